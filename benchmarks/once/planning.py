"""Announcements put into a database as people would have planned them, many at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.announcements.agenda import AgendaStore
from bot.announcements.model import WRITTEN, Announcement, Plan, State, Written
from bot.database import Database
from bot.when.moments import Moment
from tests.loopback.handles import ChannelHandle

PARIS = ZoneInfo("Europe/Paris")


@dataclass(frozen=True, slots=True)
class Planned:
    """One announcement: its words, by which it is known again, where and when it is due."""

    words: str
    channel: ChannelHandle
    at: datetime
    rule: str = ""
    publish: bool = False

    def announcement(self, number: int) -> Announcement:
        """As its row holds it."""
        return Announcement(
            id=f"{number:012x}",
            kind=WRITTEN,
            community=f"discord:{self.channel.guild_id}",
            place=f"discord:{self.channel.id}",
            plan=Plan(Moment(self.at.astimezone(PARIS).replace(tzinfo=None), PARIS), self.rule),
            state=State.PLANNED,
            next_at=self.at,
        )


async def plan(path: Path, planned: Iterable[Planned], first: int = 0) -> None:
    """Have the file hold them all, numbered from the first; it is made if there is none."""
    now = datetime.now(UTC)
    async with Database.open(path) as database:
        agenda = AgendaStore(database)
        for number, one in enumerate(planned, first):
            written = Written(text_fr=one.words, text_en="", publish=one.publish)
            await agenda.add(one.announcement(number), now, written)
