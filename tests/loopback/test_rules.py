"""What the loopback refuses, and takes: commands, messages, forms, suggestions."""

from __future__ import annotations

import pytest

from tests.loopback.jsons import Json, JsonObject, listed, merged
from tests.loopback.server import checks
from tests.loopback.server.command_checks import check_command, check_commands
from tests.loopback.server.refusals import Refusal
from tests.loopback.server.samples import button, embed, numbered, option, words
from tests.loopback.server.world import COMPONENTS_V2

TIP: JsonObject = {"name": "tip", "description": "A tip"}


def wrong_commands() -> list[JsonObject]:
    return [
        {"name": "Tip"},
        {"name": "two words"},
        {"name": "é" * 33},
        {"name_localizations": {"fr": "Astuce"}},
        {"name_localizations": {"fr-FR": "astuce"}},
        {"description": ""},
        {"description": "x" * 101},
        {"colour": "green"},
        {"options": [option(f"o{n}") for n in range(26)]},
        {"options": [option("o"), option("o")]},
        {"options": [option("a"), option("b", required=True)]},
        {"options": [option("a", choices=numbered(26))]},
        {"options": [option("a", choices=numbered(1), autocomplete=True)]},
    ]


@pytest.mark.parametrize("wrong", wrong_commands())
def test_commands_that_discord_refuses(wrong: JsonObject) -> None:
    with pytest.raises(Refusal, match="Invalid Form Body"):
        check_command(merged(TIP, wrong))


def test_commands_that_discord_takes() -> None:
    check_command(merged(TIP, {"name": "l'été_2-3", "name_localizations": {"fr": "astuce"}}))
    check_command({"name": "Ask About This", "type": 3})
    with pytest.raises(Refusal, match="Invalid") as twice:
        check_commands([TIP, TIP])
    assert "Names are unique" in twice.value.reason


def wrong_messages() -> list[JsonObject]:
    select: JsonObject = {"type": 3, "custom_id": "s", "options": numbered(26)}
    long = {"description": "x" * 4000}
    return [
        {"content": "x" * 2001},
        embed(title="x" * 257),
        {"embeds": [{**long}, {**long}]},
        embed(fields=[{"name": "n", "value": ""}]),
        {"content": "x", "flags": COMPONENTS_V2, "components": [words(1)]},
        {"flags": COMPONENTS_V2, "components": listed([words(1)] * 41)},
        {"flags": COMPONENTS_V2, "components": listed([merged(words(1), {"id": 7})] * 2)},
        {"flags": COMPONENTS_V2, "components": [merged(words(1), {"id": 1 << 31})]},
        {"flags": COMPONENTS_V2, "components": [words(2001), words(2000)]},
        {"components": [words(1)]},
        {"components": [button("a"), button("a")]},
        {"components": [button("a", custom_id="x" * 101)]},
        {"components": [button("a", custom_id="")]},
        {"components": [button("x" * 81)]},
        {"components": [{"type": 1, "components": []}]},
        {"components": [{"type": 1, "components": [select]}]},
    ]


@pytest.mark.parametrize("wrong", wrong_messages())
def test_messages_that_discord_refuses(wrong: JsonObject) -> None:
    with pytest.raises(Refusal, match="Invalid Form Body"):
        checks.check_message(wrong)


def test_messages_that_discord_takes() -> None:
    checks.check_message({"content": "x" * 2000, "components": [button("a"), button("b")]})
    checks.check_message({"flags": COMPONENTS_V2, "components": listed([words(100)] * 40)})
    high: JsonObject = {"id": (1 << 31) - 1}
    numbered_words: list[Json] = [merged(words(1), {"id": 0}), words(1), merged(words(1), high)]
    checks.check_message({"flags": COMPONENTS_V2, "components": numbered_words})
    checks.check_message({}, files=1)
    with pytest.raises(Refusal, match="empty message"):
        checks.check_message({"content": ""})


def test_a_card_shows_only_files_that_are_sent_along() -> None:
    file: JsonObject = {"type": 13, "file": {"url": "attachment://a.ics"}}
    media: JsonObject = {"media": {"url": "attachment://b.png"}}
    gallery: JsonObject = {"type": 12, "items": [media]}
    card: JsonObject = {"type": 17, "components": [file, gallery]}
    checks.check_references({"components": [card]}, ["a.ics", "b.png"])
    for sent in (["a.ics"], ["b.png"]):
        with pytest.raises(Refusal, match="Invalid Form Body"):
            checks.check_references({"components": [card]}, sent)


def test_forms_and_suggestions_that_discord_refuses() -> None:
    inputs: list[Json] = [
        {"type": 1, "components": [{"type": 4, "custom_id": f"{n}", "label": "x", "style": 1}]}
        for n in range(6)
    ]
    form: JsonObject = {"title": "Proposer", "custom_id": "f", "components": inputs[:5]}
    checks.check_form(form)
    wrong: list[JsonObject] = [{"components": inputs}, {"title": "x" * 46}, {"components": []}]
    for change in wrong:
        with pytest.raises(Refusal):
            checks.check_form(merged(form, change))
    checks.check_suggestions({"choices": numbered(25)})
    with pytest.raises(Refusal):
        checks.check_suggestions({"choices": numbered(26)})
