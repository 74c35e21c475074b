"""What is sent to somebody, as they see it: the switches, the letters, and that they stopped."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from babel.lists import format_list

from bot.i18n import Words
from bot.paging import at_page
from bot.replies import Action, Entries, Entry, Menu, Paragraph, Remark, Reply
from bot.subscriptions.model import Mine, Offer, Standing, Thing
from bot.text import capitalise, shorten
from bot.when.saying import CONVENTIONS, say_instant

# The command that people type, and those behind buttons.
SUBSCRIBE, CARD, MINE = "subscribe", "subscription-card", "subscriptions-mine"
TURN, STOP, RESUME = "subscription-turn", "subscription-stop", "subscription-resume"

# Communities of one page, well within the options of a menu; characters of one of these.
_PER_PAGE, _LONGEST_OPTION = 10, 100


def card(standing: Standing, words: Words, note: str = "") -> Reply:
    """The switches of one community, the state of each in words; `note`: what was just done."""
    lines = [note] if note else []
    lines.append(words("subscriptions-text", **_where(standing.name)))
    if standing.closed:
        lines.append(words("subscriptions-closed"))
    if standing.left:
        lines.append(words("subscriptions-left"))
    offers = _open(standing)
    entries = (Entry(_state(one, standing, words), _thing(one.thing, words)) for one in offers)
    return Reply(
        words("subscriptions-title"),
        (*map(Paragraph, lines), Entries(tuple(entries))),
        tuple(_actions(standing, words)),
        private=True,
    )


def mine(own: Sequence[Mine], words: Words, page: int = 1) -> Reply:
    """Everything that somebody has sent to them; each community opens from the menu."""
    title = words("subscriptions-title")
    if not own:
        return Reply(title, (Paragraph(words("subscriptions-none")),), private=True)
    pages = (own[first : first + _PER_PAGE] for first in range(0, len(own), _PER_PAGE))
    paged = at_page(pages, page)
    entries = (Entry(_listed(one.things, words), _named(one.name, words)) for one in paged.shown)
    options = (
        Action(
            shorten(capitalise(_named(one.name, words)), _LONGEST_OPTION),
            CARD,
            {"community": one.community},
        )
        for one in paged.shown
    )
    back, on = words("page-previous"), words("page-next")
    closed = any(one.closed for one in own)
    lines = [words("subscriptions-mine"), *([words("subscriptions-closed")] if closed else [])]
    return Reply(
        title,
        (*map(Paragraph, lines), Entries(tuple(entries)), *paged.remark(words)),
        (*([_resume(words)] if closed else []), *paged.turns(MINE, {}, back=back, on=on)),
        Menu(words("subscriptions-open"), tuple(options)),
        private=True,
    )


def turned(thing: Thing, on: bool, words: Words) -> str:
    """What was just done."""
    return words("subscriptions-turned", thing=thing.value, on=_said(on))


def stopped(thing: Thing, community: str, name: str | None, words: Words) -> Reply:
    """That something is sent no more, and the way back.

    `name`: None: what the community is called is not for this person to know.
    """
    again = {"thing": thing.value, "on": True, "community": community}
    actions = (
        Action(words("subscriptions-again", thing=thing.value), TURN, again),
        Action(words("subscriptions-all"), MINE),
    )
    said = words("subscriptions-stopped", thing=thing.value, **_where(name))
    title = words("subscriptions-stopped-title")
    return Reply(title, (Paragraph(said),), actions, private=True, beside=True)


def letter(said: Reply, thing: Thing, community: str, name: str | None, words: Words) -> Reply:
    """What a community posts, as it is written to one person: why they get it, and how to stop."""
    remarks = [words("subscriptions-why", thing=thing.value, **_where(name))]
    if thing is Thing.MONTH:
        remarks.insert(0, words("subscriptions-dates-change"))
    its = {"thing": thing.value, "community": community}
    stop = Action(words("subscriptions-stop", thing=thing.value), STOP, its)
    blocks = (*said.blocks, *map(Remark, remarks))
    return replace(said, blocks=blocks, actions=(*said.actions, stop))


def _open(standing: Standing) -> Iterator[Offer]:
    """What can be changed: where the bot is not any more, nothing can be turned on."""
    return (one for one in standing.offers if one.on or not standing.left)


def _actions(standing: Standing, words: Words) -> Iterator[Action]:
    here = {"community": standing.community}
    if standing.closed:
        yield _resume(words)
    for one in _open(standing):
        label = words("subscriptions-switch", thing=one.thing.value, on=_said(one.on))
        yield Action(label, TURN, {"thing": one.thing.value, "on": not one.on, **here})
    if standing.elsewhere:
        yield Action(words("subscriptions-all"), MINE)


def _resume(words: Words) -> Action:
    return Action(words("subscriptions-resume"), RESUME, main=True)


def _state(offer: Offer, standing: Standing, words: Words) -> str:
    state = "paused" if offer.on and standing.closed else _said(offer.on)
    return words("subscriptions-state", state=state, about=_about(offer, standing, words))


def _about(offer: Offer, standing: Standing, words: Words) -> str:
    """What it is and when the next is sent."""
    when = say_instant(offer.next_at, standing.zone, words) if offer.next_at else ""
    match offer.thing:
        case Thing.MONTH if offer.next_at is None:
            return words("subscriptions-month-not-posted")
        case Thing.MONTH:
            return words("subscriptions-month", when=when)
        case Thing.TIP if offer.next_at is None:
            return words("subscriptions-tip-under-way")
        case Thing.TIP:
            posted = "yes" if offer.posted else "no"
            return words("subscriptions-tip", when=when, posted=posted)
        case _:
            return words("subscriptions-replay")


def _listed(things: Iterable[Thing], words: Words) -> str:
    names = [_thing(thing, words) for thing in Thing if thing in things]
    return format_list(names, locale=CONVENTIONS[words.locale])


def _thing(thing: Thing, words: Words) -> str:
    return words("subscriptions-thing", thing=thing.value)


def _where(name: str | None) -> dict[str, str]:
    """What the catalogue asks for to name a community, or to do without a name."""
    return {"named": _said(name is not None), "community": name or ""}


def _named(name: str | None, words: Words) -> str:
    return name or words("subscriptions-unnamed")


def _said(on: bool) -> str:
    return "yes" if on else "no"
