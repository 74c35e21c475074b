"""What people choose for themselves, and who an actor is."""

from dataclasses import dataclass, replace

from bot.communities.model import reading_locale
from bot.communities.store import CommunityStore
from bot.i18n import Locale
from bot.kept import Kept
from bot.people import Actor, Role

# People whose language is kept in memory.
MOST_KEPT = 4_096


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody as their platform describes them, before their own choices are known.

    `interface` and `community_locale` are language tags such as `fr` or `en-US`.
    """

    person: str
    interface: str | None = None
    community: str | None = None
    community_locale: str | None = None
    roles: frozenset[Role] = frozenset({Role.MEMBER})
    alone: bool = False
    place: str | None = None


class CommunityService:
    """Languages of people; everybody decides on their own."""

    def __init__(self, store: CommunityStore, default: Locale) -> None:
        self._store = store
        self._default = default
        self._chosen: Kept[str, Locale | None] = Kept(MOST_KEPT)

    async def actor(self, visitor: Visitor) -> Actor:
        """Who asks, in the language that they read."""
        chosen = await self._choice(visitor.person)
        automatic = reading_locale(visitor.interface, visitor.community_locale, self._default)
        return Actor(
            person=visitor.person,
            locale=chosen or automatic,
            # Platforms show a command's own, English name where they have no other.
            interface=Locale.of(visitor.interface) or Locale.EN,
            community=visitor.community,
            roles=visitor.roles,
            alone=visitor.alone,
            place=visitor.place,
            automatic=automatic,
        )

    async def chosen_locale(self, actor: Actor) -> Locale | None:
        """The language the person chose; None while they follow their application."""
        return await self._choice(actor.person)

    async def choose_locale(self, actor: Actor, locale: Locale | None) -> Actor:
        """Read in that language from now on; None makes it automatic again."""
        try:
            await self._store.choose_locale(actor.person, locale)
        except BaseException:
            self._chosen.forget(actor.person)  # it may have been written all the same
            raise
        self._chosen.put(actor.person, locale)
        return replace(actor, locale=locale or actor.automatic)

    async def _choice(self, person: str) -> Locale | None:
        return await self._chosen.get(person, lambda: self._store.chosen_locale(person))
