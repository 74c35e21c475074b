"""Typed settings from the environment and `.env`; every fault is reported at once, by name."""

import os
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from io import StringIO
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, Literal, Self, cast
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from dotenv import dotenv_values
from dotenv.parser import parse_stream
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.faults import CannotStart, Fault, decode, read_file
from bot.i18n import Locale

_SQLITE = "sqlite:///"


class BadSettings(CannotStart):
    """Settings that cannot be used; each fault names its setting and what to do."""

    def __init__(self, faults: list[str]) -> None:
        self.faults = faults
        super().__init__("\n".join(faults))


def _token(secret: SecretStr) -> SecretStr:
    token = secret.get_secret_value()
    if not token.isascii() or not token.isprintable() or " " in token:
        raise ValueError("has spaces or other characters that no token has")
    return secret


def _database(url: str) -> str:
    path = url.removeprefix(_SQLITE)
    if path == url or not path or "?" in path or path == ":memory:":
        raise ValueError("is not the address of an SQLite file")  # another's may hold a password
    return url


def _zone(name: str) -> str:
    if name not in available_timezones():
        near = get_close_matches(name, available_timezones(), 1)
        raise ValueError(f"is {name!r}" + (f", did you mean {near[0]}" if near else ""))
    return name


def _ids(given: object) -> object:
    if not isinstance(given, str):
        return given
    parts = [part for part in given.replace(",", " ").split() if part]
    if not all(part.isdecimal() and 15 <= len(part) <= 20 for part in parts):
        raise ValueError(f"is {given!r}")
    return tuple(int(part) for part in parts)


def _address(*schemes: str) -> Callable[[str], str]:
    """Takes addresses of these kinds; Discord's links have 512 characters at most."""

    def check(url: str) -> str:
        try:
            parts = urlsplit(url)
            sound = parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
        except ValueError:  # a port that is no number, a bracket left open
            sound = False
        if not sound or len(url) > 512:
            raise ValueError(f"is {url[:60]!r}")
        return url

    return check


def _web_address(url: str) -> str:
    """Where others find what this machine serves: below it stand paths, so it has no question."""
    if "?" in url or "#" in url:
        raise ValueError(f"is {url[:60]!r}")
    return url.rstrip("/")


def _host(name: str) -> str:
    if not name.isascii() or not name.isprintable() or set(" /@") & set(name):
        raise ValueError(f"is {name[:60]!r}")
    return name


def _loopback(url: str) -> str:
    host = urlsplit(url).hostname or ""
    try:
        local = host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        local = False
    if not local:
        raise ValueError(f"is {url!r}, which is not an address of this machine")
    return url


def _folder(path: Path) -> Path:
    if not path.is_dir():
        raise ValueError(f"is {str(path)!r}, and there is no such folder")
    return path.absolute()


def _writable(path: Path) -> Path:
    """A folder that is made when it is needed."""
    if path.exists() and not path.is_dir():
        raise ValueError(f"is {str(path)!r}, and that is no folder")
    return path.absolute()


