"""What an event of a calendar file says of a workshop, beside its time; links in their places."""

import html
import re
from collections.abc import Iterator
from typing import Any, cast

from bot.i18n import Locale
from bot.text import plain
from bot.workshops.entries import LINK, Circumstances
from bot.workshops.limits import LONGEST_DESCRIPTION, LONGEST_LINE, LONGEST_LINK, LONGEST_TITLE
from bot.workshops.meetings import MEETING
from bot.workshops.model import Details

# What stands beside such a link and lets people in as well.
_SECRET = re.compile(
    r"\b(meeting id|id de (la )?réunion|pass ?code|password"
    r"|code secret|code d.accès|mot de passe)\b",
    re.IGNORECASE,
)
_MEETING_PROPERTIES = ("CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL")

_MARKUP = re.compile(r"</?(?:br|p|a|b|i|u|ul|ol|li|div|span|strong|em|html-blob)\b[^>]*>", re.I)
_LINE_ENDS = re.compile(r"<br\b[^>]*>|</(?:p|li|div)>", re.I)


class Unfit(Exception):
    """What an event says cannot be taken: the key of why, and its values."""

    def __init__(self, what: str, **details: str | int) -> None:
        super().__init__(what)
        self.what = what
        self.details = details


def first_text(component: Any, name: str) -> str:
    """The first text that a part of a file has under a name, or none."""
    return next((text for text, _ in _texts(component, name)), "")


def details_of(event: Any, circumstances: Circumstances, *, over: bool) -> Details:
    """What an event says of a workshop; `over`: it has ended. Raises `Unfit`.

    Whom it was sent to and by whom is never looked at.
    """
    titles = {
        locale: _fit("SUMMARY", " ".join(text.split()), LONGEST_TITLE)
        for locale, text in _by_language(event, "SUMMARY", circumstances)
    }
    descriptions = {
        locale: _fit("DESCRIPTION", _without_meetings(text), LONGEST_DESCRIPTION)
        for locale, text in _by_language(event, "DESCRIPTION", circumstances)
    }
    if not any(c.isalnum() for title in titles.values() for c in title):
        raise Unfit("sheet-no-title")
    page, place = _page(event), " ".join(plain(first_text(event, "LOCATION")).split())
    if re.fullmatch(LINK, place):
        page, place = page or ("" if MEETING.match(place) else place), ""
    return Details(
        title_fr=titles.get(Locale.FR, ""),
        title_en=titles.get(Locale.EN, ""),
        description_fr=descriptions.get(Locale.FR, ""),
        description_en=descriptions.get(Locale.EN, ""),
        place=_fit("LOCATION", MEETING.sub("", place).strip(" ,;"), LONGEST_LINE),
        registration_url="" if over else page,
        source_url=page if over else "",
        join_url=_meeting(event),
        themes=tuple(_themes(event, circumstances)),
    )


def _by_language(
    event: Any, name: str, circumstances: Circumstances
) -> Iterator[tuple[Locale, str]]:
    """The texts under a name by their language; the first of each comes last, and stays."""
    for text, language in reversed(list(_texts(event, name))):
        yield Locale.of(language) or circumstances.locale, plain(_without_markup(text))


def _texts(component: Any, name: str) -> Iterator[tuple[str, str]]:
    for value in _all(component, name):
        yield str(value), str(getattr(value, "params", {}).get("LANGUAGE", ""))


def _all(component: Any, name: str) -> list[Any]:
    """Every value under a name: icalendar makes a list only where there are several."""
    found = component.get(name, [])
    return cast(list[Any], found) if isinstance(found, list) else [found]


def _page(event: Any) -> str:
    """The page about it; a meeting's link is none."""
    url = first_text(event, "URL").strip()
    if not url or MEETING.match(url):
        return ""
    if not re.fullmatch(LINK, url) or len(url) > LONGEST_LINK:
        raise Unfit("sheet-link", field="URL")
    return url


def _meeting(event: Any) -> str:
    """The private link to take part, wherever it stands."""
    for name in (*_MEETING_PROPERTIES, "URL", "LOCATION", "DESCRIPTION"):
        for text, _ in _texts(event, name):
            own = name in _MEETING_PROPERTIES and re.fullmatch(LINK, text.strip())
            match = own or MEETING.search(html.unescape(text))
            if match and len(match[0]) <= LONGEST_LINK:
                return match[0].rstrip(").,;>")
    return ""


def _without_meetings(text: str) -> str:
    """A description without the lines that let people into a meeting."""
    if not MEETING.search(text):
        return text
    lines = text.split("\n")
    kept = [line for line in lines if not (MEETING.search(line) or _SECRET.search(line))]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def _without_markup(text: str) -> str:
    """A description as text: some programs write HTML where the standard has none."""
    if not _MARKUP.search(text):
        return text
    # A link's address is kept beside its words, so that a meeting's is seen and left out.
    text = re.sub(r"<a\b[^>]*href=\"([^\"]*)\"[^>]*>", r"\1 ", text, flags=re.I)
    return html.unescape(_MARKUP.sub("", _LINE_ENDS.sub("\n", text)))


def _themes(event: Any, circumstances: Circumstances) -> Iterator[str]:
    """Its categories that are themes here; what else others sort their agenda by says nothing."""
    groups = [getattr(group, "cats", []) for group in _all(event, "CATEGORIES")]
    named = [str(name).strip().casefold() for group in groups for name in group]
    yield from (theme for theme in circumstances.themes if theme.casefold() in named)


def _fit(field: str, text: str, longest: int) -> str:
    if len(text) > longest:
        raise Unfit("sheet-too-long", field=field, most=longest)
    return text
