"""The commands with which organisers announce something."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.announcements import list_views, log_views, views
from bot.announcements.model import Proposal, Wanted, Written
from bot.announcements.writing import LONGEST_TEXT, WritingService
from bot.clock import Clock
from bot.communities.service import CommunitySettings
from bot.errors import GoneAction, UnknownChoice
from bot.i18n import Catalogue
from bot.matching import Choice, pick, suggest
from bot.people import Actor, Role
from bot.replies import Answer, Arguments, Reply
from bot.table import Command, Run, Suggest
from bot.when.asking import to_come, which_moment
from bot.when.moments import Moment
from bot.when.reading import read
from bot.when.refusals import Refused
from bot.when.rules import read_rule, repeats
from bot.when.suggesting import suggest as suggest_moments


class AnnouncementCommands:
    """Announcements that a team writes: to write, list, change and call off, and their log."""

    def __init__(self, service: WritingService, catalogue: Catalogue, clock: Clock) -> None:
        self._service = service
        self._catalogue = catalogue
        self._clock = clock

    async def write(
        self,
        actor: Actor,
        when: str = "",
        channel: str = "",
        repeat: str = "",
        mention: str = "",
        publish: bool = False,
    ) -> Answer:
        """Begin an announcement: its time and place first, then its text in a form."""
        settings = await self._service.settings(actor)
        given = {"channel": channel, "repeat": repeat, "mention": mention, "publish": publish}
        try:
            moment = self._read(when, settings, actor)
        except Refused as refused:
            return self._which(refused, views.WRITE, given, actor)
        rule = self._rule(repeat, moment, settings, actor)
        wanted = Wanted(moment, channel or None, rule, mention or None, publish)
        place = await self._service.check(actor, wanted)
        return self._form(replace(wanted, place=place), Written("", ""), actor)

    async def edit(
        self,
        actor: Actor,
        announcement: str,
        when: str = "",
        channel: str = "",
        repeat: str = "",
        mention: str = "",
        publish: bool | None = None,
    ) -> Answer:
        """Change an announcement: nothing is changed before the new one is confirmed."""
        settings = await self._service.settings(actor)
        proposal = await self._meant(actor, announcement)
        former = _wanted(proposal, settings.zone, self._clock())
        given = {"announcement": proposal.announcement.id, "channel": channel, "repeat": repeat}
        more = {"mention": mention} | ({} if publish is None else {"publish": publish})
        try:
            moment = self._read(when, settings, actor) if when else former.moment
        except Refused as refused:
            return self._which(refused, views.EDIT, {**given, **more}, actor)
        rule = self._rule(repeat, moment, settings, actor) if repeat else former.rule
        wanted = replace(
            former,
            moment=moment,
            place=channel or former.place,
            rule=rule,
            mention=mention or former.mention,
            publish=former.publish if publish is None else publish,
        )
        await self._service.check(actor, wanted)
        return self._form(wanted, proposal.written, actor, dated=True)

    async def rewrite(self, actor: Actor, announcement: str = "", typed: str = "") -> Answer:
        """Open the text of an announcement again, or an empty one.

        `typed`: the time that was typed last and not understood.
        """
        if not announcement:
            return await self.write(actor)
        settings = await self._service.settings(actor)
        proposal = await self._service.proposal(actor, announcement)
        wanted = _wanted(proposal, settings.zone, self._clock())
        return self._form(wanted, proposal.written, actor, dated=True, typed=typed)

    async def redate(self, actor: Actor, announcement: str, when: str) -> Reply:
        """What was written, at a moment that was chosen for it."""
        settings = await self._service.settings(actor)
        proposal = await self._service.proposal(actor, announcement)
        wanted = replace(
            _wanted(proposal, settings.zone, self._clock()),
            moment=self._read(when, settings, actor),
            text_fr=proposal.written.text_fr,
            text_en=proposal.written.text_en,
        )
        return await self._card(await self._service.draft(actor, wanted), actor)

    async def draft(
        self,
        actor: Actor,
        place: str,
        text_fr: str = "",
        text_en: str = "",
        when: str = "",
        rule: str = "",
        mention: str = "",
        publish: bool = False,
        replaces: str = "",
    ) -> Reply:
        """What was written, as it will be posted; a time that is not understood loses no text."""
        settings = await self._service.settings(actor)
        unclear = None
        try:
            moment = self._read(when, settings, actor)
        except Refused as refused:
            moment = Moment.at(self._clock(), settings.zone)
            unclear = views.Unclear(refused, when, to_come(refused, self._clock()))
        wanted = Wanted(
            moment, place, rule, mention or None, publish, text_fr, text_en, replaces or None
        )
        proposal = await self._service.draft(actor, wanted, dated=unclear is None)
        return await self._card(proposal, actor, unclear)

    async def confirm(self, actor: Actor, announcement: str, now: bool = False) -> Reply:
        """Announce it, now or when it says."""
        return await self._card(await self._service.confirm(actor, announcement, now=now), actor)

    async def open(self, actor: Actor, announcement: str) -> Reply:
        """One announcement as it stands."""
        return await self._card(await self._service.proposal(actor, announcement), actor)

    async def list(self, actor: Actor) -> Reply:
        """What is still to come."""
        return await self.list_page(actor, 1)

    async def list_page(self, actor: Actor, page: int) -> Reply:
        """A page of what is still to come."""
        planned = await self._service.planned(actor)
        return list_views.planned_list(planned, await self._reader(actor), page)

    async def cancel(self, actor: Actor, announcement: str) -> Reply:
        """Call an announcement off, or throw a draft away."""
        meant = await self._meant(actor, announcement)
        cancelled = await self._service.cancel(actor, meant.announcement.id)
        return views.cancelled_card(cancelled, await self._reader(actor))

    async def log(self, actor: Actor) -> Reply:
        """What was posted and what was not, and why."""
        return await self.log_page(actor, 1)

    async def log_page(self, actor: Actor, page: int) -> Reply:
        """A page of what was posted and what was not."""
        logged = await self._service.log(actor, page, list_views.PER_PAGE)
        return log_views.log_page(logged, await self._reader(actor))

    async def suggest_when(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """The moments that may be meant, in full."""
        settings = await self._service.settings(actor)
        words = self._catalogue[actor.locale]
        return suggest_moments(typed, self._clock(), settings.zone, words)

    async def suggest_repeat(self, actor: Actor, typed: str, given: Arguments) -> Sequence[Choice]:
        """How what is announced on the date that was given, or on its own, may come back."""
        settings = await self._service.settings(actor)
        try:
            moment = self._read(str(given.get("when", "")), settings, actor)
            if moment is None and "announcement" in given:
                former = await self._meant(actor, str(given["announcement"]))
                moment = _wanted(former, settings.zone, self._clock()).moment
        except Refused:
            return []
        words = self._catalogue[actor.locale]
        return suggest(repeats(self._start(moment, settings), words), typed)

    async def suggest_announcement(
        self, actor: Actor, typed: str, _: Arguments
    ) -> Sequence[Choice]:
        """The announcements that are still to come."""
        return suggest(await self._choices(actor), typed)

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        dates = {"when": self.suggest_when, "repeat": self.suggest_repeat}
        which = {"announcement": self.suggest_announcement}

        def listed(name: str, run: Run, suggests: Mapping[str, Suggest]) -> Command:
            words = f"command-{name.replace(' ', '-')}"
            return Command(name, run, words, role=Role.ORGANISER, suggests=suggests)

        yield listed(views.WRITE, self.write, dates)
        yield listed(list_views.LIST, self.list, {})
        yield listed(views.EDIT, self.edit, dates | which)
        yield listed(views.CANCEL, self.cancel, which)
        yield listed(log_views.LOG, self.log, {})
        yield Command(list_views.LIST_PAGE, self.list_page, role=Role.ORGANISER)
        yield Command(log_views.LOG_PAGE, self.log_page, role=Role.ORGANISER)
        yield Command(views.DRAFT, self.draft, role=Role.ORGANISER)
        yield Command(views.CONFIRM, self.confirm, role=Role.ORGANISER)
        yield Command(views.OPEN, self.open, role=Role.ORGANISER)
        yield Command(views.REWRITE, self.rewrite, role=Role.ORGANISER)
        yield Command(views.REDATE, self.redate, role=Role.ORGANISER)

    def _read(self, when: str, settings: CommunitySettings, actor: Actor) -> Moment | None:
        """The moment that was typed; None where none was: as soon as it is confirmed."""
        if not when.strip():
            return None
        return read(when, self._clock(), settings.zone, actor.locale)

    def _rule(
        self, repeat: str, moment: Moment | None, settings: CommunitySettings, actor: Actor
    ) -> str:
        if not repeat:
            return ""
        return read_rule(repeat, self._start(moment, settings), self._catalogue[actor.locale])

    def _start(self, moment: Moment | None, settings: CommunitySettings) -> Moment:
        return moment or Moment.at(self._clock(), settings.zone)

    def _which(self, refused: Refused, command: str, given: Arguments, actor: Actor) -> Reply:
        """Ask which moment is meant, where the phrase may mean several."""
        return which_moment(refused, self._clock(), command, given, self._catalogue[actor.locale])

    def _form(
        self,
        wanted: Wanted,
        written: Written,
        actor: Actor,
        *,
        dated: bool = False,
        typed: str = "",
    ) -> Answer:
        words = self._catalogue[actor.locale]
        return views.form(wanted, written, words, LONGEST_TEXT, dated=dated, typed=typed)

    async def _meant(self, actor: Actor, announcement: str) -> Proposal:
        """The announcement of an id, or the one whose first words were typed."""
        meant = pick(await self._choices(actor), announcement)
        try:
            return await self._service.proposal(actor, meant.value if meant else announcement)
        except GoneAction as error:
            raise UnknownChoice(typed=announcement[:60]) from error

    async def _choices(self, actor: Actor) -> Sequence[Choice]:
        planned = await self._service.planned(actor)
        return list_views.choices(planned, await self._reader(actor))

    async def _card(
        self, proposal: Proposal, actor: Actor, unclear: views.Unclear | None = None
    ) -> Reply:
        reader = await self._reader(actor)
        content = views.post(proposal.written, self._catalogue, reader.zone, late=None)
        return views.proposal_card(proposal, reader, content, unclear)

    async def _reader(self, actor: Actor) -> views.Reader:
        settings = await self._service.settings(actor)
        return views.Reader(self._catalogue[actor.locale], settings.zone)


def _wanted(proposal: Proposal, zone: ZoneInfo, now: datetime) -> Wanted:
    """What an announcement wants, to be changed: another one will take its place.

    Its time is told in the zone in which what is typed is read: the community's, today.
    """
    announcement, written = proposal.announcement, proposal.written
    comes = announcement.next_at or announcement.plan.start.instant
    return Wanted(
        moment=None if comes <= now else Moment.at(comes, zone),
        place=announcement.place,
        rule=announcement.plan.rule,
        mention=written.mention,
        publish=written.publish,
        replaces=announcement.id,
    )
