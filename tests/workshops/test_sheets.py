"""Uploaded files of workshops: what they say, and every flaw of those that cannot be taken."""

import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.apologies import correctable
from bot.errors import Correctable
from bot.i18n import Catalogue, Locale
from bot.replies import Entries, Remark, Upload
from bot.sheets import BrokenSheet
from bot.when.moments import Moment
from bot.workshops.entries import Entry
from bot.workshops.ics import write
from bot.workshops.model import Access, Details, Format, Speaker, State, WorkshopKind
from bot.workshops.sheet_shapes import WorkshopPart
from bot.workshops.sheets import read
from tests.conftest import ROOT
from tests.workshops.makers import PARIS, workshop_at

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
THEMES = ("design", "equipment", "usage")


def taken(content: str | bytes, locale: Locale = Locale.FR) -> list[Entry]:
    data = content.encode() if isinstance(content, str) else content
    return read(Upload("file", data), NOW, PARIS, THEMES, locale)


def flaws(content: str | bytes) -> list[tuple[str | int, str]]:
    """Where each flaw stands, and its key."""
    with pytest.raises(BrokenSheet) as caught:
        taken(content)
    return [
        (flaw.details.get("line") or flaw.details.get("event") or "file", flaw.what)
        for flaw in caught.value.flaws
    ]


def event(*lines: str, uid: str = "u1", title: str = "REX DEEE") -> str:
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{title}", *lines, "END:VEVENT", ""])


def calendar(*events: str, head: str = "") -> str:
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{head}{''.join(events)}END:VCALENDAR\r\n"


def one(*lines: str, head: str = "") -> Entry:
    (entry,) = taken(calendar(event(*lines), head=head))
    return entry


def starts(entries: Sequence[Entry]) -> list[str]:
    return [entry.start.instant.strftime("%Y-%m-%dT%H:%M") for entry in entries]


# Calendar files


def test_an_event_is_a_workshop() -> None:
    entry = one(
        "DTSTART;TZID=Europe/Paris:20261208T110000",
        "DURATION:PT45M",
        "DESCRIPTION:Une ligne\\nune autre\\, encore",
        "LOCATION:Salle 3\\, Lyon",
        "URL:https://example.org/page",
        "CATEGORIES:Design,Agenda",
        "ORGANIZER:mailto:somebody@example.org",
        "ATTENDEE:mailto:another@example.org",
        "SEQUENCE:4",
        "STATUS:CONFIRMED",
    )
    assert entry == Entry(
        uid="u1",
        start=Moment(datetime(2026, 12, 8, 11), PARIS),
        length=timedelta(minutes=45),
        details=Details(
            title_fr="REX DEEE",
            description_fr="Une ligne\nune autre, encore",
            place="Salle 3, Lyon",
            registration_url="https://example.org/page",
            themes=("design",),
        ),
        sequence=4,
    )


def test_what_an_event_does_not_say_is_not_known() -> None:
    entry = one("DTSTART:20261208T100000Z")
    assert entry.length is None
    assert entry.start == Moment(datetime(2026, 12, 8, 11), PARIS)
    assert entry.details == Details(title_fr="REX DEEE")
    assert one("DTSTART:20261208T100000Z", "STATUS:CANCELLED").cancelled


@pytest.mark.parametrize(
    ("lines", "head", "local", "zone"),
    [
        (["DTSTART:20261208T110000"], "", "2026-12-08T11:00", "Europe/Paris"),
        (["DTSTART:20260329T023000"], "", "2026-03-29T03:30", "Europe/Paris"),
        (
            ["DTSTART:20261208T160000Z"],
            "X-WR-TIMEZONE:America/New_York\r\n",
            "2026-12-08T11:00",
            "America/New_York",
        ),
        (
            ["DTSTART;TZID=Romance Standard Time:20261208T110000"],
            "",
            "2026-12-08T11:00",
            "Europe/Paris",
        ),
        (
            ["DTSTART;TZID=/citadel.org/20190914_1/Europe/London:20261208T110000"],
            "",
            "2026-12-08T11:00",
            "Europe/London",
        ),
        (["DTSTART;TZID=Etc/UTC:20261208T100000"], "", "2026-12-08T11:00", "Europe/Paris"),
    ],
)
def test_times_are_in_the_zone_that_was_meant(
    lines: list[str], head: str, local: str, zone: str
) -> None:
    start = one(*lines, head=head).start
    assert (start.local.isoformat(timespec="minutes"), start.zone.key) == (local, zone)


