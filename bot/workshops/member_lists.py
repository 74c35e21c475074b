"""Lists of workshops: those to come, those of the past, one's own; and how to have them all."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from bot.i18n import Words
from bot.paging import Paged, at_page
from bot.replies import (
    Action,
    Block,
    Entries,
    Entry,
    Link,
    MentionKind,
    Menu,
    Option,
    Paragraph,
    Picker,
    PickerKind,
    Remark,
    Reply,
    mention,
)
from bot.when.saying import say_date
from bot.workshops.member_views import (
    CALENDAR,
    COMING,
    COMING_PAGE,
    MINE,
    MINE_PAGE,
    PAST,
    PAST_PAGE,
    RENEW_CALENDAR,
    SET_REMINDERS,
    SHOW,
    before,
)
from bot.workshops.model import OFFSETS, State, Workshop
from bot.workshops.service import Past
from bot.workshops.signing import Own, Seen
from bot.workshops.taking_part import Part
from bot.workshops.views import Reader, title_of, when_of

Item = TypeVar("Item")

# On one page: what fits a phone, and for the past, two links for each in two rows of buttons.
PER_PAGE, PAST_PER_PAGE = 8, 4


def coming_list(workshops: Sequence[Workshop], reader: Reader, page: int) -> Reply:
    """Those to come, the next first, each to be opened."""
    words = reader.words
    paged = at_page(_pages(workshops), page)
    entries = tuple(Entry(_when(one, reader), title_of(one, words)) for one in paged.shown)
    turns = paged.turns(COMING_PAGE, {}, back=words("page-previous"), on=words("page-next"))
    return Reply(
        words("workshops-coming-title"),
        (Entries(entries), *paged.remark(words)),
        (*turns, Action(words("workshops-to-mine"), MINE)),
        _menu(paged.shown, words),
        private=True,
    )


def none_known(reader: Reader, channel: str | None) -> Reply:
    """No date is known yet; how one learns of the next. `channel`: where it is announced."""
    words = reader.words
    said: list[Block] = [Paragraph(words("workshops-none-known"))]
    if channel is not None:
        place = mention(MentionKind.CHANNEL, channel)
        said.append(Paragraph(words("workshops-announced-in", channel=place)))
    actions = (
        Action(words("workshops-to-calendar-page"), CALENDAR),
        Action(words("workshops-to-past"), PAST),
    )
    return Reply(words("workshops-coming-title"), tuple(said), actions, private=True)


def past_list(past: Past, reader: Reader) -> Reply:
    """Those that took place, the last first, with what there is to see and to read again."""
    words = reader.words
    if not past.shown:
        said = Paragraph(words("workshops-past-none"))
        actions = (Action(words("workshops-to-coming"), COMING),)
        return Reply(words("workshops-past-title"), (said,), actions, private=True)
    paged = at_page(((),) * past.pages, past.page)
    entries = tuple(_past_entry(one, words) for one in past.shown)
    turns = paged.turns(PAST_PAGE, {}, back=words("topic-newer"), on=words("topic-older"))
    return Reply(
        words("workshops-past-title"),
        (Entries(entries), *paged.remark(words)),
        (*_past_links(past.shown, words), *turns),
        _menu(past.shown, words),
        private=True,
    )


def own_list(own: Own, reader: Reader, page: int) -> Reply:
    """What a person signed up to or is reminded of, and how long before."""
    words = reader.words
    paged: Paged[Seen] = at_page(_pages(own.seen), page)
    said: list[Block] = [Paragraph(words("reminder-closed"))] if own.closed else []
    if own.seen:
        said.append(Entries(tuple(_own_entry(one, reader) for one in paged.shown)))
    else:
        said.append(Paragraph(words("workshops-mine-none")))
    turns = paged.turns(MINE_PAGE, {}, back=words("page-previous"), on=words("page-next"))
    return Reply(
        words("workshops-mine-title"),
        (*said, *paged.remark(words)),
        (*turns, Action(words("workshops-to-coming"), COMING)),
        _menu([one.workshop for one in paged.shown], words) if own.seen else None,
        (_offsets(own.offsets, words),),
        private=True,
    )


def calendar_card(reader: Reader, address: str | None, *, renews: bool = False) -> Reply:
    """How workshops get into one's own calendar. `address`: of the community's, if it has one.

    `renews`: the reader may give it another one.
    """
    words = reader.words
    said: list[Block] = [Paragraph(words("workshops-calendar-one"))]
    actions: list[Action | Link] = []
    if address is not None:
        said += [
            Paragraph(words("workshops-calendar-all")),
            Entries((Entry(address, words("workshops-calendar-address")),)),
            Remark(words("workshops-calendar-how")),
        ]
        actions.append(Link(words("workshops-calendar-open"), address))
        if renews:
            actions.append(Action(words("calendar-renew"), RENEW_CALENDAR))
    actions.append(Action(words("workshops-to-coming"), COMING))
    return Reply(words("workshops-calendar-title"), tuple(said), tuple(actions), private=True)


def _when(workshop: Workshop, reader: Reader) -> str:
    """When it is, and where it stands if that is worth a word."""
    said = [when_of(workshop, reader.words)]
    if workshop.state in (State.MOVED, State.CANCELLED):
        said.append(reader.words(f"workshops-state-{workshop.state}"))
    elif workshop.has_begun(reader.now):
        said.append(reader.words("workshops-state-begun"))
    return " · ".join(said)


def _past_entry(workshop: Workshop, words: Words) -> Entry:
    """When it took place, and whether it can be seen or read again."""
    details = workshop.details
    what = {
        (True, True): "both",
        (True, False): "replay",
        (False, True): "summary",
        (False, False): "nothing",
    }[bool(details.replay_url), bool(details.summary_url)]
    day = say_date(workshop.start.local.date(), words.locale)
    return Entry(words("workshops-past-entry", day=day, what=what), title_of(workshop, words))


def _past_links(workshops: Sequence[Workshop], words: Words) -> Iterator[Link]:
    """Each says of which workshop it is: heard alone, a button has no list above it."""
    for one in workshops:
        title = title_of(one, words)
        if one.details.replay_url:
            yield Link(words("workshops-replay-of", title=title), one.details.replay_url)
        if one.details.summary_url:
            yield Link(words("workshops-summary-of", title=title), one.details.summary_url)


def _own_entry(seen: Seen, reader: Reader) -> Entry:
    words, standing = reader.words, seen.standing
    said = [_when(seen.workshop, reader)]
    if standing.part is Part.IN:
        said.append(words("signup-state-in"))
    elif standing.part is Part.WAITING:
        position, waiting = standing.position, standing.waiting
        said.append(words("signup-state-waiting", position=position, waiting=waiting))
    if standing.following:
        said.append(words("reminder-state-on"))
    return Entry(" · ".join(said), title_of(seen.workshop, words))


def _offsets(chosen: Sequence[int], words: Words) -> Picker:
    options = tuple(Option(str(minutes), before(minutes, words)) for minutes in OFFSETS)
    return Picker(
        words("reminder-when"),
        words("reminder-when"),
        PickerKind.CHOICE,
        SET_REMINDERS,
        "before",
        about=words("reminder-when-about"),
        chosen=tuple(str(minutes) for minutes in chosen),
        options=options,
        least=1,
        most=len(options),
    )


def _menu(workshops: Sequence[Workshop], words: Words) -> Menu:
    options = tuple(Action(_named(one, words), SHOW, {"workshop": one.id}) for one in workshops)
    return Menu(words("workshops-open"), options)


def _named(workshop: Workshop, words: Words) -> str:
    """The date first: titles may begin alike, and are cut where they are long."""
    day = say_date(workshop.start.local.date(), words.locale)
    return words("workshops-named", day=day, title=title_of(workshop, words))


def _pages(items: Sequence[Item]) -> list[Sequence[Item]]:
    return [items[at : at + PER_PAGE] for at in range(0, len(items), PER_PAGE)]
