"""Announcements as cards: whatever stands around the longest texts, Discord takes it."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.announcements import views
from bot.announcements.model import Announcement, Plan, Proposal, Reason, State, Waiting, Written
from bot.announcements.writing import LONGEST_TEXT
from bot.frontends.discord.drawing import LONGEST_LABEL, actions_of, draw_card
from bot.i18n import Catalogue, Locale
from bot.platforms import Right
from bot.replies import Reply
from bot.when.moments import Moment
from bot.when.refusals import NotUnderstood

AT, PLACE = datetime(2027, 9, 22, 21, 45, tzinfo=UTC), "discord:1456074443980800016"
ZONE = ZoneInfo("America/North_Dakota/New_Salem")  # the longest name of all
PLAN = Plan(Moment.at(AT, ZONE), "FREQ=MONTHLY;BYDAY=-1WE")
DRAFT = Announcement("0123456789ab", "written", "discord:1", PLACE, PLAN, State.DRAFT)
LONGEST = Written("é" * LONGEST_TEXT, "b" * LONGEST_TEXT, PLACE, publish=True, replaces="x")
FULL = Proposal(DRAFT, LONGEST, AT, True, frozenset({Right.VIEW, Right.SEND}), follows=False)
PLANNED = replace(FULL, announcement=replace(DRAFT, state=State.PLANNED), held=False)


def drawn(reply: Reply, above: str = "") -> None:
    """Draw it as Discord would be sent it; raises when it is too long."""
    draw_card(reply, dict.fromkeys(actions_of(reply), "id"), above=above)
    assert all(len(action.label) <= LONGEST_LABEL for action in reply.actions)


@pytest.mark.parametrize("locale", Locale)
def test_the_longest_texts_can_be_checked_whatever_is_said_of_them(
    catalogue: Catalogue, locale: Locale
) -> None:
    reader = views.Reader(catalogue[locale], ZONE)
    content = views.post(LONGEST, catalogue, ZONE, late=None)
    drawn(views.proposal_card(FULL, reader, content))
    for reason in Reason:
        waiting = replace(PLANNED, waiting=Waiting(AT, reason, unsure=False))
        drawn(views.proposal_card(waiting, reader, content))
    unclear = views.Unclear(NotUnderstood("x" * 100), "x" * 100)
    drawn(views.proposal_card(FULL, reader, content, unclear))


def test_the_longest_texts_can_be_posted_late_and_call_a_role(catalogue: Catalogue) -> None:
    drawn(views.post(LONGEST, catalogue, ZONE, late=AT), above=f"<@&{2**64}>")
