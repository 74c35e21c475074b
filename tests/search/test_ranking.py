"""Which entries answer a question, in which order, and what speaks against them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.model import Entry
from bot.search.ranking import Hit
from tests.search.people import ENTRIES, EVIDENCE, OTHERS, POINTS, entry, point, ranked, read, told

WORDS = ("signataires", "combien", "manifeste", "PTC", "Numeum", "empreinte", "Allemagne", "qui")


def ids(hits: list[Hit]) -> list[str]:
    return [hit.entry.id for hit in hits]


def hit_of(name: str, text: str) -> Hit:
    return next(hit for hit in ranked(text) if hit.entry.id == name)


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("signataires en 2021", "in-2021"),
        ("Combien de signataires en 2021 ?", "in-2021"),
        ("who signed PTC in 2021", "in-2021"),
        ("combien de signataires aujourd'hui ?", "in-2023"),
        ("nombre de signataires", "in-2023"),
        ("qui a eu l'idée de PTC", "idea"),
        ("l'empreinte se mesure ?", "manifesto"),
        ("les adhérents de Numeum", "members"),
        ("des syndicats réunis", "born"),
    ],
)
def test_what_people_ask_for_so_comes_first(text: str, best: str) -> None:
    assert ids(ranked(text))[0] == best


@pytest.mark.parametrize(
    "text",
    [
        "la capitale du Pérou",
        "signataires en Allemagne",  # what decides is not there
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


@pytest.mark.parametrize("text", ["", "est-ce que c'est", "🙂🙂", "5 x", "42"])
def test_where_nothing_is_said_nothing_is_looked_for(text: str) -> None:
    assert ranked(text) == []


@given(st.lists(st.sampled_from(WORDS), max_size=6))
def test_every_entry_is_judged_and_each_by_what_was_said(words: list[str]) -> None:
    question, hits = read(" ".join(words)), ranked(" ".join(words))
    assert sorted(ids(hits)) == ([] if question.says_nothing else sorted(e.id for e in ENTRIES))
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    for hit in hits:
        assert hit.speaks == EVIDENCE.for_entry(question.pieces, hit.entry)


@given(st.lists(st.sampled_from(WORDS), max_size=6))
def test_the_order_of_words_does_not_matter(words: list[str]) -> None:
    # Early in a sentence it is somebody who is asked for.
    said = [word for word in words if word != "qui"]
    one, other = ranked(" ".join(said)), ranked(" ".join(reversed(said)))
    assert ids(one) == ids(other)
    assert [hit.score for hit in one] == [hit.score for hit in other]


@given(st.permutations(ENTRIES))
def test_the_order_in_which_entries_come_does_not_matter(entries: list[Entry]) -> None:
    assert ranked("signataires de PTC", entries) == ranked("signataires de PTC")


def test_of_equals_the_first_by_name_comes_first() -> None:
    same = [entry(name, "le manifeste") for name in ("two", "one")]
    assert ids(ranked("manifeste", same)) == ["one", "two"]


def test_a_word_of_talk_tells_two_apart() -> None:
    same = [entry("one", "le manifeste"), entry("two", "l'idée du manifeste")]
    assert ids(ranked("une idée du manifeste", same)) == ["two", "one"]


def test_words_that_mean_the_same_count_as_its_own() -> None:
    same = [entry("means", "ils vont signer"), entry("says", "les signataires")]
    assert len({hit.score for hit in ranked("signataires", same)}) == 1


def test_what_people_say_finds_what_it_does_not_say_itself() -> None:
    asked = ["où brancher ma trottinette", "borne pour trottinette", "trottinette"]
    some = [entry("a", "Une prise au sous-sol"), entry("b", "Une prise au sous-sol", asked=asked)]
    assert ids(ranked("trottinette électrique", some)) == ["b", "a"]


def test_whoever_is_only_mentioned_is_not_told_of() -> None:
    mentions = entry("idea", "12 signataires avec Sophie Flak")
    assert told("téléphone de Sophie Flak", [mentions]) == []


def test_whoever_is_mentioned_is_found_by_name() -> None:
    mentions = entry("idea", "L'idée vient de Sophie Flak", others="sophie flak")
    assert ids(ranked("Sophie Flak", [OTHERS[0], mentions]))[0] == "idea"


@pytest.mark.parametrize(
    ("text", "on_time"),
    [
        ("signataires", ["in-2020", "in-2021", "in-2023", "practice"]),
        ("signataires en 2021", ["in-2021"]),
        ("signataires en juillet 2021", ["in-2021"]),
        ("signataires entre 2020 et 2022", ["in-2020", "in-2021", "practice"]),
        ("signataires depuis 2022", ["in-2023"]),
        ("signataires en 2022", ["practice"]),  # which it names
        ("signataires en mai 2022", []),  # but not as a month
        ("signataires en 2019", []),
    ],
)
def test_an_entry_is_of_its_own_time_or_of_a_year_that_it_names(
    text: str, on_time: list[str]
) -> None:
    entries = [*POINTS, entry("practice", "signataires", kind="practice", years="1999 2022")]
    assert sorted(hit.entry.id for hit in ranked(text, entries) if hit.on_time) == on_time


def test_what_is_of_the_time_that_was_asked_for_comes_before_its_likes() -> None:
    assert ids(ranked("signataires en 2020", POINTS))[0] == "in-2020"


def test_what_leads_its_topic_and_what_is_fresh_come_before_their_likes() -> None:
    led = [entry("a", "le manifeste", place="1"), entry("b", "le manifeste", place="0")]
    assert ids(ranked("manifeste", led)) == ["b", "a"]
    dated = [
        entry(name, "le manifeste", first=f"{year}-01-01", last=f"{year}-12-31")
        for name, year in (("a", 2018), ("b", 2025), ("c", 2021))
    ]
    assert ids(ranked("manifeste", dated)) == ["b", "c", "a"]
    one, *_, last = ranked("manifeste", dated)
    one_today, *_, last_today = ranked("manifeste aujourd'hui", dated)
    assert one_today.score - last_today.score > one.score - last.score, "the more so today"


def test_where_a_time_is_asked_for_a_point_of_a_series_comes_before_its_likes() -> None:
    alike = point(2021, "500")
    plain = replace(alike, id="a", facets={**alike.facets, "metrics": ""})
    assert ids(ranked("signataires", [alike, plain]))[0] == "a"
    assert ids(ranked("signataires en 2021", [alike, plain]))[0] == "in-2021"
    assert ids(ranked("signataires aujourd'hui", [alike, plain]))[0] == "in-2021"


@pytest.mark.parametrize(
    ("facets", "is_dated"),
    [
        ({"kind": "state", "first": "2021-01-01"}, True),
        ({"kind": "myth"}, False),
        ({"kind": "practice"}, False),
    ],
)
def test_what_holds_at_any_time_is_not_dated(facets: dict[str, str], is_dated: bool) -> None:
    (hit,) = ranked("manifeste", [replace(OTHERS[0], facets=facets)])
    assert hit.is_dated is is_dated
