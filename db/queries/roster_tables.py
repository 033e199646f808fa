"""How the rows of a roster lie in tables: their columns, and the columns by which one is found again."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from types import MappingProxyType
from typing import Any

from db import models
from db.queries.roster_ids import Ids
from domain import roster as r
from domain.changes import Row
from domain.names import Name, search_key

Columns = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Stored:
    """`columns(ids, row)` is what is written; `key` names those of them that make two rows the same one."""

    model: type[models.Base]
    key: tuple[str, ...]
    columns: Callable[[Ids, Any], Columns]


def _fields(row: Row, *left_out: str) -> Columns:
    """A roster row's fields, which are named like the columns."""
    return {name: value for name, value in asdict(row).items() if name not in left_out}


def _of_year(ids: Ids, row: Row) -> Columns:
    return {"year_id": ids.year, **_fields(row)}


def _moved_day(ids: Ids, row: r.MovedDay) -> Columns:
    """What the office has decided for a form alone is in no list."""
    return {"year_id": ids.year, "form_id": None, **_fields(row)}


def _of_school(ids: Ids, row: Row) -> Columns:
    return {"school_id": ids.school, **_fields(row)}


def _subject(ids: Ids, row: r.Subject) -> Columns:
    return {**_of_school(ids, row), "search": search_key(row.name)}


def _scale(ids: Ids, row: r.ScaleRule) -> Columns:
    term = None
    if row.term is not None:
        term = ids.terms.get((row.grade, row.term)) or ids.terms[None, row.term]
    return {
        "school_id": ids.school,
        "scale": row.scale,
        "grade": row.grade,
        "form_id": ids.forms[row.form] if row.form else None,
        "subject_id": ids.subjects[row.subject] if row.subject else None,
        "term_id": term,
    }


def _person(ids: Ids, row: r.Person) -> Columns:
    search = search_key(Name(row.surname, row.name, row.patronymic).full)
    return {"id": ids.people[row.key], "search": search, **_fields(row, "key")}


def _alias(ids: Ids, row: r.Alias) -> Columns:
    return {"school_id": ids.school, "person_id": ids.people[row.person], "key": row.key}


def _role(ids: Ids, row: r.RoleHeld) -> Columns:
    return {
        "person_id": ids.people[row.person],
        "school_id": ids.school,
        "role": row.role,
        "form_id": ids.forms[row.form] if row.form else None,
        "until": row.until,
    }


def _guardianship(ids: Ids, row: r.Guardianship) -> Columns:
    return {"guardian_id": ids.people[row.guardian], "pupil_id": ids.people[row.pupil], "kinship": row.kinship}


def _enrolment(ids: Ids, row: r.Enrolment) -> Columns:
    return {"pupil_id": ids.people[row.pupil], "form_id": ids.forms[row.form], **_fields(row, "pupil", "form")}


def _group(ids: Ids, row: r.Group) -> Columns:
    return {"year_id": ids.year, "subject_id": ids.subjects[row.subject], **_fields(row, "subject", "forms")}


def _membership(ids: Ids, row: r.Membership) -> Columns:
    return {"group_id": ids.groups[row.group], "pupil_id": ids.people[row.pupil], **_fields(row, "group", "pupil")}


def _teaching(ids: Ids, row: r.Teaching) -> Columns:
    found = {"group_id": ids.groups[row.group], "teacher_id": ids.people[row.teacher]}
    return {**found, **_fields(row, "group", "teacher")}


def _slot(ids: Ids, row: r.Slot) -> Columns:
    return {"group_id": ids.groups[row.group], **_fields(row, "group")}


STORED: Mapping[type[Row], Stored] = MappingProxyType(
    {
        r.Form: Stored(models.Form, ("year_id", "name"), _of_year),
        r.Subject: Stored(models.Subject, ("school_id", "name"), _subject),
        r.Term: Stored(models.Term, ("year_id", "grade", "ordinal"), _of_year),
        r.Holiday: Stored(models.Holiday, ("year_id", "starts", "grade", "name"), _of_year),
        r.MovedDay: Stored(models.MovedDay, ("year_id", "day", "grade", "form_id"), _moved_day),
        r.Bell: Stored(models.Bell, ("school_id", "shift", "number", "weekday"), _of_school),
        r.Letter: Stored(models.AttendanceCode, ("school_id", "letter"), _of_school),
        r.WorkKind: Stored(models.WorkKind, ("school_id", "name"), _of_school),
        r.ScaleRule: Stored(models.MarkScale, ("school_id", "grade", "form_id", "subject_id", "term_id"), _scale),
        r.Person: Stored(models.Person, ("id",), _person),
        r.Alias: Stored(models.PersonKey, ("school_id", "key"), _alias),
        r.RoleHeld: Stored(models.RoleHeld, ("person_id", "school_id", "role", "form_id"), _role),
        r.Guardianship: Stored(models.Guardianship, ("guardian_id", "pupil_id"), _guardianship),
        r.Enrolment: Stored(models.Enrolment, ("pupil_id", "form_id", "since"), _enrolment),
        r.Group: Stored(models.Group, ("year_id", "key"), _group),
        r.Membership: Stored(models.GroupMember, ("group_id", "pupil_id", "since"), _membership),
        r.Teaching: Stored(models.GroupTeacher, ("group_id", "teacher_id", "since"), _teaching),
        r.Slot: Stored(models.TimetableSlot, ("group_id", "weekday", "number", "parity", "since"), _slot),
    }
)
