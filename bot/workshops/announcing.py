"""What is announced because of a change, to be written in the transaction of that change."""

from collections.abc import Callable, Sequence

from bot.announcements.service import AnnouncementService, Appointment, Plan
from bot.clock import Clock
from bot.communities.service import CommunityService
from bot.database import Change as Write
from bot.database import Transaction
from bot.platforms import whole_place
from bot.when.moments import Moment
from bot.workshops import arranging
from bot.workshops.arranging import Home, appointments
from bot.workshops.model import State, Workshop
from bot.workshops.service import WorkshopService
from bot.workshops.taking_part import TOLD

# Gives the places that became free to those who wait.
Fill = Callable[[Workshop], Write]


class Announcing:
    """Tells of each change what is announced because of it."""

    def __init__(
        self,
        workshops: WorkshopService,
        announcements: AnnouncementService,
        communities: CommunityService,
        fill: Fill,
        clock: Clock,
    ) -> None:
        self._workshops = workshops
        self._announcements = announcements
        self._communities = communities
        self._fill = fill
        self._clock = clock

    async def home(self, community: str) -> Home:
        """Where and when a community is told of its workshops."""
        settings = await self._communities.settings_of(community)
        habits = await self._workshops.habits(community)
        return Home(settings.zone, habits, settings.channel, settings.organisers_channel)

    async def confirmed(self, _: Workshop, after: Workshop) -> Sequence[Write]:
        """It is posted now, later again, and people are reminded."""
        home = await self.home(after.community)
        return [
            self.arranged(after),
            self.at_once(after, arranging.CONFIRMED, home.channel or ""),
            self._mirrored(after),
        ]

    async def edited(self, before: Workshop, after: Workshop) -> Sequence[Write]:
        """What stands in channels and calendars is changed; nobody is called."""
        if before.state is State.DRAFT:
            return []
        amended = self.at_once(after, arranging.AMEND)
        return [self.arranged(after), self._fill(after), amended, self._mirrored(after)]

    async def corrected(self, before: Workshop, after: Workshop) -> Sequence[Write]:
        """It was moved or called off: the channel and those concerned are told once."""
        if not before.stands:
            return []
        home = await self.home(after.community)
        channel = [self.at_once(after, arranging.CHANGED, home.channel)] if home.channel else []
        return [
            self.arranged(after),
            # What was to be said of an earlier change is said by this one.
            self._announcements.arranging(after.community, after.id, arranging.CORRECTING, ()),
            *channel,
            self.at_once(after, TOLD),
            self.at_once(after, arranging.AMEND),
            self.at_once(after, arranging.AMEND_MONTHS),
            self._mirrored(after),
        ]

    async def replayed(self, before: Workshop, after: Workshop) -> Sequence[Write]:
        """The first replay of what was announced here is posted; what took place before is no
        news."""
        home = await self.home(after.community)
        first = after.details.replay_url and not before.details.replay_url and after.organiser
        written = [self.arranged(after), self.at_once(after, arranging.AMEND)]
        if first:  # without a channel as well: some asked for it in private
            written.append(self.at_once(after, arranging.REPLAY, home.channel or ""))
        return written

    async def redirected(self, community: str) -> Sequence[Write]:
        """What waits to be posted goes where a community reads it by now."""
        home = await self.home(community)
        places = (
            (arranging.IN_CHANNEL, home.channel),
            (arranging.FOR_TEAM, home.organisers_channel),
        )
        return [
            self._announcements.redirecting(community, kinds, place)
            for kinds, place in places
            if place
        ]

    def at_once(self, workshop: Workshop, kind: str, place: str = "") -> Write:
        """Something to be announced now."""
        plan = Plan(Moment.at(self._clock(), workshop.start.zone))
        appointment = Appointment(kind, plan, place, workshop.id)
        return self._announcements.planning(workshop.community, appointment)

    def arranged(self, workshop: Workshop, *, alike: bool = False) -> Write:
        """What follows from its date, anew; `alike`: that is what it was, but its community set
        another channel, hour or zone."""

        async def write(transaction: Transaction) -> None:
            # Asked here: who sets something else meanwhile has it all arranged after this.
            dated = appointments(workshop, await self.home(workshop.community))
            arrange = self._announcements.arranging(
                workshop.community, workshop.id, arranging.DATED, dated, alike=alike
            )
            await arrange(transaction)

        return write

    def _mirrored(self, workshop: Workshop) -> Write:
        return self.at_once(workshop, arranging.MIRROR, whole_place(workshop.community))
