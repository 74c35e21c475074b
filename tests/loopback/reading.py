"""What a person reads and can use on a message or a form, in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from tests.loopback import components as parts
from tests.loopback.jsons import JsonObject, as_object, flag, objects, text, texts, whole
from tests.loopback.server.checks import embed_texts


@dataclass(frozen=True)
class Button:
    """A button: a link has an address, any other an id."""

    label: str
    custom_id: str
    url: str
    style: int
    disabled: bool
    emoji: str


@dataclass(frozen=True)
class Select:
    """A select with its options, label to value."""

    custom_id: str
    placeholder: str
    options: dict[str, str]
    chosen: list[str]
    low: int
    high: int
    disabled: bool


@dataclass(frozen=True)
class Field:
    """A field of a form."""

    custom_id: str
    label: str
    description: str
    kind: int
    value: str
    placeholder: str
    required: bool
    options: dict[str, str]


@dataclass(frozen=True)
class Attachment:
    """A file of a message; `url` answers with its content."""

    filename: str
    description: str
    size: int
    url: str


@dataclass(frozen=True)
class Screen:
    """Components and words, of a message or of a form."""

    raw: JsonObject

    @cached_property
    def components(self) -> list[JsonObject]:
        """Every component, those inside others too."""
        return list(parts.every(objects(self.raw.get("components"))))

    @cached_property
    def text(self) -> str:
        """All its words: content, embeds, texts and labels of fields; not those of buttons."""
        said = [text(self.raw, "title"), text(self.raw, "content")]
        for embed in objects(self.raw.get("embeds")):
            said += embed_texts(embed)
        for part in self.components:
            if parts.kind(part) in (parts.TEXT, parts.LABEL, parts.INPUT):
                said += [text(part, key) for key in ("label", "content", "description")]
        return "\n".join(words for words in said if words)

    @cached_property
    def buttons(self) -> list[Button]:
        """Its buttons, links too."""
        return [_button(c) for c in self.components if parts.kind(c) == parts.BUTTON]

    @cached_property
    def selects(self) -> list[Select]:
        """Its selects."""
        return [_select(c) for c in self.components if parts.kind(c) in parts.SELECTS]

    @cached_property
    def fields(self) -> list[Field]:
        """Its fields, when it is a form."""
        labels = {
            text(as_object(part.get("component")), "custom_id"): part
            for part in self.components
            if parts.kind(part) == parts.LABEL
        }
        found = [part for part in self.components if parts.kind(part) in parts.FIELDS]
        return [_field(part, labels.get(text(part, "custom_id"), part)) for part in found]

    @property
    def embeds(self) -> list[JsonObject]:
        """Its embeds as they are."""
        return objects(self.raw.get("embeds"))


@dataclass(frozen=True)
class Posted(Screen):
    """A message as everybody (or, when private, one person) reads it."""

    @property
    def id(self) -> str:
        """Its id."""
        return text(self.raw, "id")

    @property
    def channel_id(self) -> str:
        """Where it stands."""
        return text(self.raw, "channel_id")

    @property
    def author_id(self) -> str:
        """Who wrote it."""
        return text(as_object(self.raw.get("author")), "id")

    @property
    def nonce(self) -> str:
        """The nonce it was written with."""
        return text(self.raw, "nonce")

    @property
    def ephemeral(self) -> bool:
        """Whether one person only sees it."""
        return bool(text(self.raw, "only_for"))

    @property
    def edited(self) -> bool:
        """Whether it was changed."""
        return self.raw.get("edited_timestamp") is not None

    @property
    def deleted(self) -> bool:
        """Whether it was taken away."""
        return flag(self.raw, "deleted")

    @property
    def flags(self) -> int:
        """Its flags, as Discord's."""
        return whole(self.raw, "flags")

    @property
    def pings(self) -> list[str]:
        """Ids of users and roles it rang, and `everyone`."""
        return texts(self.raw.get("pings"))

    @property
    def attachments(self) -> list[Attachment]:
        """Its files."""
        return [
            Attachment(
                text(a, "filename"), text(a, "description"), whole(a, "size"), text(a, "url")
            )
            for a in objects(self.raw.get("attachments"))
        ]

    @property
    def earlier(self) -> list[Posted]:
        """What it was before each change."""
        return [Posted(body) for body in objects(self.raw.get("earlier"))]


def _options(component: JsonObject) -> dict[str, str]:
    options = objects(component.get("options"))
    return {text(option, "label"): text(option, "value") for option in options}


def _button(c: JsonObject) -> Button:
    emoji = text(as_object(c.get("emoji")), "name")
    words = (text(c, "label"), text(c, "custom_id"), text(c, "url"))
    return Button(*words, whole(c, "style"), flag(c, "disabled"), emoji)


def _select(c: JsonObject) -> Select:
    chosen = [text(o, "value") for o in objects(c.get("options")) if flag(o, "default")]
    words = (text(c, "custom_id"), text(c, "placeholder"))
    low, high = whole(c, "min_values", 1), whole(c, "max_values", 1)
    return Select(*words, _options(c), chosen, low, high, flag(c, "disabled"))


def _field(c: JsonObject, label: JsonObject) -> Field:
    return Field(
        text(c, "custom_id"),
        text(label, "label"),
        text(label, "description"),
        parts.kind(c),
        text(c, "value"),
        text(c, "placeholder"),
        flag(c, "required", True),
        _options(c),
    )
