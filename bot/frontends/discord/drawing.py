"""Replies and forms as Discord's components.

Components V2 rather than embeds: see docs/decisions/0004-components-v2.md.
"""

from collections.abc import Iterator, Mapping

import discord
from discord import ui

from bot.frontends.discord.escaping import escape
from bot.replies import (
    Action,
    Block,
    Entries,
    Form,
    Heading,
    Link,
    Menu,
    Paragraph,
    Picture,
    Remark,
    Reply,
    Sources,
    Statement,
)
from bot.text import shorten

# The accent of every card: decoration, it carries no meaning.
ACCENT = discord.Colour(0x2E7D5B)

# Keeps the number of a source on the line of the statement's last word.
FIRM_SPACE = "\u00a0"

# Discord's limits, in characters and items.
LONGEST_CARD, LONGEST_LABEL, LONGEST_OPTION, MOST_OPTIONS = 4_000, 80, 100, 25
LONGEST_TITLE, MOST_INPUTS, BUTTONS_IN_A_ROW = 45, 5, 5

# The custom id of a menu says nothing: the choice made in it is the id of an action.
MENU = "s1:menu"

Ids = Mapping[Action, str]


def actions_of(reply: Reply) -> Iterator[Action]:
    """Every action of a reply, each of which needs an id before it can be drawn."""
    yield from (action for action in reply.actions if isinstance(action, Action))
    if reply.menu is not None:
        yield from reply.menu.options


def draw_card(reply: Reply, ids: Ids) -> ui.LayoutView:
    """A reply as one card; raise `ValueError` when it is longer than Discord's 4,000 characters.

    When only the links make it too long, the sources are named without them.
    """
    text = _text(reply, links=True)
    if len(text) > LONGEST_CARD:
        text = _text(reply, links=False)
    if len(text) > LONGEST_CARD:
        raise ValueError(f"a card of {len(text)} characters: {reply.title}")
    card: ui.Container[ui.LayoutView] = ui.Container(ui.TextDisplay(text), accent_colour=ACCENT)
    buttons = [_button(action, ids) for action in reply.actions]
    for start in range(0, len(buttons), BUTTONS_IN_A_ROW):
        card.add_item(ui.ActionRow(*buttons[start : start + BUTTONS_IN_A_ROW]))
    if reply.menu is not None:
        card.add_item(ui.ActionRow(_menu(reply.menu, ids)))
    view = ui.LayoutView(timeout=None)
    view.add_item(card)
    # Finished from the start: discord.py would otherwise keep every card ever sent in memory, to
    # wait for presses that one handler of ours answers from the id alone, restarts included.
    view.stop()
    return view


def draw_form(form: Form, custom_id: str) -> ui.Modal:
    """A form as Discord's window of at most five fields."""
    modal = ui.Modal(title=shorten(form.title, LONGEST_TITLE), custom_id=custom_id)
    for wanted in form.inputs[:MOST_INPUTS]:
        field: ui.TextInput[ui.Modal] = ui.TextInput(
            custom_id=wanted.name,
            default=wanted.value or None,
            placeholder=shorten(wanted.placeholder, LONGEST_OPTION) or None,
            max_length=wanted.longest,
            required=wanted.required,
        )
        modal.add_item(ui.Label(text=shorten(wanted.label, LONGEST_TITLE), component=field))
    modal.stop()
    return modal


def _text(reply: Reply, *, links: bool) -> str:
    return "\n".join([f"## {escape(reply.title)}", *(_markup(b, links) for b in reply.blocks)])


def _markup(block: Block, links: bool) -> str:
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
        case Picture():
            return ""


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
