"""The benchmark runs from end to end and measures; how fast anything is, no test asserts."""

import re
import sys
import tomllib
from asyncio import create_subprocess_exec
from asyncio.subprocess import PIPE
from importlib.metadata import packages_distributions

from benchmarks.__main__ import BEGIN, END, PAPER, with_tables
from benchmarks.imports import LIBRARIES
from benchmarks.report import ROWS
from tests.conftest import ROOT


async def test_a_short_run_measures_everything() -> None:
    process = await create_subprocess_exec(
        sys.executable, "-m", "benchmarks", "--rounds", "1", "--seconds", "0.5",
        cwd=ROOT, stdout=PIPE, stderr=PIPE,
    )  # fmt: skip
    out, err = await process.communicate()
    assert process.returncode == 0, err.decode()
    lines = out.decode().splitlines()
    for name in (row.name for row in ROWS if row.counted):
        (line,) = (line for line in lines if line.startswith(f"| {name} |"))
        figures = [float(found.replace(",", "")) for found in re.findall(r"\d[\d,.]*", line)]
        assert len(figures) >= 5, line
        assert any(figures), line
    for library in LIBRARIES:
        assert any(line.startswith(f"| {library} |") for line in lines), library


def test_every_library_of_sobrio_is_counted() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {re.split(r"[><=,]", needed)[0].lower() for needed in project["dependencies"]}
    provided = packages_distributions()
    tops = {module.split(".")[0] for modules in LIBRARIES.values() for module in modules.split(",")}
    tops.add("ruamel")  # what our own reader of documents brings along
    counted = {name.lower() for top in tops for name in provided.get(top, [])}
    assert len(wanted) > 5
    assert wanted - counted == {"tzdata"}, "which holds files and is not imported"


def test_tables_take_the_place_of_the_former_ones() -> None:
    paper = f"above\n\n{BEGIN}\nold\n\n{END}\nbelow\n"
    assert with_tables(paper, "new") == f"above\n\n{BEGIN}\nnew\n\n{END}\nbelow\n"
    assert BEGIN in PAPER.read_text("utf-8")
