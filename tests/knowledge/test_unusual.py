"""Documents that grow, and facts whose status changed: what is told of them stays true and fits."""

import shutil
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from bot.charts import Chart
from bot.content.library import Library
from bot.core import Core
from bot.frontends.discord.drawing import LONGEST_CARD, actions_of, draw_card
from bot.frontends.text.drawing import draw
from bot.i18n import Locale
from bot.replies import Action, Picture, Reply, Statement
from bot.settings import Settings
from tests.conftest import NOW, ROOT, TODAY, open_bot, reader, reply_of

HEAD = """\
subject:
  id: trial
  kind: programme
  name: {fr: Essai, en: Trial}
  summary: {fr: Un essai., en: A trial.}
  command: trial
topics:
  - {id: count, label: {fr: Nombre, en: Count}}
metrics:
"""
METRIC = """\
  - id: %(id)s
    label: {fr: %(label)s, en: %(label)s}
    unit: {fr: {one: "%(unit)s", other: "%(unit)s"}, en: {one: "%(unit)s", other: "%(unit)s"}}
"""
FACT = """\
  - id: t-%(n)s
    topic: count
    kind: state
    as_of: "%(date)s"
    text: {fr: Fait numéro %(n)s de cet essai., en: Fact number %(n)s of this trial.}
    figures: [%(figures)s]
    sources: [{id: maddyness-2023}]
    confidence: high
    status: %(status)s
"""
Opened = Callable[[str], AbstractAsyncContextManager[Core]]


def metric(name: str, label: str = "Des choses", unit: str = "choses") -> str:
    return METRIC % {"id": name, "label": label, "unit": unit}


def fact(n: int, figures: str = "", successor: int | None = None) -> str:
    """A fact of its month; with a successor, superseded."""
    date = f"{2000 + n // 12}-{n % 12 + 1:02}"
    status = "superseded" if successor else "published"
    after = f"    superseded_by: t-{successor}\n    why: newer\n" if successor else ""
    return FACT % {"n": n, "date": date, "figures": figures, "status": status} + after


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "data", tmp_path / "data"))


@pytest.fixture
def opened(settings: Settings, data: Path) -> Opened:
    """The bot with one more document."""

    @asynccontextmanager
    async def open_with(document: str) -> AsyncGenerator[Core]:
        (data / "subjects" / "trial.yaml").write_text(document, "utf-8")
        own = settings.model_copy(update={"data_dir": data})
        async with open_bot(own, clock=lambda: NOW) as core:
            yield core

    return open_with


async def ask(core: Core, command: str, **arguments: str | int) -> Reply:
    reply = await reply_of(core, reader(Locale.EN), command, **arguments)
    ids = {a: await core.actions.id_of(a.command, a.arguments) for a in actions_of(reply)}
    assert draw_card(reply, ids).content_length() <= LONGEST_CARD
    return reply


def texts(reply: Reply) -> list[str]:
    return [block.text for block in reply.blocks if isinstance(block, Statement)]


async def test_a_subject_of_one_topic_leads_to_all_its_facts(opened: Opened) -> None:
    async with opened(HEAD + metric("m") + "facts:\n" + "".join(map(fact, range(40)))) as core:
        card = await ask(core, "trial")
        assert card.menu is not None, "it does not hold everything"
        first = await ask(core, "facts", subject="trial", topic="count")
        beyond = await ask(core, "facts", subject="trial", topic="count", page=999)
        assert texts(first)[0] == "Fact number 39 of this trial."
        assert texts(beyond)[-1] == "Fact number 0 of this trial."
        (newer,) = (a for a in beyond.actions if isinstance(a, Action))
        before = await core.table.find(newer.command)(reader(Locale.EN), newer.arguments)
        assert isinstance(before, Reply)
        assert not set(texts(before)) & set(texts(beyond))


async def test_a_long_history_has_pages_and_each_its_own_successor(opened: Opened) -> None:
    facts = [fact(n, successor=n + 50) for n in range(20)] + [fact(n + 50) for n in range(20)]
    async with opened(HEAD + metric("m") + "facts:\n" + "".join(facts)) as core:
        pairs: list[tuple[str, str]] = []
        for page in range(1, 20):
            told = texts(await ask(core, "history", subject="trial", topic="count", page=page))
            pairs += zip(told[::2], told[1::2], strict=True)
        numbers = {tuple(int(text.split()[2]) for text in pair) for pair in pairs}
        assert numbers == {(n, n + 50) for n in range(20)}


async def test_a_line_of_successors_is_followed_to_what_holds_today(opened: Opened) -> None:
    facts = [fact(1, successor=2), fact(2, successor=3), fact(3)]
    async with opened(HEAD + metric("m") + "facts:\n" + "".join(facts)) as core:
        told = texts(await ask(core, "history", subject="trial", topic="count"))
        assert [int(text.split()[2]) for text in told] == [2, 3, 1, 3]


