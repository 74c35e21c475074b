"""Workshops come in from files, and calendars go out under an address."""

from collections.abc import Iterable

from bot.i18n import Catalogue
from bot.people import Actor, Role
from bot.replies import Answer, Upload
from bot.table import Command
from bot.workshops import import_views as views
from bot.workshops.calendars import CalendarService
from bot.workshops.importing import ImportService
from bot.workshops.member_views import RENEW_CALENDAR


class FileCommands:
    """Files of workshops: to be taken in; the address of their calendar: to be renewed."""

    def __init__(
        self, service: ImportService, calendars: CalendarService, catalogue: Catalogue
    ) -> None:
        self._service = service
        self._calendars = calendars
        self._catalogue = catalogue

    async def take_in(self, actor: Actor, file: Upload | None = None) -> Answer:
        """Take in a calendar or YAML file; without one, a form in which its text is pasted."""
        actor.require(Role.ORGANISER)
        words = self._catalogue[actor.locale]
        if file is None:
            return views.form(words)
        return views.imported(await self._service.take_in(actor, file), words)

    async def pasted(self, actor: Actor, text: str) -> Answer:
        """The same, of what was pasted."""
        return await self.take_in(actor, Upload("pasted", text.encode()))

    async def renew(self, actor: Actor, sure: bool = False) -> Answer:
        """Another address for the calendar; the former one leads nowhere from now on.

        Asked first whether they are `sure`: everybody who follows it is concerned.
        """
        if not sure:
            actor.require(Role.ORGANISER)
            return views.renewing(self._catalogue[actor.locale])
        address = await self._calendars.renew(actor)
        return views.renewed(address, self._catalogue[actor.locale])

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        role, words = Role.ORGANISER, "command-workshop-import"
        yield Command(views.IMPORT, self.take_in, words, role=role)
        yield Command(views.PASTED, self.pasted, role=role)
        yield Command(RENEW_CALENDAR, self.renew, role=role)
