"""Actions given ids to be drawn with, and ids turned back into calls when they are pressed."""

from collections.abc import Mapping

from bot.actions.model import Call, button_id, parse_id, read, stored_id, write
from bot.actions.store import ActionStore
from bot.errors import GoneAction
from bot.replies import Argument


class ActionService:
    """The ids of buttons, menu choices and forms."""

    def __init__(self, store: ActionStore) -> None:
        self._store = store

    async def id_of(self, command: str, arguments: Mapping[str, Argument]) -> str:
        """The id of a call: the call itself, or the key of one too long, kept for that."""
        line = write(command, arguments)
        short = button_id(line)
        if short is not None:
            return short
        long, key = stored_id(line)
        await self._store.keep(key, line)
        return long

    async def call(self, given: str) -> Call:
        """What was asked by pressing an id; raise `GoneAction` when it means nothing any more."""
        line, key = parse_id(given)
        if key is not None:
            line = await self._store.line(key)
        if line is None:
            raise GoneAction()
        return read(line)
