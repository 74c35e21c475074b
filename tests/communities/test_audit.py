"""/audit: everything that is noted is done once here, by the real services, and read there."""

import csv
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from random import Random
from typing import Any

import pytest

from bot.app import open_core
from bot.communities.audit import ITSELF, Area, UnknownPerson, Wanted, area_of, person_of
from bot.communities.audit_service import PER_PAGE
from bot.communities.model import Deed
from bot.communities.service import Visitor
from bot.communities.trail import Trail
from bot.core import Core
from bot.errors import NotAllowed, OutsideCommunities, UnknownChoice
from bot.frontends.discord.drawing import actions_of, draw_card
from bot.i18n import Catalogue, Locale
from bot.people import FORMER, Actor, Role
from bot.replies import Action, Answer, Entries, File, MentionKind, Remark, Reply, Upload, mention
from bot.settings import Settings
from bot.text import raw_cell, safe_cell
from bot.when.looking_back import UnclearDay
from tests.announcements.stage import Watch
from tests.conversation import Chat, plain

HOME = "board:community"
ADA = mention(MentionKind.PERSON, "board:ada")


@dataclass
class Team:
    """A community with an admin who does things, and reads what was done."""

    core: Core
    watch: Watch

    async def actor(self, person: str = "ada", locale: Locale = Locale.FR) -> Actor:
        """Somebody of it; Ada manages it."""
        visitor = Visitor(f"board:{person}", locale, HOME, manages=person == "ada")
        return await self.core.communities.actor(visitor)

    async def does(self, command: str, /, **arguments: str | int | bool | Upload) -> Answer:
        """What Ada is answered."""
        return await self.core.table.find(command)(await self.actor(), arguments)

    async def only(self, query: str) -> str:
        """The id of the last row of a table."""
        return (await self.core.database.all(f"select id from {query} order by rowid"))[-1]["id"]

    async def audit(self, locale: Locale = Locale.FR, /, **wanted: str) -> Reply:
        """The card that Ada reads."""
        actor = await self.actor(locale=locale)
        reply = await self.core.table.find("audit")(actor, wanted)
        assert isinstance(reply, Reply)
        return reply

    async def told(self, locale: Locale = Locale.FR, /, **wanted: str) -> list[str]:
        """What was done, the first first, as it is read without the instant."""
        reply, actor = await self.audit(locale, **wanted), await self.actor(locale=locale)
        lines = entries_of(reply)
        while on := turn_of(reply, locale):
            reply = await self.core.table.find(on.command)(actor, on.arguments)
            lines += entries_of(reply)
        return lines[::-1]

    @property
    def trail(self) -> Trail:
        return Trail(self.core.database, self.watch)


def turn_of(reply: Answer, locale: Locale) -> Action | None:
    """The button that leads on, if one does."""
    assert isinstance(reply, Reply)
    label = {Locale.FR: "Page suivante", Locale.EN: "Next page"}[locale]
    actions = [one for one in reply.actions if isinstance(one, Action)]
    return next((one for one in actions if plain(one.label) == label), None)


def entries_of(reply: Answer) -> list[str]:
    """The lines of a card."""
    assert isinstance(reply, Reply)
    listed = [block for block in reply.blocks if isinstance(block, Entries)]
    return [plain(entry.text) for block in listed for entry in block.entries]


@pytest.fixture
async def team(settings: Settings) -> AsyncGenerator[Team]:
    watch = Watch()
    served = settings.model_copy(
        update={"public_url": "https://bot.example.org", "http_port": 8080}
    )
    async with open_core(served, clock=watch, random=Random(1)) as core:
        yield Team(core, watch)


async def test_every_setting_is_told_with_what_it_was(team: Team) -> None:
    await team.does("set-roles", purpose="editor", roles="board:21")
    await team.does("settings", language="English", zone="Montréal", holidays="Canada")
    await team.does("set-channel", purpose="organisers", channel="board:11")
    await team.does("set-quiet", start="21:00", end="8:00")
    await team.does("set-review", review="always")
    await team.does("set-review", review="always")
    await team.does("set-channel", purpose="organisers")
    role, place = mention(MentionKind.ROLE, "board:21"), mention(MentionKind.CHANNEL, "board:11")
    said = [
        f"Rédaction : {role} (avant : rien de choisi)",
        "Langue : anglais (avant : rien de choisi)",
        "Fuseau horaire : America/Toronto (avant : rien de choisi)",
        "Jours fériés : Canada (avant : rien de choisi)",
        f"Équipe : {place} (avant : rien de choisi)",
        "Heures calmes : de 21:00 à 08:00 (avant : rien de choisi)",
        "Relecture : Toujours (avant : rien de choisi)",
        f"Équipe : rien de choisi (avant : {place})",
    ]
    assert await team.told() == [f"Réglage changé · {ADA} · {one}" for one in said]
    english = await team.told(Locale.EN)
    assert f"Setting changed · {ADA} · Quiet hours: from 21:00 to 08:00 (before: nothing set)" in (
        english
    )


