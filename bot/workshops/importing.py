"""Workshops taken in from a file: new ones as drafts, those that are known brought up to date."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from functools import partial
from typing import Any

from bot.clock import Clock
from bot.communities.service import CommunityService
from bot.people import Actor, Role
from bot.practices.service import PracticeService
from bot.replies import Upload
from bot.workshops.apart import SheetReader
from bot.workshops.entries import Entry
from bot.workshops.model import Change, Deed, Details, State, Workshop
from bot.workshops.planning import KeepUp, PlanningService
from bot.workshops.store import WorkshopStore
from bot.workshops.values import differences


@dataclass(slots=True)
class Imported:
    """What became of each entry of a file.

    `kept_date`: announced already, and the file has another date: an organiser moves it, or not.
    `called_off`: in the file, and not here: an organiser calls it off, or not. `left`: called off
    here, or never known.
    """

    new: list[Workshop] = field(default_factory=list[Workshop])
    past: list[Workshop] = field(default_factory=list[Workshop])
    changed: list[Workshop] = field(default_factory=list[Workshop])
    alike: list[Workshop] = field(default_factory=list[Workshop])
    kept_date: list[Workshop] = field(default_factory=list[Workshop])
    called_off: list[Workshop] = field(default_factory=list[Workshop])
    left: list[str] = field(default_factory=list[str])


class ImportService:
    """Takes workshops in. Raises `NotAllowed` for anybody but an organiser."""

    def __init__(
        self,
        store: WorkshopStore,
        planning: PlanningService,
        practices: PracticeService,
        communities: CommunityService,
        keep_up: KeepUp,
        clock: Clock,
    ) -> None:
        self._store = store
        self._planning = planning
        self._practices = practices
        self._communities = communities
        self._keep_up = keep_up
        self._clock = clock
        self._reader = SheetReader()

    async def take_in(self, actor: Actor, upload: Upload) -> Imported:
        """All of a file, or nothing when it has a flaw: raise `BrokenSheet` with each of them."""
        actor.require(Role.ORGANISER)
        community = actor.within()
        settings = await self._communities.settings_of(community)
        themes = frozenset(theme.id for theme in await self._practices.themes())
        locale = await self._communities.locale_of(community)
        entries = await self._reader.read(upload, self._clock(), settings.zone, themes, locale)
        imported = Imported()
        for entry in entries:
            await self._take(actor, community, entry, imported)
        await self._keep_up(community)
        return imported

    async def _take(self, actor: Actor, community: str, entry: Entry, into: Imported) -> None:
        known = await self._store.by_uid(community, entry.uid)
        if known is None and not entry.cancelled:
            await self._add(actor, community, entry, into)
        elif known is not None and entry.cancelled and known.state is not State.CANCELLED:
            into.called_off.append(known)
        elif known is None or known.state is State.CANCELLED:
            into.left.append(entry.details.title.fr or entry.uid)
        else:
            await self._update(actor, known, entry, into)

    async def _add(self, actor: Actor, community: str, entry: Entry, into: Imported) -> None:
        new = self._planning.new(community, entry.details, entry.start, entry.length, entry.uid)
        past = new.is_over(self._clock())
        kept = replace(new, sequence=entry.sequence, state=State.DONE if past else State.DRAFT)
        change = Change(self._clock(), actor.person, Deed.IMPORTED)
        if await self._store.add(kept, change):
            (into.past if past else into.new).append(kept)

    async def _update(self, actor: Actor, known: Workshop, entry: Entry, into: Imported) -> None:
        """What the file says of one that is known; what it does not say stays as it is."""
        alter = partial(brought_up_to_date, entry=entry)
        after = await self._planning.edit(actor, known.id, alter, Deed.IMPORTED)
        if after.start != entry.start:
            into.kept_date.append(after)
        before, _ = differences(known, after)
        same = not before and after.revision == known.revision
        (into.alike if same else into.changed).append(after)


def brought_up_to_date(workshop: Workshop, entry: Entry) -> Workshop:
    """A workshop with what a file says of it; with its date, unless somebody confirmed another."""
    return replace(
        workshop,
        details=replace(workshop.details, **_said(entry.details)),
        start=entry.start if workshop.state is State.DRAFT else workshop.start,
        length=entry.length or workshop.length,
    )


def _said(details: Details) -> dict[str, Any]:
    """What somebody said, of all that can be said."""
    silent = Details()
    named: Sequence[str] = [one.name for one in fields(Details)]
    return {n: getattr(details, n) for n in named if getattr(details, n) != getattr(silent, n)}
