"""The log of who opened, exported, or tried to open whose data."""

from datetime import date, datetime

from sqlalchemy import Boolean, Integer, String, delete, insert, literal, select

from db.models import AccessLog, Enrolment, Form, Person, RoleHeld, SchoolYear
from db.session import Session
from db.types import Moment
from domain.access import KEPT, Entry, Look, looks
from domain.names import Name
from domain.people import Hat, Viewer


async def note_refusal(session: Session, viewer: Viewer, action: str, now: datetime) -> None:
    """Somebody pressed for what is not theirs; names nobody's data, only who tried what."""
    await session.execute(
        insert(AccessLog).values(
            at=now, person_id=viewer.person_id, chat_id=viewer.chat or None, action=action[:40], allowed=False
        )
    )


async def note_opening(session: Session, viewer: Viewer, pupil_id: int, action: str, now: datetime) -> None:
    """Staff opened a pupil's data; `action` is a word of `domain.access.Opening`. What a family opens is not kept."""
    if viewer.hat is Hat.STAFF:
        await session.execute(
            insert(AccessLog).values(
                at=now, person_id=viewer.person, pupil_id=pupil_id, chat_id=viewer.chat or None, action=action,
                allowed=True,
            )
        )  # fmt: skip


async def note_export(
    session: Session,
    viewer: Viewer | None,
    school: int,
    action: str,
    since: date,
    now: datetime,
    *,
    form: int | None = None,
) -> None:
    """Every pupil who is at the school (in that form), or was on `since` or later, stands in a file that somebody took.

    Without a viewer it was the administrator at the command line.
    """
    pupils = (
        select(
            literal(now, Moment()).label("at"),
            literal(viewer.person if viewer else None, Integer()).label("person_id"),
            Enrolment.pupil_id,
            literal((viewer.chat or None) if viewer else None, Integer()).label("chat_id"),
            literal(action, String()).label("action"),
            literal(True, Boolean()).label("allowed"),  # noqa: FBT003 - the value of a column
        )
        .distinct()
        .join(Form, Form.id == Enrolment.form_id)
        .join(SchoolYear, SchoolYear.id == Form.year_id)
        .where(SchoolYear.school_id == school, Enrolment.until.is_(None) | (Enrolment.until >= since))
    )
    if form is not None:
        pupils = pupils.where(Form.id == form)
    columns = ["at", "person_id", "pupil_id", "chat_id", "action", "allowed"]
    await session.execute(insert(AccessLog).from_select(columns, pupils))


async def note_own(session: Session, viewer: Viewer, action: str, now: datetime) -> None:
    """A person took their own data, or left. Names no child: another guardian must not learn of it."""
    await session.execute(
        insert(AccessLog).values(
            at=now, person_id=viewer.person, chat_id=viewer.chat or None, action=action, allowed=True
        )
    )


async def looked_at(session: Session, viewer: Viewer, pupil_id: int, now: datetime) -> list[Look]:
    """Which staff opened the pupil's data in the last year, newest first; raises NotAllowed.

    No guardian is among them: only staff and the command line are noted with a pupil.
    """
    child = viewer.child(pupil_id)
    rows = await session.execute(
        select(
            AccessLog.id,
            AccessLog.at,
            AccessLog.action,
            AccessLog.person_id,
            Person.surname,
            Person.name,
            Person.patronymic,
            RoleHeld.role,
            RoleHeld.form_id,
            Form.name.label("form"),
            RoleHeld.since,
            RoleHeld.until,
        )
        .select_from(AccessLog)
        .outerjoin(Person, Person.id == AccessLog.person_id)
        .outerjoin(RoleHeld, (RoleHeld.person_id == AccessLog.person_id) & (RoleHeld.school_id == child.school_id))
        .outerjoin(Form, Form.id == RoleHeld.form_id)
        .where(AccessLog.pupil_id == child.id, AccessLog.allowed, AccessLog.at > now - KEPT)
        .order_by(AccessLog.at.desc(), AccessLog.id.desc(), RoleHeld.id)
    )
    return looks((Entry(*row[:4], Name(*row[4:7]) if row.person_id else None, *row[7:]) for row in rows), child)


async def forget_old(session: Session, now: datetime) -> int:
    """The log is kept for a year; returns how many lines went."""
    return (await session.execute(delete(AccessLog).where(AccessLog.at <= now - KEPT))).rowcount
