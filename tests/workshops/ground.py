"""What the tests of series and months share: the services on a database, and people who ask."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.communities.notices import NoticeStore
from bot.communities.service import CommunityService, Visitor
from bot.communities.store import CommunityStore
from bot.communities.trail import Trail
from bot.database import Database
from bot.i18n import Locale
from bot.people import Actor, Role
from bot.platforms import Platforms
from bot.when.moments import Moment
from bot.workshops.model import Change, Deed, Details, State, Workshop
from bot.workshops.repeating import SeriesService
from bot.workshops.serials import SeriesStore
from bot.workshops.store import WorkshopStore

PARIS = ZoneInfo("Europe/Paris")
COMMUNITY = "board:community"

REX = Details(title_fr="REX DEEE", title_en="E-waste: what we learned")


def organiser(locale: Locale = Locale.FR, community: str = COMMUNITY) -> Actor:
    """Somebody who plans workshops."""
    roles = frozenset({Role.MEMBER, Role.ORGANISER})
    return Actor("board:olivia", locale, locale, locale, community, roles)


def member() -> Actor:
    """Somebody who takes part in them."""
    return replace(organiser(), person="board:anna", roles=frozenset({Role.MEMBER}))


@dataclass
class Ground:
    """The services of series, on a database of their own."""

    database: Database
    workshops: WorkshopStore
    communities: CommunityService
    series: SeriesService

    @classmethod
    def on(cls, database: Database, clock: Clock, seed: int = 1) -> "Ground":
        """On an open database."""
        trail = Trail(database, clock)
        workshops = WorkshopStore(database, trail)
        stores = CommunityStore(database), NoticeStore(database), trail
        communities = CommunityService(*stores, Platforms(), clock, locale=Locale.FR, zone=PARIS)
        store, random = SeriesStore(database), Random(seed)
        series = SeriesService(store, workshops, communities, trail, clock, random)
        return cls(database, workshops, communities, series)

    async def keep_holidays(self, country: str) -> None:
        """An admin sets the country whose public holidays are kept."""
        admin = await self.communities.actor(
            Visitor("board:ada", "fr", community=COMMUNITY, manages=True)
        )
        await self.communities.set_holidays(admin, country)

    async def every(self) -> list[Workshop]:
        """Every workshop there is, the earliest first."""
        far = timedelta(days=9_000)
        now = datetime(2026, 1, 1, tzinfo=PARIS)
        return await self.workshops.between(COMMUNITY, now - far, now + far)

    async def become(self, workshop: Workshop, state: State, **changes: object) -> Workshop:
        """Have somebody do something with a workshop."""
        changed = replace(workshop, state=state, **changes)  # type: ignore[arg-type]
        deed = Change(datetime(2026, 11, 1, tzinfo=PARIS), "board:olivia", Deed.EDITED)
        kept = await self.workshops.keep(workshop, changed, deed)
        assert kept is not None
        return kept


def at(*parts: int, zone: ZoneInfo = PARIS) -> Moment:
    """A moment by its wall time."""
    return Moment(datetime(*parts), zone)  # type: ignore[arg-type]
