"""The bot's answer to what somebody did, and what else a test can read back."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, cast

from tests.loopback.jsons import Json, JsonObject, as_list, as_object, objects, text, whole
from tests.loopback.reading import Button, Field, Posted, Screen, Select

AnswerKind = Literal["message", "deferred", "deferred_update", "update", "choices", "form"]


class NoAnswer(Exception):
    """The bot did not answer in time; says what was seen of it."""


@dataclass(frozen=True)
class Step:
    """One thing the bot did about an interaction, and how long after it began."""

    what: str
    message_id: str
    ms: float


@dataclass(frozen=True)
class Answer:
    """What the bot answered; its words and buttons are those of the message or form it showed."""

    raw: JsonObject

    @property
    def id(self) -> str:
        """The interaction's id."""
        return text(self.raw, "id")

    @property
    def kind(self) -> AnswerKind:
        """How it was acknowledged: a deferred answer stays `deferred` when it is there."""
        return cast("AnswerKind", text(self.raw, "answer"))

    @property
    def acknowledged_ms(self) -> float:
        """How long the person waited for the first sign."""
        value = self.raw.get("acknowledged_ms")
        return float(value) if isinstance(value, int | float) else float("inf")

    @cached_property
    def message(self) -> Posted:
        """The message it wrote or changed, as it was when the answer was read."""
        return Posted(as_object(self.raw.get("message")))

    @cached_property
    def screen(self) -> Screen:
        """What it showed: the form, or the message."""
        return Screen(as_object(self.raw.get("data"))) if self.kind == "form" else self.message

    @cached_property
    def followups(self) -> list[Posted]:
        """The further messages."""
        return [Posted(body) for body in objects(self.raw.get("later"))]

    @property
    def trail(self) -> list[Step]:
        """All the bot did about it, in order."""
        return [
            Step(text(step, "what"), text(step, "message"), _milliseconds(step))
            for step in objects(self.raw.get("trail"))
        ]

    @property
    def text(self) -> str:
        """All it said, in reading order."""
        return "\n".join(filter(None, [self.screen.text, *(m.text for m in self.followups)]))

    @property
    def ephemeral(self) -> bool:
        """Whether only the person who asked sees it."""
        return self.message.ephemeral

    @property
    def buttons(self) -> list[Button]:
        """The buttons it offers, those of further messages too."""
        return [b for shown in (self.screen, *self.followups) for b in shown.buttons]

    @property
    def selects(self) -> list[Select]:
        """The selects it offers, those of further messages too."""
        return [s for shown in (self.screen, *self.followups) for s in shown.selects]

    @property
    def fields(self) -> list[Field]:
        """The fields of the form it opened."""
        return self.screen.fields

    @property
    def choices(self) -> list[Choice]:
        """What it suggested."""
        return choices_of(as_object(self.raw.get("data")))


@dataclass(frozen=True)
class Choice:
    """A suggestion while somebody types."""

    name: str
    value: Json
    names: JsonObject


def choices_of(data: JsonObject) -> list[Choice]:
    """The suggestions in an answer."""
    return [
        Choice(text(c, "name"), c.get("value"), as_object(c.get("name_localizations")))
        for c in objects(data.get("choices"))
    ]


@dataclass(frozen=True)
class Request:
    """A request the bot made, and its outcome.

    That is `passed`, `refused`, `rate limited`, `fault`, `dropped before` or `dropped after` the
    effect, or `unfinished`.
    """

    at: float
    method: str
    path: str
    status: int
    code: int
    reason: str
    outcome: str
    body: Json
    files: list[str]
    headers: dict[str, str]
    query: dict[str, str]


def request_of(raw: JsonObject) -> Request:
    """A line of the request log."""
    at = raw.get("at")
    headers, query = as_object(raw.get("headers")), as_object(raw.get("query"))
    return Request(
        float(at) if isinstance(at, int | float) else 0.0,
        text(raw, "method"),
        text(raw, "path"),
        whole(raw, "status"),
        whole(raw, "code"),
        text(raw, "reason"),
        text(raw, "outcome"),
        raw.get("body"),
        [str(name) for name in as_list(raw.get("files"))],
        {key: str(value) for key, value in headers.items()},
        {key: str(value) for key, value in query.items()},
    )


@dataclass(frozen=True)
class Traffic:
    """The requests that count for the global limit: when they came, in seconds, from the first on.

    `limited` counts all that were too many, for any limit.
    """

    at: list[float]
    limited: int

    @property
    def rate(self) -> float:
        """How many came in a second, from the first to the last."""
        return (len(self.at) - 1) / self.at[-1] if len(self.at) > 1 else 0.0

    @property
    def most(self) -> int:
        """How many came in the busiest second, wherever it began."""
        return max((bisect_left(self.at, at + 1) - n for n, at in enumerate(self.at)), default=0)


def traffic_of(raw: JsonObject) -> Traffic:
    """The times and the count."""
    at = sorted(float(at) for at in as_list(raw.get("at")) if isinstance(at, int | float))
    return Traffic([moment - at[0] for moment in at], whole(raw, "limited"))


@dataclass(frozen=True)
class Post:
    """A message that the bot posted by itself, in short; `numbers` are those of its components."""

    id: str
    channel_id: str
    nonce: str
    text: str
    numbers: list[int]


def post_of(raw: JsonObject) -> Post:
    """One of the posts."""
    numbers = [n for n in as_list(raw.get("numbers")) if isinstance(n, int)]
    words = (text(raw, "nonce"), text(raw, "text"))
    return Post(text(raw, "id"), text(raw, "channel_id"), *words, numbers)


@dataclass(frozen=True)
class Connections:
    """How often the bot signed in and came back, and whether it is there."""

    identifies: int
    resumes: int
    refused_resumes: int
    connected: int


def connections_of(raw: JsonObject) -> Connections:
    """The counts of the sessions."""
    names = ("identifies", "resumes", "refused_resumes", "connected")
    return Connections(*(whole(raw, name) for name in names))


def _milliseconds(step: JsonObject) -> float:
    value = step.get("ms")
    return float(value) if isinstance(value, int | float) else 0.0
