"""What the bot asks of a chat platform by itself, without anybody asking: to post, and to look.

A place is a channel or conversation by the platform's own id, prefixed with its name
("discord:81384788765712384"); roles and messages are named in the same way. A person's private
messages are a place as well ("discord:@80351110224678912"). For what is changed and not posted, so
is a message in its channel ("discord:81384788765712384/90000"), or a whole community
("discord:!41771983423143937").
"""

from collections.abc import Generator, Set
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.i18n import Words
from bot.replies import Reply


class Right(StrEnum):
    """What the bot must be allowed to do in a place; the catalogue names each (`right-view`)."""

    VIEW = "view"
    SEND = "send"
    HISTORY = "history"
    ATTACH = "attach"


def name_rights(rights: Set[Right], words: Words) -> str:
    """Rights in words, always in the same order."""
    return ", ".join(words(f"right-{right}") for right in Right if right in rights)


def private_place(person: str) -> str:
    """The private messages of a person."""
    return person.replace(":", ":@", 1)


def person_of(place: str) -> str | None:
    """Whose private messages a place is; None for any other."""
    return place.replace(":@", ":", 1) if ":@" in place else None


def message_place(place: str, message: str) -> str:
    """A message in its channel, as a place."""
    return f"{place}/{message.partition(':')[2]}"


def message_of(place: str) -> tuple[str, str]:
    """The channel and the message of a message's place."""
    channel, _, message = place.partition("/")
    return channel, f"{channel.partition(':')[0]}:{message}"


def whole_place(community: str) -> str:
    """A whole community, as a place."""
    return community.replace(":", ":!", 1)


class Refusal(StrEnum):
    """Why a platform certainly did not post; the catalogue names each (`refusal-gone`)."""

    GONE = "gone"  # the place, or the community, is no longer there
    FORBIDDEN = "forbidden"  # it is there, and the bot may not see it or write in it
    MALFORMED = "malformed"  # what was posted is not what the platform takes: a mistake of ours
    BUSY = "busy"  # the platform asks to come back later
    FULL = "full"  # the platform takes no more of these


# A person's private messages are closed to the bot, or the person is gone.
CLOSED = frozenset({Refusal.FORBIDDEN, Refusal.GONE})


class NotPosted(Exception):
    """The platform refused: nothing was posted, and trying again cannot double anything."""

    def __init__(self, refusal: Refusal, details: str = "") -> None:
        super().__init__(f"{refusal}: {details}" if details else refusal.value)
        self.refusal = refusal


class Unsure(Exception):
    """The connection was lost or the platform failed: it may have been posted or not."""


class Removed(Exception):
    """It was posted, and somebody has taken it away since: that is not undone."""


class CannotLook(Exception):
    """The messages of a place cannot be read, so nobody knows what was posted there."""


@dataclass(frozen=True, slots=True)
class Post:
    """Something to be posted once.

    `key` tells it from every other post, for ever: the platform refuses it a second time while it
    remembers, and afterwards it can be found by it. `mention`: the one role that is called.
    """

    key: str
    reply: Reply
    mention: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that a platform shows in its own calendar; `start` and `end` are instants.

    `key` tells it from every other, for ever, and is found again in what the platform shows.
    """

    key: str
    title: str
    description: str
    place: str
    start: datetime
    end: datetime


class Platform(Protocol):
    """A chat platform that is connected."""

    @property
    def ready(self) -> bool:
        """Whether it knows its places by now, and posts."""
        ...

    async def post(self, place: str, post: Post) -> str:
        """Post, and tell the id of the message; raise `NotPosted`, `Unsure` or `Removed`.

        For at least a minute, posting the same key again gives the message that is already there.
        """
        ...

    async def find(self, place: str, key: str, since: datetime) -> str | None:
        """The message that a key made in a place after an instant, looked for among all of them.

        Raises `CannotLook` where the bot may not read, `NotPosted` where the place is gone, and
        `Unsure` when the platform cannot be reached now.
        """
        ...

    async def publish(self, place: str, message: str) -> None:
        """Pass a message on to those who follow its channel; nothing happens the second time.

        Raises `NotPosted` where that cannot be done, `Unsure` when nobody knows.
        """
        ...

    async def amend(self, place: str, message: str, post: Post) -> None:
        """Have a message of ours show something else from now on; it calls nobody.

        Doing it again changes nothing. Raises `NotPosted`, with `GONE` when the message is no
        longer there, `Unsure` when nobody knows.
        """
        ...

    async def show_event(self, community: str, event: Event, known: str | None) -> str:
        """Have an event in the platform's own calendar, as told; tell its id.

        `known`: its id, if it is known. Doing it again changes nothing, known or not. Raises
        `NotPosted`, with `FULL` when no more are taken, `Unsure` when nobody knows.
        """
        ...

    async def hide_event(self, community: str, key: str, known: str | None) -> None:
        """Take an event out of the platform's own calendar, if it is there; raise as above."""
        ...

    def lacking(self, place: str) -> frozenset[Right] | None:
        """The rights that the bot lacks in a place; None when it knows of no such place."""
        ...

    def publishes(self, place: str) -> bool:
        """Whether what is posted there can be passed on to followers."""
        ...

    def community_of(self, place: str) -> str | None:
        """The community of a place in which one can write; None for any other."""
        ...

    def roles_of(self, community: str) -> frozenset[str]:
        """The roles that a community can give to some of its people."""
        ...

    def is_in(self, community: str) -> bool:
        """Whether the bot is in a community, reachable just now or not."""
        ...

    def name_of(self, community: str) -> str | None:
        """What people call a community; None for one that the bot is not in."""
        ...

    async def is_member(self, community: str, person: str) -> bool:
        """Whether somebody is in a community, as far as the bot can see it.

        Raises `NotPosted`, with `BUSY`, when that cannot be told now.
        """
        ...

    def forget(self, person: str) -> None:
        """Let go of what is in memory of the way to somebody's private messages."""
        ...


class Platforms:
    """The platforms that are connected, by the name with which ids begin."""

    def __init__(self) -> None:
        self._connected: dict[str, Platform] = {}

    @contextmanager
    def connected(self, name: str, platform: Platform) -> Generator[None]:
        """Have a platform at hand for as long as the block lasts."""
        self._connected[name] = platform
        try:
            yield
        finally:
            del self._connected[name]

    def names(self) -> frozenset[str]:
        """Those on which one can post now."""
        return frozenset(name for name, platform in self._connected.items() if platform.ready)

    def forget(self, person: str) -> None:
        """Have the platform of somebody let go of them."""
        platform = self.of(person)
        if platform is not None:
            platform.forget(person)

    def of(self, place: str) -> Platform | None:
        """The platform of a place; None while it is not connected."""
        return self._connected.get(place.partition(":")[0])
