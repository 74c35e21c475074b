"""What takes a fact's place, what takes it back, and two who decide at once."""

import pytest

from bot.editing.model import Standing, Version
from bot.editing.refusals import NoReason, NothingToRestore, NotTold, OwnDraft, UnknownFact
from bot.editing.store import EditingStore
from bot.knowledge.service import Status
from tests.editing.conftest import (
    EDDA,
    EMIL,
    HERE,
    SIGNATORIES,
    Desk,
    content,
    saying,
)

# A fact that its document has in the history of its topic.
FORMER = "fp-04"


async def publish(desk: Desk, text: str, supersedes: str | None = None) -> str:
    """A fact of Edda's, in the place of another; its id."""
    desk.watch.forward(minutes=1)
    card = await desk.editing.drafts.begin(EDDA, content(text), supersedes=supersedes)
    return (await desk.editing.drafts.publish(EDDA, card.draft.id, sure=True)).fact or ""


async def standing(desk: Desk, *facts: str) -> list[Status | None]:
    """How members are told some facts; None: not at all."""
    told = await desk.told()
    return [told[fact].status if fact in told else None for fact in facts]


async def test_a_correction_that_is_restored_takes_its_place_back(desk: Desk) -> None:
    correction = await publish(desk, "Neuf cents signataires.", SIGNATORIES)
    await desk.editing.keeping.restore(EDDA, SIGNATORIES)
    assert await standing(desk, SIGNATORIES, correction) == [Status.PUBLISHED, Status.SUPERSEDED]
    await desk.editing.keeping.restore(EDDA, correction)
    assert await standing(desk, SIGNATORIES, correction) == [Status.SUPERSEDED, Status.PUBLISHED]
    assert (await desk.told())[SIGNATORIES].superseded_by == correction


async def test_who_is_restored_is_told_instead_of_the_end_of_its_line(desk: Desk) -> None:
    first = await publish(desk, "Un premier guide.")
    second = await publish(desk, "Une deuxième version du guide.", first)
    third = await publish(desk, "La dernière mouture, la troisième.", second)
    await desk.editing.keeping.restore(EDDA, first)
    told = await desk.told()
    assert told[first].status is Status.PUBLISHED
    assert [(told[one].status, told[one].superseded_by) for one in (second, third)] == [
        (Status.SUPERSEDED, third),
        (Status.SUPERSEDED, first),
    ]


async def test_what_was_replaced_then_retired_takes_its_place_back(desk: Desk) -> None:
    first = await publish(desk, "Un premier guide.")
    second = await publish(desk, "Une deuxième version du guide.", first)
    await desk.editing.keeping.retire(EDDA, first, "faux")
    await desk.editing.keeping.restore(EDDA, first)
    assert await standing(desk, first, second) == [Status.PUBLISHED, Status.SUPERSEDED]


async def test_a_document_that_supersedes_its_own_fact_is_told_as_it_says(desk: Desk) -> None:
    keeping = desk.editing.keeping
    before = await desk.told("footprint")
    assert before[FORMER].status is Status.SUPERSEDED
    with pytest.raises(NothingToRestore):
        await keeping.restore(EDDA, FORMER)
    await keeping.retire(EDDA, FORMER, "contesté")
    assert FORMER not in await desk.told("footprint")
    entry = await keeping.restore(EDDA, FORMER)
    assert (entry.standing, entry.fact) == (Standing.SUPERSEDED, before[FORMER])
    assert await desk.told("footprint") == before
    with pytest.raises(NothingToRestore):
        await keeping.restore(EDDA, FORMER)


@pytest.mark.parametrize("reason", ["", " ", "\n\u00a0\t"])
async def test_nothing_is_retired_without_a_reason(desk: Desk, reason: str) -> None:
    with pytest.raises(NoReason):
        await desk.editing.keeping.retire(EDDA, SIGNATORIES, reason)
    assert await standing(desk, SIGNATORIES) == [Status.PUBLISHED]
    assert (await desk.editing.service.entry(EDDA, SIGNATORIES)).versions == ()


