"""What people ask of the practices."""

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from bot.clock import Clock
from bot.communities.service import Deed, Trail
from bot.database import Change
from bot.errors import (
    AlreadyShared,
    GoneAction,
    NothingMatches,
    UnknownChoice,
)
from bot.i18n import Words
from bot.matching import Choice, pick, suggest
from bot.people import Actor
from bot.practices.bags import BagStore
from bot.practices.lists import ListStore
from bot.practices.model import (
    Bag,
    Doing,
    Filters,
    Owner,
    Practice,
    Term,
    Turns,
    Vocabulary,
    drawable,
)
from bot.practices.store import PracticeStore

# What another feature needs to name a practice and its theme.
__all__ = ["Adopted", "DoneHere", "Practice", "PracticeService", "Term"]

# Long enough that a button pressed thrice, or by two people, posts once; short enough that what was
# meant to be shared again can be.
SHARED_ONCE_IN = timedelta(minutes=10)

# Whether a fact, by id, is told in a community; None: outside of all.
Tells = Callable[[str | None, str], Awaitable[bool]]


async def _everything(_: str | None, __: str) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class DoneHere:
    """What a community does, of one theme when that was asked for."""

    theme: Term | None
    doings: Sequence[Doing]


@dataclass(frozen=True, slots=True)
class Adopted:
    """A practice on its community's list since an instant; `new`: it was not there before."""

    practice: Practice
    since: datetime
    new: bool


