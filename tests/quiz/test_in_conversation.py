"""The quiz as people play it, in a server and alone, in French and in English."""

import shutil
import unicodedata
from pathlib import Path

import pytest

from bot.core import Core
from bot.i18n import Catalogue, Locale, Words
from bot.quiz.model import Myth, Question
from bot.quiz.views import LONGEST_LABEL
from bot.settings import Settings
from tests.conftest import open_bot, quiz_of
from tests.content.test_checking import change
from tests.conversation import Chat, Heard, plain

NEXT = {Locale.FR: "Question suivante", Locale.EN: "Next question"}
AGAIN = {Locale.FR: "Refaire un tour", Locale.EN: "Go round again"}
SCORE = {Locale.FR: "Mon score", Locale.EN: "My score"}
OVER = {Locale.FR: "le tour est complet", Locale.EN: "the round is complete"}
TITLES = {
    Locale.FR: ("Ce n’est pas la bonne réponse", "Bonne réponse"),
    Locale.EN: ("Not the right answer", "Right answer"),
}
PLAIN_STYLE = 2


async def asked_about(core: Core, heard: Heard, locale: Locale) -> Myth:
    """The myth of which a question is shown."""
    words = core.catalogue[locale]
    myths = await quiz_of(core).myths()
    (found,) = (m for m in myths if plain(words.text(m.quiz.text)) in lines(heard))
    return found


def lines(heard: Heard) -> list[str]:
    """What is read, line by line, without what only keeps the chat from reading markup into it."""
    return plain(heard.text.replace("\\", "")).splitlines()


def right(question: Question, words: Words) -> str:
    return plain(words.text(question.right))


def wrong(question: Question, words: Words) -> str:
    return plain(words.text(next(one for one in question.answers if one != question.right)))


def assert_asked_in_words(heard: Heard, myth: Myth, words: Words) -> None:
    """Buttons that are the answers, look alike and fit; nothing hangs on a sign or a colour."""
    assert heard.private
    assert sorted(heard.buttons) == sorted(plain(words.text(a)) for a in myth.quiz.answers)
    assert 2 <= len(heard.buttons) == len(set(heard.buttons)) <= 4
    assert all(0 < len(label) <= LONGEST_LABEL for label in heard.buttons)
    assert {c["style"] for c in heard.components if c["type"] == 2} == {PLAIN_STYLE}
    assert not [sign for sign in heard.text if unicodedata.category(sign) == "So"]
    assert words.text(myth.claim) not in heard.text, "it would tell the answer"


def assert_put_right(heard: Heard, myth: Myth, words: Words, given: str, *, right: bool) -> None:
    """A card that says all: the question, the answers, the claim, the correction, the date, the
    confidence and the sources."""
    assert heard.private
    told = lines(heard)
    assert told[0] == f"## {TITLES[words.locale][right]}"
    assert plain(words.text(myth.quiz.text)) in told
    yours, correct = (line.strip("- ") for line in told if line.startswith("- **"))
    assert yours == f"**{words('quiz-yours')}** – {given}"
    assert correct == plain(f"**{words('quiz-the-right')}** – {words.text(myth.quiz.right)}")
    whole = "\n".join(told)
    for part in (myth.claim, myth.verdict.label, myth.correction):
        assert plain(words.text(part)) in whole
    assert plain(words.date(myth.as_of)) in whole
    assert words(f"confidence-{myth.confidence}") in whole
    for cited in myth.sources:
        assert plain(words.typeset(cited.source.publisher)) in whole
        assert (cited.source.url or "") in whole


