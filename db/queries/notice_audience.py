"""Whom a notice goes to, as the lists are now; and laying it out: receipts, and messages in the outbox."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import Select, insert, or_, select, update

from db.models import Chat, Enrolment, Form, GroupForm, GroupTeacher, NoticePupil, Outbox, Receipt, RoleHeld, SchoolYear
from db.models import Notice as Row
from db.queries import families
from db.queries.enrolments import enrolled_on
from db.queries.notice_reach import members_of
from db.queries.owing import fresh
from db.session import Session, insert_new
from db.slices import slices
from domain.notice import Audience, Notice, Whom, rows_of
from domain.notice_desk import Addressees
from domain.outbox import Kind
from domain.people import Hat, local_day
from domain.words import Role

STAFF = (Role.ADMIN, Role.HEAD, Role.DEPUTY, Role.SECRETARY, Role.TEACHER, Role.CLASS_TEACHER)


async def addressees(session: Session, notice: Notice, now: datetime) -> Addressees:
    """Today's. The author does not write to themself, but for the families' sake a teacher is a parent too."""
    today = local_day(now, notice.zone)
    if notice.audience.whom is Whom.STAFF:
        staff = set(await session.scalars(_staff(notice, today))) - {notice.author_id}
        people, pupils = dict.fromkeys(staff, Hat.STAFF), frozenset[int]()
    else:
        found = await families.of(session, _pupils(notice.school_id, notice.audience, today), today)
        pupils = frozenset(number for number, who in found.items() if who.kinship is None)
        guardians = dict.fromkeys((n for n, who in found.items() if who.kinship is not None), Hat.GUARDIAN)
        people = _chosen(notice.audience.whom, guardians, dict.fromkeys(sorted(pupils), Hat.PUPIL))
    linked = await _linked(session, people)
    if notice.audience.whom is Whom.FAMILIES:  # a pupil without an account is reached by their guardians
        people = {one: hat for one, hat in people.items() if hat is Hat.GUARDIAN or one in linked}
    return Addressees(people, pupils, linked)


def _chosen(whom: Whom, guardians: dict[int, Hat], pupils: dict[int, Hat]) -> dict[int, Hat]:
    match whom:
        case Whom.GUARDIANS:
            return guardians
        case Whom.PUPILS:
            return pupils
    return pupils | guardians


def _pupils(school: int, audience: Audience, today: date) -> Select[int]:
    if audience.group is not None:
        return members_of(audience.group, today)
    enrolled = (
        select(Enrolment.pupil_id)
        .join(Form, Form.id == Enrolment.form_id)
        .join(SchoolYear, SchoolYear.id == Form.year_id)
        .where(enrolled_on(today), SchoolYear.school_id == school)
    )
    if audience.school:
        return enrolled
    if audience.pupils:
        return enrolled.where(Enrolment.pupil_id.in_(audience.pupils))
    return enrolled.where(Enrolment.form_id.in_(audience.forms))


def _staff(notice: Notice, today: date) -> Select[int]:
    """Everybody who works at the school, or those who teach these forms and lead them."""
    works = (
        select(RoleHeld.person_id)
        .where(RoleHeld.school_id == notice.school_id, RoleHeld.role.in_(STAFF))
        .where(or_(RoleHeld.since.is_(None), RoleHeld.since <= today))
        .where(or_(RoleHeld.until.is_(None), RoleHeld.until >= today))
    )
    if notice.audience.school:
        return works
    forms = notice.audience.forms
    teaches = (
        select(GroupTeacher.teacher_id)
        .join(GroupForm, GroupForm.group_id == GroupTeacher.group_id)
        .where(GroupForm.form_id.in_(forms), GroupTeacher.since <= today)
        .where(or_(GroupTeacher.until.is_(None), GroupTeacher.until >= today))
    )
    return works.where(or_(RoleHeld.person_id.in_(teaches), RoleHeld.form_id.in_(forms)))


async def _linked(session: Session, people: Mapping[int, Hat]) -> frozenset[int]:
    found: set[int] = set()
    for some in slices(people):
        rows = await session.scalars(select(Chat.person_id).where(Chat.person_id.in_(some)))
        found.update(one for one in rows if one is not None)
    return frozenset(found)


async def lay_out(session: Session, notice: Notice, now: datetime) -> bool:
    """Everything that follows from a confirmed notice, in one transaction: receipts, pupils, messages.

    False when it was laid out or withdrawn before, by whomever: it goes to everybody once.
    """
    mine = Row.id == notice.id, Row.laid_out_at.is_(None), Row.withdrawn_at.is_(None), Row.confirmed_at.is_not(None)
    done = await session.execute(update(Row).where(*mine).values(laid_out_at=now))
    if done.rowcount != 1:
        return False
    to = await addressees(session, notice, now)
    await _receipts(session, notice, to)
    kind = Kind.URGENT_NOTICE if notice.urgent else Kind.NOTICE
    day, moments = local_day(now, notice.zone), {"created_at": now, "not_before": now, "pupil_id": None}
    parts = rows_of(notice)
    rows = [
        fresh(person, kind, day, str(notice.id), part) | moments
        for person in sorted(to.people.keys() & to.linked)
        for part in parts
    ]
    if rows:
        await session.execute(insert(Outbox), rows)
    return True


async def _receipts(session: Session, notice: Notice, to: Addressees) -> None:
    told = [{"notice_id": notice.id, "person_id": one, "hat": hat.value} for one, hat in sorted(to.people.items())]
    if told:
        await session.execute(insert_new(session, Receipt), told)
    if to.pupils:
        about = [{"notice_id": notice.id, "pupil_id": one} for one in sorted(to.pupils)]
        await session.execute(insert(NoticePupil), about)
