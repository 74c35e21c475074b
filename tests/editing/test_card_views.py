"""Cards of drafts hold what Discord can show, whatever is in them."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.dates import Edtf
from bot.editing import (
    card_views,
    decision_views,
    draft_parts,
    entry_views,
    history_views,
    part_views,
    review_views,
)
from bot.editing.draft_cards import Card
from bot.editing.drafting import Decided
from bot.editing.entries import FactEntry, as_fact
from bot.editing.fields import Edited, Ground, Written, edit
from bot.editing.history_views import Chronicle
from bot.editing.model import Cited, Content, Draft, DraftState, Lack, Said, Standing, Version
from bot.editing.review_views import Item, Why
from bot.editing.views import Reader
from bot.frontends.discord.drawing import LONGEST_CARD, actions_of, draw_card
from bot.i18n import Catalogue, Locale, Text
from bot.knowledge.service import Figure, Metric, Qualifier, Subject, SubjectKind, Topic
from bot.replies import Reply
from bot.sources import Confidence
from tests.conftest import TODAY

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
TOPIC = Topic("signatories", Text("Signataires", "Signatories"))
SUBJECT = Subject(
    "programme", SubjectKind.PROGRAMME, Text("Un programme" * 7, "A programme" * 7),
    Text("Un programme.", "A programme."), (TOPIC,),
)  # fmt: skip
LONG = "Il_y *en a* [plus] de ~1 300~, " * 19
UNIT = Text("u", "u")
LABEL = Text("Mesure " * 18, "Metric " * 18)
METRICS = [Metric(f"m{n}", "programme", LABEL, UNIT, UNIT) for n in range(30)]
SOURCES = tuple(
    Cited(f"{n} " + "Éditeur " * 10, "Un titre, long. " * 8, f"https://example.org/{n}{'a' * 220}")
    for n in range(6)
)
FULL = Content(
    subject="programme",
    topic="signatories",
    as_of=Edtf.parse("2026-11"),
    text=Said(LONG, LONG),
    sources=SOURCES,
    confidence=Confidence.LOW,
    figures=tuple(Figure(f"m{n}", 1_234.5, Qualifier.ABOUT) for n in range(6)),
    review_on=date(2028, 3, 1),
)


def reader_of(catalogue: Catalogue, locale: Locale) -> Reader:
    return Reader(catalogue[locale], TODAY, ZoneInfo("Europe/Paris"))


def card_of(content: Content, state: DraftState = DraftState.DRAFT, **given: object) -> Card:
    """A draft beside as much as can stand beside one."""
    known = [as_fact(f"own-{n}", FULL, SUBJECT) for n in range(7)]
    draft = Draft(
        "0123456789ab", "test:here", "test:edda", Locale.FR, content, NOW, NOW, state=state,
        suggested=True, supersedes="own-6", why="Parce que. " * 27, changed_by="test:emil",
        reason="Non. " * 60, decided_by="test:emil", decided_at=NOW,
    )  # fmt: skip
    its: dict[str, object] = {
        "draft": draft, "subject": SUBJECT, "topic": TOPIC, "near": tuple(known[:3]),
        "older": tuple(known[3:6]), "before": known[6], "metrics": METRICS, "reviewed": True,
        "may_decide": True, "overtaken": True,
    }  # fmt: skip
    return Card(**(its | given))  # pyright: ignore[reportArgumentType]


def offered(reply: Reply) -> tuple[int, ...]:
    """The versions that a menu opens."""
    options = reply.menu.options if reply.menu else ()
    return tuple(int(option.arguments["number"]) for option in options)


def size_of(reply: Reply) -> int:
    """Draw it as Discord is given it; the characters of its texts."""
    assert reply.private
    actions = set(actions_of(reply))
    assert len(reply.actions) <= 15, "three rows at most"
    view = draw_card(reply, {action: f"s1:{n}" for n, action in enumerate(actions)})
    return view.content_length()


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("state", [DraftState.DRAFT, DraftState.WAITING, DraftState.REJECTED])
def test_the_fullest_draft_fits_a_card(
    catalogue: Catalogue, locale: Locale, state: DraftState
) -> None:
    reader, card = reader_of(catalogue, locale), card_of(FULL, state)
    ground = Ground(reader.words, TODAY, (SUBJECT,), ())
    typed = {"subject": "x" * 60, "topic": "x" * 60, "as_of": "x" * 60, "source": "x" * 500}
    edited = edit(Written(), typed | {"review_on": "hier"}, ground)
    assert edited.refused.keys() == {"subject", "topic", "as_of", "source", "review_on"}
    decided = Decided(card.draft, "own-1")
    for reply in (
        card_views.draft_card(card, reader, (SUBJECT,), edited),
        card_views.alike_card(card, reader, 1),
        decision_views.overtaken_card(card, reader),
        decision_views.done_card(decided, card, reader),
        decision_views.decided_card(replace(card.draft, state=DraftState.LAPSED), reader),
        decision_views.discard_card(card.draft, reader),
        part_views.sources_card(card, reader, edited.refused, "x"),
        part_views.figures_card(card, reader, 2, {}),
        part_views.choices_card(card, reader),
    ):
        assert size_of(reply) <= LONGEST_CARD


@pytest.mark.parametrize("locale", Locale)
def test_the_fullest_history_and_queue_fit_a_card(catalogue: Catalogue, locale: Locale) -> None:
    reader = reader_of(catalogue, locale)
    first = Version(
        "test:here", "own-1", 1, Standing.SUPERSEDED, FULL, "former", NOW,
        why="Parce que. " * 27, successor="own-2",
    )  # fmt: skip
    others = {n: replace(FULL, text=Said(f"{n}{LONG[2:]}", LONG)) for n in range(1, 31)}
    versions = tuple(replace(first, number=n, content=said) for n, said in others.items())
    fact = as_fact("own-1", FULL, SUBJECT)
    entry = FactEntry(fact, Standing.SUPERSEDED, versions, document=fact, stale=True)
    alone = replace(entry, stale=False, outlives=versions[:2])
    chronicle = Chronicle(replace(entry, document=None), (SUBJECT,), METRICS, {"own-2": fact})
    items = [Item(why, LONG, None, NOW, LONG, draft="a") for why in Why for _ in range(3)]
    for reply in (
        *(history_views.history_card(chronicle, reader, page) for page in (1, 30, 99)),
        history_views.restore_card(chronicle, reader),
        history_views.version_card(chronicle, 3, reader),
        entry_views.fact_card(entry, fact, reader, "…", [fact]),
        entry_views.fact_card(alone, fact, reader, "…", [fact]),
        entry_views.retire_card(entry, "Parce que. " * 27, reader),
        *(review_views.queue_card(items, page, reader) for page in (1, 2, 9)),
    ):
        assert size_of(reply) <= LONGEST_CARD


@pytest.mark.parametrize("text", ["Bref.", LONG])
def test_every_version_is_opened_from_the_history(catalogue: Catalogue, text: str) -> None:
    reader = reader_of(catalogue, Locale.FR)
    said = replace(FULL, text=Said(text), sources=SOURCES[:1], figures=())
    first = Version("test:here", "own-1", 1, Standing.PUBLISHED, said, "former", NOW)
    versions = tuple(replace(first, number=n) for n in range(1, 61))
    fact = as_fact("own-1", said, SUBJECT)
    entry = FactEntry(fact, Standing.PUBLISHED, versions)
    chronicle = Chronicle(entry, (SUBJECT,), METRICS, {})
    restoring = history_views.restore_card(chronicle, reader)
    assert offered(restoring) == tuple(range(60, 35, -1))
    older = next(actions_of(restoring))
    assert older.label == "Versions plus anciennes"
    page = int(older.arguments["page"])
    assert 35 in offered(history_views.history_card(chronicle, reader, page))
    pages = [history_views.history_card(chronicle, reader, page) for page in range(1, 61)]
    opened = [number for page in dict.fromkeys(map(offered, pages)) for number in page]
    assert opened == list(range(60, 0, -1))
    few = Chronicle(replace(entry, versions=versions[:25]), (SUBJECT,), METRICS, {})
    labels = [one.label for one in history_views.restore_card(few, reader).actions]
    assert "Versions plus anciennes" not in labels


def test_the_fact_is_shown_whole_as_members_read_it(catalogue: Catalogue) -> None:
    reader = reader_of(catalogue, Locale.FR)
    reply = card_views.draft_card(card_of(FULL), reader, ())
    assert reader.words.typeset(LONG) in [getattr(block, "text", "") for block in reply.blocks]


def test_every_thing_that_lacks_is_said_with_how_to_give_it(catalogue: Catalogue) -> None:
    for locale in Locale:
        reader = reader_of(catalogue, locale)
        card = card_of(Content(), subject=None, topic=None, near=(), older=(), before=None)
        assert set(draft_parts.missing(card)) == set(Lack)
        reply = card_views.draft_card(card, reader, (SUBJECT,))
        assert reply.menu is not None
        assert not any(re.search("[Pp]ubli", action.label) for action in reply.actions)
        assert size_of(reply) <= LONGEST_CARD


def test_a_subject_that_is_gone_is_chosen_anew(catalogue: Catalogue) -> None:
    reader = reader_of(catalogue, Locale.FR)
    card = card_of(FULL, subject=None, topic=None)
    assert draft_parts.missing(card) == (Lack.SUBJECT, Lack.TOPIC)
    card = card_of(FULL, topic=None)
    reply = card_views.draft_card(card, reader, (SUBJECT,))
    assert reply.menu is not None
    assert [option.label for option in reply.menu.options] == ["Signataires"]


def test_what_may_be_the_same_comes_before_older_figures() -> None:
    content = replace(FULL, as_of=Edtf.parse("2026-11"))
    old = as_fact("own-old", replace(FULL, as_of=Edtf.parse("2023")), SUBJECT)
    older = as_fact("own-older", replace(FULL, as_of=Edtf.parse("2021")), SUBJECT)
    same = as_fact("own-same", FULL, SUBJECT)
    card = card_of(content, near=(older, same), older=(old,))
    new = replace(card, draft=replace(card.draft, supersedes=None))
    assert [(pair.fact.id, pair.older) for pair in draft_parts.pairs(new)] == [
        ("own-same", False), ("own-old", True), ("own-older", True),
    ]  # fmt: skip
    assert [pair.fact.id for pair in draft_parts.pairs(card)] == ["own-same"]


def test_no_link_that_is_none_is_kept_to_be_shown_again(catalogue: Catalogue) -> None:
    reader = reader_of(catalogue, Locale.FR)
    ground = Ground(reader.words, TODAY, (SUBJECT,), ())
    for source in ("javascript:alert(1)", "https://anna:secret@example.org/"):
        edited: Edited = edit(Written(), {"source": source, "as_of": "bientôt"}, ground)
        assert edited.kept == {"as_of": "bientôt"}
