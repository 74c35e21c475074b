"""Which request goes where. What is not in this table is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from tests.loopback.server.rest import account, channels, commands, guilds, interactions
from tests.loopback.server.rest.call import Handler

MAJOR = ("channel_id", "guild_id", "interaction_id", "token")


@dataclass(frozen=True)
class Route:
    """A method and a path with ids in it."""

    method: str
    template: str
    handler: Handler

    @property
    def by_token(self) -> bool:
        """Whether the interaction's token stands for the bot's, and the global limit is spared."""
        return self.template.startswith(("/interactions/", "/webhooks/"))

    def match(self, method: str, path: str) -> dict[str, str] | None:
        """The ids of a path, or None when it is another one."""
        found = self._pattern.fullmatch(path) if method == self.method else None
        return None if found is None else found.groupdict()

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", self.template))


def major(params: dict[str, str]) -> str:
    """The ids that have buckets of their own."""
    return "+".join(params[key] for key in MAJOR if key in params)


def find(routes: list[Route], method: str, path: str) -> tuple[Route, dict[str, str]] | None:
    """The route of a request and its ids."""
    for route in routes:
        if (params := route.match(method, path)) is not None:
            return route, params
    return None


def all_routes() -> list[Route]:
    """Everything that is answered; what comes first wins."""
    table = [*_account(), *_channels(), *_guilds(), *_interactions()]
    for scope in ("", "/guilds/{guild_id}"):
        table += _commands(f"/applications/{{application_id}}{scope}/commands")
    return [Route(method, template, handler) for method, template, handler in table]


Row = tuple[str, str, Handler]


def _account() -> list[Row]:
    return [
        ("GET", "/users/@me", account.me),
        ("GET", "/gateway/bot", account.gateway),
        ("GET", "/oauth2/applications/@me", account.application),
        ("GET", "/applications/@me", account.application),
        ("POST", "/users/@me/channels", account.open_private_channel),
    ]


def _commands(base: str) -> list[Row]:
    one = f"{base}/{{command_id}}"
    return [
        ("GET", base, commands.read_all),
        ("PUT", base, commands.replace_all),
        ("POST", base, commands.create),
        ("GET", one, commands.read_one),
        ("PATCH", one, commands.change),
        ("DELETE", one, commands.remove),
    ]


def _channels() -> list[Row]:
    messages = "/channels/{channel_id}/messages"
    one = f"{messages}/{{message_id}}"
    return [
        ("GET", "/channels/{channel_id}", channels.read),
        ("GET", messages, channels.history),
        ("POST", messages, channels.post),
        ("GET", one, channels.read_message),
        ("PATCH", one, channels.edit),
        ("DELETE", one, channels.remove),
        ("POST", f"{one}/crosspost", channels.crosspost),
    ]


def _guilds() -> list[Row]:
    base = "/guilds/{guild_id}"
    event = f"{base}/scheduled-events/{{event_id}}"
    return [
        ("GET", base, guilds.read),
        ("GET", f"{base}/channels", guilds.channels),
        ("GET", f"{base}/roles", guilds.roles),
        ("GET", f"{base}/members/{{user_id}}", guilds.member),
        ("GET", f"{base}/scheduled-events", guilds.events),
        ("POST", f"{base}/scheduled-events", guilds.create_event),
        ("GET", event, guilds.read_event),
        ("PATCH", event, guilds.change_event),
        ("DELETE", event, guilds.remove_event),
    ]


def _interactions() -> list[Row]:
    webhook = "/webhooks/{application_id}/{token}"
    one = f"{webhook}/messages/{{message_id}}"
    return [
        ("POST", "/interactions/{interaction_id}/{token}/callback", interactions.callback),
        ("POST", webhook, interactions.follow_up),
        ("GET", one, interactions.read),
        ("PATCH", one, interactions.edit),
        ("DELETE", one, interactions.remove),
    ]
