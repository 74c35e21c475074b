"""Sources, and how an answer cites them: each once, numbered in the order of mention."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Self

from bot.dates import UNKNOWN, Edtf
from bot.i18n import Words
from bot.replies import Citation, Sources


class Confidence(StrEnum):
    """How sure the sources make a statement."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Source:
    """A page, document or book; `date` is that of publication, None where it is not known."""

    id: str
    publisher: str
    title: str | None
    url: str | None
    date: Edtf | None

    @classmethod
    def from_json(cls, given: dict[str, Any]) -> Self:
        """A source as the queries put it together."""
        return cls(date=_known(given.pop("date")), **given)


def _known(date: str) -> Edtf | None:
    return None if date == UNKNOWN else Edtf.parse(date)


@dataclass(slots=True)
class Bibliography:
    """The sources of one answer in one language."""

    words: Words
    _cited: dict[tuple[str, str], Citation] = field(default_factory=dict[tuple[str, str], Citation])

    def marks(self, sources: Iterable[Source]) -> tuple[int, ...]:
        """The numbers under which a statement's sources stand at the end."""
        return tuple(sorted(self.mark(source) for source in sources))

    def mark(self, source: Source, criterion: str = "") -> int:
        """The number of a source, or of one criterion of it such as "RGESN 2.8"."""
        key = (source.id, criterion)
        if key not in self._cited:
            text = self._text(source, criterion)
            self._cited[key] = Citation(len(self._cited) + 1, text, source.url or "")
        return self._cited[key].mark

    def block(self) -> tuple[Sources, ...]:
        """The list that closes the answer; nothing when nothing was cited."""
        if not self._cited:
            return ()
        heading = self.words("sources-heading", count=len(self._cited))
        return (Sources(heading, tuple(self._cited.values())),)

    def _text(self, source: Source, criterion: str) -> str:
        date = self.words.date(source.date) if source.date else self.words("date-unknown")
        if criterion:
            return self.words.typeset(f"{criterion} ({source.publisher}, {date})")
        title = self.words("source-title", title=source.title) if source.title else None
        parts = (source.publisher, title, date)
        return self.words.typeset(", ".join(part for part in parts if part))
