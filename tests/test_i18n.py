"""The catalogue: complete or it does not start, and said as each language is set."""

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.apologies import correctable
from bot.errors import Correctable
from bot.faults import BrokenDocuments
from bot.i18n import Catalogue, Locale
from tests.conftest import ROOT


def write(folder: Path, french: str, english: str) -> Path:
    """A catalogue of one file a language."""
    for locale, text in (("fr", french), ("en", english)):
        (folder / "locales" / locale).mkdir(parents=True, exist_ok=True)
        (folder / "locales" / locale / "words.ftl").write_text(text, "utf-8")
    return folder / "locales"


def faults(folder: Path) -> list[str]:
    with pytest.raises(BrokenDocuments) as caught:
        Catalogue.load(folder)
    return [str(fault) for fault in caught.value.faults]


def test_every_fault_is_told_with_its_file_and_line(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        "hello = Bonjour { $name }\nonly-here = Oui\nhello = Encore\n",
        "hello = Hello { $nom }\n\n!! not fluent\n",
    )
    told = "\n".join(faults(folder))
    assert "locales/fr/words.ftl:2: only-here has no en translation" in told
    assert "locales/fr/words.ftl:3: hello is already said at" in told
    assert "locales/fr/words.ftl:1: hello uses $name, which en does not" in told
    assert "locales/en/words.ftl:3:" in told


def test_what_would_fail_when_said_is_told(tmp_path: Path) -> None:
    both = (
        "loop = { loop }\nterm = { -nobody }\nfunction = { NUMBRE($n) }\n"
        "command-tip = Un Conseil !\n    .description = " + "x" * 130 + "\n"
    )
    told = "\n".join(faults(write(tmp_path, both, both)))
    for line, key in enumerate(("loop", "term", "function", "command-tip", "command-tip.des"), 1):
        assert f"locales/fr/words.ftl:{line}: {key}" in told
    assert "130 characters; expected at most 100" in told


def test_a_file_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    folder = write(tmp_path, "a = b\n", "a = b\n")
    (folder / "fr" / "words.ftl").write_bytes(b"a = b\nc = \xe9t\xe9\n")
    (fault,) = faults(folder)  # and not every word that may stand in it
    assert fault.endswith("locales/fr/words.ftl:2: not UTF-8; expected a file saved as UTF-8")


def test_two_commands_of_one_name_are_told(tmp_path: Path) -> None:
    both = "command-a = aide\n    .x = un\n    .y = un\ncommand-b = aide\n    .x = un\n"
    told = "\n".join(faults(write(tmp_path, both, both)))
    assert "locales/fr/words.ftl:4: command-b is named aide, as command-a is" in told
    assert "locales/fr/words.ftl:3: command-a.y is named un, as command-a.x is" in told
    assert "command-b.x" not in told


def test_commands_of_different_groups_may_have_one_name(tmp_path: Path) -> None:
    groups = "command-a = un\ncommand-a-x = dire\ncommand-b = deux\ncommand-b-x = dire\n"
    assert Catalogue.load(write(tmp_path, groups, groups)).keys
    groups += "command-a-y = dire\n"
    told = "\n".join(faults(write(tmp_path, groups, groups)))
    assert "command-a-y is named dire, as command-a-x is" in told


def test_a_missing_language_is_told(tmp_path: Path) -> None:
    (tmp_path / "locales" / "fr").mkdir(parents=True)
    (tmp_path / "locales" / "fr" / "words.ftl").write_text("a = b\n")
    assert any("locales/en:1: no translation" in fault for fault in faults(tmp_path / "locales"))


def test_a_key_that_is_not_there_is_our_mistake(tmp_path: Path) -> None:
    words = Catalogue.load(write(tmp_path, "a = { $b }\n", "a = { $b }\n"))[Locale.FR]
    with pytest.raises(LookupError):
        words("nothing")
    with pytest.raises(LookupError):
        words("a")
    assert words("a", b="c") == "c"


def test_plurals_are_french(catalogue: Catalogue) -> None:
    french = catalogue[Locale.FR]
    said = french("about-content-count", facts=0, newest="2021", practices=1)
    assert said.startswith("0 fait publié, ")
    assert said.endswith("1 bonne pratique")
    assert french("sources-heading", count=2) == "Sources"


@pytest.mark.parametrize(
    ("months", "approximate", "french", "english"),
    [
        (12, False, "il y a 12 mois", "12 months ago"),
        (23, False, "il y a 23 mois", "23 months ago"),
        (24, False, "il y a 2 ans", "2 years ago"),
        (47, False, "il y a plus de 3 ans", "over 3 years ago"),
        (13, True, "il y a environ 1 an", "about 1 year ago"),
        (23, True, "il y a environ 2 ans", "about 2 years ago"),
    ],
)
def test_ages_are_said_no_more_exactly_than_they_are_known(
    catalogue: Catalogue, months: int, approximate: bool, french: str, english: str
) -> None:
    assert catalogue[Locale.FR].age(months, approximate=approximate) == french
    assert catalogue[Locale.EN].age(months, approximate=approximate) == english


