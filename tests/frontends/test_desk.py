"""What goes wrong on the way is said, and the bot goes on."""

import asyncio
import logging

import pytest

from bot.people import Actor
from bot.replies import Answer, Form, Input, Reply
from bot.table import Command
from tests.conversation import Chat, Voice


async def test_a_mistake_of_ours_is_apologised_for_with_an_id_that_is_in_the_log(
    chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    anna = await chat.as_("Anna")
    await anna.say("/help")
    await chat.core.database._reader.close()  # pyright: ignore[reportPrivateUsage]
    heard = await anna.say("/about")
    assert heard.private
    assert "donnez ce code à l’équipe" in heard.text, "in her own language, which is known by now"
    reference = heard.text.split()[-1]
    assert any(reference in record.getMessage() for record in caplog.records)
    assert any(record.exc_info for record in caplog.records)


async def test_a_stranger_is_apologised_to_in_the_language_of_their_application(
    chat: Chat,
) -> None:
    ben = Voice(chat.env, chat.guild.add_member(chat.env.create_user("ben")), chat.channel)
    await chat.core.database._reader.close()  # pyright: ignore[reportPrivateUsage]
    heard = await ben.say("/about")
    assert "give this code to the team" in heard.text


async def test_autocomplete_that_fails_offers_nothing(
    chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    anna = await chat.as_("Anna")
    await chat.core.database._reader.close()  # pyright: ignore[reportPrivateUsage]
    assert await anna.types("/planettechcare", "topic", "signat") == {}
    assert "autocomplete failed" in caplog.text


async def test_a_500_on_the_answer_is_apologised_for(
    chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    chat.env.inject_error("POST", "/interactions/*/callback", status=500)
    heard = await (await chat.as_("Anna")).say("/help")
    assert "Désolé, une erreur de notre côté" in heard.text
    assert heard.text.split()[-1] in caplog.text


async def test_who_asked_and_what_they_typed_are_not_in_the_log(
    chat: Chat, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="bot")
    anna = await chat.as_("Anna")
    await anna.say("/planettechcare", topic="mon secret")
    assert "answered /planettechcare" in caplog.text
    assert "secret" not in caplog.text
    assert str(anna.member.id) not in caplog.text


@pytest.mark.parametrize(
    ("custom_id", "said"),
    [
        ("s9:tip?theme=equipment", "Ce bouton n’est plus valable"),
        ("s1:no-such-command", "Ce bouton n’est plus valable"),
        ("s1#never-stored", "Ce bouton n’est plus valable"),
        ("somebody-elses", "Ce bouton n’est plus valable"),
        ("s1:tip?colour=red", "Ce bouton n’est plus valable"),
        ("s1:facts", "Ce bouton n’est plus valable"),
        ("s1:tip?theme=gone", "Ce bouton n’est plus valable"),
        ("s1:facts?subject=planettechcare&topic=a&page=many", "Ce bouton n’est plus valable"),
        ("s1:facts?subject=nobody&topic=signatories", "Ce bouton n’est plus valable"),
    ],
)
async def test_a_button_that_means_nothing_here_says_so(
    chat: Chat, custom_id: str, said: str
) -> None:
    anna = await chat.as_("Anna")
    card = await anna.say("/tip")
    heard = await anna.press_id(custom_id)
    assert said in heard.text.replace("\u00a0", " ")
    assert heard.private
    shown = [message.flags.ephemeral for message in chat.channel.history(viewer=anna.member)]
    assert shown == [True, True], "the card stays, the word comes beside it"
    assert card.private


async def slow(actor: Actor, answer: str) -> Answer:
    """A command that takes longer than Discord waits."""
    await asyncio.sleep(5)
    if answer == "form":
        return Form("Trop tard", "tip", (Input("theme", "Thème"),))
    return Reply(f"Enfin, {actor.locale}", private=answer == "private")


async def test_a_slow_answer_is_announced_and_then_given_as_it_was_meant(chat: Chat) -> None:
    chat.core.table.add([Command("slow", slow)])
    anna = await chat.as_("Anna")
    for answer, private, said in (
        ("private", True, "Enfin, fr"),
        ("public", False, "Enfin, fr"),
        ("form", True, "Cela a pris trop de temps"),
    ):
        await anna.say("/tip")
        await anna.press_id(f"s1:slow?answer={answer}")
        heard = await anna.wait(10)
        assert said in heard.text
        assert heard.private is private, answer
        calls = [c.json for c in chat.env.http_requests if c.path.endswith("/callback")]
        assert calls[-1] == {"type": 5, "data": {"flags": 64}}, "told to wait, privately"
    taken_away = [c for c in chat.env.http_requests if c.method == "DELETE"]
    assert len(taken_away) == 1, "what was said to everybody no longer stands in private"


async def test_a_database_that_takes_nothing_is_said_and_answers_go_on(chat: Chat) -> None:
    anna = await chat.as_("Anna")
    async with chat.core.database.write() as transaction:
        # The tests may run as root, whom no file mode stops; this refuses with the same error.
        await transaction.all("pragma query_only = on")
    heard = await anna.say("/language", language="English")
    assert "Ma base de données est indisponible" in heard.text
    assert heard.private
    assert "872" in (await anna.say("/planettechcare", topic="signataires")).text


async def test_what_is_wrong_in_a_form_is_said(chat: Chat) -> None:
    anna = await chat.as_("Anna")
    await anna.say("/planettechcare", topic="rien de tel")
    await anna.press("Chercher autrement")
    again = await anna.fill(topic="toujours rien")
    assert "Je n’ai pas de sujet" in again.text
    await anna.say("/suggest")
    await chat.core.database._reader.close()  # pyright: ignore[reportPrivateUsage]
    broken = await anna.fill(text="Le programme a un guide.", source="https://example.org")
    assert "donnez ce code à l’équipe" in broken.text


@pytest.mark.parametrize("typed", ["météo", "погода завтра в Париже", "😀" * 20, "x" * 100])
async def test_what_people_type_does_not_end_up_in_the_database(chat: Chat, typed: str) -> None:
    anna = await chat.as_("Anna")
    await anna.say("/planettechcare", topic=typed)
    assert await chat.core.database.all("select * from stored_actions") == []
    form = await anna.press("Chercher autrement")
    assert form.form is not None
