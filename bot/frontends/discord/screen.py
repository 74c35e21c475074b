"""Shows an answer on Discord: beside the question, in place of a private card, or late."""

from discord import ui

from bot.actions.service import ActionService
from bot.errors import TooLate
from bot.frontends.discord.drawing import actions_of, draw_card, draw_form
from bot.frontends.discord.visitors import Interaction
from bot.replies import Answer, Form, Reply


class Screen:
    """Draws answers and hands them to Discord."""

    def __init__(self, actions: ActionService) -> None:
        self._actions = actions

    async def show(self, interaction: Interaction, answer: Answer) -> None:
        """Show an answer once; raise discord.py's `HTTPException` when Discord refuses it and
        `TooLate` for a form that can no longer be opened."""
        if isinstance(answer, Form):
            await self._open(interaction, answer)
            return
        ids = {a: await self._actions.id_of(a.command, a.arguments) for a in actions_of(answer)}
        view = draw_card(answer, ids)
        if interaction.response.is_done():
            await self._fill_in(interaction, answer, view)
        elif answer.private and not answer.beside and _on_a_private_card(interaction):
            # A private card turns its page; a public one stays, others are reading it.
            await interaction.response.edit_message(view=view)
        else:
            await interaction.response.send_message(view=view, ephemeral=answer.private)

    async def _open(self, interaction: Interaction, form: Form) -> None:
        if interaction.response.is_done():
            raise TooLate()
        custom_id = await self._actions.id_of(form.command, form.arguments)
        await interaction.response.send_modal(draw_form(form, custom_id))

    async def _fill_in(self, interaction: Interaction, reply: Reply, view: ui.LayoutView) -> None:
        """Put the answer where "is thinking" stands. That place is private and stays so: what is
        for everybody is said once more, openly, and then taken away there."""
        await interaction.edit_original_response(view=view)
        if not reply.private:
            await interaction.followup.send(view=view)
            await interaction.delete_original_response()


def _on_a_private_card(interaction: Interaction) -> bool:
    return interaction.message is not None and interaction.message.flags.ephemeral
