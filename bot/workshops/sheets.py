"""An uploaded file of workshops: which of the two formats it is, and what it says."""

from collections.abc import Collection
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.i18n import Locale
from bot.replies import Upload
from bot.workshops.entries import Circumstances, Entry, of_file
from bot.workshops.sheet_documents import read_document
from bot.workshops.sheet_events import read_events

LARGEST_BYTES = 1_000_000

_MARK = b"\xef\xbb\xbf"  # which some programs write before UTF-8
_ARCHIVE = b"PK\x03\x04"


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
    data = upload.data.removeprefix(_MARK)
    if len(data) > LARGEST_BYTES:
        raise of_file("sheet-too-large", most=LARGEST_BYTES // 1000)
    if data.startswith(_ARCHIVE):
        raise of_file("sheet-archive")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise of_file("sheet-not-utf-8") from None
    if "\0" in text:
        raise of_file("sheet-unknown-form")
    circumstances = Circumstances(now, zone, locale, themes)
    if text.lstrip()[:15].upper() == "BEGIN:VCALENDAR":
        return read_events(text, circumstances)
    return read_document(data, circumstances)
