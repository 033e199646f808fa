"""A list to be signed, on A4: the notice's words, then a table whose head stands on every page."""

from collections.abc import Sequence
from datetime import datetime

from fpdf import FPDF
from fpdf.enums import MethodReturnValue
from fpdf.fonts import TTFFont

from domain.signature_sheet import Entry, Sheet
from exchange.paper import FONT, MARGIN, finished, new_paper

LINE = 4.6  # millimetres from line to line
PAD = 1.7  # between the words of a cell and its border
ROOM = 9.0  # at least so high: somebody writes their name there
FOOT = 10.0  # for the number of the page
FAMILIES = (10.0, 58.0, 66.0, 46.0)  # widths of the columns
ALONE = (10.0, 105.0, 65.0)
SIZE = 9
SMALL = 7.5
MAY_BREAK = "\u200b"  # without width


def write_sheet(sheet: Sheet, made_at: datetime) -> bytes:
    """A PDF; takes a moment, so call it in a thread."""
    paper = new_paper(sheet.title, made_at)
    paper.c_margin = 0  # cells keep their own distance
    paper.add_page()
    _head(paper, sheet)
    _words(paper, sheet.words)
    _columns(paper, sheet)
    for number, entry in enumerate(sheet.entries, start=1):
        _entry(paper, sheet, number, entry)
    _number(paper, sheet)
    return finished(paper)


def _head(paper: FPDF, sheet: Sheet) -> None:
    paper.set_font(FONT, "B", 14)
    paper.multi_cell(0, 7, sheet.title, new_x="LMARGIN", new_y="NEXT")
    paper.set_font(FONT, "", SIZE)
    for line in sheet.about:
        paper.multi_cell(0, LINE, _printable(paper, line), new_x="LMARGIN", new_y="NEXT", align="L")
    paper.ln(3)


def _words(paper: FPDF, words: str) -> None:
    """All of them, over as many pages as they need."""
    paper.set_font(FONT, "", 10)
    for line in _lines(paper, words, _width(paper)):
        if paper.y + LINE + 1 > _bottom(paper):
            paper.add_page()
        paper.cell(0, LINE + 0.4, line, new_x="LMARGIN", new_y="NEXT")
    paper.ln(4)


def _columns(paper: FPDF, sheet: Sheet) -> None:
    """The head of the table; on a page of its own where no first row would fit below it."""
    paper.set_font(FONT, "B", SIZE)
    cells = [_lines(paper, head, width - 2 * PAD) for head, width in zip(sheet.columns, _widths(sheet), strict=True)]
    high = max(len(cell) for cell in cells) * LINE + 2 * PAD
    if paper.y + high + ROOM > _bottom(paper):
        paper.add_page()
    x, y = MARGIN, paper.y
    paper.set_fill_color(235)
    for cell, width in zip(cells, _widths(sheet), strict=True):
        _cell(paper, x, y, width, high, cell, fill=True)
        x += width
    paper.set_xy(MARGIN, y + high)


def _entry(paper: FPDF, sheet: Sheet, number: int, entry: Entry) -> None:
    """A pupil and everybody who signs for them; cut between pages only where it is longer than one."""
    widths = _widths(sheet)
    paper.set_font(FONT, "", SIZE)
    who = _lines(paper, entry.who, widths[1] - 2 * PAD)
    rows = [_signing(paper, sheet, one.name, one.said) for one in entry.people]
    heights = [max(ROOM, *(len(cell) * LINE + 2 * PAD for cell in row)) for row in rows]
    heights[-1] += max(0.0, len(who) * LINE + 2 * PAD - sum(heights))
    if paper.y + min(sum(heights), _tall(paper)) > _bottom(paper):
        _anew(paper, sheet)
    first = True
    while rows:
        here = _fitting(paper, heights)
        high = sum(heights[:here])
        x, y = MARGIN, paper.y
        _cell(paper, x, y, widths[0], high, [str(number)] if first else [])
        _cell(paper, x + widths[0], y, widths[1], high, who if first else [])
        for row, tall in zip(rows[:here], heights[:here], strict=True):
            _row(paper, x + widths[0] + widths[1], y, widths[2:], tall, row)
            y += tall
        paper.set_xy(MARGIN, y)
        rows, heights, first = rows[here:], heights[here:], False
        if rows:
            _anew(paper, sheet)


def _signing(paper: FPDF, sheet: Sheet, name: str, said: str) -> list[Sequence[str]]:
    """The cells behind the pupil's: the adult's, and the signature."""
    widths = _widths(sheet)
    paper.set_font(FONT, "", SMALL)
    signed = _lines(paper, said, widths[-1] - 2 * PAD) if said else []
    paper.set_font(FONT, "", SIZE)
    return [_lines(paper, name, widths[2] - 2 * PAD), signed] if sheet.families else [signed]


def _row(paper: FPDF, x: float, y: float, widths: Sequence[float], high: float, cells: Sequence[Sequence[str]]) -> None:
    for place, (cell, width) in enumerate(zip(cells, widths, strict=True), start=1):
        paper.set_font(FONT, "", SMALL if place == len(cells) else SIZE)
        _cell(paper, x, y, width, high, cell)
        x += width
    paper.set_font(FONT, "", SIZE)


def _cell(
    paper: FPDF, x: float, y: float, width: float, high: float, lines: Sequence[str], *, fill: bool = False
) -> None:
    paper.rect(x, y, width, high, style="DF" if fill else "D")
    for n, line in enumerate(lines):
        paper.set_xy(x + PAD, y + PAD + n * LINE)
        paper.cell(width - 2 * PAD, LINE, line)


def _fitting(paper: FPDF, heights: Sequence[float]) -> int:
    """How many rows have room on this page; at least one."""
    used, count = paper.y, 0
    for high in heights:
        used += high
        if used > _bottom(paper):
            break
        count += 1
    return max(1, count)


def _anew(paper: FPDF, sheet: Sheet) -> None:
    paper.add_page()
    _columns(paper, sheet)
    paper.set_font(FONT, "", SIZE)


def _lines(paper: FPDF, words: str, width: float) -> list[str]:
    """As the font that is set breaks them: at spaces, and after the hyphen of a double surname."""
    given = _printable(paper, words).replace("-", f"-{MAY_BREAK}")
    found = paper.multi_cell(width, LINE, given, dry_run=True, output=MethodReturnValue.LINES, align="L")
    return [str(line).replace(MAY_BREAK, "") for line in found] if isinstance(found, list) else []


def _printable(paper: FPDF, words: str) -> str:
    """Without what the font does not know: an emoji would be an empty box on paper."""
    known = paper.current_font.cmap if isinstance(paper.current_font, TTFFont) else {}
    return "".join(one for one in words if one in "\n\t " or ord(one) in known)


def _number(paper: FPDF, sheet: Sheet) -> None:
    pages = paper.pages_count
    for page in range(1, pages + 1):
        paper.page = page
        paper.set_font(FONT, "", 10)  # it is said anew only when it changes, and each page has its own
        paper.set_font(FONT, "", SMALL)
        paper.set_xy(MARGIN, paper.h - FOOT)
        paper.cell(_width(paper), 5, sheet.page(page, pages), align="R")


def _widths(sheet: Sheet) -> Sequence[float]:
    return FAMILIES if sheet.families else ALONE


def _width(paper: FPDF) -> float:
    return float(paper.w - 2 * MARGIN)


def _bottom(paper: FPDF) -> float:
    return float(paper.h - MARGIN)


def _tall(paper: FPDF) -> float:
    """What a page has room for below its head."""
    return _bottom(paper) - MARGIN - 15
