"""What people may have done with all that is held about them: told, and deleted."""

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.clock import Clock
from bot.communities.service import Deed, Trail
from bot.database import Database, Transaction
from bot.errors import StorageUnavailable
from bot.i18n import Catalogue, Locale
from bot.people import FORMER, Actor
from bot.privacy.model import Summary
from bot.privacy.store import PrivacyStore
from bot.privacy.telling import tell

_log = logging.getLogger(__name__)

# What a feature does for others when somebody leaves, in the transaction in which they are deleted.
Farewell = Callable[[Transaction, str], Awaitable[None]]

# What a feature has in memory of a person, or of a community, is let go of.
Forget = Callable[[str], None]

# How often one looks whether something was written about the person at that very moment.
_LOOKS = 5


@dataclass(frozen=True, slots=True)
class Leaving:
    """What the features have done when somebody leaves: a person, or a whole community."""

    farewells: Sequence[Farewell] = ()
    forget_person: Sequence[Forget] = ()
    forget_community: Sequence[Forget] = ()


class PrivacyService:
    """Everybody decides for themselves alone, wherever they ask."""

    def __init__(
        self,
        database: Database,
        store: PrivacyStore,
        trail: Trail,
        leaving: Leaving,
        wake: Callable[[], None],
        catalogue: Catalogue,
        clock: Clock,
        locale: Locale,
    ) -> None:
        self._database = database
        self._store = store
        self._trail = trail
        self._leaving = leaving
        self._wake = wake
        self._catalogue = catalogue
        self._clock = clock
        self._locale = locale

    async def summary(self, actor: Actor) -> Summary:
        """How much is held about the actor."""
        return await self._store.summary(actor.person)

    async def export(self, actor: Actor) -> bytes:
        """All that is held about the actor, as JSON with words in their language."""
        held = await self._store.rows(actor.person)
        return tell(held, actor.person, self._clock(), self._catalogue[actor.locale])

    async def delete(self, actor: Actor) -> None:
        """Have the actor's id leave every table and the files.

        What their leaving means to others is done in the same transaction.
        """
        for _ in range(_LOOKS):
            await self._delete(actor.person)
            await self._forget(actor.person)
            if not await self._store.is_left(actor.person):
                break
        else:
            _log.error("somebody's data is still written while it is being deleted")
        self._wake()
        await self.wipe()

    async def wipe(self) -> None:
        """Have nothing left in the files of what was deleted so far; to be called at the start as
        well. Where that cannot be done now it is done later."""
        try:
            owed = await self._store.owed()
            if owed and not await self._store.wipe(owed):
                _log.warning("what was deleted is not wiped out yet: another process reads it")
        except StorageUnavailable as error:
            _log.warning("what was deleted is not wiped out yet: %s", error)

    async def _delete(self, person: str) -> None:
        async with self._database.write(durable=True) as transaction:
            for farewell in self._leaving.farewells:
                await farewell(transaction, person)
            marked = await self._store.marked(transaction, person)
            await self._store.erase(transaction, person, self._former())
            for community in marked:
                await self._trail.note(transaction, community, FORMER, Deed.DATA_DELETED)
            await self._store.owe(transaction, self._clock())

    async def _forget(self, person: str) -> None:
        """Let go of them in memory too, and of every text that may name them."""
        for forget in self._leaving.forget_person:
            forget(person)
        for community in await self._store.communities(person.partition(":")[0]):
            for forget in self._leaving.forget_community:
                forget(community)

    def _former(self) -> Mapping[str, str]:
        """What is said instead of a person's name, by the language in which a column is."""
        said = {locale.value: self._catalogue[locale]("former-member") for locale in Locale}
        return {**said, "": said[self._locale.value]}
