"""A document's fact is gone under a decision: its team is told once, and nothing else stumbles."""

from pathlib import Path

import pytest

from bot.editing.entries import FactEntry, Gone
from bot.editing.exchange_writing import FileFormat
from bot.editing.model import GONE, Standing
from bot.editing.refusals import NothingToRestore, UnknownFact
from bot.i18n import Locale
from bot.replies import Upload
from bot.settings import Settings
from tests.announcements.board import Board
from tests.announcements.stage import Watch
from tests.conftest import NOW, open_bot
from tests.conversation import Chat
from tests.editing.conftest import EDDA, HERE, SIGNATORIES, Desk, content, editing_of
from tests.editing.documents import remove
from tests.editing.team import COMMUNITY, at_work, listed, live
from tests.editing.test_exchange_service import exchange_of
from tests.editing.test_in_conversation import Team, said

HIDDEN, VERIFIED = "ptc-12", "ptc-02"


@pytest.fixture
def board(watch: Watch) -> Board:
    return Board(watch)


async def decide(settings: Settings, watch: Watch) -> str:
    """A community corrects one fact, hides another and verifies a third; the id of its own."""
    async with open_bot(settings, clock=watch) as core:
        team = at_work(core, watch)
        await team.set_up()
        editor, editing = await team.editor(), team.editing
        card = await editing.drafts.begin(
            editor, content("900 signataires.", topic="signatories"), supersedes=SIGNATORIES
        )
        decided = await editing.drafts.publish(editor, card.draft.id, sure=True)
        await editing.keeping.retire(editor, HIDDEN, "Pas chez nous")
        await editing.keeping.verify(editor, VERIFIED)
    return decided.fact or ""


async def test_what_took_the_place_of_a_fact_that_is_gone_is_told_once(
    documents: Settings, watch: Watch, board: Board
) -> None:
    own = await decide(documents, watch)
    remove(documents, SIGNATORIES, HIDDEN, VERIFIED)
    for _ in range(3):
        async with open_bot(documents, clock=watch) as core:
            await live(core, watch, board, watch.now)
    (message,) = board.messages
    assert listed(message) == [own], "what is hidden is hidden"
    assert "que les documents ne contiennent plus" in str(message.post.reply)
    assert "document a changé" not in str(message.post.reply)


@pytest.mark.parametrize("locale", Locale)
async def test_without_a_channel_an_admin_learns_of_it(
    documents: Settings, watch: Watch, board: Board, locale: Locale
) -> None:
    async with open_bot(documents, clock=watch) as core:
        team = at_work(core, watch)
        editor, drafts = await team.editor(), team.editing.drafts
        card = await drafts.begin(editor, content("900 signataires."), supersedes=SIGNATORIES)
        await drafts.publish(editor, card.draft.id, sure=True)
    remove(documents, SIGNATORIES)
    async with open_bot(documents, clock=watch) as core:
        await live(core, watch, board, watch.now)
        admin = await at_work(core, watch).admin()
        await core.communities.set_locale(admin, locale)
        told = [aside for _ in range(3) if (aside := await core.asides.take(admin))]
        (gone,) = [str(one.reply) for one in told if one.notice.key.startswith("facts-stale/")]
        assert "900 signataires." in gone


async def test_what_is_kept_is_flagged_no_more_until_the_fact_is_back(
    documents: Settings, watch: Watch
) -> None:
    own = await decide(documents, watch)
    data = documents.data_dir / "subjects" / "planettechcare.yaml"
    before = {path: path.read_text("utf-8") for path in (data, data.parents[1] / "tensions.yaml")}
    remove(documents, SIGNATORIES)
    async with open_bot(documents, clock=watch) as core:
        team = at_work(core, watch)
        editor, editing = await team.editor(), team.editing
        (flagged,) = await editing.service.outlived(COMMUNITY)
        assert (flagged.id, [one.fact for one in flagged.outlives]) == (own, [SIGNATORIES])
        assert not await editing.service.stale(COMMUNITY)
        kept = await editing.keeping.settle(editor, own)
        assert (kept.standing, kept.outlives) == (Standing.PUBLISHED, ())
        assert not await editing.service.outlived(COMMUNITY)
        with pytest.raises(NothingToRestore):
            await editing.keeping.settle(editor, own)
        past = await editing.service.past(editor, SIGNATORIES)
        assert isinstance(past, Gone)
        assert [one.seen == GONE for one in past.versions] == [False, True]
        assert {one.successor for one in past.versions} == {own}
        for refused in (editing.keeping.restore, editing.keeping.verify, editing.service.entry):
            with pytest.raises(UnknownFact):
                await refused(editor, SIGNATORIES)
    for path, text in before.items():
        path.write_text(text, "utf-8")
    async with open_bot(documents, clock=watch) as core:
        team = at_work(core, watch)
        assert not await team.editing.service.outlived(COMMUNITY)
        (stale,) = await team.editing.service.stale(COMMUNITY)
        assert (stale.id, stale.standing) == (SIGNATORIES, Standing.SUPERSEDED)


