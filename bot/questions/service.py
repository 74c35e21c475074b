"""What answers a question, or that nothing does."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.clock import Today
from bot.errors import GoneAction
from bot.i18n import Locale
from bot.knowledge.service import Fact, Gap, KnowledgeService, Status, Subject, Topic
from bot.people import Actor
from bot.practices.service import PracticeService
from bot.questions.entries import FACT, MYTH, PRACTICE
from bot.questions.finding import Finding
from bot.questions.learned import Lessons
from bot.questions.model import LONGEST_QUESTION, Answer, Known, readable
from bot.quiz.service import QuizService
from bot.search.service import (
    MOST_TOLD,
    NAMING,
    NOTHING,
    Chosen,
    Found,
    Hit,
    Question,
    Timing,
)

# Topics that are offered where nothing answers.
MOST_NEAREST = 3

# What is told beside an answer.
MOST_RELATED = MOST_TOLD - 1

# How good an answer an entry must be at least, for its topic to be offered.
NEAR = 3.0


class QuestionService:
    """Finds the facts, practices and myths that answer a question, as the community tells them in
    which it is asked. Everybody may ask, so no role is checked."""

    def __init__(
        self,
        knowledge: KnowledgeService,
        practices: PracticeService,
        myths: QuizService,
        finding: Finding,
        lessons: Lessons,
        today: Today,
    ) -> None:
        self._knowledge = knowledge
        self._practices = practices
        self._myths = myths
        self._finding = finding
        self._lessons = lessons
        self._today = today

    async def answer(self, actor: Actor, text: str) -> Answer:
        """What answers a question where the actor asks; what is too long is not looked for."""
        return await self._answer(text, actor.community)

    async def ranked(self, text: str, community: str | None) -> Sequence[str]:
        """The ids of what answers a question, the best first; none: it is not known."""
        answer = await self._answer(text, community)
        return [known.id for known in (answer.best, *answer.related) if known is not None]

    async def _answer(self, text: str, community: str | None) -> Answer:
        asked = readable(text)
        if not 0 < len(asked) <= LONGEST_QUESTION:
            return Answer(asked)
        found = await self._finding.search(asked, community, self._today())
        told = [hit for hit in found.hits if await self._is_told(hit, community)]
        found = replace(found, hits=tuple(told))
        chosen = found.chosen
        known = [await self._known(hit.entry.id, community) for hit in chosen.hits]
        question, answer = await self._lessons.to(community, asked) or (None, None)
        if answer is not None:
            # Editors said so of this very question, however little its words fit; and this alone.
            chosen = chosen if known[:1] == [answer] else _unfound(found.question)
            known = [answer]
        if not known:
            return await self._not_known(asked, found, community)
        if chosen.timing is Timing.LATEST:
            known = await self._with_the_latest(known, community)
        best, *related = known
        gap = await self._gap_beside(chosen, found, community)
        period = found.question.period
        said = period.said or None if period else None
        answered = question if best == answer else None
        return Answer(asked, best, tuple(related), chosen.timing, said, gap, answered=answered)

    async def _with_the_latest(
        self, known: Sequence[Known], community: str | None
    ) -> Sequence[Known]:
        """The same, led by what the topic tells first of that which the best measures, for it is
        called the latest; with any later value beside it, for an older one must not be told as if
        there were none."""
        best = known[0]
        if not isinstance(best, Fact):
            return known
        told = (await self._knowledge.topic(community, best.about.id, best.topic)).facts
        latest = next((fact for fact in told if _metrics(best) & _metrics(fact)), best)
        since, measured = latest.as_of.first_day, _metrics(latest)
        related = [one for one in known if one != latest][:MOST_RELATED]
        later = [f for f in told if f.as_of.first_day > since and measured & _metrics(f)]
        if later and not any(fact in related for fact in later):
            related = [later[0], *related][:MOST_RELATED]
        return [latest, *related]

    async def _gap_beside(self, chosen: Chosen, found: Found, community: str | None) -> Gap | None:
        """What of today has no public source, beside the latest that is known."""
        if chosen.timing is not Timing.LATEST:
            return None
        topics = await self._topics(replace(found, hits=chosen.hits[:1]))
        return await self._gap(found, topics[:1], community)

    async def _is_told(self, hit: Hit, community: str | None) -> bool:
        """Whether it is told there: a community withholds facts, and corrects them."""
        if not hit.entry.id.startswith(FACT):
            return True
        fact = await self._knowledge.fact(community, hit.entry.id.removeprefix(FACT))
        return fact is not None and fact.status is Status.PUBLISHED

    async def _known(self, entry: str, community: str | None) -> Known:
        kind, _, one = entry.partition(":")
        match kind + ":":
            case known if known == PRACTICE:
                return await self._practices.practice(one, community)
            case known if known == MYTH:
                return await self._myths.myth(one)
            case _:
                fact = await self._knowledge.fact(community, one)
                if fact is None:
                    raise GoneAction()
                return fact

    async def _not_known(self, asked: str, found: Found, community: str | None) -> Answer:
        topics = await self._topics(found)
        gap = await self._gap(found, topics, community)
        return Answer(asked, gap=gap, nearest=topics[:MOST_NEAREST])

    async def _topics(self, found: Found) -> tuple[tuple[Subject, Topic], ...]:
        """The topics of what resembles an answer most, then those of what was named."""
        subjects = (await self._finding.speaking()).subjects
        near = (hit for hit in found.hits if hit.score >= NEAR)
        places = [hit.entry.facets.get("topic", "").partition("/") for hit in near]
        named = [name.removeprefix(NAMING) for unit in found.question.names for name in unit.terms]
        resembling = ((subject, topic) for subject, _, topic in places)
        others = ((name, topic.id) for name in named if name in subjects
                  for topic in subjects[name].topics)  # fmt: skip
        return tuple(
            (subjects[subject], topic)
            for subject, wanted in dict.fromkeys((*resembling, *others))
            if subject in subjects
            for topic in subjects[subject].topics
            if topic.id == wanted
        )

    async def _gap(
        self, found: Found, topics: Iterable[tuple[Subject, Topic]], community: str | None
    ) -> Gap | None:
        """What is asked, where it is known to have no public source."""
        lexicon = (await self._finding.speaking()).lexicon
        for subject, topic in topics:
            card = await self._knowledge.topic(community, subject.id, topic.id)
            for gap in card.gaps:
                said = {t for locale in Locale for t in lexicon.terms(gap.text[locale], locale)}
                if found.is_about(said):
                    return gap
        return None


def _unfound(question: Question) -> Chosen:
    """How an answer stands that was not found by its words: the latest may be asked for all the
    same; whether it is of any other time, nobody knows."""
    latest = question.latest and question.period is None
    return replace(NOTHING, timing=Timing.LATEST if latest else None)


def _metrics(fact: Fact) -> frozenset[str]:
    return frozenset(figure.metric for figure in fact.figures)
