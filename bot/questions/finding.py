"""Everything that is known, kept findable: what has changed is indexed before it is looked for."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Iterable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import date
from weakref import WeakValueDictionary

from bot.kept import Kept
from bot.knowledge.service import Fact, KnowledgeService, Status, Subject, SubjectKind, in_order
from bot.practices.service import PracticeService
from bot.questions.entries import FACT, MYTH, PRACTICE, Speaking
from bot.questions.learned import Learned, Lessons, Standing
from bot.quiz.service import QuizService
from bot.search.service import (
    ELSEWHERE,
    EVERYBODY,
    NEVER_ASKED,
    Asked,
    Entry,
    Found,
    Name,
    SearchService,
    asking,
)

_log = logging.getLogger(__name__)

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
        lessons: Lessons,
    ) -> None:
        self._knowledge = knowledge
        self._practices = practices
        self._myths = myths
        self._search = search
        self._lessons = lessons
        self._speaking: Speaking | None = None
        # What of a community was indexed: its facts, as the knowledge handed them over, and how
        # that stood which its editors answered.
        self._indexed: Kept[str, tuple[Sequence[Fact], Standing]] = Kept(MOST_COMMUNITIES)
        self._learning = asyncio.Lock()
        # Nobody waits for what another community added.
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def learning(self) -> AsyncGenerator[None]:
        """Learn beside what the block does, so that nobody who asks has to wait. What is not done
        when it ends, the next start does."""
        ahead = asyncio.create_task(self._learn_ahead())
        try:
            yield
        finally:
            ahead.cancel()
            await asyncio.wait({ahead})

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

    async def _learn_ahead(self) -> None:
        try:
            await self.speaking()
        except Exception:
            _log.exception("not learned what can be found: whoever asks next has it tried again")

    async def _learn(self) -> Speaking:
        subjects = {subject.id: subject for subject in await self._knowledge.subjects()}
        names = [_name(subject) for subject in subjects.values()]
        speaking = Speaking(
            await self._search.lexicon(names),
            subjects,
            {metric.id: metric for metric in await self._knowledge.metrics()},
        )
        if await self._search.is_behind():
            asked = await self._search.asked(names)
            entries = await self._entries(speaking, asked)
            await self._search.keep_everybodys(entries, asked.get(ELSEWHERE, NEVER_ASKED))
            _log.info("everything can be found")
        return speaking

    async def _entries(self, speaking: Speaking, asked: Mapping[str, Asked]) -> Iterator[Entry]:
        facts = await self._knowledge.facts(None)
        practices = await self._practices.practices()
        myths = await self._myths.myths()

        # One by one, for all of them at once would fill the memory.
        def entries() -> Iterator[Entry]:
            for fact, place in _places(facts):
                yield speaking.of_fact(fact, place, asked.get(FACT + fact.id, NEVER_ASKED))
            for practice in practices:
                yield speaking.of_practice(practice, asked.get(PRACTICE + practice.id, NEVER_ASKED))
            for myth in myths:
                yield speaking.of_myth(myth, asked.get(MYTH + myth.id, NEVER_ASKED))

        return entries()

    async def _index_own(self, speaking: Speaking, community: str) -> None:
        turn = self._turns.setdefault(community, asyncio.Lock())
        async with turn:
            # Looked at once more when it is done: what somebody takes back meanwhile goes again.
            while not await self._is_indexed(community):
                own = await self._knowledge.own_facts(community)
                learned = await self._lessons.learned(community)
                # Made where they are put, beside the loop: a community may have thousands.
                await self._search.keep(community, _own_entries(speaking, community, own, learned))
                self._indexed.put(community, (own, learned.standing))

    async def _is_indexed(self, community: str) -> bool:
        if (indexed := self._indexed.kept(community)) is None:
            return False
        own, standing = indexed
        same = own is await self._knowledge.own_facts(community)
        return same and await self._lessons.stand(community, standing)


def _own_entries(
    speaking: Speaking, community: str, own: Sequence[Fact], learned: Learned
) -> Iterator[Entry]:
    """A community's facts, then those of everybody by which its editors answered something."""
    for fact in own:
        asked = asking(learned.asked.get(fact.id, ()), speaking.lexicon)
        yield speaking.of_fact(fact, 0, asked, community)
    for fact in learned.facts:
        if not fact.own:
            asked = asking(learned.asked[fact.id], speaking.lexicon)
            yield speaking.of_answered(fact, asked, community)


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
