"""What of a file resembles something else: nothing is refused for it, somebody should look."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.editing.exchange import Item, Known, Spot
from bot.editing.model import Content, Standing
from bot.editing.resembling import RESEMBLES
from bot.errors import Flaw
from bot.i18n import Locale
from bot.knowledge.service import Fact, Status
from bot.text import fold, shorten


@dataclass(frozen=True, slots=True)
class _Likened:
    """A fact, ready to be compared with many others: its words folded and in order."""

    fact: str
    text: str
    words: tuple[str, str]
    points: frozenset[tuple[str, object]]


def cautions(items: Sequence[Item], known: Known) -> Iterator[Flaw]:
    """Each fact of a file, new or changed, that says nearly what another does, known or in it.

    As `bot.editing.resembling` has it; quickly, for every fact of a file meets all of a subject.
    """
    given = {item.fact for item in items if item.own or item.standing is not Standing.PUBLISHED}
    others: dict[str, list[_Likened]] = defaultdict(list)
    for fact in known.told:
        if fact.status is Status.PUBLISHED and fact.id not in given:
            others[fact.about.id].append(_of_fact(fact))
    for item in items:
        if item.content is None or item.standing is not Standing.PUBLISHED:
            continue
        mine = _of_content(item.fact, item.content)
        if item.content != known.own.get(item.fact):
            yield from _caution(item.spot, mine, others[item.content.subject])
        others[item.content.subject].append(mine)


def _caution(spot: Spot, mine: _Likened, others: Iterable[_Likened]) -> Iterator[Flaw]:
    other = next((other for other in others if _alike(mine, other)), None)
    if other is not None:
        where, place = spot
        yield Flaw(where, "transfer-resembles", {**place, "text": shorten(other.text, 120)})


def _alike(mine: _Likened, other: _Likened) -> bool:
    if mine.points & other.points:
        return True
    pairs = zip(mine.words, other.words, strict=True)
    return any(a and b and fuzz.ratio(a, b, score_cutoff=RESEMBLES) for a, b in pairs)


def _of_fact(fact: Fact) -> _Likened:
    points = frozenset((str(fact.as_of), figure) for figure in fact.figures)
    words = tuple(_words(fact.text[locale]) for locale in Locale)
    return _Likened(fact.id, fact.text.fr, (words[0], words[1]), points)


def _of_content(fact: str, content: Content) -> _Likened:
    points = frozenset((str(content.as_of), figure) for figure in content.figures)
    words = tuple(_words(content.text[locale]) for locale in Locale)
    return _Likened(fact, content.text.either, (words[0], words[1]), points)


def _words(text: str) -> str:
    return " ".join(sorted(fold(text).split()))
