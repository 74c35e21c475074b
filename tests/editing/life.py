"""A community whose members suggest facts: every step is taken by a bot that has just started."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, TypeVar

from bot.editing.assembly import Editing
from bot.people import Actor, Role
from tests.editing.conftest import editing_of
from tests.workshops.life import COMMUNITY, TEAM, Life

__all__ = ["COMMUNITY", "ELSEWHERE", "TEAM", "FactLife"]

ELSEWHERE = "board:elsewhere"

_ROLES = {"edda": {Role.EDITOR}, "emil": {Role.EDITOR}, "ada": {Role.ADMIN}}

Result = TypeVar("Result")


@dataclass
class FactLife(Life):
    """Edda and Emil are editors, Ada is an admin, everybody else a member."""

    community: str | None = COMMUNITY

    def person(self, name: str) -> Actor:
        """Somebody who asks in the community that was set last."""
        roles = frozenset({Role.MEMBER, *_ROLES.get(name, ())})
        locale = self.locale
        return Actor(f"board:{name}", locale, locale, locale, self.community, roles)

    async def edit(self, do: Callable[[Editing], Coroutine[Any, Any, Result]]) -> Result:
        """Have something done by a bot that has just started."""
        async with self.awake() as core:
            return await do(editing_of(core, self.watch))

    async def suggest(self, name: str = "mia", text: str = "", **given: str) -> str:
        """Somebody fills in the form of `/suggest`; its answer."""
        about = {key: given.pop(key) for key in ("subject", "topic") if key in given}
        await self.say(name, "suggest", **about)
        return await self.fill(name, text=text or "Le programme a un guide.", **given)

    async def draft(self) -> str:
        """The id of the draft that waits, of one alone."""
        (draft,) = await self.edit(lambda e: e.drafts.queue(self.person("edda")))
        return draft.id

    def team(self) -> list[str]:
        """What stands in the channel of the team, as it was last changed."""
        return self.texts(TEAM)
