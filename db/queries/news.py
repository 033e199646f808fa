"""What the letters that are about to leave tell of: their events, with the names of lessons and subjects."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from db.models import (
    AttendanceCode,
    Enrolment,
    Form,
    Group,
    GroupForm,
    JournalEvent,
    Lesson,
    Mark,
    OutboxEvent,
    Person,
    School,
    Subject,
)
from db.models import Term as TermRow
from db.session import Session
from db.slices import slices
from domain import news
from domain.alerts import What
from domain.names import Name
from domain.news import Change, Net, News, Record
from domain.terms import Term, of_parallel
from domain.words import Attendance, Ending

Terms = Mapping[tuple[int, int], Sequence[Term]]


@dataclass(frozen=True, slots=True)
class Told:
    """News about one pupil; of a lesson or homework of a whole `group` the pupil is None."""

    pupil: int | None
    record: Record
    news: News
    group: int | None = None


@dataclass(frozen=True, slots=True)
class _Names:
    lessons: Mapping[int, Any]
    groups: Mapping[int, str]
    subjects: Mapping[int, str]
    codes: Mapping[int, Attendance]
    people: Mapping[int, str]
    terms: Terms
    titles: Mapping[int, str]
    retaken: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class _Event:
    letter: int
    pupil: int | None
    group: int | None
    zone: ZoneInfo
    change: Change


async def of_letters(session: Session, letters: Collection[int]) -> dict[int, list[Told]]:
    """By letter, in the order of days and lessons; what is as it was before its first event is left out."""
    events = await _events(session, letters)
    names = await _names(session, [event.change for event in events])
    by_letter: dict[int, list[_Event]] = defaultdict(list)
    for event in events:
        by_letter[event.letter].append(event)
    return {letter: _told(some, names) for letter, some in by_letter.items()}


async def _events(session: Session, letters: Collection[int]) -> list[_Event]:
    found = []
    for some in slices(letters):
        rows = await session.execute(
            select(
                OutboxEvent.outbox_id, JournalEvent.id, JournalEvent.subject, JournalEvent.subject_id,
                JournalEvent.pupil_id, JournalEvent.group_id, JournalEvent.before, JournalEvent.after,
                JournalEvent.at, JournalEvent.reason, School.zone,
            )
            .join(JournalEvent, JournalEvent.id == OutboxEvent.event_id)
            .join(School, School.id == JournalEvent.school_id)
            .where(OutboxEvent.outbox_id.in_(some))
        )  # fmt: skip
        for row in rows:
            change = Change(row.id, (row.subject, row.subject_id), row.before, row.after, row.at, row.reason or "")
            found.append(_Event(row.outbox_id, row.pupil_id, row.group_id, ZoneInfo(row.zone), change))
    return found


async def _names(session: Session, changes: Iterable[Change]) -> _Names:
    states = [(one.record[0], state) for one in changes for state in (one.before, one.after) if state]

    def ids(name: str, *subjects: str) -> set[int]:
        return {state[name] for subject, state in states if subject in subjects and state.get(name)}

    lessons: dict[int, Any] = {}
    for some in slices(ids("lesson_id", "mark", "attendance")):
        rows = await session.execute(
            select(Lesson.id, Lesson.day, Lesson.number, Subject.name)
            .join(Group, Group.id == Lesson.group_id)
            .join(Subject, Subject.id == Group.subject_id)
            .where(Lesson.id.in_(some))
        )
        lessons |= {row.id: row for row in rows}
    groups: dict[int, str] = {}
    for some in slices(ids("group_id", "homework", "substitution")):
        found = select(Group.id, Subject.name).join(Subject, Subject.id == Group.subject_id).where(Group.id.in_(some))
        groups |= {row.id: row.name for row in await session.execute(found)}
    subjects: dict[int, str] = {}
    for some in slices(ids("subject_id", "period_mark", "substitution")):
        named = select(Subject.id, Subject.name).where(Subject.id.in_(some))
        subjects |= {row.id: row.name for row in await session.execute(named)}
    codes: dict[int, Attendance] = {}
    for some in slices(ids("code_id", "attendance")):
        meant = select(AttendanceCode.id, AttendanceCode.meaning).where(AttendanceCode.id.in_(some))
        codes |= {row.id: row.meaning for row in await session.execute(meant)}
    people: dict[int, str] = {}
    for some in slices(ids("teacher_id", "substitution")):
        called = select(Person.id, Person.surname, Person.name, Person.patronymic).where(Person.id.in_(some))
        for row in await session.execute(called):
            people[row.id] = Name(row.surname, row.name, row.patronymic).short
    terms = await _terms(session, ids("pupil_id", "period_mark"), ids("year_id", "period_mark"))
    retaken: dict[int, str] = {}
    for some in slices(ids("retake_of_id", "mark")):
        values = select(Mark.id, Mark.value).where(Mark.id.in_(some))
        retaken |= {row.id: row.value for row in await session.execute(values)}
    titles = await _titles(session, ids("joined_group_id", "substitution"))
    return _Names(lessons, groups, subjects, codes, people, terms, titles, retaken)


async def _titles(session: Session, groups: Collection[int]) -> dict[int, str]:
    """«7А (2)», by group."""
    if not groups:
        return {}
    rows = await session.execute(
        select(Group.id, Group.name, func.aggregate_strings(Form.name, ", ").label("forms"))
        .join(GroupForm, GroupForm.group_id == Group.id)
        .join(Form, Form.id == GroupForm.form_id)
        .where(Group.id.in_(groups))
        .group_by(Group.id, Group.name)
    )
    forms = {row.id: (", ".join(sorted(row.forms.split(", "))), row.name) for row in rows}
    return {group: f"{title} ({name})" if name else title for group, (title, name) in forms.items()}


async def _terms(session: Session, pupils: Collection[int], years: Collection[int]) -> Terms:
    """The terms of a pupil's parallel, by pupil and school year."""
    if not pupils:
        return {}
    rows = await session.execute(select(TermRow).where(TermRow.year_id.in_(years)).order_by(TermRow.ordinal))
    of_year: dict[int, list[tuple[Term, int | None]]] = defaultdict(list)
    for row in rows:
        of_year[row.year_id].append((Term(row.ordinal, row.kind, row.starts, row.ends), row.grade))
    found: dict[tuple[int, int], Sequence[Term]] = {}
    for some in slices(pupils):
        grades = await session.execute(
            select(Enrolment.pupil_id, Form.year_id, Form.grade)
            .join(Form, Form.id == Enrolment.form_id)
            .where(Enrolment.pupil_id.in_(some), Form.year_id.in_(years))
        )
        found |= {(row.pupil_id, row.year_id): of_parallel(of_year[row.year_id], row.grade) for row in grades}
    return found


