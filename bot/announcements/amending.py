"""Having posts that stand in channels show something else from now on."""

from abc import abstractmethod
from collections.abc import Collection, Sequence

from bot.announcements.kinds import Chore
from bot.announcements.model import Announcement, Delivery, End, Ended, Outcome, Stage
from bot.platforms import NotPosted, Platform, Post, Refusal, message_of, message_place
from bot.replies import Reply


class Amendment(Chore):
    """A delivery for each post that is to be changed, in the place of that message."""

    keeps_quiet = False  # it calls nobody

    async def places(self, announcement: Announcement) -> Collection[str]:
        """Every message that is to be changed."""
        posted = await self.posted(announcement)
        return [message_place(one.place, one.message or "") for one in posted]

    async def do(self, platform: Platform, delivery: Delivery, stage: Stage) -> Ended:  # noqa: ARG002
        """Have one message show the present state."""
        place, message = message_of(delivery.place)
        posted = await self.posted(delivery.announcement)
        former = next((one for one in posted if one.message == message), None)
        reply = await self.say(delivery.announcement, former) if former is not None else None
        if former is None or reply is None:
            return Ended(End.WITHHELD, Refusal.GONE)
        try:
            await platform.amend(place, message, Post(former.key, reply))
        except NotPosted as refused:
            if refused.refusal is Refusal.BUSY:
                raise
            return Ended(End.FAILED, refused.refusal)
        return Ended(End.POSTED, Outcome.DONE)

    @abstractmethod
    async def posted(self, announcement: Announcement) -> Sequence[Delivery]:
        """What is to be changed, of what was posted."""

    @abstractmethod
    async def say(self, announcement: Announcement, former: Delivery) -> Reply | None:
        """What a post shows from now on; None: it stays as it is."""
