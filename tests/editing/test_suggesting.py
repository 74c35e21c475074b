"""A member suggests, an editor decides, the member is told: each step by a bot started anew."""

import asyncio
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from bot.editing.assembly import Editing
from bot.editing.dating import read_as_of
from bot.editing.drafting import Decided
from bot.editing.entries import as_fact
from bot.editing.model import FORMER, Cited, Content, Draft, DraftState, Said
from bot.editing.newcomers import made_at
from bot.editing.refusals import AlreadyDecided, UnknownDraft, UnknownFact
from bot.editing.store import EditingStore
from bot.editing.suggest_refusals import (
    AccountTooYoung,
    NothingNew,
    NotWaiting,
    TooManyToday,
    TooManyWaiting,
)
from bot.editing.suggest_views import letter, waiting_card
from bot.editing.suggesting import MOST_A_DAY, MOST_WAITING, Shown, Suggestion
from bot.errors import GoneAction, OutsideCommunities, UnknownChoice
from bot.frontends.discord.drawing import actions_of, draw_card
from bot.i18n import Catalogue, Locale, Text
from bot.knowledge.service import Subject, SubjectKind
from bot.people import Role
from bot.replies import Form, MentionKind, Reply, mention
from bot.settings import Settings
from bot.when.quiet import QuietHours
from tests.announcements.board import Board, loses
from tests.announcements.stage import Watch
from tests.conftest import TODAY
from tests.editing.conftest import EDDA, EMIL, GUIDE, MIA, SIGNATORIES, Desk, content
from tests.editing.life import COMMUNITY, ELSEWHERE, TEAM, FactLife

PTC = "planettechcare"

SUBJECT = Subject("s", SubjectKind.CONTEXT, Text("Sujet", "Subject"), Text("", ""), ())


@pytest.fixture
async def life(settings: Settings, watch: Watch) -> FactLife:
    """A community whose team has a channel."""
    life = FactLife(settings, watch, Board(watch))
    await life.begin()
    return life


@pytest.fixture
async def english(settings: Settings, watch: Watch) -> FactLife:
    life = FactLife(settings, watch, Board(watch), locale=Locale.EN)
    await life.begin()
    return life


def given(text: str = "Le programme a un guide.", **said: Any) -> Suggestion:
    """What a member gives."""
    return replace(Suggestion(text, GUIDE, subject=PTC, topic="overview"), **said)


async def test_from_the_suggestion_to_the_answer_in_french(life: FactLife) -> None:
    heard = await life.suggest(
        subject="Planet Tech'Care", topic="En bref", source="https://example.org/guide",
        as_of="novembre 2026",
    )  # fmt: skip
    assert "Merci, votre proposition est enregistrée" in heard
    assert "Le programme a un guide. (novembre 2026)" in heard
    assert life.buttons == ["Retirer cette proposition", "Mes propositions"]
    await life.now()
    (card,) = life.team()
    assert card.startswith("Un fait est proposé")
    assert "Planet Tech'Care : En bref" in card
    assert "board:mia" in card
    assert "Écrit en français seulement." in card
    life.shown = life.posts(TEAM)[0]
    assert life.buttons == ["Approuver", "Modifier d’abord", "Refuser, avec une raison"]
    draft = await life.draft()
    assert {one.command: one.arguments for one in life.actions} == {
        "fact-approve": {"draft": draft, "revision": 0},
        "fact-draft": {"draft": draft},
        "fact-reject-form": {"draft": draft},
    }
    assert not life.letters("mia")
    await life.edit(lambda e: e.drafts.publish(life.person("edda"), draft))
    await life.now()
    assert len(life.team()) == 1
    assert life.team()[0].startswith("Proposition publiée")
    assert "Décidé par : \ufff9person\ufffaboard:edda\ufffb" in life.team()[0]
    assert life.posts(TEAM)[0].actions == ()
    (letter,) = life.letters("mia")
    assert letter.startswith("Votre proposition est publiée\nMerci")
    assert "Le programme a un guide. (novembre 2026)" in letter
    assert "Le programme a un guide." in await life.say("anna", PTC, topic="overview")
    await life.forward(days=100)
    posts = [post for post in life.team() if not post.startswith("Faits à revoir")]
    assert (len(posts), len(life.letters("mia"))) == (1, 1)


