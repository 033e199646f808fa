"""The card every chart is drawn on: sizes in pixels, colours, and text that is made to fit."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

import matplotlib as mpl
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.transforms import IdentityTransform

from domain.charts import Heading

WIDTH = 1200
DPI = 100
MARGIN = 48
HEAD = 172  # what the heading takes
TITLE, BODY, SMALL = 42, 30, 26  # heights of letters; a phone shows a picture at a third of its size
CARD, INK, FAINT, GRID = "#f6f8fb", "#1b2430", "#5b6776", "#d3dbe6"
OWN, OWN_PALE, CLASS = "#1f5fb0", "#8fb6e4", "#8793a4"

SIGN, GAP, LEGEND_ROW = 46, 24, 44  # of the legend

Sign = Callable[[float, float], Artist]
PIXELS = IdentityTransform()
FONTS = Path(mpl.get_data_path()) / "fonts/ttf"  # matplotlib brings DejaVu Sans, which has Cyrillic


def card(height: int, heading: Heading) -> Figure:
    """An opaque card so many pixels high, with its heading."""
    figure = Figure(figsize=(WIDTH / DPI, height / DPI), dpi=DPI, facecolor=CARD)
    FigureCanvasAgg(figure)
    room = WIDTH - 2 * MARGIN
    write(figure, MARGIN, height - 66, fitted(heading.who, TITLE, room, bold=True), TITLE, bold=True)
    write(figure, MARGIN, height - 122, fitted(heading.what, BODY, room), BODY, color=FAINT)
    return figure


def axes(figure: Figure, left: int, bottom: int, right: int, top: int) -> Axes:
    """Axes inside these margins, without a frame."""
    height = figure.get_figheight() * DPI
    place = (left / WIDTH, bottom / height, (WIDTH - left - right) / WIDTH, (height - bottom - top) / height)
    made = figure.add_axes(place, facecolor=CARD)
    made.spines[:].set_visible(False)
    made.tick_params(length=0, labelcolor=FAINT, pad=points(10))
    made.set_axisbelow(True)
    return made


def write(
    figure: Figure, x: float, y: float, text: str, size: int, *, bold: bool = False, color: str = INK, at: str = "left"
) -> Text:
    """A line of text; `y` is its middle. What people typed is no formula: `$` stays a dollar."""
    return figure.text(
        x, y, text, fontproperties=font(size, bold=bold), color=color, ha=at, va="center", transform=PIXELS,
        parse_math=False,
    )  # fmt: skip


def legend(figure: Figure, y: float, entries: Sequence[tuple[Sign, str]]) -> None:
    """Signs with their words, in as many rows as they need; `y` is the middle of the first."""
    x = float(MARGIN)
    for sign, word in entries:
        said = fitted(word, SMALL, WIDTH - 2 * MARGIN - SIGN - GAP)
        long = SIGN + GAP / 2 + width(said, SMALL)
        if x > MARGIN and x + long > WIDTH - MARGIN:
            x, y = float(MARGIN), y - LEGEND_ROW
        figure.add_artist(sign(x, y))
        write(figure, x + SIGN + GAP / 2, y, said, SMALL)
        x += long + 2 * GAP


def box(color: str, height: int) -> Sign:
    """The sign of a bar."""
    return lambda x, y: Rectangle((x, y - height / 2), SIGN, height, color=color, transform=PIXELS)


def stroke(color: str, thick: int, style: Literal["-", "--"] = "-") -> Sign:
    """The sign of a line."""
    return lambda x, y: Line2D(
        [x, x + SIGN], [y, y], color=color, linewidth=points(thick), linestyle=style, transform=PIXELS
    )


def spot(color: str, edge: str, across: int) -> Sign:
    """The sign of a point."""
    return lambda x, y: Line2D(
        [x + SIGN / 2], [y], color=color, marker="o", markersize=points(across), markeredgecolor=edge,
        markeredgewidth=points(2), transform=PIXELS,
    )  # fmt: skip


def font(size: int, *, bold: bool = False) -> FontProperties:
    """The font, so many pixels high."""
    return FontProperties(fname=FONTS / f"DejaVuSans{'-Bold' if bold else ''}.ttf", size=points(size))


def points(pixels: float) -> float:
    """Matplotlib measures letters and lines in points."""
    return pixels * 72 / DPI


def step(reach: tuple[int, int]) -> int:
    """How far apart the numbers on an axis are: about five of them, whole ones."""
    low, high = reach
    return max(1, round((high - low) / 5))


def fitted(text: str, size: int, room: float, *, bold: bool = False) -> str:
    """The text on one line of so many pixels, with «…» for what does not fit."""
    whole = drawable(text)
    if width(whole, size, bold=bold) <= room:
        return whole
    kept = next(n for n in range(len(whole) - 1, -1, -1) if width(f"{whole[:n].rstrip()}…", size, bold=bold) <= room)
    return f"{whole[:kept].rstrip()}…"


def wrapped(text: str, size: int, room: float) -> list[str]:
    """The text on at most two lines of so many pixels, broken between words."""
    words = drawable(text).split(" ")
    most = next((n for n in range(len(words), 1, -1) if width(" ".join(words[:n]), size) <= room), 1)
    first, rest = " ".join(words[:most]), " ".join(words[most:])
    return [fitted(line, size, room) for line in (first, rest) if line]


def width(text: str, size: int, *, bold: bool = False) -> float:
    """How many pixels a line takes."""
    measured: tuple[float, float, float] = _ruler().get_text_width_height_descent(  # type: ignore[no-untyped-call]  # matplotlib's own
        text, font(size, bold=bold), ismath=False
    )
    return measured[0]


def drawable(text: str) -> str:
    """On one line, and without what the font has no picture for."""
    known = _known()
    return "".join(one if ord(one) in known else "□" for one in " ".join(text.split()))


@cache
def _known() -> frozenset[int]:
    return frozenset(get_font(FONTS / "DejaVuSans.ttf").get_charmap())


@cache
def _ruler() -> RendererAgg:
    ruler: RendererAgg = FigureCanvasAgg(Figure(dpi=DPI)).get_renderer()  # type: ignore[no-untyped-call]  # matplotlib's own
    return ruler
