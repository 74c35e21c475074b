"""A community's fact offered to all: a draft of documents, for whoever edits `data/`."""

import asyncio
import logging
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.clock import Clock
from bot.communities.service import Deed, Trail
from bot.dates import UNKNOWN
from bot.editing.exchange_gathering import Gathering
from bot.editing.exchange_writing import described, number
from bot.editing.model import OWN, Cited, Content, Standing, is_own
from bot.editing.refusals import DocumentsOwn, NotOwner, NotTold, OneLanguage
from bot.editing.service import EditingService
from bot.editing.store import EditingStore
from bot.editing.yaml_writing import to_yaml
from bot.i18n import Locale
from bot.people import Actor
from bot.text import fold

_log = logging.getLogger(__name__)

# What somebody has to look at: nobody said what kind of source it is, and documents must say.
_KIND = "press"

_HEAD = """\
# A fact of a community, promoted on {day}.
# 1. sources: add them to data/sources.yaml. Their kind is a guess ({kind}): put it right.
# 2. facts: add it to data/subjects/{subject}.yaml; give it an id like those beside it.
# 3. make check. Once it is published, the community may retire its own {fact}.
"""


@dataclass(frozen=True, slots=True)
class Promoted:
    """A draft of documents; `path`: where it was kept, None where that could not be written."""

    name: str
    content: bytes
    path: Path | None


class PromotionService:
    """Writes drafts of documents, for the owners of the bot alone: they answer for `data/`."""

    def __init__(
        self,
        store: EditingStore,
        editing: EditingService,
        gathering: Gathering,
        trail: Trail,
        clock: Clock,
        owners: Collection[str],
        folder: Path,
    ) -> None:
        self._store = store
        self._editing = editing
        self._gathering = gathering
        self._trail = trail
        self._clock = clock
        self._owners = owners
        self._folder = folder

    async def promote(self, actor: Actor, fact: str) -> Promoted:
        """Write the draft, keep it in the folder of drafts and note it in the trail.

        Raises `NotAllowed` for anybody but an editor and `NotOwner` for one who does not own the
        bot; `UnknownFact`, `DocumentsOwn`, `NotTold`, and `OneLanguage` for one that is not in both
        languages, as documents are.
        """
        community = await self._editing.working_in(actor)
        if actor.person not in self._owners:
            raise NotOwner()
        entry = await self._editing.entry(actor, fact)
        content = entry.versions[-1].content if entry.versions else None
        if not is_own(fact) or content is None:
            raise DocumentsOwn()
        if entry.standing is not Standing.PUBLISHED:
            raise NotTold()
        if content.text.only is not None:
            raise OneLanguage(language=content.text.only.value)
        text = await self._draft(fact, content, actor.locale)
        name = f"{content.subject}-{fact.removeprefix(OWN)}.yaml"
        path = await asyncio.to_thread(_write, self._folder / name, text)
        async with self._store.writing() as transaction:
            await self._trail.note(
                transaction, community, actor.person, Deed.FACT_PROMOTED, fact,
                text=content.text.either,
            )  # fmt: skip
        return Promoted(name, text.encode(), path)

    async def _draft(self, fact: str, content: Content, locale: Locale) -> str:
        known = await self._gathering.sources()
        named = _named(content.sources, known)
        sources = [
            _source(source_id, source, locale)
            for source_id, source in named.items()
            if source_id not in known
        ]
        head = _HEAD.format(
            day=f"{self._clock():%Y-%m-%d}", kind=_KIND, subject=content.subject, fact=fact
        )
        return head + to_yaml({"sources": sources, "facts": [_fact(fact, content, named)]})


def _named(sources: Collection[Cited], known: Mapping[str, Cited]) -> dict[str, Cited]:
    """The sources by the ids that they have, or would have, in the documents; each once."""
    pages = {source.url: source_id for source_id, source in known.items() if source.url}
    named: dict[str, Cited] = {}
    for source in sources:
        there = source.known if source.known in known else pages.get(source.url or "")
        named.setdefault(there or _new_id(source, {*known, *named}), source)
    return named


def _new_id(source: Cited, taken: Collection[str]) -> str:
    words = [word for word in fold(source.publisher).split() if word.isascii() and word.isalnum()]
    stem = "-".join(words)[:40].strip("-") or "source"
    if source.date is not None:
        stem += f"-{source.date.year}"
    numbered = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
    return next(one for one in (stem, *numbered) if one not in taken)


def _source(source_id: str, source: Cited, locale: Locale) -> Mapping[str, Any]:
    said = described(source)
    return {
        "id": source_id,
        **said,
        "date": said.get("date", UNKNOWN),
        "language": said.get("language", locale.value),
        "kind": _KIND,
    }


def _fact(fact: str, content: Content, sources: Collection[str]) -> Mapping[str, Any]:
    said: dict[str, Any] = {
        "id": f"{content.subject}-{fact.removeprefix(OWN)}",
        "topic": content.topic,
        "kind": content.kind.value,
        "as_of": str(content.as_of),
        "text": {"fr": content.text.fr, "en": content.text.en},
    }
    if content.figures:
        said["figures"] = [
            {"metric": f.metric, "value": number(f.value), "qualifier": f.qualifier.value}
            for f in content.figures
        ]
    said["sources"] = [{"id": source} for source in sources]
    return said | {"confidence": content.confidence.value, "status": "published"}


def _write(path: Path, text: str) -> Path | None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    except OSError as error:
        _log.warning("the draft %s was not kept: %s", path, error)
        return None
    return path
