"""Writes the bot's own messages: a new one, or something else into one that is there."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import discord
from discord import ui
from discord.utils import MISSING

from bot.errors import StorageUnavailable
from bot.frontends.discord.doors import Doors
from bot.frontends.discord.drawing import Ids
from bot.frontends.discord.failures import (
    TAKE_NO_MESSAGES,
    UNKNOWN_CHANNEL,
    UNKNOWN_MESSAGE,
    certainly,
    code_of,
)
from bot.frontends.discord.marking import Marker, nonce_of
from bot.frontends.discord.pacing import Pacer
from bot.frontends.discord.painter import NOTHING, Attached, Painter
from bot.frontends.discord.places import Places, number_of
from bot.frontends.discord.wire import Witness
from bot.platforms import NotPosted, Post, Refusal, Removed, Right

_log = logging.getLogger(__name__)

# What a file may be the reason of: the bot may not attach it, or Discord does not take it.
_OF_THE_FILES = {Refusal.FORBIDDEN, Refusal.MALFORMED}

_SILENT = discord.AllowedMentions.none()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A post as Discord takes it."""

    view: ui.LayoutView
    attached: Attached


Write = Callable[[discord.PartialMessageable, Sheet], Awaitable[discord.Message]]


class Writer:
    """Writes to each place at its turn, with what is attached or, where that is not taken,
    without."""

    def __init__(
        self, client: discord.Client, pacer: Pacer, painter: Painter, places: Places, doors: Doors
    ) -> None:
        self._client = client
        self._pacer = pacer
        self._painter = painter
        self._places = places
        self._doors = doors

    async def post(self, place: str, post: Post) -> str:
        """Post, and tell the id of the message; raise as `bot.platforms.Platform.post` does."""

        async def send(channel: discord.PartialMessageable, sheet: Sheet) -> discord.Message:
            return await channel.send(
                view=sheet.view,
                files=sheet.attached.files() or MISSING,  # an empty list would be sent as well
                nonce=nonce_of(post.key),
                allowed_mentions=_rings(post.mention),
            )

        try:
            message = await self._write(place, post, send)
        except NotPosted as error:
            if code_of(error) != UNKNOWN_MESSAGE:
                raise
            raise Removed(place) from error
        return f"discord:{message.id}"

    async def amend(self, place: str, message: str, post: Post) -> None:
        """Have a message show a post instead; raise as `bot.platforms.Platform.amend` does."""

        async def edit(channel: discord.PartialMessageable, sheet: Sheet) -> discord.Message:
            # What was attached before goes: these are all that are named.
            files, own = sheet.attached.files(), channel.get_partial_message(number_of(message))
            return await own.edit(view=sheet.view, attachments=files, allowed_mentions=_SILENT)

        await self._write(place, post, edit)

    async def _write(self, place: str, post: Post, write: Write) -> discord.Message:
        try:
            ids, attached = await self._painter.ready(post.reply)
        except StorageUnavailable as error:
            raise NotPosted(Refusal.BUSY, str(error)) from error
        if attached and Right.ATTACH not in (self._places.lacking(place) or ()):
            try:
                return await self._at_its_turn(place, _sheet(post, ids, attached), write)
            except NotPosted as error:
                if error.refusal not in _OF_THE_FILES or code_of(error) in TAKE_NO_MESSAGES:
                    raise
                _log.warning("a post goes without what was attached: %s", error)
        return await self._at_its_turn(place, _sheet(post, ids, NOTHING), write)

    async def _at_its_turn(self, place: str, sheet: Sheet, write: Write) -> discord.Message:
        number = await self._doors.channel(place)
        channel = self._client.get_partial_messageable(number)
        async with self._pacer.alone_in(number):
            try:
                return await certainly(Witness(), lambda: write(channel, sheet))
            except NotPosted as error:
                if code_of(error) == UNKNOWN_CHANNEL and self._doors.forget(place):
                    # Only opening it anew tells whether the person is gone.
                    raise NotPosted(Refusal.BUSY, str(error)) from error
                raise


def _sheet(post: Post, ids: Ids, attached: Attached) -> Sheet:
    """The card with its marker; raise `NotPosted` when it is too long for Discord."""
    above = f"<@&{number_of(post.mention)}>" if post.mention else ""
    try:
        view = attached.card(post.reply, ids, above=above)
    except ValueError as error:
        raise NotPosted(Refusal.MALFORMED, str(error)) from error
    Marker.of(post.key).put_on(view)
    return Sheet(view, attached)


def _rings(mention: str | None) -> discord.AllowedMentions:
    """Nobody is called but the one role, whatever the texts say."""
    roles = [discord.Object(number_of(mention))] if mention else False
    return discord.AllowedMentions(everyone=False, users=False, roles=roles, replied_user=False)
