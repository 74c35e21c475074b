"""Announcements on the whole process: confirmed, killed, and by whom they may be."""

from tests.loopback.answers import Answer
from tests.loopback.handles import ChannelHandle
from tests.process import sobrio
from tests.whole.conftest import Place, Team, picker, set_up_team


async def write(
    place: Place, team: Team, text: str, channel: ChannelHandle | None = None
) -> Answer:
    """An announcement of Olivia's, up to its preview."""
    discord, where = place.discord, place.guild.channel
    options = {"channel": channel} if channel else {}
    form = await discord.slash(team.olivia, where, "announce write", locale="fr", options=options)
    return await discord.submit(team.olivia, form, {"text_fr": text}, locale="fr")


async def test_killed_while_it_posts_it_stands_there_once_and_calls_nobody(
    place: Place, team: Team
) -> None:
    discord, guild, _, folder = place
    news = await discord.add_channel(guild, "annonces", kind="announcement")
    async with sobrio(discord, folder) as bot:
        await discord.wait_for_session(identifies=1)
        await set_up_team(place, team)
        preview = await write(place, team, "Atelier DEEE @everyone", news)
        assert preview.ephemeral
        await discord.fault("POST", "*/messages", hold="after")
        done = await discord.press(team.olivia, preview, "Publier maintenant", locale="fr")
        assert "C’est parti" in done.text
        await discord.wait_for_held(1)
        await bot.kill()  # it was written; nobody heard of it
    await discord.release()
    async with sobrio(discord, folder):
        await discord.wait_for_session(identifies=2)
        log = await discord.slash(team.olivia, guild.channel, "announce log", locale="fr")
        assert "en attente" in log.text
    (message,) = await discord.messages(news)
    assert "Atelier DEEE @everyone" in message.text
    assert message.pings == []


async def test_whoever_has_not_the_role_here_announces_nothing(place: Place, team: Team) -> None:
    discord, guild, anna, folder = place
    elsewhere = await discord.add_guild("Ailleurs", locale="fr")
    await discord.add_member(elsewhere, team.olivia)
    async with sobrio(discord, folder):
        await discord.wait_for_session(identifies=1)
        await set_up_team(place, team)
        preview = await write(place, team, "Atelier DEEE")
        for who, where in ((anna, guild.channel), (team.olivia, elsewhere.channel)):
            for command in ("announce write", "announce list", "announce log"):
                refused = await discord.slash(who, where, command, locale="fr", hidden=True)
                assert "Il faut le rôle" in refused.text, command
        # Demoted, she still has the card on her screen.
        card = await discord.slash(team.ada, guild.channel, "settings", locale="fr")
        roles = await discord.press(team.ada, card, "Rôles", locale="fr")
        await discord.choose(team.ada, roles, custom_id=picker(roles, "organiser"), locale="fr")
        late = await discord.press(team.olivia, preview, "Publier maintenant", locale="fr")
        assert "Il faut le rôle" in late.text
    assert await discord.messages(guild.channel) == []
