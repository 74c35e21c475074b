"""A programme on the loopback Discord: its team, its workshops, and a bot that starts on any day.

The bot's clock may be ahead of the machine's and runs on from there: time passes while it is off.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager, closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from benchmarks.once.lives import program
from bot.clock import to_text
from tests.conversation import plain
from tests.loopback.answers import Answer
from tests.loopback.handles import ChannelHandle, OptionValue, UserHandle
from tests.loopback.reading import Posted
from tests.patience import until
from tests.process import Sobrio, sobrio
from tests.whole.conftest import Place, Team, set_up_team

PARIS = ZoneInfo("Europe/Paris")

# In March nothing is said of months between the 18th and the end, and the clocks change meanwhile.
YEAR = datetime.now(UTC).year + 1
PLANNED = datetime(YEAR, 3, 20, 10, tzinfo=PARIS)
HELD = datetime(YEAR, 3, 31, tzinfo=PARIS)


def on_the_day(hour: int, minute: int = 0) -> datetime:
    """An hour of the day on which workshops are held, in Paris."""
    return HELD.replace(hour=hour, minute=minute)


def sheet(*workshops: Mapping[str, object]) -> str:
    """A YAML file of workshops."""
    listed = ("\n    ".join(f"{key}: {said}" for key, said in one.items()) for one in workshops)
    return "workshops:\n" + "".join(f"  - {lines}\n" for lines in listed)


@dataclass
class Programme:
    """A community with a team and a channel, and a bot that can be started at any instant."""

    place: Place
    team: Team
    ahead: float = 0.0

    def starts(self, now: datetime, **settings: str) -> AbstractAsyncContextManager[Sobrio]:
        """The bot, for which it is that instant when it starts."""
        self.ahead = (now - datetime.now(UTC)).total_seconds()
        discord, folder = self.place.discord, self.place.folder
        return sobrio(discord, folder, program=program(self.ahead), **settings)

    async def begin(self) -> None:
        """Have the team's role organise, and announcements in the general channel."""
        await self.place.discord.wait_for_session(identifies=1)
        await set_up_team(self.place, self.team)

    async def take_in(self, content: str, name: str = "ateliers.yaml") -> Answer:
        """What Olivia is answered when she sends a file of workshops."""
        file = await self.place.discord.send_file(name, content)
        return await self.organise("import", file=file)

    async def confirm(self, *titles: str) -> list[Posted]:
        """Have drafts announced, and wait for their posts; all that stands in the channel."""
        for title in titles:
            shown = await self.organise("confirm", workshop=title)
            await self.press(self.team.olivia, shown, "Confirmer et annoncer")
        await self.at_rest()
        return await self.posts()

    async def organise(self, command: str, **options: OptionValue) -> Answer:
        """What Olivia is answered to a command of organisers."""
        discord, where = self.place.discord, self.place.guild.channel
        typed = f"workshop {command}"
        return await discord.slash(self.team.olivia, where, typed, locale="fr", options=options)

    async def press(self, who: UserHandle, on: Answer | Posted, label: str) -> Answer:
        """What somebody is answered who presses a button."""
        return await self.place.discord.press(who, on, label, locale="fr")

    async def posts(self) -> list[Posted]:
        """What stands in the channel, oldest first."""
        return await self.place.discord.messages(self.place.guild.channel)

    async def texts(self) -> list[str]:
        """The same, as text."""
        return [plain(post.text) for post in await self.posts()]

    async def letters(self, who: UserHandle) -> list[str]:
        """What somebody was written in private, oldest first."""
        messages = await self.place.discord.messages(await self.door(who))
        return [plain(message.text) for message in messages]

    async def door(self, who: UserHandle) -> ChannelHandle:
        """The private channel of somebody."""
        return await self.place.discord.open_private(who)

    async def at_rest(self) -> None:
        """Wait until nothing is due any more and nothing is under way."""
        await until(lambda: not self._left(), self._left)

    def _left(self) -> Sequence[tuple[str]]:
        now = to_text(datetime.now(UTC) + timedelta(seconds=self.ahead))
        asked = (
            "select kind from announcements where next_at <= :now union all "
            "select place from deliveries where state = 'pending'"
        )
        with closing(sqlite3.connect(self.place.folder / "sobrio.db")) as connection:
            return connection.execute(asked, {"now": now}).fetchall()
