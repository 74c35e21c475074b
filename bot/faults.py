"""Faults in the documents and translations, named by file and line for whoever mends them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing to put right, where it stands, what is expected there, and an example."""

    path: str
    line: int
    what: str
    expected: str = ""
    example: str = ""

    def __str__(self) -> str:
        parts = [self.what]
        if self.expected:
            parts.append(f"expected {self.expected}")
        if self.example:
            parts.append(f"for example {self.example}")
        return f"{self.path}:{self.line}: " + "; ".join(parts)


class BrokenDocuments(Exception):
    """Documents or translations that cannot be used; holds every fault that was found."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(map(str, self.faults)))


def shown_path(path: PurePath, root: PurePath) -> str:
    """The path as people know it: from the folder that holds the data folder."""
    return path.relative_to(root.parent).as_posix() if path.is_relative_to(root) else str(path)