async def test_a_rejection_in_english(english: FactLife) -> None:
    life = english
    text = "The programme has a guide."
    assert "An editor will read it" in await life.suggest(text=text, source="A newspaper")
    await life.now()
    (card,) = life.team()
    assert "A fact is suggested" in card
    assert "About : not said" in card
    assert "Missing before it can be published: the subject, the topic, the date." in card
    life.shown = life.posts(TEAM)[0]
    assert life.buttons == ["Edit first", "Reject, with a reason"]
    draft = await life.draft()
    reason = "The guide is of another programme."
    await life.edit(lambda e: e.drafts.reject(life.person("edda"), draft, reason))
    await life.now()
    assert life.team()[0].startswith("Suggestion rejected")
    (letter,) = life.letters("mia")
    assert letter.startswith("Your suggestion was not taken up")
    assert f"Reason: {reason}\nYou had suggested:\n{text} (no date given)" in letter
    heard = await life.say("mia", "suggest-mine")
    assert f"Rejected : {text} Reason: {reason}" in heard
    assert not life.buttons


async def test_a_correction_stands_beside_what_is_told_today(life: FactLife) -> None:
    await life.say("mia", "suggest-correction", subject=PTC, topic="signatories")
    assert isinstance(life.shown, Reply)
    assert life.shown.menu is not None
    assert len(life.shown.menu.options) > 2
    await life.say("mia", "suggest-correction", subject=PTC, fact=SIGNATORIES)
    form = life.shown
    assert isinstance(form, Form)
    fact = await life.edit(lambda e: e.service.facts_of("board:community", PTC))
    before = next(one for one in fact if one.id == SIGNATORIES)
    assert form.inputs[0].value == before.text.fr
    await life.fill("mia", text="Le compte est de 1 300.", source="Ademe, « Bilan »", as_of="2026")
    await life.now()
    (card,) = life.team()
    assert card.startswith("Une correction est proposée")
    assert "Dit aujourd’hui" in card
    assert "Le compte est de 1 300. (2026)" in card
    draft = await life.draft()
    decided = await life.edit(lambda e: e.drafts.publish(life.person("edda"), draft))
    told = {f.id: f for f in await life.edit(lambda e: e.service.facts_of(COMMUNITY, PTC))}
    assert told[SIGNATORIES].superseded_by == decided.fact
    # Who presses on what was superseded corrects what took its place.
    await life.say("mia", "suggest-correction", subject=PTC, fact=SIGNATORIES)
    assert isinstance(life.shown, Form)
    assert life.shown.inputs[0].value == "Le compte est de 1 300."
    await life.fill("mia", text="Le compte est de 1 400.", source="Ademe, « Bilan »")
    (waiting,) = await life.edit(lambda e: e.drafts.queue(life.person("edda")))
    assert (waiting.revises, waiting.supersedes) == (decided.fact, None)


async def test_a_topic_of_one_fact_asks_at_once_and_one_without_any_for_a_new_one(
    desk: Desk,
) -> None:
    table = desk.core.table
    correct = table.find("suggest-correction")
    asked = dict[str, int]()
    for subject in desk.core.subjects:
        for topic in subject.topics:
            facts = await desk.editing.suggesting.facts(MIA, subject.id, topic.id)
            answer = await correct(MIA, {"subject": subject.id, "topic": topic.id})
            kind = "menu" if isinstance(answer, Reply) else "form"
            assert (kind == "menu") == (len(facts) > 1)
            if isinstance(answer, Form):
                assert bool(answer.inputs[0].value) == (len(facts) == 1)
            asked[kind] = asked.get(kind, 0) + 1
    assert asked["menu"] > 10


async def test_the_date_in_the_form_is_read_for_what_it_says(desk: Desk) -> None:
    facts = [
        fact for subject in desk.core.subjects for fact in (await desk.told(subject.id)).values()
    ]
    assert len(facts) > 100
    for locale in Locale:
        words = desk.core.catalogue[locale]
        for fact in facts:
            assert read_as_of(words.date(fact.as_of), locale, TODAY) == fact.as_of


