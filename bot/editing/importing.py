"""Facts taken in from a file: shown first, then done as it was shown, all of it or nothing."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from random import Random

from bot.apart import Apart
from bot.clock import Clock
from bot.communities.service import Deed, Trail
from bot.database import Transaction
from bot.editing.checked_files import CheckedFiles
from bot.editing.exchange import Item
from bot.editing.exchange_gathering import Gathering
from bot.editing.exchange_plan import Plan, Present, plan
from bot.editing.exchange_writing import FileFormat, in_order, write
from bot.editing.model import OWN, Draft, DraftState, Standing, Verification, Version
from bot.editing.refusals import ChangedMeanwhile, FileGone
from bot.editing.service import EditingService
from bot.editing.store import EditingStore
from bot.people import Actor
from bot.replies import Upload
from bot.sheets import of_file

# Does what follows in a community that took something in.
KeepUp = Callable[[str], Awaitable[None]]

# Why a version is there that a file brought: the same word in both languages.
IMPORTED = "import"

# A megabyte of YAML takes four seconds, and more on a small machine.
_PATIENCE_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Checked:
    """What a file would change, or changed when it is `done`.

    `file`: by what it is found again, to be taken in; None: a dry run, or nothing to change.
    """

    plan: Plan
    file: str | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class _Basis:
    """What a plan was made on: what the file says, and the versions that were there."""

    plan: Plan
    items: Sequence[Item]
    versions: Sequence[Version]


class ImportService:
    """Takes facts and decisions in. Raises `NotAllowed` for anybody but an editor."""

    def __init__(
        self,
        store: EditingStore,
        editing: EditingService,
        gathering: Gathering,
        files: CheckedFiles,
        trail: Trail,
        clock: Clock,
        random: Random,
        keep_up: KeepUp,
    ) -> None:
        self._store = store
        self._editing = editing
        self._gathering = gathering
        self._files = files
        self._trail = trail
        self._clock = clock
        self._random = random
        self._keep_up = keep_up
        self._read = Apart("bot.editing.exchange_reading:read", _PATIENCE_SECONDS)

    async def forget_old(self) -> None:
        """Let go of files that nobody took in, where no other is checked."""
        await self._files.forget_old(self._clock())

    async def check(self, actor: Actor, upload: Upload, *, dry: bool = False) -> Checked:
        """What a file would change; raise `BrokenSheet` with every flaw of one that is not sound.

        Unless it is a dry run, the file is kept for a day, to be taken in.
        """
        community = await self._editing.working_in(actor)
        await self._files.forget_old(self._clock())
        basis = await self._plan(community, upload)
        if dry or basis.plan.empty:
            return Checked(basis.plan)
        # What was read, and not the file: nobody saw what else may stand in that.
        sources = await self._gathering.sources()
        content = write(basis.items, sources, FileFormat.JSON, actor.locale).decode()
        file = await self._files.keep(community, content, self._clock())
        return Checked(basis.plan, file)

    async def take_in(self, actor: Actor, file: str, shown: str) -> Checked:
        """Take in a file whose plan was shown, and say what was done.

        `shown`: the digest of that plan. Where something was changed meanwhile, so that another
        plan holds, that one is shown instead. Raises `FileGone` for a file that is not kept any
        more.
        """
        community = await self._editing.working_in(actor)
        content = await self._files.content(community, file, self._clock())
        if content is None:
            raise FileGone()
        basis = await self._plan(community, Upload("", content.encode()))
        # Its lines are those of another file, and were told before.
        planned = replace(basis.plan, cautions=())
        if planned.empty or planned.digest != shown:
            return Checked(planned, None if planned.empty else file)
        await self._write(actor, community, basis)
        await self._keep_up(community)
        return Checked(planned, done=True)

    async def _plan(self, community: str, upload: Upload) -> _Basis:
        versions = await self._store.current(community)
        known = await self._gathering.known(community)
        try:
            read = await self._read(upload, known)
        except TimeoutError:
            raise of_file("transfer-too-long-to-read") from None
        verified = (await self._editing.of(community)).verified
        digests = {i.fact: await self._gathering.fingerprint(i) for i in read.items if i.verified}

        def is_news(item: Item) -> bool:
            there = verified.get(item.fact)
            if there is None or item.verified is None or there.seen != digests.get(item.fact):
                return True
            return there.day < item.verified

        present = Present(
            current={version.fact: version for version in versions},
            waiting=await self._gathering.waiting(community),
            is_news=is_news,
            reviewed=await self._editing.reviewed(community),
        )
        items = in_order(read.items)
        return _Basis(plan(items, present, read.cautions), items, versions)

    async def _write(self, actor: Actor, community: str, basis: _Basis) -> None:
        planned = basis.plan
        new = [i if i.fact else replace(i, fact=self._new_id()) for i in planned.new]
        settled = [*new, *planned.changed, *planned.decided]
        verified = [*(item for item in new if item.verified), *planned.verified]
        versions = [await self._version(actor, community, item) for item in settled]
        verifications = [await self._verification(actor, community, item) for item in verified]
        drafts = [self._draft(actor, community, *waiting) for waiting in planned.waiting]
        async with self._editing.changing(community) as transaction:
            if await self._store.current_in(transaction, community) != basis.versions:
                raise ChangedMeanwhile()
            for version in versions:
                await self._store.add_version(transaction, version)
            for verification in verifications:
                await self._store.verify(transaction, community, verification)
            for draft in drafts:
                await self._store.add_draft(transaction, draft)
            await self._note(transaction, actor, community, planned)

    async def _version(self, actor: Actor, community: str, item: Item) -> Version:
        digest = None if item.own else await self._gathering.fingerprint(item)
        return Version(
            community=community,
            fact=item.fact,
            number=0,  # the store counts
            standing=item.standing,
            content=item.content,
            person=actor.person,
            at=self._clock(),
            why=IMPORTED if item.standing is Standing.PUBLISHED else item.why,
            successor=item.successor,
            seen=item.seen or digest,
        )

    async def _verification(self, actor: Actor, community: str, item: Item) -> Verification:
        """That it held on a day: at noon there, and never later than now."""
        if item.verified is None:
            raise ValueError(f"nobody verified {item.fact}")
        noon = datetime.combine(item.verified, time(12), await self._gathering.zone(community))
        at = min(noon.astimezone(UTC), self._clock())
        seen = await self._gathering.fingerprint(item)
        return Verification(item.fact, actor.person, at, seen or "")

    def _draft(self, actor: Actor, community: str, item: Item, supersedes: str | None) -> Draft:
        if item.content is None:
            raise ValueError(f"{item.fact} says nothing")
        return Draft(
            id=f"{self._random.getrandbits(48):012x}",
            community=community,
            person=actor.person,
            locale=actor.locale,
            content=item.content,
            made_at=self._clock(),
            changed_at=self._clock(),
            state=DraftState.WAITING,
            revises=item.fact or None,
            supersedes=supersedes,
            why=IMPORTED,
        )

    def _new_id(self) -> str:
        return f"{OWN}{self._random.getrandbits(40):08x}"

    async def _note(
        self, transaction: Transaction, actor: Actor, community: str, planned: Plan
    ) -> None:
        await self._trail.note(
            transaction,
            community,
            actor.person,
            Deed.FACTS_IMPORTED,
            new=len(planned.new),
            changed=len(planned.changed),
            decided=len(planned.decided),
            verified=len(planned.verified),
            waiting=len(planned.waiting),
        )
