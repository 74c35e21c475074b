"""Facts taken in and handed out on the real services: shown first, all or nothing, and the same
answers from what was exported, wiped and imported."""

import shutil
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from bot.app import open_core
from bot.communities.service import Trail
from bot.core import Core
from bot.dates import Edtf
from bot.editing.citing import cite
from bot.editing.exchange_assembly import Exchange
from bot.editing.exchange_writing import FileFormat
from bot.editing.importing import Checked
from bot.editing.model import Cited, Content, Said
from bot.editing.refusals import (
    DocumentsOwn,
    FileGone,
    NotOwner,
    NotTold,
    OneLanguage,
    UnknownFact,
)
from bot.editing.store import EditingStore
from bot.errors import Correctable, NotAllowed, OutsideCommunities
from bot.i18n import Locale
from bot.knowledge.service import Documents, Figure, Qualifier
from bot.knowledge.store import KnowledgeStore
from bot.people import Actor, Role
from bot.replies import Reply, Upload
from bot.settings import Settings
from bot.sheets import BrokenSheet
from tests.conftest import NOW, ROOT
from tests.editing.conftest import (
    EDDA,
    ELSEWHERE,
    EMIL,
    GUIDE,
    MIA,
    SIGNATORIES,
    STRANGER,
    Desk,
    content,
    editing_of,
    person,
)

OWNER = person("owner", Role.EDITOR)
HIDDEN = "ptc-12"


def exchange_of(desk: Desk, drafts: Path) -> Exchange:
    """The exchange of a desk."""
    core = desk.core
    return Exchange(
        core.database,
        EditingStore(core.database),
        desk.editing.service,
        Documents(KnowledgeStore(core.database)),
        core.communities,
        Trail(core.database, desk.watch),
        core.catalogue,
        desk.watch,
        Random(2),
        {OWNER.person},
        drafts,
        desk.editing.freshness.keep_up,
    )


@pytest.fixture
def exchange(desk: Desk, tmp_path: Path) -> Exchange:
    return exchange_of(desk, tmp_path / "drafts")


def file(text: str) -> Upload:
    return Upload("facts", text.encode())


def fact(text: str = "Le programme a un guide.", **said: str) -> str:
    """One fact of a file."""
    given = {"subject": "planettechcare", "topic": "overview", "as_of": "2026-11", "fr": text}
    lines = {**given, **said}
    words = f'{{fr: "{lines.pop("fr")}"}}'
    rest = "".join(f'    {key}: "{value}"\n' for key, value in lines.items())
    return f"  - text: {words}\n{rest}    sources: [{{publisher: Example, title: Guide}}]\n"


async def rows(core: Core) -> list[int]:
    """How many rows there are of all that an import could write."""
    tables = ("fact_versions", "fact_drafts", "fact_verifications", "audit", "checked_files")
    found = [await core.database.one(f"select count(*) as n from {table}") for table in tables]
    return [row["n"] for row in found if row]


async def take(exchange: Exchange, text: str, actor: Actor = EDDA) -> Checked:
    """A file, shown and taken in."""
    shown = await exchange.importing.check(actor, file(text))
    assert shown.file is not None
    return await exchange.importing.take_in(actor, shown.file, shown.plan.digest)


async def test_a_file_is_shown_then_taken_in_as_it_was_shown(
    desk: Desk, exchange: Exchange
) -> None:
    text = "facts:\n" + fact() + fact("Le manifeste tient en une page.", topic="manifesto")
    shown = await exchange.importing.check(EDDA, file(text))
    assert len(shown.plan.new) == 2
    assert "own-" not in str(await desk.told())
    assert shown.file is not None
    done = await exchange.importing.take_in(EDDA, shown.file, shown.plan.digest)
    assert done.done
    own = [fact for fact in (await desk.told()).values() if fact.own]
    assert {one.text.fr for one in own} == {
        "Le programme a un guide.",
        "Le manifeste tient en une page.",
    }
    (version,) = (await desk.editing.service.entry(EDDA, own[0].id)).versions
    assert (version.person, version.why, version.at) == (EDDA.person, "import", desk.watch())
    noted = await desk.core.database.all("select * from audit")
    assert [(row["deed"], row["person"]) for row in noted] == [("facts-imported", EDDA.person)]
    assert '"new": 2' in noted[0]["details"]
    again = await exchange.importing.take_in(EDDA, shown.file, shown.plan.digest)
    assert (again.plan.same, again.done, again.file) == (2, False, None)


