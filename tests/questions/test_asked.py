"""How people ask: everything that is told can be asked for, and no question speaks twice."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from bot.content.kinds import KINDS
from bot.content.reading import read_yaml
from bot.core import Core
from bot.i18n import Locale
from bot.knowledge.service import Status
from bot.knowledge.store import KnowledgeStore
from bot.search.store import ELSEWHERE
from tests.conftest import ROOT, practices_of, quiz_of

# What what people say is counted from: fewer say little.
FEWEST = 10


@dataclass(frozen=True)
class Line:
    """One question as it stands in data/asked/."""

    entry: str
    locale: Locale
    text: str

    @property
    def words(self) -> str:
        """What it says, whatever stands between: "techcare" is another word than "tech care"."""
        return " ".join(re.findall(r"[^\W_]+", self.text.lower()))

    @property
    def letters(self) -> str:
        """The same with nothing between its words."""
        return self.words.replace(" ", "")


@pytest.fixture(scope="module")
def lines() -> Sequence[Line]:
    """All questions of data/asked/."""
    found: list[Line] = []
    for file in sorted((ROOT / "data" / KINDS["asked"].place).glob("*.yaml")):
        found += _lines(read_yaml(file.name, file.read_bytes()).value)
    assert len(found) > 15_000
    return found


def _lines(document: Mapping[str, Any]) -> Iterator[Line]:
    for key, asked in document.items():
        blocks = {ELSEWHERE: asked} if key == ELSEWHERE else {}
        blocks |= {} if blocks else {f"{key.removesuffix('s')}:{one['id']}": one for one in asked}
        for entry, block in blocks.items():
            for locale in Locale:
                yield from (Line(entry, locale, text) for text in block[locale.value].splitlines())


async def test_whatever_is_told_is_asked_for_in_both_languages(
    core: Core, lines: Sequence[Line]
) -> None:
    facts = await KnowledgeStore(core.database).facts()
    told = {f"fact:{fact.id}" for fact in facts if fact.status is Status.PUBLISHED}
    told |= {f"practice:{practice.id}" for practice in await practices_of(core).practices()}
    told |= {f"myth:{myth.id}" for myth in await quiz_of(core).myths()}
    assert len(told) > 200
    asked = Counter((line.entry, line.locale) for line in lines)
    assert {
        (entry, locale) for entry in told for locale in Locale if asked[entry, locale] < FEWEST
    } == set()
    assert {line.entry for line in lines} == told | {ELSEWHERE}


def test_no_question_stands_twice(lines: Sequence[Line]) -> None:
    times = Counter(line.words for line in lines)
    assert [line for line in lines if times[line.words] > 1] == []


def test_none_is_both_answered_and_not(lines: Sequence[Line]) -> None:
    answered = {line.letters for line in lines if line.entry != ELSEWHERE}
    both = [line for line in lines if line.entry == ELSEWHERE and line.letters in answered]
    assert both == []


def test_none_is_one_by_which_it_is_measured(lines: Sequence[Line]) -> None:
    """Else the figures of docs/questions.md would say nothing."""
    measured: set[str] = set()
    # A hostile one of characters that no document may hold is read as nothing.
    for file in (ROOT / "tests" / "questions" / "sets").glob("*.yaml"):
        asked: Any = read_yaml(file.name, file.read_bytes()).value
        measured |= {Line("", Locale.FR, one["q"] or "").letters for one in asked}
    assert len(measured) > 400
    assert [line for line in lines if line.letters in measured] == []
