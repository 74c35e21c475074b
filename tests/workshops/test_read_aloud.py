"""A screen reader's path: every card and button of a workshop's life says in words what it is."""

import re
import unicodedata
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bot.core import Core
from bot.i18n import Locale
from bot.replies import (
    Action,
    Answer,
    Block,
    Entries,
    Form,
    Heading,
    Paragraph,
    Picture,
    Prose,
    Remark,
    Reply,
)
from bot.settings import Settings
from bot.text import fold, shorten
from tests.announcements.board import Board
from tests.announcements.stage import Watch
from tests.conftest import open_bot
from tests.workshops.life import TEAM, Life

PARIS = ZoneInfo("Europe/Paris")

# As long as Discord lets a label be: what differs only after that is the same to a reader.
LONGEST_LABEL = 80

# What organisers and members open, with the workshop and without; each answer is looked at.
OF_IT = ("workshop edit", "workshop-choices", "workshop-history", "workshop people")
OF_ALL = (
    ("olivia", "workshop promise"),
    ("ada", "workshop-habits"),
    ("ada", "workshop-habits-hour"),
    ("anna", "workshops next"),
    ("anna", "workshops coming"),
    ("anna", "workshops past"),
    ("anna", "workshops mine"),
    ("anna", "workshops calendar"),
)
_TIME = re.compile("\ufff9time\ufffa\\d+\ufffb")


@dataclass
class Steady(Life):
    """A life with one bot that stays, which is quicker than to start it for every step."""

    core: Core | None = None

    @asynccontextmanager
    async def awake(self) -> AsyncGenerator[Core]:
        """The bot as it is."""
        assert self.core is not None
        yield self.core


class Reader:
    """Lives through it, and keeps every answer on the way."""

    def __init__(self, life: Life) -> None:
        self.life = life
        self.heard: list[Answer] = []

    async def say(self, name: str, command: str, **arguments: object) -> Answer:
        await self.life.say(name, command, **arguments)
        self.heard.append(self.life.shown)
        return self.life.shown

    async def look_around(self, workshop: str) -> None:
        await self.say("anna", "show-workshop", workshop=workshop)
        await self.organise(workshop)

    async def organise(self, workshop: str) -> None:
        for command in OF_IT:
            await self.say("olivia", command, workshop=workshop)
        for name, command in OF_ALL:
            await self.say(name, command)

    async def until(self, *parts: int) -> None:
        await self.life.until(datetime(*parts, tzinfo=PARIS))  # type: ignore[arg-type]


@pytest.fixture(params=Locale)
async def reader(request: pytest.FixtureRequest, settings: Settings) -> AsyncGenerator[Reader]:
    watch = Watch()
    board = Board(watch)
    async with open_bot(settings, clock=watch, random=Random(1)) as core:
        with core.platforms.connected("board", board):
            yield Reader(Steady(settings, watch, board, request.param, core=core))


async def test_every_card_and_button_says_what_it_is(reader: Reader) -> None:
    await live(reader)
    posts = [message.post.reply for message in reader.life.board.messages]
    amended = [post.reply for post in reader.life.board.amended.values()]
    assert len(reader.heard) > 60
    assert len(posts) > 10
    for answer in (*reader.heard, *posts, *amended):
        if isinstance(answer, Form):
            assert answer.title.strip()
            check_labels(answer.title, [one.label for one in answer.inputs])
        else:
            check_card(answer)


