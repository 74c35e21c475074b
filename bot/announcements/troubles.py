"""What keeps announcements from being posted, told to those who can put it right."""

from datetime import timedelta

from bot.announcements.kinds import Posting
from bot.announcements.model import Content, Delivery, LatePolicy, Outcome, Plan, Reason, Stage
from bot.announcements.service import AnnouncementService
from bot.clock import Clock
from bot.communities.service import CommunityService, Notice
from bot.i18n import Catalogue
from bot.platforms import Refusal
from bot.replies import MentionKind, Paragraph, Reply, mention
from bot.when.moments import Moment

NOTICE = "notice"

# Why, as far as it is told; the catalogue has words for each (`notice-gone`).
TOLD: tuple[str, ...] = (
    Refusal.GONE,
    Refusal.FORBIDDEN,
    Refusal.MALFORMED,
    Reason.CANNOT_LOOK,
    Reason.BROKEN,
    Outcome.NOT_PUBLISHED,
)

_DAYS = timedelta(days=2)


class Troubles:
    """Tells the team of a community why nothing is posted in a channel: each reason once, until
    something is.

    It is told in the organisers' channel, if there is one; else the next admin who asks the bot
    anything learns of it beside their answer.
    """

    def __init__(
        self, communities: CommunityService, announcements: AnnouncementService, clock: Clock
    ) -> None:
        self._communities = communities
        self._announcements = announcements
        self._clock = clock

    async def tell(self, delivery: Delivery, reason: str | None) -> None:
        """Why a delivery is not posted; None: it is, after all."""
        community, key = delivery.announcement.community, f"posting/{delivery.place}"
        if reason is None:
            await self._communities.settle(community, *(f"{key}/{told}" for told in TOLD))
        elif delivery.announcement.kind == NOTICE:
            await self._tell_otherwise(delivery)
        else:
            channel = mention(MentionKind.CHANNEL, delivery.place)
            details = {"channel": channel}
            notice = Notice(community, f"{key}/{reason}", f"notice-{reason}", details)
            await self._communities.notify(notice)
            await self._post(notice, delivery.place)

    async def _post(self, notice: Notice, closed: str) -> None:
        """Tell it in the organisers' channel, unless that is the closed one or it was told."""
        settings = await self._communities.settings_of(notice.community)
        place = settings.organisers_channel
        if place in (None, closed) or not await self._communities.told(notice):
            return
        plan = Plan(Moment.at(self._clock(), settings.zone))
        await self._announcements.plan(NOTICE, notice.community, place, plan, about=notice.key)

    async def _tell_otherwise(self, delivery: Delivery) -> None:
        """The organisers' channel is closed as well: an admin is told in person."""
        community, key = delivery.announcement.community, delivery.announcement.about
        notice = await self._communities.notice(community, key)
        if notice is not None:
            await self._communities.not_told(notice)
            await self._announcements.cancel(community, delivery.announcement.id)


class NoticeKind(Posting):
    """What the team of a community ought to know, posted in the organisers' channel."""

    name = NOTICE
    policy = LatePolicy(late_after=_DAYS, useful_for=_DAYS)

    def __init__(self, communities: CommunityService, catalogue: Catalogue) -> None:
        self._communities = communities
        self._catalogue = catalogue

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:  # noqa: ARG002
        """The notice, in the language of the community; None when its cause is gone."""
        announcement = delivery.announcement
        notice = await self._communities.notice(announcement.community, announcement.about)
        if notice is None:
            return None
        words = self._catalogue[await self._communities.locale_of(announcement.community)]
        said = Paragraph(words(notice.words, **notice.details))
        return Content(Reply(words("notice-title"), (said,)))
