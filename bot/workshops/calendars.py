"""The calendar of a community at an address of its own, for programs that follow it."""

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.clock import Clock
from bot.communities.service import CommunityService, Deed, Trail
from bot.errors import Correctable
from bot.i18n import Catalogue
from bot.people import Actor, Role
from bot.workshops.ics import write
from bot.workshops.model import Workshop
from bot.workshops.tokens import TokenStore

# Draws the secret part of an address, of letters, digits, - and _.
NewToken = Callable[[], str]

_TOKEN = re.compile(r"[A-Za-z0-9_-]{16,64}")


class NoFeed(Correctable):
    """Nobody can follow a calendar here: the bot answers to no address."""

    key = "error-no-feed"


class Shelf(Protocol):
    """Where the workshops of a community stand."""

    async def for_calendar(self, community: str) -> Sequence[Workshop]:
        """Its workshops that somebody confirmed: to come, moved, past, and called off since."""
        ...


@dataclass(frozen=True, slots=True)
class Feed:
    """A calendar file, and a name that changes when it does (an ETag, in its quotes)."""

    body: bytes
    etag: str


class CalendarService:
    """Gives each community an address, and its calendar to whoever knows that."""

    def __init__(
        self,
        store: TokenStore,
        shelf: Shelf,
        communities: CommunityService,
        trail: Trail,
        catalogue: Catalogue,
        clock: Clock,
        new_token: NewToken,
        public_url: str | None,
    ) -> None:
        self._store = store
        self._shelf = shelf
        self._communities = communities
        self._trail = trail
        self._catalogue = catalogue
        self._clock = clock
        self._new_token = new_token
        self._public_url = public_url.rstrip("/") if public_url else None

    async def address(self, community: str) -> str | None:
        """The address of a community's calendar, made when it is first asked for; None where the
        bot answers to none."""
        if self._public_url is None:
            return None
        token = await self._store.token(community)
        if token is None:
            token = await self._store.give(community, self._new_token(), self._clock())
        return self._address(token)

    async def renew(self, actor: Actor) -> str:
        """Another address for the actor's community; the former one is gone at once.

        Raises `NotAllowed` for anyone but an organiser, `OutsideCommunities` where there is no
        community, and `NoFeed` where the bot answers to no address.
        """
        actor.require(Role.ORGANISER)
        community = actor.within()
        if self._public_url is None:
            raise NoFeed
        token = self._new_token()
        also = self._trail.noting(community, actor.person, Deed.CALENDAR_RENEWED)
        await self._store.renew(community, token, self._clock(), [also])
        return self._address(token)

    async def feed(self, token: str) -> Feed | None:
        """The calendar with that token, in its community's language; None for nobody's."""
        community = await self._store.community_of(token) if _TOKEN.fullmatch(token) else None
        if community is None:
            return None
        locale = await self._communities.locale_of(community)
        workshops = await self._shelf.for_calendar(community)
        words = self._catalogue[locale]
        body = write(workshops, words("calendar-name"), locale, self._clock())
        return Feed(body, f'"{hashlib.blake2b(body, digest_size=16).hexdigest()}"')

    def _address(self, token: str) -> str:
        return f"{self._public_url}/calendar/{token}.ics"
