"""What one community adds, no other reads or touches, whatever its admins ask for."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest

from bot.communities.service import Visitor
from bot.database import Database
from bot.editing.model import Said
from bot.errors import Correctable
from bot.knowledge.service import Figure, Qualifier
from bot.people import Actor, Role
from bot.replies import Argument, Upload
from bot.table import Command
from tests.editing.conftest import (
    EDDA,
    EMIL,
    HERE,
    MIA,
    SIGNATORIES,
    STRANGER,
    Desk,
    content,
    person,
)

_ANYTHING: Mapping[type, Argument | Upload] = {int: 1, bool: True, Upload: Upload("x", b"x")}

# A word that only the first community says.
SECRET = "Zanzibar"

ORGANISER = person("olaf", Role.ADMIN)


@pytest.fixture
async def secrets(desk: Desk) -> Mapping[str, str]:
    """All that a community has, by what it is: facts, drafts, a workshop, an announcement."""
    drafts, keeping = desk.editing.drafts, desk.editing.keeping
    card = await drafts.begin(EDDA, content(f"À {SECRET}, un guide."))
    fact = (await drafts.publish(EDDA, card.draft.id)).fact or ""
    figure = (Figure("signatories", 4321, Qualifier.EXACT),)
    point = content(f"{SECRET} : 4 321.", topic="signatories", figures=figure)
    card = await drafts.begin(EDDA, point)
    await drafts.publish(EDDA, card.draft.id, sure=True)
    card = await drafts.edit(EDDA, SIGNATORIES)
    said = replace(card.draft.content, text=Said(f"{SECRET} !", f"{SECRET}!"))
    await drafts.alter(EDDA, card.draft.id, lambda draft: replace(draft, content=said))
    await drafts.publish(EDDA, card.draft.id, sure=True)
    await keeping.retire(EDDA, "ptc-01", f"faux, dit {SECRET}")
    mine = await drafts.begin(EDDA, content(f"Brouillon de {SECRET}."))
    await drafts.queue(EMIL)
    waiting = await drafts.begin(EDDA, content(f"En attente à {SECRET}."))
    await drafts.publish(EDDA, waiting.draft.id)
    table = desk.core.table
    planned = {"title": f"REX {SECRET}", "when": "2026-12-10 11:00"}
    await table.find("workshop plan")(ORGANISER, planned)
    written = {"place": "test:1", "text_fr": f"Bonjour {SECRET}", "when": "2026-12-10 11:00"}
    await table.find("announce-draft")(ORGANISER, written)
    await table.find("send-question")(MIA, {"question": f"Où est {SECRET} ?"})
    rows = await _rows(desk.core.database, HERE)
    ids = {name: str(found[0][0]) for name, found in rows.items() if found}
    return {
        "fact": fact,
        "draft": mine.draft.id,
        "waiting": waiting.draft.id,
        "workshop": ids["workshops"],
        "announcement": ids["announcements"],
        "question": ids["unanswered_questions"],
        "document": SIGNATORIES,
        "word": SECRET,
    }


async def test_no_command_of_another_community_reads_or_touches_it(
    desk: Desk, secrets: Mapping[str, str]
) -> None:
    core, before = desk.core, await _rows(desk.core.database, HERE)
    assert sum(SECRET in repr([tuple(row) for row in rows]) for rows in before.values()) > 3
    asked = 0
    # What they hold of the stranger comes first: in the end they have said the word themselves.
    for command in sorted(core.table, key=lambda one: not one.name.startswith("privacy")):
        for name, value in secrets.items():
            asked += 1
            for heard in await _heard(command, STRANGER, value):
                said = heard.replace(value, "") if name == "word" else heard
                assert SECRET not in said, f"/{command.name} with the {name}"
    assert asked > 300
    after = await _rows(core.database, HERE)
    assert {name: list(map(tuple, rows)) for name, rows in after.items()} == {
        name: list(map(tuple, rows)) for name, rows in before.items()
    }


async def test_outside_communities_nobody_reads_it(desk: Desk, secrets: Mapping[str, str]) -> None:
    alone = await desk.core.communities.actor(Visitor(EDDA.person, manages=True, alone=True))
    # What one wrote oneself one is told anywhere, and may have deleted.
    others = [one for one in desk.core.table if not one.name.startswith("privacy")]
    for command in others:
        for name, value in secrets.items():
            for heard in await _heard(command, alone, value):
                said = heard.replace(value, "") if name == "word" else heard
                assert SECRET not in said, f"/{command.name} with the {name}"


async def test_its_own_people_read_it(desk: Desk, secrets: Mapping[str, str]) -> None:
    assert secrets["fact"]
    answer = await desk.core.table.find("planettechcare")(EDDA, {"topic": "signatories"})
    assert SECRET in repr(answer)


async def _heard(command: Command, actor: Actor, value: str) -> Iterable[str]:
    """Everything that a command and its completions say to somebody who knows a value."""
    given: dict[str, Argument | Upload] = {}
    for parameter in command.parameters.values():
        if parameter.kind is str:
            given[parameter.name] = _known(parameter.name, value)
        elif parameter.required:
            given[parameter.name] = _ANYTHING[parameter.kind]
    heard: list[str] = []
    for arguments in (given, {n: v for n, v in given.items() if command.parameters[n].required}):
        try:
            heard.append(repr(await command(actor, arguments)))
        except Correctable as refused:
            heard.append(repr(refused.details))
    for suggest in command.suggests.values():
        for typed in (value, ""):
            try:
                heard.append(repr(await suggest(actor, typed, {})))
            except Correctable as refused:
                heard.append(repr(refused.details))
    return heard


def _known(parameter: str, value: str) -> str:
    known = {"subject": "planettechcare", "name": "planettechcare", "topic": "signatories"}
    return known.get(parameter, "signatories" if parameter == "metric" else value)


async def _rows(database: Database, community: str) -> Mapping[str, list[tuple[object, ...]]]:
    """All rows that name a community, by table."""
    found: dict[str, list[tuple[object, ...]]] = {}
    for table in await database.all("select name from sqlite_master where type = 'table'"):
        columns = await database.all(f"select name from pragma_table_info('{table[0]}')")
        if "community" in {column[0] for column in columns}:
            sql = f"select * from {table[0]} where community = :community order by 1, 2"
            rows = await database.all(sql, {"community": community})
            found[table[0]] = [tuple(row) for row in rows]
    return found
