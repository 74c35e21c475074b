"""What went wrong, said to the person: what they can put right, or where to find it in the log."""

from bot.errors import Correctable
from bot.i18n import Words
from bot.replies import Paragraph, Reply


def correctable(error: Correctable, words: Words) -> Reply:
    """What the person can put right, in their language."""
    details = dict(error.details)
    if "role" in details:
        details["role"] = words(f"role-{details['role']}")
    return Reply(words("error-title"), (Paragraph(words(error.key, **details)),), private=True)


def unexpected(reference: str, words: Words) -> Reply:
    """A short apology with the id under which the log tells more."""
    text = words("error-unexpected", reference=reference)
    return Reply(words("error-title"), (Paragraph(text),), private=True)
