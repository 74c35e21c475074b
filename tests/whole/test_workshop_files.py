"""Workshops come in from files that people send, and go out as a calendar that programs follow."""

import socket
from datetime import datetime, timedelta

import aiohttp
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event

from tests.conversation import plain
from tests.loopback.answers import Answer
from tests.whole.conftest import Place, Team
from tests.whole.programme import PLANNED, Programme, on_the_day, sheet

# One before the clocks change, one after; nobody knows how long the second takes.
FIRST, SECOND = on_the_day(11) - timedelta(days=7), on_the_day(11)
ANOTHER_ADDRESS = "Changer l’adresse du calendrier"
REX = {"uid": "rex@example.org", "title_fr": "REX DEEE", "starts": f"{FIRST:%Y-%m-%d %H:%M}"}
FORUM = {"uid": "forum@example.org", "title_fr": "Forum", "starts": f"{SECOND:%Y-%m-%d %H:%M}"}


def calendar(*events: tuple[str, str, datetime]) -> str:
    """A calendar file of events of an hour: uid, title and wall time in Paris."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//FR"]
    for uid, title, start in events:
        lines += ["BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{title}", "DURATION:PT1H"]
        lines += [f"DTSTART;TZID=Europe/Paris:{start:%Y%m%dT%H%M%S}", "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""])


def heard(answer: Answer) -> str:
    """What was answered, and the choices below it, with the spaces that a keyboard has."""
    choices = [label for select in answer.selects for label in select.options]
    return plain("\n".join([answer.text, *choices]))


async def test_files_are_taken_in_brought_up_to_date_or_refused(place: Place, team: Team) -> None:
    programme = Programme(place, team)
    async with programme.starts(PLANNED):
        await programme.begin()
        forum = (FORUM["uid"], "Forum", SECOND)
        told = await programme.take_in(
            calendar((REX["uid"], "REX DEEE", FIRST), forum), "ateliers.ics"
        )
        assert told.ephemeral
        assert "2 brouillons ajoutés" in heard(told)
        later = FIRST + timedelta(hours=3)
        told = await programme.take_in(
            calendar((REX["uid"], "REX déchets", later), forum), "ateliers.ics"
        )
        assert "1 atelier mis à jour" in heard(told)
        assert "1 atelier déjà à jour" in heard(told)
        assert f"{later.day} mars {later.year} à 14 h" in heard(told)

        told = await programme.take_in(sheet(REX | {"minutes": 45}))
        assert "1 atelier mis à jour" in heard(told)
        card = heard(await programme.organise("edit", workshop="REX DEEE"))
        assert "à 11 h (heure : Paris), jusqu’à 11 h 45 (45 min)" in card

        flawed = sheet(FORUM, {"titel_fr": "REX", "starts": f"{FIRST.year}-02-30 11:00"})
        refused = heard(await programme.take_in(flawed))
        assert "Je n’ai rien repris de ce fichier." in refused
        assert "**Ligne 5** – « titel\\_fr » n’est pas une clé connue ici." in refused
        assert "**Ligne 6** – « starts » doit être une date et une heure" in refused
        broken = calendar(forum).replace("DTSTART", "DTSTERT")
        refused = heard(await programme.take_in(broken, "ateliers.ics"))
        assert "**« Forum »** – Il lui manque un début." in refused
        await programme.at_rest()
        assert await programme.posts() == []


async def test_a_calendar_is_followed_over_a_kill_a_cancellation_and_a_new_address(
    place: Place, team: Team
) -> None:
    programme, port = Programme(place, team), free_port()
    async with aiohttp.ClientSession() as session:
        async with programme.starts(PLANNED, HTTP_PORT=port) as bot:
            await programme.begin()
            address = await address_told(programme)
            await programme.take_in(sheet(REX | {"minutes": 60}, FORUM))
            assert (await read(session, address))[0] == {}, "drafts are for the team"
            await programme.confirm("REX DEEE", "Forum")
            events, etag = await read(session, address)
            assert instants(events["rex@example.org"]) == (FIRST, FIRST + timedelta(hours=1))
            assert events["forum@example.org"].dtstart == SECOND
            assert {event.status for event in events.values()} == {"CONFIRMED"}
            await bot.kill()
        async with programme.starts(PLANNED + timedelta(hours=1), HTTP_PORT=port):
            await place.discord.wait_for_session(identifies=2)
            assert await status(session, address, etag) == 304

            shown = await programme.organise("cancel", workshop="Forum")
            await programme.press(team.olivia, shown, "Annuler et prévenir")
            assert await status(session, address, etag) == 200
            now, _ = await read(session, address)
            assert now["forum@example.org"].status == "CANCELLED"
            assert now["forum@example.org"].sequence == 1
            assert now["rex@example.org"] == events["rex@example.org"]

            another = await renewed(programme)
            assert another != address
            assert await status(session, address) == 404
            assert (await read(session, another))[0] == now


def free_port() -> str:
    """A port that nobody has."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return str(taken.getsockname()[1])


async def address_told(programme: Programme) -> str:
    """The address that Anna is told."""
    discord, where = programme.place.discord, programme.place.guild.channel
    card = await discord.slash(programme.place.anna, where, "workshops calendar", locale="fr")
    assert ANOTHER_ADDRESS not in [button.label for button in card.buttons]
    return next(button.url for button in card.buttons if button.url)


async def renewed(programme: Programme) -> str:
    """The address that holds once Olivia has changed it, and said that she is sure."""
    discord, where = programme.place.discord, programme.place.guild.channel
    card = await discord.slash(programme.team.olivia, where, "workshops calendar", locale="fr")
    asked = await programme.press(programme.team.olivia, card, ANOTHER_ADDRESS)
    told = await programme.press(programme.team.olivia, asked, "Oui, changer l’adresse")
    return next(button.url for button in told.buttons if button.url)


async def read(session: aiohttp.ClientSession, address: str) -> tuple[dict[str, Event], str]:
    """The events at an address, as another program reads them, and the name of that state."""
    async with session.get(address) as response:
        assert response.status == 200
        assert response.content_type == "text/calendar"
        (found,) = IcsCalendarStream.from_ics(await response.text()).calendars
        return {str(event.uid): event for event in found.events}, response.headers["ETag"]


async def status(session: aiohttp.ClientSession, address: str, etag: str = "") -> int:
    """How an address answers to a program that knows a state of it."""
    async with session.get(address, headers={"If-None-Match": etag} if etag else {}) as response:
        return response.status


def instants(event: Event) -> tuple[object, object]:
    """When an event begins and ends."""
    return event.dtstart, event.end
