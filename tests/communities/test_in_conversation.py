"""Admins and their settings, on the real bot, in French and in English."""

import asyncio
from dataclasses import replace
from datetime import time

import discord
import pytest

from bot.communities.model import CommunitySettings, Notice
from bot.communities.service import Visitor
from bot.core import Core
from bot.i18n import Locale
from bot.people import Role
from bot.settings import Settings
from bot.when.quiet import QuietHours
from tests.conftest import open_bot
from tests.conversation import Chat, Heard, Voice, plain


async def settings_of(chat: Chat) -> CommunitySettings:
    """What holds in the server of a conversation."""
    return await chat.core.communities.settings_of(f"discord:{chat.guild.id}")


async def ada(chat: Chat, locale: Locale = Locale.FR) -> Voice:
    """An admin who has seen the settings."""
    admin = await chat.as_("Ada", locale, admin=True)
    await admin.say("/settings")
    return admin


def said(heard: Heard) -> str:
    """The text with the spaces of a keyboard."""
    return plain(heard.text)


@pytest.mark.parametrize(
    ("locale", "title", "unset", "pages"),
    [
        (
            Locale.FR,
            "## Réglages",
            "**Annonces** – aucun salon pour l’instant, je n’annonce rien",
            ["Langue et fuseau", "Salons", "Rôles", "Calme et jours fériés"],
        ),
        (
            Locale.EN,
            "## Settings",
            "**Announcements** – no channel so far, I announce nothing",
            ["Language and time zone", "Channels", "Roles", "Quiet and holidays"],
        ),
    ],
)
async def test_the_overview_says_what_is_missing_and_leads_to_each_page_and_back(
    chat: Chat, locale: Locale, title: str, unset: str, pages: list[str]
) -> None:
    admin = await chat.as_("Ada", locale, admin=True)
    heard = await admin.say("/settings")
    assert heard.private
    assert heard.text.startswith(title)
    assert unset in said(heard)
    assert heard.buttons[:-2] == pages  # the others are those of tips and workshops
    for page in pages:
        shown = await admin.press(page)
        assert page in said(shown).splitlines()[0]
        back = await admin.press(shown.buttons[-1])
        assert back.text == heard.text


async def test_a_channel_is_picked_shown_as_itself_and_cleared(chat: Chat) -> None:
    admin = await ada(chat)
    await admin.press("Salons")
    heard = await admin.pick("Annonces", chat.channel)
    assert f"C’est enregistré. Annonces : <#{chat.channel.id}>." in said(heard)
    assert "il me manque" not in heard.text
    assert (await settings_of(chat)).channel == f"discord:{chat.channel.id}"
    assert heard.pickers["Annonces"]["default_values"] == [
        {"id": str(chat.channel.id), "type": "channel"}
    ]
    assert "default_values" not in heard.pickers["Équipe"]
    news = chat.guild.create_news_channel("annonces")
    await admin.pick("Équipe", news)
    assert (await settings_of(chat)).organisers_channel == f"discord:{news.id}"
    heard = await admin.pick("Annonces")
    assert "aucun salon pour l’instant" in said(heard)
    assert (await settings_of(chat)).channel is None


async def test_what_the_bot_lacks_in_a_channel_is_said_at_once_and_on_the_overview(
    chat: Chat,
) -> None:
    denied = discord.PermissionOverwrite(send_messages=False, attach_files=False)
    me = chat.guild.me
    assert me
    closed = chat.guild.create_text_channel("fermé", overwrites={me: denied})
    admin = await ada(chat, Locale.EN)
    await admin.press("Channels")
    heard = await admin.pick("Announcements", closed)
    lacking = f"In <#{closed.id}> I lack: Send Messages, Attach Files. To give me these rights"
    assert lacking in heard.text
    assert lacking in (await admin.press("All settings")).text


@pytest.mark.parametrize("kind", ["voice", "elsewhere", "nowhere", "slack"])
async def test_a_channel_in_which_one_cannot_post_is_refused(chat: Chat, kind: str) -> None:
    admin = await ada(chat)
    place = {
        "voice": f"discord:{chat.guild.create_voice_channel('Oral').id}",
        "elsewhere": f"discord:{chat.elsewhere().channel.id}",
        "nowhere": "discord:1",
        "slack": "slack:C1",
    }[kind].replace(":", "%3A")
    heard = await admin.press_id(f"s1:set-channel?purpose=announcements&channel={place}")
    assert "Ce salon ne convient pas" in said(heard)
    assert (await settings_of(chat)).channel is None


