"""What people say and hear, in French and in English, on the real bot."""

import pytest

from bot.frontends.discord.escaping import escape
from bot.i18n import Locale
from bot.knowledge.model import Subject
from bot.typography import set_french
from tests.conversation import Chat


def planet_tech_care(chat: Chat) -> Subject:
    """The subject that these conversations are about."""
    return next(subject for subject in chat.core.subjects if subject.id == "planettechcare")


async def test_a_french_reader_asks_for_the_signatories(chat: Chat) -> None:
    heard = await (await chat.as_("Anna")).say("/planettechcare", topic="signataires")
    assert "872 signataires au 4 juillet 2023" in heard.text
    assert "4 juillet 2023 · il y a plus de 3 ans" in heard.text
    assert "Maddyness, 4 juillet 2023" in heard.text
    assert "https://www.maddyness.com/2023/07/04/veronique-torner-numeum/" in heard.text
    assert not heard.private


async def test_an_english_reader_asks_for_the_signatories(chat: Chat) -> None:
    heard = await (await chat.as_("Ben", Locale.EN)).say("/planettechcare", topic="signatories")
    assert "872 signatories on 4 July 2023" in heard.text
    assert "4 July 2023 · over 3 years ago" in heard.text
    assert "Maddyness, 4 July 2023" in heard.text


async def test_the_well_dated_figure_leads_and_the_vague_one_is_marked(chat: Chat) -> None:
    heard = await (await chat.as_("Anna")).say("/planettechcare", topic="signataires")
    lead, vague = heard.text.index("872"), heard.text.index("vers 2024 · date approximative")
    assert lead < vague
    assert "près de 1\u202f000" in heard.text


@pytest.mark.parametrize(
    "typed", ["Signataires", "SIGNATAIRES", "signatairs", "nombre de signataires", "signers"]
)
async def test_a_topic_is_understood_however_it_is_typed(chat: Chat, typed: str) -> None:
    heard = await (await chat.as_("Anna")).say("/planettechcare", topic=typed)
    assert "872" in heard.text


async def test_autocomplete_forgives_accents_apostrophes_and_typos(chat: Chat) -> None:
    anna = await chat.as_("Anna")
    assert "Signataires" in await anna.types("/planettechcare", "topic", "signatiares")
    assert "Équipe" in await anna.types("/planettechcare", "topic", "equipe")
    assert "Enquête membres" in await anna.types("/planettechcare", "topic", "enquete")
    assert "En bref" in await anna.types("/planettechcare", "topic", "cest quoi")
    everything = await anna.types("/planettechcare", "topic", "")
    assert list(everything)[-1] == "Évolution : partenaires"
    assert len(everything) == len(planet_tech_care(chat).topics) + 2


async def test_autocomplete_speaks_the_readers_language(chat: Chat) -> None:
    ben = await chat.as_("Ben", Locale.EN)
    assert next(iter(await ben.types("/planettechcare", "topic", "signat"))) == "Signatories"
    assert "Equipment" in await ben.types("/tip", "theme", "equip")


async def test_without_a_topic_the_card_says_what_it_is_and_offers_the_topics(chat: Chat) -> None:
    anna = await chat.as_("Anna")
    heard = await anna.say("/planettechcare")
    assert "872 signataires" in heard.text
    assert len(heard.menu) == len(planet_tech_care(chat).topics)
    chosen = await anna.choose("Ateliers")
    assert "28 octobre 2025" in chosen.text
    assert chosen.private, "what one person looks up on a public card is not pushed on the others"


async def test_pages_turn_in_place_on_a_private_card(chat: Chat) -> None:
    anna = await chat.as_("Anna")
    first = await anna.say("/planettechcare", topic="signataires", private=True)
    assert first.private
    assert "Plus ancien" in first.buttons
    older = await anna.press("Plus ancien")
    assert "315 organisations" in older.text
    assert older.private
    assert "Plus récent" in older.buttons


async def test_an_unknown_topic_is_not_guessed(chat: Chat) -> None:
    anna = await chat.as_("Anna")
    heard = await anna.say("/planettechcare", topic="la météo de demain")
    assert "Je n’ai pas de sujet" in heard.text
    assert heard.private
    assert heard.menu
    form = await anna.press("Chercher autrement")
    assert form.form is not None
    found = await anna.fill(topic="signataires")
    assert "872" in found.text


