"""Fields of a fact as editors type them: one that cannot be read spoils none of the others."""

import asyncio
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.apologies import correctable
from bot.core import Core
from bot.editing.cleaning import Unclean
from bot.editing.fields import FIELDS, Ground, Written, edit, with_figure, with_other_source
from bot.editing.finding import find_subject, mentioning
from bot.editing.misread import (
    NoSubjectYet,
    SameSource,
    TooManyFigures,
    TooManySources,
    UnknownSubject,
    UnknownTopic,
)
from bot.editing.model import MOST_FIGURES, MOST_SOURCES, Cited, Content
from bot.editing.values import of_json, to_json
from bot.i18n import Catalogue, Locale, Text
from bot.knowledge.service import Figure, Qualifier, Subject, SubjectKind, Topic
from bot.matching import Choice
from bot.people import Role
from bot.replies import Reply
from tests.conftest import TODAY
from tests.editing.conftest import EDDA, EMIL, Desk, content, person

WORKSHOPS = Topic("workshops", Text("Ateliers", "Workshops"))
MEMBERS = Topic("members", Text("Adhérents", "Members"))


def subject(name: str, *topics: Topic) -> Subject:
    said = Text(name, name)
    return Subject(name.lower(), SubjectKind.ORGANISATION, said, said, topics, ())


SUBJECTS = (subject("Planet", WORKSHOPS), subject("Numeum", MEMBERS), subject("Numedia", MEMBERS))


@pytest.fixture(params=list(Locale))
def ground(catalogue: Catalogue, request: pytest.FixtureRequest) -> Ground:
    return Ground(catalogue[request.param], TODAY, SUBJECTS, ())


def test_a_topic_is_one_of_the_subject_that_is_named_with_it(ground: Ground) -> None:
    both = edit(Written(), {"topic": "workshops", "subject": "planet"}, ground)
    assert not both.refused
    assert (both.written.content.subject, both.written.content.topic) == ("planet", "workshops")
    other = edit(both.written, {"subject": "Numeum"}, ground)
    assert other.written.content.topic == "", "topics are those of their subject"
    wrong = edit(both.written, {"topic": "members"}, ground)
    assert isinstance(wrong.refused["topic"], UnknownTopic)
    assert wrong.written.content.topic == "workshops"
    alone = edit(Written(), {"topic": "members"}, ground)
    assert isinstance(alone.refused["topic"], NoSubjectYet)


def test_a_subject_in_doubt_is_not_guessed(ground: Ground) -> None:
    with pytest.raises(UnknownSubject) as refused:
        find_subject("num", SUBJECTS, ground.words)
    assert refused.value.details["nearest"] == "Numedia, Numeum"
    with pytest.raises(UnknownSubject) as refused:
        find_subject("x" * 300, SUBJECTS, ground.words)
    assert "none" in str(refused.value.details["nearest"])
    assert correctable(refused.value, ground.words).private


def test_sources_and_figures_are_counted(ground: Ground) -> None:
    written = Written()
    for n in range(MOST_SOURCES):
        written = edit(written, {"source": f"https://example.org/{n}"}, ground).written
    again = edit(written, {"source": "https://example.org/1"}, ground)
    assert isinstance(again.refused["source"], SameSource)
    more = edit(written, {"source": "https://example.org/more"}, ground)
    assert isinstance(more.refused["source"], TooManySources)
    fewer = with_other_source(written.content, 1, None)
    assert len(fewer.sources) == MOST_SOURCES - 1
    with pytest.raises(SameSource):
        with_other_source(fewer, 1, fewer.sources[1])
    with pytest.raises(IndexError):
        with_other_source(Content(), 1, Cited("Example", "Guide"))
    said = Content()
    for n in range(MOST_FIGURES):
        said = with_figure(said, f"m{n}", Figure(f"m{n}", n, Qualifier.EXACT))
    assert with_figure(said, "m1", None).figures == (said.figures[0], *said.figures[2:])
    with pytest.raises(TooManyFigures):
        with_figure(said, "more", Figure("more", 1, Qualifier.EXACT))


def test_any_words_of_a_fact_find_it() -> None:
    choices = [Choice("a", "Numeum : Un guide de sobriété"), Choice("b", "Numeum : Des ateliers")]
    assert [c.value for c in mentioning(choices, "sobri numeum")] == ["a"]
    assert [c.value for c in mentioning(choices, "numeum")] == ["a", "b"]
    assert mentioning(choices, "guide ateliers") == []
    assert mentioning(choices, " , ") == []


@given(
    st.dictionaries(
        st.sampled_from(sorted(FIELDS)),
        st.one_of(
            st.text(max_size=60), st.sampled_from(["planet", "ateliers", "2023", "Un fait."])
        ),
    )
)
def test_anything_typed_is_taken_refused_or_unclean(
    catalogue: Catalogue, typed: Mapping[str, str]
) -> None:
    ground = Ground(catalogue[Locale.FR], TODAY, SUBJECTS, ())
    try:
        edited = edit(Written(), typed, ground)
    except Unclean:
        return
    assert edited.refused.keys() <= typed.keys()
    for why in edited.refused.values():
        assert correctable(why, ground.words).private
    assert of_json(to_json(edited.written.content)) == edited.written.content


async def test_of_two_who_press_at_once_one_decides_and_the_other_reads_it(
    desk: Desk, core: Core
) -> None:
    card = await desk.editing.drafts.begin(EDDA, content())
    await desk.editing.service.working_in(EMIL)
    await desk.editing.drafts.publish(EDDA, card.draft.id)
    third = person("third", Role.EDITOR)
    publish = core.table.find("fact-publish")
    reject = core.table.find("fact-reject")
    answers = await asyncio.gather(
        publish(EMIL, {"draft": card.draft.id, "revision": 1}),
        reject(third, {"draft": card.draft.id, "reason": "Non"}),
    )
    titles = [answer.title for answer in answers if isinstance(answer, Reply)]
    assert titles.count("C’est déjà décidé") == 1
    assert len(set(titles)) == 2
