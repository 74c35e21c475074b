"""What is read most, counted beside the answers: for each community, of nobody."""

import asyncio
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from random import Random

from bot.core import Core
from bot.database import Database
from bot.editing.store import EditingStore
from bot.editing.tally import MOST_COUNTED, Tally
from bot.replies import Statement
from bot.settings import Settings
from tests.announcements.stage import Watch
from tests.conftest import open_bot, reply_of
from tests.editing.conftest import HERE, MIA, SIGNATORIES, STRANGER, person

SIGNATORIES_ASKED = {"topic": "signataires"}


async def shown(core: Core, community: str = HERE) -> Mapping[str, int]:
    return await EditingStore(core.database).shown(community)


async def test_what_is_shown_is_counted_where_it_is_shown(settings: Settings) -> None:
    watch = Watch()
    async with open_bot(settings, clock=watch, random=Random(1)) as core:
        for _ in range(3):
            await reply_of(core, MIA, "planettechcare", **SIGNATORIES_ASKED)
        asked = {"subject": "planettechcare", "topic": "signatories"}
        second = await reply_of(core, MIA, "facts", **asked, page=2)
        await reply_of(core, MIA, "evolution", metric="signatories")
        await reply_of(core, STRANGER, "planettechcare")
        await reply_of(core, person("mia", community=None), "planettechcare")
        assert await shown(core) == {}, "no answer waits for the database"
        watch.forward(minutes=6)
        await reply_of(core, MIA, "card", subject="planettechcare")
        await asyncio.sleep(0.1)
        first = await shown(core)
        assert first[SIGNATORIES] == 3 + 1 + 1, "thrice in its topic, in its evolution, on the card"
        later = {block.fact for block in second.blocks if isinstance(block, Statement)}
        assert {first[fact] for fact in later} <= {1, 2}, "the second page, then the evolution"
        assert 1 in {first[fact] for fact in later}
        await reply_of(core, MIA, "planettechcare")
    async with open_bot(settings, clock=watch, random=Random(1)) as core:
        assert (await shown(core))[SIGNATORIES] == first[SIGNATORIES] + 1, "written at the end"
        assert (await shown(core, STRANGER.community or ""))[SIGNATORIES] == 1
        columns = await core.database.all("select name from pragma_table_info('shown_facts')")
        assert {row["name"] for row in columns} == {"community", "fact", "times"}


async def test_nobody_counts_more_than_memory_holds(core: Core) -> None:
    tally = Tally(EditingStore(core.database), Watch())
    async with tally.running():
        for number in range(MOST_COUNTED):
            tally.count(HERE, [f"fact-{number}"])
        await asyncio.sleep(0.1)
        assert len(await shown(core)) == MOST_COUNTED
        tally.count(HERE, ["fact-new"])
    assert len(await shown(core)) == MOST_COUNTED + 1


async def test_a_database_that_takes_nothing_disturbs_nobody(settings: Settings) -> None:
    async with Database.open(settings.database_path, busy_seconds=0.05) as database:
        store = EditingStore(database)
        tally = Tally(store, Watch())
        with closing(sqlite3.connect(settings.database_path, isolation_level=None)) as other:
            other.execute("begin immediate")
            async with tally.running():
                tally.count(HERE, [SIGNATORIES])
        async with tally.running():
            tally.count(HERE, [SIGNATORIES])
        assert await store.shown(HERE) == {SIGNATORIES: 1}
