"""What the journal says about a pupil's presence."""

from datetime import date

from sqlalchemy import ColumnElement, exists, select

from db.models import AttendanceCode, AttendanceEntry, Group, GroupMember, Lesson, Subject
from db.queries.diary_rows import member_of
from db.session import Session
from domain.attendance import HeldLesson, Register
from domain.diary import Presence
from domain.people import Viewer


async def between(session: Session, viewer: Viewer, pupil_id: int, first: date, last: date) -> Register:
    """The lessons of the pupil's own groups from `first` to `last` as the journal has them; raises NotAllowed.

    A lesson of which nobody has asked yet who is there says nothing about presence, unless about this pupil. The
    journal may hold lessons that are only prepared: ask until today for what was held.
    """
    pupil = viewer.child(pupil_id).id
    code, entry = AttendanceCode, AttendanceEntry
    rows = await session.execute(
        select(Lesson.day, Lesson.number, Subject.name, code.meaning, code.letter, entry.minutes)
        .select_from(Lesson)
        .join(Group, Group.id == Lesson.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .outerjoin(entry, (entry.lesson_id == Lesson.id) & (entry.pupil_id == pupil))
        .outerjoin(code, code.id == entry.code_id)
        .where(Lesson.day.between(first, last), was_in_group(pupil), Lesson.rolled.is_(True) | entry.id.is_not(None))
        .order_by(Lesson.day, Lesson.number, Lesson.id)
    )
    return Register(
        tuple(HeldLesson(*row[:3], Presence(*row[3:]) if row.meaning is not None else None) for row in rows)
    )


def was_in_group(pupil: int) -> ColumnElement[bool]:
    """The lesson's group was the pupil's on that day: what classmates had without them is no lesson of theirs.

    True once, however often a group's lists name the pupil, so that no lesson is counted twice.
    """
    own = select(GroupMember.group_id).where(GroupMember.pupil_id == pupil)  # a few groups, found by their index
    return Lesson.group_id.in_(own) & exists().where(member_of(Lesson.group_id, Lesson.day, pupil))
