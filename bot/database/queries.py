"""Named SQL blocks, read from the `.sql` file of a feature."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, cast

import aiosql


class Queries:
    """The SQL of one file by name: `queries["facts_of_topic"]`."""

    def __init__(self, path: Path) -> None:
        self._sql = _read(path)

    def __getitem__(self, name: str) -> str:
        return self._sql[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._sql)


@cache  # a feature's stores share their file
def _read(path: Path) -> Mapping[str, str]:
    # aiosql makes its methods at run time; here it reads the file, checks it, and hands over
    # the text: a statement run whole on aiosqlite's thread costs a third of aiosql's cursor.
    loaded = cast(Any, aiosql).from_path(path, "aiosqlite")
    return {
        name: getattr(loaded, name).sql
        for name in loaded.available_queries
        if not name.endswith("_cursor")
    }
