"""Which entries answer a question, in which order, and that none may."""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from bot.i18n import Locale
from bot.search.choosing import Chosen, Timing, choose
from bot.search.lexicon import Lexicon, Meaning, Name, Words
from bot.search.model import EVERYBODY, Entry, Field, Rarity
from bot.search.question import Question, read_question
from bot.search.ranking import Hit, rank
from bot.search.words import Stems, tokens

TODAY = date(2026, 11, 22)
FR, EN = Locale.FR, Locale.EN
LEXICON = Lexicon(
    Words(
        (
            Meaning("signatory", {FR: ["signataire", "signer"], EN: ["signatory", "sign"]}),
            Meaning("germany", {FR: ["Allemagne"], EN: ["Germany"]}, decides=True),
            Meaning("price", {FR: ["combien coûte", "prix"], EN: ["price", "cost"]}),
        ),
        {FR: ["idée", "combien"], EN: ["idea"]},
    ),
    (Name("ptc", ("Planet Tech'Care", "PTC"), True), Name("numeum", ("Numeum",), True)),
    Stems(),
)


def entry(name: str, text: str, about: str = "ptc", asked: str = "", **facets: str) -> Entry:
    fields: Mapping[Field, frozenset[str]] = {
        Field.NAMES: frozenset({"@" + about}),
        Field.TEXT: LEXICON.terms(text, FR),
        Field.ASKED: LEXICON.terms(asked, FR),
    }
    terms = {field: tuple(sorted(found)) for field, found in fields.items()}
    return Entry(name, EVERYBODY, "", terms, {"kind": "state", **facets})


def point(year: int, count: str) -> Entry:
    return entry(
        f"in-{year}", f"{count} signataires", metrics="signatories", numbers="yes",
        first=f"{year}-01-01", last=f"{year}-12-31", years=str(year),
    )  # fmt: skip


POINTS = [point(2020, "100"), point(2021, "500"), point(2023, "872")]
OTHERS = [
    entry("manifesto", "Le manifeste engage à mesurer son empreinte"),
    entry("idea", "L'idée vient de Sophie Flak", names="sophie flak", kind="event"),
    entry("members", "2 500 entreprises adhérentes", about="numeum", numbers="yes"),
    entry("born", "Numeum naît de la réunion de deux syndicats", about="numeum", names="numeum"),
]


def read(text: str) -> Question:
    return read_question(tuple(tokens(text)), LEXICON, TODAY)


def ranked(text: str, entries: Sequence[Entry] = (*POINTS, *OTHERS)) -> list[Hit]:
    terms = [{t for its in one.terms.values() for t in its} for one in entries]
    holding = {term: sum(term in its for its in terms) for its in terms for term in its}
    return rank(read(text), entries, Rarity(len(entries), holding), TODAY)


def chosen(text: str) -> Chosen:
    return choose(read(text), ranked(text))


def told(text: str) -> list[str]:
    return [hit.entry.id for hit in chosen(text).hits]


@pytest.mark.parametrize(
    "text", ["signataires en 2021", "Combien de signataires en 2021 ?", "who signed PTC in 2021"]
)
def test_the_time_that_is_asked_for_decides(text: str) -> None:
    assert told(text)[0] == "in-2021"
    assert chosen(text).timing is Timing.PERIOD


def test_of_a_time_without_a_point_those_around_it_are_told() -> None:
    answer = chosen("combien de signataires en 2022 ?")
    assert [hit.entry.id for hit in answer.hits] == ["in-2021", "in-2023"]
    assert answer.timing is Timing.AROUND


@pytest.mark.parametrize("year", [2017, 2019, 2024, 2031])
def test_of_a_time_before_all_points_or_after_them_nothing_is_told(year: int) -> None:
    assert told(f"signataires en {year}") == []


def test_today_is_the_latest() -> None:
    answer = chosen("combien de signataires aujourd'hui ?")
    assert answer.hits[0].entry.id == "in-2023"
    assert answer.timing is Timing.LATEST


@pytest.mark.parametrize(
    "text",
    [
        "la capitale du Pérou",
        "signataires en Allemagne",  # what decides is not there
        "signataires de Numeum",  # of something else
        "combien de kangourous chez Numeum",
        "17 fois 23",
        "",
        "est-ce que c'est",
        "* OR NEAR(",
        "'; drop table facts; --",
        "🙂🙂",
    ],
)
def test_what_is_not_known_is_not_told(text: str) -> None:
    assert told(text) == []


def test_who_is_answered_by_a_name_that_was_not_in_the_question() -> None:
    assert told("qui a eu l'idée de PTC")[:1] == ["idea"]
    assert "born" not in told("qui naît chez Numeum")


def test_how_many_is_answered_by_a_number_of_that_very_thing() -> None:
    counted = entry("counted", "12 ateliers pour les signataires", numbers="yes", counted="ateli")
    assert [h.entry.id for h in ranked("combien d'ateliers pour les signataires", [counted])]
    (hit,) = ranked("combien de signataires", [counted])
    assert hit.covered == 0
    assert ranked("combien de signataires", [OTHERS[0]]) == []


def test_a_word_of_talk_is_not_missed_but_tells_two_apart() -> None:
    same = [entry("one", "le manifeste"), entry("two", "l'idée du manifeste")]
    assert [hit.entry.id for hit in ranked("une idée du manifeste", same)] == ["two", "one"]
    assert all(hit.missed == () for hit in ranked("une idée du manifeste", same))


def test_its_own_words_count_more_than_words_that_mean_the_same() -> None:
    same = [entry("means", "ils vont signer"), entry("says", "les signataires")]
    assert ranked("signataires", same)[0].entry.id == "says"


def test_what_was_missed_is_told() -> None:
    (hit,) = ranked("manifeste kangourou", [OTHERS[0]])
    assert hit.missed == ("kangourou",)
    assert 0 < hit.covered < 1


def test_of_two_alike_the_one_with_the_rarer_words_and_the_shorter_list_is_first() -> None:
    common = [entry(f"common-{n}", "les signataires") for n in range(3)]
    same = [
        entry("a-long-list", "le manifeste", asked="signer engagement charte texte papier"),
        entry("b-short-list", "le manifeste", asked="signer"),
    ]
    assert ranked("manifeste", [*same, *common])[0].entry.id == "b-short-list"


@pytest.mark.parametrize(
    "text",
    ["téléphone de Sophie Flak", "combien de signataires chez Flak", "qui a signé chez Flak"],
)
def test_whoever_is_only_mentioned_is_not_told_of(text: str) -> None:
    told = "12 signataires avec Sophie Flak"
    mentions = entry("idea", told, others="sophie flak", names="sophie flak", numbers="yes")
    assert choose(read(text), ranked(text, [mentions])).hits == ()


def test_whoever_is_mentioned_is_found_by_name() -> None:
    mentions = entry("idea", "L'idée vient de Sophie Flak", others="sophie flak")
    assert [hit.entry.id for hit in ranked("Sophie Flak", [mentions])] == ["idea"]


def test_numbers_and_letters_alone_are_no_evidence() -> None:
    assert ranked("résoudre 5 x", [entry("counts", "5 ateliers x")]) == []
