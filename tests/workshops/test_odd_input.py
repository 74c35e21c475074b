"""Whatever stands in a button or is typed: it is answered or refused in words, never a fault, and
nothing of another community is reached by it."""

from contextlib import suppress

import pytest

from bot.errors import Correctable, NotAllowed
from bot.people import Actor, Role
from bot.replies import Form, Reply
from bot.table import Command
from bot.workshops.fields import LONGEST_TRIED
from tests.workshops.life import Life

SECRET = "Atelier-secret"
JOIN = "https://visio.example.org/secret"
ODD = (
    "",
    " ",
    "0",
    "-1",
    "999999999",
    "x" * 4_000,
    "{}",
    "[1]",
    '{"details": 3}',
    "null",
    "\x00'\"",
    "2026-12-08T11:00+99:00",
    "2026-02-30T25:61",
    "٣",
    "\ufff9person\ufffax\ufffb",
)


@pytest.fixture
async def life(life: Life) -> Life:
    await life.begin()
    return life


async def planned(life: Life, *, confirm: bool) -> str:
    """A workshop with a private link; its id."""
    await life.say("olivia", "workshop plan", title=SECRET, when="mardi 8 décembre 11h")
    its = {"workshop": str(life.actions[0].arguments["workshop"])}
    await life.say("olivia", "workshop-save", group="links", join_url=JOIN, **its)
    await life.say("olivia", "workshop-choose", choosing="sign_up_here", value="chat", **its)
    if confirm:
        await life.say("olivia", "workshop-announce", revision=2, **its)
    return its["workshop"]


def stranger(life: Life, *roles: Role, community: str | None) -> Actor:
    locale = life.locale
    return Actor("board:eve", locale, locale, locale, community, frozenset({Role.MEMBER, *roles}))


def about_workshops(command: Command) -> bool:
    return command.run.__module__.startswith("bot.workshops.")


@pytest.mark.parametrize("confirm", [False, True])
async def test_no_command_reaches_a_workshop_of_elsewhere(life: Life, confirm: bool) -> None:
    workshop = await planned(life, confirm=confirm)
    given = {
        "text": "x",
        "group": "texts",
        "choosing": "kind",
        "value": "forum",
        "revision": 2,
        "when": "2026-12-20T10:00+01:00",
        "page": 1,
        "title": "x",
        "draft": "{}",
        "series": workshop,
        "reason": "x",
        "title_fr": "x",
        "replay_url": "",
        "before": "60",
    }
    actors = [
        stranger(life, Role.ORGANISER, Role.ADMIN, community="board:elsewhere"),
        stranger(life, community=None),
    ]
    async with life.awake() as core:
        tried = 0
        for command in filter(about_workshops, core.table):
            names = {"workshop", "series"} & set(command.parameters)
            for actor in actors if names else ():
                arguments = {**given, "workshop": workshop}
                its = {n: v for n, v in arguments.items() if n in command.parameters}
                with pytest.raises(Correctable):
                    await command(actor, its)
                tried += 1
    assert tried > 40
    heard = await life.say("olivia", "workshop-open", workshop=workshop)
    assert SECRET in heard


async def test_members_reach_no_draft_and_no_command_of_organisers(life: Life) -> None:
    workshop = await planned(life, confirm=False)
    eve = stranger(life, community=life.person("olivia").community)
    async with life.awake() as core:
        for command in filter(about_workshops, core.table):
            its = {
                n: v
                for n, v in {"workshop": workshop, "text": "x"}.items()
                if n in command.parameters
            }
            if command.role is Role.MEMBER and "workshop" in its:
                with pytest.raises(Correctable):
                    await command(eve, its)
            elif command.role is not Role.MEMBER:
                with pytest.raises(NotAllowed):
                    await command(eve, its)
                with pytest.raises((NotAllowed, TypeError)):  # nor called as cogs could
                    await command.run(eve, **its)
            for suggest in command.suggests.values():
                with suppress(NotAllowed):
                    offered = await suggest(eve, "", {"when": "demain 10h"})
                    assert workshop not in {choice.value for choice in offered}


async def test_what_is_odd_is_answered_or_refused_in_words(life: Life) -> None:
    workshop = await planned(life, confirm=True)
    olivia = stranger(life, Role.ORGANISER, Role.ADMIN, community=life.person("olivia").community)
    usual = {
        "workshop": workshop,
        "group": "texts",
        "choosing": "themes",
        "revision": 2,
        "when": "2026-12-20T10:00+01:00",
        "title": "x",
        "draft": "{}",
        "text": "x",
        "series": "x",
        "before": "60",
        "value": "x",
        "page": 1,
    }
    async with life.awake() as core:
        for command in filter(about_workshops, core.table):
            for odd in command.parameters:
                for value in ODD:
                    its = {n: v for n, v in usual.items() if n in command.parameters}
                    try:
                        answer = await command(olivia, {**its, odd: value})
                    except Correctable:
                        continue
                    assert isinstance(answer, Reply | Form)


async def test_what_a_member_will_try_is_as_long_as_can_be_posted(life: Life) -> None:
    workshop = await planned(life, confirm=True)
    life.watch.forward(days=60)
    with pytest.raises(Correctable):
        await life.say("eve", "workshop-tried", workshop=workshop, text="x" * (LONGEST_TRIED + 1))
    await life.say("eve", "workshop-tried", workshop=workshop, text="x" * LONGEST_TRIED)


async def test_what_was_typed_and_refused_comes_back_in_the_form(life: Life) -> None:
    workshop = await planned(life, confirm=False)
    hosts = "\n".join('Association "R"' for _ in range(21))
    speakers = "\n".join('Ada "Countess" Lovelace, engineer, ASI' for _ in range(21))
    typed = {"hosts": hosts, "speakers": speakers, "capacity": "many"}
    await life.say("olivia", "workshop-save", workshop=workshop, group="people", **typed)
    again = next(action for action in life.actions if "typed" in action.arguments)
    await life.say("olivia", again.command, **again.arguments)
    assert isinstance(life.shown, Form)
    assert {one.name: one.value for one in life.shown.inputs} == typed
