"""What waits for an editor: drafts to read, decisions to look at again, what is not finished."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.editing import views
from bot.editing.views import Reader
from bot.i18n import Words
from bot.paging import at_page
from bot.replies import Action, Block, Entries, Entry, Heading, Menu, Paragraph, Reply
from bot.text import shorten

# Items on one page: each takes three lines of a phone.
PER_PAGE = 6

_LONGEST_OPTION = 100


class Why(StrEnum):
    """Why an item stands in the queue; the catalogue names each (`fact-queue-waiting`)."""

    WAITING = "waiting"  # somebody has to decide
    STALE = "stale"  # a document changed under a decision
    OUTLIVES = "outlives"  # what it replaced is in no document any more
    HOMELESS = "homeless"  # its subject or topic is in no document any more
    MINE = "mine"  # the reader is still writing it
    REFUSED = "refused"  # the reader wrote it, and another editor refused it


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that waits; `before`: the words of the fact that it changes or replaces.

    `draft` or `fact` is what it opens: a fact that has lost its topic opens to be given another.
    """

    why: Why
    text: str
    person: str | None
    at: datetime
    before: str = ""
    suggested: bool = False
    draft: str = ""
    fact: str = ""

    @property
    def action(self) -> tuple[str, dict[str, str]]:
        """The command that opens it."""
        if self.draft:
            return views.DRAFT, {"draft": self.draft}
        homeless = self.why is Why.HOMELESS
        return views.CHANGE if homeless else views.CARD, {"fact": self.fact}


def queue_card(items: Sequence[Item], page: int, reader: Reader, questions: int = 0) -> Reply:
    """A page of what waits, the oldest first of each kind; `questions`: how many wait elsewhere."""
    words = reader.words
    sliced = [items[i : i + PER_PAGE] for i in range(0, len(items), PER_PAGE)]
    paged = at_page(sliced, page)
    if not paged.shown:
        add = Paragraph(words("fact-queue-empty"))
        told, lead = _asked(questions, words)
        return Reply(words("fact-queue-title"), (add, *told), lead, private=True)
    first = (paged.number - 1) * PER_PAGE + 1
    numbered = list(enumerate(paged.shown, first))
    turns = paged.turns(views.REVIEW_PAGE, {}, back=words("page-previous"), on=words("page-next"))
    options = tuple(_option(number, item, words) for number, item in numbered)
    told, lead = _asked(questions, words)
    return Reply(
        words("fact-queue-title"),
        (*_groups(numbered, reader), *told, *paged.remark(words)),
        (*turns, *lead),
        menu=Menu(words("fact-queue-menu"), options),
        private=True,
    )


def _asked(questions: int, words: Words) -> tuple[tuple[Paragraph, ...], tuple[Action, ...]]:
    """That members asked what nobody could answer, and the way there."""
    if not questions:
        return (), ()
    told = Paragraph(words("fact-queue-questions", count=questions))
    return (told,), (Action(words("fact-queue-to-questions"), views.QUESTIONS),)


def _groups(numbered: Sequence[tuple[int, Item]], reader: Reader) -> Iterator[Block]:
    for why in Why:
        entries = [_entry(number, item, reader) for number, item in numbered if item.why is why]
        if entries:
            yield Heading(reader.words(f"fact-queue-{why}"))
            yield Entries(tuple(entries))


def _entry(number: int, item: Item, reader: Reader) -> Entry:
    """From whom it is, since when, and what it replaces."""
    words = reader.words
    who, when = views.person_of(item.person, words), views.instant_of(item.at, reader)
    origin = "suggested" if item.suggested else "written"
    said = [words("fact-queue-from", origin=origin, person=who, when=when)]
    if item.before:
        said.append(words("fact-queue-replaces", text=views.brief(item.before)))
    shown = views.brief(item.text) or words("draft-no-text")
    return Entry(" · ".join((shown, *said)), str(number))


def _option(number: int, item: Item, words: Words) -> Action:
    command, arguments = item.action
    text = item.text.replace("\n", " ") or words("draft-no-text")
    return Action(shorten(f"{number}. {text}", _LONGEST_OPTION), command, arguments)
