"""What people's files have in common: how they are opened, and what is wrong with them."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from typing import Any, cast

from pydantic_core import ErrorDetails

from bot.errors import Flaw, Flawed
from bot.replies import Upload
from bot.text import shorten

LARGEST_BYTES = 1_000_000

_MARK = b"\xef\xbb\xbf"  # which some programs write before UTF-8
_ARCHIVE = b"PK\x03\x04"


class BrokenSheet(Flawed):
    """A file of which nothing was taken; holds every flaw that was found."""

    key = "error-broken-sheet"


def of_file(what: str, **details: str | int) -> BrokenSheet:
    """What is wrong with a file as a whole."""
    return BrokenSheet([Flaw("sheet-file", what, details)])


def text_of(upload: Upload, *, archive: str, unknown: str) -> str:
    """The text of a file; its name says nothing. Raises `BrokenSheet` where there is none.

    `archive` and `unknown` are the keys of what is told of an archive and of what is no text.
    """
    data = upload.data.removeprefix(_MARK)
    if len(data) > LARGEST_BYTES:
        raise of_file("sheet-too-large", most=LARGEST_BYTES // 1000)
    if data.startswith(_ARCHIVE):
        raise of_file(archive)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise of_file("sheet-not-utf-8") from None
    if "\0" in text:
        raise of_file(unknown)
    return text


def without_blanks(given: Any) -> Any:
    """Keys that are left empty, as in a form that was copied, count as absent."""
    if isinstance(given, list):
        return [without_blanks(item) for item in cast(list[Any], given)]
    if not isinstance(given, dict):
        return given
    pairs = cast(dict[str, Any], given).items()
    return {key: without_blanks(value) for key, value in pairs if value not in (None, "")}


# What pydantic calls it -> the key of what the reader is told.
_KEYS: Mapping[str, str] = {
    "missing": "sheet-missing",
    "extra_forbidden": "sheet-key",
    "string_type": "sheet-not-text",
    "int_type": "sheet-not-number",
    "bool_type": "sheet-not-yes-no",
    "list_type": "sheet-not-list",
    "model_type": "sheet-not-mapping",
    "literal_error": "sheet-choice",
    "float_type": "sheet-number",
    "finite_number": "sheet-number",
    "string_too_long": "sheet-too-long",
    "string_too_short": "sheet-empty",
    "too_long": "sheet-too-many",
    "greater_than_equal": "sheet-range",
    "less_than_equal": "sheet-range",
}


def said(
    details: ErrorDetails, whole: str, keys: Collection[str], own: str = "sheet-"
) -> tuple[str, dict[str, str | int]]:
    """The key and the values of what a reader is told of a fault that pydantic found.

    `whole` names the document, `keys` are those known at the place; faults that a shape found
    itself, whose keys begin with "sheet-" or `own`, keep them.
    """
    at, context, kind = details["loc"], details.get("ctx", {}), details["type"]
    field = next((str(part) for part in reversed(at) if isinstance(part, str)), whole)
    what = kind if kind.startswith(("sheet-", own)) else _KEYS.get(kind, "sheet-not-so")
    told: dict[str, str | int] = {"field": shorten(field, 40)}
    if what == "sheet-key" and (near := get_close_matches(field, keys, 1)):
        what, told["near"] = "sheet-near-key", near[0]
    if "max_length" in context:
        told["most"] = context["max_length"]
    if "expected" in context:
        told["choices"] = str(context["expected"]).replace("'", "").replace(" or ", ", ")
    told |= {
        name: shorten(str(context[name]), 200) for name in ("choices", "given") if name in context
    }
    return what, told
