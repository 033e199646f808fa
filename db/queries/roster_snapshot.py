"""What is known of a school in one year, in the words its lists use."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Executable, Select, select, union

from db import models as m
from db.queries.roster_apply import by_name, term_ids
from db.queries.roster_ids import Ids
from db.session import Session
from domain import roster as r


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The roster, and where its keys lie."""

    roster: r.Roster
    ids: Ids


@dataclass(frozen=True, slots=True)
class _Keys:
    """The other way round: keys by id."""

    people: Mapping[int, str]
    forms: Mapping[int, str]
    subjects: Mapping[int, str]
    groups: Mapping[int, str]
    terms: Mapping[int, int]


async def snapshot(session: Session, school: int, day: date, year: r.Year | None = None) -> Snapshot:
    """The school in the year of `day` (or in `year`, when a list says which); `r.NOTHING` before there is any.

    A person is called what the school's files call them, else «#» and their number. Past enrolments and memberships
    of the year are part of it, so that whoever comes back is known.
    """
    if not school:
        return Snapshot(r.NOTHING, Ids())
    row = (await session.execute(select(m.School).where(m.School.id == school))).one()
    known = r.School(row.name, row.short_name, row.zone, row.official)
    ids = Ids(school, people=await _people_ids(session, school))
    ids = replace(
        ids,
        subjects=await by_name(session, m.Subject.name, m.Subject.school_id == school),
        letters=await by_name(session, m.AttendanceCode.letter, m.AttendanceCode.school_id == school),
    )
    found = await _year(session, school, day, year)
    if found is not None:
        ids = await _of_year(session, ids, found.id)
    shown = r.Year(found.name, found.starts, found.ends) if found is not None else r.NO_YEAR
    return Snapshot(await _roster(session, ids, known, shown), ids)


async def lock(session: Session, school: int) -> None:
    """Until the transaction ends nobody else changes the school's lists (SQLite has one writer anyway)."""
    await session.execute(select(m.School.id).where(m.School.id == school).with_for_update())


async def _year(session: Session, school: int, day: date, year: r.Year | None) -> Any:
    """The row of the year that `year` names, or that `day` lies in, or the newest."""
    rows = (
        await session.execute(
            select(m.SchoolYear).where(m.SchoolYear.school_id == school).order_by(m.SchoolYear.starts.desc())
        )
    ).all()
    if year is not None:
        return next((row for row in rows if row.starts <= year.ends and year.starts <= row.ends), None)
    return next((row for row in rows if row.starts <= day <= row.ends), rows[0] if rows else None)


async def _of_year(session: Session, ids: Ids, year: int) -> Ids:
    return replace(
        ids,
        year=year,
        forms=await by_name(session, m.Form.name, m.Form.year_id == year),
        groups=await by_name(session, m.Group.key, m.Group.year_id == year),
        terms=await term_ids(session, year),
    )


def _people_of(school: int) -> Any:
    """Ids of everybody the school has to do with, in whatever year; nobody of another school."""
    pupils = (
        select(m.Enrolment.pupil_id.label("id"))
        .join(m.Form, m.Form.id == m.Enrolment.form_id)
        .join(m.SchoolYear, m.SchoolYear.id == m.Form.year_id)
        .where(m.SchoolYear.school_id == school)
    )
    guardians = select(m.Guardianship.guardian_id).where(m.Guardianship.pupil_id.in_(pupils))
    staff = select(m.RoleHeld.person_id).where(m.RoleHeld.school_id == school)
    keyed = select(m.PersonKey.person_id).where(m.PersonKey.school_id == school)
    return union(pupils, guardians, staff, keyed).subquery()


async def _people_ids(session: Session, school: int) -> dict[str, int]:
    """A person's first key comes first; further ones are aliases."""
    keys = await session.execute(
        select(m.PersonKey.person_id, m.PersonKey.key)
        .where(m.PersonKey.school_id == school)
        .order_by(m.PersonKey.id.desc())
    )
    called = {person: key for person, key in keys}  # noqa: C416 - rows are not pairs to a type checker
    people = _people_of(school)
    numbers = await session.scalars(select(people.c.id).order_by(people.c.id))
    return {called.get(number, f"#{number}"): number for number in numbers}


async def _roster(session: Session, ids: Ids, school: r.School, year: r.Year) -> r.Roster:
    keys = _Keys(
        people={number: key for key, number in ids.people.items()},
        forms={number: key for key, number in ids.forms.items()},
        subjects={number: key for key, number in ids.subjects.items()},
        groups={number: key for key, number in ids.groups.items()},
        terms={number: ordinal for (_, ordinal), number in ids.terms.items()},
    )
    read = _Reader(session, ids, keys)
    return r.Roster(
        school=school,
        year=year,
        terms=await read.rows(r.Term, m.Term, m.Term.year_id == ids.year),
        holidays=await read.rows(r.Holiday, m.Holiday, m.Holiday.year_id == ids.year),
        moved_days=await read.rows(
            r.MovedDay, m.MovedDay, (m.MovedDay.year_id == ids.year) & m.MovedDay.form_id.is_(None)
        ),
        bells=await read.rows(r.Bell, m.Bell, (m.Bell.school_id == ids.school) & m.Bell.form_id.is_(None)),
        letters=await read.rows(r.Letter, m.AttendanceCode, m.AttendanceCode.school_id == ids.school),
        work_kinds=await read.rows(r.WorkKind, m.WorkKind, m.WorkKind.school_id == ids.school),
        scales=await read.scales(),
        subjects=await read.rows(r.Subject, m.Subject, m.Subject.school_id == ids.school),
        people=await read.people(),
        aliases=await read.aliases(),
        roles=await read.roles(),
        guardianships=await read.guardianships(),
        forms=await read.rows(r.Form, m.Form, m.Form.year_id == ids.year),
        enrolments=await read.enrolments(),
        groups=await read.groups(),
        memberships=await read.memberships(),
        teachings=await read.teachings(),
        slots=await read.slots(),
    )


