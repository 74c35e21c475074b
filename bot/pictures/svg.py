"""A scene as SVG."""

from collections.abc import Iterator

from bot.pictures.drawing import BORDER, CURVE, PAPER
from bot.pictures.scene import Bar, Mark, Scene, Stroke, Words
from bot.pictures.typeface import FAMILY

_DASHED = 'stroke-width="1.5" stroke-dasharray="4 3"'

# What text between two tags must not hold as it is. The module `html` would do it as well, for half
# a megabyte of names of other signs.
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def to_svg(scene: Scene) -> str:
    """The scene as the text of an SVG file."""
    width, height = _number(scene.width), _number(scene.height)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="0 0 {width} {height}" font-family="{FAMILY}">',
            f'<rect width="{width}" height="{height}" fill="{PAPER}"/>',
            f'<rect x="0.75" y="0.75" width="{_number(scene.width - 1.5)}" '
            f'height="{_number(scene.height - 1.5)}" fill="none" stroke="{BORDER}" '
            'stroke-width="1.5"/>',
            *(_bar(bar) for bar in scene.bars),
            *(_stroke(stroke) for stroke in scene.strokes),
            *(line for mark in scene.marks for line in _mark(mark)),
            *(_words(words) for words in scene.words),
            "</svg>",
        ]
    )


def _bar(bar: Bar) -> str:
    left, top, right, bottom = bar.box
    # What is in outline is drawn within its box, so that both are equally large.
    inset = 0.0 if bar.filled else 0.75
    sides = (left + inset, top + inset, right - left - 2 * inset, bottom - top - 2 * inset)
    x, y, width, height = map(_number, sides)
    look = f'fill="{CURVE}"' if bar.filled else f'fill="{PAPER}" stroke="{CURVE}" {_DASHED}'
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" {look}/>'


def _stroke(stroke: Stroke) -> str:
    spots = " ".join(f"{_number(spot.x)},{_number(spot.y)}" for spot in stroke.spots)
    dashes = ' stroke-dasharray="5 4"' if stroke.dashed else ""
    return (
        f'<polyline points="{spots}" fill="none" stroke="{stroke.ink}" '
        f'stroke-width="{_number(stroke.thickness)}"{dashes}/>'
    )


def _mark(mark: Mark) -> Iterator[str]:
    """A mark on a rim of paper, so that it stands apart from the line and from its neighbour."""
    x, y = mark.spot
    fill = PAPER if mark.hollow else CURVE
    shapes = ((6.5, PAPER, PAPER), (5.0, fill, CURVE))
    for reach, inside, rim in shapes:
        ink = f'fill="{inside}" stroke="{rim}" stroke-width="2"'
        r = reach - 1
        if mark.diamond:
            corners = ((x, y - r - 1), (x + r + 1, y), (x, y + r + 1), (x - r - 1, y))
            points = " ".join(f"{_number(a)},{_number(b)}" for a, b in corners)
            yield f'<polygon points="{points}" {ink}/>'
        else:
            yield f'<circle cx="{_number(x)}" cy="{_number(y)}" r="{_number(r)}" {ink}/>'


def _words(words: Words) -> str:
    style = words.style
    return (
        f'<text x="{_number(words.x)}" y="{_number(words.y)}" font-size="{_number(style.size)}" '
        f'font-weight="{style.weight}" fill="{style.ink}" xml:space="preserve">'
        f"{words.text.translate(_ESCAPED)}</text>"
    )


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
