"""What is told in one community: the documents, with what it adds and decides laid over them."""

from datetime import date
from typing import Any

import pytest

from bot.core import Core
from bot.dates import Edtf
from bot.errors import GoneAction
from bot.i18n import Locale
from bot.knowledge.model import Status
from bot.knowledge.overlay import Mark, Overlay
from bot.knowledge.saying import SUGGEST_CORRECTION
from bot.replies import Action, Picture, Reply, Statement
from tests.knowledge.added import (
    HERE,
    PRESS,
    THERE,
    corrected,
    counting,
    hidden,
    own,
    telling,
    verified,
)

ALL = (HERE, THERE, None)
SIGNATORIES: dict[str, Any] = {"subject": "planettechcare", "topic": "signatories"}


def notes(reply: Reply) -> dict[str, str]:
    """What is said below each fact, by its id."""
    return {block.fact: block.note for block in reply.blocks if isinstance(block, Statement)}


def labels(reply: Reply) -> list[str]:
    return [action.label for action in reply.actions]


async def test_an_own_fact_stands_in_its_topic_by_its_date_and_nowhere_else(core: Core) -> None:
    told = telling(core, here=Overlay((own(1), own(2, as_of=Edtf(2022, 5)))))
    here, common = [
        [fact.id for fact in (await told.service.topic(c, "planettechcare", "signatories")).facts]
        for c in (HERE, None)
    ]
    assert here[:2] == [own(1).id, "ptc-18"], "the newest first, then the lead of before"
    assert here.index("ptc-17") + 1 == here.index(own(2).id) == here.index("ptc-29") - 1
    assert [fact for fact in here if not fact.startswith("own-")] == common
    for elsewhere in (THERE, None):
        assert "own-" not in str(await told.ask("planettechcare", elsewhere))
        assert "own-" not in str(await told.ask("planettechcare", elsewhere, topic="signataires"))


async def test_an_own_figure_becomes_the_key_figure_and_a_point_of_the_evolution(
    core: Core,
) -> None:
    new = own(1, figures=counting(1_200), as_of=Edtf(2026, 10, 3))
    told = telling(core, here=Overlay((new,)))
    assert (await told.says("planettechcare"))[0] == new.id
    assert (await told.says("planettechcare", THERE))[0] == "ptc-18"
    points = await told.says("evolution", metric="signatories")
    assert points[-1] == new.id
    assert (await told.says("evolution", None, metric="signatories")) == points[:-1]


async def test_a_hidden_fact_is_on_no_card_of_its_community(core: Core) -> None:
    told = telling(core, here=hidden("ptc-18", "num-01", "torner-01"))
    for where, expected in ((HERE, False), (THERE, True), (None, True)):
        seen = {
            *await told.says("planettechcare", where),
            *await told.says("planettechcare", where, topic="signataires"),
            *await told.says("evolution", where, metric="signatories"),
            *await told.says("programme", where, name="Syntec Numérique"),  # beside its own
            *await told.says("numeum", where, topic="gouvernance"),  # closest to what is missing
        }
        assert ("ptc-18" in seen, "num-01" in seen, "torner-01" in seen) == (expected,) * 3, where


async def test_a_corrected_fact_is_in_the_history_with_the_own_one_that_holds(core: Core) -> None:
    new = own(1, figures=counting(900), as_of=Edtf(2023, 7, 4))
    told = telling(core, here=corrected("ptc-18", new))
    assert "ptc-18" not in await told.says("facts", **SIGNATORIES)
    assert "Historique" in labels(await told.ask("facts", **SIGNATORIES))
    assert (await told.says("history", **SIGNATORIES)) == ["ptc-18", new.id]
    assert "Historique" not in labels(await told.ask("facts", THERE, **SIGNATORIES))
    assert (await told.says("history", THERE, **SIGNATORIES)) == []
    picture = (await told.ask("evolution", metric="signatories")).blocks[0]
    assert isinstance(picture, Picture)
    assert "900" in picture.alt
    assert "872" not in picture.alt


async def test_what_takes_the_place_of_a_fact_is_told_wherever_that_was(core: Core) -> None:
    """On the card of another subject, and as the closest to what is not known."""
    new = own(1, "creation", "numeum", kind=(await telling(core).fact("num-01")).kind)
    chair = own(2, "governance", "numeum")
    told = telling(
        core,
        here=corrected("num-01", new),
        there=corrected("torner-01", own(2, "governance", "numeum")),
    )
    assert new.id in await told.says("programme", name="Syntec Numérique")
    assert chair.id in await told.says("numeum", THERE, topic="gouvernance")
    assert "num-01" in await told.says("programme", THERE, name="Syntec Numérique")


async def test_a_line_of_successors_is_followed_and_one_that_leads_nowhere_is_not(
    core: Core,
) -> None:
    first = own(1, status=Status.SUPERSEDED, superseded_by=own(2).id)
    line = corrected("ptc-18", first)
    told = telling(
        core,
        here=Overlay((first, own(2)), line.marks),
        there=Overlay((first,), {**line.marks, "ptc-19": Mark(Status.SUPERSEDED, "ptc-19")}),
    )
    assert await told.says("history", **SIGNATORIES) == [first.id, own(2).id, "ptc-18", own(2).id]
    assert await told.says("history", THERE, **SIGNATORIES) == [first.id, "ptc-19", "ptc-18"]


async def test_an_own_fact_without_its_subject_or_topic_is_not_told(core: Core) -> None:
    gone = Overlay((own(1, "gone"), own(2, "overview", "gone"), own(3)))
    told = telling(core, here=gone)
    assert {fact.id for fact in await told.service.facts(HERE) if fact.own} == {own(3).id}
    assert await told.service.fact(HERE, own(1).id) is None
    with pytest.raises(GoneAction):
        await told.ask("card", subject="gone")


