"""The commands by which admins set what holds in their community."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from bot.communities import setting_views as views
from bot.communities.model import ChannelPurpose, CommunitySettings, RolePurpose
from bot.communities.service import CommunityService
from bot.communities.setting_views import PAGES, Page, Review, Setting, Shown
from bot.communities.views import AUTOMATIC, NAMES
from bot.communities.zones import Zones
from bot.errors import EqualTimes, UnknownChoice
from bot.i18n import Catalogue, Locale
from bot.matching import Choice, pick, suggest
from bot.people import Actor, Role
from bot.platforms import Platforms, Right
from bot.replies import Arguments, Form, Reply
from bot.table import Command
from bot.when.hours import read_time
from bot.when.quiet import QuietHours

Named = TypeVar("Named", bound=StrEnum)


class SettingCommands:
    """The settings: looked at, and changed one by one."""

    def __init__(
        self, service: CommunityService, platforms: Platforms, catalogue: Catalogue
    ) -> None:
        self._service = service
        self._platforms = platforms
        self._catalogue = catalogue
        self._zones = Zones(catalogue)

    async def settings(
        self,
        actor: Actor,
        language: str | None = None,
        zone: str | None = None,
        holidays: str | None = None,
    ) -> Reply:
        """What is set and what is not; with arguments, what they change is changed before."""
        settings = await self._service.own_settings(actor)
        # All are understood before anything is changed.
        locale = self._locale(language, actor) if language is not None else None
        there = self._zones.zone(zone, actor.locale) if zone is not None else None
        country = self._zones.country(holidays, actor.locale) if holidays is not None else None
        changed: list[Setting] = []
        if language is not None:
            settings = await self._service.set_locale(actor, locale)
            changed.append(Setting.LANGUAGE)
        if zone is not None:
            settings = await self._service.set_zone(actor, there)
            changed.append(Setting.ZONE)
        if holidays is not None:
            settings = await self._service.set_holidays(actor, country)
            changed.append(Setting.HOLIDAYS)
        await self._service.introduced(actor)
        return self._card(actor, settings, changed)

    async def page(self, actor: Actor, page: str) -> Reply:
        """One group of settings."""
        settings = await self._service.own_settings(actor)
        words = self._catalogue[actor.locale]
        return views.page_card(_named(Page, page), self._shown(actor, settings), (), words)

    async def form(self, actor: Actor, setting: str) -> Form:
        """What sets a setting that is typed."""
        settings = await self._service.own_settings(actor)
        return views.form(_named(Setting, setting), settings, self._catalogue[actor.locale])

    async def set_channel(self, actor: Actor, purpose: str, channel: str = "") -> Reply:
        """The channel for a purpose, or none."""
        wanted = _named(ChannelPurpose, purpose)
        settings = await self._service.set_channel(actor, wanted, channel or None)
        return self._card(actor, settings, _of(views.CHANNELS, wanted))

    async def set_roles(self, actor: Actor, purpose: str, roles: str = "") -> Reply:
        """The roles for a purpose, with spaces between them, or none."""
        wanted = _named(RolePurpose, purpose)
        settings = await self._service.set_roles(actor, wanted, roles.split())
        return self._card(actor, settings, _of(views.ROLES, wanted))

    async def set_review(self, actor: Actor, review: str) -> Reply:
        """Whether a second person reads a fact before it is public."""
        settings = await self._service.set_review(actor, _named(Review, review).wanted)
        return self._card(actor, settings, (Setting.REVIEW,))

    async def set_quiet(self, actor: Actor, start: str = "", end: str = "") -> Reply:
        """Quiet hours from one time until another; without any, none."""
        quiet = QuietHours(read_time(start), read_time(end)) if start or end else None
        if quiet and quiet.start == quiet.end:
            raise EqualTimes(time=f"{quiet.start:%H:%M}")
        settings = await self._service.set_quiet(actor, quiet)
        return self._card(actor, settings, (Setting.QUIET,))

    async def suggest_language(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """The languages that may be meant."""
        return suggest(self._languages(actor), typed)

    async def suggest_zone(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """The time zones that may be meant."""
        return suggest(self._zones.zones(actor.locale), typed)

    async def suggest_country(self, actor: Actor, typed: str, _: Arguments) -> Sequence[Choice]:
        """The countries that may be meant."""
        return suggest(self._zones.countries(actor.locale), typed)

    def entries(self) -> Iterable[Command]:
        """What the table holds of these."""
        suggests = {
            "language": self.suggest_language,
            "zone": self.suggest_zone,
            "holidays": self.suggest_country,
        }
        admin = Role.ADMIN
        settings = self.settings
        yield Command(views.SETTINGS, settings, "command-settings", role=admin, suggests=suggests)
        yield Command(views.PAGE, self.page, role=admin)
        yield Command(views.FORM, self.form, role=admin)
        yield Command(views.SET_CHANNEL, self.set_channel, role=admin)
        yield Command(views.SET_ROLES, self.set_roles, role=admin)
        yield Command(views.SET_QUIET, self.set_quiet, role=admin)
        yield Command(views.SET_REVIEW, self.set_review, role=admin)

    def _card(self, actor: Actor, settings: CommunitySettings, changed: Sequence[Setting]) -> Reply:
        """The group in which something changed; the overview after changes in several, or none."""
        shown, words = self._shown(actor, settings), self._catalogue[actor.locale]
        pages = [page for page, its in PAGES.items() if not set(its).isdisjoint(changed)]
        if len(pages) == 1:
            return views.page_card(pages[0], shown, changed, words)
        return views.overview(shown, changed, words)

    def _shown(self, actor: Actor, settings: CommunitySettings) -> Shown:
        platform = self._platforms.of(actor.community or "")
        if platform is None:
            return Shown(settings, {})
        lacking: dict[str, frozenset[Right] | None] = {}
        for place in (settings.channel, settings.organisers_channel):
            if place is not None:
                lacking[place] = platform.lacking(place)
        alive = platform.roles_of(actor.community or "")
        return Shown(
            replace(
                settings,
                organiser_roles=settings.organiser_roles & alive,
                editor_roles=settings.editor_roles & alive,
                mentionable_roles=settings.mentionable_roles & alive,
            ),
            lacking,
        )

    def _languages(self, actor: Actor) -> Sequence[Choice]:
        words = self._catalogue[actor.locale]
        named = (Choice(locale.value, name, (locale.name,)) for locale, name in NAMES.items())
        return (*named, Choice(AUTOMATIC, words("language-of-server"), ("serveur", "server")))

    def _locale(self, typed: str, actor: Actor) -> Locale | None:
        meant = pick(self._languages(actor), typed)
        if meant is None:
            raise UnknownChoice(typed=typed[:60])
        return Locale.of(meant.value)


def _named(kind: type[Named], name: str) -> Named:
    try:
        return kind(name)
    except ValueError as error:
        raise UnknownChoice(typed=name[:60]) from error


def _of(settings: Mapping[Setting, Named], purpose: Named) -> tuple[Setting, ...]:
    """The setting that is for a purpose."""
    return tuple(setting for setting, its in settings.items() if its is purpose)