def definition(offset: str) -> str:
    return (
        "BEGIN:VTIMEZONE\r\nTZID:Ours\r\nBEGIN:STANDARD\r\nDTSTART:20000101T000000\r\n"
        f"TZOFFSETFROM:{offset}\r\nTZOFFSETTO:{offset}\r\nTZNAME:X\r\nEND:STANDARD\r\n"
        "END:VTIMEZONE\r\n"
    )


def test_a_zone_that_a_file_defines_is_its_own() -> None:
    """And not that of the file before it, which may come from another community."""
    for offset, hour in (("+0300", 8), ("+0500", 6)):
        entry = one("DTSTART;TZID=Ours:20261208T110000", head=definition(offset))
        assert entry.start.instant.hour == hour
        assert entry.start.zone == PARIS


def test_recurring_events_are_read_one_by_one_and_alike_each_time() -> None:
    text = calendar(
        event(
            "DTSTART;TZID=Europe/Paris:20261006T110000",
            "DTEND;TZID=Europe/Paris:20261006T120000",
            "RRULE:FREQ=WEEKLY;COUNT=5",
            "EXDATE;TZID=Europe/Paris:20261013T110000",
        ),
        event(
            "RECURRENCE-ID;TZID=Europe/Paris:20261027T110000",
            "DTSTART;TZID=Europe/Paris:20261028T140000",
            "DTEND;TZID=Europe/Paris:20261028T150000",
            title="REX déplacé",
        ),
    )
    entries = taken(text)
    assert [entry.uid for entry in entries] == [
        "u1/20261006T090000Z",
        "u1/20261020T090000Z",
        "u1/20261027T100000Z",
        "u1/20261103T100000Z",
    ]
    assert starts(entries)[2] == "2026-10-28T13:00"
    assert entries[2].details.title_fr == "REX déplacé"
    assert all(entry.length == timedelta(hours=1) for entry in entries)
    assert taken(text) == entries


def test_what_recurs_for_ever_is_read_from_three_years_back_to_eighteen_months_ahead() -> None:
    entries = taken(calendar(event("DTSTART:20100105T100000Z", "RRULE:FREQ=MONTHLY;BYDAY=1TU")))
    assert starts(entries)[0] == "2023-12-05T10:00"
    assert starts(entries)[-1] == "2028-05-02T10:00"
    assert flaws(calendar(event("DTSTART:20100105T100000Z", "RRULE:FREQ=DAILY"))) == [
        ("REX DEEE", "sheet-too-many-dates")
    ]


def test_floating_times_recur_at_their_wall_time() -> None:
    entries = taken(calendar(event("DTSTART:20261020T110000", "RRULE:FREQ=WEEKLY;COUNT=2")))
    assert starts(entries) == ["2026-10-20T09:00", "2026-10-27T10:00"]
    assert entries[1].uid == "u1/20261027T100000Z"


def test_what_we_write_is_read_back() -> None:
    workshops = [
        workshop_at(length=timedelta(minutes=45), sequence=2),
        workshop_at(Moment(datetime(2026, 10, 25, 2, 30), PARIS, 1), key="w2"),
        workshop_at(key="w3", state=State.CANCELLED),
    ]
    entries = {entry.uid: entry for entry in taken(write(workshops, "Planet", Locale.FR, NOW))}
    for workshop in workshops:
        entry = entries[workshop.uid]
        assert (entry.start, entry.length) == (workshop.start, workshop.length)
        assert entry.sequence == workshop.sequence
        assert entry.cancelled == (workshop.state is State.CANCELLED)


