"""Cards about questions hold what Discord can show, whatever people wrote."""

from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.editing.entries import as_fact
from bot.frontends.discord.drawing import LONGEST_LABEL, actions_of, draw_card
from bot.i18n import Catalogue, Locale
from bot.matching import Choice
from bot.questions import unanswered_member_views as member_views
from bot.questions import unanswered_views as views
from bot.questions.model import LONGEST_QUESTION
from bot.questions.unanswered import LONGEST_REASON, Question, QuestionState
from bot.questions.unanswered_deciding import MOST_OFFERED, PER_PAGE, Listed, Weighed
from bot.questions.unanswered_refusals import NoWords
from bot.questions.unanswered_service import Sent
from bot.questions.unanswered_views import Reader
from bot.replies import Reply
from tests.conftest import TODAY
from tests.editing.test_card_views import FULL, SUBJECT
from tests.workshops.life import said

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
LONG = "*_~|`<>[]a" * (LONGEST_QUESTION // 10)
FACT = as_fact("own-1", FULL, SUBJECT)


def question(state: QuestionState = QuestionState.WAITING) -> Question:
    """As long as it may be, asked by many over a long time."""
    decided = NOW if state is not QuestionState.WAITING else None
    return Question(
        "0123456789ab", "test:here", LONG, frozenset(Locale), 12_345, NOW.replace(year=2024),
        NOW, state, "own-1", "_" * LONGEST_REASON, "test:edda", decided,
    )  # fmt: skip


def replies(reader: Reader) -> Iterator[Reply]:
    """Every card there is."""
    words, waits = reader.words, question()
    yield member_views.thanks(Sent(waits, new=False, counted=False), words)
    yield member_views.answered_before(question(QuestionState.ANSWERED), FACT, reader)
    yield member_views.not_sent(NoWords(), LONG * 9, {"key": "x" * 24}, words)
    yield member_views.withdrawn(words)
    yield views.listed(Listed([waits] * PER_PAGE, 999, 9_999), reader)
    yield views.listed(Listed([], 1, 0), reader)
    for private in (True, False):
        yield views.card(Weighed(waits, SUBJECT, SUBJECT.topics[0]), reader, private=private)
        for state in QuestionState:
            yield views.card(Weighed(question(state), fact=FACT), reader, private=private)
    for state in (QuestionState.ANSWERED, QuestionState.ASIDE):
        yield views.done(Weighed(question(state), fact=FACT), reader)
        yield views.too_late(Weighed(question(state), fact=FACT), reader)
        yield member_views.letter(
            question(state), FACT if state == "answered" else None, {}, reader
        )
    facts = [Choice(f"own-{n}", LONG) for n in range(MOST_OFFERED)]
    yield views.which_fact(waits, facts, words)
    yield views.which_fact(waits, (), words)
    yield views.check(waits, FACT, reader)


@pytest.mark.parametrize("locale", Locale)
def test_every_card_fits(catalogue: Catalogue, locale: Locale) -> None:
    reader, seen = Reader(catalogue[locale], TODAY, ZoneInfo("Europe/Paris")), 0
    for reply in replies(reader):
        assert draw_card(reply, dict.fromkeys(actions_of(reply), "s1:x"))
        assert all(
            len(action.label) <= LONGEST_LABEL for action in actions_of(reply) if not reply.menu
        )
        seen += 1
    assert seen > 25


@pytest.mark.parametrize("locale", Locale)
def test_every_form_fits(catalogue: Catalogue, locale: Locale) -> None:
    words = catalogue[locale]
    for form in (views.search_form("0123456789ab", words), views.aside_form("0123", words)):
        assert len(form.title) <= 45
        for field in form.inputs:
            assert len(field.label) <= 45
            assert len(field.placeholder) <= 100


def test_what_an_editor_reads_names_nobody_who_asks(catalogue: Catalogue) -> None:
    reader = Reader(catalogue[Locale.FR], TODAY, ZoneInfo("Europe/Paris"))
    told = said(views.card(Weighed(question()), reader))
    assert "au moins 10 000 personnes" in told
    assert "du 21 novembre 2024 au 21 novembre 2026" in told
    assert "français et anglais" in told
    assert "test:edda" not in told
