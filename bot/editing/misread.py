"""Why something that was typed about a fact is not taken: one kind for each thing to put right."""

from typing import ClassVar

from bot.errors import Correctable


class Misread(Correctable):
    """Something that was typed into a field, and cannot be read.

    `may_be_kept`: it may be shown again as it was typed, to be put right.
    """

    may_be_kept: ClassVar[bool] = True


class NotADate(Misread):
    """Not a date as people write it, or one that does not exist."""

    key = "error-fact-not-a-date"

    def __init__(self, typed: str) -> None:
        super().__init__(typed=typed)


class TwoDates(Misread):
    """Two dates may be meant, according to where the reader comes from."""

    key = "error-fact-two-dates"

    def __init__(self, typed: str, one: str, other: str) -> None:
        super().__init__(typed=typed, one=one, other=other)


class DateAhead(Misread):
    """A date that is still to come: nothing is known of it yet."""

    key = "error-fact-date-ahead"

    def __init__(self, typed: str) -> None:
        super().__init__(typed=typed)


class DateTooOld(Misread):
    """A date before there was anything to be said about."""

    key = "error-fact-date-too-old"

    def __init__(self, typed: str, first: int) -> None:
        super().__init__(typed=typed, first=str(first))


class DateGoneBy(Misread):
    """A day on which an editor was to look again, and which is over."""

    key = "error-fact-date-gone-by"

    def __init__(self, typed: str) -> None:
        super().__init__(typed=typed)


class NotALink(Misread):
    """Not the address of a page that everybody can open."""

    key = "error-fact-not-a-link"
    may_be_kept = False

    def __init__(self, typed: str) -> None:
        super().__init__(typed=typed)


class LinkWithPassword(Misread):
    """A link that carries a name or a password."""

    key = "error-fact-link-with-password"
    may_be_kept = False


class LinkTooLong(Misread):
    """A link of more characters than one is kept with."""

    key = "error-fact-link-too-long"

    def __init__(self, longest: int, length: int) -> None:
        super().__init__(longest=longest, length=length)


class SeveralLinks(Misread):
    """Two links where one source was to be given."""

    key = "error-fact-several-links"


class VagueSource(Misread):
    """A source that nobody could find again: a publisher alone."""

    key = "error-fact-vague-source"

    def __init__(self, typed: str) -> None:
        super().__init__(typed=typed)


class NotAFigure(Misread):
    """Not a number as people write it."""

    key = "error-fact-not-a-figure"

    def __init__(self, typed: str) -> None:
        super().__init__(typed=typed)


class TwoNumbers(Misread):
    """A sign that sets thousands apart in one country and decimals in another."""

    key = "error-fact-two-numbers"

    def __init__(self, typed: str) -> None:
        super().__init__(typed=typed)


class AnotherUnit(Misread):
    """A number of something else than the metric counts."""

    key = "error-fact-another-unit"

    def __init__(self, typed: str, unit: str) -> None:
        super().__init__(typed=typed, unit=unit)


class UnknownSubject(Misread):
    """No subject has that name; `nearest`: those that may be meant."""

    key = "error-fact-unknown-subject"

    def __init__(self, typed: str, nearest: str) -> None:
        super().__init__(typed=typed, nearest=nearest)


class UnknownTopic(Misread):
    """The subject has no topic of that name; `known`: those that it has."""

    key = "error-fact-unknown-topic"

    def __init__(self, typed: str, known: str) -> None:
        super().__init__(typed=typed, known=known)


class NoSubjectYet(Misread):
    """A topic of a subject that was not understood."""

    key = "error-fact-no-subject-yet"


class TooManySources(Misread):
    """One source more than a fact may have."""

    key = "error-fact-too-many-sources"

    def __init__(self, most: int) -> None:
        super().__init__(most=most)


class TooManyFigures(Misread):
    """One figure more than a fact may have."""

    key = "error-fact-too-many-figures"

    def __init__(self, most: int) -> None:
        super().__init__(most=most)


class SameSource(Misread):
    """A source that the fact has already."""

    key = "error-fact-same-source"