async def test_announcements_and_the_tip_of_the_week_are_told(team: Team) -> None:
    hall = mention(MentionKind.CHANNEL, "board:hall")
    texts = {"text_fr": "Bonjour <@12>", "text_en": "Hello"}
    await team.does("announce-draft", place="board:hall", when="8 décembre 14h", **texts)
    assert await team.told() == [], "a draft announces nothing"
    first = await team.only("announcements")
    await team.does("announce-confirm", announcement=first)
    await team.does("announce-confirm", announcement=first)
    again = {"when": "9 décembre 14h", "text_fr": "Bonsoir", "replaces": first}
    await team.does("announce-draft", place="board:hall", **again)
    second = await team.only("announcements")
    await team.does("announce-confirm", announcement=second)
    await team.does("announce cancel", announcement=second)
    await team.does("set-weekly-tip", days="friday", at="10:00", place="board:hall")
    await team.does("no-weekly-tip")
    assert await team.told() == [
        f"Annonce confirmée · {ADA} · « Bonjour @… » · {hall}",
        f"Annonce modifiée · {ADA} · « Bonsoir » · {hall}",
        f"Annonce annulée · {ADA} · « Bonsoir » · {hall}",
        f"Conseil de la semaine réglé · {ADA} · le vendredi à 10 h · {hall}",
        f"Conseil de la semaine arrêté · {ADA}",
    ]
    assert (await team.told(Locale.EN))[0] == f"Announcement confirmed · {ADA} · “Hello” · {hall}"


async def test_the_life_of_a_workshop_is_told(team: Team) -> None:
    await team.does("set-channel", purpose="announcements", channel="board:hall")
    await team.does("workshop plan", title="REX DEEE", when="8 décembre 11h")
    found = {"workshop": await team.only("workshops")}
    await team.does("workshop-save", group="people", capacity="12", speakers="", **found)
    revision = {"revision": 1}
    await team.does("workshop-announce", **revision, **found)
    await team.does("workshop-put", when="9 décembre 11h", revision=2, reason="grève", **found)
    team.watch.now = datetime(2026, 12, 10, tzinfo=UTC)
    links = {"replay_url": "https://example.org/replay", "summary_url": ""}
    await team.does("workshop-replay-save", **links, **found)
    title, day = f"{ADA} · « REX DEEE »", "décembre 2026 à 11 h (heure : Paris)"
    assert (await team.told(area="ateliers")) == [
        f"Atelier préparé · {title} · mardi 8 {day}",
        f"Atelier modifié · {title} · mardi 8 {day} · Nombre de places",
        f"Atelier confirmé · {title} · mardi 8 {day}",
        f"Atelier déplacé · {title} · mercredi 9 {day} · raison : grève",
        f"Replay ou résumé donné · {title} · mercredi 9 {day} · Replay",
    ]


async def test_what_is_called_off_taken_in_or_comes_back_is_told(team: Team) -> None:
    await team.does("workshop plan", title="REX", when="8 décembre 11h")
    found = {"workshop": await team.only("workshops")}
    await team.does("workshop-call-off", revision=0, **found)
    sheet = 'workshops:\n  - uid: a\n    title_fr: Lu\n    starts: "2026-12-08 11:00"\n'
    await team.does("workshop import", file=Upload("a.yaml", sheet.encode()))
    outline = await team.does(
        "workshop plan", title="Mardis", when="8 décembre 18h", repeat="FREQ=WEEKLY;BYDAY=TU"
    )
    assert isinstance(outline, Reply)
    actions = [one for one in outline.actions if isinstance(one, Action)]
    save = next(one for one in actions if one.command == "series-save")
    await team.does(save.command, **save.arguments)
    await team.does("series-end", series=await team.only("workshop_series"))
    await team.does("workshop-habits-set", at="10:00", ahead="7 2", promise=False)
    await team.does("renew-calendar", sure=True)
    told = [one.split(" · ") for one in await team.told()]
    # A series had proposed several dates.
    assert list(dict.fromkeys((deed, *rest[:1]) for deed, _, *rest in told)) == [
        ("Atelier préparé", "« REX »"),
        ("Atelier annulé", "« REX »"),
        ("Atelier importé", "« Lu »"),
        ("Série d’ateliers créée", "« Mardis »"),
        ("Série d’ateliers arrêtée", "« Mardis »"),
        ("Atelier annulé", "« Mardis »"),
        ("Habitude des ateliers changée", "Heure des messages : 10 h (avant : 9 h)"),
        ("Habitude des ateliers changée", "Rappels avant un atelier (jours) : 7, 2 (avant : 7)"),
        ("Habitude des ateliers changée", "Alerte de mois sans atelier : non (avant : oui)"),
        ("Adresse de l’agenda renouvelée",),
    ]


