"""Workbooks for the office: empty ones with examples, or filled with what is known today."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeGuard

from domain.roster import Roster
from exchange.example_school import example_school
from exchange.template_day import Today
from exchange.template_marks import marks_pages
from exchange.template_pages import write_pages
from exchange.template_people import people_pages
from exchange.template_school import school_pages, timetable_page


def write_roster(path: Path, roster: Roster | None, language: str, day: date) -> None:
    """People, load, forms and year as `exchange.roster.read_roster` reads them.

    With `roster`, everybody who is at the school on `day`; without one, or with nobody in it, rows to copy.
    """
    today = Today(roster if _lives(roster) else _example(roster, language, day), day, language)
    write_pages(path, "roster", language, day, [*people_pages(today), *school_pages(today)])


def write_timetable(path: Path, roster: Roster | None, language: str, day: date) -> None:
    """The week as `exchange.timetable.read_timetable` reads it; an example when nobody is known yet."""
    today = Today(roster if _lives(roster) else _example(roster, language, day), day, language)
    write_pages(path, "timetable", language, day, [timetable_page(today)])


def write_marks(path: Path, roster: Roster | None, language: str, day: date) -> None:
    """The journal's sheets as `exchange.marks.read_marks` reads them.

    With `roster`, they are empty and offer its forms, subjects and kinds of work; without one they show an example.
    """
    today = Today(roster if _lives(roster) else _example(roster, language, day), day, language)
    write_pages(path, "marks", language, day, marks_pages(today, example=not _lives(roster)))


def _lives(roster: Roster | None) -> TypeGuard[Roster]:
    """Is anybody enrolled there?"""
    return roster is not None and bool(roster.enrolments)


def _example(roster: Roster | None, language: str, day: date) -> Roster:
    """The example, under the school's own name if it has one."""
    example = example_school(language, day)
    return replace(example, school=roster.school) if roster is not None and roster.school.name else example
