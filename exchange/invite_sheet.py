"""Strips with one-time codes, five to an A4 page, to be cut apart along dashed lines."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from io import BytesIO

import segno
from fpdf import FPDF

from domain.invite_sheet import Strip
from exchange.paper import FONT, MARGIN, finished, fitted, new_paper

PER_PAGE = 5
TOP = 12.0  # millimetres, like everything here
HEIGHT = (297.0 - 2 * TOP) / PER_PAGE
QR = 44.0
GAP = 6.0
PADDING = 4.0
WIDTH = 210.0 - 2 * MARGIN - QR - GAP
RIGHT = 210.0 - MARGIN - QR
PUPIL_SIZES = {1: (14.0, 12.5), 2: (11.0, 10.0, 9.0, 8.0)}  # by how many lines there are
WHOM_SIZES = {1: (10.0,), 2: (9.0, 8.0, 7.0)}
CODE_SIZE = 19.0
STEP_SIZES = (8.5, 8.0, 7.5, 7.0, 6.5)
SPACING = 0.45  # of a point, in millimetres: the height of a line


def write_sheet(strips: Sequence[Strip], title: str, made_at: datetime) -> bytes:
    """A PDF with these strips in order; takes a moment, so call it in a thread."""
    paper = new_paper(title, made_at)
    for number, strip in enumerate(strips):
        place = number % PER_PAGE
        if place == 0:
            paper.add_page()
        top = TOP + place * HEIGHT
        _draw(paper, strip, top)
        if place + 1 < PER_PAGE and number + 1 < len(strips):
            _cut(paper, top + HEIGHT)
    return finished(paper)


def _draw(paper: FPDF, strip: Strip, top: float) -> None:
    """Words on the left, from the top down; the picture that a phone reads on the right."""
    y = _say(paper, strip.pupil, top + PADDING, PUPIL_SIZES, "B")
    y = _say(paper, strip.whom, y + 0.5, WHOM_SIZES)
    paper.set_font(FONT, "B", CODE_SIZE)
    paper.set_xy(MARGIN, y + 1)
    paper.cell(WIDTH, CODE_SIZE * SPACING, strip.code)
    y = _say(paper, strip.until, y + 1 + CODE_SIZE * SPACING, {1: (9.0, 8.0)}) + 1
    for size in STEP_SIZES:  # all three in one size
        paper.set_font(FONT, "", size)
        wrapped = [line for step in strip.steps for line in fitted(paper, step, WIDTH, (size,), most=3)]
        if y + len(wrapped) * size * SPACING <= top + HEIGHT - PADDING:
            break
    for line in wrapped:
        y = _line(paper, line, y)
    paper.image(_picture(strip.link), RIGHT, top + (HEIGHT - QR) / 2, QR, QR)


def _say(paper: FPDF, text: str, y: float, sizes: Mapping[int, Sequence[float]], style: str = "") -> float:
    """On as few lines as one of the sizes allows."""
    lines: list[str] = []
    for most, some in sizes.items():
        lines = fitted(paper, text, WIDTH, some, style, most)
        if not lines[-1].endswith("…"):
            break
    for line in lines:
        y = _line(paper, line, y)
    return y


def _line(paper: FPDF, text: str, y: float) -> float:
    """Where the next one begins."""
    height = paper.font_size_pt * SPACING
    paper.set_xy(MARGIN, y)
    paper.cell(WIDTH, height, text)
    return y + height


def _cut(paper: FPDF, y: float) -> None:
    paper.set_font(FONT, size=9)
    paper.set_xy(MARGIN - 8, y - 2)
    paper.cell(5, 4, "✂")
    paper.set_draw_color(120)
    paper.set_dash_pattern(dash=2, gap=1.5)
    paper.line(MARGIN - 3, y, 210.0 - MARGIN + 3, y)
    paper.set_dash_pattern()


def _picture(link: str) -> BytesIO:
    """With the quiet zone that the standard asks for."""
    content = BytesIO()
    segno.make(link, error="m", micro=False).save(content, kind="png", scale=8, border=4)
    content.seek(0)
    return content
