"""What is posted in channels about a workshop, and what becomes of earlier posts."""

from abc import abstractmethod
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.announcements.service import (
    Amendment,
    Announcement,
    AnnouncementService,
    Appointment,
    Content,
    Delivery,
    End,
    Ended,
    LatePolicy,
    Outcome,
    Posting,
    Sendable,
    Stage,
)
from bot.database import Transaction
from bot.i18n import Locale
from bot.platforms import NotPosted, Refusal
from bot.practices.service import Practice
from bot.replies import Reply
from bot.workshops import arranging, cards
from bot.workshops.ground import Ground
from bot.workshops.model import State, Workshop
from bot.workshops.store import WorkshopStore
from bot.workshops.views import Reader

_MONTH = timedelta(days=31)
_DAYS = timedelta(days=3)

# How many tips stand below a replay.
_TIPS = 2


class WorkshopPosting(Posting):
    """What is posted of a workshop, as it is at that moment; what was posted by one who was killed,
    or while it was changed, is amended."""

    policy = LatePolicy(arranging.LATE_AFTER, _MONTH)

    def __init__(self, ground: Ground, announcements: AnnouncementService) -> None:
        self._ground = ground
        self._announcements = announcements
        self._shown: dict[int, int] = {}  # the revision that a delivery shows

    async def stage(self, delivery: Delivery, now: datetime) -> Stage:
        """Late until it begins; of no use when nobody can take part any more."""
        workshop = await self._ground.workshop(delivery.announcement)
        if workshop is None or not workshop.still_useful(now):
            return Stage.USELESS
        return Stage.BEGUN if workshop.has_begun(now) else self.policy.stage(delivery.due_at, now)

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:
        """The card, in the language of the community."""
        workshop = await self._ground.workshop(delivery.announcement)
        if workshop is None:
            return None
        reader = await self._ground.reader(workshop.community)
        reply = await self.say(workshop, delivery.announcement, stage, reader)
        if reply is None:
            return None
        self._shown[delivery.id] = workshop.revision
        return Content(reply)

    async def follow(self, transaction: Transaction, delivery: Delivery, ended: Ended) -> None:
        """Have what was posted of an earlier state amended; of what was found nobody knows what it
        shows."""
        shown = self._shown.pop(delivery.id, None)
        if ended.reason != Outcome.POSTED:
            shown = None
        workshop = await self._ground.workshop(delivery.announcement)
        if workshop is None or ended.end is not End.POSTED or shown == workshop.revision:
            return
        amend = Appointment(arranging.AMEND, delivery.announcement.plan, about=workshop.id)
        await self._announcements.planning(workshop.community, amend)(transaction)

    @abstractmethod
    async def say(
        self, workshop: Workshop, announcement: Announcement, stage: Stage, reader: Reader
    ) -> Reply | None:
        """What to post; None: nothing any more."""


class Confirmed(WorkshopPosting):
    """A workshop that was confirmed: new to everybody, whatever happened to it since."""

    name = arranging.CONFIRMED

    async def say(
        self,
        workshop: Workshop,
        announcement: Announcement,  # noqa: ARG002
        stage: Stage,
        reader: Reader,
    ) -> Reply | None:
        """Its card; nothing of one that was called off before anybody read of it."""
        return cards.announced(workshop, reader, stage) if workshop.stands else None


class Ahead(WorkshopPosting):
    """A workshop that comes soon."""

    name = arranging.AHEAD

    async def say(
        self, workshop: Workshop, announcement: Announcement, stage: Stage, reader: Reader
    ) -> Reply | None:
        """Its card, for those who did not read the first one; once a day, and one of all that are
        late."""
        if not workshop.stands or await self._announcements.is_overtaken(announcement):
            return None
        return cards.ahead(workshop, reader, stage)


class Changed(WorkshopPosting):
    """A workshop that was moved or called off, for those who read of it before."""

    name = arranging.CHANGED

    async def stage(self, delivery: Delivery, now: datetime) -> Stage:
        """That it does not take place helps for as long as people would have come."""
        found = await super().stage(delivery, now)
        return self.policy.stage(delivery.due_at, now) if found is Stage.BEGUN else found

    async def say(
        self, workshop: Workshop, announcement: Announcement, stage: Stage, reader: Reader
    ) -> Reply | None:
        """The correction; nothing where no post has to be corrected, or a later one says it all."""
        kinds = (arranging.CONFIRMED, arranging.AHEAD, self.name)
        around = await self._announcements.posted_around(announcement, *kinds)
        if around.unsure:
            # Whether there is anything to correct is known in a moment.
            raise NotPosted(Refusal.BUSY, "an earlier post is under way")
        corrects = around.before and not around.since
        if not corrects or workshop.state not in (State.MOVED, State.CANCELLED):
            return None
        return cards.corrected(workshop, reader, stage)


