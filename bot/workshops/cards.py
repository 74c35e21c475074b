"""What stands in channels about a workshop: announced, reminded, corrected, remembered."""

from bot.announcements.service import Stage
from bot.platforms import person_of
from bot.practices.service import Practice
from bot.replies import (
    Action,
    Block,
    Entries,
    Entry,
    Form,
    Input,
    Link,
    MentionKind,
    Paragraph,
    Prose,
    Remark,
    Reply,
    mention,
)
from bot.workshops.fields import LONGEST_LINK, LONGEST_TRIED
from bot.workshops.member_views import public_actions
from bot.workshops.model import ExperienceDraft, State, Workshop
from bot.workshops.views import Reader, blocks, title_of, when_of

REPLAY_FORM, NO_REPLAY = "workshop-replay-form", "workshop-no-replay"
TRY_FORM, TRIED = "workshop-try", "workshop-tried"
PRACTICE = "practice"


def announced(workshop: Workshop, reader: Reader, stage: Stage) -> Reply:
    """A workshop that is new to everybody."""
    return _card(reader.words("workshop-announced"), workshop, reader, stage)


def ahead(workshop: Workshop, reader: Reader, stage: Stage) -> Reply:
    """A workshop that comes soon."""
    return _card(reader.words("workshop-ahead"), workshop, reader, stage)


def _card(said: str, workshop: Workshop, reader: Reader, stage: Stage) -> Reply:
    words = reader.words
    begins = words("workshop-begun") if stage is Stage.BEGUN else said
    lines: list[Block] = [Paragraph(begins), *_late(stage, reader)]
    actions = public_actions(workshop, words)
    shown = (*lines, *blocks(workshop, reader, new=True))
    return Reply(title_of(workshop, words), shown, actions)


def _late(stage: Stage, reader: Reader) -> list[Block]:
    return [Remark(reader.words("workshop-late"))] if stage is Stage.LATE else []


def corrected(workshop: Workshop, reader: Reader, stage: Stage) -> Reply:
    """A workshop that was moved or called off, for those who read of it before."""
    words, cancelled = reader.words, workshop.state is State.CANCELLED
    title = title_of(workshop, words)
    heading = words(
        "workshop-cancelled-title" if cancelled else "workshop-moved-title", title=title
    )
    if cancelled:
        lines: list[Block] = [Paragraph(words("workshop-was-on", when=when_of(workshop, words)))]
    else:
        lines = [Paragraph(words("workshop-now-on", when=when_of(workshop, words)))]
    if workshop.details.reason:
        lines.append(Paragraph(words("workshop-reason", reason=workshop.details.reason)))
    actions = () if cancelled else public_actions(workshop, words)
    return Reply(heading, (*lines, *_late(stage, reader)), actions)


def amended(workshop: Workshop, reader: Reader) -> Reply:
    """An earlier post, as it stands from now on."""
    words = reader.words
    state = workshop.state_at(reader.now)
    over = state is State.DONE
    actions = links(workshop, reader) if over else public_actions(workshop, words)
    remark = Remark(words("workshop-amended"))
    title = title_of(workshop, words)
    if state in (State.CANCELLED, State.MOVED):
        title = words(f"workshop-{state}-title", title=title)
    return Reply(title, (*blocks(workshop, reader), remark), tuple(actions))


def replay_asked(workshop: Workshop, reader: Reader, place: str) -> Reply:
    """Where can it be seen again? In private nobody has a role, so no button would work there."""
    words, here = reader.words, {"workshop": workshop.id}
    title = title_of(workshop, words)
    asked = Paragraph(words("workshop-replay-asked", title=title))
    if person_of(place):
        how = Paragraph(words("workshop-replay-how"))
        return Reply(words("workshop-replay-asked-title"), (asked, how))
    actions = (
        Action(words("workshop-replay-give"), REPLAY_FORM, here, main=True),
        Action(words("workshop-replay-none"), NO_REPLAY, here),
    )
    return Reply(words("workshop-replay-asked-title"), (asked,), actions)


