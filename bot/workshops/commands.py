"""The commands with which organisers plan workshops and keep them true."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.clock import Clock
from bot.errors import Correctable, GoneAction, UnknownChoice
from bot.i18n import Catalogue, Locale
from bot.matching import Choice, pick, suggest
from bot.people import Actor, Role
from bot.replies import Action, Answer, Arguments, Form, Reply, typed_before
from bot.table import Command
from bot.when.asking import which_moment
from bot.when.reading import read
from bot.when.refusals import Refused
from bot.when.rules import read_rule, repeats
from bot.when.suggesting import suggest as suggest_moments
from bot.workshops import check_views, choices, fields, history_views, plan_views, series_views
from bot.workshops.asking import Asking
from bot.workshops.model import Details, State, Workshop, WorkshopKind
from bot.workshops.plan_views import Group, Refusals
from bot.workshops.planning import PlanningService
from bot.workshops.refusals import ChangedMeanwhile, SameDate
from bot.workshops.repeating import SeriesService


class WorkshopCommands:
    """Workshops as organisers make them: a draft, then what becomes of it."""

    def __init__(
        self,
        service: PlanningService,
        series: SeriesService,
        asking: Asking,
        catalogue: Catalogue,
        clock: Clock,
    ) -> None:
        self._service = service
        self._series = series
        self._asking = asking
        self._catalogue = catalogue
        self._clock = clock

    async def plan(
        self, actor: Actor, title: str, when: str, kind: str = "", repeat: str = ""
    ) -> Answer:
        """A draft of a workshop, completed on its card; of one that comes back, its next dates."""
        settings = await self._service.settings(actor)
        said = fields.read_title(title)
        french = actor.locale is Locale.FR
        details = Details(title_fr=said) if french else Details(title_en=said)
        if kind:
            details = replace(details, kind=self._kind(kind, actor))
        try:
            start = read(when, self._clock(), settings.zone, actor.locale)
        except Refused as refused:
            given = {"title": title, "kind": kind, "repeat": repeat}
            return self._which(refused, plan_views.PLAN, given, actor)
        words = self._catalogue[actor.locale]
        if repeat and (rule := read_rule(repeat, start, words)):
            outline = await self._series.outline(actor, details, start, rule)
            return series_views.outline_card(outline, words)
        return await self._card(await self._service.plan(actor, details, start), actor)

    async def edit(self, actor: Actor, workshop: str) -> Reply:
        """A workshop's card, on which everything can be changed."""
        every = await self._asking.every(actor)
        return await self._card(await self._asking.meant(actor, workshop, every), actor)

    async def open(self, actor: Actor, workshop: str) -> Reply:
        """The same, from a button."""
        return await self._card(await self._service.find(actor, workshop), actor)

    async def form(self, actor: Actor, workshop: str, group: str, typed: str = "") -> Form:
        """Some of what is said of a workshop, to be typed; `typed`: what could not be read, in
        JSON."""
        found = await self._service.find(actor, workshop)
        words = self._catalogue[actor.locale]
        return plan_views.form(found, _group(group), typed_before(typed), words)

    async def save(
        self,
        actor: Actor,
        workshop: str,
        group: str,
        title_fr: str | None = None,
        title_en: str | None = None,
        description_fr: str | None = None,
        description_en: str | None = None,
        registration_url: str | None = None,
        join_url: str | None = None,
        source_url: str | None = None,
        place: str | None = None,
        hosts: str | None = None,
        speakers: str | None = None,
        capacity: str | None = None,
        when: str | None = None,
        length: str | None = None,
    ) -> Reply:
        """Take over what was typed; what cannot be read is asked for again, and not lost."""
        typed = _typed(locals())
        found = await self._service.find(actor, workshop)
        dates, why = await self._dates(typed, found, actor)
        said = {name: text for name, text in typed.items() if name in fields.FIELDS}
        refused = {**fields.edit(found.details, said).refused, **why}

        def alter(one: Workshop) -> Workshop:
            its = dict(dates)
            if one.state is not State.DRAFT:  # somebody confirmed it meanwhile: then it is moved
                its.pop("start", None)
            return replace(one, details=fields.edit(one.details, said).details, **its)

        after = await self._service.edit(actor, workshop, alter)
        refusals = Refusals(typed, refused, _group(group)) if refused else None
        return await self._card(after, actor, refusals)

    async def choices(self, actor: Actor, workshop: str) -> Reply:
        """What is chosen from lists."""
        found = await self._service.find(actor, workshop)
        return choices.choices_card(found, await self._asking.reader(actor))

    async def choose(self, actor: Actor, workshop: str, choosing: str, value: str = "") -> Reply:
        """Take over what was chosen."""

        def alter(one: Workshop) -> Workshop:
            what = choices.Choosing(choosing)
            return replace(one, details=choices.chosen(one.details, what, value))

        try:
            after = await self._service.edit(actor, workshop, alter)
        except ValueError as error:
            raise UnknownChoice(typed=value[:60]) from error
        return choices.choices_card(after, await self._asking.reader(actor))

    async def confirm(self, actor: Actor, workshop: str) -> Reply:
        """Exactly what will be posted, where and when; nothing is posted before that is
        confirmed."""
        meant = await self._asking.meant(actor, workshop, await self._asking.open(actor))
        outlook = await self._service.outlook(actor, meant.id)
        if meant.stands or outlook.missing:
            return await self._card(meant, actor)
        reader = await self._asking.reader(actor)
        return check_views.confirmation(outlook, reader, await self._asking.public(actor))

    async def announce(self, actor: Actor, workshop: str, revision: int) -> Reply:
        """Confirm it as it was shown; as it is now, it is shown again."""
        try:
            return await self._card(await self._service.confirm(actor, workshop, revision), actor)
        except ChangedMeanwhile:
            return await self.confirm(actor, workshop)

    async def move(self, actor: Actor, workshop: str, when: str, reason: str = "") -> Answer:
        """Another date: a draft has it at once, what was announced is shown before."""
        meant = await self._asking.meant(actor, workshop, await self._asking.open(actor))
        said = fields.read_title(reason)
        try:
            start = read(when, self._clock(), meant.start.zone, actor.locale)
        except Refused as refused:
            given = {"workshop": meant.id, "reason": said}
            return self._which(refused, plan_views.MOVE, given, actor)
        if start == meant.start:
            raise SameDate()
        if meant.state is State.DRAFT:
            return await self.put(actor, meant.id, meant.revision, start.iso, said)
        its = {"workshop": meant.id, "revision": meant.revision, "when": start.iso, "reason": said}
        words = self._catalogue[actor.locale]
        action = Action(words("workshop-put"), plan_views.PUT, its, main=True)
        becomes = check_views.becomes(meant, start, said)
        return await self._correction(actor, becomes, action)

    async def put(
        self, actor: Actor, workshop: str, revision: int, when: str, reason: str = ""
    ) -> Reply:
        """Put it on that date, and tell those who know of the former one."""
        found = await self._service.find(actor, workshop)
        start = read(when, self._clock(), found.start.zone, actor.locale)
        moved = await self._service.move(actor, workshop, revision, start, reason)
        return await self._card(moved, actor)

    async def cancel(self, actor: Actor, workshop: str, reason: str = "") -> Reply:
        """Call it off: a draft at once, what was announced is shown before."""
        meant = await self._asking.meant(actor, workshop, await self._asking.open(actor))
        said = fields.read_title(reason)
        if not meant.stands:
            return await self.call_off(actor, meant.id, meant.revision, said)
        its = {"workshop": meant.id, "revision": meant.revision, "reason": said}
        words = self._catalogue[actor.locale]
        action = Action(words("workshop-call-off"), plan_views.CALL_OFF, its, main=True)
        return await self._correction(actor, check_views.called_off(meant, said), action)

    async def call_off(self, actor: Actor, workshop: str, revision: int, reason: str = "") -> Reply:
        """Call it off, and tell those who know of it."""
        cancelled = await self._service.cancel(actor, workshop, revision, reason)
        return await self._card(cancelled, actor)

    async def history(self, actor: Actor, workshop: str, page: int = 1) -> Reply:
        """Who did what with it and when."""
        found = await self._service.find(actor, workshop)
        changes = await self._service.history(actor, workshop)
        return history_views.history_card(found, changes, page, await self._asking.reader(actor))

    async def suggest_when(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """The moments that may be meant, in full."""
        settings = await self._service.settings(actor)
        words = self._catalogue[actor.locale]
        return suggest_moments(typed, self._clock(), settings.zone, words)

    async def suggest_kind(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """The kinds that there are."""
        return suggest(self._kinds(actor), typed)

    async def suggest_repeat(self, actor: Actor, typed: str, given: Arguments) -> Sequence[Choice]:
        """How what begins on the date that was given may come back."""
        settings = await self._service.settings(actor)
        try:
            zone = settings.zone
            start = read(str(given.get("when", "")), self._clock(), zone, actor.locale)
        except Refused:
            return []
        return suggest(repeats(start, self._catalogue[actor.locale]), typed)

    async def suggest_workshop(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """Drafts and what is to come."""
        return suggest(await self._asking.open(actor), typed)

    async def suggest_every(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """These, and what took place last."""
        return suggest(await self._asking.every(actor), typed)

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        which = {"workshop": self.suggest_workshop}
        role, when = Role.ORGANISER, {"when": self.suggest_when}
        planned = {**when, "kind": self.suggest_kind, "repeat": self.suggest_repeat}
        listed = {
            plan_views.PLAN: (self.plan, planned),
            plan_views.EDIT: (self.edit, {"workshop": self.suggest_every}),
            plan_views.CONFIRM: (self.confirm, which),
            plan_views.MOVE: (self.move, which | when),
            plan_views.CANCEL: (self.cancel, which),
        }
        for name, (run, suggests) in listed.items():
            words = f"command-{name.replace(' ', '-')}"
            yield Command(name, run, words, role=role, suggests=suggests)
        behind = {
            plan_views.OPEN: self.open,
            plan_views.FORM: self.form,
            plan_views.SAVE: self.save,
            plan_views.CHOICES: self.choices,
            plan_views.CHOOSE: self.choose,
            plan_views.ANNOUNCE: self.announce,
            plan_views.PUT: self.put,
            plan_views.CALL_OFF: self.call_off,
            plan_views.HISTORY: self.history,
        }
        for name, run in behind.items():
            yield Command(name, run, role=role)

    async def _dates(
        self, typed: Arguments, workshop: Workshop, actor: Actor
    ) -> tuple[dict[str, Any], dict[str, Correctable]]:
        """The start and the length that were typed, and why one of them could not be read."""
        found: dict[str, Any] = {}
        why: dict[str, Correctable] = {}
        for name in ("when", "length"):
            if name not in typed:
                continue
            try:
                if name == "length":
                    found["length"] = fields.read_length(str(typed[name]))
                elif workshop.state is State.DRAFT:
                    zone = workshop.start.zone
                    found["start"] = read(str(typed[name]), self._clock(), zone, actor.locale)
            except Correctable as error:
                why[name] = error
        return found, why

    async def _correction(self, actor: Actor, becomes: Workshop, action: Action) -> Reply:
        outlook = await self._service.outlook(actor, becomes.id)
        reader, posted = await self._asking.reader(actor), await self._asking.public(actor)
        return check_views.correction(outlook, becomes, action, reader, posted)

    async def _card(
        self, workshop: Workshop, actor: Actor, refused: Refusals | None = None
    ) -> Reply:
        outlook = await self._service.outlook(actor, workshop.id)
        reader = await self._asking.reader(actor)
        return plan_views.card(workshop, reader, outlook.missing, refused)

    def _which(self, refused: Refused, command: str, given: Arguments, actor: Actor) -> Reply:
        """Ask which moment is meant, where the phrase may mean several."""
        return which_moment(refused, self._clock(), command, given, self._catalogue[actor.locale])

    def _kind(self, typed: str, actor: Actor) -> WorkshopKind:
        meant = pick(self._kinds(actor), typed)
        if meant is None:
            raise UnknownChoice(typed=typed[:60])
        return WorkshopKind(meant.value)

    def _kinds(self, actor: Actor) -> Sequence[Choice]:
        """Every kind, found under its names in both languages; a "REX" is one as well."""
        named = self._catalogue[actor.locale]
        both = [self._catalogue[locale] for locale in Locale]
        return [
            Choice(
                kind.value,
                named(f"workshop-kind-{kind}"),
                (
                    *(words(f"workshop-kind-{kind}") for words in both),
                    *(("REX",) if kind is WorkshopKind.EXPERIENCE_REPORT else ()),
                ),
            )
            for kind in WorkshopKind
        ]


def _typed(given: Mapping[str, Any]) -> dict[str, str]:
    """What was typed into a form, of the arguments of its command."""
    others = ("self", "actor", "workshop", "group")
    return {n: str(text) for n, text in given.items() if n not in others and text is not None}


def _group(name: str) -> Group:
    try:
        return Group(name)
    except ValueError as error:
        raise GoneAction() from error
