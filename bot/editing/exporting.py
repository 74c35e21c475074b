"""Everything that a community added and decided, handed out as a file."""

from collections.abc import Sequence

from bot.communities.service import CommunityService, Deed, Trail
from bot.editing.exchange_gathering import Gathering
from bot.editing.exchange_writing import FileFormat, write
from bot.editing.service import EditingService
from bot.editing.store import EditingStore
from bot.i18n import Locale
from bot.people import Actor


class ExportService:
    """Hands facts out: to editors in the chat, to the operator at the machine."""

    def __init__(
        self,
        store: EditingStore,
        editing: EditingService,
        gathering: Gathering,
        communities: CommunityService,
        trail: Trail,
    ) -> None:
        self._store = store
        self._editing = editing
        self._gathering = gathering
        self._communities = communities
        self._trail = trail

    async def export(self, actor: Actor, file_format: FileFormat) -> tuple[int, bytes]:
        """How many facts and decisions there are, and the file of them; noted in the trail.

        Raises `NotAllowed` for anybody but an editor.
        """
        community = await self._editing.working_in(actor)
        number, content = await self._file(community, file_format, actor.locale)
        async with self._store.writing() as transaction:
            await self._trail.note(
                transaction, community, actor.person, Deed.FACTS_EXPORTED,
                format=file_format.value, number=number,
            )  # fmt: skip
        return number, content

    async def communities(self) -> Sequence[str]:
        """Where anything was added or decided."""
        return await self._store.communities()

    async def file_of(self, community: str, file_format: FileFormat) -> bytes:
        """The file of a community, for whoever has the database anyway."""
        locale = await self._communities.locale_of(community)
        _, content = await self._file(community, file_format, locale)
        return content

    async def _file(
        self, community: str, file_format: FileFormat, locale: Locale
    ) -> tuple[int, bytes]:
        items = await self._gathering.items(community)
        sources = await self._gathering.sources()
        return len(items), write(items, sources, file_format, locale)
