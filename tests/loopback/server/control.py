"""How a test moves this Discord: one verb per thing people or faults do, over HTTP."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from aiohttp import web

from tests.loopback.jsons import Json, JsonObject, as_object, dump, flag, number, parse, text, whole
from tests.loopback.server import acting, showing
from tests.loopback.server.crowd import Crowd
from tests.loopback.server.faults import Drop, Fault, Hold
from tests.loopback.server.gateway import Gateway
from tests.loopback.server.interactions import Interaction
from tests.loopback.server.loopback import Loopback
from tests.loopback.server.refusals import Refusal
from tests.loopback.server.scenes import CannotDo, stage
from tests.loopback.server.setting import Setting

Verb: TypeAlias = "Callable[[JsonObject], Json | Awaitable[Json]]"


class Control:
    """The verbs, each with what it is told and what it tells."""

    def __init__(self, loopback: Loopback, gateway: Gateway) -> None:
        self._loopback = loopback
        self._gateway = gateway
        self._verbs: dict[str, Verb] = self._acts() | self._faults() | self._reads()
        self._verbs |= {**Setting(loopback).verbs(), **Crowd(loopback).verbs()}

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """One verb."""
        verb = self._verbs.get(request.match_info["verb"])
        if verb is None:
            return _reply(404, {"error": "unknown verb"})
        raw = await request.read()
        try:
            told = verb(as_object(parse(raw)) if raw else {})
            return _reply(200, await told if inspect.isawaitable(told) else told)
        except (CannotDo, Refusal, ValueError, KeyError) as error:
            return _reply(409, {"error": str(error)})
        finally:
            self._loopback.pulse.beat()

    def _acts(self) -> dict[str, Verb]:
        return {
            "slash": self._slash,
            "suggest": self._suggest,
            "press": self._press,
            "choose": self._choose,
            "submit": self._submit,
            "settle": self._settle,
        }

    def _faults(self) -> dict[str, Verb]:
        return {
            "fault": self._fault,
            "release": lambda _: self._loopback.faults.release(),
            "wait_held": self._wait_held,
            "clear_faults": lambda _: self._loopback.faults.clear(),
            "limit": self._limit,
            "tune": self._tune,
            "drop_gateway": self._drop_gateway,
            "wait_session": self._wait_session,
            "reset": self._reset,
        }

    def _reads(self) -> dict[str, Verb]:
        loopback = self._loopback
        return {
            "requests": lambda _: loopback.journal.all(),
            "refused": lambda _: loopback.journal.refused(),
            "sessions": lambda _: loopback.sessions.record(),
            "commands": lambda told: showing.commands(loopback, text(told, "guild") or None),
            "messages": lambda told: showing.messages(loopback, text(told, "channel")),
            "message": lambda told: showing.message(loopback, text(told, "message")),
            "wait_messages": self._wait_messages,
            "wait_requests": self._wait_requests,
            "posts": lambda _: showing.posts(loopback),
            "traffic": lambda _: loopback.journal.traffic(),
            "events": lambda told: [*loopback.world.guild(text(told, "guild")).events.values()],
            "interactions": lambda _: showing.interactions(loopback),
        }

    def _slash(self, told: JsonObject) -> Json:
        return self._use(told, None)

    def _suggest(self, told: JsonObject) -> Json:
        return self._use(told, text(told, "focused"))

    def _use(self, told: JsonObject, focused: str | None) -> Json:
        scene, given = stage(self._loopback, told), as_object(told.get("options"))
        name, hidden = text(told, "command"), flag(told, "hidden")
        return acting.use_command(
            self._loopback, scene, name, given, focused, hidden=hidden
        ).record()

    def _press(self, told: JsonObject) -> Json:
        message = self._loopback.world.message(text(told, "message"))
        return acting.press(self._loopback, self._at(told), message, told).record()

    def _choose(self, told: JsonObject) -> Json:
        message = self._loopback.world.message(text(told, "message"))
        return acting.choose(self._loopback, self._at(told), message, told).record()

    def _submit(self, told: JsonObject) -> Json:
        form = self._loopback.interactions.get(text(told, "form"))
        values = as_object(told.get("values"))
        scene = stage(self._loopback, told | {"channel": form.channel_id})
        return acting.submit(self._loopback, scene, form, values).record()

    def _at(self, told: JsonObject) -> acting.Scene:
        message = self._loopback.world.message(text(told, "message"))
        return stage(self._loopback, told | {"channel": message.channel_id})

    async def _settle(self, told: JsonObject) -> Json:
        """Wait for the bot's answer, or only for its acknowledgement."""
        interaction = self._loopback.interactions.get(text(told, "interaction"))
        final, more = text(told, "until") != "acknowledged", whole(told, "followups")
        within = number(told, "within", 5.0)
        await self._loopback.pulse.until(lambda: _settled(interaction, final, more), within)
        return showing.interaction(self._loopback, interaction)

    def _fault(self, told: JsonObject) -> Json:
        drop: Drop = "before" if text(told, "drop") == "before" else "after"
        hold: Hold = "before" if text(told, "hold") == "before" else "after"
        fault = Fault(
            text(told, "method", "*"),
            text(told, "path", "*"),
            whole(told, "times", 1),
            status=whole(told, "status"),
            code=whole(told, "code"),
            message=text(told, "message"),
            delay=number(told, "delay"),
            drop=drop if text(told, "drop") else "",
            hold=hold if text(told, "hold") else "",
            late=flag(told, "late"),
            retry_after=number(told, "retry_after", 0.05),
        )
        self._loopback.faults.add(fault)
        return None

    def _limit(self, told: JsonObject) -> Json:
        limit, seconds = whole(told, "limit"), number(told, "seconds")
        if path := text(told, "path"):
            method = text(told, "method", "*")
            self._loopback.limits.set_route(method, path, limit, seconds)
        else:
            self._loopback.limits.set_global(limit, seconds)
        return None

    def _tune(self, told: JsonObject) -> Json:
        """Shorten what Discord takes its time for."""
        nonces, asked = self._loopback.world.nonces, self._loopback.interactions
        sessions = self._loopback.sessions
        nonces.seconds = number(told, "nonce_memory", nonces.seconds)
        asked.acknowledge_within = number(told, "acknowledge_within", asked.acknowledge_within)
        asked.token_lifetime = number(told, "token_lifetime", asked.token_lifetime)
        sessions.heartbeat_ms = whole(told, "heartbeat_ms", sessions.heartbeat_ms)
        sessions.allowed_intents = whole(told, "allowed_intents", sessions.allowed_intents)
        return None

    def _drop_gateway(self, told: JsonObject) -> Json:
        return self._gateway.drop(text(told, "how"))

    async def _wait_session(self, told: JsonObject) -> Json:
        sessions = self._loopback.sessions

        def there() -> bool:
            now = sessions.record()
            gone = whole(told, "connected", 1) == 0 and whole(now, "connected") > 0
            return not gone and all(whole(now, key) >= whole(told, key) for key in now)

        met = await self._loopback.pulse.until(there, number(told, "within", 5.0))
        return sessions.record() | {"met": met}

    async def _wait_messages(self, told: JsonObject) -> Json:
        world, channel_id = self._loopback.world, text(told, "channel")
        count = whole(told, "count", 1)
        within = number(told, "within", 5.0)
        await self._loopback.pulse.until(lambda: len(world.posted(channel_id)) >= count, within)
        return showing.messages(self._loopback, channel_id)

    async def _wait_requests(self, told: JsonObject) -> Json:
        journal, count = self._loopback.journal, whole(told, "count", 1)
        what = text(told, "method"), text(told, "path")
        within = number(told, "within", 5.0)
        return await self._loopback.pulse.until(lambda: journal.answered(*what) >= count, within)

    async def _wait_held(self, told: JsonObject) -> Json:
        faults, count = self._loopback.faults, whole(told, "count", 1)
        within = number(told, "within", 5.0)
        return await self._loopback.pulse.until(lambda: faults.held >= count, within)

    def _reset(self, _: JsonObject) -> Json:
        self._loopback.faults.release()
        self._gateway.drop("invalid")
        self._loopback.reset()
        return None


def _settled(interaction: Interaction, final: bool, followups: int) -> bool:
    there = interaction.answered if final else interaction.callback is not None
    return there and len(interaction.followups) >= followups


def _reply(status: int, body: Json) -> web.Response:
    return web.Response(status=status, body=dump(body).encode(), content_type="application/json")
