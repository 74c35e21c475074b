"""Registers the slash commands with Discord, only when they changed."""

import asyncio
import hashlib
import json
import logging

import aiohttp
import discord
from discord.ext import commands

from bot.core import Core
from bot.errors import StorageUnavailable
from bot.frontends.discord.dressing import Payload, dress
from bot.frontends.discord.store import SyncStore

_log = logging.getLogger(__name__)

EVERYWHERE = None

# Between two attempts to register the commands, in seconds: doubled each time, up to the longest.
_FIRST_PAUSE, _LONGEST_PAUSE = 60.0, 3_600.0


def payload_of(client: commands.Bot, core: Core) -> list[Payload]:
    """What is to be registered: the commands of the cogs, in the words of the table.

    Raises `UnknownCommand` for a cog's command that the table does not have, a mistake of ours.
    """
    plain = [command.to_dict(client.tree) for command in client.tree.get_commands()]
    return dress(plain, core.table, core.catalogue)


async def keep_registering(
    client: commands.Bot, core: Core, payload: list[Payload], tried: asyncio.Event
) -> None:
    """Try until the commands are registered, ever more rarely; until then the former ones work.

    `tried` is set once the first attempt has ended.
    """
    pause = _FIRST_PAUSE
    try:
        while not await sync_commands(client, core, payload):
            tried.set()
            _log.warning("the commands are not all registered; again in %.0f min", pause / 60)
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
    finally:
        tried.set()


async def sync_commands(client: commands.Bot, core: Core, payload: list[Payload]) -> bool:
    """Register the commands everywhere, or while developing in the servers of the settings only.

    Only when that succeeded are they taken away where they no longer belong and Discord would show
    them twice: a slip in the settings must not leave anybody without commands. Tells whether all
    is as it should be.
    """
    application = client.application_id
    if application is None:
        raise RuntimeError("commands are registered once the bot is logged in")
    store = SyncStore(core.database)
    wanted = core.settings.discord_guild_ids or (EVERYWHERE,)
    for guild in wanted:
        if not await _try(client, store, payload, guild):
            return False
    try:
        before = [_place(scope) for scope in await store.scopes(application)]
    except StorageUnavailable:
        return False
    gone = [await _try(client, store, [], guild) for guild in before if guild not in wanted]
    return all(gone)


async def _try(
    client: commands.Bot, store: SyncStore, payload: list[Payload], guild: int | None
) -> bool:
    try:
        await _sync(client, store, payload, guild)
    except discord.HTTPException as error:
        _log.error("Discord refused the commands (%s): %s", guild or "everywhere", error)
    except (StorageUnavailable, aiohttp.ClientError, OSError) as error:
        _log.warning("the commands could not be registered: %r", error)
    else:
        return True
    return False


async def _sync(
    client: commands.Bot, store: SyncStore, payload: list[Payload], guild: int | None
) -> None:
    application = client.application_id or 0
    scope = f"{application}:{guild or 'global'}"
    fingerprint = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
    if await store.fingerprint(scope) == fingerprint:
        return
    try:
        if guild is None:
            await client.http.bulk_upsert_global_commands(application, payload=payload)
        else:
            await client.http.bulk_upsert_guild_commands(application, guild, payload=payload)
    except (discord.Forbidden, discord.NotFound):
        if payload:
            raise
        # The bot has left that server: none of its commands are there any more.
        await store.forget(scope)
        return
    await store.remember(scope, fingerprint)
    _log.info("registered %d commands (%s)", len(payload), guild or "everywhere")


def _place(scope: str) -> int | None:
    place = scope.partition(":")[2]
    return EVERYWHERE if place == "global" else int(place)
