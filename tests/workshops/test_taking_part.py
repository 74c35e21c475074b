"""The rules of taking part, and what each person is shown of a workshop."""

from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n import Locale
from bot.replies import File
from bot.when.moments import Moment
from bot.workshops.member_commands import MemberCommands
from bot.workshops.member_views import public_actions
from bot.workshops.model import OFFSETS, Deed, State, Workshop
from bot.workshops.signing_refusals import CalledOff
from bot.workshops.taking_part import (
    Part,
    Standing,
    can_join,
    is_overtaken,
    known_offsets,
    reminders_ahead,
    shows_join_link,
)
from tests.announcements.stage import Watch
from tests.workshops.members_stage import (
    JOIN_LINK,
    START,
    Stage,
    calls,
    in_private,
    labels,
    open_stage,
    person,
    text_of,
    urls,
    with_details,
    workshop_in,
)

ADA, BEN, CEM = person(2), person(3), person(4)
ADDRESS = "https://sobrio.example/calendar/abc.ics"

MINUTES = st.sets(st.sampled_from(OFFSETS), min_size=1)


@given(MINUTES, st.integers(-20_000, 200))
def test_of_the_reminders_that_are_due_one_alone_counts(chosen: set[int], past: int) -> None:
    now, workshop = START + timedelta(minutes=past), workshop_in()
    offsets = known_offsets(chosen)
    due = [minutes for minutes in offsets if START - timedelta(minutes=minutes) <= now]
    count = [minutes for minutes in due if not is_overtaken(workshop, minutes, offsets, now)]
    assert count == ([min(due)] if due else [])
    assert sorted(due + reminders_ahead(workshop, offsets, now), reverse=True) == list(offsets)


def test_one_can_join_and_is_shown_the_link_here_alone_and_until_its_end() -> None:
    workshop, has_place = workshop_in(), Standing(part=Part.IN)
    end = workshop.end
    assert end is not None
    just_before = end - timedelta(minutes=1)
    for now, open_still in ((just_before, True), (end, False)):
        assert can_join(workshop, now) is open_still
        assert shows_join_link(workshop, has_place, now) is open_still
    on_a_page = with_details(
        workshop, sign_up_here=False, registration_url="https://example.org/sign-up"
    )
    assert not can_join(on_a_page, just_before)
    assert not shows_join_link(on_a_page, has_place, just_before)
    called_off = replace(workshop, state=State.CANCELLED)
    assert not can_join(called_off, just_before)
    assert not shows_join_link(called_off, has_place, just_before)


def test_without_a_known_end_one_is_told_for_an_hour_that_it_has_begun() -> None:
    workshop = replace(workshop_in(), length=None)
    begun = workshop.start.instant
    assert workshop.still_useful(begun + timedelta(minutes=59))
    assert not workshop.still_useful(begun + timedelta(hours=1))
    assert not workshop.is_over(begun + timedelta(hours=1))


class Calendars:
    """A community whose calendar has an address."""

    async def address(self, community: str) -> str | None:
        return ADDRESS


def calendar_file(workshop: Workshop, locale: Locale, join: bool) -> tuple[str, bytes]:
    """A file that says what it would hold."""
    return f"{workshop.id}-{locale}.ics", b"with link" if join else b"without"


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncGenerator[Stage]:
    async with open_stage(tmp_path / "taking-part.db", Watch()) as opened:
        yield opened


@pytest.fixture
def commands(stage: Stage) -> MemberCommands:
    return MemberCommands(stage.signing, stage.ground, calendar_file, Calendars())


async def test_the_file_has_the_private_link_for_who_has_a_place_alone(
    stage: Stage, commands: MemberCommands
) -> None:
    workshop = await stage.hold(with_details(workshop_in(), capacity=1))
    for actor in (ADA, BEN):
        await stage.signing.join(actor, workshop.id)
    held = {ADA: b"with link", BEN: b"without", CEM: b"without", in_private(ADA): b"with link"}
    for actor, data in held.items():
        reply = await commands.to_calendar(actor, workshop.id)
        assert reply.private
        assert reply.beside
        (file,) = [block for block in reply.blocks if isinstance(block, File)]
        assert (file.name, file.data) == (f"w1-{actor.locale}.ics", data)
    await stage.change(replace(workshop, state=State.CANCELLED), Deed.CANCELLED)
    with pytest.raises(CalledOff):
        await commands.to_calendar(ADA, workshop.id)


