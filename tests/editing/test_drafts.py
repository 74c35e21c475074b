"""A fact is written, read by a second person, published, changed; two people at once."""

import asyncio
from dataclasses import replace

import pytest

from bot.dates import Edtf
from bot.editing.citing import cite
from bot.editing.model import DraftState, Lack, Said, Standing, Version
from bot.editing.refusals import (
    AlreadyDecided,
    Lacking,
    NearDuplicate,
    NoReason,
    NothingToRestore,
    NotTold,
    Overtaken,
    OwnDraft,
    UnknownDraft,
    UnknownFact,
)
from bot.editing.store import EditingStore
from bot.errors import NotAllowed
from bot.i18n import Locale
from bot.knowledge.service import Figure, Qualifier, Status
from tests.editing.conftest import (
    EDDA,
    ELSEWHERE,
    EMIL,
    GUIDE,
    HERE,
    MIA,
    SIGNATORIES,
    STRANGER,
    Desk,
    content,
    saying,
)


async def test_one_editor_alone_publishes_and_the_community_reads_it_at_once(desk: Desk) -> None:
    card = await desk.editing.drafts.begin(EDDA, content())
    assert (card.lacks, card.near, card.may_decide, card.reviewed) == ((), (), True, False)
    assert await desk.told() == await desk.told(community=ELSEWHERE), "a draft is no fact"
    decided = await desk.editing.drafts.publish(EDDA, card.draft.id)
    assert decided.fact is not None
    fact = (await desk.told())[decided.fact]
    assert (fact.text.fr, fact.text.en) == ("Le programme a un guide.",) * 2
    assert (fact.own, fact.only, fact.status) == (True, Locale.FR, Status.PUBLISHED)
    assert fact.sources[0].url == "https://example.org/guide"
    assert decided.fact not in await desk.told(community=ELSEWHERE)


async def test_what_lacks_anything_is_kept_and_not_published(desk: Desk) -> None:
    card = await desk.editing.drafts.begin(EDDA, content(as_of=None, sources=()))
    assert card.lacks == (Lack.DATE, Lack.SOURCE)
    with pytest.raises(Lacking):
        await desk.editing.drafts.publish(EDDA, card.draft.id)
    there = await desk.editing.drafts.mine(EDDA)
    assert [draft.content.text.fr for draft in there] == ["Le programme a un guide."]


async def test_nothing_is_refused_or_retired_without_a_reason(desk: Desk) -> None:
    drafts = desk.editing.drafts
    await drafts.queue(EMIL)
    draft = (await drafts.begin(EDDA, content())).draft.id
    await drafts.publish(EDDA, draft)
    with pytest.raises(NoReason):
        await drafts.reject(EMIL, draft, "")
    table = desk.core.table
    for command, about in (
        ("fact-reject", {"draft": draft}),
        ("fact retire", {"fact": SIGNATORIES}),
        ("fact-retire-sure", {"fact": SIGNATORIES}),
    ):
        with pytest.raises(NoReason):
            await table.find(command)(EMIL, {**about, "reason": ""})
    assert [one.id for one in await drafts.queue(EMIL)] == [draft], "it still waits"


@pytest.mark.parametrize("gone", ["nowhere", "planettechcare"])
async def test_what_belongs_nowhere_is_not_published(desk: Desk, gone: str) -> None:
    homeless = content(subject=gone, topic="nothing")
    card = await desk.editing.drafts.begin(EDDA, homeless)
    with pytest.raises(Lacking):
        await desk.editing.drafts.publish(EDDA, card.draft.id)


async def test_from_the_second_editor_on_two_people_read_every_fact(desk: Desk) -> None:
    drafts = desk.editing.drafts
    mine = await drafts.begin(EDDA, content())
    assert not mine.reviewed
    await drafts.queue(EMIL)
    mine = await drafts.card(EDDA, mine.draft.id)
    assert (mine.reviewed, mine.may_decide) == (True, False)
    waiting = await drafts.publish(EDDA, mine.draft.id)
    assert (waiting.waits, waiting.fact) == (True, None)
    assert not [fact for fact in (await desk.told()).values() if fact.own]
    with pytest.raises(OwnDraft):
        await drafts.publish(EDDA, mine.draft.id)
    (there,) = await drafts.queue(EMIL)
    assert (await drafts.publish(EMIL, there.id)).fact in await desk.told()
    with pytest.raises(AlreadyDecided):
        await drafts.reject(EDDA, there.id, "trop tard")