def test_texts_are_of_the_language_that_they_name() -> None:
    text = calendar(
        "BEGIN:VEVENT\r\nUID:u\r\nDTSTART:20261208T100000Z\r\nSUMMARY;LANGUAGE=en-GB:Repair\r\n"
        "SUMMARY;LANGUAGE=fr:Réparer\r\nDESCRIPTION:Hello\r\nEND:VEVENT\r\n"
    )
    details = taken(text, Locale.EN)[0].details
    assert (details.title_fr, details.title_en) == ("Réparer", "Repair")
    assert (details.description_fr, details.description_en) == ("", "Hello")


@pytest.mark.parametrize(
    "line",
    [
        "LOCATION:https://us02web.zoom.us/j/8123?pwd=abc",
        "URL:https://us02web.zoom.us/j/8123?pwd=abc",
        "CONFERENCE;VALUE=URI:https://us02web.zoom.us/j/8123?pwd=abc",
        "DESCRIPTION:Bonjour\\nhttps://us02web.zoom.us/j/8123?pwd=abc\\nCode secret : 12",
        'DESCRIPTION:Bonjour<br><a href="https://us02web.zoom.us/j/8123?pwd=abc">ici</a>',
    ],
)
def test_what_lets_people_into_a_meeting_is_kept_apart(line: str) -> None:
    details = one("DTSTART:20261208T100000Z", line).details
    assert details.join_url == "https://us02web.zoom.us/j/8123?pwd=abc"
    others = (details.place, details.registration_url, details.description_fr)
    assert not any("zoom" in other or "12" in other for other in others)
    assert details.description_fr in ("", "Bonjour")


def test_pages_to_register_on_are_for_everybody() -> None:
    page = "https://us02web.zoom.us/webinar/register/WN_1"
    details = one("DTSTART:20261208T100000Z", f"URL:{page}", f"DESCRIPTION:{page}").details
    assert details.registration_url == details.description_fr == page
    assert not details.join_url


def test_markup_that_some_programs_write_is_read_as_text() -> None:
    line = "DESCRIPTION:<p>Réparer &amp\\; garder</p><ul><li>un</li><li>deux</li></ul> 1 < 2"
    details = one("DTSTART:20261208T100000Z", line).details
    assert details.description_fr == "Réparer & garder\nun\ndeux\n 1 < 2"
    assert one("DTSTART:20261208T100000Z", "DESCRIPTION:1 < 2 > 0").details.description_fr == (
        "1 < 2 > 0"
    )


def test_the_page_of_a_past_event_is_its_source() -> None:
    details = one("DTSTART:20260908T100000Z", "URL:https://example.org/a").details
    assert (details.registration_url, details.source_url) == ("", "https://example.org/a")


START = "DTSTART:20261208T100000Z"


