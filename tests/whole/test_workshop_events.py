"""Discord's own events show what stands and when it ends: once, and in nobody's way."""

from datetime import datetime, timedelta

from tests.conversation import plain
from tests.loopback.jsons import JsonObject, as_object, text
from tests.patience import PATIENCE
from tests.whole.conftest import Place, Team
from tests.whole.programme import PLANNED, Programme, on_the_day, sheet

TITLE, ENDLESS = "REX DEEE", "Sans fin connue"
EVENTS = "/scheduled-events"

# Discord's code for a right that is missing.
MISSING_PERMISSIONS = 50013


def held(title: str, start: datetime, **said: object) -> dict[str, object]:
    """A workshop as a file tells it."""
    return {"title_fr": title, "starts": f"{start:%Y-%m-%d %H:%M}", **said}


def times_of(event: JsonObject) -> tuple[datetime, datetime]:
    """When an event begins and ends."""
    start, end = text(event, "scheduled_start_time"), text(event, "scheduled_end_time")
    return datetime.fromisoformat(start), datetime.fromisoformat(end)


async def test_an_event_is_made_once_moved_and_taken_away(place: Place, team: Team) -> None:
    discord, guild = place.discord, place.guild
    programme = Programme(place, team)
    await discord.fault("POST", f"*{EVENTS}", hold="after")
    async with programme.starts(PLANNED) as bot:
        await programme.begin()
        long = held(TITLE, on_the_day(11), minutes=90, place="Lyon")
        await programme.take_in(sheet(long, held(ENDLESS, on_the_day(15))))
        for title in (TITLE, ENDLESS):
            shown = await programme.organise("confirm", workshop=title)
            assert ("Durée inconnue" in shown.text) == (title == ENDLESS)
            await programme.press(team.olivia, shown, "Confirmer et annoncer")
        await discord.wait_for_held()
        await bot.kill()  # the event is there; nobody heard of it
    await discord.release()
    async with programme.starts(PLANNED + timedelta(minutes=5)):
        await discord.wait_for_session(identifies=2)
        await programme.at_rest()
        (event,) = await discord.events(guild)
        assert text(event, "name") == TITLE
        assert text(as_object(event["entity_metadata"]), "location") == "Lyon"
        assert times_of(event) == (on_the_day(11), on_the_day(12, 30))
        assert len(await programme.posts()) == 2

        later = on_the_day(16) + timedelta(days=1)
        moving = await programme.organise("move", workshop=TITLE, when=f"{later:%Y-%m-%d %H:%M}")
        await programme.press(team.olivia, moving, "Déplacer et prévenir")
        await discord.wait_for_requests("PATCH", EVENTS)
        (moved,) = await discord.events(guild)
        assert moved["id"] == event["id"]
        assert times_of(moved) == (later, later + timedelta(minutes=90))

        calling_off = await programme.organise("cancel", workshop=TITLE)
        await programme.press(team.olivia, calling_off, "Annuler et prévenir")
        await discord.wait_for_requests("DELETE", EVENTS)
        assert await discord.events(guild) == []
        asked = [r for r in await discord.requests(path=EVENTS) if r.method != "GET"]
        assert [request.method for request in asked] == ["POST", "PATCH", "DELETE"]


async def test_a_missing_right_or_too_many_events_hinder_nothing_else(
    place: Place, team: Team
) -> None:
    discord, guild = place.discord, place.guild
    programme = Programme(place, team)
    async with programme.starts(PLANNED):
        await programme.begin()
        await programme.take_in(
            sheet(*(held(f"Atelier {n}", on_the_day(9 + n), minutes=45) for n in range(3)))
        )
        await discord.fault("POST", f"*{EVENTS}", status=403, code=MISSING_PERMISSIONS)
        assert len(await programme.confirm("Atelier 0")) == 1
        assert "il me manque les permissions" in await aside_for_ada(programme)

        for_others = await discord.plan_events(guild, team.ada, "Réunion", count=100)
        assert len(await programme.confirm("Atelier 1", "Atelier 2")) == 3
        assert "déjà 100 événements" in await aside_for_ada(programme)
        assert await aside_for_ada(programme, within=0.5) == ""
        assert {text(event, "id") for event in await discord.events(guild)} == {*for_others}


async def aside_for_ada(programme: Programme, within: float = PATIENCE) -> str:
    """What Ada is told beside the answer to a question of hers, if anything within some seconds."""
    discord, ada = programme.place.discord, programme.team.ada
    answer = await discord.slash(ada, programme.place.guild.channel, "tip", locale="fr")
    answer = await discord.refresh(answer, followups=1, within=within)
    return plain("\n".join(aside.text for aside in answer.followups))
