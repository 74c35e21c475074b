"""Questions without an answer, in the database: what they ask, and who is to be told."""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.clock import to_text
from bot.database import Database, Queries, Row, Transaction
from bot.i18n import Locale
from bot.questions.unanswered import Asker, Lesson, Question, QuestionState, key_of


@dataclass(frozen=True, slots=True)
class Load:
    """How much a community has: questions that wait, new ones of a day, those of one person."""

    waiting: int
    new: int
    theirs: int


class UnansweredStore:
    """Keeps questions. What is written takes the transaction in which it is."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "unanswered.sql")

    def writing(self) -> AbstractAsyncContextManager[Transaction]:
        """A transaction for all that belongs together; a power cut cannot take it back."""
        return self._database.write(durable=True)

    async def question(self, community: str, question: str) -> Question | None:
        """One question of a community, whatever became of it."""
        rows = await self._all("question", id=question, community=community)
        return _question(rows[0]) if rows else None

    async def current(
        self, transaction: Transaction, community: str, question: str
    ) -> Question | None:
        """The same as it stands in a transaction."""
        values = {"id": question, "community": community}
        rows = await transaction.all(self._queries["question"], values)
        return _question(rows[0]) if rows else None

    async def waiting_same(
        self, transaction: Transaction, community: str, text: str
    ) -> Question | None:
        """The same question, if it waits, as it stands in a transaction."""
        values = {"community": community, "folded": key_of(text)}
        rows = await transaction.all(self._queries["waiting_same"], values)
        return _question(rows[0]) if rows else None

    async def answered_same(self, community: str, text: str) -> Question | None:
        """The same question as it was answered last, unless it waits again or was set aside."""
        rows = await self._all("answered_same", community=community, folded=key_of(text))
        return _question(rows[0]) if rows else None

    async def lessons(self, community: str) -> Sequence[Lesson]:
        """What editors of a community answered and nobody sent again since, the first first."""
        rows = await self._all("lessons", community=community)
        return [Lesson(row["text"], row["fact"]) for row in rows]

    async def lessons_mark(self, community: str) -> str:
        """A text that is another whenever these, or their words, are others."""
        (row,) = await self._all("lessons_mark", community=community)
        return row["mark"]

    async def add(self, transaction: Transaction, question: Question) -> None:
        """Keep a question that nobody is counted to have asked yet."""
        values = {
            "id": question.id,
            "community": question.community,
            "folded": key_of(question.text),
            "text": question.text,
            "locales": _locales(question.locales),
            "now": to_text(question.first_at),
        }
        await transaction.run(self._queries["add_question"], values)

    async def ask(
        self, transaction: Transaction, question: Question, asker: Asker, text: str, now: datetime
    ) -> bool:
        """Count somebody who asks a question in their words; False when they were before."""
        at = {"now": to_text(now)}
        asked = {"question": question.id, "person": asker.person, "text": text}
        asked["locale"] = asker.locale.value
        if not await transaction.all(self._queries["add_asker"], {**asked, **at}):
            await transaction.run(self._queries["asked_again"], {"id": question.id, **at})
            return False
        locales = _locales({*question.locales, asker.locale})
        counted = {"id": question.id, "locales": locales, **at}
        await transaction.run(self._queries["count_person"], counted)
        return True

    async def count_off(self, transaction: Transaction, question: str, person: str) -> bool:
        """Count somebody no more, and do not tell them; False when they were not counted."""
        values = {"question": question, "person": person}
        if not await transaction.all(self._queries["forget_asker"], values):
            return False
        await transaction.run(self._queries["count_off"], {"id": question})
        return True

    async def askers(self, question: str) -> list[Asker]:
        """Who is to be told, in the order in which they asked."""
        rows = await self._all("askers", question=question)
        return [_asker(row) for row in rows]

    async def asker(self, question: str, person: str) -> Asker | None:
        """Somebody, if they are to be told."""
        rows = await self._all("asker", question=question, person=person)
        return _asker(rows[0]) if rows else None

    async def asked_by(self, transaction: Transaction, person: str) -> list[Question]:
        """What somebody asked and was not told of, anywhere, as it stands in a transaction."""
        rows = await transaction.all(self._queries["asked_by"], {"person": person})
        return [_question(row) for row in rows]

    async def forget_asker(self, transaction: Transaction, question: str, person: str) -> None:
        """Somebody was told, or cannot be."""
        values = {"question": question, "person": person}
        await transaction.all(self._queries["forget_asker"], values)

    async def forget_askers(self, transaction: Transaction, question: str) -> None:
        """Nobody is told any more."""
        await transaction.run(self._queries["forget_askers"], {"question": question})

    async def decide(self, transaction: Transaction, decided: Question) -> bool:
        """Keep a decision; False, and nothing changes, when the question waits no more."""
        values = {
            "id": decided.id,
            "community": decided.community,
            "state": decided.state.value,
            "fact": decided.fact,
            "reason": decided.reason,
            "person": decided.decided_by,
            "now": to_text(decided.decided_at or decided.last_at),
        }
        return bool(await transaction.all(self._queries["decide_question"], values))

    async def empty(self, transaction: Transaction, question: str, now: datetime) -> None:
        """Keep no words of a question that nobody asks any more."""
        values = {"id": question, "now": to_text(now)}
        await transaction.run(self._queries["empty_question"], values)
        await transaction.run(self._queries["empty_askers"], {"question": question})

    async def forget(self, transaction: Transaction, question: Question) -> None:
        """Let go of a question."""
        values = {"id": question.id, "community": question.community}
        await transaction.run(self._queries["forget_question"], values)

    async def waiting(self, community: str, most: int, skip: int) -> list[Question]:
        """A part of what waits, the most asked first, then what was asked last."""
        rows = await self._all("waiting_questions", community=community, most=most, skip=skip)
        return [_question(row) for row in rows]

    async def count_waiting(self, community: str) -> int:
        """How many questions of a community wait."""
        return await self._number("count_waiting", community=community)

    async def load(self, community: str, person: str, since: datetime) -> Load:
        """How much a community has, and one person sent since an instant."""
        begun = to_text(since)
        return Load(
            waiting=await self.count_waiting(community),
            new=await self._number("count_new", community=community, since=begun),
            theirs=await self._number(
                "count_sent", community=community, person=person, since=begun
            ),
        )

    async def _number(self, query: str, **values: Any) -> int:
        (row,) = await self._all(query, **values)
        return row["number"]

    async def _all(self, query: str, **values: Any) -> Sequence[Row]:
        return await self._database.all(self._queries[query], values)


def _locales(locales: frozenset[Locale] | set[Locale]) -> str:
    return " ".join(sorted(locale.value for locale in locales))


def _asker(row: Row) -> Asker:
    return Asker(row["person"], Locale(row["locale"]))


def _question(row: Row) -> Question:
    decided_at = row["decided_at"]
    return Question(
        id=row["id"],
        community=row["community"],
        text=row["text"],
        locales=frozenset(map(Locale, row["locales"].split())),
        people=row["people"],
        first_at=datetime.fromisoformat(row["first_at"]),
        last_at=datetime.fromisoformat(row["last_at"]),
        state=QuestionState(row["state"]),
        fact=row["fact"],
        reason=row["reason"],
        decided_by=row["decided_by"],
        decided_at=datetime.fromisoformat(decided_at) if decided_at else None,
    )
