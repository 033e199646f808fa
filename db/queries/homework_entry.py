"""What a teacher needs to set homework: when the group meets next, what was set before, and setting it."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, select

from db.models import Form, Group, GroupForm, Homework, HomeworkAttachment, Lesson, SchoolYear
from db.queries import attachments, file_refs, journal_changes, lessons, sheet_entry
from db.queries.journal import Entry
from db.queries.sheet_entry import Task, Written
from db.session import Session
from domain.homework_entry import Earlier, Sent, TaskDraft
from domain.keeping import At, Keeping, Taught

AHEAD = timedelta(days=21)
YEAR, NEAR = timedelta(days=364), timedelta(days=7)


async def meetings(session: Session, group: Taught, day: date, now: datetime) -> list[date]:
    """The days after `day` on which the group meets, three weeks ahead."""
    planned = await lessons.planned_of(session, {group.id: group}, day + timedelta(days=1), day + AHEAD, now)
    return sorted({at.day for at, lesson in planned.items() if lesson.held})


async def earlier(session: Session, keeping: Keeping, group: Taught, at: At, topic: str) -> list[Earlier]:
    """What could be set again: the group's last task, last year's, and the newest of each own parallel group."""
    found = [await _first(session, "repeat", _tasks().where(Homework.group_id == at.group, Lesson.day <= at.day))]
    found.append(await _first(session, "year", _last_year(group, at, topic)))
    parallel = [
        one.id
        for one in keeping.groups.values()
        if one.id != group.id and (one.subject, one.grade) == (group.subject, group.grade)
    ]
    for other in sorted(parallel)[:2]:
        since = at.day - NEAR
        mine = _tasks().where(Homework.group_id == other, Lesson.day.between(since, at.day + NEAR))
        found.append(await _first(session, "parallel", mine))
    known, kept = set[str](), []
    for one in found:
        if one is not None and one.text not in known:
            known.add(one.text)
            kept.append(one)
    return kept


def _tasks() -> Any:
    return (
        select(Homework.id, Homework.text, Homework.minutes)
        .join(Lesson, Lesson.id == Homework.lesson_id)
        .where(Homework.individual.is_(False))
        .order_by(Lesson.day.desc(), Homework.id.desc())
    )


def _last_year(group: Taught, at: At, topic: str) -> Any:
    """Of the same subject and parallel a school year ago: at the lesson with this topic, or around this day."""
    before = (
        select(GroupForm.group_id)
        .join(Form, Form.id == GroupForm.form_id)
        .join(Group, Group.id == GroupForm.group_id)
        .join(SchoolYear, SchoolYear.id == Group.year_id)
        .where(
            Group.subject_id == group.subject,
            Form.grade == group.grade,
            SchoolYear.school_id == group.school,
            SchoolYear.ends < at.day,
        )
    )
    day = at.day - YEAR
    here = Lesson.topic == topic if topic else Lesson.day.between(day - NEAR, day + NEAR)
    return _tasks().where(Homework.group_id.in_(before), here)


async def _first(session: Session, why: str, tasks: Any) -> Earlier | None:
    row = (await session.execute(tasks.limit(1))).one_or_none()
    if row is None:
        return None
    files = (await _files(session, [row.id]))[row.id]
    return Earlier(row.id, why, row.text, row.minutes, tuple(files))


async def _files(session: Session, tasks: Sequence[int]) -> defaultdict[int, list[int]]:
    held, found = HomeworkAttachment, defaultdict[int, list[int]](list)
    rows = await session.execute(
        select(held.homework_id, held.attachment_id)
        .where(held.homework_id.in_(tasks))
        .order_by(held.homework_id, held.position)
    )
    for row in rows:
        found[row.homework_id].append(row.attachment_id)
    return found


async def set_task(session: Session, group: Taught, draft: TaskDraft, channel: int, entry: Entry) -> Written | None:
    """Set the task, or change the one the draft is of; what the messenger calls its files is remembered."""
    assert draft.due is not None  # noqa: S101 - the handler asks for a day first
    new = [await _kept(session, group, sent) for sent in draft.files]
    await file_refs.remember(
        session, channel, {number: sent.file_id for number, sent in zip(new, draft.files, strict=True) if sent.file_id}
    )
    if not draft.task:
        files = (*draft.kept, *new)
        task = Task(draft.text, draft.due, draft.minutes, draft.pupils, files)
        return await sheet_entry.assign(session, group, draft.at, task, entry)
    before = await sheet_entry.newest(session)
    values = {"text": draft.text, "due": draft.due, "minutes": draft.minutes}
    await journal_changes.correct(session, group.school, Homework, draft.task, values, entry)
    there = await session.scalar(select(func.count()).where(HomeworkAttachment.homework_id == draft.task))
    await journal_changes.attach(session, draft.task, new, after=there or 0)
    return await sheet_entry.written(session, before, entry)


async def take_back(session: Session, group: Taught, at: At, task: int, entry: Entry) -> Written | None:
    """A task of that lesson is not set any more; None when it is gone already."""
    before = await sheet_entry.newest(session)
    lesson = select(Lesson.id).where(Lesson.group_id == at.group, Lesson.day == at.day, Lesson.number == at.number)
    mine = await session.scalar(
        select(Homework.id).where(Homework.id == task, Homework.lesson_id == lesson.scalar_subquery())
    )
    if mine is not None:
        await journal_changes.withdraw(session, group.school, Homework, task, entry)
    return await sheet_entry.written(session, before, entry)


async def _kept(session: Session, group: Taught, sent: Sent) -> int:
    one = sent.document
    return await attachments.row_of(session, group.school, one.sha256, one.name, one.mime, one.size)
