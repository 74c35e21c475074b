"""Who an actor is, what people choose for themselves, and admins for their communities."""

from collections.abc import Awaitable, Callable, Collection, Iterator
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.communities.model import (
    ChannelPurpose,
    CommunitySettings,
    Deed,
    Notice,
    RolePurpose,
    reading_locale,
)
from bot.communities.notices import NoticeStore
from bot.communities.store import Also, CommunityStore
from bot.communities.trail import Trail
from bot.database import Change
from bot.errors import UnknownPlace, UnknownRole
from bot.i18n import Locale
from bot.kept import Kept
from bot.people import Actor, Role
from bot.platforms import Platforms, Right
from bot.when.quiet import QuietHours

# What other features need of communities.
__all__ = [
    "ChannelPurpose", "CommunityService", "CommunitySettings", "Deed", "Notice", "RolePurpose",
    "Trail", "Visitor",
]  # fmt: skip

# People, and communities, of whom something is kept in memory.
MOST_KEPT = 4_096

# The notice by which a community that set nothing learns what there is to set.
INTRODUCTION = "introduction"

# Does what follows from a community's new settings.
Follow = Callable[[str, CommunitySettings], Awaitable[None]]

# Without these nothing is posted; others make a post poorer, or harder to find again.
_NEEDED = frozenset({Right.VIEW, Right.SEND})

