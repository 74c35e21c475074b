"""Every tip, drawn in both languages, and how one is drawn by chance."""

import pytest

from bot.core import Core
from bot.errors import NothingMatches, UnknownChoice
from bot.frontends.discord.drawing import LONGEST_CARD, actions_of, draw_card
from bot.frontends.text.drawing import draw
from bot.i18n import Locale
from bot.practices.model import Bag, Filters, Owner
from bot.practices.store import PracticeStore
from bot.replies import Heading, Remark, Sources, Statement
from tests.conftest import practices_of, reader, reply_of

ANNA = Bag(Owner.PERSON, "test:1")


async def test_every_tip_fits_a_card_and_shows_its_reason_and_sources(core: Core) -> None:
    store = PracticeStore(core.database)
    ids = await store.ids(None, None)
    assert len(ids) > 100
    reasons = 0
    unsourced: list[str] = []
    for practice in ids:
        for locale in Locale:
            reply = await reply_of(core, reader(locale), "share-tip", practice=practice)
            drawn = {a: await core.actions.id_of(a.command, a.arguments) for a in actions_of(reply)}
            assert draw_card(reply, drawn).content_length() <= LONGEST_CARD
            why = [block for block in reply.blocks if isinstance(block, Statement)]
            assert all(block.note and block.marks for block in why)
            reasons += len(why)
            if not isinstance(reply.blocks[-1], Sources):
                assert isinstance(reply.blocks[-1], Remark)
                unsourced.append(practice)
            assert any(isinstance(b, Heading) for b in reply.blocks) is bool(why)
    (why,) = await core.database.all("select count(*) from practices where why_fr is not null")
    assert reasons == 2 * why[0] > 0
    assert len(unsourced) < reasons


async def test_another_is_another(core: Core) -> None:
    service = practices_of(core)
    filters = await service.filters("hébergement", None)
    assert filters == Filters(theme="hosting")
    last = await service.draw(ANNA, filters)
    for _ in range(50):
        drawn = await service.draw(ANNA, filters, besides=last.id)
        assert drawn.id != last.id
        assert drawn.theme.id == "hosting"
        last = drawn


@pytest.mark.parametrize(
    ("theme", "audience", "expected"),
    [
        ("Front end", None, Filters("frontend")),
        ("sécurité", "développeurs", Filters("security", "developer")),
        (None, "IT buyers", Filters(None, "it-buyer")),
        ("", "", Filters()),
    ],
)
async def test_filters_are_understood_in_both_languages(
    core: Core, theme: str | None, audience: str | None, expected: Filters
) -> None:
    assert await practices_of(core).filters(theme, audience) == expected


async def test_what_does_not_exist_is_said(core: Core) -> None:
    service = practices_of(core)
    with pytest.raises(UnknownChoice):
        await service.filters("jardinage", None)
    with pytest.raises(NothingMatches):
        await service.draw(ANNA, Filters("frontend", "it-buyer"))


async def test_alone_there_is_nobody_to_share_with(core: Core) -> None:
    alone = await reply_of(core, reader(Locale.FR, alone=True), "tip")
    assert [action.label for action in alone.actions] == ["Un autre conseil"]
    among_others = await reply_of(core, reader(Locale.FR), "tip")
    assert [a.label for a in among_others.actions] == ["Un autre conseil", "Partager ici"]


async def test_criteria_of_frameworks_are_named_with_their_numbers(core: Core) -> None:
    text = draw(await reply_of(core, reader(Locale.FR), "share-tip", practice="tip-content-05"))
    assert "RGESN, 5.3 (Arcep, Arcom, ADEME, DINUM, CNIL, Inria, 17 mai 2024)" in text


async def test_an_old_reason_and_a_confidence_below_high_are_said(core: Core) -> None:
    old = await reply_of(core, reader(Locale.FR), "share-tip", practice="tip-equipment-09")
    assert "2020 · il y a plus de 5 ans" in draw(old)
    event = await reply_of(core, reader(Locale.FR), "share-tip", practice="tip-governance-12")
    assert "décembre 2023" in draw(event)
    assert "il y a" not in draw(event), "an event has no age"
    unsure = await reply_of(core, reader(Locale.FR), "share-tip", practice="tip-equipment-06")
    assert "conseil de fiabilité moyenne" in draw(unsure)
