"""Sources as editors type them on one line: read, recognised, or refused."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dates import Edtf
from bot.editing.citing import LONGEST_SOURCE, read_source, write_source
from bot.editing.cleaning import Unclean
from bot.editing.linking import LONGEST_LINK, read_link
from bot.editing.misread import (
    DateAhead,
    LinkTooLong,
    LinkWithPassword,
    Misread,
    NotALink,
    SeveralLinks,
    TwoDates,
    VagueSource,
)
from bot.editing.model import Cited
from bot.errors import TooLong
from bot.i18n import Locale
from bot.sources import Source
from tests.conftest import TODAY

FRENCH, ENGLISH = Locale.FR, Locale.EN
PAGE = "https://www.example.org/a,b/page_(1)?x=1"

KNOWN = (
    Source("maddyness-2023", "Maddyness", None, "https://www.maddyness.com/2023/07/04/vt/",
           Edtf.parse("2023-07-04")),
    Source("insee-1953", "Insee", "Insee Première n° 1953", "https://www.insee.fr/fr/1953", None),
    Source("numeum-a", "Numeum", "Bilan", "https://numeum.fr/bilan", Edtf.parse("2024")),
    Source("numeum-b", "Numeum", "Bilan", "https://numeum.fr/bilan-2", Edtf.parse("2025")),
    Source("book", "Seuil", None, None, Edtf.parse("2019")),
)  # fmt: skip


def read(typed: str, locale: Locale = FRENCH, known: Sequence[Source] = ()) -> Cited:
    return read_source(typed, locale, TODAY, known)


@pytest.mark.parametrize(
    ("typed", "publisher", "title", "date", "url"),
    [
        (PAGE, "example.org", None, None, PAGE),
        ("HTTPS://Example.org/A", "example.org", None, None, "https://Example.org/A"),
        (f"Numeum, {PAGE}", "Numeum", None, None, PAGE),
        (f"Numeum, Bilan, 2024, {PAGE}", "Numeum", "Bilan", "2024", PAGE),
        (f"Numeum, Bilan, 4 juillet 2023, <{PAGE}>", "Numeum", "Bilan", "2023-07-04", PAGE),
        (f"{PAGE}, Numeum, Bilan, 2024", "Numeum", "Bilan", "2024", PAGE),
        (f"Numeum,Bilan,2024,{PAGE}", "Numeum", "Bilan", "2024", PAGE),
        (f"Numeum | Bilan, et après | 2024 | {PAGE}", "Numeum", "Bilan, et après", "2024", PAGE),
        (f"Numeum ; Bilan ; sans date ; {PAGE}", "Numeum", "Bilan", None, PAGE),
        (f"Numeum – Bilan – vers 2024 – {PAGE}", "Numeum", "Bilan", "2024~", PAGE),
        ("Numeum, Bilan, première partie, 2024", "Numeum", "Bilan, première partie", "2024", None),
        ("Numeum, « Bilan, 2023 », 2024", "Numeum", "Bilan, 2023", "2024", None),
        ("Arcep, Arcom, “Bilan”", "Arcep, Arcom", "Bilan", None, None),
        (f"« Bilan », 2024, {PAGE}", "example.org", "Bilan", "2024", PAGE),
        (
            "Numeum, Rapport : 7,5 % de plus, 2024",
            "Numeum",
            "Rapport : 7,5 % de plus",
            "2024",
            None,
        ),
        (f"voir ({PAGE}).", "voir", None, None, PAGE),
    ],
)
def test_a_source_is_read_in_any_order_that_is_clear(
    typed: str, publisher: str, title: str | None, date: str | None, url: str | None
) -> None:
    known_date = Edtf.parse(date) if date else None
    assert read(typed) == Cited(publisher, title, url, known_date)


@pytest.mark.parametrize(
    ("typed", "source"),
    [
        ("maddyness-2023", "maddyness-2023"),
        ("Maddyness-2023", "maddyness-2023"),
        ("https://www.maddyness.com/2023/07/04/vt/", "maddyness-2023"),
        ("http://maddyness.com/2023/07/04/vt", "maddyness-2023"),
        ("Une autre main, titre, https://maddyness.com/2023/07/04/vt", "maddyness-2023"),
        ("Maddyness, 4 juillet 2023", "maddyness-2023"),
        ("maddyness", "maddyness-2023"),
        ("insee premiere n° 1953", "insee-1953"),
        ("Insee, Insee Première n° 1953", "insee-1953"),
        ("Numeum, Bilan, 2025", "numeum-b"),
        ("seuil, 2019", "book"),
    ],
)
def test_a_known_source_is_recognised(typed: str, source: str) -> None:
    found = read(typed, known=KNOWN)
    assert found.known == source
    assert read(write_source(found), known=KNOWN) == found


def test_what_may_be_two_known_sources_is_neither() -> None:
    assert read("Numeum, Bilan", known=KNOWN).known is None
    with pytest.raises(VagueSource):
        read("Numeum", known=KNOWN)
    assert read("https://numeum.fr/bilan?x=2", known=KNOWN).known is None


@pytest.mark.parametrize(
    "typed",
    [
        "javascript:alert(1)", "JavaScript://example.org/%0aalert(1)", "ftp://example.org/a",
        "file:///etc/passwd", "data:text/html,<b>x</b>", "mailto:anna@example.org",
        "Numeum, Bilan, vbscript:x", "https://", "https:///a", "https://localhost/a",
        "http://127.0.0.1/a", "http://[::1]/a", "https://example", "https://exa mple.org",
        "https://-.org/", "https://example.org:99999/", "https://example.org:0/",
        "https://example.org\\@evil.example/", "https://exam\u200bple.org/a",
        "https://example.org/\u202egpj.exe", 'https://example.org/"x"', "https://a..org/",
    ],
)  # fmt: skip
def test_a_link_is_to_a_page_that_all_can_open(typed: str) -> None:
    with pytest.raises(Misread):
        read(typed)


def test_why_a_link_is_refused_is_told_apart() -> None:
    with pytest.raises(LinkWithPassword):
        read("https://anna:secret@example.org/")
    with pytest.raises(LinkWithPassword):
        read("https://example.com@evil.example/")
    with pytest.raises(NotALink):
        read("ftp://example.org/")
    long = "https://example.org/" + "a" * LONGEST_LINK
    with pytest.raises(LinkTooLong):
        read(long)
    assert read(long[:LONGEST_LINK]).url == long[:LONGEST_LINK]
    with pytest.raises(SeveralLinks):
        read("https://example.org/a https://example.org/b")


def test_what_is_too_vague_or_too_long_is_refused() -> None:
    for vague in ("", "   ", "…", "Numeum", "Numeum, 2024", ", , ,", "« »"):
        with pytest.raises(VagueSource):
            read(vague)
    with pytest.raises(TooLong):
        read("a" * (LONGEST_SOURCE + 1))
    with pytest.raises(TooLong):
        read("a" * 91 + ", titre")
    with pytest.raises(TooLong):
        read("Numeum, " + "a" * 141)


def test_its_date_is_read_as_any_other() -> None:
    with pytest.raises(TwoDates):
        read(f"Numeum, Bilan, 04/07/2023, {PAGE}", ENGLISH)
    with pytest.raises(DateAhead):
        read(f"Numeum, Bilan, 2031, {PAGE}")


@pytest.mark.parametrize("typed", ["Nu\u200bmeum, Bilan", "Numeum, Bi\u202elan", "<@12>, Bilan"])
def test_unclean_words_are_refused(typed: str) -> None:
    with pytest.raises(Unclean):
        read(typed)


TYPED = st.one_of(
    st.text(max_size=80),
    st.from_regex(r"([a-zé «»\"',;|:/.-]{0,12}(, | ; | \| |, 2023|https://[a-z.]{3,9}/)){1,4}"),
)


@given(TYPED, st.sampled_from(Locale), st.sampled_from(((), KNOWN)))
def test_anything_is_read_or_refused(typed: str, locale: Locale, known: Sequence[Source]) -> None:
    try:
        found = read(typed, locale, known)
    except (Misread, Unclean, TooLong):
        return
    assert found.publisher
    assert found.url is None or read_link(found.url) == found.url
    assert found.known or found.url or found.title


@given(TYPED, st.sampled_from(Locale))
def test_what_was_read_is_read_back(typed: str, locale: Locale) -> None:
    try:
        found = read(typed, locale)
    except (Misread, Unclean, TooLong):
        return
    assert read(write_source(found), locale) == found
