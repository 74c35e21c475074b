"""Phrases of both languages: the moment that each means, or the reason why it is refused."""

from datetime import UTC

import pytest

from bot.when.reading import read
from bot.when.refusals import Refused
from tests.when.corpus import Case
from tests.when.tables import CASES


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_phrase_means_what_people_mean(case: Case) -> None:
    assert meaning(case) == case.meaning


def meaning(case: Case) -> str:
    try:
        moment = read(case.phrase, case.now.astimezone(UTC), case.zone, case.locale)
    except Refused as refused:
        return f"!{refused.reason}"
    return f"{moment.local:%Y-%m-%d %H:%M}" + (" (second)" if moment.fold else "")