async def test_a_dry_run_and_a_broken_file_leave_nothing_behind(
    desk: Desk, exchange: Exchange
) -> None:
    shown = await exchange.importing.check(EDDA, file("facts:\n" + fact()), dry=True)
    assert (len(shown.plan.new), shown.file) == (1, None)
    for broken in (fact(as_of="2099"), fact(subject="nobody"), fact(id=SIGNATORIES), "  - 1\n"):
        with pytest.raises(BrokenSheet):
            await exchange.importing.check(EDDA, file("facts:\n" + fact() + broken))
    assert await rows(desk.core) == [0, 0, 0, 0, 0]


async def test_what_is_there_already_is_the_same_and_what_differs_is_changed(
    desk: Desk, exchange: Exchange
) -> None:
    text = "facts:\n" + fact(id="own-1") + fact("Deux.") + fact("Trois.", id="own-3")
    await take(exchange, text)
    again = await exchange.importing.check(EDDA, file(text))
    assert (again.plan.same, again.plan.empty, again.file) == (3, True, None)
    changed = (
        text.replace("Trois", "Quatre") + "decisions: [{fact: ptc-18, status: hidden, why: X}]\n"
    )
    shown = await exchange.importing.check(EDDA, file(changed))
    assert [item.fact for item in shown.plan.changed] == ["own-3"]
    assert [item.fact for item in shown.plan.decided] == ["ptc-18"]
    assert shown.plan.same == 2
    await take(exchange, changed)
    assert (await desk.told())["own-3"].text.fr == "Quatre."
    assert "ptc-18" not in await desk.told()
    assert "ptc-18" in await desk.told(community=ELSEWHERE)
    assert len((await desk.editing.service.entry(EDDA, "own-3")).versions) == 2


async def test_what_changed_since_it_was_shown_is_shown_anew(
    desk: Desk, exchange: Exchange
) -> None:
    await take(exchange, "facts:\n" + fact(id="own-1"))
    shown = await exchange.importing.check(EDDA, file("facts:\n" + fact("Deux.", id="own-1")))
    await take(exchange, "facts:\n" + fact("Deux.", id="own-1"))
    assert shown.file is not None
    anew = await exchange.importing.take_in(EDDA, shown.file, shown.plan.digest)
    assert (anew.plan.empty, anew.file, anew.done) == (True, None, False)
    assert len((await desk.editing.service.entry(EDDA, "own-1")).versions) == 2


async def test_a_shown_file_is_its_community_s_and_is_kept_for_a_day(
    desk: Desk, exchange: Exchange
) -> None:
    shown = await exchange.importing.check(EDDA, file("facts:\n" + fact()))
    assert shown.file is not None
    with pytest.raises(FileGone):
        await exchange.importing.take_in(STRANGER, shown.file, shown.plan.digest)
    desk.watch.now += timedelta(days=1, seconds=1)
    with pytest.raises(FileGone):
        await exchange.importing.take_in(EDDA, shown.file, shown.plan.digest)
    assert await rows(desk.core) == [0, 0, 0, 0, 1], "still there, and taken in no more"
    await exchange.importing.check(STRANGER, file("facts:\n" + fact()), dry=True)
    assert await rows(desk.core) == [0, 0, 0, 0, 0]


async def test_a_shown_file_is_taken_in_until_the_end_of_its_day(
    desk: Desk, exchange: Exchange
) -> None:
    shown = await exchange.importing.check(EDDA, file("facts:\n" + fact()))
    desk.watch.now += timedelta(days=1)
    await desk.editing.begin()
    assert (await exchange.importing.take_in(EDDA, shown.file or "", shown.plan.digest)).done


async def test_a_file_that_nobody_took_in_goes_at_the_next_start(
    desk: Desk, exchange: Exchange
) -> None:
    await exchange.importing.check(EDDA, file("facts:\n" + fact()))
    desk.watch.now += timedelta(days=1, seconds=1)
    await desk.editing.begin()
    assert await rows(desk.core) == [0, 0, 0, 0, 0]


