"""Rows of absence notes, in one shape for families and for the school."""

from typing import Any

from sqlalchemy import Row, Select, select

from db.keys import Keys
from db.models import AbsenceNote, Attachment, Guardianship, Subject
from domain.absence import Announced, Days, Document, Note, Reason
from domain.names import Name
from domain.people import Hat

WORDS = "absence_note.words"


def notes() -> Select[*tuple[Any, ...]]:
    """Notes with what is said about them elsewhere: who the author is to the pupil, the subject, the file."""
    note, kin = AbsenceNote, Guardianship
    return (
        select(
            note.id, note.pupil_id, note.since, note.until, note.reason, note.hat, note.created_at, note.words_sealed,
            note.withdrawn_at, kin.kinship, Subject.name.label("subject"), Attachment.name.label("file"),
            Attachment.mime, Attachment.size, Attachment.sha256,
        )
        .select_from(note)
        .outerjoin(kin, (kin.guardian_id == note.author_id) & (kin.pupil_id == note.pupil_id))
        .outerjoin(Subject, Subject.id == note.subject_id)
        .outerjoin(Attachment, Attachment.id == note.attachment_id)
    )  # fmt: skip


def read_note(keys: Keys, row: Row[Any]) -> Note:
    """With its words opened."""
    school = row.hat == Hat.STAFF
    return Note(
        id=row.id,
        pupil=row.pupil_id,
        days=Days(row.since, row.until),
        reason=Reason(row.reason),
        told_at=row.created_at,
        by_school=school,
        kinship=None if school else row.kinship,
        subject=row.subject,
        words=keys.open(WORDS, row.words_sealed).decode() if row.words_sealed else "",
        document=Document(row.file, row.mime, row.size, row.sha256) if row.sha256 else None,
        withdrawn=row.withdrawn_at is not None,
    )


def read_announced(row: Row[Any]) -> Announced:
    """For a list; needs the pupil's name and the subject's id beside the columns of `notes`."""
    school = row.hat == Hat.STAFF
    return Announced(
        id=row.id,
        pupil=row.pupil_id,
        name=Name(row.surname, row.name, row.patronymic),
        days=Days(row.since, row.until),
        reason=Reason(row.reason),
        by_school=school,
        kinship=None if school else row.kinship,
        subject_id=row.subject_id,
        subject=row.subject,
        more=bool(row.words_sealed or row.sha256),
    )
