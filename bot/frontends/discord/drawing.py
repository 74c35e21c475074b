"""Replies and forms as Discord's components.

Components V2 rather than embeds: see docs/decisions/0004-components-v2.md.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping

import discord
from discord import ui

from bot.frontends.discord.escaping import escape
from bot.frontends.discord.pickers import draw_picker, heading_of
from bot.replies import (
    Action,
    Block,
    Entries,
    File,
    Form,
    Heading,
    Link,
    Menu,
    Paragraph,
    Picture,
    Prose,
    Remark,
    Reply,
    Sources,
    Statement,
    TextBlock,
)
from bot.text import shorten

# The accent of every card: decoration, it carries no meaning.
ACCENT = discord.Colour(0x2E7D5B)

# Keeps the number of a source on the line of the statement's last word.
FIRM_SPACE = "\u00a0"

# Discord's limits, in characters and items.
LONGEST_CARD, LONGEST_LABEL, LONGEST_OPTION, MOST_OPTIONS = 4_000, 80, 100, 25
LONGEST_TITLE, MOST_INPUTS, BUTTONS_IN_A_ROW, LONGEST_ALT = 45, 5, 5, 1_024
LONGEST_INPUT = 4_000

# Discord takes no other character in the name of a file that a card shows, and renames the rest.
_NAMELESS = re.compile(r"[^A-Za-z0-9._-]+")

# The name of every picture that is sent: it tells what it is, and nothing of who asked for what.
PICTURE_FILE = "evolution.png"

# The custom id of a menu says nothing: the choice made in it is the id of an action.
MENU = "s1:menu"

Ids = Mapping[Action, str]
Part = str | Picture | File


def actions_of(reply: Reply) -> Iterator[Action]:
    """Every action of a reply, each of which needs an id before it can be drawn."""
    yield from (action for action in reply.actions if isinstance(action, Action))
    if reply.menu is not None:
        yield from reply.menu.options
    yield from (picker.action for picker in reply.pickers)


def picture_of(reply: Reply) -> Picture | None:
    """The picture of a reply, if there is one, which must be drawn before the card is."""
    return next((block for block in reply.blocks if isinstance(block, Picture)), None)


def file_of(reply: Reply) -> File | None:
    """The file of a reply, if there is one, which is sent along with the card."""
    return next((block for block in reply.blocks if isinstance(block, File)), None)


def file_name(file: File) -> str:
    """The name under which a file is sent: its own without what Discord would take out of it."""
    bare = unicodedata.normalize("NFKD", file.name).encode("ascii", "ignore").decode()
    return _NAMELESS.sub("-", bare).strip("-.") or "file"


def draw_card(
    reply: Reply,
    ids: Ids,
    *,
    with_picture: bool = False,
    with_file: bool = False,
    above: str = "",
) -> ui.LayoutView:
    """A reply as one card; raise `ValueError` when it is longer than Discord's 4,000 characters.

    When only the links make it too long, the sources are named without them. `with_picture`: its
    picture is sent along as the file `PICTURE_FILE`; without it the words say the same.
    `with_file`: its file is sent along under its `file_name`; without it only what it is stands
    there. `above`: markup that stands over the card, as the mention of a role.
    """
    sent = (picture_of(reply) if with_picture else None, file_of(reply) if with_file else None)
    attached = [block for block in reply.blocks if block in sent]
    card = _container(reply, ids, LONGEST_CARD - len(above), attached)
    view = ui.LayoutView(timeout=None)
    if above:
        view.add_item(ui.TextDisplay(above))
    view.add_item(card)
    # Finished from the start: discord.py would otherwise keep every card ever sent in memory, to
    # wait for presses that one handler of ours answers from the id alone, restarts included.
    view.stop()
    return view


def _container(
    reply: Reply, ids: Ids, longest: int, attached: Collection[Block]
) -> ui.Container[ui.LayoutView]:
    headings = {picker: heading_of(picker) for picker in reply.pickers}
    most = longest - sum(map(len, headings.values()))
    parts = _parts(reply, attached, links=True)
    if _length(parts) > most:
        parts = _parts(reply, attached, links=False)
    if _length(parts) > most:
        raise ValueError(f"a card of {_length(parts)} characters, {most} at most: {reply.title}")
    card: ui.Container[ui.LayoutView] = ui.Container(accent_colour=ACCENT)
    for part in parts:
        card.add_item(_part(part))
    for picker, heading in headings.items():
        row = ui.ActionRow(draw_picker(picker, ids[picker.action]))
        card.add_item(ui.TextDisplay(heading)).add_item(row)
    buttons = [_button(action, ids) for action in reply.actions]
    for start in range(0, len(buttons), BUTTONS_IN_A_ROW):
        card.add_item(ui.ActionRow(*buttons[start : start + BUTTONS_IN_A_ROW]))
    if reply.menu is not None:
        card.add_item(ui.ActionRow(_menu(reply.menu, ids)))
    return card


def draw_form(form: Form, custom_id: str) -> ui.Modal:
    """A form as Discord's window of at most five fields."""
    modal = ui.Modal(title=shorten(form.title, LONGEST_TITLE), custom_id=custom_id)
    for wanted in form.inputs[:MOST_INPUTS]:
        field: ui.TextInput[ui.Modal] = ui.TextInput(
            style=discord.TextStyle.paragraph if wanted.long else discord.TextStyle.short,
            custom_id=wanted.name,
            default=wanted.value or None,
            placeholder=shorten(wanted.placeholder, LONGEST_OPTION) or None,
            max_length=min(wanted.longest, LONGEST_INPUT),
            required=wanted.required,
        )
        modal.add_item(ui.Label(text=shorten(wanted.label, LONGEST_TITLE), component=field))
    modal.stop()
    return modal


