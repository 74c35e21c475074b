"""What a card needs before it can be drawn: an id for each of its actions, and its picture."""

import io
import logging

import discord

from bot.actions.service import ActionService
from bot.frontends.discord.drawing import PICTURE_FILE, Ids, actions_of, picture_of
from bot.pictures.service import PictureService
from bot.replies import Reply

_log = logging.getLogger(__name__)


class Painter:
    """Gets it ready, for answers and for what is posted without being asked."""

    def __init__(self, actions: ActionService, pictures: PictureService) -> None:
        self._actions = actions
        self._pictures = pictures

    async def ids(self, reply: Reply) -> Ids:
        """An id for each action of a reply."""
        return {a: await self._actions.id_of(a.command, a.arguments) for a in actions_of(reply)}

    async def png(self, reply: Reply) -> bytes | None:
        """The picture of a reply. That it cannot be drawn costs nobody the answer in words."""
        picture = picture_of(reply)
        if picture is None:
            return None
        try:
            return await self._pictures.png(picture.chart)
        except Exception as error:
            _log.error("a picture was not drawn, the answer goes without", exc_info=error)
            return None


def files_of(png: bytes | None) -> list[discord.File]:
    """What is sent along. A file is used up by sending, so each time it is a new one."""
    return [] if png is None else [discord.File(io.BytesIO(png), PICTURE_FILE)]
