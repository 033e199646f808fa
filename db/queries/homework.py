"""What a pupil has to hand in."""

from datetime import date, datetime

from sqlalchemy import ColumnElement, Select, delete, exists, func, insert, select

from db.models import (
    Attachment,
    FileRef,
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
from domain.homework import Assignment, StoredFile
from domain.people import Hat, NotAllowed, Viewer


async def due_on(
    session: Session, viewer: Viewer, pupil_id: int, day: date, weekday: int | None = None
) -> list[Assignment]:
    """What the pupil has to hand in on `day`, in timetable order, own groups and own individual tasks only.

    `weekday` is by which weekday's timetable a moved day is held; the day's own unless it is given.
    Raises NotAllowed unless the viewer may see the pupil.
    """
    pupil = viewer.child(pupil_id)
    number = (
        select(func.min(TimetableSlot.number))
        .where(TimetableSlot.group_id == Homework.group_id, TimetableSlot.weekday == (weekday or day.isoweekday()))
        .scalar_subquery()
    )
    files = (
        select(func.count()).where(HomeworkAttachment.homework_id == Homework.id).correlate(Homework).scalar_subquery()
    )
    rows = await session.execute(
        select(
            Homework.id,
            Subject.name,
            Homework.text,
            Homework.minutes,
            files.label("files"),
            Homework.individual,
            HomeworkDone.done_at.is_not(None),
        )
        .select_from(Homework)
        .outerjoin(HomeworkDone, (HomeworkDone.homework_id == Homework.id) & (HomeworkDone.pupil_id == pupil.id))
        .join(Group, Group.id == Homework.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(Homework.due == day, mine(pupil.id))
        .order_by(func.coalesce(number, 99), Subject.name, Homework.id)
    )
    return [Assignment(*row) for row in rows]


async def tick(session: Session, viewer: Viewer, homework_id: int, now: datetime) -> None:
    """The pupil has done it, or has not after all. Only the pupil says so; raises NotAllowed for anybody else.

    No entry of the journal: teachers neither ask nor see it.
    """
    pupil = viewer.child()
    own = await session.scalar(select(Homework.id).where(Homework.id == homework_id, mine(pupil.id)))
    if viewer.hat is not Hat.PUPIL or own is None:
        raise NotAllowed(f"homework {homework_id}")
    here = HomeworkDone.homework_id == homework_id, HomeworkDone.pupil_id == pupil.id
    gone = await session.execute(delete(HomeworkDone).where(*here))
    if not gone.rowcount:
        await session.execute(insert(HomeworkDone).values(homework_id=homework_id, pupil_id=pupil.id, done_at=now))


async def files_due_on(session: Session, viewer: Viewer, pupil_id: int, day: date) -> list[StoredFile]:
    """The files of everything the pupil has to hand in on `day`; raises NotAllowed like `due_on`."""
    pupil = viewer.child(pupil_id)
    rows = await session.execute(files_of(viewer.channel).where(Homework.due == day, mine(pupil.id)))
    return [StoredFile(row.id, row.name, row.sha256, row.file_id) for row in rows]


def mine(pupil: int) -> ColumnElement[bool]:
    """Set for a group the pupil is in when it is due and, if individual, set for this pupil."""
    member = exists().where(
        GroupMember.group_id == Homework.group_id,
        GroupMember.pupil_id == pupil,
        GroupMember.since <= Homework.due,
        GroupMember.until.is_(None) | (GroupMember.until >= Homework.due),
    )
    chosen = exists().where(HomeworkPupil.homework_id == Homework.id, HomeworkPupil.pupil_id == pupil)
    return member & (Homework.individual.is_(False) | chosen)


def files_of(channel: int) -> Select[int, str, str, str]:
    return (
        select(Attachment.id, Attachment.name, Attachment.sha256, FileRef.file_id)
        .select_from(Homework)
        .join(HomeworkAttachment, HomeworkAttachment.homework_id == Homework.id)
        .join(Attachment, Attachment.id == HomeworkAttachment.attachment_id)
        .outerjoin(FileRef, (FileRef.attachment_id == Attachment.id) & (FileRef.channel_id == channel))
        .order_by(Homework.id, HomeworkAttachment.position)
    )
