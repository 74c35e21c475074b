"""What communities add, as tests say it: their facts and decisions, laid over the documents."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from bot.core import Core
from bot.dates import Edtf
from bot.i18n import Locale, Text
from bot.knowledge.commands import KnowledgeCommands
from bot.knowledge.documents import Documents
from bot.knowledge.model import About, Fact, FactKind, Figure, Qualifier, Status, SubjectKind
from bot.knowledge.overlay import NOTHING, Mark, Overlay, Verified
from bot.knowledge.service import KnowledgeService
from bot.knowledge.store import KnowledgeStore
from bot.people import Actor
from bot.replies import Reply, Statement
from bot.sources import Confidence, Source
from bot.table import Table
from tests.conftest import TODAY

HERE, THERE = "test:here", "test:there"

PRESS = Source("own-press", "La Gazette", "Bilan", "https://gazette.example/b", Edtf(2026, 11))


def own(
    number: int,
    topic: str = "signatories",
    subject: str = "planettechcare",
    **more: Any,
) -> Fact:
    """A state that a community added to a topic, as of October 2026, unless told otherwise."""
    fact = Fact(
        id=f"own-{number:08x}",
        about=About(subject, SubjectKind.PROGRAMME, Text(subject, subject)),
        topic=topic,
        kind=FactKind.STATE,
        as_of=Edtf(2026, 10),
        text=Text(f"Ajout {number}.", f"Addition {number}."),
        confidence=Confidence.HIGH,
        sources=(PRESS,),
        own=True,
    )
    return replace(fact, **more)


def counting(value: float, metric: str = "signatories") -> tuple[Figure, ...]:
    """One exact figure."""
    return (Figure(metric, value, Qualifier.EXACT),)


def corrected(fact: str, by: Fact) -> Overlay:
    """One of the documents' facts superseded by the community's own."""
    return Overlay((by,), {fact: Mark(Status.SUPERSEDED, by.id)})


def hidden(*facts: str) -> Overlay:
    """Facts of the documents that are not told in a community."""
    return Overlay(marks={fact: Mark(Status.WITHHELD) for fact in facts})


def verified(fact: Fact, day: date) -> Overlay:
    """Somebody said on a day that a fact still holds."""
    return Overlay(verified={fact.id: Verified(day, fact.fingerprint)})


@dataclass
class Added:
    """What each community adds, until a test changes it."""

    overlays: dict[str, Overlay] = field(default_factory=dict[str, Overlay])

    async def of(self, community: str | None) -> Overlay:
        return self.overlays.get(community or "", NOTHING)


@dataclass
class Told:
    """The knowledge of an open bot, with what communities add to it."""

    added: Added
    documents: Documents
    service: KnowledgeService
    table: Table

    async def ask(
        self,
        command: str,
        community: str | None = HERE,
        locale: Locale = Locale.FR,
        **how: Any,
    ) -> Reply:
        """What a member of a community is answered; None: somebody outside of all."""
        actor = Actor("test:1", locale, locale, locale, community=community)
        answer = await self.table.find(command)(actor, how)
        assert isinstance(answer, Reply)
        return answer

    async def says(self, command: str, community: str | None = HERE, **how: Any) -> list[str]:
        """The ids of the facts on the card."""
        reply = await self.ask(command, community, **how)
        return [block.fact for block in reply.blocks if isinstance(block, Statement)]

    async def fact(self, fact: str) -> Fact:
        """A fact of the documents."""
        found = await self.documents.fact(fact)
        assert found is not None
        return found


def telling(core: Core, **overlays: Overlay) -> Told:
    """The knowledge of a bot; `here` and `there` are what two communities add."""
    added = Added({f"test:{name}": overlay for name, overlay in overlays.items()})
    documents = Documents(KnowledgeStore(core.database))
    service, table = KnowledgeService(documents, added), Table()
    commands = KnowledgeCommands(service, core.catalogue, lambda: TODAY)
    table.add(commands.entries(core.subjects))
    return Told(added, documents, service, table)
