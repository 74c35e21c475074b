"""What a member can put right about what they suggest."""

from bot.errors import Correctable


class TooManyWaiting(Correctable):
    """As many suggestions of theirs wait as one person may have."""

    key = "error-suggest-waiting"

    def __init__(self, most: int) -> None:
        super().__init__(most=most)


class TooManyToday(Correctable):
    """They suggested as much within a day as one person may."""

    key = "error-suggest-today"

    def __init__(self, most: int) -> None:
        super().__init__(most=most)


class AccountTooYoung(Correctable):
    """Their account was made within the last day."""

    key = "error-suggest-young"


class NothingNew(Correctable):
    """A correction that says the very same, from the same source."""

    key = "error-suggest-nothing-new"


class NotWaiting(Correctable):
    """It was decided, or withdrawn, before."""

    key = "error-suggest-not-waiting"