async def test_what_is_settled_stays_as_it_was_decided(desk: Desk) -> None:
    correction = await publish(desk, "Neuf cents signataires.", SIGNATORIES)
    with pytest.raises(NothingToRestore):
        await desk.editing.keeping.settle(EDDA, SIGNATORIES)
    with pytest.raises(NotTold):
        await desk.editing.keeping.verify(EDDA, SIGNATORIES)
    async with desk.core.database.write() as transaction:
        await transaction.run("update fact_versions set seen = 'before' where seen is not null")
    assert [entry.fact.id for entry in await desk.editing.service.stale(HERE)] == [SIGNATORIES]
    await desk.editing.keeping.settle(EDDA, SIGNATORIES)
    assert not await desk.editing.service.stale(HERE)
    assert (await desk.told())[SIGNATORIES].superseded_by == correction
    (deed, *_) = await desk.core.database.all("select deed, about from audit order by id desc")
    assert tuple(deed) == ("decision-kept", SIGNATORIES), "which verifies nothing"


async def test_what_is_told_as_its_document_says_is_never_out_of_date(desk: Desk) -> None:
    await desk.editing.keeping.retire(EDDA, SIGNATORIES, "contesté")
    await desk.editing.keeping.restore(EDDA, SIGNATORIES)
    async with desk.core.database.write() as transaction:
        await transaction.run("update fact_versions set seen = 'before'")
    assert not await desk.editing.service.stale(HERE)
    assert not (await desk.editing.service.entry(EDDA, SIGNATORIES)).stale


async def test_editors_are_met_anew_who_had_their_data_deleted(desk: Desk) -> None:
    service = desk.editing.service
    for editor in (EDDA, EMIL):
        await service.working_in(editor)
    async with desk.core.database.write() as transaction:
        await transaction.run("delete from known_editors")
    service.forget_editors()
    assert not await service.reviewed(HERE)
    for editor in (EDDA, EMIL):
        await service.working_in(editor)
    assert await service.reviewed(HERE)


async def test_a_version_of_a_fact_does_not_take_its_own_place(desk: Desk) -> None:
    drafts, fact = desk.editing.drafts, await publish(desk, "Un premier guide.")
    draft = (await drafts.edit(EDDA, fact)).draft.id
    assert (await drafts.supersede(EDDA, draft, fact)).draft.supersedes is None
    await drafts.publish(EDDA, draft)
    assert await standing(desk, fact) == [Status.PUBLISHED]


async def test_what_nobody_reads_is_neither_replaced_nor_backed(desk: Desk) -> None:
    drafts, fact = desk.editing.drafts, await publish(desk, "Un premier guide.")
    await desk.editing.keeping.retire(EDDA, fact, "faux")
    draft = (await drafts.begin(EDDA, content())).draft.id
    for change in (drafts.supersede, drafts.add_source_to):
        with pytest.raises(NotTold):
            await change(EDDA, draft, fact)


async def test_a_correction_of_what_its_document_lost_is_published(desk: Desk) -> None:
    card = await desk.editing.drafts.begin(EDDA, content(), supersedes="ptc-0")
    assert card.before is None
    fact = (await desk.editing.drafts.publish(EDDA, card.draft.id)).fact or ""
    assert await standing(desk, fact) == [Status.PUBLISHED]
    with pytest.raises(UnknownFact):
        await desk.editing.service.entry(EDDA, "ptc-0")


async def test_of_two_authors_the_last_to_change_a_text_does_not_publish_their_own(
    desk: Desk,
) -> None:
    drafts = desk.editing.drafts
    await drafts.queue(EMIL)
    draft = (await drafts.begin(EDDA, content())).draft.id
    await drafts.publish(EDDA, draft)
    await drafts.alter(EMIL, draft, saying("Le programme a deux guides."))
    mine = await drafts.alter(EDDA, draft, saying("Le programme n’a aucun guide."))
    assert (mine.may_decide, mine.draft.changed_by) == (False, None)
    with pytest.raises(OwnDraft):
        await drafts.publish(EDDA, draft)
    await drafts.publish(EMIL, draft)


async def test_whose_place_a_fact_took_is_known_though_its_document_lost_one(desk: Desk) -> None:
    fact = await publish(desk, "Neuf cents signataires.", SIGNATORIES)
    store = EditingStore(desk.core.database)
    lost = Version(
        HERE, "ptc-0", 0, Standing.SUPERSEDED, None, EDDA.person, desk.watch(), successor=fact
    )
    async with store.writing() as transaction:
        await store.add_version(transaction, lost)
    replaced = await desk.editing.service.replaced(HERE, fact)
    assert [one.id for one in replaced] == [SIGNATORIES]
