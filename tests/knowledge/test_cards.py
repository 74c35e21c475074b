"""Every card of every subject, as it is drawn, and what it must and must not say."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from bot.core import Core
from bot.frontends.discord.drawing import LONGEST_CARD, actions_of, draw_card
from bot.frontends.text.drawing import draw
from bot.i18n import Locale
from bot.knowledge.model import Fact
from bot.knowledge.store import KnowledgeStore
from bot.replies import Reply, Sources, Statement
from bot.settings import Settings
from bot.transcripts import Exchange, exchanges
from tests.conftest import NOW, open_bot, reader, reply_of

DOUBT = ("fiabilité faible", "fiabilité moyenne", "low confidence", "medium confidence")


async def everything(core: Core, locale: Locale) -> list[Exchange]:
    """Every card that a slash command or a button of its answer gives."""
    return [e for subject in core.subjects async for e in exchanges(core, subject, locale)]


async def told(core: Core) -> Mapping[str, Fact]:
    """The facts that may be told, by id."""
    return {fact.id: fact for fact in await KnowledgeStore(core.database).facts()}


@pytest.mark.parametrize("locale", Locale)
async def test_every_published_fact_is_reached_by_a_command(core: Core, locale: Locale) -> None:
    words = core.catalogue[locale]
    by_text = {words.text(fact.text): fact for fact in (await told(core)).values()}
    reached: set[str] = set()
    for exchange in await everything(core, locale):
        for statement in (b for b in exchange.reply.blocks if isinstance(b, Statement)):
            if (fact := by_text.get(statement.text)) is not None:
                reached.add(fact.id)
                assert_dated_and_cited(exchange.reply, statement, fact)
    rows = await core.database.all("select id, status from facts")
    published = {row["id"] for row in rows if row["status"] == "published"}
    superseded = {row["id"] for row in rows if row["status"] == "superseded"}
    assert (len(published), len(superseded), len(rows)) == (134, 2, 137)
    assert reached == published | superseded


def assert_dated_and_cited(reply: Reply, statement: Statement, fact: Fact) -> None:
    """A fact's statement carries its date, its doubt and the marks of all its sources."""
    listed = {c.mark: c for b in reply.blocks if isinstance(b, Sources) for c in b.citations}
    assert str(fact.as_of.year) in statement.note
    assert ("approximat" in statement.note) is fact.as_of.approximate
    doubtful = any(word in statement.note for word in DOUBT)
    assert doubtful is (fact.confidence != "high"), statement
    cited = [listed[mark].url for mark in statement.marks]
    assert sorted(cited) == sorted(source.url or "" for source in fact.sources)
    assert list(statement.marks) == sorted(statement.marks)


@pytest.mark.parametrize("locale", Locale)
async def test_superseded_facts_stand_in_history_only(core: Core, locale: Locale) -> None:
    words = core.catalogue[locale]
    superseded = {words.text(f.text) for f in (await told(core)).values() if f.superseded_by}
    assert len(superseded) == 2
    seen: set[str] = set()
    no_longer = words("history-no-longer", note="").strip(" ·")
    for exchange in await everything(core, locale):
        for block in exchange.reply.blocks:
            if isinstance(block, Statement) and block.text in superseded:
                seen.add(block.text)
                assert no_longer in block.note
    assert seen == superseded


@pytest.mark.parametrize("locale", Locale)
async def test_every_card_fits_and_ends_with_sources(core: Core, locale: Locale) -> None:
    longest, cards = 0, await everything(core, locale)
    assert len(cards) > 17 + 63
    for exchange in cards:
        reply = exchange.reply
        assert isinstance(reply.blocks[-1], Sources), exchange.said
        ids = {a: await core.actions.id_of(a.command, a.arguments) for a in actions_of(reply)}
        longest = max(longest, draw_card(reply, ids).content_length())
    assert 1_000 < longest <= LONGEST_CARD


async def test_a_subjects_card_may_be_private_too(core: Core) -> None:
    assert (await reply_of(core, reader(Locale.FR), "planettechcare", private=True)).private
    assert not (await reply_of(core, reader(Locale.FR), "planettechcare")).private


async def test_a_card_asked_for_again_is_not_that_of_another_day_or_language(
    settings: Settings,
) -> None:
    now = [NOW]
    async with open_bot(settings, clock=lambda: now[0]) as core:

        async def notes(locale: Locale) -> list[str]:
            asked = {"topic": "signatories"}
            topic = await reply_of(core, reader(locale), "planettechcare", **asked)
            card = await reply_of(core, reader(locale), "planettechcare")
            blocks = (*topic.blocks, *card.blocks)
            return [block.note for block in blocks if isinstance(block, Statement)]

        today = await notes(Locale.FR)
        assert await notes(Locale.FR) == today
        now[0] += timedelta(days=800)
        later = await notes(Locale.FR)
        assert all(late != early for late, early in zip(later[-2:], today[-2:], strict=True))
        assert later[0] != today[0]
        assert any("ans" in note for note in later)
        assert any("years" in note for note in await notes(Locale.EN))


async def test_a_blank_topic_is_no_topic(core: Core) -> None:
    blank = await reply_of(core, reader(Locale.FR), "planettechcare", topic="  ")
    assert blank == await reply_of(core, reader(Locale.FR), "planettechcare")


async def test_the_text_of_a_card_is_complete(core: Core) -> None:
    reply = await reply_of(core, reader(Locale.FR), "planettechcare", topic="signataires")
    text = draw(reply)
    assert "Planet Tech'Care compte 872 signataires au 4 juillet 2023. [1]" in text
    assert "[1] Maddyness, 4 juillet 2023\n    https://www.maddyness.com/2023/07/04/" in text
    assert "fiabilité moyenne" in text
    assert "Le nombre exact de signataires de Planet Tech'Care après la mi-2024" in text


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Syntec Numérique", "réunion de Syntec Numérique et TECH IN France"),
        ("syntec", "réunion de Syntec Numérique et TECH IN France"),
        ("bourse aux stages", "La réalisation de la bourse des stages annoncée en 2021"),
        ("internship exchange", "aucune preuve publique de sa réalisation"),
        ("Numeric Emploi", "Numéric'Emploi forme des demandeurs d’emploi"),
        ("Montarge", "Alter Way"),
        ("Numéum", "Numeum compte 2"),
        ("déchets électronique", "de déchets électroniques sont produites"),
    ],
)
async def test_a_subject_answers_to_all_its_names(core: Core, name: str, expected: str) -> None:
    assert expected in draw(await reply_of(core, reader(Locale.FR), "programme", name=name))


async def test_a_name_that_is_none_is_not_guessed_at(core: Core) -> None:
    reply = await reply_of(core, reader(Locale.FR), "programme", name="Green IT")
    assert "ni d’organisation du nom de «\u00a0Green IT\u00a0»." in draw(reply)
    assert reply.private
    assert reply.menu is not None
    assert len(reply.menu.options) == 17
