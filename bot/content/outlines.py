"""What documents define and mention, and whether the links between them hold.

An outline is kept with each document in the database, so that the links of a document that did not
change are checked again without reading it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple, Self

from bot.content.kinds import BY_STATUS, PUBLISHED, SPOKEN, TOLD, Kind
from bot.faults import Fault
from bot.text import fold

if TYPE_CHECKING:
    from bot.content.reading import Reading


class Name(NamedTuple):
    """A name in its space: a source's id, a topic of a subject, a theme."""

    space: str
    id: str


@dataclass(frozen=True, slots=True)
class Outline:
    """The names a document defines and mentions, with their lines: enough to check the links.

    `unread`: the spaces it would define names in, had it been readable.
    """

    path: str
    defines: tuple[tuple[Name, int], ...] = ()
    aliases: tuple[tuple[Name, int], ...] = ()
    mentions: tuple[tuple[Name, int], ...] = ()
    unread: frozenset[str] = frozenset()

    @classmethod
    def of(cls, kind: Kind, reading: "Reading") -> Self:
        """The outline of a document that was just read, sound or not."""
        if reading.value is None:
            return cls(reading.path, unread=frozenset(kind.defines.values()))
        places = (kind.defines, kind.aliases, kind.mentions)
        defines, aliases, mentions = (tuple(_names(reading, some)) for some in places)
        return cls(reading.path, defines, aliases, mentions)

    def to_json(self) -> str:
        """As it is kept in the database."""
        return json.dumps([self.defines, self.aliases, self.mentions])

    @classmethod
    def from_json(cls, path: str, text: str) -> Self:
        """As it was kept."""
        defines, aliases, mentions = (
            tuple((Name(*name), int(line)) for name, line in part) for part in json.loads(text)
        )
        return cls(path, defines, aliases, mentions)


def _names(reading: "Reading", places: Mapping[str, str]) -> Iterator[tuple[Name, int]]:
    """The names that stand at the places of the document."""
    spoken: set[str] = set()
    for at, line in reading.lines.items():
        space = places.get(".".join("*" if isinstance(part, int) else part for part in at))
        given = reading.at(at) if space else None
        if space == SPOKEN and isinstance(given, str):
            # A subject may be called the same in both languages; two subjects may not.
            if (folded := fold(given)) not in spoken:
                spoken.add(folded)
                yield Name(space, folded), line
        elif space and isinstance(given, str):
            # A topic belongs to its subject: two subjects may both have an overview.
            scope = f"{reading.at(('subject', 'id'))}/" if space == "topic" else ""
            yield Name(space, scope + given), line
            if space == "fact":
                status = reading.at((*at[:-1], "status"))
                told = BY_STATUS.get(status, ()) if isinstance(status, str) else ()
                yield from ((Name(space, given), line) for space in told)


def check_links(outlines: Iterable[Outline]) -> list[Fault]:
    """Names that are defined twice, and names that are mentioned but defined nowhere."""
    outlines = list(outlines)
    faults: list[Fault] = []
    defined: dict[Name, str] = {}
    for outline in outlines:
        for name, line in (*outline.defines, *outline.aliases):
            if name.space in (PUBLISHED, TOLD):
                continue  # the fact itself is looked at
            here = f"{outline.path}:{line}"
            if (first := defined.setdefault(name, here)) != here:
                what = f"the {name.space} {name.id} is already defined at {first}"
                faults.append(Fault(outline.path, line, what, "each id once"))
    unread = frozenset[str]().union(*(outline.unread for outline in outlines))
    unread |= {PUBLISHED, TOLD} if "fact" in unread else set[str]()
    ids = {name for outline in outlines for name, _ in outline.defines}
    for outline in outlines:
        for name, line in outline.mentions:
            if name not in ids and name.space not in unread:
                faults.append(_dangling(outline.path, line, name, ids))
    return faults


def _dangling(path: str, line: int, name: Name, ids: Iterable[Name]) -> Fault:
    known = sorted(other.id for other in ids if other.space == name.space)
    near = (get_close_matches(name.id, known, 1) or known[:1] or [""])[0]
    what = f"there is no {name.space} {name.id.rpartition('/')[2]}"
    return Fault(path, line, what, f"a known {name.space}", near.rpartition("/")[2])