async def test_what_a_second_one_changed_either_of_them_may_publish(desk: Desk) -> None:
    drafts = desk.editing.drafts
    await drafts.queue(EMIL)
    card = await drafts.begin(EDDA, content())
    await drafts.publish(EDDA, card.draft.id)
    other = replace(card.draft.content, text=Said(fr="Le programme a deux guides."))
    changed = await drafts.alter(EMIL, card.draft.id, lambda d: replace(d, content=other))
    assert changed.draft.authors == {EDDA.person, EMIL.person}
    assert changed.may_decide
    await drafts.publish(EDDA, card.draft.id)


async def test_two_press_at_once_and_one_wins(desk: Desk) -> None:
    drafts = desk.editing.drafts
    await drafts.queue(EMIL)
    card = await drafts.begin(MIA_AS_EDITOR, content())
    await drafts.publish(MIA_AS_EDITOR, card.draft.id)
    outcomes = await asyncio.gather(
        drafts.publish(EDDA, card.draft.id),
        drafts.reject(EMIL, card.draft.id, "doublon"),
        return_exceptions=True,
    )
    lost = [one for one in outcomes if isinstance(one, AlreadyDecided)]
    assert len(lost) == 1
    assert lost[0].details["state"] in (DraftState.PUBLISHED, DraftState.REJECTED)


async def test_what_resembles_a_known_fact_is_published_by_who_is_sure(desk: Desk) -> None:
    known = (await desk.told())[SIGNATORIES]
    same = content(known.text.fr.replace("compte", "compterait"), topic=known.topic)
    card = await desk.editing.drafts.begin(EDDA, same)
    assert SIGNATORIES in [fact.id for fact in card.near]
    with pytest.raises(NearDuplicate):
        await desk.editing.drafts.publish(EDDA, card.draft.id)
    await desk.editing.drafts.publish(EDDA, card.draft.id, sure=True)


async def test_a_newer_figure_of_a_metric_shows_the_older(desk: Desk) -> None:
    newer = content(
        "Un millier d’organisations a signé, dit l’équipe.",
        topic="signatories",
        figures=(Figure("signatories", 1000, Qualifier.ABOUT),),
    )
    card = await desk.editing.drafts.begin(EDDA, newer)
    assert card.older
    assert all(f.as_of.first_day < Edtf.parse("2026-11").first_day for f in card.older)


async def test_the_same_fact_from_another_source_keeps_its_words(desk: Desk) -> None:
    known = (await desk.told())[SIGNATORIES]
    there = cite(known.sources[0])
    same = content(known.text.fr, topic=known.topic, sources=(there, GUIDE))
    card = await desk.editing.drafts.begin(EDDA, same)
    card = await desk.editing.drafts.add_source_to(EDDA, card.draft.id, SIGNATORIES)
    assert card.near == ()
    decided = await desk.editing.drafts.publish(EDDA, card.draft.id)
    told = await desk.told()
    new, old = told[decided.fact or ""], told[SIGNATORIES]
    assert (new.text, new.figures) == (known.text, known.figures)
    assert [s.id for s in new.sources][:-1] == [s.id for s in known.sources], "none twice"
    assert (old.status, old.superseded_by) == (Status.SUPERSEDED, new.id)


async def test_an_own_fact_is_changed_in_versions_and_any_is_told_again(desk: Desk) -> None:
    drafts, keeping = desk.editing.drafts, desk.editing.keeping
    fact = (await drafts.publish(EDDA, (await drafts.begin(EDDA, content())).draft.id)).fact or ""
    desk.watch.forward(days=1)
    card = await drafts.edit(EDDA, fact)
    assert (await drafts.edit(EDDA, fact)).draft.id == card.draft.id, "one draft, not two"
    said = replace(card.draft.content, text=Said("Le programme a un mode d’emploi.", ""))
    await drafts.alter(EDDA, card.draft.id, lambda d: replace(d, content=said, why="plus juste"))
    desk.watch.forward(minutes=1)
    assert (await drafts.publish(EDDA, card.draft.id)).fact == fact
    entry = await desk.editing.service.entry(EDDA, fact)
    assert [version.number for version in entry.versions] == [1, 2]
    assert entry.versions[1].why == "plus juste"
    assert (await desk.told())[fact].text.fr == "Le programme a un mode d’emploi."

    await keeping.restore(EDDA, fact, 1)
    assert (await desk.told())[fact].text.fr == "Le programme a un guide."
    with pytest.raises(NothingToRestore):
        await keeping.restore(EDDA, fact, 9)
    retired = await keeping.retire(EDDA, fact, "plus vrai")
    assert retired.standing is Standing.RETIRED
    assert fact not in await desk.told()
    with pytest.raises(NotTold):
        await keeping.retire(EDDA, fact, "encore")
    with pytest.raises(NotTold):
        await drafts.edit(EDDA, fact)
    restored = await keeping.restore(EDDA, fact)
    assert [version.person for version in restored.versions] == [EDDA.person] * 5
    assert fact in await desk.told()


