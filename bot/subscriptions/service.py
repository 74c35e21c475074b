"""What people have sent to them by private message: each for themselves, all of it off at first."""

from datetime import date, datetime, time
from itertools import groupby

from bot.announcements.service import AnnouncementService, Appointment, Delivery, Plan
from bot.clock import Clock
from bot.communities.service import CommunityService, CommunitySettings
from bot.database import Change, Transaction
from bot.errors import GoneAction, UnknownChoice
from bot.i18n import Locale
from bot.people import Actor
from bot.platforms import NotPosted, Platforms
from bot.subscriptions.model import Kinds, Mine, Offer, Standing, Thing
from bot.subscriptions.refusals import NobodyTells, NotInCommunity
from bot.subscriptions.store import SubscriptionStore
from bot.when.moments import Moment

# What the plan for those whose community posts no tip is about, and when that comes: on Tuesdays at
# nine. Plans begin on one day for all, so that the same plan made anew is equal to what it was.
ABOUT = "subscriptions"
_EPOCH, _NINE, _RULE = date(2024, 1, 2), time(9), "FREQ=WEEKLY;BYDAY=TU"


class SubscriptionService:
    """Everybody decides for themselves, in a community or in private messages, without a role.

    Somebody reaches the communities in which they ask or are, and those from which they have
    something sent; any other does not exist for them (`GoneAction`).
    """

    def __init__(
        self,
        store: SubscriptionStore,
        communities: CommunityService,
        announcements: AnnouncementService,
        platforms: Platforms,
        clock: Clock,
        kinds: Kinds,
    ) -> None:
        self._store = store
        self._communities = communities
        self._announcements = announcements
        self._platforms = platforms
        self._clock = clock
        self._kinds = kinds

    async def standing(self, actor: Actor, community: str, *, known: bool = False) -> Standing:
        """What the actor has sent to them from a community, and what else they could have.

        `known`: they reach it, as they had something sent from it until just now.
        """
        own = await self._store.of_person(actor.person)
        reached = {actor.community, *(one.community for one in own)}
        if not (known or community in reached or await self._is_member(community, actor.person)):
            raise GoneAction()
        settings = await self._communities.settings_of(community)
        on = {one.thing for one in own if one.community == community}
        return Standing(
            community,
            self.name_of(community),
            tuple([await self._offer(community, thing, thing in on, settings) for thing in Thing]),
            settings.zone,
            left=actor.community != community and not self._is_in(community),
            closed=any(one.closed for one in own),
            elsewhere=any(one.community != community for one in own),
        )

    async def mine(self, actor: Actor) -> list[Mine]:
        """What the actor has sent to them, from wherever."""
        own = await self._store.of_person(actor.person)
        closed = any(one.closed for one in own)
        return [
            Mine(community, self.name_of(community), tuple(one.thing for one in its), closed)
            for community, its in groupby(own, lambda one: one.community)
        ]

    async def turn_on(self, actor: Actor, community: str, thing: Thing) -> None:
        """Have something sent to the actor; again changes nothing.

        Raises `NotInCommunity` for who is not in it, `NobodyTells` when that is not known now.
        """
        if actor.community != community and not await self._is_member(community, actor.person):
            raise NotInCommunity()
        also = self._arranged(community)
        # Who chose no language themselves reads that of their application, as in any answer.
        who = actor.person, community, thing, actor.automatic
        await self._store.turn_on(*who, self._clock(), [also])
        self._announcements.wake()

    async def turn_off(self, actor: Actor, community: str, thing: Thing) -> bool:
        """Have it sent no more, wherever the actor is now; False when it was off."""
        return await self._store.turn_off(
            actor.person, community, thing, [self._arranged(community)]
        )

    async def resume(self, actor: Actor) -> None:
        """Try again to write to the actor, who could not be written to."""
        await self._store.reopen(actor.person)

    async def subscribers(self, community: str, thing: Thing) -> list[str]:
        """Who is to be written to, in the order in which they asked for it."""
        return await self._store.subscribers(community, thing)

    async def reader(self, person: str, community: str, thing: Thing) -> Locale | None:
        """The language in which somebody is written to now; None: they are not any more.

        Who has left the community gets nothing from it from then on. Raises `NotPosted`, with
        `BUSY`, when the platform does not tell now.
        """
        subscribed = await self._store.locale(person, community, thing)
        platform = self._platforms.of(community)
        if subscribed is None or platform is None or not self._is_in(community):
            return None
        if not await platform.is_member(community, person):
            await self._store.leave(person, community, [self._arranged(community)])
            return None
        return await self._communities.locale_chosen_by(person) or subscribed

    async def is_written_to(self, community: str, person: str) -> bool:
        """Whether somebody has anything sent from a community that they are in.

        Raises `NobodyTells` when the platform does not tell now.
        """
        own = await self._store.of_person(person)
        if not any(one.community == community for one in own):
            return False
        return await self._is_member(community, person)

    async def posts(self, community: str, kind: str) -> bool:
        """Whether a community posts a kind of announcements at its times."""
        return bool(await self._announcements.planned(community, kind))

    async def was_sent(self, delivery: Delivery) -> bool:
        """Whether its person got the same of that hour by another announcement."""
        return await self._announcements.sent_since(delivery, delivery.occurrence)

    async def closed(self, transaction: Transaction, person: str) -> None:
        """Note that somebody could not be written to."""
        await self._store.close(transaction, person, self._clock())

    async def follow(self, community: str, _: CommunitySettings) -> None:
        """Keep to a community's time zone and holidays when its admins change them."""
        if await self.posts(community, self._kinds.own_tip):
            await self._store.write([self._arranged(community)])
            self._announcements.wake()

    def name_of(self, community: str) -> str | None:
        """What people call a community; None for one that the bot is not in."""
        platform = self._platforms.of(community)
        return platform.name_of(community) if platform is not None else None

    async def _offer(
        self, community: str, thing: Thing, on: bool, settings: CommunitySettings
    ) -> Offer:
        if thing is Thing.REPLAY:
            return Offer(thing, on)
        kind = self._kinds.month if thing is Thing.MONTH else self._kinds.tip
        planned = await self._announcements.planned(community, kind)
        dates = [one.next_at for one in planned if one.next_at is not None]
        if not planned and thing is Thing.TIP:
            dates = [found for found in [_own_plan(settings).next_after(self._clock())] if found]
        at = await self._announcements.hold(community, min(dates)) if dates else None
        return Offer(thing, on, at, posted=bool(planned))

    def _arranged(self, community: str) -> Change:
        """Plans a tip for those whose community posts none, while anybody there wants tips."""

        async def write(transaction: Transaction) -> None:
            settings = await self._communities.settings_of(community)
            kind, wanted = self._kinds.own_tip, list[Appointment]()
            if await self._store.anybody(transaction, community, Thing.TIP):
                wanted = [Appointment(kind, _own_plan(settings), about=ABOUT)]
            arrange = self._announcements.arranging(community, ABOUT, [kind], wanted, alike=True)
            await arrange(transaction)

        return write

    async def _is_member(self, community: str, person: str) -> bool:
        platform = self._platforms.of(community)
        if platform is None:
            raise NobodyTells()
        try:
            return await platform.is_member(community, person)
        except NotPosted as unknown:
            raise NobodyTells() from unknown

    def _is_in(self, community: str) -> bool:
        platform = self._platforms.of(community)
        return platform is not None and platform.is_in(community)


def thing_of(typed: str) -> Thing:
    """The thing that a button names; raise `UnknownChoice` for none of ours."""
    try:
        return Thing(typed)
    except ValueError as error:
        raise UnknownChoice(typed=typed[:60]) from error


def _own_plan(settings: CommunitySettings) -> Plan:
    start = Moment(datetime.combine(_EPOCH, _NINE), settings.zone)
    return Plan(start, _RULE, settings.holidays)