async def test_how_many_facts_came_in_and_went_out_is_told(team: Team) -> None:
    await team.does("set-roles", purpose="editor", roles="board:21")
    came: dict[str, Any] = {"new": 2, "changed": 1, "decided": 1, "verified": 3, "waiting": 4}
    await team.trail.note_alone(HOME, "board:ada", Deed.FACTS_IMPORTED, **came)
    none: dict[str, Any] = dict.fromkeys(came, 0) | {"waiting": 1}
    await team.trail.note_alone(HOME, "board:ada", Deed.FACTS_IMPORTED, **none)
    await team.trail.note_alone(HOME, "board:ada", Deed.FACTS_EXPORTED, format="csv", number=12)
    said = [
        f"Faits importés · {ADA} · 2 nouveaux faits · un fait modifié · 4 faits remis à la"
        " relecture · une décision sur un fait des documents · 3 vérifications",
        f"Faits importés · {ADA} · un fait remis à la relecture",
        f"Faits exportés · {ADA} · 12 faits et décisions",
    ]
    assert await team.told(area="faits") == said
    assert [f"{row[3]} · {ADA} · {row[4]}" for row in await read_file(team, area="facts")] == (
        said[::-1]
    )
    english = await team.told(Locale.EN, area="facts")
    assert english[1:] == [
        f"Facts imported · {ADA} · one waiting for a second reading",
        f"Facts exported · {ADA} · 12 facts and decisions",
    ]


async def test_what_a_member_says_of_practices_is_told_once(team: Team) -> None:
    practice = (await team.core.database.all("select id from practices order by id"))[0]["id"]
    ben = await team.actor("ben")
    for command in ("do-this", "do-this", "stop-this", "stop-this"):
        await team.core.table.find(command)(ben, {"practice": practice})
    who = mention(MentionKind.PERSON, "board:ben")
    adopted, given_up = await team.told()
    assert adopted.startswith(f"Bonne pratique notée comme suivie ici · {who} · « ")
    assert given_up.startswith(f"Bonne pratique notée comme abandonnée · {who} · « ")


async def test_it_is_searched_by_person_area_and_day_and_all_together(team: Team) -> None:
    people = ("board:11", "board:12", FORMER, None)
    for day, person in enumerate(people):
        team.watch.now = datetime(2026, 11, 10 + day, 12, tzinfo=UTC)
        for deed in (Deed.FACT_RETIRED, Deed.DATA_DELETED):
            await team.trail.note_alone(HOME, person, deed, text=f"{person}")
    await team.trail.note_alone("board:other", "board:11", Deed.FACT_ADDED)
    assert len(await team.told()) == 8
    assert len(await team.told(person="<@11>")) == 2
    assert await team.told(person="<@!11>") == await team.told(person="11")
    assert [one.split(" · ")[1] for one in await team.told(person="un ancien membre")] == [
        "un ancien membre", "un ancien membre",
    ]  # fmt: skip
    assert [one.split(" · ")[1] for one in await team.told(person="Sobrio")] == ["Sobrio"] * 2
    assert len(await team.told(area="faits")) == 4
    assert len(await team.told(Locale.EN, area="personal data")) == 4
    assert len(await team.told(since="12 novembre")) == 4
    assert len(await team.told(since="hier")) == 4
    assert len(await team.told(since="aujourd’hui")) == 2
    assert len(await team.told(person="12", area="faits", since="2026-11-11")) == 1
    assert await team.told(person="12", since="2026-11-12") == []
    card = await team.audit(person="12", area="faits", since="2026-11-11")
    (remark, *_) = [block for block in card.blocks if isinstance(block, Remark)]
    named = mention(MentionKind.PERSON, "board:12")
    assert plain(remark.text) == f"Par {named} · domaine : Faits · depuis le 11 novembre 2026"