async def test_the_same_words_from_another_source_keep_what_the_fact_says(desk: Desk) -> None:
    fact = (await desk.told())[SIGNATORIES]
    suggesting = desk.editing.suggesting
    shown = await suggesting.suggest(MIA, given(fact.text.fr, fact=fact.id))
    said = shown.draft.content
    assert (said.text, said.figures) == (Said(fact.text.fr, fact.text.en), fact.figures)
    assert said.as_of == fact.as_of
    assert said.sources[0] == GUIDE
    assert [one.known for one in said.sources[1:]] == [one.id for one in fact.sources]
    with pytest.raises(NothingNew):
        same = said.sources[1]
        await suggesting.suggest(MIA, given(fact.text.fr, fact=fact.id, source=same))


async def test_what_an_editor_adapted_is_told_as_it_was_published(life: FactLife) -> None:
    await life.suggest(subject=PTC, topic="overview", source="https://example.org/a", as_of="2026")
    await life.now()
    draft, edda = await life.draft(), life.person("edda")
    other = Said(fr="Le programme a deux guides.", en="The programme has two guides.")

    def adapt(known: Draft) -> Draft:
        return replace(known, content=replace(known.content, text=other))

    await life.edit(lambda e: e.drafts.alter(edda, draft, adapt))
    await life.edit(lambda e: e.drafts.publish(edda, draft))
    await life.now()
    (letter,) = life.letters("mia")
    assert "La rédaction l’a adaptée ou complétée." in letter
    assert "Le programme a deux guides. (2026)" in letter
    assert "Modifié par" in life.team()[0]


async def test_of_two_editors_one_wins_and_one_letter_is_written(life: FactLife) -> None:
    await life.suggest(subject=PTC, topic="overview", source="https://example.org/a", as_of="2026")
    await life.now()
    draft = await life.draft()
    edda, emil = life.person("edda"), life.person("emil")

    async def at_once(editing: Editing) -> tuple[Decided | BaseException, ...]:
        both = (
            editing.drafts.publish(edda, draft),
            editing.drafts.reject(emil, draft, "Déjà dit."),
        )
        return await asyncio.gather(*both, return_exceptions=True)

    ends = await life.edit(at_once)
    lost = [one for one in ends if isinstance(one, AlreadyDecided)]
    assert len(lost) == 1
    with pytest.raises(AlreadyDecided):
        await life.edit(lambda e: e.drafts.publish(emil, draft))
    await life.now()
    assert (len(life.letters("mia")), len(life.team())) == (1, 1)
    assert life.posts(TEAM)[0].actions == ()


async def test_a_draft_of_an_editor_waits_for_a_second_reader_in_the_channel(
    life: FactLife,
) -> None:
    edda, emil = life.person("edda"), life.person("emil")
    await life.edit(lambda e: e.drafts.queue(emil))
    card = await life.edit(lambda e: e.drafts.begin(edda, content()))
    await life.edit(lambda e: e.drafts.publish(edda, card.draft.id))
    await life.now()
    assert life.team()[0].startswith("Un fait attend une deuxième lecture")
    await life.edit(lambda e: e.drafts.publish(emil, card.draft.id))
    await life.now()
    assert life.team()[0].startswith("Proposition publiée")
    assert not life.letters("edda")


async def test_what_one_editor_publishes_alone_is_shown_to_nobody(life: FactLife) -> None:
    edda = life.person("edda")
    card = await life.edit(lambda e: e.drafts.begin(edda, content()))
    await life.edit(lambda e: e.drafts.publish(edda, card.draft.id))
    await life.now()
    assert not life.board.messages


async def test_nobody_decides_for_ninety_days(life: FactLife) -> None:
    await life.suggest(source="Un journal")
    await life.now()
    draft = await life.draft()
    await life.forward(days=89)
    assert not life.letters("mia")
    await life.forward(days=2)
    (letter,) = life.letters("mia")
    assert letter.startswith("Votre proposition est classée")
    assert life.team()[0].startswith("Proposition classée")
    with pytest.raises(AlreadyDecided):
        await life.edit(lambda e: e.drafts.reject(life.person("edda"), draft, "Trop tard."))
    await life.forward(days=200)
    assert len(life.letters("mia")) == 1
    assert "Classée, faute de réponse" in await life.say("mia", "suggest-mine")


