"""One language's Fluent files, read with every fault of theirs by file and line."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.faults import Fault, decode, read_file, shown_path

# Discord's limits for the names and descriptions of commands and their arguments.
_NAME = re.compile(r"[-_'\w]{1,32}")
LONGEST_DESCRIPTION = 100


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
        self.unread = False

    @classmethod
    def read(cls, folder: Path, language: str) -> Self:
        """Everything in the language's folder; what is wrong with it is among the faults."""
        translation = cls(language)
        files = sorted((folder / language).glob("*.ftl"))
        if not files:
            where = shown_path(folder / language, folder.parent)
            translation.faults.append(Fault(where, 1, "no translation", "files ending in .ftl"))
        for file in files:
            translation._read(file, shown_path(file, folder.parent))
        return translation

    def _read(self, file: Path, shown: str) -> None:
        content = read_file(file, shown)
        text = decode(content, shown) if isinstance(content, bytes) else content
        if isinstance(text, Fault):
            self.faults.append(text)
            self.unread = True
        else:
            self._add(text, shown)

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
            if ours is None and self.unread:
                continue  # it may stand in the file that could not be read
            if ours is None:
                what = f"{key} has no {self.language} translation"
                yield Fault(theirs.path, theirs.line, what, f"the same key in {self.language}/")
            elif extra := ours.variables - theirs.variables:
                names = ", ".join(f"${name}" for name in sorted(extra))
                what = f"{key} uses {names}, which {other.language} does not"
                yield Fault(ours.path, ours.line, what, "the same values in each language")

    def unsayable(self, conventions: str) -> Iterator[Fault]:
        """What fails when it is said, tried once: a reference or function that is not there, or a
        name of a command that Discord does not take."""
        bundle = self.bundle(conventions)
        names: dict[tuple[str, str], str] = {}
        for key, entry in self.entries.items():
            said, problem = _try_to_say(bundle, key, entry.variables)
            if problem:
                what = f"{key} cannot be said: {problem}"
                yield Fault(entry.path, entry.line, what, "plain words")
            elif key.startswith("command-"):
                yield from _undiscordly(key, said, entry)
                # Commands among themselves, those of a group, and the arguments of one command.
                among = key.partition(".")[0] if "." in key else self._group(key)
                if not _is_description(key) and names.setdefault((among, said), key) != key:
                    what = f"{key} is named {said}, as {names[among, said]} is"
                    yield Fault(entry.path, entry.line, what, "a name of its own")

    def _group(self, key: str) -> str:
        """The key of the group that the command of a key belongs to: `command-announce` of
        `command-announce-write`; "" when there is none."""
        parts = key.split("-")
        longer = ("-".join(parts[:end]) for end in range(len(parts) - 1, 1, -1))
        return next((group for group in longer if group in self.entries), "")

    def bundle(self, conventions: str) -> FluentBundle:
        """The messages ready to be said, by the conventions of a tag such as `en-GB`."""
        # Isolation marks would surround every value with invisible characters.
        bundle = FluentBundle([conventions], use_isolating=False)
        for resource in self.resources:
            bundle.add_resource(resource)
        return bundle


def _try_to_say(bundle: FluentBundle, key: str, variables: frozenset[str]) -> tuple[str, str]:
    """The words of a key with a number for every value, and what went wrong, if anything."""
    name, _, attribute = key.partition(".")
    message = bundle.get_message(name)
    pattern = message.attributes[attribute] if attribute else message.value
    if pattern is None:
        return "", "it is empty"
    try:
        said, errors = bundle.format_pattern(pattern, dict.fromkeys(variables, 1))
    except RecursionError:
        return "", "it refers to itself"
    return str(said), str(errors[0]) if errors else ""


def _undiscordly(key: str, said: str, entry: _Entry) -> Iterator[Fault]:
    """What Discord would refuse, and every other command with it."""
    if _is_description(key):
        if len(said) > LONGEST_DESCRIPTION:
            what = f"{key} has {len(said)} characters"
            yield Fault(entry.path, entry.line, what, f"at most {LONGEST_DESCRIPTION}")
    elif not _NAME.fullmatch(said) or said != said.lower():
        what, expected = f"{key} is no name: {said}", "lower case, no spaces, 32 characters"
        yield Fault(entry.path, entry.line, what, expected, "conseil")


def _is_description(key: str) -> bool:
    return key.endswith((".description", "-about"))


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
