"""Registers the slash commands with Discord, only when they changed."""

import hashlib
import json
import logging

import discord
from discord.ext import commands

from bot.core import Core
from bot.errors import StorageUnavailable
from bot.frontends.discord.dressing import Payload, dress
from bot.frontends.discord.store import SyncStore

_log = logging.getLogger(__name__)

EVERYWHERE = None


async def sync_commands(client: commands.Bot, core: Core) -> None:
    """Register the commands everywhere, or while developing in the servers of the settings only.

    Where they were registered before and no longer belong, they are taken away: Discord would show
    them twice. A refusal is logged and the bot goes on: what was registered before still works.
    """
    if client.application_id is None:
        raise RuntimeError("commands are registered once the bot is logged in")
    store = SyncStore(core.database)
    plain = [command.to_dict(client.tree) for command in client.tree.get_commands()]
    payload = dress(plain, core.table, core.catalogue)
    before = [_place(scope) for scope in await store.scopes(client.application_id)]
    wanted = core.settings.discord_guild_ids or (EVERYWHERE,)
    for guild in dict.fromkeys((*before, *wanted)):
        try:
            await _sync(client, store, payload if guild in wanted else [], guild)
        except discord.HTTPException as error:
            _log.error("Discord refused the commands (%s): %s", guild or "everywhere", error)
        except StorageUnavailable as error:
            _log.warning("the commands will be registered again at the next start: %s", error)


async def _sync(
    client: commands.Bot, store: SyncStore, payload: list[Payload], guild: int | None
) -> None:
    application = client.application_id or 0
    scope = f"{application}:{guild or 'global'}"
    fingerprint = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
    if await store.fingerprint(scope) == fingerprint:
        return
    if guild is None:
        await client.http.bulk_upsert_global_commands(application, payload=payload)
    else:
        await client.http.bulk_upsert_guild_commands(application, guild, payload=payload)
    await store.remember(scope, fingerprint)
    _log.info("registered %d commands (%s)", len(payload), guild or "everywhere")


def _place(scope: str) -> int | None:
    place = scope.partition(":")[2]
    return EVERYWHERE if place == "global" else int(place)