def _told(events: Iterable[_Event], names: _Names) -> list[Told]:
    of = {event.change.record: event for event in events}
    found = []
    for one in news.net(event.change for event in events):
        said = _news(one, of[one.record], names)
        if said is not None:
            found.append(Told(of[one.record].pupil, one.record, said, of[one.record].group))
    return sorted(found, key=lambda told: told.news.key)


def _news(one: Net, event: _Event, names: _Names) -> News | None:
    match one.record[0]:
        case "mark":
            return _mark(one, event, names)
        case "attendance":
            return _attendance(one, event, names)
        case "homework":
            return _homework(one, names)
        case "period_mark":
            return _period_mark(one, names)
        case "substitution":
            return _substitution(one, names)
        case _:
            return None


def _entered(at: datetime, zone: ZoneInfo, day: date) -> date | None:
    """The day of entry, when that is a later one than the lesson's."""
    entered = at.astimezone(zone).date()
    return entered if entered > day else None


def _mark(one: Net, event: _Event, names: _Names) -> News | None:
    lesson, state = names.lessons.get(one.state["lesson_id"]), one.state
    if lesson is None:
        return None
    retaken = names.retaken.get(state.get("retake_of_id") or 0, "")
    return News(
        one.what, lesson.name, lesson.day, lesson.number,
        value=(one.after or {}).get("value", ""), was=one.before["value"] if one.before else retaken,
        work=state.get("work") or "", weight=state.get("weight") or 1, comment=state.get("comment") or "",
        reason=one.reason, entered=_entered(one.at, event.zone, lesson.day),
    )  # fmt: skip


def _attendance(one: Net, event: _Event, names: _Names) -> News | None:
    lesson = names.lessons.get(one.state["lesson_id"])
    before, after = (names.codes.get(state["code_id"]) if state else None for state in (one.before, one.after))
    what = news.attendance_news(before, after)
    if lesson is None or what is None:
        return None
    minutes = (one.after or {}).get("minutes")
    late = after is Attendance.LATE
    return News(
        what, lesson.name, lesson.day, lesson.number, minutes=minutes, value="late" if late else "",
        entered=_entered(one.at, event.zone, lesson.day),
    )  # fmt: skip


def _homework(one: Net, names: _Names) -> News | None:
    state = one.state
    return News(
        one.what, names.groups.get(state["group_id"], ""),
        date.fromisoformat(state["due"]), text=state["text"], minutes=state.get("minutes"),
    )  # fmt: skip


def _period_mark(one: Net, names: _Names) -> News | None:
    return News(
        one.what, names.subjects.get(one.state["subject_id"], ""), one.at.date(),
        value=(one.after or {}).get("value", ""), was=(one.before or {}).get("value", ""),
        term=_term(one, names), ending=_ENDINGS.get(one.state.get("kind", "")), reason=one.reason,
    )  # fmt: skip


def _term(one: Net, names: _Names) -> Term | None:
    terms = names.terms.get((one.state["pupil_id"], one.state["year_id"]), ())
    return next((term for term in terms if term.ordinal == one.state.get("ordinal")), None)


def _substitution(one: Net, names: _Names) -> News | None:
    """As it will be; a change that was taken back leaves the lesson as usual."""
    state, back = one.state, one.after is None or one.after.get("announced") is False
    moved = state.get("new_day") or (state["day"] if state.get("new_number") else None)
    return News(
        What.TIMETABLE, names.groups.get(state["group_id"], ""), date.fromisoformat(state["day"]), state["number"],
        change=_way(state, back=back), to_day=date.fromisoformat(moved) if moved else None,
        to_number=state.get("new_number") or state["number"], work=names.subjects.get(state.get("subject_id") or 0, ""),
        text=_who(state, names), comment=state.get("room") or "",
        reason="" if back else state.get("reason") or "",
    )  # fmt: skip


def _who(state: Mapping[str, Any], names: _Names) -> str:
    """The teacher, or with whom it is held together."""
    return names.people.get(state.get("teacher_id") or 0, "") or names.titles.get(state.get("joined_group_id") or 0, "")


def _way(state: Mapping[str, Any], *, back: bool) -> str:
    """In one word what is otherwise: the weightiest of it."""
    return "as_usual" if back else next((word for word, column in _WAYS if state.get(column)), "other")


_WAYS = (
    ("cancelled", "cancelled"),
    ("moved", "new_day"),
    ("moved", "new_number"),
    ("subject", "subject_id"),
    ("teacher", "teacher_id"),
    ("joined", "joined_group_id"),
    ("remote", "remote"),
    ("room", "room"),
)
_ENDINGS = {ending.value: ending for ending in Ending}
