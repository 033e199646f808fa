"""Absence notes: told by a guardian, changed and withdrawn by the same, read by the class teacher.

Two guardians of a pupil learn nothing of each other's notes (school rule 2); a pupil sees none. The words are sealed.
"""

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import ColumnElement, insert, select, update

from db.keys import Keys
from db.models import AbsenceNote, Attachment, FileRef, Person
from db.queries import absence_told, attachments
from db.queries.absence_rows import WORDS, notes, read_announced, read_note
from db.session import Session, inserted
from domain.absence import BACK, Announced, Draft, Note
from domain.homework import StoredFile
from domain.people import Hat, NotAllowed, Viewer, local_day


async def own(session: Session, keys: Keys, viewer: Viewer, now: datetime) -> list[Note]:
    """The guardian's notes from three days back on, and what the class teacher has entered for their children.

    Raises NotAllowed for anybody who is no guardian.
    """
    author, since = _guardian(viewer), min(local_day(now, child.zone) for child in viewer.children) - BACK
    rows = await session.execute(
        notes()
        .where(
            AbsenceNote.pupil_id.in_([child.id for child in viewer.children]),
            AbsenceNote.withdrawn_at.is_(None),
            AbsenceNote.until >= since,
            _told_by(author, Hat.GUARDIAN) | (AbsenceNote.hat == Hat.STAFF.value),
        )
        .order_by(AbsenceNote.since, AbsenceNote.id)
    )
    return [read_note(keys, row) for row in rows]


async def find(session: Session, keys: Keys, viewer: Viewer, note_id: int) -> Note:
    """The guardian's own note, a withdrawn one too; raises NotAllowed for anybody else's."""
    query = notes().where(AbsenceNote.id == note_id, _told_by(_guardian(viewer), Hat.GUARDIAN))
    row = (await session.execute(query)).one_or_none()
    if row is None:
        raise NotAllowed(f"absence note {note_id}")
    viewer.child(row.pupil_id)
    return read_note(keys, row)


async def tell(session: Session, keys: Keys, viewer: Viewer, draft: Draft, now: datetime) -> Note | None:
    """Keep the note, or the change of one; an earlier note of the same author that is in the way is returned instead.

    Pressed twice it is kept once. Raises NotAllowed unless the viewer is the pupil's guardian.
    """
    child, author = viewer.child(draft.pupil), _guardian(viewer)
    assert draft.days is not None and draft.reason is not None  # noqa: S101, PT018 - the handler asks for both first
    await _in_turn(session, author)
    if (earlier := await _in_the_way(session, keys, author, draft)) is not None:
        return earlier
    kept = draft.document and await attachments.row_of(
        session, child.school_id, draft.document.sha256, draft.document.name, draft.document.mime, draft.document.size
    )
    values = {
        "since": draft.days.first,
        "until": draft.days.last,
        "reason": draft.reason.value,
        "words_sealed": keys.seal(WORDS, draft.words.encode()) if draft.words else None,
        "attachment_id": kept,
    }
    note, today = draft.note, local_day(now, child.zone)
    if note:
        mine = AbsenceNote.id == note, _told_by(author, Hat.GUARDIAN), AbsenceNote.pupil_id == child.id
        await session.execute(
            update(AbsenceNote).where(*mine, AbsenceNote.withdrawn_at.is_(None)).values(changed_at=now, **values)
        )
    else:
        new = {"pupil_id": child.id, "author_id": author, "hat": Hat.GUARDIAN.value, "created_at": now}
        note = await inserted(session, insert(AbsenceNote).values(**new, **values).returning(AbsenceNote.id))
    await absence_told.owe(session, note, child.id, draft.days.first, today, now)
    return None


async def withdraw(session: Session, viewer: Viewer, note_id: int, now: datetime) -> None:
    """Take back a note told under the hat that is worn now; whoever did not tell it changes nothing.

    The class teacher is told of it, unless it is their own.
    """
    mine = AbsenceNote.id == note_id, _told_by(viewer.person, viewer.hat), AbsenceNote.withdrawn_at.is_(None)
    gone = update(AbsenceNote).where(*mine).values(withdrawn_at=now)
    rows = await session.execute(gone.returning(AbsenceNote.pupil_id, AbsenceNote.since))
    for row in rows.all():
        if viewer.hat is Hat.GUARDIAN:
            child = viewer.child(row.pupil_id)
            await absence_told.owe(session, note_id, child.id, row.since, local_day(now, child.zone), now)


async def documents(session: Session, viewer: Viewer, note_id: int) -> list[StoredFile]:
    """The file of a note, if it has one; who may read the note is the caller's to ask."""
    rows = (
        await session.execute(
            select(Attachment.id, Attachment.name, Attachment.sha256, FileRef.file_id)
            .select_from(AbsenceNote)
            .join(Attachment, Attachment.id == AbsenceNote.attachment_id)
            .outerjoin(FileRef, (FileRef.attachment_id == Attachment.id) & (FileRef.channel_id == viewer.channel))
            .where(AbsenceNote.id == note_id)
        )
    ).all()
    return [StoredFile(*row) for row in rows]


async def covering(session: Session, pupils: Collection[int], day: date, last: date | None = None) -> list[Announced]:
    """What is announced for these pupils on `day` (or between it and `last`), in order of days and names.

    Whole days have no subject; an exemption is for the lessons of one. Whoever asks has the right to the pupils.
    """
    rows = await session.execute(
        notes()
        .add_columns(Person.surname, Person.name, Person.patronymic, AbsenceNote.subject_id)
        .join(Person, Person.id == AbsenceNote.pupil_id)
        .where(
            AbsenceNote.pupil_id.in_(pupils),
            AbsenceNote.withdrawn_at.is_(None),
            AbsenceNote.since <= (last or day),
            AbsenceNote.until >= day,
        )
        .order_by(AbsenceNote.since, Person.search, AbsenceNote.id)
    )
    return [read_announced(row) for row in rows]


async def opened(session: Session, keys: Keys, pupils: Collection[int], note_id: int) -> Note:
    """A note about one of these pupils, with its words; raises NotAllowed for one about anybody else."""
    row = (await session.execute(notes().where(AbsenceNote.id == note_id))).one_or_none()
    if row is None or row.pupil_id not in pupils:
        raise NotAllowed(f"absence note {note_id}")
    return read_note(keys, row)


def _guardian(viewer: Viewer) -> int:
    if viewer.hat is not Hat.GUARDIAN or not viewer.ready:
        raise NotAllowed("absence notes")
    return viewer.person


def _told_by(person: int, hat: Hat | None) -> ColumnElement[bool]:
    return (AbsenceNote.author_id == person) & (AbsenceNote.hat == (hat or Hat.PUPIL).value)


async def _in_turn(session: Session, author: int) -> None:
    """Two presses of one person wait for each other, on two processes too."""
    await session.execute(select(Person.id).where(Person.id == author).with_for_update())


async def _in_the_way(session: Session, keys: Keys, author: int, draft: Draft) -> Note | None:
    assert draft.days is not None  # noqa: S101 - asked by `tell`
    query = notes().where(
        _told_by(author, Hat.GUARDIAN),
        AbsenceNote.pupil_id == draft.pupil,
        AbsenceNote.id != draft.note,
        AbsenceNote.withdrawn_at.is_(None),
        AbsenceNote.since <= draft.days.last,
        AbsenceNote.until >= draft.days.first,
    )
    row = (await session.execute(query.order_by(AbsenceNote.since).limit(1))).one_or_none()
    return None if row is None else read_note(keys, row)
