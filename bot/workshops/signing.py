"""What members do with workshops: join and leave, be reminded or not any more."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.announcements.service import AnnouncementService
from bot.clock import Clock
from bot.errors import Correctable, GoneAction
from bot.people import Actor, Role
from bot.workshops.model import SignUp, State, Workshop
from bot.workshops.service import WorkshopService
from bot.workshops.signing_refusals import (
    CalledOff,
    HasBegun,
    NoOffset,
    NoSignUp,
    NothingToLeave,
    SignUpOnPage,
    WorkshopOver,
)
from bot.workshops.signups import SignupStore
from bot.workshops.taking_part import (
    Signup,
    Standing,
    can_follow,
    can_join,
    known_offsets,
)

# Whether what is posted in a community is written to somebody as well: they have been told of its
# workshops in private.
IsWrittenTo = Callable[[str, str], Awaitable[bool]]

# One that lasts longer than this is not among one's own any more once it has begun.
_LONGEST = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Seen:
    """A workshop, and how the person who looks at it stands with it.

    `reachable`: they find it again from where they are.
    """

    workshop: Workshop
    standing: Standing
    reachable: bool = True


@dataclass(frozen=True, slots=True)
class Own:
    """What a person signed up to or is reminded of, and how long before, in minutes.

    `closed`: their private messages were closed when they were last written to.
    """

    seen: Sequence[Seen]
    offsets: tuple[int, ...]
    closed: bool


async def _nobody(_: str, __: str) -> bool:
    return False


class SigningService:
    """Signs people up to workshops and has them reminded; everybody decides for themselves.

    In private messages, and for a workshop of another community, one reaches those that one signed
    up to or is reminded of, those of a community of which one is told in private messages, and no
    other: `GoneAction`.
    """

    def __init__(
        self,
        store: SignupStore,
        workshops: WorkshopService,
        announcements: AnnouncementService,
        clock: Clock,
        is_written_to: IsWrittenTo = _nobody,
    ) -> None:
        self._store = store
        self._workshops = workshops
        self._announcements = announcements
        self._clock = clock
        self._is_written_to = is_written_to

    async def standing(self, actor: Actor, workshop: str) -> Seen:
        """A workshop, and how the actor stands with it."""
        return await self.seen(actor, await self._known(actor, workshop))

    async def seen(self, actor: Actor, workshop: Workshop) -> Seen:
        """The same, of a workshop that the actor was shown already."""
        standing = await self._store.standing(workshop.id, actor.person)
        here = actor.community == workshop.community or standing.concerned
        return Seen(workshop, standing, here or await self._is_told(workshop, actor.person))

    async def join(self, actor: Actor, workshop: str) -> Seen:
        """Sign the actor up, or put them last among those who wait when it is full.

        Raises `CalledOff`, `WorkshopOver`, `SignUpOnPage` or `NoSignUp` where one cannot.
        """
        known = await self._known(actor, workshop)
        self._check_joinable(known)
        if await self._store.join(known, actor.person, actor.locale):
            self._announcements.wake()
        seen = await self.seen(actor, await self._known(actor, workshop))
        if seen.standing.part is None:  # it was changed just then
            self._check_joinable(seen.workshop)
            raise GoneAction()
        return seen

    async def leave(self, actor: Actor, workshop: str) -> Seen:
        """Give the actor's place up, and their reminders; who has waited longest gets it.

        Raises `NothingToLeave` in private messages for who neither signed up nor is reminded.
        """
        known = await self._concerned(actor, workshop)
        useful = known.still_useful(self._clock())
        if await self._store.leave(known, actor.person, refill=useful):
            self._announcements.wake()
        return await self.seen(actor, known)

    async def follow(self, actor: Actor, workshop: str) -> Seen:
        """Remind the actor in private, as long before as they prefer.

        Raises `CalledOff`, `WorkshopOver` or `HasBegun` when there is nothing to be reminded of.
        """
        known = await self._known(actor, workshop)
        now = self._clock()
        if not can_follow(known, now):
            self._check_to_come(known)
            raise HasBegun()
        await self._store.follow(known, actor.person, actor.locale)
        return await self.seen(actor, known)

    async def unfollow(self, actor: Actor, workshop: str) -> Seen:
        """Remind the actor no more; raises `NothingToLeave` as `leave` does."""
        known = await self._concerned(actor, workshop)
        await self._store.unfollow(known, actor.person)
        return await self.seen(actor, known)

    async def set_offsets(self, actor: Actor, offsets: Sequence[int]) -> None:
        """How long before the actor is reminded, in minutes, of all workshops; raise `NoOffset`
        when none is on offer."""
        chosen = known_offsets(offsets)
        if not chosen:
            raise NoOffset()
        await self._store.set_offsets(actor.person, chosen)

    async def mine(self, actor: Actor) -> Own:
        """What the actor signed up to or is reminded of, wherever, and is not over."""
        now = self._clock()
        named = await self._store.of_person(actor.person, now - _LONGEST)
        found = [await self._workshops.find(community, one) for community, one in named]
        to_come = [one for one in found if one.is_public and not one.is_over(now)]
        offsets, closed = await self._store.habits(actor.person)
        return Own([await self.seen(actor, one) for one in to_come], offsets, closed)

    async def people(self, actor: Actor, workshop: str) -> Sequence[Signup]:
        """Who takes part, then who waits, both in the order of coming; for organisers."""
        actor.require(Role.ORGANISER)
        found = await self._workshops.find(actor.within(), workshop)
        return await self._store.people(found.id)

    def _check_joinable(self, workshop: Workshop) -> None:
        """Say why one cannot sign up here."""
        if can_join(workshop, self._clock()):
            return
        self._check_to_come(workshop)
        if workshop.details.sign_up is SignUp.PAGE:
            raise SignUpOnPage(workshop.details.registration_url)
        raise NoSignUp()

    def _check_to_come(self, workshop: Workshop) -> None:
        """Say that it does not take place, or is over."""
        if workshop.state is State.CANCELLED:
            raise CalledOff()
        if workshop.state is State.DONE or workshop.is_over(self._clock()):
            raise WorkshopOver()
        if not workshop.stands:
            raise GoneAction()

    async def _known(self, actor: Actor, workshop: str) -> Workshop:
        """A workshop that the actor may know of; raise `GoneAction` for any other."""
        if actor.community is not None:
            try:
                return await self._workshops.known(actor, workshop)
            except GoneAction:
                pass  # perhaps one of another community of theirs
        community = await self._store.community_of(workshop, actor.person)
        community = community or await self._written_from(workshop, actor.person)
        if community is None:
            raise GoneAction()
        found = await self._workshops.find(community, workshop)
        if not found.is_public:
            raise GoneAction()
        return found

    async def _is_told(self, workshop: Workshop, person: str) -> bool:
        """Whether somebody is told in private of a workshop like this, as far as is known now."""
        try:
            return await self._is_written_to(workshop.community, person)
        except Correctable:
            return False

    async def _written_from(self, workshop: str, person: str) -> str | None:
        """Where a workshop is held, for somebody who is told in private what is posted there."""
        community = await self._store.held_in(workshop)
        told = community is not None and await self._is_written_to(community, person)
        return community if told else None

    async def _concerned(self, actor: Actor, workshop: str) -> Workshop:
        try:
            return await self._known(actor, workshop)
        except GoneAction:
            # An old message of ours may still offer what was done long ago.
            if actor.community is None:
                raise NothingToLeave() from None
            raise