def test_every_flaw_of_a_calendar_is_told_with_its_event() -> None:
    text = calendar(
        event("DTSTART;VALUE=DATE:20261208", uid="1", title="Journée"),
        event("DTSTART;TZID=Mars/Olympus:20261208T100000", uid="2", title="Loin"),
        event("DTSTART:tomorrow", uid="3", title="Flou"),
        event("SUMMARY:x", uid="4", title="Sans date"),
        event(START, uid="5", title="!"),
        event(START, "URL:ftp://example.org", uid="6", title="Lien"),
        event(START, "DTEND:20261230T100000Z", uid="7", title="Long"),
        event(START, uid="8", title="t" * 151),
        event(START, uid="", title="Sans UID"),
        event(START, "DESCRIPTION:" + "d" * 1501, uid="10", title="Bavard"),
        event(START, "RRULE:FREQ=SOMETIMES", uid="11", title="Règle"),
        event(START, uid="12", title="Bon"),
    )
    assert flaws(text) == [
        ("Journée", "sheet-all-day"),
        ("Loin", "sheet-zone"),
        ("Flou", "sheet-broken-property"),
        ("Sans date", "sheet-no-start"),
        ("!", "sheet-no-title"),
        ("Lien", "sheet-link"),
        ("Long", "sheet-too-long-event"),
        ("t" * 59 + "…", "sheet-too-long"),
        ("Sans UID", "sheet-no-uid"),
        ("Bavard", "sheet-too-long"),
        ("Règle", "sheet-broken-property"),
    ]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (calendar(), "sheet-nothing-between"),
        (calendar(event("DTSTART:20100101T100000Z")), "sheet-nothing-between"),
        (calendar(event(START, "RRULE:FREQ=SECONDLY")), "sheet-restless"),
        (calendar(event(START, "RRULE:FREQ=\r\n HOURLY")), "sheet-restless"),
        (calendar(*[event(START, uid=str(n)) for n in range(201)]), "sheet-too-many-workshops"),
        (calendar(*[event(START, uid=str(n)) for n in range(1001)]), "sheet-too-many-events"),
        ("BEGIN:VCALENDAR\r\nEND:VEVENT\r\nEND:VCALENDAR\r\nEND:X\r\n", "sheet-not-calendar"),
        (b"PK\x03\x04" + b"\0" * 40, "sheet-archive"),
        (b"\x89PNG\r\n\x1a\n\0\0", "sheet-not-utf-8"),
        (b"BEGIN:VCALENDAR\0", "sheet-unknown-form"),
        ("é".encode("latin-1"), "sheet-not-utf-8"),
        ("x" * 1_000_001, "sheet-too-large"),
        ("hello", "sheet-unknown-form"),
        ("<html></html>", "sheet-unknown-form"),
        ("{}", "sheet-unknown-form"),
        ("workshops: []", "sheet-nothing"),
        ("workshops:\n" + "- {}\n" * 201, "sheet-too-many-workshops"),
    ],
)
def test_a_file_that_cannot_be_taken_is_refused_in_a_word(content: str | bytes, what: str) -> None:
    assert flaws(content) == [("file", what)]


# YAML files

WHOLE = """\
workshops:
  - uid: rex-deee
    title_fr: "Réemploi : retour d'expérience"
    title_en: Reuse in practice
    description_fr: >-
      Ce que nous avons
      appris.
    starts: "2026-12-08 11:00"
    zone: Europe/London
    ends: "12:15"
    kind: experience-report
    format: online
    access: open
    registration_url: https://example.org/inscription
    join_url: https://meet.example.org/secret
    hosts: [Exemple]
    speakers:
      - {name: Jeanne Martin, role: directrice, organisation: Exemple}
      - name: Ali
        role:
    themes: [equipment]
    languages: [fr]
    capacity: 30
    sign_up_here: true
    cancelled: true
"""


def test_a_document_tells_a_workshop_whole() -> None:
    (entry,) = taken(WHOLE)
    assert entry == Entry(
        uid="rex-deee",
        start=Moment(datetime(2026, 12, 8, 11), ZoneInfo("Europe/London")),
        length=timedelta(minutes=75),
        details=Details(
            title_fr="Réemploi : retour d'expérience",
            title_en="Reuse in practice",
            description_fr="Ce que nous avons appris.",
            kind=WorkshopKind.EXPERIENCE_REPORT,
            format=Format.ONLINE,
            access=Access.OPEN,
            registration_url="https://example.org/inscription",
            join_url="https://meet.example.org/secret",
            hosts=("Exemple",),
            speakers=(Speaker("Jeanne Martin", "directrice", "Exemple"), Speaker("Ali")),
            themes=("equipment",),
            languages=(Locale.FR,),
            sign_up_here=True,
            capacity=30,
        ),
        cancelled=True,
    )


def test_the_example_in_the_docs_is_taken() -> None:
    text = (ROOT / "docs" / "calendar.md").read_text("utf-8")
    (example,) = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    report, writing = read(Upload("", example.encode()), NOW, PARIS, ["equipment"])
    assert report.uid == "e-waste-2026-12"
    assert report.length == timedelta(hours=1)
    assert writing.start.zone.key == "Europe/Brussels"
    assert writing.length == timedelta(minutes=90)
    for key in WorkshopPart.model_fields:
        assert f"`{key}" in text or f"{key}:" in example, "a key that the docs do not tell"