async def test_what_an_editor_changed_gets_its_time_anew(life: FactLife) -> None:
    await life.suggest(source="Un journal")
    await life.forward(days=80)
    draft = await life.draft()
    edda = life.person("edda")
    await life.edit(lambda e: e.drafts.alter(edda, draft, lambda one: replace(one, why="Vérifier")))
    await life.forward(days=20)
    assert not life.letters("mia")
    await life.forward(days=80)
    assert len(life.letters("mia")) == 1


async def test_what_waited_while_the_bot_was_off_lapses_when_it_comes_back(life: FactLife) -> None:
    await life.suggest(source="Un journal")
    await life.now()
    await life.sleep_until(life.watch.now + timedelta(days=400))
    await life.now()
    assert len(life.letters("mia")) == 1


async def test_a_suggestion_is_withdrawn_by_its_author_alone(life: FactLife) -> None:
    await life.suggest(source="Un journal")
    await life.now()
    draft = await life.draft()
    with pytest.raises(UnknownDraft):
        await life.say("max", "suggest-withdraw", draft=draft)
    await life.say("mia", "suggest-mine")
    heard = await life.press("Retirer : Le programme a un guide.", "mia")
    assert "C’est retiré" in heard
    assert "Retirée : Le programme a un guide." in heard
    with pytest.raises(NotWaiting):
        await life.say("mia", "suggest-withdraw", draft=draft)
    with pytest.raises(AlreadyDecided):
        await life.edit(lambda e: e.drafts.publish(life.person("edda"), draft))
    await life.forward(days=100)
    assert life.team()[0].startswith("Proposition retirée")
    assert not life.letters("mia")


async def test_what_is_withdrawn_before_it_was_shown_is_not_shown(life: FactLife) -> None:
    await life.suggest(source="Un journal")
    await life.say("mia", "suggest-withdraw", draft=await life.draft())
    await life.forward(days=1)
    assert not life.board.messages


async def test_what_is_decided_while_it_is_posted_is_amended(life: FactLife) -> None:
    await life.suggest(source="Un journal")
    draft = await life.draft()
    life.board.after = loses(1)  # it stands there, and the bot does not know
    await life.edit(lambda e: e.drafts.reject(life.person("edda"), draft, "Non."))
    await life.now()
    assert not life.team(), "decided before it was posted"
    await life.suggest(text="Un autre fait.", source="Un journal")
    second = await life.draft()

    async with life.awake() as core:
        life.board.gate = asyncio.Event()
        posting = asyncio.create_task(core.outbox.turn())
        await asyncio.sleep(0.2)
        await life.edit(lambda e: e.drafts.reject(life.person("edda"), second, "Non plus."))
        life.board.gate.set()
        await posting
        life.board.gate = None
        await core.outbox.turn()
    assert [card.splitlines()[0] for card in life.team()] == ["Proposition refusée"]
    assert life.posts(TEAM)[0].actions == ()


async def test_lost_answers_double_nothing(life: FactLife) -> None:
    await life.suggest(source="Un journal")
    life.board.after = loses(3)
    await life.forward(minutes=10)
    draft = await life.draft()
    await life.edit(lambda e: e.drafts.reject(life.person("edda"), draft, "Non."))
    life.board.after = loses(3)
    await life.forward(minutes=10)
    assert (len(life.team()), len(life.letters("mia"))) == (1, 1)
    assert life.team()[0].startswith("Proposition refusée")


async def test_what_is_changed_while_it_waits_is_shown_so_and_posted_once(life: FactLife) -> None:
    night = datetime(2026, 11, 22, 22, tzinfo=UTC)
    await life.until(night)
    async with life.awake() as core:
        ada = replace(life.person("ada"), roles=frozenset({Role.ADMIN}))
        await core.communities.set_quiet(ada, QuietHours(time(20), time(8)))
    await life.suggest(source="Un journal")
    await life.now()
    assert not life.board.messages, "the team sleeps"
    draft, edda = await life.draft(), life.person("edda")
    for text in ("Un fait adapté.", "Un fait bien adapté."):
        other = content(text)

        def adapt(known: Draft, other: Content = other) -> Draft:
            return replace(known, content=other)

        await life.edit(lambda e, adapt=adapt: e.drafts.alter(edda, draft, adapt))
        await life.forward(hours=6)
    await life.until(night + timedelta(hours=18))
    assert len(life.team()) == 1
    assert "Un fait bien adapté." in life.team()[0]
    third = content("Un fait mieux adapté.")
    await life.edit(lambda e: e.drafts.alter(edda, draft, lambda one: replace(one, content=third)))
    await life.now()
    assert len(life.team()) == 1
    assert "Un fait mieux adapté." in life.team()[0]
    assert len(life.posts(TEAM)[0].actions) == 3


