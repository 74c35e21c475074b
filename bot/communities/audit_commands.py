"""The command by which admins see who did what in their community."""

from collections.abc import Iterable, Sequence

from bot.clock import Clock, today
from bot.communities import audit_views as views
from bot.communities.audit import ITSELF, Area, Wanted, person_of
from bot.communities.audit_service import AuditService
from bot.errors import UnknownChoice
from bot.i18n import Catalogue
from bot.matching import Choice, pick, suggest
from bot.people import FORMER, Actor, Role
from bot.replies import Arguments, Reply
from bot.table import Command
from bot.when.looking_back import read_day


class AuditCommands:
    """The trail: looked at, searched, taken away."""

    def __init__(self, service: AuditService, catalogue: Catalogue, clock: Clock) -> None:
        self._service = service
        self._catalogue = catalogue
        self._clock = clock

    async def audit(
        self,
        actor: Actor,
        person: str | None = None,
        area: str | None = None,
        since: str | None = None,
    ) -> Reply:
        """Who did what, the last first; by a person, in an area, since a day."""
        return await self.page(actor, person or "", area or "", since or "")

    async def page(
        self, actor: Actor, person: str = "", area: str = "", since: str = "", page: int = 1
    ) -> Reply:
        """A page of it."""
        wanted = await self._wanted(actor, person, area, since)
        found = await self._service.page(actor, wanted, page)
        words, zone = self._catalogue[actor.locale], await self._service.zone(actor)
        return views.audit_card(found, wanted, views.Reader(words, zone))

    async def export(
        self, actor: Actor, person: str = "", area: str = "", since: str = ""
    ) -> Reply:
        """All of it as a file."""
        wanted = await self._wanted(actor, person, area, since)
        noted, zone = await self._service.export(actor, wanted), await self._service.zone(actor)
        day = today(self._clock, zone).isoformat()
        return views.audit_file(noted, day, self._catalogue[actor.locale], zone)

    async def suggest_person(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """Those who cannot be mentioned."""
        return suggest(self._nobodies(actor), typed)

    async def suggest_area(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """The areas that may be meant."""
        return suggest(self._areas(actor), typed)

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        suggests = {"person": self.suggest_person, "area": self.suggest_area}
        admin = Role.ADMIN
        yield Command(views.AUDIT, self.audit, "command-audit", role=admin, suggests=suggests)
        yield Command(views.AUDIT_PAGE, self.page, role=admin)
        yield Command(views.AUDIT_EXPORT, self.export, role=admin)

    async def _wanted(self, actor: Actor, person: str, area: str, since: str) -> Wanted:
        zone = await self._service.zone(actor)
        return Wanted(
            person=self._person(actor, person) if person else "",
            area=self._area(actor, area) if area else None,
            since=read_day(since, self._clock(), zone, actor.locale) if since else None,
        )

    def _person(self, actor: Actor, typed: str) -> str:
        nobody = pick(self._nobodies(actor), typed[:100])
        return nobody.value if nobody else person_of(typed, actor.community or "")

    def _area(self, actor: Actor, typed: str) -> Area | None:
        if typed == views.ANY:
            return None
        meant = pick(self._areas(actor), typed)
        if meant is None:
            raise UnknownChoice(typed=typed[:60])
        return Area(meant.value)

    def _nobodies(self, actor: Actor) -> Sequence[Choice]:
        words = self._catalogue[actor.locale]
        return [Choice(one, views.who(one, words)) for one in (FORMER, ITSELF)]

    def _areas(self, actor: Actor) -> Sequence[Choice]:
        words = self._catalogue[actor.locale]
        return [Choice(area.value, words(f"audit-area-{area}")) for area in Area]
