"""What admins set for their community: kept, theirs alone, and believed only once written."""

import asyncio
from datetime import time
from zoneinfo import ZoneInfo

import pytest

from bot.communities.model import ChannelPurpose, CommunitySettings, RolePurpose
from bot.communities.service import Visitor
from bot.core import Core
from bot.errors import NotAllowed, OutsideCommunities, UnknownPlace, UnknownRole
from bot.frontends.text.saying import say
from bot.i18n import Locale
from bot.people import Actor, Role
from bot.settings import Settings
from bot.when.quiet import QuietHours
from tests.conftest import open_bot

HOME, ELSEWHERE = "discord:1", "discord:2"
PARIS = ZoneInfo("Europe/Paris")


def visitor(community: str | None = HOME, *roles: str, manages: bool = False) -> Visitor:
    """Somebody with roles in a community."""
    return Visitor(
        "discord:7", "de", community=community, role_ids=frozenset(roles), manages=manages
    )


async def admin_of(core: Core, community: str | None = HOME) -> Actor:
    """Somebody who manages a community."""
    return await core.communities.actor(visitor(community, manages=True))


async def test_nothing_is_set_at_first_and_the_bots_own_zone_holds(core: Core) -> None:
    settings = await core.communities.settings_of(HOME)
    assert settings == CommunitySettings(PARIS)
    assert settings.untouched
    assert await core.database.all("select * from communities") == []


async def test_all_that_is_set_is_kept_over_a_restart_and_for_that_community_alone(
    settings: Settings,
) -> None:
    async with open_bot(settings) as core:
        admin, service = await admin_of(core), core.communities
        await service.set_locale(admin, Locale.EN)
        await service.set_zone(admin, ZoneInfo("America/Toronto"))
        await service.set_channel(admin, ChannelPurpose.ANNOUNCEMENTS, "discord:11")
        await service.set_channel(admin, ChannelPurpose.ORGANISERS, "discord:12")
        await service.set_quiet(admin, QuietHours(time(21, 30), time(8)))
        await service.set_holidays(admin, "CA")
        await service.set_roles(admin, RolePurpose.ORGANISER, ("discord:21", "discord:22"))
        await service.set_roles(admin, RolePurpose.EDITOR, ("discord:23",))
        done = await service.set_roles(admin, RolePurpose.MENTION, ("discord:24",))
    assert done == CommunitySettings(
        zone=ZoneInfo("America/Toronto"),
        zone_chosen=True,
        locale=Locale.EN,
        channel="discord:11",
        organisers_channel="discord:12",
        quiet=QuietHours(time(21, 30), time(8)),
        holidays="CA",
        organiser_roles=frozenset({"discord:21", "discord:22"}),
        editor_roles=frozenset({"discord:23"}),
        mentionable_roles=frozenset({"discord:24"}),
    )
    async with open_bot(settings) as core:
        assert await core.communities.settings_of(HOME) == done
        assert (await core.communities.settings_of(ELSEWHERE)).untouched


async def test_all_can_be_taken_back(core: Core) -> None:
    admin, service = await admin_of(core), core.communities
    for zone, place, role, quiet, country in (
        (PARIS, "discord:11", ["discord:21"], QuietHours(time(22), time(7)), "FR"),
        (None, None, [], None, None),
    ):
        await service.set_zone(admin, zone)
        await service.set_channel(admin, ChannelPurpose.ANNOUNCEMENTS, place)
        await service.set_roles(admin, RolePurpose.EDITOR, role)
        await service.set_quiet(admin, quiet)
        await service.set_holidays(admin, country)
        settings = await service.settings_of(HOME)
        assert settings.untouched is (zone is None)
    assert await core.database.all("select * from community_roles") == []


