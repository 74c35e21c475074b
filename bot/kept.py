"""Answers of the database kept in memory, for what does not change behind our back."""

from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Kept(Generic[Key, Value]):
    """At most so many values by key; the one that nobody wanted for the longest time goes first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: dict[Key, Value] = {}
        self._forgotten = 0  # how often anything was

    async def get(self, key: Key, make: Callable[[], Awaitable[Value]]) -> Value:
        """The value of a key, made when it is not there."""
        if key not in self._values:
            forgotten = self._forgotten
            made = await make()
            if forgotten != self._forgotten and key not in self._values:
                # It may be of before the change for which it was forgotten.
                return made
            # What was put there in the meantime is newer than what was read before it.
            self._values.setdefault(key, made)
        value = self._values.pop(key)
        self.put(key, value)
        return value

    def kept(self, key: Key) -> Value | None:
        """The value of a key; None when it is not there."""
        return self._values.get(key)

    def put(self, key: Key, value: Value) -> None:
        """Keep this value from now on."""
        self._values.pop(key, None)
        self._values[key] = value
        if len(self._values) > self._most:
            del self._values[next(iter(self._values))]

    def forget(self, key: Key) -> None:
        """Make it anew when it is wanted again."""
        self._forgotten += 1
        self._values.pop(key, None)
