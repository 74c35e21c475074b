"""Letters: what a community posts, written once to each who asked for it, and to nobody else."""

import asyncio
from datetime import time, timedelta

import pytest

from bot.i18n import Locale
from bot.platforms import Refusal
from tests.announcements.board import loses, refuses
from tests.patience import until
from tests.subscriptions.stage import JOIN, OTHER, REPLAY, Letters, paris
from tests.workshops.life import COMMUNITY

TUESDAY = paris(2026, 11, 24, 9)
DECEMBER = paris(2026, 12, 1, 9)


async def test_the_month_is_written_with_its_post_to_those_who_asked(life: Letters) -> None:
    await life.begin()
    life.reads["ben"] = Locale.EN
    await life.confirm("REX DEEE", "mardi 8 décembre 11h")
    await life.turn("anna", "month")
    await life.turn("ben", "month")
    await life.until(DECEMBER - timedelta(minutes=1))
    assert life.letters("anna") == []
    await life.until(DECEMBER)
    (french,), (english,) = life.letters("anna"), life.letters("ben")
    assert french.startswith("Les ateliers du mois : décembre 2026")
    assert "REX DEEE : mardi 8 décembre 2026 à 11 h" in french
    assert french.endswith(
        "vous avez demandé les ateliers du mois de la communauté « Le tableau »."
    )
    assert english.startswith("The workshops of the month: December 2026")
    assert english.endswith(
        "you asked for the workshops of the month of the community “Le tableau”."
    )
    assert life.labels("anna") == [
        "Voir l’atelier et s’inscrire",
        "Ne plus recevoir les ateliers du mois",
    ]
    assert life.labels("ben")[-1] == "Stop the workshops of the month"
    assert any(post.startswith("Les ateliers du mois") for post in life.texts())
    assert life.letters("cleo") == []
    assert JOIN not in str(life.posts("board:@anna"))
    await life.until(paris(2027, 1, 31, 9))
    assert len(life.letters("anna")) == 1, "January has no workshop, and nobody reads that"


async def test_a_month_of_a_letter_leads_to_its_workshops(life: Letters) -> None:
    await life.begin()
    await life.confirm("REX DEEE", "mardi 8 décembre 11h")
    await life.turn("anna", "month")
    await life.until(DECEMBER)
    assert "Je participe" in str(
        await life.press_letter("Voir l’atelier et s’inscrire", "anna") and life.buttons
    )
    assert "votre place est réservée" in await life.press("Je participe", "anna")
    assert "Je me désiste" in life.buttons
    await life.press("Je me désiste", "anna")
    assert "Je participe" in life.buttons, "what one reaches because of a letter, one still does"
    # Who is not in the community any more reaches nothing of it, and nor does anybody else.
    life.board.strangers.add((COMMUNITY, "board:anna"))
    for name in ("anna", "mallory"):
        life.at[name] = None
        with pytest.raises(Exception, match="error-gone-action"):
            await life.press_letter("Voir l’atelier et s’inscrire", "anna")


async def test_the_tip_of_a_letter_is_that_of_the_channel(life: Letters) -> None:
    await life.begin()
    await life.tips("friday")
    await life.turn("anna", "tip")
    await life.until(paris(2026, 12, 12, 0))
    posts = [text.splitlines()[0] for text in life.texts()]
    assert len(posts) == 3
    assert life.titles("anna") == posts
    assert life.labels("anna") == ["Un conseil pour moi", "Ne plus recevoir le conseil"]
    assert await life.press_letter("Un conseil pour moi", "anna")


async def test_where_none_is_posted_each_gets_one_of_their_own_on_tuesdays(life: Letters) -> None:
    await life.begin()
    for name in ("anna", "ben"):
        await life.turn(name, "tip")
    await life.until(TUESDAY - timedelta(minutes=1))
    assert life.letters("anna") == []
    await life.until(TUESDAY + timedelta(weeks=19))
    for name in ("anna", "ben"):
        assert len(life.titles(name)) == len(set(life.titles(name))) == 20
    assert life.titles("anna") != life.titles("ben")
    assert life.posts() == []
    await life.tips("friday")
    before = len(life.letters("anna"))
    await life.until(life.watch.now + timedelta(weeks=2))
    assert len(life.letters("anna")) == before + 2, "that of the community, and no other"
    assert life.titles("anna")[-2:] == [text.splitlines()[0] for text in life.texts()]
    await life.tips(on=False)
    await life.until(life.watch.now + timedelta(weeks=1))
    assert len(life.letters("anna")) == before + 3


async def test_nothing_is_planned_where_nobody_wants_a_tip(life: Letters) -> None:
    await life.begin()
    await life.turn("anna", "tip")
    await life.turn("anna", "tip", on=False)
    async with life.awake() as core:
        assert await core.outbox.turn() is None


