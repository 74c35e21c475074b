"""What organisers type into the fields of a workshop."""

from datetime import timedelta

import pytest

from bot.errors import Correctable, TooLong
from bot.workshops import fields
from bot.workshops.model import Details, Speaker
from bot.workshops.refusals import NotALength, NotALink, NotANumber, TooMany


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("1h30", 90),
        ("1 h 30 min", 90),
        ("90 min", 90),
        ("45", 45),
        ("2 heures", 120),
        ("336h", 20160),
        ("2 jours", 2880),
        ("1 day 2h", 1560),
    ],
)
def test_how_long(typed: str, minutes: int) -> None:
    assert fields.read_length(typed) == timedelta(minutes=minutes)


def test_nothing_typed_is_not_known() -> None:
    assert fields.read_length("  ") is None
    assert fields.edit(Details(capacity=5), {"capacity": " "}).details.capacity is None


@pytest.mark.parametrize("typed", ["0", "-1", "336h01", "long", "1h 2h", "9" * 400])
def test_what_is_no_length(typed: str) -> None:
    with pytest.raises(NotALength):
        fields.read_length(typed)


@pytest.mark.parametrize(
    "typed",
    ["example.org", "javascript:alert(1)", "https://", "https://a b", "http://[", "ftp://a.org",
     "https://a.org/" + "x" * 500],
)  # fmt: skip
def test_what_is_no_link(typed: str) -> None:
    with pytest.raises(NotALink):
        fields.read_link(typed)


@pytest.mark.parametrize(
    ("name", "typed", "why"),
    [
        ("capacity", "0", NotANumber),
        ("capacity", "100001", NotANumber),
        ("capacity", "1000000000", NotANumber),
        ("capacity", "٣", NotANumber),
        ("hosts", "a\n" * 21, TooMany),
        ("hosts", "x" * 201, TooLong),
        ("title_fr", "x" * 151, TooLong),
        ("description_en", "x" * 1_501, TooLong),
    ],
)
def test_what_cannot_be_read_spoils_no_other_field(
    name: str, typed: str, why: type[Correctable]
) -> None:
    edited = fields.edit(Details(place="Lyon"), {name: typed, "place": "Lille"})
    assert edited.details == Details(place="Lille")
    assert isinstance(edited.refused[name], why)


def test_as_many_as_there_may_be() -> None:
    edited = fields.edit(Details(), {"capacity": "100000", "hosts": "a\n" * 20})
    assert (edited.details.capacity, len(edited.details.hosts)) == (100_000, 20)


@pytest.mark.parametrize(
    "speaker",
    [Speaker("Ada"), Speaker("Ada", "engineer"), Speaker("Ada", "engineer", "ASI"),
     Speaker("Ada", "", "ASI"), Speaker("Ada", "engineer, lead", "ASI")],
)  # fmt: skip
def test_a_speaker_is_read_back_as_shown(speaker: Speaker) -> None:
    shown = fields.shown(Details(speakers=(speaker,)), "speakers")
    assert fields.edit(Details(), {"speakers": shown}).details.speakers == (speaker,)
