"""The sub-commands of `run.py`: their words, their options, and what each calls."""

import argparse
import asyncio
import json
import os
import signal
import sys
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo, available_timezones

from bot import VERSION, app
from bot.clock import today, utc_now
from bot.editing.exchange_writing import FileFormat
from bot.faults import CannotStart
from bot.i18n import Locale
from bot.logs import set_up_logs
from bot.people import Role
from bot.settings import BadSettings, Settings

ROOT = Path(__file__).parent.parent


def main(argv: Sequence[str] | None = None) -> int:
    """Run one sub-command; the result is the exit code of the process."""
    options = _parser().parse_args(argv)
    # Relative paths in the settings are those of the checkout, as .env is, wherever this is called.
    os.chdir(ROOT)
    # A console may lack our unbreakable spaces.
    cast(TextIOWrapper, sys.stdout).reconfigure(errors="replace")
    handler: Callable[[argparse.Namespace], int] = options.handler
    try:
        code = handler(options)
        sys.stdout.flush()
        return code
    except CannotStart as problem:
        print(problem, file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read the answer has closed the pipe (`| head`); nothing more can be said there.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="run.py", description="Sobrio, the bot and its tools.")
    parser.add_argument("--version", action="version", version=VERSION)
    commands = parser.add_subparsers(required=True, metavar="command")

    def add(name: str, about: str, handler: Callable[[argparse.Namespace], int]):
        command = commands.add_parser(name, help=about, description=about)
        command.set_defaults(handler=handler)
        return command

    add("discord", "Start the bot on Discord; needs DISCORD_TOKEN.", _discord)
    preview = add(
        "preview", "Try the bot in the browser, on a simulated Discord; needs no token.", _preview
    )
    preview.add_argument("--port", type=_port, default=0, help="the page's port (any free one)")
    add("check", "Check settings, documents and translations without starting.", _check)
    say = add("say", 'Answer one command here: say "/planettechcare signataires".', _say)
    say.add_argument("line", help="the command with its arguments, in quotes")
    say.add_argument("--locale", type=Locale, choices=list(Locale), help="the reader's language")
    say.add_argument("--role", type=Role, choices=list(Role), default=Role.MEMBER)
    say.add_argument("--json", action="store_true", help="the answer as JSON, for scripts")
    ask = add("ask", 'Answer a question here: ask "combien de signataires en 2021".', _ask)
    ask.add_argument("question", help="the question, in quotes")
    ask.add_argument("--locale", type=Locale, choices=list(Locale), help="the reader's language")
    ask.add_argument("--community", help='what one of them knows too, such as "discord:…"')
    ask.add_argument("--json", action="store_true", help="the ids of what answers, best first")
    when = add("when", 'Read a date and time as people type them: when "mardi 14h".', _when)
    when.add_argument("phrase", help="the date and the time, in quotes")
    when.add_argument("--locale", type=Locale, choices=list(Locale), help="the reader's language")
    when.add_argument("--now", type=_instant, help="the present, such as 2026-11-22T10:00")
    when.add_argument("--zone", type=_zone, help="the reader's time zone, such as Europe/Paris")
    when.add_argument("--json", action="store_true", help="the answer as JSON, for scripts")
    export = add("export", "Write down what communities added to the facts and decided.", _export)
    export.add_argument("--community", help='one alone, such as "discord:…" (all of them)')
    export.add_argument("--format", type=FileFormat, choices=list(FileFormat), default="yaml")
    # As seen from where this is called.
    export.add_argument("--out", type=_absolute, required=True, help="the folder for the files")
    add("mode", "Say which of discord and preview the settings call for.", _mode)
    add("generate", "Write data/schema/ and what is generated in docs/ anew.", _generate)
    return parser


async def _until_stopped(work: Coroutine[Any, Any, None]) -> None:
    """Run until the work ends or the process is asked to (Ctrl+C, a service manager's SIGTERM)."""
    task = asyncio.create_task(work)
    # Windows has no such handlers; Ctrl+C works there all the same, through KeyboardInterrupt.
    with suppress(NotImplementedError):
        for asked in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(asked, task.cancel)
    with suppress(asyncio.CancelledError):
        await task


def _absolute(text: str) -> Path:
    return Path(text).absolute()


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65_535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return int(text)


def _instant(text: str) -> datetime:
    try:
        known = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("a moment is written as 2026-11-22T10:00") from None
    if not 1970 <= known.year <= 2200:
        raise argparse.ArgumentTypeError("a moment is between the years 1970 and 2200")
    return known


def _zone(name: str) -> ZoneInfo:
    if name not in available_timezones():
        raise argparse.ArgumentTypeError("a time zone is a name such as Europe/Paris")
    return ZoneInfo(name)


def _settings() -> Settings:
    return Settings.read(ROOT / ".env")


def _discord(_: argparse.Namespace) -> int:
    settings = _settings()
    set_up_logs(settings.log_level, settings.log_format)
    asyncio.run(_until_stopped(app.run_discord(settings)))
    return 0


def _preview(options: argparse.Namespace) -> int:
    settings = _settings()
    set_up_logs(settings.log_level, settings.log_format)
    asyncio.run(_until_stopped(app.run_preview(settings, options.port)))
    return 0


def _check(_: argparse.Namespace) -> int:
    problems: list[str] = []
    data, zone = ROOT / "data", ZoneInfo("Europe/Paris")
    try:
        settings = _settings()
        data, zone = settings.data_dir, settings.zone
    except BadSettings as bad:
        problems += bad.faults
    problems += [str(fault) for fault in app.check(data, today(utc_now, zone))]
    print("\n".join(problems) if problems else "Settings, documents and translations are sound.")
    return 1 if problems else 0


def _say(options: argparse.Namespace) -> int:
    settings = _settings()
    locale = options.locale or settings.default_locale
    said = asyncio.run(app.say(settings, options.line, locale, options.role, options.json))
    print(said.text)
    return 0 if said.done else 1


def _ask(options: argparse.Namespace) -> int:
    settings = _settings()
    question, community = options.question, options.community or None  # "": not set, in a script
    if options.json:
        print(json.dumps(list(asyncio.run(app.rank(settings, question, community)))))
    else:
        locale = options.locale or settings.default_locale
        print(asyncio.run(app.ask(settings, question, locale, community)))
    return 0


def _when(options: argparse.Namespace) -> int:
    settings = _settings()
    zone, locale = options.zone or settings.zone, options.locale or settings.default_locale
    now: datetime = options.now or utc_now()
    now = (now if now.tzinfo else now.replace(tzinfo=zone)).astimezone(UTC)
    told = app.when(settings, options.phrase, now, zone, locale, options.json)
    print(told.text)
    return 0 if told.done else 1


def _export(options: argparse.Namespace) -> int:
    files = asyncio.run(app.export(_settings(), options.community, options.format, options.out))
    print("\n".join(map(str, files)) if files else "No community added or decided anything.")
    return 0


def _mode(_: argparse.Namespace) -> int:
    print("discord" if _settings().discord_token else "preview")
    return 0


def _generate(_: argparse.Namespace) -> int:
    for path in asyncio.run(app.generate(_settings(), ROOT)):
        print(path.relative_to(ROOT))
    return 0