async def test_what_cannot_be_told_is_not_decided(life: FactLife) -> None:
    await life.suggest(source="Un journal")
    await life.now()
    draft = await life.draft()

    async def run(sql: str) -> None:
        async with life.awake() as core, core.database.write() as transaction:
            await transaction.run(sql)

    full = "select raise(abort, 'nothing is planned any more');"
    await run(f"create trigger full before insert on announcements begin {full} end")
    with pytest.raises(sqlite3.IntegrityError):
        await life.edit(lambda e: e.drafts.reject(life.person("edda"), draft, "Non."))
    await run("drop trigger full")
    assert await life.draft() == draft
    await life.edit(lambda e: e.drafts.reject(life.person("edda"), draft, "Non."))
    await life.now()
    assert len(life.letters("mia")) == 1


async def test_closed_private_messages_end_quietly(life: FactLife) -> None:
    await life.suggest(source="Un journal")
    await life.now()
    life.board.closed.add("board:@mia")
    draft = await life.draft()
    await life.edit(lambda e: e.drafts.reject(life.person("edda"), draft, "Non."))
    await life.forward(days=1)
    life.board.closed.clear()
    await life.forward(days=40)
    assert not life.letters("mia")
    assert len(life.team()) == 1, "and no admin is told"
    assert "Refusée" in await life.say("mia", "suggest-mine")


async def test_who_had_their_data_deleted_is_told_nothing_and_not_named(life: FactLife) -> None:
    await life.suggest(source="Un journal")
    await life.now()
    draft = await life.draft()
    async with life.awake() as core, core.database.write() as transaction:
        await transaction.run(f"update fact_drafts set person = '{FORMER}'")
    await life.edit(lambda e: e.drafts.reject(life.person("edda"), draft, "Non."))
    await life.forward(days=1)
    assert len(life.board.messages) == 1
    assert "De : un ancien membre" in life.team()[0]
    assert "mia" not in life.team()[0]


async def test_without_a_channel_of_the_team_an_admin_learns_of_it(
    settings: Settings, watch: Watch
) -> None:
    life = FactLife(settings, watch, Board(watch))
    ada = life.person("ada")
    async with life.awake() as core:  # something is set, so that nobody is introduced
        await core.communities.set_locale(ada, Locale.FR)
    await life.suggest(source="Un journal")
    await life.now()
    async with life.awake() as core:
        aside = await core.asides.take(ada)
        assert aside is not None
        assert "Un fait attend la rédaction" in str(aside.reply)
        assert await core.asides.take(ada) is None


async def test_a_notice_that_nobody_read_goes_with_its_cause(
    settings: Settings, watch: Watch
) -> None:
    life = FactLife(settings, watch, Board(watch))
    ada = life.person("ada")
    async with life.awake() as core:
        await core.communities.set_locale(ada, Locale.FR)
    for text in ("Un fait.", "Un autre."):
        await life.suggest(text=text, source="Un journal")
    await life.now()
    waiting = await life.edit(lambda e: e.drafts.queue(life.person("edda")))
    for number, draft in enumerate(waiting, 1):
        of = draft.id
        await life.edit(lambda e, of=of: e.drafts.reject(life.person("edda"), of, "Non."))
        await life.now()
        async with life.awake() as core:
            there = await core.communities.untold(ada)
            assert (there is None) == (number == len(waiting))


async def test_how_much_one_person_may_suggest(desk: Desk) -> None:
    suggesting = desk.editing.suggesting
    for number in range(MOST_WAITING):
        await suggesting.suggest(MIA, given(f"Fait {number}."))
    with pytest.raises(TooManyWaiting):
        await suggesting.suggest(MIA, given())
    answer = await desk.core.table.find("suggest")(MIA, {})
    assert isinstance(answer, Reply), "before anything is typed in vain"
    other = replace(MIA, community="test:elsewhere")
    await suggesting.suggest(other, given())
    for draft in await suggesting.mine(MIA):
        await suggesting.withdraw(MIA, draft.id)
    for number in range(MOST_A_DAY - MOST_WAITING):
        await suggesting.suggest(MIA, given(f"Autre fait {number}."))
    waiting = [one for one in await suggesting.mine(MIA) if one.open]
    await suggesting.withdraw(MIA, waiting[0].id)
    with pytest.raises(TooManyToday):
        await suggesting.suggest(MIA, given())
    desk.watch.forward(days=1, minutes=1)
    await suggesting.suggest(MIA, given())


