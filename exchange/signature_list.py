"""The list of a week's signatures on paper: a line for each pupil, with room to sign by hand."""

from datetime import datetime

from fpdf import FPDF

from domain.signature import SheetRow, SignatureSheet
from exchange.paper import FONT, MARGIN, finished, new_paper

NUMBER, PUPIL, SAID = 10.0, 65.0, 105.0  # millimetres: 180 in all
LINE, TALLEST = 5.0, 9.0
FOOT = 12.0
SMALL, USUAL, LARGE = 8, 10, 14
PAGES = "{nb}"  # stands for their number, which is known at the end


def write_signatures(sheet: SignatureSheet, made_at: datetime) -> bytes:
    """A PDF; takes a moment, so call it in a thread."""
    paper = new_paper(sheet.title, made_at)
    paper.alias_nb_pages(PAGES)
    _begin(paper, sheet)
    for number, row in enumerate(sheet.rows, start=1):
        height = _height(paper, row)
        if paper.get_y() + height > paper.h - MARGIN - FOOT:
            _begin(paper, sheet)
        _row(paper, sheet, number, row, height)
    return finished(paper)


def _begin(paper: FPDF, sheet: SignatureSheet) -> None:
    """A new page, with its foot; the headings stand on each."""
    paper.add_page()
    _foot(paper, sheet)
    if paper.page == 1:
        paper.set_font(FONT, "B", LARGE)
        paper.multi_cell(0, LINE + 2, sheet.title, new_x="LMARGIN", new_y="NEXT", align="L")
        paper.set_font(FONT, size=USUAL)
        for line in sheet.about:
            paper.multi_cell(0, LINE, line, new_x="LMARGIN", new_y="NEXT", align="L")
        paper.ln(LINE)
    paper.set_font(FONT, "B", USUAL)
    for width, heading in zip((NUMBER, PUPIL, SAID), sheet.headings, strict=True):
        paper.cell(width, LINE + 2, heading, border=1)
    paper.ln(LINE + 2)
    paper.set_font(FONT, size=USUAL)


def _height(paper: FPDF, row: SheetRow) -> float:
    cells = ((PUPIL, row.pupil), *((SAID, line) for line in row.said))
    pupil, *said = (_lines(paper, width, text) for width, text in cells)
    return max(TALLEST, LINE * max(pupil, sum(said)) + 2)


def _lines(paper: FPDF, width: float, text: str) -> int:
    broken = paper.multi_cell(width, LINE, text, dry_run=True, output="LINES", align="L")
    assert isinstance(broken, list)  # noqa: S101 - what `output` asks for
    return len(broken)


def _row(paper: FPDF, sheet: SignatureSheet, number: int, row: SheetRow, height: float) -> None:
    left, top = paper.l_margin, paper.get_y()
    for width, start in ((NUMBER, left), (PUPIL, left + NUMBER), (SAID, left + NUMBER + PUPIL)):
        paper.rect(start, top, width, height)
    paper.set_xy(left, top + 1)
    paper.cell(NUMBER, LINE, str(number), align="R")
    paper.multi_cell(PUPIL, LINE, row.pupil, align="L", new_y="TOP")
    if row.said:
        for line in row.said:
            paper.set_x(left + NUMBER + PUPIL)
            paper.multi_cell(SAID, LINE, line, align="L", new_y="NEXT")
    else:
        _by_hand(paper, sheet, left + NUMBER + PUPIL, top, height)
    paper.set_xy(left, top + height)


def _by_hand(paper: FPDF, sheet: SignatureSheet, start: float, top: float, height: float) -> None:
    """Grey words in the corner of the room that is left free."""
    paper.set_font(FONT, size=SMALL - 2)
    paper.set_text_color(130)
    paper.set_xy(start, top + height - LINE + 1)
    paper.cell(SAID, LINE - 1, sheet.by_hand, align="R")
    paper.set_text_color(0)
    paper.set_font(FONT, size=USUAL)


def _foot(paper: FPDF, sheet: SignatureSheet) -> None:
    """What the list is, and which page of how many; then back to the top."""
    paper.set_font(FONT, size=SMALL)
    paper.set_xy(paper.l_margin, paper.h - MARGIN)
    words = sheet.page.replace("{page}", str(paper.page)).replace("{pages}", PAGES)
    paper.cell(0, LINE, f"{sheet.foot} · {words}")
    paper.set_xy(paper.l_margin, paper.t_margin)
