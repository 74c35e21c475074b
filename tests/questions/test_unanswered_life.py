"""A question without an answer, from who asks to who answers; the bot starts anew at every step."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.questions.unanswered_refusals import NewAccount
from bot.questions.unanswered_service import MOST_A_DAY, MOST_NEW_A_DAY
from bot.replies import Action, Reply
from tests.editing.life import COMMUNITY, ELSEWHERE, TEAM
from tests.questions.life import BEES, AskingLife


async def test_a_question_is_sent_seen_and_answered(life: AskingLife) -> None:
    told = await life.ask()
    assert "Votre question est transmise à la rédaction" in told
    assert BEES in told
    assert isinstance(life.shown, Reply)
    assert life.shown.private
    await life.now()
    assert BEES in life.card()
    assert "mia" not in life.card()
    waits = await life.open()
    assert f"« {BEES} »" in waits
    assert "Posée par : 1 personne" in waits
    done = await life.answer()
    assert "C’est fait" in done
    await life.now()
    (letter,) = life.letters("mia")
    assert "Votre question a une réponse" in letter
    assert BEES in letter
    assert "872" in letter
    assert "Une réponse est donnée" in life.card()
    assert "edda" in life.card()
    await life.forward(days=2)
    assert len(life.letters("mia")) == 1
    assert "Aucune question n’attend" in await life.say("edda", "fact questions")


async def test_the_letter_asks_again_what_was_asked(life: AskingLife) -> None:
    await life.ask()
    await life.answer()
    await life.now()
    (letter,) = life.posts("board:@mia")
    (action,) = letter.actions
    assert isinstance(action, Action)
    assert action.label == "Poser de nouveau la question"
    await life.say("mia", action.command, **action.arguments)
    assert life.form.inputs[0].value == BEES
    told = await life.fill("mia")
    assert "872" in told, "it was learned"
    assert "La rédaction de votre communauté a choisi ce fait" in told


async def test_the_same_question_is_counted_and_shown_once(life: AskingLife) -> None:
    await life.ask("mia")
    await life.now()
    told = await life.ask("max", "combien d'OKAPIS vivent au siege")
    assert "Another person asked it too" in told
    again = await life.ask("mia", "Combien d'okapis vivent au siège ???")
    assert "Vous l’aviez déjà transmise" in again
    await life.now()
    assert "Posée par : 2 personnes" in life.card()
    assert "français et anglais" in life.card()
    listed = await life.say("edda", "fact questions")
    assert "1 question attend" in listed
    assert "2 personnes" in listed
    await life.answer()
    await life.now()
    assert "Votre question a une réponse" in life.letters("mia")[0]
    assert "Your question has an answer" in life.letters("max")[0]
    assert "combien d'OKAPIS" not in life.letters("max")[0], "one question has one wording"


async def test_the_most_asked_comes_first_and_pages_hold_them_all(life: AskingLife) -> None:
    for number in range(8):
        await life.ask(f"mia{number % 2}", f"Question numéro {number} ?")
    for name in ("zoe", "yan"):
        await life.ask(name, "Question numéro 3 ?")
    first = await life.say("edda", "fact questions")
    assert first.index("numéro 3") < first.index("numéro 7")
    assert "Page 1 sur 2" in first
    second = await life.press("Page suivante", "edda")
    assert second.count("numéro") == 2
    assert await life.say("edda", "question-page", page=99) == second


async def test_post_is_changed_at_steps_and_not_for_everybody(life: AskingLife) -> None:
    for number in range(12):
        await life.ask(f"mia{number}")
    await life.now()
    assert "au moins 10 personnes" in life.card()
    changed = [row for row in await life.rows("announcements") if row["kind"].endswith("amend")]
    assert len(changed) == 9, "from two to ten"


async def test_set_aside_with_words_they_are_told_why(life: AskingLife) -> None:
    await life.ask()
    done = await life.set_aside("Hors du programme.")
    assert "en reçoit la raison" in done
    await life.now()
    (letter,) = life.letters("mia")
    assert "Votre question reste sans réponse" in letter
    assert "Raison : Hors du programme." in letter
    assert life.texts(TEAM) == [], "decided before the team could be shown it"


async def test_set_aside_without_words_nobody_is_told_or_remembered(life: AskingLife) -> None:
    await life.ask()
    await life.now()
    assert "Personne n’est prévenu" in await life.set_aside()
    await life.now()
    assert life.letters("mia") == []
    assert "Question laissée de côté" in life.card()
    assert await life.rows("unanswered_askers") == []
    await life.ask()
    assert "1 question attend" in await life.say("edda", "fact questions"), "asked anew, it waits"


async def test_who_was_told_is_not_remembered_as_having_asked(life: AskingLife) -> None:
    await life.ask("mia")
    await life.ask("max")
    life.board.closed.add("board:@max")
    await life.answer()
    await life.now()
    assert len(life.letters("mia")) == 1
    assert await life.rows("unanswered_askers") == []


async def test_what_was_answered_is_answered_at_once(life: AskingLife) -> None:
    await life.ask()
    await life.answer()
    await life.now()
    told = await life.ask("zoe", BEES.upper())
    assert "La rédaction a déjà répondu à cette question" in told
    assert "872" in told
    assert "Aucune question" in await life.say("edda", "fact questions")
    await life.ask("zoe", BEES)
    assert "est transmise" in await life.press("Transmettre quand même", "zoe")
    assert "1 question attend" in await life.say("edda", "fact questions")
    assert "Une autre personne" in await life.ask("yan"), "it was no answer to everybody"


async def test_of_two_editors_the_first_wins_and_the_second_is_told(life: AskingLife) -> None:
    await life.ask()
    await life.open("edda")
    aside = life.action("Laisser de côté")
    await life.answer(name="emil")
    card = await life.say("edda", aside.command, **aside.arguments)
    assert "Une réponse est donnée" in card
    late = await life.say("edda", "question-aside", **aside.arguments, reason="Non.")
    assert "Quelqu’un a décidé avant vous" in late
    assert "emil" in late
    await life.now()
    (letter,) = life.letters("mia")
    assert "Votre question a une réponse" in letter


async def test_a_fact_is_begun_from_a_question_that_names_its_subject(life: AskingLife) -> None:
    await life.ask(question="Combien d’adhérents de Numeum ont des okapis ?")
    await life.open()
    await life.press("Écrire un fait", "edda")
    values = {one.name: one.value for one in life.form.inputs}
    assert values["subject"] == "Numeum"
    assert values["topic"] == "Adhérents"


async def test_facts_that_hold_the_words_of_a_question_are_offered(life: AskingLife) -> None:
    await life.ask(question="Et les signataires, combien d’okapis ?")
    await life.open()
    assert "Choisissez le fait" in await life.press("Choisir le fait qui répond", "edda")
    assert isinstance(life.shown, Reply)
    assert life.shown.menu
    assert any("signataires" in option.label for option in life.shown.menu.options)
    await life.press("Chercher un autre fait", "edda")
    none = await life.fill("edda", words="xylophone")
    assert "aucun fait" in none
    assert BEES not in await life.press("Revenir à la question", "edda")


async def test_two_communities_do_not_know_of_each_other(life: AskingLife) -> None:
    await life.ask()
    life.community = ELSEWHERE
    assert "Aucune question" in await life.say("edda", "fact questions")
    (row,) = await life.rows("unanswered_questions")
    for command in ("question-card", "question-answer", "question-aside-form", "question-anyway"):
        with pytest.raises(Exception, match="error-question-unknown"):
            await life.say("edda", command, question=row["id"])
    told = await life.ask("max", BEES)
    assert "Another person" not in told
    life.community = COMMUNITY
    assert "1 personne" in await life.open()


async def test_one_person_sends_five_a_day(life: AskingLife) -> None:
    for number in range(MOST_A_DAY):
        await life.ask(question=f"Question {number} ?")
    assert "déjà transmise" in await life.ask(question="question 0")
    with pytest.raises(Exception, match="error-question-today"):
        await life.ask(question="Encore une ?")
    assert len(await life.rows("unanswered_questions")) == MOST_A_DAY
    await life.ask("zoe", "Encore une ?")
    await life.forward(days=1, minutes=1)
    assert "transmise" in await life.ask(question="Le lendemain ?")


async def test_what_one_community_answered_or_one_sent_there_counts_nowhere_else(
    life: AskingLife,
) -> None:
    await life.ask()
    await life.answer()
    for number in range(MOST_A_DAY - 1):
        await life.ask("mia", f"Question numéro {number} ?")
    life.community = ELSEWHERE
    told = await life.ask()
    assert "Votre question est transmise à la rédaction" in told, "nobody answered it here"


async def test_an_account_of_the_day_sends_nothing(life: AskingLife) -> None:
    now = life.watch.now
    made = int((now - datetime(2015, 1, 1, tzinfo=UTC)).total_seconds() * 1_000) << 22
    newcomer = replace(life.person("mia"), person=f"discord:{made}")
    async with life.awake() as core:
        send = core.table.find("send-question")
        with pytest.raises(NewAccount):
            await send(newcomer, {"question": BEES})
        life.watch.now = now + timedelta(days=1)
        await send(newcomer, {"question": BEES})


async def test_withdrawing_makes_no_room_for_more_the_same_day(life: AskingLife) -> None:
    for number in range(MOST_A_DAY):
        await life.ask(question=f"Question {number} ?")
        await life.press("Retirer ma question", "mia")
    with pytest.raises(Exception, match="error-question-today"):
        await life.ask(question="Encore une ?")


async def test_a_community_takes_so_many_new_questions_a_day(life: AskingLife) -> None:
    for number in range(MOST_NEW_A_DAY):
        await life.ask(f"mia{number}", f"Question {number} ?")
    with pytest.raises(Exception, match="error-question-full"):
        await life.ask("zoe", "Encore une ?")
    assert "Une autre personne" in await life.ask("zoe", "Question 7 ?"), "the same is counted"
    await life.forward(days=1, minutes=1)
    assert "transmise" in await life.ask("zoe", "Encore une ?")


async def test_a_question_is_taken_back(life: AskingLife) -> None:
    await life.ask()
    await life.now()
    assert "Votre question est retirée" in await life.press("Retirer ma question", "mia")
    tables = "unanswered_questions", "unanswered_askers", "audit", "stored_actions"
    assert "okapis" not in repr([await life.rows(table) for table in tables])
    await life.now()
    assert "Question retirée" in life.card()
    assert "okapis" not in life.card()
    assert "Aucune question" in await life.say("edda", "fact questions")
    await life.forward(days=8)
    assert await life.rows("unanswered_questions") == []


async def test_taken_back_by_one_of_two_it_waits_in_the_words_of_the_other(
    life: AskingLife,
) -> None:
    await life.ask("mia")
    await life.ask("zoe", "COMBIEN d’okapis vivent au siège ?")
    await life.ask("mia")
    await life.press("Retirer ma question", "mia")
    card = await life.open()
    assert "COMBIEN" in card
    assert "1 personne" in card
    await life.answer()
    await life.now()
    assert life.letters("mia") == []
    assert len(life.letters("zoe")) == 1


async def test_nobody_takes_back_what_others_asked_or_what_is_decided(life: AskingLife) -> None:
    await life.ask()
    back = life.action("Retirer ma question")
    with pytest.raises(Exception, match="error-question-unknown"):
        await life.say("zoe", back.command, **back.arguments)
    await life.answer()
    with pytest.raises(Exception, match="error-question-over"):
        await life.say("mia", back.command, **back.arguments)


async def test_what_nobody_asks_again_lapses_and_then_goes(life: AskingLife) -> None:
    await life.ask("mia")
    await life.forward(days=100)
    await life.ask("zoe")
    await life.forward(days=100)
    assert "1 question attend" in await life.say("edda", "fact questions")
    await life.forward(days=81)
    assert "Aucune question" in await life.say("edda", "fact questions")
    assert "Question classée" in life.card()
    assert await life.rows("unanswered_askers") == []
    assert "classée" in await life.say("ada", "audit")
    await life.forward(days=181)
    assert await life.rows("unanswered_questions") == []
    assert life.letters("mia") == []


async def test_a_bot_that_was_off_tells_what_became_of_it_once(life: AskingLife) -> None:
    await life.ask()
    await life.answer()
    await life.sleep_until(life.watch.now + timedelta(days=3))
    assert len(life.letters("mia")) == 1
    await life.forward(days=1)
    assert len(life.letters("mia")) == 1


async def test_hostile_words_are_refused_and_can_be_changed(life: AskingLife) -> None:
    for typed in ("Bonjour @everyone ?", "a\u202eb", "**gras** ?", "\x07 ?"):
        told = await life.ask(question=typed)
        assert "est transmise" not in told
    assert "au moins un mot" in await life.ask(question="?! 🐝")
    assert await life.rows("unanswered_questions") == []


async def test_what_is_refused_stands_in_the_form_again(life: AskingLife) -> None:
    await life.ask(question="Que dit @here ?")
    await life.press("Modifier ma question", "mia")
    assert life.form.inputs[0].value == "Que dit @here ?"
    assert "est transmise" in await life.fill("mia", question="Que dit-on ici ?")
    assert "C’est trop long" in await life.ask(question="Pourquoi " + "très " * 100 + "loin ?")


async def test_without_a_channel_an_admin_learns_of_it_once(life: AskingLife) -> None:
    life.community = ELSEWHERE
    await life.ask()
    await life.now()
    (notice,) = await life.rows("notices")
    assert notice["key"] == "questions-waiting"
    await life.set_aside()
    await life.now()
    assert await life.rows("notices") == []


async def test_the_review_says_how_many_wait(life: AskingLife) -> None:
    assert "question" not in await life.say("edda", "fact review")
    await life.ask()
    review = await life.say("edda", "fact review")
    assert "1 question de membre attend une réponse" in review
    assert BEES in await life.press("Voir les questions", "edda")


async def test_an_answer_that_is_retired_is_not_sent(life: AskingLife) -> None:
    await life.ask()
    await life.answer()
    (row,) = await life.rows("unanswered_questions")
    await life.say("edda", "fact-retire-sure", fact=row["fact"], reason="Faux.")
    await life.now()
    assert life.letters("mia") == []
    assert "transmise" in await life.ask("zoe")


async def test_the_trail_names_editors_and_nobody_who_asks(life: AskingLife) -> None:
    await life.ask()
    await life.set_aside("Hors sujet.")
    trail = await life.say("ada", "audit")
    assert "Question de membre laissée de côté" in trail
    assert "edda" in trail
    assert "mia" not in trail
