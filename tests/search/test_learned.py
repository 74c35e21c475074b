"""What a community learned of an entry stands beside what everybody finds it by; pure."""

from datetime import date

from bot.search.evidence import Evidence
from bot.search.lexicon import Lexicon
from bot.search.model import EVERYBODY, Entry, Field, Said
from bot.search.question import read_question
from bot.search.ranking import rank
from bot.search.words import Stems, tokens

TODAY = date(2026, 11, 22)

# Of a hundred questions nobody asked for bicycles; of a hundred without an answer, many did.
SAID = Said(100, 100, {}, {"velo": 40})


def entry(owner: str, questions: int = 0) -> Entry:
    said = {"velo": questions} if questions else {}
    return Entry(
        "fact:bikes", owner, "", {Field.TEXT: ("parking",)}, {"kind": "state"}, said, questions
    )


def test_of_an_entry_of_everybody_and_what_was_learned_of_it_the_better_is_told() -> None:
    question = read_question(tuple(tokens("velo")), Lexicon([], [], Stems()), TODAY)
    (hit,) = rank(question, [entry(EVERYBODY), entry("here", 3)], Evidence(SAID), TODAY)
    assert hit.entry.owner == "here"
    question = read_question(tuple(tokens("parking")), Lexicon([], [], Stems()), TODAY)
    learned = Entry("fact:bikes", "here", "", {}, {"kind": "state"}, {"velo": 3}, 3)
    (hit,) = rank(question, [learned, entry(EVERYBODY)], Evidence(SAID), TODAY)
    assert hit.entry.owner == EVERYBODY


def test_what_is_answered_there_is_no_sign_that_nothing_answers() -> None:
    evidence, asked = Evidence(SAID), [["velo"]]
    assert evidence.for_nothing(asked)[0] > 1
    assert evidence.for_nothing(asked, entry("here", 1).learned) == (0.0,)
    assert evidence.for_nothing(asked, entry(EVERYBODY, 1).learned)[0] > 1, "documents are counted"