def test_what_supersedes_in_a_circle_is_a_fault(data: Path) -> None:
    facts = [fact(1, successor=2), fact(2, successor=1)]
    document = HEAD + metric("m") + "facts:\n" + "".join(facts)
    (data / "subjects" / "trial.yaml").write_text(document, "utf-8")
    told = [str(fault) for fault in Library(data, TODAY).check()]
    assert any("t-1 is superseded by what it supersedes" in fault for fault in told), told


@pytest.mark.parametrize("status", ["superseded", "withheld"])
async def test_what_is_no_longer_published_is_told_nowhere_else(core: Core, status: str) -> None:
    """Whatever the documents let through, and whatever people may do to facts one day."""
    changed = ("num-01", "torner-01", "ne-05", "fp-03")
    async with core.database.write() as transaction:
        for one in changed:
            change = "update facts set status = :status where id = :id"
            await transaction.run(change, {"status": status, "id": one})
    asked = [
        ("programme", "Syntec", ""),
        ("programme", "Numeum", "gouvernance"),
        ("programme", "Torner", ""),
        ("programme", "Torner", "présidence de Numeum"),
        ("programme", "Numéric'Emploi", "régions"),
    ]
    french = reader(Locale.FR)
    said = [draw(await reply_of(core, french, c, name=n, topic=t)) for c, n, t in asked]
    if status == "withheld":
        for subject, topic in (("footprint", "breakdown"), ("numeric-emploi", "regions")):
            history = await reply_of(core, french, "history", subject=subject, topic=topic)
            said.append(draw(history))
    for words in ("naît le 18 juin 2021", "est élue présidente", "Numeum et France Travail couvre"):
        assert words not in "".join(said)


async def test_a_long_series_tells_its_newest_points_in_picture_and_words(opened: Opened) -> None:
    facts = [fact(n, f"{{metric: m, value: {n}, qualifier: about}}") for n in range(60)]
    async with opened(HEAD + metric("m") + "facts:\n" + "".join(facts)) as core:
        reply = await ask(core, "evolution", metric="m")
        (picture,) = (block for block in reply.blocks if isinstance(block, Picture))
        assert isinstance(picture.chart, Chart)
        assert [point.value for point in picture.chart.points] == list(range(40, 60))
        assert len(texts(reply)) == 20
        assert "40 older points are not shown." in draw(reply)
        assert len(picture.alt) <= 1_024


async def test_a_series_with_a_long_source_for_each_point_fits_too(
    opened: Opened, data: Path
) -> None:
    with (data / "sources.yaml").open("a", encoding="utf-8") as sources:
        for n in range(22):
            sources.write(
                f"\n  - {{id: long-{n}, publisher: {'P' * 88}{n:02}, title: {'T' * 138}{n:02}, "
                f'url: "https://e.example/{"u" * 200}{n}", date: "2026-02", language: fr, '
                "kind: press}"
            )
    facts = [
        fact(n, f"{{metric: m, value: {n}e12, qualifier: about}}").replace(
            "maddyness-2023", f"long-{n}"
        )
        for n in range(22)
    ]
    async with opened(HEAD + metric("m") + "facts:\n" + "".join(facts)) as core:
        reply = await ask(core, "evolution", metric="m")
        assert texts(reply)[-1].startswith("About 21,000,000,000,000"), "the newest"
        assert f"{22 - len(texts(reply))} older points are not shown." in draw(reply)


@pytest.mark.parametrize(
    ("label", "unit", "shown"),
    [("Budget", "t", "t"), ("Budget", "€", "€"), ("Choses faites", "choses", "")],
)
async def test_a_unit_is_left_out_only_where_the_title_says_it(
    opened: Opened, label: str, unit: str, shown: str
) -> None:
    facts = [fact(n, f"{{metric: m, value: {n}, qualifier: exact}}") for n in (1, 2)]
    async with opened(HEAD + metric("m", label, unit) + "facts:\n" + "".join(facts)) as core:
        reply = await ask(core, "evolution", metric="m")
        (picture,) = (block for block in reply.blocks if isinstance(block, Picture))
        assert isinstance(picture.chart, Chart)
        assert picture.chart.unit == shown
        assert picture.chart.footer == "Sources: Maddyness"


async def test_two_figures_of_one_unit_have_buttons_of_their_own(opened: Opened) -> None:
    metrics = metric("m", "Visites du site") + metric("k", "Visites du salon")
    facts = [fact(n, ", ".join(f"{{metric: {m}, value: {n}, qualifier: exact}}" for m in "mk"))
             for n in (1, 2)]  # fmt: skip
    async with opened(HEAD + metrics + "facts:\n" + "".join(facts)) as core:
        card = await ask(core, "trial")
        labels = [action.label for action in card.actions]
        assert labels == ["Over time: Visites du site", "Over time: Visites du salon"]
        assert "over time" in (await ask(core, "trial", topic="over time visites du salon")).title
