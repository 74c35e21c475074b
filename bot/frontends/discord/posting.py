"""Discord as the platform on which the bot posts by itself: once, at its turn, and certain of what
it says about it."""

from datetime import datetime

import discord

from bot.frontends.discord import history, members
from bot.frontends.discord.doors import Doors
from bot.frontends.discord.events import Calendar
from bot.frontends.discord.failures import certainly, code_of
from bot.frontends.discord.marking import Marker
from bot.frontends.discord.pacing import Pacer
from bot.frontends.discord.painter import Painter
from bot.frontends.discord.places import Places, number_of
from bot.frontends.discord.wire import Witness
from bot.frontends.discord.writing import Writer
from bot.platforms import (
    CannotLook,
    Event,
    NotPosted,
    Post,
    Refusal,
    Right,
    Unsure,
    private_place,
)

_ALREADY_PUBLISHED = 40033


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
        self._places = places
        self._doors = Doors(client)
        self._writer = Writer(client, pacer, painter, places, self._doors)
        self._calendar = Calendar(client, pacer)

    @property
    def ready(self) -> bool:
        """Whether the channels of the servers are known."""
        return self._client.is_ready()

    async def post(self, place: str, post: Post) -> str:
        """Post, and tell the id of the message; raise `NotPosted`, `Unsure` or `Removed`."""
        return await self._writer.post(place, post)

    async def find(self, place: str, key: str, since: datetime) -> str | None:
        """The message that a key made in a place after an instant, looked for among all of them.

        Who may not read the history is not refused by Discord, but told that there is none. So
        nothing is taken for an answer only where the right is known, before and after.
        """
        if self._sees(place) is False:
            raise CannotLook(place)
        found = await self._look(place, Marker.of(key), since)
        if found is None and not self._sees(place):
            raise CannotLook(place)
        return None if found is None else f"discord:{found}"

    async def publish(self, place: str, message: str) -> None:
        """Pass a message on to those who follow its channel; nothing happens the second time."""
        channel = self._client.get_partial_messageable(number_of(place))
        witness, published = Witness(), channel.get_partial_message(number_of(message))
        try:
            await certainly(witness, published.publish)
        except (NotPosted, Unsure) as error:
            # Ten an hour are taken; at the last, discord.py keeps its answer back for that hour.
            if not witness.passed and code_of(error) != _ALREADY_PUBLISHED:
                raise

    async def amend(self, place: str, message: str, post: Post) -> None:
        """Have a message of ours show something else; raise `NotPosted` or `Unsure`."""
        await self._writer.amend(place, message, post)

    async def show_event(self, community: str, event: Event, known: str | None) -> str:
        """Have an event among those of a server, as told; tell its id."""
        return await self._calendar.show(community, event, known)

    async def hide_event(self, community: str, key: str, known: str | None) -> None:
        """Take an event away from those of a server, if it is there."""
        await self._calendar.hide(community, key, known)

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

    def is_in(self, community: str) -> bool:
        """Whether the bot is in a server, in order just now or not."""
        return self._places.is_in(community)

    def name_of(self, community: str) -> str | None:
        """What a server is called; None for one that the bot is not in."""
        return self._places.name_of(community)

    async def is_member(self, community: str, person: str) -> bool:
        """Whether somebody is in a server; raise `NotPosted` when Discord does not tell now."""
        return await members.includes(self._client, community, person)

    def forget(self, person: str) -> None:
        """Let go of the number of somebody's private channel."""
        self._doors.forget(private_place(person))

    def _sees(self, place: str) -> bool | None:
        """Whether the bot may read what was written in a place; None when nobody knows."""
        lacking = self._places.lacking(place)
        return None if lacking is None else not lacking & {Right.VIEW, Right.HISTORY}

    async def _look(self, place: str, marker: Marker, since: datetime) -> str | None:
        """The message with a marker; raise as `find` does, also where nothing can be opened."""
        try:
            channel = await self._doors.channel(place)
        except NotPosted as error:
            if error.refusal is Refusal.BUSY:
                raise Unsure(str(error)) from error
            if error.refusal is Refusal.GONE:
                raise
            raise CannotLook(str(error)) from error
        try:
            return await history.find(self._client, channel, marker, since)
        except NotPosted as error:
            if self._doors.forget(place):  # only opening it anew tells whether the person is gone
                raise Unsure(str(error)) from error
            raise
