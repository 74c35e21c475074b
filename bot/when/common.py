"""What is written alike in both languages: numbers, ISO 8601, hours as 14h or 14:00, zones."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.i18n import Locale
from bot.when.days import dated, numeric
from bot.when.grammar import Rule, always
from bot.when.moments import Moment
from bot.when.parts import OWN_ZONE, Doubt, Hour, Offset, Part, abbreviation
from bot.when.phrase import fold
from bot.when.refusals import NoSuchTime
from bot.when.saying import say_city

# An instant in either season of time.
_SEASONS = (datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC))

# Said before an hour.
AT = "(?:(?:a|at|@) ?)?"

_SECONDS = r"(?::00(?:[.,]0{1,9})?)?"
_CLOCK = rf"(?P<hour>[0-9]{{1,2}}):(?P<minute>[0-9]{{2}}){_SECONDS}"
_UTC = "(?:utc|gmt)(?: ?[+-][0-9]{1,2}(?::?[0-9]{2})?)?"
_ZULU = f"(?P<offset>z|{_UTC}|[+-][0-9]{{2}}:?[0-9]{{2}})"
# Without the T of ISO 8601, "10:00-12:00" says from when to when.
_AHEAD = rf"(?P<offset>{_UTC}|\+[0-9]{{2}}:?[0-9]{{2}})"
_YMD = r"(?P<year>[0-9]{4})(?P<sign>[-/.])(?P<month>[0-9]{1,2})(?P=sign)(?P<day>[0-9]{1,2})"
_ON = "(?:(?:on|le|the) )?"


def rules(zone: ZoneInfo) -> list[Rule]:
    """The rules for a reader in a zone, by whose names it may be called."""
    return [
        Rule.of(_ON + _YMD, lambda m: [_iso_day(m)]),
        Rule.of(rf"{_YMD}t{_CLOCK}", lambda m: [_iso_day(m), _clock(m, Doubt.FIRM)]),
        Rule.of(
            rf"{_YMD}t{_CLOCK} ?{_ZULU}",
            lambda m: [_iso_day(m), _clock(m, Doubt.FIRM), _offset(m)],
        ),
        Rule.of(
            _ON + r"(?P<a>[0-9]{1,2})/(?P<b>[0-9]{1,2})",
            lambda m: [numeric(int(m["a"]), int(m["b"]))],
        ),
        Rule.of(
            _ON + r"(?P<a>[0-9]{1,2})(?P<sign>[-/.])(?P<b>[0-9]{1,2})(?P=sign)(?P<year>[0-9]{2,4})",
            lambda m: [numeric(int(m["a"]), int(m["b"]), m["year"])],
        ),
        *_hours(),
        Rule.of(f"(?P<offset>{_UTC})", lambda m: [_offset(m)]),
        *_zone_names(zone),
    ]


def _hours() -> list[Rule]:
    of_day = AT + "(?P<hour>[0-9]{1,2}) ?h"
    return [
        Rule.of(rf"{AT}{_CLOCK}(?: ?(?:h|hrs?|hours))?", lambda m: [_clock(m, Doubt.COLON)]),
        Rule.of(rf"{AT}{_CLOCK} ?{_AHEAD}", lambda m: [_clock(m, Doubt.COLON), _offset(m)]),
        # Not "2 hrs", which is how long.
        Rule.of(f"{of_day}(?:eures?)?", lambda m: [_continental(m, 0)]),
        Rule.of(
            of_day + "(?:eures?)? ?(?P<minute>[0-9]{2}) ?(?:m|mn|min|minutes?)?",
            lambda m: [_continental(m, int(m["minute"]))],
        ),
        # Where it can be no date.
        Rule.of(
            AT + r"(?P<hour>[0-9]{1,2})\.(?P<minute>00|1[3-9]|[2-9][0-9])",
            lambda m: [_clock(m, Doubt.COLON)],
        ),
    ]


def _continental(match: re.Match[str], minute: int) -> Hour:
    return _hour(int(match["hour"]), minute, Doubt.CONTINENTAL, match[0])


def _hour(hour: int, minute: int, doubt: Doubt, typed: str) -> Hour:
    """An hour; the 24th is the midnight that ends a day, or begins it."""
    shown = typed.strip()
    if hour == 24 and not minute:
        return Hour(0, 0, Doubt.MIDNIGHT, shown)
    return Hour(hour, minute, doubt, shown)


def _clock(match: re.Match[str], doubt: Doubt) -> Hour:
    # Who writes 02:30 writes the hours from 00 to 23.
    if doubt is Doubt.COLON and match["hour"].startswith("0"):
        doubt = Doubt.CONTINENTAL
    return _hour(int(match["hour"]), int(match["minute"]), doubt, match[0])


def _iso_day(match: re.Match[str]) -> Part:
    return dated(int(match["day"]), int(match["month"]), match["year"])


def _offset(match: re.Match[str]) -> Offset:
    shown = re.sub("[a-z :]", "", match["offset"])
    if not shown:
        return Offset(timedelta())
    figures = shown[1:]
    hours, minutes = (figures[:-2], figures[-2:]) if len(figures) > 2 else (figures, "0")
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    if offset > timedelta(hours=14) or int(minutes) > 59:
        raise NoSuchTime(match["offset"])
    return Offset(-offset if shown[0] == "-" else offset)


def _zone_names(zone: ZoneInfo) -> list[Rule]:
    """The reader's own zone, by its city, its id or what its offsets are called."""
    cities = {re.escape(fold(say_city(zone, locale))).replace(r"\ ", " ") for locale in Locale}
    city = "|".join(sorted(cities, key=len, reverse=True))
    key = re.escape(fold(zone.key))
    moments = (Moment.at(moment, zone) for moment in _SEASONS)
    names = {(moment.aware.tzname() or "").lower() for moment in moments}
    return [
        always(rf"heure ?:? ?(?:de |du |d'|a )?(?:{city})", OWN_ZONE),
        always(rf"(?:{city})(?: time)?|{key}", OWN_ZONE),
        *(always(name, abbreviation(name)) for name in sorted(names) if name.isalpha()),
    ]
