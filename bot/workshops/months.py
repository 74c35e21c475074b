"""Kinds of announcements: the workshops of a month, and that the next month has none."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.announcements.service import (
    AnnouncementService,
    Content,
    Delivery,
    LatePolicy,
    Posting,
    Stage,
)
from bot.clock import Clock
from bot.communities.service import CommunityService, Notice
from bot.i18n import Catalogue
from bot.platforms import whole_place
from bot.workshops import month_views as views
from bot.workshops.monthly import ABOUT, MONTH, PROMISE, notice_key
from bot.workshops.promise import Month, Told
from bot.workshops.promising import PromiseService
from bot.workshops.repeating import SeriesService

# What is posted of a month holds for days, whatever the hour: it never says that it is late.
_A_WEEK, _SIX_DAYS = timedelta(days=7), timedelta(days=6)


class WorkshopsOfMonth(Posting):
    """The confirmed workshops of a month that are to come, in one post; silent without any."""

    name = MONTH
    policy = LatePolicy(late_after=_A_WEEK, useful_for=_A_WEEK)

    def __init__(
        self,
        promises: PromiseService,
        announcements: AnnouncementService,
        communities: CommunityService,
        catalogue: Catalogue,
        clock: Clock,
    ) -> None:
        self._promises = promises
        self._announcements = announcements
        self._communities = communities
        self._catalogue = catalogue
        self._clock = clock

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:  # noqa: ARG002
        """The workshops of the month in which the post was due, in the community's language."""
        community, zone = delivery.announcement.community, _zone(delivery)
        month = Month.at(delivery.occurrence, zone)
        if await self._told_before(delivery, month):
            return None
        coming = await self._promises.to_come(community, month, zone, self._clock())
        if not coming:
            return None
        words = self._catalogue[await self._communities.locale_of(community)]
        return Content(views.month_card(month, coming, words))

    async def _told_before(self, delivery: Delivery, month: Month) -> bool:
        """Whether that month was posted already, before an admin changed the hour or the place."""
        community = delivery.announcement.community
        posted = await self._announcements.posted(community, ABOUT, MONTH)
        months = (Month.at(one.occurrence, _zone(one)) for one in posted if one.id != delivery.id)
        return month in months


class MissingWorkshop(Posting):
    """That the next month has no confirmed workshop: for the organisers, and for nobody else."""

    name = PROMISE
    policy = LatePolicy(late_after=_SIX_DAYS, useful_for=_SIX_DAYS)

    def __init__(
        self,
        promises: PromiseService,
        series: SeriesService,
        announcements: AnnouncementService,
        communities: CommunityService,
        catalogue: Catalogue,
        clock: Clock,
    ) -> None:
        self._promises = promises
        self._series = series
        self._announcements = announcements
        self._communities = communities
        self._catalogue = catalogue
        self._clock = clock

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:  # noqa: ARG002
        """What is missing and what to do, in the community's language; None when nothing is.

        Where the organisers have no channel, an admin is told instead.
        """
        community, zone = delivery.announcement.community, _zone(delivery)
        month = Month.at(delivery.occurrence, zone).later(1)
        if await self._told_before(delivery):
            return None
        await self._series.fill(community)
        told = await self._promises.month(community, month, zone)
        if told.confirmed:
            return None
        if delivery.place == whole_place(community):
            await self._communities.notify(_notice(community, told))
            return None
        words = self._catalogue[await self._communities.locale_of(community)]
        days = (month.first_day - self._clock().astimezone(zone).date()).days
        return Content(views.missing_card(told, days, words))

    async def _told_before(self, delivery: Delivery) -> bool:
        """Whether it was told that day already, before an admin changed the hour or the place."""
        community, day = delivery.announcement.community, delivery.occurrence.date()
        posted = await self._announcements.posted(community, ABOUT, PROMISE)
        return any(one.occurrence.date() == day for one in posted if one.id != delivery.id)


def _zone(delivery: Delivery) -> ZoneInfo:
    return delivery.announcement.plan.start.zone


def _notice(community: str, told: Told) -> Notice:
    month = told.month
    details = {"month": month.month, "year": str(month.year), "drafts": len(told.drafts)}
    return Notice(community, notice_key(month), "notice-promise", details)
