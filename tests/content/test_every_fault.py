"""Documents with each kind of fault at once: all are told, and nothing is half taken in."""

from pathlib import Path

import pytest

from bot.content.library import Library
from bot.database import Database
from bot.faults import BrokenDocuments
from tests.conftest import TODAY
from tests.content.test_checking import change
from tests.content.test_library import data, library, refresh, state
from tests.process import run

__all__ = ["data", "library"]

BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)
)


def break_everything(data: Path) -> dict[str, str]:
    """One fault of each kind; what is told of it, by the beginning of the line that tells it."""
    subjects = data / "subjects"
    lines = {
        "numeum": change(subjects / "numeum.yaml", "{id: osx}", "{id: osxx}"),
        "torner": change(subjects / "torner.yaml", "id: torner-02\n", "id: torner-03\n"),
        "smile": change(subjects / "smile.yaml", "      en: Smile was founded in 1991.\n", ""),
        "footprint": change(subjects / "footprint.yaml", "value: 29.5", "value: beaucoup"),
        "regulation": change(subjects / "regulation.yaml", '"2024-05-17"', '"2024-05-37"'),
        "sources": change(data / "sources.yaml", "url: https://", "url: javascript:alert(1)//"),
    }
    (subjects / "alter-way.yaml").write_text(BOMB, "utf-8")
    (subjects / "e-waste.yaml").write_bytes(b"# " + b"x" * 10_000_000)
    (subjects / "inclusion.yaml").write_bytes("subject: {name: Société}\n".encode("latin-1"))
    (data / "myths" / "email.yaml").write_text("myths:\n\t- id: myth-01\n", "utf-8")
    change(data / "myths" / "web.yaml", "category: web", "category: wbe")
    change(data / "tensions.yaml", "kind: evolution", "knd: evolution")
    return {
        f"data/subjects/numeum.yaml:{lines['numeum']}:": "there is no source osxx",
        f"data/subjects/torner.yaml:{lines['torner']}:": "the fact torner-03 is already defined",
        "data/subjects/smile.yaml:": "en is missing",
        f"data/subjects/footprint.yaml:{lines['footprint']}:": "value is not a number: 'beaucoup'",
        f"data/subjects/regulation.yaml:{lines['regulation']}:": "as_of: day",
        f"data/sources.yaml:{lines['sources']}:": "url has not the right form",
        "data/subjects/alter-way.yaml:1:": "an anchor or alias",
        "data/subjects/e-waste.yaml:1:": "bytes",
        "data/subjects/inclusion.yaml:1:": "UTF-8",
        "data/myths/email.yaml:2:": "indented with spaces",
        "data/myths/web.yaml:": "there is no category wbe",
        "data/tensions.yaml:5:": "knd is not a known key",
    }


def assert_all_told(faults: list[str], expected: dict[str, str]) -> None:
    for place, what in expected.items():
        assert any(f.startswith(place) and what in f for f in faults), (place, what, faults)
    # And nothing that is only a consequence: facts of files that cannot be read are not unknown.
    assert {fault.split(":")[0] for fault in faults} == {place.split(":")[0] for place in expected}


async def test_all_are_told_at_once_and_the_database_stays_as_it_was(
    library: Library, data: Path, tmp_path: Path
) -> None:
    async with Database.open(tmp_path / "a.db") as database:
        await refresh(library, database)
        before = await state(database)
        expected = break_everything(data)
        with pytest.raises(BrokenDocuments) as caught:
            await refresh(library, database)
        assert_all_told([str(fault) for fault in caught.value.faults], expected)
        assert await state(database) == before


def test_check_tells_the_same_without_a_database(data: Path) -> None:
    expected = break_everything(data)
    assert_all_told([str(fault) for fault in Library(data, TODAY).check()], expected)


async def test_an_operator_reads_them_all_and_the_bot_does_not_start(
    data: Path, tmp_path: Path
) -> None:
    expected = break_everything(data)
    settings = {"DATA_DIR": str(data), "DATABASE_URL": f"sqlite:///{tmp_path}/a.db"}
    checked = await run("check", **settings)
    started = await run("discord", DISCORD_TOKEN="x", **settings)
    assert checked.code == started.code == 1
    for said in (checked.out + checked.err, started.out + started.err):
        for place, what in expected.items():
            assert any(place in line and what in line for line in said.splitlines()), said
        assert "Traceback" not in said


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        ("myths/web.yaml", "verdict: ", "verdict: so-", "there is no verdict so-"),
        ("myths/email.yaml", "correct: 0", "correct: 3", "myth-01 has no answer 3"),
        ("myths/email.yaml", "20 g, 2 kg", "20 g", "has other answers in French than in English"),
        ("myths/web.yaml", "requests, colour", "requests, font size", "offers an answer twice"),
        ("myths/email.yaml", '"2026-07-01"', '"2999-07-01"', "myth-01 is of 2999-07-01"),
        ("myths/email.yaml", "storage-carbon,", "storage-carbn,", "no metric storage-carbn"),
        ("tensions.yaml", "id: t-02", "id: t-01", "the tension t-01 is already defined"),
        ("subjects/numeum.yaml", "[torner-01]", "[torner-1]", "no published fact torner-1"),
        ("subjects/numeum.yaml", 'as_of: "2026-11"', 'as_of: "2027-11"', "nf-04 is of 2027-11"),
        ("subjects/numeum.yaml", "id: nf-04", "id: nf-01", "the gap nf-01 is already defined"),
        ("subjects/numeum.yaml", "[Numéum,", "[Syntec,", "the name syntec is already defined"),
        ("subjects/numeum.yaml", "[Numéum,", "[Numéum, numeum,", ""),
        ("subjects/syntec-numerique.yaml", "[num-01]", "[num-1]", "no published fact num-1"),
        ("practices/usage.yaml", "fact: ", "fact: no-", "no published fact no-"),
        ("subjects/syntec-numerique.yaml", "[num-01]", "[fp-04]", "no published fact fp-04"),
        ("subjects/syntec-numerique.yaml", "[num-01]", "[num-06]", "num-06 is told on this card"),
        ("subjects/numeum.yaml", "[torner-01]", "[s-torner-17]", "no published fact s-torner-17"),
        ("subjects/footprint.yaml", "by: fp-03", "by: s-torner-17", "or superseded fact s-torner"),
        ("subjects/numeum.yaml", "{id: osx}", "{id: sil2106}", "cites a source twice"),
        ("tensions.yaml", "[ptc-12,", "[ptc-112,", "there is no fact ptc-112"),
    ],
)  # fmt: skip
def test_the_links_of_every_kind_of_document_hold(
    data: Path, file: str, old: str, new: str, what: str
) -> None:
    change(data / file, old, new)
    faults = [str(fault) for fault in Library(data, TODAY).check()]
    assert bool(faults) is bool(what), faults
    assert all(what in fault for fault in faults[:1]), faults
