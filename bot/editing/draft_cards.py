"""A draft with all that an editor weighs before deciding: what it changes, what it resembles."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.editing.entries import FactEntry
from bot.editing.model import Draft, Lack, Standing, needs_second
from bot.editing.refusals import UnknownFact
from bot.editing.resembling import near, older_points
from bot.editing.service import EditingService
from bot.knowledge.service import Documents, Fact, Metric, Subject, Topic
from bot.people import Actor


@dataclass(frozen=True, slots=True)
class Card:
    """A draft as its editor sees it.

    `near`: facts that it resembles. `older`: facts with an earlier figure of one of its metrics.
    `before`: the fact that it changes or whose place it takes. `reviewed`: a second person reads it
    before it is public; `may_decide`: the one who asks may make it public. `overtaken`: the
    fact was changed since the draft was begun. `decisions`: how many there were about that fact.
    """

    draft: Draft
    subject: Subject | None
    topic: Topic | None
    near: tuple[Fact, ...]
    older: tuple[Fact, ...]
    before: Fact | None
    metrics: Sequence[Metric]
    reviewed: bool
    may_decide: bool
    overtaken: bool = False
    decisions: int = 0

    @property
    def lacks(self) -> tuple[Lack, ...]:
        """What it cannot be published without."""
        return self.draft.content.lacks


class DraftCards:
    """Puts beside a draft what is known about its subject."""

    def __init__(self, editing: EditingService, documents: Documents) -> None:
        self._editing = editing
        self._documents = documents

    async def card(self, actor: Actor, draft: Draft) -> Card:
        """A draft as the actor sees it, who is an editor of its community."""
        content = draft.content
        subject = await self._documents.subject(content.subject)
        topics = subject.topics if subject else ()
        known = await self._editing.facts_of(draft.community, content.subject)
        entry = await self.before(draft)
        held = entry if draft.revises else await self.holding(draft)
        changed = {draft.revises, draft.supersedes, held.fact.id if held else None}
        others = [fact for fact in known if fact.id not in changed]
        reviewed = await self._editing.reviewed(draft.community)
        return Card(
            draft=draft,
            subject=subject,
            topic=next((topic for topic in topics if topic.id == content.topic), None),
            near=near(content, others),
            older=older_points(content, others),
            before=held.fact if held else None,
            metrics=await self._documents.metrics(subject.id) if subject else (),
            reviewed=reviewed,
            may_decide=not needs_second(draft, actor.person, reviewed=reviewed),
            overtaken=draft.open and entry is not None and is_overtaken(draft, entry),
            decisions=len(entry.versions) if entry else 0,
        )

    async def before(self, draft: Draft) -> FactEntry | None:
        """The fact that a draft changes or whose place it takes."""
        fact = draft.revises or draft.supersedes
        return await self._known(draft, fact) if fact else None

    async def holding(self, draft: Draft) -> FactEntry | None:
        """What is told today in the place of the fact that a draft supersedes: the fact itself, or
        what somebody else put in its place since."""
        first = found = await self._known(draft, draft.supersedes) if draft.supersedes else None
        seen = {draft.revises or ""}
        while found and found.standing is Standing.SUPERSEDED:
            seen.add(found.fact.id)
            after = found.fact.superseded_by or ""
            found = await self._known(draft, after) if after and after not in seen else None
        return found if found and found.standing is Standing.PUBLISHED else first

    async def _known(self, draft: Draft, fact: str) -> FactEntry | None:
        """A fact that a draft names; None for one that its document lost."""
        try:
            return await self._editing.entry_in(draft.community, fact)
        except UnknownFact:
            return None


def is_overtaken(draft: Draft, entry: FactEntry) -> bool:
    """Whether anything was decided about the fact since a draft that changes it was begun."""
    return bool(entry.versions) and entry.versions[-1].at > draft.made_at
