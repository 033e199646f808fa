"""The row of a drawn timetable with the names of forms."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from domain.lists import Where
from exchange.cells import words
from exchange.entries import Wrong
from exchange.form_names import GRADES, form_name, looks_like_form
from exchange.gathering import Complaints
from exchange.headings import fold
from exchange.rows import Cell, Row
from exchange.timetable_kind import DAY, LESSON, ROOM, SUBJECT, TIME

ROOMS = frozenset(map(fold, ROOM))
LEFT = frozenset(map(fold, (*DAY, *LESSON, *TIME)))
NUMBERS = frozenset(map(fold, LESSON))
SIGNS = {"№": fold(LESSON[0]), "#": fold(LESSON[0])}  # nothing is left of them when punctuation is taken away
USELESS = LEFT | frozenset(map(fold, SUBJECT)) | {""}  # repeated headings, «предмет» below a form


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a form: its lessons, or the rooms of the lessons left of it."""

    place: int
    form: str
    room: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """Where the forms stand; `number` is the column headed «Урок», if one is; `strange` are headings not understood."""

    columns: tuple[Column, ...]
    number: int | None
    strange: tuple[str, ...] = ()

    @property
    def left(self) -> int:
        """How many columns there are before the forms."""
        return self.columns[0].place

    @property
    def places(self) -> frozenset[int]:
        """The columns that belong to a form."""
        return frozenset(column.place for column in self.columns)

    @property
    def forms(self) -> tuple[str, ...]:
        """Each form once, from the left."""
        return tuple(dict.fromkeys(column.form for column in self.columns))

    def complain(self, where: Where, complaints: Complaints) -> None:
        """A form whose name cannot be read must not be passed over."""
        for heading in self.strange:
            complaints.add(Wrong("lists-grid-heading", heading=heading).at(where))

    def with_rooms(self, row: Row) -> "Heading | None":
        """The same after a second row of headings, «предмет» and «каб.» below each form; None if it is no such row."""
        below = {place: fold(cell) for place, cell in enumerate(row.cells) if cell is not None}
        told = {below.get(place, "") for place in self.places}
        if not told <= ROOMS | USELESS or not told - {""}:
            return None
        columns = tuple(replace(c, room=c.room or below.get(c.place) in ROOMS) for c in self.columns)
        return replace(self, columns=columns)


def heading_of(row: Row, *, russian: bool) -> Heading | None:
    """The names of forms in a row, if it is such a row: two forms at least, or one beside «День» or «Урок»."""
    folded = [SIGNS.get(words(cell)) or fold(words(cell)) for cell in row.cells]
    told = bool(LEFT.intersection(folded[:4]))
    forms = {place: form for place, cell in enumerate(row.cells) if (form := _form(cell, russian=russian, alone=told))}
    if not forms or (len(set(forms.values())) < 2 and not told):
        return None
    left = min(forms)
    columns = [Column(place, form) for place, form in forms.items()]
    columns += (Column(place, _before(forms, place), room=True) for place in _rooms(folded, left))
    named = {column.place for column in columns}
    strange = (words(row.cells[p]) for p, w in enumerate(folded) if p > left and p not in named and w not in USELESS)
    number = next((place for place in range(left) if folded[place] in NUMBERS), None)
    return Heading(tuple(sorted(columns, key=lambda column: column.place)), number, tuple(strange))


def _rooms(folded: Iterable[str], left: int) -> list[int]:
    return [place for place, heading in enumerate(folded) if heading in ROOMS and place > left]


def _before(forms: dict[int, str], place: int) -> str:
    return forms[max(other for other in forms if other < place)]


def _form(cell: Cell, *, russian: bool, alone: bool) -> str:
    """A form's name, «» for anything else; a number `alone` is a form without a letter."""
    sure = looks_like_form(cell, russian=russian)
    return (
        form_name(cell, russian=russian)
        if sure or (alone and words(cell).isdecimal() and int(words(cell)) in GRADES)
        else ""
    )
