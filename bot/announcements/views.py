"""Announcements as replies: as they are posted, as they are planned, what became of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.announcements.model import Proposal, State, Wanted, Written
from bot.i18n import Catalogue, Locale, Words
from bot.platforms import name_rights
from bot.replies import (
    Action,
    Block,
    Entries,
    Entry,
    Form,
    Heading,
    Input,
    MentionKind,
    Paragraph,
    Prose,
    Remark,
    Reply,
    mention,
)
from bot.text import shorten
from bot.when.asking import offered
from bot.when.moments import Moment
from bot.when.recurring import BadRule, Recurrence
from bot.when.refusals import Refused
from bot.when.rules import say_rule
from bot.when.saying import say, say_instant

WRITE, EDIT = "announce write", "announce edit"
CANCEL = "announce cancel"
DRAFT, CONFIRM, OPEN = "announce-draft", "announce-confirm", "announcement"
REWRITE, REDATE = "announce-rewrite", "announce-redate"

_LONGEST_BEGINNING = 60


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: their words, and the time zone of their community."""

    words: Words
    zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class Unclear:
    """A time that was not understood: why, what was typed, and what it may mean of what is to
    come."""

    refused: Refused
    typed: str
    moments: Sequence[Moment] = ()


def post(written: Written, catalogue: Catalogue, zone: ZoneInfo, late: datetime | None) -> Reply:
    """What is posted: each text, under a word about its lateness in its language."""
    blocks: list[Block] = []
    for locale, text in ((Locale.FR, written.text_fr), (Locale.EN, written.text_en)):
        if text and late is not None:
            words = catalogue[locale]
            blocks.append(Remark(words("announcement-late", due=say_instant(late, zone, words))))
        if text:
            blocks.append(Prose(text))
        if locale is Locale.FR and written.text_fr and written.text_en:
            words = catalogue[Locale.EN]
            blocks.append(Remark(words("announcement-in-english")))
    return Reply("", tuple(blocks))


def form(
    wanted: Wanted,
    written: Written,
    words: Words,
    longest: int,
    *,
    dated: bool = False,
    typed: str = "",
) -> Form:
    """Where the texts are written, of which one is enough, and, if `dated`, the time.

    `typed`: what was typed for the time before, and not understood.
    """
    inputs = [
        Input(
            f"text_{locale}",
            words(f"announcement-text-{locale}"),
            text,
            words("announcement-text-hint"),
            longest,
            required=False,
            long=True,
        )
        for locale, text in ((Locale.FR, written.text_fr), (Locale.EN, written.text_en))
    ]
    when = wanted.moment.iso if wanted.moment else ""
    if dated:
        said = typed or (say(wanted.moment, words) if wanted.moment else "")
        label, hint = words("announcement-form-when"), words("announcement-at-once")
        inputs.append(Input("when", label, said, hint, required=False))
    given = {
        "place": wanted.place or "",
        "rule": wanted.rule,
        "mention": wanted.mention or "",
        "publish": wanted.publish,
        "replaces": wanted.replaces or "",
        "when": "" if dated else when,
    }
    arguments = {name: value for name, value in given.items() if value not in ("", False)}
    return Form(words("announcement-form"), DRAFT, tuple(inputs), arguments)


def proposal_card(
    proposal: Proposal, reader: Reader, content: Reply, unclear: Unclear | None = None
) -> Reply:
    """An announcement exactly as it will be posted, with where, when and how; for one alone.

    `unclear`: its time was not understood; nothing can be confirmed before it is.
    """
    words = reader.words
    if unclear is not None:
        return _unready_card(proposal, unclear, words, content)
    blocks = (
        Entries(tuple(_details(proposal, reader))),
        *(Remark(caution) for caution in _cautions(proposal, reader)),
        Heading(words("announcement-content" if proposal.to_come else "announcement-content-over")),
        *content.blocks,
    )
    actions = tuple(_actions(proposal, words))
    state = "posting" if _is_posting(proposal) else proposal.state
    return Reply(words(f"announcement-{state}"), blocks, actions, private=True)


def _is_posting(proposal: Proposal) -> bool:
    """Whether it was to be posted at once, and nothing is known to be in the way."""
    waits = (
        proposal.held
        or proposal.lacking
        or (proposal.waiting is not None and proposal.waiting.reason is not None)
    )
    at_once = proposal.written.at_once and not proposal.announcement.plan.rule
    return proposal.state is State.PLANNED and at_once and not waits


