"""The kind of announcement that people write: their words, and what lateness does to them."""

from datetime import timedelta

from bot.announcements import views
from bot.announcements.kinds import Posting
from bot.announcements.model import WRITTEN, Content, Delivery, LatePolicy, Stage
from bot.announcements.service import AnnouncementService
from bot.communities.service import CommunityService
from bot.i18n import Catalogue


class WrittenKind(Posting):
    """What people wrote, in their words; late by half a day it no longer helps."""

    name = WRITTEN
    policy = LatePolicy(late_after=timedelta(minutes=10), useful_for=timedelta(hours=12))

    def __init__(
        self,
        announcements: AnnouncementService,
        communities: CommunityService,
        catalogue: Catalogue,
    ) -> None:
        self._announcements = announcements
        self._communities = communities
        self._catalogue = catalogue

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:
        """The text, with a word about its lateness, in each language in which it was written."""
        written = await self._announcements.written(delivery.announcement.id)
        if written is None:
            return None
        settings = await self._communities.settings_of(delivery.announcement.community)
        late = delivery.due_at if stage is Stage.LATE else None
        reply = views.post(written, self._catalogue, settings.zone, late)
        # A role that an admin took off the list since then is called no more.
        mention = written.mention if written.mention in settings.mentionable_roles else None
        return Content(reply, mention, written.publish)
