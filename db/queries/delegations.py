"""Who stands in for whom: orders of the office, each with its event; both teachers are told."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, insert, or_, select, update
from sqlalchemy.orm import aliased

from db.among import among
from db.models import Chat, Form, Group, GroupForm, Outbox, Person, RoleHeld, School, Subject
from db.models import Delegation as Row
from db.queries.decisions import event, note
from db.queries.owing import fresh
from db.session import Session, inserted
from domain.delegations import Delegation, Draft
from domain.leading import LEAD
from domain.names import Name
from domain.outbox import Claimed, Kind, State
from domain.people import NotAllowed, Viewer
from domain.words import Role

GIVEN, REVOKED = 0, 1  # parts of what both are told


async def coming(session: Session, school: int, today: date) -> list[Delegation]:
    """Orders of the school that hold today or later, in order of their first days; without revoked ones."""
    mine = Row.school_id == school, Row.until >= today, Row.revoked_at.is_(None)
    rows = await session.execute(_rows().where(*mine).order_by(Row.since, Row.id))
    return [_read(row) for row in rows]


async def by_ids(session: Session, ids: Collection[int]) -> dict[int, tuple[int, Delegation]]:
    """Orders with their schools, revoked or not."""
    rows = await session.execute(_rows().where(among(session, Row.id, ids)))
    return {row.id: (row.school_id, _read(row)) for row in rows}


def _rows() -> Select[Any]:
    absent, other = aliased(Person), aliased(Person)
    forms = (
        select(func.aggregate_strings(Form.name, ", "))
        .join(GroupForm, GroupForm.form_id == Form.id)
        .where(GroupForm.group_id == Row.group_id)
        .correlate(Row)
        .scalar_subquery()
    )
    lead = select(Form.name).where(Form.id == Row.form_id).correlate(Row).scalar_subquery()
    return (
        select(
            Row.id, Row.school_id, Row.from_id, Row.to_id, Row.since, Row.until, Row.document, Row.revoked_at,
            Row.form_id, forms.label("forms"), lead.label("lead"), Group.name.label("group"),
            Subject.name.label("subject"), absent.surname.label("a1"), absent.name.label("a2"),
            absent.patronymic.label("a3"), other.surname.label("b1"), other.name.label("b2"),
            other.patronymic.label("b3"),
        )
        .select_from(Row)
        .join(absent, absent.id == Row.from_id)
        .join(other, other.id == Row.to_id)
        .outerjoin(Group, Group.id == Row.group_id)
        .outerjoin(Subject, Subject.id == Group.subject_id)
    )  # fmt: skip


def _read(row: Any) -> Delegation:
    forms = ", ".join(sorted((row.forms or "").split(", ")))
    group = f"{forms} ({row.group})" if row.group else forms
    what = row.lead or (f"{group} · {row.subject}" if row.subject else "")
    return Delegation(
        row.id, row.from_id, Name(row.a1, row.a2, row.a3), row.to_id, Name(row.b1, row.b2, row.b3), what,
        row.form_id is not None, row.since, row.until, row.document, row.revoked_at is not None,
    )  # fmt: skip


async def leads(session: Session, school: int, day: date) -> list[tuple[int, int, str]]:
    """Person, form and its name: the class teachers of that day."""
    rows = await session.execute(
        select(RoleHeld.person_id, Form.id, Form.name)
        .join(Form, Form.id == RoleHeld.form_id)
        .where(RoleHeld.school_id == school, RoleHeld.role == Role.CLASS_TEACHER)
        .where(
            or_(RoleHeld.since.is_(None), RoleHeld.since <= day), or_(RoleHeld.until.is_(None), RoleHeld.until >= day)
        )
        .order_by(Form.grade, Form.name, RoleHeld.id)
    )
    return [(row.person_id, row.id, row.name) for row in rows]


async def give(session: Session, viewer: Viewer, school: int, draft: Draft, now: datetime) -> int:
    """The order holds from now on; the same one a second time is the first. Returns its id.

    The draft must be complete and of this school: whoever calls has looked. Raises NotAllowed.
    """
    post = viewer.works_as(LEAD, school)
    await session.execute(select(School.id).where(School.id == post.school_id).with_for_update())
    values = {
        "school_id": post.school_id, "from_id": draft.absent, "to_id": draft.stands_in, "group_id": draft.group,
        "form_id": draft.form, "since": draft.first, "until": draft.last, "document": draft.document,
    }  # fmt: skip
    same = [getattr(Row, name).is_not_distinct_from(value) for name, value in values.items()]
    known = await session.scalar(select(Row.id).where(*same, Row.revoked_at.is_(None)).limit(1))
    if known is not None:
        return known
    given = {**values, "given_by_id": viewer.person, "given_at": now}
    number = await inserted(session, insert(Row).values(**given).returning(Row.id))
    await note(session, event(viewer, post.school_id, Row, number, None, given, now))
    await _owe(session, number, (draft.absent, draft.stands_in), draft.first or now.date(), GIVEN, now)
    return number


async def revoke(session: Session, viewer: Viewer, order: int, now: datetime) -> bool:
    """It holds no more; False when it did not. Raises NotAllowed for an order of another school."""
    row = (await session.execute(select(Row).where(Row.id == order).with_for_update())).one_or_none()
    if row is None:
        raise NotAllowed(f"delegation {order}")
    post = viewer.works_as(LEAD, row.school_id)
    if row.revoked_at is not None:
        return False
    await session.execute(update(Row).where(Row.id == order).values(revoked_at=now))
    await note(session, event(viewer, post.school_id, Row, order, row._asdict(), None, now))
    waiting = Outbox.kind == Kind.DELEGATION.value, Outbox.reference == str(order), Outbox.state == State.WAITING
    unaware = set(await session.scalars(select(Outbox.person_id).where(*waiting, Outbox.leased_by.is_(None))))
    await _owe(session, order, sorted({row.from_id, row.to_id} - unaware), row.since, REVOKED, now)
    return True


async def _owe(session: Session, order: int, persons: Sequence[int], day: date, part: int, now: datetime) -> None:
    chats = select(Chat.person_id).where(among(session, Chat.person_id, persons), Chat.closed_at.is_(None)).distinct()
    moments = {"pupil_id": None, "created_at": now, "not_before": now}
    reached = sorted(person for person in await session.scalars(chats) if person is not None)
    if rows := [fresh(person, Kind.DELEGATION, day, str(order), part) | moments for person in reached]:
        await session.execute(insert(Outbox), rows)


async def told(session: Session, rows: Sequence[Claimed]) -> dict[int, tuple[int, Delegation]]:
    """By letter, school and order of those that are still true: given and not revoked, or revoked."""
    about = {row.id: int(row.reference) for row in rows if row.kind is Kind.DELEGATION}
    if not about:
        return {}
    orders = await by_ids(session, set(about.values()))
    parts = {row.id: row.part for row in rows}
    found = {letter: orders[order] for letter, order in about.items() if order in orders}
    return {letter: one for letter, one in found.items() if one[1].revoked is (parts[letter] == REVOKED)}