class Amending(Amendment):
    """Earlier posts show what a workshop has become."""

    name = arranging.AMEND
    policy = LatePolicy(_MONTH, _MONTH)

    # What is changed, and how it is said from then on.
    _KINDS = (arranging.CONFIRMED, arranging.AHEAD, arranging.CHANGED, arranging.REPLAY)

    def __init__(
        self, ground: Ground, announcements: AnnouncementService, replay: "Replay"
    ) -> None:
        self._ground = ground
        self._announcements = announcements
        self._replay = replay

    async def posted(self, announcement: Announcement) -> Sequence[Delivery]:
        """Every post about it."""
        community, about = announcement.community, announcement.about
        return await self._announcements.posted(community, about, *self._KINDS)

    async def say(self, announcement: Announcement, former: Delivery) -> Reply | None:
        """Its present state, in the way of the post that tells of it."""
        workshop = await self._ground.workshop(announcement)
        if workshop is None:
            return None
        reader = await self._ground.reader(workshop.community)
        if former.announcement.kind == arranging.REPLAY:
            return await self._replay.card(workshop, former, reader)
        return cards.amended(workshop, reader)


class ReplayAsked(Posting):
    """The organisers are asked where a workshop that took place can be seen again."""

    name = arranging.REPLAY_ASKED
    policy = LatePolicy(_DAYS, _DAYS)

    def __init__(self, ground: Ground, announcements: AnnouncementService) -> None:
        self._ground = ground
        self._announcements = announcements

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:  # noqa: ARG002
        """The question; None when it has its answer, was asked that day, or nothing took place."""
        workshop = await self._ground.workshop(delivery.announcement)
        if workshop is None or not workshop.stands or not workshop.replay_wanted:
            return None
        if workshop.details.replay_url:
            return None
        if await self._announcements.is_overtaken(delivery.announcement):
            return None
        reader = await self._ground.reader(workshop.community)
        return Content(cards.replay_asked(workshop, reader, delivery.place))


class Replay(Sendable):
    """Where a workshop can be seen again, with two tips of its themes and a question."""

    name = arranging.REPLAY
    policy = LatePolicy(_MONTH, _MONTH)

    def __init__(self, ground: Ground, announcements: AnnouncementService) -> None:
        self._ground = ground
        self._announcements = announcements

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:  # noqa: ARG002
        """The card; None when the link was taken away again, or one was posted before it."""
        workshop = await self._new(delivery)
        if workshop is None:
            return None
        reader = await self._ground.reader(workshop.community)
        return Content(await self.card(workshop, delivery, reader))

    async def write(self, delivery: Delivery, stage: Stage, locale: Locale) -> Reply | None:  # noqa: ARG002
        """The same without the question: its answer is for the organisers of a community."""
        workshop = await self._new(delivery)
        if workshop is None:
            return None
        reader = await self._ground.reader_of(locale)
        tips = await self._tips(workshop, delivery)
        return cards.replay(workshop, tips, reader, asks=False)

    async def card(self, workshop: Workshop, delivery: Delivery, reader: Reader) -> Reply:
        """The links, and the tips that were drawn for this post."""
        return cards.replay(workshop, await self._tips(workshop, delivery), reader)

    async def _new(self, delivery: Delivery) -> Workshop | None:
        """The workshop that can be seen again, unless that was told before."""
        workshop = await self._ground.workshop(delivery.announcement)
        if workshop is None or not workshop.details.replay_url:
            return None
        around = await self._announcements.posted_around(delivery.announcement, self.name)
        if around.unsure:
            raise NotPosted(Refusal.BUSY, "an earlier post is under way")
        return None if around.before or around.since else workshop

    async def _tips(self, workshop: Workshop, delivery: Delivery) -> tuple[Practice, ...]:
        """The tips of its themes, the same wherever it is told."""
        themes, occasion = workshop.details.themes, delivery.occasion
        drawn = [
            await self._ground.practices.draw_for(f"{occasion}/{n}", workshop.community, themes)
            for n in range(_TIPS if themes else 0)
        ]
        return tuple({tip.id: tip for tip in drawn if tip is not None}.values())


class Tried(Posting):
    """What a member wants to try after a workshop, for the organisers."""

    name = arranging.TRIED
    policy = LatePolicy(_MONTH, _MONTH)

    def __init__(self, ground: Ground, store: WorkshopStore) -> None:
        self._ground = ground
        self._store = store

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:  # noqa: ARG002
        """The draft of an experience report, as it was written."""
        draft = await self._store.experience(delivery.announcement.about)
        if draft is None:
            return None
        workshop = await self._ground.workshops.find(draft.community, draft.workshop)
        reader = await self._ground.reader(draft.community)
        return Content(cards.tried(draft, workshop, reader))
