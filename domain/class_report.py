"""The workbook for a parents' meeting, in finished words: views say it, `exchange.class_report` writes it."""

from dataclasses import dataclass

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """A sheet: lines above, a table with its headings first, lines below. `wide` is printed across the page."""

    title: str
    above: tuple[str, ...]
    table: tuple[tuple[Cell, ...], ...]
    below: tuple[tuple[Cell, ...], ...] = ()
    wide: bool = False
