"""The loopback's REST as a bare client sees it: limits, faults, refusals, the contract."""

from __future__ import annotations

import asyncio
import errno
import time
from collections.abc import AsyncGenerator
from dataclasses import dataclass

import aiohttp
import discord
import pytest
import pytest_asyncio

from tests.loopback.answers import NoAnswer, Traffic
from tests.loopback.client import LoopbackDiscord
from tests.loopback.example import signed_in
from tests.loopback.handles import ChannelHandle, GuildHandle
from tests.loopback.jsons import Json, JsonObject, as_object, dump, objects, parse, text, whole
from tests.loopback.server import permissions
from tests.loopback.server.contract import PLACE
from tests.loopback.server.faults import Hold

NO_CONTRACT = "Discord's own description is not beside the project"


@dataclass(frozen=True)
class Heard:
    """An answer of the API."""

    status: int
    body: Json
    headers: dict[str, str]

    @property
    def code(self) -> int:
        return whole(as_object(self.body), "code")


@dataclass(frozen=True)
class Api:
    """Requests as a bot makes them, without discord.py in between."""

    discord: LoopbackDiscord
    session: aiohttp.ClientSession

    async def ask(self, method: str, path: str, body: Json = None, token: str = "") -> Heard:
        headers = {"Authorization": f"Bot {token or self.discord.token}"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        data = None if body is None else dump(body).encode()
        url = self.discord.api_url + path
        async with self.session.request(method, url, data=data, headers=headers) as response:
            heard = await response.read()
            return Heard(response.status, parse(heard) if heard else None, dict(response.headers))

    async def post(self, channel: ChannelHandle, **body: Json) -> Heard:
        return await self.ask("POST", f"/channels/{channel.id}/messages", body)


pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def started() -> AsyncGenerator[Api, None]:
    async with LoopbackDiscord.start() as discord, aiohttp.ClientSession() as session:
        yield Api(discord, session)


@pytest_asyncio.fixture(loop_scope="module")
async def api(started: Api) -> Api:
    await started.discord.reset()
    await started.discord.limit(1000, 1.0, path="*")
    return started


@pytest_asyncio.fixture(loop_scope="module")
async def guild(api: Api) -> GuildHandle:
    return await api.discord.add_guild("Numérique responsable", locale="fr")


async def test_what_it_does_not_speak_is_refused_and_told(api: Api) -> None:
    assert (await api.ask("GET", "/users/@me")).status == 200
    assert (await api.ask("GET", "/users/@me", token="another")).status == 401
    assert (await api.ask("GET", "/voice/regions")).status == 404
    assert (await api.ask("GET", "/users/@me")).headers["Content-Type"] == "application/json"
    refused = [(r.path, r.status, r.reason) for r in await api.discord.refused()]
    assert refused == [
        ("/users/@me", 401, "401: Unauthorized"),
        ("/voice/regions", 404, "unknown route"),
    ]


async def test_a_nonce_makes_one_message_for_a_while(api: Api, guild: GuildHandle) -> None:
    async def post(channel: ChannelHandle, content: str, enforce: bool = True) -> str:
        heard = await api.post(channel, content=content, nonce="a-1", enforce_nonce=enforce)
        return text(as_object(heard.body), "id")

    first = await post(guild.channel, "un")
    assert await post(guild.channel, "deux") == first
    assert await post(guild.channel, "trois", enforce=False) != first
    other = await api.discord.add_channel(guild, "annonces")
    assert await post(other, "quatre") != first
    await api.discord.tune(nonce_memory=0.05)
    await asyncio.sleep(0.06)
    assert await post(guild.channel, "cinq") != first
    assert [m.text for m in await api.discord.messages(guild.channel)] == ["un", "trois", "cinq"]
    assert (await api.post(guild.channel, content="x", nonce="n" * 26)).code == 50035


async def test_buckets_are_per_channel_and_tell_so(api: Api, guild: GuildHandle) -> None:
    path = "/channels/{channel_id}/messages"
    await api.discord.limit(2, 1.0, method="POST", path=path)
    other = await api.discord.add_channel(guild, "annonces")
    first = await api.post(guild.channel, content="un")
    assert first.headers["X-RateLimit-Limit"] == "2"
    assert first.headers["X-RateLimit-Remaining"] == "1"
    assert 0 < float(first.headers["X-RateLimit-Reset-After"]) <= 1.0
    await api.post(guild.channel, content="deux")
    third = await api.post(guild.channel, content="trois")
    assert third.status == 429
    assert third.headers["Via"]
    assert third.headers["Retry-After"] == "1"
    assert as_object(third.body)["global"] is False
    assert (await api.post(other, content="un")).status == 200
    await asyncio.sleep(1.01)
    assert (await api.post(guild.channel, content="trois")).status == 200
    assert await api.discord.refused() == []


async def test_the_global_limit_spares_interactions(api: Api) -> None:
    await api.discord.limit(2, 60.0)
    statuses = [(await api.ask("GET", "/users/@me")).status for _ in range(3)]
    assert statuses == [200, 200, 429]
    heard = await api.ask("GET", "/users/@me")
    assert heard.headers["X-RateLimit-Global"] == "true"
    assert as_object(heard.body)["global"] is True
    assert (await api.ask("POST", "/interactions/1/x/callback", {"type": 4})).code == 10062


async def test_discord_py_waits_and_tries_again(api: Api, guild: GuildHandle) -> None:
    posting = f"/channels/{guild.channel.id}/messages"
    async with signed_in(api.discord) as bot:
        channel = bot.get_partial_messageable(int(guild.channel.id))
        await api.discord.fault("POST", posting, status=429, retry_after=0.05)
        await channel.send("après 429")
        await api.discord.fault("POST", posting, status=500)
        await channel.send("après 500")
        await api.discord.fault("POST", posting, status=503)
        with pytest.raises(discord.DiscordServerError):
            await channel.send("jamais")
        await api.discord.fault("POST", posting, status=403, code=50001)
        with pytest.raises(discord.Forbidden):
            await channel.send("jamais")
    said = [m.text for m in await api.discord.messages(guild.channel)]
    assert said == ["après 429", "après 500"]
    outcomes = [r.outcome for r in await api.discord.requests("POST", posting)]
    assert outcomes == ["fault", "passed", "fault", "passed", "fault", "fault"]


async def test_a_socket_drops_before_or_after_the_effect(api: Api, guild: GuildHandle) -> None:
    for drop in ("before", "after"):
        await api.discord.fault("POST", "/channels/*/messages", drop=drop)
        with pytest.raises(aiohttp.ClientOSError) as reset:
            await api.post(guild.channel, content=drop)
        assert reset.value.errno == errno.ECONNRESET
    assert [m.text for m in await api.discord.messages(guild.channel)] == ["after"]
    await api.discord.fault("GET", "/users/@me", delay=0.1)
    began = time.monotonic()
    assert (await api.ask("GET", "/users/@me")).status == 200
    assert time.monotonic() - began >= 0.1


async def test_history_is_read_in_pages_newest_first(api: Api, guild: GuildHandle) -> None:
    ids: list[str] = []
    for number in range(5):
        ids.append(text(as_object((await api.post(guild.channel, content=f"{number}")).body), "id"))

    async def page(query: str) -> list[str]:
        heard = await api.ask("GET", f"/channels/{guild.channel.id}/messages?{query}")
        return [text(message, "content") for message in objects(heard.body)]

    assert await page("limit=2") == ["4", "3"]
    assert await page(f"before={ids[3]}&limit=2") == ["2", "1"]
    assert await page(f"after={ids[0]}&limit=2") == ["2", "1"]
    assert await page(f"around={ids[2]}&limit=3") == ["3", "2", "1"]
    assert (await api.ask("GET", f"/channels/{guild.channel.id}/messages?limit=101")).status == 400


async def test_messages_are_changed_crossposted_deleted(api: Api, guild: GuildHandle) -> None:
    news = await api.discord.add_channel(guild, "annonces", kind="announcement")
    made = as_object((await api.post(news, content="un")).body)
    one = f"/channels/{news.id}/messages/{text(made, 'id')}"
    assert as_object((await api.ask("PATCH", one, {"content": "deux"})).body)["content"] == "deux"
    assert whole(as_object((await api.ask("POST", f"{one}/crosspost")).body), "flags") & 1
    assert (await api.ask("POST", f"{one}/crosspost")).code == 40033
    assert (await api.ask("DELETE", one)).status == 204
    assert (await api.ask("GET", one)).code == 10008
    plain = as_object((await api.post(guild.channel, content="un")).body)
    other = f"/channels/{guild.channel.id}/messages/{text(plain, 'id')}/crosspost"
    assert (await api.ask("POST", other)).code == 50024


async def test_closed_doors(api: Api, guild: GuildHandle) -> None:
    path = f"/channels/{guild.channel.id}/messages"
    await api.post(guild.channel, content="un")
    await api.discord.deny_channel(guild.channel, permissions.READ_HISTORY)
    assert (await api.ask("GET", path)).body == []
    await api.discord.deny_channel(guild.channel, permissions.SEND_MESSAGES)
    assert (await api.post(guild.channel, content="x")).code == 50013
    await api.discord.deny_channel(guild.channel, permissions.VIEW_CHANNEL)
    assert (await api.post(guild.channel, content="x")).code == 50001
    await api.discord.remove_channel(guild.channel)
    assert (await api.post(guild.channel, content="x")).code == 10003
    anna = await api.discord.add_member(guild, "Anna")
    opened = await api.ask("POST", "/users/@me/channels", {"recipient_id": anna.id})
    private = ChannelHandle(text(as_object(opened.body), "id"))
    assert (await api.post(private, content="bonjour")).status == 200
    await api.discord.accept_private(anna, False)
    assert (await api.post(private, content="bonjour")).code == 50007


async def test_events_outside_discord_need_an_end_and_a_place(api: Api, guild: GuildHandle) -> None:
    path = f"/guilds/{guild.id}/scheduled-events"
    event: JsonObject = {"name": "REX DEEE", "privacy_level": 2, "entity_type": 3}
    event |= {"scheduled_start_time": "2099-12-08T10:00:00+00:00"}
    event |= {"entity_metadata": {"location": "en ligne"}}
    assert (await api.ask("POST", path, event)).code == 50035
    event |= {"scheduled_end_time": "2099-12-08T11:00:00+00:00"}
    assert (await api.ask("POST", path, event | {"entity_metadata": {}})).code == 50035
    late = event | {"scheduled_start_time": "2020-12-08T10:00:00+00:00"}
    assert (await api.ask("POST", path, late)).code == 50035
    made = as_object((await api.ask("POST", path, event)).body)
    one = f"{path}/{text(made, 'id')}"
    assert as_object((await api.ask("PATCH", one, {"status": 4})).body)["status"] == 4
    assert [e["name"] for e in await api.discord.events(guild)] == ["REX DEEE"]
    assert (await api.ask("DELETE", one)).status == 204
    assert (await api.ask("GET", path)).body == []


async def test_a_hundred_events_to_come_and_those_of_others(api: Api, guild: GuildHandle) -> None:
    path = f"/guilds/{guild.id}/scheduled-events"
    event: JsonObject = {"name": "REX DEEE", "privacy_level": 2, "entity_type": 3}
    event |= {"scheduled_start_time": "2099-12-08T10:00:00+00:00"}
    event |= {"scheduled_end_time": "2099-12-08T11:00:00+00:00"}
    event |= {"entity_metadata": {"location": "en ligne"}}
    theirs = await api.discord.plan_events(guild, guild.owner, "Autre", count=100)
    assert (await api.ask("POST", path, event)).code == 30038
    await api.discord.change_event(guild, theirs[0], status=3)
    assert len(objects((await api.ask("GET", path)).body)) == 99
    made = as_object((await api.ask("POST", path, event)).body)
    assert made["creator_id"] != guild.owner.id
    assert (await api.ask("PATCH", f"{path}/{theirs[1]}", {"name": "REX"})).status == 200
    assert (await api.ask("DELETE", f"{path}/{theirs[1]}")).status == 204
    assert (await api.ask("DELETE", f"{path}/{theirs[1]}")).code == 10070


async def test_commands_are_registered_changed_removed(api: Api, guild: GuildHandle) -> None:
    me = text(as_object((await api.ask("GET", "/users/@me")).body), "id")
    for base in (f"/applications/{me}/commands", f"/applications/{me}/guilds/{guild.id}/commands"):
        tip: JsonObject = {"name": "tip", "description": "A tip"}
        tip["name_localizations"] = {"fr": "astuce"}
        assert (await api.ask("POST", base, tip)).status == 201
        assert (await api.ask("POST", base, tip)).status == 200
        (command,) = objects((await api.ask("GET", base)).body)
        assert command["name_localizations"] is None
        (command,) = objects((await api.ask("GET", f"{base}?with_localizations=true")).body)
        assert command["name_localizations"] == {"fr": "astuce"}
        one = f"{base}/{command['id']}"
        changed = as_object((await api.ask("PATCH", one, {"description": "Tips"})).body)
        assert (changed["id"], changed["description"]) == (command["id"], "Tips")
        assert (await api.ask("DELETE", one)).status == 204
        assert (await api.ask("GET", one)).code == 10063
        assert (await api.ask("PUT", base, [tip])).status == 200
        wrong: JsonObject = {"name": "Tip", "description": "A tip"}
        heard = await api.ask("PUT", base, [tip, wrong])
        assert heard.code == 50035
        assert "1" in as_object(as_object(heard.body)["errors"])
        assert len(objects((await api.ask("GET", base)).body)) == 1


async def test_guilds_tell_their_members_roles_and_channels(api: Api, guild: GuildHandle) -> None:
    role = await api.discord.add_role(guild, "Organisatrice")
    anna = await api.discord.add_member(guild, "Anna", roles=[role])
    member = as_object((await api.ask("GET", f"/guilds/{guild.id}/members/{anna.id}")).body)
    assert member["roles"] == [role.id]
    roles = objects((await api.ask("GET", f"/guilds/{guild.id}/roles")).body)
    assert [r["name"] for r in roles] == ["@everyone", "Sobrio", "Organisatrice"]
    (channel,) = objects((await api.ask("GET", f"/guilds/{guild.id}/channels")).body)
    assert channel["id"] == guild.channel.id
    assert as_object((await api.ask("GET", f"/guilds/{guild.id}")).body)["preferred_locale"] == "fr"
    foreign = await api.discord.add_guild("Ailleurs", with_bot=False)
    assert (await api.ask("GET", f"/guilds/{foreign.id}")).code == 50001


@pytest.mark.skipif(not PLACE.is_file(), reason=NO_CONTRACT)
async def test_the_contract_refuses_what_nothing_else_sees(api: Api, guild: GuildHandle) -> None:
    heard = await api.post(guild.channel, content=["not", "a", "text"])
    assert heard.code == 50035
    assert "content" in as_object(as_object(heard.body)["errors"])
    numbers: JsonObject = {"parse": [], "users": [int(guild.owner.id)]}
    assert (await api.post(guild.channel, content="x", allowed_mentions=numbers)).status == 200


async def test_without_the_contract_the_other_rules_hold() -> None:
    async with (
        LoopbackDiscord.start(contract=False) as loopback,
        aiohttp.ClientSession() as session,
    ):
        api = Api(loopback, session)
        assert not loopback.has_contract
        guild = await loopback.add_guild("Numérique responsable")
        heard = await api.post(guild.channel, content="x", embeds=[{"colour": "not a number"}])
        assert heard.status == 200
        assert (await api.post(guild.channel, content="x" * 2001)).code == 50035
        assert (await api.post(guild.channel, content="x", ttss=False)).code == 50035
        assert (await api.post(guild.channel)).code == 50006


async def test_reset_forgets_everything(api: Api, guild: GuildHandle) -> None:
    await api.post(guild.channel, content="un")
    await api.discord.reset()
    assert (await api.post(guild.channel, content="un")).code == 10003
    assert len(await api.discord.requests()) == 1


async def test_a_request_is_kept_waiting_before_or_after_its_effect(
    api: Api, guild: GuildHandle
) -> None:
    posting = f"/channels/{guild.channel.id}/messages"
    cases: list[tuple[Hold, int]] = [("before", 0), ("after", 2)]
    for hold, written in cases:
        await api.discord.fault("POST", posting, hold=hold)
        asking = asyncio.create_task(api.post(guild.channel, content=hold))
        await api.discord.wait_for_held()
        assert not asking.done()
        assert len(await api.discord.messages(guild.channel)) == written
        await api.discord.release()
        assert (await asking).status == 200
    with pytest.raises(NoAnswer):
        await api.discord.wait_for_held(within=0.05)


async def test_an_error_may_come_although_it_was_done(api: Api, guild: GuildHandle) -> None:
    for late in (False, True):
        await api.discord.fault("POST", "/channels/*/messages", status=503, late=late)
        assert (await api.post(guild.channel, content="un")).status == 503
        assert len(await api.discord.messages(guild.channel)) == late


async def test_many_channels_and_messages_are_made_at_once(api: Api, guild: GuildHandle) -> None:
    channels = await api.discord.add_channels(guild, "annonces", 500)
    assert len({channel.id for channel in channels}) == 500
    await api.discord.say(guild.owner, channels[7], "bonjour", times=2_000)
    assert len(await api.discord.messages(channels[7])) == 2_000
    assert await api.discord.messages(channels[8]) == []


async def test_what_the_bot_posted_is_told_in_one_answer(api: Api, guild: GuildHandle) -> None:
    await api.discord.say(guild.owner, guild.channel, "bonjour")
    card: JsonObject = {"type": 10, "content": "un", "id": 77}
    body: JsonObject = {"flags": 1 << 15, "components": [card], "nonce": "n", "enforce_nonce": True}
    made = as_object((await api.post(guild.channel, **body)).body)
    again = as_object((await api.post(guild.channel, **body)).body)
    assert again["id"] == made["id"]
    (post,) = await api.discord.posts()
    assert (post.id, post.channel_id) == (made["id"], guild.channel.id)
    assert (post.nonce, post.text, post.numbers) == ("n", "un", [77])
    copy = await api.discord.message(await api.discord.repeat(guild.owner, post.id))
    assert (copy.text, copy.author_id) == ("un", guild.owner.id)
    assert copy.components[0]["id"] == 77
    assert len(await api.discord.posts()) == 1


async def test_traffic_is_told_by_its_times(api: Api, guild: GuildHandle) -> None:
    await api.discord.limit(3, 60.0)
    for _ in range(4):
        await api.post(guild.channel, content="un")
    await api.ask("POST", "/interactions/1/x/callback", {"type": 4})
    traffic = await api.discord.traffic()
    assert (len(traffic.at), traffic.at[0], traffic.limited) == (4, 0.0, 1)
    told = Traffic([0.0, 0.25, 0.5, 1.1, 1.2, 1.6], 0)
    assert (told.most, told.rate) == (4, 5 / 1.6)


async def test_a_nonce_whose_message_was_taken_away_makes_none(
    api: Api, guild: GuildHandle
) -> None:
    body: JsonObject = {"content": "un", "nonce": "n", "enforce_nonce": True}
    made = as_object((await api.post(guild.channel, **body)).body)
    await api.ask("DELETE", f"/channels/{guild.channel.id}/messages/{text(made, 'id')}")
    assert (await api.post(guild.channel, **body)).code == 10008


async def test_files_need_their_own_right(api: Api, guild: GuildHandle) -> None:
    url = f"{api.discord.api_url}/channels/{guild.channel.id}/messages"
    headers = {"Authorization": f"Bot {api.discord.token}"}
    for denied, status in ((0, 200), (permissions.ATTACH_FILES, 403)):
        await api.discord.deny_channel(guild.channel, denied)
        form = aiohttp.FormData({"payload_json": "{}"}, quote_fields=False)
        form.add_field("files[0]", b"points", filename="a.png")
        async with api.session.post(url, data=form, headers=headers) as heard:
            assert heard.status == status