class Settings(BaseSettings):
    """What an operator sets. Names are those of the environment, in capitals."""

    model_config = SettingsConfigDict(
        extra="ignore",
        env_file_encoding="utf-8-sig",
        env_ignore_empty=True,
        hide_input_in_errors=True,
        frozen=True,
    )

    discord_token: Annotated[SecretStr, AfterValidator(_token)] | None = Field(
        default=None, description="the token of the bot, from Discord's developer portal"
    )
    database_url: Annotated[str, AfterValidator(_database)] = Field(
        default="sqlite:///sobrio.db",
        description="sqlite:/// and the path of the database file",
        examples=["sqlite:///sobrio.db"],
    )
    data_dir: Annotated[Path, AfterValidator(_folder)] = Field(
        default=Path("data"), description="the folder of the documents", examples=["data"]
    )
    default_locale: Locale = Field(
        default=Locale.FR, description="the language of last resort: fr or en", examples=["fr"]
    )
    default_timezone: Annotated[str, AfterValidator(_zone)] = Field(
        default="Europe/Paris", description="an IANA time zone", examples=["Europe/Paris"]
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO",
        description="how much is logged: DEBUG, INFO, WARNING or ERROR",
        examples=["INFO"],
    )
    log_format: Literal["text", "json"] = Field(
        default="text",
        description="lines for people (text) or for machines (json)",
        examples=["text"],
    )
    contact_url: Annotated[str, AfterValidator(_address("http", "https"))] | None = Field(
        default=None,
        description="the web page where corrections are asked for, shown by /about",
        examples=["https://www.example.org/contact"],
    )
    http_host: Annotated[str, AfterValidator(_host)] = Field(
        default="127.0.0.1",
        description="the address of this machine at which calendars are served",
        examples=["127.0.0.1"],
    )
    http_port: Annotated[int, Field(ge=1, le=65_535)] | None = Field(
        default=None,
        description="the port at which calendars are served, from 1 to 65535",
        examples=["8090"],
    )
    public_url: (
        Annotated[str, AfterValidator(_address("http", "https")), AfterValidator(_web_address)]
        | None
    ) = Field(
        default=None,
        description="the address under which others reach HTTP_HOST and HTTP_PORT",
        examples=["https://sobrio.example.org"],
    )
    discord_guild_ids: Annotated[tuple[int, ...], NoDecode, BeforeValidator(_ids)] = Field(
        default=(),
        description="ids of servers, separated by commas, where commands appear at once while "
        "developing",
        examples=["123456789012345678"],
    )
    owner_ids: Annotated[tuple[int, ...], NoDecode, BeforeValidator(_ids)] = Field(
        default=(),
        description="ids of the people who own the bot, separated by commas",
        examples=["123456789012345678"],
    )
    drafts_dir: Annotated[Path, AfterValidator(_writable)] = Field(
        default=Path("drafts"),
        description="the folder in which drafts of documents are kept",
        examples=["drafts"],
    )
    discord_api_url: (
        Annotated[str, AfterValidator(_address("http", "https")), AfterValidator(_loopback)] | None
    ) = Field(
        default=None,
        description="a Discord on this machine, for tests only",
        examples=["http://127.0.0.1:8080/api/v10"],
    )
    discord_gateway_url: (
        Annotated[str, AfterValidator(_address("ws", "wss")), AfterValidator(_loopback)] | None
    ) = Field(
        default=None,
        description="the gateway of a Discord on this machine, for tests only",
        examples=["ws://127.0.0.1:8080/gateway"],
    )

    @property
    def database_path(self) -> Path:
        """The database file."""
        return Path(self.database_url.removeprefix(_SQLITE))

    @property
    def owners(self) -> frozenset[str]:
        """The people who own the bot, as actors are called."""
        return frozenset(f"discord:{owner}" for owner in self.owner_ids)

    @property
    def calendar_url(self) -> str | None:
        """The address below which calendars are found; None where none are served."""
        if self.http_port is None:
            return None
        host = f"[{self.http_host}]" if ":" in self.http_host else self.http_host
        return self.public_url or f"http://{host}:{self.http_port}"

    @property
    def zone(self) -> ZoneInfo:
        """The default time zone."""
        return ZoneInfo(self.default_timezone)

    @classmethod
    def read(cls, env_file: Path) -> Self:
        """Read the environment, then the file; raise `BadSettings` with every fault."""
        faults = list(_unreadable(env_file))
        if faults:
            raise BadSettings(faults)
        faults = list(_misspelt(env_file, cls))
        try:
            # The file is an option of BaseSettings that its type does not declare.
            settings = cast(Any, cls)(_env_file=env_file)
        except ValidationError as error:
            faults = [*_faults(error, cls), *faults]
        else:
            if not faults:
                return cast(Self, settings)
        raise BadSettings(faults)


def _faults(error: ValidationError, settings: type[Settings]) -> Iterator[str]:
    for details in error.errors(include_url=False):
        name = str(details["loc"][0])
        field = settings.model_fields[name]
        reason = details.get("ctx", {}).get("error")
        given = "cannot be used" if name == "discord_token" else f"is {details['input']!r}"
        what = str(reason) if isinstance(reason, ValueError) else given
        example = f", for example {field.examples[0]}" if field.examples else ""
        yield f"{name.upper()} {what}: expected {field.description}{example}"


def _unreadable(env_file: Path) -> Iterator[str]:
    """What of `.env` cannot be read: the file itself, or lines that say nothing."""
    if not os.path.lexists(env_file):
        return
    content = read_file(env_file, env_file.name)
    text = decode(content, env_file.name) if isinstance(content, bytes) else content
    if isinstance(text, Fault):
        yield str(text)
        return
    for binding in parse_stream(StringIO(text)):
        if binding.error or (binding.key and binding.value is None):
            fault = Fault(
                env_file.name, binding.original.line, "says nothing", "NAME=value", "LOG_LEVEL=INFO"
            )
            yield str(fault)


def _misspelt(env_file: Path, settings: type[Settings]) -> Iterator[str]:
    """Keys of `.env` that are nearly one of ours; other programs' keys are left alone."""
    ours = [name.upper() for name in settings.model_fields]
    for key in dotenv_values(env_file, encoding="utf-8-sig") if env_file.is_file() else ():
        near = get_close_matches(key.upper(), ours, 1, cutoff=0.85)
        if key.upper() not in ours and near:
            yield f"{key} in {env_file.name} is no setting: did you mean {near[0]}?"
