"""A phrase such as "mardi 8 décembre 14h", read for one moment or refused with the reason."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from bot.i18n import Locale
from bot.when import common, english_days, english_hours, french_days, french_hours
from bot.when.grammar import Reading, Readings, Rule
from bot.when.moments import Moment
from bot.when.parts import Reader
from bot.when.phrase import Phrase
from bot.when.refusals import Ambiguous, NotUnderstood, Refused
from bot.when.resolving import resolve


def read(phrase: str, now: datetime, zone: ZoneInfo, locale: Locale) -> Moment:
    """The moment that a phrase means, in French or English, to come and the only one it can mean.

    Every word has a meaning in its place, or the phrase is refused: each kind of `Refused` says
    why, in the words of `locale`. What may mean two things raises `Ambiguous`, and a time that
    the clocks show twice `HappensTwice`; both carry the moments.
    """
    typed = Phrase.of(phrase)
    reader = Reader(now, zone, locale)
    return _agreed(readings(typed, reader), typed, reader)


def readings(typed: Phrase, reader: Reader) -> list[Reading]:
    """Every way to read it in the reader's own language, else in both together.

    Raises `NotUnderstood` with the words from which on there is none.
    """
    shared = _common(reader.zone)
    own = _french() if reader.locale is Locale.FR else _english()
    found = Readings(typed, [*shared, *own]).find()
    if not found.complete:
        found = Readings(typed, [*shared, *_french(), *_english()]).find()
    if not found.complete:
        raise NotUnderstood(typed.rest(found.reached))
    return found.complete


def _agreed(found: Sequence[Reading], typed: Phrase, reader: Reader) -> Moment:
    """The moment on which the readings agree; where two differ, neither is taken."""
    moments: list[Moment] = []
    refusals: list[Refused] = []
    for reading in found:
        english = reading.english or reader.locale is Locale.EN
        try:
            moments.append(resolve(reading, typed.text, replace(reader, english=english)))
        except Refused as refused:
            refusals.append(refused)
    different = sorted(set(moments), key=lambda moment: moment.instant)
    doubts = [refused for refused in refusals if refused.moments]
    if len(different) > 1:
        raise Ambiguous(different, reader.locale)
    if doubts or not different:
        raise (doubts or refusals)[0]
    return different[0]


# Made when a phrase is first read: most of those who run the bot do not need both at once.
@cache
def _french() -> Sequence[Rule]:
    return [*french_days.rules(), *french_hours.rules()]


@cache
def _english() -> Sequence[Rule]:
    return [*english_days.rules(), *english_hours.rules()]


@cache
def _common(zone: ZoneInfo) -> Sequence[Rule]:
    return common.rules(zone)
