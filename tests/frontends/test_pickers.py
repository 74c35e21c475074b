"""Channels, roles and options that are picked: drawn, filled in, cleared."""

from typing import Any

import discord
import pytest

from bot.frontends.discord.drawing import LONGEST_CARD, actions_of, draw_card
from bot.frontends.discord.escaping import escape
from bot.frontends.discord.pickers import draw_picker
from bot.frontends.text.drawing import draw, to_json
from bot.people import Actor
from bot.replies import (
    MentionKind,
    Option,
    Paragraph,
    Picker,
    PickerKind,
    Reply,
    mention,
)
from bot.table import Command
from tests.conversation import Chat

THEMES = tuple(Option(value, value.capitalize()) for value in ("web", "ai", "usage"))


def picker(kind: PickerKind, **given: Any) -> Picker:
    """A picker of that kind."""
    options = THEMES if kind is PickerKind.CHOICE else ()
    asked = {"purpose": kind.value}
    return Picker(f"The {kind}", "Pick", kind, "pick", "things", asked, options=options, **given)


async def pick(_: Actor, purpose: str, things: str = "") -> Reply:
    """What was picked, and the three kinds of pickers."""
    pickers = tuple(picker(kind, most=2) for kind in PickerKind)
    return Reply(f"{purpose}: {things or 'nothing'}", pickers=pickers, private=True)


PICK = Command("pick", pick)


async def test_what_is_picked_fills_the_argument_and_nothing_clears_it(
    chat: Chat,
) -> None:
    chat.core.table.add([PICK])
    anna = await chat.as_("Anna")
    await anna.say("/tip")
    card = await anna.press_id("s1:pick?purpose=x")
    assert list(card.pickers) == ["The channel", "The role", "The choice"]
    role = chat.guild.create_role("Organisation")
    heard = await anna.pick("The channel", chat.channel)
    assert heard.text.startswith(f"## channel: discord:{chat.channel.id}")
    assert (await anna.pick("The role", role)).text.startswith(f"## role: discord:{role.id}")
    assert (await anna.pick("The choice", "Web", "Usage")).text.startswith("## choice: web usage")
    assert (await anna.pick("The choice")).text.startswith("## choice: nothing")


async def test_each_kind_is_drawn_with_what_is_picked_already() -> None:
    channel = draw_picker(picker(PickerKind.CHANNEL, chosen=("discord:5",)), "id")
    shown: dict[str, Any] = {**channel.to_component_dict()}
    assert (shown["type"], shown["channel_types"], shown["min_values"]) == (8, [0, 5], 0)
    assert shown["default_values"] == [{"id": "5", "type": "channel"}]
    role = draw_picker(picker(PickerKind.ROLE, chosen=("discord:7", "slack:A"), most=99), "id")
    shown = {**role.to_component_dict()}
    assert shown["default_values"] == [{"id": "7", "type": "role"}]
    assert shown["max_values"] == 25
    choice = draw_picker(picker(PickerKind.CHOICE, chosen=("ai",), least=1, most=9), "id")
    assert isinstance(choice, discord.ui.Select)
    assert [option.default for option in choice.options] == [False, True, False]
    assert (choice.min_values, choice.max_values) == (1, 3)


def test_what_stands_above_a_picker_counts_for_the_length_of_the_card() -> None:
    long = picker(PickerKind.ROLE, about="x" * 200)
    reply = Reply("T", (Paragraph("y" * (LONGEST_CARD - 150)),), pickers=(long,))
    with pytest.raises(ValueError, match="a card of"):
        draw_card(reply, dict.fromkeys(actions_of(reply), "id"))


def test_on_a_terminal_a_picker_is_the_line_to_type() -> None:
    reply = Reply("T", pickers=(picker(PickerKind.CHOICE, about="Small.", chosen=("ai", "web")),))
    shown = draw(reply)
    assert "The choice\nSmall.\n- Web: web\n" in shown
    assert '/pick purpose:choice things:"ai web"' in shown
    assert to_json(reply)["pickers"][0]["kind"] == "choice"


def test_a_channel_or_role_inside_a_text_is_shown_as_itself() -> None:
    channel = mention(MentionKind.CHANNEL, "discord:5")
    text = f"*In* {channel} for {mention(MentionKind.ROLE, 'discord:7')}"
    assert escape(text) == r"\*In\* <#5> for <@&7>"
    assert "In* discord:5 for discord:7" in draw(Reply("T", (Paragraph(text),)))
    long = "x" * 60 + f" {channel}" * 9
    assert draw(Reply("T", (Paragraph(long),))).count("discord:5") == 9, "whatever the line"


@pytest.mark.parametrize(
    "typed", ["<#5>", "\ufff9channel\ufffa5> @everyone\ufffb", "\ufff9user\ufffa5\ufffb"]
)
def test_nothing_else_becomes_a_mention(typed: str) -> None:
    assert "<#" not in escape(typed).replace("\\<", "")
    assert "<@" not in escape(typed).replace("\\<", "")
