"""What the commands of editors have in common: who reads, and which fact is meant."""

from bot.clock import Clock
from bot.communities.service import CommunityService
from bot.editing.fields import Ground
from bot.editing.refusals import UnknownFact
from bot.editing.service import EditingService
from bot.editing.views import Reader
from bot.i18n import Catalogue, Words
from bot.knowledge.service import Documents, Subject
from bot.matching import LONGEST_TYPED, pick
from bot.people import Actor


class Asking:
    """Makes readers, and finds what an editor means."""

    def __init__(
        self,
        editing: EditingService,
        documents: Documents,
        communities: CommunityService,
        catalogue: Catalogue,
        clock: Clock,
    ) -> None:
        self.editing = editing
        self.documents = documents
        self._communities = communities
        self._catalogue = catalogue
        self._clock = clock

    def words(self, actor: Actor) -> Words:
        """The language that an actor reads."""
        return self._catalogue[actor.locale]

    async def reader(self, actor: Actor) -> Reader:
        """An editor of a community, on its day and in its zone; raise `NotAllowed` for others."""
        community = await self.editing.working_in(actor)
        zone = (await self._communities.settings_of(community)).zone
        return Reader(self.words(actor), self._clock().astimezone(zone).date(), zone)

    async def ground(self, actor: Actor) -> Ground:
        """What an editor may name in the fields of a fact."""
        today = (await self.reader(actor)).today
        sources = await self.documents.sources()
        return Ground(self.words(actor), today, await self.documents.subjects(), sources)

    async def subject(self, subject: str) -> Subject | None:
        """The subject of an id, if a document has it."""
        return await self.documents.subject(subject)

    async def meant(self, actor: Actor, typed: str) -> str:
        """The id of the fact that is meant, by its id or its words; raise `UnknownFact`."""
        if len(typed) > LONGEST_TYPED:
            raise UnknownFact()
        choices = await self.editing.choices(actor, typed, self.words(actor))
        found = pick(choices, typed.strip())
        if found is None:
            raise UnknownFact()
        return found.value
