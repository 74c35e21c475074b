"""The index as one would write it without thinking of time: a list, read from end to end."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from math import fsum

from rapidfuzz.distance import OSA

from bot.search.model import Entry, Rarity, Wanted


class PlainIndex:
    """What `SearchIndex` promises, in memory."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []  # the newest last

    def put(self, owner: str, entries: Iterable[Entry]) -> int:
        """Make what is found of an owner exactly these."""
        coming = {entry.id: entry for entry in entries}
        there = {entry.id: entry for entry in self.entries if entry.owner == owner}
        gone = there.keys() - coming.keys()
        differing = [
            entry for entry in coming.values()
            if entry.id not in there or there[entry.id].stamp != entry.stamp
        ]  # fmt: skip
        leaving = gone | {entry.id for entry in differing}
        self.entries = [e for e in self.entries if e.owner != owner or e.id not in leaving]
        self.entries += differing
        return len(gone) + len(differing)

    def forget(self, owner: str) -> None:
        """Let nothing of an owner be found."""
        self.entries = [entry for entry in self.entries if entry.owner != owner]

    def find(
        self, wanted: Sequence[Wanted], owners: Collection[str], share: float, most: int
    ) -> list[Entry]:
        """Weigh every entry."""
        least = fsum(one.weight for one in wanted) * share - 1e-9
        weights = [
            (fsum(one.weight for one in wanted if one.terms & terms_of(entry)), place, entry)
            for place, entry in enumerate(self.entries)
            if entry.owner in owners
        ]
        weights.sort(key=lambda one: one[:2], reverse=True)
        found = [entry for weight, _, entry in weights if weight > 0 and weight >= least][:most]
        terms = {term for one in wanted for term in one.terms}
        # What people ask is read for what is wanted alone.
        return [
            replace(entry, asked={term: entry.asked[term] for term in terms & entry.asked.keys()})
            for entry in found
        ]

    def rarity(self, terms: Iterable[str], owners: Collection[str] | None = None) -> Rarity:
        """Count."""
        among = [e for e in self.entries if owners is None or e.owner in owners]
        held = {term: sum(term in terms_of(entry) for entry in among) for term in terms}
        return Rarity(len(among), {term: number for term, number in held.items() if number})

    def resembling(self, term: str, owners: Collection[str] | None = None) -> list[str]:
        """Compare with every term."""
        slips = 0 if len(term) < 4 or not term.isalpha() else 1 if len(term) < 8 else 2
        among = [e for e in self.entries if owners is None or e.owner in owners]
        found = {
            other: OSA.distance(term, other)
            for entry in among for other in terms_of(entry)
            if other.isalpha() and 0 < OSA.distance(term, other) <= slips
        }  # fmt: skip
        held = self.rarity(found, owners).holding
        return sorted(found, key=lambda other: (found[other], -held[other], other))


def terms_of(entry: Entry) -> set[str]:
    """Every term of an entry, wherever it stands, and all that people say when they ask for it."""
    return {*entry.asked, *(term for terms in entry.terms.values() for term in terms)}
