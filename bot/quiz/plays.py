"""What people were asked and answered, in the database."""

from collections.abc import Callable
from pathlib import Path

from bot.database import Database, Queries, Row, Transaction
from bot.quiz.rounds import Asked, Play, Score

# Which question comes next, by the id of its myth, and the turn after which its round began.
Choose = Callable[[Play], tuple[str, int]]


class PlayStore:
    """Keeps what each person did. One transaction reads and writes, so that two presses at the same
    instant count once."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "plays.sql")

    async def play(self, person: str) -> Play:
        """All that a person did so far."""
        values = {"person": person}
        asked = await self._database.all(self._queries["asked"], values)
        return _play(asked, await self._database.all(self._queries["score"], values))

    async def ask(self, person: str, choose: Choose) -> tuple[str, Play]:
        """The question chosen in view of all that was, noted as shown; and what was before it."""
        async with self._database.write() as transaction:
            before = await self._read(transaction, person)
            question, since = choose(before)
            values = {"person": person, "myth": question, "turn": before.last_turn + 1}
            await transaction.run(self._queries["show"], values)
            if since != before.since:
                await transaction.run(
                    self._queries["begin_round"], {"person": person, "since": since}
                )
        return question, before

    async def answer(
        self, person: str, question: str, time: int, answer: str, *, right: bool
    ) -> tuple[Play, bool]:
        """Count an answer, unless the question was answered that time already: what was done by
        then, and whether this counted. `time`: the how-manieth answer to this question it is."""
        async with self._database.write() as transaction:
            play = await self._read(transaction, person)
            if time <= play.times(question):
                return play, False
            score = play.score.after(right)
            values = {"person": person, "myth": question, "turn": play.last_turn + 1,
                      "times": time, "answer": answer, "was_right": int(right)}  # fmt: skip
            await transaction.run(self._queries["answer"], values)
            values = {"person": person, "answered": score.answered, "rights": score.rights,
                      "streak": score.streak, "best": score.best}  # fmt: skip
            await transaction.run(self._queries["keep_score"], values)
            return await self._read(transaction, person), True

    async def forget(self, person: str) -> None:
        """Forget all that a person did."""
        async with self._database.write() as transaction:
            for query in ("forget_answers", "forget_score"):
                await transaction.run(self._queries[query], {"person": person})

    async def _read(self, transaction: Transaction, person: str) -> Play:
        values = {"person": person}
        asked = await transaction.all(self._queries["asked"], values)
        return _play(asked, await transaction.all(self._queries["score"], values))


def _play(asked: list[Row], scores: list[Row]) -> Play:
    by_myth = {row["myth"]: _asked(row) for row in asked}
    if not scores:
        return Play(by_myth)
    (row,) = scores
    score = Score(row["answered"], row["rights"], row["streak"], row["best"])
    return Play(by_myth, row["since"], score)


def _asked(row: Row) -> Asked:
    right = None if row["was_right"] is None else bool(row["was_right"])
    return Asked(row["turn"], row["times"], bool(row["waiting"]), row["answer"], right)
