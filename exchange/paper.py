"""A4 pages to be printed: a font that knows Cyrillic, and the same bytes for the same content.

The font is the one that matplotlib brings (DejaVu): PDF's own fonts know no «ё».
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import matplotlib as mpl
from fpdf import FPDF
from fpdf.enums import Align, MethodReturnValue

FONT = "DejaVu"
MARGIN = 15.0  # millimetres


def new_paper(title: str, made_at: datetime) -> FPDF:
    """An empty document, upright, in millimetres; page breaks are the caller's. `made_at` is what it says of itself."""
    paper = FPDF(orientation="portrait", unit="mm", format="A4")
    folder = Path(mpl.get_data_path()) / "fonts" / "ttf"
    paper.add_font(FONT, "", folder / "DejaVuSans.ttf")
    paper.add_font(FONT, "B", folder / "DejaVuSans-Bold.ttf")
    paper.set_margins(MARGIN, MARGIN)
    paper.set_auto_page_break(auto=False)
    paper.set_title(title)
    paper.set_creation_date(made_at)
    paper.set_font(FONT, size=10)
    return paper


def finished(paper: FPDF) -> bytes:
    """The document as a file's content."""
    return bytes(paper.output())


def fitted(paper: FPDF, text: str, width: float, sizes: Sequence[float], style: str = "", most: int = 2) -> list[str]:
    """The text in at most so many lines of that width, in the largest of the `sizes` that will do, which stays set.

    What does not fit in the smallest ends with an ellipsis.
    """
    found: list[str] = []
    for size in sizes:
        paper.set_font(FONT, style, size)
        wrapped = paper.multi_cell(width, text=text, dry_run=True, output=MethodReturnValue.LINES, align=Align.L)
        found = wrapped if isinstance(wrapped, list) else []
        if len(found) <= most:
            return found
    return [*found[: most - 1], f"{found[most - 1][:-1].rstrip()}…"]