async def test_only_what_is_told_is_flagged_at_the_end_of_the_line(
    documents: Settings, watch: Watch
) -> None:
    own = await decide(documents, watch)
    watch.forward(days=1)
    async with open_bot(documents, clock=watch) as core:
        team = at_work(core, watch)
        editor, drafts = await team.editor(), team.editing.drafts
        newer = content("910 signataires.", topic="signatories")
        card = await drafts.begin(editor, newer, supersedes=own)
        last = (await drafts.publish(editor, card.draft.id, sure=True)).fact
    remove(documents, SIGNATORIES)
    async with open_bot(documents, clock=watch) as core:
        team = at_work(core, watch)
        editor, editing = await team.editor(), team.editing
        assert [one.id for one in await editing.service.outlived(COMMUNITY)] == [last]
        entry = await editing.service.past(editor, own)
        assert isinstance(entry, FactEntry)
        assert not entry.outlives
        await editing.keeping.retire(editor, last or "", "Faux")
        assert not await editing.service.outlived(COMMUNITY), "nobody reads it"


async def test_an_export_leaves_out_what_was_decided_on_facts_that_are_gone(
    documents: Settings, watch: Watch, tmp_path: Path
) -> None:
    async with open_bot(documents, clock=watch) as core:
        keeping, drafts = editing_of(core, watch).keeping, editing_of(core, watch).drafts
        card = await drafts.begin(EDDA, content("900 signataires."), supersedes=SIGNATORIES)
        own = (await drafts.publish(EDDA, card.draft.id, sure=True)).fact
        await keeping.retire(EDDA, HIDDEN, "Pas chez nous")
        await keeping.verify(EDDA, VERIFIED)
    remove(documents, SIGNATORIES, HIDDEN, VERIFIED)
    async with open_bot(documents, clock=watch) as core:
        desk = Desk(editing_of(core, watch), core, watch)
        exchange = exchange_of(desk, tmp_path)
        number, out = await exchange.exporting.export(EDDA, FileFormat.YAML)
        assert number == 1
        assert f"id: {own}" in out.decode()
        again = await exchange.importing.check(EDDA, Upload("", out))
        assert (again.plan.empty, again.plan.same) == (True, 1)
        assert own in await desk.told(community=HERE)


async def test_an_editor_keeps_it_from_its_card_and_reads_what_was_decided(
    documents: Settings,
) -> None:
    async with open_bot(documents, clock=lambda: NOW) as core, Chat.open(core) as chat:
        team = await Team.of(chat)
        await team.edda.say("/fact edit", fact=SIGNATORIES)
        await team.edda.press("Sources")
        await team.edda.press("Ajouter une source")
        await team.edda.fill(source="Example, Guide, https://example.org/guide")
        await team.edda.press("Revenir au brouillon")
        assert "Publié" in said(await team.edda.press("Publier"))
        own = await team.fact(team.edda, "872 signataires")
        # The next simulated Discord knows no commands.
        async with core.database.write() as transaction:
            await transaction.run("delete from command_syncs")
    remove(documents, SIGNATORIES)
    async with open_bot(documents, clock=lambda: NOW) as core, Chat.open(core) as chat:
        edda = (await Team.of(chat)).edda
        queue = await edda.say("/fact review")
        assert "Le fait remplacé n’est plus dans les documents" in said(queue)
        shown = await edda.choose(next(iter(queue.menu)))
        assert "Ce fait en a remplacé un autre" in said(shown)
        history = await edda.press("Historique du fait remplacé")
        assert "Les documents ne contiennent plus ce fait" in said(history)
        assert "remplacé ici par un fait de la communauté" in said(history)
        assert "Voir le fait" not in history.buttons
        await edda.say("/fact review")
        await edda.choose(next(iter(queue.menu)))
        done = await edda.press("Garder la décision")
        assert "la décision est gardée" in said(done)
        assert "Garder la décision" not in done.buttons
        assert "Rien n’attend" in said(await edda.say("/fact review"))
        assert "Version 2" in said(await edda.say("/fact history", fact=SIGNATORIES))
        assert "Version 1" in said(await edda.say("/fact history", fact=own))
        assert "Version" not in said(await edda.say("/fact history", fact="ptc-none"))
