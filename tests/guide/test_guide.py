"""Help from the table, and what the bot says of itself."""

from bot.core import Core
from bot.frontends.text.drawing import draw
from bot.i18n import Locale
from bot.people import Actor


async def test_help_shows_the_names_that_the_readers_application_shows(core: Core) -> None:
    french = Actor("test:1", Locale.FR, interface=Locale.FR)
    english_application = Actor("test:1", Locale.FR, interface=Locale.EN)
    assert "/conseil : Un conseil" in draw(await core.commands.guide.help(french))
    assert "/tip : Un conseil" in draw(await core.commands.guide.help(english_application))


async def test_help_lists_every_listed_command_and_no_other(core: Core) -> None:
    shown = draw(await core.commands.guide.help(Actor("test:1", Locale.EN, Locale.EN)))
    for command in core.table:
        assert (f"/{command.name} :" in shown) is command.listed


async def test_about_names_the_contact_when_there_is_one(core: Core) -> None:
    reply = await core.commands.guide.about(Actor("test:1", Locale.EN, Locale.EN))
    assert "Tell the team that runs this community" in draw(reply)
    assert reply.actions == ()
