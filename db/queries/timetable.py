"""A pupil's timetable: one statement for slots, bells, teachers, changes, control works and things to bring."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from db.queries import calendars
from db.queries.timetable_rows import statement
from db.session import Session
from domain import timetable as t
from domain.agenda import span
from domain.calendars import Calendar
from domain.names import Name
from domain.people import Viewer


async def between(
    session: Session, viewer: Viewer, pupil_id: int, calendar: Calendar, first: date, last: date
) -> t.Timetable:
    """What the pupil's days from `first` to `last` follow from; raises NotAllowed unless the viewer may see them.

    Changes that are not announced yet are left out.
    """
    child = viewer.child(pupil_id)
    asked = {"pupil": child.id, "form": child.form_id, "school": child.school_id, "first": first, "last": last}
    rows = (await session.execute(statement(), asked)).all()

    def every(kind: str, made: Callable[[Any], Any]) -> tuple[Any, ...]:
        return tuple(made(row) for row in rows if row.row == kind)

    return t.Timetable(
        calendar,
        slots=every("slot", lambda r: _slot(r, calendar, r.member_since)),
        bells=every("bell", lambda r: t.Bell(r.number, r.weekday, bool(r.own), r.starts, r.ends)),
        teachers=every("teacher", lambda r: t.Teacher(r.group_id, _called(r), r.since, r.until)),
        changes=every("change", _change),
        controls=_in_order(every("control", lambda r: t.Control(r.day, r.subject, r.group_id, r.number, r.reason))),
        bring=_in_order(every("bring", lambda r: t.Bring(r.day, r.subject, r.reason))),
        hosts=every("host", lambda r: _slot(r, calendar, calendar.starts)),
    )


async def of_term(session: Session, viewer: Viewer, pupil_id: int, today: date) -> t.Timetable:
    """The days that go into a calendar (`domain.agenda.span`), with the form's school year."""
    calendar = await calendars.of_child(session, viewer.child(pupil_id))
    return await between(session, viewer, pupil_id, calendar, *span(calendar, today))


def _slot(row: Any, calendar: Calendar, member_since: date) -> t.Slot:
    since = max(row.since or calendar.starts, member_since)
    until = min((day for day in (row.until, row.member_until) if day is not None), default=None)
    return t.Slot(row.group_id, row.subject, row.name, row.weekday, row.number, row.room, row.parity, since, until)


def _change(row: Any) -> t.Change:
    return t.Change(
        row.group_id,
        row.subject,
        row.day,
        row.number,
        bool(row.cancelled),
        bool(row.remote),
        row.to_day,
        row.to_number,
        _called(row),
        row.other_subject or "",
        row.room,
        row.reason,
        row.name,
        _joined(row),
        row.host,
        row.member_since,
        row.member_until,
    )


def _joined(row: Any) -> str:
    """«7Б (2)»: the forms of the group that ours is joined to, and its name where it has one."""
    forms = ", ".join(sorted((row.host_forms or "").split(", ")))
    return f"{forms} ({row.host_name})" if row.host_name else forms


def _called(row: Any) -> str:
    """«Соколова М. И.»; nobody is «»."""
    return Name(row.surname, row.given, row.patronymic).short if row.surname else ""


def _in_order(found: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(sorted(found, key=lambda one: (one.day, one.subject)))
