"""Series, the promise and habits as people use them, on the real bot, in French and in English."""

from datetime import UTC, datetime

import pytest

from bot.communities.model import ChannelPurpose, RolePurpose
from bot.communities.service import Visitor
from bot.i18n import Locale
from bot.people import Actor
from bot.settings import Settings
from bot.workshops.model import State
from tests.announcements.stage import Watch
from tests.conftest import open_bot
from tests.conversation import Chat, Heard, Voice, plain
from tests.workshops.ground import Ground

SATURDAYS = "FREQ=WEEKLY;BYDAY=SA"
GALLERY = 12


@pytest.fixture
def watch() -> Watch:
    return Watch(datetime(2027, 4, 6, 9, tzinfo=UTC))


@pytest.fixture
async def admin(chat: Chat) -> Actor:
    return await admin_of(chat)


async def admin_of(chat: Chat) -> Actor:
    """Somebody who may change the settings of the server."""
    visitor = Visitor("discord:0", community=f"discord:{chat.guild.id}", manages=True)
    return await chat.core.communities.actor(visitor)


async def organiser(chat: Chat, admin: Actor, locale: Locale) -> Voice:
    """Somebody who plans workshops here."""
    voice = await chat.as_("Olivia", locale)
    role = chat.guild.roles["Olivia's"].id
    await chat.core.communities.set_roles(admin, RolePurpose.ORGANISER, [f"discord:{role}"])
    return voice


async def plan_a_series(olivia: Voice) -> Heard:
    """What is shown before a series is saved."""
    return await olivia.say(
        "/workshop plan", title="REX DEEE", when="2027-04-17 11:00", repeat=SATURDAYS
    )


def said(heard: Heard) -> str:
    return plain(heard.text)


async def states(chat: Chat) -> dict[str, int]:
    """How many workshops there are of each state."""
    rows = await chat.core.database.all(
        "select state, count(*) as n from workshops group by state order by state"
    )
    return {row["state"]: row["n"] for row in rows}


async def test_a_series_is_shown_saved_and_ended_in_french(chat: Chat, admin: Actor) -> None:
    olivia = await organiser(chat, admin, Locale.FR)
    await chat.core.communities.set_holidays(admin, "FR")
    shown = await plan_a_series(olivia)
    assert shown.private
    assert "Série à vérifier : rien n’est encore enregistré" in said(shown)
    assert "chaque semaine, le samedi" in said(shown)
    assert "samedi 1er mai 2027 à 11 h (heure : Paris) · jour férié (Fête du Travail)" in said(
        shown
    )
    assert "samedi 24 avril 2027 à 11 h (heure : Paris)\n" in said(shown)
    assert shown.buttons == [
        "Enregistrer la série", "Enregistrer sans les jours fériés", "Ne rien enregistrer",
    ]  # fmt: skip
    assert await states(chat) == {}
    saved = await olivia.press("Enregistrer sans les jours fériés")
    assert "Série d’ateliers" in said(saved)
    assert "aucune date proposée (France)" in said(saved)
    assert "samedi 24 avril 2027 à 11 h (heure : Paris) · brouillon" in said(saved)
    assert "1er mai" not in said(saved)
    drafts = (await states(chat))["draft"]
    assert f"{drafts} brouillons que personne n’a modifiés sont annulés" in said(saved)
    assert next(iter(saved.menu)) == "samedi 17 avril 2027 · REX DEEE"
    ended = await olivia.press("Arrêter la série")
    assert "Série arrêtée" in said(ended)
    assert "annulé" in said(ended)
    assert ended.buttons == []
    assert await states(chat) == {"cancelled": drafts}


async def test_a_series_is_shown_dropped_and_saved_in_english(chat: Chat, admin: Actor) -> None:
    olivia = await organiser(chat, admin, Locale.EN)
    shown = await plan_a_series(olivia)
    assert "A series to check: nothing is saved yet" in said(shown)
    assert "every week on Saturday" in said(shown)
    assert "the admins can choose a country" in said(shown)
    assert shown.buttons == ["Save the series", "Save nothing"]
    ids = shown.ids
    assert all(len(custom_id) <= 100 for custom_id in ids.values())
    assert "Nothing was saved." in said(await olivia.press("Save nothing"))
    assert await states(chat) == {}
    ids = (await plan_a_series(olivia)).ids
    first = await olivia.press("Save the series")
    assert "Saturday 1 May 2027 at 11:00 (Paris time) · draft" in said(first)
    before = await states(chat)
    await plan_a_series(olivia)
    again = await olivia.press_id(ids["Save the series"])
    assert "Series of workshops" in said(again)
    assert await states(chat) == before, "the same series, saved twice"


async def test_an_old_button_saves_after_a_restart(settings: Settings, watch: Watch) -> None:
    kept = ""
    for _ in range(2):
        opening = open_bot(settings, clock=watch)
        async with opening as core, Chat.open(core) as chat:
            olivia = await organiser(chat, await admin_of(chat), Locale.FR)
            shown = await plan_a_series(olivia)
            if kept:
                assert "Dates à venir" in said(await olivia.press_id(kept))
            kept = shown.ids["Enregistrer la série"]
            # The next simulated Discord knows no commands.
            async with core.database.write() as transaction:
                await transaction.run("delete from command_syncs")


