"""Kinds of announcements: the workshops of a month, and that the next month has none."""

from collections.abc import Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.announcements.service import (
    Amendment,
    Announcement,
    AnnouncementService,
    Chore,
    Content,
    Delivery,
    End,
    Ended,
    LatePolicy,
    Outcome,
    Posting,
    Reason,
    Sendable,
    Stage,
)
from bot.communities.service import CommunityService, Notice
from bot.i18n import Locale
from bot.platforms import Platform, person_of
from bot.replies import Reply
from bot.workshops import month_views as views
from bot.workshops.arranging import AMEND_MONTHS, LATE_AFTER
from bot.workshops.ground import Ground
from bot.workshops.monthly import ABOUT, DAYS_BEFORE, MONTH, PROMISE, PROMISE_NOTICE, notice_key
from bot.workshops.promise import Month, Told
from bot.workshops.promising import PromiseService
from bot.workshops.repeating import SeriesService

# What is told of a month holds for days.
_A_WEEK, _SIX_DAYS = timedelta(days=7), timedelta(days=6)
_TWO_MONTHS = timedelta(days=62)


class WorkshopsOfMonth(Sendable):
    """The confirmed workshops of a month that are to come, in one post; silent without any."""

    name = MONTH
    policy = LatePolicy(late_after=LATE_AFTER, useful_for=_A_WEEK)

    def __init__(
        self, ground: Ground, promises: PromiseService, announcements: AnnouncementService
    ) -> None:
        self._ground = ground
        self._promises = promises
        self._announcements = announcements

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:
        """The workshops of the month in which the post was due, in the community's language."""
        locale = await self._ground.communities.locale_of(delivery.announcement.community)
        card = await self.write(delivery, stage, locale)
        return None if card is None else Content(card)

    async def write(self, delivery: Delivery, stage: Stage, locale: Locale) -> Reply | None:
        """The same in a language: each of its buttons is for whoever presses it."""
        community, zone = delivery.announcement.community, _zone(delivery)
        month = Month.at(delivery.occurrence, zone)
        if await self._told_before(delivery, month):
            return None
        reader = await self._ground.reader_of(locale)
        coming = await self._promises.to_come(community, month, zone, reader.now)
        if not coming:
            return None
        return views.month_card(month, coming, reader.words, late=stage is Stage.LATE)

    async def _told_before(self, delivery: Delivery, month: Month) -> bool:
        """Whether that month was told already, before an admin changed the hour or the place."""
        if person_of(delivery.place):
            begin = month.begin(_zone(delivery))
            return await self._announcements.sent_since(delivery, begin)
        others = await _posted_besides(delivery, self._announcements)
        return month in (Month.at(one.occurrence, _zone(one)) for one in others)


class AmendingMonths(Amendment):
    """The posts of months show what was moved or called off since."""

    name = AMEND_MONTHS
    policy = LatePolicy(late_after=_TWO_MONTHS, useful_for=_TWO_MONTHS)

    def __init__(
        self, ground: Ground, promises: PromiseService, announcements: AnnouncementService
    ) -> None:
        self._ground = ground
        self._promises = promises
        self._announcements = announcements

    async def posted(self, announcement: Announcement) -> Sequence[Delivery]:
        """The posts of this month and the last."""
        since = announcement.plan.start.instant - _TWO_MONTHS
        posted = await self._announcements.posted(announcement.community, ABOUT, MONTH)
        return [one for one in posted if one.occurrence > since]

    async def say(self, announcement: Announcement, former: Delivery) -> Reply | None:
        """The workshops that stand, of those that it told of."""
        community, zone = announcement.community, _zone(former)
        month, reader = Month.at(former.occurrence, zone), await self._ground.reader(community)
        stand = await self._promises.to_come(community, month, zone, former.occurrence)
        return views.amended_card(month, stand, reader.words)


class MissingWorkshop(Posting):
    """That the next month has no confirmed workshop: in the channel of the team, nowhere else."""

    name = PROMISE
    policy = LatePolicy(late_after=_SIX_DAYS, useful_for=_SIX_DAYS)

    def __init__(
        self,
        ground: Ground,
        promises: PromiseService,
        series: SeriesService,
        announcements: AnnouncementService,
    ) -> None:
        self._ground = ground
        self._promises = promises
        self._series = series
        self._announcements = announcements

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:  # noqa: ARG002
        """What is missing and what to do, in the community's language; None when nothing is."""
        community = delivery.announcement.community
        if await self._told_before(delivery):
            return None
        told = await _missing(delivery, self._promises, self._series)
        if told is None:
            return None
        reader = await self._ground.reader(community)
        today = reader.now.astimezone(_zone(delivery)).date()
        return Content(views.missing_card(told, (told.month.first_day - today).days, reader.words))

    async def _told_before(self, delivery: Delivery) -> bool:
        """Whether it was told that day already, before an admin changed the hour or the place."""
        others = await _posted_besides(delivery, self._announcements)
        return _day(delivery) in map(_day, others)


class MissingNotice(Chore):
    """The same where the team has no channel: the next admin who asks anything learns of it."""

    name = PROMISE_NOTICE
    policy = MissingWorkshop.policy

    def __init__(
        self, promises: PromiseService, series: SeriesService, communities: CommunityService
    ) -> None:
        self._promises = promises
        self._series = series
        self._communities = communities

    async def do(self, platform: Platform, delivery: Delivery, stage: Stage) -> Ended:  # noqa: ARG002
        """Have it told, in the place of what was to be told a week before."""
        told = await _missing(delivery, self._promises, self._series)
        if told is None:
            return Ended(End.WITHHELD, Reason.NOTHING_TO_SAY)
        community, month = delivery.announcement.community, told.month
        days = (month.first_day - _day(delivery)).days
        others = (notice_key(month, other) for other in DAYS_BEFORE if other != days)
        await self._communities.settle(community, *others)
        details = {"month": month.month, "year": str(month.year), "drafts": len(told.drafts)}
        notice = Notice(community, notice_key(month, days), "notice-promise", details)
        await self._communities.notify(notice)
        return Ended(End.POSTED, Outcome.DONE)


async def _missing(
    delivery: Delivery, promises: PromiseService, series: SeriesService
) -> Told | None:
    """The month after that of a delivery, if it has no confirmed workshop."""
    community, zone = delivery.announcement.community, _zone(delivery)
    await series.fill(community)
    told = await promises.month(community, Month.at(delivery.occurrence, zone).later(1), zone)
    return None if told.confirmed else told


async def _posted_besides(
    delivery: Delivery, announcements: AnnouncementService
) -> Sequence[Delivery]:
    """What else of its kind stands in the channels of its community."""
    announcement = delivery.announcement
    posted = await announcements.posted(announcement.community, ABOUT, announcement.kind)
    return [one for one in posted if one.id != delivery.id]


def _zone(delivery: Delivery) -> ZoneInfo:
    return delivery.announcement.plan.start.zone


def _day(delivery: Delivery) -> date:
    return delivery.occurrence.astimezone(_zone(delivery)).date()
