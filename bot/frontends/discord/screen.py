"""Shows an answer on Discord: beside the question, in place of a private card, or late."""

import logging
from dataclasses import dataclass, replace

import aiohttp
import discord
from discord import ui
from discord.utils import MISSING

from bot.actions.service import ActionService
from bot.errors import TooLate
from bot.frontends.discord.drawing import draw_card, draw_form
from bot.frontends.discord.painter import NOTHING, Attached, Painter
from bot.frontends.discord.visitors import Interaction
from bot.kept import Kept
from bot.pictures.service import PictureService
from bot.replies import Answer, File, Form, Picture, Reply

_log = logging.getLogger(__name__)

# Drawn cards kept in memory.
MOST_CARDS = 128


@dataclass(frozen=True, slots=True)
class Drawn:
    """An answer as Discord takes it; a card also knows where it belongs.

    `bare` is the card without what is attached to it, if anything is.
    """

    shape: ui.LayoutView | ui.Modal
    private: bool = True
    beside: bool = False
    attached: Attached = NOTHING
    bare: ui.LayoutView | None = None

    @property
    def asks(self) -> bool:
        """Whether it is a form."""
        return isinstance(self.shape, ui.Modal)

    @property
    def files(self) -> list[discord.File]:
        """What is sent along, new each time."""
        return self.attached.files()

    def in_words(self) -> "Drawn | None":
        """The same in words alone; None when it already is."""
        if self.bare is None:
            return None
        return replace(self, shape=self.bare, attached=NOTHING, bare=None)


class Screen:
    """Draws answers and hands them to Discord."""

    def __init__(self, actions: ActionService, pictures: PictureService) -> None:
        self._actions = actions
        self._painter = Painter(actions, pictures)
        self._drawn: Kept[Reply, Drawn] = Kept(MOST_CARDS)

    async def draw(self, answer: Answer) -> Drawn:
        """The answer with an id for each of its actions."""
        if isinstance(answer, Form):
            custom_id = await self._actions.id_of(answer.command, answer.arguments)
            return Drawn(draw_form(answer, custom_id))
        if any(isinstance(block, Picture | File) for block in answer.blocks):
            # Its picture is kept in the database, and may be there the next time if it is not now;
            # its file would fill the memory.
            return await self._draw_card(answer)
        return await self._drawn.get(answer, lambda: self._draw_card(answer))

    async def _draw_card(self, answer: Reply) -> Drawn:
        ids, attached = await self._painter.ready(answer)
        card, bare = attached.card(answer, ids), draw_card(answer, ids) if attached else None
        return Drawn(card, answer.private, answer.beside, attached, bare)

    def draw_apology(self, apology: Reply) -> Drawn:
        """A card without actions: it needs nothing from the database."""
        return Drawn(draw_card(apology, {}), apology.private, apology.beside)

    async def show(self, interaction: Interaction, drawn: Drawn) -> None:
        """Show it once; raise discord.py's `HTTPException` when Discord refuses it and `TooLate`
        for a form that can no longer be opened."""
        response, shape = interaction.response, drawn.shape
        if isinstance(shape, ui.Modal):
            if response.is_done():
                raise TooLate()
            await response.send_modal(shape)
        elif response.is_done():
            await self._fill_in(interaction, shape, drawn)
        elif drawn.private and not drawn.beside and _on_a_private_card(interaction):
            # A private card turns its page; a public one stays, others are reading it.
            # Its attachments are those of the new page: a former picture goes.
            await response.edit_message(view=shape, attachments=drawn.files)
        else:
            files = drawn.files or MISSING  # an empty list would be sent as well
            await response.send_message(view=shape, ephemeral=drawn.private, files=files)

    async def add(self, interaction: Interaction, drawn: Drawn) -> None:
        """Show a card beside what was shown, to the person alone."""
        if isinstance(drawn.shape, ui.LayoutView):
            await interaction.followup.send(view=drawn.shape, ephemeral=True)

    async def _fill_in(self, interaction: Interaction, view: ui.LayoutView, drawn: Drawn) -> None:
        """Put the answer where "is thinking" stands. That place is private and stays so: what is
        for everybody is said once more, openly, and then taken away there."""
        await interaction.edit_original_response(view=view, attachments=drawn.files)
        if drawn.private:
            return
        try:
            await interaction.followup.send(view=view, files=drawn.files or MISSING)
            await interaction.delete_original_response()
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            # The person has the answer; that the others do not is no reason to take it away.
            _log.warning("a late answer could not be shown to everybody: %r", error)


def _on_a_private_card(interaction: Interaction) -> bool:
    return interaction.message is not None and interaction.message.flags.ephemeral
