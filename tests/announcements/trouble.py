"""A world in which everything goes wrong that can: kills, clocks that jump, answers that are lost.

The bot's clock is apart from the true time, by which Discord remembers. A process that dies has no
effect any more from that very step on; the next one opens the same file and the same board.
"""

import shutil
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Literal

from bot.clock import to_text
from bot.database import Row
from bot.platforms import Post, Refusal, Unsure
from tests.announcements.board import Board, Message, loses, refuses
from tests.announcements.stage import COMMUNITY, HERE, THERE, Desk, Watch, set_up

# Where a process may be killed: before and after what the outbox does, and around a post.
STEPS = ("deliver", "claim", "note_message", "put_off", "end", "post", "publish", "find")
When = Literal["before", "after"]


class Killed(BaseException):
    """The process is gone: nothing of ours may catch this."""


class Doom:
    """When a process dies; from then on nothing that it does happens."""

    def __init__(self) -> None:
        self.at: tuple[str, When] | None = None
        self.met = False

    def meet(self, step: str, when: When) -> None:
        """Die here, if it is to be; stay dead."""
        if self.at == (step, when):
            self.met = True
        if self.met:
            raise Killed(step)


class Mortal:
    """Anything whose steps a process may not survive."""

    def __init__(self, of: object, doom: Doom) -> None:
        self._of = of
        self._doom = doom

    def __getattr__(self, name: str) -> object:
        method = getattr(self._of, name)
        if name not in STEPS and name not in ("due", "next_due"):
            return method

        async def step(*arguments: object, **named: object) -> object:
            self._doom.meet(name, "before")
            done = await method(*arguments, **named)
            self._doom.meet(name, "after")
            return done

        return step


@dataclass
class LateBoard(Board):
    """A board to which some posts come only after their sender gave up."""

    late: int = 0
    on_their_way: list[tuple[str, Post]] = field(default_factory=list[tuple[str, Post]])

    async def post(self, place: str, post: Post) -> str:
        if self.late:
            self.late -= 1
            self.on_their_way.append((place, post))
            raise Unsure("no answer came in time")
        return await super().post(place, post)

    async def arrive(self) -> None:
        """What was on its way is there."""
        before, after, self.before, self.after = self.before, self.after, None, None
        while self.on_their_way:
            await super().post(*self.on_their_way.pop())
        self.before, self.after = before, after


class World:
    """One bot after the other on one file and one board, and what happened to them."""

    def __init__(self, folder: Path, template: Path) -> None:
        self._path = folder / "world.db"
        shutil.copy(template, self._path)
        self._true, self._watch = Watch(), Watch()
        self._stack = AsyncExitStack()
        self._doom = Doom()
        self.board = LateBoard(self._true)
        self.latest = self._watch.now
        self.cancelled, self.refused, self.made = set[str](), False, list[str]()
        self.desk: Desk

    async def start(self) -> None:
        """A new process."""
        await self._stack.aclose()
        self._doom = doom = Doom()
        opened = set_up(self._path, self._watch, self.board, lambda part: Mortal(part, doom))
        self.desk = await self._stack.enter_async_context(opened)
        self.desk.kind.publish = True

    async def stop(self) -> None:
        """No process any more."""
        await self._stack.aclose()

    async def announce(self, minutes: int, there: bool, rule: str) -> None:
        """Somebody plans something."""
        place = THERE if there else HERE
        self.made.append((await self.desk.announce(place, rule, minutes=minutes)).id)

    async def cancel(self, which: int) -> None:
        """Somebody calls something off."""
        if self.made:
            one = self.made[which % len(self.made)]
            if await self.desk.service.cancel(COMMUNITY, one):
                self.cancelled.add(one)

    async def wait(self, minutes: float) -> None:
        """Time goes by; what is on its way arrives at once, long before a key is forgotten."""
        await self.board.arrive()
        self._true.forward(minutes=minutes)
        self._watch.forward(minutes=minutes)
        await self.turn()

    async def be_away(self, minutes: float, ahead: int) -> None:
        """No process for a while; the next one finds a clock that is so many minutes ahead."""
        await self.board.arrive()
        self._true.forward(minutes=minutes)
        self._watch.now = self._true.now + timedelta(minutes=ahead)
        await self.start()
        await self.turn()

    async def set_clock(self, minutes: int) -> None:
        """The machine's clock is so many minutes ahead of the true time."""
        self._watch.now = self._true.now + timedelta(minutes=minutes)
        await self.turn()

    async def lose(self, when: When, times: int) -> None:
        """Posts are lost on their way, or their answers."""
        setattr(self.board, when, loses(times))

    async def delay(self, times: int) -> None:
        """Posts arrive after their sender gave up."""
        self.board.late = times

    async def refuse(self, why: Refusal, times: int) -> None:
        """Posts are refused."""
        self.refused = True
        self.board.before = refuses(why, times)

    async def hide(self, hidden: bool) -> None:
        """The bot may not read what stands on the board."""
        self.board.readable = not hidden

    async def kill(self, step: str, when: When) -> None:
        """The process dies when it comes to a step."""
        self._doom.at = step, when

    async def turn(self) -> None:
        """The outbox looks; a process that dies of it is followed by another."""
        self.latest = max(self.latest, self._watch.now)
        await self.board.arrive()
        with suppress(Killed):
            await self.desk.outbox.turn()
        if self._doom.met:
            await self.desk.outbox.finish(0)
            await self.start()

    async def calm_down(self) -> None:
        """Nothing goes wrong any more, for longer than anything is of use."""
        self.board.before = self.board.after = None
        self.board.readable, self.board.late, self._doom.at = True, 0, None
        await self.set_clock(0)
        for _ in range(30):
            await self.wait(20)

    async def deliveries(self) -> list[Row]:
        """All that was made of what came due."""
        return await self.desk.database.all("select * from deliveries order by id")

    async def overdue(self) -> list[Row]:
        """Announcements of which something should have been made."""
        late = "select * from announcements where state = 'planned' and next_at <= :now"
        return await self.desk.database.all(late, {"now": to_text(self._watch.now)})

    def messages_of(self, row: Row) -> list[Message]:
        """What stands on the board for a delivery."""
        start = f"{row['announcement']}/"
        stamp = row["occurrence"][:19].replace("-", "").replace(":", "")
        return [m for m in self.board.messages if m.post.key.startswith(f"{start}{stamp}Z/")]