async def test_a_channel_that_is_gone_is_said_to_be(chat: Chat) -> None:
    admin = await ada(chat)
    lost = chat.guild.create_text_channel("perdu")
    await admin.press("Salons")
    await admin.pick("Annonces", lost)
    channel = chat.env.bot.get_channel(lost.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.delete()
    heard = await admin.say("/settings")
    assert "Le salon pour « Annonces » n’existe plus" in said(heard)
    shown = await admin.press("Salons")
    assert "default_values" not in shown.pickers["Annonces"]


async def test_roles_are_picked_and_hold_at_once(chat: Chat) -> None:
    admin = await ada(chat)
    organisers = chat.guild.create_role("Organisation")
    editors = chat.guild.create_role("Rédaction")
    olivia = chat.guild.add_member(chat.env.create_user("olivia"), roles=[organisers])
    await admin.press("Rôles")
    heard = await admin.pick("Organisation", organisers, editors)
    mentions = [f"<@&{role.id}>" for role in (organisers, editors)]
    assert all(mention in said(heard) for mention in mentions)
    heard = await admin.pick("À prévenir", editors)
    settings = await settings_of(chat)
    assert settings.organiser_roles == {f"discord:{r.id}" for r in (organisers, editors)}
    assert settings.mentionable_roles == {f"discord:{editors.id}"}
    visitor = Visitor(
        f"discord:{olivia.id}",
        community=f"discord:{chat.guild.id}",
        role_ids=frozenset({f"discord:{organisers.id}"}),
    )
    assert Role.ORGANISER in (await chat.core.communities.actor(visitor)).roles
    heard = await admin.pick("Organisation")
    assert "aucun rôle, l’administration seulement" in said(heard)
    assert (await chat.core.communities.actor(visitor)).roles == {Role.MEMBER}


async def test_the_role_of_everybody_and_those_of_elsewhere_are_refused(chat: Chat) -> None:
    admin = await ada(chat)
    stranger = chat.elsewhere().guild.create_role("Autre")
    for role in (chat.guild.default_role.id, stranger.id, 5):
        heard = await admin.press_id(f"s1:set-roles?purpose=mention&roles=discord%3A{role}")
        assert "Ce rôle ne convient pas" in said(heard)
        await admin.say("/settings")
    assert (await settings_of(chat)).untouched


async def test_quiet_hours_are_typed_in_a_form_and_a_bad_time_gets_a_clear_word(
    chat: Chat,
) -> None:
    admin = await ada(chat)
    await admin.press("Calme et jours fériés")
    form = await admin.press("Choisir les heures calmes")
    assert form.form
    heard = await admin.fill(start="21 h 30", end="8h")
    assert "C’est enregistré. Heures calmes : de 21:30 à 08:00." in said(heard)
    for start, end, word in (
        ("25h", "8h", "Je ne comprends pas l’heure « 25h »"),
        ("tôt", "8h", "Je ne comprends pas l’heure « tôt »"),
        ("8h", "08:00", "Les deux heures sont les mêmes : 08:00"),
    ):
        await admin.say("/settings")
        await admin.press("Calme et jours fériés")
        await admin.press("Choisir les heures calmes")
        assert word in said(await admin.fill(start=start, end=end))
    assert (await settings_of(chat)).quiet == QuietHours(time(21, 30), time(8))
    await admin.say("/settings")
    await admin.press("Calme et jours fériés")
    assert "aucune, je publie à toute heure" in said(await admin.press("Aucune heure calme"))
    assert (await settings_of(chat)).quiet is None


async def test_zone_language_and_holidays_are_typed_with_their_lists(chat: Chat) -> None:
    admin = await ada(chat)
    assert "Londres, Royaume-Uni" in await admin.types("/settings", "zone", "lond")
    assert "Toronto, Canada" in await admin.types("/settings", "zone", "montré")
    assert next(iter(await admin.types("/settings", "zone", ""))) == "Paris, France"
    assert "Belgique" in await admin.types("/settings", "holidays", "belg")
    assert len(await admin.types("/settings", "holidays", "")) == 25
    assert "Celle du serveur" in await admin.types("/settings", "language", "")
    heard = await admin.say("/settings", zone="Montréal")
    assert "Fuseau horaire : Toronto, Canada (America/Toronto)" in said(heard)
    assert heard.buttons[:2] == ["Choisir le fuseau", "Fuseau par défaut"]
    heard = await admin.say("/settings", language="English", holidays="canada")
    assert said(heard).startswith("## Réglages\nC’est enregistré. Langue : anglais.")
    settings = await settings_of(chat)
    assert (settings.zone.key, settings.locale, settings.holidays) == (
        "America/Toronto",
        Locale.EN,
        "CA",
    )
    await admin.say("/settings", zone="auto", language="auto", holidays="none")
    assert (await settings_of(chat)).untouched


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ({"zone": "Canada"}, "Je ne trouve pas le fuseau de « Canada »"),
        ({"zone": "Atlantide"}, "Je ne trouve pas le fuseau de « Atlantide »"),
        ({"holidays": "Atlantide"}, "Je ne connais pas les jours fériés de « Atlantide »"),
        ({"language": "klingon"}, "« klingon » n’est pas un des choix proposés"),
        ({"language": "fr", "zone": "Atlantide"}, "Je ne trouve pas le fuseau"),
    ],
)
async def test_what_is_not_clearly_meant_changes_nothing(
    chat: Chat, typed: dict[str, str], word: str
) -> None:
    admin = await ada(chat)
    assert word in said(await admin.say("/settings", **typed))
    assert (await settings_of(chat)).untouched


