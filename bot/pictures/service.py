"""The picture of a chart: drawn once, and kept until what it shows changes."""

import asyncio
import hashlib
import logging
import time

from bot.charts import Columns, Drawable
from bot.errors import StorageUnavailable
from bot.pictures.columns import draw_columns
from bot.pictures.drawing import draw
from bot.pictures.rendering import edition, render
from bot.pictures.scene import Typesetter
from bot.pictures.store import PictureStore
from bot.pictures.svg import to_svg

_log = logging.getLogger(__name__)

# Pictures drawn since the start that stay in memory: some hundred kilobytes.
MOST_REMEMBERED = 4


class PictureService:
    """Pictures, from the database when they were drawn before."""

    def __init__(self, store: PictureStore) -> None:
        self._store = store
        self._turn = asyncio.Lock()
        self._drawn_lately: dict[str, bytes] = {}
        self._edition: bytes | None = None
        self._setter: Typesetter | None = None

    async def png(self, chart: Drawable) -> bytes:
        """The picture of a chart as PNG; raise `NotDrawn` when it cannot be made.

        A database that is unavailable costs a drawing, not the picture.
        """
        key = await self._key(chart)
        if known := await self._known(key):
            return known
        # One at a time: who asks for the same meanwhile finds it drawn.
        async with self._turn:
            if known := await self._known(key):
                return known
            png = await self._drawn(chart)
            self._remember(key, png)
        try:
            await self._store.keep(key, png)
        except StorageUnavailable as error:
            _log.warning("a picture could not be kept: %s", error)
        return png

    def _remember(self, key: str, png: bytes) -> None:
        """In memory too, for those who wait and while the database takes nothing."""
        if len(self._drawn_lately) >= MOST_REMEMBERED:
            del self._drawn_lately[next(iter(self._drawn_lately))]
        self._drawn_lately[key] = png

    async def _drawn(self, chart: Drawable) -> bytes:
        began = time.perf_counter()
        svg = await asyncio.to_thread(self._svg, chart)
        png = await render(svg)
        spent = (time.perf_counter() - began) * 1_000
        _log.info("drew a picture of %d bytes in %.0f ms", len(png), spent)
        return png

    def _svg(self, chart: Drawable) -> str:
        self._setter = self._setter or Typesetter.bundled()
        columns = isinstance(chart, Columns)
        scene = draw_columns(chart, self._setter) if columns else draw(chart, self._setter)
        return to_svg(scene)

    async def _known(self, key: str) -> bytes | None:
        if key in self._drawn_lately:
            return self._drawn_lately[key]
        try:
            return await self._store.png(key)
        except StorageUnavailable as error:
            _log.warning("a picture could not be looked up: %s", error)
            return None

    async def _key(self, chart: Drawable) -> str:
        """A digest of what the picture shows and of how it is drawn."""
        if self._edition is None:
            self._edition = await asyncio.to_thread(edition)
        shown = repr(chart).encode("utf-8", "backslashreplace")
        return hashlib.blake2b(self._edition + shown, digest_size=18).hexdigest()
