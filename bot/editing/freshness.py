"""Which facts are to be looked at again, and the list of them that a team gets once a month."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from bot.announcements.service import AnnouncementService, Appointment, Delivery, Plan
from bot.clock import Clock
from bot.communities.service import CommunityService, CommunitySettings
from bot.database import Change, Transaction
from bot.editing.freshness_store import Drawn, FreshnessStore
from bot.editing.model import Draft, DraftState, review_day
from bot.editing.service import EditingService
from bot.editing.store import EditingStore
from bot.knowledge.service import Documents, Fact, Status
from bot.when.moments import Moment
from bot.when.working_days import FIRST_WORKING_DAY

FRESHNESS, ABOUT = "freshness", "facts"

# Facts on one list: what a team looks through in a quarter of an hour.
MOST_LISTED = 10

# Plans begin on one day for all, so that the same plan made anew is equal to what it was.
_EPOCH, _NINE = date(2024, 1, 1), time(9)


@dataclass(frozen=True, slots=True)
class Listed:
    """The facts of a list, and how many were due in all."""

    facts: Sequence[Fact]
    due: int


class FreshnessService:
    """Finds what is due, and keeps the lists of communities in step with their settings.

    A community gets lists that has a channel for its team, and editors or facts of its own.
    """

    def __init__(
        self,
        store: EditingStore,
        lists: FreshnessStore,
        editing: EditingService,
        documents: Documents,
        announcements: AnnouncementService,
        communities: CommunityService,
        clock: Clock,
    ) -> None:
        self._store = store
        self._lists = lists
        self._editing = editing
        self._documents = documents
        self._announcements = announcements
        self._communities = communities
        self._clock = clock

    async def due(self, community: str, day: date) -> list[Fact]:
        """The states told in a community that are to be looked at again by a day, the most shown
        first, then the oldest."""
        current = await self._store.current(community)
        wanted = {one.fact: one.content.review_on for one in current if one.content}
        shown = await self._store.shown(community)
        found: list[Fact] = []
        for subject in await self._documents.subjects():
            for fact in await self._editing.facts_of(community, subject.id):
                review = review_day(fact.kind, fact.as_of, wanted.get(fact.id), fact.verified)
                if fact.status is Status.PUBLISHED and review is not None and review <= day:
                    found.append(fact)
        return sorted(found, key=lambda f: (-shown.get(f.id, 0), f.as_of.first_day, f.id))

    async def list_for(self, delivery: Delivery) -> Listed:
        """What a delivery asks for: drawn the first time, and the same ever after, save what is not
        told any more. Nothing where the community had its list of that month."""
        community, key = delivery.announcement.community, delivery.key
        drawn = await self._lists.drawn(key)
        if drawn is None:
            drawn = await self._draw(delivery)
            if drawn.facts:
                await self._lists.keep(key, community, drawn, self._clock())
        told = [await self._editing.fact_as_told(community, fact) for fact in drawn.facts]
        facts = [fact for fact in told if fact and fact.status is Status.PUBLISHED]
        return Listed(facts, drawn.due)

    async def follow(self, community: str, settings: CommunitySettings) -> None:
        """Keep to what a community set."""
        planned = await self._announcements.planned(community, FRESHNESS)
        wanted = [_plan(settings)] if await self.concerns(community) else []
        if [one.plan for one in planned] == wanted:
            return
        for plan in wanted:
            place = ""  # where the team reads when it is due
            await self._announcements.plan(
                FRESHNESS, community, place, plan, about=ABOUT, alone=True
            )
        if not wanted:
            for one in planned:
                await self._announcements.cancel(community, one.id)

    async def keep_up(self, community: str) -> None:
        """Have a community get its lists that may have added its first facts."""
        if not await self._announcements.planned(community, FRESHNESS):
            await self.follow(community, await self._communities.settings_of(community))

    async def begin(self) -> None:
        """At the start: lists for those that could have had none from an earlier version."""
        for community in await self._communities.with_team():
            await self.keep_up(community)

    def following(self, draft: Draft) -> Sequence[Change]:
        """What begins the lists of a community with its first fact, in the transaction in which
        that is published."""

        async def write(transaction: Transaction) -> None:
            settings = await self._communities.settings_of(draft.community)
            planned = await self._announcements.planned(draft.community, FRESHNESS)
            if settings.organisers_channel is not None and not planned:
                begun = Appointment(FRESHNESS, _plan(settings), about=ABOUT)
                await self._announcements.planning(draft.community, begun)(transaction)

        return [write] if draft.state is DraftState.PUBLISHED else []

    async def concerns(self, community: str) -> bool:
        """Whether a community gets lists."""
        settings = await self._communities.settings_of(community)
        if settings.organisers_channel is None:
            return False
        return bool(settings.editor_roles) or bool((await self._editing.of(community)).own)

    async def _draw(self, delivery: Delivery) -> Drawn:
        announcement = delivery.announcement
        posted = await self._announcements.posted(announcement.community, ABOUT, FRESHNESS)
        day = _day(delivery)
        if any(_month(_day(one)) == _month(day) for one in posted if one.id != delivery.id):
            return Drawn((), 0)
        due = await self.due(announcement.community, day)
        return Drawn([fact.id for fact in due[:MOST_LISTED]], len(due))


def _plan(settings: CommunitySettings) -> Plan:
    """At nine on the first working day of each month, where the community is."""
    start = Moment(datetime.combine(_EPOCH, _NINE), settings.zone)
    return Plan(start, FIRST_WORKING_DAY, settings.holidays)


def _day(delivery: Delivery) -> date:
    return delivery.occurrence.astimezone(delivery.announcement.plan.start.zone).date()


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month
