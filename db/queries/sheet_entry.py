"""Saving a lesson: all of it or nothing, each change with its event, nothing overwritten that was not seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select

from db.models import AttendanceCode, AttendanceEntry, Homework, JournalEvent, Lesson, Mark
from db.queries import journal_changes, sheets
from db.queries.journal import Entry
from db.session import Session
from domain.keeping import At, Held, Taught
from domain.people import Viewer
from domain.sheet import Clash, Draft, Letter, MarkChange, Sheet, clashes
from domain.words import Source


class Clashed(Exception):  # noqa: N818 - reads as a sentence where it is caught
    """Somebody has changed what was about to be changed; nothing is written."""

    def __init__(self, found: Sequence[Clash]) -> None:
        """With what was seen and what is there now."""
        super().__init__(len(found))
        self.found = tuple(found)


@dataclass(frozen=True, slots=True)
class Task:
    """Homework to be set at a lesson; `pupils` empty is the whole group, `files` are ids of attachments in order."""

    text: str
    due: date
    minutes: int | None = None
    pupils: tuple[int, ...] = ()
    files: tuple[int, ...] = ()
    bring: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """What one press has written: its events, from the first to the last; None when the journal said so already."""

    first: int
    last: int


def by(viewer: Viewer, held: Held, now: datetime) -> Entry:
    """An entry of the viewer by chat, now; a substitute's carries the absent teacher's name too."""
    return Entry(now, Source.CHAT, viewer.person, for_=held.instead_of)


async def save(session: Session, group: Taught, at: At, draft: Draft, entry: Entry) -> Written | None:
    """Attendance and marks of a draft; raises Clashed, with nothing written, when somebody was faster."""
    before = await newest(session)
    lesson = await _lesson(session, group, at, entry)
    sheet = await sheets.of_lesson(session, group, at, brief=True)
    if found := clashes(sheet, draft):
        raise Clashed(found)
    if draft.rolled and not sheet.rolled:
        await journal_changes.correct(session, group.school, Lesson, lesson, {"rolled": True}, entry)
    await _presences(session, group, sheet, lesson, draft.presences, entry)
    for mark in draft.marks:
        values = {
            "lesson_id": lesson, "pupil_id": mark.pupil, "value": mark.value, "work": mark.work,
            "weight": mark.weight, "comment": mark.comment, "retake_of_id": mark.retake_of,
        }  # fmt: skip
        await journal_changes.enter(session, group.school, Mark, values, entry)
    return await written(session, before, entry)


async def change(session: Session, group: Taught, at: At, wanted: MarkChange, entry: Entry) -> Written | None:
    """Correct a mark, take it away, or enter a retake beside it; None when the journal says so already."""
    before, mark = await newest(session), wanted.mark
    if wanted.retake:
        if await session.scalar(select(Mark.id).where(Mark.retake_of_id == mark.id)):
            return None
        values = {"lesson_id": await _lesson(session, group, at, entry), "pupil_id": wanted.pupil,
                  "value": wanted.value, "work": mark.work, "weight": mark.weight, "comment": "",
                  "retake_of_id": mark.id}  # fmt: skip
        await journal_changes.enter(session, group.school, Mark, values, entry)
    elif wanted.value is None:
        await journal_changes.withdraw(session, group.school, Mark, mark.id, entry, wanted.reason)
    else:
        values = {"value": wanted.value}
        await journal_changes.correct(session, group.school, Mark, mark.id, values, entry, wanted.reason)
    return await written(session, before, entry)


async def say(session: Session, group: Taught, at: At, values: Mapping[str, Any], entry: Entry) -> Written | None:
    """Set columns of the lesson itself: topic, kind, that nothing is set at home."""
    before = await newest(session)
    lesson, said = await _lesson(session, group, at, entry), dict(values)
    if said.get("no_homework") and await session.scalar(select(Homework.id).where(Homework.lesson_id == lesson)):
        del said["no_homework"]  # something is set there: what families have read is not denied in passing
    await journal_changes.correct(session, group.school, Lesson, lesson, said, entry)
    return await written(session, before, entry)


async def assign(session: Session, group: Taught, at: At, task: Task, entry: Entry) -> Written | None:
    """Set homework at the lesson; that nothing is set is not true any more."""
    before = await newest(session)
    lesson = await _lesson(session, group, at, entry)
    await journal_changes.correct(session, group.school, Lesson, lesson, {"no_homework": False}, entry)
    values = {"group_id": at.group, "lesson_id": lesson, "due": task.due, "text": task.text, "bring": task.bring,
              "minutes": task.minutes, "individual": bool(task.pupils)}  # fmt: skip
    number = await journal_changes.enter(session, group.school, Homework, values, entry)
    await journal_changes.choose(session, number, task.pupils)
    await journal_changes.attach(session, number, task.files)
    return await written(session, before, entry)


async def _lesson(session: Session, group: Taught, at: At, entry: Entry) -> int:
    return await journal_changes.lesson(session, group.school, at.group, at.day, at.number, entry)


async def _presences(
    session: Session, group: Taught, sheet: Sheet, lesson: int, wanted: Mapping[int, Letter], entry: Entry
) -> None:
    codes = await _codes(session, group.school)
    table, there = AttendanceEntry, await _entries(session, lesson)
    for pupil, letter in wanted.items():
        values = {"code_id": codes.get(letter.letter), "minutes": letter.minutes}
        known = there.get(pupil)
        if not letter.letter:
            if known is not None:
                await journal_changes.withdraw(session, group.school, table, known, entry)
        elif known is not None:
            await journal_changes.correct(session, group.school, table, known, values, entry)
        elif sheet.seat(pupil) is not None:
            new = {"lesson_id": lesson, "pupil_id": pupil, **values}
            await journal_changes.enter(session, group.school, table, new, entry)


async def _codes(session: Session, school: int) -> dict[str, int]:
    code = AttendanceCode
    rows = await session.execute(select(code.letter, code.id).where(code.school_id == school))
    return {row.letter: row.id for row in rows}


async def _entries(session: Session, lesson: int) -> dict[int, int]:
    table = AttendanceEntry
    rows = await session.execute(select(table.pupil_id, table.id).where(table.lesson_id == lesson))
    return {row.pupil_id: row.id for row in rows}


async def newest(session: Session) -> int:
    """The newest event there is, before something is written."""
    return await session.scalar(select(func.max(JournalEvent.id))) or 0


async def written(session: Session, before: int, entry: Entry) -> Written | None:
    """The events of this press: newer than `before`, by this person, of this moment; others' may lie between."""
    event = JournalEvent
    mine = event.id > before, event.actor_id == entry.actor, event.at == entry.now
    row = (await session.execute(select(func.min(event.id), func.max(event.id)).where(*mine))).one()
    return None if row[0] is None else Written(row[0], row[1])
