"""Suggestions as replies: the form, what becomes of them, the card of editors, the letter."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.editing.cleaning import Unclean
from bot.editing.entries import as_source
from bot.editing.model import FORMER, LONGEST_TEXT, Content, Draft, DraftState
from bot.editing.suggesting import Shown
from bot.errors import Correctable
from bot.i18n import Locale, Words, typeset
from bot.knowledge.service import Fact, Subject, Topic
from bot.replies import (
    Action,
    Arguments,
    Block,
    Entries,
    Entry,
    Form,
    Heading,
    Input,
    MentionKind,
    Menu,
    Paragraph,
    Remark,
    Reply,
    Statement,
    mention,
)
from bot.sources import Bibliography
from bot.text import shorten

# The commands behind buttons and forms of members, and those of editors under a waiting draft.
SUGGEST, CORRECT = "suggest", "suggest-correction"
FORM, SAVE = "suggest-form", "suggest-save"
MINE, WITHDRAW = "suggest-mine", "suggest-withdraw"
APPROVE, EDIT, REJECT = "fact-approve", "fact-draft", "fact-reject-form"

# Characters of a source and of a date as people type them.
LONGEST_SOURCE, LONGEST_DATE = 300, 40

# What a card in a channel shows of sources, and of the fact that is told today: with what is
# suggested in two languages it stays within what Discord takes.
_MOST_CITED, _LONGEST_TOLD = 3, 300

# Suggestions on the list of a person, and options of a menu beside the one for anything else.
_MOST_LISTED, _MOST_OPTIONS = 10, 24

_LONGEST_OPTION, _LONGEST_BEGINNING, _LONGEST_ENTRY = 100, 40, 160


def form(words: Words, about: Arguments, fact: Fact | None = None) -> Form:
    """What should be known, or how a fact should read; with the words and the date that it has."""
    corrected = fact is not None
    values = (fact.text[words.locale], words.date(fact.as_of)) if fact is not None else ("", "")
    text, as_of = values
    return Form(
        words("suggest-form-correct" if corrected else "suggest-form"),
        SAVE,
        (
            Input(
                "text",
                words("suggest-field-correct" if corrected else "suggest-field-text"),
                text if len(text) <= LONGEST_TEXT else "",
                words("suggest-hint-text"),
                LONGEST_TEXT,
                long=True,
            ),
            Input(
                "source",
                words("suggest-field-source"),
                placeholder=words("suggest-hint-source"),
                longest=LONGEST_SOURCE,
            ),
            Input(
                "as_of",
                words("suggest-field-as-of"),
                as_of,
                words("suggest-hint-as-of"),
                LONGEST_DATE,
                required=False,
            ),
        ),
        about,
    )


def which_fact(subject: Subject, topic: str, facts: Sequence[Fact], words: Words) -> Reply:
    """Which of these facts is to be corrected, or is it another one?"""
    here = {"subject": subject.id, "topic": topic}
    options = [
        Action(_option(fact, words), CORRECT, {**here, "fact": fact.id})
        for fact in facts[:_MOST_OPTIONS]
    ]
    other = Action(words("suggest-another"), FORM, here)
    return Reply(
        words("suggest-which-title", subject=words.text(subject.name)),
        (Paragraph(words("suggest-which")),),
        (Action(words("suggest-mine"), MINE),),
        Menu(words("suggest-which-menu"), (*options, other)),
        private=True,
        beside=True,
    )


def kept(shown: Shown, words: Words) -> Reply:
    """That the suggestion is kept, and how it goes on."""
    draft = shown.draft
    sources = Bibliography(words)
    blocks = (
        Paragraph(words("suggest-kept-next")),
        *_said(draft.content, words, sources),
        *sources.block(),
        Remark(words("suggest-kept-closed")),
    )
    actions = (_withdraw(draft, words("suggest-withdraw")), Action(words("suggest-mine"), MINE))
    return Reply(words("suggest-kept"), blocks, actions, private=True, beside=True)


def not_kept(error: Correctable, text: str, words: Words) -> Reply:
    """What has to be put right; the words that were typed, so that they need not be typed anew."""
    blocks = (
        Paragraph(words(error.key, **error.details)),
        Remark(words("suggest-not-kept" if isinstance(error, Unclean) else "suggest-nothing-kept")),
        Paragraph(shorten(text, LONGEST_TEXT)),
    )
    return Reply(words("error-title"), blocks, private=True, beside=True)


def no_room(error: Correctable, words: Words) -> Reply:
    """Why the person cannot suggest more now, and the way to what they suggested."""
    said = Paragraph(words(error.key, **error.details))
    action = Action(words("suggest-mine"), MINE)
    return Reply(words("error-title"), (said,), (action,), private=True, beside=True)


def mine(drafts: Sequence[Draft], words: Words, note: str = "") -> Reply:
    """What somebody suggested and what became of it, with a way to withdraw what waits."""
    shown = drafts[:_MOST_LISTED]
    lines: list[Block] = [Paragraph(note)] if note else []
    if shown:
        lines.append(Entries(tuple(_entry(draft, words) for draft in shown)))
    else:
        lines.append(Paragraph(words("suggest-mine-none")))
    if (more := len(drafts) - len(shown)) > 0:
        lines.append(Remark(words("suggest-mine-more", count=more)))
    waiting = (draft for draft in shown if draft.state is DraftState.WAITING)
    withdrawals = (
        _withdraw(one, words("suggest-withdraw-this", text=_beginning(one))) for one in waiting
    )
    return Reply(words("suggest-mine"), tuple(lines), tuple(withdrawals), private=True)


def waiting_card(shown: Shown, words: Words) -> Reply:
    """A draft in the team's channel: who wants what, beside what is told today; what an editor can
    do, or once it is decided by whom and how."""
    draft, content = shown.draft, shown.draft.content
    sources = Bibliography(words)
    waits = draft.state is DraftState.WAITING
    blocks: list[Block] = [Entries(tuple(_particulars(shown, words)))]
    if shown.before is not None:
        blocks += [Heading(words("suggestion-today")), _told(shown.before, words)]
    cited = replace(content, sources=content.sources[:_MOST_CITED])
    blocks += [Heading(words("suggestion-wanted")), *_said(cited, words, sources)]
    blocks += sources.block()
    if waits:
        blocks += [Remark(line) for line in _remarks(shown, words)]
    title = (
        words("suggestion-title", kind=_kind(draft))
        if waits
        else words("suggestion-decided", state=draft.state.value)
    )
    return Reply(title, tuple(blocks), _decisions(draft, words) if waits else ())


def letter(shown: Shown, words: Words) -> Reply:
    """What became of a suggestion, told to who made it."""
    draft = shown.draft
    sources = Bibliography(words)
    told: list[Block] = [Paragraph(words("outcome-said", state=draft.state.value))]
    if draft.state is DraftState.REJECTED:
        told.append(Paragraph(words("outcome-reason", reason=draft.reason)))
    if draft.state is DraftState.PUBLISHED and draft.changed_by:
        told.append(Paragraph(words("outcome-adapted")))
    else:
        told.append(Paragraph(words("outcome-words", state=draft.state.value)))
    told += [*_said(draft.content, words, sources), *sources.block()]
    return Reply(words("outcome-title", state=draft.state.value), tuple(told))


def about(subject: Subject | None, topic: Topic | None, words: Words) -> str:
    """What a draft is about, as far as it says."""
    if subject is None:
        return words("suggestion-no-subject")
    name = words.text(subject.name)
    return words("topic-title", subject=name, topic=words.text(topic.label)) if topic else name


def _particulars(shown: Shown, words: Words) -> Iterator[Entry]:
    draft = shown.draft
    yield Entry(_named(draft.person, words), words("suggestion-from"))
    yield Entry(about(shown.subject, shown.topic, words), words("suggestion-about"))
    if draft.changed_by:
        yield Entry(_named(draft.changed_by, words), words("suggestion-changed-by"))
    if draft.decided_by and draft.state is not DraftState.WITHDRAWN:
        yield Entry(_named(draft.decided_by, words), words("suggestion-decided-by"))
    if draft.reason:
        yield Entry(draft.reason, words("suggestion-reason"))


def _remarks(shown: Shown, words: Words) -> Iterator[str]:
    content = shown.draft.content
    only, lacks = content.text.only, content.lacks
    if (more := len(content.sources) - _MOST_CITED) > 0:
        yield words("suggestion-more-sources", count=more)
    if only is not None:
        yield words("suggestion-only", language=only.value)
    if lacks:
        missing = ", ".join(words("suggestion-lack", what=lack.value) for lack in lacks)
        yield words("suggestion-lacks", what=missing)
    if shown.before and shown.before.figures and not content.figures:
        yield words("suggestion-figures-lost")


def _decisions(draft: Draft, words: Words) -> tuple[Action, ...]:
    its, complete = {"draft": draft.id}, not draft.content.lacks
    read = {**its, "revision": draft.revision}
    approve = (Action(words("suggestion-approve"), APPROVE, read, main=True),) if complete else ()
    return (
        *approve,
        Action(words("suggestion-edit"), EDIT, its, main=not complete),
        Action(words("suggestion-reject"), REJECT, its),
    )


def _kind(draft: Draft) -> str:
    if not draft.suggested:
        return "second"
    return "correction" if draft.revises or draft.supersedes else "fact"


def _named(person: str, words: Words) -> str:
    return words("former-member") if person == FORMER else mention(MentionKind.PERSON, person)


def _said(content: Content, words: Words, sources: Bibliography) -> Iterator[Statement]:
    """What a draft says, in the reader's language first."""
    note = words.date(content.as_of) if content.as_of else words("suggestion-undated")
    marks = sources.marks(map(as_source, content.sources))
    for locale in dict.fromkeys((words.locale, *Locale)):
        if content.text[locale]:
            yield Statement(typeset(content.text[locale], locale), note, marks)


def _told(fact: Fact, words: Words) -> Statement:
    locale = fact.only or words.locale
    text = shorten(typeset(fact.text[locale], locale), _LONGEST_TOLD)
    return Statement(text, words.date(fact.as_of))


def _option(fact: Fact, words: Words) -> str:
    named = words("suggest-option", date=words.date(fact.as_of), text=words.text(fact.text))
    return shorten(named, _LONGEST_OPTION)


def _entry(draft: Draft, words: Words) -> Entry:
    text = shorten(draft.content.text.either, _LONGEST_ENTRY)
    if draft.reason:
        text = words("suggest-entry-reason", text=text, reason=draft.reason)
    return Entry(text, words("suggest-state", state=draft.state.value))


def _beginning(draft: Draft) -> str:
    return shorten(draft.content.text.either, _LONGEST_BEGINNING)


def _withdraw(draft: Draft, label: str) -> Action:
    return Action(label, WITHDRAW, {"draft": draft.id})
