"""What an admin ought to read besides the answer to what they asked."""

from dataclasses import dataclass

from bot.communities.model import Notice
from bot.communities.notice_views import introduction, notice_card
from bot.communities.service import INTRODUCTION, CommunityService
from bot.i18n import Catalogue
from bot.people import Actor
from bot.replies import Reply


@dataclass(frozen=True, slots=True)
class Aside:
    """A notice that the person who took it is to be shown."""

    notice: Notice
    reply: Reply


class Asides:
    """Hands each notice to one admin."""

    def __init__(self, service: CommunityService, catalogue: Catalogue) -> None:
        self._service = service
        self._catalogue = catalogue

    async def take(self, actor: Actor) -> Aside | None:
        """What the actor is to be told now; nobody else will be."""
        notice = await self._service.untold(actor)
        if notice is None or not await self._service.told(notice):
            return None
        words = self._catalogue[actor.locale]
        if notice.key == INTRODUCTION:
            return Aside(notice, introduction(words))
        return Aside(notice, notice_card(notice, words))

    async def give_back(self, aside: Aside) -> None:
        """It could not be shown: the next admin is told."""
        await self._service.not_told(aside.notice)