def test_every_error_can_be_said_in_both_languages(catalogue: Catalogue) -> None:
    kinds = Correctable.__subclasses__()
    assert len(kinds) > 10
    for kind in kinds:
        needed = list(inspect.signature(kind.__init__).parameters.values())[1:]
        values = {
            p.name: 1 if p.annotation is int else "admin"
            for p in needed
            if p.kind != 4 and p.default is p.empty
        }
        for locale in Locale:
            reply = correctable(kind(**values), catalogue[locale])
            assert reply.private
            assert reply.beside


def test_every_word_that_the_code_says_is_in_the_catalogue(catalogue: Catalogue) -> None:
    said = {key for file in (ROOT / "bot").rglob("*.py") for key in keys_in(file)}
    assert len(said) > 30, "the scan must have seen the views"
    assert said <= catalogue.keys
    built = ("command-", "error-", "role-", "confidence-", "language-", "qualifier-", "right-")
    built += ("setting-", "settings-", "introduction-", "notice-", "reason-", "log-", "kind-")
    built += (
        "announcement-posting",
        "announcement-draft",
        "announcement-over",
        "announcement-planned",
        "weekly-",
    )
    built += ("sheet-",)
    built += ("announcement-text-", "announcement-once", "announcement-posting")
    built += ("workshop-is-", "workshop-kind-", "workshop-format-", "workshop-access-")
    built += ("workshop-language-", "workshop-state-", "workshop-sign-up-", "workshop-form-")
    built += ("workshop-edit-",)
    built += ("workshop-choosing-", "workshop-field-", "workshop-hint-", "workshop-deed-")
    built += ("workshop-cancelled-title", "workshop-moved-title")
    built += ("workshops-state-", "import-", "people-is-")
    built += ("transfer-",)
    built += ("series-proposal-", "promise-", "habits-", "month-")
    built += ("audit-", "deed-")
    built += ("fact-only-",)
    built += ("draft-", "fact-standing-", "fact-queue-", "fact-history-", "fact-restore-")
    built += ("fact-version-written", "fact-version-changed")
    built += ("fact-retire-", "fact-retired", "fact-restored", "fact-settled")
    built += ("holding-", "privacy-consequence-")
    built += ("quiz-category-over", "quiz-changed", "quiz-withdrawn")
    unused = {key for key in catalogue.keys - said if not key.startswith(built)}
    assert not unused, "words that nobody says"


def keys_in(file: Path) -> Iterator[str]:
    """The literal keys in calls such as `words("tip-why")`, and those of the errors."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        match node:
            case ast.Call(
                func=ast.Name(id="words" | "self") | ast.Attribute(attr="words"), args=[first, *_]
            ):
                yield from literals(first)
            case ast.Assign(targets=[ast.Name(id="key")], value=value):
                yield from literals(value)
            case ast.Call(func=ast.Name(id="turn"), args=[first, *_]):
                yield from literals(first)
            case _:
                pass


def literals(node: ast.expr) -> Iterator[str]:
    for part in ast.walk(node):
        value = part.value if isinstance(part, ast.Constant) else None
        if isinstance(value, str) and "-" in value.strip("-") == value:
            yield value


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        (0, "0 mois", "0 months"),
        (1, "1 mois", "1 month"),
        (1.5, "1,5 mois", "1.5 months"),
        (2_500, "2\u202f500 mois", "2,500 months"),
        (-1.8, "−1,8 mois", "−1.8 months"),
        (0.0004, "0,0004 mois", "0.0004 months"),
        (0.1 + 0.2, "0,3 mois", "0.3 months"),
        (-0.0, "0 mois", "0 months"),
        (
            1_234_567_890_123,
            "1 234 567 890 123 mois".replace(" ", "\u202f", 4),
            "1,234,567,890,123 months",
        ),
        (1_000_000, "1\u202f000\u202f000 mois", "1,000,000 months"),
    ],
)
def test_a_quantity_has_the_form_of_its_language(
    value: float, french: str, english: str, catalogue: Catalogue
) -> None:
    said = catalogue[Locale.FR].quantity(value, "mois", "mois")
    assert said.replace("\u202f", " ") == french.replace("\u202f", " ")
    assert " " not in said.removesuffix(" mois"), "no line breaks within a number"
    assert catalogue[Locale.EN].quantity(value, "month", "months") == english


def test_a_percentage_is_set_as_its_language_sets_it(catalogue: Catalogue) -> None:
    french = catalogue[Locale.FR].quantity(85, "% des adhérents", "% des adhérents")
    assert french == "85\u202f% des adhérents"
    assert catalogue[Locale.EN].quantity(85, "% of members", "% of members") == "85% of members"
