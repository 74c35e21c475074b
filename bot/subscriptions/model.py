"""What one can have sent to oneself by private message: values."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo


class Thing(StrEnum):
    """What one subscribes to, each by itself; rows and buttons hold these values."""

    MONTH = "month"  # the workshops of the month, as the community posts them
    TIP = "tip"
    REPLAY = "replay"


@dataclass(frozen=True, slots=True)
class Kinds:
    """The kinds of announcements by which a community posts these things, by their names.

    `own_tip`: for single persons, where the community posts no tip.
    """

    month: str
    tip: str
    replay: str
    own_tip: str


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing as somebody may have it from a community.

    `next_at`: when the next is sent, as far as that is known. `posted`: the community posts it by
    itself at its times; for what has no time of its own, always.
    """

    thing: Thing
    on: bool
    next_at: datetime | None = None
    posted: bool = True


@dataclass(frozen=True, slots=True)
class Standing:
    """What somebody has sent to them from one community, which its platform calls `name`.

    `left`: the bot is not in it any more. `closed`: they could not be written to. `elsewhere`: they
    have something sent from other communities too.
    """

    community: str
    name: str | None
    offers: tuple[Offer, ...]
    zone: ZoneInfo
    left: bool = False
    closed: bool = False
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Mine:
    """What somebody has sent to them from one community, in short; `closed`: as in `Standing`."""

    community: str
    name: str | None
    things: tuple[Thing, ...]
    closed: bool


@dataclass(frozen=True, slots=True)
class Subscription:
    """One thing that somebody has sent to them; `closed`: they could not be written to."""

    community: str
    thing: Thing
    closed: bool
