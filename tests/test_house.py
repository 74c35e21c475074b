"""The rules of the house: who imports whom. `make test` runs import-linter; this asks grimp."""

import ast

import grimp
import pytest

from tests.conftest import ROOT

FEATURES = (
    "knowledge",
    "practices",
    "communities",
    "guide",
    "actions",
    "pictures",
    "announcements",
    "workshops",
    "editing",
    "privacy",
    "search",
    "quiz",
    "questions",
    "subscriptions",
)


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    """Every import of our packages, those of libraries included."""
    return grimp.build_graph("bot", "cogs", include_external_packages=True)


def importers(graph: grimp.ImportGraph, library: str) -> set[str]:
    return graph.find_modules_that_directly_import(library)


def test_it_looked_at_the_whole_house(graph: grimp.ImportGraph) -> None:
    files = [*(ROOT / "bot").rglob("*.py"), *(ROOT / "cogs").rglob("*.py")]
    ours = {m for m in graph.modules if m.split(".")[0] in ("bot", "cogs")}
    assert len(files) == len(ours) > 60


def test_only_the_cogs_and_the_discord_front_end_know_discord(graph: grimp.ImportGraph) -> None:
    allowed = ("cogs.", "bot.frontends.discord.", "bot.frontends.preview.")
    found = importers(graph, "discord")
    assert len(found) > 5
    assert all(module.startswith(allowed) for module in found), found


def test_only_the_preview_knows_simcord(graph: grimp.ImportGraph) -> None:
    assert importers(graph, "simcord") == {"bot.frontends.preview.page"}


def test_only_the_renderer_knows_resvg(graph: grimp.ImportGraph) -> None:
    assert importers(graph, "resvg_py") == {"bot.pictures.renderer"}


def test_only_the_alarm_knows_apscheduler(graph: grimp.ImportGraph) -> None:
    assert importers(graph, "apscheduler") == {"bot.announcements.clock"}


def test_only_the_database_and_the_stores_know_sqlite(graph: grimp.ImportGraph) -> None:
    found = importers(graph, "aiosqlite") | importers(graph, "aiosql") | importers(graph, "sqlite3")
    assert found
    assert all(m.startswith("bot.database.") or m.endswith(".store") for m in found), found


def test_a_feature_uses_another_only_through_its_service(graph: grimp.ImportGraph) -> None:
    looked_at = 0
    for feature in FEATURES:
        for module in graph.find_descendants(f"bot.{feature}"):
            for imported in graph.find_modules_directly_imported_by(module):
                other = [*imported.split("."), "", ""]
                looked_at += 1
                if other[0] == "bot" and other[1] in FEATURES and other[1] != feature:
                    # A fact is said in the same words wherever it is shown.
                    assert other[2:4] in (["service", ""], ["saying", ""]), (module, imported)
    assert looked_at > 60


def test_models_are_pure(graph: grimp.ImportGraph) -> None:
    for feature in FEATURES:
        if (model := f"bot.{feature}.model") in graph.modules:
            found = graph.find_modules_directly_imported_by(model)
            assert not {m for m in found if m.startswith(("bot.database", "bot.frontends"))}
            assert not {m for m in found if m in ("discord", "aiosqlite", "random")}


def test_nothing_is_global_and_nothing_is_made_at_import() -> None:
    files = [*(ROOT / "bot").rglob("*.py"), *(ROOT / "cogs").rglob("*.py"), ROOT / "run.py"]
    assert len(files) > 60
    for file in files:
        tree = ast.parse(file.read_text("utf-8"))
        assert not [node for node in ast.walk(tree) if isinstance(node, ast.Global)], file


def test_run_py_has_no_logic() -> None:
    tree = ast.parse((ROOT / "run.py").read_text("utf-8"))
    assert not [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.ClassDef)]