class PracticeService:
    """Draws and shares tips, and keeps the list of what a community does.

    Everybody may ask, and every member speaks for their community, so no role is checked. A reason
    that rests on a fact which a community does not tell is not told there either.
    """

    def __init__(
        self,
        store: PracticeStore,
        bags: BagStore,
        lists: ListStore,
        trail: Trail,
        clock: Clock,
        random: Random,
        tells: Tells = _everything,
    ) -> None:
        self._store = store
        self._bags = bags
        self._lists = lists
        self._trail = trail
        self._clock = clock
        self._random = random
        self._tells = tells

    async def filters(self, theme: str | None, audience: str | None) -> Filters:
        """The theme and audience that were meant; raise `UnknownChoice` for one that is none."""
        return Filters(
            await self._resolve(Vocabulary.THEME, theme),
            await self._resolve(Vocabulary.AUDIENCE, audience),
        )

    async def draw(
        self, bag: Bag, filters: Filters, besides: str = "", community: str | None = None
    ) -> Practice:
        """The next practice of a bag among those that fit: none again before the others.

        `besides` is on the card on which another one was asked for: it counts as shown.
        `community`: where it is told. Raises `NothingMatches` when none has both the theme and the
        audience.
        """
        fitting = await self._store.ids(filters.theme, filters.audience)
        if not fitting:
            raise NothingMatches()

        def choose(turns: Turns) -> str:
            return self._random.choice(drawable(fitting, turns))

        known = besides if besides in fitting else ""
        return await self.practice(await self._bags.draw(bag, choose, known), community)

    async def draw_here(self, actor: Actor, community: str, filters: Filters) -> Practice:
        """The next practice of a community's bag, shown where the actor is: not to be shared there
        again at once."""
        found = await self.draw(Bag(Owner.COMMUNITY, community), filters, community=community)
        now = self._clock()
        if place := actor.place or community:
            await self._bags.share(place, found.id, None, now=now, until=now - SHARED_ONCE_IN)
        return found

    async def draw_for(
        self, occasion: str, community: str, themes: Collection[str], bag: Bag | None = None
    ) -> Practice | None:
        """The next practice of a community's bag, or of another one, for an occasion, of some
        themes or, without any, of all. Asked again for the same occasion, it is the same. None:
        there is none such."""
        wanted = themes or (None,)
        fitting = [found for theme in wanted for found in await self._store.ids(theme, None)]
        if not fitting:
            return None

        def choose(turns: Turns) -> str:
            return self._random.choice(drawable(fitting, turns))

        its = bag or Bag(Owner.COMMUNITY, community)
        drawn = await self._bags.draw_for(occasion, its, choose, self._clock())
        found = await self._store.practice(drawn)
        return await self._as_told(found, community) if found else None

    async def themes(self) -> Sequence[Term]:
        """Every theme, in the order of its document."""
        return list((await self._store.terms())[Vocabulary.THEME].values())

    async def share(self, actor: Actor, practice: str) -> Practice:
        """The practice, to be shown where the actor is; their community has then seen it.

        Raises `AlreadyShared` when it has just been shown there.
        """
        found = await self.practice(practice, actor.community)
        place = actor.place or actor.community
        if place is None or actor.alone:
            return found
        bag = Bag(Owner.COMMUNITY, actor.community) if actor.community else None
        now = self._clock()
        until = now - SHARED_ONCE_IN
        if not await self._bags.share(place, practice, bag, now=now, until=until):
            raise AlreadyShared()
        return found

    async def adopt(self, actor: Actor, practice: str) -> Adopted:
        """Put a practice on the list of what the actor's community does, if it is not there yet.

        Raises `OutsideCommunities` where there is none.
        """
        community = actor.within()
        found = await self.practice(practice)
        also = self._noting(actor, found, Deed.PRACTICE_ADOPTED)
        since, new = await self._lists.adopt(community, practice, self._clock(), also)
        return Adopted(found, since, new)

    async def give_up(self, actor: Actor, practice: str) -> tuple[Practice, bool]:
        """Take a practice off the list of what the actor's community does; False: it was not there.

        Raises `OutsideCommunities` where there is none.
        """
        community = actor.within()
        found = await self.practice(practice)
        also = self._noting(actor, found, Deed.PRACTICE_GIVEN_UP)
        return found, await self._lists.give_up(community, practice, also)

    async def done_since(self, actor: Actor, practice: str) -> datetime | None:
        """When the actor's community noted that it does it; None when it did not, or is none."""
        return await self._lists.since(actor.community, practice) if actor.community else None

    async def done_here(self, actor: Actor, theme: str | None) -> DoneHere:
        """What the actor's community does, of a theme if wanted.

        Raises `OutsideCommunities` where there is none, `UnknownChoice` for no theme of ours.
        """
        community = actor.within()
        wanted = await self._resolve(Vocabulary.THEME, theme)
        known = (await self._store.terms())[Vocabulary.THEME]
        doings = await self._lists.doings(community, wanted)
        return DoneHere(known[wanted] if wanted else None, doings)

    async def practice(self, practice: str, community: str | None = None) -> Practice:
        """The practice of that id as a community is told of it; raise `GoneAction` when it was
        withdrawn."""
        found = await self._store.practice(practice)
        if found is None:
            raise GoneAction()
        return await self._as_told(found, community)

    async def practices(self) -> Sequence[Practice]:
        """Every practice, by id, as it is told where nobody withholds anything."""
        return await self._store.practices()

    async def count(self) -> int:
        """How many practices there are."""
        return await self._store.count()

    async def suggest(self, vocabulary: Vocabulary, typed: str, words: Words) -> list[Choice]:
        """The terms of a vocabulary that may be meant, labelled in a language."""
        terms = (await self._store.terms())[vocabulary].values()
        return suggest([term.choice(words.text(term.label)) for term in terms], typed)

    async def _as_told(self, practice: Practice, community: str | None) -> Practice:
        fact = practice.why.fact if practice.why else None
        if fact is None or await self._tells(community, fact):
            return practice
        return replace(practice, why=None)

    def _noting(self, actor: Actor, practice: Practice, deed: Deed) -> Sequence[Change]:
        community, title = actor.within(), practice.title
        titles = {"title_fr": title.fr, "title_en": title.en}
        return [self._trail.noting(community, actor.person, deed, practice.id, **titles)]

    async def _resolve(self, vocabulary: Vocabulary, typed: str | None) -> str | None:
        if not typed:
            return None
        terms: Sequence[Term] = list((await self._store.terms())[vocabulary].values())
        meant = pick([term.choice(term.label.fr) for term in terms], typed)
        if meant is None:
            raise UnknownChoice(typed=typed[:60])
        return meant.value
