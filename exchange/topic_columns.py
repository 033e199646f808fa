"""In which columns of a plan the topics and their hours stand, with headings or without."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from exchange.cells import words
from exchange.headings import SEARCHED, fold
from exchange.rows import Cell, Row

TOPIC = frozenset(
    map(
        fold,
        (
            "Тема", "Topic", "Thema", "Темы", "Тема урока", "Темы уроков", "Тема занятия", "Название темы",
            "Наименование темы", "Наименование разделов и тем", "Разделы и темы", "Содержание", "Содержание урока",
            "Содержание темы", "Lesson topic", "Title", "Inhalt", "Stundenthema", "Topics", "Themen",
        ),
    )
)  # fmt: skip
HOURS = frozenset(
    map(
        fold,
        (
            "Часы", "Hours", "Stunden", "Часов", "Час", "Количество часов", "Кол-во часов", "Кол. часов",
            "Число часов", "Всего часов", "Ч", "Lessons", "Number of hours", "Stundenzahl", "Anzahl der Stunden",
        ),
    )
)  # fmt: skip
OTHERS = HOURS | set(map(fold, ("№ п/п", "№ урока", "Номер", "No.", "Nr.", "Дата", "Date", "Datum")))
LETTER = re.compile(r"[^\W\d_]")
HOUR = re.compile(r"(\d{1,3})(?:[.,]0+)?(?: ?(?:ч|час|часа|часов|h|std)\.?)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Columns:
    """Places in a row; `first` is the place of the first row below the headings."""

    topic: int
    hours: int | None = None
    first: int = 0


def columns_of(rows: Sequence[Row]) -> Columns | None:
    """By the headings; without them the topics are the column with most words, hours the numbers right of it.

    None when no column has words.
    """
    return _headed(rows) or _guessed(rows)


def hours_of(cell: Cell) -> int | None:
    """«2», 2.0, «2 ч»; None for what says no number."""
    found = HOUR.fullmatch(words(cell))
    return int(found[1]) if found else None


def has_heading(cells: Sequence[Cell], *, beside: bool = False) -> bool:
    """Is a column of topics named here (and another one `beside` it)?"""
    names = {fold(cell) for cell in cells if isinstance(cell, str)}
    return bool(names & TOPIC) and (not beside or bool(names & OTHERS) or "№" in cells)


def _headed(rows: Sequence[Row]) -> Columns | None:
    for place, row in enumerate(rows[:SEARCHED]):
        if has_heading(row.cells):
            names = [fold(cell) if isinstance(cell, str) else "" for cell in row.cells]
            topic = next(n for n, name in enumerate(names) if name in TOPIC)
            return Columns(topic, next((n for n, name in enumerate(names) if name in HOURS), None), place + 1)
    return None


def _guessed(rows: Sequence[Row]) -> Columns | None:
    letters: Counter[int] = Counter()
    for row in rows:
        for column, cell in enumerate(row.cells):
            letters[column] += len(LETTER.findall(cell)) if isinstance(cell, str) else 0
    topic, most = max(letters.items(), key=lambda one: (one[1], -one[0]), default=(0, 0))
    if not most:
        return None
    behind = range(topic + 1, max(letters) + 1)
    return Columns(topic, next((column for column in behind if _are_hours(rows, column)), None))


def _are_hours(rows: Sequence[Row], column: int) -> bool:
    """Whole numbers and nothing else; a column of dates is none."""
    cells = [row.cells[column] for row in rows if column < len(row.cells) and words(row.cells[column])]
    return bool(cells) and all(hours_of(cell) is not None for cell in cells)
