"""Practices as replies: tips with their reasons and sources, and what a community does."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from bot.dates import Edtf
from bot.i18n import Words
from bot.paging import at_page, filled
from bot.practices.model import Doing, Filters, Practice
from bot.practices.saying import PRACTICE, practice_blocks
from bot.practices.service import Adopted, DoneHere
from bot.replies import (
    Action,
    Block,
    Entries,
    Entry,
    Heading,
    Menu,
    Paragraph,
    Remark,
    Reply,
)
from bot.sources import Bibliography

# The commands behind the buttons of a tip, and of what a community does.
TIP, ANOTHER_TIP, SHARE_TIP = "tip", "another-tip", "share-tip"
PRACTICES, PRACTICES_PAGE = "practices", "practices-page"
DO_THIS, STOP_THIS = "do-this", "stop-this"

# Characters and practices of one page of a list: well within the 4,000 that a card of Discord
# holds, and as many practices as the menu that opens them.
PAGE_BUDGET, MOST_ON_A_PAGE = 1_800, 25


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom a card is written: their words, their day and time zone, and whether they are in a
    community or alone."""

    words: Words
    today: date
    zone: ZoneInfo
    community: bool
    alone: bool

    def day(self, instant: datetime) -> str:
        """The date of an instant, where the reader is."""
        return self.words.date(Edtf.parse(instant.astimezone(self.zone).date().isoformat()))


def tip(practice: Practice, filters: Filters, since: datetime | None, reader: Reader) -> Reply:
    """A tip for the person who asked, with another one and, where others read, a way to share.

    `since`: their community noted then that it does it.
    """
    words = reader.words
    chosen = {"theme": filters.theme, "audience": filters.audience, "besides": practice.id}
    another = {name: value for name, value in chosen.items() if value}
    actions = [Action(words("tip-another"), ANOTHER_TIP, another, main=True)]
    if reader.community and since is None:
        actions.append(_do_this(practice, words))
    if not reader.alone:
        actions.append(Action(words("tip-share"), SHARE_TIP, {"practice": practice.id}))
    return _card(practice, since, reader, actions, private=True)


def shared_tip(practice: Practice, reader: Reader) -> Reply:
    """A tip for everybody in the channel; who presses its first button gets another, alone."""
    words = reader.words
    actions = [Action(words("tip-one-for-me"), ANOTHER_TIP, {"besides": practice.id})]
    if reader.community:
        actions.append(_do_this(practice, words))
    return _card(practice, None, reader, actions, private=False)


def practice_card(practice: Practice, since: datetime | None, reader: Reader) -> Reply:
    """One practice in full, where there is a community to put on the list of what it does, or take
    off it."""
    words = reader.words
    if not reader.community:
        return _card(practice, since, reader, [_tip_action(words)], private=True)
    change = (
        _do_this(practice, words, instead=True) if since is None else _stop_this(practice, words)
    )
    return _card(practice, since, reader, [change, _list_action(words)], private=True)


def adopted(done: Adopted, reader: Reader, *, beside: bool) -> Reply:
    """That it is on the community's list, now or already."""
    words, title = reader.words, reader.words.text(done.practice.title)
    if done.new:
        heading = words("adopted-title")
        blocks: tuple[Block, ...] = (Paragraph(words("adopted-now", title=title)),)
    else:
        heading = words("adopted-before-title")
        blocks = (Paragraph(words("adopted-before", title=title)), _noted(done.since, reader))
    actions = (_list_action(words), _stop_this(done.practice, words))
    return Reply(heading, blocks, actions, private=True, beside=beside)


def given_up(practice: Practice, reader: Reader, *, was_there: bool) -> Reply:
    """That the practice is not on the list any more, and the way back."""
    words, title = reader.words, reader.words.text(practice.title)
    if was_there:
        heading, said = words("given-up-title"), words("given-up-now", title=title)
    else:
        heading = words("given-up-before-title")
        said = words("given-up-before", title=title)
    actions = (_list_action(words), _do_this(practice, words, instead=True))
    return Reply(heading, (Paragraph(said),), actions, private=True)


