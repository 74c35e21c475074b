"""How Discord says no: a status, a code, a message and, for bodies, where it hurts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NoReturn

from tests.loopback.jsons import JsonObject, as_object

INVALID_FORM = 50035


class Refusal(Exception):
    """A request that is answered with an error in Discord's shape."""

    def __init__(
        self,
        status: int,
        code: int,
        message: str,
        errors: JsonObject | None = None,
        reason: str = "",
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.errors = errors
        self.reason = reason or message

    def body(self) -> JsonObject:
        """The error as Discord writes it."""
        shape: JsonObject = {"message": self.message, "code": self.code}
        if self.errors:
            shape["errors"] = self.errors
        return shape


class Problems:
    """What is wrong with one body, gathered so that it is told all at once."""

    def __init__(self) -> None:
        self._errors: JsonObject = {}
        self._reasons: list[str] = []

    def add(self, path: Sequence[str | int], code: str, message: str) -> None:
        """Note one fault at its place in the body."""
        place = self._errors
        for step in path:
            inner = as_object(place.get(str(step)))
            place[str(step)] = inner
            place = inner
        known = place.get("_errors")
        fault: JsonObject = {"code": code, "message": message}
        place["_errors"] = [*known, fault] if isinstance(known, list) else [fault]
        self._reasons.append(f"{'.'.join(map(str, path))}: {message}")

    def at_most(self, path: Sequence[str | int], value: str, limit: int) -> None:
        """Note a text that is too long."""
        if len(value) > limit:
            self.add(path, "BASE_TYPE_MAX_LENGTH", f"Must be {limit} or fewer in length.")

    def between(self, path: Sequence[str | int], value: str, low: int, high: int) -> None:
        """Note a text that is too short or too long."""
        if not low <= len(value) <= high:
            message = f"Must be between {low} and {high} in length."
            self.add(path, "BASE_TYPE_BAD_LENGTH", message)

    def raise_if_any(self) -> None:
        """Refuse the body when anything was noted."""
        if self._reasons:
            reason = "; ".join(self._reasons)
            raise Refusal(400, INVALID_FORM, "Invalid Form Body", self._errors, reason)


def invalid(path: Sequence[str | int], code: str, message: str) -> NoReturn:
    """Refuse a body for one fault."""
    problems = Problems()
    problems.add(path, code, message)
    problems.raise_if_any()
    raise AssertionError("a fault was just noted")


def unknown(what: str, code: int) -> Refusal:
    """A 404 for a thing that is not there."""
    return Refusal(404, code, f"Unknown {what}")


def unknown_channel() -> Refusal:
    """No such channel, or it was deleted."""
    return unknown("Channel", 10003)


def unknown_guild() -> Refusal:
    """No such guild."""
    return unknown("Guild", 10004)


def unknown_message() -> Refusal:
    """No such message, or it was deleted."""
    return unknown("Message", 10008)


def unknown_interaction() -> Refusal:
    """The interaction does not exist or was answered too late."""
    return unknown("interaction", 10062)


def unknown_webhook() -> Refusal:
    """The interaction's token is not known, or nothing was acknowledged yet."""
    return unknown("Webhook", 10015)


def missing_access() -> Refusal:
    """The bot does not see the channel."""
    return Refusal(403, 50001, "Missing Access")


def missing_permissions() -> Refusal:
    """The bot sees the channel and may not do this there."""
    return Refusal(403, 50013, "Missing Permissions")
