"""Announcements that people write: drafted, shown as they will be posted, confirmed, changed."""

from collections.abc import Sequence
from datetime import datetime

from bot.announcements.model import (
    WRITTEN,
    Announcement,
    Log,
    Plan,
    Proposal,
    State,
    Wanted,
    Written,
)
from bot.announcements.service import AnnouncementService
from bot.clock import Clock
from bot.communities.service import CommunityService, CommunitySettings, Deed, Trail
from bot.database import Change
from bot.errors import (
    AlreadyOver,
    EmptyAnnouncement,
    GoneAction,
    NoChannel,
    RoleNotMentionable,
    TooLong,
    UnderWay,
)
from bot.people import Actor, Role
from bot.platforms import Platforms
from bot.text import shorten
from bot.when.moments import Moment
from bot.when.recurring import Recurrence
from bot.when.refusals import Past
from bot.when.rules import carried

# Two texts of this length and all that stands around them, at most, in the card on which they are
# checked, fit into a message of 4,000 characters.
LONGEST_TEXT = 1_600

# How much of a text tells, in the trail, which one it is.
LONGEST_TITLE = 80


class WritingService:
    """What organisers do with the announcements that they write."""

    def __init__(
        self,
        announcements: AnnouncementService,
        communities: CommunityService,
        platforms: Platforms,
        trail: Trail,
        clock: Clock,
    ) -> None:
        self._announcements = announcements
        self._communities = communities
        self._platforms = platforms
        self._trail = trail
        self._clock = clock

    async def settings(self, actor: Actor) -> CommunitySettings:
        """What holds in the actor's community, for an organiser of it.

        Raises `NotAllowed` for anybody else, `OutsideCommunities` where there is none.
        """
        community = actor.within()
        actor.require(Role.ORGANISER)
        return await self._communities.settings_of(community)

    async def check(self, actor: Actor, wanted: Wanted) -> str:
        """Where it will be posted.

        Raises `NoChannel` when none is named nor set, `UnknownPlace` for one of another
        community, `RoleNotMentionable` for a role that no admin allowed.
        """
        settings = await self.settings(actor)
        place = wanted.place or settings.channel
        if place is None:
            raise NoChannel()
        self._communities.check_place(actor.within(), place)
        if wanted.mention and wanted.mention not in settings.mentionable_roles:
            raise RoleNotMentionable()
        return place

    async def draft(self, actor: Actor, wanted: Wanted, *, dated: bool = True) -> Proposal:
        """Keep what was written, to be confirmed; raise `EmptyAnnouncement` when nothing was.

        `dated`: False: its time is still to be said.
        """
        place = await self.check(actor, wanted)
        settings = await self.settings(actor)
        former = await self._former(actor, wanted.replaces)
        start = wanted.moment or Moment.at(self._clock(), settings.zone)
        # The day was changed: what comes back does so on the new one, once that is known.
        carries = wanted.rule and dated
        rule = str(carried(Recurrence.parse(wanted.rule), start)) if carries else wanted.rule
        plan = Plan(start, rule)
        written = Written(
            text_fr=_text(wanted.text_fr),
            text_en=_text(wanted.text_en),
            mention=wanted.mention or None,
            publish=wanted.publish,
            # Unless its rule does not name this day: not on a Saturday, from Monday to Friday.
            at_once=wanted.moment is None and self._announcements.next_of(plan) == start.instant,
            replaces=await self._replaced(actor, former),
        )
        if not written.text_fr and not written.text_en:
            raise EmptyAnnouncement()
        draft = await self._announcements.draft(WRITTEN, actor.within(), place, plan, written)
        if former is not None and former.state is State.DRAFT:
            # Its card may still be on a screen: what was written anew is not confirmed there.
            await self._announcements.cancel(former.community, former.id)
        return await self._proposal(draft, written)

    async def _former(self, actor: Actor, announcement: str | None) -> Announcement | None:
        found = await self._announcements.find(actor.within(), announcement or "")
        return found if found and found.kind == WRITTEN else None

    async def _replaced(self, actor: Actor, former: Announcement | None) -> str | None:
        """What is called off when the new one is confirmed: the former, or what that one was to
        take the place of, if it was never confirmed itself; nothing when that is over.

        A draft that was thrown away, or rewritten by a button that is pressed twice, had not taken
        that place either: what it was to replace is still there then.
        """
        if former is not None and former.state in (State.DRAFT, State.CANCELLED):
            before = await self._former(actor, (await self._written(former)).replaces)
            former = before or former
            if former.state in (State.DRAFT, State.CANCELLED):
                former = await self._successor(actor, former)
        if former is None:
            return None
        to_come = former.next_at is not None or await self._announcements.waiting(former)
        return former.id if to_come else None

    async def _successor(self, actor: Actor, former: Announcement) -> Announcement | None:
        """What has taken the place of one that was called off, and is still to come.

        A card of it may still be on a screen, or another organiser was faster.
        """
        for planned in await self._announcements.planned(actor.within(), WRITTEN):
            earlier = (await self._written(planned)).replaces
            while earlier is not None and earlier != former.id:
                written = await self._announcements.written(earlier)
                earlier = written.replaces if written else None
            if earlier is not None:
                return planned
        return None

    async def confirm(self, actor: Actor, announcement: str, *, now: bool = False) -> Proposal:
        """Have a draft announced; `now`: at once, whatever its plan said. Twice is once.

        Raises `Past` when its time has gone by, `AlreadyOver` when that of what it replaces has,
        and `UnderWay` when the latter is perhaps being posted.
        """
        proposal = await self.proposal(actor, announcement)
        draft, written = proposal.announcement, proposal.written
        if draft.state is not State.DRAFT:
            return proposal
        plan = draft.plan
        if written.at_once or now:
            zone = (await self.settings(actor)).zone
            plan = Plan(Moment.at(self._clock(), zone), plan.rule, plan.holidays)
        elif not plan.rule and plan.start.instant < self._clock():
            raise Past(plan.start.local, actor.locale)
        deed = Deed.ANNOUNCEMENT_EDITED if written.replaces else Deed.ANNOUNCEMENT_CONFIRMED
        also = self._noting(actor, proposal, deed)
        if not await self._announcements.start(draft, plan, written.replaces, also):
            again = await self.proposal(actor, announcement)
            if again.announcement.state is State.DRAFT:
                former = await self._former(actor, written.replaces)
                waits = former and await self._announcements.waiting(former)
                raise UnderWay() if waits else AlreadyOver()
        return await self.proposal(actor, announcement)

    async def cancel(self, actor: Actor, announcement: str) -> Proposal:
        """Call off an announcement or throw a draft away; raise `AlreadyOver` when it is over."""
        proposal = await self.proposal(actor, announcement)
        former = proposal.announcement
        # Whoever throws a draft away has done nothing yet.
        planned = former.state is not State.DRAFT
        also = self._noting(actor, proposal, Deed.ANNOUNCEMENT_CANCELLED) if planned else ()
        if not await self._announcements.cancel(former.community, former.id, also):
            raise AlreadyOver()
        return await self.proposal(actor, announcement)

    async def planned(self, actor: Actor) -> list[Proposal]:
        """What is still to come in the actor's community, the next first."""
        await self.settings(actor)
        found = await self._announcements.planned(actor.within(), WRITTEN)
        return [await self._proposal(one, await self._written(one)) for one in found]

    async def proposal(self, actor: Actor, announcement: str) -> Proposal:
        """One announcement as it stands; raise `GoneAction` when there is none of that id."""
        await self.settings(actor)
        found = await self._announcements.find(actor.within(), announcement)
        if found is None or found.kind != WRITTEN:
            raise GoneAction()
        return await self._proposal(found, await self._written(found))

    async def log(self, actor: Actor, page: int, size: int) -> Log:
        """What was posted in the actor's community and what was not, the last first."""
        await self.settings(actor)
        return await self._announcements.log(actor.within(), page, size)

    def _noting(self, actor: Actor, proposal: Proposal, deed: Deed) -> Sequence[Change]:
        announcement, written = proposal.announcement, proposal.written
        titles = {
            "title_fr": _title(written.text_fr),
            "title_en": _title(written.text_en),
            "place": announcement.place,
        }
        community = announcement.community
        return [self._trail.noting(community, actor.person, deed, announcement.id, **titles)]

    async def _written(self, announcement: Announcement) -> Written:
        written = await self._announcements.written(announcement.id)
        if written is None:
            raise GoneAction()
        return written

    async def _proposal(self, announcement: Announcement, written: Written) -> Proposal:
        waiting = await self._announcements.waiting(announcement)
        comes = self._comes(announcement, written)
        if waiting and announcement.state is not State.CANCELLED:
            posted_at, held = waiting.due_at, waiting.due_at > self._clock()
        else:
            posted_at = comes and await self._announcements.hold(announcement.community, comes)
            held = posted_at != comes
        platform = self._platforms.of(announcement.place)
        follows = platform.publishes(announcement.place) if platform else False
        lacks = self._communities.hindered(announcement.place)
        return Proposal(announcement, written, posted_at, held, lacks, follows, waiting)

    def _comes(self, announcement: Announcement, written: Written) -> datetime | None:
        """When it takes place next, or would if it were confirmed now."""
        if announcement.state is not State.DRAFT:
            return announcement.next_at
        return self._clock() if written.at_once else self._announcements.next_of(announcement.plan)


def _title(text: str) -> str:
    return shorten(" ".join(text.split()), LONGEST_TITLE)


def _text(given: str) -> str:
    text = given.strip()
    if len(text) > LONGEST_TEXT:
        raise TooLong(longest=LONGEST_TEXT, length=len(text))
    return text
