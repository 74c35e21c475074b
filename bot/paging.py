"""A list in pages: the one that is shown, and the ways to the others."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.i18n import Words
from bot.replies import Action, Arguments, Remark

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Paged(Generic[Item]):
    """The pages of a list, at one of them; pages count from 1."""

    pages: Sequence[Sequence[Item]]
    number: int

    @property
    def shown(self) -> Sequence[Item]:
        """What stands on this page; nothing when there is no page at all."""
        return self.pages[self.number - 1] if self.pages else ()

    def remark(self, words: Words) -> tuple[Remark, ...]:
        """Which page it is, where there are several."""
        if len(self.pages) < 2:
            return ()
        return (Remark(words("topic-page", page=self.number, pages=len(self.pages))),)

    def turns(self, command: str, here: Arguments, *, back: str, on: str) -> Iterator[Action]:
        """Buttons that lead `back` and `on`, with what else the command needs to know."""
        if self.number > 1:
            yield Action(back, command, {**here, "page": self.number - 1})
        if self.number < len(self.pages):
            yield Action(on, command, {**here, "page": self.number + 1})


def at_page(pages: Iterable[Sequence[Item]], wanted: int) -> Paged[Item]:
    """The list at the page that is wanted, or at the one nearest to it."""
    known = tuple(pages)
    return Paged(known, min(max(wanted, 1), max(len(known), 1)))


def filled(
    items: Iterable[Item], cost: Callable[[Item], int], room: int, most: int | None = None
) -> Iterator[list[Item]]:
    """The items in pages, each with as many as there is room for by what each costs, and `most` at
    most; one page at least."""
    page: list[Item] = []
    left = room
    for item in items:
        needed = cost(item)
        if page and (needed > left or len(page) == most):
            yield page
            page, left = [], room
        page.append(item)
        left -= needed
    yield page
