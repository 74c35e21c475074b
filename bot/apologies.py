"""What went wrong, said to the person: what they can put right, or where to find it in the log."""

from bot.errors import Correctable
from bot.i18n import Words
from bot.replies import Paragraph, Reply


def correctable(error: Correctable, words: Words) -> Reply:
    """What the person can put right, in their language."""
    details = dict(error.details)
    if "role" in details:
        details["role"] = words(f"role-{details['role']}")
    return _apology(words(error.key, **details), words)


def unexpected(reference: str, words: Words) -> Reply:
    """A short apology with the id under which the log tells more."""
    return _apology(words("error-unexpected", reference=reference), words)


def _apology(text: str, words: Words) -> Reply:
    # Beside the card that was pressed: that one must stay, it is not what went wrong.
    return Reply(words("error-title"), (Paragraph(text),), private=True, beside=True)
