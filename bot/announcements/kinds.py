"""Kinds of announcements: for whom they are, what they say, and for how long that helps."""

from abc import ABC, abstractmethod
from collections.abc import Collection
from datetime import datetime

from bot.announcements.model import Announcement, Content, Delivery, Ended, LatePolicy, Stage
from bot.database import Transaction
from bot.i18n import Locale
from bot.platforms import Platform
from bot.replies import Reply


class Kind(ABC):
    """What all kinds have in common.

    `name`: as rows hold it. `policy`: what lateness does to it. `keeps_quiet`: it waits for the end
    of a community's quiet hours.
    """

    name: str
    policy: LatePolicy
    keeps_quiet: bool = True

    async def places(self, announcement: Announcement) -> Collection[str]:
        """Where an occurrence goes, asked when it has come: a delivery is made for each."""
        return (announcement.place,) if announcement.place else ()

    async def stage(self, delivery: Delivery, now: datetime) -> Stage:
        """How a delivery stands in time."""
        return self.policy.stage(delivery.due_at, now)

    async def follow(  # noqa: B027
        self, transaction: Transaction, delivery: Delivery, ended: Ended
    ) -> None:
        """Write what follows from the end of a delivery, in the transaction in which it ends: what
        was promised to anybody. Where this fails it has not ended, and is tried again."""

    async def ended(self, delivery: Delivery, ended: Ended) -> None:  # noqa: B027
        """Learn what became of a delivery. Who is killed just then learns nothing, so nothing that
        was promised to anybody may depend on it."""


class Posting(Kind):
    """What is posted: once, looked for before it is posted again."""

    @abstractmethod
    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:
        """What to post; None: nothing any more. Asked again for the same delivery, it says the
        same, save that it may have become late."""


class Sendable(Posting):
    """What is posted to all, and can be written to one person as well: to who asked for it."""

    @abstractmethod
    async def write(self, delivery: Delivery, stage: Stage, locale: Locale) -> Reply | None:
        """The same for one person, in a language, without what only works in a community; None:
        nothing any more. Asked again for the same delivery, it says the same."""


class Chore(Kind):
    """What may be done twice without harm, such as changing what a message shows."""

    @abstractmethod
    async def do(self, platform: Platform, delivery: Delivery, stage: Stage) -> Ended:
        """Do it; raise `NotPosted` or `Unsure` to have it tried again."""
