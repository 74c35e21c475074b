"""The web server on loopback, in front of real calendars."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta

import aiohttp
import pytest
from ical.calendar_stream import IcsCalendarStream

from bot.core import Core
from bot.errors import StorageUnavailable
from bot.faults import CannotStart
from bot.frontends.web.server import serve
from bot.workshops.calendars import Feed
from tests.workshops.makers import workshop_at
from tests.workshops.test_calendars import HERE, ORGANISER, Board, calendars_of

TOKEN = "token-of-this-test-1"
HOST = "127.0.0.1"


class Web:
    """A bot's calendars on a port, and somebody who asks there."""

    def __init__(self, core: Core, session: aiohttp.ClientSession) -> None:
        self.board = Board()
        self.board.workshops = {HERE: [workshop_at(length=timedelta(hours=1))]}
        self.calendars = calendars_of(core, self.board)
        self._session = session
        self.port = 0

    @asynccontextmanager
    async def ask(
        self, path: str, method: str = "GET", **headers: str
    ) -> AsyncGenerator[aiohttp.ClientResponse]:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        url = f"http://{HOST}:{self.port}{path}"
        async with self._session.request(method, url, headers=named) as response:
            yield response


@pytest.fixture
async def web(core: Core) -> AsyncGenerator[Web]:
    """Served until the test ends."""
    async with aiohttp.ClientSession() as session:
        opened = Web(core, session)
        await opened.calendars.address(HERE)
        async with serve(opened.calendars, HOST, 0) as opened.port:
            yield opened


async def test_a_calendar_is_followed_by_another_program(web: Web) -> None:
    async with web.ask(f"/calendar/{TOKEN}.ics") as response:
        assert response.status == 200
        assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
        assert response.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert response.headers["Cache-Control"] == "private, no-cache"
        assert "aiohttp" not in response.headers["Server"]
        (calendar,) = IcsCalendarStream.from_ics(await response.text()).calendars
    (workshop,) = web.board.workshops[HERE]
    assert [event.dtstart for event in calendar.events] == [workshop.start.aware]


async def test_what_has_not_changed_is_not_sent_again(web: Web) -> None:
    path = f"/calendar/{TOKEN}.ics"
    async with web.ask(path, "HEAD") as head:
        assert head.status == 200
        assert await head.read() == b""
        etag = head.headers["ETag"]
    for known in (etag, f'"other", W/{etag}', "*"):
        async with web.ask(path, If_None_Match=known) as unchanged:
            assert unchanged.status == 304
            assert unchanged.headers["ETag"] == etag
            assert await unchanged.read() == b""
    web.board.workshops[HERE] = [workshop_at(length=timedelta(hours=2))]
    async with web.ask(path, If_None_Match=etag) as changed:
        assert changed.status == 200
        assert changed.headers["ETag"] != etag


async def test_a_renewed_address_is_gone_at_once(web: Web) -> None:
    await web.calendars.renew(ORGANISER)
    async with web.ask(f"/calendar/{TOKEN}.ics") as response:
        assert response.status == 404


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/"),
        ("GET", "/calendar/"),
        ("GET", "/calendar/another-token-of-a-test.ics"),
        ("GET", f"/calendar/{TOKEN}"),
        ("GET", "/calendar/..%2f..%2fetc%2fpasswd.ics"),
        ("GET", "/calendar/%00.ics"),
        ("POST", f"/calendar/{TOKEN}.ics"),
    ],
)
async def test_all_else_is_answered_alike(web: Web, method: str, path: str) -> None:
    async with web.ask(path, method) as response:
        assert response.status == 404
        assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
        assert await response.text() == "Nothing here.\n"


async def test_too_much_is_refused(web: Web) -> None:
    async with web.ask("/calendar/x.ics", X_Long="x" * 10_000) as response:
        assert response.status == 400
    async with web.ask("/" + "x" * 10_000) as response:
        assert response.status == 400


class Broken:
    """Calendars whose database is locked, or whose code is wrong."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    async def feed(self, token: str) -> Feed | None:
        raise self._error


@pytest.mark.parametrize("error", [StorageUnavailable("SQLITE_BUSY"), ZeroDivisionError("x")])
async def test_what_fails_is_asked_again_later_and_no_log_holds_the_address(
    error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with serve(Broken(error), HOST, 0) as port, aiohttp.ClientSession() as session:
        url = f"http://{HOST}:{port}/calendar/{TOKEN}.ics"
        async with session.get(url) as response:
            assert response.status == 503
            assert response.headers["Retry-After"] == "300"
    assert caplog.records
    assert TOKEN not in caplog.text


async def test_a_port_in_use_is_told_in_a_line(web: Web) -> None:
    with pytest.raises(CannotStart, match=r"HTTP_PORT.*in use") as caught:
        async with serve(web.calendars, HOST, web.port):
            pass
    assert "\n" not in str(caught.value)


async def test_nothing_listens_once_it_is_closed(core: Core) -> None:
    async with serve(calendars_of(core, Board()), HOST, 0) as port:
        _, writer = await asyncio.open_connection(HOST, port)
    with pytest.raises(ConnectionError):
        await asyncio.open_connection(HOST, port)
    writer.close()