_NOBODY: frozenset[Role] = frozenset({Role.MEMBER})


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody as their platform describes them, before their own choices are known.

    `interface` and `community_locale` are language tags such as `fr` or `en-US`; `role_ids` the
    platform's own roles ("discord:…"); `manages`: they may change the community itself.
    """

    person: str
    interface: str | None = None
    community: str | None = None
    community_locale: str | None = None
    role_ids: frozenset[str] = frozenset()
    manages: bool = False
    alone: bool = False
    place: str | None = None


class CommunityService:
    """Languages of people, on which everybody decides alone; settings of communities, on which
    their admins do; and what those admins ought to know."""

    def __init__(
        self,
        store: CommunityStore,
        notices: NoticeStore,
        trail: Trail,
        platforms: Platforms,
        clock: Clock,
        *,
        locale: Locale,
        zone: ZoneInfo,
    ) -> None:
        self._store = store
        self._notices = notices
        self._trail = trail
        self._platforms = platforms
        self._clock = clock
        self._locale = locale
        self._zone = zone
        self._chosen: Kept[str, Locale | None] = Kept(MOST_KEPT)
        self._settings: Kept[str, CommunitySettings] = Kept(MOST_KEPT)
        self._followers: list[Follow] = []
        self._untold: Kept[str, Notice | None] = Kept(MOST_KEPT)

    async def actor(self, visitor: Visitor) -> Actor:
        """Who asks, in the language that they read and with the roles that they have."""
        chosen = await self._choice(visitor.person)
        community, roles = visitor.community, _NOBODY
        theirs = None
        if community is not None:
            settings = await self.settings_of(community)
            theirs = settings.locale
            roles = settings.roles_of(visitor.role_ids, manages=visitor.manages)
        automatic = reading_locale(
            visitor.interface, theirs, visitor.community_locale, self._locale
        )
        return Actor(
            person=visitor.person,
            locale=chosen or automatic,
            # Platforms show a command's own, English name where they have no other.
            interface=Locale.of(visitor.interface) or Locale.EN,
            community=community,
            roles=roles,
            alone=visitor.alone,
            place=visitor.place,
            automatic=automatic,
        )

    async def chosen_locale(self, actor: Actor) -> Locale | None:
        """The language the person chose; None while they follow their application."""
        return await self._choice(actor.person)

    async def locale_chosen_by(self, person: str) -> Locale | None:
        """The same, of somebody who does not ask just now."""
        return await self._choice(person)

    async def choose_locale(self, actor: Actor, locale: Locale | None) -> Actor:
        """Read in that language from now on; None makes it automatic again."""
        try:
            await self._store.choose_locale(actor.person, locale)
        except BaseException:
            self._chosen.forget(actor.person)  # it may have been written all the same
            raise
        self._chosen.put(actor.person, locale)
        return replace(actor, locale=locale or actor.automatic)

    def forget_person(self, person: str) -> None:
        """Somebody had their data deleted: they chose nothing any more."""
        # Put, not taken out: what is being read just now was read before.
        self._chosen.put(person, None)

    def forget_community(self, community: str) -> None:
        """Nothing is held of a community any more."""
        self._settings.forget(community)
        self._untold.forget(community)

    async def settings_of(self, community: str) -> CommunitySettings:
        """What holds in a community."""
        return await self._settings.get(
            community, lambda: self._store.settings(community, self._zone)
        )

    async def with_team(self) -> list[str]:
        """The communities whose team has a channel of its own."""
        return await self._store.with_team()

    def followed_by(self, follow: Follow) -> None:
        """Have somebody learn of what changed in a community, each time."""
        self._followers.append(follow)

    async def locale_of(self, community: str) -> Locale:
        """The language in which one speaks to all of a community."""
        return (await self.settings_of(community)).locale or self._locale

    async def own_settings(self, actor: Actor) -> CommunitySettings:
        """What holds in the actor's community, for its admins.

        Raises `NotAllowed` for anybody else and `OutsideCommunities` where there is none, as
        everything does by which they change it.
        """
        return await self.settings_of(_governed(actor))

    async def set_locale(self, actor: Actor, locale: Locale | None) -> CommunitySettings:
        """The language of the community; None: that of its platform."""
        return await self._change(actor, locale=locale)

    async def set_zone(self, actor: Actor, zone: ZoneInfo | None) -> CommunitySettings:
        """The time zone in which dates and times are meant; None: the bot's own."""
        return await self._change(actor, zone=zone.key if zone else None)

    async def set_channel(
        self, actor: Actor, purpose: ChannelPurpose, place: str | None
    ) -> CommunitySettings:
        """The channel for a purpose, or none; raise `UnknownPlace` for one of elsewhere, or in
        which one cannot write."""
        if place is not None:
            self.check_place(_governed(actor), place)
        column = "channel" if purpose is ChannelPurpose.ANNOUNCEMENTS else "organisers_channel"
        return await self._change(actor, **{column: place})

    def hindered(self, place: str) -> frozenset[Right]:
        """The rights without which nothing can be posted in a channel, and which the bot lacks."""
        platform = self._platforms.of(place)
        lacking = platform.lacking(place) if platform is not None else None
        return (lacking or frozenset()) & _NEEDED

    def check_place(self, community: str, place: str) -> None:
        """Raise `UnknownPlace` for a channel of elsewhere, or in which one cannot write."""
        platform = self._platforms.of(place)
        elsewhere = platform is not None and platform.community_of(place) != community
        if elsewhere or not _alike(place, community):
            raise UnknownPlace()

    async def set_roles(
        self, actor: Actor, purpose: RolePurpose, roles: Collection[str]
    ) -> CommunitySettings:
        """The roles for a purpose; raise `UnknownRole` for one of elsewhere, or of everybody."""
        community = _governed(actor)
        platform = self._platforms.of(community)
        known = platform.roles_of(community) if platform is not None else frozenset(roles)
        if not all(role in known and _alike(role, community) for role in roles):
            raise UnknownRole()
        also = self._noting(actor, community)
        change = self._store.change_roles(community, self._zone, also, purpose, roles)
        return await self._keep(community, change)

    async def set_quiet(self, actor: Actor, quiet: QuietHours | None) -> CommunitySettings:
        """From when until when nothing is posted unasked."""
        times = (quiet.start, quiet.end) if quiet else ()
        start, end = (t.isoformat("minutes") for t in times) if times else (None, None)
        return await self._change(actor, quiet_from=start, quiet_until=end)

    async def set_holidays(self, actor: Actor, country: str | None) -> CommunitySettings:
        """The country whose public holidays are kept."""
        return await self._change(actor, holidays=country)

    async def set_review(self, actor: Actor, review: bool | None) -> CommunitySettings:
        """Whether a second person reads a fact before it is public; None: once there are two
        editors."""
        said = None if review is None else "always" if review else "never"
        return await self._change(actor, review=said)

    async def notify(self, notice: Notice) -> None:
        """Have the admins of a community told something, once for a key until it is settled."""
        await self._renew(notice.community, self._notices.put(notice, self._clock()))

    async def notice(self, community: str, key: str) -> Notice | None:
        """What they were or are to be told; None when its cause is gone."""
        return await self._notices.notice(community, key)

    async def untold(self, actor: Actor) -> Notice | None:
        """What the actor ought to know as an admin of their community, and no admin was told."""
        if actor.community is None or not actor.may(Role.ADMIN):
            return None
        community = actor.community
        return await self._untold.get(community, lambda: self._first_untold(community))

    async def told(self, notice: Notice) -> bool:
        """Note that an admin is told now; False when another one was before."""
        now = self._clock()
        first, following = await self._notices.tell(notice.community, notice.key, now)
        self._untold.put(notice.community, following)
        return first

    async def not_told(self, notice: Notice) -> None:
        """Note that the admin could not be told after all."""
        await self._renew(notice.community, self._notices.take_back(notice.community, notice.key))

    async def settle(self, community: str, *keys: str) -> None:
        """Forget notices whose cause is gone: should it come back, it is told again."""
        if await self._notices.known(community, keys):
            await self._renew(community, self._notices.settle(community, keys))

    async def introduced(self, actor: Actor) -> None:
        """Note that an admin has seen what there is to set: they need no introduction."""
        notice = await self.untold(actor)
        if notice is not None and notice.key == INTRODUCTION:
            await self.told(notice)

    async def _first_untold(self, community: str) -> Notice | None:
        if (await self.settings_of(community)).untouched:
            introduction = Notice(community, INTRODUCTION, "introduction", {})
            return await self._notices.put(introduction, self._clock())
        return await self._notices.untold(community)

    async def _change(self, actor: Actor, **values: str | None) -> CommunitySettings:
        community = _governed(actor)
        also = self._noting(actor, community)
        change = self._store.change(community, self._zone, also, **values)
        return await self._keep(community, change)

    def _noting(self, actor: Actor, community: str) -> Also:
        """Notes each setting that became another, with what it was."""

        def also(before: CommunitySettings, after: CommunitySettings) -> Iterator[Change]:
            former, deed = before.said, Deed.SETTING_CHANGED
            for name, value in after.said.items():
                if value != former[name]:
                    details = {"value": value, "former": former[name]}
                    yield self._trail.noting(community, actor.person, deed, name, **details)

        return also

    async def _keep(
        self, community: str, change: Awaitable[CommunitySettings]
    ) -> CommunitySettings:
        """Keep what holds after a change."""
        try:
            settings = await change
        except BaseException:
            self._settings.forget(community)  # it may have been written all the same
            raise
        self._settings.put(community, settings)
        for follow in self._followers:
            await follow(community, settings)
        return settings

    async def _renew(self, community: str, change: Awaitable[Notice | None]) -> None:
        """Keep which notice is the next to be told after a change."""
        try:
            following = await change
        except BaseException:
            self._untold.forget(community)
            raise
        self._untold.put(community, following)

    async def _choice(self, person: str) -> Locale | None:
        return await self._chosen.get(person, lambda: self._store.chosen_locale(person))


def _governed(actor: Actor) -> str:
    """The community in which the actor is an admin."""
    actor.require(Role.ADMIN)
    return actor.within()


def _alike(one: str, other: str) -> bool:
    """Whether two ids are of one platform."""
    return one.partition(":")[0] == other.partition(":")[0]
