"""Lessons of groups as the timetable has them, with what the journal says of each: a teacher's day, a deputy's list."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import exists, func, select

from db.among import among
from db.models import EntryDraft, Homework, Lesson, Mark
from db.queries.almanac import Almanac
from db.session import Session
from domain.filling import LessonLine, Recorded
from domain.keeping import At, Keeping, Taught
from domain.planned import Planned

DAY = timedelta(days=1)


async def of_keeping(session: Session, keeping: Keeping, first: date, last: date, now: datetime) -> list[LessonLine]:
    """Every lesson the viewer may keep on these days, by day, number and form; cancelled ones too, they are told so."""
    groups = {number: keeping.groups[number] for number in keeping.on(first, last) if number in keeping.groups}
    found = await of_groups(session, groups, first, last, now)
    drafts = await _drafts(session, keeping.person, first, last)
    return [
        replace(line, draft=line.at in drafts, form=keeping.right(line.at).form)
        for line in found
        if any(held.covers(line.at) for held in keeping.rights)
    ]


async def of_groups(
    session: Session,
    groups: dict[int, Taught],
    first: date,
    last: date,
    now: datetime,
    *,
    since: Mapping[int, date] | None = None,
    almanac: Almanac | None = None,
) -> list[LessonLine]:
    """Every lesson of these groups on these days, by day, number and form, in four statements.

    `since` is a group's own first day, earlier or later than `first`; an `almanac` keeps what was read of forms.
    """
    since = since or {}
    planned = await planned_of(session, groups, first, last, now, since=since, almanac=almanac)
    recorded = await _recorded(session, groups, min([first, *since.values()]), last)
    lines = [LessonLine(at, groups[at.group], one, recorded.get(at, Recorded())) for at, one in planned.items()]
    return sorted(lines, key=lambda line: (line.at.day, line.at.number, line.group.title, line.at.group))


async def planned_of(
    session: Session,
    groups: Mapping[int, Taught],
    first: date,
    last: date,
    now: datetime,
    *,
    since: Mapping[int, date] | None = None,
    almanac: Almanac | None = None,
) -> dict[At, Planned]:
    """What the timetable and its changes have for these groups; a lesson that was moved stands where it is held."""
    own = since or {}
    days = {number: _days(own.get(number, first), last) for number in groups}
    return await planned_on(session, groups, days, now, almanac)


async def planned_on(
    session: Session,
    groups: Mapping[int, Taught],
    days: Mapping[int, Sequence[date]],
    now: datetime,
    almanac: Almanac | None = None,
) -> dict[At, Planned]:
    """The same for each group on its own days."""
    wanted = [(groups[number].forms[0], number, day) for number, some in days.items() for day in some]
    if not wanted:
        return {}
    found = await (almanac or Almanac(tasks=False)).days(session, wanted, now)
    return {
        At(group, day, lesson.number): lesson
        for _, group, day in wanted
        for lesson in _lessons(found, groups[group], day)
    }


def _days(first: date, last: date) -> list[date]:
    return [first + DAY * n for n in range((last - first).days + 1)]


def _lessons(found: Any, group: Taught, day: date) -> tuple[Planned, ...]:
    lessons: tuple[Planned, ...] = found[group.forms[0], group.id, day].lessons
    return lessons


async def _recorded(session: Session, groups: Collection[int], first: date, last: date) -> dict[At, Recorded]:
    task, mark = Homework, Mark
    rows = await session.execute(
        select(
            Lesson.group_id, Lesson.day, Lesson.number, Lesson.topic, Lesson.rolled, Lesson.no_homework,
            exists().where(task.lesson_id == Lesson.id).label("set"),
            select(func.count()).where(mark.lesson_id == Lesson.id).scalar_subquery().label("marks"),
        ).where(among(session, Lesson.group_id, groups), Lesson.day.between(first, last))
    )  # fmt: skip
    return {
        At(row.group_id, row.day, row.number): Recorded(
            row.topic, bool(row.rolled), bool(row.set or row.no_homework), row.marks
        )
        for row in rows
    }


async def _drafts(session: Session, person: int, first: date, last: date) -> set[At]:
    draft = EntryDraft
    rows = await session.execute(
        select(draft.group_id, draft.day, draft.number).where(draft.person_id == person, draft.day.between(first, last))
    )
    return {At(*row) for row in rows}
