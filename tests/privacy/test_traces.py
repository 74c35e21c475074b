"""A person's id in what people typed: found where it is one, left alone where it is a part."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions.model import write
from bot.people import FORMER
from bot.privacy.traces import Traces
from bot.replies import MentionKind, mention

ID = "80351110224678912"
ANNA = Traces(f"discord:{ID}")


@pytest.mark.parametrize(
    "text",
    [
        f"<@{ID}>",
        f"<@!{ID}>",
        f"discord:{ID}",
        f"discord:@{ID}",
        ID,
        mention(MentionKind.PERSON, f"discord:{ID}"),
        "discord%3A" + ID,
        "discord%3A%40" + ID,
        "%3C%40" + ID + "%3E",
    ],
)
def test_an_id_becomes_words_however_it_is_dressed(text: str) -> None:
    said = f"Merci à {text}, vraiment"
    assert ANNA.found_in(said)
    assert ANNA.replaced(said, "un ancien membre") == "Merci à un ancien membre, vraiment"


@pytest.mark.parametrize("other", [f"1{ID}", f"{ID}0", f"<@{ID}7>", f"discord:9{ID}", "8035111"])
def test_a_part_of_a_longer_number_is_somebody_else(other: str) -> None:
    assert not ANNA.found_in(other)
    assert ANNA.replaced(other, "!") == other


def test_a_mere_id_becomes_the_word_for_it_in_json_too() -> None:
    assert ANNA.replaced(ANNA.person, "!") == FORMER
    assert ANNA.replaced(ANNA.place, "!") == FORMER
    said = json.dumps({"person": ANNA.person, "text": f"merci <@{ID}>"}, ensure_ascii=False)
    assert json.loads(ANNA.replaced(said, "X")) == {"person": FORMER, "text": "merci X"}


@pytest.mark.parametrize(
    "page", ["https://discord.com/users/{}", "https://example.org/?by={}&of=4", "<http://x.org/{}>"]
)
def test_the_address_of_a_page_stays_one(page: str) -> None:
    said = f'{{"url": "{page}", "by": "{{}}"}}'
    left = ANNA.replaced(said.replace("{}", ID), "un ancien membre")
    assert page.format(FORMER) in left
    assert '"by": "un ancien membre"' in left


def test_whatever_a_button_says_of_a_person_is_found() -> None:
    for said in (ANNA.person, ANNA.place, f"merci <@{ID}>", f"{ID}", f"x{ID} y"):
        assert ANNA.found_in(write("command", {"argument": said, "other": "x"}))
    assert not ANNA.found_in(write("command", {"argument": f"discord:{ID}5"}))


def test_an_id_that_may_be_a_word_counts_only_where_it_is_meant() -> None:
    anna = Traces("board:anna")
    assert anna.replaced("anna <@anna> board:anna board:@anna", "X") == "anna X X X"
    assert not anna.found_in("board:annabelle, Anna, <@annabelle>")
    assert Traces("slack:U012AB3CD").found_in("<@U012AB3CD> et U012AB3CD")
    assert not Traces("slack:U012AB3CD").found_in("U012AB3CDE")


@given(st.text(alphabet="0123456789<>@! :discor%34A", max_size=60))
def test_nothing_of_the_id_is_left_alone_and_nothing_else_changes(text: str) -> None:
    number = "123456789"
    traces = Traces(f"discord:{number}")
    said = f"{text} {number} {text}"
    left = traces.replaced(said, "X")
    assert not traces.found_in(left)
    if number not in text:
        assert "X" in left
