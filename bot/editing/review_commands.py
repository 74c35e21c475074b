"""The commands with which editors see what waits for them, and refuse what is not to be told."""

from collections.abc import AsyncIterator, Iterable
from typing import Protocol

from bot.editing import decision_views, forms, review_views, views
from bot.editing.asking import Asking
from bot.editing.cleaning import clean_line
from bot.editing.drafting import DraftService
from bot.editing.model import LONGEST_REASON, Draft
from bot.editing.refusals import AlreadyDecided, NoReason, UnknownFact
from bot.editing.review_views import Item, Why
from bot.i18n import Words
from bot.people import Actor, Role
from bot.replies import Form, Reply
from bot.table import Command


class Questions(Protocol):
    """The questions of members that wait for an answer, kept elsewhere."""

    async def waiting(self, community: str) -> int:
        """How many of a community do."""
        ...


class ReviewCommands:
    """The queue, and the refusal of a draft; to approve one is to publish it."""

    def __init__(
        self, drafts: DraftService, asking: Asking, questions: Questions | None = None
    ) -> None:
        self._drafts = drafts
        self._asking = asking
        self._questions = questions
        self._editing = asking.editing

    async def review(self, actor: Actor) -> Reply:
        """What waits for an editor."""
        return await self.page(actor)

    async def page(self, actor: Actor, page: int = 1) -> Reply:
        """A page of it."""
        items = [item async for item in self._items(actor)]
        reader, asked = await self._asking.reader(actor), await self._asked(actor)
        return review_views.queue_card(items, page, reader, asked)

    async def reject_form(self, actor: Actor, draft: str) -> Form:
        """Ask for the reason."""
        await self._drafts.card(actor, draft)
        return forms.rejection(draft, self._asking.words(actor))

    async def reject(self, actor: Actor, draft: str, reason: str = "") -> Reply:
        """Decide that a draft is not published; who was first is told where another was."""
        if not reason.strip():
            raise NoReason()
        reader, card = await self._asking.reader(actor), await self._drafts.card(actor, draft)
        try:
            said = clean_line(reason, LONGEST_REASON)
            decided = await self._drafts.reject(actor, draft, said)
        except AlreadyDecided:
            card = await self._drafts.card(actor, draft)
            return decision_views.decided_card(card.draft, reader)
        return decision_views.done_card(decided, card, reader)

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        role = Role.EDITOR
        yield Command(views.REVIEW, self.review, "command-fact-review", role=role)
        yield Command(views.REVIEW_PAGE, self.page, role=role)
        yield Command(views.REJECT_FORM, self.reject_form, role=role)
        yield Command(views.REJECT, self.reject, role=role)

    async def _asked(self, actor: Actor) -> int:
        """How many questions of members wait for an answer."""
        return await self._questions.waiting(actor.within()) if self._questions else 0

    async def _items(self, actor: Actor) -> AsyncIterator[Item]:
        community, words = await self._editing.working_in(actor), self._asking.words(actor)
        for draft in await self._drafts.queue(actor):
            yield await self._item(draft, Why.WAITING, words)
        for entry in await self._editing.stale(community):
            last = entry.versions[-1]
            text = words.text(entry.fact.text)
            yield Item(Why.STALE, text, last.person, last.at, fact=entry.fact.id)
        for entry in await self._editing.outlived(community):
            decided, text = entry.outlives[-1], words.text(entry.fact.text)
            yield Item(Why.OUTLIVES, text, decided.person, decided.at, fact=entry.fact.id)
        for version in await self._editing.homeless(community):
            text = views.text_of(version.content.text, words) if version.content else ""
            yield Item(Why.HOMELESS, text, version.person, version.at, fact=version.fact)
        for draft in await self._drafts.mine(actor):
            yield await self._item(draft, Why.MINE, words)
        for draft in await self._drafts.refused(actor):
            yield await self._item(draft, Why.REFUSED, words)

    async def _item(self, draft: Draft, why: Why, words: Words) -> Item:
        return Item(
            why,
            views.text_of(draft.content.text, words),
            draft.person,
            draft.made_at,
            before=await self._before(draft, words),
            suggested=draft.suggested,
            draft=draft.id,
        )

    async def _before(self, draft: Draft, words: Words) -> str:
        """The words of the fact that a draft changes or replaces."""
        changed = draft.revises or draft.supersedes
        if changed is None:
            return ""
        try:
            entry = await self._editing.entry_in(draft.community, changed)
        except UnknownFact:
            return ""
        return words.text(entry.fact.text)
