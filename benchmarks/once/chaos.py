"""Announcements by the thousand, from a bot that is killed again and again, at every step."""

import asyncio
import re
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.once.lives import ANY_MOMENT, STEPS, Stage, live, program
from benchmarks.once.planning import Planned, plan
from bot.clock import to_text
from tests.loopback.client import LoopbackDiscord
from tests.loopback.handles import ChannelHandle
from tests.process import sobrio

Say = Callable[[str], None]

# One channel of so many has followers, one announcement of so many comes back each day.
FOLLOWED, DAILY = 5, 10

# How long things come due, from the moment in which the next bot starts.
DUE_SECONDS = 3.0

# How long the last bot may take to post what the others left.
PATIENCE = 180.0

# Where Discord forgets: it does so sooner than a bot is there again, which believes to have been
# away for so long.
MEMORY_SECONDS, AWAY_SECONDS = 0.5, 120.0


@dataclass(frozen=True, slots=True)
class Trial:
    """How much is announced, where, and how often the bot dies at random besides at these steps.

    `asleep`: every stop seems to the bot to have lasted two minutes. `forgetful`: Discord knows no
    key any more when the bot is back.
    """

    announcements: int
    channels: int
    kills: int
    steps: Sequence[str] = STEPS
    due_within: float = DUE_SECONDS
    asleep: bool = False
    forgetful: bool = False
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a trial."""

    trial: Trial
    kills: Counter[str]
    lost: Sequence[int]
    doubled: Sequence[int]
    pending: int
    ends: Counter[str]
    limited: int
    seconds: float

    @property
    def once(self) -> bool:
        """Whether everything was posted, and nothing twice."""
        return not (self.lost or self.doubled or self.pending)


async def put_to_the_test(trial: Trial, say: Say) -> Verdict:
    """Plan, kill, start again, until all is posted; `say` is told where we are."""
    began, random = time.monotonic(), Random(trial.seed)
    with TemporaryDirectory(prefix="sobrio-") as name:
        async with LoopbackDiscord.start(contract=False) as discord:
            if trial.forgetful:
                await discord.tune(nonce_memory=MEMORY_SECONDS)
            run = _Run(trial, Stage(discord, Path(name), random), await _channels(discord, trial))
            kills = await run.lives(say)
            await run.last_life(say)
            return await run.verdict(kills, time.monotonic() - began)


async def _channels(discord: LoopbackDiscord, trial: Trial) -> Sequence[ChannelHandle]:
    """The channels; those that have followers come first."""
    guild = await discord.add_guild("Numérique responsable", locale="fr")
    followed = trial.channels // FOLLOWED
    news = await discord.add_channels(guild, "annonces", followed, kind="announcement")
    return [*news, *await discord.add_channels(guild, "salon", trial.channels - followed)]


class _Run:
    """One trial while it goes on."""

    def __init__(self, trial: Trial, stage: Stage, channels: Sequence[ChannelHandle]) -> None:
        self._trial = trial
        self._stage = stage
        self._channels = channels
        self._file = stage.folder / "sobrio.db"
        self._planned = 0
        self._ahead = 0.0 if trial.asleep else None

    async def lives(self, say: Say) -> Counter[str]:
        """Every step once, and any moment as often as was asked for, in any order."""
        steps = [*self._trial.steps, *[ANY_MOMENT] * self._trial.kills]
        self._stage.random.shuffle(steps)
        for number, step in enumerate(steps):
            say(f"{number + 1} of {len(steps)}: killed {step}")
            # As many as are left, shared among the lives that are left.
            await self._plan((self._trial.announcements - self._planned) // (len(steps) - number))
            await live(self._stage, step, self._ahead)
            if self._ahead is not None:
                self._ahead += AWAY_SECONDS
        return Counter(steps)

    async def last_life(self, say: Say) -> None:
        """One bot that nobody kills, until nothing is left to do."""
        say("nobody is killed any more")
        arguments = program(self._ahead)
        async with sobrio(self._stage.discord, self._stage.folder, program=arguments):
            patience = time.monotonic() + PATIENCE
            while self._left() and time.monotonic() < patience:  # noqa: ASYNC110
                await asyncio.sleep(0.5)

    async def verdict(self, kills: Counter[str], seconds: float) -> Verdict:
        """Judge by what stands on Discord, not by what the bot believes."""
        posts = await self._stage.discord.posts()
        numbers = (re.search(r"Annonce n° (\d+)\.", post.text) for post in posts)
        found = Counter(int(number[1]) for number in numbers if number)
        return Verdict(
            trial=self._trial,
            kills=kills,
            lost=[n for n in range(self._planned) if not found[n]],
            doubled=[n for n, times in found.items() if times > 1],
            pending=self._left(),
            ends=Counter(f"{row[0]}" for row in self._ask("select reason from deliveries")),
            limited=(await self._stage.discord.traffic()).limited,
            seconds=seconds,
        )

    async def _plan(self, count: int) -> None:
        """Have so many more come due while the next bot starts, and while it lives."""
        random, now = self._stage.random, datetime.now(UTC) + timedelta(seconds=self._ahead or 0.0)
        first, self._planned = self._planned, self._planned + count
        followed = len(self._channels) // FOLLOWED
        places = {n: random.randrange(len(self._channels)) for n in range(first, first + count)}
        if count:
            places[first] = random.randrange(followed)
        planned = [
            Planned(
                f"Annonce n° {number}.",
                self._channels[place],
                now + timedelta(seconds=random.uniform(0.0, self._trial.due_within)),
                rule="FREQ=DAILY" if number % DAILY == 0 else "",
                publish=place < followed,
            )
            for number, place in places.items()
        ]
        await plan(self._file, planned, first)

    def _left(self) -> int:
        """What is due and not ended."""
        now = datetime.now(UTC) + timedelta(seconds=self._ahead or 0.0)
        due = "select 1 from announcements where next_at <= ?"
        begun = "select 1 from deliveries where state = 'pending'"
        return len(self._ask(due, to_text(now))) + len(self._ask(begun))

    def _ask(self, sql: str, *values: str) -> Sequence[tuple[str | int]]:
        with closing(sqlite3.connect(self._file)) as connection:
            return connection.execute(sql, values).fetchall()
