"""What a team is asked to look at again, as cards."""

from collections.abc import Sequence
from datetime import date

from bot.dates import Edtf
from bot.editing.freshness import Listed
from bot.editing.views import CARD
from bot.i18n import Words
from bot.knowledge.saying import said, statement
from bot.knowledge.service import Fact
from bot.replies import Action, Block, Entries, Entry, Menu, Paragraph, Remark, Reply, Statement
from bot.sources import Bibliography
from bot.text import shorten
from bot.when.saying import say_month

# Characters of a fact and of its publishers where ten stand on one card of 4,000, and of an option.
_LONGEST_TEXT, _LONGEST_NAMES, _LONGEST_OPTION = 130, 50, 100


def freshness_card(listed: Listed, today: date, words: Words) -> Reply:
    """States that may not hold any more; each opens from the menu."""
    count = len(listed.facts)
    blocks: list[Block] = [Paragraph(words("freshness-text", count=count))]
    blocks += _listed(listed.facts, today, words)
    if listed.due > count:
        blocks.append(Remark(words("freshness-more", due=listed.due)))
    blocks.append(Remark(words("freshness-year")))
    title = words("freshness-title", month=say_month(today, words.locale))
    return Reply(title, tuple(blocks), menu=_menu(listed.facts, words))


def stale_card(
    facts: Sequence[Fact], alone: Sequence[Fact], lost: Sequence[str], today: date, words: Words
) -> Reply:
    """Facts of the documents that say something else since the community decided on them; its own
    that replaced some that are gone, `alone` from then on; the texts of those without a topic."""
    blocks: list[Block] = []
    if facts:
        blocks.append(Paragraph(words("stale-text", count=len(facts))))
        blocks += _listed(facts, today, words)
    if alone:
        blocks.append(Paragraph(words("stale-outlives", count=len(alone))))
        blocks += _listed(alone, today, words, len(facts) + 1)
    if lost:
        blocks.append(Paragraph(words("stale-lost", count=len(lost))))
        blocks.append(Entries(tuple(Entry(shorten(text, _LONGEST_TEXT)) for text in lost)))
    menu = _menu((*facts, *alone), words) if facts or alone else None
    return Reply(words("stale-title"), tuple(blocks), menu=menu)


def still_true_card(fact: Fact, day: date, review: date | None, today: date, words: Words) -> Reply:
    """That it is noted that a fact still holds, and when that is asked again."""
    sources = Bibliography(words)
    noted = [Paragraph(words("still-true-text", date=words.date(_edtf(day))))]
    if review is not None:
        noted.append(Paragraph(words("still-true-again", date=words.date(_edtf(review)))))
    return Reply(
        words("still-true-title"),
        (statement(fact, today, words, sources), *noted, *sources.block()),
        (Action(words("still-true-card"), CARD, {"fact": fact.id}),),
        private=True,
    )


def short(fact: Fact, words: Words, longest: int) -> str:
    """A fact in one line: what it is about, and how it begins."""
    return shorten(f"{words.text(fact.about.name)} – {said(fact, words)}", longest)


def _listed(facts: Sequence[Fact], today: date, words: Words, first: int = 1) -> list[Statement]:
    return [_entry(number, fact, today, words) for number, fact in enumerate(facts, first)]


def _entry(number: int, fact: Fact, today: date, words: Words) -> Statement:
    names = ", ".join(dict.fromkeys(source.publisher for source in fact.sources))
    note = statement(fact, today, words, Bibliography(words)).note
    cited = words("freshness-source", names=shorten(names, _LONGEST_NAMES))
    text = f"{number}. {short(fact, words, _LONGEST_TEXT)}"
    return Statement(text, f"{note} · {cited}", fact=fact.id)


def _menu(facts: Sequence[Fact], words: Words) -> Menu:
    options = (
        Action(
            shorten(f"{number}. {short(fact, words, _LONGEST_OPTION)}", _LONGEST_OPTION),
            CARD,
            {"fact": fact.id},
        )
        for number, fact in enumerate(facts, 1)
    )
    return Menu(words("freshness-menu"), tuple(options))


def _edtf(day: date) -> Edtf:
    return Edtf(day.year, day.month, day.day)
