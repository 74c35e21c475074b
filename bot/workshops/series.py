"""A series of workshops: what each begins with, and the dates that it proposes."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from functools import partial
from itertools import islice
from zoneinfo import ZoneInfo

from bot.when.holidays import is_holiday
from bot.when.moments import Moment
from bot.when.recurring import Recurrence, occurrences
from bot.workshops.model import Details, Workshop
from bot.workshops.values import of_values, to_values

# How far ahead dates are proposed; at least so many, however far they lie, and at most so many, so
# that workshops on every day do not fill the calendar with drafts.
AHEAD, AT_LEAST, AT_MOST = timedelta(days=183), 3, 30


class SeriesState(StrEnum):
    """Whether it still proposes dates; rows hold these values."""

    OPEN = "open"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Series:
    """A series of a community.

    `rule` is one of RFC 5545, which names the start as well. `holidays`: the country on whose
    public holidays it proposes none. `proposed_until`: dates were proposed up to this instant, in
    UTC. `made_by`: who saved it.
    """

    id: str
    community: str
    start: Moment
    rule: str
    details: Details = field(default_factory=Details)
    length: timedelta | None = None
    holidays: str | None = None
    state: SeriesState = SeriesState.OPEN
    proposed_until: datetime | None = None
    made_by: str | None = None

    @property
    def recurrence(self) -> Recurrence:
        """How it comes back; raise `BadRule`."""
        return Recurrence.parse(self.rule)

    def dates(self, after: datetime) -> Iterator[Moment]:
        """Its dates strictly after an instant, each once; those on public holidays left out."""
        skip = None if self.holidays is None else partial(is_holiday, country=self.holidays)
        return occurrences(self.start, self.recurrence, after, skip)

    def to_propose(self, now: datetime) -> list[Moment]:
        """The dates that are to be proposed now: those to come that never were."""
        found: list[Moment] = []
        for moment in islice(self.dates(now), AT_MOST):
            if moment.instant > now + AHEAD and len(found) >= AT_LEAST:
                break
            found.append(moment)
        known = self.proposed_until
        return [moment for moment in found if known is None or moment.instant > known]

    def uid_of(self, occurrence: datetime) -> str:
        """What calendars call the workshop that is proposed for a wall time, for ever."""
        return f"{self.id}-{occurrence:%Y%m%dT%H%M%S}@sobrio"

    def proposal(self, moment: Moment, workshop: str) -> Workshop:
        """The draft for one of its dates, under an id."""
        return Workshop(
            id=workshop,
            community=self.community,
            uid=self.uid_of(moment.local),
            start=moment,
            length=self.length,
            details=self.details,
            series=self.id,
            occurrence=moment.local,
        )


def to_text(series: Series) -> str:
    """What somebody may save, in one line of JSON, for the button that does."""
    length = series.length
    values = {
        "id": series.id,
        "local": series.start.local.isoformat(timespec="minutes"),
        "fold": series.start.fold,
        "zone": series.start.zone.key,
        "rule": series.rule,
        "minutes": None if length is None else int(length.total_seconds() // 60),
        "details": to_values(series.details),
    }
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def of_text(text: str, community: str) -> Series:
    """The same, of that line; raise `ValueError` or `LookupError` for any other."""
    values = json.loads(text)
    minutes = values["minutes"]
    return Series(
        id=str(values["id"]),
        community=community,
        start=Moment(
            datetime.fromisoformat(values["local"]), ZoneInfo(values["zone"]), values["fold"]
        ),
        rule=values["rule"],
        details=of_values(values["details"]),
        length=None if minutes is None else timedelta(minutes=minutes),
    )
