"""What stops a start, told to whoever can mend it: faults by file and line among it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath


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


class CannotStart(Exception):
    """A start that cannot succeed; the message tells the operator why and what to do."""


class BrokenDocuments(CannotStart):
    """Documents or translations that cannot be used; holds every fault that was found."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(map(str, self.faults)))


def read_file(path: Path, shown: str) -> bytes | Fault:
    """The content of a file, or why it cannot be read."""
    try:
        if path.is_file():
            return path.read_bytes()
    except OSError as error:
        return Fault(shown, 1, f"cannot be read: {error.strerror or error}", "a file one may read")
    return Fault(shown, 1, "is no file, or a link to nothing", "a file")


def decode(content: bytes, shown: str) -> str | Fault:
    """The text of a file, or where it is not UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Fault(shown, line, "not UTF-8", "a file saved as UTF-8")


def shown_path(path: PurePath, root: PurePath) -> str:
    """The path as people know it: from the folder that holds the data folder."""
    return path.relative_to(root.parent).as_posix() if path.is_relative_to(root) else str(path)
