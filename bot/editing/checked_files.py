"""Files of facts that an editor was shown, kept until a day has gone by."""

from datetime import datetime, timedelta
from hashlib import blake2b
from pathlib import Path

from bot.clock import to_text
from bot.database import Database, Queries

KEPT_FOR = timedelta(days=1)


class CheckedFiles:
    """What the button under a card takes in is what the card showed."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries = Queries(Path(__file__).parent / "checked_files.sql")

    async def keep(self, community: str, content: str, now: datetime) -> str:
        """Keep what was read in a file; the digest by which it is found again."""
        digest = blake2b(content.encode(), digest_size=12).hexdigest()
        values = {
            "community": community,
            "digest": digest,
            "content": content,
            "at": to_text(now),
        }
        async with self._database.write() as transaction:
            before = {"before": to_text(now - KEPT_FOR)}
            await transaction.run(self._queries["forget_old"], before)
            await transaction.run(self._queries["keep"], values)
        return digest

    async def content(self, community: str, digest: str) -> str | None:
        """What was read in a file that was shown in a community; None once it is gone."""
        values = {"community": community, "digest": digest}
        rows = await self._database.all(self._queries["content"], values)
        return rows[0]["content"] if rows else None
