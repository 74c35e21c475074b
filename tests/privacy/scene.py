"""A bot on real files, in a community of people with numbers, and what the files hold of them."""

import sqlite3
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from bot.communities.model import ChannelPurpose, Deed, Notice
from bot.communities.service import Trail, Visitor
from bot.core import Core
from bot.database import Database
from bot.editing.model import Draft, DraftState, Standing, Verification, Version
from bot.editing.store import EditingStore
from bot.i18n import Locale
from bot.people import Actor, Role
from bot.replies import Action, Answer, Form, Reply
from bot.settings import Settings
from tests.announcements.board import Board
from tests.announcements.stage import Watch
from tests.conftest import open_bot
from tests.conversation import plain
from tests.editing.conftest import content

COMMUNITY, HERE, TEAM = "board:community", "board:here", "board:team"

# Numbers as Discord gives them; of two of them one begins with Anna's, of two it is the end.
ANNA = "80351110224678912"
BEN, CLEO, OLIVIA, ADA = (
    "803511102246789121",
    "980351110224678912",
    "41771983423143937",
    "53908232506183680",
)

_ALL = frozenset(Role)


@dataclass
class Scene:
    """People who use everything that the bot has; Anna may do everything, and so may Ada."""

    core: Core
    watch: Watch
    board: Board
    path: Path
    shown: Answer = field(default_factory=lambda: Reply(""))

    def person(self, number: str, *, community: str | None = COMMUNITY) -> Actor:
        """Somebody who reads French."""
        roles = {ANNA: _ALL, ADA: _ALL, OLIVIA: frozenset({Role.MEMBER, Role.ORGANISER})}
        its = roles.get(number, frozenset({Role.MEMBER})) if community else frozenset({Role.MEMBER})
        french = Locale.FR
        return Actor(f"board:{number}", french, french, french, community, its, place=HERE)

    async def say(
        self, number: str, command: str, *, at: str | None = COMMUNITY, **arguments: Any
    ) -> Answer:
        """What somebody is answered; presses and forms go to that from now on."""
        actor = self.person(number, community=at)
        self.shown = await self.core.table.find(command)(actor, arguments)
        # As a front end does when it draws it: long calls are kept.
        for action in self.actions:
            await self.core.actions.id_of(action.command, action.arguments)
        return self.shown

    async def press(self, label: str, number: str) -> Answer:
        """Press a button of what was answered last."""
        action = next(one for one in self.actions if plain(one.label) == label)
        return await self.say(number, action.command, **dict[str, Any](action.arguments))

    async def fill(self, number: str, **typed: str) -> Answer:
        """Fill in the form that was answered, and send it."""
        form = self.shown
        assert isinstance(form, Form)
        values = {one.name: typed.get(one.name, one.value) for one in form.inputs}
        given: dict[str, Any] = {**form.arguments, **values}
        return await self.say(number, form.command, **given)

    async def pass_time(self, **by: float) -> None:
        """Let time pass; what is due on the way is posted."""
        until = self.watch.now + timedelta(**by)
        while (due := await self.core.outbox.turn()) is not None and due <= until:
            self.watch.now = max(self.watch.now, due)
        self.watch.now = until
        await self.core.outbox.turn()

    @property
    def actions(self) -> list[Action]:
        """What can be pressed."""
        if not isinstance(self.shown, Reply):
            return []
        return [one for one in self.shown.actions if isinstance(one, Action)]

    def in_files(self, number: str) -> int:
        """How often the files of the database hold a number."""
        return in_files(self.path, number)

    def rows(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of every table."""
        return rows_of(self.path)


@asynccontextmanager
async def open_scene(
    settings: Settings, watch: Watch, board: Board | None = None, *, seed: int = 1
) -> AsyncGenerator[Scene]:
    """The bot, started and connected to its board; started anew it draws by another seed."""
    board = board or Board(watch)
    async with open_bot(settings, clock=watch, random=Random(seed)) as core:
        with core.platforms.connected("board", board):
            yield Scene(core, watch, board, settings.database_path)


async def begin(scene: Scene) -> None:
    """Ada sets where things are posted."""
    ada = await scene.core.communities.actor(Visitor(f"board:{ADA}", "fr", COMMUNITY, manages=True))
    await scene.core.communities.set_channel(ada, ChannelPurpose.ANNOUNCEMENTS, HERE)
    await scene.core.communities.set_channel(ada, ChannelPurpose.ORGANISERS, TEAM)


async def live(scene: Scene) -> str:
    """Anna does all that one can do, and others name her; tells a workshop in which she has the
    only place, and Cleo and Ben wait for it."""
    await choose(scene)
    full = await plan(scene, OLIVIA, "REX complet", places="1")
    for number in (ANNA, CLEO, BEN):
        await scene.say(number, "join-workshop", workshop=full)
        await scene.say(number, "follow-workshop", workshop=full)
        await scene.say(number, "set-reminders", before="1440")
    held = await plan(scene, ANNA, "Atelier tenu par une autre", hours=1)
    await scene.say(ANNA, "follow-workshop", workshop=held)
    await scene.say(BEN, "follow-workshop", workshop=held)
    await scene.say(ANNA, "set-reminders", before="1440 60")
    await wait_and_get_a_place(scene)
    await scene.say(
        ANNA,
        "workshop plan",
        title="Café",
        when="2026-12-22 14:00",
        repeat="FREQ=MONTHLY;BYDAY=4TU",
    )
    await scene.press("Enregistrer la série", ANNA)
    await announce(scene, OLIVIA, f"Merci à <@{ANNA}> et à <@{BEN}> !")
    await announce(scene, ANNA, "Un mot de l’équipe")
    await scene.pass_time(hours=3)
    await scene.say(ANNA, "workshop-tried", workshop=held, text="Je vais réparer mon téléphone.")
    await scene.say(BEN, "workshop-tried", workshop=held, text=f"Comme <@{ANNA}>, je répare.")
    await write_facts(scene)
    await ask(scene)
    details = {"text": f"<@{ANNA}> l’a signalé"}
    await scene.core.communities.notify(Notice(COMMUNITY, "x", "notice-gone", details))
    named = {"who": f"board:{ANNA}", "said": "x" * 100}
    await scene.core.actions.id_of("workshop-people", named)
    return full


async def wait_and_get_a_place(scene: Scene) -> None:
    """Ben gives up a place that Anna waits for, and Anna is told."""
    workshop = await plan(scene, OLIVIA, "REX attendu", places="1")
    for number in (BEN, ANNA):
        await scene.say(number, "join-workshop", workshop=workshop)
    await scene.say(BEN, "leave-workshop", workshop=workshop)
    await scene.pass_time(minutes=1)


async def choose(scene: Scene) -> None:
    """Languages, tips, and what the community does."""
    for number in (ANNA, BEN):
        await scene.say(number, "language", language="English")
        await scene.say(number, "tip")
        practice = next(one for one in scene.actions if one.command == "share-tip")
        shared: dict[str, Any] = {**practice.arguments}
        await scene.say(number, "share-tip", **shared)
        await scene.say(number, "do-this", **shared)
        await scene.say(number, "quiz")
        answer: dict[str, Any] = {**scene.actions[0].arguments}
        await scene.say(number, "quiz-answer", **answer)
        for thing in ("month", "tip", "replay"):
            its: dict[str, Any] = {"thing": thing, "on": True, "community": COMMUNITY}
            await scene.say(number, "subscription-turn", **its)
    await scene.pass_time(days=3)  # until each has got a tip of their own


async def plan(
    scene: Scene, number: str, title: str, *, places: str = "", hours: int = 24 * 16
) -> str:
    """A workshop, planned, opened to sign-ups and confirmed; its id."""
    when = (scene.watch.now + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M%z")
    await scene.say(number, "workshop plan", title=title, when=when)
    workshop = str(scene.actions[0].arguments["workshop"])
    await scene.say(
        number, "workshop-choose", workshop=workshop, choosing="sign_up_here", value="chat"
    )
    await scene.press("Revenir à la fiche", number)
    await scene.press("Modifier personnes et places", number)
    await scene.fill(number, capacity=places, hosts=f"Une équipe, avec <@{ANNA}>")
    await scene.press("Vérifier et confirmer", number)
    await scene.press("Confirmer et annoncer", number)
    return workshop


async def announce(scene: Scene, number: str, text: str) -> None:
    """An announcement, written and confirmed."""
    await scene.say(number, "announce write", when="demain à 14h")
    await scene.fill(number, text_fr=text, text_en=text)
    await scene.press("Confirmer", number)


async def ask(scene: Scene) -> None:
    """Questions that Anna asks alone, that Ben asks too, and one of Ben's that she sets aside."""
    for number, question in (
        (ANNA, "Combien d’abeilles au siège ?"),
        (ANNA, f"Que fait {BEN} ?"),
        (BEN, f"que fait {BEN}"),
        (BEN, f"Et {ANNA} ?"),
    ):
        await scene.say(number, "send-question", question=question)
    questions = await scene.core.database.all("select id from unanswered_questions order by rowid")
    await scene.say(ANNA, "question-aside", question=questions[-1]["id"], reason=f"{ANNA} le sait")
    await scene.pass_time(minutes=1)


async def write_facts(scene: Scene) -> None:
    """Drafts, versions and verifications of hers and of others, and what the trail says of it."""
    database = scene.core.database
    store, trail, now = EditingStore(database), Trail(database, scene.watch), scene.watch.now
    anna, ben = f"board:{ANNA}", f"board:{BEN}"

    def draft(id_: str, person: str, state: DraftState, **more: Any) -> Draft:
        said = content(f"Un fait de {id_}.")
        return Draft(id_, COMMUNITY, person, Locale.FR, said, now, now, True, state, **more)

    async with store.writing() as transaction:
        for person in (anna, ben):
            for state in (DraftState.WAITING, DraftState.PUBLISHED):
                mine = draft(f"{state}-{person}", person, state)
                await store.add_draft(transaction, mine)
        other = draft("d1", ben, DraftState.WAITING, why=f"vu avec {ANNA}, pas {CLEO}")
        await store.add_draft(transaction, other)
        decided = draft("d1", ben, DraftState.REJECTED, decided_by=anna, reason="non")
        assert await store.decide_draft(transaction, other, decided)
        for number, person in enumerate((anna, ben), 1):
            version = Version(
                COMMUNITY, f"own-{number}", 1, Standing.PUBLISHED, content(), person, now,
                why=f"relu par <@{ANNA}>",
            )  # fmt: skip
            await store.add_version(transaction, version)
            said = Verification(f"own-{number}", person, now, "x")
            await store.verify(transaction, COMMUNITY, said)
            await trail.note(transaction, COMMUNITY, person, Deed.FACT_ADDED, f"own-{number}")
        await trail.note(
            transaction, COMMUNITY, ben, Deed.DRAFT_REJECTED, "d1", reason=f"{ANNA} l’a dit"
        )
    for person in (anna, ben):
        await store.know_editor(COMMUNITY, person, now)


def in_files(path: Path, number: str) -> int:
    """How often the files of a database hold a number: as text, as ids are kept, or as the eight
    bytes that SQLite would make of it were it kept as an integer, which no search for text finds.

    A longer number does not count.
    """
    text, integer = number.encode(), int(number).to_bytes(8, "big")
    return sum(
        sum(not _longer(held, at, len(text)) for at in _places(held, text))
        + sum(1 for _ in _places(held, integer))
        for held in (file.read_bytes() for file in files_of(path))
    )


def files_of(path: Path) -> list[Path]:
    """The files of a database: itself, its log and its index."""
    return [file for end in ("", "-wal", "-shm") if (file := Path(f"{path}{end}")).exists()]


def _places(held: bytes, wanted: bytes) -> Iterator[int]:
    at = held.find(wanted)
    while at >= 0:
        yield at
        at = held.find(wanted, at + 1)


def _longer(held: bytes, at: int, length: int) -> bool:
    around = held[max(at - 1, 0) : at] + held[at + length : at + length + 1]
    return any(chr(byte).isdigit() for byte in around)


def rows_of(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, but of those of the documents."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [
            name
            for (name,) in connection.execute("select name from sqlite_master where type = 'table'")
            if not name.startswith("sqlite")
        ]
        return {table: connection.execute(f"select * from {table}").fetchall() for table in tables}


async def count(database: Database, table: str, where: str, **values: Any) -> int:
    """How many rows of a table there are of which something holds."""
    row = await database.one(f"select count(*) as n from {table} where {where}", values)
    return row["n"] if row else 0
