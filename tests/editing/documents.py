"""Documents that tests change between two starts of a bot."""

import re

from bot.settings import Settings


def change(settings: Settings, before: str, after: str) -> None:
    """Write something else into the document of a programme."""
    path = settings.data_dir / "subjects" / "planettechcare.yaml"
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def remove(settings: Settings, *facts: str) -> None:
    """Documents have what these facts say under other ids: nobody finds them any more."""
    for path in settings.data_dir.rglob("*.yaml"):
        text = path.read_text("utf-8")
        for fact in facts:
            text = re.sub(rf"\b{fact}\b", f"{fact}-anew", text)
        path.write_text(text, "utf-8")
