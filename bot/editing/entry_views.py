"""A fact as editors see it: how it stands here, and what can be done with it."""

from collections.abc import Iterator, Sequence

from bot.editing import views
from bot.editing.entries import FactEntry
from bot.editing.model import Standing
from bot.editing.views import Reader, action
from bot.i18n import Words
from bot.knowledge.service import Fact
from bot.replies import Action, Block, Entries, Entry, Heading, Paragraph, Remark, Reply
from bot.sources import Bibliography


def fact_card(
    entry: FactEntry,
    successor: Fact | None,
    reader: Reader,
    said: str = "",
    replaced: Sequence[Fact] = (),
) -> Reply:
    """A fact with its buttons; `said`: what was just done with it, `successor`: what took its
    place here, `replaced`: those whose place it took."""
    words, fact = reader.words, entry.fact
    sources = Bibliography(words)
    blocks: list[Block] = [Paragraph(said)] if said else []
    if entry.stale:
        blocks += [Paragraph(words("fact-card-stale")), Heading(words("fact-card-document-says"))]
    if entry.outlives:
        blocks.append(Paragraph(words("fact-card-outlives")))
    blocks.append(views.told(fact, reader, sources))
    blocks += views.other_language(fact, reader)
    blocks.append(Entries(tuple(_standing(entry, reader))))
    if successor is not None:
        blocks += [
            Heading(words("fact-card-replaced-by")),
            views.told(successor, reader, sources),
        ]
    actions = list(_actions(entry, words))
    if entry.standing is Standing.RETIRED and replaced:
        blocks += [Heading(words("fact-card-replaced")), views.told(replaced[0], reader, sources)]
        blocks.append(Remark(words("fact-card-replaced-stays")))
        actions.insert(0, _tell_again(replaced[0], words))
    if not fact.own:
        blocks.append(Remark(words("draft-document-stays")))
    title = words("fact-card-title", subject=words.text(fact.about.name))
    return Reply(title, views.fit((*blocks, *sources.block())), tuple(actions), private=True)


def retire_card(entry: FactEntry, reason: str, reader: Reader, *, replaced: bool = False) -> Reply:
    """The fact that is to be told no more, shown before it is; `replaced`: it took the place of
    another."""
    words, fact = reader.words, entry.fact
    sources = Bibliography(words)
    blocks: list[Block] = [
        Paragraph(words("fact-retire-own" if fact.own else "fact-retire-document")),
        views.told(fact, reader, sources),
        *views.other_language(fact, reader),
        Paragraph(words("draft-because", reason=reason)),
    ]
    if replaced:
        blocks.append(Remark(words("fact-retire-replaced")))
    sure = action(words("fact-retire-sure"), views.RETIRE_SURE, fact=fact.id, reason=reason)
    actions = (sure, _open(fact, words))
    title = words("fact-retire-title")
    return Reply(title, views.fit((*blocks, *sources.block())), actions, private=True)


def _standing(entry: FactEntry, reader: Reader) -> Iterator[Entry]:
    """How it stands here, since when, and through whom."""
    words, last = reader.words, entry.versions[-1] if entry.versions else None
    origin = "own" if entry.fact.own else "document"
    standing = words(f"fact-standing-{entry.standing}", origin=origin)
    if last is not None:
        who, when = views.person_of(last.person, words), views.instant_of(last.at, reader)
        standing = words("fact-card-since", standing=standing, person=who, when=when)
    yield Entry(standing, words("fact-card-standing"))
    if last is not None and last.why:
        yield Entry(last.why, words("draft-field-why"))
    if entry.verified is not None:
        who = views.person_of(entry.verified.person, words)
        when = views.instant_of(entry.verified.at, reader)
        yield Entry(words("fact-card-by", person=who, when=when), words("fact-card-verified"))


def _actions(entry: FactEntry, words: Words) -> Iterator[Action]:
    its = {"fact": entry.fact.id}
    if entry.stale:
        yield Action(words("fact-card-keep"), views.SETTLE, its, main=True)
        yield action(words("fact-card-drop"), views.PUT_BACK, fact=entry.fact.id, number=0)
    if entry.outlives:
        yield Action(words("fact-card-keep"), views.SETTLE, its, main=True)
    if entry.standing is Standing.PUBLISHED:
        yield Action(words("fact-card-edit"), views.CHANGE, its)
        yield Action(words("fact-card-holds"), views.STILL_TRUE, its)
        yield Action(words("fact-card-retire"), views.RETIRE_FORM, its)
    elif not entry.stale and not entry.as_documented:
        yield Action(words("fact-card-restore"), views.RESTORE, its)
    yield action(words("fact-card-history"), views.HISTORY_PAGE, fact=entry.fact.id, page=1)
    for decision in entry.outlives[:1]:
        label = words("fact-card-gone-history")
        yield action(label, views.HISTORY_PAGE, fact=decision.fact, page=1)


def _tell_again(replaced: Fact, words: Words) -> Action:
    """Has the fact told again whose place a retired one had taken."""
    label = words("fact-card-tell-again")
    return Action(label, views.TELL_AGAIN, {"fact": replaced.id}, main=True)


def _open(fact: Fact, words: Words) -> Action:
    return action(words("fact-card-open"), views.CARD, fact=fact.id)
