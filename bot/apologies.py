"""What went wrong, said to the person: what they can put right, or where to find it in the log."""

from collections.abc import Iterator

from bot.errors import Correctable, Flawed
from bot.i18n import Words
from bot.replies import Block, Entries, Entry, Paragraph, Remark, Reply

# More are not read at once; who puts these right is told of the others.
_MOST_FLAWS = 10


def correctable(error: Correctable, words: Words) -> Reply:
    """What the person can put right, in their language."""
    details = dict(error.details)
    if "role" in details:
        details["role"] = words(f"role-{details['role']}")
    listed = _flaws(error, words) if isinstance(error, Flawed) else ()
    return _apology(words(error.key, **details), words, *listed)


def unexpected(reference: str, words: Words) -> Reply:
    """A short apology with the id under which the log tells more."""
    return _apology(words("error-unexpected", reference=reference), words)


def _flaws(error: Flawed, words: Words) -> Iterator[Block]:
    if error.flaws:
        yield Entries(
            tuple(
                Entry(words(flaw.what, **flaw.details), words(flaw.where, **flaw.details))
                for flaw in error.flaws[:_MOST_FLAWS]
            )
        )
    if (more := len(error.flaws) - _MOST_FLAWS) > 0:
        yield Remark(words("error-more-flaws", count=more))


def _apology(text: str, words: Words, *more: Block) -> Reply:
    # Beside the card that was pressed: that one must stay, it is not what went wrong.
    return Reply(words("error-title"), (Paragraph(text), *more), private=True, beside=True)
