"""A small web server: the calendar of each community at its secret address."""

import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Protocol

from aiohttp import web

from bot.errors import StorageUnavailable
from bot.faults import CannotStart
from bot.workshops.calendars import Feed

_log = logging.getLogger(__name__)

_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

# Programs that follow a calendar send little; a request with more is none of theirs.
_MOST_BYTES = 4_096
_LONGEST_LINE = 2_048

# How long an answer under way may take when the bot stops, in seconds.
_LAST_SECONDS = 3.0

_RETRY_SECONDS = "300"

_HEADERS = {
    "Server": "Sobrio",
    # Asked again each time, so that an address that was renewed is gone at once.
    "Cache-Control": "private, no-cache",
    "X-Robots-Tag": "noindex, nofollow",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


class Feeds(Protocol):
    """Where the calendars are."""

    async def feed(self, token: str) -> Feed | None:
        """The calendar with that token; None for nobody's."""
        ...


@asynccontextmanager
async def serve(feeds: Feeds, host: str, port: int) -> AsyncGenerator[int]:
    """Answer at an address until the block ends; yields the port, any free one for 0.

    Raises `CannotStart` when nobody can be answered there.
    """
    # No access log: the addresses are secrets.
    runner = web.AppRunner(
        _application(feeds),
        access_log=None,
        shutdown_timeout=_LAST_SECONDS,
        max_line_size=_LONGEST_LINE,
        max_field_size=_MOST_BYTES,
    )
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except (OSError, OverflowError) as error:
            reason = str(error).rpartition(": ")[2]
            raise CannotStart(
                f"HTTP_HOST and HTTP_PORT: {host}:{port}: {reason}: choose another port, or leave "
                "HTTP_PORT empty to serve no calendar"
            ) from error
        taken = int(runner.addresses[0][1])
        _log.info("calendars are served on port %d", taken)
        yield taken
    finally:
        await runner.cleanup()


def _application(feeds: Feeds) -> web.Application:
    async def calendar(request: web.Request) -> web.Response:
        feed = await feeds.feed(request.match_info["token"])
        if feed is None:
            raise web.HTTPNotFound
        if _has(request, feed):
            return web.Response(status=304, headers={"ETag": feed.etag})
        return web.Response(
            body=feed.body,
            headers={"ETag": feed.etag, "Content-Disposition": 'inline; filename="calendar.ics"'},
            content_type="text/calendar",
            charset="utf-8",
        )

    application = web.Application(client_max_size=_MOST_BYTES, middlewares=[_plainly])
    application.router.add_get("/calendar/{token}.ics", calendar)
    application.on_response_prepare.append(_dress)
    return application


def _has(request: web.Request, feed: Feed) -> bool:
    """Whether the program has that very calendar already."""
    known = request.if_none_match or ()
    return any(etag.value in ("*", feed.etag.strip('"')) for etag in known)


@web.middleware
async def _plainly(request: web.Request, handler: _Handler) -> web.StreamResponse:
    """Say what is wrong in one plain line, the same for all that is not here."""
    try:
        return await handler(request)
    except web.HTTPException as problem:
        if problem.status < 500:
            return web.Response(status=404, text="Nothing here.\n")
        raise
    except StorageUnavailable as problem:
        _log.warning("a calendar could not be read: %s", problem.details["reason"])
        return _later()
    except Exception:
        # Without its address, which is a secret.
        _log.exception("a calendar could not be made")
        return _later()


def _later() -> web.Response:
    headers = {"Retry-After": _RETRY_SECONDS}
    return web.Response(status=503, text="Not now, try again later.\n", headers=headers)


async def _dress(_: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(_HEADERS)
