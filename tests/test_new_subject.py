"""A new document, and no code, makes a slash command that works on Discord."""

import shutil
from pathlib import Path

from tests.conftest import ROOT
from tests.loopback.client import LoopbackDiscord
from tests.process import run, sobrio

DOCUMENT = """\
subject:
  id: repair-cafe
  kind: programme
  name: {fr: Café réparation, en: Repair café}
  summary:
    fr: On y répare ensemble ce qui peut l'être.
    en: Where people mend together what can be mended.
  aliases: [atelier de réparation]
  command: repair-cafe
topics:
  - {id: overview, label: {fr: En bref, en: Overview}}
  - id: visitors
    label: {fr: Visiteurs, en: Visitors}
    aliases: [fréquentation, attendance]
metrics:
  - id: repair-visitors
    label: {fr: Visiteurs par an, en: Visitors a year}
    unit:
      fr: {one: visiteur, other: visiteurs}
      en: {one: visitor, other: visitors}
facts:
  - id: repair-01
    topic: visitors
    kind: state
    as_of: "2024"
    text:
      fr: Le café réparation reçoit environ 300 visiteurs en 2024.
      en: The repair café had about 300 visitors in 2024.
    figures: [{metric: repair-visitors, value: 300, qualifier: about}]
    sources: [{id: repair-report}]
    confidence: medium
    status: published
  - id: repair-02
    topic: visitors
    kind: state
    as_of: "2025"
    text:
      fr: Le café réparation reçoit 412 visiteurs en 2025.
      en: The repair café had 412 visitors in 2025.
    figures: [{metric: repair-visitors, value: 412, qualifier: exact}]
    sources: [{id: repair-report}]
    confidence: high
    status: published
"""
SOURCE = """
  - id: repair-report
    publisher: Café réparation
    url: https://repair.example/report
    date: "2026-02"
    language: fr
    kind: association
"""


async def test_a_new_subject_needs_a_document_and_no_code(tmp_path: Path) -> None:
    data = Path(shutil.copytree(ROOT / "data", tmp_path / "data"))
    (data / "subjects" / "repair-cafe.yaml").write_text(DOCUMENT, "utf-8")
    with (data / "sources.yaml").open("a", encoding="utf-8") as sources:
        sources.write(SOURCE)
    checked = await run("check", DATA_DIR=str(data))
    assert checked.code == 0, checked.out + checked.err
    async with (
        LoopbackDiscord.start() as discord,
        sobrio(discord, tmp_path, DATA_DIR=str(data)),
    ):
        guild = await discord.add_guild("Numérique responsable", locale="fr")
        anna = await discord.add_member(guild, "Anna")
        await discord.wait_for_session(identifies=1)
        assert "repair-cafe" in {str(command["name"]) for command in await discord.commands()}
        asked = (anna, guild.channel, "repair-cafe")
        card = await discord.slash(*asked, locale="fr")
        assert "On y répare ensemble ce qui peut l’être." in card.text
        assert "412 visiteurs en 2025" in card.text
        offered = await discord.autocomplete(*asked, "topic", "frequentation", locale="fr")
        assert offered[0].name == "Visiteurs"
        english = await discord.slash(*asked, topic="attendance", locale="en-GB")
        assert "412 visitors in 2025" in english.text
        assert "[1] [Café réparation, February 2026](<https://repair.example/report>)" in (
            english.text
        )
        evolution = await discord.slash(*asked, topic="over time: visitors", locale="en-GB")
        assert "About 300 visitors" in evolution.text
        other = await discord.slash(
            anna, guild.channel, "programme", name="atelier de réparation", locale="fr"
        )
        assert "Café réparation" in other.text
