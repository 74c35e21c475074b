"""What waits for the team of a community: a card in its channel, kept true, and an end to it."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Hashable, Iterable, Sequence
from datetime import timedelta
from typing import Any, Generic, TypeVar

from bot.announcements.agenda import AgendaStore
from bot.announcements.amending import Amendment
from bot.announcements.kinds import Chore, Kind, Posting
from bot.announcements.model import (
    Announcement,
    Content,
    Delivery,
    End,
    Ended,
    LatePolicy,
    Outcome,
    Reason,
    Stage,
)
from bot.communities.service import CommunityService, Notice
from bot.database import Change, Transaction
from bot.platforms import NotPosted, Platform, Refusal, whole_place
from bot.replies import Reply

Thing = TypeVar("Thing")

_YEARS = timedelta(days=3_650)


class TeamQueue(ABC, Generic[Thing]):
    """Things of one feature that wait for the teams of communities, each announced by its id.

    `waiting`, `shown_anew`, `ending`: the kinds of announcements by which its card is posted, shows
    something else, and it is looked at when its time is over. `notice`: how admins learn that
    something waits, where the team has no channel. `lapses_after`: for how long a card helps.
    """

    waiting: str
    shown_anew: str
    ending: str
    notice: str
    lapses_after: timedelta

    @abstractmethod
    async def find(self, community: str, about: str) -> Thing | None:
        """One of them, whether it waits or is decided; None when it is not there."""

    @abstractmethod
    async def anything_waits(self, community: str) -> bool:
        """Whether the team has anything to decide."""

    @abstractmethod
    def waits(self, thing: Thing) -> bool:
        """Whether nobody decided on it yet."""

    @abstractmethod
    def state(self, thing: Thing) -> Hashable:
        """What tells whether a card of it would still be the same."""

    @abstractmethod
    async def card(self, thing: Thing) -> Reply:
        """How it stands, in the language of its community; what can be done while it waits."""

    @abstractmethod
    def showing_anew(self, thing: Thing) -> Change:
        """What plans that its card shows how it stands."""

    @abstractmethod
    async def end(self, community: str, about: str) -> bool:
        """Let it lapse or go, as its time is over; False when there is nothing to do."""


def kinds_of(
    queue: TeamQueue[Any], agenda: AgendaStore, communities: CommunityService
) -> Iterable[Kind]:
    """The kinds of announcements by which the teams follow a queue."""
    yield WaitingCard(queue, agenda, communities)
    yield AmendedCard(queue, agenda, communities)
    yield Ending(queue)


class WaitingCard(Posting, Generic[Thing]):
    """Something waits: its card is shown once in the team's channel, however often it is planned.

    Where the team has none, the next admin who asks the bot anything learns of it.
    """

    def __init__(
        self, queue: TeamQueue[Thing], agenda: AgendaStore, communities: CommunityService
    ) -> None:
        self.name = queue.waiting
        self.policy = LatePolicy(queue.lapses_after, queue.lapses_after)
        self._queue = queue
        self._agenda = agenda
        self._communities = communities
        self._composed: dict[int, Hashable] = {}  # the state that a delivery shows

    async def places(self, announcement: Announcement) -> Collection[str]:
        """The channel of the team, unless it stands there already."""
        community, notice = announcement.community, self._queue.notice
        if await self._agenda.posted(community, announcement.about, {self.name}):
            return ()
        settings = await self._communities.settings_of(community)
        if settings.organisers_channel is not None:
            return (settings.organisers_channel,)
        if await self._queue.anything_waits(community):
            await self._communities.notify(Notice(community, notice, f"notice-{notice}", {}))
        return ()

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:  # noqa: ARG002
        """The card; None when it waits no more, or was changed while its post waited, so that two
        of them are due."""
        announcement = delivery.announcement
        around = await self._agenda.posted_around(announcement.id, {self.name})
        if around.unsure:
            raise NotPosted(Refusal.BUSY, "an earlier post is under way")
        if around.before or around.since:
            return None
        thing = await self._queue.find(announcement.community, announcement.about)
        if thing is None or not self._queue.waits(thing):
            return None
        self._composed[delivery.id] = self._queue.state(thing)
        return Content(await self._queue.card(thing))

    async def follow(self, transaction: Transaction, delivery: Delivery, ended: Ended) -> None:
        """Have the card show what became of the thing while it was posted; of a post that was found
        nobody knows what it shows."""
        composed = self._composed.pop(delivery.id, None)
        if ended.end is not End.POSTED:
            return
        announcement = delivery.announcement
        thing = await self._queue.find(announcement.community, announcement.about)
        found = ended.reason != Outcome.POSTED
        if thing is not None and (found or self._queue.state(thing) != composed):
            await self._queue.showing_anew(thing)(transaction)


class AmendedCard(Amendment, Generic[Thing]):
    """The card of something shows how it stands now, or what was decided and by whom."""

    policy = LatePolicy(_YEARS, _YEARS)

    def __init__(
        self, queue: TeamQueue[Thing], agenda: AgendaStore, communities: CommunityService
    ) -> None:
        self.name = queue.shown_anew
        self._queue = queue
        self._agenda = agenda
        self._communities = communities

    async def places(self, announcement: Announcement) -> Collection[str]:
        """Its post; once nothing waits any more, admins need not learn that something did."""
        if not await self._queue.anything_waits(announcement.community):
            await self._communities.settle(announcement.community, self._queue.notice)
        return await super().places(announcement)

    async def posted(self, announcement: Announcement) -> Sequence[Delivery]:
        """The post about it, if there is one."""
        community, about = announcement.community, announcement.about
        return await self._agenda.posted(community, about, {self._queue.waiting})

    async def say(self, announcement: Announcement, former: Delivery) -> Reply | None:  # noqa: ARG002
        """The card as it is now."""
        thing = await self._queue.find(announcement.community, announcement.about)
        return await self._queue.card(thing) if thing is not None else None


class Ending(Chore):
    """Something on which nobody decided in time lapses; what its feature lets go of goes."""

    policy = LatePolicy(_YEARS, _YEARS)
    keeps_quiet = False  # nobody reads it

    def __init__(self, queue: TeamQueue[Any]) -> None:
        self.name = queue.ending
        self._queue = queue

    async def places(self, announcement: Announcement) -> Collection[str]:
        """It concerns the community alone."""
        return (whole_place(announcement.community),)

    async def do(self, platform: Platform, delivery: Delivery, stage: Stage) -> Ended:  # noqa: ARG002
        """Do so, unless something happened to it meanwhile."""
        announcement = delivery.announcement
        if await self._queue.end(announcement.community, announcement.about):
            return Ended(End.POSTED, Outcome.DONE)
        return Ended(End.WITHHELD, Reason.NOTHING_TO_SAY)