async def live(reader: Reader) -> None:
    """Planned, confirmed, reminded, moved, held and seen again; another one is called off."""
    life, say = reader.life, reader.say
    await life.begin()
    for name, command in OF_ALL:
        await say(name, command)
    workshop = await plan(reader, "2026-12-08 11:00")
    for group in ("texts", "links", "people", "time"):
        await say("olivia", "workshop-form", workshop=workshop, group=group)
    typed = {"join_url": "example.org", "place": "Zoom"}
    await say("olivia", "workshop-save", workshop=workshop, group="links", **typed)
    typed = {"speakers": "Ada Lovelace, ingénieure, ASI", "hosts": "ASI\nModixia", "capacity": "1"}
    await say("olivia", "workshop-save", workshop=workshop, group="people", **typed)
    for choosing, value in (("sign_up_here", "chat"), ("format", "online"), ("themes", "usage")):
        await say("olivia", "workshop-choose", workshop=workshop, choosing=choosing, value=value)
    await reader.organise(workshop)
    await confirm(reader, workshop)
    for name in ("anna", "ben"):
        await say(name, "join-workshop", workshop=workshop)
        await say(name, "follow-workshop", workshop=workshop)
    await say("anna", "add-to-calendar", workshop=workshop)
    await reader.look_around(workshop)
    await reader.until(2026, 12, 7, 12)
    await say("olivia", "workshop move", workshop=workshop, when="2026-12-10 14:00", reason="Gare")
    await press_main(reader)
    await say("anna", "leave-workshop", workshop=workshop)
    await life.now()
    await reader.look_around(workshop)
    await reader.until(2026, 12, 11, 9)
    await say("olivia", "workshop-replay-form", workshop=workshop)
    await say("olivia", "workshop-replay-save", workshop=workshop, replay_url="https://a.example")
    await life.now()
    await say("ben", "workshop-try", workshop=workshop)
    await say("ben", "workshop-tried", workshop=workshop, text="Six ans.")
    await life.now()
    await reader.look_around(workshop)
    other = await plan(reader, "2027-01-14 11:00")
    await confirm(reader, other)
    await say("anna", "follow-workshop", workshop=other)
    await say("olivia", "workshop cancel", workshop=other)
    await press_main(reader)
    await life.now()
    await reader.look_around(other)
    await reader.until(2027, 1, 20, 9)
    assert life.posts(TEAM)


async def plan(reader: Reader, when: str) -> str:
    """A draft; its id."""
    shown = await reader.say("olivia", "workshop plan", title="REX DEEE", when=when)
    assert isinstance(shown, Reply)
    (first, *_) = shown.actions
    assert isinstance(first, Action)
    return str(first.arguments["workshop"])


async def confirm(reader: Reader, workshop: str) -> None:
    await reader.say("olivia", "workshop confirm", workshop=workshop)
    await press_main(reader)
    await reader.life.now()


async def press_main(reader: Reader) -> None:
    shown = reader.life.shown
    assert isinstance(shown, Reply)
    main = shown.actions[0]
    assert isinstance(main, Action)
    await reader.say("olivia", main.command, **main.arguments)


def check_card(card: Reply) -> None:
    """It has a title and words, no sign tells anything alone, and times are said in words too."""
    title, texts = card.title, [text for block in card.blocks for text in texts_of(block)]
    assert title.strip()
    assert any(text.strip() for text in texts), title
    for text in (title, *texts):
        assert not signs_in(text), text
        if _TIME.search(text):
            assert re.search(r"\b20\d\d\b", _TIME.sub("", text)), text
    menu = card.menu.options if card.menu else ()
    assert not card.menu or card.menu.prompt.strip(), title
    check_labels(title, [action.label for action in (*card.actions, *menu)])
    # A picker is called by its prompt, which so says what is picked, as the words above it do.
    check_labels(title, [picker.prompt for picker in card.pickers])
    for picker in card.pickers:
        assert fold(picker.label) in fold(picker.prompt), title
        check_labels(title, [option.label for option in picker.options])


def check_labels(title: str, labels: list[str]) -> None:
    """Each says something, in words, that no other says."""
    for label in labels:
        assert re.search(r"\w{2}", label), (title, label)
        assert not signs_in(label), (title, label)
    shown = [shorten(label, LONGEST_LABEL).casefold() for label in labels]
    assert len(set(shown)) == len(shown), (title, labels)


def signs_in(text: str) -> list[str]:
    """Emoji, arrows, boxes: what is drawn, and not read."""
    return [c for c in text if unicodedata.category(c) in {"So", "Sm", "Sk"} and c not in "+"]


def texts_of(block: Block) -> Iterator[str]:
    """What of a block is read aloud."""
    match block:
        case Paragraph() | Heading() | Remark() | Prose():
            yield block.text
        case Entries():
            for entry in block.entries:
                yield f"{entry.term} : {entry.text}" if entry.term else entry.text
        case Picture():
            assert block.alt.strip()
        case _:
            pass
