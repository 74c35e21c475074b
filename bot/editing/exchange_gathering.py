"""What a community has, gathered: to go out as a file, and to hold a file against."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from bot.clock import Clock, today
from bot.communities.service import CommunityService
from bot.editing.citing import cite
from bot.editing.entries import as_fact
from bot.editing.exchange import Item, Known
from bot.editing.model import Cited, Content, DraftState, Standing, Version
from bot.editing.service import EditingService
from bot.editing.store import EditingStore
from bot.knowledge.service import Documents, Verified


class Gathering:
    """Reads what a community added and decided, with what the documents say."""

    def __init__(
        self,
        store: EditingStore,
        editing: EditingService,
        documents: Documents,
        communities: CommunityService,
        clock: Clock,
    ) -> None:
        self._store = store
        self._editing = editing
        self._documents = documents
        self._communities = communities
        self._clock = clock

    async def items(self, community: str) -> list[Item]:
        """Everything that a community added and decided, as it stands; not what it decided on facts
        that no document has any more: that tells nothing, and could not be taken in."""
        verified = dict((await self._editing.of(community)).verified)
        current = await self._store.current(community)
        there = [one for one in current if one.own or await self._documents.fact(one.fact)]
        items = [await self._item(version, verified) for version in there]
        found = [item for item in items if item is not None]
        documented = [await self._verified(fact, day) for fact, day in verified.items()]
        return [*found, *(item for item in documented if item is not None)]

    async def known(self, community: str) -> Known:
        """What a file is held against in a community."""
        subjects = await self._documents.subjects()
        current = await self._store.current(community)
        ids = [subject.id for subject in subjects]
        return Known(
            today=today(self._clock, await self.zone(community)),
            topics={s.id: frozenset(topic.id for topic in s.topics) for s in subjects},
            metrics={s: await self._metrics(s) for s in ids},
            sources=await self.sources(),
            documented=frozenset([f.id for s in ids for f in await self._documents.facts(s)]),
            told=tuple([f for s in ids for f in await self._editing.facts_of(community, s)]),
            own={version.fact: version.content for version in current if version.content},
            successors={v.fact: v.successor for v in current if v.successor},
        )

    async def sources(self) -> Mapping[str, Cited]:
        """The sources of the documents as people cite them, by id."""
        return {source.id: cite(source) for source in await self._documents.sources()}

    async def zone(self, community: str) -> ZoneInfo:
        """The time zone of a community."""
        return (await self._communities.settings_of(community)).zone

    async def waiting(self, community: str) -> frozenset[Content]:
        """What waits there for a second person."""
        drafts = await self._store.drafts_in(community, DraftState.WAITING)
        return frozenset(draft.content for draft in drafts)

    async def fingerprint(self, item: Item) -> str | None:
        """A digest of what a fact says, its own or a document's; None where nobody reads it."""
        if item.content is None:
            found = await self._documents.fact(item.fact)
            return found.fingerprint if found else None
        subject = await self._documents.subject(item.content.subject)
        return as_fact(item.fact, item.content, subject).fingerprint if subject else None

    async def _metrics(self, subject: str) -> frozenset[str]:
        return frozenset(metric.id for metric in await self._documents.metrics(subject))

    async def _item(self, version: Version, verified: dict[str, Verified]) -> Item | None:
        """A fact or decision as it goes out; None for a document's fact told as it is. Whether it
        is verified is taken out of `verified`."""
        plain = version.standing is Standing.PUBLISHED
        if plain and version.content is None:
            return None
        item = Item(
            fact=version.fact,
            standing=version.standing,
            content=version.content,
            successor=version.successor,
            why="" if plain else version.why,
        )
        digest = await self.fingerprint(item)
        day = _day(verified.pop(version.fact, None), digest)
        seen = None if item.own or version.seen == digest else version.seen
        return replace(item, verified=day, seen=seen)

    async def _verified(self, fact: str, verified: Verified) -> Item | None:
        item = Item(fact, Standing.PUBLISHED)
        day = _day(verified, await self.fingerprint(item))
        return Item(fact, Standing.PUBLISHED, verified=day) if day else None


def _day(verified: Verified | None, digest: str | None) -> date | None:
    """When somebody said that it holds, if it is what it was."""
    return verified.day if verified is not None and verified.seen == digest else None
