"""From bytes to a document, with every fault of form, of shape and of sense."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from bot.content.documents import (
    MOST_GAPS,
    AskedDocument,
    Fact,
    Myth,
    NotFound,
    Practice,
    SubjectDocument,
    Term,
    VocabularyDocument,
)
from bot.content.kinds import Document, kind_of
from bot.content.outlines import Outline
from bot.content.reading import Reading, read_yaml
from bot.content.values import Part
from bot.dates import Edtf
from bot.faults import Fault
from bot.text import fold


@dataclass(frozen=True, slots=True)
class Parsed:
    """One document: its outline, what it says when it is sound, and its faults when it is not."""

    outline: Outline
    document: Document | None = None
    faults: tuple[Fault, ...] = ()


def parse(path: str, shown: str, content: bytes | Fault, today: date) -> Parsed:
    """Read one document. `path` is below the data folder, `shown` is what faults are named by."""
    kind = kind_of(path)
    if kind is None:
        what = "no document belongs here"
        return Parsed(Outline(shown), None, (Fault(shown, 1, what, "a place for it", _PLACES),))
    if isinstance(content, Fault):
        return Parsed(Outline(shown, unread=frozenset(kind.defines.values())), None, (content,))
    reading = read_yaml(shown, content)
    document = _shaped(kind.shape, reading, today) if not reading.faults else None
    return Parsed(Outline.of(kind, reading), document, tuple(reading.faults))


_PLACES = "data/subjects/numeum.yaml"


def _shaped(shape: type[Document], reading: Reading, today: date) -> Document | None:
    # Before the whole, whose shape may be at fault elsewhere: both are told at once.
    _check_each("facts", Fact, _senseless_fact, reading, today)
    _check_each("not_found", NotFound, _senseless_gap, reading, today)
    _check_each("practices", Practice, _senseless_practice, reading, today)
    _check_each("myths", Myth, _senseless_myth, reading, today)
    try:
        document = shape.model_validate(reading.value)
    except ValidationError as error:
        for details in error.errors(include_url=False):
            _fault_of(details, shape, reading)
        return None
    _check_whole(document, reading)
    return None if reading.faults else document


_Part = TypeVar("_Part", Fact, NotFound, Practice, Myth)
_Senseless = Callable[[_Part, date], Iterator[tuple[str, str]]]


def _check_each(
    key: str, shape: type[_Part], senseless: _Senseless[_Part], reading: Reading, today: date
) -> None:
    """What a shape alone cannot say of the parts under a key that are sound in themselves."""
    given: Any = reading.at((key,))
    for index, entry in enumerate(given if isinstance(given, list) else ()):  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
        with suppress(ValidationError):  # told with the shape of the whole
            part = shape.model_validate(entry)
            for what, expected in senseless(part, today):
                reading.fault((key, index), f"{part.id} {what}", expected)


def _check_whole(document: Document, reading: Reading) -> None:
    """What can only be said of a document as a whole."""
    match document:
        case SubjectDocument():
            names = [(t.id, t.label.fr, t.label.en, *t.aliases) for t in document.topics]
            _check_names(names, "topics", reading)
            _check_see_also(document, reading)
            _check_successions(document.facts, reading)
            _check_gaps(document.not_found, reading)
        case VocabularyDocument():
            for key in ("themes", "audiences"):
                terms: list[Term] = getattr(document, key)
                _check_names([(term.id, term.fr, term.en) for term in terms], key, reading)
        case AskedDocument():
            _check_asked_once(document, reading)
        case _:
            pass


def _check_asked_once(document: AskedDocument, reading: Reading) -> None:
    for key in ("facts", "practices", "myths"):
        ids = [one.id for one in getattr(document, key)]
        for index, one in enumerate(ids):
            if one in ids[:index]:
                reading.fault((key, index), f"{one} is here a second time", "each id once")


def _check_see_also(document: SubjectDocument, reading: Reading) -> None:
    own = {fact.id for fact in document.facts if fact.status == "published"}
    for index, fact in enumerate(document.subject.see_also):
        if fact in own or fact in document.subject.see_also[:index]:
            what = f"{fact} is told on this card already"
            reading.fault(("subject", "see_also", index), what, "a fact of another subject, once")


def _check_successions(facts: Sequence[Fact], reading: Reading) -> None:
    """Whoever follows the successors of a fact must come to an end."""
    after = {fact.id: fact.superseded_by for fact in facts}
    for index, fact in enumerate(facts):
        seen, known = [fact.id], after.get(fact.superseded_by or "")
        while known and known not in seen:
            seen.append(known)
            known = after.get(known)
        if known == fact.id != fact.superseded_by:
            what = f"{fact.id} is superseded by what it supersedes"
            reading.fault(("facts", index), what, "an end of the line")


def _check_gaps(gaps: Sequence[NotFound], reading: Reading) -> None:
    for topic, number in Counter(gap.topic for gap in gaps).items():
        if number > MOST_GAPS:
            what = f"{number} gaps in the topic {topic}"
            reading.fault(("not_found",), what, f"at most {MOST_GAPS}, as a card can tell")


def _senseless_fact(fact: Fact, today: date) -> Iterator[tuple[str, str]]:
    """What is wrong with a fact, and what is expected instead."""
    if fact.status == "superseded" and not (fact.superseded_by and fact.why):
        yield "is superseded", "superseded_by and why"
    if fact.status == "withheld" and not fact.why:
        yield "is withheld", "why"
    if fact.status != "superseded" and fact.superseded_by:
        yield "names a successor", "status: superseded"
    if fact.superseded_by == fact.id:
        yield "supersedes itself", "another fact's id"
    if what := _to_come(fact.as_of, today):
        yield what, _NOT_TO_COME
    if len({cited.id for cited in fact.sources}) < len(fact.sources):
        yield "cites a source twice", "each source once"


def _senseless_gap(gap: NotFound, today: date) -> Iterator[tuple[str, str]]:
    """What is wrong with a gap, and what is expected instead."""
    if what := _to_come(gap.as_of, today):
        yield what, _NOT_TO_COME


def _senseless_practice(practice: Practice, today: date) -> Iterator[tuple[str, str]]:
    """What is wrong with a practice, and what is expected instead."""
    if practice.why and (what := _to_come(practice.why.as_of, today)):
        yield f"has a reason that {what}", _NOT_TO_COME


def _senseless_myth(myth: Myth, today: date) -> Iterator[tuple[str, str]]:
    """What is wrong with a myth, and what is expected instead."""
    if what := _to_come(myth.as_of, today):
        yield what, _NOT_TO_COME
    answers = myth.quiz.answers
    if len(answers.fr) != len(answers.en):
        yield "has other answers in French than in English", "as many, in the same order"
    if any(len(set(said)) < len(said) for said in (answers.fr, answers.en)):
        yield "offers an answer twice", "each answer once"
    if myth.quiz.correct >= len(answers.fr):
        yield f"has no answer {myth.quiz.correct}", "the right answer, counted from 0"


_NOT_TO_COME = "a date of today or before"


def _to_come(as_of: str, today: date) -> str:
    """What is wrong with a date that lies ahead; nothing with one that does not."""
    ahead = Edtf.parse(as_of).first_day > today
    return f"is of {as_of}, which is still to come" if ahead else ""


def _check_names(names: Sequence[Sequence[str]], key: str, reading: Reading) -> None:
    """What is typed must mean one thing: no two may answer to the same name."""
    taken: dict[str, str] = {}
    for index, (own, *others) in enumerate(names):
        for name in {fold(name) for name in (own, *others)}:
            if (first := taken.setdefault(name, own)) != own:
                what = f"{own} answers to {name!r}, as {first} does"
                reading.fault((key, index), what, "names of its own")


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
