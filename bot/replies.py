"""What to say, not how it is drawn: replies, their blocks, actions and forms.

All texts are plain and final, in the reader's language. Each front end escapes and draws them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.charts import Chart

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
    """One fact: its words, then its date and cautions, then the numbers of its sources."""

    text: str
    note: str
    marks: tuple[int, ...] = ()
    leads: bool = False


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

    chart: Chart
    alt: str


TextBlock = Paragraph | Heading | Statement | Entries | Sources | Remark
Block = TextBlock | Picture


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: a title, blocks in reading order, and what can be done next.

    `private`: only the person who asked sees it. `beside`: it never takes the place of the card on
    which it was asked, as a further page does.
    """

    title: str
    blocks: tuple[Block, ...] = ()
    actions: tuple[Action | Link, ...] = ()
    menu: Menu | None = None
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
