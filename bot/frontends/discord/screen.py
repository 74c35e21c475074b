"""Shows an answer on Discord: beside the question, in place of a private card, or late."""

import logging
from dataclasses import dataclass

import aiohttp
import discord
from discord import ui

from bot.actions.service import ActionService
from bot.errors import TooLate
from bot.frontends.discord.drawing import actions_of, draw_card, draw_form
from bot.frontends.discord.visitors import Interaction
from bot.kept import Kept
from bot.replies import Answer, Form, Reply

_log = logging.getLogger(__name__)

# Drawn cards kept in memory.
MOST_CARDS = 128


@dataclass(frozen=True, slots=True)
class Drawn:
    """An answer as Discord takes it; a card also knows where it belongs."""

    shape: ui.LayoutView | ui.Modal
    private: bool = True
    beside: bool = False


class Screen:
    """Draws answers and hands them to Discord."""

    def __init__(self, actions: ActionService) -> None:
        self._actions = actions
        self._drawn: Kept[Reply, Drawn] = Kept(MOST_CARDS)

    async def draw(self, answer: Answer) -> Drawn:
        """The answer with an id for each of its actions."""
        if isinstance(answer, Form):
            custom_id = await self._actions.id_of(answer.command, answer.arguments)
            return Drawn(draw_form(answer, custom_id))
        return await self._drawn.get(answer, lambda: self._draw_card(answer))

    async def _draw_card(self, answer: Reply) -> Drawn:
        ids = {a: await self._actions.id_of(a.command, a.arguments) for a in actions_of(answer)}
        return Drawn(draw_card(answer, ids), answer.private, answer.beside)

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
            await self._fill_in(interaction, shape, private=drawn.private)
        elif drawn.private and not drawn.beside and _on_a_private_card(interaction):
            # A private card turns its page; a public one stays, others are reading it.
            await response.edit_message(view=shape)
        else:
            await response.send_message(view=shape, ephemeral=drawn.private)

    async def _fill_in(
        self, interaction: Interaction, view: ui.LayoutView, *, private: bool
    ) -> None:
        """Put the answer where "is thinking" stands. That place is private and stays so: what is
        for everybody is said once more, openly, and then taken away there."""
        await interaction.edit_original_response(view=view)
        if private:
            return
        try:
            await interaction.followup.send(view=view)
            await interaction.delete_original_response()
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            # The person has the answer; that the others do not is no reason to take it away.
            _log.warning("a late answer could not be shown to everybody: %r", error)


def _on_a_private_card(interaction: Interaction) -> bool:
    return interaction.message is not None and interaction.message.flags.ephemeral
