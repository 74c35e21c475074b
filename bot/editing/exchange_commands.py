"""Facts come in from files and go out as files; one of them is offered to all."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot.clock import Clock
from bot.editing import exchange_views as views
from bot.editing.exchange_writing import FileFormat
from bot.editing.exporting import ExportService
from bot.editing.importing import ImportService
from bot.editing.promoting import PromotionService
from bot.editing.service import EditingService
from bot.errors import UnknownChoice
from bot.i18n import Catalogue
from bot.matching import Choice, suggest
from bot.people import Actor, Role
from bot.replies import Answer, Arguments, Reply, Upload
from bot.table import Command


class ExchangeCommands:
    """Files of facts."""

    def __init__(
        self,
        importing: ImportService,
        exporting: ExportService,
        promoting: PromotionService,
        editing: EditingService,
        catalogue: Catalogue,
        clock: Clock,
    ) -> None:
        self._importing = importing
        self._exporting = exporting
        self._promoting = promoting
        self._editing = editing
        self._catalogue = catalogue
        self._clock = clock

    async def take(self, actor: Actor, file: Upload | None = None, dry: bool = False) -> Answer:
        """What a file would change, with a button that takes it in unless it is a dry run; without
        a file, a form in which its text is pasted."""
        actor.require(Role.EDITOR)
        words = self._catalogue[actor.locale]
        if file is None:
            return views.form(words, dry=dry)
        return views.checked(await self._importing.check(actor, file, dry=dry), words)

    async def pasted(self, actor: Actor, text: str, dry: bool = False) -> Answer:
        """The same, of what was pasted."""
        return await self.take(actor, Upload("pasted", text.encode()), dry)

    async def take_in(self, actor: Actor, file: str, shown: str) -> Reply:
        """Take in a file that was shown, or show it anew where something was changed since."""
        done = await self._importing.take_in(actor, file, shown)
        words = self._catalogue[actor.locale]
        if not done.done:
            return views.checked(done, words, changed_meanwhile=True)
        return views.taken_in(done, words)

    async def export(self, actor: Actor, format: str = "yaml") -> Reply:  # noqa: A002
        """Everything that the community added and decided, as a file."""
        actor.require(Role.EDITOR)
        words = self._catalogue[actor.locale]
        wanted = next((one for one in FileFormat if one == format.strip().lower()), None)
        if wanted is None:
            raise UnknownChoice(typed=format)
        number, content = await self._exporting.export(actor, wanted)
        if not number:
            return views.nothing_to_export(words)
        return views.exported(number, content, wanted, self._today(), words)

    async def promote(self, actor: Actor, fact: str) -> Reply:
        """A draft of documents for the bot's owner, of a fact of the community."""
        draft = await self._promoting.promote(actor, fact.strip())
        return views.promoted(draft, self._catalogue[actor.locale])

    async def suggest_formats(self, _: Actor, typed: str, __: Arguments) -> Sequence[Choice]:
        """The forms in which facts go out."""
        return suggest(
            [Choice(one.value, one.value.upper(), (one.value,)) for one in FileFormat], typed
        )

    async def suggest_facts(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """The facts that may be meant."""
        return await self._editing.choices(actor, typed, self._catalogue[actor.locale])

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        role, words = Role.EDITOR, "command-fact-"
        formats, facts = {"format": self.suggest_formats}, {"fact": self.suggest_facts}
        yield Command(views.IMPORT, self.take, f"{words}import", role=role)
        yield Command(views.PASTED, self.pasted, role=role)
        yield Command(views.TAKE_IN, self.take_in, role=role)
        yield Command(views.EXPORT, self.export, f"{words}export", role=role, suggests=formats)
        yield Command(views.PROMOTE, self.promote, f"{words}promote", role=role, suggests=facts)

    def _today(self) -> date:
        return self._clock().date()
