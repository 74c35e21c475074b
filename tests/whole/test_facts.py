"""The whole process, killed at each step between a suggestion and the answer, during an import, a
list, and a deletion: each is there once afterwards, whole or not at all."""

import asyncio
import json
import signal
import sqlite3
from collections.abc import AsyncGenerator, Coroutine
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest

from benchmarks.once.lives import program
from tests.conversation import plain
from tests.loopback.answers import Answer
from tests.loopback.handles import ChannelHandle, OptionValue, UserHandle
from tests.loopback.reading import Posted
from tests.patience import PATIENCE, until
from tests.privacy.scene import in_files
from tests.process import Sobrio, sobrio
from tests.whole.conftest import Place, Team, picker
from tests.whole.programme import PLANNED, Programme

GUIDE = "Le programme a un guide de sobriété."
FORM = {"text": GUIDE, "source": "https://example.org/guide", "as_of": "2026-11"}
ABOUT = {"subject": "planettechcare", "topic": "overview"}


def fact(words: str) -> dict[str, object]:
    """A fact as a file has it."""
    return {
        "subject": "planettechcare",
        "topic": "overview",
        "kind": "state",
        "as_of": "2026-11",
        "text": {"fr": words},
        "sources": [{"publisher": "Example", "title": "Guide", "url": "https://example.org/g"}],
        "confidence": "medium",
    }


FILE = json.dumps({"facts": [fact("Un mémento paraît."), fact("Une lettre part chaque mois.")]})


@dataclass
class Newsroom:
    """A community whose editor is Edda, with a channel for its team."""

    programme: Programme
    edda: UserHandle
    team: ChannelHandle

    async def begin(self) -> None:
        """Ada says who edits, and where the team reads."""
        await self.programme.begin()
        discord, ada = self.programme.place.discord, self.programme.team.ada
        role = self.programme.team.role
        for button, purpose, chosen in (
            ("Rôles", "editor", role.id),
            ("Salons", "organisers", self.team.id),
        ):
            card = await self.slash(ada, "settings")
            shown = await self.programme.press(ada, card, button)
            its = picker(shown, purpose)
            await discord.choose(ada, shown, chosen, custom_id=its, locale="fr")

    @asynccontextmanager
    async def awake(self, now: datetime) -> AsyncGenerator[Sobrio]:
        """The bot, connected."""
        async with self.programme.starts(now) as bot:
            await self.programme.place.discord.wait_for_session(connected=1)
            yield bot
        await self.programme.place.discord.wait_for_session(connected=0)

    async def slash(self, who: UserHandle, command: str, **options: OptionValue) -> Answer:
        """What somebody is answered, who reads French."""
        place = self.programme.place
        return await place.discord.slash(
            who, place.guild.channel, command, locale="fr", options=options
        )

    async def suggest(self) -> Answer:
        """Anna suggests a fact."""
        anna = self.programme.place.anna
        form = await self.slash(anna, "suggest", **ABOUT)
        return await self.programme.place.discord.submit(anna, form, FORM, locale="fr")

    async def told(self) -> str:
        """What everybody reads."""
        return plain((await self.slash(self.programme.team.ada, "planettechcare")).text)

    async def board(self) -> list[Posted]:
        """What stands in the channel of the team."""
        return await self.programme.place.discord.messages(self.team)

    async def check(self) -> Answer:
        """Edda shows a file of two facts."""
        file = await self.programme.place.discord.send_file("facts.json", FILE)
        return await self.slash(self.edda, "fact import", file=file)

    async def dies(
        self,
        now: datetime,
        query: str,
        moment: str,
        work: Coroutine[Any, Any, object],
        *survived: int,
    ) -> None:
        """Have the bot end itself at a statement of what it is asked to do, and is never done."""
        place = self.programme.place
        doom = (*program(_ahead(now)), query, moment, *map(str, survived or (0,)))
        async with sobrio(place.discord, place.folder, program=doom) as bot:
            await place.discord.wait_for_session(connected=1)
            asked = asyncio.create_task(work)  # pyright: ignore[reportArgumentType]
            code = await asyncio.wait_for(bot.process.wait(), PATIENCE)
            assert code == -signal.SIGKILL, bot.log
            asked.cancel()
            with suppress(asyncio.CancelledError):
                await asked
        await place.discord.wait_for_session(connected=0)

    def rows(self, asked: str) -> list[tuple[Any, ...]]:
        """What the database holds."""
        with closing(sqlite3.connect(self.programme.place.folder / "sobrio.db")) as connection:
            return connection.execute(asked).fetchall()


def _ahead(now: datetime) -> float:
    return (now - datetime.now(now.tzinfo)).total_seconds()


@pytest.fixture
async def room(place: Place, team: Team) -> Newsroom:
    channel = await place.discord.add_channel(place.guild, "équipe")
    # What was posted is found again by its marker, and not because Discord remembers a number.
    await place.discord.tune(nonce_memory=0.0)
    return Newsroom(Programme(place, team), team.olivia, channel)


async def let_go(room: Newsroom) -> None:
    """What was kept waiting goes on, and the bot is gone."""
    discord = room.programme.place.discord
    await discord.clear_faults()
    await discord.release()
    await discord.wait_for_session(connected=0)


