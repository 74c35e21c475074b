"""Announcements as a team lives with them: written, checked, confirmed, changed, called off."""

from datetime import UTC, datetime, time
from typing import Any

import discord
import pytest

from bot.communities.model import ChannelPurpose, RolePurpose
from bot.communities.service import Visitor
from bot.i18n import Locale
from bot.people import Actor
from bot.when.quiet import QuietHours
from tests.announcements.conftest import posted, write
from tests.announcements.stage import Watch
from tests.conversation import Chat, Voice, plain


async def test_it_is_written_checked_confirmed_and_posted(
    chat: Chat, olivia: Voice, watch: Watch
) -> None:
    assert (await olivia.say("/announce write", when="mardi 24 novembre 14h")).form
    heard = await olivia.fill(text_fr="**Atelier** DEEE", text_en="E-waste workshop")
    assert heard.private
    assert plain(heard.text).startswith("## À vérifier : rien n’est encore publié")
    assert f"<#{chat.channel.id}>" in heard.text
    assert "mardi 24 novembre 2026 à 14 h (heure : Paris)" in plain(heard.text)
    heard = await olivia.press("Confirmer")
    assert heard.text.startswith("## Annonce programmée")
    await chat.core.outbox.turn()
    assert posted(chat) == []
    watch.forward(days=3, hours=4)
    await chat.core.outbox.turn()
    assert posted(chat) == ["**Atelier** DEEE\n\n-# In English\n\nE-waste workshop\n"]
    log = plain((await olivia.say("/announce log")).text)
    assert "mardi 24 novembre 2026 à 14 h" in log
    assert log.rstrip().endswith("· annonce · publication faite")


async def test_without_a_time_it_is_posted_when_it_is_confirmed(chat: Chat, olivia: Voice) -> None:
    heard = await write(olivia)
    assert "Dès votre confirmation" in heard.text
    assert posted(chat) == []
    await olivia.press("Publier maintenant")
    await chat.core.outbox.turn()
    assert posted(chat) == ["Atelier DEEE\n"]


async def test_confirmed_twice_and_by_two_it_is_posted_once(chat: Chat, olivia: Voice) -> None:
    await write(olivia)
    draft = olivia.custom_id("Publier maintenant")
    for _ in range(3):
        await olivia.press_id(draft)
    await chat.core.outbox.turn()
    await olivia.press_id(draft)
    await chat.core.outbox.turn()
    assert posted(chat) == ["Atelier DEEE\n"]


async def test_what_may_mean_two_days_is_asked_back(olivia: Voice) -> None:
    heard = await olivia.say("/announce write", when="lundi prochain 14h")
    assert heard.text.startswith("## Quand, exactement")
    assert len(heard.buttons) == 2
    assert (await olivia.press(heard.buttons[1])).form
    heard = await olivia.fill(text_fr="Rendez-vous", text_en="")
    assert "lundi 30 novembre 2026 à 14 h" in plain(heard.text)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("hier 14h", "passé"),
        ("lundi 8 décembre 14h", "est un mardi"),
        ("bientôt", "bientôt"),
        ("mardi 24 novembre", "heure"),
    ],
)
async def test_a_time_that_is_not_clear_is_said_before_anything_is_written(
    olivia: Voice, typed: str, said: str
) -> None:
    heard = await olivia.say("/announce write", when=typed)
    assert heard.form is None
    assert said in heard.text


async def test_an_hour_that_happens_twice_is_asked_back(olivia: Voice, watch: Watch) -> None:
    watch.now = datetime(2027, 10, 1, 9, tzinfo=UTC)
    heard = await olivia.say("/announce write", when="31 octobre 2h30")
    assert len(heard.buttons) == 2
    assert (await olivia.press(heard.buttons[0])).form


async def test_while_typing_the_moment_is_shown_in_full(olivia: Voice) -> None:
    offered = await olivia.types("/announce write", "when", "8 décembre 14h")
    assert list(offered.values()) == ["2026-12-08T14:00+01:00"]
    assert "mardi 8 décembre 2026 à 14 h" in next(iter(offered))
    heard = await write(olivia, when=next(iter(offered.values())))
    assert "mardi 8 décembre 2026 à 14 h" in plain(heard.text)


