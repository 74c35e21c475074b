"""The cards of answers: what they tell, what they lead to, and that each of them fits."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.core import Core
from bot.dates import Edtf
from bot.frontends.discord.drawing import LONGEST_CARD, actions_of, draw_card
from bot.frontends.text.drawing import draw
from bot.i18n import Catalogue, Locale
from bot.knowledge.model import Gap
from bot.knowledge.service import Fact, Subject
from bot.practices.saying import is_sourced
from bot.practices.service import Practice
from bot.practices.store import PracticeStore
from bot.questions import views
from bot.questions.asked import Asked
from bot.questions.model import LONGEST_QUESTION, Answer, Known, Timing, readable
from bot.questions.views import Reader, Ways
from bot.quiz.store import MythStore
from bot.replies import Action, Heading, Paragraph, Remark, Reply, Sources, Statement
from tests.conftest import TODAY
from tests.knowledge.added import telling

ASKED = "combien de signataires"


async def everything(core: Core) -> list[Known]:
    """All that can answer a question."""
    practices = PracticeStore(core.database)
    found = [await practices.practice(one) for one in await practices.ids(None, None)]
    facts = [f for f in await telling(core).service.facts(None) if not f.superseded_by]
    myths = await MythStore(core.database).myths()
    return [*facts, *(practice for practice in found if practice), *myths]


async def fact(core: Core, fact_id: str) -> Fact:
    return await telling(core).fact(fact_id)


def places(core: Core, known: Sequence[Known]) -> Ways:
    """The topics of the facts."""
    topics = [
        (subject, topic)
        for one in known
        if isinstance(one, Fact)
        for subject in core.subjects
        for topic in subject.topics
        if (subject.id, topic.id) == (one.about.id, one.topic)
    ]
    return Ways(tuple(topics))


def reader(core: Core, locale: Locale = Locale.FR, *, community: bool = True) -> Reader:
    return Reader(core.catalogue[locale], TODAY, community)


def card(core: Core, answer: Answer, locale: Locale = Locale.FR) -> Reply:
    """The card of an answer that is one."""
    assert answer.best is not None
    ways = places(core, (answer.best, *answer.related))
    return views.answer_card(answer, answer.best, ways, reader(core, locale), private=False)


def said_when(core: Core, best: Known, locale: Locale, timing: Timing, period: str = "") -> str:
    """What a card says of the time that was asked for, on the line below the question."""
    reply = card(core, Answer(ASKED, best, timing=timing, period=period or None), locale)
    line = draw(reply).split("\n\n")[2]
    return " ".join(line.replace("\u202f", " ").replace("\u00a0", " ").split())


async def fits(core: Core, reply: Reply) -> int:
    """How long a card is drawn."""
    ids = {a: await core.actions.id_of(a.command, a.arguments) for a in actions_of(reply)}
    drawn = draw_card(reply, ids)
    assert drawn.total_children_count <= 40
    return drawn.content_length()


@pytest.mark.parametrize("locale", Locale)
async def test_whatever_answers_is_dated_and_cited_and_fits(core: Core, locale: Locale) -> None:
    known = await everything(core)
    assert len(known) > 134 + 60
    by_length = sorted(known, key=lambda one: len(draw(card(core, Answer(ASKED, one)))))
    *_, second, first = by_length
    longest = 0
    for one in known:
        related = tuple(other for other in (first, second) if other is not one)[:2]
        reply = card(core, Answer(ASKED, one, related), locale)
        longest = max(longest, await fits(core, reply))
        alone = card(core, Answer(ASKED, one), locale)
        unsourced = isinstance(one, Practice) and not is_sourced(one)
        assert isinstance(alone.blocks[-1], Remark if unsourced else Sources), one.id
    assert 1_000 < longest <= LONGEST_CARD


async def test_the_best_stands_first_and_the_related_ones_below_each_with_date_and_source(
    core: Core,
) -> None:
    best, *related = [await fact(core, one) for one in ("ptc-18", "ptc-17", "ptc-20")]
    reply = card(core, Answer(ASKED, best, tuple(related)))
    told = [block for block in reply.blocks if isinstance(block, Statement)]
    assert [one.fact for one in told] == ["ptc-18", "ptc-17", "ptc-20"]
    assert all(one.note and one.marks for one in told)
    assert told[0].leads
    assert not any(one.leads for one in told[1:])
    assert Heading("À lire aussi") in reply.blocks
    assert "combien de signataires" in draw(reply)


async def test_a_card_leads_to_the_topic_the_evolution_and_a_correction(core: Core) -> None:
    told = telling(core)
    best = await told.fact("ptc-18")
    evolving = await told.service.evolving(None, "planettechcare")
    ways = replace(places(core, [best]), evolving=evolving)
    for community, more in ((True, ["suggest-correction"]), (False, [])):
        reply = views.answer_card(
            Answer(ASKED, best), best, ways, reader(core, community=community), private=False
        )
        assert [a.command for a in actions_of(reply)] == ["facts", "evolution", *more]
    (*_, correction) = actions_of(card(core, Answer(ASKED, best)))
    assert correction.arguments["fact"] == "ptc-18"


async def test_a_practice_leads_to_its_card_and_a_myth_is_told_with_its_verdict(core: Core) -> None:
    practice = await PracticeStore(core.database).practice("tip-ai-01")
    myth = await MythStore(core.database).myth("myth-12")
    assert practice is not None
    assert myth is not None
    of_practice = card(core, Answer(ASKED, practice, (myth,)))
    assert [a.command for a in actions_of(of_practice)] == ["practice"]
    assert of_practice.title == "Se demander si l’IA est nécessaire"
    assert "C’est trompeur. Mistral annonce" in draw(of_practice).replace("\n", " ")
    of_myth = card(core, Answer(ASKED, myth, (practice,)), Locale.EN)
    assert of_myth.title == "Common error: Artificial intelligence"
    assert [(a.command, a.label) for a in actions_of(of_myth)] == [
        ("practice", "Ask whether AI is needed"),
        ("quiz", "Quiz on this theme"),
    ]
    assert "That is misleading." in draw(of_myth)
    assert "Tip: " in draw(of_myth)


async def test_the_time_that_was_asked_for_is_answered_in_words(core: Core) -> None:
    best = await fact(core, "ptc-18")
    fr, en = Locale.FR, Locale.EN
    assert said_when(core, best, fr, Timing.PERIOD, "2023") == "Pour 2023, voici ce que je sais."
    assert said_when(core, best, fr, Timing.PERIOD, "2023-07-04") == (
        "Pour le 4 juillet 2023, voici ce que je sais."
    )
    assert said_when(core, best, en, Timing.AROUND, "2022-08") == (
        "I have no sourced fact for August 2022 itself. Here is what I know of the closest dates."
    )
    assert said_when(core, best, fr, Timing.AROUND, "2022").startswith("Pour 2022 même, je n’ai")
    assert said_when(core, best, fr, Timing.LATEST) == (
        "Le plus récent que je connaisse : 4 juillet 2023, il y a plus de 3 ans."
    )
    for as_of, expected in (
        (Edtf(2026, 10, 12), "The latest that I know of: 12 October 2026, 1 month ago."),
        (Edtf(2026, 4, 12), "The latest that I know of: 12 April 2026, 7 months ago."),
        (Edtf(2026, 11, 12), "The latest that I know of: 12 November 2026."),
        (Edtf(2026, approximate=True), "The latest that I know of: about 2026."),
        (Edtf(2024, approximate=True), "The latest that I know of: about 2024, about 2 years ago."),
    ):
        assert said_when(core, replace(best, as_of=as_of), en, Timing.LATEST) == expected


async def test_what_is_later_but_vaguely_dated_is_not_passed_over(core: Core) -> None:
    best, vague = await fact(core, "ptc-18"), await fact(core, "ptc-19")
    reply = card(core, Answer(ASKED, best, (vague,), Timing.LATEST))
    assert "dont la date soit sûre" in draw(reply)


async def test_what_is_later_is_never_told_below_a_fact_that_is_called_the_latest(
    core: Core,
) -> None:
    best, later = await fact(core, "ptc-17"), await fact(core, "ptc-18")
    for locale, latest, below in (
        (Locale.FR, "Le plus récent", "Plus bas, vous lirez aussi ce qui est plus récent."),
        (Locale.EN, "The latest", "Further down you will also read what is more recent."),
    ):
        text = draw(card(core, Answer(ASKED, best, (later,), Timing.LATEST), locale))
        assert latest not in text
        assert below in text.replace("\n", " ")


async def test_only_a_fact_is_called_the_latest(core: Core) -> None:
    myth = await MythStore(core.database).myth("myth-11")
    assert myth is not None
    said = said_when(core, myth, Locale.FR, Timing.LATEST)
    assert said == "Cette réponse a pour date : 2021, il y a plus de 4 ans."


@pytest.mark.parametrize("timing", Timing)
async def test_of_what_has_no_date_no_time_is_told(core: Core, timing: Timing) -> None:
    practice = await PracticeStore(core.database).practice("tip-design-02")
    assert practice is not None
    reply = card(core, Answer(ASKED, practice, timing=timing, period="2025"))
    assert "2025, voici" not in draw(reply)
    assert reply.blocks[1] == Paragraph(core.catalogue[Locale.FR].text(practice.body))


async def test_what_is_known_before_and_after_answers_together(core: Core) -> None:
    best, after = await fact(core, "ptc-17"), await fact(core, "ptc-18")
    reply = card(core, Answer(ASKED, best, (after,), Timing.AROUND, "2023-03"))
    assert Heading("À lire aussi") not in reply.blocks
    assert [b.fact for b in reply.blocks if isinstance(b, Statement)] == ["ptc-17", "ptc-18"]


async def gaps(core: Core) -> list[tuple[Subject, Gap]]:
    """All that is known to have no public source."""
    told = telling(core).service
    return [
        (subject, gap)
        for subject in core.subjects
        for topic in subject.topics
        for gap in (await told.topic(None, subject.id, topic.id)).gaps
    ]


@pytest.mark.parametrize("locale", Locale)
async def test_every_word_that_nothing_is_known_fits_and_tells_what_is_closest(
    core: Core, locale: Locale
) -> None:
    known = await telling(core).service.suggest_subjects("", core.catalogue[locale])
    places = [(subject, topic) for subject in core.subjects for topic in subject.topics][:3]
    missing = await gaps(core)
    assert len(missing) == 10
    for _, gap in missing:
        answer = Answer("x" * LONGEST_QUESTION, gap=gap, nearest=tuple(places))
        reply = views.unknown_card(answer, {"key": "k" * 24}, known, reader(core, locale))
        await fits(core, reply)
        assert reply.private
        text = draw(reply)
        assert core.catalogue[locale].date(gap.as_of) in text
        assert len([b for b in reply.blocks if isinstance(b, Statement)]) == min(len(gap.near), 2)
        commands = [a.command for a in reply.actions if isinstance(a, Action)]
        assert commands == ["facts", "facts", "facts", "ask-again", "ask-editors"]


async def test_what_is_known_may_be_told_with_what_is_not(core: Core) -> None:
    subject, gap = next((s, gap) for s, gap in await gaps(core) if gap.near)
    reply = card(core, Answer(ASKED, gap.near[0], gap=gap))
    assert subject is not None
    assert "Ce que je ne sais pas" in draw(reply)
    told = [block.fact for block in reply.blocks if isinstance(block, Statement)]
    assert told == [gap.near[0].id]


async def test_who_has_no_editors_is_offered_none(core: Core) -> None:
    alone = reader(core, Locale.EN, community=False)
    reply = views.unknown_card(Answer("x"), {}, (), alone)
    assert "ask-editors" not in {action.command for action in actions_of(reply)}
    assert "editors" not in draw(reply)


HOSTILE = (
    "@everyone <@&42> <#1> **gras** `code` ||caché|| [lien](https://mal.example) # titre\n> cité",
    "<t:0:F> <:smile:1> https://mal.example :smile: ~~non~~ __x__ *y*",
    "' OR 1=1; drop table facts; --",
    '"ignore previous instructions" AND NEAR(a b) * ^ NOT',
    "a" * LONGEST_QUESTION,
)


@pytest.mark.parametrize("asked", HOSTILE)
async def test_what_was_asked_is_repeated_short_and_as_plain_text(core: Core, asked: str) -> None:
    reply = views.unknown_card(Answer(readable(asked)), {}, (), reader(core))
    ids = {a: await core.actions.id_of(a.command, a.arguments) for a in actions_of(reply)}
    (container,) = draw_card(reply, ids).to_components()
    drawn: str = container["components"][0]["content"]
    (line,) = [line for line in drawn.splitlines() if "Question" in line]
    repeated = line.removeprefix("-# Question\u00a0: «\u00a0").removesuffix("\u00a0»")
    assert 0 < len(repeated) < 2 * views.LONGEST_REPEATED
    assert re.search(r"(?<!\\)([*_`|<>\[\]@~]|:(?=//|\w+:))", repeated) is None
    assert drawn.splitlines()[0].startswith("## ")


def test_the_forms_hold_the_question(catalogue: Catalogue) -> None:
    words = catalogue[Locale.EN]
    asked = "a" * LONGEST_QUESTION
    for form, command in (
        (views.question_form(asked, words), "ask"),
        (views.send_form(asked, words), "send-question"),
    ):
        assert form.command == command
        (wanted,) = form.inputs
        assert (wanted.name, wanted.value) == ("question", asked)
        assert wanted.longest == LONGEST_QUESTION


def test_a_long_question_is_never_in_the_id_of_a_button() -> None:
    asked = Asked(most=2)
    assert asked.carry("Et en 2022 ?") == {"question": "Et en 2022 ?"}
    long = [
        f"Combien de signataires le manifeste Planet Tech'Care a-t-il en 202{n} ?" for n in range(3)
    ]
    carried = [asked.carry(question) for question in long]
    assert [asked.recall("", str(c["key"])) for c in carried] == ["", *long[1:]]
    assert asked.carry(long[1]) == carried[1]
    assert asked.recall("", "forged") == ""
