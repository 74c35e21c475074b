"""What the platform does on the simulated Discord of the preview: the same as on the real one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import cast

from bot.frontends.discord.client import SobrioClient
from bot.platforms import Event, Post, private_place
from bot.replies import File, Paragraph, Reply
from tests.conversation import Chat
from tests.frontends.scenes import lately

START = (datetime.now(UTC) + timedelta(days=7)).replace(microsecond=0)
REX = Event("1", "REX", "Un retour.", "En ligne", START, START + timedelta(hours=1))
FILED = Reply("Atelier", (File("atelier.ics", b"BEGIN", "Pour votre agenda"),))


async def test_people_are_written_to_and_messages_amended(chat: Chat) -> None:
    platform = cast(SobrioClient, chat.env.bot).platform
    anna = await chat.in_private("Anna")
    for place in (private_place(f"discord:{anna.member.id}"), f"discord:{chat.channel.id}"):
        posted = await platform.post(place, Post(place, FILED))
        assert await platform.find(place, place, lately()) == posted
        await platform.amend(place, posted, Post(place, Reply("Déplacé", (Paragraph("Jeudi."),))))
        number = int(posted.removeprefix("discord:"))
        where = anna.channel if ":@" in place else chat.channel
        (message,) = [m for m in where.history() if m.id == number]
        assert message.attachments == []


async def test_events_are_shown_changed_and_hidden(chat: Chat) -> None:
    platform = cast(SobrioClient, chat.env.bot).platform
    community = f"discord:{chat.guild.id}"
    shown = await platform.show_event(community, REX, None)
    assert await platform.show_event(community, replace(REX, title="REX 2"), None) == shown
    events = chat.env.backend.get_guild(chat.guild.id).scheduled_events
    assert [event.name for event in events.values()] == ["REX 2"]
    await platform.hide_event(community, REX.key, None)
    assert events == {}
