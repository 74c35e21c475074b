"""Somebody has their data deleted, or a community puts the bot out: nothing is sent any more."""

from datetime import timedelta
from typing import Any

import pytest

from bot.settings import Settings
from tests.announcements.stage import Watch
from tests.privacy.scene import ANNA, BEN, COMMUNITY, open_scene

ON: dict[str, Any] = {"thing": "tip", "on": True, "community": COMMUNITY}


async def test_who_has_their_data_deleted_gets_nothing_any_more(
    settings: Settings, watch: Watch
) -> None:
    async with open_scene(settings, watch) as scene:
        for number in (ANNA, BEN):
            await scene.say(number, "subscription-turn", **ON)
        await scene.pass_time(days=3)
        assert scene.in_files(ANNA) > 0
        await scene.say(ANNA, "privacy delete", at=None)
        await scene.press("Tout effacer", ANNA)
        assert scene.in_files(ANNA) == 0
        before = len(scene.board.messages)
        await scene.pass_time(weeks=1)
        assert [m.place for m in scene.board.messages[before:]] == [f"board:@{BEN}"]
        # An old letter of hers still has its button.
        heard = await scene.say(ANNA, "subscription-stop", at=None, thing="tip",
                                community=COMMUNITY)  # fmt: skip
        assert "cette communauté" in str(heard)
        assert scene.in_files(ANNA) == 0


@pytest.mark.parametrize("days", [29, 31])
async def test_a_community_is_forgotten_with_its_subscriptions(
    settings: Settings, watch: Watch, days: int
) -> None:
    async with open_scene(settings, watch) as scene:
        await scene.say(ANNA, "subscription-turn", **ON)
        await scene.pass_time(days=3)
        scene.board.left.add(COMMUNITY)
        await scene.core.departures.left(COMMUNITY)
        await scene.pass_time(days=days)
        rows = scene.rows()
        assert bool(rows["subscriptions"]) is bool(rows["drawn_practices"]) is (days < 30)
        assert len(scene.board.messages) == 1
        assert scene.watch.now - timedelta(days=days) > scene.board.messages[0].at
