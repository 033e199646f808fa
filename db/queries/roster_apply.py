"""Making the changes of a roster: set by set, in the order in which rows point at each other."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, func, insert, select, text, update
from sqlalchemy.orm import InstrumentedAttribute

from db import models
from db.queries.roster_ids import Ids
from db.queries.roster_tables import STORED, Columns, Stored
from db.session import Session, inserted
from domain import roster as r
from domain.changes import IDENTITIES, Change, Row

# Keys that a file has not given: a row's place in it, and the number of a person who has no id in any file.
PASSING = ("+", "#")


async def apply(session: Session, ids: Ids, changes: Sequence[Change]) -> Ids:
    """Make the changes; returns the ids with the new rows' among them. The transaction is the caller's."""
    for kind in IDENTITIES:
        come = [c.after for c in changes if c.kind is kind and c.before is None and c.after is not None]
        differ = [c.after for c in changes if c.kind is kind and c.before is not None and c.after is not None]
        if come or differ:
            ids = await _write(session, ids, kind, come, differ)
    for kind in reversed(list(IDENTITIES)):
        if gone := [c.before for c in changes if c.kind is kind and c.before is not None and c.after is None]:
            await _remove(session, ids, STORED[kind], gone)
    return ids


async def _write(session: Session, ids: Ids, kind: type[Row], come: Sequence[Row], differ: Sequence[Row]) -> Ids:
    for row in (*come, *differ):
        if isinstance(row, r.School):
            return await _school(session, ids, row)
        if isinstance(row, r.Year):
            return await _year(session, ids, row)
    if kind is r.Person:
        ids = await _number(session, ids, [row.key for row in come if isinstance(row, r.Person)])
    stored = STORED[kind]
    if come:
        await session.execute(insert(stored.model), [stored.columns(ids, row) for row in come])
    if differ:
        await _change(session, stored, [stored.columns(ids, row) for row in differ])
    if kind is r.Person:
        lasting = [row.key for row in come if isinstance(row, r.Person) and not row.key.startswith(PASSING)]
        await _name(session, ids, lasting)
    ids = await _found(session, ids, kind)
    if kind is r.Group:
        await _forms(session, ids, [row for row in (*come, *differ) if isinstance(row, r.Group)])
    return ids


def _same(stored: Stored) -> list[ColumnElement[bool]]:
    """The row whose key is `old_…`; NULL is a value here."""
    columns = stored.model.__table__.c
    return [
        columns[name].is_not_distinct_from(bindparam(f"old_{name}", type_=columns[name].type)) for name in stored.key
    ]


async def _change(session: Session, stored: Stored, rows: Sequence[Columns]) -> None:
    changed = [name for name in rows[0] if name not in stored.key]
    if not changed:
        return
    statement = update(stored.model).where(*_same(stored)).values({name: bindparam(f"new_{name}") for name in changed})
    parameters = [
        {f"old_{name}": row[name] for name in stored.key} | {f"new_{name}": row[name] for name in changed}
        for row in rows
    ]
    await session.execute(statement, parameters)


async def _remove(session: Session, ids: Ids, stored: Stored, gone: Sequence[Row]) -> None:
    rows = [stored.columns(ids, row) for row in gone]
    parameters = [{f"old_{name}": row[name] for name in stored.key} for row in rows]
    await session.execute(delete(stored.model).where(*_same(stored)), parameters)


async def _school(session: Session, ids: Ids, school: r.School) -> Ids:
    values = {"name": school.name, "short_name": school.short_name, "zone": school.zone, "official": school.official}
    if ids.school:
        await session.execute(update(models.School).where(models.School.id == ids.school).values(values))
        return ids
    return replace(
        ids, school=await inserted(session, insert(models.School).values(values).returning(models.School.id))
    )


async def _year(session: Session, ids: Ids, year: r.Year) -> Ids:
    """A new year ends what was open in the years before it: enrolments, and the posts of their class teachers."""
    table = models.SchoolYear
    values = {"name": year.name, "starts": year.starts, "ends": year.ends}
    if ids.year:
        await session.execute(update(table).where(table.id == ids.year).values(values))
        return ids
    made = await inserted(session, insert(table).values(school_id=ids.school, **values).returning(table.id))
    earlier = select(models.Form.id).join(table).where(table.school_id == ids.school, table.ends < year.starts)
    last = select(func.max(table.ends)).where(table.school_id == ids.school, table.ends < year.starts)
    for held in (models.Enrolment, models.RoleHeld):
        still = held.form_id.in_(earlier), held.until.is_(None)
        await session.execute(update(held).where(*still).values(until=last.scalar_subquery()))
    return replace(ids, year=made)


async def _number(session: Session, ids: Ids, keys: Sequence[str]) -> Ids:
    """Ids are given before, not found after: two namesakes could not be told apart."""
    if session.dialect.name == "postgresql":
        drawn = text("SELECT nextval('person_id_seq') FROM generate_series(1, :count)")
        numbers = list(await session.scalars(drawn, {"count": len(keys)}))
    else:
        first = (await session.scalar(select(func.coalesce(func.max(models.Person.id), 0)))) or 0
        numbers = list(range(first + 1, first + 1 + len(keys)))
    return replace(ids, people={**ids.people, **dict(zip(keys, numbers, strict=True))})


async def _name(session: Session, ids: Ids, keys: Sequence[str]) -> None:
    rows = [{"school_id": ids.school, "person_id": ids.people[key], "key": key} for key in keys]
    if rows:
        await session.execute(insert(models.PersonKey), rows)


async def _forms(session: Session, ids: Ids, groups: Sequence[r.Group]) -> None:
    numbers = [ids.groups[group.key] for group in groups]
    await session.execute(delete(models.GroupForm).where(models.GroupForm.group_id.in_(numbers)))
    rows = [{"group_id": ids.groups[g.key], "form_id": ids.forms[form]} for g in groups for form in g.forms]
    if rows:
        await session.execute(insert(models.GroupForm), rows)


async def _found(session: Session, ids: Ids, kind: type[Row]) -> Ids:
    """The ids again, after rows came that others point at."""
    if kind is r.Form:
        return replace(ids, forms=await by_name(session, models.Form.name, models.Form.year_id == ids.year))
    if kind is r.Subject:
        here = models.Subject.school_id == ids.school
        return replace(ids, subjects=await by_name(session, models.Subject.name, here))
    if kind is r.Group:
        return replace(ids, groups=await by_name(session, models.Group.key, models.Group.year_id == ids.year))
    if kind is r.Letter:
        here = models.AttendanceCode.school_id == ids.school
        return replace(ids, letters=await by_name(session, models.AttendanceCode.letter, here))
    if kind is r.Term:
        return replace(ids, terms=await term_ids(session, ids.year))
    return ids


async def by_name(session: Session, name: InstrumentedAttribute[str], condition: Any) -> dict[str, int]:
    """Ids by what the school calls the rows."""
    rows = await session.execute(select(name, name.class_.id).where(condition))
    return {key: number for key, number in rows}  # noqa: C416 - rows are not pairs to a type checker


async def term_ids(session: Session, year: int) -> dict[tuple[int | None, int], int]:
    """Ids by parallel and ordinal."""
    rows = await session.execute(
        select(models.Term.grade, models.Term.ordinal, models.Term.id).where(models.Term.year_id == year)
    )
    return {(grade, ordinal): number for grade, ordinal, number in rows}
