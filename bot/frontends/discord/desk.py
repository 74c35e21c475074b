"""Where every interaction is attended to: in time, in the person's language, never unanswered."""

import asyncio
import logging
import secrets
import time
from collections.abc import Callable, Coroutine, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import aiohttp
import discord
from discord import app_commands

from bot import apologies
from bot.communities.service import Visitor
from bot.core import Core
from bot.errors import (
    Correctable,
    GoneAction,
    MalformedArgument,
    MissingArgument,
    StorageUnavailable,
    UnknownArgument,
    UnknownChoice,
    UnknownCommand,
)
from bot.frontends.discord.drawing import MENU
from bot.frontends.discord.pickers import picked
from bot.frontends.discord.screen import Drawn, Screen
from bot.frontends.discord.uploads import received
from bot.frontends.discord.visitors import Interaction, visitor_of
from bot.i18n import Locale, Words
from bot.people import Actor
from bot.replies import Answer, Argument, Reply, Upload

Ask = Callable[[Actor], Coroutine[Any, Any, Answer]]

_log = logging.getLogger(__name__)

# Discord waits three seconds for a first sign; the rest is for the way there.
PATIENCE_SECONDS = 1.8

# Discord's codes for an interaction that it no longer knows, or that was answered already.
_ANSWERED = 40060
_EXPIRED = {10008, 10015, 10062, _ANSWERED, 50027}

_LONGEST_CHOICE = 100
_RETRY_SECONDS = 0.2

