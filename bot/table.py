"""The table of commands: written once, read by every front end, the help and the docs."""

import inspect
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import UnionType
from typing import Any, get_args, get_type_hints

from bot.errors import (
    FileTooLarge,
    MalformedArgument,
    MissingArgument,
    OutsideCommunities,
    TooLong,
    UnknownArgument,
    UnknownCommand,
)
from bot.i18n import Text, Words
from bot.matching import Choice
from bot.people import Actor, Role
from bot.replies import Answer, Argument, Arguments, Upload

Run = Callable[..., Coroutine[Any, Any, Answer]]

# What may be meant by what somebody typed so far, the other arguments being given.
Suggest = Callable[[Actor, str, Arguments], Awaitable[Sequence[Choice]]]

# No argument is longer; Discord would let 6,000 characters through.
LONGEST_ARGUMENT = 4_000

# Nor is any file larger, in bytes; Discord would let ten times that through.
LARGEST_UPLOAD = 1_000_000

Kind = type[str] | type[bool] | type[int] | type[Upload]
_YES = {"1", "true", "yes", "oui", "vrai"}
_NO = {"0", "false", "no", "non", "faux"}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One argument of a command, as its signature declares it."""

    name: str
    kind: Kind
    required: bool

    def read(self, given: Argument | Upload) -> Argument | Upload:
        """The value of what was given, text or not; raise `Correctable` when it does not fit."""
        if isinstance(given, Upload):
            return self._file(given)
        if isinstance(given, str) and len(given) > LONGEST_ARGUMENT:
            raise TooLong(longest=LONGEST_ARGUMENT, length=len(given))
        if isinstance(given, self.kind):
            return given
        text = str(given).strip().lower()
        if self.kind is bool and text in _YES | _NO:
            return text in _YES
        if self.kind is int and text.isdecimal() and len(text) < 10:
            return int(text)
        raise MalformedArgument(argument=self.name, given=str(given)[:60])

    def _file(self, given: Upload) -> Upload:
        if self.kind is not Upload:
            raise MalformedArgument(argument=self.name, given=given.name[:60])
        if len(given.data) > LARGEST_UPLOAD:
            raise FileTooLarge(most=LARGEST_UPLOAD // 1_000_000)
        return given


@dataclass(frozen=True)
class Command:
    """A name, the coroutine behind it, and what the catalogue calls it.

    `words` is the catalogue key of its name, description and parameters, filled in with `values`;
    one without is never typed in the chat, it stands behind buttons and forms. A name of two words
    ("announce write") belongs to the group of the first, whose words stand under `group_words`.
    `former_names` keep the buttons of earlier versions working. `communal`: it is about the
    community in which it is asked; so is whatever takes a role, as roles are those of a community.
    """

    name: str
    run: Run
    words: str = ""
    values: Mapping[str, Text] = field(default_factory=dict[str, Text])
    role: Role = Role.MEMBER
    suggests: Mapping[str, Suggest] = field(default_factory=dict[str, Suggest])
    former_names: tuple[str, ...] = ()
    communal: bool = False

    @property
    def everywhere(self) -> bool:
        """Whether it can be used outside a community too."""
        return self.role is Role.MEMBER and not self.communal

    @property
    def listed(self) -> bool:
        """Whether people type it in the chat."""
        return bool(self.words)

    @cached_property
    def parameters(self) -> Mapping[str, Parameter]:
        """The arguments after the actor, in the order of the signature."""
        hints = get_type_hints(self.run)
        declared = list(inspect.signature(self.run).parameters.values())[1:]
        return {
            p.name: Parameter(p.name, _kind(hints[p.name]), p.default is p.empty) for p in declared
        }

    @property
    def group(self) -> str:
        """The first of the two words of its name; "" when it has one alone."""
        return self.name.rpartition(" ")[0]

    def own_name(self, words: Words) -> str:
        """Its name in a language, without that of its group; brand names stay as they are."""
        return words(self.words, **self._values(words))

    def shown_name(self, words: Words) -> str:
        """Its whole name in a language, as it is typed."""
        own = self.own_name(words)
        return f"{words(group_words(self.group))} {own}" if self.group else own

    def description(self, words: Words) -> str:
        """What it does, in one line."""
        return words(f"{self.words}.description", **self._values(words))

    def parameter_name(self, parameter: str, words: Words) -> str:
        """The name of an argument in a language."""
        return words(f"{self.words}.{parameter}")

    def parameter_description(self, parameter: str, words: Words) -> str:
        """What an argument is for."""
        return words(f"{self.words}.{parameter}-about", **self._values(words))

    def _values(self, words: Words) -> Mapping[str, str]:
        return {name: words.text(value) for name, value in self.values.items()}

    async def __call__(self, actor: Actor, arguments: Mapping[str, Argument | Upload]) -> Answer:
        """Run it as somebody; raise `NotAllowed` without the role, `OutsideCommunities` where it
        means nothing, another `Correctable` for arguments that do not fit. The services check the
        same: nothing hangs on this table alone."""
        actor.require(self.role)
        if actor.community is None and not self.everywhere:
            raise OutsideCommunities()
        for name in arguments:
            if name not in self.parameters:
                raise UnknownArgument(argument=name[:60], command=self.name)
        for name, parameter in self.parameters.items():
            if parameter.required and name not in arguments:
                raise MissingArgument(argument=name, command=self.name)
        read = {name: self.parameters[name].read(given) for name, given in arguments.items()}
        return await self.run(actor, **read)


class Table:
    """Every command by its name."""

    def __init__(self) -> None:
        self._commands: dict[str, Command] = {}
        self._former: dict[str, Command] = {}
        self._groups: set[str] = set()

    def add(self, commands: Iterable[Command]) -> None:
        """Enter commands; a name that is taken already is a mistake of ours (`ValueError`)."""
        for command in commands:
            for name in (command.name, *command.former_names):
                if name in self._commands or name in self._former or name in self._groups:
                    raise ValueError(f"two commands are named {name}")
            if command.group in self._commands:
                raise ValueError(f"{command.group} is a command and a group of commands")
            if command.group:
                self._groups.add(command.group)
            self._commands[command.name] = command
            self._former.update(dict.fromkeys(command.former_names, command))

    def find(self, name: str) -> Command:
        """The command of that name, present or former; raise `UnknownCommand`."""
        found = self._commands.get(name) or self._former.get(name)
        if found is None:
            raise UnknownCommand(command=name[:60])
        return found

    def __iter__(self) -> Iterator[Command]:
        return iter(self._commands.values())


def group_words(group: str) -> str:
    """The catalogue key of the name and description of a group of commands."""
    return f"command-{group}"


def _kind(hint: Any) -> Kind:
    """`str` of `str` and of `str | None`."""
    if isinstance(hint, UnionType):
        (hint,) = (inner for inner in get_args(hint) if inner is not type(None))
    if hint not in (str, bool, int, Upload):
        raise TypeError(f"an argument is text, yes-or-no, a number or a file, not {hint}")
    return hint