async def test_a_time_spoilt_in_the_form_loses_no_text(olivia: Voice) -> None:
    await write(olivia, "Un long texte", when="demain 9h")
    stale = olivia.custom_id("Confirmer")
    form = await olivia.press("Modifier")
    assert form.form is not None
    heard = await olivia.fill(text_fr="Un long texte, corrigé", text_en="", when="un de ces jours")
    assert "Votre texte est gardé" in heard.text
    assert "Un long texte, corrigé" in heard.text
    assert "Confirmer" not in heard.buttons
    await olivia.press("Modifier")
    heard = await olivia.fill(text_fr="Un long texte, corrigé", text_en="", when="demain 10h")
    assert "dimanche 22 novembre 2026 à 10 h" in plain(heard.text)
    await olivia.press("Confirmer")
    assert "annulée" in (await olivia.press_id(stale)).text
    planned = await olivia.say("/announce list")
    assert planned.text.count("Un long texte") == 1


async def test_a_moment_that_may_be_two_is_chosen_beside_the_text_that_was_kept(
    olivia: Voice,
) -> None:
    await write(olivia, "Un long texte", when="demain 9h")
    await olivia.press("Modifier")
    heard = await olivia.fill(text_fr="Un long texte", text_en="", when="lundi prochain 14h")
    assert len(heard.buttons) == 5  # two moments, to edit, to post now, to throw away
    heard = await olivia.press(heard.buttons[1])
    assert "lundi 30 novembre 2026 à 14 h" in plain(heard.text)
    assert "Un long texte" in heard.text
    assert "Confirmer" in heard.buttons


async def test_what_comes_back_moves_with_its_day(olivia: Voice) -> None:
    await write(olivia, when="mardi 24 novembre 14h", repeat="FREQ=WEEKLY;BYDAY=TU")
    await olivia.press("Modifier")
    heard = await olivia.fill(text_fr="Ici", text_en="", when="jeudi 26 novembre 15h")
    assert "jeudi 26 novembre 2026 à 15 h" in plain(heard.text)
    assert "chaque semaine, le jeudi" in heard.text


async def test_one_that_is_not_there_is_not_taken_for_a_button(olivia: Voice) -> None:
    heard = await olivia.say("/announce edit", announcement="Point hebdo")
    assert "« Point hebdo » n’est pas" in plain(heard.text)


async def test_what_comes_back_is_chosen_from_the_date(
    chat: Chat, olivia: Voice, watch: Watch
) -> None:
    when = "2026-11-24 14:00"
    offered = await olivia.types("/announce write", "repeat", "", when=when)
    assert offered["chaque semaine, le mardi"] == "FREQ=WEEKLY;BYDAY=TU"
    heard = await write(olivia, when=when, repeat="FREQ=WEEKLY;BYDAY=TU")
    assert "chaque semaine, le mardi" in heard.text
    await olivia.press("Confirmer")
    for _ in range(22 * 4):
        await chat.core.outbox.turn()
        watch.forward(hours=6)
    assert len(posted(chat)) == 3
    listed = await olivia.say("/announce list")
    assert "mardi 15 décembre 2026" in plain(listed.text)


async def test_changed_it_is_posted_as_it_was_changed_and_once(
    chat: Chat, olivia: Voice, watch: Watch
) -> None:
    await write(olivia, "Premier texte", when="demain 9h")
    await olivia.press("Confirmer")
    offered = await olivia.types("/announce edit", "announcement", "premier")
    assert (await olivia.say("/announce edit", announcement=next(iter(offered.values())))).form
    heard = await olivia.fill(text_fr="Second texte", text_en="", when="demain 10h")
    assert "remplacera la précédente" in heard.text
    # Until it is confirmed, the first one stands.
    assert "Premier texte" in (await olivia.say("/announce list")).text
    await olivia.press_id(heard.ids["Confirmer"])
    watch.forward(days=2)
    await chat.core.outbox.turn()
    assert [text for text in posted(chat) if "texte" in text] == []  # a day late: of no use
    assert "trop tard" in (await olivia.say("/announce log")).text