def _parts(reply: Reply, attached: Collection[Block], *, links: bool) -> list[Part]:
    """The texts of a card, and what is attached where it stands between them."""
    parts: list[Part] = []
    lines = [f"## {escape(reply.title)}"] if reply.title else []
    for block in reply.blocks:
        if isinstance(block, File):
            lines.append(escape(block.about))
        elif not isinstance(block, Picture):
            lines.append(_markup(block, links))
        if isinstance(block, Picture | File) and block in attached:
            parts += ["\n".join(lines), block] if lines else [block]
            lines = []
    return [*parts, "\n".join(lines)] if lines else parts


def _length(parts: Iterable[Part]) -> int:
    return sum(len(part) + 1 for part in parts if isinstance(part, str)) - 1


def _part(part: Part) -> ui.Item[ui.LayoutView]:
    match part:
        case Picture():
            return _gallery(part)
        case File():
            return ui.File(f"attachment://{file_name(part)}")
        case str():
            return ui.TextDisplay(part)


def _gallery(picture: Picture) -> ui.MediaGallery[ui.LayoutView]:
    alt = shorten(picture.alt, LONGEST_ALT) or None
    return ui.MediaGallery(
        discord.MediaGalleryItem(f"attachment://{PICTURE_FILE}", description=alt)
    )


def _markup(block: TextBlock, links: bool) -> str:
    match block:
        case Paragraph(text):
            return escape(text) + "\n"
        case Heading(text):
            return f"### {escape(text)}"
        case Statement():
            marks = "".join(f"{FIRM_SPACE}[{mark}]" for mark in block.marks)
            text = f"**{escape(block.text)}**" if block.leads else escape(block.text)
            return f"{text}{marks}\n-# {escape(block.note)}\n"
        case Entries(entries):
            return "\n".join(_entry(entry.term, entry.text) for entry in entries) + "\n"
        case Sources(heading, citations):
            lines = [f"-# **{escape(heading)}**"]
            for c in citations:
                text = f"[{escape(c.text)}](<{c.url}>)" if c.url and links else escape(c.text)
                lines.append(f"-# [{c.mark}] {text}")
            return "\n".join(lines)
        case Remark(text):
            return f"-# {escape(text)}\n"
        case Prose(text):
            return f"{text}\n"


def _entry(term: str, text: str) -> str:
    return f"- **{escape(term)}** – {escape(text)}" if term else f"- {escape(text)}"


def _button(action: Action | Link, ids: Ids) -> ui.Button[ui.LayoutView]:
    label = shorten(action.label, LONGEST_LABEL)
    if isinstance(action, Link):
        return ui.Button(label=label, url=action.url)
    style = discord.ButtonStyle.primary if action.main else discord.ButtonStyle.secondary
    return ui.Button(label=label, style=style, custom_id=ids[action])


def _menu(menu: Menu, ids: Ids) -> ui.Select[ui.LayoutView]:
    options = [
        discord.SelectOption(label=shorten(option.label, LONGEST_OPTION), value=ids[option])
        for option in menu.options[:MOST_OPTIONS]
    ]
    prompt = shorten(menu.prompt, LONGEST_OPTION)
    return ui.Select(custom_id=MENU, placeholder=prompt, options=options)
