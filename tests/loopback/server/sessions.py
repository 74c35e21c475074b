"""Gateway sessions: what each was told, so that one that comes back misses nothing."""

from __future__ import annotations

import secrets
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum

from tests.loopback.jsons import Json, JsonObject

MOST_REMEMBERED = 20_000


class Op(IntEnum):
    """What a gateway frame is about."""

    DISPATCH = 0
    HEARTBEAT = 1
    IDENTIFY = 2
    PRESENCE = 3
    VOICE_STATE = 4
    RESUME = 6
    RECONNECT = 7
    REQUEST_MEMBERS = 8
    INVALID_SESSION = 9
    HELLO = 10
    HEARTBEAT_ACK = 11


class Intent(IntEnum):
    """Which events a session asked for."""

    NONE = 0
    GUILDS = 1 << 0
    MEMBERS = 1 << 1
    GUILD_MESSAGES = 1 << 9
    PRIVATE_MESSAGES = 1 << 12
    MESSAGE_CONTENT = 1 << 15
    EVENTS = 1 << 16


ALL_INTENTS = (1 << 26) - 1

Send = Callable[[JsonObject], None]


@dataclass
class Session:
    """One sign-in of the bot; its socket may come and go."""

    id: str
    intents: int
    send: Send | None = None
    sequence: int = 0
    told: deque[tuple[int, JsonObject]] = field(
        default_factory=lambda: deque[tuple[int, JsonObject]](maxlen=MOST_REMEMBERED)
    )

    def tell(self, event: str, data: Json) -> None:
        """Send an event, or keep it until the socket is back."""
        self.sequence += 1
        frame: JsonObject = {"op": Op.DISPATCH, "t": event, "s": self.sequence, "d": data}
        self.told.append((self.sequence, frame))
        if self.send is not None:
            self.send(frame)

    def replay(self, since: int) -> None:
        """Send again what was told after a sequence number."""
        for sequence, frame in list(self.told):
            if sequence > since and self.send is not None:
                self.send(frame)


class Sessions:
    """All sessions of the bot, and how often it signed in or came back."""

    def __init__(self) -> None:
        self.identifies = 0
        self.resumes = 0
        self.refused_resumes = 0
        self.allowed_intents = ALL_INTENTS
        self.heartbeat_ms = 41_250
        self._open: dict[str, Session] = {}

    def begin(self, intents: int, send: Send) -> Session:
        """A bot signs in."""
        self.identifies += 1
        session = Session(secrets.token_hex(16), intents, send)
        self._open[session.id] = session
        return session

    def resume(self, session_id: str, since: int, send: Send) -> Session | None:
        """A bot comes back; None when its session is gone."""
        session = self._open.get(session_id)
        if session is None or since > session.sequence:
            self.refused_resumes += 1
            return None
        self.resumes += 1
        session.send = send
        session.replay(since)
        session.tell("RESUMED", {})
        return session

    def end(self, session: Session) -> None:
        """Forget a session: it cannot come back."""
        session.send = None
        self._open.pop(session.id, None)

    def all(self) -> list[Session]:
        """Those that are open, connected or not."""
        return list(self._open.values())

    def tell(self, event: str, data: Json, intent: Intent = Intent.NONE) -> None:
        """Tell every session that asked for such events."""
        for session in self.all():
            if intent == Intent.NONE or session.intents & intent:
                session.tell(event, data)

    def record(self) -> JsonObject:
        """The counts as a test reads them."""
        return {
            "identifies": self.identifies,
            "resumes": self.resumes,
            "refused_resumes": self.refused_resumes,
            "connected": sum(session.send is not None for session in self.all()),
        }
