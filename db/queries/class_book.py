"""A form's book for its class teacher: one statement, whatever the number of pupils, subjects and marks."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import union_all

from db.queries import class_book_rows as rows
from db.queries.class_book_rows import Arm
from db.session import Session
from domain.class_book import ClassBook, PupilBook, Seat, Span, Tally
from domain.marks import Mark, SubjectMarks, rounding_of
from domain.names import Name
from domain.people import NotAllowed, Post
from domain.scales import Rule, scale_of
from domain.words import Role

OF_MARKS = (rows.marks, rows.seats, rows.period_marks, rows.scales)
OF_ABSENCES = (rows.held, rows.noted)


async def marks(session: Session, post: Post, on: date, span: Span, subject: int | None = None) -> ClassBook:
    """Marks of those days (in one subject) of who is in the form on a day, wherever they were given.

    Raises NotAllowed for any but a class teacher; so do the others.
    """
    return await _read(session, rows.Asked(_form(post), post.school_id, on, span, span, subject), OF_MARKS)


async def absences(session: Session, post: Post, on: date, span: Span) -> ClassBook:
    """Lessons held and missed in those days, of the groups a pupil was in then."""
    return await _read(session, rows.Asked(_form(post), post.school_id, on, span, span), OF_ABSENCES)


async def everything(session: Session, post: Post, on: date, marked: Span, attended: Span) -> ClassBook:
    """Marks and lessons of the days `marked`, absences of the days `attended`."""
    asked = rows.Asked(_form(post), post.school_id, on, marked, attended)
    return await _read(session, asked, (*OF_MARKS, *OF_ABSENCES, rows.lessons))


async def of_pupil(session: Session, post: Post, on: date, span: Span, pupil: int) -> ClassBook:
    """The book of one pupil of the form; raises NotAllowed for somebody else's."""
    asked = rows.Asked(_form(post), post.school_id, on, span, span, pupil=pupil)
    found = await _read(session, asked, (*OF_MARKS, *OF_ABSENCES))
    if not found.pupils:
        raise NotAllowed(f"pupil {pupil}")
    return found


def _form(post: Post) -> int:
    if post.role is not Role.CLASS_TEACHER or post.form_id is None:
        raise NotAllowed(f"{post.role} {post.form_id}")
    return post.form_id


async def _read(session: Session, asked: rows.Asked, arms: Sequence[Arm]) -> ClassBook:
    statement = union_all(*(arm(asked) for arm in (rows.school, rows.pupils, *arms))).order_by("day", "position")
    by_kind: defaultdict[str, list[Any]] = defaultdict(list)
    for row in await session.execute(statement):
        by_kind[row.row].append(row)
    met: defaultdict[int, list[date]] = defaultdict(list)
    for row in by_kind["lesson"]:
        met[row.group_id].append(row.day)
    (school,) = by_kind["school"]
    own = {kind: _by_pupil(by_kind[kind]) for kind in ("mark", "seat", "period", "held", "noted")}
    rules = [Rule(r.scale, r.grade, r.form_id, r.subject_id) for r in by_kind["scale"] if r.term_id is None]
    return ClassBook(
        tuple(
            _pupil(row, {kind: of[row.pupil_id] for kind, of in own.items()}, rules, asked.form, school.grade)
            for row in sorted(by_kind["pupil"], key=lambda row: (row.search, row.pupil_id))
        ),
        rounding_of(school.value),
        bool(school.flag),
        {group: tuple(days) for group, days in met.items()},
    )


def _by_pupil(found: Sequence[Any]) -> Mapping[int, list[Any]]:
    own: defaultdict[int, list[Any]] = defaultdict(list)
    for row in found:
        own[row.pupil_id].append(row)
    return own


def _pupil(row: Any, own: Mapping[str, list[Any]], rules: Sequence[Rule], form: int, grade: int) -> PupilBook:
    names = sorted({(r.subject, r.subject_id) for kind in ("seat", "mark", "period") for r in own[kind]})
    scales = {r.subject_id: r.scale for r in reversed(own["seat"]) if r.scale is not None}
    marks = _by_subject(own["mark"])
    periods = _by_subject(own["period"])
    return PupilBook(
        row.pupil_id,
        Name(row.surname, row.name, row.patronymic),
        bool(row.flag),
        tuple(
            SubjectMarks(
                key,
                name,
                scale_of(scales.get(key), rules, form, grade, key),
                tuple(Mark(r.day, r.value, r.work, r.weight, r.comment, bool(r.flag)) for r in marks[key]),
                tuple((r.ordinal, r.value) for r in periods[key]),
            )
            for name, key in names
        ),
        tuple(Seat(r.group_id, r.subject_id, r.subject, r.kind, r.name, r.day, r.until) for r in own["seat"]),
        Tally(sum(r.lessons for r in own["held"]), tuple((r.meaning, r.lessons) for r in own["noted"])),
    )


def _by_subject(found: Sequence[Any]) -> Mapping[int, list[Any]]:
    own: defaultdict[int, list[Any]] = defaultdict(list)
    for row in found:
        own[row.subject_id].append(row)
    return own
