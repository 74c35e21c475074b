"""Conversations about every subject: `/programme`, the evolution of figures, what is not known."""

from bot.i18n import Locale
from tests.conversation import Chat


async def test_the_old_name_explains_the_merger(chat: Chat) -> None:
    anna = await chat.as_("Anna")
    heard = await anna.say("/programme", name="Syntec Numérique")
    assert "18 juin 2021 pour former Numeum" in heard.text
    assert "Numeum naît le 18 juin 2021" in heard.text
    assert not heard.private
    numeum = await anna.press("Numeum")
    assert "## Numeum" in numeum.text
    assert numeum.private


async def test_the_internship_exchange_is_told_honestly(chat: Chat) -> None:
    french = await (await chat.as_("Anna")).say("/programme", name="bourse des stages")
    assert "une bourse des stages est annoncée" in french.text
    assert "Ce que je ne sais pas" in french.text
    assert "La réalisation de la bourse des stages annoncée en 2021" in french.text
    assert "aucune source publique trouvée (novembre 2026)" in french.text
    ben = await chat.as_("Ben", Locale.EN)
    english = await ben.say("/programme", name="internship exchange")
    assert "Delivery of the internship exchange announced in 2021" in english.text
    assert "no public source found (November 2026)" in english.text


async def test_what_is_not_known_comes_with_the_closest_facts(chat: Chat) -> None:
    heard = await (await chat.as_("Anna")).say("/numeum", topic="présidents")
    assert "Qui préside Numeum après la fin du mandat 2023-2026" in heard.text
    assert "élue présidente de Numeum à la mi-juin 2023, pour trois ans" in heard.text
    assert "préside Numeum aujourd" not in heard.text


async def test_what_is_not_known_is_told_beside_the_closest_fact_of_another_subject(
    chat: Chat,
) -> None:
    anna = await chat.as_("Anna")
    unknown = "Qui préside Numeum après la fin du mandat 2023-2026"
    assert unknown in (await anna.say("/torner")).text, "a person's card says what has ended"
    assert unknown in (await anna.say("/torner", topic="présidence de Numeum")).text
    assert unknown not in (await anna.say("/torner", topic="parcours")).text


async def test_a_topic_named_as_a_subject_is_found(chat: Chat) -> None:
    anna = await chat.as_("Anna")
    heard = await anna.say("/programme", name="RGESN")
    assert "pas de programme ni d’organisation" in heard.text
    label = "Réglementation et référentiels : RGESN"
    assert label in heard.buttons
    assert "78 critères" in (await anna.press(label)).text


async def test_names_and_then_topics_are_offered_while_typing(chat: Chat) -> None:
    anna = await chat.as_("Anna")
    names = await anna.types("/programme", "name", "")
    assert len(names) == 17
    assert list(names)[-1] == "Véronique Torner", "those with a command of their own come last"
    assert "Alter Way" in await anna.types("/programme", "name", "montargès")
    topics = await anna.types("/programme", "topic", "", name="greentech-forum")
    assert list(topics) == [
        "Éditions",
        "Bruxelles",
        "Organisateurs",
        "Évolution : participants attendus",
    ]
    by_name = await anna.types("/programme", "topic", "dates", name="GTF")
    assert next(iter(by_name)) == "Éditions"
    assert await anna.types("/programme", "topic", "", name="météo") == {}
    ben = await chat.as_("Ben", Locale.EN)
    assert "E-waste" in await ben.types("/programme", "name", "weee")


async def test_a_name_that_is_none_leads_to_those_that_are(chat: Chat) -> None:
    anna = await chat.as_("Anna")
    heard = await anna.say("/programme", name="Numéric Emplois")
    assert "Numéric'Emploi" in heard.text
    heard = await anna.say("/programme", name="empreinte", topic="carbone")
    assert "ni d’organisation du nom de «\u00a0empreinte\u00a0»." in heard.text
    assert heard.private
    assert "Empreinte du numérique" in heard.buttons
    assert "Chiffres clés" in (await anna.press("Empreinte du numérique")).text
    heard = await anna.say("/programme", name="météo")
    assert "Smile" in heard.menu
    assert "## Smile" in (await anna.choose("Smile")).text


async def test_the_evolution_is_shown_by_a_button_and_as_a_topic(chat: Chat) -> None:
    anna = await chat.as_("Anna")
    await anna.say("/planettechcare", topic="signataires")
    pressed = await anna.press("Évolution : organisations signataires")
    assert pressed.private
    assert "Environ 100 organisations signataires" in pressed.text
    assert "vers 2024 · date approximative" in pressed.text
    back = await anna.press("Les faits")
    assert "872 signataires au 4 juillet 2023" in back.text
    typed = await anna.say("/planettechcare", topic="évolution organisations signataires")
    assert not typed.private
    assert typed.text == pressed.text
    ben = await chat.as_("Ben", Locale.EN)
    english = await ben.say("/numeum", topic="Over time: member companies")
    assert "More than 2,200 member companies (Syntec Numérique)" in english.text


async def test_what_was_replaced_is_told_in_the_history_alone(chat: Chat) -> None:
    anna = await chat.as_("Anna")
    heard = await anna.say("/programme", name="Numéric'Emploi", topic="régions")
    assert "Occitanie" not in heard.text
    before = await anna.press("Historique")
    assert "Occitanie" in before.text
    assert before.private
    assert "remplacé depuis" in before.text
    assert before.text.index("Occitanie") < before.text.index("l’ensemble des territoires")
    assert "l’ensemble des territoires" in (await anna.press("Revenir à : Régions")).text
