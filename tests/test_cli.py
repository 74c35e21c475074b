"""`run.py` as people on a terminal and scripts use it."""

import asyncio
import json
import shutil
from pathlib import Path

import pytest

from bot.database import Database
from tests.conftest import ROOT
from tests.process import run


@pytest.fixture
def database(tmp_path: Path, filled_database: Path) -> str:
    """The address of a database of the test's own."""
    shutil.copy(filled_database, tmp_path / "cli.db")
    return f"sqlite:///{tmp_path}/cli.db"


async def test_help_explains_each_sub_command() -> None:
    told = await run("--help")
    assert told.code == 0
    for name in ("discord", "preview", "check", "say", "ask", "when", "export", "mode", "generate"):
        assert f"\n    {name} " in told.out
    assert "--locale" in (await run("say", "--help")).out


async def test_say_answers_in_both_languages(database: str) -> None:
    line = "/planettechcare signataires"
    french = await run("say", line, "--locale", "fr", DATABASE_URL=database)
    assert french.code == 0, french.err
    assert "872 signataires au 4 juillet 2023. [1]" in french.out
    assert "[1] Maddyness, 4 juillet 2023" in french.out
    english = await run("say", line, "--locale", "en", DATABASE_URL=database)
    assert "872 signatories on 4 July 2023. [1]" in english.out


async def test_say_gives_json_to_scripts(database: str) -> None:
    told = await run("say", "/planettechcare topic:signatories", "--json", DATABASE_URL=database)
    answer = json.loads(told.out)
    assert answer["type"] == "reply"
    assert answer["blocks"][0]["type"] == "statement"
    assert "872" in answer["blocks"][0]["text"]
    assert answer["private"] is False


async def test_say_tells_what_can_be_put_right(database: str) -> None:
    told = await run("say", "/nothing", "--locale", "fr", "--json", DATABASE_URL=database)
    assert told.code == 1
    assert json.loads(told.out)["error"] == "UnknownCommand"
    assert "Traceback" not in told.err


async def test_when_reads_a_phrase() -> None:
    at = ("--now", "2026-11-22T10:00", "--zone", "Europe/Paris")
    told = await run("when", "mardi 8 décembre 14h", *at, "--locale", "fr", "--json")
    assert json.loads(told.out) == {"local": "2026-12-08T14:00:00", "utc": "2026-12-08T13:00:00Z"}
    assert told.code == 0, told.err
    said = await run("when", "Tuesday 8 December 2pm", *at, "--locale", "en")
    assert said.out == "Tuesday 8 December 2026 at 14:00 (Paris time)\n"
    known = await run("when", "demain 9h", "--now", "2026-11-22T23:30Z", DEFAULT_TIMEZONE="UTC")
    assert known.out.startswith("lundi 23 novembre 2026 à 9\u00a0h")


async def test_when_tells_why_a_phrase_is_refused() -> None:
    at = ("--now", "2026-11-22T10:00", "--zone", "Europe/Paris")
    told = await run("when", "8 novembre 14h", *at, "--locale", "fr", "--json")
    assert told.code == 1
    answer = json.loads(told.out)
    assert answer["reason"] == "past"
    assert "déjà passé" in answer["refused"]
    doubt = await run("when", "next Tuesday 2pm", *at, "--locale", "en", "--json")
    assert [one["local"] for one in json.loads(doubt.out)["readings"]] == [
        "2026-11-24T14:00:00",
        "2026-12-01T14:00:00",
    ]
    empty = await run("when", "", *at, "--locale", "en")
    assert empty.code == 1
    assert empty.out.startswith("The date and the time are missing.")


async def test_when_tells_a_bad_present_and_a_bad_zone() -> None:
    for option, value in (
        ("--now", "yesterday"),
        ("--now", "0001-01-01"),
        ("--zone", "Paris"),
        ("--zone", "../etc/passwd"),
    ):
        told = await run("when", "demain 9h", option, value)
        assert told.code == 2
        assert f"argument {option}: a " in told.err
        assert "Traceback" not in told.err


async def test_check_is_silent_about_nothing() -> None:
    told = await run("check")
    assert told.code == 0
    assert told.out == "Settings, documents and translations are sound.\n"


