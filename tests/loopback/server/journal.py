"""Every request the bot made, and how it was answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.loopback.jsons import Json, JsonObject, listed

# Never the authorization: a log is no place for a token.
OF_INTEREST = ("User-Agent", "Content-Type", "X-Audit-Log-Reason")


# Answers to what people do.
SPARED = ("/interactions/", "/webhooks/")


@dataclass
class Entry:
    """One request: what was asked, and what came of it."""

    at: float
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: Json = None
    files: list[str] = field(default_factory=list[str])
    status: int = 0
    code: int = 0
    reason: str = ""
    outcome: str = "unfinished"

    @property
    def ended(self) -> bool:
        """Whether it was answered, or cut off."""
        return self.outcome != "unfinished"

    def record(self) -> JsonObject:
        """The entry as a test reads it."""
        return {
            "at": self.at,
            "method": self.method,
            "path": self.path,
            "query": {**self.query},
            "headers": {**self.headers},
            "body": self.body,
            "files": [*self.files],
            "status": self.status,
            "code": self.code,
            "reason": self.reason,
            "outcome": self.outcome,
        }


class Journal:
    """The requests in the order they came."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []

    def open(
        self,
        at: float,
        method: str,
        path: str,
        query: Mapping[str, str],
        headers: Mapping[str, str],
    ) -> Entry:
        """Begin an entry; the answer is noted in it when it is known."""
        kept = {name: headers[name] for name in OF_INTEREST if name in headers}
        entry = Entry(at, method, path, dict(query), kept)
        self._entries.append(entry)
        return entry

    def all(self) -> list[Json]:
        """Every request."""
        return listed(entry.record() for entry in self._entries)

    def answered(self, method: str, path: str) -> int:
        """How many requests of a method and a part of a path have come to their end."""
        return sum(
            entry.method == method and path in entry.path and entry.ended for entry in self._entries
        )

    def traffic(self) -> JsonObject:
        """When each request that counts for the global limit came, and how many were too many."""
        counted = [entry for entry in self._entries if not entry.path.startswith(SPARED)]
        limited = [entry for entry in self._entries if entry.outcome == "rate limited"]
        return {"at": [entry.at for entry in counted], "limited": len(limited)}

    def refused(self) -> list[Json]:
        """Those the bot should not have made: faults and rate limits are not its own."""
        return listed(e.record() for e in self._entries if e.outcome == "refused")
