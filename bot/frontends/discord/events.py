"""The events of a server, as Discord keeps them: shown once, found again, set right.

They are asked for by plain requests: those of the client's cache would need a further intent.
"""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, cast

import discord
from discord.utils import utcnow

from bot.frontends.discord.failures import UNKNOWN_EVENT, certainly, code_of
from bot.frontends.discord.pacing import Pacer
from bot.frontends.discord.places import number_of
from bot.frontends.discord.wire import Witness
from bot.platforms import Event, NotPosted, Refusal, Unsure
from bot.text import shorten

# Discord's limits, in characters.
LONGEST_NAME, LONGEST_DESCRIPTION, LONGEST_LOCATION = 100, 1_000, 100

# Discord's numbers: outside of its channels; for the members alone; under way.
_EXTERNAL, _MEMBERS, _ACTIVE = 3, 2, 2

_TIMES = {"scheduled_start_time", "scheduled_end_time"}

Shown = Mapping[str, Any]


class Calendar:
    """Keeps what the members of a server see among its events as it is told.

    Discord knows no nonce here. So what is there is read before anything is made, in one request:
    it tells all the events of a server that are not over, a hundred at most.
    """

    def __init__(self, client: discord.Client, pacer: Pacer) -> None:
        self._client = client
        self._pacer = pacer

    async def show(self, community: str, event: Event, known: str | None) -> str:
        """Have an event there as told, and tell its id; raise as `Platform.show_event` does.

        What people have changed is set right where it differs, and left alone where nothing is
        told, as a picture. One that has begun keeps its start, and moved to later makes room for
        another. One that has begun and is not there is `MALFORMED`: Discord takes none.
        """
        guild, wanted = number_of(community), _wanted(event)
        async with self._pacer.alone_in(guild):
            shown = await self._find(guild, event.key, known)
            differing = _differing(shown or {}, wanted)
            if shown and _has_begun(shown) and "scheduled_start_time" in differing:
                if event.start > utcnow():
                    await self._remove(guild, shown)
                    shown = None
                else:
                    del differing["scheduled_start_time"]
            if shown is None:
                return await self._create(guild, wanted)
            if differing:
                await self._change(guild, shown, differing)
            return f"discord:{shown['id']}"

    async def hide(self, community: str, key: str, known: str | None) -> None:
        """Take an event away, if it is there; raise as `Platform.hide_event` does."""
        guild = number_of(community)
        async with self._pacer.alone_in(guild):
            shown = await self._find(guild, key, known)
            if shown is not None:
                await self._remove(guild, shown)

    async def _find(self, guild: int, key: str, known: str | None) -> Shown | None:
        """The event of that id, or else the bot's own that carries the reference of its key."""
        http = self._client.http
        try:
            told = await certainly(Witness(), lambda: http.get_scheduled_events(guild, False))
        except Unsure as error:  # nothing was done yet
            raise NotPosted(Refusal.BUSY, str(error)) from error
        there = cast("Sequence[Shown]", told)
        me = str(self._client.user.id) if self._client.user else ""
        own = [e for e in there if e.get("creator_id") == me]
        marked = (e for e in own if reference_of(key) in (e.get("description") or ""))
        by_id = (e for e in there if known and e["id"] == str(number_of(known)))
        return next(by_id, None) or next(marked, None)

    async def _create(self, guild: int, wanted: Shown) -> str:
        http = self._client.http
        # By itself discord.py tries again after a 502, and would make a second one.
        once = Witness(only_once=True)
        made = await certainly(once, lambda: http.create_guild_scheduled_event(guild, **wanted))
        return f"discord:{made['id']}"

    async def _change(self, guild: int, shown: Shown, differing: Shown) -> None:
        http, number = self._client.http, int(shown["id"])
        try:
            await certainly(
                Witness(), lambda: http.edit_scheduled_event(guild, number, **differing)
            )
        except NotPosted as error:
            if code_of(error) == UNKNOWN_EVENT:  # taken away since we read: it is made anew
                raise NotPosted(Refusal.BUSY, str(error)) from error
            raise

    async def _remove(self, guild: int, shown: Shown) -> None:
        http, number = self._client.http, int(shown["id"])
        try:
            await certainly(Witness(), lambda: http.delete_scheduled_event(guild, number))
        except (NotPosted, Unsure) as error:
            if code_of(error) != UNKNOWN_EVENT:  # it is gone, whoever took it away
                raise


def reference_of(key: str) -> str:
    """What stands on the last line of an event's description, and tells it from every other.

    Discord shows no field that people do not see. So it is one that means something to them: who
    made the event, and a reference to name it by; without a word that would be of one language.
    """
    digest = hashlib.blake2b(key.encode(), digest_size=10, person=b"event").digest()
    letters = base64.b32encode(digest).decode().lower()
    return f"Sobrio · {letters[:4]}-{letters[4:8]}-{letters[8:12]}"


def _wanted(event: Event) -> dict[str, Any]:
    """The event as Discord takes it, its texts cut to what fits."""
    reference = reference_of(event.key)
    told = shorten(event.description.strip(), LONGEST_DESCRIPTION - len(reference) - 2)
    return {
        "name": shorten(event.title.strip(), LONGEST_NAME),
        "description": f"{told}\n\n{reference}".strip(),
        "privacy_level": _MEMBERS,
        "entity_type": _EXTERNAL,
        "entity_metadata": {"location": shorten(event.place.strip(), LONGEST_LOCATION)},
        "scheduled_start_time": event.start.isoformat(),
        "scheduled_end_time": event.end.isoformat(),
    }


def _differing(shown: Shown, wanted: Shown) -> dict[str, Any]:
    """What of it is shown otherwise. In a channel of Discord's it becomes another kind of event:
    then all of it is told."""
    if shown.get("entity_type") != _EXTERNAL:
        return {**wanted, "channel_id": None}
    return {name: value for name, value in wanted.items() if not _alike(name, shown, value)}


def _alike(name: str, shown: Shown, value: Any) -> bool:
    there = shown.get(name)
    if name in _TIMES:
        return bool(there) and datetime.fromisoformat(there) == datetime.fromisoformat(value)
    if name == "entity_metadata":
        return bool(there) and there.get("location") == value["location"]
    return there == value


def _has_begun(shown: Shown) -> bool:
    return shown.get("status") == _ACTIVE
