"""A draft as its editor sees it: as members will read it, what it lacks, what resembles it."""

import json
from collections.abc import Iterator, Mapping, Sequence

from bot.editing import decision_views, views
from bot.editing import draft_parts as parts
from bot.editing.draft_cards import Card
from bot.editing.fields import Edited
from bot.editing.finding import subject_choices, topic_choices
from bot.editing.forms import GROUPS, Group
from bot.editing.model import Draft, DraftState
from bot.editing.views import Reader, action
from bot.i18n import Words
from bot.knowledge.service import Subject
from bot.paging import at_page
from bot.replies import Action, Block, Menu, Reply
from bot.sources import Bibliography
from bot.text import shorten

# Options of one menu.
_MOST_OPTIONS = 25


def draft_card(
    card: Card, reader: Reader, subjects: Sequence[Subject], edited: Edited | None = None
) -> Reply:
    """A draft with all that can be done with it; `edited`: what was just typed into it."""
    words, draft = reader.words, card.draft
    if not draft.open:
        return decision_views.decided_card(draft, reader)
    sources = Bibliography(words)
    blocks: list[Block] = [
        *parts.refusals(edited.refused if edited else {}, words),
        *parts.from_whom(card, reader),
    ]
    blocks += parts.before(card, reader, sources)
    preview = list(parts.preview(card, reader, sources))
    blocks += [*preview, *parts.details(card, reader)]
    blocks += parts.lacking(card, words)
    blocks += parts.beside(card, reader, sources)
    blocks += parts.what_follows(card, words)
    return Reply(
        parts.title_of(draft, words),
        views.fit((*blocks, *sources.block()), preview[1]),
        tuple(_actions(card, words, edited)),
        menu=_menu(card, words, subjects),
        private=True,
    )


def alike_card(card: Card, reader: Reader, page: int) -> Reply:
    """A draft and a known fact side by side, one known fact after another."""
    words, draft = reader.words, card.draft
    paged = at_page([(pair,) for pair in parts.pairs(card)], page)
    if not paged.shown:
        return draft_card(card, reader, ())
    (pair,) = paged.shown
    sources = Bibliography(words)
    blocks = [*parts.preview(card, reader, sources), *parts.known(pair, reader, sources)]
    here = {"draft": draft.id}
    turns = paged.turns(views.ALIKE, here, back=words("page-previous"), on=words("page-next"))
    actions = (*_pair_actions(card, pair, words), *turns, views.back_to(draft, words))
    blocks += paged.remark(words)
    return Reply(
        words("draft-alike-title"), views.fit((*blocks, *sources.block())), actions, private=True
    )


def _actions(card: Card, words: Words, edited: Edited | None) -> Iterator[Action]:
    draft, found = card.draft, parts.pairs(card)
    if edited:
        yield from _corrections(draft, edited.kept, words)
    if found:
        yield from _pair_actions(card, found[0], words)
    elif parts.may_publish(card):
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


def _pair_actions(card: Card, pair: parts.Pair, words: Words) -> Iterator[Action]:
    """What can be said of a draft beside a known fact."""
    its = {"draft": card.draft.id, "fact": pair.fact.id}
    key = "draft-replace-older" if pair.older else "draft-replace"
    yield Action(words(key), views.REPLACE, its)
    if not pair.older and card.draft.content.sources:
        yield Action(words("draft-same"), views.SAME, its)
    if parts.may_publish(card):
        yield _publish(card, words, sure=True, both=pair.older)


def _publish(card: Card, words: Words, *, sure: bool, both: bool = False) -> Action:
    """The button that decides, or has it wait for a second person."""
    if card.draft.state is DraftState.WAITING:
        does = "approve"
    else:
        does = "publish" if card.may_decide else "submit"
    beside = "none" if not sure else "both" if both else "other"
    label = words("draft-publish", does=does, beside=beside)
    its = {"draft": card.draft.id, "revision": card.draft.revision, "sure": sure}
    # Where it may be a known fact, no choice is pushed.
    return Action(label, views.PUBLISH, its, main=beside != "other")


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
