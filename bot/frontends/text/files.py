"""Files named on a terminal: read where a command takes one."""

import asyncio
from collections.abc import Mapping
from pathlib import Path

from bot.errors import FileUnreadable
from bot.replies import Argument, Arguments, Upload
from bot.table import LARGEST_UPLOAD, Command


async def with_files(command: Command, arguments: Arguments) -> Mapping[str, Argument | Upload]:
    """The arguments, each file read at its path; raise `FileUnreadable` where there is none."""
    read: dict[str, Argument | Upload] = dict(arguments)
    for name, parameter in command.parameters.items():
        if parameter.kind is Upload and name in arguments:
            read[name] = await asyncio.to_thread(_read, Path(str(arguments[name])))
    return read


def _read(path: Path) -> Upload:
    """One byte more than is taken, at most, tells that it is too large."""
    try:
        with path.open("rb") as file:
            return Upload(path.name, file.read(LARGEST_UPLOAD + 1))
    except (OSError, ValueError) as error:
        raise FileUnreadable(name=str(path)[:60]) from error
