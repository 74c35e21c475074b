"""What a person was asked and answered, which question comes next, and their score; pure."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as a person knows it.

    `turn`: when it was last shown, a higher one is later. `times`: how many times it was answered.
    `waiting`: it was shown since, and not answered. `answer`, by its key, and `right` are of the
    last time.
    """

    turn: int
    times: int = 0
    waiting: bool = True
    answer: str | None = None
    right: bool | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """Right answers of all, those in a row, and the longest row there was."""

    answered: int = 0
    rights: int = 0
    streak: int = 0
    best: int = 0

    def after(self, right: bool) -> "Score":
        """The score with one more answer."""
        streak = self.streak + 1 if right else 0
        return Score(self.answered + 1, self.rights + right, streak, max(self.best, streak))


@dataclass(frozen=True, slots=True)
class Play:
    """All that one person did: each question by the id of its myth, the turn after which their
    present round began, their score."""

    asked: Mapping[str, Asked] = field(default_factory=dict[str, Asked])
    since: int = 0
    score: Score = Score()

    @property
    def last_turn(self) -> int:
        """The turn of what was shown last."""
        return max((one.turn for one in self.asked.values()), default=0)

    def times(self, question: str) -> int:
        """How many times a question was answered."""
        return self.asked[question].times if question in self.asked else 0

    def left(self, questions: Collection[str]) -> Sequence[str]:
        """The questions that this round still brings: not shown in it, or not answered since."""
        return [one for one in questions if self._is_open(one) or self.asked[one].waiting]

    def next(self, questions: Collection[str]) -> Sequence[str]:
        """Those that may come next: none again before all were shown.

        What was never shown comes first; in a further round, what was last answered wrong before
        the rest, but not the very question that ended the round before. Then what was shown and
        not answered comes back, the longest ago first. Nothing is left when all were answered: the
        round is over.
        """
        opened = [one for one in questions if self._is_open(one)]
        opened = [one for one in opened if self._turn(one) != self.last_turn] or opened
        new = [one for one in opened if one not in self.asked]
        wrong = [one for one in opened if one in self.asked and self.asked[one].right is False]
        waiting = [one for one in questions if one in self.asked and self.asked[one].waiting]
        return new or wrong or opened or sorted(waiting, key=self._turn)[:1]

    def begin_round(self) -> "Play":
        """All of it as it is when a new round begins now."""
        return replace(self, since=self.last_turn)

    def rights(self, questions: Collection[str]) -> int:
        """How many of these were answered right the last time."""
        return sum(one in self.asked and self.asked[one].right is True for one in questions)

    def _is_open(self, question: str) -> bool:
        return question not in self.asked or self._turn(question) <= self.since

    def _turn(self, question: str) -> int:
        return self.asked[question].turn if question in self.asked else 0
