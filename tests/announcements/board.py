"""A chat platform for tests: a board of messages that remembers keys for a while, and fails."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.platforms import CannotLook, Event, NotPosted, Post, Refusal, Right, Unsure

REMEMBERS = timedelta(minutes=5)

# How wrong a clock may be: what is older than an attempt by more is not found.
LOOKS_BACK = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Message:
    """What stands on the board."""

    id: str
    place: str
    post: Post
    at: datetime


# What happens to a post: `None` lets it through; raise to refuse or lose it.
Fate = Callable[[Post], None]


@dataclass
class Board:
    """Every message by its order; `before` and `after` decide what goes wrong with the next.

    Posts are `waiting` at the `gate`, if there is one, until it is set. Who is `closed`, as a
    place, is written nothing. `amended` tells what each message shows since it was amended,
    `events` those in the calendar by key; their id is the key with the board's name. The bot has
    `left` some communities. `names` tells what they are called, `strangers` who is not in which:
    not even that while it `hides_members`.
    """

    clock: Clock
    messages: list[Message] = field(default_factory=list[Message])
    published: list[str] = field(default_factory=list[str])
    before: Fate | None = None
    after: Fate | None = None
    readable: bool = True
    gone: bool = False
    passes_on: bool = True
    gate: asyncio.Event | None = None
    waiting: int = 0
    publishing: Callable[[], None] | None = None
    on_event: Callable[[str], None] | None = None
    closed: set[str] = field(default_factory=set[str])
    amended: dict[str, Post] = field(default_factory=dict[str, Post])
    events: dict[str, Event] = field(default_factory=dict[str, Event])
    left: set[str] = field(default_factory=set[str])
    names: dict[str, str] = field(default_factory=dict[str, str])
    strangers: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    hides_members: bool = False
    sought_since: datetime | None = None
    searches: int = 0

    @property
    def ready(self) -> bool:
        return True

    async def post(self, place: str, post: Post) -> str:
        if self.gate is not None:
            self.waiting += 1
            await self.gate.wait()
        if place in self.closed:
            raise NotPosted(Refusal.FORBIDDEN)
        if self.before is not None:
            self.before(post)
        known = (m for m in self.messages if m.post.key == post.key)
        message = next((m for m in known if self.clock() - m.at < REMEMBERS), None)
        if message is None:
            message = Message(f"board:{len(self.messages)}", place, post, self.clock())
            self.messages.append(message)
        if self.after is not None:
            self.after(post)
        return message.id

    async def find(self, place: str, key: str, since: datetime) -> str | None:
        self.searches += 1
        self.sought_since = since
        if self.gone:
            raise NotPosted(Refusal.GONE)
        if not self.readable:
            raise CannotLook("no right to read")
        there = (m for m in self.messages if m.place == place and m.at >= since - LOOKS_BACK)
        return next((m.id for m in there if m.post.key == key), None)

    async def publish(self, place: str, message: str) -> None:
        if not self.passes_on:
            raise Unsure("the connection was lost")
        if self.publishing is not None:
            self.publishing()
        self.published.append(message)

    async def amend(self, place: str, message: str, post: Post) -> None:
        if self.before is not None:
            self.before(post)
        if not any(m.id == message and m.place == place for m in self.messages):
            raise NotPosted(Refusal.GONE)
        self.amended[message] = post
        if self.after is not None:
            self.after(post)

    async def show_event(self, community: str, event: Event, known: str | None) -> str:
        if self.on_event is not None:
            self.on_event(event.key)
        self.events[event.key] = event
        return f"board:{event.key}"

    async def hide_event(self, community: str, key: str, known: str | None) -> None:
        if self.on_event is not None:
            self.on_event(key)
        self.events.pop(key, None)

    def lacking(self, place: str) -> frozenset[Right] | None:
        return frozenset()

    def publishes(self, place: str) -> bool:
        return True

    def community_of(self, place: str) -> str | None:
        return "board:community"

    def roles_of(self, community: str) -> frozenset[str]:
        return frozenset()

    def is_in(self, community: str) -> bool:
        return community not in self.left

    def name_of(self, community: str) -> str | None:
        return None if community in self.left else self.names.get(community, "Le tableau")

    async def is_member(self, community: str, person: str) -> bool:
        if self.hides_members:
            raise NotPosted(Refusal.BUSY)
        return community not in self.left and (community, person) not in self.strangers

    def forget(self, person: str) -> None:
        pass

    def keys(self) -> list[str]:
        """The keys of what stands on it."""
        return [m.post.key for m in self.messages]


def loses(times: int) -> Fate:
    """The answer is lost so many times."""
    left = [times]

    def fate(_: Post) -> None:
        if left[0] > 0:
            left[0] -= 1
            raise Unsure("the connection was lost")

    return fate


def refuses(refusal: Refusal, times: int = 10**6) -> Fate:
    """It is refused so many times."""
    left = [times]

    def fate(_: Post) -> None:
        if left[0] > 0:
            left[0] -= 1
            raise NotPosted(refusal)

    return fate
