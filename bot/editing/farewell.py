"""Somebody leaves for good: what they wrote and nobody published goes, wherever its words stand."""

from dataclasses import replace

from bot.clock import Clock
from bot.communities.service import Trail
from bot.database import Transaction
from bot.editing.model import FORMER, Content, DraftState
from bot.editing.store import EditingStore
from bot.editing.telling import Telling


class Farewells:
    """Has what people who have their data deleted wrote withdrawn, words and all."""

    def __init__(self, store: EditingStore, trail: Trail, telling: Telling, clock: Clock) -> None:
        self._store = store
        self._trail = trail
        self._telling = telling
        self._clock = clock

    async def withdraw_all(self, transaction: Transaction, person: str) -> None:
        """Withdraw whatever of theirs waits; the posts about it say so, without their name. The
        trail keeps no words of what was not published."""
        for draft in await self._store.unpublished_of(transaction, person):
            await self._trail.keep_no_words(transaction, draft.community, draft.id)
        for draft in await self._store.waiting_of(transaction, person):
            withdrawn = replace(
                draft,
                person=FORMER,
                state=DraftState.WITHDRAWN,
                content=Content(subject=draft.content.subject, topic=draft.content.topic),
                why="",
                decided_at=self._clock(),
            )
            await self._store.empty_draft(transaction, withdrawn)
            await transaction.write(self._telling.told(withdrawn))
