"""What to say, not how it is drawn: replies, their blocks, actions and forms.

All texts are plain and final, in the reader's language. Each front end escapes and draws them.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.charts import Drawable
from bot.errors import GoneAction


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that somebody sent with a command."""

    name: str
    data: bytes


Argument = str | bool | int
Arguments = Mapping[str, Argument]


@dataclass(frozen=True, slots=True)
class Action:
    """A button: a command somebody typed for you, with its arguments."""

    label: str
    command: str
    arguments: Arguments = field(default_factory=dict[str, Argument], hash=False)
    main: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A button that opens a page; `url` is http or https."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Menu:
    """Several actions behind one prompt, for when buttons would be too many."""

    prompt: str
    options: tuple[Action, ...]


class PickerKind(StrEnum):
    """What a picker offers."""

    CHANNEL = "channel"  # the channels of the community in which one can write
    ROLE = "role"  # its roles
    CHOICE = "choice"  # the options that the picker names


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to pick: the value it stands for, without spaces, and how it is shown."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Picker:
    """Channels, roles or given options to pick from, several at once where `most` allows.

    What is picked fills `argument` of the command: ids ("discord:81384788765712384") or values with
    spaces between them, and "" when there are none. `label` stands above with `about` in small
    print, `prompt` in it while nothing is picked; `chosen` is picked already.
    """

    label: str
    prompt: str
    kind: PickerKind
    command: str
    argument: str
    arguments: Arguments = field(default_factory=dict[str, Argument], hash=False)
    about: str = ""
    chosen: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    least: int = 0
    most: int = 1

    @property
    def action(self) -> Action:
        """Its command; the last argument, still empty, is for what will be picked."""
        return Action(self.label, self.command, {**self.arguments, self.argument: ""})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of what follows."""

    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One fact: its words, then its date and cautions, then the numbers of its sources.

    `fact`: its id, where it is one of the knowledge; nobody reads it.
    """

    text: str
    note: str
    marks: tuple[int, ...] = ()
    leads: bool = False
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list: an optional term, then what it stands for."""

    text: str
    term: str = ""


@dataclass(frozen=True, slots=True)
class Entries:
    """A list."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """One source as it is shown: its number on the card, publisher, title and date."""

    mark: int
    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources that close an answer."""

    heading: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """Small print."""

    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart, and the same in words for those who do not see it; a reply holds one at most."""

    chart: Drawable
    alt: str


@dataclass(frozen=True, slots=True)
class Prose:
    """What people wrote themselves to be posted, with the little markup that the chat knows."""

    text: str


@dataclass(frozen=True, slots=True)
class File:
    """A file to be saved or opened, such as an entry for a calendar; a reply holds one at most."""

    name: str
    data: bytes
    about: str  # what it is, for those who see no icon


TextBlock = Paragraph | Heading | Statement | Entries | Sources | Remark | Prose
Block = TextBlock | Picture | File


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: a title if any, blocks in reading order, what can be picked, what can be done.

    `private`: only the person who asked sees it. `beside`: it never takes the place of the card on
    which it was asked, as a further page does.
    """

    title: str
    blocks: tuple[Block, ...] = ()
    actions: tuple[Action | Link, ...] = ()
    menu: Menu | None = None
    pickers: tuple[Picker, ...] = ()
    private: bool = False
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Input:
    """One field of a form, named after the argument that it fills; `long`: of several lines."""

    name: str
    label: str
    value: str = ""
    placeholder: str = ""
    longest: int = 100
    required: bool = True
    long: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A request for input: at most five fields, and the command that takes them."""

    title: str
    command: str
    inputs: tuple[Input, ...]
    arguments: Arguments = field(default_factory=dict[str, Argument])


Answer = Reply | Form


def typed_before(held: str) -> Mapping[str, str]:
    """What was typed into a form before, as a button holds it in JSON; raise `GoneAction` where it
    holds anything else."""
    try:
        return {str(name): str(text) for name, text in json.loads(held or "{}").items()}
    except (ValueError, AttributeError) as error:
        raise GoneAction() from error


class MentionKind(StrEnum):
    """What can be mentioned inside a text."""

    CHANNEL = "channel"
    ROLE = "role"
    PERSON = "person"
    TIME = "time"  # an instant, by its seconds since 1970: each reader sees it in their own zone


# Unicode's marks for notes inside a text: nobody types them, and nothing else uses them here.
_MENTION = re.compile("\ufff9(channel|role|person|time)\ufffa([^\ufff9-\ufffb]+)\ufffb")


def mention(kind: MentionKind, thing: str) -> str:
    """A channel or role, by its id, to stand inside a text: each front end shows it as itself."""
    return f"\ufff9{kind}\ufffa{thing}\ufffb"


def with_mentions(text: str, draw: Callable[[MentionKind, str], str]) -> str:
    """The text with its mentions drawn by the kind and the id of each."""
    return _MENTION.sub(lambda found: draw(MentionKind(found[1]), found[2]), text)
