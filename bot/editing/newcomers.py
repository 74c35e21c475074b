"""When an account was made, as far as the platform's ids tell."""

from datetime import UTC, datetime, timedelta

# Discord counts milliseconds from there, in all but the last 22 bits of its ids.
_DISCORD_BEGAN = datetime(2015, 1, 1, tzinfo=UTC)
_LOW_BITS, _HIGHEST = 22, 2**63


def made_at(person: str) -> datetime | None:
    """When somebody's account was made; None where their id does not tell."""
    platform, _, own = person.partition(":")
    if platform != "discord" or not (own.isascii() and own.isdecimal()) or int(own) >= _HIGHEST:
        return None
    return _DISCORD_BEGAN + timedelta(milliseconds=int(own) >> _LOW_BITS)


def is_newcomer(person: str, now: datetime, youngest: timedelta) -> bool:
    """Whether an account is certainly younger; one from the future tells of a clock, not of it."""
    made = made_at(person)
    return made is not None and timedelta() <= now - made < youngest