async def test_the_private_link_stands_on_no_public_card(stage: Stage) -> None:
    workshop = await stage.hold(workshop_in())
    for locale in Locale:
        actions = public_actions(workshop, stage.ground.catalogue[locale])
        assert len(actions) == 3
        assert JOIN_LINK not in repr(actions)
    for state in (State.CANCELLED, State.DONE):
        words = stage.ground.catalogue[Locale.EN]
        assert public_actions(replace(workshop, state=state), words) == ()


async def test_those_under_way_take_no_room_among_those_of_the_past(
    stage: Stage, commands: MemberCommands
) -> None:
    for n in range(12):
        days = timedelta(days=0 if n < 6 else n)
        one = replace(workshop_in(start=START - days), id=f"w{n}", uid=f"w{n}", length=None)
        await stage.hold(one)
    stage.watch.now = START + timedelta(hours=2)
    for page, wanted in ((1, ["w6", "w7", "w8", "w9"]), (2, ["w10", "w11"]), (9, ["w10", "w11"])):
        menu = (await commands.past_page(ADA, page)).menu
        assert menu is not None
        assert [option.arguments["workshop"] for option in menu.options] == wanted


async def test_a_card_offers_what_this_person_can_do_now(
    stage: Stage, commands: MemberCommands
) -> None:
    workshop = await stage.hold(with_details(workshop_in(), capacity=1))
    assert labels(await commands.show(ADA, "w1")) == [
        "Je participe", "Me le rappeler", "Ajouter à mon agenda",
    ]  # fmt: skip
    await commands.join(ADA, "w1")
    assert labels(await commands.show(CEM, "w1"))[0] == "Me mettre en liste d’attente"
    assert labels(await commands.join(CEM, "w1"))[0] == "Quitter la liste d’attente"
    assert urls(await commands.show(ADA, "w1")) == [JOIN_LINK]
    stage.watch.now = workshop.start.instant + timedelta(hours=2)
    assert labels(await commands.show(ADA, "w1")) == []


async def test_what_is_called_off_offers_nothing_but_to_give_up(
    stage: Stage, commands: MemberCommands
) -> None:
    workshop = await stage.hold(workshop_in())
    await commands.join(ADA, "w1")
    await stage.change(replace(workshop, state=State.CANCELLED), Deed.CANCELLED)
    card = await commands.show(ADA, "w1")
    assert calls(card) == ["leave-workshop"]
    assert urls(card) == []
    assert "Annulé : il n’aura pas lieu." in text_of(card)
    assert "annulé" in text_of(await commands.mine(ADA))


def at_day_after(workshop: Workshop) -> Moment:
    """The same time on the following day."""
    return Moment(workshop.start.local + timedelta(days=1), workshop.start.zone)


async def test_the_next_one_can_still_be_joined(stage: Stage, commands: MemberCommands) -> None:
    no_end = replace(workshop_in(), length=None)
    await stage.hold(no_end)
    assert "La prochaine date" not in text_of(await commands.next(ADA))
    stage.watch.now = no_end.start.instant + timedelta(hours=3)
    for command in (commands.next, commands.coming):
        assert "a commencé" in text_of(await command(ADA))
    assert "C’est le prochain atelier." not in text_of(await commands.next(ADA))
    later = replace(workshop_in(), id="w2", uid="w2@sobrio", start=at_day_after(no_end))
    await stage.hold(later)
    assert "C’est le prochain atelier." in text_of(await commands.next(ADA))


async def test_the_address_of_the_calendar_is_told_to_the_person_alone(
    commands: MemberCommands,
) -> None:
    card = await commands.calendar(BEN)
    assert card.private
    assert urls(card) == [ADDRESS]
    assert f"Address: {ADDRESS}" in text_of(card)


async def test_ones_own_are_seen_from_another_community(
    stage: Stage, commands: MemberCommands
) -> None:
    await stage.hold(workshop_in())
    await commands.join(ADA, "w1")
    elsewhere = replace(ADA, community="board:elsewhere")
    assert "REX DEEE" in text_of(await commands.mine(elsewhere))
    assert "leave-workshop" in calls(await commands.show(elsewhere, "w1"))
    assert calls(await commands.leave(elsewhere, "w1")) == []
