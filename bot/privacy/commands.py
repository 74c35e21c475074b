"""The commands by which people have their data told and deleted."""

from collections.abc import Iterable

from bot.clock import Today
from bot.i18n import Catalogue
from bot.people import Actor
from bot.privacy import views
from bot.privacy.service import PrivacyService
from bot.replies import Reply
from bot.table import Command


class PrivacyCommands:
    """One's own data, for anybody and anywhere."""

    def __init__(
        self, service: PrivacyService, catalogue: Catalogue, today: Today, contact: str | None
    ) -> None:
        self._service = service
        self._catalogue = catalogue
        self._today = today
        self._contact = contact

    async def export(self, actor: Actor) -> Reply:
        """All that is held about the actor, as a file."""
        data = await self._service.export(actor)
        return views.exported(data, self._today(), self._contact, self._catalogue[actor.locale])

    async def delete(self, actor: Actor) -> Reply:
        """What goes and what stays nameless; nothing is deleted yet."""
        summary = await self._service.summary(actor)
        return views.proposal(summary, self._contact, self._catalogue[actor.locale])

    async def erase(self, actor: Actor) -> Reply:
        """Delete it; asked again, there is nothing left to delete."""
        await self._service.delete(actor)
        return views.erased(self._catalogue[actor.locale])

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        yield Command(views.EXPORT, self.export, "command-privacy-export")
        yield Command(views.DELETE, self.delete, "command-privacy-delete")
        yield Command(views.ERASE, self.erase)
