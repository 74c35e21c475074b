"""Workshops written in YAML, and what is wrong with them, by line."""

from collections.abc import Sequence
from datetime import timedelta
from typing import cast
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from bot.content.reading import Location, Reading, read_yaml
from bot.errors import Flaw
from bot.i18n import Locale
from bot.sheets import BrokenSheet, of_file, without_blanks
from bot.text import shorten
from bot.when.moments import Moment, moments_at
from bot.workshops.entries import MOST_ENTRIES, Circumstances, Entry, twice
from bot.workshops.limits import LONGEST
from bot.workshops.model import Access, Details, Format, Speaker, WorkshopKind
from bot.workshops.sheet_shapes import WorkshopPart, read_wall, said


def read_document(data: bytes, circumstances: Circumstances) -> list[Entry]:
    """The workshops of a YAML file, in its order; raise `BrokenSheet` with every flaw."""
    reading = read_yaml("", data)
    if reading.faults:
        lines = dict.fromkeys(fault.line for fault in reading.faults)
        raise BrokenSheet([_flaw(line, "sheet-form") for line in lines])
    return _Document(reading, circumstances).read()


class _Document:
    """One reading of a file."""

    def __init__(self, reading: Reading, circumstances: Circumstances) -> None:
        self._reading = reading
        self._circumstances = circumstances
        self._flaws: list[Flaw] = []

    def read(self) -> list[Entry]:
        entries = [self._entry(given, index) for index, given in enumerate(self._listed())]
        sound = [entry for entry in entries if entry is not None]
        shared = twice(sound)
        for index, entry in enumerate(entries):
            if entry is not None and entry.uid in shared:
                named = self._reading.at(("workshops", index, "uid"))
                self._note((index,), "sheet-same-uid" if named else "sheet-same-start")
        if self._flaws:
            raise BrokenSheet(sorted(self._flaws, key=lambda flaw: int(flaw.details["line"])))
        return sound

    def _listed(self) -> Sequence[object]:
        root = self._reading.value
        listed: object = self._reading.at(("workshops",)) if isinstance(root, dict) else None
        if not isinstance(listed, list):
            raise of_file("sheet-unknown-form")
        for key in cast(dict[str, object], root):
            if key != "workshops":
                line = self._reading.line((key,))
                self._flaws.append(_flaw(line, "sheet-key", field=shorten(key, 40)))
        given = cast(list[object], listed)
        if not given:
            raise of_file("sheet-nothing")
        if len(given) > MOST_ENTRIES:
            raise of_file("sheet-too-many-workshops", most=MOST_ENTRIES, number=len(given))
        return given

    def _entry(self, given: object, index: int) -> Entry | None:
        before = len(self._flaws)
        try:
            part = WorkshopPart.model_validate(without_blanks(given))
        except ValidationError as error:
            for details in error.errors(include_url=False):
                what, told = said(details)
                self._note((index, *details["loc"]), what, **told)
            return None
        start = self._moment(part.starts, part.zone, (index, "starts"))
        length = self._length(part, start, index) if start else None
        self._check(part, index)
        if start is None or len(self._flaws) > before:
            return None
        # Without a uid, its start names a workshop: a title that is put right is still the same.
        uid = part.uid or f"sheet/{start.instant:%Y%m%dT%H%M%SZ}"
        return Entry(uid, start, length, _details(part), part.cancelled)

    def _moment(self, text: str, zone: str | None, at: Location) -> Moment | None:
        """The one moment that is meant; note why there is none."""
        told = read_wall(text)
        there = ZoneInfo(zone) if zone else self._circumstances.zone
        if told is None:
            return None
        local, offset = told
        found = moments_at(local, there)
        matching = [m for m in found if offset is None or m.offset == offset]
        if len(matching) == 1:
            return matching[0]
        what = "sheet-twice" if len(matching) > 1 else "sheet-offset" if found else "sheet-never"
        self._note(at, what, given=text)
        return None

    def _length(self, part: WorkshopPart, start: Moment, index: int) -> timedelta | None:
        at = (index, "ends")
        if part.minutes is not None and part.ends is not None:
            self._note(at, "sheet-ends-or-minutes")
        if part.minutes is not None:
            return timedelta(minutes=part.minutes)
        if part.ends is None:
            return None
        text = part.ends if "-" in part.ends else f"{start.local:%Y-%m-%d} {part.ends}"
        end = self._moment(text, part.zone, at)
        if end is None:
            return None
        length = end.instant - start.instant
        if not timedelta() < length <= LONGEST:
            self._note(at, "sheet-end", days=LONGEST.days)
        return length

    def _check(self, part: WorkshopPart, index: int) -> None:
        """What a shape alone cannot say."""
        if not any(c.isalnum() for c in part.title_fr + part.title_en):
            self._note((index,), "sheet-no-title")
        for place, theme in enumerate(part.themes):
            if theme not in self._circumstances.themes:
                known = ", ".join(sorted(self._circumstances.themes))
                at = (index, "themes", place)
                self._note(at, "sheet-theme", given=shorten(theme, 40), choices=known)

    def _note(self, at: Location, what: str, **details: str | int) -> None:
        self._flaws.append(_flaw(self._reading.line(("workshops", *at)), what, **details))


def _flaw(line: int, what: str, **details: str | int) -> Flaw:
    return Flaw("sheet-line", what, {"line": line, **details})


def _details(part: WorkshopPart) -> Details:
    return Details(
        title_fr=_in_one_line(part.title_fr),
        title_en=_in_one_line(part.title_en),
        description_fr=part.description_fr.strip(),
        description_en=part.description_en.strip(),
        kind=WorkshopKind(part.kind),
        format=Format(part.format) if part.format else None,
        access=Access(part.access) if part.access else None,
        place=_in_one_line(part.place),
        registration_url=part.registration_url,
        join_url=part.join_url,
        source_url=part.source_url,
        replay_url=part.replay_url,
        summary_url=part.summary_url,
        hosts=tuple(map(_in_one_line, part.hosts)),
        speakers=tuple(Speaker(s.name, s.role, s.organisation) for s in part.speakers),
        themes=tuple(dict.fromkeys(part.themes)),
        languages=tuple(Locale(code) for code in dict.fromkeys(part.languages)),
        sign_up_here=part.sign_up_here,
        capacity=part.capacity,
    )


def _in_one_line(text: str) -> str:
    return " ".join(text.split())
