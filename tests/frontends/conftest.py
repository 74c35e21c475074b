"""The bot on a Discord on loopback."""

from collections.abc import AsyncGenerator
from functools import partial

import pytest

from bot.core import Core
from bot.frontends.discord.client import SobrioClient
from tests.frontends.scenes import Scene
from tests.loopback.client import LoopbackDiscord
from tests.loopback.example import present
from tests.patience import until


@pytest.fixture
async def scene(core: Core, monkeypatch: pytest.MonkeyPatch) -> AsyncGenerator[Scene]:
    monkeypatch.setattr("bot.frontends.discord.pacing.SPACING_SECONDS", 0.0)
    async with LoopbackDiscord.start() as loopback:
        guild = await loopback.add_guild("Numérique responsable", locale="fr")
        async with present(loopback, partial(SobrioClient, core)) as bot:
            await until(lambda: bot.get_channel(int(guild.channel.id)) is not None)
            scene = Scene(loopback, guild, bot)
            yield scene
            wrong = {r.code for r in await loopback.refused() if r.status == 400}
            assert wrong <= scene.allowed, "something that Discord does not take"
