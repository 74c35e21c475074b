"""The bot with commands that show a picture, as a program: `python -m tests.pictures.showing`.

`/about` shows it; its buttons lead to a page without one and back, and to one that is slow.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import replace

from bot.core import Core
from bot.frontends.discord.session import stay_connected
from bot.logs import set_up_logs
from bot.people import Actor
from bot.replies import Action, Paragraph, Picture, Remark, Reply
from bot.settings import Settings
from bot.table import Command, Table
from tests.conftest import open_bot
from tests.pictures.samples import GROWTH, SIGNATORIES

ALT = "Signataires de Planet Tech’Care : environ 100 le 8 octobre 2020, … près de 1 000 vers 2024."
SLOW_SECONDS = 2.4


async def show_picture(_: Actor, private: bool = True) -> Reply:
    """A card with words above and below a picture."""
    blocks = (Paragraph("Avant."), Picture(SIGNATORIES, ALT), Remark("Après."))
    actions = (
        Action("Autre image", "other-picture"),
        Action("Sans image", "no-picture"),
        Action("Lente", "slow-picture"),
        Action("Ouverte", "slow-picture", {"private": False}),
    )
    return Reply("Signataires", blocks, actions, private=private)


async def other_picture(_: Actor) -> Reply:
    """Another picture on a private card."""
    blocks = (Picture(GROWTH, "Croissance"),)
    return Reply("Croissance", blocks, (Action("Retour", "show-picture"),), private=True)


async def no_picture(_: Actor) -> Reply:
    """A page of words."""
    actions = (Action("Retour", "show-picture"),)
    return Reply("Rien à voir", (Paragraph("Des mots."),), actions, private=True)


async def slow_picture(actor: Actor, private: bool = True) -> Reply:
    """The picture, after Discord had to be told to wait."""
    await asyncio.sleep(SLOW_SECONDS)
    return await show_picture(actor, private)


def commands() -> Iterable[Command]:
    """What the table holds of them."""
    yield Command("show-picture", show_picture)
    yield Command("other-picture", other_picture)
    yield Command("no-picture", no_picture)
    yield Command("slow-picture", slow_picture)


def with_pictures(core: Core) -> Core:
    """The bot whose `/about` shows a picture."""
    table = Table()
    table.add(command for command in core.table if command.name != "about")
    table.add([Command("about", show_about, "command-about"), *commands()])
    return replace(core, table=table)


async def show_about(actor: Actor) -> Reply:
    """The card, for the person who asked."""
    return await show_picture(actor)


async def main() -> None:
    """Be on Discord until stopped."""
    settings = Settings()
    set_up_logs(settings.log_level, settings.log_format)
    assert settings.discord_token is not None
    async with open_bot(settings) as core:
        await stay_connected(with_pictures(core), settings.discord_token.get_secret_value())


if __name__ == "__main__":
    asyncio.run(main())