async def test_changed_by_another_since_it_was_begun_one_looks_again(desk: Desk) -> None:
    drafts = desk.editing.drafts
    fact = (await drafts.publish(EDDA, (await drafts.begin(EDDA, content())).draft.id)).fact or ""
    card = await drafts.edit(EDDA, fact)
    desk.watch.forward(minutes=1)
    await desk.editing.keeping.retire(EDDA, fact, "douteux")
    assert (await drafts.card(EDDA, card.draft.id)).overtaken
    with pytest.raises(Overtaken):
        await drafts.publish(EDDA, card.draft.id)
    await drafts.publish(EDDA, card.draft.id, sure=True)
    assert fact in await desk.told()


async def test_what_was_overtaken_stays_so_when_it_is_written_on(desk: Desk) -> None:
    drafts = desk.editing.drafts
    fact = (await drafts.publish(EDDA, (await drafts.begin(EDDA, content())).draft.id)).fact or ""
    draft = (await drafts.edit(EDDA, fact)).draft.id
    desk.watch.forward(minutes=1)
    await desk.editing.keeping.retire(EDDA, fact, "douteux")
    desk.watch.forward(minutes=1)
    assert (await drafts.alter(EDDA, draft, saying("Un guide tout neuf."))).overtaken


async def test_what_waits_is_not_thrown_away(desk: Desk) -> None:
    drafts = desk.editing.drafts
    await drafts.queue(EMIL)
    draft = (await drafts.begin(EDDA, content())).draft.id
    await drafts.publish(EDDA, draft)
    with pytest.raises(AlreadyDecided):
        await drafts.discard(EDDA, draft)
    assert [one.id for one in await drafts.queue(EMIL)] == [draft]


async def test_a_document_is_hidden_or_corrected_here_and_never_changed(desk: Desk) -> None:
    drafts, keeping = desk.editing.drafts, desk.editing.keeping
    before = await desk.told(community=ELSEWHERE)
    await keeping.retire(EDDA, SIGNATORIES, "contesté")
    assert SIGNATORIES not in await desk.told()
    await keeping.restore(EDDA, SIGNATORIES)
    assert await desk.told() == before
    card = await drafts.edit(EDDA, SIGNATORIES)
    said = replace(card.draft.content, text=Said("900 signataires.", "900 signatories."))
    await drafts.alter(EDDA, card.draft.id, lambda d: replace(d, content=said))
    new = (await drafts.publish(EDDA, card.draft.id, sure=True)).fact or ""
    assert (await desk.told())[SIGNATORIES].superseded_by == new
    await keeping.restore(EDDA, SIGNATORIES)
    told = await desk.told()
    assert (told[SIGNATORIES].status, told[new].status) == (Status.PUBLISHED, Status.SUPERSEDED)
    assert told[new].superseded_by == SIGNATORIES
    assert await desk.told(community=ELSEWHERE) == before


async def test_what_lost_its_topic_is_told_no_more_and_finds_another(desk: Desk) -> None:
    drafts, service = desk.editing.drafts, desk.editing.service
    store = EditingStore(desk.core.database)
    lost = Version(
        HERE, "own-lost", 0, Standing.PUBLISHED, content(topic="gone"), EDDA.person, desk.watch()
    )
    async with store.writing() as transaction:
        await store.add_version(transaction, lost)
    assert [version.fact for version in await service.homeless(HERE)] == ["own-lost"]
    assert not (await service.of(HERE)).own
    card = await drafts.edit(EDDA, "own-lost")
    assert card.topic is None
    with pytest.raises(Lacking):
        await drafts.publish(EDDA, card.draft.id)
    found = replace(card.draft.content, topic="overview")
    await drafts.alter(EDDA, card.draft.id, lambda d: replace(d, content=found))
    await drafts.publish(EDDA, card.draft.id)
    assert "own-lost" in await desk.told()
    assert not await service.homeless(HERE)


