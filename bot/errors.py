"""What a person can put right, one family: a catalogue key and what to fill in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


class Correctable(Exception):
    """Something the person can put right; each front end says it in their language.

    `key` names the words in `data/locales/`, `details` fills them in.
    """

    key = "error-correctable"

    def __init__(self, **details: str | int) -> None:
        super().__init__(f"{self.key} {details}" if details else self.key)
        self.details: Mapping[str, str | int] = details


@dataclass(frozen=True, slots=True)
class Flaw:
    """One of several things to put right: the keys of where it stands and of what is wrong there.

    `details` fills both in.
    """

    where: str
    what: str
    details: Mapping[str, str | int] = field(default_factory=dict[str, str | int])


class Flawed(Correctable):
    """Several things to put right at once, each said on a line of its own."""

    key = "error-flawed"

    def __init__(self, flaws: Sequence[Flaw] = ()) -> None:
        super().__init__()
        self.flaws = tuple(flaws)


class NotAllowed(Correctable):
    """The command needs a role that the person does not have."""

    key = "error-not-allowed"

    def __init__(self, role: str) -> None:
        super().__init__(role=role)


class UnknownCommand(Correctable):
    """No command has that name."""

    key = "error-unknown-command"

    def __init__(self, command: str) -> None:
        super().__init__(command=command)


class UnknownArgument(Correctable):
    """The command does not take that argument."""

    key = "error-unknown-argument"

    def __init__(self, argument: str, command: str) -> None:
        super().__init__(argument=argument, command=command)


class MissingArgument(Correctable):
    """The command cannot do without that argument."""

    key = "error-missing-argument"

    def __init__(self, argument: str, command: str) -> None:
        super().__init__(argument=argument, command=command)


class MalformedArgument(Correctable):
    """The value does not fit the argument: "perhaps" for yes or no, "ten" for a number."""

    key = "error-malformed-argument"

    def __init__(self, argument: str, given: str) -> None:
        super().__init__(argument=argument, given=given)


class TooLong(Correctable):
    """More characters than the place can hold."""

    key = "error-too-long"

    def __init__(self, longest: int, length: int) -> None:
        super().__init__(longest=longest, length=length)


class FileTooLarge(Correctable):
    """A file of more bytes than are read; `most` in millions."""

    key = "error-file-too-large"

    def __init__(self, most: int) -> None:
        super().__init__(most=most)


class FileUnreadable(Correctable):
    """A file that could not be fetched or opened."""

    key = "error-file-unreadable"

    def __init__(self, name: str) -> None:
        super().__init__(name=name)


class UnknownChoice(Correctable):
    """Not one of the values on offer."""

    key = "error-unknown-choice"

    def __init__(self, typed: str) -> None:
        super().__init__(typed=typed)


class NothingMatches(Correctable):
    """The filters together leave nothing to show."""

    key = "error-nothing-matches"


class AlreadyShared(Correctable):
    """It was posted in this very place a moment ago, by this press or another."""

    key = "error-already-shared"


class OutsideCommunities(Correctable):
    """It concerns a community, and is asked where there is none."""

    key = "error-outside-communities"


class UnknownPlace(Correctable):
    """No channel of the community, or one in which the bot cannot post."""

    key = "error-unknown-place"


class UnknownRole(Correctable):
    """No role of the community, or the one that everybody has."""

    key = "error-unknown-role"


class UnknownZone(Correctable):
    """No time zone is clearly meant."""

    key = "error-unknown-zone"

    def __init__(self, typed: str) -> None:
        super().__init__(typed=typed)


class UnknownCountry(Correctable):
    """No country whose public holidays we know is clearly meant."""

    key = "error-unknown-country"

    def __init__(self, typed: str) -> None:
        super().__init__(typed=typed)


class UnclearTime(Correctable):
    """Not a time of the day as people write it."""

    key = "error-unclear-time"

    def __init__(self, typed: str) -> None:
        super().__init__(typed=typed)


class EqualTimes(Correctable):
    """From a time until that same time."""

    key = "error-equal-times"

    def __init__(self, time: str) -> None:
        super().__init__(time=time)


class GoneAction(Correctable):
    """A button of another version, or one whose command or content no longer exists."""

    key = "error-gone-action"


class StorageUnavailable(Correctable):
    """The database is locked, full or read-only: nothing was saved, the person may try again."""

    key = "error-storage-unavailable"

    def __init__(self, reason: str) -> None:
        super().__init__(reason=reason)


class TooLate(Correctable):
    """The answer came when the form could no longer be opened."""

    key = "error-too-late"


class GoneCommand(Correctable):
    """The person's application still shows a command as it was before."""

    key = "error-gone-command"


class NoChannel(Correctable):
    """No channel was named, and the community has none for announcements."""

    key = "error-no-channel"


class RoleNotMentionable(Correctable):
    """No admin allowed that this role be called."""

    key = "error-role-not-mentionable"


class EmptyAnnouncement(Correctable):
    """Nothing was written, in no language."""

    key = "error-empty-announcement"


class AlreadyOver(Correctable):
    """Its time has gone by: it was posted or called off."""

    key = "error-already-over"


class UnderWay(Correctable):
    """It is being posted, or nobody knows yet whether it was."""

    key = "error-under-way"


class NoCountry(Correctable):
    """Public holidays are those of a country, and the community has set none."""

    key = "error-no-country"
