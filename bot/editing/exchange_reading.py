"""A file of facts, read: what it says, all that is wrong with it, and what one should look at.

A hostile file may keep it busy for long: the import has it done in a process of its own.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from bot.content.reading import Location
from bot.dates import UNKNOWN, Edtf
from bot.editing.citing import LONGEST_PUBLISHER, LONGEST_TITLE, same_source
from bot.editing.cleaning import Unclean, clean, clean_line
from bot.editing.dating import FIRST_YEAR
from bot.editing.exchange import MOST_ITEMS, Item, Known
from bot.editing.exchange_likeness import cautions
from bot.editing.exchange_mending import mended, silent
from bot.editing.exchange_shapes import (
    DecisionPart,
    FactPart,
    FactsDocument,
    FigurePart,
    SourcePart,
    TextPart,
)
from bot.editing.exchange_sheets import Sheet, open_sheet
from bot.editing.linking import read_link
from bot.editing.misread import Misread
from bot.editing.model import (
    LONGEST_REASON,
    LONGEST_TEXT,
    Cited,
    Content,
    Said,
    Standing,
    is_own,
)
from bot.errors import Flaw
from bot.i18n import Locale
from bot.knowledge.service import FactKind, Figure, Qualifier
from bot.replies import Upload
from bot.sheets import BrokenSheet, of_file, said
from bot.sources import Confidence
from bot.text import shorten

_HIDDEN = {"hidden": Standing.RETIRED, "superseded": Standing.SUPERSEDED, None: Standing.PUBLISHED}
_WITHIN = {"text": TextPart, "figures": FigurePart, "sources": SourcePart}
_Part = TypeVar("_Part", FactPart, DecisionPart)


@dataclass(frozen=True, slots=True)
class Read:
    """What a sound file says, and what somebody should look at before it is taken."""

    items: tuple[Item, ...]
    cautions: tuple[Flaw, ...]


def read(upload: Upload, known: Known) -> Read:
    """The facts and decisions of a file; raise `BrokenSheet` with every flaw of one that is not
    sound."""
    items = _Checking(open_sheet(upload), known).items()
    return Read(items, tuple(cautions(items, known)))


class _Checking:
    """One reading of a file, held against what is known."""

    def __init__(self, sheet: Sheet, known: Known) -> None:
        self._sheet = sheet
        self._known = known
        self._flaws = list(sheet.flaws)
        self._told: set[Location] = set()  # places of which nothing more is told

    def items(self) -> tuple[Item, ...]:
        facts, decisions = self._lists()
        found = [
            *self._each("facts", facts, FactPart, self._fact),
            *self._each("decisions", decisions, DecisionPart, self._decision),
        ]
        self._check_ids(found)
        self._check_successors(found)
        if self._flaws:
            raise BrokenSheet(sorted(self._flaws, key=_place))
        return tuple(found)

    def _lists(self) -> tuple[Sequence[object], Sequence[object]]:
        root = self._sheet.value
        if not isinstance(root, dict) or not {"facts", "decisions"} & set(cast(Any, root)):
            raise self._refused("transfer-unknown-form")
        document = cast(dict[str, object], root)
        for key in document:
            if key not in FactsDocument.model_fields:
                self._note((key,), "sheet-key", field=shorten(key, 40))
        if document.get("format", 1) != 1:
            self._note(("format",), "transfer-format")
        lists = [document.get(key, []) for key in ("facts", "decisions")]
        for key, given in zip(("facts", "decisions"), lists, strict=True):
            if not isinstance(given, list):
                self._note((key,), "sheet-not-list", field=key)
        facts, decisions = [cast(list[object], o) if isinstance(o, list) else [] for o in lists]
        number = len(facts) + len(decisions)
        if number > MOST_ITEMS:
            raise of_file("transfer-too-many", most=MOST_ITEMS)
        if not number:
            raise self._refused("transfer-nothing")
        return facts, decisions

    def _refused(self, what: str) -> BrokenSheet:
        """What is wrong with a file as a whole; rather what was found in it before."""
        return BrokenSheet(self._flaws) if self._flaws else of_file(what)

    def _each(
        self, key: str, given: Sequence[object], shape: type[_Part], item: Any
    ) -> Iterator[Item]:
        for index, entry in enumerate(given):
            at = (key, index)
            try:
                part = shape.model_validate(entry)
            except ValidationError as error:
                yield from self._rest(key, entry, shape, item, at, error)
                continue
            yield item(part, at)

    def _rest(
        self, key: str, entry: object, shape: type[_Part], item: Any, at: Location,
        error: ValidationError,
    ) -> Iterator[Item]:  # fmt: skip
        """Tell what has no sound shape, and what is wrong with the rest."""
        broken: list[Location] = []
        for details in error.errors(include_url=False):
            where = details["loc"]
            inner = _WITHIN.get(str(where[0]), shape) if len(where) > 1 else shape
            what, told = said(details, key, inner.model_fields, "transfer-")
            self._note((*at, *where), what, **told)
            broken.append(where)
        with suppress(ValidationError):
            part = shape.model_validate(mended(entry, broken))
            silenced = silent(broken)
            self._told = {(*at, *where) for where in silenced}
            found = item(part, at)
            self._told = set()
            if silenced & {("id",), ("fact",)}:
                found = replace(found, fact="")
            if ("superseded_by",) in silenced:
                found = replace(found, successor=None)
            yield found

    def _fact(self, part: FactPart, at: Location) -> Item:
        self._check_names(part, at)
        self._check_standing(part, at)
        self._past(Edtf.parse(part.as_of).first_day, (*at, "as_of"), part.as_of)
        before = len(self._flaws)
        texts = Said(*(self._clean((*at, "text", n), getattr(part.text, n), LONGEST_TEXT)
                       for n in ("fr", "en")))  # fmt: skip
        read = len(self._flaws) == before
        if read and not any(character.isalnum() for character in texts.either):
            self._note((*at, "text"), "transfer-no-text")
        sources = [
            self._source(source, (*at, "sources", i)) for i, source in enumerate(part.sources)
        ]
        self._check_twice(part, sources, at)
        if not sources:
            self._note((*at, "sources"), "transfer-no-source")
        content = Content(
            subject=part.subject,
            topic=part.topic,
            as_of=Edtf.parse(part.as_of),
            text=texts,
            sources=tuple(source for source in sources if source),
            kind=FactKind(part.kind),
            confidence=Confidence(part.confidence),
            figures=tuple(Figure(f.metric, f.value, Qualifier(f.qualifier)) for f in part.figures),
            review_on=date.fromisoformat(part.review_on) if part.review_on else None,
        )
        return Item(
            fact=part.id or "",
            standing=Standing(part.status),
            content=content,
            successor=part.superseded_by,
            why=self._clean((*at, "why"), part.why, LONGEST_REASON),
            verified=self._verified(part, at),
            spot=self._sheet.spot(at),
        )

    def _decision(self, part: DecisionPart, at: Location) -> Item:
        if is_own(part.fact):
            self._note((*at, "fact"), "transfer-own-decision")
        elif part.fact not in self._known.documented:
            self._note((*at, "fact"), "transfer-unknown-fact", given=part.fact)
        if part.status is None and part.verified is None:
            self._note((*at, "status"), "transfer-nothing-decided")
        self._check_standing(part, at)
        return Item(
            fact=part.fact,
            standing=_HIDDEN[part.status],
            successor=part.superseded_by,
            why=self._clean((*at, "why"), part.why, LONGEST_REASON),
            verified=self._verified(part, at),
            seen=part.seen,
            spot=self._sheet.spot(at),
        )

    def _check_names(self, part: FactPart, at: Location) -> None:
        """A fact is about a subject and a topic of the documents, in their metrics."""
        known = self._known
        if part.subject not in known.topics:
            self._unknown((*at, "subject"), "transfer-subject", part.subject, known.topics)
            return
        if part.topic not in (topics := known.topics[part.subject]):
            self._unknown((*at, "topic"), "transfer-topic", part.topic, topics)
        for index, figure in enumerate(part.figures):
            if figure.metric not in (metrics := known.metrics[part.subject]):
                place = (*at, "figures", index, "metric")
                self._unknown(place, "transfer-metric", figure.metric, metrics)

    def _check_twice(self, part: FactPart, sources: Sequence[Cited | None], at: Location) -> None:
        """A source stands once in a fact, and so does a figure of one metric and qualifier."""
        for index, source in enumerate(sources):
            before = (one for one in sources[:index] if one)
            if source and any(same_source(source, one) for one in before):
                self._note((*at, "sources", index), "transfer-source-twice")
        said = [(figure.metric, figure.qualifier) for figure in part.figures]
        for index, one in enumerate(said):
            if one in said[:index]:
                place = (*at, "figures", index)
                self._note(place, "transfer-figure-twice", given=one[0])

    def _check_standing(self, part: FactPart | DecisionPart, at: Location) -> None:
        """What is superseded names what took its place; what is taken away says why."""
        if part.status == "superseded" and part.superseded_by is None:
            self._note((*at, "status"), "sheet-missing", field="superseded_by")
        if part.status != "superseded" and part.superseded_by is not None:
            self._note((*at, "superseded_by"), "transfer-not-superseded")
        if part.status in ("hidden", "retired") and not part.why:
            self._note((*at, "status"), "sheet-missing", field="why")

    def _source(self, part: SourcePart, at: Location) -> Cited | None:
        described = part.model_fields_set - {"id"}
        named = bool(part.publisher and (part.title or part.url))
        if named == (part.id is not None) or (part.id and described):
            self._note(at, "transfer-source")
        elif part.id is not None:
            if part.id in self._known.sources:
                return self._known.sources[part.id]
            self._unknown((*at, "id"), "transfer-source-id", part.id, self._known.sources)
        else:
            return self._described(part, at)
        return None

    def _described(self, part: SourcePart, at: Location) -> Cited:
        published = None if part.date in (None, UNKNOWN) else Edtf.parse(part.date)
        if published is not None:
            self._past(published.first_day, (*at, "date"), part.date or "")
        publisher = self._clean((*at, "publisher"), part.publisher or "", LONGEST_PUBLISHER)
        title = self._clean((*at, "title"), part.title or "", LONGEST_TITLE)
        url = self._link((*at, "url"), part.url) if part.url else None
        return Cited(publisher, title or None, url, published, Locale.of(part.language))

    def _link(self, at: Location, url: str) -> str | None:
        try:
            return read_link(url)
        except Misread as misread:
            self._note(at, misread.key, **misread.details)
            return None

    def _verified(self, part: FactPart | DecisionPart, at: Location) -> date | None:
        if part.verified is None:
            return None
        day = date.fromisoformat(part.verified)
        self._past(day, (*at, "verified"), part.verified)
        return day

    def _past(self, day: date, at: Location, given: str) -> None:
        if day > self._known.today:
            self._note(at, "transfer-to-come", given=given)
        if day.year < FIRST_YEAR:
            self._note(at, "transfer-too-old", given=given, first=str(FIRST_YEAR))

    def _clean(self, at: Location, text: str, longest: int) -> str:
        try:
            tidy = clean if at[-1] in ("fr", "en", "why") else clean_line
            return tidy(text, longest) if text else ""
        except Unclean as unclean:
            self._note(at, unclean.key, **unclean.details)
            return ""

    def _check_ids(self, items: Sequence[Item]) -> None:
        """Each fact stands once in a file."""
        seen: set[str] = set()
        for item in items:
            if item.fact and item.fact in seen:
                self._flaws.append(_flaw(item, "transfer-same-id", given=item.fact))
            seen.add(item.fact)

    def _check_successors(self, items: Sequence[Item]) -> None:
        """What takes a place is known, and who follows from one to the next comes to an end."""
        there = {item.fact for item in items} | self._known.own.keys() | set(self._known.documented)
        said = {item.fact for item in items}
        after = {f: by for f, by in self._known.successors.items() if f not in said}
        after |= {item.fact: item.successor for item in items if item.successor}
        for item in items:
            if item.successor and item.successor not in there:
                self._flaws.append(_flaw(item, "transfer-unknown-fact", given=item.successor))
            elif item.successor and _comes_back(item.fact, after):
                self._flaws.append(_flaw(item, "transfer-circle", given=item.successor))

    def _unknown(self, at: Location, what: str, given: str, known: object) -> None:
        choices = ", ".join(sorted(cast("Mapping[str, object]", known)))
        self._note(at, what, given=shorten(given, 40), choices=shorten(choices or "-", 300))

    def _note(self, at: Location, what: str, **details: str | int) -> None:
        if any(at[:length] in self._told for length in range(len(at) + 1)):
            return
        where, place = self._sheet.spot(at)
        self._flaws.append(Flaw(where, what, {**details, **place}))


def _flaw(item: Item, what: str, **details: str | int) -> Flaw:
    where, place = item.spot
    return Flaw(where, what, {**details, **place})


def _place(flaw: Flaw) -> int:
    return int(flaw.details.get("line") or flaw.details.get("row") or 0)


def _comes_back(fact: str, after: Mapping[str, str]) -> bool:
    seen, current = {fact}, after.get(fact)
    while current is not None and current not in seen:
        seen.add(current)
        current = after.get(current)
    return current is not None
