"""What the commands of organisers have in common: which workshop is meant, and who reads."""

from collections.abc import Awaitable, Callable, Sequence

from bot.errors import GoneAction, UnknownChoice
from bot.i18n import Locale
from bot.matching import Choice, pick
from bot.people import Actor, Role
from bot.text import shorten
from bot.when.saying import say_date
from bot.workshops.ground import Ground
from bot.workshops.model import Workshop
from bot.workshops.planning import PlanningService
from bot.workshops.views import Reader, title_of

# Has the series of a community propose what comes next.
Fill = Callable[[str], Awaitable[None]]

_LONGEST_LABEL = 100
_LONGEST_TITLE = 60
_MOST_HELD = 25


class Asking:
    """Finds the workshop that an organiser means, and makes readers."""

    def __init__(
        self,
        service: PlanningService,
        fill: Fill,
        ground: Ground,
    ) -> None:
        self._service = service
        self._fill = fill
        self._ground = ground

    async def meant(self, actor: Actor, typed: str, among: Sequence[Choice]) -> Workshop:
        """The workshop of an id, or the one of a list whose title was typed.

        Raises `UnknownChoice`.
        """
        meant = pick(among, typed)
        try:
            return await self._service.find(actor, meant.value if meant else typed)
        except GoneAction as error:
            raise UnknownChoice(typed=typed[:60]) from error

    async def open(self, actor: Actor) -> Sequence[Choice]:
        """Drafts and what is to come, to choose from; series propose theirs before."""
        actor.require(Role.ORGANISER)
        await self._fill(actor.within())
        return self._choices(await self._service.open(actor), actor)

    async def held(self, actor: Actor) -> Sequence[Choice]:
        """What took place last, to choose from."""
        return self._choices(await self._service.held(actor, _MOST_HELD), actor)

    async def every(self, actor: Actor) -> Sequence[Choice]:
        """All of the last year and to come, called off or not; series propose theirs before."""
        actor.require(Role.ORGANISER)
        await self._fill(actor.within())
        return self._choices(await self._service.every(actor), actor)

    async def reader(self, actor: Actor) -> Reader:
        """The one who asks."""
        return await self._ground.reader_of(actor.locale)

    async def public(self, actor: Actor) -> Reader:
        """All who read in the channels of the actor's community."""
        return await self._ground.reader(actor.within())

    def _choices(self, workshops: Sequence[Workshop], actor: Actor) -> list[Choice]:
        return [self._choice(workshop, actor.locale) for workshop in workshops]

    def _choice(self, workshop: Workshop, locale: Locale) -> Choice:
        """A workshop to choose: found under its titles in both languages, and its day."""
        words, title = self._ground.catalogue[locale], workshop.details.title
        day = say_date(workshop.start.local.date(), locale)
        shown = shorten(title_of(workshop, words), _LONGEST_TITLE)
        state = words(f"workshop-state-{workshop.state_at(self._ground.clock())}")
        label = words("workshop-choice", title=shown, day=day, state=state)
        return Choice(workshop.id, shorten(label, _LONGEST_LABEL), (title.fr, title.en))
