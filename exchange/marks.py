"""A running journal out of workbooks and CSV files, line by line: half a million marks never stand in memory."""

# ruff: noqa: FBT001 - whether a sheet is Russian goes down with each line

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from domain.entries import EntryLine, HomeworkLine, LessonLine, LessonSaid, MarkLine, PeriodLine
from domain.lists import Complaint, Refused
from domain.names import search_key
from domain.words import Ending, LessonKind
from exchange import cells
from exchange.form_names import form_names
from exchange.headings import Line
from exchange.marks_kinds import ABSENCES, HOMEWORK, KINDS, LESSONS, MARKS, PERIOD_MARKS
from exchange.rows import Cell
from exchange.sheets import Sheet, open_sheet
from exchange.subgroups import subgroup_name
from exchange.tables import read_tables

YES = frozenset({"да", "yes", "ja", "+", "1", "x", "х", "v"})
YEARLY = frozenset({"год", "годовая", "учебный год", "year", "jahr", "annual"})
LESSON_KINDS: Mapping[str, LessonKind] = MappingProxyType(
    {
        "практ": LessonKind.PRACTICAL, "pract": LessonKind.PRACTICAL, "prakt": LessonKind.PRACTICAL,
        "лаб": LessonKind.LABORATORY, "lab": LessonKind.LABORATORY,
        "контр": LessonKind.CONTROL, "control": LessonKind.CONTROL, "test": LessonKind.CONTROL,
        "klassenarb": LessonKind.CONTROL,
        "экск": LessonKind.EXCURSION, "excur": LessonKind.EXCURSION, "exkur": LessonKind.EXCURSION,
    }
)  # fmt: skip
ENDINGS: Mapping[str, Ending] = MappingProxyType(
    {
        "экзамен": Ending.EXAM, "экзаменационная": Ending.EXAM, "exam": Ending.EXAM, "prüfung": Ending.EXAM,
        "аттестат": Ending.FINAL, "в аттестат": Ending.FINAL, "итоговая": Ending.FINAL, "итог": Ending.FINAL,
        "final": Ending.FINAL, "certificate": Ending.FINAL, "abschluss": Ending.FINAL,
    }
)  # fmt: skip
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


class _Bad(Exception):  # noqa: N818 - reads as a sentence where it is caught
    """A cell that cannot be read: the key of a sentence, and what the cell says."""


def read_marks(path: Path) -> Iterator[EntryLine | Complaint]:
    """Every line of the sheets «Отметки», «Пропуски», «Домашние задания», «Уроки», «Итоговые», as it is read.

    Raises `domain.lists.Refused` for what is no list, and when no sheet is one of these.
    """
    nearest: Complaint | None = None
    found = False
    for table in read_tables(path):
        sheet = open_sheet(table, KINDS)
        if isinstance(sheet, Complaint):
            nearest = nearest or sheet
        else:
            found = True
            yield from _lines(sheet)
    if not found:
        raise Refused(nearest.problem, nearest.where, **nearest.details) if nearest else Refused("lists-nothing")


def _lines(sheet: Sheet) -> Iterator[EntryLine | Complaint]:
    read = READERS[sheet.kind.name]
    for line in sheet.lines:
        try:
            made = read(line, sheet.russian)
        except _Bad as bad:
            problem, said = bad.args
            yield Complaint(line.where, problem, {"said": said})
        else:
            if made is not None:
                yield made


def _mark(line: Line, russian: bool) -> MarkLine | None:
    """An empty cell of a register is no mark."""
    cell = line.cells
    if cell["mark"] is None:
        return None
    return MarkLine(
        line.where,
        _at(cell, russian),
        _needed(cell, "pupil"),
        cells.words(cell["mark"]),
        cells.words(cell.get("work")),
        _whole(cell.get("weight")),
        cells.words(cell.get("comment")),
        _yes(cell.get("retake")),
    )


