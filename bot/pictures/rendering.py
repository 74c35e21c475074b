"""SVG to PNG, in a process of its own that ends with it."""

import asyncio
import hashlib
import sys
from asyncio.subprocess import PIPE
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from bot.pictures.typeface import FILES

# A picture 400 wide on a phone, sharp on its finer screen.
ZOOM = 2.5

# A drawing takes a quarter of a second; one that takes this long, in seconds, has got stuck.
PATIENCE_SECONDS = 20.0

_RENDERER = Path(__file__).with_name("renderer.py")


class NotDrawn(Exception):
    """The picture could not be made: the message says why."""


async def render(svg: str, patience: float = PATIENCE_SECONDS) -> bytes:
    """The PNG of an SVG; raise `NotDrawn` when that fails or takes too long."""
    fonts = (str(file) for file in FILES.values())
    command = (sys.executable, "-I", str(_RENDERER), str(ZOOM), *fonts)
    process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, stderr=PIPE)
    try:
        sent = svg.encode("utf-8")
        png, complaint = await asyncio.wait_for(process.communicate(sent), patience)
    except TimeoutError as error:
        raise NotDrawn(f"not drawn within {patience:.0f} s") from error
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    if process.returncode or not png:
        lines = complaint.decode("utf-8", "replace").split("\n")
        raise NotDrawn(next((line for line in reversed(lines) if line), "no picture came out"))
    return png


def edition() -> bytes:
    """A digest of all that decides how a chart looks but the chart: our code, the fonts, resvg."""
    digest = hashlib.blake2b(version("resvg-py").encode())
    for file in sorted([*_RENDERER.parent.glob("*.py"), *FILES.values()]):
        digest.update(file.read_bytes())
    return digest.digest()
