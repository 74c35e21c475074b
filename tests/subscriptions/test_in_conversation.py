"""Subscriptions as people live with them on Discord: the switches, the letters, the stop."""

from collections.abc import AsyncGenerator
from datetime import timedelta
from random import Random

import pytest

from bot.communities.service import ChannelPurpose, Visitor
from bot.core import Core
from bot.i18n import Locale
from bot.settings import Settings
from tests.announcements.stage import Watch
from tests.conftest import open_bot
from tests.conversation import Chat, Heard, Voice, plain
from tests.subscriptions.stage import paris
from tests.workshops.members_stage import JOIN_LINK, with_details, workshop_in
from tests.workshops.test_members_in_conversation import hold

TUESDAY = paris(2026, 11, 24, 9)


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
async def core(settings: Settings, watch: Watch) -> AsyncGenerator[Core]:
    async with open_bot(settings, clock=watch, random=Random(1)) as opened:
        yield opened


def said(heard: Heard) -> str:
    return plain(heard.text)


def mail(voice: Voice) -> list[str]:
    """What the bot wrote to somebody in private."""
    there = voice.privately().channel.history()
    return [str(message.id) for message in there if not message.flags.ephemeral]


async def test_a_tip_is_turned_on_read_and_stopped_in_french(chat: Chat, watch: Watch) -> None:
    anna, ben = await chat.as_("Anna"), await chat.as_("Ben")
    heard = await anna.say("/subscribe")
    assert heard.private
    assert said(heard).count("Désactivé.") == 3
    heard = await anna.press("Activer : conseil")
    assert "C’est noté : je vous envoie le conseil de la semaine." in said(heard)
    assert "depuis la communauté « Numérique responsable »" in said(heard)
    assert len(heard.buttons) == 3, "the same card, changed in place"
    watch.now = TUESDAY
    await chat.core.outbox.turn()
    private = anna.privately()
    letter = private.look()
    assert (
        "vous avez demandé le conseil de la semaine de la communauté « Numérique responsable »."
        in said(letter)
    )
    assert letter.buttons == ["Un conseil pour moi", "Ne plus recevoir le conseil"]
    assert mail(ben) == []
    heard = await private.press("Un conseil pour moi")
    assert heard.buttons[0] == "Un autre conseil"
    private.look()
    heard = await private.press("Ne plus recevoir le conseil")
    assert heard.private
    assert "Vous ne recevez plus par message privé le conseil de la semaine" in said(heard)
    assert heard.buttons == ["Recevoir de nouveau le conseil", "Tous mes abonnements"]
    heard = await private.press("Recevoir de nouveau le conseil")
    assert "**Conseil de la semaine** – Activé." in said(heard)
    heard = await private.say("/subscribe")
    assert "Désactiver : conseil" in heard.buttons
    watch.now = TUESDAY + timedelta(weeks=1)
    await chat.core.outbox.turn()
    assert len(mail(anna)) == 2


async def test_in_english_from_private_messages(chat: Chat, watch: Watch) -> None:
    ben = await chat.as_("Ben", Locale.EN)
    private = ben.privately()
    heard = await private.say("/subscribe")
    assert "Nothing is on. In a community, /subscribe shows" in said(heard)
    await ben.say("/subscribe")
    await ben.press("Turn on: replays")
    await ben.press("Turn on: tip")
    there = chat.elsewhere()
    there.guild.add_member(ben.member.user)  # type: ignore[union-attr]
    heard = await private.say("/subscribe")
    assert heard.buttons == [
        "Turn on: workshops of the month",
        "Turn off: tip",
        "Turn off: replays",
    ]
    await private.press("Turn off: tip")
    watch.now = TUESDAY
    await chat.core.outbox.turn()
    assert mail(ben) == []


async def test_who_left_the_server_is_not_written_to_and_may_still_stop(
    chat: Chat, watch: Watch
) -> None:
    anna, ben = await chat.as_("Anna"), await chat.as_("Ben")
    for one in (anna, ben):
        await one.say("/subscribe")
        await one.press("Activer : conseil")
        await one.press("Activer : replays")
    watch.now = TUESDAY
    await chat.core.outbox.turn()
    private = anna.privately()
    private.look()
    chat.env.backend.remove_member(chat.guild.id, anna.member.id)
    heard = await private.press("Ne plus recevoir le conseil")
    assert "Vous ne recevez plus par message privé le conseil" in said(heard)
    heard = await private.press("Recevoir de nouveau le conseil")
    assert "Je ne vous vois pas dans cette communauté" in said(heard)
    watch.now += timedelta(weeks=1)
    await chat.core.outbox.turn()
    assert (len(mail(anna)), len(mail(ben))) == (1, 2)


async def test_a_workshop_is_reached_from_the_letter_of_the_month(chat: Chat, watch: Watch) -> None:
    anna = await chat.as_("Anna")
    await hold(chat, watch, with_details(workshop_in(), capacity=1))
    visitor = Visitor("discord:1", community=f"discord:{chat.guild.id}", manages=True)
    admin, place = await chat.core.communities.actor(visitor), f"discord:{chat.channel.id}"
    await chat.core.communities.set_channel(admin, ChannelPurpose.ANNOUNCEMENTS, place)
    await anna.say("/subscribe")
    heard = await anna.press("Activer : ateliers du mois")
    assert "mardi 1er décembre 2026 à 9 h" in said(heard)
    watch.now = paris(2026, 12, 1, 9)
    await chat.core.outbox.turn()
    private = anna.privately()
    letter = private.look()
    assert "REX DEEE" in said(letter)
    assert JOIN_LINK not in repr(letter.components)
    heard = await private.press("Voir l’atelier et s’inscrire")
    assert heard.buttons[0] == "Je participe"
    heard = await private.press("Je participe")
    assert "Vous participez : votre place est réservée." in said(heard)
