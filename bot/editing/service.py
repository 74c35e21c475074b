"""Facts as a community has them: those that it added, and what it does with the documents' own."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress

from bot.clock import Clock
from bot.communities.service import CommunityService
from bot.database import Transaction
from bot.editing.cleaning import Stain, Unclean, clean_line
from bot.editing.entries import (
    FactEntry,
    Gone,
    as_documented,
    as_fact,
    decides,
    gone_subject,
    holding,
    is_stale,
    marks_of,
    standing_as,
)
from bot.editing.finding import mentioning
from bot.editing.model import GONE, Standing, Version, is_own
from bot.editing.newcomers import is_newcomer
from bot.editing.refusals import UnknownFact
from bot.editing.store import EditingStore
from bot.i18n import Words
from bot.kept import Kept
from bot.knowledge.service import (
    NOTHING,
    Documents,
    Fact,
    Overlay,
    Status,
    Verified,
)
from bot.matching import Choice, suggest
from bot.people import Actor, Role
from bot.text import shorten

# What other features need of facts by people, and of what people type.
__all__ = [
    "EditingService", "Stain", "Unclean", "UnknownFact", "clean_line", "is_newcomer",
]  # fmt: skip

# Communities whose facts are kept in memory, and editors who were met.
MOST_COMMUNITIES, MOST_EDITORS = 256, 1_024

# With so many editors, a second one reads every fact unless admins decided otherwise.
EDITORS_FOR_REVIEW = 2

# A choice of Discord's holds so many characters.
_LONGEST_LABEL = 100


class EditingService:
    """What each community tells, in memory for as long as nobody changes it."""

    def __init__(
        self,
        store: EditingStore,
        documents: Documents,
        communities: CommunityService,
        clock: Clock,
    ) -> None:
        self._store = store
        self._documents = documents
        self._communities = communities
        self._clock = clock
        self._overlays: Kept[str, Overlay] = Kept(MOST_COMMUNITIES)
        self._met: Kept[tuple[str, str], bool] = Kept(MOST_EDITORS)

    async def of(self, community: str | None) -> Overlay:
        """What a community tells otherwise than the documents."""
        if community is None:
            return NOTHING
        return await self._overlays.get(community, lambda: self._read(community))

    def forget(self, community: str) -> None:
        """Read anew what a community tells: something was written."""
        self._overlays.forget(community)

    @asynccontextmanager
    async def changing(self, community: str) -> AsyncGenerator[Transaction]:
        """A transaction after which what a community tells is read anew, however it ends: who is
        cancelled during the commit does not learn whether it took place."""
        try:
            async with self._store.writing() as transaction:
                yield transaction
        finally:
            self.forget(community)

    def forget_editors(self) -> None:
        """Meet editors anew: some of them had their data deleted."""
        self._met = Kept(MOST_EDITORS)

    async def reviewed(self, community: str) -> bool:
        """Whether a second person reads every fact before it is public."""
        wanted = (await self._communities.settings_of(community)).review
        if wanted is not None:
            return wanted
        return await self._store.editors(community) >= EDITORS_FOR_REVIEW

    async def working_in(self, actor: Actor) -> str:
        """The community of an editor at work.

        Raises `NotAllowed` for anybody else, `OutsideCommunities` where nobody is one.
        """
        actor.require(Role.EDITOR)
        community = actor.within()
        await self._met.get((community, actor.person), lambda: self._meet(community, actor.person))
        return community

    async def entry(self, actor: Actor, fact: str) -> FactEntry:
        """A fact of the actor's community, for its editors; raise `UnknownFact`."""
        return await self.entry_in(await self.working_in(actor), fact)

    async def entry_in(self, community: str, fact: str) -> FactEntry:
        """The same of a community, whoever asks."""
        versions = tuple(await self._store.versions(community, fact))
        document = None if is_own(fact) else await self._documents.fact(fact)
        told = await self._own_fact(versions) if is_own(fact) else document
        if told is None:
            raise UnknownFact()
        verified = {one.fact: one for one in await self._store.verifications(community)}.get(fact)
        if verified is not None and verified.seen != told.fingerprint:
            verified = None
        decided = versions[-1] if versions and decides(versions[-1]) else None
        return FactEntry(
            fact=standing_as(told, decided),
            standing=decided.standing if decided else as_documented(told),
            versions=versions,
            verified=verified,
            document=document,
            stale=document is not None and decided is not None and is_stale(decided, document),
            outlives=(await self._outliving(community)).get(fact, ()) if told.own else (),
        )

    async def past(self, actor: Actor, fact: str) -> FactEntry | Gone:
        """A fact for its history, be it gone from the documents; raise `UnknownFact` where nobody
        decided anything about such a fact."""
        community = await self.working_in(actor)
        try:
            return await self.entry_in(community, fact)
        except UnknownFact:
            versions = tuple(await self._store.versions(community, fact))
            if is_own(fact) or not versions:
                raise
            return Gone(fact, versions)

    async def replaced(self, community: str, fact: str) -> list[Fact]:
        """The facts whose place a fact took in a community, as far as they are still known."""
        took = [v.fact for v in await self._store.current(community) if v.successor == fact]
        found: list[Fact] = []
        for one in took:
            with suppress(UnknownFact):
                found.append((await self.entry_in(community, one)).fact)
        return found

    async def fact_as_told(self, community: str | None, fact: str) -> Fact | None:
        """A fact as a community tells it; None where it does not."""
        overlay = await self.of(community)
        own = next((one for one in overlay.own if one.id == fact), None)
        if own is not None or is_own(fact):
            return next(iter(overlay.over([own] if own else [])), None)
        found = await self._documents.fact(fact)
        return next(iter(overlay.over([found] if found else [])), None)

    async def facts_of(self, community: str, subject: str) -> list[Fact]:
        """All that a community tells of a subject, what is superseded included."""
        overlay = await self.of(community)
        own = [fact for fact in overlay.own if fact.about.id == subject]
        return overlay.over([*await self._documents.facts(subject), *own])

    async def choices(self, actor: Actor, typed: str, words: Words) -> Sequence[Choice]:
        """The facts that an editor may mean, own ones first, retired ones among them."""
        community = await self.working_in(actor)
        found = [*await self._own(community), *await self._documented()]
        labels = {fact.id: _label(fact, words) for fact in found}
        choices = [Choice(fact.id, labels[fact.id], (fact.text.fr, fact.text.en)) for fact in found]
        exact = [choice for choice in choices if choice.value == typed.strip()]
        return exact or mentioning(choices, typed) or suggest(choices, typed)

    async def stale(self, community: str) -> list[FactEntry]:
        """What was decided about facts of which the documents say something else since; of those
        that no document has any more, `outlived` tells what matters."""
        found = [v for v in await self._store.current(community) if not v.own and decides(v)]
        return [
            entry
            for version in found
            if (document := await self._documents.fact(version.fact)) is not None
            and is_stale(version, document)
            for entry in [await self.entry_in(community, version.fact)]
        ]

    async def outlived(self, community: str) -> list[FactEntry]:
        """Own facts that are told in the place of some that no document has any more, unless
        somebody kept them so."""
        return [await self.entry_in(community, one) for one in await self._outliving(community)]

    async def homeless(self, community: str) -> list[Version]:
        """Facts that a community would tell, whose subject or topic no document has any more."""
        current = await self._store.current(community)
        own = [one for one in current if one.own and one.standing is Standing.PUBLISHED]
        return [one for one in own if not await self._has_home(one)]

    async def _outliving(self, community: str) -> Mapping[str, tuple[Version, ...]]:
        """The same by their ids, with the decisions on what is gone."""
        current = {version.fact: version for version in await self._store.current(community)}
        found: dict[str, tuple[Version, ...]] = {}
        for version in current.values():
            if version.own or version.successor is None or version.seen == GONE:
                continue
            holds = holding(version, current)
            if holds is None or await self._documents.fact(version.fact) is not None:
                continue
            if await self._has_home(holds):
                found[holds.fact] = (*found.get(holds.fact, ()), version)
        return found

    async def _meet(self, community: str, person: str) -> bool:
        """Note that there is one more editor in a community."""
        await self._store.know_editor(community, person, self._clock())
        return True

    async def _own(self, community: str) -> list[Fact]:
        """All facts that a community added, retired ones among them."""
        told = [
            await self._own_fact((version,))
            for version in await self._store.current(community)
            if version.own
        ]
        return [fact for fact in told if fact is not None]

    async def _documented(self) -> list[Fact]:
        subjects = await self._documents.subjects()
        return [fact for one in subjects for fact in await self._documents.facts(one.id)]

    async def _read(self, community: str) -> Overlay:
        current = await self._store.current(community)
        verifications = await self._store.verifications(community)
        if not current and not verifications:
            return NOTHING
        zone = (await self._communities.settings_of(community)).zone
        own = [await self._last_said((version,)) for version in current if version.own]
        return Overlay(
            own=tuple(f for f in own if f is not None and f.status is not Status.WITHHELD),
            marks=dict(marks_of(current)),
            verified={
                one.fact: Verified(one.at.astimezone(zone).date(), one.seen)
                for one in verifications
            },
        )

    async def _last_said(self, versions: Sequence[Version]) -> Fact | None:
        """A community's own fact as its last version has it; None where it has no home."""
        told = await self._own_fact(versions)
        subject = await self._documents.subject(told.about.id) if told else None
        topics = {topic.id for topic in subject.topics} if subject else set[str]()
        return told if told is not None and told.topic in topics else None

    async def _own_fact(self, versions: Sequence[Version]) -> Fact | None:
        """The same with or without a home: a subject that is gone is called by its id."""
        if not versions or (content := versions[-1].content) is None:
            return None
        about = await self._documents.subject(content.subject) or gone_subject(content.subject)
        return as_fact(versions[-1].fact, content, about, versions[-1])

    async def _has_home(self, version: Version) -> bool:
        return await self._last_said((version,)) is not None


def _label(fact: Fact, words: Words) -> str:
    """A fact in one line: what it is about, and how it begins."""
    about, text = words.text(fact.about.name), words.text(fact.text)
    return shorten(words("fact-label", subject=about, text=text), _LONGEST_LABEL)