async def test_the_language_is_picked_and_the_zone_and_country_have_forms(chat: Chat) -> None:
    admin = await ada(chat)
    await admin.press("Langue et fuseau")
    heard = await admin.pick("Langue", "English")
    assert "C’est enregistré. Langue : anglais." in said(heard)
    await admin.press("Choisir le fuseau")
    assert "Nouméa, Nouvelle-Calédonie" in said(await admin.fill(zone="noumea"))
    await admin.press("Fuseau par défaut")
    await admin.press("Tous les réglages")
    await admin.press("Calme et jours fériés")
    await admin.press("Choisir le pays")
    assert "C’est enregistré. Jours fériés : Suisse." in said(await admin.fill(holidays="suisse"))
    await admin.press("Aucun jour férié")
    settings = await settings_of(chat)
    assert settings == replace(CommunitySettings(settings.zone), locale=Locale.EN)


@pytest.mark.parametrize(
    "custom_id",
    [
        "s1:settings",
        "s1:settings?zone=UTC",
        "s1:settings-page?page=roles",
        "s1:settings-form?setting=quiet",
        "s1:set-channel?purpose=announcements&channel=",
        "s1:set-roles?purpose=organiser&roles=",
        "s1:set-quiet",
    ],
)
async def test_a_member_may_press_nothing_of_it(chat: Chat, custom_id: str) -> None:
    admin = await ada(chat)
    role = chat.guild.create_role("Équipe")
    await admin.press("Rôles")
    await admin.pick("Organisation", role)
    organiser = Voice(
        chat.env, chat.guild.add_member(chat.env.create_user("org"), roles=[role]), chat.channel
    )
    for voice, why in (
        (await chat.as_("Ben"), "« administration »"),
        (organiser, "role “admin”"),
        (await chat.in_private("Zoé"), "Cela se fait dans une communauté"),
    ):
        await voice.say("/tip")
        heard = await voice.press_id(custom_id)
        assert why in said(heard)
    assert (await settings_of(chat)).organiser_roles == {f"discord:{role.id}"}


async def test_the_card_of_somebody_demoted_changes_nothing_more(chat: Chat) -> None:
    admin = await ada(chat)
    await admin.press("Rôles")
    role = chat.guild.create_role("Nouveau")
    for held in chat.guild.roles.values():
        if held.name == "Ada's":
            guild = chat.env.bot.get_guild(chat.guild.id)
            assert guild
            lost = guild.get_role(held.id)
            assert lost
            await lost.edit(permissions=discord.Permissions.none())
    heard = await admin.pick("Organisation", role)
    assert "Il faut le rôle « administration »" in said(heard)
    assert (await settings_of(chat)).untouched


