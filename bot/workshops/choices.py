"""What is chosen from lists for a workshop, each list on one card."""

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from bot.i18n import Locale
from bot.replies import Action, Option, Paragraph, Picker, PickerKind, Reply
from bot.workshops.model import Access, Details, Format, Workshop, WorkshopKind
from bot.workshops.plan_views import CHOOSE, OPEN
from bot.workshops.views import Reader, title_of


class Choosing(StrEnum):
    """What is chosen from a list; the catalogue names each (`workshop-choosing-kind`)."""

    KIND = "kind"
    FORMAT = "format"
    ACCESS = "access"
    THEMES = "themes"
    LANGUAGES = "languages"
    SIGN_UP = "sign_up_here"


def choices_card(workshop: Workshop, reader: Reader) -> Reply:
    """What is chosen from lists."""
    words = reader.words
    pickers = tuple(_picker(choosing, workshop, reader) for choosing in Choosing)
    back = Action(words("workshop-back"), OPEN, {"workshop": workshop.id})
    said = Paragraph(words("workshop-choices-about"))
    title = words("workshop-choices-title", title=title_of(workshop, words))
    return Reply(title, (said,), (back,), pickers=pickers, private=True)


def _picker(choosing: Choosing, workshop: Workshop, reader: Reader) -> Picker:
    words = reader.words
    options = tuple(Option(value, label) for value, label in _options(choosing, reader))
    label = words(f"workshop-choosing-{choosing}")
    several = choosing in (Choosing.THEMES, Choosing.LANGUAGES)
    certain = choosing in (Choosing.KIND, Choosing.SIGN_UP)
    return Picker(
        label=label,
        prompt=words("workshop-not-said", what=label),
        kind=PickerKind.CHOICE,
        command=CHOOSE,
        argument="value",
        arguments={"workshop": workshop.id, "choosing": choosing.value},
        chosen=_chosen(choosing, workshop.details),
        options=options,
        least=1 if certain else 0,
        most=len(options) if several else 1,
    )


def _options(choosing: Choosing, reader: Reader) -> Iterator[tuple[str, str]]:
    words = reader.words
    match choosing:
        case Choosing.KIND:
            yield from ((kind.value, words(f"workshop-kind-{kind}")) for kind in WorkshopKind)
        case Choosing.FORMAT:
            yield from ((one.value, words(f"workshop-format-{one}")) for one in Format)
        case Choosing.ACCESS:
            yield from ((one.value, words(f"workshop-access-{one}")) for one in Access)
        case Choosing.THEMES:
            yield from reader.themes.items()
        case Choosing.LANGUAGES:
            yield from ((one.value, words(f"workshop-language-{one}")) for one in Locale)
        case Choosing.SIGN_UP:
            yield from ((one, words(f"workshop-sign-up-{one}")) for one in ("page", "chat"))


def _chosen(choosing: Choosing, details: Details) -> tuple[str, ...]:
    match choosing:
        case Choosing.SIGN_UP:
            return ("chat" if details.sign_up_here else "page",)
        case Choosing.THEMES:
            return details.themes
        case Choosing.LANGUAGES:
            return tuple(one.value for one in details.languages)
        case Choosing.KIND:
            return (details.kind.value,)
        case Choosing.FORMAT:
            return (details.format.value,) if details.format else ()
        case Choosing.ACCESS:
            return (details.access.value,) if details.access else ()


def chosen(details: Details, choosing: Choosing, value: str) -> Details:
    """The details with what was chosen; raise `ValueError` for what was not on offer."""
    match choosing:
        case Choosing.KIND:
            return replace(details, kind=WorkshopKind(value))
        case Choosing.FORMAT:
            return replace(details, format=Format(value) if value else None)
        case Choosing.ACCESS:
            return replace(details, access=Access(value) if value else None)
        case Choosing.THEMES:
            return replace(details, themes=tuple(value.split()))
        case Choosing.LANGUAGES:
            return replace(details, languages=tuple(Locale(one) for one in value.split()))
        case Choosing.SIGN_UP:
            return replace(details, sign_up_here=value == "chat")