async def test_called_off_it_is_not_posted_and_its_text_serves_again(
    chat: Chat, olivia: Voice, watch: Watch
) -> None:
    await write(olivia, when="demain 9h")
    await olivia.press("Confirmer")
    listed = await olivia.say("/announce list")
    await olivia.choose(next(iter(listed.menu)))
    heard = await olivia.press("Annuler cette annonce")
    assert "ne sera pas publiée" in heard.text
    assert (await olivia.press("Reprendre le texte")).form
    heard = await olivia.fill(text_fr="Atelier DEEE", text_en="", when="demain 11h")
    await olivia.press("Confirmer")
    watch.forward(days=1, hours=1)
    await chat.core.outbox.turn()
    assert posted(chat) == ["Atelier DEEE\n"]
    assert "Aucune annonce" in (await olivia.say("/announce list")).text


async def test_late_it_says_so_in_the_language_of_the_text(
    chat: Chat, olivia: Voice, watch: Watch
) -> None:
    await write(olivia, when="demain 9h")
    await olivia.press("Confirmer")
    watch.forward(days=1, hours=3)
    await chat.core.outbox.turn()
    (text,) = posted(chat)
    assert text.startswith("-# Annonce prévue dimanche 22 novembre 2026 à 9 h")


async def test_quiet_hours_put_it_off_and_the_preview_says_so(
    chat: Chat, olivia: Voice, watch: Watch, admin: Actor
) -> None:
    await chat.core.communities.set_quiet(admin, QuietHours(time(21), time(8)))
    heard = await write(olivia, when="demain 22h")
    assert "heures calmes" in heard.text
    assert "lundi 23 novembre 2026 à 8 h" in plain(heard.text)
    await olivia.press("Confirmer")
    watch.forward(days=1, hours=13)
    await chat.core.outbox.turn()
    assert posted(chat) == []
    watch.forward(hours=9)
    await chat.core.outbox.turn()
    assert posted(chat) == ["Atelier DEEE\n"]


async def test_only_a_role_that_an_admin_allowed_is_called(
    chat: Chat, olivia: Voice, admin: Actor
) -> None:
    role = chat.guild.create_role("Ateliers")
    heard = await olivia.say("/announce write", mention=role)
    assert "ne peut pas être prévenu" in heard.text
    allow = chat.core.communities.set_roles
    await allow(admin, RolePurpose.MENTION, [f"discord:{role.id}"])
    heard = await write(olivia, "Bonjour @everyone", mention=role)
    assert f"<@&{role.id}>" in heard.text
    await olivia.press("Publier maintenant")
    await chat.core.outbox.turn()
    message = chat.channel.history()[-1]
    assert [called.id for called in message.role_mentions] == [role.id]
    assert not message.mention_everyone
    await write(olivia, "Encore", mention=role)
    await allow(admin, RolePurpose.MENTION, [])
    await olivia.press("Publier maintenant")
    await chat.core.outbox.turn()
    assert not chat.channel.history()[-1].role_mentions


async def test_a_closed_channel_is_told_in_the_preview_and_the_admins_learn_of_it(
    chat: Chat, olivia: Voice, watch: Watch
) -> None:
    bot = chat.env.bot.user
    assert bot is not None
    closed: dict[Any, discord.PermissionOverwrite] = {
        bot: discord.PermissionOverwrite(send_messages=False)
    }
    secret = chat.guild.create_text_channel("secret", overwrites=closed)
    heard = await write(olivia, channel=secret)
    assert "Il me manque dans ce salon : Envoyer des messages." in plain(heard.text)
    heard = await olivia.press("Publier maintenant")
    assert heard.text.startswith("## Annonce programmée")  # not said to be on its way
    await chat.core.outbox.turn()
    assert "en attente" in (await olivia.say("/announce log")).text
    watch.forward(minutes=15)
    await chat.core.outbox.turn()
    log = plain((await olivia.say("/announce log")).text)
    assert "2 essais (10 h je n’ai pas le droit d’y écrire ; 10 h 15 je n’ai" in log
    ada = await chat.as_("Ada", admin=True)
    await ada.say("/help")
    aside = ada.overhear()
    assert aside is not None
    assert f"<#{secret.id}>" in aside.text


