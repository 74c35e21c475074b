"""What members cannot do with a workshop, and what they can do instead."""

from bot.errors import Correctable


class CalledOff(Correctable):
    """The workshop does not take place."""

    key = "error-workshop-called-off"


class WorkshopOver(Correctable):
    """The workshop has ended."""

    key = "error-workshop-over"


class HasBegun(Correctable):
    """It has begun, so there is nothing to be reminded of."""

    key = "error-reminder-begun"


class SignUpOnPage(Correctable):
    """One signs up on the programme's own page, not here."""

    key = "error-sign-up-on-page"

    def __init__(self, url: str) -> None:
        super().__init__(url=url)


class NoSignUp(Correctable):
    """Nobody said how one signs up."""

    key = "error-no-sign-up"


class NothingToLeave(Correctable):
    """Neither signed up nor reminded, as far as one who asks in private may know."""

    key = "error-nothing-to-leave"


class NoOffset(Correctable):
    """No delay was chosen among those on offer."""

    key = "error-no-offset"
