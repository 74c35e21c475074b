"""Help from the table, and what the bot says of itself."""

from dataclasses import replace

import pytest

from bot.core import Core
from bot.frontends.discord.drawing import actions_of, draw_card
from bot.frontends.text.drawing import draw
from bot.i18n import Locale
from bot.people import Role
from bot.replies import Action, Entries, Entry, Reply
from tests.conftest import reader, reply_of


async def test_help_shows_the_names_that_the_readers_application_shows(core: Core) -> None:
    french = reader(Locale.FR)
    english_application = replace(french, interface=Locale.EN)
    assert "/conseil : Un conseil" in draw(await reply_of(core, french, "help"))
    assert "/tip : Un conseil" in draw(await reply_of(core, english_application, "help"))


async def test_help_lists_every_listed_command_and_no_other(core: Core) -> None:
    shown = draw(await reply_of(core, reader(Locale.EN), "help"))
    for command in core.table:
        usable = command.listed and command.role is Role.MEMBER
        assert (f"/{command.name} :" in shown) is usable
    admin = replace(reader(Locale.EN), roles=frozenset({Role.ADMIN}))
    assert "/settings :" in draw(await reply_of(core, admin, "help-page", page=2))


async def test_about_names_the_contact_when_there_is_one(core: Core) -> None:
    reply = await reply_of(core, reader(Locale.EN), "about")
    assert "Tell the team that runs this bot" in draw(reply)
    assert reply.actions == ()


async def test_about_tells_how_far_the_content_reaches(core: Core) -> None:
    text = draw(await reply_of(core, reader(Locale.FR), "about"))
    assert "le plus récent\u00a0: 1er juillet 2026" in text
    assert "la plus récente\u00a0: 28 juillet 2026" in text


@pytest.mark.parametrize("locale", Locale)
async def test_a_list_of_commands_too_long_for_a_card_goes_on_on_the_next(
    core: Core, locale: Locale
) -> None:
    admin = replace(reader(locale), roles=frozenset({Role.ADMIN}))
    first = await reply_of(core, admin, "help")
    (turn,) = [action for action in first.actions if isinstance(action, Action)]
    second = await reply_of(core, admin, turn.command, **turn.arguments)
    (back,) = [action for action in second.actions if isinstance(action, Action)]
    assert draw(await reply_of(core, admin, back.command, **back.arguments)) == draw(first)
    words = core.catalogue[locale]
    usable = [command for command in core.table if command.listed and admin.may(command.role)]
    told = [entry.term for reply in (first, second) for entry in entries(reply)]
    assert told == [f"/{command.shown_name(words)}" for command in usable]
    for reply in (first, second):
        draw_card(
            reply, dict.fromkeys(actions_of(reply), "id")
        )  # raises where Discord would refuse it


def entries(reply: Reply) -> list[Entry]:
    return [
        entry for block in reply.blocks if isinstance(block, Entries) for entry in block.entries
    ]
