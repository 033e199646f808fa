"""The timetable as schools draw it: days and lessons down the left, forms across the top.

Above the first lesson stands a row with the names of forms. Left of the first form are the day (merged over its
lessons, or written once at the first of them), the lesson's number and perhaps its time; a row with nothing but a
weekday begins that day too. A form has one column, or several: those headed «каб.» are rooms. A cell merged over
several forms is one lesson of all of them. `exchange.timetable_cells` says what a cell may contain. Two cells of one
form and lesson must say which subgroup or which weeks each of them is.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from domain.lists import SlotLine, Where
from domain.words import Parity
from exchange.cells import words
from exchange.entries import LONGEST, Wrong
from exchange.form_names import words_in_lines
from exchange.gathering import Complaints
from exchange.headings import fold
from exchange.rows import Cell, Row
from exchange.school_words import WEEKDAYS
from exchange.timetable_cells import Lesson, read_cell
from exchange.timetable_fields import room_name
from exchange.timetable_heading import Column, Heading, heading_of

NUMBER = re.compile(r"(?:урок |lesson |stunde )?(1[0-5]|\d)(?: (?:й|ый|урок|st|nd|rd|th|lesson|stunde))*")
LONGEST_ROOM = 40
Span = list[Column]


class Grid:
    """Goes down the rows and remembers the forms, the day and the lesson above."""

    def __init__(self, sheet: str, complaints: Complaints, *, russian: bool) -> None:
        """`russian` is how names of forms are read (`exchange.form_names`)."""
        self._sheet, self._complaints, self._russian = sheet, complaints, russian
        self._heading: Heading | None = None
        self._fresh = False  # the row above was the row of forms
        self._day: int | None = None
        self._number: int | None = None
        self._seen: dict[tuple[str, int, int], tuple[Cell, tuple[Lesson, ...]]] = {}
        self._unclaimed: set[int] = set()

    def read(self, rows: Iterable[Row]) -> Iterator[SlotLine]:
        """The lessons of all rows."""
        for row in rows:
            try:
                yield from self._row(row)
            except Wrong as wrong:
                self._complaints.add(wrong.at(Where(self._sheet, row.number)))

    def _row(self, row: Row) -> Iterator[SlotLine]:
        if self._is_heading(row) or self._heading is None or self._is_day(row):
            return
        heading, where = self._heading, Where(self._sheet, row.number)
        cells = list(row.cells)
        cells += [None] * (heading.columns[-1].place + 1 - len(cells))
        self._look_left(cells[: heading.left], heading)
        self._look_right(cells, heading)
        if not any(words(cells[place]) for place in heading.places):
            return
        if self._day is None:
            raise Wrong("lists-grid-day")
        if self._number is None:
            raise Wrong("lists-grid-number")
        for span in _spans(cells, heading.columns):
            yield from self._span(where, cells, span, self._day, self._number)

    def _is_heading(self, row: Row) -> bool:
        """Take the row as headings, if it is one: of forms, or of subjects and rooms below them."""
        if self._heading is not None and _numbers(row.cells[: self._heading.left], self._heading.number):
            self._fresh = False
            return False
        if (found := heading_of(row, russian=self._russian)) is not None:
            self._heading, self._fresh, self._day, self._number = found, True, None, None
            found.complain(Where(self._sheet, row.number), self._complaints)
            return True
        below = self._heading.with_rooms(row) if self._heading is not None and self._fresh else None
        self._fresh = False
        self._heading = below or self._heading
        return below is not None

    def _is_day(self, row: Row) -> bool:
        """A row with nothing but a weekday."""
        said = {fold(cell): cell for cell in row.cells if cell is not None and words(cell)}
        day = _weekday(next(iter(said.values()))) if len(said) == 1 else None
        if day is not None:
            self._day, self._number = day, None
        return day is not None

    def _look_left(self, cells: list[Cell], heading: Heading) -> None:
        """The day and the number, if this row tells them. A day that goes on has no smaller number further down."""
        day = next((day for cell in cells if (day := _weekday(cell)) is not None), None)
        number = _number(cells, heading.number)
        if day is not None and day != self._day:
            self._day, self._number = day, None
        elif day is None and None not in (number, self._number) and number < self._number:  # type: ignore[operator]
            self._day = None
        self._number = number if number is not None else self._number

    def _look_right(self, cells: list[Cell], heading: Heading) -> None:
        """What stands in a column that is no form's must not be lost; said once for a column."""
        right = range(heading.left, len(cells))
        lost = [p for p in right if p not in heading.places and words(cells[p]) and p not in self._unclaimed]
        self._unclaimed.update(lost)
        merged = [p for p in lost if any(cells[p] is cells[place] for place in heading.places)]
        if lost and lost != merged:
            raise Wrong("lists-grid-column", cell=words(cells[next(p for p in lost if p not in merged)])[:LONGEST])

    def _span(self, where: Where, cells: list[Cell], span: Span, day: int, number: int) -> Iterator[SlotLine]:
        """The lessons of a cell, for the form or forms it stands over."""
        columns = [column for column in span if not column.room]
        forms = tuple(dict.fromkeys(column.form for column in columns))
        cell = cells[columns[0].place]
        room = next((cells[c.place] for c in reversed(span) if c.room and cells[c.place] is not cell), None)
        try:
            lessons = _with_rooms(read_cell(words_in_lines(cell)), room)
            fresh = [self._fits(form, day, number, cell, lessons) for form in forms]
        except ValueError:
            wrong = Wrong("lists-grid-cell", form=", ".join(forms), number=number, cell=words(cell)[:LONGEST])
            self._complaints.add(wrong.at(where))
            return
        for lesson in lessons if any(fresh) else ():
            yield _slot(where, forms, day, number, lesson)

    def _fits(self, form: str, day: int, number: int, cell: Cell, lessons: tuple[Lesson, ...]) -> bool:
        """Is there something new in the cell? Raises ValueError when it cannot be beside what the form has then."""
        before, said = self._seen.get((form, day, number), (None, ()))
        if before is cell and said == lessons:
            return False
        if said and lessons and not all(one.subgroup or one.parity is not Parity.EVERY for one in (*said, *lessons)):
            raise ValueError(cell)
        self._seen[form, day, number] = cell, (*said, *lessons)
        return True


