"""Who is in a server: asked of Discord each time, because no list of members is kept."""

import discord

from bot.frontends.discord.failures import certainly, code_of
from bot.frontends.discord.places import number_of
from bot.frontends.discord.wire import Witness
from bot.platforms import CLOSED, NotPosted, Refusal, Unsure

_UNKNOWN_MEMBER = 10007


async def includes(client: discord.Client, community: str, person: str) -> bool:
    """Whether somebody is in a server; nobody is, as far as the bot can see, in one that it left.

    It takes no privileged intent. Raises `NotPosted`, with `BUSY`, when Discord does not tell.
    """
    guild, member = number_of(community), number_of(person)
    if not guild or not member:
        return False
    try:
        await certainly(Witness(), lambda: client.http.get_member(guild, member))
    except Unsure as error:
        raise NotPosted(Refusal.BUSY, str(error)) from error
    except NotPosted as refused:
        if code_of(refused) == _UNKNOWN_MEMBER or refused.refusal in CLOSED:
            return False
        raise NotPosted(Refusal.BUSY, str(refused)) from refused
    return True