@pytest.mark.parametrize(
    ("wanted", "refused"),
    [
        ({"person": "Anna"}, UnknownPerson),
        ({"person": "x' or '1'='1"}, UnknownPerson),
        ({"area": "cuisine"}, UnknownChoice),
        ({"since": "demain"}, UnclearDay),
        ({"since": "un jour"}, UnclearDay),
    ],
)
async def test_what_is_not_clearly_meant_is_said(
    team: Team, wanted: dict[str, str], refused: type[Exception]
) -> None:
    with pytest.raises(refused):
        await team.audit(**wanted)


async def test_it_has_pages_the_last_first_and_its_file_has_all_of_them(team: Team) -> None:
    for number in range(2 * PER_PAGE + 1):
        await team.trail.note_alone(HOME, "board:1", Deed.FACT_ADDED, text=f"n° {number}")
    first = await team.audit()
    assert "« n° 16 »" in entries_of(first)[0]
    assert len(entries_of(first)) == PER_PAGE
    told = [one.rpartition(" · ")[2] for one in await team.told()]
    assert told == [f"« n° {number} »" for number in range(17)]
    last = await team.does("audit-page", page=99)
    assert [one.rpartition(" · ")[2] for one in entries_of(last)] == ["« n° 0 »"]
    rows = await read_file(team)
    assert [row[4] for row in rows] == [f"« n° {n} »" for n in reversed(range(17))]
    assert entries_of(await team.audit())[0] == (
        f"« Qui a fait quoi » pris en fichier · {ADA} · 17 lignes"
    )


@pytest.mark.parametrize("locale", Locale)
async def test_the_longest_page_fits_a_card(team: Team, locale: Locale) -> None:
    person = "board:123456789012345678"
    nasty = {"title": "*" * 600, "reason": "*" * 600, "place": person}
    start, fields = team.watch.now.isoformat(), "registration_url " * 20
    for _ in range(PER_PAGE):
        await team.trail.note_alone(
            HOME, person, Deed.WORKSHOP_EDITED, "w", start=start, fields=fields, **nasty
        )
    wanted = {"area": "workshops", "since": "2026-11-20", "person": person}
    card = await team.audit(locale, **wanted)
    assert len(entries_of(card)) == PER_PAGE
    assert draw_card(card, dict.fromkeys(actions_of(card), "s1:audit"))


async def read_file(team: Team, **wanted: str) -> list[list[str]]:
    """The rows of the file, without its head."""
    reply = await team.does("audit-export", **wanted)
    assert isinstance(reply, Reply)
    (file,) = [block for block in reply.blocks if isinstance(block, File)]
    assert file.name == "audit-2026-11-21.csv"
    head, *rows = csv.reader(StringIO(file.data.decode("utf-8-sig"), newline=""))
    assert head == ["Quand", "Qui", "Domaine", "Quoi", "Détails"]
    return [[plain(cell) for cell in row] for row in rows]


async def test_no_cell_of_its_file_is_a_formula_and_nobody_gone_is_named(team: Team) -> None:
    formula = '=HYPERLINK("https://example.org","x")'
    await team.trail.note_alone(HOME, "board:1", Deed.SETTING_CHANGED, "zone", value=formula)
    await team.trail.note_alone(HOME, FORMER, Deed.PRACTICE_ADOPTED, place="+33")
    gone, known = await read_file(team)
    assert gone[1:] == ["un ancien membre", "Bonnes pratiques", gone[3], "'+33"]
    assert known[0] == "2026-11-21 10:00:00+01:00"
    assert known[1] == "board:1"
    assert formula in known[4]
    assert not [cell for row in (gone, known) for cell in row if cell[0] in "=+-@\t\r"]


@pytest.mark.parametrize("text", ["=1", "'=1", "''-2", "+", "@a", "\t=", "-", "'", "", "a=1", "'a"])
def test_a_cell_is_safe_and_read_back_as_it_was(text: str) -> None:
    cell = safe_cell(text)
    assert raw_cell(cell) == text
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


async def test_what_is_older_than_400_days_is_neither_shown_nor_kept(team: Team) -> None:
    await team.trail.note_alone(HOME, "board:1", Deed.FACT_ADDED)
    team.watch.now += timedelta(days=400)
    assert len(await team.told()) == 1
    team.watch.now += timedelta(seconds=1)
    ever = datetime(1970, 1, 1, tzinfo=UTC)
    assert await team.trail.size(HOME, Wanted(), ever) == 0, "not shown, though it is still there"
    assert await team.told() == []
    assert await team.core.database.all("select * from audit") == []


