"""What is announced to a person with the place that they get, in the transaction that gives it."""

from bot.announcements.service import AnnouncementService, Appointment, Plan
from bot.clock import Clock
from bot.database import Change as Write
from bot.platforms import private_place
from bot.when.moments import Moment
from bot.workshops.model import Workshop
from bot.workshops.taking_part import PLACE, place_about


class Promotions:
    """Has people told, once, that they have a place now."""

    def __init__(self, announcements: AnnouncementService, clock: Clock) -> None:
        self._announcements = announcements
        self._clock = clock

    def follow(self, workshop: Workshop, person: str, promoted: bool) -> Write:
        """What tells somebody of their place; or, when they gave it up, what no longer does."""
        about = place_about(workshop.id, person)
        if not promoted:
            return self._announcements.arranging(workshop.community, about, (PLACE,), ())
        plan = Plan(Moment.at(self._clock(), workshop.start.zone))
        appointment = Appointment(PLACE, plan, private_place(person), about)
        return self._announcements.planning(workshop.community, appointment)