async def test_an_id_of_another_community_means_nothing_here(
    desk: Desk, exchange: Exchange
) -> None:
    await take(exchange, "facts:\n" + fact(id="own-1"), STRANGER)
    here = "decisions: [{fact: ptc-18, status: superseded, superseded_by: own-1}]\n"
    with pytest.raises(BrokenSheet):
        await exchange.importing.check(EDDA, file(here))
    await take(exchange, "facts:\n" + fact("Ici.", id="own-1"), EDDA)
    assert (await desk.told())["own-1"].text.fr == "Ici."
    assert (await desk.told(community=ELSEWHERE))["own-1"].text.fr == "Le programme a un guide."


async def test_where_two_people_read_an_import_waits(desk: Desk, exchange: Exchange) -> None:
    await take(exchange, "facts:\n" + fact(id="own-1"))
    await desk.editing.service.working_in(EMIL)
    text = (
        "facts:\n"
        + fact("Un autre guide est là.", id="own-1")
        + fact("Le manifeste est en ligne.", id="own-2")
        + fact("Jadis vrai.", id="own-3", status="retired", why="faux")
        + "decisions:\n"
        + "  - {fact: ptc-18, status: superseded, superseded_by: own-2, why: Plus récent}\n"
        + "  - {fact: ptc-12, status: hidden, why: Pas ici}\n"
    )
    done = await take(exchange, text)
    assert [(item.fact, of) for item, of in done.plan.waiting] == [
        ("own-1", None),
        ("own-2", "ptc-18"),
    ]
    assert [item.fact for item in done.plan.left] == ["own-3"]
    told = await desk.told()
    assert told["own-1"].text.fr == "Le programme a un guide."
    assert "own-2" not in told
    assert "ptc-12" not in told
    queue = await desk.editing.drafts.queue(EMIL)
    assert len(queue) == 2
    again = await exchange.importing.check(EDDA, file(text))
    assert (again.plan.empty, again.plan.same, again.plan.left) == (True, 4, done.plan.left)
    for draft in queue:
        with pytest.raises(Correctable):
            await desk.editing.drafts.publish(EDDA, draft.id, sure=True)
        await desk.editing.drafts.publish(EMIL, draft.id, sure=True)
    told = await desk.told()
    assert told["own-1"].text.fr == "Un autre guide est là."
    assert told["ptc-18"].superseded_by == "own-2"


async def test_two_imports_at_once_are_one_after_the_other(desk: Desk, exchange: Exchange) -> None:
    first = await exchange.importing.check(EDDA, file("facts:\n" + fact(id="own-1")))
    other = await exchange.importing.check(EDDA, file("facts:\n" + fact("Deux.", id="own-1")))
    assert first.file is not None
    assert other.file is not None
    await exchange.importing.take_in(EDDA, first.file, first.plan.digest)
    anew = await exchange.importing.take_in(EDDA, other.file, other.plan.digest)
    assert ([item.fact for item in anew.plan.changed], anew.done) == (["own-1"], False)
    assert anew.file is not None
    assert (await desk.told())["own-1"].text.fr == "Le programme a un guide."


@pytest.mark.parametrize("actor", [MIA, person("alone", community=None)])
async def test_it_is_for_editors(desk: Desk, exchange: Exchange, actor: Actor) -> None:
    refused = NotAllowed if actor.community else OutsideCommunities
    shown = await exchange.importing.check(EDDA, file("facts:\n" + fact(id="own-1")))
    before = await rows(desk.core)
    with pytest.raises(refused):
        await exchange.importing.check(actor, file("facts:\n" + fact()))
    with pytest.raises(refused):
        await exchange.importing.take_in(actor, shown.file or "", shown.plan.digest)
    with pytest.raises(refused):
        await exchange.exporting.export(actor, FileFormat.YAML)
    with pytest.raises(refused):
        await exchange.promoting.promote(actor, "own-1")
    assert await rows(desk.core) == before


