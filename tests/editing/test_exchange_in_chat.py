"""Files of facts as editors meet them: what the cards say in both languages, and their page."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from bot.actions.model import button_id, write
from bot.dates import Edtf
from bot.editing import exchange_views as views
from bot.editing.exchange import Item
from bot.editing.exchange_plan import Plan
from bot.editing.importing import Checked
from bot.editing.model import Said, Standing
from bot.errors import FileTooLarge, Flaw, NotAllowed, OutsideCommunities, UnknownChoice
from bot.i18n import Catalogue, Locale
from bot.knowledge.service import Figure, Qualifier
from bot.people import Actor
from bot.replies import (
    Action,
    Answer,
    Entries,
    File,
    Form,
    Heading,
    Paragraph,
    Remark,
    Reply,
    Upload,
)
from bot.table import Table
from tests.conftest import ROOT
from tests.conversation import Chat, plain
from tests.editing.conftest import EDDA, EMIL, MIA, STRANGER, Desk
from tests.editing.exchange_makers import KNOWN, taken
from tests.editing.test_exchange_service import OWNER, exchange_of, fact, file, in_both, publish
from tests.editing.test_in_conversation import Team


@pytest.fixture
def table(desk: Desk, tmp_path: Path) -> Table:
    """The commands about files, as the bot has them."""
    table = Table()
    table.add(exchange_of(desk, tmp_path / "drafts").entries())
    return table


def heard(answer: Answer) -> str:
    """All that a card says."""
    assert isinstance(answer, Reply)
    assert answer.private
    said = [answer.title]
    for block in answer.blocks:
        match block:
            case Paragraph(text) | Heading(text) | Remark(text):
                said.append(text)
            case Entries(entries):
                said += [f"{entry.term}: {entry.text}" for entry in entries]
            case File(name, _, about):
                said.append(f"{name}: {about}")
            case _:
                raise AssertionError(block)
    return "\n".join(said).replace("\u00a0", " ").replace("\u202f", " ")


def pressed(answer: Answer) -> Action:
    """The one button of a card."""
    assert isinstance(answer, Reply)
    (action,) = answer.actions
    assert isinstance(action, Action)
    return action


TEXT = (
    "facts:\n"
    + fact("Le manifeste tient en une page.", topic="manifesto", id="own-1")
    + fact("Le manifeste tient sur une page.", topic="manifesto")
    + "decisions:\n  - {fact: ptc-18, status: superseded, superseded_by: own-1, why: Récent}\n"
    + '  - {fact: ptc-21, status: hidden, why: Non}\n  - {fact: ptc-06, verified: "2026-11-02"}\n'
)


@pytest.mark.parametrize(
    ("locale", "shown", "done"),
    [
        (
            Locale.FR,
            [
                "Rien n’est encore fait",
                "2 nouveaux faits",
                "own-1: Le manifeste tient en une page.",
                "nouveau: Le manifeste tient sur une page.",
                "2 décisions sur des faits des documents",
                "ptc-18: remplacé par own-1",
                "ptc-21: masqué ici",
                "1 fait noté comme toujours vrai",
                "1 point à regarder d’abord",
                "Ligne 8: Cela ressemble",
            ],
            "C’est fait, en entier",
        ),
        (
            Locale.EN,
            [
                "Nothing is done yet",
                "2 new facts",
                "new: Le manifeste tient sur une page.",
                "2 decisions on facts of the documents",
                "ptc-18: superseded by own-1",
                "ptc-21: hidden here",
                "1 fact noted as still true",
                "Line 8: It resembles",
            ],
            "Done, all of it",
        ),
    ],
)
async def test_what_would_change_is_read_before_it_is_done(
    desk: Desk, table: Table, locale: Locale, shown: list[str], done: str
) -> None:
    actor = replace(EDDA, locale=locale)
    dry = await table.find("fact import")(actor, {"file": file(TEXT), "dry": True})
    assert isinstance(dry, Reply)
    assert not dry.actions
    answer = await table.find("fact import")(actor, {"file": file(TEXT)})
    told = heard(answer)
    assert all(line in told for line in shown), told
    action = pressed(answer)
    assert button_id(write(action.command, action.arguments)), "short enough to stand in its id"
    after = heard(await table.find(action.command)(actor, action.arguments))
    assert done in after
    assert "own-1" in await desk.told()
    again = heard(await table.find("fact import")(actor, {"file": file(TEXT)}))
    assert ("Rien ne changerait" if locale is Locale.FR else "Nothing would change") in again


async def test_a_text_is_pasted_into_a_form(table: Table) -> None:
    form = await table.find("fact import")(EDDA, {})
    assert isinstance(form, Form)
    arguments = {**form.arguments, form.inputs[0].name: "facts:\n" + fact()}
    answer = await table.find(form.command)(EDDA, arguments)
    assert "1 nouveau fait" in heard(answer)
    dry = await table.find("fact import")(EDDA, {"dry": True})
    assert isinstance(dry, Form)
    assert dry.arguments == {"dry": True}


async def test_a_huge_file_is_refused_before_it_is_read(table: Table) -> None:
    with pytest.raises(FileTooLarge):
        await table.find("fact import")(EDDA, {"file": Upload("x.csv", b"x" * 50_000_000)})


@pytest.mark.parametrize("actor", [MIA, replace(MIA, community=None)])
async def test_nobody_else_may(table: Table, actor: Actor) -> None:
    for command in table:
        given: dict[str, str | Upload] = {"file": file(TEXT)} if "dry" in command.parameters else {}
        for name, parameter in command.parameters.items():
            if parameter.required:
                given[name] = "x"
        with pytest.raises(NotAllowed if actor.community else OutsideCommunities):
            await command(actor, given)


async def test_everything_goes_out_as_a_file(desk: Desk, table: Table) -> None:
    nothing = heard(await table.find("fact export")(EDDA, {}))
    assert "n’a encore rien ajouté" in nothing
    await publish(desk, in_both())
    for form, name in (("yaml", "yaml"), ("JSON", "json"), ("csv", "csv")):
        answer = await table.find("fact export")(EDDA, {"format": form})
        assert f"sobrio-2026-11-21.{name}: 1 fait ou décision" in heard(answer)
    with pytest.raises(UnknownChoice):
        await table.find("fact export")(EDDA, {"format": "docx"})
    assert "n’a encore rien ajouté" in heard(await table.find("fact export")(STRANGER, {}))


async def test_the_owner_gets_a_draft(desk: Desk, table: Table) -> None:
    own = await publish(desk, in_both())
    answer = await table.find("fact promote")(OWNER, {"fact": own})
    assert f"planettechcare-{own.removeprefix('own-')}.yaml" in heard(answer)


def test_the_examples_of_the_page_are_read_and_say_the_same() -> None:
    page = (ROOT / "docs" / "facts-files.md").read_text("utf-8")
    (document,) = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    (table,) = re.findall(r"```csv\n(.*?)```", page, re.DOTALL)
    known = replace(
        KNOWN,
        topics={"planettechcare": ("signatories", "manifesto")},
        documented=("ptc-18", "ptc-21", "ptc-06"),
    )
    items = taken(document, known).items
    assert len(items) == 5
    assert taken(table, known).items == items
    first, second = items[:2]
    assert first.content is not None
    assert second.content is not None
    assert first.content.figures == (Figure("signatories", 1050, Qualifier.ABOUT),)
    assert first.content.as_of == Edtf.parse("2026-10")
    assert second.content.text == Said(fr="Le manifeste tient en une page.")
    assert items[3].standing is Standing.RETIRED


async def test_what_waits_is_told(desk: Desk, table: Table) -> None:
    await desk.editing.service.working_in(EMIL)
    text = "facts:\n" + fact(id="own-1") + fact("Jadis.", status="retired", why="faux")
    told = heard(await table.find("fact import")(EDDA, {"file": file(text)}))
    assert "1 fait qui attend une deuxième personne" in told
    assert "1 laissé de côté" in told
    assert "nouveau: Jadis. (retiré)" in told


def test_the_longest_card_fits_the_chat(catalogue: Catalogue) -> None:
    long = Item("own-0123456789", Standing.RETIRED, replace(in_both(), text=Said("é" * 600)))
    caution = Flaw("sheet-line", "transfer-resembles", {"line": 10_000, "text": "é" * 80})
    many = (long,) * 500
    plan = Plan(many, many, many, many, ((long, None),) * 500, many, 1_000, (caution,) * 100)
    for locale in Locale:
        card = heard(views.checked(Checked(plan, "x"), catalogue[locale], changed_meanwhile=True))
        assert len(card) < 3_900


async def test_on_discord_a_file_goes_in_and_everything_comes_out(chat: Chat) -> None:
    team = await Team.of(chat)
    before = await team.answer("manifeste")
    card = await team.edda.say("/fact import", file=("facts.yaml", TEXT.encode()))
    assert "2 nouveaux faits" in plain(card.text)
    assert await team.answer("manifeste") == before
    done = await team.edda.press("Reprendre")
    assert "C’est fait" in plain(done.text)
    assert "Le manifeste tient en une page." in await team.answer("manifeste")
    out = await team.edda.say("/fact export", format="csv")
    assert out.private
    mia = await chat.as_("Mia")
    refused = await mia.say("/fact export")
    assert "rôle" in plain(refused.text)
