"""The commands behind the parts of a draft: its sources, its figures, what is chosen."""

from collections.abc import Iterable
from dataclasses import replace

from bot.editing import forms, part_views, views
from bot.editing.asking import Asking
from bot.editing.citing import read_source
from bot.editing.draft_cards import Card
from bot.editing.drafting import DraftService
from bot.editing.fields import (
    Ground,
    may_be_kept,
    with_figure,
    with_other_source,
    with_source,
)
from bot.editing.figuring import read_figure
from bot.editing.misread import Misread
from bot.editing.model import Content, Draft
from bot.editing.part_views import Choosing
from bot.errors import GoneAction, TooLong
from bot.knowledge.service import FactKind, Metric
from bot.people import Actor, Role
from bot.replies import Form, Reply
from bot.sources import Confidence
from bot.table import Command


class PartCommands:
    """To complete a draft on cards of their own. Raises `AlreadyDecided` when it is too late."""

    def __init__(self, drafts: DraftService, asking: Asking) -> None:
        self._drafts = drafts
        self._asking = asking

    async def sources(self, actor: Actor, draft: str) -> Reply:
        """The sources of a draft."""
        card = await self._drafts.card(actor, draft)
        return part_views.sources_card(card, await self._asking.reader(actor), {})

    async def source_form(self, actor: Actor, draft: str, number: int = 0, typed: str = "") -> Form:
        """One source to be typed: a further one, or the one of a number."""
        card = await self._drafts.card(actor, draft)
        return forms.source(card, number, typed, self._asking.words(actor))

    async def source_save(
        self, actor: Actor, draft: str, number: int = 0, source: str = ""
    ) -> Reply:
        """Keep a source that was typed; left empty, the one of that number is removed."""
        ground, reader = await self._asking.ground(actor), await self._asking.reader(actor)

        def change(one: Draft) -> Draft:
            return replace(one, content=_cited(one.content, number, source.strip(), ground))

        try:
            card = await self._drafts.alter(actor, draft, change)
        except IndexError as error:
            raise GoneAction() from error
        except (Misread, TooLong) as error:
            card = await self._drafts.card(actor, draft)
            again = source if may_be_kept(error) else ""
            return part_views.sources_card(card, reader, {"source": error}, again, number)
        return part_views.sources_card(card, reader, {})

    async def figures(self, actor: Actor, draft: str, page: int = 1) -> Reply:
        """The figures of a draft."""
        card = await self._drafts.card(actor, draft)
        return part_views.figures_card(card, await self._asking.reader(actor), page, {})

    async def figure_form(self, actor: Actor, draft: str, metric: str, typed: str = "") -> Form:
        """The figure of a metric, to be typed."""
        card = await self._drafts.card(actor, draft)
        return forms.figure(card, _metric(card, metric), typed, self._asking.words(actor))

    async def figure_save(self, actor: Actor, draft: str, metric: str, value: str = "") -> Reply:
        """Keep a figure that was typed; left empty, there is none of that metric."""
        reader, words = await self._asking.reader(actor), self._asking.words(actor)
        card = await self._drafts.card(actor, draft)
        measured, typed = _metric(card, metric), value.strip()
        try:
            figure = read_figure(typed, measured, words) if typed else None
            card = await self._drafts.alter(
                actor,
                draft,
                lambda one: replace(one, content=with_figure(one.content, metric, figure)),
            )
        except Misread as error:
            refused = {"value": error}
            return part_views.figures_card(card, reader, 1, refused, typed, metric)
        return part_views.figures_card(card, reader, 1, {})

    async def choices(self, actor: Actor, draft: str) -> Reply:
        """What is chosen from lists."""
        card = await self._drafts.card(actor, draft)
        return part_views.choices_card(card, await self._asking.reader(actor))

    async def choose(self, actor: Actor, draft: str, choosing: str, value: str) -> Reply:
        """Take over what was chosen."""

        def change(one: Draft) -> Draft:
            return replace(one, content=_chosen(one.content, choosing, value))

        card = await self._drafts.alter(actor, draft, change)
        return part_views.choices_card(card, await self._asking.reader(actor))

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        behind = {
            views.SOURCES: self.sources,
            views.SOURCE_FORM: self.source_form,
            views.SOURCE_SAVE: self.source_save,
            views.FIGURES: self.figures,
            views.FIGURE_FORM: self.figure_form,
            views.FIGURE_SAVE: self.figure_save,
            views.CHOICES: self.choices,
            views.CHOOSE: self.choose,
        }
        for name, run in behind.items():
            yield Command(name, run, role=Role.EDITOR)


def _cited(content: Content, number: int, typed: str, ground: Ground) -> Content:
    """What a draft says with a source that was typed, or without the one that was emptied."""
    if not typed:
        return with_other_source(content, number, None) if number else content
    source = read_source(typed, ground.words.locale, ground.today, ground.sources)
    return with_other_source(content, number, source) if number else with_source(content, source)


def _metric(card: Card, metric: str) -> Metric:
    found = next((one for one in card.metrics if one.id == metric), None)
    if found is None:
        raise GoneAction()
    return found


def _chosen(content: Content, choosing: str, value: str) -> Content:
    """The content with what was chosen; raise `GoneAction` for what was not on offer."""
    try:
        if Choosing(choosing) is Choosing.KIND:
            return replace(content, kind=FactKind(value))
        return replace(content, confidence=Confidence(value))
    except ValueError as error:
        raise GoneAction() from error
