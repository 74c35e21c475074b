"""Every card of every subject, as it is drawn, and what it must and must not say."""

from datetime import timedelta

from bot.app import open_core
from bot.core import Core
from bot.frontends.discord.drawing import LONGEST_CARD, actions_of, draw_card
from bot.frontends.text.drawing import draw
from bot.i18n import Locale, Words
from bot.knowledge.service import KnowledgeService, TopicCard
from bot.knowledge.store import KnowledgeStore
from bot.replies import Action, Reply, Sources, Statement
from bot.settings import Settings
from tests.conftest import NOW, reader, reply_of


async def every_page(core: Core, locale: Locale, subject: str, topic: str) -> list[Reply]:
    """The topic and all its older pages, turned by their own buttons."""
    pages = [await reply_of(core, reader(locale), "facts", subject=subject, topic=topic)]
    while older := [a for a in pages[-1].actions if isinstance(a, Action) and a.arguments]:
        if int(older[-1].arguments["page"]) <= len(pages):
            break
        turned = await core.table.find(older[-1].command)(reader(locale), older[-1].arguments)
        assert isinstance(turned, Reply)
        pages.append(turned)
    return pages


async def test_every_published_fact_is_shown_with_date_and_source(core: Core) -> None:
    service = KnowledgeService(KnowledgeStore(core.database))
    (row,) = await core.database.all("select count(*) from facts where status = 'published'")
    seen: set[str] = set()
    for subject in core.subjects:
        for topic in subject.topics:
            card = await service.topic(subject.id, topic.id)
            assert isinstance(card, TopicCard)
            seen |= {fact.id for fact in card.facts}
            for locale in Locale:
                pages = await every_page(core, locale, subject.id, topic.id)
                statements = [b for p in pages for b in p.blocks if isinstance(b, Statement)]
                words = core.catalogue[locale]
                assert [s.text for s in statements] == [words.text(f.text) for f in card.facts]
                assert all(s.note for s in statements)
                for page in pages:
                    assert_cited_in_full(page, card, words)
    assert len(seen) == row[0] > 30


async def test_a_card_asked_for_again_is_not_that_of_another_day_or_language(
    settings: Settings,
) -> None:
    now = [NOW]
    async with open_core(settings, clock=lambda: now[0]) as core:

        async def notes(locale: Locale) -> list[str]:
            asked = {"topic": "signatories"}
            reply = await reply_of(core, reader(locale), "planettechcare", **asked)
            return [block.note for block in reply.blocks if isinstance(block, Statement)]

        today = await notes(Locale.FR)
        assert await notes(Locale.FR) == today
        now[0] += timedelta(days=800)
        later = await notes(Locale.FR)
        assert later != today
        assert any("ans" in note for note in later)
        assert any("years" in note for note in await notes(Locale.EN))


def assert_cited_in_full(page: Reply, card: TopicCard, words: Words) -> None:
    """Each fact of the page carries the marks of all its sources, and these are listed."""
    listed = {c.mark: c for b in page.blocks if isinstance(b, Sources) for c in b.citations}
    facts = {words.text(fact.text): fact for fact in card.facts}
    for statement in (b for b in page.blocks if isinstance(b, Statement)):
        cited = [listed[mark].url for mark in statement.marks]
        assert sorted(cited) == sorted(s.url or "" for s in facts[statement.text].sources)
        assert list(statement.marks) == sorted(statement.marks)


async def test_a_subjects_card_may_be_private_too(core: Core) -> None:
    assert (await reply_of(core, reader(Locale.FR), "planettechcare", private=True)).private
    assert not (await reply_of(core, reader(Locale.FR), "planettechcare")).private


async def test_a_blank_topic_is_no_topic(core: Core) -> None:
    blank = await reply_of(core, reader(Locale.FR), "planettechcare", topic="  ")
    assert blank == await reply_of(core, reader(Locale.FR), "planettechcare")


async def test_every_card_fits_and_ends_with_sources(core: Core) -> None:
    longest = 0
    for subject in core.subjects:
        for locale in Locale:
            replies = [await reply_of(core, reader(locale), subject.command or "help")]
            for topic in subject.topics:
                replies += await every_page(core, locale, subject.id, topic.id)
            for reply in replies[not subject.command :]:
                assert isinstance(reply.blocks[-1], Sources)
                ids = {
                    a: await core.actions.id_of(a.command, a.arguments) for a in actions_of(reply)
                }
                longest = max(longest, draw_card(reply, ids).content_length())
    assert 1_000 < longest <= LONGEST_CARD


async def test_the_text_of_a_card_is_complete(core: Core) -> None:
    reply = await reply_of(core, reader(Locale.FR), "planettechcare", topic="signataires")
    text = draw(reply)
    assert "Planet Tech'Care compte 872 signataires au 4 juillet 2023. [1]" in text
    assert "[1] Maddyness, 4 juillet 2023\n    https://www.maddyness.com/2023/07/04/" in text
    assert "fiabilité moyenne" in text
