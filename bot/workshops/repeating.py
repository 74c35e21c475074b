"""Series of workshops: shown before they are saved, proposing drafts, ended.

A series never announces anything: each date that it proposes is a draft like any other, which
somebody confirms, moves, edits or cancels alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import islice
from random import Random

from bot.clock import Clock
from bot.communities.service import CommunityService, Trail
from bot.communities.service import Deed as Noted
from bot.database import Change as Write
from bot.database import Transaction
from bot.errors import GoneAction, NoCountry, TooLong
from bot.people import Actor, Role
from bot.table import LONGEST_ARGUMENT
from bot.when.holidays import is_holiday
from bot.when.moments import Moment
from bot.when.recurring import BadRule, Recurrence
from bot.workshops.model import Change, Deed, Details, State, Workshop
from bot.workshops.serials import SeriesStore
from bot.workshops.series import Series, of_text, to_text
from bot.workshops.store import WorkshopStore
from bot.workshops.values import differences

# Dates that are shown before a series is saved.
SHOWN = 6

# Nobody plans further ahead.
_FAR = timedelta(days=5 * 366)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of a series; `holiday`: it is a public holiday of the community's country."""

    moment: Moment
    holiday: bool


@dataclass(frozen=True, slots=True)
class Outline:
    """A series that is not saved yet, with its next dates; public holidays are among them.

    `country`: that of the community, if it set one; without it no holidays are known.
    """

    series: Series
    dates: tuple[Dated, ...]
    country: str | None

    @property
    def draft(self) -> str:
        """What a button needs to save it."""
        return to_text(self.series)


@dataclass(frozen=True, slots=True)
class Planned:
    """A series as it stands: what it proposed that is to come, whatever became of it since.

    `untouched`: how many of these are drafts that nobody changed; they go when the series ends.
    """

    series: Series
    coming: Sequence[Workshop]
    untouched: int


class SeriesService:
    """What organisers do with series; raises `NotAllowed` for anybody else."""

    def __init__(
        self,
        store: SeriesStore,
        workshops: WorkshopStore,
        communities: CommunityService,
        trail: Trail,
        clock: Clock,
        random: Random,
    ) -> None:
        self._store = store
        self._workshops = workshops
        self._communities = communities
        self._trail = trail
        self._clock = clock
        self._random = random

    async def outline(
        self,
        actor: Actor,
        details: Details,
        start: Moment,
        rule: str,
        length: timedelta | None = None,
    ) -> Outline:
        """What a series would propose; nothing is saved. Raises `BadRule`, and `TooLong` where
        more is said of it than a button can keep."""
        actor.require(Role.ORGANISER)
        community = actor.within()
        rule = str(Recurrence.parse(rule))
        series = Series(self._new_id(), community, start, rule, details, length)
        outline = await self._outlined(series)
        if (size := len(outline.draft)) > LONGEST_ARGUMENT:
            raise TooLong(longest=LONGEST_ARGUMENT, length=size)
        return outline

    async def save(self, actor: Actor, draft: str, *, skip_holidays: bool) -> Planned:
        """Keep the series of an outline and propose its first dates: once, however often it is
        asked for.

        Raises `NoCountry` when it is to skip public holidays and the community has no country,
        `GoneAction` for a draft that is none.
        """
        actor.require(Role.ORGANISER)
        community = actor.within()
        country = (await self._communities.settings_of(community)).holidays
        if skip_holidays and country is None:
            raise NoCountry()
        series = replace(
            _read(draft, community),
            holidays=country if skip_holidays else None,
            made_by=actor.person,
        )
        now = self._clock()
        dates = series.to_propose(now)
        saved = replace(series, proposed_until=dates[-1].instant if dates else None)
        made = self._noting(actor, saved, Noted.SERIES_MADE)
        await self._store.add(saved, now, [made, *self._proposals(saved, dates, actor.person)])
        return await self.planned(actor, series.id)

    async def planned(self, actor: Actor, series: str) -> Planned:
        """A series as it stands; raise `GoneAction` where there is none such."""
        actor.require(Role.ORGANISER)
        community = actor.within()
        await self.fill(community)
        found = await self._store.find(community, series)
        if found is None:
            raise GoneAction()
        coming = await self._coming(found)
        return Planned(found, coming, sum(map(_untouched, coming)))

    async def running(self, actor: Actor) -> list[Series]:
        """The series that still propose dates."""
        actor.require(Role.ORGANISER)
        return await self._store.open(actor.within())

    async def end(self, actor: Actor, series: str) -> Planned:
        """Have it propose nothing any more, and call off what it proposed and nobody touched.

        What somebody confirmed, moved or edited is theirs, and stays.
        """
        planned = await self.planned(actor, series)
        ended = self._noting(actor, planned.series, Noted.SERIES_ENDED)
        await self._store.end(planned.series, [ended])
        now = self._clock()
        for workshop in filter(_untouched, planned.coming):
            cancelled = replace(workshop, state=State.CANCELLED)
            before, after = differences(workshop, cancelled)
            change = Change(now, actor.person, Deed.CANCELLED, before, after)
            await self._workshops.keep(workshop, cancelled, change)
        return await self.planned(actor, series)

    async def fill(self, community: str) -> None:
        """Have every series of a community propose what it has to by now.

        Dates that it proposed before are never proposed again, whatever became of them.
        """
        for series in await self._store.open(community):
            if dates := series.to_propose(self._clock()):
                until = dates[-1].instant
                await self._store.propose(series, until, self._proposals(series, dates, None))

    def _noting(self, actor: Actor, series: Series, deed: Noted) -> Write:
        details = series.details
        titles = {"title_fr": details.title_fr, "title_en": details.title_en}
        return self._trail.noting(series.community, actor.person, deed, series.id, **titles)

    def _proposals(
        self, series: Series, dates: Sequence[Moment], person: str | None
    ) -> Sequence[Write]:
        change = Change(self._clock(), person, Deed.PROPOSED)
        return [self._proposal(series.proposal(date, self._new_id()), change) for date in dates]

    def _proposal(self, workshop: Workshop, change: Change) -> Write:
        async def write(transaction: Transaction) -> None:
            await self._workshops.add_in(transaction, workshop, change)

        return write

    async def _outlined(self, series: Series) -> Outline:
        country = (await self._communities.settings_of(series.community)).holidays
        moments = islice(series.dates(self._clock()), SHOWN)
        dates = (
            Dated(moment, country is not None and is_holiday(moment.local.date(), country))
            for moment in moments
        )
        return Outline(series, tuple(dates), country)

    async def _coming(self, series: Series) -> Sequence[Workshop]:
        now = self._clock()
        found = await self._workshops.between(series.community, now, now + _FAR)
        return [workshop for workshop in found if workshop.series == series.id]

    def _new_id(self) -> str:
        return f"{self._random.getrandbits(48):012x}"


def _untouched(workshop: Workshop) -> bool:
    """Whether it is as its series proposed it."""
    return workshop.state is State.DRAFT and workshop.revision == 0


def _read(draft: str, community: str) -> Series:
    try:
        series = of_text(draft, community)
        Recurrence.parse(series.rule)
    except (ValueError, LookupError, TypeError, BadRule) as error:
        raise GoneAction() from error
    return series
