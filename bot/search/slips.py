"""Which terms may be a slip of each other: by pairs of letters, then letter by letter."""

from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

# A slip breaks this many pairs at most: two letters that changed places stand in three.
_BROKEN = 3

# A shorter term is no slip of anything, and one with a digit neither: 2021 is not 2022.
_SHORTEST, _LONG = 4, 8


def slips_in(term: str) -> int:
    """How many slips are forgiven in a term: letters too many, missing, wrong or swapped."""
    if len(term) < _SHORTEST or any(letter.isdigit() for letter in term):
        return 0
    return 1 if len(term) < _LONG else 2


def pairs_of(term: str) -> frozenset[str]:
    """The pairs of letters of a term, its beginning and its end among them."""
    whole = f" {term} "
    return frozenset(whole[at : at + 2] for at in range(len(whole) - 1))


def parts_of(term: str) -> frozenset[str]:
    """By what a term is found when something resembles it: its pairs and its length; nothing where
    it resembles nothing."""
    if len(term) < _SHORTEST - 1 or any(letter.isdigit() for letter in term):
        return frozenset()
    return pairs_of(term) | {str(len(term))}


def lengths_near(term: str) -> Iterator[str]:
    """The lengths of the terms that may resemble one, as `parts_of` names them."""
    slips = slips_in(term)
    return (str(len(term) + by) for by in range(-slips, slips + 1))


def pairs_kept(term: str) -> int:
    """How many pairs a term that resembles this one shares with it at least."""
    return max(1, len(pairs_of(term)) - _BROKEN * slips_in(term))


def slipped(term: str, among: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Those that are few enough slips away, each with how many; the term itself is not."""
    slips = slips_in(term)
    for other in among:
        apart = OSA.distance(term, other, score_cutoff=slips)
        if 0 < apart <= slips:
            yield apart, other