class _Reader:
    """Rows of tables as rows of a roster, in the order they came."""

    def __init__(self, session: Session, ids: Ids, keys: _Keys) -> None:
        self._session, self._ids, self._keys = session, ids, keys

    async def _all(self, query: Executable) -> Sequence[Any]:
        found: Sequence[Any] = (await self._session.execute(query)).all()
        return found

    async def rows(self, kind: Any, table: Any, condition: ColumnElement[bool]) -> tuple[Any, ...]:
        """Rows whose fields are named like the columns."""
        columns = [getattr(table, name) for name in kind.__dataclass_fields__]
        return tuple(kind(*row) for row in await self._all(select(*columns).where(condition).order_by(table.id)))

    async def scales(self) -> tuple[r.ScaleRule, ...]:
        table, keys = m.MarkScale, self._keys
        found = await self._all(select(table).where(table.school_id == self._ids.school).order_by(table.id))
        here = [row for row in found if row.form_id is None or row.form_id in keys.forms]
        return tuple(
            r.ScaleRule(
                row.scale,
                row.grade,
                keys.forms.get(row.form_id),
                keys.subjects.get(row.subject_id),
                keys.terms.get(row.term_id),
            )
            for row in here
            if row.term_id is None or row.term_id in keys.terms
        )

    async def people(self) -> tuple[r.Person, ...]:
        table, called = m.Person, self._keys.people
        people = _people_of(self._ids.school)
        found = await self._all(select(table).join(people, people.c.id == table.id).order_by(table.id))
        return tuple(r.Person(called[p.id], p.surname, p.name, p.patronymic, p.birth_date) for p in found)

    async def aliases(self) -> tuple[r.Alias, ...]:
        table, called = m.PersonKey, self._keys.people
        found = await self._all(select(table).where(table.school_id == self._ids.school).order_by(table.id))
        return tuple(r.Alias(called[row.person_id], row.key) for row in found if called[row.person_id] != row.key)

    async def roles(self) -> tuple[r.RoleHeld, ...]:
        """Of this year's forms and of none; a class teacher of last year's form is history."""
        table, keys = m.RoleHeld, self._keys
        found = await self._all(select(table).where(table.school_id == self._ids.school).order_by(table.id))
        here = [row for row in found if row.form_id is None or row.form_id in keys.forms]
        return tuple(
            r.RoleHeld(keys.people[row.person_id], row.role, keys.forms.get(row.form_id), row.until) for row in here
        )

    async def guardianships(self) -> tuple[r.Guardianship, ...]:
        table, called = m.Guardianship, self._keys.people
        people = _people_of(self._ids.school)
        query = select(table).join(people, people.c.id == table.pupil_id).order_by(table.id)
        return tuple(
            r.Guardianship(called[g.guardian_id], called[g.pupil_id], g.kinship)
            for g in await self._all(query)
            if g.guardian_id in called
        )

    async def enrolments(self) -> tuple[r.Enrolment, ...]:
        table, keys = m.Enrolment, self._keys
        query = select(table).join(m.Form, m.Form.id == table.form_id).where(m.Form.year_id == self._ids.year)
        return tuple(
            r.Enrolment(keys.people[e.pupil_id], keys.forms[e.form_id], e.since, e.until, e.home)
            for e in await self._all(query.order_by(table.id))
        )

    async def groups(self) -> tuple[r.Group, ...]:
        keys, forms = self._keys, await self._group_forms()
        query = select(m.Group).where(m.Group.year_id == self._ids.year).order_by(m.Group.id)
        return tuple(
            r.Group(g.key, keys.subjects[g.subject_id], g.kind, forms.get(g.id, ()), g.name, g.scale)
            for g in await self._all(query)
        )

    async def _group_forms(self) -> dict[int, tuple[str, ...]]:
        table, found = m.GroupForm, dict[int, tuple[str, ...]]()
        query = select(table.group_id, table.form_id).order_by(table.group_id, table.form_id)
        for group, form in await self._all(query.join(m.Group).where(m.Group.year_id == self._ids.year)):
            found[group] = (*found.get(group, ()), self._keys.forms[form])
        return found

    def _in_groups(self, table: Any) -> Select[Any]:
        return select(table).join(m.Group).where(m.Group.year_id == self._ids.year).order_by(table.id)

    async def memberships(self) -> tuple[r.Membership, ...]:
        groups, people = self._keys.groups, self._keys.people
        found = await self._all(self._in_groups(m.GroupMember))
        return tuple(r.Membership(groups[row.group_id], people[row.pupil_id], row.since, row.until) for row in found)

    async def teachings(self) -> tuple[r.Teaching, ...]:
        groups, people = self._keys.groups, self._keys.people
        found = await self._all(self._in_groups(m.GroupTeacher))
        return tuple(r.Teaching(groups[row.group_id], people[row.teacher_id], row.since, row.until) for row in found)

    async def slots(self) -> tuple[r.Slot, ...]:
        groups = self._keys.groups
        found = await self._all(self._in_groups(m.TimetableSlot))
        return tuple(r.Slot(groups[s.group_id], s.weekday, s.number, s.room, s.parity, s.since, s.until) for s in found)
