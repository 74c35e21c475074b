"""Signs in to Discord and stays connected, through its absences and ours."""

import asyncio
import logging

import aiohttp
import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.core import Core
from bot.faults import CannotStart
from bot.frontends.discord.client import SobrioClient
from bot.settings import Settings

_log = logging.getLogger(__name__)

# Between two attempts to sign in, in seconds: doubled each time, up to the longest.
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 60.0

_WRONG_TOKEN = 4004  # Discord's code for closing the gateway on an unknown token.


class WrongToken(CannotStart):
    """Discord does not know the token."""

    def __init__(self) -> None:
        super().__init__(
            "Discord refuses DISCORD_TOKEN: copy the bot's token again from the developer portal "
            "(application, Bot, Reset Token)"
        )


async def stay_connected(core: Core, token: str) -> None:
    """Be on Discord until cancelled; raise `WrongToken` when it refuses the token.

    discord.py reconnects by itself once it was connected; until then we try again.
    """
    _point_elsewhere(core.settings)
    pause = _FIRST_PAUSE
    while True:
        client = SobrioClient(core)
        try:
            async with client:
                await client.start(token)
                return
        except discord.LoginFailure as error:
            raise WrongToken from error
        except discord.ConnectionClosed as error:
            if error.code == _WRONG_TOKEN:
                raise WrongToken from error
            reason = str(error)
        except (discord.HTTPException, discord.GatewayNotFound) as error:
            reason = str(error)
        except (aiohttp.ClientError, OSError) as error:
            reason = repr(error)
        except Exception as error:
            if not client.was_ready:
                raise  # a mistake of ours, at the start: trying again would not mend it
            # discord.py ends on a message of Discord's that it does not understand.
            _log.exception("the connection ended unexpectedly")
            reason = repr(error)
        pause = _FIRST_PAUSE if client.was_ready else pause
        _log.warning("Discord cannot be reached (%s); trying again in %.0f s", reason, pause)
        await asyncio.sleep(pause)
        pause = min(pause * 2, _LONGEST_PAUSE)


def _point_elsewhere(settings: Settings) -> None:
    """Speak to a Discord on this machine, in tests; the settings let no other address through."""
    if settings.discord_api_url:
        Route.BASE = settings.discord_api_url
    if settings.discord_gateway_url:
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.discord_gateway_url)