def replay(
    workshop: Workshop, tips: tuple[Practice, ...], reader: Reader, *, asks: bool = True
) -> Reply:
    """Where it can be seen again, tips of its themes, and a question to those who were there.

    `asks`: the question as well, to be answered in the community.
    """
    words, here = reader.words, {"workshop": workshop.id}
    title = words("workshop-replay-title", title=title_of(workshop, words))
    lines: list[Block] = [Paragraph(words("workshop-held-on", when=when_of(workshop, words)))]
    if tips:
        lines.append(Paragraph(words("workshop-replay-tips", count=len(tips))))
        entries = (Entry(words.text(tip.body), words.text(tip.title)) for tip in tips)
        lines.append(Entries(tuple(entries)))
    if asks:
        lines.append(Paragraph(words("workshop-try-question")))
    actions = (
        *links(workshop, reader),
        *([Action(words("workshop-try"), TRY_FORM, here, main=True)] if asks else ()),
        *(
            Action(words("workshop-tip-sources", n=n), PRACTICE, {"practice": tip.id})
            for n, tip in enumerate(tips, 1)
        ),
    )
    return Reply(title, tuple(lines), actions)


def links(workshop: Workshop, reader: Reader) -> list[Link]:
    """Where it can be seen again and read about."""
    words, details = reader.words, workshop.details
    replay, summary = words("workshop-replay"), words("workshop-summary")
    found = ((replay, details.replay_url), (summary, details.summary_url))
    return [Link(label, url) for label, url in found if url]


def replay_form(workshop: Workshop, command: str, reader: Reader) -> Form:
    """Where the links are typed."""
    words, details = reader.words, workshop.details
    inputs = tuple(
        Input(
            name,
            words(f"workshop-field-{name}"),
            getattr(details, name),
            words(f"workshop-hint-{name}"),
            LONGEST_LINK,
            required=False,
        )
        for name in ("replay_url", "summary_url")
    )
    return Form(words("workshop-replay-form"), command, inputs, {"workshop": workshop.id})


def replay_kept(workshop: Workshop, reader: Reader) -> Reply:
    """That the links are kept, and what is posted of them."""
    words, details = reader.words, workshop.details
    key = "workshop-replay-kept" if details.replay_url else "workshop-summary-kept"
    said = Paragraph(words(key, title=title_of(workshop, words)))
    again = Action(words("workshop-replay-change"), REPLAY_FORM, {"workshop": workshop.id})
    actions = (*links(workshop, reader), again)
    return Reply(words("workshop-replay-form"), (said,), actions, private=True, beside=True)


def no_replay(workshop: Workshop, reader: Reader) -> Reply:
    """That nobody is asked for the replay any more."""
    words = reader.words
    said = Paragraph(words("workshop-no-replay", title=title_of(workshop, words)))
    give = Action(words("workshop-replay-give"), REPLAY_FORM, {"workshop": workshop.id})
    return Reply(words("workshop-replay-form"), (said,), (give,), private=True, beside=True)


def try_form(workshop: Workshop, reader: Reader) -> Form:
    """What will you try?"""
    words = reader.words
    label = words("workshop-try-label")
    hint = words("workshop-try-hint")
    written = Input("text", label, placeholder=hint, longest=LONGEST_TRIED, long=True)
    return Form(words("workshop-try-title"), TRIED, (written,), {"workshop": workshop.id})


def thanked(reader: Reader) -> Reply:
    """That the organisers have it."""
    words = reader.words
    said = Paragraph(words("workshop-tried-thanks"))
    return Reply(words("workshop-tried-title"), (said,), private=True, beside=True)


def tried(draft: ExperienceDraft, workshop: Workshop, reader: Reader) -> Reply:
    """What a member wants to try, for the organisers: an experience report may come of it."""
    words = reader.words
    who = mention(MentionKind.PERSON, draft.person)
    said = words("workshop-tried-by", person=who, title=title_of(workshop, words))
    remark = Remark(words("workshop-tried-draft"))
    return Reply(words("workshop-tried-draft-title"), (Paragraph(said), Prose(draft.text), remark))
