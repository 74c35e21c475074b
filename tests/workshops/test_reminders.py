"""What is written to people about a workshop, through the real outbox: right, in time, once."""

from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.platforms import Refusal
from bot.when.moments import Moment
from bot.workshops.model import Deed, State, Workshop, moved
from bot.workshops.signing_refusals import CalledOff, HasBegun, NoOffset
from tests.announcements.board import loses, refuses
from tests.announcements.stage import PARIS, Watch
from tests.workshops.members_stage import (
    JOIN_LINK,
    Stage,
    labels,
    open_stage,
    person,
    text_of,
    urls,
    with_details,
    workshop_in,
)

ADA, BEN, CEM = person(2), person(3), person(4)  # Ben reads English
ONE_PLACE = with_details(workshop_in(), capacity=1)


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncGenerator[Stage]:
    async with open_stage(tmp_path / "letters.db", Watch()) as opened:
        yield opened


async def at(stage: Stage, workshop: Workshop, **before: float) -> None:
    """Go to so long before its start, and write what is due by then."""
    stage.watch.now = workshop.start.instant - timedelta(**before)
    await stage.turn()


async def test_reminders_come_one_day_and_one_hour_before_to_who_asked(stage: Stage) -> None:
    workshop = await stage.hold(workshop_in())
    for actor in (ADA, BEN):
        await stage.signing.follow(actor, workshop.id)
    await stage.signing.join(CEM, workshop.id)
    await at(stage, workshop, days=1, minutes=1)
    assert stage.letters() == []
    await at(stage, workshop, days=1)
    assert stage.titles(ADA) == ["Rappel : REX DEEE"]
    assert stage.titles(BEN) == ["Reminder: E-waste in practice"]
    (letter,) = stage.letters(ADA)
    assert text_of(letter).startswith("C’est dans 1 jour.\n")
    assert "mardi 8 décembre 2026 à 11 h (heure : Paris)" in text_of(letter)
    assert "Ne plus me le rappeler" in labels(letter)
    await at(stage, workshop, hours=1)
    assert text_of(stage.letters(ADA)[1]).startswith("C’est dans 1 heure.\n")
    await at(stage, workshop, hours=-3)
    assert [len(stage.letters(one)) for one in (ADA, BEN, CEM)] == [2, 2, 0]


async def test_everybody_chooses_how_long_before(stage: Stage) -> None:
    workshop = await stage.hold(workshop_in())
    for actor in (ADA, BEN):
        await stage.signing.follow(actor, workshop.id)
    await stage.signing.set_offsets(ADA, [15, 2880, 99])
    for minutes in (10_080, 2_880, 1_440, 180, 60, 15):
        await at(stage, workshop, minutes=minutes)
    said = [text_of(letter).partition("\n")[0] for letter in stage.letters(ADA)]
    assert said == ["C’est dans 2 jours.", "C’est dans 15 minutes."]
    assert len(stage.letters(BEN)) == 2
    with pytest.raises(NoOffset):
        await stage.signing.set_offsets(ADA, [99])


async def test_who_wants_no_more_reminders_gets_none(stage: Stage) -> None:
    workshop = await stage.hold(workshop_in())
    for actor in (ADA, BEN):
        await stage.signing.follow(actor, workshop.id)
    await stage.signing.join(BEN, workshop.id)
    await at(stage, workshop, days=1)
    await stage.signing.unfollow(ADA, workshop.id)
    await stage.signing.leave(BEN, workshop.id)
    await at(stage, workshop, hours=1)
    assert len(stage.letters()) == 2


async def test_who_stops_them_while_discord_is_busy_gets_none_either(stage: Stage) -> None:
    workshop = await stage.hold(workshop_in())
    for actor in (ADA, BEN):
        await stage.signing.follow(actor, workshop.id)
    stage.desk.board.before = refuses(Refusal.BUSY, 2)
    await at(stage, workshop, days=1)
    await stage.signing.join(ADA, workshop.id)
    await stage.signing.unfollow(ADA, workshop.id)
    stage.watch.forward(minutes=5)
    await stage.turn()
    assert stage.written_to() == ["p03"]


async def test_the_private_link_goes_to_those_who_have_a_place_alone(stage: Stage) -> None:
    workshop = await stage.hold(ONE_PLACE)
    for actor in (ADA, BEN):
        await stage.signing.join(actor, workshop.id)
    for actor in (ADA, BEN, CEM):
        await stage.signing.follow(actor, workshop.id)
    await at(stage, workshop, hours=1)
    assert urls(stage.letters(ADA)[-1]) == [JOIN_LINK]
    for actor in (BEN, CEM):
        (letter,) = stage.letters(actor)
        assert JOIN_LINK not in repr(letter)
    assert "in position 1 of 1" in text_of(stage.letters(BEN)[0])


