"""Workshops as a team plans them in the chat, on the real bot, in French and in English."""

import pytest

from bot.communities.model import ChannelPurpose, RolePurpose
from bot.communities.service import Visitor
from bot.i18n import Locale
from tests.announcements.conftest import posted
from tests.announcements.stage import Watch
from tests.conversation import Chat, Heard, Voice, plain


async def organiser(chat: Chat, locale: Locale) -> Voice:
    """Somebody who plans workshops in a server that has a channel for announcements."""
    communities = chat.core.communities
    visitor = Visitor("discord:0", community=f"discord:{chat.guild.id}", manages=True)
    admin = await communities.actor(visitor)
    await communities.set_locale(admin, locale)
    place = f"discord:{chat.channel.id}"
    await communities.set_channel(admin, ChannelPurpose.ANNOUNCEMENTS, place)
    voice = await chat.as_("Olivia", locale)
    role = chat.guild.roles["Olivia's"].id
    await communities.set_roles(admin, RolePurpose.ORGANISER, [f"discord:{role}"])
    return voice


def said(heard: Heard) -> str:
    return plain(heard.text)


async def test_planned_completed_checked_and_announced_in_french(chat: Chat) -> None:
    olivia = await organiser(chat, Locale.FR)
    heard = await olivia.say(
        "/workshop plan", title="REX DEEE", when="mardi 8 décembre 11h", kind="REX"
    )
    assert heard.private
    assert "retour d’expérience (REX)" in said(heard)
    assert (await olivia.press("Modifier date et durée")).form
    heard = await olivia.fill(when="mardi 8 décembre 14h", length="une heure")
    assert "« une heure » n’est pas une durée" in said(heard)
    assert "mardi 8 décembre 2026 à 14 h" in said(heard)  # what could be read is kept
    assert (await olivia.press("Corriger")).form
    assert "jusqu’à 15 h (1 h)" in said(await olivia.fill(when="8 décembre 14h", length="1h"))
    await olivia.press("Choisir type, accès, thèmes…")
    await olivia.pick("Inscription", "ici, dans le salon")
    await olivia.pick("Pour qui", "les signataires")
    heard = await olivia.press("Revenir à la fiche")
    assert "**Inscription** – ici, dans le salon" in said(heard)
    heard = await olivia.press("Vérifier et confirmer")
    assert "À vérifier : rien n’est encore publié" in said(heard)
    assert f"<#{chat.channel.id}>" in heard.text
    assert "Je participe · Me le rappeler" in said(heard)
    assert posted(chat) == []
    await olivia.press("Confirmer et annoncer")
    await chat.core.outbox.turn()
    (post,) = posted(chat)
    assert "Nouvel atelier." in post
    assert "<t:1796734800:F>" in post  # each reader's own zone
    heard = await olivia.say("/workshop people", workshop="REX DEEE")
    assert "personne n’attend" in said(heard)


async def test_moved_and_cancelled_in_english(chat: Chat) -> None:
    olivia = await organiser(chat, Locale.EN)
    await olivia.say("/workshop plan", title="E-waste", when="Tuesday 8 December 11:00")
    await olivia.press("Check and confirm")
    await olivia.press("Confirm and announce")
    await chat.core.outbox.turn()
    heard = await olivia.say(
        "/workshop move", workshop="E-waste", when="Thursday 10 December 2pm", reason="Strike"
    )
    assert "To be checked: nothing is posted yet" in said(heard)
    await olivia.press("Move and tell")
    await chat.core.outbox.turn()
    first, correction = posted(chat)
    assert "Moved: E-waste" in first  # the earlier post was edited
    assert "Thursday 10 December 2026 at 14:00" in correction
    assert "Reason: Strike" in correction
    await olivia.say("/workshop cancel", workshop="E-waste")
    await olivia.press("Cancel and tell")
    await chat.core.outbox.turn()
    assert len(posted(chat)) == 3
    assert all("Cancelled: E-waste" in post for post in posted(chat))
    heard = await olivia.say("/workshop cancel", workshop="E-waste")
    assert "E-waste" in said(heard)  # it is none of those that one can cancel


@pytest.mark.parametrize(
    ("locale", "title", "when", "repeat", "outline", "save"),
    [
        (Locale.FR, "REX", "mardi 8 décembre 11h", "mardi", "Série à vérifier", "Enregistrer"),
        (Locale.EN, "REX", "Tuesday 8 December 11am", "2nd", "A series to check", "Save"),
    ],
)
async def test_a_series_begins_with_plan_and_announces_nothing(
    chat: Chat, watch: Watch, locale: Locale, title: str, when: str, repeat: str, outline: str,
    save: str,
) -> None:  # fmt: skip
    olivia = await organiser(chat, locale)
    offered = await olivia.types("/workshop plan", "repeat", repeat, title=title, when=when)
    rule = next(iter(offered.values()))
    heard = await olivia.say("/workshop plan", title=title, when=when, repeat=rule)
    assert outline in said(heard)
    await olivia.press(next(label for label in heard.buttons if label.startswith(save)))
    watch.forward(days=40)
    await chat.core.outbox.turn()
    assert posted(chat) == []
    offered = await olivia.types("/workshop confirm", "workshop", title)
    assert len(offered) >= 3


async def test_a_member_is_not_offered_what_organisers_do(chat: Chat) -> None:
    await organiser(chat, Locale.FR)
    anna = await chat.as_("Anna", Locale.FR)
    heard = await anna.say("/workshop plan", title="x", when="mardi 8 décembre 11h")
    assert "organis" in said(heard)
    assert await anna.types("/workshop confirm", "workshop", "") == {}
