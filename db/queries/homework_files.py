"""The files of homework."""

from sqlalchemy import Select, select

from db.models import Attachment, FileRef, Group, Homework, HomeworkAttachment, Subject
from db.queries.homework import lesson_number, mine
from db.session import Session
from domain.homework import DueDay, StoredFile
from domain.people import Viewer


async def due(session: Session, viewer: Viewer, day: DueDay, subject: int | None = None) -> list[StoredFile]:
    """Of everything the pupil has to hand in that day (in one subject), in the order of the day's screen.

    Raises NotAllowed unless the viewer may see the pupil.
    """
    pupil = viewer.child(day.pupil)
    rows = await session.execute(
        files_of(viewer.channel)
        .join(Group, Group.id == Homework.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(Homework.due == day.day, mine(pupil.id), *([Group.subject_id == subject] if subject else []))
        .order_by(lesson_number(day.weekday), Subject.name, Homework.id, HomeworkAttachment.position)
    )
    return [StoredFile(row.id, row.name, row.sha256, row.file_id) for row in rows]


def files_of(channel: int) -> Select[int, str, str, str]:
    """Every file of every task; whoever asks says of which, and in which order."""
    return (
        select(Attachment.id, Attachment.name, Attachment.sha256, FileRef.file_id)
        .select_from(Homework)
        .join(HomeworkAttachment, HomeworkAttachment.homework_id == Homework.id)
        .join(Attachment, Attachment.id == HomeworkAttachment.attachment_id)
        .outerjoin(FileRef, (FileRef.attachment_id == Attachment.id) & (FileRef.channel_id == channel))
    )
