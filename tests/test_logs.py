"""Logs for people and for machines."""

import json
import logging
from collections.abc import Generator

import pytest

from bot.logs import set_up_logs


@pytest.fixture(autouse=True)
def logs_as_before() -> Generator[None]:
    root, discord = logging.getLogger(), logging.getLogger("discord")
    before = root.handlers[:], root.level, discord.level
    yield
    root.handlers[:], root.level = before[0], before[1]
    discord.setLevel(before[2])


def test_machines_get_one_json_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs("INFO", "json")
    logging.getLogger("bot.x").info("answered %s", "/tip")
    try:
        raise ValueError("déjà vu")
    except ValueError:
        logging.getLogger("bot.x").exception("unexpected, reference %s", "abc")
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert [line["message"] for line in lines] == ["answered /tip", "unexpected, reference abc"]
    assert lines[0]["levelname"] == "INFO"
    assert "déjà vu" in lines[1]["exc_info"]


def test_people_get_plain_lines_from_the_level_up(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs("WARNING", "text")
    logging.getLogger("bot.x").info("quiet")
    logging.getLogger("bot.x").warning("loud")
    logging.getLogger("discord.client").warning("PyNaCl … voice will NOT be supported")
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "WARNING bot.x loud" in told


def test_the_alarm_is_set_in_silence() -> None:
    set_up_logs("DEBUG", "text")
    assert not logging.getLogger("apscheduler.scheduler").isEnabledFor(logging.INFO)
    assert logging.getLogger("apscheduler.scheduler").isEnabledFor(logging.WARNING)
