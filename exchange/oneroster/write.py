"""A roster and its marks as a OneRoster 1.1 bundle, for other systems and for coming back to us."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from pathlib import Path

from domain.roster import Roster
from exchange.oneroster.archive import Archive, Cells
from exchange.oneroster.columns import WRITTEN
from exchange.oneroster.gradebook import GradebookLine
from exchange.oneroster.write_classes import academic_sessions, classes, courses, enrollments, orgs
from exchange.oneroster.write_marks import Marks
from exchange.oneroster.write_people import People

NEVER = ("classResources", "courseResources", "resources")


def write_oneroster(path: Path, roster: Roster, marks: Iterable[GradebookLine], day: date) -> None:
    """Write a zip (the path ends in «.zip») or a folder: everything of the roster a bundle can hold, as of `day`.

    `read_oneroster` gives the same people, guardians, forms, groups, enrolments, teachings and marks back; ids are the
    roster's keys. The calendar, bells and timetable have no place in the format. Marks are written as they come and
    never held together. Cells are not guarded against spreadsheets (see `Archive.write`).
    """
    people, register = People(roster, day), Marks(roster, marks)
    files = {
        "orgs": orgs(roster),
        "academicSessions": academic_sessions(roster),
        "courses": courses(roster),
        "classes": classes(roster),
        "users": people.users(),
        "demographics": people.demographics(),
        "enrollments": enrollments(roster, day),
    }
    there = {name: full for name, rows in files.items() if (full := _unless_empty(rows))}
    if results := _unless_empty(register.results()):
        there |= {"results": results, "lineItems": register.line_items(), "categories": register.categories()}
    with Archive(path, day) as archive:
        archive.write("manifest", _manifest(there))
        for name, rows in there.items():
            archive.write(name, _stamped(rows, day))


def _unless_empty(rows: Iterator[Cells]) -> Iterator[Cells] | None:
    """None when there is no row at all: such a file may not be in a bundle."""
    first = next(rows, None)
    return chain([first], rows) if first is not None else None


def _stamped(rows: Iterable[Cells], day: date) -> Iterator[Cells]:
    """All of a bulk file is as new as the bundle."""
    common = {"status": "active", "dateLastModified": f"{day.isoformat()}T00:00:00.000Z"}
    return ({**row, **common} for row in rows)


def _manifest(there: Mapping[str, object]) -> Iterator[Cells]:
    said = {"manifest.version": "1.0", "oneroster.version": "1.1"}
    said |= {
        f"file.{name}": "bulk" if name in there else "absent" for name in sorted({*WRITTEN, *NEVER} - {"manifest"})
    }
    said |= {"source.systemName": "Zvonok", "source.systemCode": "zvonok"}
    return ({"propertyName": name, "value": value} for name, value in said.items())