async def test_check_tells_settings_documents_and_translations_together(tmp_path: Path) -> None:
    data = Path(shutil.copytree(ROOT / "data", tmp_path / "data"))
    (data / "practices" / "ai.yaml").write_text("practices: 3\n")
    (data / "locales" / "en" / "errors.ftl").write_text("error-title = Oh\n")
    told = await run("check", DATA_DIR=str(data))
    assert told.code == 1
    assert "data/practices/ai.yaml:1: practices is not a list" in told.out
    assert "has no en translation" in told.out
    wrong = await run("check", LOG_LEVEL="loud")
    assert wrong.code == 1
    assert wrong.out.startswith("LOG_LEVEL is 'loud': expected how much is logged")


async def test_a_broken_document_stops_the_start_with_its_line(
    tmp_path: Path, database: str
) -> None:
    data = Path(shutil.copytree(ROOT / "data", tmp_path / "data"))
    (data / "practices" / "ai.yaml").write_text("practices: 3\n")
    told = await run("say", "/help", DATA_DIR=str(data), DATABASE_URL=database)
    assert told.code == 1
    assert told.err.startswith("data/practices/ai.yaml:1: practices is not a list")
    assert "Traceback" not in told.err
    untouched = await run("say", "/about", "--locale", "en", DATABASE_URL=database)
    assert "best practices" in untouched.out


async def test_discord_without_a_token_says_so(database: str) -> None:
    told = await run("discord", DATABASE_URL=database)
    assert told.code == 1
    assert told.err.startswith("DISCORD_TOKEN is not set")


async def test_a_database_that_cannot_be_opened_says_so() -> None:
    told = await run("say", "/help", DATABASE_URL="sqlite:////nowhere/at/all.db")
    assert told.code == 1
    assert "check that its folder exists" in told.err
    assert "Traceback" not in told.err


async def test_mode_follows_the_token() -> None:
    assert (await run("mode")).out == "preview\n"
    assert (await run("mode", DISCORD_TOKEN="a.b.c")).out == "discord\n"


def damage(sound: Path, page: int, into: Path) -> str:
    """A copy of a database with one page overwritten; its address."""
    content = bytearray(sound.read_bytes())
    content[page * 4_096 : page * 4_096 + 4_096] = b"\xff" * 4_096
    into.write_bytes(content)
    return f"sqlite:///{into}"


async def test_a_damaged_database_is_told_with_what_to_do(
    tmp_path: Path, filled_database: Path
) -> None:
    told: set[str] = set()
    for page in range(2, 40, 4):
        url = damage(filled_database, page, tmp_path / f"{page}.db")
        ended = await run("say", "/about", DATABASE_URL=url)
        assert "Traceback" not in ended.err, page
        told.add(ended.err.strip().rpartition(": ")[2])
    assert "restore the last backup, or move the file away" in told


async def test_a_port_in_use_is_told() -> None:
    taken = await asyncio.start_server(lambda _reader, _writer: None, "127.0.0.1", 0)
    port = taken.sockets[0].getsockname()[1]
    told = await run("preview", "--port", str(port))
    taken.close()
    await taken.wait_closed()
    assert told.code == 1
    assert f"port {port}: " in told.err
    assert "Traceback" not in told.err


async def test_export_writes_a_file_for_each_community(database: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    told = await run("export", "--out", str(out), DATABASE_URL=database)
    assert told.out == "No community added or decided anything.\n"
    add = """
        insert into fact_versions (community, fact, number, standing, why, person, at)
        values (:community, 'ptc-18', 1, 'retired', 'Non', 'discord:7', '2026-11-01T00:00:00Z')
    """
    path = Path(database.removeprefix("sqlite:///"))
    async with Database.open(path) as opened, opened.write() as transaction:
        await transaction.many(add, [{"community": "discord:1"}, {"community": "discord:2"}])
    told = await run("export", "--out", str(out), DATABASE_URL=database)
    assert told.out == f"{out}/discord-1.yaml\n{out}/discord-2.yaml\n"
    written = (out / "discord-1.yaml").read_text("utf-8")
    assert "fact: ptc-18\n    status: hidden\n    why:" in written
    assert "discord:7" not in written
    one = ("--community", "discord:2", "--format", "csv")
    told = await run("export", *one, "--out", str(out), DATABASE_URL=database)
    assert told.out == f"{out}/discord-2.csv\n"
    other = ("--community", "discord:3")
    nobody = await run("export", *other, "--out", str(out), DATABASE_URL=database)
    assert (nobody.code, nobody.err) == (1, "discord:3: nothing was added or decided there\n")
    unwritable = await run("export", "--out", f"{out}/discord-1.yaml", DATABASE_URL=database)
    assert unwritable.code == 1
    assert "Traceback" not in unwritable.err
