"""When a community gets its tip of the week: what admins set of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time

from bot.announcements.service import Announcement, AnnouncementService, Plan
from bot.clock import Clock, today
from bot.communities.service import CommunityService, CommunitySettings, Deed, Trail
from bot.database import Change
from bot.errors import NoChannel, NoCountry, UnknownChoice
from bot.people import Actor
from bot.platforms import Right
from bot.practices.service import PracticeService
from bot.when.moments import Moment

TIP = "tip"

# The days on which it may be posted, by what stands in buttons, and their rules (RFC 5545).
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
RULES: Mapping[str, str] = {
    **{name: f"FREQ=WEEKLY;BYDAY={name[:2].upper()}" for name in _WEEKDAYS},
    "weekdays": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "daily": "FREQ=DAILY",
}


@dataclass(frozen=True, slots=True)
class Schedule:
    """When and where the tip of the week is posted, of which themes; without any, of all.

    `holidays`: the country on whose public holidays there is none.
    """

    place: str
    days: str = "tuesday"
    at: time = time(9)
    themes: tuple[str, ...] = ()
    holidays: str | None = None


@dataclass(frozen=True, slots=True)
class Scheduled:
    """The schedule of a community, when the next tip comes, and what the bot lacks for it."""

    schedule: Schedule
    announcement: Announcement
    lacking: frozenset[Right]


class TipScheduling:
    """What admins do with the tip of the week. It is off until one of them turns it on."""

    def __init__(
        self,
        announcements: AnnouncementService,
        practices: PracticeService,
        communities: CommunityService,
        trail: Trail,
        clock: Clock,
    ) -> None:
        self._announcements = announcements
        self._trail = trail
        self._practices = practices
        self._communities = communities
        self._clock = clock

    async def current(self, actor: Actor) -> Scheduled | None:
        """The schedule of the actor's community; None while the tip of the week is off.

        Raises `NotAllowed` for anybody but an admin, `OutsideCommunities` where there is none.
        """
        await self._communities.own_settings(actor)
        planned = await self._announcements.planned(actor.community or "", TIP)
        if not planned:
            return None
        scheduled = self._scheduled(planned[0])
        # A theme that was withdrawn since would stand in the way of every change.
        themes = {theme.id for theme in await self._practices.themes()}
        known = tuple(theme for theme in scheduled.schedule.themes if theme in themes)
        return replace(scheduled, schedule=replace(scheduled.schedule, themes=known))

    async def suggested(self, actor: Actor) -> Schedule:
        """How it begins: on Tuesdays at nine, in the channel for announcements.

        Raises `NoChannel` where the community has none.
        """
        settings = await self._communities.own_settings(actor)
        if settings.channel is None:
            raise NoChannel()
        return Schedule(settings.channel, holidays=settings.holidays)

    async def with_holidays(self, actor: Actor, wanted: Schedule, *, skipped: bool) -> Schedule:
        """The schedule with or without the public holidays of the community's country.

        Raises `NoCountry` when it is to skip them and none is set.
        """
        country = (await self._communities.own_settings(actor)).holidays
        if skipped and country is None:
            raise NoCountry()
        return replace(wanted, holidays=country if skipped else None)

    async def change(self, actor: Actor, wanted: Schedule) -> Scheduled:
        """Have it as wanted from now on; what was before is called off in the same breath.

        Raises `UnknownPlace` for a channel of elsewhere, `UnknownChoice` for days or a theme that
        are none.
        """
        settings = await self._communities.own_settings(actor)
        community = actor.community or ""
        self._communities.check_place(community, wanted.place)
        known = {theme.id for theme in await self._practices.themes()}
        for choice in (*wanted.themes, *([] if wanted.days in RULES else [wanted.days])):
            if choice not in known:
                raise UnknownChoice(typed=choice[:60])
        told = {
            "days": wanted.days,
            "hour": f"{wanted.at:%H:%M}",
            "place": wanted.place,
            "themes": " ".join(wanted.themes),
            "holidays": wanted.holidays or "",
        }
        also = self._trail.noting(community, actor.person, Deed.TIPS_SET, **told)
        return self._scheduled(await self._plan(community, settings, wanted, [also]))

    async def follow(self, community: str, settings: CommunitySettings) -> None:
        """Keep to a community's time zone and holidays when its admins change them."""
        for planned in await self._announcements.planned(community, TIP):
            schedule = schedule_of(planned)
            holidays = settings.holidays if schedule.holidays else None
            if (planned.plan.start.zone, schedule.holidays) != (settings.zone, holidays):
                wanted = replace(schedule, holidays=holidays)
                await self._plan(community, settings, wanted)

    async def _plan(
        self,
        community: str,
        settings: CommunitySettings,
        wanted: Schedule,
        also: Sequence[Change] = (),
    ) -> Announcement:
        day = today(self._clock, settings.zone)
        start = Moment(datetime.combine(day, wanted.at), settings.zone)
        return await self._announcements.plan(
            TIP,
            community,
            wanted.place,
            Plan(start, RULES[wanted.days], wanted.holidays),
            about=" ".join(wanted.themes),
            alone=True,
            also=also,
        )

    def _scheduled(self, planned: Announcement) -> Scheduled:
        lacking = self._communities.hindered(planned.place)
        return Scheduled(schedule_of(planned), planned, lacking)

    async def stop(self, actor: Actor) -> None:
        """Have none any more."""
        now = await self.current(actor)
        if now is not None:
            community = actor.community or ""
            also = self._trail.noting(community, actor.person, Deed.TIPS_STOPPED)
            await self._announcements.cancel(community, now.announcement.id, [also])


def schedule_of(announcement: Announcement) -> Schedule:
    """The schedule that an announcement was planned for."""
    plan = announcement.plan
    return Schedule(
        place=announcement.place,
        days=next(name for name, rule in RULES.items() if rule == plan.rule),
        at=plan.start.local.time(),
        themes=themes_of(announcement),
        holidays=plan.holidays,
    )


def themes_of(announcement: Announcement) -> tuple[str, ...]:
    """The themes of which the tips are drawn; none: all."""
    return tuple(announcement.about.split())