# What is wrong with the arguments of a button is nobody's fault who presses it: it is an old one.
_OLD = (UnknownCommand, UnknownArgument, MissingArgument, MalformedArgument, UnknownChoice)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is to be shown, the words to say in which that this fails, and to whom, unless it is an
    apology."""

    drawn: Drawn
    words: Words
    actor: Actor | None = None


class Desk:
    """Takes what people ask, has it answered, and says what went wrong."""

    def __init__(self, core: Core, *, patience: float = PATIENCE_SECONDS) -> None:
        self._core = core
        self._screen = Screen(core.actions, core.pictures)
        self._patience = patience
        self._attending: set[asyncio.Task[Any]] = set()

    async def answer(
        self, interaction: Interaction, **given: Argument | discord.Attachment | None
    ) -> None:
        """Answer a slash command with the command of that name in the table."""
        name = interaction.command.qualified_name if interaction.command else ""
        arguments = {argument: value for argument, value in given.items() if value is not None}
        await self._attend(interaction, lambda actor: self._answer(actor, name, arguments))

    async def press(self, interaction: Interaction) -> None:
        """Answer a button, a choice in a menu or what was picked: a command somebody typed for
        the person."""
        data: Mapping[str, Any] = interaction.data or {}
        pressed = str(data.get("custom_id"))
        if pressed == MENU:
            pressed = next(iter(data.get("values", [])), "")
        elif "values" in data:
            given = picked(data)
            await self._attend(interaction, lambda actor: self._pick(actor, pressed, given))
            return
        await self._attend(interaction, lambda actor: self._call(actor, pressed, {}))

    async def submit(self, interaction: Interaction) -> None:
        """Answer a form with the command that it submits."""
        data: Mapping[str, Any] = interaction.data or {}
        custom_id, given = str(data.get("custom_id")), dict(_inputs(data.get("components", [])))
        await self._attend(interaction, lambda actor: self._call(actor, custom_id, given))

    async def suggest(
        self, interaction: Interaction, argument: str, typed: str
    ) -> list[app_commands.Choice[str]]:
        """What an argument may be; nothing, rather than an error, when that fails."""
        try:
            actor = await self._core.communities.actor(visitor_of(interaction))
            name = interaction.command.qualified_name if interaction.command else ""
            given = {other: value for other, value in interaction.namespace if other != argument}
            choices = await self._core.table.find(name).suggests[argument](actor, typed, given)
        except Correctable:
            return []  # said when the command is sent: there is no room for it here
        except Exception as error:
            _log.error("autocomplete failed, reference %s", _reference(), exc_info=error)
            return []
        return [
            app_commands.Choice(name=choice.label[:_LONGEST_CHOICE], value=choice.value)
            for choice in choices
        ]

    async def apologise(self, interaction: Interaction, error: Exception) -> None:
        """Say what went wrong outside the core, as one would for a command."""

        async def fail(_: Actor) -> Answer:
            raise error

        await self._attend(interaction, fail)

    async def finish(self, within: float) -> None:
        """Let what is being answered end; what takes longer, in seconds, is cancelled."""
        if not self._attending:
            return
        _, late = await asyncio.wait(self._attending, timeout=within)
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late)

    async def _answer(
        self, actor: Actor, name: str, given: Mapping[str, Argument | discord.Attachment]
    ) -> Answer:
        # Before anything is downloaded for somebody who may not ask for it.
        actor.require(self._core.table.find(name).role)
        return await self._run(actor, name, await received(given))

    async def _call(self, actor: Actor, custom_id: str, given: Mapping[str, Argument]) -> Answer:
        call = await self._core.actions.call(custom_id)
        try:
            return await self._run(actor, call.command, {**call.arguments, **given})
        except _OLD as error:
            if given and not isinstance(error, UnknownCommand):
                raise  # a form: the person can put it right
            raise GoneAction() from error

    async def _pick(self, actor: Actor, custom_id: str, given: str) -> Answer:
        """What is picked fills the last argument of the picker's call."""
        call = await self._core.actions.call(custom_id)
        *_, argument = ("", *call.arguments)
        return await self._call(actor, custom_id, {argument: given})

    async def _run(
        self, actor: Actor, name: str, arguments: Mapping[str, Argument | Upload]
    ) -> Answer:
        return await self._core.table.find(name)(actor, arguments)

    async def _attend(self, interaction: Interaction, ask: Ask) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._attending.add(task)
            task.add_done_callback(self._attending.discard)
        began = time.perf_counter()
        try:
            prepared = await self._in_time(interaction, self._prepare(interaction, ask))
            await self._show(interaction, prepared.drawn, prepared.words)
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            _note(error, interaction)
        else:
            spent = (time.perf_counter() - began) * 1_000
            _log.info("answered %s in %.0f ms", _what(interaction), spent)
            # A form is still to be filled in: nothing is said beside it.
            if prepared.actor and interaction.command and not prepared.drawn.asks:
                await self._tell(interaction, prepared.actor)

    async def _tell(self, interaction: Interaction, actor: Actor) -> None:
        """Tell an admin what they ought to know, beside the answer to their command. It is never
        worth an apology: what cannot be shown now, somebody is shown later."""
        asides = self._core.asides
        try:
            aside = await asides.take(actor)
            if aside is None:
                return
            try:
                drawn = await self._screen.draw(aside.reply)
                await self._screen.add(interaction, drawn)
            except BaseException:
                await asides.give_back(aside)
                raise
        except Exception as error:
            _log.warning("an admin could not be told something: %r", error)

    async def _prepare(self, interaction: Interaction, ask: Ask) -> Prepared:
        """The answer, or what went wrong, drawn in the reader's language."""
        words = self._core.catalogue[self._core.settings.default_locale]
        try:
            visitor = visitor_of(interaction)
            words = self._words(visitor)
            actor = await self._core.communities.actor(visitor)
            words = self._core.catalogue[actor.locale]
            return Prepared(await self._screen.draw(await ask(actor)), words, actor)
        except Exception as error:
            return Prepared(self._screen.draw_apology(_apology(error, words)), words)

    async def _in_time(
        self, interaction: Interaction, work: Coroutine[Any, Any, Prepared]
    ) -> Prepared:
        """The answer; when it is slow, Discord is told to wait for it, privately."""
        task = asyncio.create_task(work)
        try:
            done, _ = await asyncio.wait({task}, timeout=self._patience)
            if not done:
                await self._announce(interaction)
            return await task
        finally:
            if task.cancel():
                await asyncio.wait({task})

    async def _announce(self, interaction: Interaction) -> None:
        """Tell Discord to wait, twice if the connection was lost."""
        try:
            await interaction.response.defer(ephemeral=True, thinking=True)
        except (aiohttp.ClientError, OSError):
            await asyncio.sleep(_RETRY_SECONDS)
            try:
                await interaction.response.defer(ephemeral=True, thinking=True)
            except discord.HTTPException as error:
                if error.code != _ANSWERED:
                    raise
                # It had arrived; discord.py cannot know, and must, to fill in the answer later.
                response = interaction.response
                response._response_type = discord.InteractionResponseType.deferred_channel_message  # pyright: ignore[reportPrivateUsage]

    async def _show(self, interaction: Interaction, drawn: Drawn, words: Words) -> None:
        try:
            await self._through_a_lost_connection(interaction, drawn)
        except (Correctable, discord.HTTPException) as error:
            if _is_over(error):
                raise
            if words_alone := drawn.in_words():
                _log.warning("Discord refuses what is attached, now without: %s", error)
                await self._show(interaction, words_alone, words)
                return
            # One more try, with a card that is short and has no buttons.
            apology = self._screen.draw_apology(_apology(error, words))
            await self._screen.show(interaction, apology)

    async def _through_a_lost_connection(self, interaction: Interaction, drawn: Drawn) -> None:
        """Show it, twice if need be: what arrived after all, Discord refuses the second time."""
        try:
            await self._screen.show(interaction, drawn)
        except (aiohttp.ClientError, OSError) as error:
            _log.info("showing %s again after %r", _what(interaction), error)
            await asyncio.sleep(_RETRY_SECONDS)
            await self._screen.show(interaction, drawn)

    def _words(self, visitor: Visitor) -> Words:
        """The words to apologise in while the reader is not known yet."""
        default = self._core.settings.default_locale
        return self._core.catalogue[Locale.of(visitor.interface) or default]


