"""What was posted and what was not, as a reply."""

from bot.announcements.model import Log, Logged
from bot.announcements.views import Reader, at
from bot.paging import at_page
from bot.replies import Entries, Entry, MentionKind, Paragraph, Reply, mention

LOG, LOG_PAGE = "announce log", "announce-log-page"


def log_page(log: Log, reader: Reader) -> Reply:
    """What was posted and what was not, the last first, with what came of each attempt."""
    words = reader.words
    if not log.shown:
        return Reply(words("log-title"), (Paragraph(words("log-none")),), private=True)
    entries = tuple(_log_entry(logged, reader) for logged in log.shown)
    paged = at_page(((),) * log.pages, log.page)
    turns = paged.turns(LOG_PAGE, {}, back=words("page-previous"), on=words("page-next"))
    blocks = (Entries(entries), *paged.remark(words))
    return Reply(words("log-title"), blocks, tuple(turns), private=True)


def _log_entry(logged: Logged, reader: Reader) -> Entry:
    words, delivery = reader.words, logged.delivery
    outcome = words(
        f"log-{logged.ending}",
        how=delivery.reason or "none",
        reason=words(f"reason-{delivery.reason}") if delivery.reason else "none",
    )
    said = [words(f"kind-{delivery.announcement.kind}"), outcome]
    if len(logged.attempts) > 1:
        said.append(words("log-attempts", attempts=len(logged.attempts)))
    place = mention(MentionKind.CHANNEL, delivery.place)
    return Entry(" · ".join([place, *said]), at(delivery.due_at, reader.zone, words))
