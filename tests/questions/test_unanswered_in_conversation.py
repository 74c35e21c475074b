"""What /ask does not know goes to the editors and comes back, on the simulated Discord."""

import asyncio

import pytest

from bot.communities.model import ChannelPurpose, RolePurpose
from bot.communities.service import Visitor
from bot.i18n import Locale
from bot.settings import Settings
from tests.announcements.conftest import posted
from tests.conftest import NOW, open_bot
from tests.conversation import Chat, plain

BEES = "Combien d’okapis vivent au siège ?"


async def set_up(chat: Chat) -> None:
    """Edda and Emil are editors, and the team reads the channel."""
    community = f"discord:{chat.guild.id}"
    admin = await chat.core.communities.actor(
        Visitor("discord:0", community=community, manages=True)
    )
    # The first question has everything read that can be found: not while somebody waits.
    await chat.core.table.find("ask")(admin, {"question": BEES})
    communities, editors = chat.core.communities, list[str]()
    for name in ("Edda", "Emil"):
        await chat.as_(name)
        role = chat.guild.roles[f"{name}'s"].id
        editors.append(f"discord:{role}")
    await communities.set_locale(admin, Locale.FR)
    await communities.set_roles(admin, RolePurpose.EDITOR, editors)
    await communities.set_channel(admin, ChannelPurpose.ORGANISERS, f"discord:{chat.channel.id}")


@pytest.fixture
async def team(chat: Chat) -> Chat:
    await set_up(chat)
    return chat


async def test_a_question_in_french_from_ask_to_its_answer(team: Chat) -> None:
    mia, edda = await team.as_("Mia"), await team.as_("Edda")
    unknown = await mia.say("/ask", question=BEES)
    assert unknown.private
    opened = await mia.press("Transmettre à la rédaction")
    assert opened.form is not None
    assert BEES in str(opened.form), "looked over before it goes"
    sent = await mia.fill(question=BEES)
    assert sent.private
    assert "Votre question est transmise" in sent.text
    await team.core.outbox.turn()
    (card,) = posted(team)
    assert "Une question sans réponse" in card
    assert f"<@{mia.member.id}>" not in card
    edda.look()
    refused = await mia.press("Choisir le fait qui répond", on=edda)
    assert refused.private
    assert "Il faut le rôle « rédaction »" in plain(refused.text)
    which = await edda.press("Choisir le fait qui répond")
    assert which.private
    form = await edda.press("Chercher un autre fait")
    assert form.form is not None
    found = await edda.fill(words="872 entreprises")
    check = await edda.choose(next(iter(found.menu)))
    assert "La personne qui a posé la question reçoit ceci" in check.text
    done = await edda.press("Oui, envoyer cette réponse")
    assert "C’est fait" in done.text
    await team.core.outbox.turn()
    (card,) = posted(team)
    assert "Une réponse est donnée" in card
    assert f"<@{edda.member.id}>" in card
    letter = mia.privately().look()
    assert "Votre question a une réponse" in letter.text
    assert "vivent au siège" in letter.text


async def answer(chat: Chat, words: str) -> None:
    """Edda answers the question that waits by the first fact that holds some words."""
    edda = await chat.as_("Edda")
    listed = await edda.say("/fact questions")
    await edda.choose(next(iter(listed.menu)))
    await edda.press("Choisir le fait qui répond")
    await edda.press("Chercher un autre fait")
    found = await edda.fill(words=words)
    await edda.choose(next(iter(found.menu)))
    assert "C’est fait" in (await edda.press("Oui, envoyer cette réponse")).text


async def test_what_was_answered_is_told_by_ask_until_somebody_doubts_it(team: Chat) -> None:
    mia, zoe = await team.as_("Mia"), await team.as_("Zoe")
    await mia.say("/ask", question=BEES)
    await mia.press("Transmettre à la rédaction")
    await mia.fill(question=BEES)
    await answer(team, "872 entreprises")
    told = await zoe.say("/ask", question=BEES.upper())
    assert not told.private
    assert "Maddyness" in told.text
    assert "a choisi ce fait en réponse à cette même question" in told.text
    there = team.elsewhere()
    stranger = await there.as_("Zoé")
    assert "Je n’ai pas de fait sourcé" in (await stranger.say("/ask", question=BEES)).text
    sent = await zoe.press("Transmettre quand même à la rédaction")
    assert sent.private
    assert "est transmise" in sent.text
    again = await mia.say("/ask", question=BEES)
    assert "Je n’ai pas de fait sourcé" in again.text
    await answer(team, "numérique responsable")
    again = await mia.say("/ask", question=BEES)
    assert "a choisi ce fait" in again.text
    assert "Maddyness" not in again.text, "what was decided last"


async def test_what_was_answered_is_told_by_ask_in_english(team: Chat) -> None:
    max_ = await team.as_("Max", Locale.EN)
    question = "How many okapis live at the office?"
    await max_.say("/ask", question=question)
    await max_.press("Send to the editors")
    await max_.fill(question=question)
    await answer(team, "872 entreprises")
    told = await max_.say("/ask", question="how many OKAPIS live at the office")
    assert "Maddyness" in told.text
    assert "chose this fact as the answer to this very question" in told.text
    sent = await max_.press("Send it to the editors all the same")
    assert "Your question is with the editors" in sent.text