def test_little_is_enough_and_nothing_is_made_up() -> None:
    (entry,) = taken("workshops:\n- title_fr: REX\n  starts: 2026-12-08 9:00\n  place:\n")
    assert entry == Entry(
        "sheet/20261208T080000Z",
        Moment(datetime(2026, 12, 8, 9), PARIS),
        None,
        Details(title_fr="REX"),
    )


def test_a_title_that_is_put_right_leaves_the_workshop_the_same() -> None:
    text = "workshops:\n- title_fr: REX\n  starts: 2026-12-08 9:00\n"
    assert taken(text)[0].uid == taken(text.replace("REX", "REX DEEE"))[0].uid


def test_an_hour_that_comes_twice_is_told_apart_by_its_offset() -> None:
    text = 'workshops:\n- title_fr: REX\n  starts: "2026-10-25 02:30"\n'
    assert flaws(text) == [(3, "sheet-twice")]
    for offset, hour in (("+02:00", 0), ("+01:00", 1)):
        (entry,) = taken(text.replace("02:30", f"02:30 {offset}"))
        assert entry.start.instant.hour == hour
    assert flaws(text.replace("02:30", "02:30 +05:00")) == [(3, "sheet-offset")]
    assert flaws(text.replace("2026-10-25", "2027-03-28")) == [(3, "sheet-never")]


BROKEN = """\
agenda: x
workshops:
  - title_fr: Un
    starts: "mardi 11h"
    title_en: 12
    tilte: x
    kind: party
    minutes: 0
    hosts: Exemple
    speakers:
      - {role: directrice}
    themes: [design, magic]
    registration_url: javascript:alert(1)
    capacity: many
    sign_up_here: perhaps
    zone: Europe/Pari
  - starts: "2026-12-08 11:00"
    ends: "10:00"
  - title_fr: Trois
    starts: "2026-12-09 11:00"
    ends: "12:00"
    minutes: 60
    themes: [magic]
  - just words
  - {title_fr: A, uid: same, starts: "2026-12-10 11:00"}
  - {title_fr: B, uid: same, starts: "2026-12-11 11:00"}
  - {title_fr: C, starts: "2026-12-12 11:00"}
  - {title_fr: D, starts: "2026-12-12 11:00"}
"""


def test_every_flaw_of_a_document_is_told_with_its_line() -> None:
    assert flaws(BROKEN) == [
        (1, "sheet-key"),
        (4, "sheet-date"),
        (5, "sheet-not-text"),
        (6, "sheet-near-key"),
        (7, "sheet-choice"),
        (8, "sheet-range"),
        (9, "sheet-not-list"),
        (11, "sheet-missing"),
        (13, "sheet-link"),
        (14, "sheet-not-number"),
        (15, "sheet-not-yes-no"),
        (16, "sheet-zone"),
        (17, "sheet-no-title"),
        (18, "sheet-end"),
        (21, "sheet-ends-or-minutes"),
        (23, "sheet-theme"),
        (24, "sheet-not-mapping"),
        (25, "sheet-same-uid"),
        (26, "sheet-same-uid"),
        (27, "sheet-same-start"),
        (28, "sheet-same-start"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "workshops:\n  - &a {title_fr: x}\n  - *a\n",
        "a: &a [x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nworkshops: *c\n",
        "workshops: " + "[" * 5000,
        "workshops:\n - x\n  y: [",
        "workshops:\n- !!python/name:os.system x\n",
        "workshops:\n- starts: 2026-12-08\n",
    ],
)
def test_what_is_no_plain_yaml_is_told_by_line(text: str) -> None:
    found = flaws(text)
    assert found
    assert all(isinstance(line, int) and what == "sheet-form" for line, what in found)


