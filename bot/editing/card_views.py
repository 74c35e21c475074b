"""A draft as its editor sees it: as members will read it, what it lacks, what resembles it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.editing import views
from bot.editing.drafting import Card, Decided
from bot.editing.fields import Edited
from bot.editing.finding import subject_choices, topic_choices
from bot.editing.forms import GROUPS, Group
from bot.editing.model import Draft, DraftState, Lack
from bot.editing.service import as_fact
from bot.editing.views import Reader, action
from bot.errors import Correctable
from bot.i18n import Words
from bot.knowledge.service import Fact, Subject
from bot.paging import at_page
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
from bot.text import shorten
from bot.when.saying import say_date

# Options of one menu.
_MOST_OPTIONS = 25

# Characters for what could not be read, for all figures, for a reason, on a card that shows more.
_ROOM_FOR_REFUSAL, _ROOM_FOR_FIGURES, _ROOM_FOR_REASON = 200, 320, 160

# Below so many characters a text beside another tells nothing.
_SHORTEST = 120


@dataclass(frozen=True, slots=True)
class Pair:
    """A known fact beside a draft: one that says nearly the same, or an `older` figure."""

    fact: Fact
    older: bool
    near: bool


def pairs(card: Card) -> tuple[Pair, ...]:
    """What stands beside a draft, what resembles it most first."""
    near, older = {fact.id for fact in card.near}, {fact.id for fact in card.older}
    found = {fact.id: fact for fact in (*card.near, *card.older)}
    return tuple(Pair(fact, fact.id in older, fact.id in near) for fact in found.values())


def draft_card(
    card: Card, reader: Reader, subjects: Sequence[Subject], edited: Edited | None = None
) -> Reply:
    """A draft with all that can be done with it; `edited`: what was just typed into it."""
    words, draft = reader.words, card.draft
    if not draft.open:
        return decided_card(draft, reader)
    sources = Bibliography(words)
    blocks: list[Block] = [*_refused(edited, words), *_from_whom(card, reader)]
    blocks += _before(card, reader, sources)
    blocks += _preview(card, reader, sources)
    blocks += _details(card, reader)
    blocks += _lacking(card, words)
    blocks += _beside(card, reader, sources, views.ROOM - views.weight([*blocks, *sources.block()]))
    blocks += _what_follows(card, words)
    return Reply(
        _title(draft, words),
        (*blocks, *sources.block()),
        tuple(_actions(card, words, edited)),
        menu=_menu(card, words, subjects),
        private=True,
    )


def alike_card(card: Card, reader: Reader, page: int) -> Reply:
    """A draft and a known fact side by side, one known fact after another."""
    words, draft = reader.words, card.draft
    paged = at_page([(pair,) for pair in pairs(card)], page)
    if not paged.shown:
        return draft_card(card, reader, ())
    (pair,) = paged.shown
    sources = Bibliography(words)
    blocks = [*_preview(card, reader, sources), *_known(pair, reader, sources)]
    here = {"draft": draft.id}
    turns = paged.turns(views.ALIKE, here, back=words("page-previous"), on=words("page-next"))
    actions = (*_pair_actions(card, pair, words), *turns, _back(draft, words))
    blocks += paged.remark(words)
    return Reply(words("draft-alike-title"), (*blocks, *sources.block()), actions, private=True)


def overtaken_card(card: Card, reader: Reader) -> Reply:
    """The fact changed since its draft was begun: both side by side, before anybody goes on."""
    words, draft = reader.words, card.draft
    sources = Bibliography(words)
    blocks: list[Block] = [Paragraph(words("error-fact-overtaken"))]
    blocks += [*_before(card, reader, sources), *_preview(card, reader, sources)]
    sure = action(words("draft-publish-anyway"), views.PUBLISH, draft=draft.id, sure=True)
    actions = (sure, _back(draft, words))
    return Reply(_title(draft, words), (*blocks, *sources.block()), actions, private=True)


def done_card(decided: Decided, card: Card, reader: Reader) -> Reply:
    """What became of a draft that its editor has just decided on."""
    words, draft = reader.words, decided.draft
    sources = Bibliography(words)
    outcome = "waits" if decided.waits else draft.state.value
    blocks: list[Block] = [Paragraph(words("draft-done", outcome=outcome))]
    if draft.reason:
        blocks.append(Paragraph(words("draft-because", reason=draft.reason)))
    if card.draft.supersedes and decided.fact and card.before:
        blocks.append(Remark(words("draft-replaced", text=views.brief(_text(card.before, words)))))
    blocks += _preview(card, reader, sources)
    actions: list[Action] = []
    if decided.fact:
        actions.append(action(words("fact-card-open"), views.CARD, fact=decided.fact))
    actions.append(Action(words("fact-queue-open"), views.REVIEW_PAGE))
    title = words("draft-done-title", outcome=outcome)
    return Reply(title, (*blocks, *sources.block()), tuple(actions), private=True)


def decided_card(draft: Draft, reader: Reader) -> Reply:
    """What somebody else decided on a draft before, and when."""
    words = reader.words
    who = views.person_of(draft.decided_by, words)
    when = views.instant_of(draft.decided_at or draft.changed_at, reader)
    said = words(f"draft-was-{draft.state}", person=who, when=when)
    blocks: list[Block] = [Paragraph(said)]
    if draft.reason:
        blocks.append(Paragraph(words("draft-because", reason=draft.reason)))
    blocks.append(Entries((Entry(draft.content.text.either, words("draft-the-text")),)))
    actions: list[Action] = []
    if draft.fact:
        actions.append(action(words("fact-card-open"), views.CARD, fact=draft.fact))
    actions.append(Action(words("fact-queue-open"), views.REVIEW_PAGE))
    return Reply(words("draft-decided-title"), tuple(blocks), tuple(actions), private=True)


def discard_card(draft: Draft, reader: Reader) -> Reply:
    """Whether somebody is sure to let go of what they wrote."""
    words = reader.words
    text = draft.content.text.either
    sure = action(words("draft-discard-sure"), views.DISCARD, draft=draft.id, sure=True)
    said = (Paragraph(words("draft-discard-about")), Paragraph(text or words("draft-no-text")))
    return Reply(words("draft-discard"), said, (sure, _back(draft, words)), private=True)


def discarded_card(words: Words) -> Reply:
    """That a draft is gone."""
    said = Paragraph(words("draft-discarded"))
    queue = Action(words("fact-queue-open"), views.REVIEW_PAGE)
    return Reply(words("draft-discard"), (said,), (queue,), private=True)


def refusals(refused: Mapping[str, Correctable], words: Words) -> Iterator[Block]:
    """What could not be read, each on a line of its own, with how to put it right."""
    if refused:
        yield Paragraph(words("draft-refused"))
        yield Entries(
            tuple(
                Entry(
                    shorten(words(why.key, **why.details), _ROOM_FOR_REFUSAL),
                    words(f"draft-field-{name}"),
                )
                for name, why in refused.items()
            )
        )


def _refused(edited: Edited | None, words: Words) -> Iterator[Block]:
    return refusals(edited.refused if edited else {}, words)


def _title(draft: Draft, words: Words) -> str:
    kind = "change" if draft.revises or draft.supersedes else "new"
    return words("draft-title", kind=kind, state=draft.state.value)


def _from_whom(card: Card, reader: Reader) -> Iterator[Block]:
    """Who wrote what waits, and who changed it since."""
    draft, words = card.draft, reader.words
    if draft.state is not DraftState.WAITING:
        return
    who, when = views.person_of(draft.person, words), views.instant_of(draft.made_at, reader)
    key = "draft-suggested-by" if draft.suggested else "draft-written-by"
    yield Paragraph(words(key, person=who, when=when))
    if draft.changed_by:
        yield Remark(words("draft-changed-by", person=views.person_of(draft.changed_by, words)))


def _before(card: Card, reader: Reader, sources: Bibliography) -> Iterator[Block]:
    """The fact that is changed or replaced, as members read it now."""
    if card.before is None:
        return
    words = reader.words
    key = "draft-before-replaced" if card.draft.supersedes else "draft-before-changed"
    yield Heading(words(key))
    yield views.told(card.before, reader, sources)
    if card.draft.supersedes and not card.before.own:
        yield Remark(words("draft-document-stays"))


def _preview(card: Card, reader: Reader, sources: Bibliography) -> Iterator[Block]:
    """The fact exactly as members will read it; as much of it as there is, while it lacks any."""
    content, words = card.draft.content, reader.words
    yield Heading(words("draft-preview"))
    if card.subject is not None and content.as_of is not None and content.text.either:
        fact = as_fact(card.draft.id, content, card.subject)
        yield views.told(fact, reader, sources)
        yield from views.other_language(fact, reader)
        return
    yield Paragraph(content.text.either or words("draft-no-text"))
    if content.as_of:
        yield Remark(words.date(content.as_of))
    views.cite_all(content, sources)


def _details(card: Card, reader: Reader) -> Iterator[Block]:
    """What members do not read on this card, but editors decide on."""
    content, words = card.draft.content, reader.words
    entries: list[Entry] = []
    if card.subject and card.topic:
        where = f"{words.text(card.subject.name)} · {words.text(card.topic.label)}"
        entries.append(Entry(where, words("draft-where")))
    sort = f"{words(f'draft-kind-{content.kind}')} · {words(f'confidence-{content.confidence}')}"
    entries.append(Entry(sort, words("draft-sort")))
    if figures := views.figures_of(content.figures, card.metrics, words):
        entries.append(Entry(shorten(figures, _ROOM_FOR_FIGURES), words("draft-figures")))
    if only := content.text.only:
        name = f"text_{views.other_than(only)}"
        entries.append(Entry(words(f"draft-only-{only}"), words(f"draft-field-{name}")))
    if content.review_on:
        day = words("draft-review-on", day=say_date(content.review_on, words.locale))
        entries.append(Entry(day, words("draft-field-review_on")))
    if card.draft.why:
        why = shorten(card.draft.why, _ROOM_FOR_REASON)
        entries.append(Entry(why, words("draft-field-why")))
    yield Entries(tuple(entries))


def _lacking(card: Card, words: Words) -> Iterator[Block]:
    lacks = missing(card)
    if lacks:
        yield Heading(words("draft-lacks"))
        yield Entries(
            tuple(Entry(words(f"draft-lack-{one}"), words(f"draft-lacked-{one}")) for one in lacks)
        )


def missing(card: Card) -> tuple[Lack, ...]:
    """What a draft lacks; a subject or topic that no document has any more is lacking too."""
    gone = (
        *((Lack.SUBJECT,) if card.subject is None else ()),
        *((Lack.TOPIC,) if card.topic is None else ()),
    )
    return tuple(dict.fromkeys((*card.lacks, *gone)))


def _beside(card: Card, reader: Reader, sources: Bibliography, room: int) -> Iterator[Block]:
    """The known fact that resembles the draft most, and how many others do."""
    words, found = reader.words, pairs(card)
    if not found:
        return
    shown = list(_known(found[0], reader, Bibliography(words)))
    if views.weight(shown) <= room - _SHORTEST:
        yield from _known(found[0], reader, sources)
    elif room > _SHORTEST:
        yield Heading(words(_heading_of(found[0])))
        yield Paragraph(shorten(_text(found[0].fact, words), max(room - 60, 60)))
    if len(found) > 1:
        yield Remark(words("draft-alike-more", count=len(found) - 1))


def _known(pair: Pair, reader: Reader, sources: Bibliography) -> Iterator[Block]:
    yield Heading(reader.words(_heading_of(pair)))
    yield views.told(pair.fact, reader, sources)


def _heading_of(pair: Pair) -> str:
    return "draft-alike" if pair.near else "draft-older"


def _what_follows(card: Card, words: Words) -> Iterator[Block]:
    """Who decides, in a line."""
    if card.overtaken:
        yield Remark(words("error-fact-overtaken"))
    if card.draft.state is DraftState.WAITING and not card.may_decide:
        yield Remark(words("draft-own-waits"))
    elif card.draft.state is DraftState.DRAFT and not card.may_decide:
        yield Remark(words("draft-second-reads"))


def _actions(card: Card, words: Words, edited: Edited | None) -> Iterator[Action]:
    draft, found = card.draft, pairs(card)
    if edited:
        yield from _corrections(draft, edited.kept, words)
    if not missing(card):
        if found:
            yield from _pair_actions(card, found[0], words)
        elif _may_press(card):
            yield _publish(card, words, sure=False)
    if len(found) > 1:
        yield action(words("draft-alike-others"), views.ALIKE, draft=draft.id, page=2)
    yield from _part_actions(draft, words)
    if draft.supersedes:
        yield action(words("draft-replace-none"), views.REPLACE, draft=draft.id, fact="")
    if draft.state is DraftState.WAITING:
        yield action(words("draft-reject"), views.REJECT_FORM, draft=draft.id)
    else:
        yield action(words("draft-discard"), views.DISCARD, draft=draft.id)


def _corrections(draft: Draft, kept: Mapping[str, str], words: Words) -> Iterator[Action]:
    """Back to the forms in which something could not be read, as it was typed."""
    its = {"draft": draft.id}
    for group, names in GROUPS.items():
        if typed := {name: kept[name] for name in names if name in kept}:
            again = {"group": group.value, "typed": json.dumps(typed, ensure_ascii=False)}
            yield Action(words("draft-correct"), views.FORM, {**its, **again}, main=True)
    if source := kept.get("source"):
        again = {"number": 0, "typed": source}
        yield Action(words("draft-correct-source"), views.SOURCE_FORM, {**its, **again}, main=True)


def _part_actions(draft: Draft, words: Words) -> Iterator[Action]:
    """To what else of a draft can be changed."""
    its = {"draft": draft.id}
    yield Action(words("draft-part-words"), views.FORM, {**its, "group": Group.WORDS.value})
    yield Action(words("draft-part-sources"), views.SOURCES, its)
    yield Action(words("draft-part-figures"), views.FIGURES, its)
    yield Action(words("draft-part-choices"), views.CHOICES, its)
    yield Action(words("draft-part-review"), views.FORM, {**its, "group": Group.REVIEW.value})


def _pair_actions(card: Card, pair: Pair, words: Words) -> Iterator[Action]:
    """What can be said of a draft beside a known fact."""
    its = {"draft": card.draft.id, "fact": pair.fact.id}
    key = "draft-replace-older" if pair.older else "draft-replace"
    yield Action(words(key), views.REPLACE, its)
    if pair.near:
        yield Action(words("draft-same"), views.SAME, its)
    if not missing(card) and _may_press(card):
        yield _publish(card, words, sure=True, both=pair.older)


def _may_press(card: Card) -> bool:
    """Whether publishing it does anything: what waits for another does so already."""
    return card.may_decide or card.draft.state is DraftState.DRAFT


def _publish(card: Card, words: Words, *, sure: bool, both: bool = False) -> Action:
    """The button that decides, or has it wait for a second person."""
    if card.draft.state is DraftState.WAITING:
        does = "approve"
    else:
        does = "publish" if card.may_decide else "submit"
    beside = "none" if not sure else "both" if both else "other"
    label = words("draft-publish", does=does, beside=beside)
    return action(label, views.PUBLISH, main=True, draft=card.draft.id, sure=sure)


def _menu(card: Card, words: Words, subjects: Sequence[Subject]) -> Menu | None:
    """What is missing and can be chosen: the subject, then its topic."""
    if card.subject is None:
        name, choices = "subject", subject_choices(subjects, words)
    elif card.topic is None:
        name, choices = "topic", topic_choices(card.subject, words)
    else:
        return None
    options = tuple(
        Action(shorten(choice.label, 100), views.PUT, {"draft": card.draft.id, name: choice.value})
        for choice in choices[:_MOST_OPTIONS]
    )
    return Menu(words(f"draft-choose-{name}"), options)


def _back(draft: Draft, words: Words) -> Action:
    return action(words("draft-back"), views.DRAFT, draft=draft.id)


def _text(fact: Fact, words: Words) -> str:
    return words.text(fact.text)