def _unready_card(proposal: Proposal, unclear: Unclear, words: Words, content: Reply) -> Reply:
    """What was written is kept, and its time still to be said."""
    here, refused = {"announcement": proposal.announcement.id}, unclear.refused
    blocks = (
        Paragraph(words(refused.key, **refused.details)),
        Remark(words("announcement-text-kept")),
        Heading(words("announcement-content")),
        *content.blocks,
    )
    now = Action(words("announcement-post-now"), CONFIRM, {**here, "now": True})
    actions = (
        *offered(unclear.moments, REDATE, here, words),
        Action(words("announcement-edit"), REWRITE, {**here, "typed": unclear.typed}, main=True),
        # What comes back does so on the days of its rule, of which this may be none.
        *(() if proposal.announcement.plan.rule else (now,)),
        Action(words("announcement-discard"), CANCEL, here),
    )
    return Reply(words("announcement-when-unclear"), blocks, actions, private=True)


def cancelled_card(proposal: Proposal, reader: Reader) -> Reply:
    """It is called off; what was written is there to be used again."""
    words = reader.words
    said = words("announcement-cancelled-done", text=beginning(proposal.written))
    again = Action(words("announcement-reuse"), REWRITE, {"announcement": proposal.announcement.id})
    blocks: tuple[Block, ...] = (Paragraph(said),)
    if proposal.waiting is not None:
        blocks = (Paragraph(words("announcement-perhaps-posted")),)
    return Reply(words("announcement-cancelled"), blocks, (again,), private=True)


def beginning(written: Written) -> str:
    """The first words of what was written."""
    return shorten(" ".join((written.text_fr or written.text_en).split()), _LONGEST_BEGINNING)


def _details(proposal: Proposal, reader: Reader) -> Iterator[Entry]:
    words, announcement = reader.words, proposal.announcement
    yield Entry(mention(MentionKind.CHANNEL, announcement.place), words("announcement-where"))
    yield Entry(when_of(proposal, reader), words("announcement-when"))
    if announcement.plan.rule:
        yield Entry(repeats(announcement.plan.rule, words), words("announcement-repeats"))
    if proposal.written.mention:
        called = mention(MentionKind.ROLE, proposal.written.mention)
        yield Entry(called, words("announcement-calls"))
    if proposal.written.publish:
        yield Entry(words("announcement-published"), words("announcement-followers"))


def when_of(proposal: Proposal, reader: Reader) -> str:
    """When it is posted next, in words."""
    words = reader.words
    at_once = proposal.announcement.state is State.DRAFT and proposal.written.at_once
    if at_once and not proposal.held:
        return words("announcement-at-once")
    if proposal.posted_at is None:
        return words("announcement-no-more")
    return say_instant(proposal.posted_at, reader.zone, words)


def _cautions(proposal: Proposal, reader: Reader) -> Iterator[str]:
    """What whoever wrote it should know before they confirm it."""
    words, written = reader.words, proposal.written
    waiting = proposal.waiting
    if waiting and waiting.unsure:
        yield words("announcement-perhaps-posted")
    elif waiting and waiting.reason and not proposal.held:
        yield words("announcement-waits", reason=words(f"reason-{waiting.reason}"))
    if proposal.held:
        yield words("announcement-held")
    if proposal.lacking:
        yield words("announcement-lacks", rights=name_rights(proposal.lacking, words))
    if written.publish and not proposal.follows:
        yield words("announcement-no-followers")
    if not (written.text_fr and written.text_en):
        yield words("announcement-one-language")
    if written.replaces and proposal.announcement.state is State.DRAFT:
        yield words("announcement-replaces")


def _actions(proposal: Proposal, words: Words) -> Iterator[Action]:
    here = {"announcement": proposal.announcement.id}
    if proposal.state is State.DRAFT:
        at_once = proposal.written.at_once and not proposal.held
        key = "announcement-post-now" if at_once else "announcement-confirm"
        yield Action(words(key), CONFIRM, here, main=True)
        yield Action(words("announcement-edit"), REWRITE, here)
        yield Action(words("announcement-discard"), CANCEL, here)
    elif proposal.state is State.PLANNED:
        yield Action(words("announcement-edit"), REWRITE, here)
        yield Action(words("announcement-cancel"), CANCEL, here)


def repeats(rule: str, words: Words) -> str:
    """A rule in words; one that another version knew, as it is."""
    try:
        return say_rule(Recurrence.parse(rule), words)
    except BadRule:
        return rule
