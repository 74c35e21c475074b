"""The bot as `run.py discord` starts it, without its outbox: what that costs is the difference."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.announcements.outbox import Outbox
from bot.app import run_discord
from bot.logs import set_up_logs
from bot.settings import Settings


@asynccontextmanager
async def idle(self: Outbox) -> AsyncGenerator[None]:  # noqa: ARG001
    """An outbox that does nothing."""
    yield


def main() -> None:
    """Be on Discord until it is over."""
    Outbox.running = idle
    settings = Settings.read(Path(".env"))
    set_up_logs(settings.log_level, settings.log_format)
    asyncio.run(run_discord(settings))


if __name__ == "__main__":
    main()