@pytest.mark.parametrize("channel", [True, False])
async def test_a_replay_is_written_once_however_often_it_is_corrected(
    life: Letters, channel: bool
) -> None:
    await life.begin()
    workshop = await life.confirm("REX DEEE", "mardi 8 décembre 11h")
    await life.turn("anna", "replay")
    await life.until(paris(2026, 12, 8, 18))
    if not channel:
        await life.settle(channel=None)
    await life.give_replay(workshop)
    (letter,) = life.letters("anna")
    assert letter.startswith("Replay : REX DEEE") or "REX DEEE" in letter
    assert "Qu’allez-vous essayer" not in letter
    assert letter.endswith("vous avez demandé les replays de la communauté « Le tableau ».")
    assert life.labels("anna")[-1] == "Ne plus recevoir les replays"
    assert REPLAY in str(life.posts("board:@anna"))
    assert JOIN not in str(life.posts("board:@anna"))
    for url in (f"{REPLAY}/2", "", REPLAY):
        await life.give_replay(workshop, url)
        await life.forward(days=1)
    assert len(life.letters("anna")) == 1
    assert not life.board.amended.keys() & {
        message.id for message in life.board.messages if message.place == "board:@anna"
    }, "what was written to somebody stays as it was"


async def test_the_stop_works_from_the_letter_alone(life: Letters) -> None:
    await life.begin()
    await life.turn("anna", "tip", "replay")
    await life.until(TUESDAY)
    life.board.strangers.add((COMMUNITY, "board:anna"))  # she has left meanwhile
    heard = await life.press_letter("Ne plus recevoir le conseil", "anna")
    assert "Vous ne recevez plus par message privé le conseil de la semaine" in heard
    assert "de la communauté « Le tableau »." in heard
    assert await life.rows() == [(COMMUNITY, "replay", "board:anna")]
    heard = await life.press_letter("Ne plus recevoir le conseil", "anna")
    assert "Vous ne recevez plus par message privé le conseil" in heard, "twice is once"
    with pytest.raises(Exception, match="error-subscription-elsewhere"):
        await life.press("Recevoir de nouveau le conseil", "anna")
    life.board.strangers.clear()
    heard = await life.press("Recevoir de nouveau le conseil", "anna")
    assert "je vous envoie le conseil de la semaine" in heard
    await life.until(TUESDAY + timedelta(weeks=1))
    assert len(life.letters("anna")) == 2


async def test_who_stops_between_the_hour_and_the_letter_gets_none(life: Letters) -> None:
    await life.begin()
    await life.be_quiet(time(8), time(12))
    for name in ("anna", "ben"):
        await life.turn(name, "tip")
    await life.until(TUESDAY + timedelta(hours=1))
    assert life.letters("anna") == life.letters("ben") == [], "quiet hours hold for letters"
    await life.turn("anna", "tip", on=False)
    await life.until(TUESDAY + timedelta(hours=3))
    assert (len(life.letters("anna")), len(life.letters("ben"))) == (0, 1)
    assert life.board.messages[-1].at == paris(2026, 11, 24, 12)


async def test_who_left_gets_nothing_from_there_any_more_and_is_forgotten(life: Letters) -> None:
    await life.begin()
    life.board.names[OTHER] = "Ailleurs"
    await life.turn("anna", "tip", "replay")
    await life.turn("ben", "tip")
    life.at["anna"] = OTHER
    await life.turn("anna", "tip", community=OTHER)
    life.board.strangers.add((COMMUNITY, "board:anna"))
    await life.until(TUESDAY)
    (letter,) = life.letters("anna")
    assert letter.endswith(
        "vous avez demandé le conseil de la semaine de la communauté « Ailleurs »."
    )
    assert len(life.letters("ben")) == 1
    assert await life.rows() == [
        (COMMUNITY, "tip", "board:ben"), (OTHER, "tip", "board:anna"),
    ]  # fmt: skip


async def test_what_cannot_be_told_of_a_member_is_asked_again(life: Letters) -> None:
    await life.begin()
    await life.turn("anna", "tip")
    life.board.hides_members = True
    await life.until(TUESDAY + timedelta(minutes=5))
    assert life.letters("anna") == []
    life.board.hides_members = False
    await life.forward(minutes=20)
    assert len(life.letters("anna")) == 1


async def test_closed_messages_are_tried_once_and_told_on_the_card(life: Letters) -> None:
    await life.begin()
    await life.turn("anna", "tip", "month")
    tried: list[str] = []
    life.board.closed.add("board:@anna")
    life.board.before = lambda post: tried.append(post.key)
    await life.until(TUESDAY + timedelta(weeks=3))
    async with life.awake() as core:
        rows = await core.database.all("select state, reason, attempts from deliveries")
        assert [tuple(row) for row in rows] == [("failed", "forbidden", 1)]
        assert await core.database.all("select * from notices where key like '%anna%'") == []
    heard = await life.say("anna", "subscribe")
    assert "Mon dernier message privé n’a pas pu vous être remis" in heard
    assert "Conseil de la semaine : Activé, envoi suspendu." in heard
    life.board.closed.clear()
    await life.forward(weeks=1)
    assert life.letters("anna") == [], "not before she says so"
    heard = await life.press("Reprendre l’envoi", "anna")
    assert "suspendu" not in heard
    await life.forward(weeks=1)
    assert len(life.letters("anna")) == 1


