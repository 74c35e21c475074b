"""The parts of a draft that have a card of their own: sources, figures, what is chosen."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from bot.editing import views
from bot.editing.draft_cards import Card
from bot.editing.draft_parts import refusals
from bot.editing.entries import as_source
from bot.editing.figuring import say_figure
from bot.editing.model import MOST_SOURCES
from bot.editing.views import Reader, action
from bot.errors import Correctable
from bot.i18n import Words
from bot.knowledge.service import FactKind, Metric
from bot.paging import at_page
from bot.replies import (
    Action,
    Block,
    Entries,
    Entry,
    Menu,
    Option,
    Paragraph,
    Picker,
    PickerKind,
    Remark,
    Reply,
)
from bot.sources import Bibliography, Confidence
from bot.text import shorten

# Options of one menu, and characters of one.
_MOST_OPTIONS, _LONGEST_OPTION = 25, 100


class Choosing(StrEnum):
    """What is chosen from a list; the catalogue names each (`draft-choosing-kind`)."""

    KIND = "kind"
    CONFIDENCE = "confidence"


def sources_card(
    card: Card, reader: Reader, refused: Mapping[str, Correctable], typed: str = "", number: int = 0
) -> Reply:
    """The sources of a draft; `typed`: what was meant to be one, of that number or a new one."""
    words, draft = reader.words, card.draft
    known = draft.content.sources
    cited = Bibliography(words)
    views.cite_all(draft.content, cited)
    blocks: list[Block] = [*refusals(refused, words)]
    said = Paragraph(words("draft-sources-about" if known else "draft-no-source"))
    blocks += [said, *cited.block()]
    return Reply(
        words("draft-sources-title"),
        tuple(blocks),
        tuple(_source_actions(card, cited, words, typed, number)),
        private=True,
    )


def _source_actions(
    card: Card, cited: Bibliography, words: Words, typed: str, number: int
) -> Iterator[Action]:
    draft = card.draft.id
    known = card.draft.content.sources
    if typed:
        again = {"draft": draft, "number": number, "typed": typed}
        yield Action(words("draft-correct"), views.SOURCE_FORM, again, main=True)
    if len(known) < MOST_SOURCES:
        yield action(words("draft-source-add"), views.SOURCE_FORM, draft=draft, number=0)
    for place, source in enumerate(known, 1):
        label = words("draft-source-change", mark=cited.mark(as_source(source)))
        yield action(label, views.SOURCE_FORM, draft=draft, number=place)
    yield views.back_to(card.draft, words)


def figures_card(
    card: Card,
    reader: Reader,
    page: int,
    refused: Mapping[str, Correctable],
    typed: str = "",
    metric: str = "",
) -> Reply:
    """The figures of a draft, and what is measured of its subject; `typed`: what was meant to be
    one of that metric."""
    words, draft = reader.words, card.draft
    metrics = card.metrics
    sliced = [metrics[i : i + _MOST_OPTIONS] for i in range(0, len(metrics), _MOST_OPTIONS)]
    paged = at_page(sliced, page)
    blocks: list[Block] = [*refusals(refused, words), Paragraph(words("draft-figures-about"))]
    if entries := tuple(_figures(card, words)):
        blocks.append(Entries(entries))
    if not metrics:
        blocks.append(Remark(words("draft-no-metric")))
    its = {"draft": draft.id}
    actions: list[Action] = []
    if typed:
        again = {**its, "metric": metric, "typed": typed}
        actions.append(Action(words("draft-correct"), views.FIGURE_FORM, again, main=True))
    actions += paged.turns(views.FIGURES, its, back=words("page-previous"), on=words("page-next"))
    actions.append(views.back_to(draft, words))
    options = tuple(_metric_option(card, one, words) for one in paged.shown)
    menu = Menu(words("draft-figures-menu"), options) if options else None
    blocks += paged.remark(words)
    return Reply(
        words("draft-figures-title"), tuple(blocks), tuple(actions), menu=menu, private=True
    )


def _figures(card: Card, words: Words) -> Iterator[Entry]:
    known = {metric.id: metric for metric in card.metrics}
    for figure in card.draft.content.figures:
        if metric := known.get(figure.metric):
            yield Entry(say_figure(figure, metric, words), words.text(metric.label))


def _metric_option(card: Card, metric: Metric, words: Words) -> Action:
    label = shorten(words.text(metric.label), _LONGEST_OPTION)
    return action(label, views.FIGURE_FORM, draft=card.draft.id, metric=metric.id)


def choices_card(card: Card, reader: Reader) -> Reply:
    """What is chosen from lists: each choice is kept at once."""
    words, content = reader.words, card.draft.content
    chosen = {Choosing.KIND: content.kind.value, Choosing.CONFIDENCE: content.confidence.value}
    pickers = tuple(_picker(card, choosing, value, words) for choosing, value in chosen.items())
    back = views.back_to(card.draft, words)
    said = Paragraph(words("draft-choices-about"))
    return Reply(words("draft-choices-title"), (said,), (back,), pickers=pickers, private=True)


def _picker(card: Card, choosing: Choosing, chosen: str, words: Words) -> Picker:
    kinds = ((one.value, words(f"draft-kind-{one}")) for one in FactKind)
    grades = ((one.value, words(f"confidence-{one}")) for one in Confidence)
    offered = kinds if choosing is Choosing.KIND else grades
    return Picker(
        label=words(f"draft-choosing-{choosing}"),
        prompt=words(f"draft-choosing-{choosing}"),
        kind=PickerKind.CHOICE,
        command=views.CHOOSE,
        argument="value",
        arguments={"draft": card.draft.id, "choosing": choosing.value},
        about=words(f"draft-choosing-{choosing}-about"),
        chosen=(chosen,),
        options=tuple(Option(value, label) for value, label in offered),
        least=1,
    )
