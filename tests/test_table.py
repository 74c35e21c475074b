"""The table of commands: arguments read from signatures, names present and former."""

from dataclasses import replace

import pytest

from bot.content.documents import RESERVED_COMMANDS
from bot.core import Core
from bot.errors import (
    MalformedArgument,
    MissingArgument,
    NotAllowed,
    TooLong,
    UnknownArgument,
    UnknownCommand,
)
from bot.i18n import Catalogue, Locale
from bot.people import Actor, Role
from bot.replies import Reply
from bot.table import Command, Table, group_words

ACTOR = Actor("test:1", Locale.EN, Locale.EN, Locale.EN, community="test:home")


async def count(_: Actor, number: int, loud: bool = False, name: str | None = None) -> Reply:
    """A command with one argument of each kind."""
    return Reply(f"{number} {loud} {name}")


COUNT = Command("count", count, "command-count", former_names=("tally",))


async def test_arguments_are_read_from_text_and_from_values() -> None:
    assert await COUNT(ACTOR, {"number": "7", "loud": "oui"}) == Reply("7 True None")
    assert await COUNT(ACTOR, {"number": 7, "name": "x"}) == Reply("7 False x")


async def test_what_does_not_fit_is_said() -> None:
    for arguments in ({"number": "ten"}, {"number": "1", "loud": "perhaps"}):
        with pytest.raises(MalformedArgument):
            await COUNT(ACTOR, arguments)
    with pytest.raises(MissingArgument):
        await COUNT(ACTOR, {})
    with pytest.raises(NotAllowed):
        await Command("plan", count, role=Role.ORGANISER)(ACTOR, {"number": 1})
    with pytest.raises(UnknownArgument):
        await COUNT(ACTOR, {"number": 1, "colour": "red"})
    with pytest.raises(TooLong):
        await COUNT(ACTOR, {"number": 1, "name": "x" * 5_000})


def test_a_former_name_still_works_and_no_name_is_taken_twice() -> None:
    table = Table()
    table.add([COUNT])
    assert table.find("tally") is table.find("count")
    with pytest.raises(ValueError, match="two commands"):
        table.add([Command("tally", count, "command-tally")])
    with pytest.raises(UnknownCommand):
        table.find("nothing")


def test_an_admin_may_do_everything_and_a_member_little() -> None:
    admin = replace(ACTOR, roles=frozenset({Role.ADMIN}))
    admin.require(Role.EDITOR)
    ACTOR.require(Role.MEMBER)
    with pytest.raises(NotAllowed):
        ACTOR.require(Role.ORGANISER)


def test_every_listed_command_has_its_words_within_discords_limits(
    core: Core, catalogue: Catalogue
) -> None:
    listed = [command for command in core.table if command.listed]
    assert len(listed) >= 5
    for command in listed:
        for words in (catalogue[locale] for locale in Locale):
            names = command.shown_name(words).split()
            assert len(names) == len(command.name.split())
            abouts = [command.description(words)]
            if command.group:
                abouts.append(words(f"{group_words(command.group)}.description"))
            for parameter in command.parameters:
                names.append(command.parameter_name(parameter, words))
                abouts.append(command.parameter_description(parameter, words))
            assert all(0 < len(about) <= 100 for about in abouts), abouts
            assert all(0 < len(name) <= 32 and name == name.lower() for name in names)


def test_no_document_can_take_the_name_of_a_command_of_the_bot(core: Core) -> None:
    of_subjects = {subject.command for subject in core.subjects}
    own = {command.name for command in core.table} - of_subjects
    own |= {name for command in core.table for name in command.former_names}
    for command in core.table:
        if command.listed and command.name not in of_subjects:
            own |= {command.shown_name(core.catalogue[locale]) for locale in Locale}
    # Of two words the first is the one that Discord takes for a command.
    assert {name.split()[0] for name in own} == RESERVED_COMMANDS
