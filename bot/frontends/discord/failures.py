"""What became of a request that failed: certainly nothing, or nobody knows."""

import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

import aiohttp
import discord

from bot.frontends.discord.wire import Witness, watched
from bot.platforms import NotPosted, Refusal, Unsure

_log = logging.getLogger(__name__)

Result = TypeVar("Result")

# Discord's codes, by what they mean for a place.
_GONE = {10003, 10004, 10008, 10013, 10070}  # channel, server, message, person, event
_CLOSED = {
    50007,  # somebody who takes no messages
    50008,  # not a channel for messages
    50024,  # not possible in this kind of channel
    50033,  # nobody to whom one can write
    50083,  # an archived thread
    200000, 200001,  # stopped by the server's own moderation
}  # fmt: skip
TAKE_NO_MESSAGES = {50007, 50278}  # closed to the bot, or shares no server with it any more
_PAUSED = {
    20026,  # the bot is held back as a whole, for what Discord takes for spam
    40003,  # private channels are opened too fast
    40004, 40006,  # posting, or all of this, is switched off for now
}  # fmt: skip
_FULL = {30038}  # a hundred events that are to come
UNKNOWN_CHANNEL, UNKNOWN_MESSAGE, UNKNOWN_EVENT = 10003, 10008, 10070

_LATER = {401, 429}  # the token was changed; too fast


async def certainly(witness: Witness, work: Callable[[], Awaitable[Result]]) -> Result:
    """Do it; raise `NotPosted` only when no try can have had an effect, else `Unsure`.

    Being cancelled is passed on as it is: whoever did that does not hear an answer anyway.
    """
    try:
        async with watched(witness):
            return await work()
    except Exception as error:
        if witness.unsettled or _may_have_failed_within(error):
            raise Unsure(repr(error)) from error
        raise NotPosted(_refusal(error), str(error)) from error


def code_of(error: NotPosted | Unsure) -> int:
    """Discord's own code for what `certainly` raised; 0 when it did not tell any."""
    cause = error.__cause__
    return cause.code if isinstance(cause, discord.HTTPException) else 0


def _may_have_failed_within(error: Exception) -> bool:
    """Whether Discord said that it failed, for a client whose requests nobody watches."""
    return isinstance(error, discord.DiscordServerError)


def _refusal(error: Exception) -> Refusal:
    """Why Discord refused, or did not even hear of it."""
    if isinstance(error, discord.HTTPException):
        return _answered(error.status, error.code)
    if isinstance(error, discord.RateLimited | aiohttp.ClientError | OSError):
        return Refusal.BUSY
    _log.error("a request could not even be made", exc_info=error)
    return Refusal.MALFORMED


def _answered(status: int, code: int) -> Refusal:
    if code in _GONE:
        return Refusal.GONE
    if code in _FULL:
        return Refusal.FULL
    if status in _LATER or code in _PAUSED:
        return Refusal.BUSY
    if status == 403 and not code:
        return Refusal.BUSY  # the network in front of Discord: it knows nothing of the place
    if status == 403 or code in _CLOSED:
        return Refusal.FORBIDDEN
    return Refusal.MALFORMED
