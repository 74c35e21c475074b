"""The tip of the week as admins set it."""

from collections.abc import Iterator, Sequence

from bot.platforms import name_rights
from bot.practices.model import Term
from bot.practices.scheduling import RULES, Schedule, Scheduled
from bot.practices.views import Reader
from bot.replies import (
    Action,
    Block,
    Entries,
    Entry,
    Form,
    Input,
    MentionKind,
    Option,
    Paragraph,
    Picker,
    PickerKind,
    Remark,
    Reply,
    mention,
)
from bot.when.saying import say_instant, say_time

TIPS, SET_TIPS, TIP_HOUR, STOP_TIPS = (
    "weekly-tip",
    "set-weekly-tip",
    "weekly-tip-hour",
    "no-weekly-tip",
)


def off_card(suggested: Schedule | None, reader: Reader) -> Reply:
    """There is no tip of the week; how it would begin, or what it needs first."""
    words = reader.words
    blocks = [Paragraph(words("weekly-off"))]
    if suggested is None:
        picker = _channel_picker(None, reader)
        return Reply(words("weekly-title"), tuple(blocks), (_back(reader),), None, (picker,), True)
    blocks.append(Paragraph(words("weekly-begins", when=_days(suggested, reader))))
    start = Action(words("weekly-start"), SET_TIPS, {"place": suggested.place}, main=True)
    return Reply(words("weekly-title"), tuple(blocks), (start, _back(reader)), private=True)


def on_card(scheduled: Scheduled, themes: Sequence[Term], reader: Reader) -> Reply:
    """When and where the tip of the week comes, each of it to be changed."""
    words, schedule = reader.words, scheduled.schedule
    pickers = (
        _days_picker(schedule, reader),
        _channel_picker(schedule, reader),
        _themes_picker(schedule, themes, reader),
    )
    skipping = schedule.holidays is not None
    actions = (
        Action(words("weekly-hour"), TIP_HOUR),
        Action(
            words("weekly-on-holidays" if skipping else "weekly-skip-holidays"),
            SET_TIPS,
            {"holidays": not skipping},
        ),
        Action(words("weekly-stop"), STOP_TIPS),
        _back(reader),
    )
    blocks: list[Block] = [Entries(tuple(_entries(scheduled, themes, reader)))]
    if scheduled.lacking:
        rights = name_rights(scheduled.lacking, words)
        blocks.append(Remark(words("weekly-lacks", rights=rights)))
    return Reply(words("weekly-title"), tuple(blocks), actions, None, pickers, private=True)


def hour_form(schedule: Schedule, reader: Reader) -> Form:
    """At which hour it comes."""
    words = reader.words
    shown = f"{schedule.at:%H:%M}"
    hour = Input("at", words("weekly-hour-label"), shown, words("weekly-hour-hint"), 20)
    return Form(words("weekly-title"), SET_TIPS, (hour,))


def _entries(scheduled: Scheduled, themes: Sequence[Term], reader: Reader) -> Iterator[Entry]:
    words, schedule = reader.words, scheduled.schedule
    yield Entry(_days(schedule, reader), words("weekly-when"))
    yield Entry(mention(MentionKind.CHANNEL, schedule.place), words("weekly-where"))
    chosen = [words.text(theme.label) for theme in themes if theme.id in schedule.themes]
    yield Entry(", ".join(chosen) or words("weekly-all-themes"), words("weekly-themes"))
    skipped = "weekly-skipped" if schedule.holidays else "weekly-not-skipped"
    yield Entry(words(skipped), words("weekly-holidays"))
    if scheduled.announcement.next_at is not None:
        comes = say_instant(scheduled.announcement.next_at, reader.zone, words)
        yield Entry(comes, words("weekly-next"))


def _days(schedule: Schedule, reader: Reader) -> str:
    hour = say_time(schedule.at, reader.words.locale)
    return reader.words("weekly-days", days=reader.words(f"weekly-{schedule.days}"), hour=hour)


def _days_picker(schedule: Schedule, reader: Reader) -> Picker:
    words = reader.words
    options = tuple(Option(days, words(f"weekly-{days}")) for days in RULES)
    return Picker(
        words("weekly-when"), words("weekly-when"), PickerKind.CHOICE, SET_TIPS, "days",
        chosen=(schedule.days,), options=options, least=1,
    )  # fmt: skip


def _channel_picker(schedule: Schedule | None, reader: Reader) -> Picker:
    words, chosen = reader.words, (schedule.place,) if schedule else ()
    return Picker(
        words("weekly-where"), words("weekly-where"), PickerKind.CHANNEL, SET_TIPS, "place",
        chosen=chosen, least=1,
    )  # fmt: skip


def _themes_picker(schedule: Schedule, themes: Sequence[Term], reader: Reader) -> Picker:
    words = reader.words
    options = tuple(Option(theme.id, words.text(theme.label)) for theme in themes)
    return Picker(
        words("weekly-themes"), words("weekly-all-themes"), PickerKind.CHOICE, SET_TIPS, "themes",
        chosen=schedule.themes, options=options, most=len(options),
    )  # fmt: skip


def _back(reader: Reader) -> Action:
    return Action(reader.words("weekly-settings"), "settings")
