"""What the admins of a community ought to know: told once, to one of them."""

import asyncio

from bot.communities.model import Notice
from bot.communities.service import INTRODUCTION
from bot.core import Core
from bot.settings import Settings
from tests.communities.test_settings import ELSEWHERE, HOME, admin_of, visitor
from tests.conftest import open_bot


async def settled(core: Core) -> None:
    """Home sets something, so that no introduction is waiting."""
    await core.communities.set_holidays(await admin_of(core), "FR")


async def test_it_is_told_once_however_often_it_is_put(core: Core) -> None:
    await settled(core)
    service, admin = core.communities, await admin_of(core)
    assert await service.untold(admin) is None
    for _ in range(2):
        details = {"place": "discord:11"}
        await service.notify(Notice(HOME, "gone:discord:11", "error-unknown-place", details))
    notice = await service.untold(admin)
    assert notice is not None
    assert (notice.words, notice.details) == ("error-unknown-place", {"place": "discord:11"})
    assert sorted(await asyncio.gather(service.told(notice), service.told(notice))) == [False, True]
    await service.notify(Notice(HOME, notice.key, notice.words, {}))
    assert await service.untold(admin) is None


async def test_it_is_told_again_once_its_cause_was_gone_or_it_could_not_be_shown(
    core: Core,
) -> None:
    await settled(core)
    service, admin = core.communities, await admin_of(core)
    await service.notify(Notice(HOME, "a", "error-unknown-place", {}))
    first = await service.untold(admin)
    assert first
    assert await service.told(first)
    await service.not_told(first)
    assert await service.untold(admin) == first
    assert await service.told(first)
    await service.settle(HOME, "a")
    assert await service.untold(admin) is None
    await service.notify(Notice(HOME, "a", "error-unknown-place", {}))
    assert await service.untold(admin) == first


async def test_it_is_for_the_admins_of_that_community_and_outlasts_a_restart(
    settings: Settings,
) -> None:
    async with open_bot(settings) as core:
        await settled(core)
        await core.communities.notify(Notice(HOME, "a", "error-unknown-place", {}))
        await core.communities.notify(Notice(HOME, "b", "error-unknown-role", {"number": 2}))
    async with open_bot(settings) as core:
        service = core.communities
        for stranger in (visitor(HOME), visitor(None, manages=True)):
            assert await service.untold(await service.actor(stranger)) is None
        elsewhere = await service.untold(await admin_of(core, ELSEWHERE))
        assert elsewhere
        assert elsewhere.key == INTRODUCTION
        keys: list[str] = []
        while notice := await service.untold(await admin_of(core)):
            keys.append(notice.key)
            assert await service.told(notice)
        assert keys == ["a", "b"]


async def test_a_community_is_introduced_once_unless_an_admin_has_seen_the_settings(
    settings: Settings,
) -> None:
    for _ in range(2):
        async with open_bot(settings) as core:
            admin, other = await admin_of(core), await admin_of(core, ELSEWHERE)
            await core.communities.introduced(other)
            assert await core.communities.untold(other) is None
            if notice := await core.communities.untold(admin):
                assert notice.key == INTRODUCTION
                assert await core.communities.told(notice)
            assert await core.communities.untold(admin) is None
    told = await _keys(settings)
    assert told == [(HOME, INTRODUCTION), (ELSEWHERE, INTRODUCTION)]


async def _keys(settings: Settings) -> list[tuple[str, str]]:
    async with open_bot(settings) as core:
        rows = await core.database.all("select community, key from notices order by community")
        return [(row["community"], row["key"]) for row in rows]
