"""Files that people send with a command."""

import asyncio
from collections.abc import Mapping

import aiohttp
import discord

from bot.errors import FileTooLarge, FileUnreadable
from bot.replies import Argument, Upload
from bot.table import LARGEST_UPLOAD

# How long the download of a file may take, in seconds.
PATIENCE_SECONDS = 30.0


async def upload_of(attachment: discord.Attachment) -> Upload:
    """The file with its content.

    Raises `FileTooLarge` by what Discord tells of it, before it is downloaded, and `FileUnreadable`
    when that fails.
    """
    if attachment.size > LARGEST_UPLOAD:
        raise FileTooLarge(most=LARGEST_UPLOAD // 1_000_000)
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            return Upload(attachment.filename, await attachment.read())
    except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
        raise FileUnreadable(name=attachment.filename[:60]) from error


async def received(
    given: Mapping[str, Argument | discord.Attachment],
) -> Mapping[str, Argument | Upload]:
    """The arguments of a command, each file with its content; raise as `upload_of` does."""
    return {
        name: await upload_of(value) if isinstance(value, discord.Attachment) else value
        for name, value in given.items()
    }
