"""What members want to try after a workshop, handed to its organisers."""

from bot.announcements.service import AnnouncementService, Appointment, Plan
from bot.clock import Clock
from bot.database import Change as Write
from bot.errors import EmptyAnnouncement
from bot.people import Actor
from bot.when.moments import Moment
from bot.workshops.announcing import Announcing
from bot.workshops.arranging import TRIED, asked_at
from bot.workshops.model import ExperienceDraft, Workshop
from bot.workshops.refusals import NotYetBegun
from bot.workshops.service import WorkshopService
from bot.workshops.store import WorkshopStore


class RememberingService:
    """Keeps drafts of experience reports. Every member may write one."""

    def __init__(
        self,
        store: WorkshopStore,
        workshops: WorkshopService,
        announcements: AnnouncementService,
        announcing: Announcing,
        clock: Clock,
    ) -> None:
        self._store = store
        self._workshops = workshops
        self._announcements = announcements
        self._announcing = announcing
        self._clock = clock

    async def held(self, actor: Actor, workshop: str) -> Workshop:
        """A workshop that took place; raise `GoneAction` or `NotYetBegun`."""
        found = await self._workshops.known(actor, workshop)
        if not found.has_begun(self._clock()):
            raise NotYetBegun()
        return found

    async def tried(self, actor: Actor, workshop: str, text: str) -> None:
        """Keep what the actor will try; the organisers of the workshop read it once."""
        found = await self.held(actor, workshop)
        if not text.strip():
            raise EmptyAnnouncement()
        now = self._clock()
        draft = ExperienceDraft(found.id, found.community, actor.person, text.strip(), now)
        place = asked_at(found, await self._announcing.home(found.community))

        def also(kept: str) -> list[Write]:
            if place is None:
                return []
            plan = Plan(Moment.at(now, found.start.zone))
            told = Appointment(TRIED, plan, place, kept)
            return [self._announcements.planning(found.community, told)]

        await self._store.add_experience(draft, also)
        self._announcements.wake()
