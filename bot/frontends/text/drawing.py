"""Replies and forms as plain text, and as JSON for scripts."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from textwrap import fill
from typing import Any

from bot.replies import (
    Action,
    Answer,
    Block,
    Entries,
    File,
    Form,
    Heading,
    Link,
    MentionKind,
    Paragraph,
    Picker,
    Picture,
    Prose,
    Remark,
    Reply,
    Sources,
    Statement,
    with_mentions,
)

WIDTH = 88


def draw(answer: Answer) -> str:
    """The answer as lines of text; each action as the line that one types for it."""
    lines = "\n".join(_form(answer) if isinstance(answer, Form) else _reply(answer)).rstrip()
    return with_mentions(lines, _mention)


def _mention(kind: MentionKind, thing: str) -> str:
    """The id of what is mentioned; of an instant, the date and time in UTC."""
    if kind is not MentionKind.TIME:
        return thing
    return datetime.fromtimestamp(int(thing), UTC).isoformat(timespec="minutes")


def to_json(answer: Answer) -> dict[str, Any]:
    """The answer as plain values; every block and action says its type."""
    if isinstance(answer, Form):
        return {"type": "form", **asdict(answer)}
    blocks = [_typed(block) for block in answer.blocks]
    actions = [_typed(action) for action in answer.actions]
    menu = asdict(answer.menu) if answer.menu else None
    pickers = [_typed(picker) for picker in answer.pickers]
    return {
        "type": "reply",
        "title": answer.title,
        "private": answer.private,
        "blocks": blocks,
        "actions": actions,
        "menu": menu,
        "pickers": pickers,
    }


def typed_line(action: Action) -> str:
    """The line that does what a button does."""
    arguments = (f"{name}:{_quoted(value)}" for name, value in action.arguments.items())
    return " ".join((f"/{action.command}", *arguments))


def _typed(part: Block | Action | Link | Picker) -> dict[str, Any]:
    values = asdict(part)
    if isinstance(part, File):
        values["size"] = len(values.pop("data"))
    return {"type": type(part).__name__.lower(), **values}


def _reply(reply: Reply) -> Iterator[str]:
    if reply.title:
        yield reply.title
        yield "=" * min(len(reply.title), WIDTH)
    for block in reply.blocks:
        yield ""
        yield from _block(block)
    for picker in reply.pickers:
        yield ""
        yield from _picker(picker)
    yield ""
    for action in reply.actions:
        target = action.url if isinstance(action, Link) else typed_line(action)
        yield f"[{action.label}] {target}"
    if reply.menu is not None:
        yield from (
            reply.menu.prompt,
            *(f"[{o.label}] {typed_line(o)}" for o in reply.menu.options),
        )


def _block(block: Block) -> Iterable[str]:
    match block:
        case Paragraph(text):
            return [fill(text, WIDTH)]
        case Heading(text):
            return [text, "-" * min(len(text), WIDTH)]
        case Statement():
            marks = "".join(f" [{mark}]" for mark in block.marks)
            return [fill(block.text + marks, WIDTH), f"  ({block.note})"]
        case Entries(entries):
            return [f"- {e.term + ' : ' if e.term else ''}{e.text}" for e in entries]
        case Sources(heading, citations):
            return [heading, *(f"[{c.mark}] {c.text}\n    {c.url}".rstrip() for c in citations)]
        case Remark(text):
            return [fill(text, WIDTH)]
        case Prose(text):
            return text.splitlines()
        case File(name, data, about):
            return [fill(about, WIDTH), f"  {name} ({_size(data)})"]
        case Picture():
            return [fill(block.alt, WIDTH, initial_indent="  ", subsequent_indent="  ")]


def _size(data: bytes) -> str:
    """In thousands of bytes, never none."""
    return f"{max(len(data) / 1_000, 0.1):.1f} kB"


def _picker(picker: Picker) -> Iterator[str]:
    """What can be picked, what is picked already, and the line that picks."""
    yield picker.label
    if picker.about:
        yield fill(picker.about, WIDTH)
    for option in picker.options:
        yield f"- {option.label}: {option.value}"
    chosen = " ".join(picker.chosen) or "…"
    yield typed_line(Action("", picker.command, {**picker.arguments, picker.argument: chosen}))


def _form(form: Form) -> Iterator[str]:
    yield form.title
    for wanted in form.inputs:
        yield f"{wanted.label} ({wanted.name}) [{wanted.value or wanted.placeholder}]"
    blank = {**form.arguments, **{wanted.name: "…" for wanted in form.inputs}}
    yield typed_line(Action("", form.command, blank))


def _quoted(value: str | bool | int) -> str:
    text = str(int(value)) if isinstance(value, bool) else str(value)
    return f'"{text.replace(chr(34), chr(39))}"' if " " in text or not text else text