async def test_the_settings_of_another_server_are_its_own(chat: Chat) -> None:
    admin = await ada(chat)
    await admin.say("/settings", holidays="France")
    other = chat.elsewhere()
    boss = await other.as_("Eve", admin=True)
    assert "aucun pays" in said(await boss.say("/settings"))
    await boss.say("/settings", holidays="Belgique")
    assert (await settings_of(chat)).holidays == "FR"
    assert (await settings_of(other)).holidays == "BE"


async def test_the_first_admin_is_told_what_there_is_to_set_and_nobody_else(chat: Chat) -> None:
    ben, private = await chat.as_("Ben"), await chat.in_private("Zoé")
    for voice in (ben, private):
        await voice.say("/help")
        assert voice.overhear() is None
    admin = await chat.as_("Ada", Locale.EN, admin=True)
    answer = await admin.say("/about")
    assert answer.text.startswith("## About Sobrio")
    aside = admin.overhear()
    assert aside
    assert aside.private
    assert aside.text.startswith("## Hello! I have yet to get to know your community")
    assert "where I post announcements" in aside.text
    assert "a second person reads each fact before it is published, unless you" in aside.text
    assert (await admin.press("Open the settings")).text.startswith("## Settings")
    await admin.say("/about")
    assert admin.overhear() is None
    second = await chat.as_("Bea", admin=True)
    await second.say("/help")
    assert second.overhear() is None


async def test_an_admin_who_opens_the_settings_first_needs_no_introduction(chat: Chat) -> None:
    admin = await ada(chat)
    assert admin.overhear() is None
    await admin.say("/about")
    assert admin.overhear() is None


async def test_a_notice_is_told_once_beside_an_answer(chat: Chat) -> None:
    admin = await ada(chat)
    community = f"discord:{chat.guild.id}"
    await chat.core.communities.notify(Notice(community, "x", "error-unknown-place", {}))
    ben = await chat.as_("Ben")
    await ben.say("/help")
    assert ben.overhear() is None
    await admin.say("/help")
    aside = admin.overhear()
    assert aside
    assert "Ce salon ne convient pas" in said(aside)
    await admin.say("/help")
    assert admin.overhear() is None


async def test_a_notice_that_could_not_be_shown_is_told_the_next_time(chat: Chat) -> None:
    admin = await ada(chat)
    notice = Notice(f"discord:{chat.guild.id}", "x", "error-unknown-place", {})
    await chat.core.communities.notify(notice)
    chat.env.inject_error("POST", "/webhooks/*", status=404)
    heard = await admin.say("/help")
    assert heard.text.startswith("## Ce que je sais faire"), "the answer is given all the same"
    assert admin.overhear() is None
    await admin.say("/help")
    assert admin.overhear()


async def test_a_command_that_opens_a_form_or_fails_is_left_alone(chat: Chat) -> None:
    admin = await chat.as_("Ada", admin=True)
    await admin.say("/programme", name="Atlantide", topic="x" * 10)
    await admin.say("/tip", theme="rien de tel")
    assert "Cela n’a pas marché" in (await admin.say("/tip", theme="rien de tel")).text
    assert admin.overhear() is None


async def test_two_admins_at_once_are_told_once(core: Core) -> None:
    community = "discord:1"
    visitors = [Visitor(f"discord:{n}", community=community, manages=True) for n in (7, 8)]
    actors = [await core.communities.actor(visitor) for visitor in visitors]
    taken = await asyncio.gather(*(core.asides.take(actor) for actor in actors))
    assert [aside is not None for aside in taken].count(True) == 1


async def test_what_was_set_holds_after_a_restart(settings: Settings) -> None:
    async with open_bot(settings) as core, Chat.open(core) as chat:
        admin = await ada(chat)
        await admin.press("Salons")
        await admin.pick("Annonces", chat.channel)
        community = f"discord:{chat.guild.id}"
        before = await core.communities.settings_of(community)
    async with open_bot(settings) as core:
        assert await core.communities.settings_of(community) == before
        assert before.channel
