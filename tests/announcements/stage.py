"""What the tests of the outbox share: a bot's outbox on a real SQLite file, and a clock to move."""

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from bot.announcements.agenda import AgendaStore
from bot.announcements.clock import Alarm
from bot.announcements.courier import Courier, Tell
from bot.announcements.kinds import Kind, Posting
from bot.announcements.model import Announcement, Content, Delivery, LatePolicy, Plan, Stage
from bot.announcements.outbox import Outbox
from bot.announcements.service import AnnouncementService
from bot.announcements.store import OutboxStore
from bot.communities.notices import NoticeStore
from bot.communities.service import CommunityService, Visitor
from bot.communities.store import CommunityStore
from bot.communities.trail import Trail
from bot.database import Database
from bot.database.connection import BUSY_SECONDS
from bot.i18n import Locale
from bot.platforms import Platforms
from bot.replies import Paragraph, Reply
from bot.when.moments import Moment
from bot.when.quiet import QuietHours
from tests.announcements.board import Board
from tests.conftest import NOW

PARIS = ZoneInfo("Europe/Paris")
HERE, THERE = "board:here", "board:there"
COMMUNITY = "board:community"


@dataclass
class Watch:
    """A clock that stands still until it is moved."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        """Move it."""
        self.now += timedelta(**by)


@dataclass
class Plain(Posting):
    """A kind of announcement that says its own key, and whether it is late."""

    name: str = "plain"
    policy: LatePolicy = field(
        default_factory=lambda: LatePolicy(timedelta(minutes=10), timedelta(hours=6))
    )
    publish: bool = False
    silent: bool = False

    async def compose(self, delivery: Delivery, stage: Stage) -> Content | None:
        if self.silent:
            return None
        reply = Reply(delivery.announcement.id, (Paragraph(stage),))
        return Content(reply, publish=self.publish)


@dataclass
class Desk:
    """The outbox with all that it needs, and what it told the admins."""

    database: Database
    watch: Watch
    board: Board
    kind: Plain
    outbox: Outbox
    service: AnnouncementService
    store: OutboxStore
    told: list[tuple[int, str | None]]
    communities: CommunityService
    kinds: dict[str, Kind]
    tell: Tell | None = None  # beside the list above

    async def announce(self, place: str = HERE, rule: str = "", **later: float) -> Announcement:
        """Plan something, now or later."""
        local = (self.watch.now + timedelta(**later)).astimezone(PARIS).replace(tzinfo=None)
        plan = Plan(Moment(local, PARIS), rule)
        return await self.service.plan("plain", COMMUNITY, place, plan)

    async def be_quiet(self, start: time, end: time) -> None:
        """An admin sets quiet hours."""
        visitor = Visitor("board:ada", community=COMMUNITY, manages=True)
        admin = await self.communities.actor(visitor)
        await self.communities.set_quiet(admin, QuietHours(start, end))

    async def outcomes(self) -> list[tuple[str, str | None]]:
        """How each delivery stands, in their order."""
        rows = await self.database.all("select state, reason from deliveries order by id")
        return [(row["state"], row["reason"]) for row in rows]


@asynccontextmanager
async def set_up(
    path: Path,
    watch: Watch,
    board: Board | None = None,
    through: Callable[[Any], Any] = lambda part: part,
    busy_seconds: float = BUSY_SECONDS,
) -> AsyncGenerator[Desk]:
    """Open it all on a file; opened anew on the same file and board, it is a restart.

    The outbox reaches its store and the board `through` what a test puts in between.
    """
    board = board or Board(watch)
    kind, platforms, alarm, told = (
        Plain(),
        Platforms(),
        Alarm(watch),
        list[tuple[int, str | None]](),
    )

    async def tell(delivery: Delivery, reason: str | None) -> None:
        told.append((delivery.id, reason))
        if desk.tell is not None:
            await desk.tell(delivery, reason)

    async with Database.open(path, busy_seconds=busy_seconds) as database:
        stores = CommunityStore(database), NoticeStore(database), Trail(database, watch)
        communities = CommunityService(*stores, platforms, watch, locale=Locale.FR, zone=PARIS)
        store = OutboxStore(database)
        reached = through(store)
        service = AnnouncementService(AgendaStore(database), communities, alarm, watch, Random())
        kinds: dict[str, Kind] = {"plain": kind}
        courier = Courier(reached, kinds, platforms, watch, service.hold, tell)
        outbox = Outbox(reached, courier, kinds, platforms, alarm, watch, service.hold)
        with platforms.connected("board", through(board)):
            desk = Desk(
                database, watch, board, kind, outbox, service, store, told, communities, kinds
            )
            yield desk


def utc(*parts: int) -> datetime:
    """An instant."""
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type]
