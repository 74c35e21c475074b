"""From bytes to documents, with every fault: of form, of shape, of sense, of links between them."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, NamedTuple, Self, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from bot.content.documents import Document, Kind, Part, SubjectDocument, kind_of
from bot.content.reading import Reading, read_yaml
from bot.faults import Fault


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
    def of(cls, kind: Kind, reading: Reading) -> Self:
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


def _names(reading: Reading, places: Mapping[str, str]) -> Iterator[tuple[Name, int]]:
    """The names that stand at the places of the document."""
    for at, line in reading.lines.items():
        space = places.get(".".join("*" if isinstance(part, int) else part for part in at))
        given = reading.at(at) if space else None
        if space and isinstance(given, str):
            # A topic belongs to its subject: two subjects may both have an overview.
            scope = f"{reading.at(('subject', 'id'))}/" if space == "topic" else ""
            yield Name(space, scope + given), line


@dataclass(frozen=True, slots=True)
class Parsed:
    """One document: its outline, what it says when it is sound, and its faults when it is not."""

    outline: Outline
    document: Document | None = None
    faults: tuple[Fault, ...] = ()


def parse(path: str, shown: str, content: bytes) -> Parsed:
    """Read one document. `path` is below the data folder, `shown` is what faults are named by."""
    kind = kind_of(path)
    if kind is None:
        what = "no document belongs here"
        return Parsed(Outline(shown), None, (Fault(shown, 1, what, "a place for it", _PLACES),))
    reading = read_yaml(shown, content)
    document = _shaped(kind.shape, reading) if not reading.faults else None
    return Parsed(Outline.of(kind, reading), document, tuple(reading.faults))


_PLACES = "data/subjects/numeum.yaml"


def _shaped(shape: type[Document], reading: Reading) -> Document | None:
    try:
        document = shape.model_validate(reading.value)
    except ValidationError as error:
        for details in error.errors(include_url=False):
            _fault_of(details, shape, reading)
        return None
    _check_sense(document, reading)
    return document


def check_links(outlines: Iterable[Outline]) -> list[Fault]:
    """Names that are defined twice, and names that are mentioned but defined nowhere."""
    outlines = list(outlines)
    faults: list[Fault] = []
    defined: dict[Name, str] = {}
    for outline in outlines:
        for name, line in (*outline.defines, *outline.aliases):
            here = f"{outline.path}:{line}"
            if (first := defined.setdefault(name, here)) != here:
                what = f"the {name.space} {name.id} is already defined at {first}"
                faults.append(Fault(outline.path, line, what, "each id once"))
    unread = frozenset[str]().union(*(outline.unread for outline in outlines))
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


def _check_sense(document: Document, reading: Reading) -> None:
    """What a shape alone cannot say."""
    if not isinstance(document, SubjectDocument):
        return
    for index, fact in enumerate(document.facts):
        at = ("facts", index)
        if fact.status == "superseded" and not (fact.superseded_by and fact.why):
            reading.fault(at, f"{fact.id} is superseded", "superseded_by and why")
        if fact.status == "withheld" and not fact.why:
            reading.fault(at, f"{fact.id} is withheld", "why")
        if fact.status != "superseded" and fact.superseded_by:
            reading.fault(at, f"{fact.id} names a successor", "status: superseded")


# What pydantic calls it -> what a person who edits a document calls it.
_WORDS = {
    "missing": "{field} is missing",
    "extra_forbidden": "{field} is not a known key here",
    "string_type": "{field} is not text: {input}",
    "int_type": "{field} is not a whole number: {input}",
    "float_type": "{field} is not a number: {input}",
    "list_type": "{field} is not a list",
    "model_type": "{field} is not a mapping",
    "literal_error": "{field} is {input}",
    "string_pattern_mismatch": "{field} has not the right form: {input}",
    "string_too_long": "{field} has {length} characters",
    "string_too_short": "{field} is empty",
    "too_short": "{field} is too short a list",
    "too_long": "{field} is too long a list",
    "value_error": "{field}: {reason}",
}


def _fault_of(details: ErrorDetails, kind: type[Part], reading: Reading) -> None:
    at = details["loc"]
    given, context = details["input"], details.get("ctx", {})
    fields = [part for part in at if isinstance(part, str)]
    what = _WORDS.get(details["type"], "{field}: " + details["msg"]).format(
        field=fields[-1] if fields else "the document",
        input=_brief(given),
        length=len(given) if isinstance(given, str) else 0,
        reason=context.get("error", details["msg"]),
    )
    expected, example = _expectation(kind, at)
    if details["type"] == "literal_error":
        expected = "one of " + str(context["expected"]).replace("'", "")
    elif details["type"] == "extra_forbidden":
        expected, example = _known_keys(kind, at[:-1]), ""
    elif "max_length" in context:
        expected = f"at most {context['max_length']}, {expected}"
    reading.fault(at, what, expected, example)


def _brief(given: Any) -> str:
    return repr(given) if len(repr(given)) <= 60 else repr(given)[:59] + "…"


def _expectation(model: type[BaseModel], at: tuple[str | int, ...]) -> tuple[str, str]:
    """The description and an example of the field at a place, as its model gives them."""
    found = _field(model, at)
    if found is None:
        return "", ""
    description = found.description or ""
    return description, str(found.examples[0]) if found.examples else ""


def _known_keys(model: type[BaseModel], at: tuple[str | int, ...]) -> str:
    inner = _model_at(model, at)
    return "one of " + ", ".join(inner.model_fields) if inner else ""


def _field(model: type[BaseModel], at: tuple[str | int, ...]) -> FieldInfo | None:
    names = [index for index, part in enumerate(at) if isinstance(part, str)]
    if not names:
        return None
    inner = _model_at(model, at[: names[-1]])
    found = inner.model_fields.get(str(at[names[-1]])) if inner else None
    within = _annotated(found.annotation) if found else None
    return within if within and found and not found.description else found


def _model_at(model: type[BaseModel], at: tuple[str | int, ...]) -> type[BaseModel] | None:
    """The model of the mapping at a place: through fields, lists and optional values."""
    current: type[BaseModel] | None = model
    for part in at:
        if isinstance(part, str) and current is not None:
            found = current.model_fields.get(part)
            current = _inner_model(found.annotation) if found else None
    return current


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in get_args(annotation):
        if (inner := _inner_model(argument)) is not None:
            return inner
    return None


def _annotated(annotation: Any) -> FieldInfo | None:
    """The field information inside `Annotated[...] | None` and lists of it."""
    for argument in (*getattr(annotation, "__metadata__", ()), *get_args(annotation)):
        if isinstance(argument, FieldInfo):
            return argument
        if get_origin(argument) or hasattr(argument, "__metadata__"):
            inner = _annotated(argument)
            if inner is not None:
                return inner
    return None
