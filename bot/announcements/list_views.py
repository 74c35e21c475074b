"""The announcements to come, as a list."""

from collections.abc import Iterable, Sequence

from bot.announcements.model import Proposal
from bot.announcements.views import OPEN, REWRITE, Reader, beginning, repeats, when_of
from bot.matching import Choice
from bot.paging import at_page
from bot.replies import (
    Action,
    Entries,
    Entry,
    MentionKind,
    Menu,
    Paragraph,
    Reply,
    mention,
)
from bot.text import shorten

LIST, LIST_PAGE = "announce list", "announcements-page"

# A page of a list that a phone shows whole.
PER_PAGE = 10


def planned_list(proposals: Sequence[Proposal], reader: Reader, page: int) -> Reply:
    """What is still to come, a page of it, and a menu that opens each."""
    words = reader.words
    write = Action(words("announcement-write"), REWRITE, main=True)
    if not proposals:
        return Reply(
            words("announcements-title"), (Paragraph(words("announcements-none")),), (write,),
            private=True,
        )  # fmt: skip
    paged = at_page(_pages(proposals), page)
    entries = tuple(_entry(proposal, reader) for proposal in paged.shown)
    options = tuple(
        Action(choice.label, OPEN, {"announcement": choice.value})
        for choice in choices(paged.shown, reader)
    )
    turns = paged.turns(LIST_PAGE, {}, back=words("page-previous"), on=words("page-next"))
    return Reply(
        words("announcements-title"),
        (Entries(entries), *paged.remark(words)),
        (write, *turns),
        Menu(words("announcement-open"), options),
        private=True,
    )


def choices(proposals: Iterable[Proposal], reader: Reader) -> list[Choice]:
    """The announcements to choose from: when, and how they begin."""
    return [
        Choice(
            proposal.announcement.id,
            shorten(f"{when_of(proposal, reader)} – {beginning(proposal.written)}", 100),
            (beginning(proposal.written),),
        )
        for proposal in proposals
    ]


def _entry(proposal: Proposal, reader: Reader) -> Entry:
    place = mention(MentionKind.CHANNEL, proposal.announcement.place)
    rule = proposal.announcement.plan.rule
    said = [place, *([repeats(rule, reader.words)] if rule else []), beginning(proposal.written)]
    return Entry(" · ".join(said), when_of(proposal, reader))


def _pages(proposals: Sequence[Proposal]) -> list[Sequence[Proposal]]:
    return [proposals[at : at + PER_PAGE] for at in range(0, len(proposals), PER_PAGE)]