async def test_at_once_nobody_suggests_more_than_they_may(desk: Desk) -> None:
    many = (desk.editing.suggesting.suggest(MIA, given(f"Fait {n}.")) for n in range(20))
    ends = await asyncio.gather(*many, return_exceptions=True)
    assert len([one for one in ends if not isinstance(one, BaseException)]) == MOST_WAITING
    assert len(await desk.editing.suggesting.mine(MIA)) == MOST_WAITING


def discord_user(made: datetime) -> str:
    """Somebody whose account was made then."""
    return f"discord:{int((made - datetime(2015, 1, 1, tzinfo=UTC)).total_seconds() * 1000) << 22}"


async def test_an_account_of_less_than_a_day_has_to_wait(desk: Desk) -> None:
    now = desk.watch.now
    ages = {timedelta(hours=23): True, timedelta(hours=25): False, -timedelta(days=3): False}
    for age, refused in ages.items():
        somebody = replace(MIA, person=discord_user(now - age))
        if not refused:
            await desk.editing.suggesting.suggest(somebody, given())
            continue
        with pytest.raises(AccountTooYoung):
            await desk.editing.suggesting.suggest(somebody, given())


@pytest.mark.parametrize("person", ["test:1", "board:mia", "slack:U123", "discord:", "discord:²"])
def test_an_id_that_tells_nothing_is_let_through(person: str) -> None:
    assert made_at(person) is None


def test_when_an_account_was_made() -> None:
    assert made_at("discord:175928847299117063") == datetime(
        2016, 4, 30, 11, 18, 25, 796000, tzinfo=UTC
    )


@pytest.mark.parametrize(
    "typed",
    [
        {"text": "Voir <@123>"},
        {"text": "Un\u200bfait"},
        {"text": "Un fait \u202eelbisivni"},
        {"text": "x" * 601},
        {"text": "**Un fait**"},
        {"source": "@everyone"},
        {"source": "javascript:alert(1)"},
        {"source": "https://moi:secret@example.org/"},
        {"as_of": "un jour"},
        {"as_of": "décembre 2031"},
    ],
)
async def test_what_is_not_plain_is_refused_and_nothing_is_kept(
    typed: dict[str, str], life: FactLife
) -> None:
    try:
        heard = await life.suggest(**({"source": "Un journal"} | typed))
    except Exception as error:
        heard = type(error).__name__
        assert heard in ("Unclean", "TooLong")
    else:
        assert "Rien n’a été enregistré." in heard
        assert "Voici votre texte, à recopier dans un nouveau formulaire :" in heard
        assert typed.get("text", "Le programme a un guide.") in heard
    assert not await life.edit(lambda e: e.drafts.queue(life.person("edda")))


async def test_nothing_of_another_community_is_seen_or_touched(desk: Desk) -> None:
    suggesting, drafts = desk.editing.suggesting, desk.editing.drafts
    mine = await suggesting.suggest(MIA, given(as_of=content().as_of))
    elsewhere = replace(EDDA, community=ELSEWHERE)
    for refused in (
        drafts.card(elsewhere, mine.draft.id),
        drafts.publish(elsewhere, mine.draft.id),
        drafts.reject(elsewhere, mine.draft.id, "Non."),
        suggesting.withdraw(replace(MIA, community=ELSEWHERE), mine.draft.id),
    ):
        with pytest.raises(UnknownDraft):
            await refused
    assert not await suggesting.mine(replace(MIA, community=ELSEWHERE))
    published = await drafts.publish(EMIL, mine.draft.id)
    with pytest.raises(UnknownFact):
        forged = given("Autre chose.", fact=published.fact or "")
        await suggesting.suggest(replace(MIA, community=ELSEWHERE), forged)
    answer = desk.core.table.find("suggest-correction")
    with pytest.raises(UnknownFact):
        await answer(
            replace(MIA, community=ELSEWHERE), {"subject": PTC, "fact": published.fact or ""}
        )


