"""Two people at once: nobody's change is lost, nothing is announced of a date that is no more."""

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.communities.model import ChannelPurpose
from bot.communities.service import Visitor
from bot.core import Core
from bot.when.moments import Moment
from bot.workshops.entries import Entry
from bot.workshops.importing import brought_up_to_date
from bot.workshops.model import Details, State
from tests.patience import until
from tests.workshops.life import COMMUNITY, Life
from tests.workshops.makers import workshop_at

PARIS = ZoneInfo("Europe/Paris")


def paris(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=PARIS)  # type: ignore[arg-type]


@pytest.fixture
async def life(life: Life) -> Life:
    await life.begin()
    await life.say("olivia", "workshop plan", title="REX DEEE", when="mardi 8 décembre 11h")
    return life


async def at_once(core: Core, *deeds: Coroutine[Any, Any, Any]) -> None:
    """Have all of them begin before the first of them writes anything; they write in their
    order."""
    turn = core.database._turn  # pyright: ignore[reportPrivateUsage]
    async with core.database.write():
        tasks: list[asyncio.Task[Any]] = []
        for deed in deeds:
            tasks.append(asyncio.create_task(deed))
            await until(lambda: len(turn._waiters or ()) == len(tasks))  # type: ignore[attr-defined]
    await asyncio.gather(*tasks)


async def test_another_channel_while_it_is_moved_the_reminders_are_of_the_new_date(
    life: Life,
) -> None:
    its = {"workshop": life.actions[0].arguments["workshop"]}
    await life.say("olivia", "workshop-announce", revision=0, **its)
    await life.now()
    await life.say("anna", "follow-workshop", **its)
    async with life.awake() as core:
        ada = await core.communities.actor(Visitor("board:ada", "fr", COMMUNITY, manages=True))
        there = core.communities.set_channel(ada, ChannelPurpose.ANNOUNCEMENTS, "board:there")
        when = {"when": "2026-12-10T11:00+01:00", "revision": 1}
        put = core.table.find("workshop-put")(life.person("olivia"), {**its, **when})
        await at_once(core, there, put)
    await life.until(paris(2026, 12, 10, 12))
    letters = [text.splitlines()[1] for text in life.letters("anna")[1:]]
    assert letters == ["C’est dans 1 jour.", "C’est dans 1 heure."]
    soon = [text for text in life.texts("board:there") if "C’est bientôt." in text]
    assert len(soon) == 1


async def test_confirmed_while_its_date_is_typed_it_keeps_the_one_that_is_announced(
    life: Life,
) -> None:
    its = {"workshop": life.actions[0].arguments["workshop"]}
    typed = {"when": "jeudi 10 décembre 14h", "length": "2h", "group": "time"}
    async with life.awake() as core:
        olivia, table = life.person("olivia"), core.table
        confirm = table.find("workshop-announce")(olivia, {**its, "revision": 0})
        await at_once(core, confirm, table.find("workshop-save")(olivia, {**its, **typed}))
    await life.now()
    (post,) = life.texts()
    assert "mardi 8 décembre 2026 à 11 h" in post
    assert "(2 h)" in post


async def test_moved_while_it_is_posted_no_old_date_stays(life: Life) -> None:
    its = {"workshop": life.actions[0].arguments["workshop"]}
    await life.say("olivia", "workshop-announce", revision=0, **its)
    async with life.awake() as core:
        life.board.gate = asyncio.Event()
        posting = asyncio.create_task(core.outbox.turn())
        await until(lambda: life.board.waiting)
        when = {"when": "2026-12-10T11:00+01:00", "revision": 1}
        await core.table.find("workshop-put")(life.person("olivia"), {**its, **when})
        await asyncio.sleep(1.5)  # the outbox looks again, and finds no message to amend yet
        life.board.gate.set()
        await posting
        assert life.board.amended  # with the post, not by a bot that starts later
    await life.forward(minutes=5)
    assert [text for text in life.texts() if "8 décembre" in text] == []
    assert all("jeudi 10 décembre 2026 à 11 h" in text for text in life.texts())


def test_what_a_file_does_not_say_stays_as_somebody_just_made_it() -> None:
    start = Moment(datetime(2026, 12, 10, 14), PARIS)
    entry = Entry("x", start, None, Details(title_fr="Corrigé"))
    draft = replace(workshop_at(state=State.DRAFT), length=timedelta(hours=1))
    assert brought_up_to_date(draft, entry).start == start
    now = replace(draft, state=State.CONFIRMED, details=Details(title_fr="x", place="Lille"))
    after = brought_up_to_date(now, entry)
    assert (after.start, after.length, after.state) == (now.start, now.length, State.CONFIRMED)
    assert after.details == Details(title_fr="Corrigé", place="Lille")
