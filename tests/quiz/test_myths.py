"""Every myth: from its document to what is shown of it, in both languages."""

from datetime import date

import pytest

from bot.content.checking import parse
from bot.content.documents import MythsDocument
from bot.core import Core
from bot.errors import GoneAction
from bot.frontends.text.drawing import draw
from bot.i18n import Catalogue, Locale
from bot.quiz.model import Myth
from bot.quiz.saying import myth_blocks
from bot.quiz.service import QuizService
from bot.replies import Paragraph, Reply, Sources, Statement
from bot.sources import Bibliography
from tests.conftest import ROOT, TODAY, quiz_of


@pytest.fixture
def quiz(core: Core) -> QuizService:
    """The myths that the bot ships with."""
    return quiz_of(core)


def shown(myth: Myth, catalogue: Catalogue, locale: Locale, today: date = TODAY) -> Reply:
    """A myth on a card of its own."""
    sources = Bibliography(catalogue[locale])
    blocks = tuple(myth_blocks(myth, today, catalogue[locale], sources))
    return Reply("", (*blocks, *sources.block()))


async def test_every_myth_of_the_documents_is_told_and_no_other(quiz: QuizService) -> None:
    told = {myth.id: myth for myth in await quiz.myths()}
    documents = [
        parse(f"myths/{file.name}", file.name, file.read_bytes(), TODAY).document
        for file in (ROOT / "data" / "myths").glob("*.yaml")
    ]
    written = [one for it in documents if isinstance(it, MythsDocument) for one in it.myths]
    assert len(written) == len(told) == 20
    for myth in written:
        its, answers = told[myth.id], myth.quiz.answers
        assert its == await quiz.myth(myth.id)
        assert (its.claim.fr, its.claim.en) == (myth.claim.fr, myth.claim.en)
        assert (its.correction.fr, its.correction.en) == (myth.correction.fr, myth.correction.en)
        assert (its.category.id, its.verdict.id) == (myth.category, myth.verdict)
        assert [one.fr for one in its.quiz.answers] == answers.fr
        assert its.quiz.right.en == answers.en[myth.quiz.correct]
        assert [(c.source.id, list(c.criteria)) for c in its.sources] == [
            (cited.id, cited.criteria) for cited in myth.sources
        ]


@pytest.mark.parametrize("locale", Locale)
async def test_every_correction_is_shown_with_its_claim_its_date_and_its_sources(
    quiz: QuizService, catalogue: Catalogue, locale: Locale
) -> None:
    words = catalogue[locale]
    for myth in await quiz.myths():
        reply = shown(myth, catalogue, locale)
        claim, correction, sources = reply.blocks
        assert isinstance(claim, Paragraph)
        assert words.text(myth.claim) in claim.text
        assert words.text(myth.verdict.label) in claim.text
        assert isinstance(correction, Statement)
        assert correction.text == words.text(myth.correction)
        assert correction.note.startswith(words.date(myth.as_of))
        assert words(f"confidence-{myth.confidence}") in correction.note
        assert isinstance(sources, Sources)
        assert correction.marks == tuple(citation.mark for citation in sources.citations)
        listed = " ".join(citation.text for citation in sources.citations)
        assert all(words.typeset(cited.source.publisher) in listed for cited in myth.sources)


async def test_a_claim_is_said_with_what_it_is(quiz: QuizService, catalogue: Catalogue) -> None:
    myth = await quiz.myth("myth-12")
    french, english = (draw(shown(myth, catalogue, locale)) for locale in Locale)
    assert "« Une question à une IA consomme une bouteille d’eau. »" in french.replace("\xa0", " ")
    assert "C’est trompeur." in french
    assert "“One AI question uses a bottle of water.” That is misleading." in english


async def test_criteria_of_a_framework_are_named_with_their_numbers(
    quiz: QuizService, catalogue: Catalogue
) -> None:
    text = draw(shown(await quiz.myth("myth-18"), catalogue, Locale.FR)).replace("\xa0", " ")
    assert "Guide d’hygiène informatique v2.0, n° 10 (ANSSI, septembre 2017)" in text
    assert "Guide d’hygiène informatique v2.0, n° 13 (ANSSI, septembre 2017)" in text
    assert "il y a plus de 9 ans" in text, "an old correction says so"


async def test_a_myth_that_was_withdrawn_is_gone(quiz: QuizService) -> None:
    with pytest.raises(GoneAction):
        await quiz.myth("myth-99")


async def test_an_answer_is_named_by_what_it_is_not_by_its_place(quiz: QuizService) -> None:
    keys: set[str] = set()
    for myth in await quiz.myths():
        question = myth.quiz
        turned = type(question)(question.text, question.answers[::-1], question.right)
        for answer in question.answers:
            keys.add(question.key(answer))
            assert question.key(answer) == turned.key(answer)
            assert turned.answer(question.key(answer)) == answer
        fewer = type(question)(question.text, question.answers[1:], question.right)
        assert fewer.answer(question.key(question.answers[1])) is None
    assert len(keys) == sum([len(myth.quiz.answers) for myth in await quiz.myths()])
