"""One REST request as the resources see it, and their answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.loopback.jsons import Json, JsonObject, as_object, objects
from tests.loopback.server.loopback import Loopback
from tests.loopback.server.messages import File
from tests.loopback.server.refusals import missing_access, missing_permissions
from tests.loopback.server.world import Channel, World


@dataclass
class Call:
    """A request that matched a route."""

    loopback: Loopback
    params: dict[str, str]
    query: dict[str, str]
    raw: Json = None
    files: list[File] = field(default_factory=list[File])

    @property
    def world(self) -> World:
        """What exists."""
        return self.loopback.world

    @property
    def body(self) -> JsonObject:
        """The body where it is an object."""
        return as_object(self.raw)

    @property
    def bodies(self) -> list[JsonObject]:
        """The body where it is a list of objects."""
        return objects(self.raw)

    def bots_channel(self, *needed: int) -> Channel:
        """The channel of the path, where the bot must be and be allowed these."""
        channel = self.world.channel(self.params["channel_id"])
        allowed = self.world.allowed_to_bot(channel)
        for index, bit in enumerate(needed):
            if not allowed & bit:
                raise missing_permissions() if index else missing_access()
        return channel


@dataclass(frozen=True)
class Answer:
    """What is sent back; no body at all is a 204."""

    body: Json = None
    status: int = 200

    @classmethod
    def nothing(cls) -> Answer:
        """Done, and nothing to say."""
        return cls(None, 204)


Handler = Callable[[Call], Answer]