def _absence(line: Line, russian: bool) -> MarkLine | None:
    cell = line.cells
    if cell["letter"] is None:
        return None
    minutes = _whole(cell.get("minutes"))
    written = cells.words(cell["letter"])
    return MarkLine(line.where, _at(cell, russian), _needed(cell, "pupil"), written, minutes=minutes, absence=True)


def _lesson(line: Line, russian: bool) -> LessonLine:
    kind = search_key(cells.words(line.cells.get("kind")))
    found = next((known for begin, known in LESSON_KINDS.items() if kind.startswith(begin)), LessonKind.ORDINARY)
    return LessonLine(line.where, _at(line.cells, russian), _needed(line.cells, "topic"), found)


def _homework(line: Line, russian: bool) -> HomeworkLine:
    cell = line.cells
    pupils = tuple(part for part in (cells.words(p) for p in cells.words(cell.get("pupils")).split(",")) if part)
    text = str(cell["text"]).strip() if cell["text"] is not None else _needed(cell, "text")
    minutes, bring = _whole(cell.get("minutes")), cells.words(cell.get("bring"))
    return HomeworkLine(line.where, _at(cell, russian), _day(cell["due"]), text, minutes, pupils, bring)


def _period(line: Line, russian: bool) -> PeriodLine | None:
    cell = line.cells
    if cell["mark"] is None:
        return None
    forms, subject, pupil = _forms(cells.words(cell["form"]), russian), _needed(cell, "subject"), _needed(cell, "pupil")
    period, written = cells.words(cell["period"]), cells.words(cell["mark"])
    if ending := ENDINGS.get(search_key(period)):
        return PeriodLine(line.where, forms, subject, pupil, None, written, ending)
    return PeriodLine(line.where, forms, subject, pupil, _ordinal(period), written)


READERS: Mapping[str, Callable[[Line, bool], EntryLine | None]] = MappingProxyType(
    {
        MARKS.name: _mark,
        ABSENCES.name: _absence,
        HOMEWORK.name: _homework,
        LESSONS.name: _lesson,
        PERIOD_MARKS.name: _period,
    }
)


def _at(cell: Mapping[str, Cell], russian: bool) -> LessonSaid:
    get = cell.get
    return _said(cell["form"], cell["subject"], get("subgroup"), cell["day"], get("number"), russian)


@lru_cache(maxsize=10_000)
def _said(form: Cell, subject: Cell, subgroup: Cell, day: Cell, number: Cell, russian: bool) -> LessonSaid:
    """Thirty lines in a row are about one lesson."""
    if not (named := cells.words(subject)):
        raise _Bad("entries-empty-cell", "")
    found = _forms(cells.words(form), russian)
    return LessonSaid(found, named, subgroup_name(cells.words(subgroup)), _day(day), _whole(number))


@lru_cache(maxsize=1_000)
def _forms(written: str, russian: bool) -> tuple[str, ...]:
    try:
        found = form_names(written, russian=russian)
    except ValueError:
        raise _Bad("entries-bad-form", written) from None
    if not found:
        raise _Bad("entries-empty-cell", "")
    return found


def _needed(cell: Mapping[str, Cell], field: str) -> str:
    if said := cells.words(cell[field]):
        return said
    raise _Bad("entries-empty-cell", "")


def _day(cell: Cell) -> date:
    try:
        return cells.day(cell)
    except (ValueError, OverflowError):
        raise _Bad("entries-bad-date", cells.words(cell)) from None


def _whole(cell: Cell) -> int | None:
    if cell is None:
        return None
    try:
        return cells.whole(cell)
    except ValueError:
        raise _Bad("entries-bad-number", cells.words(cell)) from None


def _yes(cell: Cell) -> bool:
    return cell is True or search_key(cells.words(cell)) in YES


def _ordinal(written: str) -> int | None:
    """«1 четверть», «II полугодие», «3»; None for the year."""
    key = search_key(written)
    first = key.split(" ")[0].rstrip(".")
    if key in YEARLY:
        return None
    if first.isdecimal():
        return int(first)
    if first in ROMAN:
        return ROMAN[first]
    raise _Bad("entries-bad-period", written)
