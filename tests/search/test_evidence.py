"""How much what is said speaks for an entry, or for none."""

from collections.abc import Mapping
from math import isclose, isfinite

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.search.evidence import KNOWN, OWN, Evidence
from bot.search.model import EVERYBODY, Entry, Field, Said

TERMS = st.sampled_from("abcdefgh")
PIECES = st.lists(st.frozensets(TERMS, max_size=3), max_size=6)
# A term that the others are not.
WORD = "word"


def entry(
    own: Mapping[Field, tuple[str, ...]], asked: Mapping[str, int] | None = None, questions: int = 0
) -> Entry:
    """An entry by its own words and by what people say when they ask for it."""
    return Entry("one", EVERYBODY, "", own, {}, asked or {}, questions)


def counts(most: int) -> st.SearchStrategy[dict[str, int]]:
    return st.dictionaries(TERMS, st.integers(1, max(1, most)), max_size=8 if most else 0)


@st.composite
def everybodys(draw: st.DrawFn, least: int = 0) -> Said:
    """What all people say, in so many questions at least."""
    questions = draw(st.integers(least, 20_000))
    elsewhere = draw(st.integers(0, questions // 2))
    return Said(questions, elsewhere, draw(counts(questions)), draw(counts(elsewhere)))


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """Entries for which few people ask, or nobody."""
    questions = draw(st.integers(0, 100))
    fields = st.dictionaries(st.sampled_from(Field), st.frozensets(TERMS).map(tuple))
    return entry(draw(fields), draw(counts(questions)), questions)


def speaks(term: str, one: Entry, said: Said) -> float:
    """How much a term speaks for an entry."""
    (value,) = Evidence(said).for_entry([{term}], one)
    return value


def against(term: str, said: Said) -> float:
    """How much a term speaks for what nothing answers."""
    (value,) = Evidence(said).for_nothing([{term}])
    return value


def test_what_people_say_when_they_ask_for_it_speaks_for_it_and_talk_says_little() -> None:
    said = Said(10_000, 5_000, {"rare": 100, "talk": 5_000, "missed": 5_000}, {"talk": 2_500})
    one = entry({}, {"rare": 50, "talk": 26}, 50)
    assert speaks("rare", one, said) > 3
    assert abs(speaks("talk", one, said)) < 0.1
    assert speaks("missed", one, said) < -3
    assert abs(against("talk", said)) < 0.1
    assert against("missed", said) < -3


@given(everybodys(), entries(), st.integers(0, 99), st.integers(1, 20_000))
def test_a_word_said_more_often_for_an_entry_speaks_more_for_it(
    said: Said, one: Entry, times: int, inside: int
) -> None:
    said = Said(said.questions, said.elsewhere, {**said.inside, WORD: inside}, said.outside)
    less = entry(one.terms, {**one.asked, WORD: times}, 100)
    more = entry(one.terms, {**one.asked, WORD: times + 1}, 100)
    assert speaks(WORD, more, said) > speaks(WORD, less, said)


@given(everybodys(least=1_000), st.integers(0, 99), st.integers(0, 99), st.sampled_from(Field))
def test_and_no_less_where_it_is_counted_with_what_everybody_says(
    said: Said, times: int, others: int, field: Field
) -> None:
    def counted(times: int) -> float:
        inside = {**said.inside, WORD: others + times}
        everybody = Said(said.questions, said.elsewhere, inside, said.outside)
        return speaks(WORD, entry({field: (WORD,)}, {WORD: times}, 100), everybody)

    assert counted(times + 1) > counted(times)


@given(everybodys(least=1), entries(), TERMS, st.integers(1, 100))
def test_a_word_that_others_say_more_often_speaks_less_for_one(
    said: Said, one: Entry, term: str, more: int
) -> None:
    inside = {**said.inside, term: said.inside.get(term, 0) + more}
    often = Said(said.questions, said.elsewhere, inside, said.outside)
    assert speaks(term, one, often) <= speaks(term, one, said)
    if one.questions:
        assert speaks(term, one, often) < speaks(term, one, said)
    if said.elsewhere:
        assert against(term, often) < against(term, said)


@given(everybodys(least=1_000), entries())
def test_a_word_that_nobody_ever_said_speaks_hardly_at_all(said: Said, one: Entry) -> None:
    assert abs(speaks(WORD, one, said)) < 0.25
    assert abs(against(WORD, said)) < 0.25


@given(everybodys(), TERMS, st.integers(1, 100))
def test_what_is_said_more_often_elsewhere_speaks_more_for_nothing(
    said: Said, term: str, more: int
) -> None:
    outside = {**said.outside, term: said.outside.get(term, 0) + more}
    often = Said(said.questions, said.elsewhere, said.inside, outside)
    assert against(term, often) > against(term, said)


@given(everybodys(), entries(), st.permutations(list("abcdefgh")))
def test_the_order_of_words_does_not_matter(said: Said, one: Entry, words: list[str]) -> None:
    evidence = Evidence(said)
    alone = {word: speaks(word, one, said) for word in words}
    pieces = [{word} for word in words]
    assert evidence.for_entry(pieces, one) == tuple(alone[word] for word in words)
    assert evidence.for_nothing(pieces) == tuple(against(word, said) for word in words)
    assert evidence.for_entry([words], one) == evidence.for_entry([sorted(words)], one)
    assert evidence.for_nothing([words]) == evidence.for_nothing([sorted(words)])


@given(everybodys(), entries(), st.frozensets(TERMS, min_size=1))
def test_the_terms_of_a_piece_weigh_the_same(said: Said, one: Entry, piece: frozenset[str]) -> None:
    people = entry({}, one.asked, one.questions)
    (value,) = Evidence(said).for_entry([piece], people)
    each = sum(speaks(term, people, said) for term in piece)
    assert isclose(value, each / len(piece), abs_tol=1e-9)


@given(everybodys(), entries(), st.frozensets(TERMS, min_size=1), st.sampled_from(Field))
def test_a_word_that_it_says_in_one_language_is_said_whole(
    said: Said, one: Entry, piece: frozenset[str], field: Field
) -> None:
    in_one = entry({field: (min(piece),)}, one.asked, one.questions)
    in_both = entry({field: tuple(piece)}, one.asked, one.questions)
    evidence = Evidence(said)
    assert evidence.for_entry([piece], in_one) == evidence.for_entry([piece], in_both)


@given(everybodys(), PIECES, st.frozensets(TERMS), st.frozensets(TERMS))
def test_an_entry_that_nobody_asks_for_is_judged_by_its_own_words_alone(
    said: Said, pieces: list[frozenset[str]], own: frozenset[str], more: frozenset[str]
) -> None:
    one = entry({Field.TEXT: tuple(own)})
    assert one.all_terms == own
    for term in own:
        assert speaks(term, one, said) > speaks(
            term, entry({Field.TEXT: tuple(own - {term})}), said
        )
    # What it says beside what was asked changes nothing.
    asked = {term for piece in pieces for term in piece}
    other = entry({Field.TEXT: tuple(own | (more - asked))})
    evidence = Evidence(said)
    assert evidence.for_entry(pieces, other) == evidence.for_entry(pieces, one)


@given(everybodys(least=1_000), st.sampled_from(Field), st.sampled_from(Field))
def test_its_own_words_speak_the_more_the_more_it_is_about_them(
    said: Said, one: Field, other: Field
) -> None:
    in_one, in_other = (speaks(WORD, entry({f: (WORD,)}), said) for f in (one, other))
    assert (in_one > in_other) == (OWN[one] > OWN[other])
    both = speaks(WORD, entry({one: (WORD,), other: (WORD,)}), said)
    assert both == max(in_one, in_other), "once, where it stands best"
    assert min(in_one, in_other) > speaks(WORD, entry({}), said)


@given(everybodys(least=1_000), entries(), st.sampled_from(Field))
def test_its_own_words_count_as_a_few_questions_beside_those_of_people(
    said: Said, one: Entry, field: Field
) -> None:
    assume(WORD not in one.all_terms)
    own = entry({**one.terms, field: (WORD,)}, one.asked, one.questions)
    few = round(KNOWN) + 1
    asked = entry(one.terms, {**one.asked, WORD: few}, max(one.questions, few))
    assert speaks(WORD, one, said) < speaks(WORD, own, said) < speaks(WORD, asked, said)


@given(everybodys(least=1_000), st.integers(0, 100))
def test_the_fewer_people_asked_for_it_the_more_its_own_words_count(
    said: Said, questions: int
) -> None:
    few, more = (entry({Field.TEXT: (WORD,)}, {}, asked) for asked in (questions, questions + 1))
    assert speaks(WORD, few, said) >= speaks(WORD, more, said)


@given(everybodys())
def test_what_nobody_was_asked_for_is_not_blamed_for_what_it_does_not_say(said: Said) -> None:
    assert speaks("a", entry({Field.TEXT: (WORD,)}), said) == 0


@given(everybodys(), entries(), PIECES)
def test_whatever_was_counted_every_piece_has_its_value(
    said: Said, one: Entry, pieces: list[frozenset[str]]
) -> None:
    evidence = Evidence(said)
    for values in (evidence.for_entry(pieces, one), evidence.for_nothing(pieces)):
        assert len(values) == len(pieces)
        assert all(map(isfinite, values))
