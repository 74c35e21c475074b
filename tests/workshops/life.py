"""A community with its workshops for tests: every step is taken by a bot that has just started."""

from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any

from bot.communities.model import ChannelPurpose
from bot.communities.service import Visitor
from bot.core import Core
from bot.i18n import Locale
from bot.people import Actor, Role
from bot.platforms import Event
from bot.replies import (
    Action,
    Answer,
    Block,
    Entries,
    Form,
    Heading,
    Paragraph,
    Prose,
    Remark,
    Reply,
    Sources,
    Statement,
)
from bot.settings import Settings
from tests.announcements.board import Board
from tests.announcements.stage import Watch
from tests.conftest import open_bot
from tests.conversation import plain

COMMUNITY = "board:community"
HERE, TEAM = "board:here", "board:team"

_ROLES = {
    "olivia": {Role.ORGANISER},
    "ada": {Role.ORGANISER, Role.ADMIN},
    "edda": {Role.EDITOR},
    "emil": {Role.EDITOR},
}


@dataclass
class Life:
    """A board that stays, and a bot that is started anew for every step.

    `locale` is the language of everybody.
    """

    settings: Settings
    watch: Watch
    board: Board
    locale: Locale = Locale.FR
    shown: Answer = field(default_factory=lambda: Reply(""))
    seed: int = 0

    @asynccontextmanager
    async def awake(self) -> AsyncGenerator[Core]:
        """The bot, started and connected."""
        self.seed += 1
        async with open_bot(self.settings, clock=self.watch, random=Random(self.seed)) as core:
            with core.platforms.connected("board", self.board):
                yield core

    async def begin(self) -> None:
        """An admin sets where things are posted, and the language."""
        async with self.awake() as core:
            admin = await core.communities.actor(
                Visitor("board:ada", self.locale, COMMUNITY, manages=True)
            )
            await core.communities.set_locale(admin, self.locale)
            await core.communities.set_channel(admin, ChannelPurpose.ANNOUNCEMENTS, HERE)
            await core.communities.set_channel(admin, ChannelPurpose.ORGANISERS, TEAM)

    def person(self, name: str) -> Actor:
        """Somebody; Olivia organises, and Ada is an admin too."""
        roles = frozenset({Role.MEMBER, *_ROLES.get(name, ())})
        locale = self.locale
        return Actor(f"board:{name}", locale, locale, locale, COMMUNITY, roles)

    async def say(self, name: str, command: str, **arguments: Any) -> str:
        """What somebody is answered; presses and forms go to that from now on."""
        async with self.awake() as core:
            self.shown = await _run(core, command, self.person(name), arguments)
        return self.heard

    async def press(self, label: str, name: str = "olivia") -> str:
        """Press a button of what was answered last."""
        action = next(one for one in self.actions if plain(one.label) == label)
        return await self.say(name, action.command, **action.arguments)

    async def press_post(self, label: str, name: str, post: int = -1) -> str:
        """Press a button under a post of the channel."""
        self.shown = self.posts()[post]
        return await self.press(label, name)

    async def fill(self, name: str = "olivia", **typed: str) -> str:
        """Fill in the form that was answered, and send it."""
        form = self.shown
        assert isinstance(form, Form)
        assert typed.keys() <= {one.name for one in form.inputs}
        values = {one.name: typed.get(one.name, one.value) for one in form.inputs}
        return await self.say(name, form.command, **form.arguments, **values)

    async def pick(self, label: str, value: str, name: str = "olivia") -> str:
        """Pick in the picker of that label."""
        assert isinstance(self.shown, Reply)
        picker = next(one for one in self.shown.pickers if plain(one.label) == label)
        filled = {**picker.arguments, picker.argument: value}
        return await self.say(name, picker.command, **filled)

    async def until(self, instant: datetime) -> None:
        """Let time pass: what is due is posted by a bot that starts at that moment."""
        while True:
            async with self.awake() as core:
                due = await core.outbox.turn()
            if due is None or due > instant:
                break
            self.watch.now = max(self.watch.now, due)
        self.watch.now = instant
        async with self.awake() as core:
            await core.outbox.turn()

    async def sleep_until(self, instant: datetime) -> None:
        """The bot is off until an instant, and starts then."""
        self.watch.now = instant
        async with self.awake() as core:
            await core.outbox.turn()

    async def now(self) -> None:
        """What is due now is posted."""
        await self.until(self.watch.now)

    async def forward(self, **by: float) -> None:
        """Let time pass."""
        await self.until(self.watch.now + timedelta(**by))

    @property
    def heard(self) -> str:
        """What was answered, as text."""
        return said(self.shown)

    @property
    def buttons(self) -> list[str]:
        """The labels under what was answered."""
        return [plain(action.label) for action in self.actions]

    def posts(self, place: str = HERE) -> list[Reply]:
        """What stands in a place, as it was last changed."""
        there = [m for m in self.board.messages if m.place == place]
        return [self.board.amended.get(m.id, m.post).reply for m in there]

    def texts(self, place: str = HERE) -> list[str]:
        """The same, as text."""
        return [said(post) for post in self.posts(place)]

    def letters(self, name: str) -> list[str]:
        """What somebody got in private."""
        return self.texts(f"board:@{name}")

    def events(self) -> list[Event]:
        """What the platform's own calendar shows."""
        return list(self.board.events.values())

    @property
    def actions(self) -> list[Action]:
        """What can be done with what was answered."""
        assert isinstance(self.shown, Reply)
        menu = self.shown.menu.options if self.shown.menu else ()
        return [one for one in (*self.shown.actions, *menu) if isinstance(one, Action)]


async def _run(core: Core, command: str, actor: Actor, arguments: dict[str, Any]) -> Answer:
    given = {name: value for name, value in arguments.items() if value is not None}
    return await core.table.find(command)(actor, given)


def said(answer: Answer) -> str:
    """An answer as text."""
    if isinstance(answer, Form):
        return plain(answer.title)
    return plain("\n".join([answer.title, *(line for b in answer.blocks for line in _lines(b))]))


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph() | Heading() | Remark() | Prose():
            yield block.text
        case Statement():
            yield f"{block.text} ({block.note})"
        case Sources():
            yield from (citation.text for citation in block.citations)
        case Entries():
            for entry in block.entries:
                yield f"{entry.term} : {entry.text}" if entry.term else entry.text
        case _:
            pass
