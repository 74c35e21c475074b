"""The gateway: one socket, from hello to goodbye."""

from __future__ import annotations

import asyncio
import importlib
import zlib
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol, cast

from aiohttp import WSMsgType, web

from tests.loopback.jsons import (
    Json,
    JsonObject,
    as_object,
    dump,
    listed,
    merged,
    parse,
    text,
    texts,
    whole,
)
from tests.loopback.server.loopback import Loopback
from tests.loopback.server.payloads import (
    API_VERSION,
    application_json,
    arriving_guild_json,
    member_json,
    user_json,
)
from tests.loopback.server.sessions import Intent, Op, Session
from tests.loopback.server.world import Guild

NOT_IDENTIFIED, WRONG_TOKEN, TWICE, UNKNOWN_OP, BAD_FRAME = 4003, 4004, 4005, 4001, 4002
DISALLOWED_INTENTS, GOING_AWAY, RECONNECT_LATER = 4014, 1001, 4000


class Deflater(Protocol):
    """Compresses frames of one connection, each so that it can be read at once."""

    def __call__(self, frame: bytes, /) -> bytes:
        """One frame, compressed."""
        ...


def zlib_stream() -> Deflater:
    """What discord.py asks for unless it finds zstandard."""
    stream = zlib.compressobj()
    return lambda frame: stream.compress(frame) + stream.flush(zlib.Z_SYNC_FLUSH)


class _Zstd(Protocol):
    def compress(self, data: bytes, /) -> bytes: ...
    def flush(self, flush_mode: int, /) -> bytes: ...


def zstd_stream() -> Deflater:
    """What discord.py asks for when zstandard is installed; it is no dependency of the tests."""
    module = importlib.import_module("zstandard")
    make = cast("Callable[[], _Zstd]", module.ZstdCompressor().compressobj)
    block = cast("int", module.COMPRESSOBJ_FLUSH_BLOCK)
    stream = make()
    return lambda frame: stream.compress(frame) + stream.flush(block)


class Gateway:
    """All sockets of the gateway."""

    def __init__(self, loopback: Loopback) -> None:
        self._loopback = loopback
        self._sockets: set[Socket] = set()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """One connection of a bot."""
        deflaters = {"zlib-stream": zlib_stream, "zstd-stream": zstd_stream}
        asked = request.query.get("compress", "")
        if asked and asked not in deflaters:
            raise web.HTTPBadRequest(text=f"unknown compression {asked}")
        plug = web.WebSocketResponse()
        await plug.prepare(request)
        deflate = deflaters[asked]() if asked else None
        connection = Socket(self._loopback, request, plug, deflate)
        self._sockets.add(connection)
        try:
            await connection.run()
        finally:
            self._sockets.discard(connection)
            self._loopback.pulse.beat()
        return plug

    def drop(self, how: str) -> int:
        """Drop all connections in one of the ways Discord does; tells how many."""
        dropped = list(self._sockets)
        for connection in dropped:
            connection.drop(how)
        return len(dropped)

    async def close(self) -> None:
        """Say goodbye to everybody."""
        for connection in list(self._sockets):
            await connection.goodbye(GOING_AWAY)