async def test_only_an_admin_in_their_community_may_set_anything(core: Core) -> None:
    service = core.communities
    await service.set_roles(await admin_of(core), RolePurpose.ORGANISER, ["discord:21"])
    organiser = await service.actor(visitor(HOME, "discord:21"))
    alone = await service.actor(visitor(None, manages=True))
    terminal = Actor("t", Locale.FR, Locale.FR, Locale.FR, roles=frozenset({Role.ADMIN}))
    for actor, error in (
        (organiser, NotAllowed),
        (alone, OutsideCommunities),
        (terminal, OutsideCommunities),
    ):
        for attempt in (
            service.own_settings(actor),
            service.set_locale(actor, None),
            service.set_zone(actor, None),
            service.set_channel(actor, ChannelPurpose.ANNOUNCEMENTS, None),
            service.set_roles(actor, RolePurpose.ORGANISER, ()),
            service.set_quiet(actor, None),
            service.set_holidays(actor, None),
        ):
            with pytest.raises(error):
                await attempt
    assert (await service.settings_of(HOME)).organiser_roles == {"discord:21"}


async def test_roles_follow_the_settings_at_once_and_in_that_community_alone(core: Core) -> None:
    service, admin = core.communities, await admin_of(core)
    anna = visitor(HOME, "discord:21", "discord:22")
    assert (await service.actor(anna)).roles == {Role.MEMBER}
    await service.set_roles(admin, RolePurpose.ORGANISER, ["discord:21"])
    await service.set_roles(admin, RolePurpose.EDITOR, ["discord:22", "discord:29"])
    assert (await service.actor(anna)).roles == {Role.MEMBER, Role.ORGANISER, Role.EDITOR}
    assert (await service.actor(visitor(ELSEWHERE, "discord:21"))).roles == {Role.MEMBER}
    assert (await service.actor(visitor(None, "discord:21"))).roles == {Role.MEMBER}
    await service.set_roles(admin, RolePurpose.ORGANISER, [])
    assert (await service.actor(anna)).roles == {Role.MEMBER, Role.EDITOR}


async def test_the_language_of_the_community_comes_before_that_of_its_platform(core: Core) -> None:
    german = Visitor("discord:9", "de", community=HOME, community_locale="fr")
    assert (await core.communities.actor(german)).locale is Locale.FR
    await core.communities.set_locale(await admin_of(core), Locale.EN)
    assert (await core.communities.actor(german)).locale is Locale.EN
    french = Visitor("discord:9", "fr", community=HOME)
    assert (await core.communities.actor(french)).locale is Locale.FR, "their application's"


async def test_what_is_of_another_platform_is_refused(core: Core) -> None:
    admin = await admin_of(core)
    with pytest.raises(UnknownPlace):
        await core.communities.set_channel(admin, ChannelPurpose.ORGANISERS, "slack:C1")
    with pytest.raises(UnknownRole):
        await core.communities.set_roles(admin, RolePurpose.MENTION, ["slack:R1"])


async def test_two_admins_at_once_lose_nothing(core: Core) -> None:
    service, admin = core.communities, await admin_of(core)
    await asyncio.gather(
        service.set_holidays(admin, "FR"),
        service.set_roles(admin, RolePurpose.EDITOR, ["discord:21"]),
        service.set_zone(admin, PARIS),
        service.set_roles(admin, RolePurpose.MENTION, ["discord:22"]),
    )
    believed = await service.settings_of(HOME)
    assert (believed.holidays, believed.zone_chosen) == ("FR", True)
    assert believed.editor_roles | believed.mentionable_roles == {"discord:21", "discord:22"}


async def test_a_change_that_could_not_be_written_is_not_believed(core: Core) -> None:
    admin = await admin_of(core)
    await core.communities.set_holidays(admin, "FR")
    await core.database._writer.close()  # pyright: ignore[reportPrivateUsage]
    with pytest.raises(ValueError, match="closed"):
        await core.communities.set_holidays(admin, "BE")
    assert (await core.communities.settings_of(HOME)).holidays == "FR"


async def test_an_actor_who_is_known_costs_no_query(core: Core) -> None:
    await core.communities.actor(visitor())
    await core.database._reader.close()  # pyright: ignore[reportPrivateUsage]
    assert (await core.communities.actor(visitor())).community == HOME


async def test_on_a_terminal_there_is_no_community_to_set_up(core: Core) -> None:
    for role in (Role.ADMIN, Role.MEMBER):
        answer = await say(core, "/réglages fuseau:Paris", Locale.FR, role)
        assert not answer.done
        assert "dans une communauté" in answer.text
