"""What is withheld or superseded is never said, by any command, in any language."""

import shutil
from pathlib import Path

from bot.frontends.text.drawing import draw
from bot.i18n import Locale
from bot.settings import Settings
from tests.conftest import NOW, ROOT, open_bot, reader, reply_of

SUBJECT = """\
subject:
  id: trial
  kind: programme
  name: {fr: Essai, en: Trial}
  summary: {fr: Un essai., en: A trial.}
  command: trial
topics:
  - {id: overview, label: {fr: En bref, en: Overview}}
  - {id: count, label: {fr: Nombre, en: Count}}
facts:
"""
FACT = """\
  - id: trial-%(id)s
    topic: %(topic)s
    kind: state
    as_of: "2026-01"
    text: {fr: Fait %(id)s., en: Fact %(id)s.}
    sources: [{id: maddyness-2023}]
    confidence: low
    status: %(status)s
"""


def document() -> str:
    """A subject with a fact of each status in each topic."""
    facts: list[str] = []
    for topic in ("overview", "count"):
        for status in ("published", "superseded", "withheld"):
            facts.append(FACT % {"id": f"{topic}-{status}", "topic": topic, "status": status})
            if status != "published":
                facts.append("    why: not to be said\n    note: secret note\n")
            if status == "superseded":
                facts.append(f"    superseded_by: trial-{topic}-published\n")
    return SUBJECT + "".join(facts)


async def test_only_what_is_published_is_said(settings: Settings, tmp_path: Path) -> None:
    data = Path(shutil.copytree(ROOT / "data", tmp_path / "data"))
    (data / "subjects" / "trial.yaml").write_text(document(), "utf-8")
    own = settings.model_copy(update={"data_dir": data})
    async with open_bot(own, clock=lambda: NOW) as core:
        for locale, fact, low in ((Locale.FR, "Fait", "faible"), (Locale.EN, "Fact", "low conf")):
            said = [draw(await reply_of(core, reader(locale), "trial"))]
            for topic in ("overview", "count"):
                said.append(draw(await reply_of(core, reader(locale), "trial", topic=topic)))
            text = "\n".join(said)
            assert f"{fact} overview-published." in text
            assert f"{fact} count-published." in text
            assert low in text, "a low confidence is said"
            for hidden in ("superseded", "withheld", "not to be said", "secret note"):
                assert hidden not in text
        listed = draw(await reply_of(core, reader(Locale.EN), "help"))
        assert "/trial : Sourced and dated facts about Trial" in listed, (
            "a document makes a command"
        )