def _is_over(error: Exception) -> bool:
    """Whether Discord no longer takes an answer: there is nobody left to tell."""
    return isinstance(error, discord.HTTPException) and error.code in _EXPIRED


def _note(error: Exception, interaction: Interaction) -> None:
    """Log why nothing could be shown."""
    if _is_over(error):
        _log.info("%s came too late: %s", _what(interaction), error)
    elif isinstance(error, discord.HTTPException):
        _log.error("Discord takes no answer to %s: %s", _what(interaction), error)
    else:
        _log.warning("the connection was lost during %s: %r", _what(interaction), error)


def _apology(error: Exception, words: Words) -> Reply:
    if isinstance(error, StorageUnavailable):
        _log.warning("the database is unavailable: %s", error)
    if isinstance(error, Correctable):
        with suppress(LookupError):  # words of ours that are missing are the next kind of error
            return apologies.correctable(error, words)
    reference = _reference()
    _log.error("unexpected, reference %s", reference, exc_info=error)
    return apologies.unexpected(reference, words)


def _reference() -> str:
    return secrets.token_hex(4)


def _what(interaction: Interaction) -> str:
    """What was asked, for the log: the command or kind of press, never who asked or their words."""
    if interaction.command is not None:
        return f"/{interaction.command.qualified_name}"
    return f"a {interaction.type.name}"


def _inputs(components: Sequence[Mapping[str, Any]]) -> list[tuple[str, str]]:
    """The fields of a submitted form: their names and what was given. One that was emptied says so;
    where nothing was picked, nothing is said."""
    inner = [c.get("component", c) for c in components]
    rows = [item for c in inner for item in (c.get("components") or [c])]
    typed = [(item, item["value"] or "") for item in rows if "value" in item]
    picked = [(item, item["values"][0]) for item in rows if item.get("values")]
    return [(str(item["custom_id"]), str(value)) for item, value in (*typed, *picked)]