async def test_the_team_reads_of_a_closed_channel_in_its_own(
    chat: Chat, olivia: Voice, admin: Actor, watch: Watch
) -> None:
    bot = chat.env.bot.user
    assert bot is not None
    closed: dict[Any, discord.PermissionOverwrite] = {
        bot: discord.PermissionOverwrite(send_messages=False)
    }
    secret = chat.guild.create_text_channel("secret", overwrites=closed)
    place = f"discord:{chat.channel.id}"
    await chat.core.communities.set_channel(admin, ChannelPurpose.ORGANISERS, place)
    await write(olivia, channel=secret)
    await olivia.press("Publier maintenant")
    for _ in range(4):
        await chat.core.outbox.turn()
        watch.forward(minutes=5)
    (notice,) = posted(chat)
    assert f"Je n’ai pas le droit d’écrire dans <#{secret.id}>" in notice
    ada = await chat.as_("Ada", admin=True)
    await ada.say("/help")
    assert ada.overhear() is None  # told already


async def test_an_english_reader_has_it_in_english(chat: Chat, olivia: Voice) -> None:
    actor = await chat.core.communities.actor(Visitor(f"discord:{olivia.member.id}"))
    await chat.core.communities.choose_locale(actor, Locale.EN)
    assert (await olivia.say("/announce write", when="Tuesday 8 December 2pm")).form
    heard = await olivia.fill(text_fr="", text_en="E-waste workshop")
    assert "Tuesday 8 December 2026 at 14:00" in plain(heard.text)
    heard = await olivia.press("Confirm")
    assert heard.text.startswith("## Announcement planned")


COMMANDS = ("/announce write", "/announce list", "/announce log")
BUTTONS = (
    "s1:announce-draft?place=discord%3A1&text_fr=x",
    "s1:announce-confirm?announcement={id}",
    "s1:announcement?announcement={id}",
    "s1:announce-rewrite?announcement={id}",
    "s1:announce cancel?announcement={id}",
    "s1:announcements-page?page=1",
    "s1:announce-log-page?page=1",
)


async def test_a_member_can_do_nothing_of_it(chat: Chat, olivia: Voice) -> None:
    await write(olivia)
    draft = olivia.custom_id("Publier maintenant").rpartition("=")[2]
    anna = await chat.as_("Anna")
    for command in COMMANDS:
        assert "Il faut le rôle" in (await anna.say(command)).text
    assert await anna.types("/announce write", "when", "demain 9h") == {}
    for button in BUTTONS:
        await anna.say("/tip")
        assert "Il faut le rôle" in (await anna.press_id(button.format(id=draft))).text, button
    await chat.core.outbox.turn()
    assert posted(chat) == []


async def test_another_server_sees_and_changes_nothing_of_it(chat: Chat, olivia: Voice) -> None:
    await write(olivia, when="demain 9h")
    draft = olivia.custom_id("Confirmer").rpartition("=")[2]
    await olivia.press("Confirmer")
    ada = await chat.elsewhere().as_("Ada", admin=True)
    assert "Aucune annonce" in (await ada.say("/announce list")).text
    assert await ada.types("/announce cancel", "announcement", "") == {}
    for button in BUTTONS[1:5]:
        await ada.say("/announce list")
        heard = await ada.press_id(button.format(id=draft))
        assert "n’est plus valable" in heard.text, button
    await ada.say("/announce list")
    place = f"discord%3A{olivia.channel.id}"
    heard = await ada.press_id(f"s1:announce-draft?place={place}&text_fr=Ailleurs")
    assert "Ce salon" in heard.text
    assert "Atelier DEEE" in (await olivia.say("/announce list")).text


async def test_in_private_there_is_nothing_to_announce(chat: Chat) -> None:
    alone = await chat.in_private("Olivia")
    for command in COMMANDS:
        assert "Cela n’a pas marché" in (await alone.say(command)).text


@pytest.mark.parametrize("lost", ["zone = 'Europe/Atlantis'", "rule = 'FREQ=YEARLY'"])
async def test_one_that_cannot_be_read_hides_no_other(chat: Chat, olivia: Voice, lost: str) -> None:
    await write(olivia, "Illisible", when="demain 9h", repeat="chaque semaine, le dimanche")
    await olivia.press("Confirmer")
    async with chat.core.database.write() as transaction:
        await transaction.run(f"update announcements set {lost} where kind = 'written'", {})
    await write(olivia, "Lisible", when="demain 9h")
    await olivia.press("Confirmer")
    assert "Lisible" in (await olivia.say("/announce list")).text
    assert await olivia.types("/announce edit", "announcement", "Lisible")
