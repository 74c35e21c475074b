"""The pace at which the bot speaks by itself: near the limits of Discord, never over them."""

import asyncio
import itertools
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

import discord
import pytest
import yarl

from bot.frontends.discord import pacing, wire
from bot.frontends.discord.pacing import Pacer
from tests.loopback.client import LoopbackDiscord
from tests.loopback.example import present
from tests.loopback.handles import ChannelHandle
from tests.timeless import Timeless, timeless


class Noting(Pacer):
    """A pacer that notes when it gave each turn."""

    def __init__(self) -> None:
        super().__init__()
        self.at: list[float] = []

    async def turn(self) -> None:
        await super().turn()
        self.at.append(asyncio.get_running_loop().time())


class Paced(discord.Client):
    """A client that has nothing but the pace."""

    def __init__(self) -> None:
        self.pacer = Noting()
        trace = wire.trace(self.pacer)
        super().__init__(intents=discord.Intents.none(), http_trace=trace)


class Sending(NamedTuple):
    """A Discord with a paced bot and channels to post in."""

    discord: LoopbackDiscord
    bot: Paced
    channels: list[ChannelHandle]

    @classmethod
    async def to(cls, discord: LoopbackDiscord, bot: Paced, channels: int) -> "Sending":
        """To so many channels. What was sent in time may arrive all at once where a machine stands
        still for a moment: the global limit is left to the times at which it was sent."""
        guild = await discord.add_guild("Numérique responsable")
        await discord.limit(1_000, 1.0)
        return cls(discord, bot, await discord.add_channels(guild, "c", channels))

    async def post(self, channel: ChannelHandle, text: str = "bonjour") -> None:
        where = self.bot.get_partial_messageable(int(channel.id))
        async with self.bot.pacer.alone_in(where.id):
            await where.send(text)


async def times_of(turns: int) -> list[float]:
    """When so many that wait at once have their turns."""
    pacer, now = Pacer(), asyncio.get_running_loop().time
    began, at = now(), list[float]()

    async def take() -> None:
        await pacer.turn()
        at.append(now() - began)

    await asyncio.gather(*(take() for _ in range(turns)))
    return at


def most_in_a_second(at: Sequence[float]) -> int:
    """How many there were in the busiest second, wherever it began."""
    return max(bisect_left(at, moment + 1) - n for n, moment in enumerate(at))


@timeless
async def test_in_no_second_are_there_more_than_discord_takes() -> None:
    at = await times_of(110)
    assert most_in_a_second(at) <= 50
    assert at[-1] < 110 / pacing.RATE + 0.1, "and hardly fewer"


@timeless
async def test_turns_come_in_the_order_in_which_they_were_asked_for() -> None:
    pacer, order = Pacer(), list[int]()

    async def take(number: int) -> None:
        await pacer.turn()
        order.append(number)

    await asyncio.gather(*(take(number) for number in range(10)))
    assert order == [*range(10)]


@timeless
async def test_those_who_begin_in_one_long_pass_of_the_loop_are_not_sent_together() -> None:
    pacer, loop, at = Pacer(), asyncio.get_running_loop(), list[float]()
    assert isinstance(loop, Timeless)

    async def take() -> None:
        loop.spend(0.01)  # as though there were much to prepare
        await pacer.turn()
        await asyncio.sleep(0)
        at.append(loop.time())

    await asyncio.gather(*(take() for _ in range(30)))
    closest = min(later - earlier for earlier, later in itertools.pairwise(at[2:]))
    assert closest > 0.005


@timeless
async def test_one_posts_in_a_channel_at_a_time_and_the_next_one_later(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pacing, "SPACING_SECONDS", 0.1)
    pacer, now = Pacer(), asyncio.get_running_loop().time
    spans: dict[int, list[tuple[float, float]]] = {1: [], 2: []}

    async def post(channel: int) -> None:
        async with pacer.alone_in(channel):
            began = now()
            await asyncio.sleep(0.02)
            spans[channel].append((began, now()))

    began = now()
    await asyncio.gather(*(post(channel) for channel in (1, 1, 1, 2)))
    (_, first_ends), (second_begins, second_ends), (third_begins, _) = spans[1]
    assert second_begins - first_ends >= 0.099
    assert third_begins - second_ends >= 0.099
    assert spans[2][0][0] - began < 0.05, "another channel need not wait"
    await asyncio.sleep(0.15)
    assert pacer._gates == {}, "an idle channel is forgotten"  # pyright: ignore[reportPrivateUsage]


@timeless
async def test_who_gives_up_waiting_leaves_the_channel_to_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pacing, "SPACING_SECONDS", 0.05)
    pacer = Pacer()
    async with pacer.alone_in(1):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01), pacer.alone_in(1):
                pass
    async with asyncio.timeout(1), pacer.alone_in(1):
        pass


async def test_posts_keep_below_the_limits_without_a_single_429() -> None:
    async with LoopbackDiscord.start() as discord, present(discord, Paced) as bot:
        sending = await Sending.to(discord, bot, 120)
        await asyncio.gather(*(sending.post(channel) for channel in sending.channels))
        traffic = await discord.traffic()
        assert traffic.limited == 0
        assert len(traffic.at) == len(bot.pacer.at), "each had its turn"
        assert most_in_a_second(bot.pacer.at) <= 50
        assert len(await discord.posts()) == 120


async def test_a_channel_of_its_own_bucket_is_never_met() -> None:
    async with LoopbackDiscord.start() as discord, present(discord, Paced) as bot:
        guild = await discord.add_guild("Numérique responsable")
        sending = Sending(discord, bot, [guild.channel])
        await asyncio.gather(*(sending.post(guild.channel, f"{n}") for n in range(6)))
        assert (await discord.traffic()).limited == 0
        assert [m.text for m in await discord.messages(guild.channel)] == [*"012345"]


async def test_even_what_discord_py_sends_again_by_itself_waits_for_its_turn() -> None:
    async with LoopbackDiscord.start() as discord, present(discord, Paced) as bot:
        sending = await Sending.to(discord, bot, 60)
        # All that wait for the end of this are let go by discord.py at the same moment.
        await discord.fault("POST", "/channels/*/messages", times=40, status=429, retry_after=1.0)
        await asyncio.gather(*(sending.post(channel) for channel in sending.channels))
        traffic = await discord.traffic()
        assert traffic.limited == 0
        assert len(traffic.at) == len(bot.pacer.at) > 60
        assert most_in_a_second(bot.pacer.at) <= 50


@pytest.mark.parametrize(
    ("path", "counted"),
    [
        ("https://discord.com/api/v10/channels/1/messages", True),
        ("https://discord.com/api/v10/applications/1/commands", True),
        ("https://discord.com/api/v10/interactions/1/token/callback", False),
        ("https://discord.com/api/v10/webhooks/1/token/messages/@original", False),
        ("wss://gateway.discord.gg/?v=10", False),
        ("https://cdn.discordapp.com/avatars/1/a.png", False),
    ],
)
def test_answers_to_people_never_wait(path: str, counted: bool) -> None:
    assert wire._is_counted(yarl.URL(path)) is counted  # pyright: ignore[reportPrivateUsage]
