"""Whatever people do in whatever order: each letter once, to who wants it then, to nobody else."""

import asyncio
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core import Core
from bot.i18n import Locale
from bot.people import Actor
from bot.replies import Action
from bot.settings import Settings
from tests.announcements.board import Board, loses
from tests.announcements.stage import PARIS, Watch
from tests.conftest import ROOT, open_bot

COMMUNITIES = ("board:one", "board:two")
PEOPLE = ("board:anna", "board:ben", "board:cleo")

# What is done, by whom and where; or how many hours pass, or how many answers are lost.
Step = tuple[str, str, str, int]

_PERSON, _COMMUNITY = st.sampled_from(PEOPLE), st.sampled_from(COMMUNITIES)
_DONE = st.sampled_from(["on", "off", "stop", "leave", "return", "close", "open", "resume"])
_DEED = st.tuples(_DONE, _PERSON, _COMMUNITY, st.just(0))
_WAIT = st.tuples(st.just("wait"), _PERSON, _COMMUNITY, st.sampled_from([1, 50, 168, 170, 400]))
_RESTART = st.tuples(st.just("restart"), _PERSON, _COMMUNITY, st.integers(0, 3))
_FIRST = st.lists(st.tuples(st.just("on"), _PERSON, _COMMUNITY, st.just(0)), min_size=2, max_size=6)


@st.composite
def _lives(draw: st.DrawFn) -> list[Step]:
    """Some have tips sent to them; then things happen, and a week is over again and again."""
    steps: list[Step] = [*draw(_FIRST)]
    for _ in range(draw(st.integers(2, 6))):
        steps += draw(st.lists(st.one_of(_DEED, _DEED, _RESTART), max_size=4))
        steps.append(draw(_WAIT))
    return steps


@dataclass
class World:
    """What should be: who wants tips from where, who is there, who can be written to."""

    board: Board
    on: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    paused: set[str] = field(default_factory=set[str])
    expected: list[tuple[str, str, datetime]] = field(
        default_factory=list[tuple[str, str, datetime]]
    )

    def pass_time(self, before: datetime, after: datetime) -> None:
        """On each Tuesday at nine, whoever can be written to gets one from each community."""
        day = before.astimezone(PARIS).date()
        while day <= after.astimezone(PARIS).date():
            due = datetime(day.year, day.month, day.day, 9, tzinfo=PARIS)
            if day.weekday() == 1 and before < due <= after:
                self._come(due)
            day += timedelta(days=1)

    def _come(self, due: datetime) -> None:
        for community in COMMUNITIES:
            there = [who for who in sorted(self.on) if who[1] == community]
            for person, _ in there:
                if person in self.paused:
                    continue
                if (community, person) in self.board.strangers:
                    self.on.discard((person, community))
                elif f"board:@{person[6:]}" in self.board.closed:
                    self.paused.add(person)
                else:
                    self.expected.append((person, community, due.astimezone(UTC)))


async def act(core: Core, world: World, step: str, person: str, community: str) -> None:
    """Somebody does something, or something happens to them."""
    actor, board = Actor(person, Locale.FR, Locale.FR, Locale.FR), world.board
    its = {"thing": "tip", "community": community}
    inside = (community, person) not in board.strangers
    if step == "on":
        if inside:
            await core.table.find("subscription-turn")(actor, {**its, "on": True})
            world.on.add((person, community))
            world.paused.discard(person)
    elif step in ("off", "stop"):
        turned = {"on": False} if step == "off" else {}
        name = "subscription-turn" if step == "off" else "subscription-stop"
        await core.table.find(name)(actor, {**its, **turned})
        world.on.discard((person, community))
    elif step == "resume":
        await core.table.find("subscription-resume")(actor, {})
        world.paused.discard(person)
    elif step in ("leave", "return"):
        change = board.strangers.add if step == "leave" else board.strangers.discard
        change((community, person))
    else:
        change = board.closed.add if step == "close" else board.closed.discard
        change(f"board:@{person[6:]}")


async def wait(core: Core, watch: Watch, until: datetime) -> None:
    while (due := await core.outbox.turn()) is not None and due <= until:
        watch.now = max(watch.now, due)
    watch.now = until
    await core.outbox.turn()


async def live(own: Settings, steps: list[Step]) -> None:
    watch = Watch()
    world = World(Board(watch, names={one: one for one in COMMUNITIES}))
    left = list(steps)
    while True:
        async with open_bot(own, clock=watch, random=Random(len(left))) as core:
            with core.platforms.connected("board", world.board):
                while left and left[0][0] != "restart":
                    step, person, community, number = left.pop(0)
                    if step == "wait":
                        until = watch.now + timedelta(hours=number)
                        world.pass_time(watch.now, until)
                        await wait(core, watch, until)
                    else:
                        await act(core, world, step, person, community)
        if not left:
            break
        world.board.after = loses(left.pop(0)[-1])
    assert sorted(written(world.board)) == sorted(world.expected)


def written(board: Board) -> Iterator[tuple[str, str, datetime]]:
    """To whom a tip was written, from where, and the hour at which it was due."""
    for message in board.messages:
        stop = message.post.reply.actions[-1]
        assert isinstance(stop, Action)
        hour = message.at.replace(minute=0, second=0, microsecond=0)
        yield f"board:{message.place[7:]}", str(stop.arguments["community"]), hour


@settings(max_examples=40)
@given(_lives())
def test_whatever_happens_each_gets_what_they_want_once(
    filled_database: Path, steps: list[Step]
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "life.db"
        shutil.copy(filled_database, path)
        own = Settings(database_url=f"sqlite:///{path}", data_dir=ROOT / "data")
        asyncio.run(live(own, steps))
