"""A school's lists into the journal database."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import exists, func, insert, select
from sqlalchemy.orm import InstrumentedAttribute

from db.models import (
    AttendanceCode,
    Base,
    Bell,
    Enrolment,
    Form,
    Group,
    GroupForm,
    GroupMember,
    GroupTeacher,
    Guardianship,
    Holiday,
    MarkScale,
    MovedDay,
    Person,
    PersonKey,
    RoleHeld,
    School,
    SchoolYear,
    Subject,
    Term,
    TimetableSlot,
    WorkKind,
)
from db.session import Session, inserted
from domain.names import Name, search_key
from domain.roster import Roster

FIRST_ZONE = "Europe/Moscow"


@dataclass(frozen=True, slots=True)
class Ids:
    """Where the school's own keys lie in the database."""

    school: int
    year: int
    people: Mapping[str, int]
    forms: Mapping[str, int]
    subjects: Mapping[str, int]
    groups: Mapping[str, int]
    terms: Mapping[tuple[int | None, int], int]
    letters: Mapping[str, int]


async def is_empty(session: Session) -> bool:
    """Is there no school yet?"""
    return not await session.scalar(select(exists(select(School.id))))


async def first_school(session: Session, name: str) -> int:
    """A school with nothing but a name, so that its administrator can be invited before any list is imported."""
    return await inserted(
        session, insert(School).values(name=name, short_name=name[:40], zone=FIRST_ZONE).returning(School.id)
    )


async def create(session: Session, roster: Roster) -> Ids:
    """A school that was not there before, with one year; raises IntegrityError when its name is taken."""
    school = await inserted(session, insert(School).values(**_columns(roster.school)).returning(School.id))
    year = await inserted(
        session, insert(SchoolYear).values(school_id=school, **_columns(roster.year)).returning(SchoolYear.id)
    )
    of_year: dict[type[Base], tuple[Any, ...]] = {
        Term: roster.terms,
        Holiday: roster.holidays,
        MovedDay: roster.moved_days,
    }
    of_school: dict[type[Base], tuple[Any, ...]] = {
        Bell: roster.bells,
        AttendanceCode: roster.letters,
        WorkKind: roster.work_kinds,
    }
    for table, rows in of_year.items():
        await _add(session, table, ({"year_id": year, **_columns(row)} for row in rows))
    for table, rows in of_school.items():
        await _add(session, table, ({"school_id": school, **_columns(row)} for row in rows))
    ids = await _named(session, school, year, roster)
    await _scales(session, ids, roster)
    await _people(session, ids, roster)
    await _groups(session, ids, roster)
    return ids


async def _named(session: Session, school: int, year: int, roster: Roster) -> Ids:
    """Everything other rows point at by key."""
    await _add(session, Form, ({"year_id": year, **_columns(form)} for form in roster.forms))
    await _add(
        session,
        Subject,
        ({"school_id": school, "search": search_key(s.name), **_columns(s)} for s in roster.subjects),
    )
    subjects = await _ids(session, Subject.name, Subject.school_id == school)
    await _add(
        session,
        Group,
        (
            {"year_id": year, "key": g.key, "subject_id": subjects[g.subject], "kind": g.kind, "name": g.name}
            | {"scale": g.scale}
            for g in roster.groups
        ),
    )
    terms = await session.execute(select(Term.grade, Term.ordinal, Term.id).where(Term.year_id == year))
    return Ids(
        school=school,
        year=year,
        people=await _add_people(session, school, roster),
        forms=await _ids(session, Form.name, Form.year_id == year),
        subjects=subjects,
        groups=await _ids(session, Group.key, Group.year_id == year),
        terms={(grade, ordinal): term for grade, ordinal, term in terms},
        letters=await _ids(session, AttendanceCode.letter, AttendanceCode.school_id == school),
    )


async def _add_people(session: Session, school: int, roster: Roster) -> dict[str, int]:
    """Ids are given here, not by the database: two namesakes could not be told apart afterwards."""
    first = (await session.scalar(select(func.coalesce(func.max(Person.id), 0)))) or 0
    ids = {person.key: number for number, person in enumerate(roster.people, start=first + 1)}
    await _add(
        session,
        Person,
        (
            {
                "id": ids[p.key],
                "search": search_key(Name(p.surname, p.name, p.patronymic).full),
                **_columns(p, without="key"),
            }
            for p in roster.people
        ),
    )
    if session.dialect.name == "postgresql":
        await session.execute(select(func.setval("person_id_seq", first + len(ids))))
    await _add(session, PersonKey, ({"school_id": school, "person_id": ids[k], "key": k} for k in ids))
    return ids


async def _scales(session: Session, ids: Ids, roster: Roster) -> None:
    await _add(
        session,
        MarkScale,
        (
            {
                "school_id": ids.school,
                "scale": rule.scale,
                "grade": rule.grade,
                "form_id": ids.forms[rule.form] if rule.form else None,
                "subject_id": ids.subjects[rule.subject] if rule.subject else None,
                "term_id": ids.terms[rule.grade, rule.term] if rule.term else None,
            }
            for rule in roster.scales
        ),
    )


async def _people(session: Session, ids: Ids, roster: Roster) -> None:
    people, forms = ids.people, ids.forms
    await _add(
        session,
        RoleHeld,
        (
            {"person_id": people[r.person], "school_id": ids.school, "role": r.role}
            | {"form_id": forms[r.form] if r.form else None}
            for r in roster.roles
        ),
    )
    await _add(
        session,
        Guardianship,
        (
            {"guardian_id": people[g.guardian], "pupil_id": people[g.pupil], "kinship": g.kinship}
            for g in roster.guardianships
        ),
    )
    await _add(
        session,
        Enrolment,
        (
            {"pupil_id": people[e.pupil], "form_id": forms[e.form]} | _columns(e, without=("pupil", "form"))
            for e in roster.enrolments
        ),
    )


async def _groups(session: Session, ids: Ids, roster: Roster) -> None:
    people, groups = ids.people, ids.groups
    await _add(
        session,
        GroupForm,
        ({"group_id": groups[g.key], "form_id": ids.forms[form]} for g in roster.groups for form in g.forms),
    )
    await _add(
        session,
        GroupMember,
        (
            {"group_id": groups[m.group], "pupil_id": people[m.pupil], "since": m.since, "until": m.until}
            for m in roster.memberships
        ),
    )
    await _add(
        session,
        GroupTeacher,
        (
            {"group_id": groups[t.group], "teacher_id": people[t.teacher], "since": t.since, "until": t.until}
            for t in roster.teachings
        ),
    )
    await _add(
        session,
        TimetableSlot,
        ({"group_id": groups[s.group], **_columns(s, without="group")} for s in roster.slots),
    )


def _columns(row: Any, without: str | tuple[str, ...] = ()) -> dict[str, Any]:
    """A roster row's fields, which are named like the columns."""
    left_out = (without,) if isinstance(without, str) else without
    return {name: value for name, value in asdict(row).items() if name not in left_out}


async def _add(session: Session, table: type[Base], rows: Iterable[Mapping[str, Any]]) -> None:
    if listed := list(rows):
        await session.execute(insert(table), listed)


async def _ids(session: Session, name: InstrumentedAttribute[str], condition: Any) -> dict[str, int]:
    rows = await session.execute(select(name, name.class_.id).where(condition))
    return {key: number for key, number in rows}  # noqa: C416 - rows are not pairs to a type checker