async def test_verified_days_come_along(desk: Desk, exchange: Exchange) -> None:
    text = "facts:\n" + fact(id="own-1", verified="2026-10-03")
    text += 'decisions: [{fact: ptc-18, verified: "2026-11-22"}]\n'
    desk.watch.now = NOW + timedelta(days=1, hours=-6)
    await take(exchange, text)
    told = await desk.told()
    assert str(told["own-1"].verified) == "2026-10-03"
    assert str(told["ptc-18"].verified) == "2026-11-22"
    older = await exchange.importing.check(EDDA, file(text.replace("10-03", "10-01")))
    assert older.plan.empty
    newer = await exchange.importing.check(EDDA, file(text.replace("10-03", "10-04")))
    assert [item.fact for item in newer.plan.verified] == ["own-1"]


# Out, wiped, in again


BOTH = Said("Un guide de l’achat est en ligne.", "A buying guide is online.")


def in_both(**said: object) -> Content:
    """A fact in both languages."""
    return replace(content("", **said), text=BOTH)


async def publish(desk: Desk, said: Content, **changes: str) -> str:
    card = await desk.editing.drafts.begin(EDDA, said, **changes)
    decided = await desk.editing.drafts.publish(EDDA, card.draft.id, sure=True)
    assert decided.fact is not None
    return decided.fact


async def fill(desk: Desk) -> None:
    """Everything that a community can add and decide."""
    keeping = desk.editing.keeping
    documents = Documents(KnowledgeStore(desk.core.database))
    known = next(cite(one) for one in await documents.sources() if one.id == "silicon-2021")
    point = Figure("signatories", 1030, Qualifier.ABOUT)
    figures = await publish(
        desk, in_both(topic="signatories", figures=(point,), sources=(GUIDE, known))
    )
    await publish(desk, replace(content(), text=Said(en="Only in English = yes.")))
    fleeting = await publish(desk, content("Bientôt remplacé.", as_of=Edtf.parse("2024~")))
    gone = await publish(desk, content("Vite retiré."))
    last = await publish(desk, content("Remplace, “avec guillemets”."), supersedes=fleeting)
    await publish(desk, content("Corrige.", topic="signatories"), supersedes=SIGNATORIES)
    await keeping.retire(EDDA, gone, "=Faux ; vraiment")
    await keeping.retire(EDDA, HIDDEN, "Pas chez nous")
    await keeping.retire(EDDA, "ptc-01", "Non")
    await keeping.restore(EDDA, "ptc-01")
    for one in (figures, last, "ptc-02"):
        await keeping.verify(EDDA, one)


def editor(locale: Locale) -> Actor:
    """An editor who reads that language."""
    return replace(EDDA, locale=locale)


async def answers(core: Core, locale: Locale) -> list[Reply]:
    """What a community is answered about everything."""
    asked: list[tuple[str, dict[str, str]]] = []
    for subject in core.subjects:
        asked.append(("card", {"subject": subject.id}))
        for topic in subject.topics:
            both = {"subject": subject.id, "topic": topic.id}
            asked += [("facts", both), ("history", both)]
    asked.append(("evolution", {"metric": "signatories"}))
    replies = [await core.table.find(name)(editor(locale), arguments) for name, arguments in asked]
    return [reply for reply in replies if isinstance(reply, Reply)]


@asynccontextmanager
async def opened(database: Path) -> AsyncGenerator[Core]:
    settings = Settings(database_url=f"sqlite:///{database}", data_dir=ROOT / "data")
    async with open_core(settings, clock=lambda: NOW, random=Random(3)) as core:
        yield core


