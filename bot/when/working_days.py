"""The first working day of each month: Monday to Friday, and no public holiday.

RFC 5545 can leave a public holiday out, but not move what falls on one to the day after; so this
is a rule of our own, which plans hold in the place of one of RFC 5545.
"""

from datetime import date, datetime, timedelta

from bot.when.holidays import is_holiday
from bot.when.moments import Moment, after_the_gap

# As rows hold it; RFC 5545 lets names of one's own begin like this.
FIRST_WORKING_DAY = "X-FIRST-WORKING-DAY"

_SATURDAY = 5


def is_working_day(day: date, country: str | None = None) -> bool:
    """Whether people work that day in a country; without one, whether it is a weekday.

    Raises `UnknownCountry`.
    """
    return day.weekday() < _SATURDAY and not (country and is_holiday(day, country))


def first_working_day(year: int, month: int, country: str | None = None) -> date:
    """The first working day of a month; raise `UnknownCountry`."""
    day = date(year, month, 1)
    while not is_working_day(day, country):
        day += timedelta(days=1)
    return day


def next_first_working_day(start: Moment, after: datetime, country: str | None = None) -> Moment:
    """The first moment strictly after an instant, and not before the start, that is on the first
    working day of a month, at the wall time of the start; clock changes as for `occurrences`."""
    day = max(after.astimezone(start.zone).date(), start.local.date()).replace(day=1)
    while True:
        found = first_working_day(day.year, day.month, country)
        moment = after_the_gap(datetime.combine(found, start.local.time()), start.zone)
        if moment.instant > after and moment.instant >= start.instant:
            return moment
        day = (day + timedelta(days=31)).replace(day=1)
