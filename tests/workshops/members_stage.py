"""What the tests about members share: a workshop with places, people, and all that counts them."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random

from bot.announcements.service import AnnouncementService, Appointment, Plan
from bot.communities.trail import Trail
from bot.database import Change as Write
from bot.i18n import Catalogue, Locale
from bot.people import Actor, Role
from bot.platforms import private_place
from bot.practices.bags import BagStore
from bot.practices.lists import ListStore
from bot.practices.service import PracticeService
from bot.practices.store import PracticeStore
from bot.replies import Action, Entries, Link, Paragraph, Remark, Reply
from bot.when.moments import Moment
from bot.workshops.ground import Ground
from bot.workshops.model import OFFSETS, Change, Deed, Details, Format, State, Workshop
from bot.workshops.promotions import Promotions
from bot.workshops.reminders import PlaceKind, ReminderKind, ToldKind
from bot.workshops.service import WorkshopService
from bot.workshops.signing import SigningService
from bot.workshops.signups import SignupStore
from bot.workshops.store import WorkshopStore
from bot.workshops.taking_part import PLACE, REMINDER, TOLD
from tests.announcements.stage import COMMUNITY, PARIS, Desk, Watch, set_up
from tests.conftest import ROOT
from tests.conversation import plain

START = datetime(2026, 12, 8, 10, tzinfo=UTC)
JOIN_LINK = "https://example.org/secret-room"


def workshop_in(community: str = COMMUNITY, start: datetime = START) -> Workshop:
    """An online workshop of an hour, confirmed, to which one signs up in the chat."""
    details = Details(
        title_fr="REX DEEE",
        title_en="E-waste in practice",
        format=Format.ONLINE,
        join_url=JOIN_LINK,
        sign_up_here=True,
    )
    return Workshop(
        id="w1",
        community=community,
        uid=f"w1@{community}",
        start=Moment.at(start, PARIS),
        state=State.CONFIRMED,
        length=timedelta(hours=1),
        details=details,
        organiser="board:olivia",
    )


def with_details(workshop: Workshop, **details: object) -> Workshop:
    """The same, of which something else is said."""
    return replace(workshop, details=replace(workshop.details, **details))


def person(number: int, *, roles: frozenset[Role] = frozenset({Role.MEMBER})) -> Actor:
    """One of many people; every second one reads English."""
    locale = (Locale.FR, Locale.EN)[number % 2]
    return Actor(f"board:p{number:02}", locale, locale, locale, community=COMMUNITY, roles=roles)


def in_private(actor: Actor) -> Actor:
    """The same person, in their private messages."""
    return replace(actor, community=None, alone=True)


@dataclass
class Stage:
    """The services of members on a real file, and the outbox that writes to people."""

    desk: Desk
    workshops: WorkshopStore
    reading: WorkshopService
    signups: SignupStore
    signing: SigningService
    ground: Ground

    @property
    def watch(self) -> Watch:
        return self.desk.watch

    async def hold(self, workshop: Workshop) -> Workshop:
        """Have a workshop, with its reminders planned as its organisers have them."""
        change = Change(self.watch(), "board:olivia", Deed.CONFIRMED)
        also = [reminders_of(workshop, self.desk.service)]
        assert await self.workshops.add(workshop, change, also)
        return await self.find(workshop)

    async def change(self, after: Workshop, deed: Deed, *also: Write) -> Workshop:
        """Change it, and plan its reminders anew."""
        before = await self.find(after)
        change = Change(self.watch(), "board:olivia", deed)
        kept = await self.workshops.keep(
            before, after, change, [reminders_of(after, self.desk.service), *also]
        )
        assert kept is not None
        return kept

    def told(self, workshop: Workshop) -> Write:
        """Everybody concerned is told now."""
        plan = Plan(Moment.at(self.watch(), PARIS))
        appointment = Appointment(TOLD, plan, about=workshop.id)
        return self.desk.service.planning(workshop.community, appointment)

    async def find(self, workshop: Workshop) -> Workshop:
        """As it is kept."""
        return await self.reading.find(workshop.community, workshop.id)

    async def parts(self, workshop: Workshop) -> list[str]:
        """Who takes part, then who waits: "in p03"."""
        people = await self.signups.people(workshop.id)
        return [f"{one.part} {one.person.partition(':')[2]}" for one in people]

    async def promised(self) -> list[str]:
        """Whom a place is announced to that nobody called off, in their order."""
        rows = await self.desk.database.all(
            "select place from announcements where kind = :kind and state <> 'cancelled'"
            " order by rowid",
            {"kind": PLACE},
        )
        return [row["place"].partition("@")[2] for row in rows]

    async def turn(self) -> None:
        """Everything that is due is written."""
        await self.desk.outbox.turn()

    def letters(self, to: Actor | None = None) -> list[Reply]:
        """What was written to somebody, or to everybody."""
        place = private_place(to.person) if to else None
        messages = self.desk.board.messages
        return [m.post.reply for m in messages if place in (None, m.place)]

    def written_to(self) -> list[str]:
        """To whom something was written, in that order: "p03"."""
        return [m.place.partition("@")[2] for m in self.desk.board.messages]

    def titles(self, to: Actor | None = None) -> list[str]:
        """The same, by its titles."""
        return [plain(letter.title) for letter in self.letters(to)]


def text_of(reply: Reply) -> str:
    """All that a reply says, without its title."""
    said: list[str] = []
    for block in reply.blocks:
        if isinstance(block, Paragraph | Remark):
            said.append(block.text)
        elif isinstance(block, Entries):
            said += [f"{entry.term}: {entry.text}" for entry in block.entries]
    return plain("\n".join(said))


def labels(reply: Reply) -> list[str]:
    """The labels of its buttons."""
    return [plain(action.label) for action in reply.actions]


def urls(reply: Reply) -> list[str]:
    """The pages that its buttons open."""
    return [action.url for action in reply.actions if isinstance(action, Link)]


def calls(reply: Reply) -> list[str]:
    """The commands of its buttons."""
    return [action.command for action in reply.actions if isinstance(action, Action)]


@asynccontextmanager
async def open_stage(path: Path, watch: Watch) -> AsyncGenerator[Stage]:
    """All of it on a file; opened twice on the same one, it is as two processes."""
    async with set_up(path, watch) as desk:
        trail = Trail(desk.database, watch)
        store = WorkshopStore(desk.database, trail)
        reading = WorkshopService(store, watch)
        promotions = Promotions(desk.service, watch)
        signups = SignupStore(desk.database, promotions.follow, watch)
        signing = SigningService(signups, reading, desk.service, watch)
        stores = PracticeStore(desk.database), BagStore(desk.database), ListStore(desk.database)
        practices = PracticeService(*stores, trail, watch, Random(1))
        ground = Ground(reading, desk.communities, practices, _catalogue(), watch)
        for kind in (ReminderKind, PlaceKind, ToldKind):
            desk.kinds[kind.name] = kind(signups, ground)
        yield Stage(desk, store, reading, signups, signing, ground)


def reminders_of(workshop: Workshop, service: AnnouncementService) -> Write:
    """A reminder for each delay that people may choose, while it stands."""
    appointments = [
        Appointment(REMINDER, Plan(_before(workshop.start, minutes)), about=workshop.id)
        for minutes in OFFSETS
    ]
    wanted = appointments if workshop.stands else ()
    return service.arranging(workshop.community, workshop.id, (REMINDER,), wanted)


@cache
def _catalogue() -> Catalogue:
    """The words that the bot ships with, read once: stages are opened by the dozen."""
    return Catalogue.load(ROOT / "data" / "locales")


def _before(start: Moment, minutes: int) -> Moment:
    return Moment.at(start.instant - timedelta(minutes=minutes), start.zone)
