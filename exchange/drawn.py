"""Charts and papers, by libraries that are loaded when the first is asked for.

matplotlib and fpdf2 are a fifth of the bot's memory and of its start, and many a process never draws anything.
Everything here takes a good part of a second: call it in a thread.
"""

from collections.abc import Sequence
from datetime import datetime

from domain.charts import Chart
from domain.invite_sheet import Strip
from domain.signature import SignatureSheet
from domain.signature_sheet import Sheet


def chart_png(chart: Chart) -> bytes:
    """The chart as a picture."""
    from exchange.charts import draw  # noqa: PLC0415 - see above

    return draw(chart)


def strips_pdf(strips: Sequence[Strip], title: str, made_at: datetime) -> bytes:
    """Invitations to cut apart, in their order."""
    from exchange.invite_sheet import write_sheet  # noqa: PLC0415 - likewise

    return write_sheet(strips, title, made_at)


def notice_pdf(sheet: Sheet, made_at: datetime) -> bytes:
    """Who has signed a notice, and room for those who have not."""
    from exchange.signature_sheet import write_sheet  # noqa: PLC0415 - likewise

    return write_sheet(sheet, made_at)


def weeks_pdf(sheet: SignatureSheet, made_at: datetime) -> bytes:
    """Who has seen which week of the diary."""
    from exchange.signature_list import write_signatures  # noqa: PLC0415 - likewise

    return write_signatures(sheet, made_at)
