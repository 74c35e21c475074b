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
            await transaction.run(self._queries["keep"], values)
        return digest

    async def forget_old(self, now: datetime) -> None:
        """Let go of what was shown more than a day ago."""
        before = {"before": to_text(now - KEPT_FOR)}
        if await self._database.one(self._queries["oldest"], before):
            async with self._database.write() as transaction:
                await transaction.run(self._queries["forget_old"], before)

    async def content(self, community: str, digest: str, now: datetime) -> str | None:
        """What was read in a file that was shown in a community; None once a day has gone by,
        whether the row has gone or not."""
        since = to_text(now - KEPT_FOR)
        values = {"community": community, "digest": digest, "since": since}
        rows = await self._database.all(self._queries["content"], values)
        return rows[0]["content"] if rows else None
