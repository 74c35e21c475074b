"""Settings on the whole process: what is picked, what the bot lacks, what admins are told once."""

import asyncio

from tests.loopback.server.permissions import SEND_MESSAGES
from tests.process import sobrio
from tests.whole.conftest import MANAGE_SERVER, Place, picker


async def test_channels_and_roles_are_picked_and_hold_after_a_kill(place: Place) -> None:
    discord, guild, anna, folder = place
    ada = await discord.add_member(guild, "Ada", permissions=MANAGE_SERVER)
    role = await discord.add_role(guild, "Organisation")
    await discord.deny_channel(guild.channel, SEND_MESSAGES)
    async with sobrio(discord, folder) as bot:
        await discord.wait_for_session(identifies=1)
        card = await discord.slash(ada, guild.channel, "settings", locale="fr")
        assert card.ephemeral
        assert card.followups == [], "who opens the settings needs no introduction"
        places = await discord.press(ada, card, "Salons", locale="fr")
        picked = await discord.choose(
            ada, places, guild.channel.id, custom_id=picker(places, "announcements"), locale="fr"
        )
        assert picked.kind == "update"
        assert f"Annonces\u00a0: <#{guild.channel.id}>" in picked.text
        assert (
            f"Dans <#{guild.channel.id}>, il me manque\u00a0: Envoyer des messages" in picked.text
        )
        roles = await discord.press(
            ada, await discord.press(ada, picked, "Tous les réglages", locale="fr"), "Rôles",
            locale="fr",
        )  # fmt: skip
        await discord.choose(ada, roles, role.id, custom_id=picker(roles, "organiser"), locale="fr")
        await bot.kill()
    await discord.deny_channel(guild.channel, 0)
    async with sobrio(discord, folder):
        await discord.wait_for_session(identifies=2)
        card = await discord.slash(ada, guild.channel, "settings", locale="en-GB")
        assert f"**Announcements** – <#{guild.channel.id}>" in card.text
        assert f"**Organisers** – <@&{role.id}>" in card.text
        assert "I lack" not in card.text
        stale = await discord.press(ada, card, "Channels", locale="en-GB")
        cleared = await discord.choose(
            ada, stale, custom_id=picker(stale, "announcements"), locale="en-GB"
        )
        assert "Announcements: no channel so far" in cleared.text
        forbidden = await discord.slash(anna, guild.channel, "settings", locale="fr", hidden=True)
        assert "Il faut le rôle «\u00a0administration\u00a0»" in forbidden.text


async def test_one_of_two_admins_is_told_once_what_there_is_to_set(place: Place) -> None:
    discord, guild, anna, folder = place
    admins = [
        await discord.add_member(guild, name, permissions=MANAGE_SERVER) for name in ("Ada", "Bea")
    ]
    async with sobrio(discord, folder) as bot:
        await discord.wait_for_session(identifies=1)
        member = await discord.slash(anna, guild.channel, "help", locale="fr")
        asked = (discord.slash(admin, guild.channel, "help", locale="fr") for admin in admins)
        answers = await asyncio.gather(*asked)
        await discord.wait_for_requests("POST", "/webhooks/")
        await asyncio.sleep(0.3)  # and no second one comes
        seen = [await discord.refresh(answer) for answer in (member, *answers)]
        told = [aside for answer in seen for aside in answer.followups]
        assert len(told) == 1
        assert "Il me reste à connaître votre communauté" in told[0].text
        assert told[0].ephemeral
        await bot.kill()
    async with sobrio(discord, folder):
        await discord.wait_for_session(identifies=2)
        for admin in admins:
            again = await discord.slash(admin, guild.channel, "help", locale="fr")
            await asyncio.sleep(0.3)
            assert (await discord.refresh(again)).followups == []
