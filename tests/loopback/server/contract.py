"""Discord's own description of its API, to check each body the bot sends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol, cast
from urllib.parse import quote

import jsonschema
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012, Schema

from tests.loopback.jsons import Json, JsonObject, as_object, parse
from tests.loopback.server.refusals import Problems

PLACE = Path(__file__).parents[3].parent / "shared/contracts/discord-openapi.json"


class Fault(Protocol):
    """What jsonschema says of a body; its own types are open."""

    @property
    def absolute_path(self) -> Iterator[str | int]:
        """Where in the body."""
        ...

    @property
    def message(self) -> str:
        """What is wrong."""
        ...


class Validator(Protocol):
    """A schema ready to check with."""

    def iter_errors(self, instance: Json) -> Iterator[Fault]:
        """All that is wrong with a body."""
        ...


class Contract:
    """The document, with a validator per operation made when it is first needed."""

    def __init__(self, place: Path | None = PLACE) -> None:
        text = place.read_bytes() if place is not None and place.is_file() else None
        self._document = _as_discord_behaves(as_object(parse(text))) if text else None
        self._validators: dict[tuple[str, str], Validator | None] = {}

    @property
    def present(self) -> bool:
        """Whether there is a document to check with."""
        return self._document is not None

    def covers(self, method: str, template: str) -> bool:
        """Whether the document says what the body of this operation looks like."""
        return self._validator(method, template) is not None

    def check(self, method: str, template: str, body: Json) -> None:
        """Refuse a body that the document does not allow."""
        validator = self._validator(method, template)
        if validator is None:
            return
        problems = Problems()
        for fault in validator.iter_errors(body):
            # Alternatives are told in full by jsonschema, body and all; the beginning is enough.
            problems.add([*fault.absolute_path], "CONTRACT", fault.message[:300])
        problems.raise_if_any()

    def _validator(self, method: str, template: str) -> Validator | None:
        key = (method.lower(), template)
        if key not in self._validators:
            self._validators[key] = self._made(*key)
        return self._validators[key]

    def _made(self, method: str, template: str) -> Validator | None:
        path = _path_in(self._document or {}, template)
        operation = as_object(as_object(as_object(path[1]).get(method)).get("requestBody"))
        if "application/json" not in as_object(operation.get("content")):
            return None
        steps = ("paths", path[0], method, "requestBody", "content", "application/json", "schema")
        pointer = "/".join(quote(step.replace("~", "~0").replace("/", "~1")) for step in steps)
        resource = Resource(cast("Schema", self._document), DRAFT202012)
        registry = Registry[Schema]().with_resource("discord:", resource)
        schema = {"$ref": f"discord:#/{pointer}"}
        # Its own types are open, so the little that is used of it is spelled out above.
        return cast("Validator", jsonschema.Draft202012Validator(schema, registry=registry))


def _path_in(document: JsonObject, template: str) -> tuple[str, Json]:
    """The document's entry for a path, whatever it calls the ids in it."""
    wanted = _shape(template)
    found = (item for item in as_object(document.get("paths")).items() if _shape(item[0]) == wanted)
    return next(found, ("", None))


def _shape(template: str) -> list[str]:
    return ["{}" if step.startswith("{") else step for step in template.split("/")]


def _as_discord_behaves(document: JsonObject) -> JsonObject:
    """The document, made to accept what the real Discord accepts from discord.py.

    Ids: the document wants digits in a text; Discord takes numbers as well, and discord.py sends
    numbers in `attachments` and `allowed_mentions`.
    """
    schemas = as_object(as_object(document.get("components")).get("schemas"))
    snowflake = schemas.get("SnowflakeType")
    schemas["SnowflakeType"] = {"anyOf": [snowflake, {"type": "integer", "minimum": 0}]}
    return document