def test_flaws_are_said_in_the_reader_s_language_ten_at_once(catalogue: Catalogue) -> None:
    for text in (BROKEN, "x", calendar(event("DTSTART:x")), calendar(event(START, title="!"))):
        with pytest.raises(BrokenSheet) as caught:
            taken(text)
        for locale in Locale:
            for flaw in caught.value.flaws:
                alone = correctable(BrokenSheet([flaw]), catalogue[locale])
                assert isinstance(alone.blocks[1], Entries)
    with pytest.raises(BrokenSheet) as caught:
        taken(BROKEN)
    reply = correctable(caught.value, catalogue[Locale.FR])
    listed, more = reply.blocks[1:]
    assert isinstance(listed, Entries)
    assert len(listed.entries) == 10
    assert listed.entries[0].term == "Ligne 1"
    assert listed.entries[1].text.endswith("une date et une heure, comme 2026-12-08 11:00.")
    assert isinstance(more, Remark)
    assert more.text.startswith("Et 11 autres points")


def test_every_word_about_files_is_said_and_none_is_missing(catalogue: Catalogue) -> None:
    folders = (ROOT / "bot" / "workshops", ROOT / "bot" / "editing")
    files = [ROOT / "bot" / "sheets.py", *(file for one in folders for file in one.glob("*.py"))]
    said = {key for file in files for key in re.findall(r'"(sheet-[a-z0-9-]+)"', file.read_text())}
    assert len(said) > 40
    assert said == {key for key in catalogue.keys if key.startswith("sheet-")}


# Whatever comes


def refused_or_taken(content: bytes) -> None:
    try:
        entries = taken(content)
    except Correctable:
        return
    assert entries
    assert all(entry.details.title_fr or entry.details.title_en for entry in entries)


@given(content=st.binary(max_size=300))
@settings(max_examples=200, deadline=None)
def test_no_bytes_whatever_break_it(content: bytes) -> None:
    refused_or_taken(content)


NAMES = st.sampled_from(
    ["DTSTART", "DTEND", "DURATION", "RDATE", "EXDATE", "RECURRENCE-ID", "SEQUENCE", "SUMMARY",
     "URL", "CATEGORIES", "DESCRIPTION", "STATUS", "BEGIN", "END", "UID", "X-A", "LOCATION",
     "RRULE"]
)  # fmt: skip
PARAMETERS = st.sampled_from(
    ["", ";TZID=Europe/Paris", ";VALUE=DATE", ";VALUE=PERIOD", ";TZID=", ";LANGUAGE=en", ";=", ";A"]
)
VALUES = st.one_of(
    st.sampled_from(
        ["20261208T110000", "20261208T110000Z", "20261208", "PT1H", "-P1D", "99999999T999999Z",
         "00010101T000000Z", "FREQ=WEEKLY;COUNT=3", "FREQ=DAILY;UNTIL=20270101", "VEVENT",
         "99991231T235959Z", "VCALENDAR", "20261208T110000Z/PT1H", "FREQ=WEEKLY;BYDAY=XX", "-1"]
    ),
    st.text(max_size=12),
)  # fmt: skip
LINES = st.builds("{}{}:{}".format, NAMES, PARAMETERS, VALUES)


@given(lines=st.lists(LINES, max_size=8), head=st.lists(LINES, max_size=2))
@example(["DTSTART:00010101T000000Z", "DTEND:99991231T235959Z"], [])
@example(["DTSTART:20261208T110000Z", "SEQUENCE:x", "CATEGORIES;VALUE=DATE:x"], [])
@settings(max_examples=250, deadline=None)
def test_no_calendar_whatever_breaks_it(lines: list[str], head: list[str]) -> None:
    text = calendar(event(*lines), head="".join(f"{line}\r\n" for line in head))
    refused_or_taken(text.encode("utf-8", "replace"))


SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8),
    st.sampled_from(["2026-12-08 11:00", "https://a.b", "fr", "online", "9999-12-31 23:59"]),
)  # fmt: skip
KEYS = st.sampled_from(["title_fr", "starts", "ends", "zone", "speakers", "uid", "minutes", "x"])


@given(
    items=st.lists(
        st.one_of(SCALARS, st.dictionaries(KEYS, st.one_of(SCALARS, st.lists(SCALARS)))),
        max_size=4,
    )
)
@settings(max_examples=250, deadline=None)
def test_no_document_whatever_breaks_it(items: list[object]) -> None:
    text = json.dumps({"workshops": items}, ensure_ascii=False)
    refused_or_taken(text.encode("utf-8", "replace"))
