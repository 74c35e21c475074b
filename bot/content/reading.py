"""YAML 1.2 as plain values, with the line of each, and every fault of form."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol, cast

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from bot.faults import Fault, decode

# The largest founding document is a tenth of this; what is larger is a mistake or an attack.
LARGEST_BYTES = 1_000_000

Location = tuple[str | int, ...]
_TAG = "tag:yaml.org,2002:"
# Spaces that are not called printable, and are welcome.
_SEEN = dict.fromkeys(map(ord, "\n\t\u00a0\u202f"))


@dataclass(slots=True)
class Reading:
    """What one file says: its value, where each part stands, and what is wrong with its form."""

    path: str
    value: Any = None
    lines: dict[Location, int] = field(default_factory=dict[Location, int])
    faults: list[Fault] = field(default_factory=list[Fault])

    def line(self, location: Location) -> int:
        """The line of the part, or of the nearest part around it."""
        while location not in self.lines and location:
            location = location[:-1]
        return self.lines.get(location, 1)

    def at(self, location: Location) -> Any:
        """The value at a place; None where there is none."""
        value = self.value
        for part in location:
            try:
                value = value[part]
            except (LookupError, TypeError):
                return None
        return value

    def fault(self, location: Location, what: str, expected: str = "", example: str = "") -> None:
        """Note a fault at the part's line."""
        self.faults.append(Fault(self.path, self.line(location), what, expected, example))


def read_yaml(path: str, content: bytes) -> Reading:
    """Read a document; what cannot be read is a fault with its line, never an exception."""
    reading = Reading(path)
    if len(content) > LARGEST_BYTES:
        what = f"{len(content):,} bytes"
        reading.fault((), what, f"at most {LARGEST_BYTES:,}; split the document")
        return reading
    try:
        text = decode(content, path)
        if isinstance(text, Fault):
            reading.faults.append(text)
        elif root := _compose(text):
            reading.value = _Plain(reading).value(root, ())
        else:
            reading.fault((), "an empty document", *_YAML_ADVICE)
    except RecursionError:
        reading.fault((), "nested too deeply", "a few levels")
    except MarkedYAMLError as error:
        told = cast(_MarkedError, error)
        mark = told.problem_mark or told.context_mark
        line = mark.line + 1 if mark else 1
        problem = told.problem or str(error)
        if "another document" in problem:
            problem = "a second document (---): one a file"
        reading.faults.append(Fault(path, line, problem, *_YAML_ADVICE))
    except YAMLError as error:
        reading.fault((), str(error).splitlines()[0], *_YAML_ADVICE)
    return reading


_YAML_ADVICE = ("YAML indented with spaces, texts after >-", "text: {fr: Bonjour, en: Hello}")


class _Mark(Protocol):
    line: int


class _MarkedError(Protocol):
    problem: str | None
    problem_mark: _Mark | None
    context_mark: _Mark | None


class _Node(Protocol):
    """What ruamel.yaml, which has no types of its own, makes of a part of a document."""

    id: str
    tag: object
    value: Any
    anchor: str | None
    start_mark: _Mark


def _compose(text: str) -> _Node | None:
    # Nodes rather than values: they carry their lines, and an alias is one shared node here, not
    # the millions of copies that a hostile document would make of it.
    return cast("_Node | None", cast(Any, YAML(typ="safe", pure=True)).compose(text))


class _Plain:
    """Turns nodes into values, noting lines and the things our documents do without."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def value(self, node: _Node, at: Location) -> Any:
        self._reading.lines.setdefault(at, node.start_mark.line + 1)
        if node.anchor:
            self._reading.fault(at, "an anchor or alias (& or *)", "each value written out")
            return None
        if node.id == "mapping":
            return dict(self._pairs(node, at))
        if node.id == "sequence":
            items: list[_Node] = node.value
            return [self.value(item, (*at, index)) for index, item in enumerate(items)]
        return self._scalar(node, at)

    def _pairs(self, node: _Node, at: Location) -> Iterator[tuple[str, Any]]:
        seen: set[str] = set()
        pairs: list[tuple[_Node, _Node]] = node.value
        for key_node, value_node in pairs:
            if key_node.id != "scalar":
                line = key_node.start_mark.line + 1
                fault = Fault(self._reading.path, line, "a key that is no word", "a word")
                self._reading.faults.append(fault)
                continue
            key = str(key_node.value)
            if key in seen:
                line = key_node.start_mark.line + 1
                what = f"{key} is here a second time"
                self._reading.faults.append(Fault(self._reading.path, line, what, "each key once"))
            seen.add(key)
            self._reading.lines[(*at, key)] = key_node.start_mark.line + 1
            yield key, self.value(value_node, (*at, key))

    def _text(self, text: str, at: Location) -> str | None:
        if text.translate(_SEEN).isprintable():
            return text
        self._reading.fault(at, f"characters that nobody sees: {text[:40]!a}", "plain text")
        return None

    def _scalar(self, node: _Node, at: Location) -> Any:
        tag, text = str(node.tag), str(node.value)
        try:
            match tag.removeprefix(_TAG):
                case "str":
                    return self._text(text, at)
                case "int":
                    return int(text.replace("_", ""), 0 if text[:2] in ("0x", "0o") else 10)
                case "float":
                    return float(text.replace("_", ""))
                case "bool":
                    return text.lower() == "true"
                case "null":
                    return None
                case "timestamp":
                    self._reading.fault(at, f"{text} without quotes", "quotes", f'"{text}"')
                case _:
                    self._reading.fault(at, f"the tag {tag}", "a plain value")
        except ValueError:
            self._reading.fault(at, f"{text!r} is no number", "digits", "872")
        return None