async def test_members_neither_save_nor_see_the_promise(chat: Chat, admin: Actor) -> None:
    await organiser(chat, admin, Locale.FR)
    anna = await chat.as_("Anna")
    refused = await anna.say("/workshop promise")
    assert refused.private
    assert "promesse :" not in said(refused).lower()
    await anna.say("/tip")
    saving = await anna.press_id("s1:series-end?series=0a")
    assert saving.private
    assert await states(chat) == {}


@pytest.mark.parametrize(
    ("locale", "title", "months"),
    [
        (
            Locale.FR,
            "La promesse : un atelier par mois",
            [
                "**avril 2027** – pas encore, 2 brouillons à confirmer",
                "**mai 2027** – tenue, 1 atelier",
            ],
        ),
        (
            Locale.EN,
            "The promise: one workshop a month",
            ["**April 2027** – not yet, 2 drafts to confirm", "**May 2027** – kept, 1 workshop"],
        ),
    ],
)
async def test_the_promise_is_a_picture_and_the_same_in_words(
    chat: Chat, admin: Actor, watch: Watch, locale: Locale, title: str, months: list[str]
) -> None:
    olivia = await organiser(chat, admin, locale)
    await plan_a_series(olivia)
    await olivia.press("Enregistrer la série" if locale is Locale.FR else "Save the series")
    ground = Ground.on(chat.core.database, watch)
    community = f"discord:{chat.guild.id}"
    drafts = await ground.workshops.in_state(community, State.DRAFT)
    may = next(one for one in drafts if one.start.local.month == 5)
    await ground.become(may, State.CONFIRMED, organiser="discord:1")
    heard = await olivia.say("/workshop promise")
    assert heard.private
    assert title in said(heard)
    for month in months:
        assert month in said(heard)
    (item,) = next(part["items"] for part in heard.components if part["type"] == GALLERY)
    assert title.split(":")[0].strip().lower() not in item["description"].lower()
    assert "2027" in item["description"]
    draft = next(label for label in heard.menu if "17 " in label)
    opened = await olivia.choose(draft)
    assert opened.private
    assert "REX DEEE" in said(opened)


@pytest.mark.parametrize(
    ("locale", "labels"),
    [
        (
            Locale.FR,
            ["Ateliers", "Changer l’heure des messages", "Ne plus publier le message du mois",
             "Ne plus prévenir d’un mois sans atelier",
             "Rappel dans le salon", "14 jours avant", "la veille", "14 jours avant et la veille",
             "pas de message", "Tous les réglages"],
        ),
        (
            Locale.EN,
            ["Workshops", "Change the time of the messages", "Stop the message of the month",
             "Do not tell of a month without a workshop",
             "Reminder in the channel", "14 days before", "the day before",
             "14 days before and the day before", "no message", "All settings"],
        ),
    ],
)  # fmt: skip
async def test_habits_are_set_behind_the_settings(
    chat: Chat, locale: Locale, labels: list[str]
) -> None:
    page, hour, monthly, promise, ahead, fortnight, eve, both, silent, back = labels
    ada = await chat.as_("Ada", locale, admin=True)
    await ada.say("/settings")
    shown = await ada.press(page)
    assert shown.private
    assert shown.buttons == [hour, monthly, promise, back]
    assert (await ada.press(hour)).form
    changed = await ada.fill(at="14h30")
    assert ("14 h 30" if locale is Locale.FR else "14:30") in said(changed)
    picked = await ada.pick(ahead, fortnight, eve)
    assert both in said(picked)
    none = await ada.pick(ahead)
    assert both not in said(none)
    off = await ada.press(monthly)
    assert silent in said(off)
    await ada.press(promise)
    (row,) = await chat.core.database.all("select * from workshop_habits")
    assert (row["hour"], row["ahead"], row["monthly"], row["promise"]) == ("14:30", "[]", 0, 0)
    assert page in (await ada.press(back)).buttons


async def test_an_hour_that_is_none_changes_nothing(chat: Chat, admin: Actor) -> None:
    place = f"discord:{chat.channel.id}"
    await chat.core.communities.set_channel(admin, ChannelPurpose.ANNOUNCEMENTS, place)
    ada = await chat.as_("Ada", admin=True)
    await ada.say("/settings")
    await ada.press("Ateliers")
    await ada.press("Changer l’heure des messages")
    assert (await ada.fill(at="tôt le matin")).private
    assert await chat.core.database.all("select * from workshop_habits") == []


async def test_what_is_emptied_in_a_form_is_gone(chat: Chat, admin: Actor) -> None:
    olivia = await organiser(chat, admin, Locale.FR)
    await olivia.say("/workshop plan", title="REX DEEE", when="2027-04-17 11:00")
    label = "Modifier titres et textes"
    await olivia.press(label)
    assert "Un tri à refaire." in said(await olivia.fill(description_fr="Un tri à refaire."))
    await olivia.press(label)
    assert "Un tri à refaire." not in said(await olivia.fill(description_fr=""))
