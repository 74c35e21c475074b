"""What keeps announcements from being posted, told to those who can put it right."""

from bot.announcements.model import Delivery
from bot.communities.service import CommunityService
from bot.replies import MentionKind, mention


class Troubles:
    """Tells the admins of a community why nothing is posted in a channel: once, until it is."""

    def __init__(self, communities: CommunityService) -> None:
        self._communities = communities

    async def tell(self, delivery: Delivery, reason: str | None) -> None:
        """Why a delivery is not posted; None: it is, after all."""
        community, key = delivery.announcement.community, f"posting/{delivery.place}"
        if reason is None:
            await self._communities.settle(community, key)
            return
        channel = mention(MentionKind.CHANNEL, delivery.place)
        await self._communities.notify(community, key, f"notice-{reason}", channel=channel)
