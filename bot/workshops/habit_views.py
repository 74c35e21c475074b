"""What a community wants of its workshops, as admins set it."""

from collections.abc import Iterator

from babel.lists import format_list

from bot.communities.service import CommunitySettings
from bot.i18n import Words
from bot.replies import (
    Action,
    Block,
    Entries,
    Entry,
    Form,
    Input,
    Option,
    Paragraph,
    Picker,
    PickerKind,
    Remark,
    Reply,
)
from bot.when.saying import CONVENTIONS, say_time
from bot.workshops.model import Habits

SHOW, SET, HOUR = "workshop-habits", "workshop-habits-set", "workshop-habits-hour"

# How many days before a workshop its channel may be reminded of it.
DAYS = (1, 2, 3, 7, 14, 21)


def card(habits: Habits, settings: CommunitySettings, words: Words) -> Reply:
    """What is wanted, each of it to be changed."""
    blocks: list[Block] = [
        Paragraph(words("habits-text")),
        Entries(tuple(_entries(habits, words))),
        *_remarks(habits, settings, words),
    ]
    actions = (
        Action(words("habits-change-hour"), HOUR),
        _switch("monthly", habits.monthly, words),
        _switch("promise", habits.promise, words),
        Action(words("habits-settings"), "settings"),
    )
    picker = (_picker(habits, words),)
    return Reply(words("habits-title"), tuple(blocks), actions, None, picker, private=True)


def hour_form(habits: Habits, words: Words) -> Form:
    """At which hour one is told."""
    label, hint = words("habits-hour"), words("habits-hour-hint")
    hour = Input("at", label, f"{habits.hour:%H:%M}", hint, 20)
    return Form(words("habits-title"), SET, (hour,))


def _entries(habits: Habits, words: Words) -> Iterator[Entry]:
    yield Entry(say_time(habits.hour, words.locale), words("habits-hour"))
    yield Entry(_ahead(habits, words), words("habits-ahead"))
    yield Entry(words("habits-monthly", on=_on(habits.monthly)), words("habits-of-month"))
    yield Entry(words("habits-promise", on=_on(habits.promise)), words("habits-of-promise"))


def _ahead(habits: Habits, words: Words) -> str:
    days = [words("habits-days", count=days) for days in sorted(habits.ahead, reverse=True)]
    return format_list(days, locale=CONVENTIONS[words.locale]) if days else words("habits-none")


def _remarks(habits: Habits, settings: CommunitySettings, words: Words) -> Iterator[Block]:
    if settings.channel is None and (habits.monthly or habits.ahead):
        yield Remark(words("habits-no-channel"))
    if settings.organisers_channel is None and habits.promise:
        yield Remark(words("habits-no-organisers"))


def _switch(name: str, on: bool, words: Words) -> Action:
    label = words(f"habits-{name}-switch", on=_on(on))
    return Action(label, SET, {name: not on})


def _on(on: bool) -> str:
    return "yes" if on else "no"


def _picker(habits: Habits, words: Words) -> Picker:
    options = tuple(Option(str(days), words("habits-days", count=days)) for days in DAYS)
    return Picker(
        words("habits-ahead"), words("habits-ahead-none"), PickerKind.CHOICE, SET, "ahead",
        about=words("habits-ahead-about"), chosen=tuple(map(str, sorted(habits.ahead))),
        options=options, most=len(options),
    )  # fmt: skip