@pytest.mark.parametrize("form", FileFormat)
async def test_out_wiped_and_in_again_gives_the_same_answers_and_the_same_file(
    desk: Desk, exchange: Exchange, form: FileFormat, filled_database: Path, tmp_path: Path
) -> None:
    await fill(desk)
    written = {one: await exchange.exporting.export(editor(one), form) for one in Locale}
    told = [await desk.told(subject.id) for subject in desk.core.subjects]
    async with opened(desk.core.settings.database_path) as there:
        before = {locale: await answers(there, locale) for locale in Locale}

    wiped = tmp_path / "wiped.db"
    shutil.copy(filled_database, wiped)
    async with opened(wiped) as core:
        assert await answers(core, Locale.FR) != before[Locale.FR]
        anew = Desk(editing_of(core, desk.watch), core, desk.watch)
        again = exchange_of(anew, tmp_path)
        number, content = written[Locale.FR]
        assert number == 9
        shown = await again.importing.check(EDDA, Upload("", content))
        assert shown.file is not None
        await again.importing.take_in(EDDA, shown.file, shown.plan.digest)
        for locale in Locale:
            assert await again.exporting.export(editor(locale), form) == written[locale]
            same = await again.importing.check(EDDA, Upload("", written[locale][1]))
            assert (same.plan.empty, same.plan.same) == (True, number)
        assert [await anew.told(subject.id) for subject in core.subjects] == told
    async with opened(wiped) as core:
        assert {locale: await answers(core, locale) for locale in Locale} == before


async def test_an_export_is_noted_and_names_nobody(desk: Desk, exchange: Exchange) -> None:
    await fill(desk)
    for form in FileFormat:
        _, written = await exchange.exporting.export(EDDA, form)
        assert b"test:" not in written
    noted = await desk.core.database.all(
        "select details from audit where deed = 'facts-exported'"
    )  # fmt: skip
    assert [row["details"] for row in noted] == [
        f'{{"format": "{form}", "number": 9}}' for form in FileFormat
    ]


# Offered to all


async def test_a_promoted_fact_put_into_the_documents_is_told_to_everybody(
    desk: Desk, exchange: Exchange, tmp_path: Path
) -> None:
    cited = (
        GUIDE,
        Cited("Éditions d’Été", "Recueil", date=Edtf.parse("2025")),
        Cited("x", known="silicon-2021"),
    )
    own = await publish(desk, in_both(sources=cited))
    draft = await exchange.promoting.promote(OWNER, own)
    assert draft.path is not None
    assert draft.path.read_bytes() == draft.content
    noted = await desk.core.database.all("select * from audit where deed = 'fact-promoted'")
    assert [(row["person"], row["about"]) for row in noted] == [(OWNER.person, own)]

    data = tmp_path / "data"
    shutil.copytree(ROOT / "data", data)
    head, rest = draft.content.decode().split("\nsources:\n")
    sources, facts = rest.split("facts:\n")
    assert "data/subjects/planettechcare.yaml" in head
    add(data / "sources.yaml", "sources", sources)
    add(data / "subjects" / "planettechcare.yaml", "facts", facts)
    settings = Settings(database_url=f"sqlite:///{tmp_path}/all.db", data_dir=data)
    async with open_core(settings, clock=lambda: NOW) as core:
        reply = await core.table.find("facts")(
            MIA, {"subject": "planettechcare", "topic": "overview"}
        )
    assert BOTH.fr in str(reply)
    assert "Éditions d’Été, «" in str(reply)


def add(path: Path, key: str, entries: str) -> None:
    """Put entries where an editor of the documents would."""
    head, found, rest = path.read_text("utf-8").partition(f"\n{key}:\n")
    assert found
    path.write_text(head + found + entries + rest, "utf-8")


async def test_promotion_is_for_the_owner_and_for_what_is_fit_for_all(
    desk: Desk, exchange: Exchange, tmp_path: Path
) -> None:
    both, french = await publish(desk, in_both()), await publish(desk, content("Seul."))
    with pytest.raises(NotOwner):
        await exchange.promoting.promote(EDDA, both)
    with pytest.raises(OneLanguage):
        await exchange.promoting.promote(OWNER, french)
    with pytest.raises(DocumentsOwn):
        await exchange.promoting.promote(OWNER, SIGNATORIES)
    with pytest.raises(UnknownFact):
        await exchange.promoting.promote(OWNER, "own-nothing")
    await desk.editing.keeping.retire(EDDA, both, "faux")
    with pytest.raises(NotTold):
        await exchange.promoting.promote(OWNER, both)
    assert not (tmp_path / "drafts").exists()


async def test_a_draft_is_handed_over_where_none_can_be_kept(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "drafts").write_text("a file, not a folder")
    own = await publish(desk, in_both())
    draft = await exchange_of(desk, tmp_path / "drafts").promoting.promote(OWNER, own)
    assert draft.path is None
    assert b"facts:" in draft.content