def _spans(cells: list[Cell], columns: Iterable[Column]) -> Iterator[Span]:
    """Columns that one cell stands over, with the rooms beside them; only those with something in them."""
    spans: list[Span] = []
    above: Cell = None
    for column in columns:
        cell = cells[column.place]
        if spans and (column.room or (cell is above and isinstance(cell, str) and len(cell) > 1)):
            spans[-1].append(column)
        else:
            spans.append([column])
        above = above if column.room else cell
    return (span for span in spans if words(cells[span[0].place]))


def _with_rooms(lessons: tuple[Lesson, ...], cell: Cell) -> tuple[Lesson, ...]:
    """The rooms of their own column: one for all, or one for each. Raises ValueError for any other number."""
    rooms = [room_name(room.strip()) for room in re.split(r"[\n/|;,]", words_in_lines(cell)) if room.strip(" -–—")]
    if not rooms:
        return lessons
    long = any(len(room) > LONGEST_ROOM for room in rooms)
    if long or len(rooms) not in (1, len(lessons)) or any(lesson.room for lesson in lessons):
        raise ValueError(rooms)
    every = rooms * len(lessons) if len(rooms) == 1 else rooms
    return tuple(replace(lesson, room=room) for lesson, room in zip(lessons, every, strict=True))


def _slot(where: Where, forms: tuple[str, ...], day: int, number: int, lesson: Lesson) -> SlotLine:
    told = (lesson.subject, lesson.subgroup, lesson.teacher, lesson.room, lesson.parity)
    return SlotLine(where, forms, day, number, *told)


def _weekday(cell: Cell) -> int | None:
    """«ПН», «Понедельник 07.09», a word written downwards letter by letter. A number is none."""
    if not isinstance(cell, str):
        return None
    letters = re.sub(r"[\d_\W]+", "", fold(cell))
    try:
        return WEEKDAYS.read(letters) if letters else None
    except ValueError:
        return None


def _numbers(cells: Iterable[Cell], place: int | None) -> bool:
    return _number(list(cells), place) is not None


def _number(cells: list[Cell], place: int | None) -> int | None:
    """The lesson's number: in the column headed so, or the first that is one."""
    found = [NUMBER.fullmatch(fold(words(cell))) for cell in (cells if place is None else cells[place : place + 1])]
    return next((int(number[1]) for number in found if number), None)
