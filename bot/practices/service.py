"""What people ask of the practices."""

from collections.abc import Sequence
from random import Random

from bot.errors import GoneAction, NothingMatches, UnknownChoice
from bot.i18n import Locale
from bot.matching import Choice, pick, suggest
from bot.practices.model import Filters, Practice, Term, Vocabulary
from bot.practices.store import PracticeStore


class PracticeService:
    """Draws tips. Everybody may ask, so no role is checked."""

    def __init__(self, store: PracticeStore, random: Random) -> None:
        self._store = store
        self._random = random

    async def filters(self, theme: str | None, audience: str | None) -> Filters:
        """The theme and audience that were meant; raise `UnknownChoice` for one that is none."""
        return Filters(
            await self._resolve(Vocabulary.THEME, theme),
            await self._resolve(Vocabulary.AUDIENCE, audience),
        )

    async def draw(self, filters: Filters, besides: str = "") -> Practice:
        """A practice by chance among those that fit, another than `besides` when there is one.

        Raises `NothingMatches` when none has both the theme and the audience.
        """
        fitting = await self._store.ids(filters.theme, filters.audience)
        if not fitting:
            raise NothingMatches()
        others = [practice for practice in fitting if practice != besides]
        return await self.practice(self._random.choice(others or fitting))

    async def practice(self, practice: str) -> Practice:
        """The practice of that id; raise `GoneAction` when it was withdrawn."""
        found = await self._store.practice(practice)
        if found is None:
            raise GoneAction()
        return found

    async def count(self) -> int:
        """How many practices there are."""
        return await self._store.count()

    async def suggest(self, vocabulary: Vocabulary, typed: str, locale: Locale) -> list[Choice]:
        """The terms of a vocabulary that may be meant, labelled in a language."""
        terms = (await self._store.terms())[vocabulary].values()
        return suggest([term.choice(term.label[locale]) for term in terms], typed)

    async def _resolve(self, vocabulary: Vocabulary, typed: str | None) -> str | None:
        if not typed:
            return None
        terms: Sequence[Term] = list((await self._store.terms())[vocabulary].values())
        meant = pick([term.choice(term.label.fr) for term in terms], typed)
        if meant is None:
            raise UnknownChoice(typed=typed[:60])
        return meant.value
