"""Rows that read their own cells, or say what is wrong with them."""

from collections.abc import Hashable
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any, TypeVar

from domain.lists import Complaint, Where
from exchange import cells
from exchange.form_names import form_name, form_names
from exchange.headings import Line
from exchange.rows import Cell
from exchange.sheets import Sheet
from exchange.vocabulary import Vocabulary, ordinal

EARLIEST, LATEST = 1930, 2100  # no birthday and no school year lies outside; a lone year in a cell is no date
LONGEST = 200

Meaning = TypeVar("Meaning", bound=Hashable)


class Wrong(Exception):  # noqa: N818 - reads as a sentence where it is caught
    """What is wrong with an entry: the key of a sentence and its arguments."""

    def __init__(self, problem: str, **details: str | int) -> None:
        """The same words as a complaint's."""
        super().__init__(problem, details)
        self.problem, self.details = problem, details

    def at(self, where: Where) -> Complaint:
        """The complaint of it."""
        return Complaint(where, self.problem, self.details)


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a sheet. What is asked for and cannot be read raises `Wrong`; an empty cell reads as nothing."""

    sheet: Sheet
    line: Line

    @property
    def where(self) -> Where:
        """Its place."""
        return self.line.where

    def cell(self, field: str) -> Cell:
        """What stands there; None too when there is no such column."""
        return self.line.cells.get(field)

    def text(self, field: str, longest: int = LONGEST) -> str:
        """Text with single spaces, «» for nothing."""
        text = cells.words(self.cell(field))
        if len(text) > longest:
            raise self._wrong("lists-too-long", field, most=longest)
        return text

    def needed(self, field: str) -> str:
        """Text that must be there."""
        if not (text := self.text(field)):
            raise Wrong("lists-empty", column=self.sheet.heading(field))
        return text

    def day(self, field: str) -> date | None:
        """A date that somebody now at school may have to do with."""
        if not self.text(field):
            return None
        try:
            day = cells.day(self.cell(field))
        except (ValueError, OverflowError):
            raise self._unread("lists-date", field) from None
        if not EARLIEST <= day.year <= LATEST:
            raise self._unread("lists-date", field)
        return day

    def needed_day(self, field: str) -> date:
        """A date that must be there."""
        self.needed(field)
        return self.day(field)  # type: ignore[return-value]  # the cell is not empty

    def clock(self, field: str) -> time:
        """A time of day that must be there."""
        self.needed(field)
        try:
            return cells.clock(self.cell(field))
        except ValueError:
            raise self._unread("lists-time", field) from None

    def number(self, field: str, allowed: range, usual: int | None = None) -> int:
        """A number among `allowed`, also «2 урок», «II»; `usual` for an empty cell, if there is a usual one."""
        if usual is not None and not self.text(field):
            return usual
        self.needed(field)
        try:
            number = ordinal(self.cell(field))
        except ValueError:
            number = -1
        if number not in allowed:
            raise self._unread("lists-number", field, least=allowed[0], most=allowed[-1])
        return number

    def word(self, field: str, vocabulary: Vocabulary[Meaning]) -> Meaning | None:
        """What the word means."""
        if not self.text(field):
            return None
        return self.meaning(field, self.cell(field), vocabulary)

    def meaning(self, field: str, cell: Cell, vocabulary: Vocabulary[Meaning]) -> Meaning:
        """What one of several words in a cell means."""
        try:
            return vocabulary.read(cell)
        except ValueError:
            offered = ", ".join(vocabulary.offered(self.sheet.language))
            column = self.sheet.heading(field)
            raise Wrong("lists-word", column=column, cell=cells.words(cell)[:LONGEST], words=offered) from None

    def form(self, field: str = "form") -> str:
        """The form's name; it must be there."""
        if not self.text(field):
            raise Wrong("lists-no-form")
        try:
            return form_name(self.cell(field), russian=self.sheet.russian)
        except ValueError:
            raise Wrong("lists-form", form=self.text(field)) from None

    def forms(self, field: str = "form") -> tuple[str, ...]:
        """The names of all forms in the cell."""
        try:
            return form_names(self.cell(field), russian=self.sheet.russian)
        except ValueError:
            raise Wrong("lists-form", form=self.text(field)) from None

    def _unread(self, problem: str, field: str, **details: str | int) -> Wrong:
        return self._wrong(problem, field, cell=self.text(field), **details)

    def _wrong(self, problem: str, field: str, **details: str | int) -> Wrong:
        return Wrong(problem, column=self.sheet.heading(field), **details)


def without_place(line: Any) -> Hashable:
    """What a line says, wherever it stands."""
    said: Hashable = replace(line, where=Where())
    return said
