"""An uploaded file of workshops: which of the two formats it is, and what it says."""

from collections.abc import Collection
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.i18n import Locale
from bot.replies import Upload
from bot.sheets import text_of
from bot.workshops.entries import Circumstances, Entry
from bot.workshops.sheet_documents import read_document
from bot.workshops.sheet_events import read_events


def read(
    upload: Upload,
    now: datetime,
    zone: ZoneInfo,
    themes: Collection[str],
    locale: Locale = Locale.FR,
) -> list[Entry]:
    """The workshops of a calendar (.ics) or YAML file; its name says nothing.

    `zone` is that of times without one, `locale` that of texts without one, `themes` the ids that
    are known. Raises `BrokenSheet` with every flaw. A hostile file may keep it busy for long:
    `bot.workshops.apart` reads those of people.
    """
    text = text_of(upload, archive="sheet-archive", unknown="sheet-unknown-form")
    circumstances = Circumstances(now, zone, locale, themes)
    if text.lstrip()[:15].upper() == "BEGIN:VCALENDAR":
        return read_events(text, circumstances)
    return read_document(text.encode(), circumstances)
