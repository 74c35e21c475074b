"""Workshops for tests of files, made with few words."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.when.moments import Moment
from bot.workshops.model import Details, State, Workshop

PARIS = ZoneInfo("Europe/Paris")
CHANGED = datetime(2026, 11, 1, 8, 30, tzinfo=UTC)


def workshop_at(
    start: Moment | None = None,
    details: Details | None = None,
    *,
    key: str = "w1",
    state: State = State.CONFIRMED,
    length: timedelta | None = None,
    sequence: int = 0,
) -> Workshop:
    """A workshop on 8 December 2026 at 11:00 in Paris, unless another moment is given."""
    return Workshop(
        id=key,
        community="test:1",
        uid=f"{key}@sobrio",
        start=start or Moment(datetime(2026, 12, 8, 11), PARIS),
        state=state,
        length=length,
        details=details or Details(title_fr="REX DEEE", title_en="E-waste in practice"),
        sequence=sequence,
        made_at=CHANGED,
        changed_at=CHANGED,
    )
