"""The commands with which members find workshops, take part and have themselves reminded."""

from collections.abc import Callable, Iterable
from typing import Protocol

from bot.errors import UnknownChoice
from bot.i18n import Locale
from bot.people import Actor, Role
from bot.replies import File, Reply
from bot.table import Command, Run
from bot.workshops import member_lists, member_views
from bot.workshops.ground import Ground
from bot.workshops.model import State, Workshop
from bot.workshops.signing import Seen, SigningService
from bot.workshops.signing_refusals import CalledOff
from bot.workshops.taking_part import shows_join_link
from bot.workshops.views import Reader

# The file of one workshop for a calendar, in a language, with the private link or without: its
# name and what it holds.
CalendarFile = Callable[[Workshop, Locale, bool], tuple[str, bytes]]


class Calendars(Protocol):
    """The calendars of communities, to which one subscribes."""

    async def address(self, community: str) -> str | None:
        """The address of a community's calendar, if it has one."""
        ...


class MemberCommands:
    """Workshops as members live with them. Everything is answered to the person alone: what stands
    in a channel stays as it is."""

    def __init__(
        self,
        signing: SigningService,
        ground: Ground,
        calendar_file: CalendarFile,
        calendars: Calendars,
    ) -> None:
        self._signing = signing
        self._ground = ground
        self._calendar_file = calendar_file
        self._calendars = calendars

    async def next(self, actor: Actor) -> Reply:
        """The next workshop."""
        coming = await self._ground.workshops.coming(actor.within())
        now = self._ground.clock()
        # Without a known end, one that began this morning is not over: it is told of, but only
        # where nothing follows.
        useful = (one for one in coming if one.still_useful(now))
        following = next(useful, coming[0] if coming else None)
        if following is None:
            return await self._none_known(actor)
        words = self._ground.catalogue[actor.locale]
        seen = await self._signing.seen(actor, following)
        note = "" if following.has_begun(now) else words("workshops-next-is")
        return await self._card(seen, actor, note)

    async def coming(self, actor: Actor) -> Reply:
        """The workshops to come."""
        return await self.coming_page(actor, 1)

    async def coming_page(self, actor: Actor, page: int) -> Reply:
        """A page of the workshops to come."""
        coming = await self._ground.workshops.coming(actor.within())
        if not coming:
            return await self._none_known(actor)
        return member_lists.coming_list(coming, await self._reader(actor), page)

    async def past(self, actor: Actor) -> Reply:
        """The workshops of the past."""
        return await self.past_page(actor, 1)

    async def past_page(self, actor: Actor, page: int) -> Reply:
        """A page of the workshops of the past."""
        community, size = actor.within(), member_lists.PAST_PER_PAGE
        past = await self._ground.workshops.past(community, page, size)
        return member_lists.past_list(past, await self._reader(actor))

    async def mine(self, actor: Actor) -> Reply:
        """What the actor signed up to or is reminded of."""
        return await self.mine_page(actor, 1)

    async def mine_page(self, actor: Actor, page: int) -> Reply:
        """A page of what the actor signed up to or is reminded of."""
        own = await self._signing.mine(actor)
        return member_lists.own_list(own, await self._reader(actor), page)

    async def calendar(self, actor: Actor) -> Reply:
        """How workshops get into one's own calendar."""
        address = await self._calendars.address(actor.within())
        renews = actor.may(Role.ORGANISER)
        return member_lists.calendar_card(await self._reader(actor), address, renews=renews)

    async def show(self, actor: Actor, workshop: str) -> Reply:
        """One workshop, and how the actor stands with it."""
        return await self._card(await self._signing.standing(actor, workshop), actor)

    async def join(self, actor: Actor, workshop: str) -> Reply:
        """Sign the actor up, or have them wait when it is full."""
        return await self._card(await self._signing.join(actor, workshop), actor)

    async def leave(self, actor: Actor, workshop: str) -> Reply:
        """Give the actor's place up."""
        seen = await self._signing.leave(actor, workshop)
        words = self._ground.catalogue[actor.locale]
        return await self._card(seen, actor, words("signup-left"))

    async def follow(self, actor: Actor, workshop: str) -> Reply:
        """Remind the actor in private."""
        return await self._card(await self._signing.follow(actor, workshop), actor)

    async def unfollow(self, actor: Actor, workshop: str) -> Reply:
        """Remind the actor no more."""
        seen = await self._signing.unfollow(actor, workshop)
        words = self._ground.catalogue[actor.locale]
        return await self._card(seen, actor, words("reminder-stopped"))

    async def set_reminders(self, actor: Actor, before: str) -> Reply:
        """How long before the actor is reminded, in minutes with spaces between."""
        await self._signing.set_offsets(actor, [_minutes(one) for one in before.split()])
        return await self.mine(actor)

    async def to_calendar(self, actor: Actor, workshop: str) -> Reply:
        """The file with which a workshop gets into the actor's own calendar."""
        seen = await self._signing.standing(actor, workshop)
        if seen.workshop.state is State.CANCELLED:
            raise CalledOff()
        words = self._ground.catalogue[actor.locale]
        join = shows_join_link(seen.workshop, seen.standing, self._ground.clock())
        name, data = self._calendar_file(seen.workshop, actor.locale, join)
        return member_views.file_card(
            seen.workshop, File(name, data, words("workshops-file")), words
        )

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""

        def listed(name: str, run: Run, *, communal: bool = True) -> Command:
            words = f"command-{name.replace(' ', '-')}"
            return Command(name, run, words, communal=communal)

        yield listed(member_views.NEXT, self.next)
        yield listed(member_views.COMING, self.coming)
        yield listed(member_views.PAST, self.past)
        yield listed(member_views.MINE, self.mine, communal=False)
        yield listed(member_views.CALENDAR, self.calendar)
        yield Command(member_views.COMING_PAGE, self.coming_page, communal=True)
        yield Command(member_views.PAST_PAGE, self.past_page, communal=True)
        yield Command(member_views.MINE_PAGE, self.mine_page)
        yield Command(member_views.SHOW, self.show)
        yield Command(member_views.JOIN, self.join)
        yield Command(member_views.LEAVE, self.leave)
        yield Command(member_views.FOLLOW, self.follow)
        yield Command(member_views.UNFOLLOW, self.unfollow)
        yield Command(member_views.SET_REMINDERS, self.set_reminders)
        yield Command(member_views.TO_CALENDAR, self.to_calendar)

    async def _card(self, seen: Seen, actor: Actor, note: str = "") -> Reply:
        reader = await self._reader(actor)
        return member_views.workshop_card(
            seen.workshop, seen.standing, reader, note, reachable=seen.reachable
        )

    async def _none_known(self, actor: Actor) -> Reply:
        settings = await self._ground.communities.settings_of(actor.within())
        return member_lists.none_known(await self._reader(actor), settings.channel)

    async def _reader(self, actor: Actor) -> Reader:
        return await self._ground.reader_of(actor.locale)


def _minutes(typed: str) -> int:
    """The minutes of an option; raise `UnknownChoice` for what is none."""
    if not typed.isdecimal() or len(typed) > 6:
        raise UnknownChoice(typed=typed[:60])
    return int(typed)
