"""Discord as the platform on which the bot posts by itself: once, at its turn, and certain of what
it says about it."""

import logging
from datetime import datetime

import discord
from discord import ui
from discord.utils import MISSING

from bot.errors import StorageUnavailable
from bot.frontends.discord import history
from bot.frontends.discord.drawing import Ids, draw_card
from bot.frontends.discord.failures import UNKNOWN_MESSAGE, certainly, code_of
from bot.frontends.discord.marking import Marker, nonce_of
from bot.frontends.discord.pacing import Pacer
from bot.frontends.discord.painter import Painter, files_of
from bot.frontends.discord.places import Places, number_of
from bot.frontends.discord.wire import Witness
from bot.platforms import CannotLook, NotPosted, Post, Refusal, Removed, Right, Unsure

_log = logging.getLogger(__name__)

_ALREADY_PUBLISHED = 40033

# What a picture may be the reason of: the bot may not attach it, or Discord does not take it.
_OF_THE_PICTURE = {Refusal.FORBIDDEN, Refusal.MALFORMED}


class DiscordPlatform:
    """A `bot.platforms.Platform` over a client that was made with `wire.trace` of the same pacer.

    It needs nothing of the client's cache but what `places` reads there.
    """

    def __init__(
        self, client: discord.Client, pacer: Pacer, painter: Painter, places: Places
    ) -> None:
        if client.http.http_trace is None:
            raise ValueError("nobody would watch what this client sends: see wire.trace")
        self._client = client
        self._pacer = pacer
        self._painter = painter
        self._places = places

    @property
    def ready(self) -> bool:
        """Whether the channels of the servers are known."""
        return self._client.is_ready()

    async def post(self, place: str, post: Post) -> str:
        """Post, and tell the id of the message; raise `NotPosted`, `Unsure` or `Removed`."""
        try:
            ids, png = await self._painter.ids(post.reply), await self._painter.png(post.reply)
        except StorageUnavailable as error:
            raise NotPosted(Refusal.BUSY, str(error)) from error
        if png is not None and Right.ATTACH not in (self._places.lacking(place) or ()):
            try:
                return await self._send(place, post, ids, png)
            except NotPosted as error:
                if error.refusal not in _OF_THE_PICTURE:
                    raise
                _log.warning("a post goes without its picture: %s", error)
        return await self._send(place, post, ids, None)

    async def find(self, place: str, key: str, since: datetime) -> str | None:
        """The message that a key made in a place after an instant, looked for among all of them.

        Who may not read the history is not refused by Discord, but told that there is none. So
        nothing is taken for an answer only where the right is known, before and after.
        """
        if self._sees(place) is False:
            raise CannotLook(place)
        found = await history.find(self._client, number_of(place), Marker.of(key), since)
        if found is None and not self._sees(place):
            raise CannotLook(place)
        return None if found is None else f"discord:{found}"

    async def publish(self, place: str, message: str) -> None:
        """Pass a message on to those who follow its channel; nothing happens the second time."""
        witness, published = Witness(), self._channel(place).get_partial_message(number_of(message))
        try:
            await certainly(witness, published.publish)
        except (NotPosted, Unsure) as error:
            # Ten an hour are taken; at the last, discord.py keeps its answer back for that hour.
            if not witness.passed and code_of(error) != _ALREADY_PUBLISHED:
                raise

    def lacking(self, place: str) -> frozenset[Right] | None:
        """The rights that the bot lacks in a place; None when it knows of no such place."""
        return self._places.lacking(place)

    def publishes(self, place: str) -> bool:
        """Whether what is posted there can be passed on to followers."""
        return self._places.publishes(place)

    def community_of(self, place: str) -> str | None:
        """The community of a place in which one can write; None for any other."""
        return self._places.community_of(place)

    def roles_of(self, community: str) -> frozenset[str]:
        """The roles that a community can give to some of its people."""
        return self._places.roles_of(community)

    def _sees(self, place: str) -> bool | None:
        """Whether the bot may read what was written in a place; None when nobody knows."""
        lacking = self._places.lacking(place)
        return None if lacking is None else not lacking & {Right.VIEW, Right.HISTORY}

    async def _send(self, place: str, post: Post, ids: Ids, png: bytes | None) -> str:
        channel, view = self._channel(place), _drawn(post, ids, with_picture=png is not None)

        async def send() -> discord.Message:
            return await channel.send(
                view=view,
                files=files_of(png) or MISSING,  # an empty list would be sent as well
                nonce=nonce_of(post.key),
                allowed_mentions=_rings(post.mention),
            )

        async with self._pacer.alone_in(channel.id):
            try:
                message = await certainly(Witness(), send)
            except NotPosted as error:
                if code_of(error) != UNKNOWN_MESSAGE:
                    raise
                raise Removed(place) from error
        return f"discord:{message.id}"

    def _channel(self, place: str) -> discord.PartialMessageable:
        return self._client.get_partial_messageable(number_of(place))


def _drawn(post: Post, ids: Ids, *, with_picture: bool) -> ui.LayoutView:
    """The card with its marker; raise `NotPosted` when it is too long for Discord."""
    above = f"<@&{number_of(post.mention)}>" if post.mention else ""
    try:
        view = draw_card(post.reply, ids, with_picture=with_picture, above=above)
    except ValueError as error:
        raise NotPosted(Refusal.MALFORMED, str(error)) from error
    Marker.of(post.key).put_on(view)
    return view


def _rings(mention: str | None) -> discord.AllowedMentions:
    """Nobody is called but the one role, whatever the texts say."""
    roles = [discord.Object(number_of(mention))] if mention else False
    return discord.AllowedMentions(everyone=False, users=False, roles=roles, replied_user=False)
