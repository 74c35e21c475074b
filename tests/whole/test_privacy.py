"""The whole process: somebody's data leaves the files while it runs, a server's 30 days after."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from bot.privacy.departures import FORGOTTEN
from tests.patience import until
from tests.privacy.scene import in_files
from tests.whole.conftest import Place, Team
from tests.whole.programme import PLANNED, Programme, sheet

WORKSHOP = {
    "title_fr": "REX DEEE",
    "starts": f"{PLANNED + timedelta(days=11):%Y-%m-%d %H:%M}",
    "minutes": 60,
    "sign_up_here": "true",
}


async def test_a_number_leaves_the_files_of_a_running_bot(place: Place, team: Team) -> None:
    programme, database = Programme(place, team), place.folder / "sobrio.db"
    ben = await place.discord.add_member(place.guild, "Ben")
    async with programme.starts(PLANNED):
        await programme.begin()
        await programme.take_in(sheet(WORKSHOP))
        (post,) = await programme.confirm("REX DEEE")
        for person in (place.anna, ben):
            for label in ("Je participe", "Me le rappeler"):
                await programme.press(person, post, label)
            await place.discord.slash(person, place.guild.channel, "tip", locale="fr")
        assert in_files(database, place.anna.id) > 0
        card = await place.discord.slash(
            place.anna, place.guild.channel, "privacy delete", locale="fr"
        )
        answer = await programme.press(place.anna, card, "Tout effacer")
        assert "C’est fait" in answer.text
        assert in_files(database, place.anna.id) == 0
        assert in_files(database, ben.id) > 0
    assert in_files(database, place.anna.id) == 0


async def test_a_server_that_puts_the_bot_out_while_it_is_off(place: Place, team: Team) -> None:
    programme, database = Programme(place, team), place.folder / "sobrio.db"
    other = await place.discord.add_guild("Ailleurs", locale="fr")
    dora = await place.discord.add_member(other, "Dora")
    async with programme.starts(PLANNED):
        await programme.begin()
        await programme.take_in(sheet(WORKSHOP))
        await programme.confirm("REX DEEE")
        tip = {"here": True}
        await place.discord.slash(dora, other.channel, "tip", locale="fr", options=tip)
    await place.discord.remove_guild(place.guild)
    there = held(database, other.id)
    async with programme.starts(PLANNED + timedelta(days=1)):
        await until(lambda: planned(database) == [f"discord:{place.guild.id}"])
    async with programme.starts(PLANNED + timedelta(days=30, hours=23)):
        await place.discord.wait_for_session(connected=1)
        await place.discord.slash(dora, other.channel, "help", locale="fr")
        await programme.at_rest()
        assert held(database, place.guild.id) > 3
    async with programme.starts(PLANNED + timedelta(days=31, hours=1)):
        await until(lambda: not held(database, place.guild.id))
        await until(lambda: in_files(database, place.guild.id) == 0)
    assert held(database, other.id) == there > 0


def planned(database: Path) -> list[str]:
    """The servers of which all is to be deleted."""
    asked = "select community from announcements where kind = ? and state = 'planned'"
    with closing(sqlite3.connect(database)) as connection:
        return [community for (community,) in connection.execute(asked, [FORGOTTEN])]


def held(database: Path, guild: str) -> int:
    """How many rows are a server's."""
    tables = {"communities": "id", "workshops": "community", "announcements": "community"}
    tables |= {"shown_practices": "owner"}
    union = " union all ".join(
        f"select count(*) as rows from {table} where {column} = :community"
        for table, column in tables.items()
    )
    with closing(sqlite3.connect(database)) as connection:
        asked = f"select sum(rows) from ({union})"
        return connection.execute(asked, {"community": f"discord:{guild}"}).fetchone()[0]
