"""The whole life of a workshop, the bot being started anew for every step; in both languages."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.errors import NotAllowed
from bot.i18n import Locale
from bot.platforms import NotPosted, Post, Refusal
from bot.replies import Action, Form, Link, Reply
from bot.workshops.refusals import AlreadyBegun, SameDate
from tests.announcements.board import loses
from tests.conversation import plain
from tests.workshops.life import TEAM, Life, said

PARIS = ZoneInfo("Europe/Paris")

REGISTRATION = "https://example.org/inscription"
REPLAY, SUMMARY = "https://example.org/replay", "https://example.org/resume"
JOIN = "https://visio.example.org/secret"


def paris(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=PARIS)  # type: ignore[arg-type]


async def test_planned_announced_reminded_moved_held_and_seen_again(life: Life) -> None:
    await complete_and_confirm(life)
    await take_part_and_be_reminded(life)
    await move_and_be_told(life)
    asked = await hold_and_see_again(life)
    await remember(life, asked)


async def complete_and_confirm(life: Life) -> None:
    await life.begin()
    heard = await life.say(
        "olivia", "workshop plan", title="REX DEEE", when="mardi 8 décembre 11h", kind="rex"
    )
    assert "Brouillon : personne d’autre que l’équipe ne le voit." in heard
    assert "Durée : pas encore connue" in heard
    await life.press("Modifier titres et textes")
    await life.fill(title_en="E-waste: what we learned", description_fr="Trois retours de terrain.")
    await life.press("Modifier date et durée")
    assert "jusqu’à 12 h 30 (1 h 30)" in await life.fill(length="1h30")
    await life.press("Modifier personnes et places")
    speakers = "Ada Lovelace, ingénieure, ASI\nGrace Hopper, fondatrice, Modixia"
    heard = await life.fill(hosts="ASI\nWavestone", speakers=speakers, capacity="2")
    assert "Ada Lovelace, ingénieure (ASI) ; Grace Hopper, fondatrice (Modixia)" in heard
    await life.press("Modifier liens et lieu")
    await life.fill(join_url=JOIN)
    await life.press("Choisir type, accès, thèmes…")
    await life.pick("Inscription", "chat")
    await life.pick("Où l’on participe", "online")
    await life.pick("Thèmes", "equipment")
    await life.press("Revenir à la fiche")
    heard = await life.press("Vérifier et confirmer")
    assert "À vérifier : rien n’est encore publié" in heard
    assert "mardi 1er décembre 2026 à 9 h (heure : Paris)" in heard
    assert JOIN not in heard
    assert life.posts() == []
    assert "Confirmé : les membres le voient." in await life.press("Confirmer et annoncer")

    await life.now()
    (post,) = life.texts()
    assert post.startswith("REX DEEE\nNouvel atelier.")
    assert JOIN not in post
    (event,) = life.events()
    assert (event.start, event.end) == (paris(2026, 12, 8, 11), paris(2026, 12, 8, 12, 30))


async def take_part_and_be_reminded(life: Life) -> None:
    await life.press_post("Je participe", "anna")
    assert JOIN in str(life.shown)
    await life.press_post("Me le rappeler", "anna")

    await life.until(paris(2026, 12, 1, 9))
    assert [text.splitlines()[1] for text in life.texts()][:2] == [
        "Nouvel atelier.",
        "C’est bientôt.",
    ]
    assert len(life.posts()) == 3  # the month's workshops in one post

    await life.until(paris(2026, 12, 7, 11))
    (reminder,) = life.letters("anna")
    assert "REX DEEE" in reminder


async def move_and_be_told(life: Life) -> None:
    workshop = await life.say("olivia", "workshop move", workshop="REX DEEE",
                              when="jeudi 10 décembre 14h", reason="Grève des trains")  # fmt: skip
    assert "Nouvelle date : jeudi 10 décembre 2026 à 14 h" in workshop
    await life.press("Déplacer et prévenir")
    await life.now()
    assert len(life.posts()) == 4
    first, ahead, _, correction = life.texts()
    assert correction.startswith(
        "Déplacé : REX DEEE\nNouvelle date : jeudi 10 décembre 2026 à 14 h"
    )
    assert "Raison : Grève des trains" in correction
    for amended in (first, ahead):
        assert amended.startswith("Déplacé : REX DEEE")
        assert "jeudi 10 décembre 2026 à 14 h" in amended
        assert "Message mis à jour depuis sa publication." in amended
    assert len(life.letters("anna")) == 2
    (event,) = life.events()
    assert event.start == paris(2026, 12, 10, 14)

    await life.until(paris(2026, 12, 10, 13))
    assert len(life.letters("anna")) == 4  # a day and an hour before the new date


async def hold_and_see_again(life: Life) -> Reply:

    await life.until(paris(2026, 12, 11, 9))
    (asked,) = [post for post in life.posts(TEAM) if plain(post.title) == "Un replay ?"]
    assert "« REX DEEE » a eu lieu. Où peut-on le revoir ?" in said(asked)
    assert any("janvier 2027" in text for text in life.texts(TEAM))  # a month without a workshop
    life.shown = asked
    await life.press("Donner le replay")
    await life.fill(replay_url=REPLAY, summary_url=SUMMARY)
    await life.now()
    await life.press("Changer les liens")
    await life.fill(summary_url=f"{SUMMARY}-2")
    await life.now()
    replays = [post for post in life.posts() if plain(post.title).startswith("À revoir")]
    assert len(replays) == 1
    urls = [action.url for action in replays[0].actions if isinstance(action, Link)]
    assert urls == [REPLAY, f"{SUMMARY}-2"]
    assert "2 conseils sur le même thème" in life.texts()[-1]
    first = life.posts()[0]  # nobody signs up for what is over
    assert [plain(action.label) for action in first.actions] == ["Voir le replay", "Lire le résumé"]

    return asked


async def remember(life: Life, asked: Reply) -> None:
    await life.press_post("Dire ce que je vais essayer", "ben")
    heard = await life.fill("ben", text="Garder nos ordinateurs six ans.")
    assert "transmis à l’équipe" in heard
    await life.until(paris(2026, 12, 30, 9))
    told = [text for text in life.texts(TEAM) if "Projet de retour d’expérience" in text]
    assert len(told) == 1
    assert "Garder nos ordinateurs six ans." in told[0]
    assert len([text for text in life.texts(TEAM) if "Un replay ?" in text]) == 1

    give = asked.actions[0]
    assert isinstance(give, Action)
    held = await life.say("olivia", "workshop-open", **give.arguments)
    assert "Cet atelier a eu lieu." in held
    history = await life.press("Voir l’historique")
    history += await life.press("Page suivante")
    for deed in ("préparé", "modifié", "confirmé", "déplacé", "replay ou résumé"):
        assert deed in history
    for became in ("Date : jeudi 10 décembre 2026 à 14 h", "Durée : 1 h 30", "Où : en ligne",
                   "Inscription : ici, dans le salon", "Animé par : ASI et Wavestone"):  # fmt: skip
        assert became in history
    assert JOIN not in history


async def test_the_same_life_in_english(life: Life) -> None:
    life.locale = Locale.EN
    await life.begin()
    heard = await life.say(
        "olivia", "workshop plan", title="E-waste", when="Tuesday 8 December 11:00"
    )
    assert "Draft: nobody but the team sees it." in heard
    await life.press("Edit links and place")
    heard = await life.fill(registration_url="example.org", place="Zoom")
    assert "All the rest is saved. To be corrected:" in heard
    assert "Where : Zoom" in heard
    await life.press("Correct")
    assert isinstance(life.shown, Form)
    assert life.shown.inputs[0].value == "example.org"  # what was typed is not lost
    await life.fill(registration_url=REGISTRATION)
    heard = await life.press("Check and confirm")
    assert "Length not known: the workshop will not appear among Discord’s events" in heard
    await life.press("Confirm and announce")
    await life.now()
    (post,) = life.posts()
    assert said(post).startswith("E-waste\nA new workshop.")
    assert [a.url for a in post.actions if isinstance(a, Link)] == [REGISTRATION]
    assert life.events() == []  # no end is made up
    await life.press_post("Remind me", "anna")
    heard = await life.say("olivia", "workshop cancel", workshop="E-waste", reason="Speaker ill")
    assert "It will not take place." in heard
    assert len(life.posts()) == 1
    await life.press("Cancel and tell")
    await life.now()
    first, correction = life.texts()
    assert correction.startswith("Cancelled: E-waste\nIt will not take place.")
    assert "Reason: Speaker ill" in correction
    assert first.startswith("Cancelled: E-waste")
    assert life.posts()[0].actions == ()
    assert len(life.letters("anna")) == 1
    await life.until(paris(2027, 1, 15, 9))
    assert len(life.posts()) == 2
    assert not [text for text in life.texts(TEAM) if "replay" in text]


async def confirmed(life: Life, when: str = "mardi 8 décembre 11h", **typed: str) -> str:
    """A workshop that was announced; its id."""
    await life.begin()
    await life.say("olivia", "workshop plan", title="REX DEEE", when=when)
    if typed:
        await life.press("Modifier date et durée")
        await life.fill(**typed)
    await life.press("Vérifier et confirmer")
    await life.press("Confirmer et annoncer")
    shown = life.shown
    assert isinstance(shown, Reply)
    forms = next(one for one in shown.actions if isinstance(one, Action))
    await life.now()
    return str(forms.arguments["workshop"])


async def test_nobody_is_told_of_a_draft(life: Life) -> None:
    await life.begin()
    await life.say("olivia", "workshop plan", title="REX DEEE", when="mardi 8 décembre 11h")
    await life.until(paris(2026, 12, 20, 9))
    assert life.posts() == []
    assert "REX DEEE" not in await life.say("anna", "workshops coming")


async def test_confirmed_by_two_at_once_it_is_announced_once(life: Life) -> None:
    await life.begin()
    await life.say("olivia", "workshop plan", title="REX DEEE", when="mardi 8 décembre 11h")
    await life.press("Vérifier et confirmer")
    check = life.shown
    for _ in range(3):
        life.shown = check
        await life.press("Confirmer et annoncer")
    await life.now()
    assert len(life.posts()) == 1


async def test_what_was_changed_since_it_was_shown_is_shown_again(life: Life) -> None:
    await life.begin()
    await life.say("olivia", "workshop plan", title="REX DEEE", when="mardi 8 décembre 11h")
    await life.press("Vérifier et confirmer")
    check = life.shown
    await life.press("Revenir à la fiche")
    await life.press("Modifier titres et textes")
    await life.fill(title_fr="REX piles")
    life.shown = check
    heard = await life.press("Confirmer et annoncer")
    assert "À vérifier" in heard
    assert "REX piles" in heard
    await life.now()
    assert life.posts() == []


async def test_off_over_the_reminder_it_comes_late_and_says_so(life: Life) -> None:
    await confirmed(life)
    await life.sleep_until(paris(2026, 12, 1, 15))
    assert "Publié en retard." in life.texts()[1]
    assert len([text for text in life.texts() if "C’est bientôt." in text]) == 1


async def test_off_until_it_has_begun_other_words_are_used(life: Life) -> None:
    await confirmed(life, length="2h")
    await life.sleep_until(paris(2026, 12, 8, 11, 30))
    ahead = [text for text in life.texts() if "L’atelier a commencé" in text]
    assert len(ahead) == 1
    assert not [text for text in life.texts() if "C’est bientôt." in text]


async def test_off_until_it_is_over_nothing_is_posted(life: Life) -> None:
    await confirmed(life, length="2h")
    await life.sleep_until(paris(2026, 12, 8, 13))
    assert len(life.posts()) == 1


async def test_off_over_a_move_the_correction_is_right_and_comes_once(life: Life) -> None:
    workshop = await confirmed(life)
    await life.say("olivia", "workshop move", workshop=workshop, when="mercredi 9 décembre 11h")
    await life.press("Déplacer et prévenir")  # killed here: nothing was posted yet
    await life.sleep_until(paris(2026, 12, 2, 9))
    titles = [text.splitlines()[0] for text in life.texts()]
    assert titles.count("Déplacé : REX DEEE") == 2  # the first post as amended, and the correction
    correction = life.texts()[1]
    assert "Nouvelle date : mercredi 9 décembre 2026 à 11 h" in correction
    assert "Publié en retard." in correction
    await life.until(paris(2026, 12, 31, 9))
    assert not [text for text in life.texts() if "mardi 8 décembre" in text]


async def test_moved_twice_before_anybody_was_told_it_is_told_once(life: Life) -> None:
    workshop = await confirmed(life)
    for day in ("mercredi 9 décembre 11h", "jeudi 10 décembre 11h"):
        await life.say("olivia", "workshop move", workshop=workshop, when=day)
        await life.press("Déplacer et prévenir")
    await life.forward(minutes=5)
    assert len(life.posts()) == 2
    assert "jeudi 10 décembre 2026" in life.texts()[1]


async def test_moved_before_it_was_announced_there_is_nothing_to_correct(life: Life) -> None:
    await life.begin()
    await life.say("olivia", "workshop plan", title="REX DEEE", when="mardi 8 décembre 11h")
    await life.press("Vérifier et confirmer")
    await life.press("Confirmer et annoncer")  # killed here: nothing was posted yet
    await life.say("olivia", "workshop move", workshop="REX DEEE", when="jeudi 10 décembre 11h")
    await life.press("Déplacer et prévenir")
    await life.forward(minutes=5)
    (post,) = life.texts()
    assert "Nouvel atelier." in post
    assert "jeudi 10 décembre 2026 à 11 h" in post
    assert "Date changée" not in post


async def test_cancelled_before_it_was_announced_nobody_hears_of_it(life: Life) -> None:
    await life.begin()
    await life.say("olivia", "workshop plan", title="REX DEEE", when="mardi 8 décembre 11h")
    await life.press("Vérifier et confirmer")
    await life.press("Confirmer et annoncer")
    await life.say("olivia", "workshop cancel", workshop="REX DEEE")
    await life.press("Annuler et prévenir")
    await life.forward(days=30)
    assert life.posts() == []


async def test_off_over_a_cancellation_it_is_told_once_and_labelled(life: Life) -> None:
    workshop = await confirmed(life)
    await life.say("olivia", "workshop cancel", workshop=workshop)
    await life.press("Annuler et prévenir")
    await life.sleep_until(paris(2026, 12, 3, 9))
    correction = life.texts()[1]
    assert correction.startswith("Annulé : REX DEEE")
    assert "Publié en retard." in correction
    await life.until(paris(2026, 12, 31, 9))
    assert len([text for text in life.texts() if "Annulé" in text]) == 2


async def test_an_answer_that_was_lost_while_it_was_moved_leaves_no_old_date(life: Life) -> None:
    await life.begin()
    await life.say("olivia", "workshop plan", title="REX DEEE", when="mardi 8 décembre 11h")
    await life.press("Vérifier et confirmer")
    await life.press("Confirmer et annoncer")
    life.board.after = loses(2)
    async with life.awake() as core:
        await core.outbox.turn()  # it stands, and nobody knows
    await life.say("olivia", "workshop move", workshop="REX DEEE", when="jeudi 10 décembre 11h")
    await life.press("Déplacer et prévenir")
    await life.forward(minutes=5)
    assert not [text for text in life.texts() if "mardi 8 décembre" in text]
    assert len(life.posts()) == 2


async def test_a_correction_that_waits_is_not_said_after_a_post_with_the_new_date(
    life: Life,
) -> None:
    workshop = await confirmed(life)
    await life.until(paris(2026, 12, 2, 8, 59))
    await life.forward(seconds=58)
    await life.say("olivia", "workshop move", workshop=workshop, when="mercredi 9 décembre 11h")
    await life.press("Déplacer et prévenir")

    def busy(post: Post) -> None:
        if "\nNouvelle date" in said(post.reply) and life.watch.now < paris(2026, 12, 2, 9):
            raise NotPosted(Refusal.BUSY)

    life.board.before = busy
    await life.forward(minutes=5)
    lines = [text.splitlines()[1] for text in life.texts()]
    assert lines.count("C’est bientôt.") == 1  # seven days before the new date
    assert not [line for line in lines if line.startswith("Nouvelle date")]


async def test_what_took_place_is_neither_moved_nor_cancelled(life: Life) -> None:
    workshop = await confirmed(life, length="1h")
    await life.until(paris(2026, 12, 8, 11, 5))
    for command in ("workshop-put", "workshop-call-off"):
        more = {"when": "2026-12-20T10:00+01:00"} if command == "workshop-put" else {}
        with pytest.raises(AlreadyBegun):
            await life.say("olivia", command, workshop=workshop, revision=1, **more)


async def test_called_off_it_leaves_the_platforms_own_calendar(life: Life) -> None:
    workshop = await confirmed(life, length="1h")
    assert len(life.events()) == 1
    await life.say("olivia", "workshop cancel", workshop=workshop)
    await life.press("Annuler et prévenir")
    await life.now()
    assert life.events() == []


async def test_the_replay_of_what_took_place_before_the_bot_came_is_no_news(life: Life) -> None:
    await life.begin()
    file = "workshops:\n  - title_fr: Avant\n    starts: 2026-03-05 11:00\n"
    await life.say("olivia", "workshop-pasted", text=file)
    await life.say("olivia", "workshop replay", workshop="Avant", replay=REPLAY)
    await life.now()
    assert life.posts() == []
    await life.say("anna", "workshops past")
    assert REPLAY in str(life.shown)


async def test_members_plan_nothing(life: Life) -> None:
    workshop = await confirmed(life)
    for command, more in (
        ("workshop plan", {"title": "x", "when": "mardi 8 décembre 11h"}),
        ("workshop edit", {"workshop": workshop}),
        ("workshop-call-off", {"workshop": workshop, "revision": 2}),
        ("workshop-save", {"workshop": workshop, "group": "texts", "title_fr": "x"}),
        ("workshop-replay-save", {"workshop": workshop, "replay_url": REPLAY}),
    ):
        with pytest.raises(NotAllowed):
            await life.say("anna", command, **more)


async def test_refused_among_the_platforms_events_all_are_shown_once_they_may_be(
    life: Life,
) -> None:
    def refuse(_: str) -> None:
        raise NotPosted(Refusal.FORBIDDEN)

    life.board.on_event = refuse
    await confirmed(life, length="1h")
    assert life.events() == []
    assert len(life.posts()) == 1  # nothing else is held up
    life.board.on_event = None
    await life.say("olivia", "workshop plan", title="Deux", when="jeudi 10 décembre 11h")
    await life.press("Modifier date et durée")
    await life.fill(length="45 min")
    await life.press("Vérifier et confirmer")
    await life.press("Confirmer et annoncer")
    await life.now()
    assert sorted(event.title for event in life.events()) == ["Deux", "REX DEEE"]


async def test_the_months_post_tells_of_what_still_stands(life: Life) -> None:
    await confirmed(life)
    await life.say("olivia", "workshop plan", title="Deux", when="mardi 15 décembre 11h")
    await life.press("Vérifier et confirmer")
    await life.press("Confirmer et annoncer")
    await life.until(paris(2026, 12, 1, 9))
    (month,) = [n for n, text in enumerate(life.texts()) if text.startswith("Les ateliers du mois")]
    assert "REX DEEE" in life.texts()[month]
    await life.say("olivia", "workshop cancel", workshop="REX DEEE")
    await life.press("Annuler et prévenir")
    await life.now()
    amended = life.texts()[month]
    assert "REX DEEE" not in amended
    assert "Deux" in amended
    assert "Message mis à jour depuis sa publication." in amended
    await life.say("olivia", "workshop move", workshop="Deux", when="mardi 12 janvier 2027 11h")
    await life.press("Déplacer et prévenir")
    await life.now()
    assert "ont été déplacés ou annulés" in life.texts()[month]


async def test_a_months_post_that_comes_late_says_so(life: Life) -> None:
    await confirmed(life, "mardi 22 décembre 11h")
    await life.sleep_until(paris(2026, 12, 3, 9))
    (month,) = [text for text in life.texts() if text.startswith("Les ateliers du mois")]
    assert "Publié en retard." in month


async def test_a_series_is_found_again_from_each_of_its_dates(life: Life) -> None:
    await life.begin()
    when = "mardi 8 décembre 11h"
    await life.say(
        "olivia", "workshop plan", title="REX", when=when, repeat="FREQ=MONTHLY;BYDAY=2TU"
    )
    await life.press("Enregistrer la série")
    assert isinstance(life.shown, Reply)
    assert life.shown.menu
    first = life.shown.menu.options[0]
    await life.say("olivia", first.command, **first.arguments)
    await life.press("Voir la série")
    assert "Arrêter la série" in life.buttons


async def test_what_was_called_off_is_found_by_its_title(life: Life) -> None:
    workshop = await confirmed(life)
    await life.say("olivia", "workshop cancel", workshop=workshop)
    await life.press("Annuler et prévenir")
    assert "Annulé : il n’aura pas lieu." in await life.say(
        "olivia", "workshop edit", workshop="REX DEEE"
    )


async def test_moved_to_its_own_date_nothing_is_told(life: Life) -> None:
    await confirmed(life)
    with pytest.raises(SameDate):
        await life.say("olivia", "workshop move", workshop="REX DEEE", when="8 décembre 11h")


async def test_a_private_link_in_the_wrong_place_is_pointed_out(life: Life) -> None:
    await life.begin()
    await life.say("olivia", "workshop plan", title="REX", when="mardi 8 décembre 11h")
    await life.press("Modifier liens et lieu")
    heard = await life.fill(place="https://meet.google.com/abc-defg-hij", join_url=JOIN)
    assert "il sera visible par tous" in heard
    assert "n’est montré à personne" in heard
    assert "il sera visible par tous" in await life.press("Vérifier et confirmer")
