"""Looking for a message of the bot's own among all of a channel."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, cast

import discord
from discord.utils import time_snowflake

from bot.frontends.discord.failures import certainly
from bot.frontends.discord.marking import Marker
from bot.frontends.discord.wire import Witness
from bot.platforms import CannotLook, NotPosted, Refusal, Unsure

# An instant is told by the clock of this machine, the age of a message by Discord's. A machine may
# be hours ahead: set to another zone's time, or not yet corrected after a start. Reading a day more
# costs a few requests; reading too little, a message posted twice.
MARGIN = timedelta(hours=24)

_PAGE = 100

Message = Mapping[str, Any]


async def find(client: discord.Client, channel: int, marker: Marker, since: datetime) -> str | None:
    """The id of the bot's message that carries a marker, looked for from the newest backwards.

    Raises as `bot.platforms.Platform.find` does, but takes an empty channel for what it seems.
    """
    me = str(client.user.id) if client.user else ""
    oldest, before = time_snowflake(since - MARGIN), None
    while page := await _page(client, channel, before):
        for message in page:
            if message["author"]["id"] == me and marker.is_on(message.get("components", ())):
                return str(message["id"])
        before = int(page[-1]["id"])
        if before < oldest:
            return None
    return None


async def _page(client: discord.Client, channel: int, before: int | None) -> Sequence[Message]:
    """A page of messages as Discord tells them: discord.py's own may fail on one that it does not
    know yet, and then nothing would ever be found here."""
    try:
        found = await certainly(
            Witness(), lambda: client.http.logs_from(channel, _PAGE, before=before)
        )
    except NotPosted as error:
        if error.refusal is Refusal.GONE:
            raise
        if error.refusal is Refusal.BUSY:
            raise Unsure(str(error)) from error
        raise CannotLook(str(error)) from error
    return cast("Sequence[Message]", found)
