"""A year's journal, row by row, by the school's own keys."""

from collections.abc import AsyncIterator

from sqlalchemy import select

from db.models import Group, Lesson, Mark
from db.queries.roster import Ids
from db.session import Session
from domain import journal

BATCH = 5_000


async def marks(session: Session, ids: Ids) -> AsyncIterator[journal.Mark]:
    """Every mark of the year that `ids` is about, by group, day and number; never all of them in memory."""
    groups = {number: key for key, number in ids.groups.items()}
    people = {number: key for key, number in ids.people.items()}
    query = (
        select(
            Lesson.group_id,
            Lesson.day,
            Lesson.number,
            Mark.pupil_id,
            Mark.value,
            Mark.work,
            Mark.weight,
            Mark.comment,
            Mark.retake_of_id,
            Mark.entered_at,
        )
        .join(Lesson, Lesson.id == Mark.lesson_id)
        .join(Group, Group.id == Lesson.group_id)
        .where(Group.year_id == ids.year)
        .order_by(Lesson.group_id, Lesson.day, Lesson.number, Mark.id)
        .execution_options(yield_per=BATCH)
    )
    async with session.stream(query) as found:
        async for row in found:
            at = journal.LessonAt(groups[row.group_id], row.day, row.number)
            again = row.retake_of_id is not None
            yield journal.Mark(
                at, people[row.pupil_id], row.value, row.work, row.weight, row.comment, again, row.entered_at
            )
