"""Finding what answers a question, as other features use it."""

import asyncio
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from bot.apart import Apart
from bot.database import Change
from bot.search.asking import NEVER_ASKED, Asked, Tally, asking
from bot.search.choosing import MOST_TOLD, NOTHING, Chosen, Timing, choose
from bot.search.evidence import Evidence
from bot.search.index import SearchIndex
from bot.search.lexicon import MEANING, Lexicon, Name, slips_between
from bot.search.lexicon import NAME as NAMING
from bot.search.model import EVERYBODY, Entry, Field, Rarity, Said, Wanted
from bot.search.question import Question, read_question, weigh
from bot.search.ranking import Hit, rank
from bot.search.store import ELSEWHERE, WordStore
from bot.search.words import Stems, Token, tokens

# What a feature needs to have its things found.
__all__ = [
    "ELSEWHERE", "EVERYBODY", "MOST_TOLD", "NAMING", "NEVER_ASKED", "NOTHING", "Asked", "Chosen",
    "Entry", "Field", "Found", "Hit", "Lexicon", "Name", "Question", "SearchService", "Timing",
    "asking", "tokens",
]  # fmt: skip

# How much of what was asked an entry must hold, in weight, to be looked at; and how many are.
WORTH_A_LOOK, MOST_LOOKED_AT = 0.15, 80

# How long counting what people ask may take, in seconds: a few, on a busy machine many more.
_PATIENCE_SECONDS = 300.0

# Words that may be slips: who makes more of them is not understood.
MOST_CORRECTED = 8

# What share of the things that were asked for is most of them.
MOST = 0.6

# Of a word that lost more letters to its stem, too little is left to know it by: "misérables".
MOST_CUT = 3

# Things that are looked for: a question of so many words has said what it asks.
MOST_LOOKED_FOR = 30


@dataclass(frozen=True, slots=True)
class Found:
    """What was understood of a question, and what resembles an answer, the best first."""

    question: Question
    hits: tuple[Hit, ...]
    evidence: Evidence

    def is_about(self, terms: Collection[str]) -> bool:
        """Whether most of what was asked, names and talk aside, stands among some terms."""
        asked = [u for u in self.question.words if not self.evidence.is_common(u.terms)]
        held = sum(not unit.terms.isdisjoint(terms) for unit in asked)
        return held > 0 and held >= MOST * len(asked)

    @property
    def chosen(self) -> Chosen:
        """What of it answers."""
        return choose(self.question, self.hits, self.evidence)


class SearchService:
    """Keeps what can be found, and finds it. It knows texts; what they are about, others do."""

    def __init__(self, index: SearchIndex, words: WordStore) -> None:
        self._index = index
        self._words = words
        self._count = Apart("bot.search.asking:counted", _PATIENCE_SECONDS)

    async def lexicon(self, names: Iterable[Name]) -> Lexicon:
        """What words mean, among them these names."""
        meanings = await self._words.meanings()
        return await asyncio.to_thread(Lexicon, meanings, names, Stems())

    async def asked(self, names: Sequence[Name]) -> Mapping[str, Asked]:
        """How people ask, by the ids of what answers; by `ELSEWHERE`: for what nothing does.

        Counted in a process of its own: the loop goes on meanwhile, and nothing of it stays in
        memory.
        Raises `TimeoutError` or `RuntimeError` when that process does not come to its end.
        """
        return await self._count(await self._words.meanings(), names, await self._words.asked())

    async def keep(self, owner: str, entries: Iterable[Entry]) -> int:
        """Have exactly these found of an owner; say how many changed."""
        return await self._index.put(owner, entries)

    def unlearning(self, owner: str) -> Change:
        """What lets nothing be found of an owner by how people ask for it, until it is kept anew:
        a change to be written with others."""
        return self._index.unlearning(owner)

    async def is_behind(self) -> bool:
        """Whether the documents are others than those of which everybody's entries were made."""
        return await self._words.is_behind()

    async def keep_everybodys(self, entries: Iterable[Entry], elsewhere: Asked) -> None:
        """Have exactly these found of everybody, as the documents of today say; `elsewhere`: how
        people ask for what none of them answers."""
        tally = Tally()
        await self._index.put(EVERYBODY, tally.counting(entries))
        await self._words.note_said(tally.said(elsewhere))
        await self._words.caught_up()

    async def search(
        self, text: str, lexicon: Lexicon, owners: Collection[str], today: date
    ) -> Found:
        """What resembles an answer among the entries of these owners."""
        typed = tuple(tokens(text))
        question = read_question(typed, lexicon, today)
        said = await self._said(question)
        rarity = await self._rarity(question, owners)
        if strange := _strange(question, rarity, said):
            first = [token for token in dict.fromkeys(typed) if token in strange][:MOST_CORRECTED]
            meant = {token: await self._meant(token, lexicon, owners) for token in first}
            typed = tuple(meant.get(token, token) for token in typed)
            question = read_question(typed, lexicon, today)
            said = await self._said(question)
            rarity = await self._rarity(question, owners)
        evidence = Evidence(said)
        if question.says_nothing:
            return Found(question, (), evidence)
        wanted = [Wanted(unit.terms, weigh(unit.terms, rarity)) for unit in question.units]
        wanted = sorted(wanted, key=lambda one: -one.weight)[:MOST_LOOKED_FOR]
        # What the evidence is to know of beside that.
        wanted.append(Wanted(frozenset(chain.from_iterable(question.pieces)), 0.0))
        entries = await self._index.find(wanted, owners, WORTH_A_LOOK, MOST_LOOKED_AT)
        return Found(question, tuple(rank(question, entries, evidence, today)), evidence)

    async def _meant(self, token: Token, lexicon: Lexicon, owners: Collection[str]) -> Token:
        """The word that was meant by one that stands nowhere, where one resembles it."""
        known = lexicon.corrected(token)
        if known != token:
            return known
        stems = lexicon.stems(token)
        for stem in sorted(one for one in stems if len(token.folded) - len(one) <= MOST_CUT):
            for near in await self._index.resembling(stem, owners):
                if slips_between(stem, near) is not None:
                    return Token(near, near)
        return token

    async def _said(self, question: Question) -> Said:
        return await self._words.said(frozenset(chain.from_iterable(question.pieces)))

    async def _rarity(self, question: Question, owners: Collection[str]) -> Rarity:
        terms = {term for unit in question.units for term in unit.terms}
        return await self._index.rarity(terms, owners)


def _strange(question: Question, rarity: Rarity, said: Said) -> set[Token]:
    """Words that stand nowhere, mean nothing and that nobody ever said: slips, perhaps."""
    return {
        unit.tokens[0]
        for unit in question.words
        if len(unit.tokens) == 1
        and not any(
            term.startswith(MEANING) or rarity.holding.get(term) or said.outside.get(term)
            for term in unit.terms
        )
    }
