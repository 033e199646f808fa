"""Leave to enter old lessons, given and taken back; each leaves its event."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import func, insert, select, update

from db.models import Form, Group, GroupForm, Person, School, Subject, Unlock
from db.queries.decisions import event, note
from db.session import Session, inserted
from domain.leading import LEAD
from domain.names import Name
from domain.people import NotAllowed, Viewer
from domain.unlock import Draft, Leave


async def standing(session: Session, school: int, today: date) -> list[Leave]:
    """What may still be used, in order; of one school, without what was taken back."""
    forms = (
        select(func.aggregate_strings(Form.name, ", "))
        .join(GroupForm, GroupForm.form_id == Form.id)
        .where(GroupForm.group_id == Unlock.group_id)
        .correlate(Unlock)
        .scalar_subquery()
    )
    rows = await session.execute(
        select(
            Unlock.id, Unlock.first, Unlock.last, Unlock.until, Person.surname, Person.name, Person.patronymic,
            forms.label("forms"), Group.name.label("group"), Subject.name.label("subject"),
        )
        .select_from(Unlock)
        .join(Person, Person.id == Unlock.teacher_id)
        .outerjoin(Group, Group.id == Unlock.group_id)
        .outerjoin(Subject, Subject.id == Group.subject_id)
        .where(Unlock.school_id == school, Unlock.until >= today, Unlock.revoked_at.is_(None))
        .order_by(Unlock.until, Unlock.id)
    )  # fmt: skip
    return [_read(row) for row in rows]


def _read(row: Any) -> Leave:
    forms = ", ".join(sorted((row.forms or "").split(", ")))
    group = f"{forms} ({row.group})" if row.group else forms
    name = Name(row.surname, row.name, row.patronymic)
    return Leave(row.id, name, f"{group} · {row.subject}" if row.subject else "", row.first, row.last, row.until)


async def give(session: Session, viewer: Viewer, school: int, draft: Draft, now: datetime) -> int:
    """It may be used from now on; the same one a second time is the first. Returns its id. Raises NotAllowed.

    The draft must be complete and of this school: whoever calls has looked.
    """
    post = viewer.works_as(LEAD, school)
    await session.execute(select(School.id).where(School.id == post.school_id).with_for_update())
    values = {
        "school_id": post.school_id, "teacher_id": draft.teacher, "group_id": draft.group, "first": draft.first,
        "last": draft.last, "until": draft.until,
    }  # fmt: skip
    same = [getattr(Unlock, name).is_not_distinct_from(value) for name, value in values.items()]
    known = await session.scalar(select(Unlock.id).where(*same, Unlock.revoked_at.is_(None)).limit(1))
    if known is not None:
        return known
    given = {**values, "given_by_id": viewer.person, "given_at": now}
    number = await inserted(session, insert(Unlock).values(**given).returning(Unlock.id))
    await note(session, event(viewer, post.school_id, Unlock, number, None, given, now))
    return number


async def revoke(session: Session, viewer: Viewer, number: int, now: datetime) -> int:
    """It may not be used any more, pressing twice is pressing once; returns its school.

    Raises NotAllowed for a leave of another school.
    """
    row = (await session.execute(select(Unlock).where(Unlock.id == number).with_for_update())).one_or_none()
    if row is None:
        raise NotAllowed(f"unlock {number}")
    post = viewer.works_as(LEAD, row.school_id)
    if row.revoked_at is None:
        await session.execute(update(Unlock).where(Unlock.id == number).values(revoked_at=now))
        await note(session, event(viewer, post.school_id, Unlock, number, row._asdict(), None, now))
    return post.school_id
