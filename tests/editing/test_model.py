"""When a fact is looked at again, and who may publish what was written."""

from datetime import UTC, date, datetime

import pytest

from bot.dates import Edtf
from bot.editing.model import Draft, needs_second, review_day
from bot.i18n import Locale
from bot.knowledge.service import FactKind
from tests.editing.conftest import content

NOW = datetime(2026, 11, 22, tzinfo=UTC)
WANTED = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("as_of", "wanted", "verified", "due"),
    [
        ("2025-03-14", None, None, date(2026, 3, 14)),
        ("2025-03", None, None, date(2026, 3, 31)),  # it was true at the end of the month
        ("2024-02-29", None, None, date(2025, 2, 28)),
        ("2024", None, None, date(2025, 12, 31)),
        ("2025-03-14", WANTED, None, WANTED),
        ("2025-03-14", None, date(2026, 11, 30), date(2027, 11, 30)),
        ("2025-03-14", WANTED, date(2026, 11, 30), WANTED),
        ("2025-03-14", WANTED, WANTED, date(2028, 3, 1)),
        ("2025-03-14", WANTED, date(2027, 5, 31), date(2028, 5, 31)),
    ],
)
def test_a_state_is_looked_at_a_year_later_or_when_an_editor_wanted(
    as_of: str, wanted: date | None, verified: date | None, due: date
) -> None:
    assert review_day(FactKind.STATE, Edtf.parse(as_of), wanted, verified) == due
    assert review_day(FactKind.EVENT, Edtf.parse(as_of), wanted, verified) is None


@pytest.mark.parametrize(
    ("changed_by", "person", "second"),
    [(None, "a", True), (None, "b", False), ("b", "a", False), ("b", "b", False)],
)
def test_a_second_person_reads_what_one_wrote_alone(
    changed_by: str | None, person: str, second: bool
) -> None:
    draft = Draft("1", "c", "a", Locale.FR, content(), NOW, NOW, changed_by=changed_by)
    assert needs_second(draft, person, reviewed=True) is second
    assert not needs_second(draft, person, reviewed=False)
