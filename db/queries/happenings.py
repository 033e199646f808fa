"""Events of the journal as happenings: whom each concerns, on which day, and what the decision needs to know.

A dozen statements for a chunk of events, however many people they concern.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select, select

from db.models import (
    AttendanceCode,
    Enrolment,
    Group,
    GroupMember,
    HomeworkPupil,
    Lesson,
    RoleHeld,
    School,
)
from db.queries import absence, bells, calendars, readers
from db.queries.events import Unprocessed
from db.session import Session
from db.slices import slices
from domain import news
from domain.alerts import HOMEWORK, Happening, What
from domain.almanac import FormBook
from domain.calendars import DAY
from domain.digests import eves
from domain.people import Child
from domain.readers import Reader
from domain.words import Attendance, Role

TOLD = frozenset({"mark", "attendance", "homework", "period_mark", "substitution"})


@dataclass(frozen=True, slots=True)
class At:
    """Where a lesson stands."""

    group: int
    day: date
    number: int
    subject: int = 0


@dataclass(frozen=True, slots=True)
class Scene:
    """Whom a chunk of events may be told: families by pupil, class teachers by form; `forms` of who is missing."""

    happenings: tuple[Happening, ...]
    families: Mapping[int, Sequence[Reader]]
    teachers: Mapping[int, Sequence[Reader]]
    forms: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class _Facts:
    lessons: Mapping[int, At]
    codes: Mapping[int, Attendance]
    members: Mapping[int, Sequence[Any]]
    chosen: Mapping[int, Sequence[int]]
    schools: Mapping[int, Any]


async def scene(session: Session, events: Sequence[Unprocessed], now: datetime) -> Scene:
    """The chunk as happenings, in the order of the events; what concerns nobody who can be told is left out."""
    told = [event for event in events if event.subject in TOLD]
    facts = await _facts(session, told)
    raw = [one for event in told for one in _happenings(event, facts)]
    people = await _readers(session, {one.pupil for one in raw}, now)
    families, children = _families(people.values())
    seen = [one for one in raw if one.pupil in families or _alarming(one)]
    last = await _last_bells(session, seen, children)
    quiet = await _explained(session, seen)
    told_before = await _eves(session, seen, children)
    kept = tuple(_told(one, last, families, told_before) for one in seen if one.event not in quiet)
    forms = await _forms(session, {one.pupil for one in kept if _alarming(one)}, now.date())
    return Scene(kept, families, await _class_teachers(session, set(forms.values()), now), forms)


def _alarming(one: Happening) -> bool:
    """Somebody has to know of it, even if no family is linked."""
    return one.what is What.ABSENT and one.today


async def _forms(session: Session, pupils: Collection[int], day: date) -> dict[int, int]:
    """The form each is in; around midnight of another zone the one that begins or ends that day."""
    rows = await _many(session, pupils, lambda some: select(Enrolment.pupil_id, Enrolment.form_id).where(
        Enrolment.pupil_id.in_(some), Enrolment.since <= day + DAY,
        Enrolment.until.is_(None) | (Enrolment.until >= day - DAY),
    ).order_by(Enrolment.since))  # fmt: skip
    return {row.pupil_id: row.form_id for row in rows}


async def _facts(session: Session, events: Sequence[Unprocessed]) -> _Facts:
    lessons = {number for event in events for number in [event.of("lesson_id")] if _of_lesson(event) and number}
    groups = {event.group for event in events if event.subject in ("homework", "substitution") and event.group}
    tasks = {event.record for event in events if event.subject == "homework" and event.of("individual")}
    at = await _many(session, lessons, lambda some: select(
        Lesson.id, Lesson.group_id, Lesson.day, Lesson.number, Group.subject_id,
    ).join(Group, Group.id == Lesson.group_id).where(Lesson.id.in_(some)))  # fmt: skip
    members = await _many(session, groups, lambda some: select(
        GroupMember.group_id, GroupMember.pupil_id, GroupMember.since, GroupMember.until,
    ).where(GroupMember.group_id.in_(some)))  # fmt: skip
    chosen = await _many(session, tasks, lambda some: select(
        HomeworkPupil.homework_id, HomeworkPupil.pupil_id).where(HomeworkPupil.homework_id.in_(some)))  # fmt: skip
    schools = await _many(session, {event.school for event in events}, lambda some: select(
        School.id, School.zone, School.tell_first).where(School.id.in_(some)))  # fmt: skip
    codes = await _many(session, {event.school for event in events}, lambda some: select(
        AttendanceCode.id, AttendanceCode.meaning).where(AttendanceCode.school_id.in_(some)))  # fmt: skip
    return _Facts(
        {row.id: At(row.group_id, row.day, row.number, row.subject_id) for row in at},
        {row.id: row.meaning for row in codes},
        _grouped(members, "group_id"),
        {task: [row.pupil_id for row in rows] for task, rows in _grouped(chosen, "homework_id").items()},
        {row.id: row for row in schools},
    )


def _of_lesson(event: Unprocessed) -> bool:
    return event.subject in ("mark", "attendance")


async def _many(session: Session, keys: Collection[int], query: Any) -> list[Any]:
    found: list[Any] = []
    for some in slices(keys):
        statement: Select[Any] = query(some)
        found.extend((await session.execute(statement)).all())
    return found


def _grouped(rows: Iterable[Any], by: str) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[getattr(row, by)].append(row)
    return found


def _happenings(event: Unprocessed, facts: _Facts) -> Iterator[Happening]:
    """One for each pupil the event concerns; none for what is routine."""
    what = _what(event, facts)
    school = facts.schools.get(event.school)
    at = _where(event, facts)
    if what is None or school is None or at is None:
        return
    zone = ZoneInfo(school.zone)
    for pupil in _pupils(event, at, facts):
        yield Happening(
            event.id, what, (event.subject, event.record), pupil, event.at, at.day, zone, event.actor, at.number,
            at.subject, _value(event, what), _starts(event, at, zone), tell_first=school.tell_first,
        )  # fmt: skip


def _what(event: Unprocessed, facts: _Facts) -> What | None:
    match event.subject:
        case "mark" | "period_mark" | "homework":
            return news.record_news(event.subject, event.before, event.after)
        case "substitution":
            return What.TIMETABLE
        case _:
            before, after = (
                facts.codes.get(state["code_id"]) if state else None for state in (event.before, event.after)
            )
            return news.attendance_news(before, after) or What.ROUTINE


def _where(event: Unprocessed, facts: _Facts) -> At | None:
    match event.subject:
        case "mark" | "attendance":
            return facts.lessons.get(event.of("lesson_id"))
        case "homework":
            return At(event.group or 0, date.fromisoformat(event.of("due")), 0)
        case "substitution":
            return At(event.group or 0, date.fromisoformat(event.of("day")), event.of("number"))
        case _:
            return At(0, event.at.date(), 0)


def _pupils(event: Unprocessed, at: At, facts: _Facts) -> Iterator[int]:
    if event.pupil is not None:
        yield event.pupil
    elif event.subject == "homework" and event.of("individual"):
        yield from facts.chosen.get(event.record, ())
    else:
        belongs = {
            row.pupil_id
            for row in facts.members.get(at.group, ())
            if row.since <= at.day and (row.until is None or at.day <= row.until)
        }
        yield from sorted(belongs)


def _value(event: Unprocessed, what: What) -> str:
    if event.subject == "mark":
        return str(event.of("value"))
    late = what in (What.LATE, What.CAME) and event.after is not None
    return str(event.of("minutes") or "late") if late else ""


def _starts(event: Unprocessed, at: At, zone: ZoneInfo) -> datetime | None:
    """The beginning of the school day is near enough for «is it within 24 hours»."""
    return datetime.combine(at.day, datetime.min.time(), zone) if event.subject == "substitution" else None


async def _readers(session: Session, pupils: Collection[int], now: datetime) -> dict[int, Reader]:
    persons: set[int] = set()
    for some in slices(pupils):
        persons |= await readers.families(session, some)
    return await _of(session, persons, now)


async def _of(session: Session, persons: Collection[int], now: datetime) -> dict[int, Reader]:
    found: dict[int, Reader] = {}
    for some in slices(persons):
        found |= await readers.of(session, some, now)
    return found


def _families(people: Iterable[Reader]) -> tuple[dict[int, list[Reader]], dict[int, Child]]:
    families: dict[int, list[Reader]] = defaultdict(list)
    children: dict[int, Child] = {}
    for reader in people:
        for child in reader.pupils:
            children[child.id] = child
            families[child.id].append(reader)
    return families, children


async def _last_bells(
    session: Session, happenings: Sequence[Happening], children: Mapping[int, Child]
) -> dict[tuple[int, date], datetime]:
    """When the lessons of a pupil end on the day of entry; only marks wait for it."""
    days: dict[date, dict[int, Child]] = defaultdict(dict)
    for one in happenings:
        if one.what is What.MARK and one.pupil in children:
            days[one.at.astimezone(one.zone).date()][one.pupil] = children[one.pupil]
    found: dict[tuple[int, date], datetime] = {}
    for day, pupils in days.items():
        for pupil, ends in (await bells.last_bells(session, list(pupils.values()), day)).items():
            if ends is not None:
                found[pupil, day] = datetime.combine(day, ends, pupils[pupil].zone)
    return found


async def _explained(session: Session, happenings: Sequence[Happening]) -> set[int]:
    """Absences that alarm nobody: a note covers the lesson, or the pupil is taught at home."""
    absences = [one for one in happenings if one.what is What.ABSENT]
    if not absences:
        return set()
    pupils = {one.pupil for one in absences}
    home = await _at_home(session, pupils)
    noted: set[tuple[int, date, int | None]] = set()
    for day in {one.day for one in absences}:
        for some in slices(pupils):
            covering = await absence.covering(session, some, day)
            noted |= {(note.pupil, day, note.subject_id) for note in covering}
    return {one.event for one in absences if one.pupil in home or _covered(one, noted)}


def _covered(one: Happening, noted: set[tuple[int, date, int | None]]) -> bool:
    """By a note for the day, or by an exemption from this subject."""
    return (one.pupil, one.day, None) in noted or (one.pupil, one.day, one.subject) in noted


async def _at_home(session: Session, pupils: Collection[int]) -> set[int]:
    rows = await _many(session, pupils, lambda some: select(Enrolment.pupil_id).where(
        Enrolment.pupil_id.in_(some), Enrolment.home.is_(True), Enrolment.until.is_(None)))  # fmt: skip
    return {row.pupil_id for row in rows}


async def _eves(
    session: Session, happenings: Sequence[Happening], children: Mapping[int, Child]
) -> dict[tuple[int, date], tuple[date, ...]]:
    """The days whose evening digest tells a pupil what is due on a day; only homework waits for it."""
    due = {(one.pupil, one.day) for one in happenings if one.what in HOMEWORK and one.pupil in children}
    if not due:
        return {}
    forms = {(children[pupil].form_id, day) for pupil, day in due}
    found = await calendars.of_forms(session, {form for form, _ in forms})
    of_form = {(form, day): eves(FormBook(found[form]), day) for form, day in forms}
    return {(pupil, day): of_form[children[pupil].form_id, day] for pupil, day in due}


def _told(
    one: Happening,
    last: Mapping[tuple[int, date], datetime],
    families: Mapping[int, Sequence[Reader]],
    told_before: Mapping[tuple[int, date], tuple[date, ...]],
) -> Happening:
    entered = one.at.astimezone(one.zone).date()
    account = any(reader.own is not None and reader.own.id == one.pupil for reader in families.get(one.pupil, ()))
    bell = last.get((one.pupil, entered))
    return replace(one, last_bell=bell, told_first=account, eves=told_before.get((one.pupil, one.day)))


async def _class_teachers(session: Session, forms: Collection[int], now: datetime) -> dict[int, list[Reader]]:
    if not forms:
        return {}
    rows = await session.execute(
        select(RoleHeld.person_id).where(RoleHeld.role == Role.CLASS_TEACHER, RoleHeld.form_id.in_(forms))
    )
    found: dict[int, list[Reader]] = defaultdict(list)
    for reader in (await _of(session, set(rows.scalars()), now)).values():
        for form in reader.forms(Role.CLASS_TEACHER) & set(forms):
            found[form].append(reader)
    return found
