"""What the journal says about a pupil's presence."""

from datetime import date

from sqlalchemy import select

from db.models import AttendanceCode, AttendanceEntry, Group, GroupMember, Lesson, Subject
from db.queries.diary_rows import member_of
from db.session import Session
from domain.diary import AttendanceLine, AttendanceWeek, Presence
from domain.people import Viewer


async def between(session: Session, viewer: Viewer, pupil_id: int, first: date, last: date) -> AttendanceWeek:
    """Absences and lateness from `first` to `last`, and the number of lessons held; raises NotAllowed."""
    pupil = viewer.child(pupil_id).id
    rows = (
        await session.execute(
            select(
                Lesson.day,
                Lesson.number,
                Subject.name,
                AttendanceCode.meaning,
                AttendanceCode.letter,
                AttendanceEntry.minutes,
            )
            .select_from(Lesson)
            .join(Group, Group.id == Lesson.group_id)
            .join(Subject, Subject.id == Group.subject_id)
            .join(GroupMember, member_of(Lesson.group_id, Lesson.day, pupil))
            .outerjoin(
                AttendanceEntry,
                (AttendanceEntry.lesson_id == Lesson.id) & (AttendanceEntry.pupil_id == pupil),
            )
            .outerjoin(AttendanceCode, AttendanceCode.id == AttendanceEntry.code_id)
            .where(Lesson.day.between(first, last))
            .order_by(Lesson.day, Lesson.number)
        )
    ).all()
    lines = [AttendanceLine(r.day, r.number, r.name, Presence(*r[3:])) for r in rows if r.meaning is not None]
    return AttendanceWeek(held=len(rows), lines=tuple(lines))
