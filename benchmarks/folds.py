"""The questions of data/asked parted into folds; each is asked where only those of the other folds
are known."""

import asyncio
from collections.abc import AsyncGenerator, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import asynccontextmanager
from dataclasses import dataclass
from hashlib import blake2b
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.questions import NOW
from bot.announcements.clock import Alarm
from bot.assembly import Ground, services_of
from bot.content.library import Library
from bot.database import Database
from bot.i18n import Catalogue
from bot.knowledge.store import KnowledgeStore
from bot.practices.store import PracticeStore
from bot.questions.finding import Finding
from bot.questions.learned import Lessons
from bot.questions.unanswered_store import UnansweredStore
from bot.quiz.store import MythStore
from bot.search.choosing import Grounds, grounds, timely
from bot.search.index import SearchIndex
from bot.search.service import ELSEWHERE, SearchService, tokens
from bot.search.store import WordStore
from bot.settings import Settings


@dataclass(frozen=True, slots=True)
class Fold:
    """One of so many parts of the questions, counted from 0."""

    number: int
    folds: int

    def holds(self, question: str) -> bool:
        """Whether a question is of this part, on whatever machine; those that differ in nothing
        but case, accents and signs are of the same one."""
        said = " ".join(token.folded for token in tokens(question))
        digest = blake2b(said.encode(), digest_size=8).digest()
        return int.from_bytes(digest, "big") % self.folds == self.number


@dataclass(frozen=True, slots=True)
class Judged:
    """A question that was held out, and the best that was found for it.

    `right`: the entries of which any answers it; none: nothing does. `best`, `grounds`: the entry,
    and by what it is judged whether to tell it; None where nothing resembled an answer.
    """

    right: frozenset[str]
    best: str | None
    grounds: Grounds | None

    @property
    def is_right(self) -> bool:
        """Whether the best is a right answer."""
        return self.best in self.right


class OtherQuestions(WordStore):
    """How people ask, but for the questions of one fold."""

    def __init__(self, database: Database, fold: Fold) -> None:
        super().__init__(database)
        self._fold = fold

    async def asked(self) -> Mapping[str, Sequence[str]]:
        """The questions of the other folds, by the ids of the entries that answer them."""
        asked = (await super().asked()).items()
        return {entry: [q for q in its if not self._fold.holds(q)] for entry, its in asked}

    async def held_out(self) -> Mapping[str, frozenset[str]]:
        """The questions of the fold, each with the entries that answer it."""
        held: dict[str, frozenset[str]] = {}
        for entry, its in (await super().asked()).items():
            right = frozenset({entry} - {ELSEWHERE})
            for question in filter(self._fold.holds, its):
                held[question] = held.get(question, frozenset()) | right
        return held


def judge_all(data: Path, folds: Sequence[Fold]) -> Iterator[Sequence[Judged]]:
    """The questions fold by fold, in any order; each fold is asked in a process of its own."""
    with ProcessPoolExecutor(min(len(folds), cpu_count() or 1), get_context("spawn")) as pool:
        asked = [pool.submit(judge, data, fold) for fold in folds]
        for fold in as_completed(asked):
            yield fold.result()


def judge(data: Path, fold: Fold) -> Sequence[Judged]:
    """The questions of a fold, asked on a database of their own."""
    return asyncio.run(_judge(data, fold))


async def _judge(data: Path, fold: Fold) -> Sequence[Judged]:
    with TemporaryDirectory(prefix="sobrio-") as folder:
        settings = Settings(database_url=f"sqlite:///{folder}/sobrio.db", data_dir=data)
        async with _opened(settings, fold) as (finding, words):
            held = (await words.held_out()).items()
            return [await _judged(finding, question, right) for question, right in held]


@asynccontextmanager
async def _opened(settings: Settings, fold: Fold) -> AsyncGenerator[tuple[Finding, OtherQuestions]]:
    async with Database.open(settings.database_path) as database:
        words = OtherQuestions(database, fold)
        stores = KnowledgeStore(database), PracticeStore(database), MythStore(database), words
        await Library(settings.data_dir, NOW.date()).refresh(database, stores)
        clock, wordless = (lambda: NOW), Catalogue({}, frozenset())
        known = services_of(Ground(settings, wordless, database, clock, Random(), Alarm(clock)))
        search = SearchService(SearchIndex(database), words)
        lessons = Lessons(UnansweredStore(database), known.knowledge)
        yield Finding(known.knowledge, known.practices, known.quiz, search, lessons), words


async def _judged(finding: Finding, question: str, right: frozenset[str]) -> Judged:
    found = await finding.search(question, None, NOW.date())
    best = next((one.hits[0] for one in timely(found.question, found.hits)), None)
    if best is None:
        return Judged(right, None, None)
    return Judged(right, best.entry.id, grounds(found.question, best, found.evidence))
