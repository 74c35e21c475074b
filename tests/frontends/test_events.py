"""Events in a server's own calendar: one for each key, as told, whatever is lost on the way."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.frontends.discord.events import reference_of
from bot.platforms import Event, NotPosted, Refusal, Unsure
from tests.frontends.scenes import Scene
from tests.loopback.jsons import JsonObject, as_object, text

START = (datetime.now(UTC) + timedelta(days=7)).replace(microsecond=0)
REX = Event(
    "workshop-1",
    "REX DEEE",
    "Un retour d’expérience.",
    "En ligne",
    START,
    START + timedelta(hours=1),
)


def of_guild(scene: Scene) -> str:
    return f"discord:{scene.guild.id}"


def listing(scene: Scene) -> str:
    return f"/guilds/{scene.guild.id}/scheduled-events"


async def show(scene: Scene, event: Event = REX, known: str | None = None) -> str:
    return await scene.platform.show_event(of_guild(scene), event, known)


async def hide(scene: Scene, known: str | None = None) -> None:
    await scene.platform.hide_event(of_guild(scene), REX.key, known)


async def only(scene: Scene) -> JsonObject:
    (event,) = await scene.discord.events(scene.guild)
    return event


async def refusal(scene: Scene, event: Event = REX, known: str | None = None) -> Refusal:
    with pytest.raises(NotPosted) as told:
        await show(scene, event, known)
    return told.value.refusal


async def test_it_is_made_once_known_or_not(scene: Scene) -> None:
    made = await show(scene)
    for known in (None, made, "discord:1"):
        assert await show(scene, known=known) == made
    event = await only(scene)
    assert (event["name"], event["entity_type"], event["privacy_level"]) == ("REX DEEE", 3, 2)
    assert as_object(event["entity_metadata"])["location"] == "En ligne"
    assert text(event, "description") == f"Un retour d’expérience.\n\n{reference_of(REX.key)}"
    assert datetime.fromisoformat(text(event, "scheduled_start_time")) == START
    assert await scene.discord.requests("PATCH") == [], "nothing differs"


async def test_only_what_differs_is_changed(scene: Scene) -> None:
    made = await show(scene)
    later = START + timedelta(days=2)
    moved = replace(REX, start=later, end=later + timedelta(hours=1))
    assert await show(scene, moved) == made
    (change,) = await scene.discord.requests("PATCH", listing(scene))
    assert as_object(change.body).keys() == {"scheduled_start_time", "scheduled_end_time"}
    assert datetime.fromisoformat(text(await only(scene), "scheduled_start_time")) == later


async def test_what_people_changed_is_set_right_and_the_rest_left_alone(scene: Scene) -> None:
    made = await show(scene)
    event = made.removeprefix("discord:")
    changes: JsonObject = {"name": "Atelier", "description": "Venez !", "image": "cover"}
    await scene.discord.change_event(scene.guild, event, **changes)
    assert await show(scene, known=made) == made, "it is known by its id, though its line is gone"
    (change,) = await scene.discord.requests("PATCH", listing(scene))
    assert as_object(change.body).keys() == {"name", "description"}
    shown = await only(scene)
    assert (shown["name"], shown["image"]) == ("REX DEEE", "cover")
    assert reference_of(REX.key) in text(shown, "description")


async def test_one_that_people_put_into_a_channel_is_brought_back(scene: Scene) -> None:
    made = await show(scene)
    changes: JsonObject = {"entity_type": 2, "channel_id": "1", "entity_metadata": None}
    await scene.discord.change_event(scene.guild, made.removeprefix("discord:"), **changes)
    assert await show(scene, known=made) == made
    shown = await only(scene)
    assert (shown["entity_type"], shown["channel_id"]) == (3, None)
    assert as_object(shown["entity_metadata"])["location"] == "En ligne"


async def test_what_somebody_else_planned_is_not_ours(scene: Scene) -> None:
    (theirs,) = await scene.discord.plan_events(scene.guild, scene.guild.owner, "REX DEEE")
    copied: JsonObject = {"description": reference_of(REX.key)}
    await scene.discord.change_event(scene.guild, theirs, **copied)
    assert await show(scene) != f"discord:{theirs}"
    assert len(await scene.discord.events(scene.guild)) == 2
    await hide(scene)
    assert (await only(scene))["id"] == theirs


@pytest.mark.parametrize("late", [False, True])
async def test_a_lost_answer_to_making_it_makes_no_second(scene: Scene, late: bool) -> None:
    await scene.discord.fault("POST", listing(scene), drop="after" if late else "before")
    with pytest.raises(Unsure):
        await show(scene)
    assert len(await scene.discord.events(scene.guild)) == int(late)
    made = await show(scene)
    assert f"discord:{(await only(scene))['id']}" == made


@pytest.mark.parametrize("late", [False, True])
async def test_what_discord_py_tries_again_by_itself_makes_no_second(
    scene: Scene, late: bool
) -> None:
    await scene.discord.fault("POST", listing(scene), status=502, late=late)
    with pytest.raises(Unsure):
        await show(scene)
    assert len(await scene.discord.requests("POST", listing(scene))) == 1
    await scene.discord.fault("POST", listing(scene), status=429)
    made = await show(scene)
    assert f"discord:{(await only(scene))['id']}" == made
    assert len(await scene.discord.requests("POST", listing(scene))) == (1 if late else 3)


async def test_lost_answers_to_reading_changing_and_removing(scene: Scene) -> None:
    made = await show(scene)
    one = f"{listing(scene)}/{made.removeprefix('discord:')}"
    await scene.discord.fault("GET", listing(scene), status=503)
    assert await refusal(scene) is Refusal.BUSY, "nothing was done"
    await scene.discord.fault("PATCH", one, drop="after")
    with pytest.raises(Unsure):
        await show(scene, replace(REX, title="REX"))
    assert (await only(scene))["name"] == "REX"
    await scene.discord.fault("DELETE", one, status=503, late=True)
    with pytest.raises(Unsure):
        await hide(scene, made)
    for known in (made, None):
        await hide(scene, known)
    assert await scene.discord.events(scene.guild) == []


async def test_taken_away_while_we_look_it_is_made_anew_or_gone_as_wished(scene: Scene) -> None:
    made = await show(scene)
    one = f"{listing(scene)}/{made.removeprefix('discord:')}"
    await scene.discord.fault("PATCH", one, status=404, code=10070)
    assert await refusal(scene, replace(REX, title="REX")) is Refusal.BUSY
    await scene.discord.fault("DELETE", one, status=404, code=10070)
    await hide(scene, made)


async def test_one_that_people_called_off_is_shown_again_when_told(scene: Scene) -> None:
    made = await show(scene)
    await scene.discord.change_event(scene.guild, made.removeprefix("discord:"), status=4)
    again = await show(scene, known=made)
    assert again != made
    await hide(scene, again)
    (left,) = await scene.discord.events(scene.guild)
    assert left["status"] == 4


async def test_one_under_way_keeps_its_start_and_makes_room_when_it_is_moved(scene: Scene) -> None:
    made = await show(scene)
    began: JsonObject = {"scheduled_start_time": (START - timedelta(days=8)).isoformat()}
    began["status"] = 2
    await scene.discord.change_event(scene.guild, made.removeprefix("discord:"), **began)
    past = replace(REX, title="REX", start=START - timedelta(days=9))
    assert await show(scene, past, made) == made
    (change,) = await scene.discord.requests("PATCH", listing(scene))
    assert as_object(change.body).keys() == {"name"}
    moved = await show(scene, REX, made)
    assert moved != made
    assert f"discord:{(await only(scene))['id']}" == moved


async def test_discord_takes_none_that_has_begun(scene: Scene) -> None:
    scene.allowed.add(50035)
    begun = replace(REX, start=START - timedelta(days=8))
    assert await refusal(scene, begun) is Refusal.MALFORMED
    assert await scene.discord.events(scene.guild) == []


async def test_no_more_than_a_hundred(scene: Scene) -> None:
    scene.allowed.add(30038)
    owner = scene.guild.owner
    events = await scene.discord.plan_events(scene.guild, owner, "Autre", count=100)
    assert await refusal(scene) is Refusal.FULL
    await scene.discord.change_event(scene.guild, events[0], status=4)
    await show(scene)


async def test_without_the_right_or_the_server(scene: Scene) -> None:
    await scene.discord.fault("POST", listing(scene), status=403, code=50013)
    assert await refusal(scene) is Refusal.FORBIDDEN
    made = await show(scene)
    await scene.discord.fault("DELETE", f"{listing(scene)}/*", status=403, code=50013)
    with pytest.raises(NotPosted, match="forbidden"):
        await hide(scene, made)
    await scene.discord.remove_guild(scene.guild)
    assert await refusal(scene) is Refusal.GONE


async def test_texts_are_cut_to_what_discord_takes(scene: Scene) -> None:
    long = replace(REX, title="mot " * 50, description="mot " * 500, place="mot " * 50)
    await show(scene, long)
    shown = await only(scene)
    assert len(text(shown, "name")) <= 100
    assert len(text(shown, "description")) <= 1_000
    assert text(shown, "description").endswith(f"mot…\n\n{reference_of(REX.key)}")
    await show(scene, replace(long, description=""))
    assert text(await only(scene), "description") == reference_of(REX.key)
    assert len(await scene.discord.requests("PATCH", listing(scene))) == 1
    await show(scene, replace(long, description=""))
    assert len(await scene.discord.requests("PATCH", listing(scene))) == 1


def test_a_reference_is_short_and_its_own() -> None:
    assert reference_of("workshop-1") == reference_of("workshop-1") != reference_of("workshop-2")
    assert len(reference_of("workshop-1")) == 23
