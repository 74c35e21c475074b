"""What an uploaded file says of workshops."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from bot.i18n import Locale
from bot.when.moments import Moment
from bot.workshops.model import Details

MOST_ENTRIES = 200
LONGEST_UID = 200

LINK = r"https?://[^\s<>\"]+"


@dataclass(frozen=True, slots=True)
class Entry:
    """One workshop of a file; `uid` is the same each time that the file is read.

    `length`: None: not known.
    """

    uid: str
    start: Moment
    length: timedelta | None
    details: Details
    cancelled: bool = False
    sequence: int = 0


@dataclass(frozen=True, slots=True)
class Circumstances:
    """When, where and for whom a file is read.

    `zone` is that of times without one, `locale` that of texts without one, `themes` the ids that
    are known.
    """

    now: datetime
    zone: ZoneInfo
    locale: Locale
    themes: Collection[str]


def twice(entries: Sequence[Entry]) -> Collection[str]:
    """The uids that more than one entry has."""
    uids = [entry.uid for entry in entries]
    return {uid for uid in uids if uids.count(uid) > 1}


@lru_cache(maxsize=1)
def known_zones() -> frozenset[str]:
    """The names of all time zones, looked up on the disk once."""
    return frozenset(available_timezones())