@pytest.mark.parametrize("locale", Locale)
async def test_twenty_questions_each_put_right_with_its_sources(chat: Chat, locale: Locale) -> None:
    anna, words = await chat.as_("Anna", locale), chat.core.catalogue[locale]
    seen: list[str] = []
    heard = await anna.say("/quiz")
    for number in range(1, 21):
        myth = await asked_about(chat.core, heard, locale)
        assert_asked_in_words(heard, myth, words)
        seen.append(myth.id)
        answer = (right if number > 2 else wrong)(myth.quiz, words)
        heard = await anna.press(answer)
        assert_put_right(heard, myth, words, answer, right=number > 2)
        assert (OVER[locale] in heard.text) is (number == 20)
        assert heard.buttons == [(NEXT if number < 20 else AGAIN)[locale], SCORE[locale]]
        heard = await anna.press(heard.buttons[0])
    assert len(set(seen)) == 20
    assert (await asked_about(chat.core, heard, locale)).id in seen[:2], "missed, and so first"


async def test_the_score_is_said_in_words_and_begins_anew_when_asked_twice(chat: Chat) -> None:
    anna, words = await chat.as_("Anna"), chat.core.catalogue[Locale.FR]
    assert "encore répondu à aucune question" in (await anna.say("/quiz", score=True)).text
    heard = await anna.press("Commencer")
    for answer in (right, right, wrong, right):
        myth = await asked_about(chat.core, heard, Locale.FR)
        told = await anna.press(answer(myth.quiz, words))
        heard = await anna.press("Question suivante")
    assert "3 bonnes réponses sur 4 · série en cours : 1 · meilleure série : 2" in plain(told.text)
    score = await anna.say("/quiz", score=True)
    assert score.private
    assert "Encore 16 sur 20 dans ce tour" in score.text
    sure = await anna.press("Repartir de zéro")
    assert "sans retour" in sure.text
    assert "3 bonnes réponses" in (await anna.press("Garder mon score")).text
    await anna.press("Repartir de zéro")
    assert "Je ne sais plus rien" in (await anna.press("Tout oublier")).text
    assert await chat.core.database.all("select * from quiz_answers, quiz_scores") == []


async def test_english_scores_read_well(chat: Chat) -> None:
    ben, words = await chat.as_("Ben", Locale.EN), chat.core.catalogue[Locale.EN]
    myth = await asked_about(chat.core, await ben.say("/quiz", about="law"), Locale.EN)
    told = await ben.press(right(myth.quiz, words))
    assert "1 right answer of 1 · current streak: 1 · best streak: 1 · 19 of 20" in told.text
    heard = await ben.press("My score")
    assert heard.buttons == ["Next question", "Start over"]
    assert "Only you see this score" in heard.text


async def test_two_people_never_see_each_others_state(chat: Chat) -> None:
    anna, ben = await chat.as_("Anna"), await chat.as_("Ben", Locale.EN)
    words = {one: chat.core.catalogue[one] for one in Locale}
    mine = await asked_about(chat.core, await anna.say("/quiz"), Locale.FR)
    his = await asked_about(chat.core, await ben.say("/quiz"), Locale.EN)
    first = await anna.press(wrong(mine.quiz, words[Locale.FR]))
    second = await ben.press(right(his.quiz, words[Locale.EN]))
    assert "0 bonne réponse sur 1" in plain(first.text)
    assert "1 right answer of 1" in second.text


@pytest.mark.parametrize("locale", Locale)
async def test_alone_with_the_bot_it_is_played_as_well(chat: Chat, locale: Locale) -> None:
    dora, words = await chat.in_private("Dora", locale), chat.core.catalogue[locale]
    for _ in range(3):
        myth = await asked_about(chat.core, await dora.say("/quiz"), locale)
        answer = right(myth.quiz, words)
        assert_put_right(await dora.press(answer), myth, words, answer, right=True)


