"""docs/privacy.md: what is held of whom, from what is declared and the catalogue."""

from collections.abc import Iterator
from pathlib import Path

from bot.i18n import Words
from bot.privacy.holdings import HOLDINGS
from bot.privacy.model import Belonging, Fate, Holding, Personal, Section, Way

_PROSE = Path(__file__).with_suffix(".md")

_HEAD = (
    "| table | names a person in | people write in"
    " | once a person’s data is deleted | 30 days after the bot left |"
)
_RULE = "|---|---|---|---|---|"

_FATES = {Fate.GOES: "the row goes", Fate.FORMER: "it says “a former member”"}

_WAYS = {
    Way.OWN: "goes",
    Way.OCCASION: "goes with its announcement",
    Way.NAMED: "goes where it names the community, or something of its own",
    Way.CACHE: "emptied, and filled anew",
}


def paper(words: Words) -> str:
    """The whole page; `words`: in the language of the papers."""
    sections = "\n".join(line for section in Section for line in _section(section, words))
    return _PROSE.read_text("utf-8").replace("{sections}\n", sections)


def _section(section: Section, words: Words) -> Iterator[str]:
    yield f"### {words(f'holding-{section}')}\n"
    yield f"Why: {words(f'holding-{section}.why')}.  "
    yield f"How long: {words(f'holding-{section}.kept')}.\n"
    tables = [holding for holding in HOLDINGS if holding.section is section]
    if section is Section.DOCUMENTS:
        yield f"Tables: {', '.join(f'`{one.table}`' for one in tables)}.\n"
        return
    yield from (_HEAD, _RULE)
    yield from (_row(holding) for holding in tables)
    yield ""


def _row(holding: Holding) -> str:
    persons = holding.persons
    named = ", ".join(dict.fromkeys(f"`{one.column}`" for one in persons)) or "–"
    texts = ", ".join(f"`{column}`" for column in holding.texts) or "–"
    fates = "; ".join(dict.fromkeys(map(_fate, persons))) or "–"
    way = _way(holding.belonging)
    return f"| `{holding.table}` | {named} | {texts} | {fates} | {way} |"


def _fate(one: Personal) -> str:
    return f"{_FATES[one.fate]} where `{one.only}`" if one.only else _FATES[one.fate]


def _way(its: Belonging | None) -> str:
    if its is None:
        return "stays: it is no community’s"
    if its.way is Way.PARENT:
        return f"goes with its row of `{its.parent}`"
    return f"{_WAYS[its.way]} where `{its.only}`" if its.only else _WAYS[its.way]
