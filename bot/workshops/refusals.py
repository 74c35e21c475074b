"""What an organiser or a member can put right about a workshop."""

from bot.errors import Correctable


class NowhereToAnnounce(Correctable):
    """The community has no channel for announcements."""

    key = "error-workshop-nowhere"


class NoTitle(Correctable):
    """A workshop is not announced without a title, in one language at least."""

    key = "error-workshop-no-title"


class SameDate(Correctable):
    """It is on that date already."""

    key = "error-workshop-same-date"


class InThePast(Correctable):
    """A workshop is announced for a time to come."""

    key = "error-workshop-in-the-past"


class AlreadyBegun(Correctable):
    """It has begun: what took place is neither moved nor called off."""

    key = "error-workshop-already-begun"


class NotYetBegun(Correctable):
    """There is no replay of what did not take place yet."""

    key = "error-workshop-not-begun"


class CalledOff(Correctable):
    """It was cancelled: another one is planned instead."""

    key = "error-workshop-is-off"


class NotConfirmed(Correctable):
    """Nobody confirmed it, so there is nothing to correct."""

    key = "error-workshop-not-confirmed"


class ChangedMeanwhile(Correctable):
    """Somebody else changed it since it was shown."""

    key = "error-workshop-changed"


class NotALink(Correctable):
    """Not a web address."""

    key = "error-workshop-not-a-link"

    def __init__(self, typed: str) -> None:
        super().__init__(typed=typed)


class NotALength(Correctable):
    """Not a length that a workshop can have."""

    key = "error-workshop-not-a-length"

    def __init__(self, typed: str) -> None:
        super().__init__(typed=typed)


class NotANumber(Correctable):
    """Not a number of places."""

    key = "error-workshop-not-a-number"

    def __init__(self, typed: str) -> None:
        super().__init__(typed=typed)


class TooMany(Correctable):
    """More names than are shown."""

    key = "error-workshop-too-many"

    def __init__(self, most: int) -> None:
        super().__init__(most=most)