async def test_a_theme_is_completed_and_followed_by_the_others(chat: Chat) -> None:
    anna, words = await chat.as_("Anna"), chat.core.catalogue[Locale.FR]
    assert (await anna.types("/quiz", "about", "vid")) == {"Vidéo en ligne": "streaming"}
    assert len(await anna.types("/quiz", "about", "")) == 13
    heard = await anna.say("/quiz", about="vidéo en ligne")
    for _ in range(2):
        assert "## Quiz : Vidéo en ligne" in plain(heard.text)
        myth = await asked_about(chat.core, heard, Locale.FR)
        await anna.press(right(myth.quiz, words))
        heard = await anna.press("Question suivante")
    assert "Vidéo" not in heard.text.splitlines()[0]
    told = await anna.say("/quiz", about="streaming")
    assert "toutes les questions de ce thème" in told.text
    assert "n’est pas un des choix" in (await anna.say("/quiz", about="jardinage")).text


async def press_after_restart(settings: Settings, custom_id: str) -> Heard:
    """Press the button of a card that was shown before the bot was started anew."""
    async with open_bot(settings) as core:
        async with core.database.write() as transaction:
            # The simulated Discord is a new one, to which nothing was registered yet.
            await transaction.run("delete from command_syncs")
        async with Chat.open(core) as chat:
            anna = await chat.as_("Anna")
            await anna.say("/tip")
            return await anna.press_id(custom_id)


async def shown_before(settings: Settings, about: str) -> tuple[Myth, dict[str, str]]:
    """A question on a card, and the ids of its buttons."""
    async with open_bot(settings) as core, Chat.open(core) as chat:
        heard = await (await chat.as_("Anna")).say("/quiz", about=about)
        return await asked_about(core, heard, Locale.FR), heard.ids


async def test_a_button_is_right_after_a_restart_and_counts_once(
    settings: Settings, catalogue: Catalogue
) -> None:
    myth, ids = await shown_before(settings, "droit")
    words = catalogue[Locale.FR]
    answer = right(myth.quiz, words)
    told = await press_after_restart(settings, ids[answer])
    assert_put_right(told, myth, words, answer, right=True)
    again = await press_after_restart(settings, ids[wrong(myth.quiz, words)])
    assert_put_right(again, myth, words, answer, right=True)
    assert "c’est cette première réponse qui compte" in again.text
    assert "1 bonne réponse sur 1" in plain(again.text)


async def test_a_document_that_changes_under_a_question_is_told(
    settings: Settings, catalogue: Catalogue, tmp_path: Path
) -> None:
    data = Path(shutil.copytree(settings.data_dir, tmp_path / "data"))
    changed = settings.model_copy(update={"data_dir": data})
    words = catalogue[Locale.FR]
    myth, ids = await shown_before(changed, "droit")
    change(data / "myths" / "law.yaml", "les particuliers", "les ménages")
    told = await press_after_restart(changed, ids[right(myth.quiz, words)])
    assert "a été modifiée entre-temps" in told.text
    assert "les ménages" in told.buttons
    (data / "myths" / "law.yaml").write_text("myths: []\n", "utf-8")
    told = await press_after_restart(changed, ids[right(myth.quiz, words)])
    assert "a été retirée entre-temps" in told.text
    assert "Droit" not in told.text.splitlines()[0]


async def test_answers_too_long_for_a_button_stand_in_the_text(
    settings: Settings, tmp_path: Path
) -> None:
    data = Path(shutil.copytree(settings.data_dir, tmp_path / "data"))
    long = "les collectivités et leurs groupements de plus de 50 000 habitants partout en France"
    assert LONGEST_LABEL < len(long) <= 90
    change(data / "myths" / "law.yaml", "les collectivités de plus de 50 000 habitants", long)
    async with (
        open_bot(settings.model_copy(update={"data_dir": data})) as core,
        Chat.open(core) as chat,
    ):
        anna = await chat.as_("Anna")
        heard = await anna.say("/quiz", about="droit")
        assert heard.buttons == ["Réponse A", "Réponse B", "Réponse C"]
        (line,) = (line for line in lines(heard) if plain(long) in line)
        label = line.removeprefix("- **")[:9]
        assert line == f"- **{label}** – {long}"
        assert "## Bonne réponse" in (await anna.press(label)).text
