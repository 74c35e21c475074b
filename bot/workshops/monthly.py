"""What a community wants of its workshops, and what is announced of its months."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime

from bot.announcements.service import AnnouncementService, Appointment, Plan
from bot.clock import Clock
from bot.communities.service import CommunityService, CommunitySettings, Deed, Trail
from bot.database import Change as Write
from bot.people import Actor
from bot.platforms import whole_place
from bot.when.moments import Moment
from bot.when.working_days import FIRST_WORKING_DAY
from bot.workshops.model import Habits
from bot.workshops.promise import Month, tell
from bot.workshops.store import WorkshopStore

# The kinds of announcements, and what they are all about. The third stands for the second where
# the team has no channel.
MONTH, PROMISE, PROMISE_NOTICE = "workshops-month", "workshops-promise", "workshops-promise-notice"
ABOUT = "months"

# So many days before a month begins, the organisers are told that it has no workshop; the rule says
# it of the month before, from its end.
DAYS_BEFORE = (21, 14)
_RULE = f"FREQ=MONTHLY;BYMONTHDAY={','.join(f'-{days}' for days in DAYS_BEFORE)}"

# Plans begin on one day for all, so that the same plan made anew is equal to what it was.
_EPOCH = date(2024, 1, 1)

# Told which community has other habits from now on.
Follow = Callable[[str], Awaitable[None]]


class MonthlyService:
    """Keeps the habits of communities, and what is announced of their months in step with them.

    Nothing is announced where there never was a workshop.
    """

    def __init__(
        self,
        workshops: WorkshopStore,
        announcements: AnnouncementService,
        communities: CommunityService,
        trail: Trail,
        clock: Clock,
    ) -> None:
        self._workshops = workshops
        self._announcements = announcements
        self._communities = communities
        self._trail = trail
        self._clock = clock
        self._followers: list[Follow] = []

    def followed_by(self, follow: Follow) -> None:
        """Have somebody learn whose habits changed, each time."""
        self._followers.append(follow)

    async def habits(self, actor: Actor) -> Habits:
        """What the actor's community wants; raise `NotAllowed` for who is no admin."""
        await self._communities.own_settings(actor)
        return await self._workshops.habits(actor.community or "")

    async def change(self, actor: Actor, habits: Habits) -> Habits:
        """Have it as wanted from now on; raise `NotAllowed` for who is no admin."""
        await self._communities.own_settings(actor)
        community = actor.community or ""
        also = await self._arranged(community, habits) if await self._known(community) else ()
        noted = self._noting(actor, await self._workshops.habits(community), habits)
        await self._workshops.set_habits(community, habits, [*noted, *also])
        self._announcements.wake()
        for follow in self._followers:
            await follow(community)
        return habits

    async def keep_up(self, community: str) -> None:
        """Have announced what a community wants to know of its months, and nothing else of them.

        To be called when it has a workshop more, when one is confirmed, and when its settings
        change; what is announced already as it should be is left alone.
        """
        if not await self._known(community):
            return
        habits = await self._workshops.habits(community)
        await self._workshops.write(*await self._arranged(community, habits))
        self._announcements.wake()
        await self._settle(community)

    async def follow(self, community: str, _: CommunitySettings) -> None:
        """Keep up with settings that an admin changed."""
        await self.keep_up(community)

    def _noting(self, actor: Actor, before: Habits, after: Habits) -> Sequence[Write]:
        """Notes each habit that became another, with what it was."""
        former, community = before.said, actor.community or ""
        return [
            self._trail.noting(
                community, actor.person, Deed.HABIT_CHANGED, name, value=value, former=former[name]
            )
            for name, value in after.said.items()
            if value != former[name]
        ]

    async def _known(self, community: str) -> bool:
        return await self._workshops.beginning(community) is not None

    async def _arranged(self, community: str, habits: Habits) -> Sequence[Write]:
        settings = await self._communities.settings_of(community)
        start = Moment(datetime.combine(_EPOCH, habits.hour), settings.zone)
        wanted: list[Appointment] = []
        if habits.monthly and settings.channel is not None:
            plan = Plan(start, FIRST_WORKING_DAY, settings.holidays)
            wanted.append(Appointment(MONTH, plan, settings.channel, ABOUT))
        if habits.promise:
            team = settings.organisers_channel
            told = (PROMISE_NOTICE, whole_place(community)) if team is None else (PROMISE, team)
            wanted.append(Appointment(told[0], Plan(start, _RULE), told[1], ABOUT))
        kinds = MONTH, PROMISE, PROMISE_NOTICE
        announcements = self._announcements
        return [
            *(announcements.redirecting(community, (one.kind,), one.place) for one in wanted),
            announcements.arranging(community, ABOUT, kinds, wanted, alike=True),
        ]

    async def _settle(self, community: str) -> None:
        """No admin needs to learn that a month has no workshop once it has one."""
        zone, now = (await self._communities.settings_of(community)).zone, self._clock()
        for month in (Month.at(now, zone), Month.at(now, zone).later(1)):
            its = await self._workshops.between(community, month.begin(zone), month.end(zone))
            if tell(month, its, None, now, zone).confirmed:
                keys = (notice_key(month, days) for days in DAYS_BEFORE)
                await self._communities.settle(community, *keys)


def notice_key(month: Month, days: int) -> str:
    """What the notice is about that a month has no workshop, so many days before it begins."""
    return f"promise/{month.key}/{days}"
