"""What goes out of a community as a file and comes into one: its facts and its decisions."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.editing.model import Cited, Content, Standing
from bot.knowledge.service import Fact

# Facts and decisions of one file.
MOST_ITEMS = 2_000

# Where something stands in a file: the key of the words that say so, and what fills them in.
Spot = tuple[str, Mapping[str, str | int]]


@dataclass(frozen=True, slots=True)
class Item:
    """One fact of a community, or what it does with a document's fact.

    `fact`: its id, "" for a new one. `content`: None for a document's fact, of which `standing` is
    then what the community does with it. `verified`: when an editor last said that it holds.
    `seen`: a digest of what the document said when this was decided; None: as it says now.
    """

    fact: str
    standing: Standing
    content: Content | None = None
    successor: str | None = None
    why: str = ""
    verified: date | None = None
    seen: str | None = None
    spot: Spot = field(default=("sheet-file", {}), compare=False, repr=False)

    @property
    def own(self) -> bool:
        """Whether it is the community's own fact, and not a decision on a document's."""
        return self.content is not None


@dataclass(frozen=True, slots=True)
class Known:
    """What a file is held against.

    `topics` and `metrics` are those of each subject, `sources` those of the documents, by id, as
    people cite them; `documented` the ids of the documents' facts. `told`: all that the community
    tells; `own`: what its own facts say, retired ones too; `successors`: what took the place of
    what in it.
    """

    today: date
    topics: Mapping[str, Collection[str]]
    metrics: Mapping[str, Collection[str]]
    sources: Mapping[str, Cited]
    documented: Collection[str]
    told: tuple[Fact, ...]
    own: Mapping[str, Content]
    successors: Mapping[str, str]