async def test_what_lost_its_topic_can_be_retired(desk: Desk) -> None:
    store, service = EditingStore(desk.core.database), desk.editing.service
    said = content(subject="nowhere", topic="gone")
    lost = Version(HERE, "own-lost", 0, Standing.PUBLISHED, said, EDDA.person, desk.watch())
    async with store.writing() as transaction:
        await store.add_version(transaction, lost)
    await desk.editing.keeping.retire(EDDA, "own-lost", "plus de sujet")
    assert not await service.homeless(HERE)


async def test_of_two_corrections_the_second_takes_the_place_of_the_first(desk: Desk) -> None:
    drafts = desk.editing.drafts
    own: list[str] = []
    cards = [
        await drafts.begin(EDDA, content(text, topic="signatories"), supersedes=SIGNATORIES)
        for text in ("Il y en a huit cent quatre-vingts.", "Neuf cents, selon l’équipe.")
    ]
    for card in cards:
        desk.watch.forward(minutes=1)
        shown = await drafts.card(EDDA, card.draft.id)
        assert shown.before is not None
        assert shown.before.id == (own[-1] if own else SIGNATORIES), "what is read today"
        own.append((await drafts.publish(EDDA, card.draft.id, sure=True)).fact or "")
    told = await desk.told()
    first, second = own
    assert (told[first].status, told[first].superseded_by) == (Status.SUPERSEDED, second)
    assert told[second].status is Status.PUBLISHED
    assert told[SIGNATORIES].superseded_by == first


async def test_still_true_holds_for_what_was_said_then(desk: Desk) -> None:
    drafts, keeping = desk.editing.drafts, desk.editing.keeping
    fact = (await drafts.publish(EDDA, (await drafts.begin(EDDA, content())).draft.id)).fact or ""
    for one in (fact, SIGNATORIES):
        assert (await keeping.verify(EDDA, one)).verified is not None
        assert (await desk.told())[one].verified == desk.watch.now.date()
    desk.watch.forward(minutes=1)
    card = await drafts.edit(EDDA, fact)
    other = replace(card.draft.content, text=Said(fr="Autre chose."))
    await drafts.alter(EDDA, card.draft.id, lambda d: replace(d, content=other))
    await drafts.publish(EDDA, card.draft.id)
    assert (await desk.told())[fact].verified is None
    assert (await desk.editing.service.entry(EDDA, fact)).verified is None


async def test_members_and_other_communities_touch_nothing(desk: Desk) -> None:
    drafts, keeping, service = desk.editing.drafts, desk.editing.keeping, desk.editing.service
    card = await drafts.begin(EDDA, content())
    fact = (await drafts.publish(EDDA, card.draft.id)).fact or ""
    other = await drafts.begin(EDDA, content("Autre chose encore."))
    for refused in (
        drafts.begin(MIA, content()),
        drafts.queue(MIA),
        drafts.card(MIA, other.draft.id),
        keeping.retire(MIA, fact, "non"),
        service.entry(MIA, fact),
    ):
        with pytest.raises(NotAllowed):
            await refused
    for unknown in (
        drafts.card(STRANGER, other.draft.id),
        drafts.publish(STRANGER, other.draft.id),
    ):
        with pytest.raises(UnknownDraft):
            await unknown
    for unknown in (
        drafts.edit(STRANGER, fact),
        keeping.retire(STRANGER, fact, "non"),
        keeping.restore(STRANGER, fact),
        keeping.verify(STRANGER, fact),
        service.entry(STRANGER, fact),
    ):
        with pytest.raises(UnknownFact):
            await unknown
    words = desk.core.catalogue[Locale.FR]
    assert not await service.choices(STRANGER, fact, words)
    assert [choice.value for choice in await service.choices(EDDA, fact, words)] == [fact]
    assert fact in await desk.told(community=HERE)


MIA_AS_EDITOR = replace(MIA, roles=EDDA.roles)
