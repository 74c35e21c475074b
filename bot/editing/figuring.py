"""Figures as people type them: "872", "plus de 872", "7,5 %", for something that is measured."""

import re
from collections.abc import Mapping

from bot.editing.misread import AnotherUnit, NotAFigure, TwoNumbers
from bot.i18n import Locale, Words
from bot.knowledge.service import Figure, Metric, Qualifier
from bot.text import fold

# Characters of a figure with all that is said around it, and of what is said back.
LONGEST_FIGURE, _SHOWN = 120, 60

# More than anything that is counted here.
LARGEST = 1e15
_MOST_DECIMALS = 6

# What stands before a number, folded; a sign of mathematics is none of a sentence, but clear.
_BEFORE: Mapping[str, Qualifier] = {
    **dict.fromkeys(("environ", "vers", "about", "around", "approximately"), Qualifier.ABOUT),
    **dict.fromkeys(("autour de", "a peu pres", "some"), Qualifier.ABOUT),
    **dict.fromkeys(("plus de", "more than", "over"), Qualifier.MORE_THAN),
    **dict.fromkeys(("au moins", "at least"), Qualifier.AT_LEAST),
    **dict.fromkeys(("pres de", "presque", "nearly", "almost"), Qualifier.NEARLY),
    **dict.fromkeys(("cap des", "cap de", "reached", "atteint"), Qualifier.REACHED),
}
_SIGNS: Mapping[str, Qualifier] = {
    "~": Qualifier.ABOUT,
    "≈": Qualifier.ABOUT,
    ">": Qualifier.MORE_THAN,
    "≥": Qualifier.AT_LEAST,
    ">=": Qualifier.AT_LEAST,
}
_REACHED = {"cap atteint", "mark reached", "reached", "atteint"}

_SHAPE = re.compile(
    r"(?P<before>[^0-9\-−]*?) ?(?P<minus>[-−]?) ?"
    r"(?P<number>[0-9](?:[0-9 .,']*[0-9])?) ?(?P<after>.*)",
    re.DOTALL,
)
_GROUPED = re.compile(r"[0-9]{1,3}(?P<sign>[ ,.'])[0-9]{3}(?:(?P=sign)[0-9]{3})*")
# "3 millions d'euros".
_OF = re.compile("^(?:de |d['’]|of )")

# A word of so many letters tells what is counted.
_TELLING = 5

_PLAIN = re.compile(rf"[0-9]+(?:\.[0-9]{{1,{_MOST_DECIMALS}}})?")
_BLANKS = re.compile(r"[\s\u00a0\u202f\u2009]+")

# Words that multiply; "billion" does so in English alone: in French it is a thousand times more.
_SCALES: Mapping[Locale, Mapping[str, int]] = {
    Locale.FR: {"million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9},
    Locale.EN: {"million": 10**6, "millions": 10**6, "billion": 10**9, "billions": 10**9},
}
_SCALING = {"million", "millions", "milliard", "milliards", "billion", "billions", "k", "m"}


def read_figure(typed: str, metric: Metric, words: Words) -> Figure:
    """A figure of a metric, with the unit or without.

    Raises `NotAFigure`, `TwoNumbers` where a sign may set thousands apart or decimals, and
    `AnotherUnit`.
    """
    text = _BLANKS.sub(" ", typed).strip()
    found = _SHAPE.fullmatch(text) if len(text) <= LONGEST_FIGURE else None
    if found is None:
        raise NotAFigure(typed[:_SHOWN])
    after, reached = _after(found["after"].strip())
    qualifier = Qualifier.REACHED if reached else _qualifier(found["before"].strip(), typed)
    value = _number(found["number"], words.locale, typed) * _scale(after, metric, words, typed)
    if abs(value) > LARGEST:
        raise NotAFigure(typed[:_SHOWN])
    return Figure(metric.id, -value if found["minus"] else value, qualifier)


def say_figure(figure: Figure, metric: Metric, words: Words) -> str:
    """A figure with its unit and its qualifier: "plus de 872 organisations signataires"."""
    number = words.quantity(figure.value, words.text(metric.one), words.text(metric.other))
    return words(f"qualifier-{figure.qualifier}", number=number)


def _after(said: str) -> tuple[str, bool]:
    """What follows the number, and whether it is that the number was reached."""
    bare, bracket, note = said.partition("(")
    if bracket and fold(note) in _REACHED:
        return bare.strip(), True
    return said, False


def _qualifier(before: str, typed: str) -> Qualifier:
    if not before:
        return Qualifier.EXACT
    found = _SIGNS.get(before) or _BEFORE.get(fold(before))
    if found is None:
        raise NotAFigure(typed[:_SHOWN])
    return found


def _number(digits: str, locale: Locale, typed: str) -> float:
    """A number as its language writes it."""
    grouped = _GROUPED.fullmatch(digits)
    if grouped and digits[0] != "0":
        if grouped["sign"] in ",." and (grouped["sign"], locale) != (",", Locale.EN):
            raise TwoNumbers(typed[:_SHOWN])
        plain = digits.replace(grouped["sign"], "")
    else:
        plain = _without_groups(digits, "," if locale is Locale.EN else " ").replace(",", ".")
    if not _PLAIN.fullmatch(plain):
        raise NotAFigure(typed[:_SHOWN])
    return float(plain)


def _without_groups(digits: str, sign: str) -> str:
    """A number with decimals, its thousands no longer set apart: "1 234,5"."""
    whole = re.match(rf"[0-9]{{1,3}}(?:{sign}[0-9]{{3}})+(?=[.,])", digits)
    return whole[0].replace(sign, "") + digits[whole.end() :] if whole else digits


def _scale(after: str, metric: Metric, words: Words, typed: str) -> int:
    """What the number is multiplied by; raise `AnotherUnit` for what the metric does not count."""
    if not after or _is_unit(after, metric) or (after == "%" and metric.is_share):
        return 1
    word, _, rest = after.partition(" ")
    scale = _SCALES[words.locale].get(fold(word))
    counts = fold(words.text(metric.other)).partition(" ")[0]
    if scale and (not rest or _is_unit(_OF.sub("", rest), metric)):
        if counts not in _SCALING:
            return scale
        if counts.rstrip("s") == fold(word).rstrip("s"):
            return 1
    raise AnotherUnit(typed[:_SHOWN], words.text(metric.other))


def _is_unit(after: str, metric: Metric) -> bool:
    """Whether it is the unit of a metric, in either language, or what tells most of it: the
    signatories of "signatory organisations". Of a share and of millions, only the whole will do."""
    units = (metric.one.fr, metric.one.en, metric.other.fr, metric.other.en)
    said = fold(after)
    if after in units or (said and said in {fold(unit) for unit in units}):
        return True
    named = [set(fold(unit).split()) for unit in units]
    telling = any(len(word) >= _TELLING for word in said.split())
    whole = metric.is_share or any(names & _SCALING for names in named)
    return telling and not whole and any(set(said.split()) <= names for names in named)
