"""What the journal tells of one day, for the pupils of a batch: marks, absences, lateness; one statement."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import CompoundSelect, Integer, Select, String, literal, union_all
from sqlalchemy import select as chosen
from sqlalchemy.types import Boolean, TypeEngine

from db.among import among
from db.models import AttendanceCode, AttendanceEntry, Group, Lesson, Mark, Subject
from db.queries.almanac_rows import last_change
from db.session import Session
from db.shapes import columns
from db.types import Moment, Word
from domain.diary import Presence
from domain.digests import GivenMark, Noted
from domain.words import Attendance, Scale

SHAPE: dict[str, TypeEngine[Any]] = {
    "pupil_id": Integer(),
    "number": Integer(),
    "subject": String(),
    "subject_id": Integer(),
    "value": String(),
    "work": String(),
    "retake": Boolean(),
    "scale": Word(Scale),
    "meaning": Word(Attendance),
    "letter": String(),
    "minutes": Integer(),
    "changed": Moment(),
    "position": Integer(),
}


@dataclass(frozen=True, slots=True)
class MarkEntry:
    """A mark, when it was last touched, and its subject and its group's own scale, if it has one."""

    changed: datetime
    mark: GivenMark
    subject: int
    own_scale: Scale | None


@dataclass(slots=True)
class Entries:
    """Of one pupil; absences too with the moment when they were last touched."""

    marks: list[MarkEntry] = field(default_factory=list)
    noted: list[tuple[datetime, Noted]] = field(default_factory=list)


async def of_day(
    session: Session, groups: Collection[int], pupils: Collection[int], day: date
) -> defaultdict[int, Entries]:
    """By pupil, in the order of lessons. Read from the groups' lessons, which are fewer than a pupil's marks."""
    found: defaultdict[int, Entries] = defaultdict(Entries)
    for row in (await session.execute(_statement(session, groups, pupils, day))).all():
        entries = found[row.pupil_id]
        if row.meaning is None:
            mark = GivenMark(row.number, row.subject, row.value, row.work, bool(row.retake))
            entries.marks.append(MarkEntry(row.changed, mark, row.subject_id, row.scale))
        else:
            presence = Presence(row.meaning, row.letter, row.minutes)
            entries.noted.append((row.changed, Noted(row.number, row.subject, presence)))
    return found


def _statement(session: Session, groups: Collection[int], pupils: Collection[int], day: date) -> CompoundSelect[Any]:
    lessons = among(session, Lesson.group_id, groups), Lesson.day == day
    return union_all(
        _marks().where(*lessons, among(session, Mark.pupil_id + literal(0), pupils)),
        _noted().where(*lessons, among(session, AttendanceEntry.pupil_id + literal(0), pupils)),
    ).order_by("number", "position")


def _marks() -> Select[Any]:
    """«+ 0» keeps the databases from looking for the pupils first: by lesson is the short way."""
    return (
        chosen(
            *columns(
                SHAPE, pupil_id=Mark.pupil_id, number=Lesson.number, subject=Subject.name, subject_id=Group.subject_id,
                value=Mark.value, work=Mark.work, retake=Mark.retake_of_id.is_not(None), scale=Group.scale,
                changed=last_change("mark", Mark.id, Mark.entered_at), position=Mark.id,
            )
        )
        .select_from(Lesson)
        .join(Mark, Mark.lesson_id == Lesson.id)
        .join(Group, Group.id == Lesson.group_id)
        .join(Subject, Subject.id == Group.subject_id)
    )  # fmt: skip


def _noted() -> Select[Any]:
    entry, code = AttendanceEntry, AttendanceCode
    return (
        chosen(
            *columns(
                SHAPE, pupil_id=entry.pupil_id, number=Lesson.number, subject=Subject.name, meaning=code.meaning,
                letter=code.letter, minutes=entry.minutes, position=entry.id,
                changed=last_change("attendance", entry.id, entry.entered_at),
            )
        )
        .select_from(Lesson)
        .join(entry, entry.lesson_id == Lesson.id)
        .join(code, code.id == entry.code_id)
        .join(Group, Group.id == Lesson.group_id)
        .join(Subject, Subject.id == Group.subject_id)
    )  # fmt: skip