class Socket:
    """One connection: frames go out through a queue, so that the model never waits."""

    def __init__(
        self,
        loopback: Loopback,
        request: web.Request,
        plug: web.WebSocketResponse,
        deflate: Deflater | None,
    ) -> None:
        self._loopback = loopback
        self._request = request
        self._plug = plug
        self._deflate = deflate
        self._outbox: asyncio.Queue[JsonObject | int] = asyncio.Queue()
        self._session: Session | None = None

    async def run(self) -> None:
        """Serve until one of the two ends it."""
        interval = self._loopback.sessions.heartbeat_ms
        self.send({"op": Op.HELLO, "d": {"heartbeat_interval": interval}})
        writer = asyncio.create_task(self._write())
        try:
            async for message in self._plug:
                if message.type is WSMsgType.TEXT:
                    self._receive(message.data)
        finally:
            writer.cancel()
            with suppress(asyncio.CancelledError):
                await writer
            self._hang_up()

    def send(self, frame: JsonObject) -> None:
        """Send a frame after those before it."""
        self._outbox.put_nowait(frame)

    def drop(self, how: str) -> None:
        """End the connection: `reconnect`, `invalid`, `close` or `abort`."""
        if how == "reconnect":
            self.send({"op": Op.RECONNECT, "d": None})
        elif how == "close":
            self._outbox.put_nowait(RECONNECT_LATER)
        elif how == "abort":
            if self._request.transport is not None:
                self._request.transport.abort()
        elif self._session is not None:
            self._loopback.sessions.end(self._session)
            self._session = None
            self.send({"op": Op.INVALID_SESSION, "d": False})
        # What happens from here on waits for the bot to come back.
        if self._session is not None:
            self._session.send = None

    async def goodbye(self, code: int) -> None:
        """Close in order."""
        await self._plug.close(code=code)

    async def _write(self) -> None:
        with suppress(ConnectionError):
            while True:
                frame = await self._outbox.get()
                if isinstance(frame, int):
                    await self._plug.close(code=frame)
                    return
                words = dump(frame)
                if self._deflate is None:
                    await self._plug.send_str(words)
                else:
                    await self._plug.send_bytes(self._deflate(words.encode()))

    def _hang_up(self) -> None:
        session = self._session
        if session is None or session.send != self.send:
            return
        session.send = None
        if self._plug.close_code in (1000, 1001):
            # Discord takes these two as goodbye for good.
            self._loopback.sessions.end(session)

    def _receive(self, raw: str) -> None:
        try:
            frame = as_object(parse(raw))
        except ValueError:
            self._outbox.put_nowait(BAD_FRAME)
            return
        op, data = whole(frame, "op", -1), as_object(frame.get("d"))
        if op == Op.HEARTBEAT:
            self.send({"op": Op.HEARTBEAT_ACK})
        elif op == Op.IDENTIFY:
            self._identify(data)
        elif op == Op.RESUME:
            self._resume(data)
        elif self._session is None:
            self._outbox.put_nowait(NOT_IDENTIFIED)
        elif op == Op.REQUEST_MEMBERS:
            self._tell_members(self._session, data)
        elif op not in (Op.PRESENCE, Op.VOICE_STATE):
            self._outbox.put_nowait(UNKNOWN_OP)
        self._loopback.pulse.beat()

    def _identify(self, data: JsonObject) -> None:
        sessions, intents = self._loopback.sessions, whole(data, "intents")
        if self._session is not None:
            self._outbox.put_nowait(TWICE)
        elif text(data, "token") != self._loopback.token:
            self._outbox.put_nowait(WRONG_TOKEN)
        elif intents & ~sessions.allowed_intents:
            self._outbox.put_nowait(DISALLOWED_INTENTS)
        else:
            self._session = sessions.begin(intents, self.send)
            self._welcome(self._session)

    def _welcome(self, session: Session) -> None:
        world = self._loopback.world
        guilds = [guild for guild in world.guilds.values() if guild.has_bot]
        ready: JsonObject = {
            "v": API_VERSION,
            "user": user_json(world.bot) | {"verified": True, "mfa_enabled": False},
            "application": application_json(world),
            "guilds": listed({"id": guild.id, "unavailable": True} for guild in guilds),
            "session_id": session.id,
            "resume_gateway_url": self._loopback.gateway,
            "session_type": "normal",
        }
        session.tell("READY", ready)
        for guild in guilds:
            self._tell_guild(session, guild)

    def _tell_guild(self, session: Session, guild: Guild) -> None:
        if session.intents & Intent.GUILDS:
            everyone = bool(session.intents & Intent.MEMBERS)
            world = self._loopback.world
            arriving = arriving_guild_json(world, guild, all_members=everyone)
            # This mark tells a guild that is there again from one that the bot just joined.
            session.tell("GUILD_CREATE", merged(arriving, {"unavailable": False}))

    def _resume(self, data: JsonObject) -> None:
        if text(data, "token") != self._loopback.token:
            self._outbox.put_nowait(WRONG_TOKEN)
            return
        place = text(data, "session_id"), whole(data, "seq")
        self._session = self._loopback.sessions.resume(*place, self.send)
        if self._session is None:
            self.send({"op": Op.INVALID_SESSION, "d": False})

    def _tell_members(self, session: Session, data: JsonObject) -> None:
        guild = self._loopback.world.guilds.get(text(data, "guild_id"))
        if guild is None:
            return
        wanted = texts(data.get("user_ids"))
        query = text(data, "query").lower()
        found = [
            member_json(member)
            for member in guild.members.values()
            if (not wanted or member.user.id in wanted)
            and member.user.name.lower().startswith(query)
        ]
        chunk: dict[str, Json] = {"guild_id": guild.id, "members": listed(found)}
        chunk |= {"chunk_index": 0, "chunk_count": 1, "not_found": [], "nonce": data.get("nonce")}
        session.tell("GUILD_MEMBERS_CHUNK", chunk)
