"""Workshops taken in from files: as drafts, once, and brought up to date by a second file."""

import pytest

from bot.errors import NotAllowed
from bot.replies import Upload
from bot.sheets import BrokenSheet
from bot.workshops.model import State, Workshop
from bot.workshops.store import WorkshopStore
from tests.conftest import trail_of
from tests.workshops.life import COMMUNITY, Life
from tests.workshops.test_life import paris

_SHEET = """\
workshops:
  - uid: deee-2026
    title_fr: {title}
    starts: "{starts}"
    minutes: 90
    hosts: [ASI]
    themes: [equipment]
  - uid: agit-2020
    title_fr: Baromètre Green IT
    starts: "2020-12-15 11:00"
    source_url: https://example.org/cn2104
  - uid: gone-2026
    title_fr: Annulé ailleurs
    starts: "2026-12-10 11:00"
    cancelled: true
"""


@pytest.fixture
async def life(life: Life) -> Life:
    await life.begin()
    return life


def sheet(title: str = "REX DEEE", starts: str = "2026-12-08 11:00") -> Upload:
    return Upload("ateliers.yaml", _SHEET.format(title=title, starts=starts).encode())


async def known(life: Life) -> dict[str, Workshop]:
    """Every workshop, by its uid."""
    async with life.awake() as core:
        store = WorkshopStore(core.database, trail_of(core))
        found = await store.between(COMMUNITY, paris(2019, 1, 1), paris(2030, 1, 1))
    return {workshop.uid: workshop for workshop in found}


async def test_what_is_to_come_is_a_draft_and_what_is_past_is_done(life: Life) -> None:
    heard = await life.say("olivia", "workshop import", file=sheet())
    for said in ("1 brouillon ajouté", "1 atelier passé ajouté", "1 atelier annulé"):
        assert said in heard
    found = await known(life)
    assert {uid: one.state for uid, one in found.items()} == {
        "deee-2026": State.DRAFT,
        "agit-2020": State.DONE,
    }
    await life.until(paris(2026, 11, 30, 9))
    assert life.posts() == []
    assert "Baromètre Green IT" in await life.say("anna", "workshops past")


async def test_a_second_file_brings_drafts_up_to_date_and_doubles_nothing(life: Life) -> None:
    await life.say("olivia", "workshop import", file=sheet())
    assert "2 ateliers déjà à jour" in await life.say("olivia", "workshop import", file=sheet())
    changed = sheet("REX piles", "2026-12-09 14:00")
    assert "1 atelier mis à jour" in await life.say("olivia", "workshop import", file=changed)
    found = await known(life)
    assert len(found) == 2
    assert found["deee-2026"].details.title_fr == "REX piles"
    assert found["deee-2026"].start.instant == paris(2026, 12, 9, 14)


async def test_what_was_announced_keeps_its_date_until_somebody_moves_it(life: Life) -> None:
    await life.say("olivia", "workshop import", file=sheet())
    await life.say("olivia", "workshop confirm", workshop="REX DEEE")
    await life.press("Confirmer et annoncer")
    await life.now()
    heard = await life.say("olivia", "workshop import", file=sheet(starts="2026-12-09 11:00"))
    assert "Je ne l’ai pas changée" in heard
    assert (await known(life))["deee-2026"].start.instant == paris(2026, 12, 8, 11)
    await life.now()
    assert len(life.posts()) == 1


async def test_what_a_file_does_not_say_stays_as_it_is(life: Life) -> None:
    await life.say("olivia", "workshop import", file=sheet())
    await life.say("olivia", "workshop edit", workshop="REX DEEE")
    await life.press("Modifier titres et textes")
    await life.fill(title_en="E-waste", description_fr="Trois retours.")
    await life.say("olivia", "workshop import", file=sheet("REX piles"))
    details = (await known(life))["deee-2026"].details
    assert (details.title_fr, details.title_en) == ("REX piles", "E-waste")
    assert details.description_fr == "Trois retours."


async def test_a_file_with_a_flaw_is_refused_whole(life: Life) -> None:
    broken = Upload("x.yaml", sheet().data + b"  - title_fr: Sans date\n")
    with pytest.raises(BrokenSheet) as caught:
        await life.say("olivia", "workshop import", file=broken)
    assert caught.value.flaws
    assert await known(life) == {}


async def test_text_can_be_pasted_where_no_file_can_be_sent(life: Life) -> None:
    await life.say("olivia", "workshop import")
    assert "1 brouillon ajouté" in await life.fill(text=sheet().data.decode())


async def test_a_member_takes_nothing_in(life: Life) -> None:
    for command, given in (
        ("workshop import", {"file": sheet()}),
        ("workshop-pasted", {"text": "x"}),
    ):
        with pytest.raises(NotAllowed):
            await life.say("anna", command, **given)


async def test_what_a_file_calls_off_is_named_and_left_to_somebody(life: Life) -> None:
    await life.say("olivia", "workshop import", file=sheet())
    off = sheet().data.replace(b"    hosts: [ASI]\n", b"    cancelled: true\n")
    heard = await life.say("olivia", "workshop import", file=Upload("x.yaml", off))
    assert "Je n’ai rien annulé" in heard
    assert "REX DEEE" in heard
    assert (await known(life))["deee-2026"].state is State.DRAFT