@pytest.mark.parametrize("hold", ["before", "after"])
async def test_from_the_suggestion_to_the_letter_each_is_there_once(
    room: Newsroom, hold: Any
) -> None:
    programme, discord = room.programme, room.programme.place.discord
    anna = programme.place.anna
    door = await programme.door(anna)
    async with room.awake(PLANNED) as bot:
        await room.begin()
        await discord.fault("POST", f"/channels/{room.team.id}/messages", hold=hold)
        assert "enregistrée" in (await room.suggest()).text
        await discord.wait_for_held()
        await bot.kill()
    await let_go(room)
    async with room.awake(PLANNED + timedelta(minutes=5)):
        await programme.at_rest()
        (card,) = await room.board()
        assert GUIDE in card.text
        assert GUIDE not in await room.told()
    approve = programme.press(room.edda, card, "Approuver")
    await room.dies(
        PLANNED + timedelta(minutes=10), "editing/queries:add_version", "begun", approve
    )
    assert room.rows("select 1 from fact_versions") == []
    async with room.awake(PLANNED + timedelta(minutes=15)) as bot:
        await programme.at_rest()
        assert GUIDE not in await room.told()
        assert await programme.letters(anna) == []
        await discord.fault("POST", f"/channels/{door.id}/messages", hold=hold)
        (card,) = await room.board()
        assert "Publié" in (await programme.press(room.edda, card, "Approuver")).text
        await discord.wait_for_held()
        await bot.kill()
    await let_go(room)
    async with room.awake(PLANNED + timedelta(minutes=20)):
        await programme.at_rest()
        (letter,) = await programme.letters(anna)
        assert GUIDE in letter
        (decided,) = await room.board()
        assert "Proposition publiée" in decided.text
        assert decided.buttons == []
        assert (await room.told()).count(GUIDE) == 1
        assert room.rows("select number, standing from fact_versions") == [(1, "published")]


async def test_a_file_is_taken_in_whole_or_not_at_all(room: Newsroom) -> None:
    programme = room.programme
    async with room.awake(PLANNED):
        await room.begin()
        shown = await room.check()
    take_in = "Reprendre"
    later = PLANNED + timedelta(minutes=5)
    work = programme.press(room.edda, shown, take_in)
    await room.dies(later, "editing/queries:add_version", "begun", work, 1)
    assert (
        room.rows(
            "select 1 from fact_versions union all select 1 from audit where deed like 'fact%'"
        )
        == []
    )
    work = programme.press(room.edda, shown, take_in)
    await room.dies(later, "editing/queries:add_version", "done", work)
    assert len(room.rows("select 1 from fact_versions")) == 2
    async with room.awake(PLANNED + timedelta(minutes=15)):
        again = await programme.press(room.edda, shown, take_in)
        assert "Rien ne changerait" in plain(again.text)
        told = await room.told()
        assert told.count("Un mémento paraît.") == told.count("Une lettre part chaque mois.") == 1
    assert len(room.rows("select 1 from fact_versions")) == 2


@pytest.mark.parametrize("hold", ["before", "after"])
async def test_the_list_of_a_month_is_there_once(room: Newsroom, hold: Any) -> None:
    programme, discord = room.programme, room.programme.place.discord
    async with room.awake(PLANNED):
        await room.begin()
    in_april = PLANNED + timedelta(days=17)
    await room.dies(in_april, "editing/freshness:keep_list", "done", asyncio.sleep(0))
    (listed,) = room.rows("select facts from freshness_lists")
    await discord.fault("POST", f"/channels/{room.team.id}/messages", hold=hold)
    async with room.awake(in_april) as bot:
        await discord.wait_for_held()
        await bot.kill()
    await let_go(room)
    async with room.awake(in_april + timedelta(hours=1)):
        await programme.at_rest()
        lists = [post for post in await room.board() if "Faits à revoir" in post.text]
        assert len(lists) == 1
        assert room.rows("select facts from freshness_lists") == [listed]


async def test_a_deletion_is_whole_or_not_begun(room: Newsroom) -> None:
    programme, discord = room.programme, room.programme.place.discord
    database, anna = programme.place.folder / "sobrio.db", programme.place.anna
    async with room.awake(PLANNED):
        await room.begin()
        await room.suggest()
        await programme.at_rest()
        asked = await room.slash(anna, "privacy delete")
        before = in_files(database, anna.id)
        assert before > 0
    erase, wipe = programme.press(anna, asked, "Tout effacer"), "privacy/queries:owe_wipe"
    held = room.rows("select person, content from fact_drafts")
    await room.dies(PLANNED + timedelta(minutes=5), wipe, "begun", erase)
    assert room.rows("select person, content from fact_drafts") == held
    # A letter to her is due while she has everything deleted.
    async with room.awake(PLANNED + timedelta(minutes=10)) as bot:
        (card,) = await room.board()
        door = await programme.door(anna)
        await discord.fault("POST", f"/channels/{door.id}/messages", hold="before")
        await programme.press(room.edda, card, "Approuver")
        await discord.wait_for_held()
        await bot.kill()
    await let_go(room)
    erase = programme.press(anna, asked, "Tout effacer")
    await room.dies(PLANNED + timedelta(minutes=10), wipe, "done", erase)
    async with room.awake(PLANNED + timedelta(minutes=15)):
        await until(lambda: in_files(database, anna.id) == 0)
        await programme.at_rest()
        assert in_files(database, anna.id) == 0
        assert GUIDE in await room.told()
        again = await programme.press(anna, asked, "Tout effacer")
        assert "C’est fait" in again.text
        await programme.at_rest()
        assert in_files(database, anna.id) == 0
        assert len(await programme.letters(anna)) <= 1
    assert in_files(database, anna.id) == 0
    assert anna.id not in (programme.place.folder / "sobrio.log").read_text()
