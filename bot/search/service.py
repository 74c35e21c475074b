"""Finding what answers a question, as other features use it."""

import asyncio
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.search.choosing import MOST_TOLD, Chosen, Timing, choose
from bot.search.index import SearchIndex
from bot.search.lexicon import MEANING, Lexicon, Name, slips_between
from bot.search.lexicon import NAME as NAMING
from bot.search.model import EVERYBODY, Entry, Field, Rarity, Wanted
from bot.search.question import Ask, Question, read_question, weigh
from bot.search.ranking import Hit, rank
from bot.search.store import Phrases, WordStore
from bot.search.times import Period
from bot.search.words import Stems, Token, tokens

# What a feature needs to have its things found.
__all__ = [
    "EVERYBODY", "MOST_TOLD", "NAMING", "Ask", "Chosen", "Entry", "Field", "Found", "Hit",
    "Lexicon", "Name", "Period", "Phrases", "Question", "SearchService", "Timing", "tokens",
]  # fmt: skip

# How much of what was asked an entry must hold, in weight, to be looked at; and how many are.
WORTH_A_LOOK, MOST_LOOKED_AT = 0.3, 60

# Words that may be slips: who makes more of them is not understood.
MOST_CORRECTED = 8

# Things that are looked for: a question of so many words has said what it asks.
MOST_LOOKED_FOR = 30


@dataclass(frozen=True, slots=True)
class Found:
    """What was understood of a question, and what resembles an answer, the best first."""

    question: Question
    hits: tuple[Hit, ...]

    @property
    def chosen(self) -> Chosen:
        """What of it answers."""
        return choose(self.question, self.hits)


class SearchService:
    """Keeps what can be found, and finds it. It knows texts; what they are about, others do."""

    def __init__(self, index: SearchIndex, words: WordStore) -> None:
        self._index = index
        self._words = words

    async def lexicon(self, names: Iterable[Name]) -> Lexicon:
        """What words mean, among them these names."""
        words = await self._words.words()
        return await asyncio.to_thread(Lexicon, words, names, Stems())

    async def asked(self) -> Mapping[str, Phrases]:
        """How people ask for entries, by their ids."""
        return await self._words.asked()

    async def keep(self, owner: str, entries: Iterable[Entry]) -> int:
        """Have exactly these found of an owner; say how many changed."""
        return await self._index.put(owner, entries)

    async def is_behind(self) -> bool:
        """Whether the documents are others than those of which everybody's entries were made."""
        return await self._words.is_behind()

    async def caught_up(self) -> None:
        """Note that everybody's entries are those of the documents of today."""
        await self._words.caught_up()

    async def search(
        self, text: str, lexicon: Lexicon, owners: Collection[str], today: date
    ) -> Found:
        """What resembles an answer among the entries of these owners."""
        typed = tuple(tokens(text))
        question = read_question(typed, lexicon, today)
        rarity = await self._rarity(question, owners)
        if strange := _strange(question, rarity):
            first = [token for token in dict.fromkeys(typed) if token in strange][:MOST_CORRECTED]
            meant = {token: await self._meant(token, lexicon, owners) for token in first}
            typed = tuple(meant.get(token, token) for token in typed)
            question = read_question(typed, lexicon, today)
            rarity = await self._rarity(question, owners)
        if question.says_nothing:
            return Found(question, ())
        wanted = [Wanted(unit.terms, weigh(unit, rarity)) for unit in question.units]
        wanted = sorted(wanted, key=lambda one: -one.weight)[:MOST_LOOKED_FOR]
        entries = await self._index.find(wanted, owners, WORTH_A_LOOK, MOST_LOOKED_AT)
        return Found(question, tuple(rank(question, entries, rarity, today)))

    async def _meant(self, token: Token, lexicon: Lexicon, owners: Collection[str]) -> Token:
        """The word that was meant by one that stands nowhere, where one resembles it."""
        known = lexicon.corrected(token)
        if known != token:
            return known
        for stem in sorted(lexicon.stems(token)):
            for near in await self._index.resembling(stem, owners):
                if slips_between(stem, near) is not None:
                    return Token(near, near)
        return token

    async def _rarity(self, question: Question, owners: Collection[str]) -> Rarity:
        terms = {term for unit in question.units for term in unit.terms}
        return await self._index.rarity(terms, owners)


def _strange(question: Question, rarity: Rarity) -> set[Token]:
    """Words that stand nowhere and mean nothing: slips, unless they are only talk."""
    return {
        unit.tokens[0]
        for unit in question.words
        if len(unit.tokens) == 1
        and not any(term.startswith(MEANING) or term in rarity.holding for term in unit.terms)
    }
