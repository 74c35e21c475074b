"""Members suggest facts and corrections, in conversation on the simulated Discord."""

from dataclasses import replace

import pytest

from bot.communities.model import ChannelPurpose, RolePurpose
from bot.communities.service import Visitor
from bot.dates import Edtf
from bot.editing.model import Draft
from bot.i18n import Locale
from tests.announcements.conftest import posted
from tests.announcements.stage import Watch
from tests.conversation import Chat, plain
from tests.editing.conftest import EDDA, editing_of


@pytest.fixture
async def team(chat: Chat) -> Chat:
    """A server in which Edda is an editor, and the team reads the channel."""
    await chat.as_("Edda")
    community = f"discord:{chat.guild.id}"
    admin = await chat.core.communities.actor(
        Visitor("discord:0", community=community, manages=True)
    )
    communities, role = chat.core.communities, chat.guild.roles["Edda's"].id
    await communities.set_locale(admin, Locale.FR)
    await communities.set_roles(admin, RolePurpose.EDITOR, [f"discord:{role}"])
    place = f"discord:{chat.channel.id}"
    await communities.set_channel(admin, ChannelPurpose.ORGANISERS, place)
    return chat


async def test_a_fact_is_suggested_in_french(team: Chat) -> None:
    mia = await team.as_("Mia")
    offered = await mia.types("/suggest", "subject", "num")
    assert "Numeum" in offered
    topics = await mia.types("/suggest", "topic", "", subject="numeum")
    assert topics["Adhérents"] == "members"
    opened = await mia.say("/suggest", subject="numeum", topic="members")
    assert opened.form is not None
    assert opened.form["title"] == "Proposer un fait"
    kept = await mia.fill(text="Numeum a un nouveau site.", source="Le Monde", as_of="mars 2026")
    assert kept.private
    assert "Merci, votre proposition est enregistrée" in kept.text
    mine = await mia.press("Mes propositions")
    assert mine.private
    assert "En attente de lecture" in mine.text
    await team.core.outbox.turn()
    (card,) = posted(team)
    assert "Un fait est proposé" in card
    assert "Numeum : Adhérents" in card
    gone = await mia.press("Retirer : Numeum a un nouveau site.")
    assert "Retirée" in gone.text
    await team.core.outbox.turn()
    (card,) = posted(team)
    assert "Proposition retirée" in card


async def test_the_key_figures_of_an_answer_are_the_first_to_be_corrected(team: Chat) -> None:
    max_ = await team.as_("Max", Locale.EN)
    await max_.say("/planettechcare")
    which = await max_.press("Suggest a correction")
    assert "872 signatories" in next(iter(which.menu))


async def test_a_correction_is_suggested_in_english_from_an_answer(team: Chat) -> None:
    max_ = await team.as_("Max", Locale.EN)
    await max_.say("/planettechcare", topic="signatories")
    which = await max_.press("Suggest a correction")
    assert which.private
    assert "Which fact would you like to have corrected?" in which.text
    label = next(iter(which.menu))
    opened = await max_.choose(label)
    assert opened.form is not None
    assert opened.form["title"] == "Suggest a correction"
    kept = await max_.fill(text="There are 1,300.", source="A newspaper", as_of="2026")
    assert "An editor will read it" in kept.text
    await team.core.outbox.turn()
    (card,) = posted(team)
    assert "Une correction est proposée" in card, "the team reads its own language"
    assert "Écrit en anglais seulement." in card


async def test_hostile_words_are_refused_and_shown_as_typed(team: Chat) -> None:
    mia = await team.as_("Mia")
    await mia.say("/suggest")
    refused = await mia.fill(text="Lisez @everyone", source="Le Monde", as_of="")
    assert refused.private
    assert "Rien n’a été enregistré" in refused.text
    await mia.say("/suggest")
    again = await mia.fill(text="Un fait.", source="Le Monde", as_of="bientôt")
    assert "Voici votre texte" in again.text
    assert "Un fait." in again.text
    await team.core.outbox.turn()
    assert not posted(team)


async def test_in_private_messages_nobody_suggests(team: Chat) -> None:
    mia = (await team.as_("Mia")).privately()
    assert "dans une communauté" in (await mia.say("/suggest")).text


async def test_who_suggested_is_told_in_private_in_their_language(team: Chat) -> None:
    max_ = await team.as_("Max", Locale.EN)
    await max_.say("/suggest", subject="numeum", topic="members")
    await max_.fill(text="Numeum has a new site.", source="A newspaper", as_of="2026")
    editing = editing_of(team.core, Watch())
    edda = replace(EDDA, community=f"discord:{team.guild.id}")
    (draft,) = await editing.drafts.queue(edda)
    await editing.drafts.publish(edda, draft.id)
    await team.core.outbox.turn()
    letter = max_.privately().look()
    assert "Your suggestion is published" in letter.text
    assert "Numeum has a new site." in letter.text
    assert not letter.buttons
    assert "Numeum has a new site." in (await max_.say("/numeum", topic="members")).text


async def test_an_editor_corrects_and_approves_from_the_post(team: Chat) -> None:
    mia, edda = await team.as_("Mia"), await team.as_("Edda")
    await mia.say("/suggest", subject="numeum", topic="members")
    await mia.fill(text="Numeum a un site.", source="https://example.org/site", as_of="")
    await team.core.outbox.turn()
    edda.look()
    refused = await mia.press("Modifier d’abord", on=edda)
    assert refused.private
    assert "Il faut le rôle « rédaction »" in plain(refused.text)
    opened = await edda.press("Modifier d’abord")
    assert opened.private
    assert "Numeum a un site." in opened.text
    (draft,) = await editing_of(team.core, Watch()).drafts.queue(
        replace(EDDA, community=f"discord:{team.guild.id}")
    )

    def dated(one: Draft) -> Draft:
        return replace(one, content=replace(one.content, as_of=Edtf(2026, 11)))

    actor = replace(EDDA, community=f"discord:{team.guild.id}")
    await editing_of(team.core, Watch()).drafts.alter(actor, draft.id, dated)
    await team.core.outbox.turn()
    edda.look()
    approved = await edda.press("Approuver")
    assert approved.private
    await team.core.outbox.turn()
    (card,) = posted(team)
    assert "Proposition publiée" in card
    assert "Votre proposition est publiée" in mia.privately().look().text
    assert "Numeum a un site." in (await mia.say("/numeum", topic="members")).text
