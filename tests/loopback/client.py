"""What tests use: a Discord of their own, the people on it, and what the bot does there.

async with LoopbackDiscord.start() as discord:
    guild = await discord.add_guild("Numérique responsable", locale="fr")
    anna = await discord.add_member(guild, "Anna")
    ...  # start the bot with discord.api_url, discord.gateway_url and discord.token
    await discord.wait_for_session(identifies=1)
    answer = await discord.slash(anna, guild.channel, "tip", locale="fr")
    assert "astuce" in answer.text
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Literal

import aiohttp

from tests.loopback.answers import (
    Answer,
    Choice,
    Connections,
    NoAnswer,
    Post,
    Request,
    Traffic,
    connections_of,
    post_of,
    request_of,
    traffic_of,
)
from tests.loopback.handles import ChannelHandle, GuildHandle, OptionValue, UserHandle
from tests.loopback.jsons import Json, JsonObject, as_object, flag, objects, text, whole
from tests.loopback.process import Line, running
from tests.loopback.reading import Posted
from tests.loopback.server.faults import Drop, Hold
from tests.loopback.stage import Stage
from tests.patience import PATIENCE

TOKEN = "loopback"
# In a guild, alone with the bot, between people.
Context = Literal[0, 1, 2]
Dropping = Literal["reconnect", "close", "abort", "invalid"]
FormValue = str | bool | Sequence[str]


class LoopbackDiscord(Stage):
    """A Discord in a process of its own."""

    def __init__(self, line: Line, addresses: JsonObject, token: str) -> None:
        super().__init__(line)
        self.api_url = text(addresses, "api")
        self.gateway_url = text(addresses, "gateway")
        self.control_url = text(addresses, "control")
        self.has_contract = flag(addresses, "contract")
        self.token = token

    @classmethod
    @asynccontextmanager
    async def start(
        cls, *, token: str = TOKEN, contract: bool = True
    ) -> AsyncGenerator[LoopbackDiscord, None]:
        """Start the process and end it, whatever happens in between."""
        arguments = ["--token", token, *([] if contract else ["--no-contract"])]
        async with running(arguments) as addresses, aiohttp.ClientSession() as session:
            yield cls(Line(session, text(addresses, "control")), addresses, token)

    async def slash(
        self,
        who: UserHandle,
        where: ChannelHandle,
        command: str,
        /,
        *,
        locale: str = "en-US",
        options: Mapping[str, OptionValue] | None = None,
        guild_locale: str = "",
        context: Context | None = None,
        owners: Mapping[str, str] | None = None,
        hidden: bool = False,
        within: float = PATIENCE,
        until: Literal["answered", "acknowledged"] = "answered",
        **named: OptionValue,
    ) -> Answer:
        """Send a registered command ("group sub" for a sub-command) and wait for the answer.

        `options` takes options that are named like a keyword here. `context` and `owners` (by
        whose install: "0" a guild's, "1" a user's) follow from the channel unless they are given.
        `hidden` sends a command that the person's own Discord would not offer.
        """
        told: JsonObject = {"user": who.id, "channel": where.id, "command": command}
        told |= {"options": _values({**(options or {}), **named}), "hidden": hidden}
        told |= {"locale": locale, "guild_locale": guild_locale, "context": context}
        told["owners"] = {**(owners or {})}
        return await self._act("slash", told, within, until)

    async def autocomplete(
        self,
        who: UserHandle,
        where: ChannelHandle,
        command: str,
        option: str,
        typed: str,
        /,
        *,
        locale: str = "en-US",
        within: float = PATIENCE,
        **named: OptionValue,
    ) -> list[Choice]:
        """Type in an option and see what is suggested; `named` are the options filled before."""
        told: JsonObject = {"user": who.id, "channel": where.id, "command": command}
        told |= {"options": _values({**named, option: typed}), "focused": option}
        told |= {"locale": locale}
        return (await self._act("suggest", told, within)).choices

    async def press(
        self,
        who: UserHandle,
        on: Answer | Posted,
        label: str = "",
        *,
        custom_id: str = "",
        locale: str = "en-US",
        within: float = PATIENCE,
        until: Literal["answered", "acknowledged"] = "answered",
    ) -> Answer:
        """Press a button of an answer or a message and wait for what comes of it."""
        button = next((b for b in on.buttons if label and b.label == label), None)
        told: JsonObject = {"user": who.id, "message": _holder(on, label, custom_id)}
        told |= {"label": label, "locale": locale}
        told["custom_id"] = custom_id or (button.custom_id if button is not None else "")
        return await self._act("press", told, within, until)

    async def choose(
        self,
        who: UserHandle,
        on: Answer | Posted,
        *values: str,
        custom_id: str = "",
        locale: str = "en-US",
        within: float = PATIENCE,
        until: Literal["answered", "acknowledged"] = "answered",
    ) -> Answer:
        """Choose in a select, by labels or values (ids for people, roles and channels)."""
        told: JsonObject = {"user": who.id, "message": _holder(on, "", custom_id)}
        told |= {"values": [*values], "custom_id": custom_id, "locale": locale}
        return await self._act("choose", told, within, until)

    async def submit(
        self,
        who: UserHandle,
        form: Answer,
        values: Mapping[str, FormValue],
        *,
        locale: str = "en-US",
        within: float = PATIENCE,
    ) -> Answer:
        """Send a form with its fields filled, named by id or label."""
        filled: JsonObject = {key: _filled(value) for key, value in values.items()}
        told: JsonObject = {"user": who.id, "form": form.id, "values": filled, "locale": locale}
        return await self._act("submit", told, within)

    async def refresh(
        self, answer: Answer, *, followups: int = 0, within: float = PATIENCE
    ) -> Answer:
        """The answer as it is by now, once it has at least so many further messages."""
        told: JsonObject = {"interaction": answer.id, "followups": followups, "within": within}
        return Answer(as_object(await self._line.say("settle", told)))

    async def _act(
        self, verb: str, told: JsonObject, within: float, until: str = "answered"
    ) -> Answer:
        begun = as_object(await self._line.say(verb, told))
        asked: JsonObject = {"interaction": begun["id"], "within": within, "until": until}
        seen = as_object(await self._line.say("settle", asked))
        there = seen.get("answered") if until == "answered" else seen.get("answer")
        if there:
            return Answer(seen)
        raise NoAnswer(await self._what_was_seen(told, seen, within))

    async def _what_was_seen(self, told: JsonObject, seen: JsonObject, within: float) -> str:
        asked = text(told, "command") or text(told, "label") or "this"
        refused = "; ".join(f"{r.method} {r.path}: {r.reason}" for r in (await self.refused())[-3:])
        return (
            f"no answer to {asked} within {within} s; bots connected: {whole(seen, 'connected')}; "
            f"acknowledged: {text(seen, 'answer') or 'no'}; refused lately: {refused or 'nothing'}"
        )

    async def fault(
        self,
        method: str,
        path: str,
        *,
        times: int = 1,
        status: int = 0,
        code: int = 0,
        message: str = "",
        delay: float = 0.0,
        drop: Drop = "",
        hold: Hold = "",
        late: bool = False,
        retry_after: float = 0.05,
    ) -> None:
        """Let the next matching requests go wrong: `*` in the path stands for anything.

        `late`: the status comes although the request had its effect. `hold`: the request is kept
        waiting before or after its effect, until `release`; see `wait_for_held`.
        A dropped GET on a connection that was used before is sent once more by aiohttp itself.
        """
        told: JsonObject = {"method": method, "path": path, "times": times, "status": status}
        told |= {"code": code, "message": message, "delay": delay, "drop": drop}
        told |= {"hold": hold, "late": late}
        await self._line.say("fault", told | {"retry_after": retry_after})

    async def wait_for_held(self, count: int = 1, *, within: float = PATIENCE) -> None:
        """Wait until so many requests are kept waiting by a fault."""
        if not await self._line.say("wait_held", {"count": count, "within": within}):
            raise NoAnswer(f"not {count} requests kept waiting within {within} s")

    async def release(self) -> None:
        """Let go of the requests that are kept waiting: they go on, even if the bot is gone."""
        await self._line.say("release")

    async def clear_faults(self) -> None:
        """Forget the faults that did not happen yet."""
        await self._line.say("clear_faults")

    async def limit(self, limit: int, seconds: float, *, method: str = "*", path: str = "") -> None:
        """Set the limit of routes, told by glob; without a path the global one."""
        told: JsonObject = {"limit": limit, "seconds": seconds, "method": method, "path": path}
        await self._line.say("limit", told)

    async def tune(self, **settings: float) -> None:
        """Set what Discord takes its time for, or allows.

        In seconds `nonce_memory`, `acknowledge_within`, `token_lifetime`; then `heartbeat_ms`
        and `allowed_intents`.
        """
        await self._line.say("tune", {**settings})

    async def drop_gateway(self, *, resumable: bool = True, how: Dropping | None = None) -> int:
        """Drop the bot's connections; tells how many there were."""
        told: JsonObject = {"how": how or ("reconnect" if resumable else "invalid")}
        dropped = await self._line.say("drop_gateway", told)
        return dropped if isinstance(dropped, int) else 0

    async def wait_for_session(
        self, *, identifies: int = 0, resumes: int = 0, connected: int = 1, within: float = PATIENCE
    ) -> Connections:
        """Wait until the bot signed in and came back at least so often, and is there.

        `connected=0` waits until no bot is.
        """
        told: JsonObject = {"identifies": identifies, "resumes": resumes, "connected": connected}
        heard = as_object(await self._line.say("wait_session", told | {"within": within}))
        if not flag(heard, "met"):
            raise NoAnswer(f"not so within {within} s: {heard}")
        return connections_of(heard)

    async def sessions(self) -> Connections:
        """How often the bot signed in and came back so far."""
        return connections_of(as_object(await self._line.say("sessions")))

    async def messages(self, where: ChannelHandle) -> list[Posted]:
        """What everybody reads in a channel, oldest first."""
        return _posted(await self._line.say("messages", {"channel": where.id}))

    async def wait_for_messages(
        self, where: ChannelHandle, count: int = 1, *, within: float = PATIENCE
    ) -> list[Posted]:
        """Wait until a channel has so many messages."""
        told: JsonObject = {"channel": where.id, "count": count, "within": within}
        found = _posted(await self._line.say("wait_messages", told))
        if len(found) < count:
            raise NoAnswer(f"{len(found)} messages of {count} within {within} s")
        return found

    async def message(self, message_id: str) -> Posted:
        """One message as it is now, deleted or private ones too."""
        return Posted(as_object(await self._line.say("message", {"message": message_id})))

    async def attachment(self, url: str) -> bytes:
        """The content of a file."""
        return await self._line.read(url)

    async def interactions(self) -> list[Answer]:
        """All interactions so far, answered or not."""
        return [Answer(raw) for raw in objects(await self._line.say("interactions"))]

    async def commands(self, guild: GuildHandle | None = None) -> list[JsonObject]:
        """The registered commands: those of everywhere, or of one guild."""
        told: JsonObject = {"guild": guild.id if guild else None}
        return objects(await self._line.say("commands", told))

    async def events(self, guild: GuildHandle) -> list[JsonObject]:
        """The events planned in a guild."""
        return objects(await self._line.say("events", {"guild": guild.id}))

    async def requests(self, method: str = "", path: str = "") -> list[Request]:
        """The requests the bot made, all or those of a method and a part of a path."""
        found = [request_of(raw) for raw in objects(await self._line.say("requests"))]
        return [r for r in found if method in ("", r.method) and path in r.path]

    async def wait_for_requests(
        self, method: str, path: str, count: int = 1, *, within: float = PATIENCE
    ) -> list[Request]:
        """Wait until so many requests of a method and a part of a path were answered."""
        told: JsonObject = {"method": method, "path": path, "count": count, "within": within}
        if not await self._line.say("wait_requests", told):
            raise NoAnswer(f"not {count} times {method} {path} within {within} s")
        return await self.requests(method, path)

    async def traffic(self) -> Traffic:
        """When requests came that count for the global limit, and how many were too many."""
        return traffic_of(as_object(await self._line.say("traffic")))

    async def posts(self) -> list[Post]:
        """All that the bot posted by itself, everywhere, in one answer."""
        return [post_of(raw) for raw in objects(await self._line.say("posts"))]

    async def refused(self) -> list[Request]:
        """The requests that were wrong in themselves; empty when the bot is well."""
        return [request_of(raw) for raw in objects(await self._line.say("refused"))]

    async def reset(self) -> None:
        """Forget everything; connected bots lose their session."""
        await self._line.say("reset")


def _values(options: Mapping[str, OptionValue]) -> JsonObject:
    return {
        key: value if isinstance(value, str | int | float | bool) else value.id
        for key, value in options.items()
    }


def _filled(value: FormValue) -> Json:
    return value if isinstance(value, str | bool) else [*value]


def _holder(on: Answer | Posted, label: str, custom_id: str) -> str:
    """The message that holds the button or select: the answer's own or a further one."""
    if isinstance(on, Posted):
        return on.id
    for shown in (on.message, *on.followups):
        ids = [b.custom_id for b in shown.buttons] + [s.custom_id for s in shown.selects]
        if (custom_id and custom_id in ids) or label in [b.label for b in shown.buttons if label]:
            return shown.id
    return on.message.id


def _posted(heard: Json) -> list[Posted]:
    return [Posted(raw) for raw in objects(heard)]