async def test_where_one_signs_up_on_a_page_we_show_no_private_link(stage: Stage) -> None:
    page = "https://example.org/sign-up"
    elsewhere = with_details(workshop_in(), sign_up_here=False, registration_url=page)
    workshop = await stage.hold(elsewhere)
    await stage.signing.follow(ADA, workshop.id)
    await at(stage, workshop, hours=1)
    assert urls(stage.letters(ADA)[-1]) == [page]
    assert JOIN_LINK not in repr(stage.letters())


async def test_after_a_stop_one_late_reminder_comes_and_says_so(stage: Stage) -> None:
    workshop = await stage.hold(workshop_in())
    await stage.signing.follow(ADA, workshop.id)
    await at(stage, workshop, minutes=30)  # nothing ran since before the first
    (letter,) = stage.letters(ADA)
    said = text_of(letter)
    assert said.startswith(
        "Ce rappel était prévu mardi 8 décembre 2026 à 10 h (heure : Paris) : il vous arrive"
    )
    assert "C’est dans" not in said


async def test_once_it_has_begun_the_reminder_says_so(stage: Stage) -> None:
    workshop = await stage.hold(workshop_in())
    await stage.signing.follow(ADA, workshop.id)
    await stage.signing.join(ADA, workshop.id)
    await at(stage, workshop, minutes=-10)
    (letter,) = stage.letters(ADA)
    assert text_of(letter).startswith("Il a commencé.\nVous participez")
    assert urls(letter) == [JOIN_LINK]
    assert "Ne plus me le rappeler" not in labels(letter)


async def test_once_it_is_over_nothing_comes(stage: Stage) -> None:
    workshop = await stage.hold(workshop_in())
    await stage.signing.follow(ADA, workshop.id)
    await at(stage, workshop, hours=-1)
    assert stage.letters() == []
    assert await stage.desk.outcomes() == [("withheld", "too-late")] * 2


async def test_a_lost_answer_doubles_no_reminder(stage: Stage) -> None:
    workshop = await stage.hold(workshop_in())
    await stage.signing.follow(ADA, workshop.id)
    stage.desk.board.after = loses(2)
    await at(stage, workshop, hours=1)
    stage.watch.forward(minutes=20)
    await stage.turn()
    assert len(stage.letters()) == 1


async def test_a_stop_over_a_move_the_reminders_are_those_of_the_new_date(stage: Stage) -> None:
    workshop = await stage.hold(workshop_in())
    await stage.signing.follow(ADA, workshop.id)
    later = Moment.at(workshop.start.instant + timedelta(days=2), PARIS)
    workshop = await stage.change(
        moved(workshop, later, workshop.length), Deed.MOVED, stage.told(workshop)
    )
    stage.watch.forward(hours=3)
    await stage.turn()
    assert stage.titles(ADA) == ["Nouvelle date : REX DEEE"]
    said = text_of(stage.letters(ADA)[0])
    assert said.startswith("J’aurais dû vous l’écrire samedi 21 novembre 2026 à 10 h")
    assert "jeudi 10 décembre 2026 à 11 h" in said
    await at(stage, workshop, days=1)
    await at(stage, workshop, hours=1)
    assert stage.titles(ADA)[1:] == ["Rappel : REX DEEE"] * 2


async def test_a_stop_over_a_cancellation_tells_it_once_and_reminds_nobody(stage: Stage) -> None:
    workshop = await stage.hold(ONE_PLACE)
    await stage.signing.join(ADA, workshop.id)
    await stage.signing.join(BEN, workshop.id)
    await stage.signing.follow(CEM, workshop.id)
    await stage.signing.follow(ADA, workshop.id)
    called_off = replace(workshop, state=State.CANCELLED)
    await stage.change(called_off, Deed.CANCELLED, stage.told(workshop))
    await at(stage, workshop, minutes=30)
    assert stage.titles(ADA) == stage.titles(CEM) == ["Atelier annulé : REX DEEE"]
    assert stage.titles(BEN) == ["Workshop cancelled: E-waste in practice"]
    assert "Annulé : il n’aura pas lieu." in text_of(stage.letters(ADA)[0])
    assert JOIN_LINK not in repr(stage.letters())
    assert len(stage.letters()) == 3


