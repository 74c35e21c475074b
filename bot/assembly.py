"""Puts the features together: what each needs of the others, their kinds and their commands."""

from dataclasses import dataclass, field
from functools import partial
from random import Random
from secrets import token_urlsafe
from typing import Self

from bot.announcements.agenda import AgendaStore
from bot.announcements.clock import Alarm
from bot.announcements.commands import AnnouncementCommands
from bot.announcements.courier import Courier
from bot.announcements.kinds import Kind
from bot.announcements.outbox import Outbox
from bot.announcements.service import AnnouncementService
from bot.announcements.store import OutboxStore
from bot.announcements.troubles import NoticeKind, Troubles
from bot.announcements.writing import WritingService
from bot.announcements.written import WrittenKind
from bot.clock import Clock, today
from bot.communities.audit_commands import AuditCommands
from bot.communities.audit_service import AuditService
from bot.communities.commands import CommunityCommands
from bot.communities.notices import NoticeStore
from bot.communities.service import CommunityService
from bot.communities.setting_commands import SettingCommands
from bot.communities.store import CommunityStore
from bot.communities.trail import Trail
from bot.core import Core
from bot.database import Database
from bot.editing.assembly import Editing
from bot.editing.assembly import Surroundings as EditingSurroundings
from bot.guide.commands import GuideCommands
from bot.i18n import Catalogue
from bot.knowledge.commands import KnowledgeCommands
from bot.knowledge.service import Documents, KnowledgeService
from bot.knowledge.store import KnowledgeStore
from bot.platforms import Platforms
from bot.practices.bags import BagStore
from bot.practices.commands import PracticeCommands
from bot.practices.lists import ListStore
from bot.practices.schedule_commands import TipScheduleCommands
from bot.practices.scheduling import TipScheduling
from bot.practices.service import PracticeService
from bot.practices.store import PracticeStore
from bot.practices.weekly import OwnTip, WeeklyTip
from bot.privacy.assembly import Privacy
from bot.privacy.assembly import Surroundings as PrivacySurroundings
from bot.privacy.service import Leaving
from bot.questions.assembly import Questions
from bot.questions.assembly import Surroundings as QuestionSurroundings
from bot.quiz.commands import QuizCommands
from bot.quiz.plays import PlayStore
from bot.quiz.service import QuizService
from bot.quiz.store import MythStore
from bot.search.index import SearchIndex
from bot.search.service import SearchService
from bot.search.store import WordStore
from bot.settings import Settings
from bot.subscriptions.assembly import Subscriptions
from bot.subscriptions.assembly import Surroundings as SubscriptionSurroundings
from bot.subscriptions.model import Kinds
from bot.workshops.assembly import Surroundings as WorkshopSurroundings
from bot.workshops.assembly import Workshops
from bot.workshops.months import WorkshopsOfMonth
from bot.workshops.posts import Replay


@dataclass(frozen=True, slots=True)
class Ground:
    """What the services stand on."""

    settings: Settings
    catalogue: Catalogue
    database: Database
    clock: Clock
    random: Random
    alarm: Alarm
    platforms: Platforms = field(default_factory=Platforms)


@dataclass(frozen=True, slots=True)
class Services:
    """What the commands stand on."""

    knowledge: KnowledgeService
    practices: PracticeService
    quiz: QuizService
    communities: CommunityService
    announcements: AnnouncementService
    writing: WritingService
    tips: TipScheduling
    subscriptions: Subscriptions
    workshops: Workshops
    audit: AuditService
    editing: Editing
    questions: Questions
    privacy: Privacy


@dataclass(frozen=True, slots=True)
class _Shared:
    """What every feature needs of others: who asks, what is announced, who did what."""

    communities: CommunityService
    announcements: AnnouncementService
    trail: Trail

    @classmethod
    def on(cls, ground: Ground) -> Self:
        """Made anew."""
        database, clock = ground.database, ground.clock
        trail = Trail(database, clock)
        communities = CommunityService(
            CommunityStore(database),
            NoticeStore(database),
            trail,
            ground.platforms,
            clock,
            locale=ground.settings.default_locale,
            zone=ground.settings.zone,
        )
        agenda = AgendaStore(database)
        announcements = AnnouncementService(agenda, communities, ground.alarm, clock, ground.random)
        return cls(communities, announcements, trail)


def services_of(ground: Ground) -> Services:
    """The services of every feature."""
    database, clock, shared = ground.database, ground.clock, _Shared.on(ground)
    communities, announcements, trail = shared.communities, shared.announcements, shared.trail
    documents = Documents(KnowledgeStore(database))
    editing = _editing(ground, shared, documents)
    knowledge = KnowledgeService(documents, editing.service)
    stores = PracticeStore(database), BagStore(database), ListStore(database)
    practices = PracticeService(*stores, trail, clock, ground.random, knowledge.tells)
    tips = TipScheduling(announcements, practices, communities, trail, clock)
    communities.followed_by(tips.follow)
    subscriptions = _subscriptions(ground, shared)
    workshops = _workshops(ground, shared, practices, subscriptions)
    quiz = QuizService(MythStore(database), PlayStore(database), ground.random)
    questions = _questions(ground, shared, editing, documents, knowledge, practices, quiz)
    return Services(
        knowledge=knowledge,
        practices=practices,
        quiz=quiz,
        communities=communities,
        announcements=announcements,
        writing=WritingService(announcements, communities, ground.platforms, trail, clock),
        tips=tips,
        subscriptions=subscriptions,
        workshops=workshops,
        audit=AuditService(communities, trail),
        editing=editing,
        questions=questions,
        privacy=_privacy(ground, shared, workshops, editing, questions),
    )


