"""The platform's own calendar shows what stands and when it ends, as far as it takes it."""

from datetime import timedelta

from bot.announcements.service import (
    AnnouncementService,
    Chore,
    Delivery,
    End,
    Ended,
    LatePolicy,
    Outcome,
    Stage,
)
from bot.communities.service import CommunityService, Notice
from bot.i18n import Words
from bot.platforms import Event, NotPosted, Platform, Refusal
from bot.workshops.arranging import MIRROR
from bot.workshops.ground import Ground
from bot.workshops.model import Workshop
from bot.workshops.store import WorkshopStore
from bot.workshops.views import listed, title_of

_MONTH = timedelta(days=31)

# What an admin can put right.
_TOLD = (Refusal.FORBIDDEN, Refusal.FULL)


class Mirroring(Chore):
    """Shows a workshop in the platform's own calendar, or takes it out. That it cannot be shown
    there keeps nothing else from being announced."""

    name = MIRROR
    policy = LatePolicy(_MONTH, _MONTH)
    keeps_quiet = False  # it calls nobody

    def __init__(
        self,
        ground: Ground,
        announcements: AnnouncementService,
        communities: CommunityService,
        store: WorkshopStore,
    ) -> None:
        self._ground = ground
        self._announcements = announcements
        self._communities = communities
        self._store = store

    async def do(self, platform: Platform, delivery: Delivery, stage: Stage) -> Ended:  # noqa: ARG002
        """Have it as it is now."""
        workshop = await self._ground.workshop(delivery.announcement)
        if workshop is None:
            return Ended(End.WITHHELD, Refusal.GONE)
        try:
            await self._mirror(platform, workshop)
        except NotPosted as refused:
            if refused.refusal is Refusal.BUSY:
                raise
            await self._tell(workshop.community, refused.refusal)
            return Ended(End.FAILED, refused.refusal)
        await self._catch_up(workshop, delivery)
        return Ended(End.POSTED, Outcome.DONE)

    async def _mirror(self, platform: Platform, workshop: Workshop) -> None:
        known = await self._store.event(workshop.id)
        reader = await self._ground.reader(workshop.community)
        event = _event(workshop, reader.words)
        if workshop.is_over(reader.now):
            return  # the platform puts it away by itself
        if event is None:
            await platform.hide_event(workshop.community, workshop.uid, known)
            await self._store.set_event(workshop.id, None)
        else:
            shown = await platform.show_event(workshop.community, event, known)
            await self._store.set_event(workshop.id, shown)

    async def _catch_up(self, workshop: Workshop, delivery: Delivery) -> None:
        """What was refused before is taken now: so are the other workshops, and nobody needs to
        be told any more."""
        community, keys = workshop.community, [_key(refusal) for refusal in _TOLD]
        if not any([await self._communities.notice(community, key) for key in keys]):
            return
        announcement = delivery.announcement
        for other in await self._ground.workshops.coming(community):
            if other.id != workshop.id:
                place, plan = announcement.place, announcement.plan
                await self._announcements.plan(MIRROR, community, place, plan, about=other.id)
        await self._communities.settle(community, *keys)

    async def _tell(self, community: str, refusal: Refusal) -> None:
        if refusal in _TOLD:
            notice = Notice(community, _key(refusal), f"notice-events-{refusal}", {})
            await self._communities.notify(notice)


def _key(refusal: Refusal) -> str:
    return f"events/{refusal}"


def _event(workshop: Workshop, words: Words) -> Event | None:
    """What is shown; None of what does not stand, or of which nobody knows when it ends."""
    if not workshop.stands or workshop.end is None:
        return None
    details = workshop.details
    lines = [details.description[words.locale], details.registration_url]
    if details.hosts:
        lines.append(f"{words('workshop-hosts')} : {listed(details.hosts, words)}")
    how = words(f"workshop-format-{details.format}") if details.format else ""
    return Event(
        key=workshop.uid,
        title=title_of(workshop, words),
        description="\n\n".join(line for line in lines if line),
        place=details.place or how or words("workshop-place-not-said"),
        start=workshop.start.instant,
        end=workshop.end,
    )
