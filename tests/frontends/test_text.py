"""Commands as they are typed on a terminal."""

import json
from datetime import date

import pytest

from bot.charts import Chart, Point
from bot.core import Core
from bot.errors import UnknownCommand
from bot.frontends.text.drawing import draw, to_json, typed_line
from bot.frontends.text.parsing import parse_line
from bot.frontends.text.saying import say
from bot.i18n import Locale
from bot.people import Actor, Role
from bot.replies import Action, Form, Input, Paragraph, Picture, Reply
from bot.table import Command


@pytest.mark.parametrize(
    ("line", "name", "arguments"),
    [
        ("/planettechcare", "planettechcare", {}),
        ("planettechcare signataires", "planettechcare", {"topic": "signataires"}),
        ("/planettechcare c'est quoi", "planettechcare", {"topic": "c'est quoi"}),
        (
            '/planettechcare topic:"enquête membres" private:yes',
            "planettechcare",
            {"topic": "enquête membres", "private": "yes"},
        ),
        ("/planettechcare sujet:nombre de signataires", "planettechcare",
         {"topic": "nombre de signataires"}),
        ("/conseil thème:équipement public:acheteurs", "tip",
         {"theme": "équipement", "audience": "acheteurs"}),
        ("/facts subject:planettechcare topic:team", "facts",
         {"subject": "planettechcare", "topic": "team"}),
        ("/tip 12:30", "tip", {"theme": "12:30"}),
    ],
)  # fmt: skip
def test_lines_are_understood(core: Core, line: str, name: str, arguments: dict[str, str]) -> None:
    command, found = parse_line(line, core.table, core.catalogue)
    assert (command.name, dict(found)) == (name, arguments)


def test_an_unknown_command_is_said(core: Core) -> None:
    with pytest.raises(UnknownCommand):
        parse_line("/zebra", core.table, core.catalogue)


@pytest.mark.parametrize(
    ("locale", "said"),
    [(Locale.FR, "C’est trop long\u00a0: 4000 caractères"), (Locale.EN, "too long: 4000 char")],
)
async def test_a_topic_of_4000_characters_is_refused_with_a_plain_word(
    core: Core, locale: Locale, said: str
) -> None:
    answer = await say(core, f"/planettechcare {'x' * 4_000}", locale, Role.MEMBER)
    assert not answer.done
    assert said in answer.text.replace("4,000", "4000").replace("4\u202f000", "4000")


async def test_the_line_shown_for_a_button_does_what_the_button_does(core: Core) -> None:
    first = await say(core, "/planettechcare signataires", Locale.FR, Role.MEMBER)
    line = next(part for part in first.text.splitlines() if part.startswith("[Plus ancien]"))
    older = await say(core, line.removeprefix("[Plus ancien] "), Locale.FR, Role.MEMBER)
    assert "315 organisations" in older.text


async def test_a_form_is_shown_with_the_line_that_submits_it(core: Core) -> None:
    shown = await say(core, "/find-topic planettechcare", Locale.EN, Role.MEMBER)
    assert "What would you like to know? (topic)" in shown.text
    assert "/facts subject:planettechcare topic:…" in shown.text


def test_a_form_as_json() -> None:
    form = Form("T", "facts", (Input("topic", "L"),), {"subject": "x"})
    assert to_json(form)["type"] == "form"
    assert draw(form).startswith("T\n")
    assert typed_line(Action("A", "c", {"yes": True, "text": "two words"})) == (
        '/c yes:1 text:"two words"'
    )


async def test_a_picture_is_shown_in_words_and_told_whole_as_json(core: Core) -> None:
    day = date(2023, 7, 4)
    chart = Chart("Signataires", "organisations", (Point(872, "872", "4 juillet 2023", day, day),))

    async def show(_: Actor) -> Reply:
        return Reply("T", (Paragraph("Avant."), Picture(chart, "872 le 4 juillet 2023 " * 6)))

    core.table.add([Command("show-chart", show)])
    shown = await say(core, "/show-chart", Locale.FR, Role.MEMBER)
    assert "Avant.\n\n  872 le 4 juillet 2023 872" in shown.text
    assert all(len(line) <= 88 for line in shown.text.splitlines())
    told = await say(core, "/show-chart", Locale.FR, Role.MEMBER, as_json=True)
    block = json.loads(told.text)["blocks"][1]
    assert block["type"] == "picture"
    assert block["chart"]["points"][0]["first_day"] == "2023-07-04"
