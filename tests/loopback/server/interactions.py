"""What people did, and how the bot answered: one record for each."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from enum import IntEnum

from tests.loopback.jsons import Json, JsonObject, listed
from tests.loopback.server.clock import Clock, Snowflakes
from tests.loopback.server.refusals import Refusal, unknown_interaction, unknown_webhook


class Kind(IntEnum):
    """What somebody did."""

    COMMAND = 2
    COMPONENT = 3
    SUGGESTION = 4
    FORM = 5


class Callback(IntEnum):
    """How the bot acknowledged it."""

    MESSAGE = 4
    DEFERRED = 5
    DEFERRED_UPDATE = 6
    UPDATE = 7
    CHOICES = 8
    FORM = 9


FINAL = (Callback.MESSAGE, Callback.UPDATE, Callback.CHOICES, Callback.FORM)


@dataclass
class Interaction:
    """One interaction from its dispatch to its last follow-up."""

    id: str
    token: str
    kind: Kind
    user_id: str
    channel_id: str
    source_id: str | None
    began: float
    callback: Callback | None = None
    acknowledged: float | None = None
    data: JsonObject = field(default_factory=dict[str, Json])
    original_id: str | None = None
    waiting: bool = False
    followups: list[str] = field(default_factory=list[str])
    trail: list[JsonObject] = field(default_factory=list[JsonObject])

    @property
    def answered(self) -> bool:
        """Whether the person got what they asked for, not only a sign that it is coming."""
        return self.callback in FINAL or (self.callback is not None and not self.waiting)

    def acknowledge(self, callback: Callback, data: JsonObject, now: float) -> None:
        """Keep the first answer; it can be given once."""
        self.callback = callback
        self.data = data
        self.acknowledged = now
        self.waiting = callback in (Callback.DEFERRED, Callback.DEFERRED_UPDATE)
        self.note(callback.name.lower(), self.original_id, now)

    def note(self, what: str, message_id: str | None, now: float) -> None:
        """Keep what happened and when."""
        spent = round((now - self.began) * 1000, 1)
        self.trail.append({"what": what, "message": message_id, "ms": spent})

    def record(self) -> JsonObject:
        """The record as a test reads it, without the messages."""
        spent = None if self.acknowledged is None else (self.acknowledged - self.began) * 1000
        return {
            "id": self.id,
            "kind": self.kind.name.lower(),
            "user": self.user_id,
            "channel": self.channel_id,
            "source": self.source_id,
            "answer": self.callback.name.lower() if self.callback else None,
            "answered": self.answered,
            "acknowledged_ms": None if spent is None else round(spent, 1),
            "data": self.data,
            "original": self.original_id,
            "followups": [*self.followups],
            "trail": listed(self.trail),
        }


class Interactions:
    """All interactions, found by id or by token."""

    def __init__(self, clock: Clock, ids: Snowflakes) -> None:
        self.acknowledge_within = 3.0
        self.token_lifetime = 900.0
        self._clock = clock
        self._ids = ids
        self._all: dict[str, Interaction] = {}

    def begin(
        self, kind: Kind, user_id: str, channel_id: str, source_id: str | None
    ) -> Interaction:
        """Somebody does something."""
        token = secrets.token_urlsafe(24)
        began = self._clock.monotonic()
        place = (user_id, channel_id, source_id)
        interaction = Interaction(self._ids.next(), token, kind, *place, began)
        self._all[interaction.id] = interaction
        return interaction

    def all(self) -> list[Interaction]:
        """Every interaction so far."""
        return list(self._all.values())

    def get(self, interaction_id: str) -> Interaction:
        """The interaction of this id."""
        if (interaction := self._all.get(interaction_id)) is None:
            raise unknown_interaction()
        return interaction

    def to_acknowledge(self, interaction_id: str, token: str) -> Interaction:
        """The interaction to answer, refused when it was answered before or waited too long."""
        interaction = self.get(interaction_id)
        late = self._clock.monotonic() - interaction.began > self.acknowledge_within
        if interaction.token != token:
            raise unknown_interaction()
        if interaction.callback is not None:
            raise Refusal(400, 40060, "Interaction has already been acknowledged.")
        if late:
            raise unknown_interaction()
        return interaction

    def of_token(self, token: str) -> Interaction:
        """The acknowledged interaction whose token this is."""
        found = (i for i in self._all.values() if i.token == token)
        interaction = next(found, None)
        if interaction is None or interaction.callback is None:
            raise unknown_webhook()
        if self._clock.monotonic() - interaction.began > self.token_lifetime:
            raise Refusal(401, 50027, "Invalid Webhook Token")
        return interaction
