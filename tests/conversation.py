"""Conversations with the real bot and the real discord.py on a simulated Discord."""

from collections.abc import AsyncGenerator, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Self

import discord
import simcord
from simcord.results import ResponseMessage

from bot.communities.service import Visitor
from bot.core import Core
from bot.frontends.discord.client import SobrioClient
from bot.frontends.discord.drawing import MENU
from bot.i18n import Locale


def plain(label: str) -> str:
    """A label with the spaces that a keyboard has."""
    return label.replace("\u00a0", " ").replace("\u202f", " ")


@dataclass(frozen=True, slots=True)
class Heard:
    """What somebody saw in answer."""

    text: str
    private: bool
    components: tuple[dict[str, Any], ...] = ()
    form: Mapping[str, Any] | None = None

    @property
    def buttons(self) -> list[str]:
        """The labels of the buttons."""
        return [plain(c["label"]) for c in self.components if c["type"] == 2]

    @property
    def ids(self) -> dict[str, str]:
        """The ids of the buttons, by label."""
        return {plain(c["label"]): c["custom_id"] for c in self.components if "custom_id" in c}

    @property
    def menu(self) -> dict[str, str]:
        """The choices of the menu, by label."""
        options = (o for c in self.components if c["type"] == 3 for o in c["options"])
        return {plain(option["label"]): option["value"] for option in options}

    @property
    def pickers(self) -> dict[str, dict[str, Any]]:
        """The pickers, each under what stands above it."""
        found: dict[str, dict[str, Any]] = {}
        above = ""
        for part in self.components:
            if part["type"] == 10:
                above = plain(part["content"].splitlines()[0].strip("*"))
            elif part["type"] in (3, 6, 8) and part["custom_id"] != MENU:
                found[above] = part
        return found


@dataclass(slots=True)
class Voice:
    """One person in the conversation; presses go to what they were answered last."""

    env: simcord.Env
    member: simcord.MemberActor | simcord.UserHandle
    channel: simcord.ChannelHandle
    _on_screen: Any = field(default=None, repr=False)
    _form: Any = field(default=None, repr=False)
    _asked: Any = field(default=None, repr=False)
    _aside: Any = field(default=None, repr=False)

    async def say(self, line: str, **options: object) -> Heard:
        """Type a slash command."""
        name = line.removeprefix("/")
        if isinstance(self.member, simcord.UserHandle):
            return self._hear(await self.member.slash(name, **options))
        return self._hear(await self.member.slash(self.channel, name, **options))

    async def types(self, line: str, option: str, typed: str, **filled: object) -> dict[str, str]:
        """Begin to type an argument, others being filled in: the choices offered, by label."""
        name = line.removeprefix("/")
        assert isinstance(self.member, simcord.MemberActor)
        offered = await self.member.autocomplete(self.channel, name, option, typed, **filled)
        return {plain(choice["name"]): choice["value"] for choice in offered}

    async def press(self, label: str, *, on: "Voice | None" = None) -> Heard:
        """Press a button of one's own last answer, or of what another person was answered."""
        shown = (on or self)._on_screen
        exact = (c["label"] for c in _heard(shown).components if c["type"] == 2)
        label = next((one for one in exact if plain(one) == label), label)
        return self._hear(await self.member.click(shown, label=label))

    def custom_id(self, label: str) -> str:
        """The id of a button of one's own last answer."""
        return _heard(self._on_screen).ids[label]

    async def press_id(self, custom_id: str) -> Heard:
        """Press a button that carries another id, as one drawn by another version does."""
        shown = self._on_screen
        stored = self.env.backend.get_message(shown.channel_id, shown.id)
        button = next(part for part in _walk(stored.components) if part["type"] == 2)
        button["custom_id"] = custom_id
        return self._hear(await self.member.click(shown, custom_id=custom_id))

    async def choose(self, label: str, *, on: "Voice | None" = None) -> Heard:
        """Choose from the menu."""
        shown = (on or self)._on_screen
        value = _heard(shown).menu[label]
        return self._hear(await self.member.select(shown, [value]))

    async def pick(self, label: str, *picked: Any, on: "Voice | None" = None) -> Heard:
        """Pick in the picker of that label: channels, roles, or given options by their labels."""
        shown = (on or self)._on_screen
        picker = _heard(shown).pickers[label]
        offered = {plain(option["label"]): option["value"] for option in picker.get("options", [])}
        values = [offered.get(one, one) if isinstance(one, str) else one for one in picked]
        return self._hear(await self.member.select(shown, values, custom_id=picker["custom_id"]))

    async def fill(self, **values: str) -> Heard:
        """Fill in and send the form that was opened."""
        return self._hear(await self.member.submit_modal(self._form, values))

    def look(self) -> Heard:
        """The last that the bot wrote where one is, to all who read there; presses go there."""
        last = [m for m in self.channel.history() if m.author.bot and not m.flags.ephemeral][-1]
        stored = self.env.backend.get_message(last.channel.id, last.id)
        self._on_screen = ResponseMessage(self.env, stored)
        return _heard(self._on_screen)

    def privately(self) -> "Voice":
        """The same person, in direct messages with the bot."""
        user = self.member.user if isinstance(self.member, simcord.MemberActor) else self.member
        return Voice(self.env, user, user.dm_channel)

    async def wait(self, seconds: float) -> Heard:
        """Let time pass, and look again at what was asked last."""
        await self.env.advance_time(seconds)
        return self._hear(self._asked)

    def _hear(self, result: simcord.InteractionResult) -> Heard:
        self._asked = result
        if result.modal is not None:
            self._form = result
            return Heard("", private=True, form=result.modal)
        shown, *asides = [m for m in (result.response, *result.followups) if m is not None]
        self._on_screen, self._aside = shown, asides[-1] if asides else None
        return _heard(shown)

    def overhear(self) -> Heard | None:
        """What was told beside the last answer; presses go there from now on."""
        self._on_screen = self._aside or self._on_screen
        return _heard(self._aside) if self._aside else None