async def test_a_figure_that_gets_a_second_date_here_evolves_here(core: Core) -> None:
    told = telling(core)
    known = {m.id for s in core.subjects for m in await told.service.evolving(None, s.id)}
    fact = next(
        fact
        for fact in await told.service.facts(None)
        if fact.figures and not {figure.metric for figure in fact.figures} & known
    )
    metric, subject = fact.figures[0].metric, fact.about.id
    new = own(1, fact.topic, subject, figures=counting(5, metric))
    told.added.overlays[HERE] = Overlay((new,))
    assert metric in {m.id for m in await told.service.evolving(HERE, subject)}
    assert metric not in {m.id for m in await told.service.evolving(THERE, subject)}
    assert (await told.says("evolution", metric=metric))[-1] == new.id
    with pytest.raises(GoneAction):
        await told.ask("evolution", THERE, metric=metric)


async def test_who_adds_nothing_shares_what_is_kept_for_everybody(core: Core) -> None:
    told = telling(core, here=Overlay((own(1),)))
    for subject in core.subjects:
        for topic in subject.topics:
            here, there, common = [
                await told.service.topic(community, subject.id, topic.id) for community in ALL
            ]
            assert there is common
            assert (here is common) is (subject.id != "planettechcare"), topic
        here, common = [await told.service.card(c, subject.id) for c in (HERE, None)]
        assert (here is common) is (subject.id != "planettechcare")


async def test_what_is_kept_is_never_stale(core: Core) -> None:
    told = telling(core)
    before = await told.ask("facts", **SIGNATORIES)
    assert await told.ask("facts", **SIGNATORIES) is before
    for overlay in (Overlay((own(1),)), Overlay((own(2),)), hidden("ptc-18")):
        told.added.overlays[HERE] = overlay
        changed = await told.ask("facts", **SIGNATORIES)
        assert changed != before
        assert await told.ask("facts", **SIGNATORIES) is changed
        before = changed
    told.added.overlays.clear()
    assert "ptc-18" in await told.says("facts", **SIGNATORIES)


async def test_about_counts_what_is_told_here(core: Core) -> None:
    told = telling(core, here=Overlay((own(1), own(2)), hidden("ptc-18").marks))
    here, common = await told.service.holdings(HERE), await told.service.holdings(None)
    assert await told.service.holdings(THERE) == common
    assert (here.facts, here.sources) == (common.facts + 1, common.sources + 1)
    assert here.newest_source == PRESS.date


@pytest.mark.parametrize(
    ("locale", "added", "language", "month"),
    [
        (Locale.FR, "ajouté par la communauté", "en anglais seulement", "vérifié en novembre 2026"),
        (Locale.EN, "added by the community", "in French only", "verified November 2026"),
    ],
)
async def test_a_fact_says_who_added_it_in_which_language_it_is_and_that_it_holds(
    core: Core, locale: Locale, added: str, language: str, month: str
) -> None:
    only = {locale: own(number, only=locale) for number, locale in enumerate(Locale)}
    told = telling(core)
    known = await told.fact("ptc-18")
    told.added.overlays[HERE] = Overlay(
        tuple(only.values()), verified=verified(known, date(2026, 11, 8)).verified
    )
    said = notes(await told.ask("facts", locale=locale, **SIGNATORIES))
    foreign = next(fact for other, fact in only.items() if other is not locale)
    assert said[only[locale].id].endswith(added)
    assert language in said[foreign.id]
    assert language not in said[only[locale].id]
    assert said["ptc-18"].endswith(month)
    assert month not in notes(await told.ask("facts", THERE, locale, **SIGNATORIES))["ptc-18"]


async def test_who_verified_a_fact_verified_what_it_said_then(core: Core) -> None:
    told = telling(core)
    outdated = verified(own(1), date(2026, 11, 8)).verified[own(1).id]
    told.added.overlays[HERE] = Overlay(verified={"ptc-18": outdated})
    assert "vérifié" not in str(await told.ask("planettechcare"))


@pytest.mark.parametrize("locale", Locale)
async def test_a_correction_can_be_suggested_wherever_facts_are_told(
    core: Core, locale: Locale
) -> None:
    told = telling(core, here=corrected("ptc-18", own(1)))
    label = core.catalogue[locale]("answer-suggest-correction")
    topic = SIGNATORIES
    asked: list[tuple[str, dict[str, Any], dict[str, str]]] = [
        ("planettechcare", {}, {"subject": "planettechcare"}),
        ("facts", topic, topic),
        ("facts", {**topic, "page": 2}, topic),
        ("history", topic, topic),
        ("evolution", {"metric": "signatories"}, topic),
    ]
    for command, how, expected in asked:
        reply = await told.ask(command, HERE, locale, **how)
        assert Action(label, SUGGEST_CORRECTION, expected) in reply.actions, command
        if command != "history":
            assert label not in labels(await told.ask(command, None, locale, **how))


async def test_a_card_of_one_fact_has_that_one_corrected(core: Core) -> None:
    told = telling(core)
    cards = [
        await told.ask("facts", subject=subject.id, topic=topic.id)
        for subject in core.subjects
        for topic in subject.topics
    ]
    alone = 0
    for reply in cards:
        facts = {block.fact for block in reply.blocks if isinstance(block, Statement)}
        actions = [action for action in reply.actions if isinstance(action, Action)]
        (action,) = (action for action in actions if action.command == SUGGEST_CORRECTION)
        alone += len(facts) == 1
        assert action.arguments.get("fact") == (min(facts) if len(facts) == 1 else None)
        written = await core.actions.id_of(action.command, action.arguments)
        assert written.startswith("s1:"), "it fits the button: nothing is stored for it"
    assert alone > 10