async def test_a_cancellation_is_of_no_use_long_after_the_start(stage: Stage) -> None:
    workshop = await stage.hold(workshop_in())
    await stage.signing.join(ADA, workshop.id)
    called_off = replace(workshop, state=State.CANCELLED)
    await stage.change(called_off, Deed.CANCELLED, stage.told(workshop))
    await at(stage, workshop, hours=-1)
    assert stage.letters() == []


async def test_who_waited_longest_is_told_of_their_place_once(stage: Stage) -> None:
    workshop = await stage.hold(ONE_PLACE)
    for actor in (ADA, BEN, CEM):
        await stage.signing.join(actor, workshop.id)
    await stage.signing.leave(ADA, workshop.id)
    for _ in range(2):
        await stage.turn()
    assert stage.titles() == ["A place for you: E-waste in practice"]
    said = text_of(stage.letters(BEN)[0])
    assert said.startswith("A place became free.\nYou are taking part")
    assert urls(stage.letters(BEN)[0]) == [JOIN_LINK]


async def test_who_gives_a_place_up_before_they_were_told_is_not_told(stage: Stage) -> None:
    workshop = await stage.hold(ONE_PLACE)
    for actor in (ADA, BEN, CEM):
        await stage.signing.join(actor, workshop.id)
    for actor in (ADA, BEN, CEM):
        await stage.signing.leave(actor, workshop.id)
    for actor in (ADA, BEN):
        await stage.signing.join(actor, workshop.id)
    await stage.signing.leave(ADA, workshop.id)
    await stage.turn()
    assert stage.titles() == ["A place for you: E-waste in practice"]


async def test_a_place_promised_before_a_restart_is_told_after_it(tmp_path: Path) -> None:
    path, watch = tmp_path / "restart.db", Watch()
    async with open_stage(path, watch) as stage:
        workshop = await stage.hold(ONE_PLACE)
        for actor in (ADA, BEN):
            await stage.signing.join(actor, workshop.id)
        await stage.signing.leave(ADA, workshop.id)
    watch.forward(hours=5)
    async with open_stage(path, watch) as stage:
        await stage.turn()
        (letter,) = stage.letters()
        assert text_of(letter).startswith("A place became free on Saturday 21 November 2026")
        assert "I am writing to you late" in text_of(letter)


async def test_closed_private_messages_switch_reminders_off_until_asked_for_again(
    stage: Stage,
) -> None:
    workshop = await stage.hold(workshop_in())
    await stage.signing.follow(ADA, workshop.id)
    stage.desk.board.before = refuses(Refusal.FORBIDDEN, 1)
    await at(stage, workshop, days=1)
    assert stage.letters() == []
    seen = (await stage.signing.standing(ADA, workshop.id)).standing
    assert (seen.following, seen.closed) == (False, True)
    assert (await stage.signing.mine(ADA)).closed
    await stage.signing.follow(ADA, workshop.id)
    seen = (await stage.signing.standing(ADA, workshop.id)).standing
    assert (seen.following, seen.closed) == (True, False)
    await at(stage, workshop, hours=1)
    assert len(stage.letters(ADA)) == 1


async def test_a_letter_that_discord_does_not_take_closes_nobodys_reminders(stage: Stage) -> None:
    workshop = await stage.hold(workshop_in())
    await stage.signing.follow(ADA, workshop.id)
    stage.desk.board.before = refuses(Refusal.MALFORMED)
    for hours in (24, 23, 1, -10):
        await at(stage, workshop, hours=hours)
    assert ("failed", Refusal.MALFORMED) in await stage.desk.outcomes()
    seen = (await stage.signing.standing(ADA, workshop.id)).standing
    assert (seen.following, seen.closed) == (True, False)


async def test_a_letter_that_arrives_shows_that_messages_are_open_again(stage: Stage) -> None:
    workshop = await stage.hold(ONE_PLACE)
    for actor in (ADA, BEN):
        await stage.signing.join(actor, workshop.id)
    await stage.signups.close(BEN.person)
    await stage.signing.leave(ADA, workshop.id)
    await stage.turn()
    assert not (await stage.signing.standing(BEN, workshop.id)).standing.closed


async def test_there_is_nothing_to_be_reminded_of_once_it_has_begun(stage: Stage) -> None:
    workshop = await stage.hold(workshop_in())
    stage.watch.now = workshop.start.instant
    with pytest.raises(HasBegun):
        await stage.signing.follow(ADA, workshop.id)
    await stage.signing.join(ADA, workshop.id)  # one may come late
    await stage.change(replace(workshop, state=State.CANCELLED), Deed.CANCELLED)
    with pytest.raises(CalledOff):
        await stage.signing.follow(BEN, workshop.id)
