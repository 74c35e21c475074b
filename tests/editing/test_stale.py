"""A document changes under a decision: the team is told, once, and what it decided holds."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.i18n import Locale
from bot.knowledge.service import Figure, Qualifier
from bot.settings import Settings
from tests.announcements.board import Board
from tests.announcements.stage import Watch
from tests.conftest import open_bot
from tests.editing.conftest import SIGNATORIES, content
from tests.editing.documents import change
from tests.editing.team import COMMUNITY, OTHER, at_work, listed, live, team_of

TITLE = "Des documents ont changé"


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def board(watch: Watch) -> Board:
    return Board(watch)


async def start(settings: Settings, watch: Watch, board: Board) -> None:
    """One start, and all that is due then."""
    async with open_bot(settings, clock=watch) as core:
        await live(core, watch, board, watch.now)


async def correct(settings: Settings, watch: Watch, *, channel: bool = True) -> None:
    """A community says 900 signatories where the document says 872."""
    async with open_bot(settings, clock=watch) as core:
        team = at_work(core, watch)
        if channel:
            await team.set_up()
        editor = await team.editor()
        figures = (Figure("signatories", 900, Qualifier.EXACT),)
        said = content("900 signataires.", topic="signatories", figures=figures)
        card = await team.editing.drafts.begin(editor, said, supersedes=SIGNATORIES)
        await team.editing.drafts.publish(editor, card.draft.id, sure=True)


async def test_a_changed_document_is_told_once_to_those_whom_it_concerns(
    documents: Settings, watch: Watch, board: Board
) -> None:
    await correct(documents, watch)
    async with open_bot(documents, clock=watch) as core:
        await at_work(core, watch).set_up(OTHER)
    await start(documents, watch, board)
    assert board.messages == [], "nothing changed"
    change(documents, "compte 872 signataires", "compte 873 signataires")
    for _ in range(3):
        await start(documents, watch, board)
    (message,) = board.messages
    assert (message.place, message.post.reply.title) == (team_of(COMMUNITY), TITLE)
    assert listed(message) == [SIGNATORIES]
    change(documents, "compte 873 signataires", "compte 874 signataires")
    for _ in range(2):
        await start(documents, watch, board)
    assert [listed(message) for message in board.messages] == [[SIGNATORIES]] * 2, "another change"


async def test_what_was_settled_before_the_post_is_not_told(
    documents: Settings, watch: Watch, board: Board
) -> None:
    await correct(documents, watch)
    change(documents, "compte 872 signataires", "compte 873 signataires")
    async with open_bot(documents, clock=watch) as core:
        team = at_work(core, watch)
        await team.editing.keeping.settle(await team.editor(), SIGNATORIES)
        await live(core, watch, board, watch.now)
    assert board.messages == []


@pytest.mark.parametrize("locale", Locale)
async def test_without_a_channel_an_admin_learns_of_it_beside_an_answer(
    documents: Settings, watch: Watch, board: Board, locale: Locale
) -> None:
    await correct(documents, watch, channel=False)
    change(documents, "compte 872 signataires", "compte 873 signataires")
    await start(documents, watch, board)
    assert board.messages == []
    async with open_bot(documents, clock=watch) as core:
        admin = await at_work(core, watch).admin()
        await core.communities.set_locale(admin, locale)
        told = [aside for _ in range(3) if (aside := await core.asides.take(admin))]
        stale = [a.reply for a in told if a.notice.key.startswith("facts-stale/")]
        assert len(stale) == 1
        assert "872 signataires" not in str(stale)
        assert "Planet Tech'Care" in str(stale)


async def test_a_fact_whose_topic_is_gone_is_told_of_once(
    documents: Settings, watch: Watch, board: Board
) -> None:
    topic = "topics:\n  - {id: trial, label: {fr: Essai, en: Trial}}\n"
    change(documents, "topics:\n", topic)
    async with open_bot(documents, clock=watch) as core:
        team = at_work(core, watch)
        await team.set_up()
        await team.add(content("Un essai public commence.", topic="trial"))
    change(documents, topic, "topics:\n")
    for _ in range(2):
        await start(documents, watch, board)
    (message,) = board.messages
    assert "Un essai public commence." in str(message.post.reply)
    assert message.post.reply.menu is None, "it has no card any more"


async def test_a_fact_whose_topic_is_gone_is_given_another(
    documents: Settings, watch: Watch
) -> None:
    topic = "topics:\n  - {id: trial, label: {fr: Essai, en: Trial}}\n"
    change(documents, "topics:\n", topic)
    async with open_bot(documents, clock=watch) as core:
        team = at_work(core, watch)
        await team.set_up()
        fact = await team.add(content("Un essai public commence.", topic="trial"))
        retired = await team.add(content("Un autre essai a pris fin.", topic="trial"))
        await team.editing.keeping.retire(await team.editor(), retired, "C’est fini")
    change(documents, topic, "topics:\n")
    watch.now += timedelta(days=1)
    async with open_bot(documents, clock=watch) as core:
        team = at_work(core, watch)
        editor, drafts = await team.editor(), team.editing.drafts
        (homeless,) = await team.editing.service.homeless(COMMUNITY)
        assert homeless.fact == fact, "nobody misses what is retired"
        card = await drafts.edit(editor, fact)
        assert (card.topic, card.draft.revises) == (None, fact)
        moved = replace(card.draft.content, topic="signatories")
        await drafts.alter(editor, card.draft.id, lambda it: replace(it, content=moved))
        assert (await drafts.publish(editor, card.draft.id, sure=True)).fact == fact
        assert not await team.editing.service.homeless(COMMUNITY)
        assert await team.editing.service.fact_as_told(COMMUNITY, fact)
