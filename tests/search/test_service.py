"""What people say is kept with what can be found, and a question is judged by it."""

import pytest

from bot.database import Database
from bot.search.asking import asking
from bot.search.index import SearchIndex
from bot.search.model import EVERYBODY, Said
from bot.search.service import SearchService
from bot.search.store import WordStore
from tests.search.people import (
    ELSEWHERE,
    ENTRIES,
    LEXICON,
    TODAY,
    asking_for,
    entry,
    evidence_of,
    read,
)

QUESTIONS = ["signataires en 2021", "qui a eu l'idée de PTC", "la capitale du Pérou", "manifeste"]


@pytest.fixture
def words(database: Database) -> WordStore:
    return WordStore(database)


@pytest.fixture
def service(index: SearchIndex, words: WordStore) -> SearchService:
    return SearchService(index, words)


async def test_what_is_said_is_kept_until_other_things_are(words: WordStore) -> None:
    await words.note_said(Said(9, 4, {"sign": 3, "combien": 8}, {"combien": 2, "meteo": 1}))
    assert await words.said(["sign", "combien"]) == Said(
        9, 4, {"sign": 3, "combien": 8}, {"sign": 0, "combien": 2}
    )
    assert await words.said(["meteo", "nobody"]) == Said(9, 4, {"meteo": 0}, {"meteo": 1})
    await words.note_said(Said(1, 0, {"climat": 1}, {}))
    assert await words.said(["sign", "climat"]) == Said(1, 0, {"climat": 1}, {"climat": 0})


async def test_where_nothing_was_kept_nothing_is_said(words: WordStore) -> None:
    assert await words.said(["sign"]) == Said(0, 0, {}, {})


@pytest.mark.parametrize("text", QUESTIONS)
async def test_a_question_is_judged_by_what_everybody_says(
    service: SearchService, text: str
) -> None:
    await service.keep_everybodys(iter(ENTRIES), asking(ELSEWHERE, LEXICON))
    assert not await service.is_behind()
    found = await service.search(text, LEXICON, [EVERYBODY], TODAY)
    evidence, pieces = evidence_of(ENTRIES), read(text).pieces
    assert found.evidence.for_nothing(pieces) == evidence.for_nothing(pieces)
    assert found.hits or "Pérou" in text
    for hit in found.hits:
        assert hit.speaks == evidence.for_entry(pieces, hit.entry)


async def test_what_a_community_added_is_found_by_its_own_words_beside_the_rest(
    service: SearchService,
) -> None:
    await service.keep_everybodys(iter(ENTRIES), asking(ELSEWHERE, LEXICON))
    own = entry("own", "La cantine sert des lentilles")
    assert await service.keep("board:here", [own]) == 1
    text = "lentilles à la cantine"
    here = await service.search(text, LEXICON, [EVERYBODY, "board:here"], TODAY)
    assert here.hits[0].entry.id == "own"
    assert not (await service.search(text, LEXICON, [EVERYBODY], TODAY)).hits


async def test_other_questions_change_what_is_found(service: SearchService) -> None:
    nothing = asking((), LEXICON)
    await service.keep_everybodys([entry("a", "une prise")], nothing)
    assert not (await service.search("trottinette", LEXICON, [EVERYBODY], TODAY)).hits
    asked = entry("b", "une prise", asked=asking_for("trottinette"))
    await service.keep_everybodys([asked], nothing)
    (hit,) = (await service.search("trottinette", LEXICON, [EVERYBODY], TODAY)).hits
    assert hit.entry.id == "b"
