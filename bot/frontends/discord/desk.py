"""Where every interaction is attended to: in time, in the person's language, never unanswered."""

import asyncio
import logging
import secrets
import time
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from typing import Any, Concatenate, ParamSpec

import aiohttp
import discord
from discord import app_commands

from bot import apologies
from bot.core import Core
from bot.errors import Correctable, GoneAction
from bot.frontends.discord.screen import Screen
from bot.frontends.discord.visitors import Interaction, visitor_of
from bot.i18n import Locale, Words
from bot.matching import Choice
from bot.people import Actor
from bot.replies import Answer, Argument

P = ParamSpec("P")
Attend = Callable[[Actor], Coroutine[Any, Any, Answer]]

_log = logging.getLogger(__name__)

# Discord waits three seconds for a first sign; the rest is for the way there.
PATIENCE_SECONDS = 1.8

# Discord's codes for an interaction that it no longer knows: too old, or answered already.
_EXPIRED = {10062, 10015, 10008, 40060}

_LONGEST_CHOICE, _MOST_CHOICES = 100, 25


class Desk:
    """Takes what people ask, has it answered, and says what went wrong."""

    def __init__(self, core: Core, *, patience: float = PATIENCE_SECONDS) -> None:
        self._core = core
        self._screen = Screen(core.actions)
        self._patience = patience

    async def answer(
        self,
        interaction: Interaction,
        run: Callable[Concatenate[Actor, P], Coroutine[Any, Any, Answer]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Answer a slash command with a command of the core."""
        await self._attend(interaction, lambda actor: run(actor, *args, **kwargs))

    async def press(self, interaction: Interaction) -> None:
        """Answer a button or a choice in a menu: a command somebody typed for the person."""
        data: Mapping[str, Any] = interaction.data or {}
        values: Sequence[str] = data.get("values") or [str(data.get("custom_id"))]
        await self._attend(interaction, lambda actor: self._call(actor, values[0], {}))

    async def submit(self, interaction: Interaction) -> None:
        """Answer a form with the command that it submits."""
        data: Mapping[str, Any] = interaction.data or {}
        given = dict(_inputs(data.get("components", [])))
        await self._attend(
            interaction, lambda actor: self._call(actor, str(data.get("custom_id")), given)
        )

    async def suggest(
        self,
        interaction: Interaction,
        source: Callable[[Actor, str], Awaitable[Sequence[Choice]]],
        typed: str,
    ) -> list[app_commands.Choice[str]]:
        """What an argument may be; nothing, rather than an error, when that fails."""
        try:
            actor = await self._core.communities.actor(visitor_of(interaction))
            choices = await source(actor, typed)
        except Correctable:
            return []
        except Exception:
            _log.exception("autocomplete failed, reference %s", _reference())
            return []
        return [
            app_commands.Choice(name=choice.label[:_LONGEST_CHOICE], value=choice.value)
            for choice in choices[:_MOST_CHOICES]
        ]

    async def apologise(self, interaction: Interaction, error: Exception) -> None:
        """Say what went wrong outside the core, as one would for a command."""

        async def fail(_: Actor) -> Answer:
            raise error

        await self._attend(interaction, fail)

    async def _call(self, actor: Actor, custom_id: str, given: Mapping[str, Argument]) -> Answer:
        call = await self._core.actions.call(custom_id)
        try:
            command = self._core.table.find(call.command)
        except Correctable as error:
            raise GoneAction() from error
        return await command(actor, {**call.arguments, **given})

    async def _attend(self, interaction: Interaction, work: Attend) -> None:
        began = time.perf_counter()
        visitor = visitor_of(interaction)
        words = self._words(visitor.interface)
        try:
            actor = await self._core.communities.actor(visitor)
            words = self._core.catalogue[actor.locale]
            answer = await self._in_time(interaction, work(actor))
        except Exception as error:
            if _is_over(error, interaction):
                return
            answer = _apology(error, words)
        await self._show(interaction, answer, words)
        spent = (time.perf_counter() - began) * 1_000
        _log.info("answered %s in %.0f ms", _what(interaction), spent)

    async def _in_time(self, interaction: Interaction, work: Coroutine[Any, Any, Answer]) -> Answer:
        """The answer; when it is slow, Discord is told to wait for it, privately."""
        task = asyncio.create_task(work)
        try:
            done, _ = await asyncio.wait({task}, timeout=self._patience)
            if not done:
                await interaction.response.defer(ephemeral=True, thinking=True)
            return await task
        finally:
            task.cancel()

    async def _show(self, interaction: Interaction, answer: Answer, words: Words) -> None:
        try:
            await self._try_to_show(interaction, answer)
        except Exception as error:
            # One more try, with a card that is short and has no buttons.
            try:
                await self._try_to_show(interaction, _apology(error, words))
            except Exception:
                _log.exception("could not even apologise for %s", _what(interaction))

    async def _try_to_show(self, interaction: Interaction, answer: Answer) -> None:
        try:
            await self._screen.show(interaction, answer)
        except discord.HTTPException as error:
            if not _is_over(error, interaction):
                raise
        except (aiohttp.ClientError, OSError) as error:
            _log.warning("the connection was lost during %s: %r", _what(interaction), error)

    def _words(self, interface: str | None) -> Words:
        default = self._core.settings.default_locale
        return self._core.catalogue[Locale.of(interface) or default]


def _is_over(error: Exception, interaction: Interaction) -> bool:
    """Whether Discord no longer takes an answer; that is noted, there is nobody left to tell."""
    over = isinstance(error, discord.HTTPException) and error.code in _EXPIRED
    if over:
        _log.info("%s came too late: %s", _what(interaction), error)
    return over


def _apology(error: Exception, words: Words) -> Answer:
    if isinstance(error, Correctable):
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
    """The fields of a submitted form: their names and what was typed."""
    inner = [c.get("component", c) for c in components]
    rows = [item for c in inner for item in (c.get("components") or [c])]
    return [(str(item["custom_id"]), str(item["value"])) for item in rows if "value" in item]
