"""Facts with what was decided about them, and how that has them stand; pure values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import blake2b

from bot.editing.model import Cited, Content, Standing, Verification, Version
from bot.i18n import Text
from bot.knowledge.service import About, Fact, Mark, Status, Subject, SubjectKind
from bot.sources import Source

_STATUS: Mapping[Standing, Status] = {
    Standing.PUBLISHED: Status.PUBLISHED,
    Standing.SUPERSEDED: Status.SUPERSEDED,
    Standing.RETIRED: Status.WITHHELD,
}


@dataclass(frozen=True, slots=True)
class FactEntry:
    """A fact as a community has it, with all that was decided about it.

    `fact`: what it says, told or not. `document`: what its document says, where it is one's.
    `stale`: the document says something else since the last decision. `outlives`: the decisions by
    which it is told in the place of facts that no document has any more, until somebody keeps them.
    """

    fact: Fact
    standing: Standing
    versions: tuple[Version, ...] = ()
    verified: Verification | None = None
    document: Fact | None = None
    stale: bool = False
    outlives: tuple[Version, ...] = ()

    @property
    def id(self) -> str:
        """What it is called by."""
        return self.fact.id

    @property
    def said(self) -> Content | None:
        """What a community's own fact says; None for a document's."""
        return self.versions[-1].content if self.fact.own else None

    @property
    def as_documented(self) -> bool:
        """Whether a document's fact stands as its document has it."""
        return not self.fact.own and not (self.versions and decides(self.versions[-1]))

    @property
    def successor(self) -> str | None:
        """The fact that took its place; where it was retired since, the one that had."""
        if not self.versions:
            return self.fact.superseded_by
        decided = (one for one in reversed(self.versions) if one.standing is not Standing.RETIRED)
        return next((one.successor for one in decided), None)

    def becoming(
        self,
        standing: Standing,
        community: str,
        person: str,
        at: datetime,
        *,
        why: str = "",
        successor: str | None = None,
    ) -> Version:
        """A further version of it, for the store to count: it says the same, and stands so."""
        return Version(
            community=community,
            fact=self.fact.id,
            number=0,
            standing=standing,
            content=self.said,
            person=person,
            at=at,
            why=why,
            successor=successor,
            seen=self.document.fingerprint if self.document else None,
        )


@dataclass(frozen=True, slots=True)
class Gone:
    """A fact that no document has any more, of which what was decided is still known."""

    id: str
    versions: tuple[Version, ...]


def as_fact(fact: str, content: Content, subject: Subject, version: Version | None = None) -> Fact:
    """What a community says as a fact of the knowledge; without a version, as if it were told.

    Raises `ValueError` for one without a date.
    """
    if content.as_of is None:
        raise ValueError(f"{fact} has no date")
    said = content.text
    return Fact(
        id=fact,
        about=About(subject.id, subject.kind, subject.name),
        topic=content.topic,
        kind=content.kind,
        as_of=content.as_of,
        text=Text(said.fr or said.en, said.en or said.fr),
        confidence=content.confidence,
        sources=tuple(map(as_source, content.sources)),
        figures=content.figures,
        status=_STATUS[version.standing] if version else Status.PUBLISHED,
        superseded_by=version.successor if version else None,
        own=True,
        only=said.only,
    )


def as_source(cited: Cited) -> Source:
    """A source as answers cite it: one page cited by two facts is one source."""
    named = cited.url or f"{cited.publisher}/{cited.title}"
    made = "own-" + blake2b(named.encode(), digest_size=6).hexdigest()
    return Source(cited.known or made, cited.publisher, cited.title, cited.url, cited.date)


def gone_subject(subject: str) -> Subject:
    """A subject that no document has any more, called by its id."""
    return Subject(subject, SubjectKind.CONTEXT, Text(subject, subject), Text("", ""), ())


def standing_as(fact: Fact, last: Version | None) -> Fact:
    """A fact as the last decision has it stand; None: nobody decided."""
    if last is None:
        return fact
    return replace(fact, status=_STATUS[last.standing], superseded_by=last.successor)


def as_documented(fact: Fact) -> Standing:
    """How a document has its fact stand."""
    superseded = fact.status is Status.SUPERSEDED
    return Standing.SUPERSEDED if superseded else Standing.PUBLISHED


def decides(version: Version) -> bool:
    """Whether a fact stands otherwise than if nobody had decided: a document's that is restored
    stands as its document has it."""
    return version.own or version.standing is not Standing.PUBLISHED


def marks_of(current: Iterable[Version]) -> Iterable[tuple[str, Mark]]:
    """What is done with the facts of documents, by their ids."""
    for version in current:
        if not version.own and decides(version):
            yield version.fact, Mark(_STATUS[version.standing], version.successor)


def is_stale(version: Version, document: Fact) -> bool:
    """Whether the document said something else when it was decided on."""
    return version.seen is not None and version.seen != document.fingerprint


def holding(version: Version, current: Mapping[str, Version]) -> Version | None:
    """The own fact that is told in the place of another, at the end of the line of successors."""
    met: set[str] = set()
    following: Version | None = version
    while following is not None and following.successor and following.fact not in met:
        met.add(following.fact)
        following = current.get(following.successor)
    told = following is not None and following.own and following.standing is Standing.PUBLISHED
    return following if told else None
