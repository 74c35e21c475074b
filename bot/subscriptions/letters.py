"""What a community posts, written to those as well who asked for it: each a delivery of its own.

Quiet hours hold for these letters: nothing in them is urgent.
"""

from collections.abc import Collection
from datetime import datetime

from bot.announcements.service import (
    Announcement,
    Content,
    Delivery,
    End,
    Ended,
    Posting,
    Sendable,
    Stage,
)
from bot.database import Transaction
from bot.i18n import Catalogue
from bot.platforms import CLOSED, person_of, private_place
from bot.subscriptions import views
from bot.subscriptions.model import Thing
from bot.subscriptions.service import SubscriptionService


class Subscribed(Posting):
    """A kind of announcement as it is, for its channel, and letters to those who subscribed to it.

    `instead_of`: nobody is written to where that kind is posted.
    """

    def __init__(
        self,
        kind: Sendable,
        thing: Thing,
        service: SubscriptionService,
        catalogue: Catalogue,
        *,
        instead_of: str | None = None,
    ) -> None:
        self.name = kind.name
        self.policy = kind.policy
        self.keeps_quiet = kind.keeps_quiet
        self._kind = kind
        self._thing = thing
        self._service = service
        self._catalogue = catalogue
        self._instead_of = instead_of

    async def places(self, announcement: Announcement) -> Collection[str]:
        """Its channel, if any, then the private messages of each who wants it."""
        channels, community = await self._kind.places(announcement), announcement.community
        if self._instead_of and await self._service.posts(community, self._instead_of):
            return channels
        people = await self._service.subscribers(community, self._thing)
        return [*channels, *map(private_place, people)]

    async def stage(self, delivery: Delivery, now: datetime) -> Stage:
        """How it stands in time, by its own kind."""
        return await self._kind.stage(delivery, now)

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:
        """The post, or the letter; None for who does not want it any more or has left."""
        person, community = person_of(delivery.place), delivery.announcement.community
        if person is None:
            return await self._kind.compose(delivery, stage)
        # Turned off and on again within its minute, it was planned anew for the same minute.
        if await self._service.was_sent(delivery):
            return None
        locale = await self._service.reader(person, community, self._thing)
        said = await self._kind.write(delivery, stage, locale) if locale else None
        if locale is None or said is None:
            return None
        name, words = self._service.name_of(community), self._catalogue[locale]
        return Content(views.letter(said, self._thing, community, name, words))

    async def follow(self, transaction: Transaction, delivery: Delivery, ended: Ended) -> None:
        """Write no more to who cannot be written to; they are told so when they next look."""
        person = person_of(delivery.place)
        if person is None:
            await self._kind.follow(transaction, delivery, ended)
        elif ended.end is End.FAILED and ended.reason in CLOSED:
            await self._service.closed(transaction, person)

    async def ended(self, delivery: Delivery, ended: Ended) -> None:
        """What its own kind does then, for its channel."""
        if person_of(delivery.place) is None:
            await self._kind.ended(delivery, ended)
