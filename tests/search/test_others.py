"""What nothing answers stands in no entry, and whoever asks for it is told that nothing does."""

from collections.abc import Sequence

import pytest

from bot.content.reading import read_yaml
from bot.core import Core
from bot.i18n import Locale
from bot.knowledge.overlay import NOTHING, Overlay
from bot.knowledge.service import Documents, KnowledgeService
from bot.knowledge.store import KnowledgeStore
from bot.questions.finding import Finding
from bot.questions.learned import Lessons
from bot.questions.unanswered_store import UnansweredStore
from bot.search.index import SearchIndex
from bot.search.lexicon import MEANING, Lexicon
from bot.search.model import EVERYBODY, Wanted
from bot.search.service import SearchService
from bot.search.store import WordStore
from bot.search.words import tokens
from tests.conftest import ROOT, practices_of, quiz_of

# Each with how its ids begin.
DOCUMENTS = {"others": "other-", "places": "place-"}


class Nowhere:
    """Where nobody added anything."""

    async def of(self, community: str | None) -> Overlay:
        return NOTHING


def refused(document: str) -> dict[str, Sequence[str]]:
    """What a document says that nothing answers: the words for it in both languages, by its id."""
    path = ROOT / "data" / "words" / f"{document}.yaml"
    reading = read_yaml(path.name, path.read_bytes())
    assert not reading.faults
    listed = reading.value["meanings"]
    assert all(one["decides"] is True for one in listed), "what decides nothing refuses nothing"
    return {one["id"]: [word for lc in Locale for word in one[lc.value]] for one in listed}


def finding_of(core: Core) -> Finding:
    """Finds what the documents tell."""
    words = WordStore(core.database)
    knowledge = KnowledgeService(Documents(KnowledgeStore(core.database)), Nowhere())
    return Finding(
        knowledge,
        practices_of(core),
        quiz_of(core),
        SearchService(SearchIndex(core.database), words),
        Lessons(UnansweredStore(core.database), knowledge),
    )


async def holders(index: SearchIndex, term: str, most: int) -> list[str]:
    """Where it stands: people may ask for an entry by what it does not say, every region for all
    of them."""
    found = await index.find([Wanted(frozenset({term}), 1.0)], [EVERYBODY], share=1.0, most=most)
    return sorted(
        f"{entry.id} ({field})"
        for entry in found
        for field, terms in entry.terms.items()
        if term in terms
    )


def decides(lexicon: Lexicon, word: str, meaning: str) -> bool:
    read = lexicon.units(tuple(tokens(word)))
    return any(unit.decides and MEANING + meaning in unit.terms for unit in read)


@pytest.mark.parametrize("document", DOCUMENTS)
async def test_no_entry_speaks_of_what_is_said_to_stand_in_none(core: Core, document: str) -> None:
    await finding_of(core).speaking()
    index = SearchIndex(core.database)
    terms = {MEANING + meaning for meaning in refused(document)}
    rarity = await index.rarity(terms, [EVERYBODY])
    assert rarity.entries > 200
    culprits = {term: await holders(index, term, rarity.entries) for term in rarity.holding}
    assert {term: its for term, its in culprits.items() if its} == {}


@pytest.mark.parametrize("document", DOCUMENTS)
async def test_each_of_its_words_refuses_what_it_is_asked_with(core: Core, document: str) -> None:
    """A word that means something else as well, or says little, would refuse nothing."""
    lexicon = (await finding_of(core).speaking()).lexicon
    idle = [
        (meaning, word)
        for meaning, words in refused(document).items()
        for word in words
        if not decides(lexicon, word, meaning)
    ]
    assert idle == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_its_ids_tell_where_it_stands(document: str) -> None:
    meanings = refused(document)
    assert len(meanings) > 50
    assert all(meaning.startswith(DOCUMENTS[document]) for meaning in meanings)
