"""How people ask: every document names what there is, and everything can be asked for."""

from bot.core import Core
from bot.knowledge.service import Status
from bot.knowledge.store import KnowledgeStore
from bot.search.store import WordStore
from tests.conftest import practices_of, quiz_of


async def test_whatever_is_told_is_asked_for_in_other_words_and_nothing_else(core: Core) -> None:
    asked = await WordStore(core.database).asked()
    facts = await KnowledgeStore(core.database).facts()
    told = {f"fact:{fact.id}" for fact in facts if fact.status is Status.PUBLISHED}
    told |= {f"practice:{practice.id}" for practice in await practices_of(core).practices()}
    told |= {f"myth:{myth.id}" for myth in await quiz_of(core).myths()}
    assert told == set(asked)
    for entry, phrases in asked.items():
        for locale, words in phrases.items():
            assert len(words) >= 8, (entry, locale)
