"""Workshops as members live with them: found, joined, waited for, remembered; in both languages."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from bot.announcements.agenda import AgendaStore
from bot.announcements.clock import Alarm
from bot.announcements.service import AnnouncementService
from bot.i18n import Locale
from bot.platforms import Post
from bot.replies import Paragraph, Reply
from bot.when.moments import Moment
from bot.workshops.member_views import public_actions
from bot.workshops.model import Change, Deed, State, Workshop
from bot.workshops.store import WorkshopStore
from tests.announcements.stage import PARIS, Watch
from tests.conftest import trail_of
from tests.conversation import Chat, Heard, Voice, plain
from tests.workshops.members_stage import (
    JOIN_LINK,
    START,
    reminders_of,
    with_details,
    workshop_in,
)

PAGE, REPLAY = "https://example.org/sign-up", "https://example.org/replay"


async def hold(chat: Chat, watch: Watch, workshop: Workshop | None = None) -> Workshop:
    """Have a workshop in the server of the conversation, and post it in the channel."""
    community = f"discord:{chat.guild.id}"
    own = replace(workshop or workshop_in(), community=community)
    core = chat.core
    agenda = AgendaStore(core.database)
    service = AnnouncementService(agenda, core.communities, Alarm(watch), watch, Random())
    change = Change(watch(), "discord:0", Deed.CONFIRMED)
    assert await WorkshopStore(core.database, trail_of(core)).add(
        own, change, [reminders_of(own, service)]
    )
    await post(chat, own)
    return own


async def post(chat: Chat, workshop: Workshop) -> None:
    """What stands in the channel, with the buttons for everybody."""
    place = f"discord:{chat.channel.id}"
    platform = chat.core.platforms.of(place)
    assert platform is not None
    words = chat.core.catalogue[Locale.FR]
    card = Reply("REX DEEE", (Paragraph("…"),), public_actions(workshop, words))
    await platform.post(place, Post(f"post of {workshop.id}", card))


async def press_post(voice: Voice, label: str) -> Heard:
    """Press a button under the post in the channel."""
    voice.look()
    return await voice.press(label)


def said(heard: Heard) -> str:
    return plain(heard.text)


async def test_a_full_workshop_fills_from_those_who_wait(chat: Chat, watch: Watch) -> None:
    await hold(chat, watch, with_details(workshop_in(), capacity=1))
    anna, ben = await chat.as_("Anna"), await chat.as_("Ben", Locale.EN)
    heard = await press_post(anna, "Je participe")
    assert heard.private
    assert "Vous participez : votre place est réservée." in said(heard)
    assert "1 personne inscrite pour 1 place." in said(heard)
    assert heard.buttons[:2] == ["Rejoindre en ligne", "Je me désiste"]
    heard = await press_post(ben, "Je participe")
    assert "in position 1 of 1" in said(heard)
    assert JOIN_LINK not in repr(heard.components)
    heard = await anna.press("Je me désiste")
    assert "C’est noté : vous ne participez pas" in said(heard)
    await chat.core.outbox.turn()
    private = ben.privately()
    heard = private.look()
    assert said(heard).startswith("## A place for you: E-waste in practice\nA place became free.")
    assert "Join online" in heard.buttons
    heard = await private.press("Give up my place")
    assert "you are not taking part" in said(heard)
    assert heard.buttons == []  # in private nothing leads back to it
    heard = await private.press("Give up my place", on=_again(private))
    assert "you are not signed up to this workshop" in said(heard)


def _again(voice: Voice) -> Voice:
    """The letter once more, after an answer to it."""
    again = voice.privately()
    again.look()
    return again


async def test_several_leave_and_the_right_ones_are_told_once_in_their_language(
    chat: Chat, watch: Watch
) -> None:
    await hold(chat, watch, with_details(workshop_in(), capacity=3))
    voices = [await chat.as_(f"P{n}", (Locale.FR, Locale.EN)[n % 2]) for n in range(8)]
    answers = [said(await press_post(voice, "Je participe")) for voice in voices]
    assert "position 3 sur 3" not in answers[5]  # English
    assert "in position 3 of 3" in answers[5]
    assert "à la position 4 sur 4" in answers[6]
    for voice, label in ((voices[0], "Je me désiste"), (voices[1], "Give up my place")):
        await voice.press(label)
    for _ in range(2):
        await chat.core.outbox.turn()
    letters = [letters_to(voice) for voice in voices]
    assert [len(one) for one in letters] == [0, 0, 0, 1, 1, 0, 0, 0]
    assert "A place for you" in letters[3][0]
    assert "Une place pour vous" in letters[4][0]


def letters_to(voice: Voice) -> list[str]:
    """What the bot wrote to somebody in private."""
    private = voice.privately()
    if not private.channel.history():
        return []
    return [said(private.look())] * len(private.channel.history())


async def test_the_post_in_the_channel_stays_and_one_card_changes(chat: Chat, watch: Watch) -> None:
    await hold(chat, watch)
    anna = await chat.as_("Anna")
    before = anna.look()
    for label in ("Je participe", "Me le rappeler", "Ajouter à mon agenda"):
        assert label in before.buttons
    heard = await press_post(anna, "Me le rappeler")
    assert "Je vous le rappelle en privé : 1 jour avant et 1 heure avant." in said(heard)
    heard = await anna.press("Je participe")
    assert "1 personne participe." in said(heard)
    heard = await anna.press("Ne plus me le rappeler")
    assert "je ne vous rappelle plus cet atelier" in said(heard)
    heard = await anna.press("Ajouter à mon agenda")
    assert heard.private
    assert "votre agenda propose d’ajouter l’atelier" in said(heard)
    assert anna.look() == before


async def test_a_reminder_is_answered_where_it_came(chat: Chat, watch: Watch) -> None:
    workshop = await hold(chat, watch)
    anna = await chat.as_("Anna")
    await press_post(anna, "Je participe")
    await anna.press("Me le rappeler")
    watch.now = workshop.start.instant - timedelta(days=1)
    await chat.core.outbox.turn()
    private = anna.privately()
    heard = private.look()
    assert said(heard).startswith("## Rappel : REX DEEE\nC’est dans 1 jour.")
    assert JOIN_LINK in repr(heard.components)
    heard = await private.press("Mes ateliers et mes rappels")
    assert "vous participez · avec rappel" in said(heard)
    private.look()
    heard = await private.press("Ne plus me le rappeler")
    assert "je ne vous rappelle plus cet atelier" in said(heard)
    watch.now = workshop.start.instant - timedelta(hours=1)
    await chat.core.outbox.turn()
    assert "C’est dans 1 heure" not in said(private.look())


async def test_delays_are_chosen_in_both_languages(chat: Chat, watch: Watch) -> None:
    await hold(chat, watch)
    for name, locale, delays, label in (
        ("Anna", Locale.FR, ("7 jours avant", "15 minutes avant"), "Mes rappels"),
        ("Ben", Locale.EN, ("7 days before", "15 minutes before"), "My reminders"),
    ):
        voice = await chat.as_(name, locale)
        await press_post(voice, "Me le rappeler")
        await voice.say("/workshops mine")
        heard = await voice.pick(label, *delays)
        chosen = [o["label"] for o in heard.pickers[label]["options"] if o.get("default")]
        assert tuple(plain(one) for one in chosen) == delays


async def test_with_a_page_the_button_is_its_link_and_reminders_are_all(
    chat: Chat, watch: Watch
) -> None:
    elsewhere = with_details(workshop_in(), sign_up_here=False, registration_url=PAGE)
    await hold(chat, watch, elsewhere)
    anna = await chat.as_("Anna", Locale.EN)
    heard = anna.look()
    assert heard.buttons[0] == "S’inscrire sur la page"
    heard = await anna.say("/workshops next")
    assert heard.buttons == ["Sign up on its page", "Remind me", "Add to my calendar"]
    assert "I do not know who signs up there" in said(heard)
    await anna.say("/workshops mine")
    heard = await anna.press_id("s1:join-workshop?workshop=w1")
    assert PAGE in said(heard).replace("\\", "")


async def test_no_date_known_is_said_with_how_to_learn_of_it(chat: Chat) -> None:
    anna, ben = await chat.as_("Anna"), await chat.as_("Ben", Locale.EN)
    heard = await anna.say("/workshops next")
    assert "La prochaine date n’est pas encore connue." in said(heard)
    assert heard.buttons == ["Avoir les ateliers dans mon agenda", "Les ateliers passés"]
    assert heard == await anna.say("/workshops coming")
    heard = await ben.say("/workshops past")
    assert "Past workshops will appear here" in said(heard)
    heard = await ben.say("/workshops mine")
    assert "will appear here" in said(heard)
    heard = await ben.say("/workshops calendar")
    assert "One workshop: open it" in said(heard)


async def test_those_to_come_are_listed_and_opened(chat: Chat, watch: Watch) -> None:
    for number in range(10):
        start = Moment.at(START + timedelta(days=number), PARIS)
        named = with_details(workshop_in(), title_fr=f"Atelier {number}")
        one = replace(named, id=f"w{number}", uid=f"w{number}", start=start)
        await hold(chat, watch, one)
    anna = await chat.as_("Anna")
    heard = await anna.say("/workshops coming")
    assert heard.private
    assert "Atelier 0" in said(heard)
    assert "Page 1 sur 2" in said(heard)
    heard = await anna.press("Page suivante")
    assert list(heard.menu) == ["16 décembre 2026 – Atelier 8", "17 décembre 2026 – Atelier 9"]
    heard = await anna.choose("17 décembre 2026 – Atelier 9")
    assert said(heard).startswith("## Atelier 9")


async def test_those_of_the_past_lead_to_what_can_be_seen_again(chat: Chat, watch: Watch) -> None:
    await hold(chat, watch, with_details(workshop_in(), replay_url=REPLAY))
    watch.now = START + timedelta(days=1)
    anna = await chat.as_("Anna")
    heard = await anna.say("/workshops past")
    assert "8 décembre 2026 · replay ci-dessous" in said(heard)
    assert heard.buttons == ["Replay : REX DEEE"]
    heard = await anna.choose("8 décembre 2026 – REX DEEE")
    assert "Cet atelier a eu lieu." in said(heard)
    assert heard.buttons == ["Voir le replay"]
    heard = await press_post(anna, "Je participe")
    assert "Cet atelier est terminé." in said(heard)


async def test_late_comers_are_told_that_it_has_begun(chat: Chat, watch: Watch) -> None:
    await hold(chat, watch)
    watch.now = START + timedelta(minutes=5)
    anna = await chat.as_("Anna")
    heard = await anna.say("/workshops next")
    assert "Il a commencé ; vous pouvez encore vous inscrire" in said(heard)
    assert "Me le rappeler" not in heard.buttons
    heard = await anna.press("Je participe")
    assert "Rejoindre en ligne" in heard.buttons
    heard = await press_post(anna, "Me le rappeler")
    assert "a déjà commencé" in said(heard)


async def test_who_could_not_be_written_to_learns_it_and_turns_it_on_again(
    chat: Chat, watch: Watch
) -> None:
    await hold(chat, watch)
    anna = await chat.as_("Anna")
    await press_post(anna, "Je participe")
    async with chat.core.database.write() as transaction:
        await transaction.run(
            "insert into reminder_habits (person, minutes, closed_at) values (:p, '[60]', 'x')",
            {"p": f"discord:{anna.member.id}"},
        )
    for line in ("/workshops next", "/workshops mine"):
        assert "j’ai arrêté vos rappels" in said(await anna.say(line))
    heard = await press_post(anna, "Me le rappeler")
    assert "j’ai arrêté vos rappels" not in said(heard)
    assert "Je vous le rappelle en privé : 1 heure avant." in said(heard)


async def test_strangers_reach_nothing_from_their_private_messages(
    chat: Chat, watch: Watch
) -> None:
    await hold(chat, watch)
    anna, mallory = await chat.as_("Anna"), await chat.in_private("Mallory")
    await press_post(anna, "Je participe")
    await anna.press("Me le rappeler")
    heard = await anna.privately().say("/workshops mine")
    assert "vous participez · avec rappel" in said(heard)
    await mallory.say("/workshops mine")
    for command in ("show", "join", "follow"):
        heard = await mallory.press_id(f"s1:{command}-workshop?workshop=w1")
        assert "n’est plus valable" in said(heard)
        await mallory.say("/workshops mine")
    heard = await mallory.say("/workshops next")
    assert "dans une communauté" in said(heard)


async def test_a_draft_is_nobodys_to_see(chat: Chat, watch: Watch) -> None:
    await hold(chat, watch, replace(workshop_in(), state=State.DRAFT, organiser=None))
    anna = await chat.as_("Anna")
    heard = await anna.say("/workshops next")
    assert "La prochaine date n’est pas encore connue." in said(heard)
    heard = await anna.press_id("s1:show-workshop?workshop=w1")
    assert "n’est plus valable" in said(heard)
