"""Who asks: the actor and their roles."""

from dataclasses import dataclass
from enum import StrEnum

from bot.errors import NotAllowed, OutsideCommunities
from bot.i18n import Locale

# Whose data was deleted, wherever it must still be said that somebody did something.
FORMER = "former"


class Role(StrEnum):
    """What a person may do in their community; an admin may do everything there."""

    MEMBER = "member"
    EDITOR = "editor"
    ORGANISER = "organiser"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Actor:
    """One person asking something, somewhere, in a language.

    `person` and `community` are the platform's ids as text, prefixed with its name
    ("discord:81384788765712384"). `interface` is the language of the application in their hand,
    in which command names are shown; `locale` is the one they read, `automatic` the one they would
    read without a choice of their own. `place` is the channel or conversation in which they speak;
    `alone`: nobody else reads what is said there.
    """

    person: str
    locale: Locale
    interface: Locale
    automatic: Locale
    community: str | None = None
    roles: frozenset[Role] = frozenset({Role.MEMBER})
    alone: bool = False
    place: str | None = None

    def within(self) -> str:
        """The community in which they ask; raise `OutsideCommunities` where there is none."""
        if self.community is None:
            raise OutsideCommunities()
        return self.community

    def may(self, role: Role) -> bool:
        """Whether the person has the role, or stands above it."""
        return role is Role.MEMBER or role in self.roles or Role.ADMIN in self.roles

    def require(self, role: Role) -> None:
        """Raise `NotAllowed` unless the person has the role, `OutsideCommunities` where nobody can
        have it."""
        if not self.may(role):
            raise NotAllowed(role=role.value) if self.community else OutsideCommunities()