async def test_a_tip_with_its_reason_and_source_another_and_shared(chat: Chat) -> None:
    anna, ben = await chat.as_("Anna"), await chat.as_("Ben", Locale.EN)
    first = await anna.say("/tip", theme="équipement")
    assert first.private
    assert first.buttons == ["Un autre conseil", "Nous le faisons", "Partager ici"]
    second = await anna.press("Un autre conseil")
    assert second.text != first.text
    assert "Équipement" in second.text
    shared = await anna.press("Partager ici")
    assert not shared.private
    assert shared.text.splitlines()[0] == second.text.splitlines()[0]
    mine = await ben.press("Un conseil pour moi", on=anna)
    assert mine.private
    assert "Another tip" in mine.buttons


async def test_a_tip_shows_why_with_date_and_source(chat: Chat) -> None:
    anna = await chat.as_("Anna")
    heard = await anna.say("/tip", theme="équipement", audience="acheteurs")
    for _ in range(20):
        if "### Pourquoi" in heard.text:
            break
        heard = await anna.press("Un autre conseil")
    assert "### Pourquoi" in heard.text
    assert "-# **Source" in heard.text


async def test_filters_that_match_nothing_or_nobody_are_said(chat: Chat) -> None:
    ben = await chat.as_("Ben", Locale.EN)
    assert "is not one of the choices" in (await ben.say("/tip", theme="gardening")).text
    heard = await ben.say("/tip", theme="frontend", audience="it-buyer")
    assert "No tip has both" in heard.text


async def test_a_person_changes_language_and_back(chat: Chat) -> None:
    anna = await chat.as_("Anna")
    shown = await anna.say("/language")
    assert "Je vous réponds en français" in shown.text
    english = await anna.press("English")
    assert "I answer you in English" in english.text
    assert "Signatories" in (await anna.say("/planettechcare", topic="signataires")).text
    automatic = await anna.say("/language", language="My application’s language")
    assert automatic.buttons == ["Français", "English"]
    assert "in the language of your application" in automatic.text
    refused = await anna.say("/language", language="klingon")
    assert "not one of the choices" in refused.text


async def test_help_and_about(chat: Chat) -> None:
    anna, ben = await chat.as_("Anna"), await chat.as_("Ben", Locale.EN)
    for voice, words in ((anna, "non officiel, sans lien"), (ben, "Unofficial bot, not aff")):
        helped, about = await voice.say("/help"), await voice.say("/about")
        assert helped.private
        assert about.private
        assert words in helped.text
        assert words in about.text
    french = await anna.say("/about")
    (facts,) = await chat.core.database.all("select count(*) from facts where status = 'published'")
    assert f"{facts[0]} faits publiés" in french.text
    assert "la plus récente" in french.text
    assert "CC BY 4.0" in french.text
    for command in (
        "/numeum",
        "/planettechcare",
        "/torner",
        "/programme",
        "/tip",
        "/practices",
        "/language",
        "/help",
        "/about",
    ):
        assert command in (await ben.say("/help")).text


HOSTILE = [
    "@everyone",
    "<@&123> <#456> </tip:1>",
    "**gras** ~~x~~ ||spoiler|| `code` ```bloc```",
    "[clic](https://evil.example)",
    "' or 1=1; drop table facts; --",
    "\u202eabc\u200b",
    "😀" * 40,
]


@pytest.mark.parametrize("typed", HOSTILE)
async def test_what_is_typed_neither_pings_nor_breaks_the_card(chat: Chat, typed: str) -> None:
    heard = await (await chat.as_("Anna")).say("/planettechcare", topic=typed)
    assert "Je n’ai pas de sujet" in heard.text
    assert heard.private
    assert f"«\u00a0{escape(set_french(typed)[:60])}" in heard.text, "shown as typed, no markup"
    sent = [call.json for call in chat.env.http_requests if call.path.endswith("/callback")]
    assert [body and body["data"]["allowed_mentions"] for body in sent] == [{"parse": []}]
