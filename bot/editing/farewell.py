"""Somebody leaves for good: what they wrote and nobody decided on is decided on no more."""

from dataclasses import replace

from bot.clock import Clock
from bot.database import Transaction
from bot.editing.model import FORMER, Content, DraftState
from bot.editing.store import EditingStore
from bot.editing.telling import Telling


class Farewells:
    """Has what people who have their data deleted wrote withdrawn, words and all."""

    def __init__(self, store: EditingStore, telling: Telling, clock: Clock) -> None:
        self._store = store
        self._telling = telling
        self._clock = clock

    async def withdraw_all(self, transaction: Transaction, person: str) -> None:
        """Withdraw whatever of theirs waits; the posts about it say so, without their name."""
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
            for change in self._telling.told(withdrawn):
                await change(transaction)
