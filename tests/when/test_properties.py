"""What holds of every phrase and every moment, whatever the clocks do."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.errors import Correctable
from bot.i18n import Catalogue, Locale
from bot.when.moments import Moment
from bot.when.reading import read
from bot.when.refusals import Refused
from bot.when.saying import say
from bot.when.suggesting import suggest
from bot.when.vocabulary import ENGLISH, FRENCH
from tests.when.tables import CASES

ZONES = [
    ZoneInfo(name)
    for name in (
        "Europe/Paris", "Europe/London", "Europe/Dublin", "America/New_York", "America/St_Johns",
        "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Casablanca", "Africa/Cairo",
        "Indian/Reunion", "Pacific/Kiritimati", "America/Argentina/Buenos_Aires",
        "America/Indiana/Knox", "UTC",
    )
]  # fmt: skip
# The hours around which the clocks of Paris and New York change, and any other.
CHANGES = [
    datetime(2027, 3, 14, 6, tzinfo=UTC), datetime(2027, 3, 28, 0, tzinfo=UTC),
    datetime(2027, 10, 31, 0, tzinfo=UTC), datetime(2027, 11, 7, 5, tzinfo=UTC),
]  # fmt: skip
NOW = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)


def around(change: datetime, minutes: int) -> datetime:
    """An instant near a change of clocks."""
    return change + timedelta(minutes=minutes)


zones = st.sampled_from(ZONES)
instants = st.one_of(
    st.datetimes(datetime(2026, 11, 19), datetime(2031, 11, 1), timezones=st.just(UTC)),
    st.builds(around, st.sampled_from(CHANGES), st.integers(0, 180)),
)
locales = st.sampled_from(Locale)

words = sorted(
    {word for name in (*FRENCH.weekdays, *FRENCH.months, *FRENCH.numbers) for word in name.split()}
    | {
        word
        for name in (*ENGLISH.weekdays, *ENGLISH.months, *ENGLISH.days)
        for word in name.split()
    }
    | {word for case in CASES for word in case.phrase.split()}
)
days = sorted({case.phrase for case in CASES if case.meaning == "!no-hour"})
hours = sorted({case.phrase for case in CASES if case.meaning == "!no-day"})
salads = st.lists(st.sampled_from(words), min_size=1, max_size=7).map(" ".join)


@given(instants, zones, locales)
def test_what_is_said_is_read_back(
    catalogue: Catalogue, instant: datetime, zone: ZoneInfo, locale: Locale
) -> None:
    moment = Moment.at(instant, zone)
    said = say(moment, catalogue[locale])
    for reader in Locale:
        assert read(said, NOW, zone, reader) == moment


@given(instants, zones, locales)
def test_a_suggestion_is_read_for_what_it_shows(
    catalogue: Catalogue, instant: datetime, zone: ZoneInfo, locale: Locale
) -> None:
    moment = Moment.at(instant, zone)
    (choice,) = suggest(moment.iso, NOW, zone, catalogue[locale])
    assert choice.label == say(moment, catalogue[locale])
    assert read(choice.value, NOW, zone, locale) == moment


@given(st.one_of(st.text(max_size=110), salads), instants, zones)
def test_anything_may_be_typed(typed: str, now: datetime, zone: ZoneInfo) -> None:
    for locale in Locale:
        try:
            moment = read(typed, now, zone, locale)
        except Correctable:
            continue
        assert moment.instant > now
        assert read(moment.iso, now, zone, locale) == moment


@settings(max_examples=500)
@given(st.one_of(salads, st.builds("{} {}".format, st.sampled_from(days), st.sampled_from(hours))))
def test_both_readers_understand_alike(typed: str) -> None:
    assume("mar" not in typed.replace(".", " ").split())  # "mar 8": mardi, or March
    try:
        both = {read(typed, NOW, ZONES[0], locale) for locale in Locale}
    except Refused:
        return
    assert len(both) == 1


@given(st.one_of(st.text(max_size=110), salads), instants, zones, locales)
def test_suggestions_are_what_discord_takes(
    catalogue: Catalogue, typed: str, now: datetime, zone: ZoneInfo, locale: Locale
) -> None:
    choices = suggest(typed, now, zone, catalogue[locale])
    assert 1 <= len(choices) <= 25
    for choice in choices:
        assert 1 <= len(choice.value) <= 100
        assert 1 <= len(choice.label) <= 100


@pytest.mark.parametrize(
    "typed", ["1 " * 2_500, "mar " * 2_500, "h" * 5_000, "(" * 5_000, "9" * 99]
)
def test_long_phrases_end_at_once(typed: str) -> None:
    with pytest.raises(Refused):
        read(typed, NOW, ZONES[0], Locale.FR)


@pytest.mark.parametrize("word", ["mar ", "1 ", "a ", "le ", "sept ", "an ", "14h ", "demain "])
def test_words_that_come_again_and_again_end_at_once(word: str) -> None:
    started = datetime.now(UTC)
    for locale in Locale:
        with pytest.raises(Refused):
            read((word * 50)[:100], NOW, ZONES[0], locale)
    assert datetime.now(UTC) - started < timedelta(seconds=1)