def _heard(shown: simcord.ResponseMessage) -> Heard:
    parts = tuple(_walk(shown.components))
    text = "\n".join(str(part["content"]) for part in parts if part["type"] == 10)
    return Heard(text or shown.content, shown.ephemeral, parts)


def _walk(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for component in components:
        yield component
        yield from _walk(component.get("components", []))


@dataclass(slots=True)
class Chat:
    """A server with people in it."""

    env: simcord.Env
    core: Core
    guild: simcord.GuildHandle
    channel: simcord.ChannelHandle
    _voices: dict[str, Voice] = field(default_factory=dict[str, Voice])

    @classmethod
    @asynccontextmanager
    async def open(cls, core: Core) -> AsyncGenerator[Self]:
        """The bot signed in to a server with one channel."""
        env = simcord.Env(SobrioClient(core))
        await env.start()
        try:
            guild = env.create_guild("Numérique responsable")
            yield cls(env, core, guild, guild.create_text_channel("general"))
        finally:
            await env.shutdown()
            # What the bot swallowed would otherwise pass unseen.
            env.raise_errors()

    async def as_(self, name: str, locale: Locale = Locale.FR, *, admin: bool = False) -> Voice:
        """Somebody who reads that language; the simulation tells en-US for everyone."""
        if name not in self._voices:
            user = await self._newcomer(name, locale)
            permissions = discord.Permissions(manage_guild=admin)
            role = self.guild.create_role(f"{name}'s", permissions=permissions)
            member = self.guild.add_member(user, roles=[role])
            self._voices[name] = Voice(self.env, member, self.channel)
        return self._voices[name]

    async def in_private(self, name: str, locale: Locale = Locale.FR) -> Voice:
        """Somebody who speaks with the bot alone, in direct messages."""
        user = await self._newcomer(name, locale)
        return Voice(self.env, user, user.dm_channel)

    def elsewhere(self) -> "Chat":
        """Another server, with other people in it."""
        guild = self.env.create_guild("Ailleurs")
        return Chat(self.env, self.core, guild, guild.create_text_channel("general"))

    async def _newcomer(self, name: str, locale: Locale) -> simcord.UserHandle:
        user = self.env.create_user(name.lower())
        actor = await self.core.communities.actor(Visitor(f"discord:{user.id}"))
        await self.core.communities.choose_locale(actor, locale)
        return user
