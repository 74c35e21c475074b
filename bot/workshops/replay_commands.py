"""What comes after a workshop: its replay from the organisers, and what members want to try."""

from collections.abc import Iterable, Sequence

from bot.errors import Correctable
from bot.matching import Choice, suggest
from bot.people import Actor, Role
from bot.replies import Answer, Arguments, Form, Reply
from bot.table import Command
from bot.workshops import cards, fields, plan_views
from bot.workshops.asking import Asking
from bot.workshops.planning import PlanningService
from bot.workshops.remembering import RememberingService

SAVE = "workshop-replay-save"


class ReplayCommands:
    """Replays and summaries are given; members say what they will try."""

    def __init__(
        self, service: PlanningService, remembering: RememberingService, asking: Asking
    ) -> None:
        self._service = service
        self._remembering = remembering
        self._asking = asking

    async def replay(
        self, actor: Actor, workshop: str, replay: str = "", summary: str = ""
    ) -> Answer:
        """Where a workshop can be seen again; without links, a form for them."""
        meant = await self._asking.meant(actor, workshop, await self._asking.held(actor))
        if not replay and not summary:
            return await self.form(actor, meant.id)
        details = meant.details
        links = (replay or details.replay_url, summary or details.summary_url)
        return await self.save(actor, meant.id, *links)

    async def form(self, actor: Actor, workshop: str) -> Form:
        """Where the links are typed."""
        found = await self._service.find(actor, workshop)
        return cards.replay_form(found, SAVE, await self._asking.reader(actor))

    async def save(
        self, actor: Actor, workshop: str, replay_url: str = "", summary_url: str = ""
    ) -> Reply:
        """Keep the links; the first replay is posted."""
        links = [fields.read_link(replay_url), fields.read_link(summary_url)]
        kept = await self._service.replay(actor, workshop, *links)
        return cards.replay_kept(kept, await self._asking.reader(actor))

    async def no_replay(self, actor: Actor, workshop: str) -> Reply:
        """There will be none."""
        kept = await self._service.no_replay(actor, workshop)
        return cards.no_replay(kept, await self._asking.reader(actor))

    async def try_form(self, actor: Actor, workshop: str) -> Form:
        """What will you try?"""
        found = await self._remembering.held(actor, workshop)
        return cards.try_form(found, await self._asking.reader(actor))

    async def tried(self, actor: Actor, workshop: str, text: str) -> Reply:
        """Keep what a member will try, and hand it to the organisers."""
        await self._remembering.tried(actor, workshop, fields.read_tried(text))
        return cards.thanked(await self._asking.reader(actor))

    async def suggest_held(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """What took place last."""
        try:
            return suggest(await self._asking.held(actor), typed)
        except Correctable:
            return []

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        role, held = Role.ORGANISER, {"workshop": self.suggest_held}
        words = "command-workshop-replay"
        yield Command(plan_views.REPLAY, self.replay, words, role=role, suggests=held)
        yield Command(cards.REPLAY_FORM, self.form, role=role)
        yield Command(SAVE, self.save, role=role)
        yield Command(cards.NO_REPLAY, self.no_replay, role=role)
        yield Command(cards.TRY_FORM, self.try_form, communal=True)
        yield Command(cards.TRIED, self.tried, communal=True)
