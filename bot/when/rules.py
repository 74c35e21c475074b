"""Rules in words, and those that make sense for a date."""

from calendar import monthrange
from dataclasses import replace
from datetime import date, datetime, timedelta

from babel.lists import format_list

from bot.errors import UnknownChoice
from bot.i18n import Words
from bot.matching import Choice, pick
from bot.text import shorten
from bot.when.moments import Moment
from bot.when.recurring import Frequency, NamedDay, Recurrence, next_after
from bot.when.saying import CONVENTIONS, say_date, say_weekday

_LONGEST_LABEL = 100

# That something does not come back.
_ONCE = "once"

# A Monday, to name the days of the week from.
_A_MONDAY = date(2024, 1, 1)

_WORKING_DAYS = tuple(NamedDay(weekday) for weekday in range(5))


def proposals(moment: Moment, words: Words) -> list[Choice]:
    """The rules that somebody may want for what begins at a moment, the plainest first."""
    rules = _rules_for(moment.local.date())
    return [Choice(str(rule), shorten(say_rule(rule, words), _LONGEST_LABEL)) for rule in rules]


def repeats(moment: Moment, words: Words) -> list[Choice]:
    """These rules, and that it does not come back, to choose from."""
    return [*proposals(moment, words), Choice(_ONCE, words("announcement-once"))]


def read_rule(typed: str, moment: Moment, words: Words) -> str:
    """The rule of `repeats` that was meant; "": it does not come back. Raises `UnknownChoice`."""
    meant = pick(repeats(moment, words), typed)
    if meant is None:
        raise UnknownChoice(typed=typed[:60])
    return "" if meant.value == _ONCE else meant.value


def carried(rule: Recurrence, moment: Moment) -> Recurrence:
    """A rule for what begins on another day: every Tuesday becomes every Thursday.

    The same where it names that day already, or nothing like it does.
    """
    first = next_after(moment, rule, moment.instant - timedelta(seconds=1))
    if first == moment:
        return rule
    alike = [one for one in _rules_for(moment.local.date()) if _shape(one) == _shape(rule)]
    # The last Friday becomes the last Thursday, though that be the fourth as well.
    found = min(alike, key=lambda one: _is_last(one) != _is_last(rule), default=None)
    return rule if found is None else replace(found, count=rule.count, until=rule.until)


def _shape(rule: Recurrence) -> tuple[object, ...]:
    """What stays of a rule when its day changes."""
    return rule.frequency, rule.interval, len(rule.days), len(rule.month_days)


def _is_last(rule: Recurrence) -> bool:
    return -1 in rule.month_days or any(day.place == -1 for day in rule.days)


def say_rule(rule: Recurrence, words: Words) -> str:
    """A rule in words: "chaque mois, le 2e mardi", "every month on the 2nd Tuesday"."""
    said = _how_often(rule, words)
    if rule.count is not None:
        return words("rule-times", rule=said, count=rule.count)
    if rule.until is not None:
        last = rule.until.date() if isinstance(rule.until, datetime) else rule.until
        return words("rule-until", rule=said, day=say_date(last, words.locale))
    return said


def _how_often(rule: Recurrence, words: Words) -> str:
    if rule.frequency is Frequency.WEEKLY and rule.interval == 1 and rule.days == _WORKING_DAYS:
        return words("rule-working-days")
    days = [_named(day, words) for day in rule.days]
    days += [_day_of_month(day, words) for day in rule.month_days]
    every = _every(rule, words)
    if not days:
        return every
    listed = format_list(days, locale=CONVENTIONS[words.locale])
    return words("rule-on", rule=every, days=listed)


def _every(rule: Recurrence, words: Words) -> str:
    match rule.frequency:
        case Frequency.DAILY:
            return words("rule-days", count=rule.interval)
        case Frequency.WEEKLY:
            return words("rule-weeks", count=rule.interval)
        case Frequency.MONTHLY:
            return words("rule-months", count=rule.interval)


def _named(day: NamedDay, words: Words) -> str:
    weekday = say_weekday(_A_MONDAY.replace(day=1 + day.weekday), words.locale)
    if day.place is None:
        return words("rule-weekday", weekday=weekday)
    return words("rule-nth", place=day.place, weekday=weekday)


def _day_of_month(day: int, words: Words) -> str:
    return words("rule-day", day=day) if day >= -2 else words("rule-day-from-end", day=-day)


def _rules_for(day: date) -> list[Recurrence]:
    weekly, monthly = Frequency.WEEKLY, Frequency.MONTHLY
    weekday, length = day.weekday(), monthrange(day.year, day.month)[1]
    # Few months have a fifth Tuesday, or a 31st: those are offered as the last.
    places = [place for place in [(day.day + 6) // 7] if place <= 4]
    places += [-1] if day.day + 7 > length else []
    month_days = [day.day] if day.day <= 28 else [-1] if day.day == length else []
    return [
        Recurrence(Frequency.DAILY),
        *([Recurrence(weekly, days=_WORKING_DAYS)] if weekday < 5 else []),
        Recurrence(weekly, days=(NamedDay(weekday),)),
        Recurrence(weekly, interval=2, days=(NamedDay(weekday),)),
        *(Recurrence(monthly, days=(NamedDay(weekday, place),)) for place in places),
        *(Recurrence(monthly, month_days=(number,)) for number in month_days),
    ]
