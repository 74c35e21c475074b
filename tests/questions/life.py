"""A community whose members ask: every step is taken by a bot that has just started."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.i18n import Locale
from bot.people import Actor
from bot.replies import Action, Form, Reply
from tests.conversation import plain
from tests.editing.life import FactLife
from tests.workshops.life import said

BEES = "Combien d’okapis vivent au siège ?"


@dataclass
class AskingLife(FactLife):
    """Edda and Emil are editors, Ada is an admin, everybody else a member; Max reads English."""

    readers: Mapping[str, Locale] = field(default_factory=lambda: {"max": Locale.EN})

    def person(self, name: str) -> Actor:
        """Somebody who asks in the community that was set last."""
        before, self.locale = self.locale, self.readers.get(name, self.locale)
        try:
            # `FactLife` has everybody read one language.
            return super().person(name)
        finally:
            self.locale = before

    async def ask(self, name: str = "mia", question: str = BEES) -> str:
        """Somebody sends a question; what they are told."""
        return await self.say(name, "send-question", question=question)

    async def choose(self, beginning: str, name: str = "edda") -> str:
        """Choose what begins so from the menu of what was answered last."""
        assert isinstance(self.shown, Reply)
        assert self.shown.menu is not None
        options = self.shown.menu.options
        one = next(o for o in options if plain(o.label).startswith(beginning))
        return await self.say(name, one.command, **one.arguments)

    async def open(self, name: str = "edda") -> str:
        """The card of the first question that waits."""
        await self.say(name, "fact questions")
        return await self.choose("1.", name)

    async def answer(self, words: str = "signataires 2023", name: str = "edda") -> str:
        """Answer the first question by the first fact that holds some words."""
        await self.open(name)
        await self.press("Choisir le fait qui répond", name)
        await self.press("Chercher un autre fait", name)
        await self.fill(name, words=words)
        assert isinstance(self.shown, Reply)
        assert self.shown.menu is not None
        first = self.shown.menu.options[0]
        await self.say(name, first.command, **first.arguments)
        return await self.press("Oui, envoyer cette réponse", name)

    async def set_aside(self, reason: str = "", name: str = "edda") -> str:
        """Set the first question aside."""
        await self.open(name)
        await self.press("Laisser de côté", name)
        return await self.fill(name, reason=reason)

    async def rows(self, table: str) -> list[dict[str, Any]]:
        """What a table holds."""
        async with self.awake() as core:
            return [dict(row) for row in await core.database.all(f"select * from {table}")]

    @property
    def form(self) -> Form:
        """The form that was answered."""
        assert isinstance(self.shown, Form)
        return self.shown

    def action(self, label: str) -> Action:
        """What a button of what was answered last does."""
        return next(one for one in self.actions if plain(one.label) == label)

    def card(self) -> str:
        """The only post in the channel of the team, as it was last changed."""
        (card,) = self.posts("board:team")
        return said(card)
