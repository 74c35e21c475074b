"""One language's Fluent files, read with every fault of theirs by file and line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.faults import Fault, shown_path


@dataclass(frozen=True, slots=True)
class _Entry:
    """A message or an attribute of one: where it stands and the values it needs."""

    path: str
    line: int
    variables: frozenset[str]


class Translation:
    """What one language's folder says, with its faults."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.resources: list[ast.Resource] = []
        self.entries: dict[str, _Entry] = {}
        self.faults: list[Fault] = []

    @classmethod
    def read(cls, folder: Path, language: str) -> Self:
        """Everything in the language's folder; what is wrong with it is among the faults."""
        translation = cls(language)
        files = sorted((folder / language).glob("*.ftl"))
        if not files:
            where = shown_path(folder / language, folder.parent)
            translation.faults.append(Fault(where, 1, "no translation", "files ending in .ftl"))
        for file in files:
            translation._add(file.read_text("utf-8"), shown_path(file, folder.parent))
        return translation

    def _add(self, text: str, path: str) -> None:
        resource = FluentParser().parse(text)
        self.resources.append(resource)
        for item in resource.body:
            line = _line(text, item)
            if isinstance(item, ast.Junk):
                problem = str(item.annotations[0].message) if item.annotations else "not Fluent"
                self.faults.append(Fault(path, line, problem, "a message", "greeting = Bonjour"))
            elif isinstance(item, ast.Message):
                for key, part in _parts(item):
                    self._enter(key, _Entry(path, _line(text, part), _variables(part)))

    def _enter(self, key: str, entry: _Entry) -> None:
        earlier = self.entries.setdefault(key, entry)
        if earlier is not entry:
            what = f"{key} is already said at {earlier.path}:{earlier.line}"
            self.faults.append(Fault(entry.path, entry.line, what, "each key once"))

    def lacks(self, other: "Translation") -> Iterator[Fault]:
        """What the other language has and this one has not, or fills in differently."""
        for key, theirs in other.entries.items():
            ours = self.entries.get(key)
            if ours is None:
                what = f"{key} has no {self.language} translation"
                yield Fault(theirs.path, theirs.line, what, f"the same key in {self.language}/")
            elif extra := ours.variables - theirs.variables:
                names = ", ".join(f"${name}" for name in sorted(extra))
                what = f"{key} uses {names}, which {other.language} does not"
                yield Fault(ours.path, ours.line, what, "the same values in each language")

    def bundle(self, conventions: str) -> FluentBundle:
        """The messages ready to be said, by the conventions of a tag such as `en-GB`."""
        # Isolation marks would surround every value with invisible characters.
        bundle = FluentBundle([conventions], use_isolating=False)
        for resource in self.resources:
            bundle.add_resource(resource)
        return bundle


class _VariableNames(Visitor):
    """Collects the names of the values that a pattern is filled with."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - Fluent's
        self.names.add(node.id.name)


def _variables(part: ast.Message | ast.Attribute) -> frozenset[str]:
    visitor = _VariableNames()
    if part.value is not None:
        visitor.visit(part.value)
    return frozenset(visitor.names)


def _parts(message: ast.Message) -> Iterable[tuple[str, ast.Message | ast.Attribute]]:
    if message.value is not None:
        yield message.id.name, message
    for attribute in message.attributes:
        yield f"{message.id.name}.{attribute.id.name}", attribute


def _line(text: str, node: ast.SyntaxNode) -> int:
    start = node.span.start if node.span else 0
    return text.count("\n", 0, start) + 1
