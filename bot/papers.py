"""Papers that are generated, so that they stay true: JSON Schemas, the command reference, what is
held about people, and the transcripts of all answers."""

import json
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from bot.content.kinds import KINDS
from bot.core import Core
from bot.i18n import Catalogue, Locale
from bot.privacy.paper import paper as privacy_paper
from bot.table import Command, Table
from bot.transcripts import transcript

_INTRO = """\
# Commands

Generated from the table of commands by `python run.py generate`; a test keeps it true.
"""


_PERMISSIONS = """\
# Who may do what, and where

Generated from the table of commands by `python run.py generate`. A test keeps it true: it tries
every line as every role from every kind of place, through the table and behind it.

- **member**: everybody. **editor**, **organiser**: whoever has one of the roles that the admins
  chose in `/settings`. **admin**: whoever the platform lets manage the community; may do all of it.
- **community**: a server of which the bot is a member. **private**: messages with the bot alone.
  **elsewhere**: a place to which a person brought the bot along, without it being a member there.
  In the latter two nobody has a role, an admin neither.
- Who lacks the role is told which one it takes; where it means nothing, to try in a community. What
  stands behind a button is refused when it is pressed, whoever was shown the button.
- *yes* says that one is let in, not what one finds there: what belongs to a community is told to
  its members alone.
- `/fact promote` also takes being named in `OWNER_IDS`, by whoever runs the bot: what is promoted
  is for all communities. Other editors and admins are told so.
"""


async def papers(core: Core) -> Mapping[PurePosixPath, str]:
    """Every generated paper, by its path below the top of the project."""
    schemas = {PurePosixPath("data/schema") / f"{name}.json": _schema(name) for name in KINDS}
    docs = PurePosixPath("docs")
    answers = {docs / f"answers.{locale}.md": await transcript(core, locale) for locale in Locale}
    written = {
        docs / "commands.md": _reference(core.table, core.catalogue),
        docs / "permissions.md": _permissions(core.table),
        docs / "privacy.md": privacy_paper(core.catalogue[Locale.EN]),
    }
    return {**schemas, **written, **answers}


def _schema(name: str) -> str:
    shape = KINDS[name].shape
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **shape.model_json_schema(),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _reference(table: Table, catalogue: Catalogue) -> str:
    listed = [command for command in table if command.listed]
    others = [command for command in table if not command.listed]
    parts = [_INTRO, *("\n".join(_entry(command, catalogue)) for command in listed)]
    names = ", ".join(f"`{command.name}`" for command in others)
    parts.append(f"## Behind buttons and forms\n\n{names}.\n")
    return "\n".join(parts)


def _permissions(table: Table) -> str:
    parts = [_PERMISSIONS]
    for title, listed in (("Commands", True), ("Behind buttons, forms and lists", False)):
        parts.append(f"## {title}\n")
        parts.append("| | takes | community | private | elsewhere |\n|---|---|---|---|---|")
        parts += [_permission(command) for command in table if command.listed is listed]
        parts.append("")
    return "\n".join(parts)


def _permission(command: Command) -> str:
    name = f"/{command.name}" if command.listed else command.name
    outside = "yes" if command.everywhere else "no"
    return f"| `{name}` | {command.role} | yes | {outside} | {outside} |"


def _entry(command: Command, catalogue: Catalogue) -> Iterator[str]:
    names = [command.shown_name(catalogue[locale]) for locale in Locale]
    yield f"## /{command.name}\n"
    if len(set(names)) > 1:
        yield (
            "In the chat: "
            + ", ".join(f"`/{name}` ({locale})" for name, locale in zip(names, Locale, strict=True))
            + ".\n"
        )
    for locale in Locale:
        yield f"- {locale}: {command.description(catalogue[locale])}"
    yield f"- role: {command.role}\n"
    if command.parameters:
        yield "| argument | fr | en | |"
        yield "|---|---|---|---|"
    for name, parameter in command.parameters.items():
        cells = [
            f"`{command.parameter_name(name, catalogue[locale])}`: "
            f"{command.parameter_description(name, catalogue[locale])}"
            for locale in Locale
        ]
        need = "required" if parameter.required else "optional"
        yield f"| `{name}` | {cells[0]} | {cells[1]} | {need} |"
    if command.parameters:
        yield ""