async def test_turning_anything_on_tries_closed_messages_again(life: Letters) -> None:
    await life.begin()
    await life.turn("anna", "tip")
    life.board.closed.add("board:@anna")
    await life.until(TUESDAY)
    assert "suspendu" in await life.say("anna", "subscribe")
    life.board.closed.clear()
    assert "suspendu" not in await life.turn("anna", "replay")


async def test_lost_answers_and_a_bot_that_is_off_double_nothing(life: Letters) -> None:
    await life.begin()
    await life.turn("anna", "tip")
    await life.turn("ben", "tip")
    life.board.after = loses(3)
    await life.sleep_until(TUESDAY + timedelta(hours=11))
    await life.forward(minutes=10)
    assert (len(life.letters("anna")), len(life.letters("ben"))) == (1, 1)
    await life.sleep_until(TUESDAY + timedelta(weeks=1, hours=13))
    await life.forward(hours=1)
    assert len(life.letters("anna")) == 1, "too late to be of use"
    life.board.before = refuses(Refusal.BUSY, 4)
    await life.until(TUESDAY + timedelta(weeks=2, hours=1))
    assert (len(life.letters("anna")), len(life.letters("ben"))) == (2, 2)


async def test_a_bot_that_stops_in_the_middle_of_its_letters_doubles_none(life: Letters) -> None:
    await life.begin()
    people = ("anna", "ben", "cleo")
    for name in people:
        await life.turn(name, "tip")
    life.watch.now = TUESDAY
    life.board.gate = asyncio.Event()
    async with life.awake() as core:
        turn = asyncio.create_task(core.outbox.turn())
        await until(lambda: life.board.waiting == len(people))
        turn.cancel()
        await core.outbox.finish(0)
    life.board.gate = None
    await life.forward(minutes=10)
    assert [len(life.letters(name)) for name in people] == [1, 1, 1]


async def test_presses_at_the_same_moment_are_one(life: Letters) -> None:
    await life.begin()
    async with life.awake() as core:
        turn = core.table.find("subscription-turn")
        its = {"thing": "tip", "on": True, "community": COMMUNITY}
        await asyncio.gather(*(turn(life.person("anna"), its) for _ in range(5)))
    await life.until(TUESDAY)
    assert len(life.letters("anna")) == 1


async def test_a_month_comes_late_and_says_so_and_another_hour_does_not_double_it(
    life: Letters,
) -> None:
    await life.begin()
    await life.confirm("REX DEEE", "mardi 8 décembre 11h")
    await life.turn("anna", "month")
    await life.sleep_until(DECEMBER + timedelta(hours=5))
    (letter,) = life.letters("anna")
    assert "retard" in letter
    await life.say("ada", "workshop-habits-set", at="17h")
    await life.until(DECEMBER + timedelta(hours=12))
    assert len(life.letters("anna")) == 1


async def test_another_channel_takes_the_post_and_not_the_letters(life: Letters) -> None:
    await life.begin()
    await life.be_quiet(time(8), time(12))
    await life.confirm("REX DEEE", "mardi 8 décembre 11h")
    await life.turn("anna", "month")
    await life.until(DECEMBER + timedelta(hours=1))
    await life.settle(channel="board:there")
    await life.until(DECEMBER + timedelta(hours=4))
    assert len(life.letters("anna")) == 1
    assert [text.splitlines()[0] for text in life.texts("board:there")].count(
        "Les ateliers du mois : décembre 2026"
    ) == 1


async def test_nothing_of_a_letter_is_amended(life: Letters) -> None:
    await life.begin()
    workshop = await life.confirm("REX DEEE", "mardi 8 décembre 11h")
    await life.turn("anna", "month")
    await life.until(DECEMBER + timedelta(hours=1))
    before = life.letters("anna")
    await life.say("olivia", "workshop cancel", workshop=workshop)
    await life.press("Annuler et prévenir")
    await life.now()
    assert life.letters("anna") == before
    assert "À jour dans la communauté" in before[0]


async def test_a_bot_that_was_put_out_writes_to_nobody(life: Letters) -> None:
    await life.begin()
    await life.turn("anna", "tip")
    life.board.left.add(COMMUNITY)
    await life.until(TUESDAY)
    assert life.letters("anna") == []
    assert await life.rows(), "it may be asked back within 30 days"
    life.board.left.clear()
    await life.until(TUESDAY + timedelta(weeks=1))
    assert len(life.letters("anna")) == 1


async def test_hundreds_get_one_each(life: Letters) -> None:
    await life.begin()
    sql = "insert into subscriptions values (:c, 'tip', :person, 'fr', 'x', null)"
    rows = [{"c": COMMUNITY, "person": f"board:p{number}"} for number in range(300)]
    async with life.awake() as core, core.database.write() as transaction:
        await transaction.many(sql, rows)
    await life.turn("anna", "tip")
    await life.until(TUESDAY)
    places = [message.place for message in life.board.messages]
    assert len(places) == len(set(places)) == 301
