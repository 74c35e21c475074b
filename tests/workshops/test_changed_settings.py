"""What admins change while something is announced: nothing is lost, and nothing said twice."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.communities.model import ChannelPurpose
from bot.communities.service import Visitor
from tests.announcements.board import loses
from tests.conversation import plain
from tests.workshops.life import COMMUNITY, HERE, TEAM, Life

PARIS = ZoneInfo("Europe/Paris")
THERE = "board:there"
REPLAY = "https://example.org/replay"


def paris(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=PARIS)  # type: ignore[arg-type]


@pytest.fixture
async def life(life: Life) -> Life:
    await life.begin()
    return life


async def confirmed(life: Life, **typed: str) -> dict[str, Any]:
    """A workshop of 8 December at eleven, confirmed; what its buttons say."""
    await life.say("olivia", "workshop plan", title="REX DEEE", when="mardi 8 décembre 11h")
    if typed:
        await life.press("Modifier date et durée")
        await life.fill(**typed)
    await life.press("Vérifier et confirmer")
    await life.press("Confirmer et annoncer")
    return {"workshop": life.actions[0].arguments["workshop"]}


async def post_in(life: Life, place: str, purpose: ChannelPurpose) -> None:
    """An admin sets another channel."""
    async with life.awake() as core:
        ada = await core.communities.actor(Visitor("board:ada", "fr", COMMUNITY, manages=True))
        await core.communities.set_channel(ada, purpose, place)


async def want(life: Life, **habits: Any) -> None:
    """An admin wants to be told of workshops otherwise."""
    async with life.awake() as core:
        ada = await core.communities.actor(Visitor("board:ada", "fr", COMMUNITY, manages=True))
        await core.table.find("workshop-habits-set")(ada, habits)


def soon(life: Life, place: str = HERE) -> int:
    """How often the channel was told that it comes soon, or has begun."""
    said = ("C’est bientôt.", "L’atelier a commencé")
    return sum(any(words in text for words in said) for text in life.texts(place))


async def test_what_waits_for_a_channel_that_is_closed_goes_to_the_one_set_instead(
    life: Life,
) -> None:
    life.board.closed.add(HERE)
    await confirmed(life)
    await life.now()
    await life.forward(minutes=5)
    assert life.texts() == []
    await post_in(life, THERE, ChannelPurpose.ANNOUNCEMENTS)
    await life.forward(minutes=20)
    (post,) = life.texts(THERE)
    assert "Nouvel atelier." in post
    life.board.closed.add(THERE)
    await life.until(paris(2026, 12, 1, 9, 30))
    life.board.closed.clear()
    await post_in(life, HERE, ChannelPurpose.ANNOUNCEMENTS)
    await life.until(paris(2026, 12, 1, 12))
    assert soon(life) == 1
    assert any(text.startswith("Les ateliers du mois") for text in life.texts())
    assert len(life.texts(THERE)) == 1


async def test_what_may_stand_in_the_former_channel_is_not_said_in_another(life: Life) -> None:
    await confirmed(life)
    life.board.readable = False
    life.board.after = loses(2)
    async with life.awake() as core:
        await core.outbox.turn()
    await post_in(life, THERE, ChannelPurpose.ANNOUNCEMENTS)
    life.board.readable = True
    await life.forward(hours=1)
    assert len(life.texts()) == 1
    assert life.texts(THERE) == []


async def test_a_question_for_the_team_goes_to_the_channel_that_is_theirs_by_then(
    life: Life,
) -> None:
    await confirmed(life, length="1h")
    await life.now()
    life.board.closed.add(TEAM)
    await life.until(paris(2026, 12, 9, 9, 30))
    await post_in(life, THERE, ChannelPurpose.ORGANISERS)
    await life.until(paris(2026, 12, 9, 12))
    assert [plain(post.title) for post in life.posts(THERE)].count("Un replay ?") == 1


@pytest.mark.parametrize("hour", ["18 h", "8 h"])
async def test_another_hour_says_nothing_twice(life: Life, hour: str) -> None:
    await confirmed(life, length="1h")
    await life.until(paris(2026, 12, 1, 10))
    assert soon(life) == 1
    await want(life, at=hour)
    await life.until(paris(2026, 12, 9, 18, 30))
    assert soon(life) == 1
    await want(life, at="20 h")
    await life.until(paris(2026, 12, 10, 10))
    asked = [post for post in life.posts(TEAM) if plain(post.title) == "Un replay ?"]
    assert len(asked) == 1


async def test_of_several_that_are_late_one_says_that_it_comes_soon(life: Life) -> None:
    await want(life, ahead="7 3 1")
    await confirmed(life)
    await life.now()
    await life.sleep_until(paris(2026, 12, 7, 15))
    assert soon(life) == 1
    await life.until(paris(2026, 12, 8, 12))
    assert soon(life) == 1


async def test_on_each_of_the_days_that_were_set_it_is_said_once(life: Life) -> None:
    await want(life, ahead="7 3 1")
    await confirmed(life)
    await life.until(paris(2026, 12, 8, 12))
    assert soon(life) == 3


async def test_a_replay_that_was_taken_away_and_given_again_is_posted_once(life: Life) -> None:
    its = await confirmed(life, length="1h")
    await life.until(paris(2026, 12, 9, 10))
    for url in (REPLAY, "", f"{REPLAY}-2", "", f"{REPLAY}-3"):
        await life.say("olivia", "workshop-replay-save", replay_url=url, **its)
        if url != f"{REPLAY}-2":
            await life.now()
    replays = [post for post in life.posts() if plain(post.title).startswith("À revoir")]
    assert len(replays) == 1
    assert f"{REPLAY}-3" in str(replays[0].actions)