async def test_outside_communities_nobody_suggests(desk: Desk) -> None:
    alone = replace(MIA, community=None)
    for command, given_ in (
        ("suggest", {}),
        ("suggest-correction", {"subject": PTC}),
        ("suggest-mine", {}),
        ("suggest-save", {"text": "Un fait.", "source": "Un journal"}),
        ("suggest-withdraw", {"draft": "0"}),
    ):
        with pytest.raises(OutsideCommunities):
            await desk.core.table.find(command)(alone, given_)


async def test_forged_arguments_are_refused(desk: Desk) -> None:
    save = desk.core.table.find("suggest-save")
    typed = {"text": "Un fait.", "source": "Un journal"}
    for forged in ({"subject": "nobody"}, {"subject": PTC, "topic": "nothing"}, {"topic": "x"}):
        with pytest.raises(GoneAction):
            await save(MIA, {**typed, **forged})
    with pytest.raises(UnknownFact):
        await save(MIA, {**typed, "fact": "'; drop table fact_drafts; --"})
    with pytest.raises(GoneAction):
        await desk.core.table.find("suggest-correction")(MIA, {"subject": "nobody"})
    for wrong in ({"subject": "zzzzzz"}, {"topic": "zzzzzz"}):
        with pytest.raises(UnknownChoice):
            await desk.core.table.find("suggest")(MIA, wrong)
    assert not await desk.editing.suggesting.mine(MIA)


async def test_how_a_suggestion_ended_is_read_in_the_trail(life: FactLife) -> None:
    await life.suggest(source="Un journal")
    await life.say("mia", "suggest-withdraw", draft=await life.draft())
    await life.suggest("max", "Le programme a deux guides.", source="Un journal")
    await life.forward(days=100)
    told = await life.say("ada", "audit", area="faits")
    mia = mention(MentionKind.PERSON, "board:mia")
    assert f"Fait proposé, puis retiré · {mia} · « Le programme a un guide. »" in told
    assert "Fait proposé, puis classé faute de réponse · Sobrio · « Le programme" in told


async def test_a_topic_may_be_named_without_its_subject(desk: Desk) -> None:
    command = desk.core.table.find("suggest")
    offered = await command.suggests["topic"](MIA, "bourse", {})
    assert any("/" in one.value for one in offered)
    form = await command(MIA, {"topic": "numeum/members"})
    assert isinstance(form, Form)
    assert form.arguments == {"subject": "numeum", "topic": "members"}
    of_one = await command.suggests["topic"](MIA, "", {"subject": "Numeum"})
    assert "members" in [one.value for one in of_one]


async def test_what_was_suggested_is_on_the_trail(desk: Desk) -> None:
    shown = await desk.editing.suggesting.suggest(MIA, given())
    (row,) = await desk.core.database.all("select * from audit")
    assert (row["deed"], row["person"], row["about"]) == (
        "fact-suggested", MIA.person, shown.draft.id,
    )  # fmt: skip
    kept = await EditingStore(desk.core.database).draft(MIA.community or "", shown.draft.id)
    assert kept is not None
    assert (kept.state, kept.suggested, kept.locale) == (DraftState.WAITING, True, Locale.FR)


def test_the_longest_card_is_shown_by_discord(catalogue: Catalogue) -> None:
    text, name, link = "Un « mot » [1] ~ " * 35, "Une Agence " * 8, f"https://{'a' * 242}"
    sources = tuple(Cited(name[:90], name[:90] + f"{n}", link) for n in range(6))
    wanted = replace(content(sources=sources), text=Said(text[:600], text[:600]))
    now = datetime(2026, 11, 21, tzinfo=UTC)
    draft = Draft("d", "c", "discord:1", Locale.FR, wanted, now, now, True, DraftState.WAITING)
    before = as_fact("own-1", wanted, SUBJECT)
    for locale in Locale:
        for state in DraftState:
            of = replace(draft, state=state, reason="x" * 300, changed_by="discord:2")
            reply = waiting_card(Shown(of, SUBJECT, None, before), catalogue[locale])
            draw_card(reply, dict.fromkeys(actions_of(reply), "id"))
            told = letter(Shown(of, SUBJECT, None, None), catalogue[locale])
            draw_card(told, {})