async def test_the_letter_is_read_in_english_and_its_button_asks_again(team: Chat) -> None:
    max_, edda = await team.as_("Max", Locale.EN), await team.as_("Edda")
    await max_.say("/ask", question="How many bees live at the office?")
    await max_.press("Send to the editors")
    sent = await max_.fill(question="How many bees live at the office?")
    assert "Your question is with the editors" in sent.text
    listed = await edda.say("/fact questions")
    assert listed.private
    assert "1 question attend" in plain(listed.text)
    opened = await edda.choose(next(iter(listed.menu)))
    assert "anglais" in opened.text
    await edda.press("Choisir le fait qui répond")
    await edda.press("Chercher un autre fait")
    found = await edda.fill(words="872 entreprises")
    await edda.choose(next(iter(found.menu)))
    await edda.press("Oui, envoyer cette réponse")
    await team.core.outbox.turn()
    alone = max_.privately()
    letter = alone.look()
    assert "Your question has an answer" in letter.text
    again = await alone.press("Ask the question again")
    assert again.form is not None
    assert "How many bees" in str(again.form)


async def test_every_step_can_be_taken_after_a_restart(settings: Settings) -> None:
    withdraw = answer = sure = ""
    for life in range(4):
        async with open_bot(settings, clock=lambda: NOW) as core, Chat.open(core) as chat:
            await set_up(chat)
            mia, edda = await chat.as_("Mia"), await chat.as_("Edda")
            if life == 0:
                await mia.say("/ask", question=BEES)
                await mia.press("Transmettre à la rédaction")
                await mia.fill(question=BEES)
                withdraw = mia.custom_id("Retirer ma question")
                await core.outbox.turn()
                edda.look()
                answer = edda.custom_id("Choisir le fait qui répond")
            elif life == 1:
                await edda.say("/tip")
                await edda.press_id(answer)
                await edda.press("Chercher un autre fait")
                found = await edda.fill(words="872 entreprises")
                await edda.choose(next(iter(found.menu)))
                sure = edda.custom_id("Oui, envoyer cette réponse")
            elif life == 2:
                await edda.say("/tip")
                assert "C’est fait" in (await edda.press_id(sure)).text
                again = await edda.press_id(sure)
                assert "Quelqu’un a décidé avant vous" in again.text
                await core.outbox.turn()
                assert "Votre question a une réponse" in mia.privately().look().text
            else:
                await core.outbox.turn()
                assert not [m for m in mia.privately().channel.history() if m.author.bot]
                await mia.say("/tip")
                late = await mia.press_id(withdraw)
                assert "Cette question n’est plus là" in late.text, "nothing says she had asked"
            # The next simulated Discord knows no commands.
            async with core.database.write() as transaction:
                await transaction.run("delete from command_syncs")


async def test_set_aside_with_a_reason_in_the_words_of_the_editor(team: Chat) -> None:
    mia, edda = await team.as_("Mia"), await team.as_("Edda")
    await mia.say("/ask", question=BEES)
    await mia.press("Transmettre à la rédaction")
    await mia.fill(question=BEES)
    await team.core.outbox.turn()
    edda.look()
    asked = await edda.press("Laisser de côté")
    assert asked.form is not None
    done = await edda.fill(reason="Hors du programme.")
    assert done.private
    assert "en reçoit la raison" in done.text
    await team.core.outbox.turn()
    assert "Hors du programme." in mia.privately().look().text


async def test_hostile_words_are_refused_and_changed(team: Chat) -> None:
    mia = await team.as_("Mia")
    await mia.say("/ask", question="xyzzy @everyone ?")
    await mia.press("Transmettre à la rédaction")
    refused = await mia.fill(question="xyzzy @everyone ?")
    assert "@" in refused.text
    opened = await mia.press("Modifier ma question")
    assert opened.form is not None
    assert "transmise" in (await mia.fill(question="xyzzy, pour tous ?")).text
    await team.core.outbox.turn()
    (card,) = posted(team)
    assert "everyone" not in card


async def test_in_private_messages_there_are_no_editors(team: Chat) -> None:
    alone = (await team.as_("Mia")).privately()
    unknown = await alone.say("/ask", question=BEES)
    assert "Transmettre à la rédaction" not in unknown.buttons
    await alone.press("Reformuler ma question")


async def test_of_two_who_decide_at_the_very_moment_one_wins(team: Chat) -> None:
    core, community = team.core, f"discord:{team.guild.id}"
    edda, emil = [
        await core.communities.actor(
            Visitor(f"discord:{(await team.as_(name)).member.id}", "fr", community, manages=True)
        )
        for name in ("Edda", "Emil")
    ]
    send, aside = core.table.find("send-question"), core.table.find("question-aside")
    said = await asyncio.gather(
        *(send(one, {"question": words}) for one, words in ((edda, BEES), (emil, BEES.upper())))
    )
    assert len(said) == 2
    (row,) = await core.database.all("select id, people from unanswered_questions")
    assert row["people"] == 2, "two who ask at the very moment ask one question"
    heard = await asyncio.gather(
        *(aside(one, {"question": row["id"], "reason": one.person}) for one in (edda, emil))
    )
    late = [reply for reply in map(repr, heard) if "avant vous" in reply]
    assert len(late) == 1
    noted = await core.database.all("select id from audit where deed = 'question-aside'")
    assert len(noted) == 1


async def test_another_server_knows_nothing_of_it(team: Chat) -> None:
    mia = await team.as_("Mia")
    await mia.say("/ask", question=BEES)
    await mia.press("Transmettre à la rédaction")
    await mia.fill(question=BEES)
    there = team.elsewhere()
    admin = await there.as_("Zoé", admin=True)
    assert "Aucune question n’attend" in (await admin.say("/fact questions")).text
