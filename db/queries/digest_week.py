"""A week of many pupils: averages and their movement, lessons missed, homework ticked."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import and_, case, exists, func, select

from db.among import among
from db.models import (
    AttendanceCode,
    AttendanceEntry,
    Group,
    GroupMember,
    Homework,
    HomeworkDone,
    HomeworkPupil,
    Lesson,
    Mark,
    MarkScale,
    Subject,
)
from db.queries.class_average import counted
from db.session import Session
from domain.almanac import FormBook
from domain.digests import BEST, WEEK, Average, WeekOf, had_school
from domain.homework import gets_any
from domain.marks import Sum
from domain.people import Child
from domain.scales import Rule, scale_of
from domain.terms import term_at
from domain.words import Attendance, Scale

ABSENT = [meaning for meaning in Attendance if meaning.absent]


async def of_pupils(
    session: Session, children: Collection[Child], forms: Mapping[int, FormBook], day: date, cut: datetime
) -> dict[int, WeekOf]:
    """The seven days that end on `day`, of every child who had a day of lessons in them; marks until `cut`."""
    ours = [child for child in children if child.form_id in forms and had_school(forms[child.form_id], day)]
    if not ours:
        return {}
    means = await averages(session, ours, forms, day, cut)
    first, pupils = day - WEEK + timedelta(days=1), [child.id for child in ours]
    missed = {row.pupil_id: row.lessons for row in await session.execute(_missed(session, pupils, first, day))}
    ticking = [child.id for child in ours if gets_any(child)]
    ticks = {row.pupil_id: (row.done, row.due) for row in await session.execute(_ticks(session, ticking, first, day))}
    return {
        child.id: WeekOf(
            tuple(one for one, _ in means.get(child.id, ())),
            missed.get(child.id, 0),
            ticks.get(child.id),
            tuple(one.subject for one, best in means.get(child.id, ()) if best and one.scale is Scale.FIVE),
        )
        for child in ours
    }


async def averages(
    session: Session, children: Iterable[Child], forms: Mapping[int, FormBook], day: date, cut: datetime
) -> dict[int, list[tuple[Average, int]]]:
    """By pupil, in order of subjects: the mean of the present term, and how many best marks the week brought."""
    ours = [child for child in children if child.grade > 1]
    if not ours:
        return {}
    rules = await scale_rules(session, {child.school_id for child in ours})
    terms: defaultdict[date, dict[int, Child]] = defaultdict(dict)
    for child in ours:
        calendar = forms[child.form_id].calendar
        term = term_at(calendar.terms, day)
        terms[term.starts if term else calendar.starts][child.id] = child
    found: defaultdict[int, list[tuple[Average, int]]] = defaultdict(list)
    for starts, pupils in terms.items():
        for row in await session.execute(_sums(session, pupils, starts, day, cut)):
            if (mean := Sum(row.points or 0, row.weight or 0).mean) is None:
                continue
            child = pupils[row.pupil_id]
            scale = scale_of(row.own, rules[child.school_id], child.form_id, child.grade, row.subject_id)
            average = Average(row.subject, mean, Sum(row.points_before or 0, row.weight_before or 0).mean, scale)
            found[child.id].append((average, row.best))
    return found


async def scale_rules(session: Session, schools: Collection[int]) -> Mapping[int, list[Rule]]:
    """By school: which scales hold, but for those of single terms."""
    if not schools:
        return {}
    rows = await session.execute(
        select(MarkScale.school_id, MarkScale.scale, MarkScale.grade, MarkScale.form_id, MarkScale.subject_id)
        .where(among(session, MarkScale.school_id, schools), MarkScale.term_id.is_(None))
        .order_by(MarkScale.id)
    )
    found: defaultdict[int, list[Rule]] = defaultdict(list)
    for row in rows:
        found[row.school_id].append(Rule(row.scale, row.grade, row.form_id, row.subject_id))
    return found


def _sums(session: Session, pupils: Collection[int], starts: date, day: date, cut: datetime) -> Any:
    """`domain.marks.summed` of each subject, until `day` and until a week before."""
    points, marks = counted(Mark.value)
    points, weight = points * Mark.weight, marks * Mark.weight
    earlier = Lesson.day <= day - WEEK
    return (
        select(
            Mark.pupil_id, Group.subject_id, Subject.name.label("subject"), func.min(Group.scale).label("own"),
            func.sum(points).label("points"), func.sum(weight).label("weight"),
            func.sum(case((earlier, points))).label("points_before"),
            func.sum(case((earlier, weight))).label("weight_before"),
            func.sum(case((and_(~earlier, Mark.value == BEST), 1), else_=0)).label("best"),
        )
        .select_from(Mark)
        .join(Lesson, Lesson.id == Mark.lesson_id)
        .join(Group, Group.id == Lesson.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(among(session, Mark.pupil_id, pupils), Lesson.day.between(starts, day), Mark.entered_at <= cut)
        .group_by(Mark.pupil_id, Group.subject_id, Subject.name)
        .order_by(Subject.name)
    )  # fmt: skip


def _missed(session: Session, pupils: Collection[int], first: date, last: date) -> Any:
    entry, code = AttendanceEntry, AttendanceCode
    return (
        select(entry.pupil_id, func.count().label("lessons"))
        .join(Lesson, Lesson.id == entry.lesson_id)
        .join(code, code.id == entry.code_id)
        .where(among(session, entry.pupil_id, pupils), Lesson.day.between(first, last), code.meaning.in_(ABSENT))
        .group_by(entry.pupil_id)
    )


def _ticks(session: Session, pupils: Collection[int], first: date, last: date) -> Any:
    """Of pupils who ticked something: how much was due, and how much of it is done."""
    member, done = GroupMember, HomeworkDone
    own = exists().where(HomeworkPupil.homework_id == Homework.id, HomeworkPupil.pupil_id == member.pupil_id)
    ticked = func.count(done.homework_id.distinct())
    return (
        select(member.pupil_id, func.count(Homework.id.distinct()).label("due"), ticked.label("done"))
        .join(
            Homework,
            (Homework.group_id == member.group_id)
            & (member.since <= Homework.due)
            & (member.until.is_(None) | (member.until >= Homework.due)),
        )
        .outerjoin(done, (done.homework_id == Homework.id) & (done.pupil_id == member.pupil_id))
        .where(
            among(session, member.pupil_id, pupils),
            Homework.due.between(first, last),
            Homework.individual.is_(False) | own,
        )
        .group_by(member.pupil_id)
        .having(ticked > 0)
    )
