"""The commands with which editors look after facts: their card, their history, retire, restore."""

from collections.abc import Iterable, Sequence
from contextlib import suppress

from bot.editing import entry_views, forms, history_views, views
from bot.editing.asking import Asking
from bot.editing.cleaning import clean_line
from bot.editing.entries import FactEntry, Gone
from bot.editing.history_views import Chronicle
from bot.editing.keeping import KeepingService
from bot.editing.model import LONGEST_REASON, Standing
from bot.editing.refusals import NoReason, NothingToRestore, NotTold, UnknownFact
from bot.knowledge.service import Fact, Metric
from bot.matching import Choice
from bot.people import Actor, Role
from bot.replies import Arguments, Form, Reply
from bot.table import Command


class KeepingCommands:
    """What becomes of facts that are known."""

    def __init__(self, keeping: KeepingService, asking: Asking) -> None:
        self._keeping = keeping
        self._asking = asking
        self._editing = asking.editing

    async def card(self, actor: Actor, fact: str) -> Reply:
        """A fact with its buttons."""
        return await self._card(actor, await self._editing.entry(actor, fact))

    async def retire(self, actor: Actor, fact: str, reason: str) -> Reply:
        """The fact that is to be told no more, shown before it is."""
        entry = await self._editing.entry(actor, await self._asking.meant(actor, fact))
        if entry.standing is Standing.RETIRED:
            raise NotTold()
        reader, why = await self._asking.reader(actor), _reason(reason)
        replaced = await self._replaced(actor, entry)
        return entry_views.retire_card(entry, why, reader, replaced=bool(replaced))

    async def retire_form(self, actor: Actor, fact: str) -> Form:
        """Ask for the reason."""
        await self._editing.entry(actor, fact)
        return forms.retirement(fact, self._asking.words(actor))

    async def retire_sure(self, actor: Actor, fact: str, reason: str) -> Reply:
        """Tell it no more."""
        entry = await self._keeping.retire(actor, fact, _reason(reason))
        return await self._card(actor, entry, "fact-retired")

    async def restore(self, actor: Actor, fact: str) -> Reply:
        """The versions of a fact, one of which may be told again."""
        meant = await self._asking.meant(actor, fact)
        chronicle = await self._chronicle(actor, await self._editing.entry(actor, meant))
        return history_views.restore_card(chronicle, await self._asking.reader(actor))

    async def version(self, actor: Actor, fact: str, number: int) -> Reply:
        """One version in full; 0: what the document says."""
        chronicle = await self._chronicle(actor, await self._editing.entry(actor, fact))
        reader = await self._asking.reader(actor)
        try:
            return history_views.version_card(chronicle, number, reader)
        except LookupError as error:
            raise NothingToRestore() from error

    async def put_back(self, actor: Actor, fact: str, number: int) -> Reply:
        """Tell a fact again as one of its versions had it; 0: as its document says."""
        entry = await self._keeping.restore(actor, fact, number or None)
        return await self._card(actor, entry, "fact-restored")

    async def tell_again(self, actor: Actor, fact: str) -> Reply:
        """Tell a fact again as it last was: what had taken its place was retired."""
        entry = await self._keeping.restore(actor, fact)
        return await self._card(actor, entry, "fact-restored")

    async def settle(self, actor: Actor, fact: str) -> Reply:
        """Keep a decision although the document changed."""
        entry = await self._keeping.settle(actor, fact)
        return await self._card(actor, entry, "fact-settled")

    async def history(self, actor: Actor, fact: str) -> Reply:
        """Every version of a fact, of one that no document has any more by its id."""
        with suppress(UnknownFact):
            return await self.history_page(actor, fact.strip())
        return await self.history_page(actor, await self._asking.meant(actor, fact))

    async def history_page(self, actor: Actor, fact: str, page: int = 1) -> Reply:
        """A page of them."""
        chronicle = await self._chronicle(actor, await self._editing.past(actor, fact))
        return history_views.history_card(chronicle, await self._asking.reader(actor), page)

    async def suggest_fact(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """The facts that may be meant, retired ones among them."""
        return await self._editing.choices(actor, typed, self._asking.words(actor))

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        role, which = Role.EDITOR, {"fact": self.suggest_fact}
        listed = {
            views.RETIRE: self.retire,
            views.RESTORE: self.restore,
            views.HISTORY: self.history,
        }
        for name, run in listed.items():
            words = f"command-{name.replace(' ', '-')}"
            yield Command(name, run, words, role=role, suggests=which)
        behind = {
            views.CARD: self.card,
            views.RETIRE_FORM: self.retire_form,
            views.RETIRE_SURE: self.retire_sure,
            views.VERSION: self.version,
            views.PUT_BACK: self.put_back,
            views.TELL_AGAIN: self.tell_again,
            views.SETTLE: self.settle,
            views.HISTORY_PAGE: self.history_page,
        }
        for name, run in behind.items():
            yield Command(name, run, role=role)

    async def _card(self, actor: Actor, entry: FactEntry, done: str = "") -> Reply:
        """The card of a fact; `done`: the words for what was just done with it."""
        reader = await self._asking.reader(actor)
        community = await self._editing.working_in(actor)
        successor = await self._fact(community, entry.fact.superseded_by)
        said = reader.words(done) if done else ""
        replaced = await self._replaced(actor, entry)
        return entry_views.fact_card(entry, successor, reader, said, replaced)

    async def _replaced(self, actor: Actor, entry: FactEntry) -> list[Fact]:
        """The facts that stand in the history only since this one took their place."""
        community = await self._editing.working_in(actor)
        return await self._editing.replaced(community, entry.fact.id)

    async def _chronicle(self, actor: Actor, entry: FactEntry | Gone) -> Chronicle:
        community = await self._editing.working_in(actor)
        named = {version.successor for version in entry.versions if version.successor}
        found = {one: await self._fact(community, one) for one in named}
        successors = {one: known for one, known in found.items() if known is not None}
        subjects = await self._asking.documents.subjects()
        return Chronicle(entry, subjects, await self._metrics(entry), successors)

    async def _metrics(self, entry: FactEntry | Gone) -> list[Metric]:
        """What is measured of the subjects that any version was about."""
        about = {version.content.subject for version in entry.versions if version.content}
        documents = self._asking.documents
        return [metric for one in sorted(about) for metric in await documents.metrics(one)]

    async def _fact(self, community: str, fact: str | None) -> Fact | None:
        """A fact as it stands in a community; None where there is none any more."""
        if fact is None:
            return None
        try:
            return (await self._editing.entry_in(community, fact)).fact
        except UnknownFact:
            return None


def _reason(typed: str) -> str:
    """Why, in one line; raise `NoReason` without, `Unclean` for what is not taken."""
    if not typed.strip():
        raise NoReason()
    return clean_line(typed, LONGEST_REASON)
