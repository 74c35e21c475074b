"""What the tests of editing share: the services on a real database, and the people at work."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest

from bot.announcements.agenda import AgendaStore
from bot.announcements.clock import Alarm
from bot.announcements.service import AnnouncementService
from bot.communities.service import Trail
from bot.core import Core
from bot.dates import Edtf
from bot.editing.assembly import Editing, Surroundings
from bot.editing.model import Cited, Content, Draft, Said
from bot.i18n import Locale
from bot.knowledge.service import Documents, Fact
from bot.knowledge.store import KnowledgeStore
from bot.people import Actor, Role
from bot.settings import Settings
from tests.announcements.stage import Watch
from tests.conftest import ROOT

HERE, ELSEWHERE = "test:here", "test:elsewhere"

# A fact of the documents, and what it says.
SIGNATORIES = "ptc-18"

GUIDE = Cited(
    "Example", "Guide", "https://example.org/guide", Edtf.parse("2026-11"), language=Locale.FR
)


def person(name: str, *roles: Role, community: str | None = HERE) -> Actor:
    """Somebody of a community, who reads French."""
    french = Locale.FR
    its = frozenset({Role.MEMBER, *roles})
    return Actor(f"test:{name}", french, french, french, community=community, roles=its)


EDDA, EMIL = person("edda", Role.EDITOR), person("emil", Role.EDITOR)
MIA = person("mia")
STRANGER = person("stranger", Role.EDITOR, Role.ADMIN, community=ELSEWHERE)


def content(text: str = "Le programme a un guide.", **said: object) -> Content:
    """A fact that lacks nothing."""
    given: dict[str, object] = {
        "subject": "planettechcare",
        "topic": "overview",
        "as_of": Edtf.parse("2026-11"),
        "text": Said(fr=text),
        "sources": (GUIDE,),
    }
    return Content(**(given | said))  # pyright: ignore[reportArgumentType]


@dataclass
class Desk:
    """The services of editing, and what a community tells."""

    editing: Editing
    core: Core
    watch: Watch

    async def told(self, subject: str = "planettechcare", community: str = HERE) -> dict[str, Fact]:
        """What a community tells of a subject, by id."""
        return {fact.id: fact for fact in await self.editing.service.facts_of(community, subject)}


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def documents(settings: Settings, tmp_path: Path) -> Settings:
    """A bot with documents of its own, to change them between two starts."""
    data = Path(shutil.copytree(ROOT / "data", tmp_path / "data"))
    return settings.model_copy(update={"data_dir": data})


@pytest.fixture
def desk(core: Core, watch: Watch) -> Desk:
    return Desk(editing_of(core, watch), core, watch)


def editing_of(core: Core, watch: Watch) -> Editing:
    """The editing of an open bot, drawn by a chance of its own."""
    agenda = AgendaStore(core.database)
    announcements = AnnouncementService(agenda, core.communities, Alarm(watch), watch, Random())
    around = Surroundings(
        database=core.database,
        documents=Documents(KnowledgeStore(core.database)),
        announcements=announcements,
        communities=core.communities,
        trail=Trail(core.database, watch),
        catalogue=core.catalogue,
        clock=watch,
        random=Random(),
    )
    return Editing(around)


def saying(text: str) -> Callable[[Draft], Draft]:
    """What changes the words of a draft."""
    return lambda draft: replace(draft, content=replace(draft.content, text=Said(fr=text)))