def _editing(ground: Ground, shared: _Shared, documents: Documents) -> Editing:
    return Editing(
        EditingSurroundings(
            ground.database,
            documents,
            shared.announcements,
            shared.communities,
            shared.trail,
            ground.catalogue,
            ground.clock,
            ground.random,
            ground.settings.owners,
            ground.settings.drafts_dir,
        )
    )


def _subscriptions(ground: Ground, shared: _Shared) -> Subscriptions:
    kinds = Kinds(WorkshopsOfMonth.name, WeeklyTip.name, Replay.name, OwnTip.name)
    return Subscriptions(
        SubscriptionSurroundings(
            ground.database,
            shared.announcements,
            shared.communities,
            ground.platforms,
            ground.catalogue,
            ground.clock,
            kinds,
        )
    )


def _workshops(
    ground: Ground, shared: _Shared, practices: PracticeService, subscriptions: Subscriptions
) -> Workshops:
    return Workshops(
        WorkshopSurroundings(
            ground.database,
            shared.announcements,
            shared.communities,
            shared.trail,
            practices,
            ground.catalogue,
            ground.clock,
            ground.random,
            partial(token_urlsafe, 24),
            ground.settings.calendar_url,
            subscriptions.service.is_written_to,
        )
    )


def _questions(
    ground: Ground,
    shared: _Shared,
    editing: Editing,
    documents: Documents,
    knowledge: KnowledgeService,
    practices: PracticeService,
    myths: QuizService,
) -> Questions:
    return Questions(
        QuestionSurroundings(
            ground.database,
            knowledge,
            practices,
            myths,
            SearchService(SearchIndex(ground.database), WordStore(ground.database)),
            editing.service,
            documents,
            shared.announcements,
            shared.communities,
            shared.trail,
            editing.tally,
            ground.catalogue,
            ground.clock,
            partial(today, ground.clock, ground.settings.zone),
            ground.random,
        )
    )


def _privacy(
    ground: Ground,
    shared: _Shared,
    workshops: Workshops,
    editing: Editing,
    questions: Questions,
) -> Privacy:
    """The privacy, and what every other feature does when somebody leaves."""
    settings, clock = ground.settings, ground.clock
    leaving = Leaving(
        farewells=(workshops.farewell, editing.farewell, questions.unanswered.withdraw_all),
        forget_person=(
            shared.communities.forget_person,
            ground.platforms.forget,
            lambda _: editing.service.forget_editors(),
        ),
        forget_community=(shared.communities.forget_community, editing.service.forget),
    )
    return Privacy(
        PrivacySurroundings(
            ground.database,
            shared.announcements,
            shared.trail,
            leaving,
            ground.catalogue,
            clock,
            partial(today, clock, settings.zone),
            settings.default_locale,
            settings.contact_url,
        )
    )


def outbox_of(ground: Ground, services: Services) -> Outbox:
    """The outbox, and every kind of announcement that it posts."""
    communities, announcements = services.communities, services.announcements
    catalogue, clock = ground.catalogue, ground.clock
    tip_needs = services.practices, communities, catalogue, clock
    kinds: tuple[Kind, ...] = (
        WrittenKind(announcements, communities, catalogue),
        WeeklyTip(*tip_needs),
        OwnTip(*tip_needs),
        NoticeKind(communities, catalogue),
        *services.workshops.kinds(),
        *services.editing.kinds(),
        *services.questions.kinds(),
        *services.privacy.kinds(),
    )
    store, hold = OutboxStore(ground.database), announcements.hold
    tell = Troubles(communities, announcements, clock).tell
    by_name = {kind.name: kind for kind in services.subscriptions.joined(kinds)}
    courier = Courier(store, by_name, ground.platforms, clock, hold, tell)
    return Outbox(store, courier, by_name, ground.platforms, ground.alarm, clock, hold)


def enter_commands(core: Core, services: Services, clock: Clock) -> None:
    """Every command into the table; /help keeps this order: first what people come for."""
    table, catalogue, settings = core.table, core.catalogue, core.settings
    communities, knowledge, practices = core.communities, services.knowledge, services.practices
    day = partial(today, clock, settings.zone)
    shown = services.editing.tally
    table.add(KnowledgeCommands(knowledge, catalogue, day, shown).entries(core.subjects))
    table.add(services.questions.entries())
    table.add(PracticeCommands(practices, catalogue, day, settings.zone).entries())
    table.add(QuizCommands(services.quiz, catalogue, day).entries())
    table.add(services.workshops.entries())
    table.add(services.subscriptions.entries())
    table.add(services.editing.entries(services.questions.unanswered))
    table.add(services.questions.unanswered_entries())
    table.add(AnnouncementCommands(services.writing, catalogue, clock).entries())
    tips = TipScheduleCommands(services.tips, practices, communities, catalogue, clock)
    table.add(tips.entries())
    table.add(CommunityCommands(communities, catalogue).entries())
    table.add(SettingCommands(communities, core.platforms, catalogue).entries())
    table.add(AuditCommands(services.audit, catalogue, clock).entries())
    table.add(services.privacy.entries())
    contact = settings.contact_url
    table.add(GuideCommands(table, knowledge, practices, catalogue, contact).entries())
