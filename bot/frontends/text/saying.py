"""One typed line, answered as text: for people on a terminal, scripts and tests."""

import json
from dataclasses import dataclass, replace

from bot import apologies
from bot.core import Core
from bot.errors import Correctable
from bot.frontends.text.drawing import draw, to_json
from bot.frontends.text.files import with_files
from bot.frontends.text.parsing import parse_line
from bot.i18n import Locale
from bot.people import Actor, Role


@dataclass(frozen=True, slots=True)
class Said:
    """What was answered, and whether the command could be carried out."""

    text: str
    done: bool


async def say(core: Core, line: str, locale: Locale, role: Role, *, as_json: bool = False) -> Said:
    """Answer a line as somebody of that role who reads that language."""
    try:
        command, arguments = parse_line(line, core.table, core.catalogue)
        answer = await command(_operator(locale, role), await with_files(command, arguments))
    except Correctable as error:
        words = core.catalogue[locale]
        answer = apologies.correctable(error, words)
        problem = {"error": type(error).__name__, **to_json(answer)}
        return Said(_dump(problem) if as_json else draw(answer), done=False)
    return Said(_dump(to_json(answer)) if as_json else draw(answer), done=True)


async def ask(core: Core, question: str, locale: Locale, community: str | None) -> str:
    """Answer a question as a member of a community, or of none, who reads that language."""
    actor = replace(_operator(locale, Role.MEMBER), community=community)
    try:
        answer = await core.table.find("ask")(actor, {"question": question})
    except Correctable as error:
        answer = apologies.correctable(error, core.catalogue[locale])
    return draw(answer)


def _operator(locale: Locale, role: Role) -> Actor:
    return Actor(
        person="terminal:operator",
        locale=locale,
        interface=locale,
        automatic=locale,
        roles=frozenset({Role.MEMBER, role}),
        alone=True,
    )


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, default=str)  # days are text