def done_here(done: DoneHere, reader: Reader, *, page: int = 1, private: bool) -> Reply:
    """One page of what a community does, by theme; each practice opens from the menu."""
    if not done.doings:
        return _nothing_done(done, reader.words)
    words = reader.words
    paged = at_page(filled(done.doings, _cost, PAGE_BUDGET, MOST_ON_A_PAGE), page)
    blocks: list[Block] = [Paragraph(_count(done.doings, words))]
    for theme, doings in groupby(paged.shown, lambda doing: doing.theme):
        blocks.append(Heading(words.text(theme.label)))
        blocks.append(Entries(tuple(_entry(doing, reader) for doing in doings)))
    options = (
        Action(words.text(doing.title), PRACTICE, {"practice": doing.practice})
        for doing in paged.shown
    )
    theme_only = {"theme": done.theme.id} if done.theme else {}
    back, on = words("page-previous"), words("page-next")
    return Reply(
        _list_title(done, words),
        (*blocks, *paged.remark(words)),
        tuple(paged.turns(PRACTICES_PAGE, theme_only, back=back, on=on)),
        Menu(words("practices-menu"), tuple(options)),
        private=private,
    )


def no_community(words: Words) -> Reply:
    """That there is a list only in a community; a tip can be had anywhere."""
    blocks = (Paragraph(words("practices-elsewhere")),)
    return Reply(words("practices-title"), blocks, (_tip_action(words),), private=True)


def _nothing_done(done: DoneHere, words: Words) -> Reply:
    key = "practices-none" if done.theme is None else "practices-none-in-theme"
    actions = [_tip_action(words, done.theme.id if done.theme else None)]
    if done.theme is not None:
        actions.append(_list_action(words))
    blocks = (Paragraph(words(key)), Paragraph(words("practices-how")))
    return Reply(_list_title(done, words), blocks, tuple(actions), private=True)


def _list_title(done: DoneHere, words: Words) -> str:
    if done.theme is None:
        return words("practices-title")
    return words("practices-title-theme", theme=words.text(done.theme.label))


def _count(doings: Sequence[Doing], words: Words) -> str:
    themes = len({doing.theme.id for doing in doings})
    return words("practices-count", practices=len(doings), themes=themes)


def _entry(doing: Doing, reader: Reader) -> Entry:
    noted = reader.words("practices-noted", date=reader.day(doing.since))
    return Entry(noted, reader.words.text(doing.title))


def _cost(doing: Doing) -> int:
    return max(len(doing.title.fr), len(doing.title.en)) + 40


def _tip_action(words: Words, theme: str | None = None) -> Action:
    return Action(words("practices-tip"), TIP, {"theme": theme} if theme else {}, main=True)


def _list_action(words: Words) -> Action:
    return Action(words("practices-title"), PRACTICES_PAGE)


def _do_this(practice: Practice, words: Words, *, instead: bool = False) -> Action:
    """Where the answer should take the place of the card, it is asked for `instead`."""
    more = {"instead": True} if instead else {}
    return Action(words("tip-do"), DO_THIS, {"practice": practice.id, **more})


def _stop_this(practice: Practice, words: Words) -> Action:
    return Action(words("tip-stop"), STOP_THIS, {"practice": practice.id})


def _noted(since: datetime, reader: Reader) -> Remark:
    """That the community does it. When it began to is not known, only when that was said."""
    return Remark(reader.words("tip-done", date=reader.day(since)))


def _card(
    practice: Practice,
    since: datetime | None,
    reader: Reader,
    actions: Iterable[Action],
    *,
    private: bool,
) -> Reply:
    words, sources = reader.words, Bibliography(reader.words)
    told = practice_blocks(practice, reader.today, words, sources)
    done = (_noted(since, reader),) if since else ()
    cited = sources.block() or (Remark(words("tip-without-source")),)
    blocks = (*told, *done, *cited)
    return Reply(words.text(practice.title), blocks, tuple(actions), private=private)