async def test_it_is_let_go_of_at_a_start_too_where_nobody_does_anything(
    settings: Settings,
) -> None:
    watch = Watch()
    async with open_core(settings, clock=watch) as core:
        await Trail(core.database, watch).note_alone(HOME, "board:1", Deed.FACT_ADDED)
    watch.now += timedelta(days=400, seconds=1)
    async with open_core(settings, clock=watch) as core:
        assert await core.database.all("select * from audit") == []


async def test_nobody_but_an_admin_reads_or_takes_it(team: Team) -> None:
    ben = await team.actor("ben")
    outside = await team.core.communities.actor(Visitor("board:ada", "fr", manages=True))
    for name in ("audit", "audit-page", "audit-export"):
        command = team.core.table.find(name)
        for actor, refused in ((ben, NotAllowed), (outside, OutsideCommunities)):
            with pytest.raises(refused):
                await command(actor, {})
            with pytest.raises(refused):
                await command.run(actor)
    organiser = Actor(
        "board:o", Locale.FR, Locale.FR, Locale.FR, HOME, frozenset({Role.ORGANISER, Role.EDITOR})
    )
    with pytest.raises(NotAllowed):
        await team.core.table.find("audit").run(organiser)
    assert await team.told() == []


def test_every_deed_has_an_area_and_words_in_both_languages(catalogue: Catalogue) -> None:
    assert len(Deed) > 30
    assert {area_of(deed) for deed in Deed} == set(Area)
    assert sum(len(area.deeds) for area in Area) == len(Deed)
    for locale in Locale:
        words = catalogue[locale]
        said = [words(f"deed-{deed}") for deed in Deed]
        assert len(set(said)) == len(Deed)
        assert all(words(f"audit-area-{area}") for area in Area)


def test_what_a_button_carries_is_looked_for_again() -> None:
    assert Wanted().all
    assert Wanted().arguments == {}
    wanted = Wanted(ITSELF, Area.FACTS, date(2026, 11, 1))
    assert wanted.arguments == {"person": "itself", "area": "facts", "since": "2026-11-01"}


@pytest.mark.parametrize("typed", ["<@12>", "<@!12>", "12", " discord:12 ", "<@discord:12>"])
def test_a_person_is_mentioned_or_named_by_id(typed: str) -> None:
    assert person_of(typed, "discord:1") == "discord:12"


@pytest.mark.parametrize("typed", ["", "anna", "<@>", "<@&12>", "12 34", "<#12>", "1" * 40])
def test_who_is_named_otherwise_is_nobody(typed: str) -> None:
    with pytest.raises(UnknownPerson):
        person_of(typed, "discord:1")


@pytest.mark.parametrize(
    ("locale", "title", "deed", "export", "word"),
    [
        (
            Locale.FR,
            "Qui a fait quoi",
            "Réglage changé",
            "Obtenir le fichier",
            "Relecture : Jamais",
        ),
        (Locale.EN, "Who did what", "Setting changed", "Get it as a file", "Second reader: Never"),
    ],
)
async def test_an_admin_sets_reads_searches_and_takes_it_away(
    chat: Chat, locale: Locale, title: str, deed: str, export: str, word: str
) -> None:
    roles, label, choice = {
        Locale.FR: ("Rôles", "Relecture", "Jamais"),
        Locale.EN: ("Roles", "Second reader", "Never"),
    }[locale]
    admin = await chat.as_("Ada", locale, admin=True)
    await admin.say("/settings")
    shown = await admin.press(roles)
    assert {label, "Organisation", "Organisers"} & shown.pickers.keys() >= {label}
    heard = await admin.pick(label, choice)
    assert word in plain(heard.text)
    heard = await admin.say("/audit")
    assert heard.private
    assert heard.text.startswith(f"## {title}")
    assert f"{deed} · <@{admin.member.id}> · {word}" in plain(heard.text)
    offered = await admin.types("/audit", "area", "ann")
    (area,) = offered.values()
    none = await admin.say("/audit", area=area, since="2026-11-20")
    assert deed not in none.text
    assert export not in none.buttons
    mine = await admin.say("/audit", person=f"<@{admin.member.id}>")
    assert deed in mine.text
    file = await admin.press(export)
    assert file.private
    ben = await chat.as_("Ben", locale)
    await ben.say("/tip")
    refused = await ben.press_id("s1:audit?since=2026-01-01")
    assert {"fr": "« administration »", "en": "role “admin”"}[locale] in plain(refused.text)
