"""What stands on the card of a draft: the fact as members will read it, what it lacks, what
resembles it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.editing import views
from bot.editing.draft_cards import Card
from bot.editing.entries import as_fact
from bot.editing.model import Draft, DraftState, Lack
from bot.editing.views import Reader
from bot.errors import Correctable
from bot.i18n import Locale, Words
from bot.knowledge.service import Fact
from bot.replies import Block, Entries, Entry, Heading, Paragraph, Remark
from bot.sources import Bibliography
from bot.text import shorten
from bot.when.saying import say_date

# Characters for what could not be read, for all figures, for a reason, on a card that shows more.
_ROOM_FOR_REFUSAL, _ROOM_FOR_FIGURES, _ROOM_FOR_REASON = 200, 320, 160


@dataclass(frozen=True, slots=True)
class Pair:
    """A known fact beside a draft: one that says nearly the same, or an `older` figure."""

    fact: Fact
    older: bool


def pairs(card: Card) -> tuple[Pair, ...]:
    """What stands beside a draft: what may be the same, then older figures, the latest first.

    Whose place it takes is decided by now where it changes or replaces a fact: then no older
    figures stand there.
    """
    found = {fact.id: fact for fact in (*card.near, *card.older)}
    older = [fact for fact in found.values() if _is_older(fact, card)]
    older.sort(key=lambda fact: fact.as_of.first_day, reverse=True)
    others = (Pair(fact, older=False) for fact in found.values() if fact not in older)
    if card.draft.revises or card.draft.supersedes:
        return tuple(others)
    return (*others, *(Pair(fact, older=True) for fact in older))


def _is_older(fact: Fact, card: Card) -> bool:
    """Whether a fact gives an earlier figure of a metric of the draft."""
    content = card.draft.content
    metrics = {figure.metric for figure in content.figures}
    earlier = content.as_of is not None and fact.as_of.first_day < content.as_of.first_day
    return earlier and any(figure.metric in metrics for figure in fact.figures)


def title_of(draft: Draft, words: Words) -> str:
    """What it is: a new fact or a correction, still written or waiting."""
    kind = "change" if draft.revises or draft.supersedes else "new"
    return words("draft-title", kind=kind, state=draft.state.value)


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


def from_whom(card: Card, reader: Reader) -> Iterator[Block]:
    """Who wrote what waits, and who changed it since."""
    draft, words = card.draft, reader.words
    if draft.state is not DraftState.WAITING:
        return
    who, when = views.person_of(draft.person, words), views.instant_of(draft.made_at, reader)
    key = "draft-suggested-by" if draft.suggested else "draft-written-by"
    yield Paragraph(words(key, person=who, when=when))
    if draft.changed_by:
        yield Remark(words("draft-changed-by", person=views.person_of(draft.changed_by, words)))


def before(card: Card, reader: Reader, sources: Bibliography) -> Iterator[Block]:
    """The fact that is changed or replaced, as members read it now."""
    if card.before is None:
        return
    words = reader.words
    key = "draft-before-replaced" if card.draft.supersedes else "draft-before-changed"
    yield Heading(words(key))
    yield views.told(card.before, reader, sources)
    yield from views.other_language(card.before, reader)
    if figures := _figures_lost(card, words):
        yield Remark(words("draft-figures-lost", figures=shorten(figures, _ROOM_FOR_FIGURES)))
    if card.draft.supersedes and not card.before.own:
        yield Remark(words("draft-document-stays"))


def _figures_lost(card: Card, words: Words) -> str:
    """The figures of the fact that is changed or replaced, where the draft has none of them."""
    kept = {figure.metric for figure in card.draft.content.figures}
    before = card.before.figures if card.before else ()
    lost = [figure for figure in before if figure.metric not in kept]
    return views.figures_of(lost, card.metrics, words)


def preview(
    card: Card, reader: Reader, sources: Bibliography, heading: str = "draft-preview"
) -> Iterator[Block]:
    """The fact exactly as members will read it; as much of it as there is, while it lacks any."""
    content, words = card.draft.content, reader.words
    yield Heading(words(heading))
    if card.subject is not None and content.as_of is not None and content.text.either:
        fact = as_fact(card.draft.id, content, card.subject)
        yield views.told(fact, reader, sources)
        yield from views.other_language(fact, reader)
        return
    yield Paragraph(views.text_of(content.text, words) or words("draft-no-text"))
    if content.as_of:
        yield Remark(words.date(content.as_of))
    views.cite_all(content, sources)


def details(card: Card, reader: Reader) -> Iterator[Block]:
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
        day = say_date(content.review_on, words.locale)
        entries.append(Entry(day, words("draft-field-review_on")))
    if card.draft.why:
        why = shorten(card.draft.why, _ROOM_FOR_REASON)
        entries.append(Entry(why, words("draft-field-why")))
    yield Entries(tuple(entries))


def lacking(card: Card, words: Words) -> Iterator[Block]:
    """What it lacks, each with how to give it."""
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


def beside(card: Card, reader: Reader, sources: Bibliography) -> Iterator[Block]:
    """The known fact that resembles the draft most, and how many others do."""
    words, found = reader.words, pairs(card)
    if found:
        yield from known(found[0], reader, sources)
    if len(found) > 1:
        yield Remark(words("draft-alike-more", count=len(found) - 1))


def known(pair: Pair, reader: Reader, sources: Bibliography) -> Iterator[Block]:
    """A known fact as members read it."""
    yield Heading(reader.words(_heading_of(pair)))
    yield views.told(pair.fact, reader, sources)


def _heading_of(pair: Pair) -> str:
    return "draft-older" if pair.older else "draft-alike"


def what_follows(card: Card, words: Words) -> Iterator[Block]:
    """What to look at once more, and who decides, in a line each."""
    if changed := _half_changed(card):
        yield Remark(words("draft-half-changed", language=changed.value))
    if card.overtaken:
        yield Remark(words("error-fact-overtaken"))
    if card.draft.state is DraftState.WAITING and not card.may_decide:
        yield Remark(words("draft-own-waits"))
    elif card.draft.state is DraftState.DRAFT and not card.may_decide:
        yield Remark(words("draft-second-reads"))


def _half_changed(card: Card) -> Locale | None:
    """The one language in which a fact reads otherwise than before, where it is in both."""
    text = card.draft.content.text
    if card.before is None or card.before.only or text.only:
        return None
    changed = [locale for locale in Locale if text[locale] != card.before.text[locale]]
    return changed[0] if len(changed) == 1 else None


def may_publish(card: Card) -> bool:
    """Whether publishing it does anything: what waits for another does so already."""
    return not missing(card) and (card.may_decide or card.draft.state is DraftState.DRAFT)
