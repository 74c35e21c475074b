"""A program of its own, SVG in and PNG out: `python renderer.py ZOOM FONT…`.

resvg_py holds Python's lock while it works, so that in the bot's process nobody else would be
answered for a tenth of a second. It knows nothing of the bot, which keeps its start short.
"""

import sys


def render(svg: str, zoom: float, fonts: list[str]) -> bytes:
    """The picture; only the given fonts are used, so that it is the same on every machine."""
    import resvg_py

    return resvg_py.svg_to_bytes(
        svg_string=svg, zoom=zoom, font_files=fonts, skip_system_fonts=True
    )


if __name__ == "__main__":
    source = sys.stdin.buffer.read().decode("utf-8")
    sys.stdout.buffer.write(render(source, float(sys.argv[1]), sys.argv[2:]))
