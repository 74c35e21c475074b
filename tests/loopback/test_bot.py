"""A real discord.py bot on the loopback: what people do, and what it answers."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import NamedTuple

import discord
import pytest
import pytest_asyncio

from tests.loopback.answers import NoAnswer
from tests.loopback.client import LoopbackDiscord
from tests.loopback.example import signed_in
from tests.loopback.handles import GuildHandle, UserHandle
from tests.loopback.process import ControlError


class Place(NamedTuple):
    """A Discord with a guild, a member and a bot that is signed in."""

    discord: LoopbackDiscord
    guild: GuildHandle
    anna: UserHandle


# One process for the whole file: what its tests look at does not meet.
pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def place() -> AsyncGenerator[Place, None]:
    async with LoopbackDiscord.start() as discord:
        guild = await discord.add_guild("Numérique responsable", locale="fr")
        anna = await discord.add_member(guild, "Anna")
        async with signed_in(discord):
            yield Place(discord, guild, anna)
            assert await discord.refused() == []


async def test_a_command_is_answered_in_the_language_of_who_asks(place: Place) -> None:
    loopback, guild, anna = place
    asked = (anna, guild.channel, "planettechcare")
    french = await loopback.slash(*asked, topic="signatories", locale="fr")
    assert french.text == "Planet Tech'Care\nplus de 1 000 signataires\nsignatories x 1"
    assert french.kind == "message"
    assert not french.ephemeral
    assert 0 < french.acknowledged_ms < float("inf")
    english = await loopback.slash(*asked, topic="signatories", count=2, locale="en-GB")
    assert "more than 1,000 signatories" in english.text
    assert "x 2" in english.text
    posted = [m.id for m in await loopback.messages(guild.channel)]
    assert posted[-2:] == [french.message.id, english.message.id]


async def test_typing_suggests_and_a_press_changes_the_message(place: Place) -> None:
    loopback, guild, anna = place
    asked = (anna, guild.channel, "planettechcare")
    choices = await loopback.autocomplete(*asked, "topic", "sig", locale="fr")
    assert [(c.name, c.value) for c in choices] == [("Signataires", "signatories")]
    first = await loopback.slash(*asked, topic="signatories", locale="fr")
    assert [(b.label, b.custom_id) for b in first.buttons] == [("Un autre", "another")]
    second = await loopback.press(anna, first, "Un autre")
    assert second.kind == "update"
    assert "lancé en 2020" in second.text
    assert second.message.id == first.message.id
    assert "1 000" in second.message.earlier[0].text


async def test_a_choice_is_answered_in_private(place: Place) -> None:
    loopback, guild, anna = place
    ben = await loopback.add_member(guild, "Ben")
    first = await loopback.slash(ben, guild.channel, "planettechcare", topic="history")
    assert first.selects[0].options["Histoire"] == "history"
    private = await loopback.choose(anna, first, "Histoire")
    assert private.text == "choisi : history"
    assert private.kind == "deferred"
    assert private.ephemeral
    with pytest.raises(ControlError, match="not offered"):
        await loopback.choose(anna, first, "Cuisine")


async def test_a_form_is_filled_within_its_bounds(place: Place) -> None:
    loopback, guild, anna = place
    form = await loopback.slash(anna, guild.channel, "propose")
    assert form.kind == "form"
    assert form.text == "Proposer un fait\nLe fait"
    assert [(f.custom_id, f.label, f.required) for f in form.fields] == [("fact", "Le fait", True)]
    for wrong in ({"fact": "x"}, {}, {"fact": "assez long", "colour": "green"}):
        with pytest.raises(ControlError):
            await loopback.submit(anna, form, wrong)
    done = await loopback.submit(anna, form, {"Le fait": "l'été"})
    assert done.text == "Merci : l'été"
    assert done.ephemeral


async def test_a_deferred_answer_is_waited_for(place: Place) -> None:
    loopback, guild, anna = place
    answer = await loopback.slash(anna, guild.channel, "slow")
    assert answer.kind == "deferred"
    assert answer.ephemeral
    assert answer.text.startswith("voilà")
    whole = await loopback.refresh(answer, followups=1)
    assert whole.text == "voilà\net encore"
    assert [step.what for step in whole.trail] == ["deferred", "edited", "followed up"]
    assert whole.trail[1].ms >= 50
    pressed = await loopback.press(anna, whole, "Un autre")
    assert pressed.message.id == whole.followups[0].id


async def test_a_card_in_components_v2_is_read_in_order(place: Place) -> None:
    loopback, guild, anna = place
    answer = await loopback.slash(anna, guild.channel, "card")
    assert answer.text == "# Une carte"
    assert answer.buttons[0].url == "https://example.org"
    with pytest.raises(ControlError, match="link"):
        await loopback.press(anna, answer, "Source")


async def test_a_file_comes_with_its_description_and_content(place: Place) -> None:
    loopback, guild, anna = place
    answer = await loopback.slash(anna, guild.channel, "chart")
    (picture,) = answer.message.attachments
    assert (picture.filename, picture.description, picture.size) == ("chart.png", "une courbe", 6)
    assert await loopback.attachment(picture.url) == b"points"


async def test_a_hidden_command_and_one_named_without_a_ring(place: Place) -> None:
    loopback, guild, anna = place
    with pytest.raises(ControlError, match="hidden from Anna"):
        await loopback.slash(anna, guild.channel, "settings", who=anna)
    manage = discord.Permissions(manage_guild=True).value
    lead = await loopback.add_member(guild, "Léa", permissions=manage)
    answer = await loopback.slash(lead, guild.channel, "settings", who=anna)
    assert answer.text == f"pour <@{anna.id}>"
    assert answer.message.pings == []


async def test_only_what_is_registered_can_be_sent(place: Place) -> None:
    loopback, guild, anna = place
    for command, options in (
        ("weather", {}),
        ("planettechcare", {}),
        ("planettechcare", {"topic": "x", "colour": "green"}),
        ("planettechcare", {"topic": "x", "count": "many"}),
        ("planettechcare now", {"topic": "x"}),
    ):
        with pytest.raises(ControlError):
            await loopback.slash(anna, guild.channel, command, options=options)
    ben = await loopback.add_user("Ben")
    with pytest.raises(ControlError, match="Ben is not in this channel"):
        await loopback.slash(ben, guild.channel, "slow")


async def test_no_answer_says_what_was_seen(place: Place) -> None:
    loopback, guild, anna = place
    with pytest.raises(NoAnswer, match=r"silent within 0.2 s; bots connected: 1; acknowledged: no"):
        await loopback.slash(anna, guild.channel, "silent", within=0.2)


async def test_the_users_own_install_works_between_people(place: Place) -> None:
    loopback, guild, anna = place
    ben = await loopback.add_user("Ben")
    between = await loopback.add_private_channel(anna, ben)
    assert (await loopback.slash(anna, between, "mine")).text == "entre nous, à moi"
    alone = await loopback.open_private(anna)
    answer = await loopback.slash(anna, alone, "mine", owners={"1": anna.id})
    assert answer.text == "avec le bot, à moi"
    with pytest.raises(ControlError, match="context 0"):
        await loopback.slash(anna, guild.channel, "mine")


async def test_the_registered_commands_carry_their_translations(place: Place) -> None:
    registered = {str(c["name"]): c for c in await place.discord.commands()}
    assert len(registered) == 8
    facts = registered["planettechcare"]
    assert facts["description_localizations"] == {"fr": "Un fait sur le programme"}
    assert registered["settings"]["default_member_permissions"] == "32"
