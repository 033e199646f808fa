"""What a pupil has to hand in."""

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cache
from itertools import groupby
from typing import Any

from sqlalchemy import (
    CTE,
    BigInteger,
    ColumnElement,
    Date,
    Integer,
    Row,
    Select,
    bindparam,
    delete,
    exists,
    func,
    insert,
    literal_column,
    select,
    type_coerce,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import aliased
from sqlalchemy.types import TypeEngine

from db.models import (
    Group,
    GroupMember,
    Homework,
    HomeworkAttachment,
    HomeworkDone,
    HomeworkPupil,
    Subject,
    TimetableSlot,
)
from db.session import Session
from domain import homework as h
from domain.people import Hat, NotAllowed, Viewer

LAST = 99  # behind every lesson number


async def due(
    session: Session, viewer: Viewer, days: Iterable[h.DueDay], subject: int | None = None
) -> list[h.DayTasks]:
    """What has to be handed in (in one subject) on these days, of one pupil or of several, in one statement.

    Days without tasks are left out, the others come by pupil and day; tasks in timetable order, own groups and own
    individual tasks only. Raises NotAllowed unless the viewer may see every pupil.
    """
    asked = [(viewer.child(one.pupil).id, one.day, one.weekday) for one in days]
    if not asked:
        return []
    dialect = session.dialect.name
    known = _given(dialect, asked) | ({"subject": subject} if subject else {})
    rows = (await session.execute(_due(dialect, one=bool(subject)), known)).all()
    return [
        h.DayTasks(pupil, day, tuple(_assignment(row) for row in found))
        for (pupil, day), found in groupby(rows, key=lambda row: (row.pupil, row.day))
    ]


async def subjects(session: Session, viewer: Viewer, pupils: Sequence[int], today: date) -> list[h.Subject]:
    """The subjects the pupils learn around `today`, by name; raises NotAllowed unless the viewer may see them all."""
    asked = [viewer.child(pupil).id for pupil in pupils]
    first, last = today - h.FORTNIGHT, today + h.FORTNIGHT
    member = aliased(GroupMember)
    rows = await session.execute(
        select(member.pupil_id, Subject.id, Subject.name, Subject.short_name, func.count(Homework.id.distinct()))
        .select_from(member)
        .join(Group, Group.id == member.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .outerjoin(
            Homework,
            (Homework.group_id == member.group_id) & Homework.due.between(today, last) & mine(member.pupil_id),
        )
        .where(member.pupil_id.in_(asked), member.since <= last, member.until.is_(None) | (member.until >= first))
        .group_by(member.pupil_id, Subject.id, Subject.name, Subject.short_name)
        .order_by(Subject.name, Subject.id)
    )
    return [h.Subject(*row) for row in rows]


async def tick(session: Session, viewer: Viewer, homework_id: int, now: datetime, *, done: bool) -> bool:
    """The pupil has done it, or has not after all; said twice is said once. False: the task is there no more.

    Only the pupil says so; raises NotAllowed for anybody else. No entry of the journal: teachers do not see it.
    """
    pupil = viewer.child()
    if viewer.hat is not Hat.PUPIL:
        raise NotAllowed(f"homework {homework_id}")
    task = select(mine(pupil.id).label("own")).where(Homework.id == homework_id).with_for_update(of=Homework)
    found = (await session.execute(task)).one_or_none()
    if found is None:
        return False
    if not found.own:
        raise NotAllowed(f"homework {homework_id}")
    here = HomeworkDone.homework_id == homework_id, HomeworkDone.pupil_id == pupil.id
    await session.execute(delete(HomeworkDone).where(*here))
    if done:
        await session.execute(insert(HomeworkDone).values(homework_id=homework_id, pupil_id=pupil.id, done_at=now))
    return True


def mine(pupil: int | ColumnElement[int] | Any) -> ColumnElement[bool]:
    """Set for a group the pupil is in when it is due and, if individual, set for this pupil.

    The list of groups says nothing new, but without it everybody's homework is looked at.
    """
    member, ever = aliased(GroupMember), aliased(GroupMember)
    near = Homework.group_id.in_(select(ever.group_id).where(ever.pupil_id == pupil))
    belongs = exists().where(
        member.group_id == Homework.group_id,
        member.pupil_id == pupil,
        member.since <= Homework.due,
        member.until.is_(None) | (member.until >= Homework.due),
    )
    return near & belongs & _for(pupil)


def lesson_number(weekday: int | ColumnElement[int]) -> ColumnElement[int]:
    """The first lesson of the task's group on that weekday; a task without one comes last."""
    slot = TimetableSlot
    first = (
        select(func.min(slot.number))
        .where(slot.group_id == Homework.group_id, slot.weekday == weekday)
        .scalar_subquery()
    )
    return func.coalesce(first, LAST)


def _for(pupil: int | ColumnElement[int] | Any) -> ColumnElement[bool]:
    """Everybody's task, or an individual one of this pupil."""
    chosen = exists().where(HomeworkPupil.homework_id == Homework.id, HomeworkPupil.pupil_id == pupil)
    return Homework.individual.is_(False) | chosen


def _days(dialect: str) -> CTE:
    """The pupils' days as a table, so that one statement looks at all of them; filled by `_given`."""
    if dialect == "postgresql":
        types: dict[str, TypeEngine[Any]] = {"pupil": BigInteger(), "day": Date(), "weekday": Integer()}
        lists = [func.unnest(bindparam(f"{name}s", type_=ARRAY(kind))).label(name) for name, kind in types.items()]
        return select(*lists).cte("asked")
    each = func.json_each(bindparam("asked")).table_valued("value")

    def part(place: int, kind: TypeEngine[Any], name: str) -> ColumnElement[Any]:
        return type_coerce(func.json_extract(each.c.value, literal_column(f"'$[{place}]'")), kind).label(name)

    return select(part(0, BigInteger(), "pupil"), part(1, Date(), "day"), part(2, Integer(), "weekday")).cte("asked")


def _given(dialect: str, asked: Sequence[tuple[int, date, int]]) -> dict[str, Any]:
    if dialect == "postgresql":
        pupils, days, weekdays = zip(*asked, strict=True)
        return {"pupils": list(pupils), "days": list(days), "weekdays": list(weekdays)}
    return {"asked": json.dumps([(pupil, day.isoformat(), weekday) for pupil, day, weekday in asked])}


@cache  # a statement with the days in it would be compiled anew for every answer, and that was half of its cost
def _due(dialect: str, *, one: bool) -> Select[Any]:
    """Joined from the pupil's groups to their tasks, which is the way the indexes go; `one` subject, or all."""
    asked = _days(dialect)
    number = lesson_number(asked.c.weekday).label("number")
    files = (
        select(func.count()).where(HomeworkAttachment.homework_id == Homework.id).correlate(Homework).scalar_subquery()
    )
    found = (
        select(
            asked.c.pupil,
            asked.c.day,
            Homework.id,
            Subject.name.label("subject"),
            Homework.text,
            Homework.minutes,
            files.label("files"),
            Homework.individual,
            HomeworkDone.done_at.is_not(None).label("done"),
            Homework.bring,
            number,
        )
        .distinct()  # a pupil may have been entered into a group twice
        .select_from(asked)
        .join(
            GroupMember,
            (GroupMember.pupil_id == asked.c.pupil)
            & (GroupMember.since <= asked.c.day)
            & (GroupMember.until.is_(None) | (GroupMember.until >= asked.c.day)),
        )
        .join(Homework, (Homework.group_id == GroupMember.group_id) & (Homework.due == asked.c.day))
        .outerjoin(HomeworkDone, (HomeworkDone.homework_id == Homework.id) & (HomeworkDone.pupil_id == asked.c.pupil))
        .join(Group, Group.id == Homework.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(_for(asked.c.pupil), *([Subject.id == bindparam("subject", type_=Integer())] if one else []))
    )
    return found.order_by(asked.c.pupil, asked.c.day, number, Subject.name, Homework.id)


def _assignment(row: Row[Any]) -> h.Assignment:
    return h.Assignment(
        row.id, row.subject, row.text, row.minutes, row.files, bool(row.individual), bool(row.done), row.bring
    )
