"""Pickers as Discord's selects, and what somebody picked in one."""

from collections.abc import Mapping
from typing import Any, cast

import discord
from discord import ui

from bot.frontends.discord.escaping import escape
from bot.replies import Picker, PickerKind
from bot.text import shorten

Select = ui.Select[Any] | ui.ChannelSelect[Any] | ui.RoleSelect[Any]

# Where one can write: neither voice channels, nor threads, which end.
CHANNEL_TYPES = (discord.ChannelType.text, discord.ChannelType.news)

# Discord's limits, in characters and items.
_LONGEST_PROMPT, _LONGEST_OPTION, _MOST_OPTIONS = 150, 100, 25

# The kinds of components whose values are ids of Discord's own, and not ours.
_OF_IDS = {discord.ComponentType.role_select.value, discord.ComponentType.channel_select.value}


def heading_of(picker: Picker) -> str:
    """What stands above a picker: inside it, words give way to what is picked."""
    about = f"\n-# {escape(picker.about)}" if picker.about else ""
    return f"**{escape(picker.label)}**{about}"


def draw_picker(picker: Picker, custom_id: str) -> Select:
    """A picker as the select of its kind."""
    prompt = shorten(picker.prompt, _LONGEST_PROMPT)
    least, most = picker.least, min(picker.most, _MOST_OPTIONS)
    match picker.kind:
        case PickerKind.CHANNEL:
            return ui.ChannelSelect(
                custom_id=custom_id,
                channel_types=list(CHANNEL_TYPES),
                placeholder=prompt,
                min_values=least,
                max_values=most,
                default_values=_chosen(picker, discord.SelectDefaultValueType.channel),
            )
        case PickerKind.ROLE:
            return ui.RoleSelect(
                custom_id=custom_id,
                placeholder=prompt,
                min_values=least,
                max_values=most,
                default_values=_chosen(picker, discord.SelectDefaultValueType.role),
            )
        case PickerKind.CHOICE:
            options = _options(picker)
            return ui.Select(
                custom_id=custom_id,
                placeholder=prompt,
                min_values=least,
                max_values=min(most, len(options)),
                options=options,
            )


def picked(data: Mapping[str, Any]) -> str:
    """What was picked, as the argument of a command: ids with the name of the platform."""
    prefix = "discord:" if data.get("component_type") in _OF_IDS else ""
    return " ".join(f"{prefix}{value}" for value in data.get("values", []))


def _chosen(
    picker: Picker, kind: discord.SelectDefaultValueType
) -> list[discord.SelectDefaultValue]:
    # discord.py takes numbers and sends them as such; Discord's ids are texts, and the preview,
    # where JavaScript rounds numbers of this size, does not find what it rounded.
    ids = (cast(Any, chosen.removeprefix("discord:")) for chosen in picker.chosen)
    return [discord.SelectDefaultValue(id=i, type=kind) for i in ids if i.isdecimal()]


def _options(picker: Picker) -> list[discord.SelectOption]:
    return [
        discord.SelectOption(
            label=shorten(option.label, _LONGEST_OPTION),
            value=option.value,
            default=option.value in picker.chosen,
        )
        for option in picker.options[:_MOST_OPTIONS]
    ]
