"""What was posted and what was not, as a reply."""

from bot.announcements.model import Log, Logged
from bot.announcements.views import Reader
from bot.paging import at_page
from bot.replies import Entries, Entry, MentionKind, Paragraph, Reply, mention
from bot.when.saying import say_instant, say_time

LOG, LOG_PAGE = "announce log", "announce-log-page"

# The attempts of one post that are told in words.
_MOST_ATTEMPTS = 3


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
        said.append(_attempts(logged, reader))
    place = mention(MentionKind.CHANNEL, delivery.place)
    return Entry(" · ".join([place, *said]), say_instant(delivery.due_at, reader.zone, words))


def _attempts(logged: Logged, reader: Reader) -> str:
    """How many there were, and what came of the last ones."""
    words, shown = reader.words, logged.attempts[-_MOST_ATTEMPTS:]
    tries = (
        f"{say_time(at.astimezone(reader.zone).time(), words.locale)} {words(f'reason-{outcome}')}"
        for at, outcome in shown
    )
    return words("log-attempts", attempts=len(logged.attempts), last=" ; ".join(tries))
