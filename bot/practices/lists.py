"""What communities do, in the database."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bot.clock import to_text
from bot.database import Change, Database, Queries, Row
from bot.i18n import Text
from bot.practices.model import Doing, Term


class ListStore:
    """Keeps the list of each community. `also`: what is written with a change, if it is one."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "queries.sql")

    async def adopt(
        self, community: str, practice: str, now: datetime, also: Sequence[Change] = ()
    ) -> tuple[datetime, bool]:
        """Put a practice on the list: since when it stands there, and whether that is new."""
        values = {"community": community, "practice": practice}
        async with self._database.write() as transaction:
            new = await transaction.all(self._queries["adopt"], {**values, "now": to_text(now)})
            (row,) = new or await transaction.all(self._queries["since"], values)
            await transaction.write(also if new else ())
        return datetime.fromisoformat(row["since"]), bool(new)

    async def give_up(self, community: str, practice: str, also: Sequence[Change] = ()) -> bool:
        """Take a practice off the list; False when it was not there."""
        values = {"community": community, "practice": practice}
        async with self._database.write() as transaction:
            was_there = bool(await transaction.all(self._queries["give_up"], values))
            await transaction.write(also if was_there else ())
            return was_there

    async def since(self, community: str, practice: str) -> datetime | None:
        """Since when the practice is on the list; None when it is not."""
        values = {"community": community, "practice": practice}
        row = await self._database.one(self._queries["since"], values)
        return datetime.fromisoformat(row["since"]) if row else None

    async def doings(self, community: str, theme: str | None = None) -> list[Doing]:
        """What the community does, by theme; of one theme, if wanted."""
        values = {"community": community, "theme": theme}
        return [_doing(row) for row in await self._database.all(self._queries["doings"], values)]


def _doing(row: Row) -> Doing:
    return Doing(
        practice=row["practice"],
        title=Text(row["title_fr"], row["title_en"]),
        theme=Term(row["theme"], Text(row["label_fr"], row["label_en"])),
        since=datetime.fromisoformat(row["since"]),
    )
