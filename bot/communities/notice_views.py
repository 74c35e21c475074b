"""What the admins of a community ought to know, as cards beside an answer."""

from bot.communities.model import Notice
from bot.communities.setting_views import SETTINGS, Page, title_of
from bot.i18n import Words
from bot.replies import Action, Entries, Entry, Paragraph, Remark, Reply

# In the order in which they matter to a community that set nothing.
_PAGES = (Page.PLACES, Page.ROLES, Page.CALM, Page.LANGUAGE)


def introduction(words: Words) -> Reply:
    """What there is to set and why, for the first admin of a community that set nothing."""
    terms = (Entry(words(f"introduction-{page}"), title_of(page, words)) for page in _PAGES)
    blocks = (
        Paragraph(words("introduction-text")),
        Entries(tuple(terms)),
        Paragraph(words("introduction-review")),
        Remark(words("introduction-once")),
    )
    action = Action(words("introduction-open"), SETTINGS, main=True)
    title = words("introduction-title")
    return Reply(title, blocks, (action,), private=True, beside=True)


def notice_card(notice: Notice, words: Words) -> Reply:
    """Something that the admins ought to know."""
    blocks = (
        Paragraph(words(notice.words, **notice.details)),
        Remark(words("notice-once")),
    )
    action = Action(words("introduction-open"), SETTINGS)
    return Reply(words("notice-title"), blocks, (action,), private=True, beside=True)
