"""Everything that is known, kept findable: what has changed is indexed before it is looked for."""

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from weakref import WeakValueDictionary

from bot.kept import Kept
from bot.knowledge.service import Fact, KnowledgeService, Status, Subject, SubjectKind, in_order
from bot.practices.service import PracticeService
from bot.questions.entries import Speaking
from bot.quiz.service import QuizService
from bot.search.service import EVERYBODY, Entry, Found, Name, SearchService

# Communities of which it is known what was indexed of them; of others it is compared anew.
MOST_COMMUNITIES = 256


class Finding:
    """Finds what resembles an answer among what everybody and one community are told."""

    def __init__(
        self,
        knowledge: KnowledgeService,
        practices: PracticeService,
        myths: QuizService,
        search: SearchService,
    ) -> None:
        self._knowledge = knowledge
        self._practices = practices
        self._myths = myths
        self._search = search
        self._speaking: Speaking | None = None
        # What of a community was indexed, as the knowledge handed it over.
        self._indexed: Kept[str, Sequence[Fact]] = Kept(MOST_COMMUNITIES)
        self._learning = asyncio.Lock()
        # Nobody waits for what another community added.
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def search(self, text: str, community: str | None, today: date) -> Found:
        """What resembles an answer; the first who asks waits until everything can be found."""
        speaking = await self.speaking()
        owners = [EVERYBODY]
        # What is found by everybody is nobody's own: a community without a name has nothing.
        if community is not None and community != EVERYBODY:
            await self._index_own(speaking, community)
            owners.append(community)
        return await self._search.search(text, speaking.lexicon, owners, today)

    async def speaking(self) -> Speaking:
        """By which words things are found."""
        async with self._learning:
            if self._speaking is None:
                self._speaking = await self._learn()
            return self._speaking

    async def _learn(self) -> Speaking:
        subjects = {subject.id: subject for subject in await self._knowledge.subjects()}
        speaking = Speaking(
            await self._search.lexicon(map(_name, subjects.values())),
            subjects,
            {metric.id: metric for metric in await self._knowledge.metrics()},
            await self._search.asked(),
        )
        if await self._search.is_behind():
            await self._search.keep(EVERYBODY, await self._entries(speaking))
            await self._search.caught_up()
        return speaking

    async def _entries(self, speaking: Speaking) -> Iterator[Entry]:
        facts = await self._knowledge.facts(None)
        practices = await self._practices.practices()
        myths = await self._myths.myths()

        # One by one, for all of them at once would fill the memory.
        def entries() -> Iterator[Entry]:
            for fact, place in _places(facts):
                yield speaking.of_fact(fact, place)
            yield from map(speaking.of_practice, practices)
            yield from map(speaking.of_myth, myths)

        return entries()

    async def _index_own(self, speaking: Speaking, community: str) -> None:
        turn = self._turns.setdefault(community, asyncio.Lock())
        async with turn:
            own = await self._knowledge.own_facts(community)
            if self._indexed.kept(community) is own:
                return
            # Made where they are put, beside the loop: a community may have thousands.
            entries = (speaking.of_fact(fact, 0, community) for fact in own)
            await self._search.keep(community, entries)
            self._indexed.put(community, own)


def _name(subject: Subject) -> Name:
    spellings = (subject.name.fr, subject.name.en, *subject.aliases)
    return Name(subject.id, spellings, proper=subject.kind is not SubjectKind.CONTEXT)


def _places(facts: Iterable[Fact]) -> Iterator[tuple[Fact, int]]:
    """Published facts, each with its place among those of its topic, in the order of an answer."""
    topics: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        if fact.status is Status.PUBLISHED:
            topics.setdefault((fact.about.id, fact.topic), []).append(fact)
    for told in topics.values():
        for place, fact in enumerate(in_order(told)):
            yield fact, place
