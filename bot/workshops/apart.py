"""Files of workshops, read in a process of its own."""

from collections.abc import Collection
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.apart import PATIENCE_SECONDS, Apart
from bot.i18n import Locale
from bot.replies import Upload
from bot.sheets import of_file
from bot.workshops.entries import Entry


class SheetReader:
    """Reads files of workshops one at a time."""

    def __init__(self, patience: float = PATIENCE_SECONDS) -> None:
        self._read = Apart("bot.workshops.sheets:read", patience)

    async def read(
        self,
        upload: Upload,
        now: datetime,
        zone: ZoneInfo,
        themes: Collection[str],
        locale: Locale,
    ) -> list[Entry]:
        """What `bot.workshops.sheets.read` makes of a file; raise `BrokenSheet` likewise.

        A file that takes too long is broken too; anything else is `RuntimeError`.
        """
        try:
            return await self._read(upload, now, zone, frozenset(themes), locale)
        except TimeoutError:
            raise of_file("sheet-too-long-to-read") from None
