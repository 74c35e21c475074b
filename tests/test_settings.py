"""Settings: every fault at once, by name, and no secret in any message."""

from pathlib import Path

import pytest
from dotenv import dotenv_values

from bot.i18n import Locale
from bot.settings import BadSettings, Settings
from tests.conftest import ROOT

SECRET = "very secret token"


def read(folder: Path, text: str = "") -> Settings:
    (folder / ".env").write_text(text, "utf-8")
    return Settings.read(folder / ".env")


def faults(folder: Path, text: str) -> str:
    with pytest.raises(BadSettings) as caught:
        read(folder, text)
    return "\n".join(caught.value.faults)


def test_defaults(tmp_path: Path) -> None:
    settings = read(tmp_path)
    assert settings.discord_token is None
    assert settings.database_url == "sqlite:///sobrio.db"
    assert settings.database_path == Path("sobrio.db")
    assert settings.data_dir == ROOT / "data"
    assert settings.default_locale is Locale.FR
    assert settings.zone.key == "Europe/Paris"
    assert settings.discord_guild_ids == ()
    assert settings.owners == frozenset()
    assert settings.drafts_dir == ROOT / "drafts"


def test_every_fault_is_told_at_once_and_the_secret_never(tmp_path: Path) -> None:
    told = faults(
        tmp_path,
        f"DISCORD_TOKEN={SECRET}\nDATABASE_URL=postgres://a\nDATA_DIR=/nowhere\n"
        "DEFAULT_LOCALE=de\nDEFAULT_TIMEZONE=Europe/Pari\nLOG_LEVEL=loud\nLOG_FORMAT=xml\n"
        "DISCORD_GUILD_IDS=1,two\nDISCORD_API_URL=https://discord.com/api\n"
        "DISCORD_GATEWAY_URL=wss://gateway.discord.gg\nCONTACT_URL=javascript:alert(1)\n"
        "HTTP_HOST=a b\nHTTP_PORT=65536\nPUBLIC_URL=https://a.example/?b=c\n"
        "OWNER_IDS=me\nDRAFTS_DIR=README.md\n",
    )
    for name in Settings.model_fields:
        assert f"{name.upper()} " in told
    assert "did you mean Europe/Paris" in told
    assert "not an address of this machine" in told
    assert SECRET not in told


def test_a_misspelt_setting_is_told_and_other_programs_are_left_alone(tmp_path: Path) -> None:
    told = faults(tmp_path, f"DISCORD_TOKN={SECRET}\nCOMPOSE_PROJECT_NAME=x\n")
    assert told == "DISCORD_TOKN in .env is no setting: did you mean DISCORD_TOKEN?"


def test_an_empty_setting_is_as_good_as_none(tmp_path: Path) -> None:
    assert read(tmp_path, "DISCORD_TOKEN=\nDATABASE_URL=\nDISCORD_GUILD_IDS=\n") == read(tmp_path)


def test_the_environment_wins_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEFAULT_LOCALE", "en")
    assert read(tmp_path, "DEFAULT_LOCALE=fr").default_locale is Locale.EN


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/api", "http://localhost:1", "http://[::1]:1", "http://127.9.9.9:1"]
)
def test_loopback_addresses_are_taken(tmp_path: Path, url: str) -> None:
    assert read(tmp_path, f"DISCORD_API_URL={url}").discord_api_url == url


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1.evil.example", "http://10.0.0.1", "http://localhost@evil.example", "x"],
)
def test_other_addresses_are_refused(tmp_path: Path, url: str) -> None:
    assert "DISCORD_API_URL" in faults(tmp_path, f"DISCORD_API_URL={url}")


def test_guild_ids_are_read_with_commas_or_spaces(tmp_path: Path) -> None:
    one, two = 123456789012345678, 876543210987654321
    assert read(tmp_path, f"DISCORD_GUILD_IDS={one}, {two}").discord_guild_ids == (one, two)
    assert read(tmp_path, f"DISCORD_GUILD_IDS={one} {two}").discord_guild_ids == (one, two)
    assert "DISCORD_GUILD_IDS" in faults(tmp_path, "DISCORD_GUILD_IDS=0")


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("PUBLIC_URL=https://sobrio.example.org/", None),
        ("HTTP_PORT=8090", "http://127.0.0.1:8090"),
        ("HTTP_PORT=8090\nHTTP_HOST=::1", "http://[::1]:8090"),
        ("HTTP_PORT=8090\nPUBLIC_URL=https://a.example/b/", "https://a.example/b"),
    ],
)
def test_calendars_have_an_address_when_they_have_a_port(
    tmp_path: Path, text: str, url: str | None
) -> None:
    assert read(tmp_path, text).calendar_url == url


def test_the_secret_is_not_in_the_repr(tmp_path: Path) -> None:
    settings = read(tmp_path, "DISCORD_TOKEN=abc.def.ghi")
    assert "abc.def.ghi" not in repr(settings) + str(settings) + str(settings.model_dump())


def test_the_example_holds_every_setting_with_a_comment_and_loads(tmp_path: Path) -> None:
    text = (ROOT / ".env.example").read_text("utf-8")
    assert set(dotenv_values(ROOT / ".env.example")) == {n.upper() for n in Settings.model_fields}
    blocks = [block for block in text.strip().split("\n\n")[1:] if block]
    assert all(block.startswith("# ") for block in blocks)
    assert read(tmp_path, text) == read(tmp_path)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"LOG_LEVEL=INFO\nDISCORD_TOKEN: abc\n", ".env:2: says nothing"),
        (b"LOG_LEVEL\n", ".env:1: says nothing"),
        (b"# caf\xe9\n", ".env:1: not UTF-8"),
    ],
)
def test_lines_of_the_file_that_say_nothing_are_told(
    tmp_path: Path, content: bytes, told: str
) -> None:
    (tmp_path / ".env").write_bytes(content)
    with pytest.raises(BadSettings) as caught:
        Settings.read(tmp_path / ".env")
    assert caught.value.faults[0].startswith(told)


def test_a_file_as_windows_writes_it_is_read(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(
        b'\xef\xbb\xbfLOG_LEVEL=DEBUG\r\nexport DEFAULT_LOCALE="en"\r\n'
    )
    settings = Settings.read(tmp_path / ".env")
    assert (settings.log_level, settings.default_locale) == ("DEBUG", Locale.EN)


@pytest.mark.parametrize(
    "setting",
    [
        "DATABASE_URL=sqlite:///:memory:",
        "DATABASE_URL=postgres://user:pa55@host/db",
        "DISCORD_API_URL=ftp://127.0.0.1",
        "DISCORD_API_URL=http://127.0.0.1:notaport",
        "CONTACT_URL=https://example.org/" + "x" * 600,
    ],
)
def test_addresses_that_cannot_serve_are_refused_without_their_password(
    tmp_path: Path, setting: str
) -> None:
    told = faults(tmp_path, setting)
    assert setting.partition("=")[0] in told
    assert "pa55" not in told


def test_owners_are_people_of_the_platform(tmp_path: Path) -> None:
    settings = read(tmp_path, "OWNER_IDS=123456789012345678, 223456789012345678\n")
    assert settings.owners == {"discord:123456789012345678", "discord:223456789012345678"}
