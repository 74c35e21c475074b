"""What a card needs before it can be drawn: an id for each of its actions, and its files."""

import io
import logging
from dataclasses import dataclass

import discord
from discord import ui

from bot.actions.service import ActionService
from bot.frontends.discord.drawing import (
    PICTURE_FILE,
    Ids,
    actions_of,
    draw_card,
    file_name,
    file_of,
    picture_of,
)
from bot.pictures.service import PictureService
from bot.replies import File, Reply

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Attached:
    """What is sent along with a card: its picture, drawn, and its file; false when nothing is."""

    png: bytes | None = None
    file: File | None = None

    def __bool__(self) -> bool:
        return self.png is not None or self.file is not None

    def files(self) -> list[discord.File]:
        """Them as discord.py takes them. Sending uses these up, so each time they are new."""
        found = [] if self.png is None else [discord.File(io.BytesIO(self.png), PICTURE_FILE)]
        if self.file is not None:
            found.append(discord.File(io.BytesIO(self.file.data), file_name(self.file)))
        return found

    def card(self, reply: Reply, ids: Ids, *, above: str = "") -> ui.LayoutView:
        """The card that shows them; raise `ValueError` when it is too long (see `draw_card`)."""
        picture, file = self.png is not None, self.file is not None
        return draw_card(reply, ids, with_picture=picture, with_file=file, above=above)


NOTHING = Attached()


class Painter:
    """Gets it ready, for answers and for what is posted without being asked."""

    def __init__(self, actions: ActionService, pictures: PictureService) -> None:
        self._actions = actions
        self._pictures = pictures

    async def ready(self, reply: Reply) -> tuple[Ids, Attached]:
        """An id for each action of a reply, and what is sent along with it; raise
        `StorageUnavailable` where that cannot be kept."""
        ids = {a: await self._actions.id_of(a.command, a.arguments) for a in actions_of(reply)}
        return ids, Attached(await self._png(reply), file_of(reply))

    async def _png(self, reply: Reply) -> bytes | None:
        """The picture of a reply. That it cannot be drawn costs nobody the answer in words."""
        picture = picture_of(reply)
        if picture is None:
            return None
        try:
            return await self._pictures.png(picture.chart)
        except Exception as error:
            _log.error("a picture was not drawn, the answer goes without", exc_info=error)
            return None
