"""Who may do what and where: every line of docs/permissions.md, tried as every role from every kind
of place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import cast

import pytest
from discord import app_commands

from bot.communities.model import RolePurpose
from bot.communities.service import Visitor
from bot.core import Core
from bot.database import Database
from bot.editing.refusals import NotOwner
from bot.errors import Correctable, NotAllowed, OutsideCommunities
from bot.frontends.discord.client import SobrioClient
from bot.i18n import Catalogue, Locale
from bot.people import Actor, Role
from bot.replies import Argument, Reply, Upload
from bot.table import Command
from tests.conftest import ROOT
from tests.conversation import Chat, plain

HOME = "discord:2"
_LINE = re.compile(r"^\| `/?([^`]+)` \| (\w+) \| (yes|no) \| (yes|no) \| (yes|no) \|$", re.M)
_ANYTHING: dict[type, Argument | Upload] = {
    str: "x",
    int: 1,
    bool: True,
    Upload: Upload("x", b""),
}


class Place(StrEnum):
    """The kinds of places, in the order of their columns."""

    COMMUNITY = "community"
    PRIVATE = "private"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Line:
    """What the paper says of a command: which role it takes, and where it can be used."""

    role: Role
    places: frozenset[Place]

    def refuses(self, role: Role, place: Place) -> type[Correctable] | None:
        """What somebody with a role is told at a place; None: they are let through."""
        if place not in self.places:
            return OutsideCommunities
        may = self.role is Role.MEMBER or role in (self.role, Role.ADMIN)
        return None if may else NotAllowed


def places_of(cells: Sequence[str]) -> frozenset[Place]:
    """The places whose cells say yes."""
    return frozenset(place for place, cell in zip(Place, cells, strict=True) if cell == "yes")


@pytest.fixture(scope="module")
def paper() -> dict[str, Line]:
    """The table as people read it."""
    lines = _LINE.findall((ROOT / "docs" / "permissions.md").read_text("utf-8"))
    found = {name: Line(Role(role), places_of(cells)) for name, role, *cells in lines}
    assert len(found) == len(lines) > 80, "each line is read, and no command stands there twice"
    return found


async def people(core: Core) -> dict[tuple[Role, Place], Actor]:
    """Somebody of every role at every kind of place, as the platform would describe them."""
    admin = await core.communities.actor(Visitor("discord:9", community=HOME, manages=True))
    await core.communities.set_roles(admin, RolePurpose.EDITOR, ["discord:21"])
    await core.communities.set_roles(admin, RolePurpose.ORGANISER, ["discord:22"])
    has = {Role.EDITOR: frozenset({"discord:21"}), Role.ORGANISER: frozenset({"discord:22"})}
    return {
        (role, place): await core.communities.actor(
            Visitor(
                "discord:1",
                community=HOME if place is Place.COMMUNITY else None,
                role_ids=has.get(role, frozenset()),
                manages=role is Role.ADMIN,
                alone=place is Place.PRIVATE,
                place="discord:3",
            )
        )
        for role, place in product(Role, Place)
    }


def anything_for(command: Command) -> dict[str, Argument | Upload]:
    """What it cannot do without."""
    return {p.name: _ANYTHING[p.kind] for p in command.parameters.values() if p.required}


async def outcome(command: Command, actor: Actor) -> type[Correctable] | None:
    """How somebody is refused by the table, if they are."""
    try:
        await command(actor, anything_for(command))
    except (NotAllowed, OutsideCommunities) as refused:
        return type(refused)
    except Correctable:
        return None  # let through: only what was given is nothing that there is
    return None


async def state_of(database: Database) -> int:
    """A number that becomes another with whatever is written."""
    row = await database.one("pragma data_version")
    assert row is not None
    return row[0]


def test_every_command_and_button_stands_in_the_paper_and_nothing_else(
    core: Core, paper: dict[str, Line]
) -> None:
    table = {command.name: command for command in core.table}
    assert table.keys() == paper.keys()
    assert {name: command.role for name, command in table.items()} == {
        name: line.role for name, line in paper.items()
    }


async def test_what_takes_more_than_a_role_is_said_in_the_paper(core: Core) -> None:
    paper, actors = (ROOT / "docs" / "permissions.md").read_text("utf-8"), await people(core)
    assert "- `/fact promote` also takes being named in `OWNER_IDS`" in paper
    for role in (Role.EDITOR, Role.ADMIN):
        with pytest.raises(NotOwner):
            await core.table.find("fact promote")(actors[role, Place.COMMUNITY], {"fact": "ptc-18"})


async def test_each_is_tried_as_every_role_from_every_kind_of_place(
    core: Core, paper: dict[str, Line]
) -> None:
    actors, tried = await people(core), 0
    for command in core.table:
        line = paper[command.name]
        for (role, place), actor in actors.items():
            found = await outcome(command, actor)
            assert found is line.refuses(role, place), (command.name, role, place)
            tried += 1
    assert tried == len(paper) * len(Role) * len(Place)


async def test_who_is_refused_by_the_table_is_refused_behind_it_and_nothing_is_written(
    core: Core, paper: dict[str, Line]
) -> None:
    actors = await people(core)
    before, refused = await state_of(core.database), 0
    for command in core.table:
        for (role, place), actor in actors.items():
            if paper[command.name].refuses(role, place):
                with pytest.raises(Correctable):  # a word that is none may be met before
                    await command.run(actor, **anything_for(command))
                refused += 1
    assert refused > 500
    assert await state_of(core.database) == before
    await core.communities.set_review(actors[Role.ADMIN, Place.COMMUNITY], True)
    assert await state_of(core.database) != before, "a write would have been seen"


async def test_who_may_not_use_a_command_is_not_shown_what_it_may_be_used_on(
    core: Core, paper: dict[str, Line]
) -> None:
    actors = await people(core)
    organiser = actors[Role.ORGANISER, Place.COMMUNITY]
    planned = {"title": "Secret de printemps", "when": "8 décembre 11h"}
    assert isinstance(await core.table.find("workshop plan")(organiser, planned), Reply)
    asked, offered = 0, list[str]()
    for command, argument in completed(core):
        for (role, place), actor in actors.items():
            try:
                choices = await command.suggests[argument](actor, "", {})
            except Correctable:
                choices = ()
            shown = [choice.label for choice in choices if "Secret" in choice.label]
            if paper[command.name].refuses(role, place):
                assert not shown, (command.name, role, place)
                asked += 1
            offered += shown
    assert asked > 100
    assert offered, "those who may are offered it"


async def test_discord_offers_each_where_it_can_be_used(chat: Chat, paper: dict[str, Line]) -> None:
    tree, seen = cast(SobrioClient, chat.env.bot).tree, 0
    for command in tree.walk_commands():
        if not isinstance(command, app_commands.Command):
            continue
        contexts = (command.root_parent or command).allowed_contexts
        servers_alone = contexts is not None and not (
            contexts.dm_channel or contexts.private_channel
        )
        line = paper[command.qualified_name]
        if line.role is not Role.MEMBER:
            assert servers_alone, f"{command.qualified_name} takes a role of a server"
        if Place.PRIVATE in line.places:
            assert not servers_alone, command.qualified_name
        seen += 1
    assert seen > 20


def completed(core: Core) -> Iterator[tuple[Command, str]]:
    """Every argument that is completed while it is typed."""
    for command in core.table:
        for argument in command.suggests:
            yield command, argument


# What it takes to press each; none: nobody can press what there is not.
FORGED = {
    "s1:set-review?review=never": Role.ADMIN,
    "s1:set-roles?purpose=editor&roles=": Role.ADMIN,
    "s1:audit-export": Role.ADMIN,
    "s1:audit-page?page=1&role=admin": Role.ADMIN,
    "s1:no-weekly-tip": Role.ADMIN,
    "s1:announce-confirm?announcement=x&now=true": Role.ORGANISER,
    "s1:workshop-call-off?workshop=x&revision=0": Role.ORGANISER,
    "s1:series-end?series=x": Role.ORGANISER,
    "s1:renew-calendar?sure=true": Role.ORGANISER,
    "s1:practice?practice=x&role=admin": None,
    "s1:practice?practice=%27%3B+drop+table+audit": None,
    "s1:drop-everything": None,
    "s1#nosuchkey": None,
    "s9:settings": None,
    "settings": None,
}


@pytest.mark.parametrize("locale", Locale)
async def test_a_forged_button_is_refused_in_plain_words_of_the_readers_language(
    chat: Chat, catalogue: Catalogue, locale: Locale
) -> None:
    words = catalogue[locale]
    ben, zoe = await chat.as_("Ben", locale), await chat.in_private("Zoé", locale)
    for custom_id, role in FORGED.items():
        for voice in (ben, zoe):
            await voice.say("/tip")
            heard = await voice.press_id(custom_id)
            if role is None:
                expected = words("error-gone-action")
            elif voice is zoe:
                expected = words("error-outside-communities")
            else:
                expected = words("error-not-allowed", role=words(f"role-{role}"))
            assert plain(expected) in plain(heard.text), custom_id
            assert heard.private or voice is zoe
    assert await chat.core.database.all("select * from audit") == []
    assert await chat.core.database.all("select * from communities") == []
