"""The way to a place: the number of its channel, and for a person the private one, opened."""

import discord

from bot.frontends.discord.failures import certainly
from bot.frontends.discord.places import number_of
from bot.frontends.discord.wire import Witness
from bot.kept import Kept
from bot.platforms import NotPosted, Refusal, Unsure, person_of

# Numbers of private channels kept in memory. Discord tells the same one for ever.
MOST_DOORS = 2_048


class Doors:
    """Finds the channel in which one writes to a place."""

    def __init__(self, client: discord.Client) -> None:
        self._client = client
        self._private: Kept[str, int] = Kept(MOST_DOORS)

    async def channel(self, place: str) -> int:
        """The number of a place's channel.

        Raises `NotPosted` where it cannot be opened: nobody was written to yet, so that is certain.
        """
        person = person_of(place)
        if person is None:
            return number_of(place)
        return await self._private.get(place, lambda: self._open(number_of(person)))

    def forget(self, place: str) -> bool:
        """Open it anew the next time; tell whether it is one that is opened."""
        self._private.forget(place)
        return person_of(place) is not None

    async def _open(self, person: int) -> int:
        """Asked twice, Discord tells the channel that is there."""
        http = self._client.http
        try:
            opened = await certainly(Witness(), lambda: http.start_private_message(person))
        except Unsure as error:
            raise NotPosted(Refusal.BUSY, str(error)) from error
        return int(opened["id"])
