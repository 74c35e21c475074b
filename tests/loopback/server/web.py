"""The web server before the resources: record, fault, authorize, limit, check, answer."""

from __future__ import annotations

import asyncio
import math
import re
import socket
import struct

from aiohttp import BodyPartReader, web

from tests.loopback.jsons import Json, JsonObject, dump, parse
from tests.loopback.server.faults import NONE, Fault, Hold
from tests.loopback.server.journal import Entry
from tests.loopback.server.limits import Verdict
from tests.loopback.server.loopback import Loopback
from tests.loopback.server.messages import File
from tests.loopback.server.refusals import Refusal
from tests.loopback.server.rest.call import Answer, Call
from tests.loopback.server.rest.routes import Route, all_routes, find, major

PREFIX = "/api/v10"
MOST_BYTES = 30 * 1024 * 1024


class Rest:
    """Answers what comes under the API's prefix."""

    def __init__(self, loopback: Loopback) -> None:
        self._loopback = loopback
        self._routes = all_routes()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """One request from arrival to answer."""
        loopback, path = self._loopback, request.path.removeprefix(PREFIX)
        at = loopback.clock.monotonic()
        entry = loopback.journal.open(at, request.method, path, request.query, request.headers)
        body, files = await _body_of(request)
        entry.body, entry.files = body, [file.filename for file in files]
        fault = loopback.faults.take(request.method, path) or NONE
        try:
            await asyncio.sleep(fault.delay)
            await self._hold(fault, "before")
            if fault.drop == "before":
                entry.outcome = "dropped before"
                return _drop(request)
            if fault.status and not fault.late:
                return _faulty(entry, fault)
            response = self._answer(request, entry, body, files)
            await self._hold(fault, "after")
            if fault.drop == "after":
                entry.outcome = "dropped after"
                return _drop(request)
            return _faulty(entry, fault) if fault.status else response
        finally:
            loopback.pulse.beat()

    async def _hold(self, fault: Fault, when: Hold) -> None:
        if fault.hold == when:
            await self._loopback.faults.hold(self._loopback.pulse.beat)

    def _answer(
        self, request: web.Request, entry: Entry, body: Json, files: list[File]
    ) -> web.Response:
        headers: dict[str, str] = {}
        try:
            route, params = self._route(request, entry)
            verdict = self._limit(route, params)
            headers = verdict.headers
            if not verdict.allowed:
                return _limited(entry, verdict)
            self._loopback.contract.check(route.method, route.template, body)
            call = Call(self._loopback, params, dict(request.query), body, files)
            answer = route.handler(call)
            entry.outcome = "passed"
        except Refusal as refusal:
            entry.outcome, entry.reason, entry.code = "refused", refusal.reason, refusal.code
            answer = Answer(refusal.body(), refusal.status)
        entry.status = answer.status
        return _response(answer.status, answer.body, headers)

    def _route(self, request: web.Request, entry: Entry) -> tuple[Route, dict[str, str]]:
        found = find(self._routes, request.method, entry.path)
        authorized = request.headers.get("Authorization") == f"Bot {self._loopback.token}"
        if not authorized and not (found and found[0].by_token):
            raise Refusal(401, 0, "401: Unauthorized")
        if found is None:
            raise Refusal(404, 0, "404: Not Found", reason="unknown route")
        return found

    def _limit(self, route: Route, params: dict[str, str]) -> Verdict:
        limits, exempt = self._loopback.limits, route.by_token
        return limits.judge(route.method, route.template, major(params), exempt=exempt)


async def _body_of(request: web.Request) -> tuple[Json, list[File]]:
    if request.content_type == "multipart/form-data":
        return await _multipart(request)
    raw = await request.read()
    try:
        return (parse(raw) if raw else None), []
    except ValueError:
        return None, []


async def _multipart(request: web.Request) -> tuple[Json, list[File]]:
    body: Json = None
    files: list[File] = []
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        data = bytes(await part.read())
        if part.name == "payload_json":
            body = parse(data)
        elif found := re.fullmatch(r"files\[(\d+)\]", part.name or ""):
            kind = part.headers.get("Content-Type", "application/octet-stream")
            files.append(File(int(found[1]), part.filename or "file", kind, data))
    return body, files


def _limited(entry: Entry, verdict: Verdict) -> web.Response:
    entry.outcome, entry.status = "rate limited", 429
    entry.reason = "global" if verdict.is_global else "route"
    return _response(429, _slow_down(verdict.retry_after, verdict.is_global), verdict.headers)


def _slow_down(wait: float, is_global: bool) -> JsonObject:
    said = "You are being rate limited."
    # Rounded up: who comes back a moment too early is refused again.
    return {"message": said, "retry_after": math.ceil(wait * 1000) / 1000, "global": is_global}


def _faulty(entry: Entry, fault: Fault) -> web.Response:
    entry.outcome, entry.status, entry.code = "fault", fault.status, fault.code
    if fault.status == 429:
        headers = {"Retry-After": "1", "X-RateLimit-Scope": "shared"}
        return _response(429, _slow_down(fault.retry_after, False), headers)
    said = fault.message or f"{fault.status}: fault on demand"
    return _response(fault.status, {"message": said, "code": fault.code}, {})


def _response(status: int, body: Json, headers: dict[str, str]) -> web.Response:
    # discord.py takes a 429 without `Via` for a ban by the network in front of Discord.
    headers = headers | {"Via": "1.1 loopback"}
    if status == 204:
        return web.Response(status=204, headers=headers)
    # Exactly this type: discord.py decodes no other, not even with a charset.
    headers |= {"Content-Type": "application/json"}
    return web.Response(status=status, body=dump(body).encode(), headers=headers)


def _drop(request: web.Request) -> web.Response:
    """Cut the connection so that the bot sees a reset, not an orderly end."""
    if request.transport is not None:
        plug: socket.socket | None = request.transport.get_extra_info("socket")
        if plug is not None:
            plug.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        request.transport.abort()
    return web.Response()


async def attachment(request: web.Request, loopback: Loopback) -> web.Response:
    """The content of a file that somebody sent."""
    for message in loopback.world.messages.values():
        for upload in message.attachments:
            if upload.id == request.match_info["id"] and not message.deleted:
                return web.Response(body=upload.data, content_type="application/octet-stream")
    sent = loopback.world.sent.get(request.match_info["id"])
    if sent is not None and not sent.lost:
        return web.Response(body=sent.upload.data, content_type="application/octet-stream")
    raise web.HTTPNotFound
