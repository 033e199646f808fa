"""What an author may choose from for a notice: forms, groups and pupils of today."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import Select, func, or_, select

from db.models import Enrolment, Form, Group, GroupForm, GroupMember, GroupTeacher, Person, SchoolYear, Subject
from db.queries.enrolments import enrolled_on
from db.session import Session
from domain.names import Name
from domain.notice_reach import Reach
from domain.people import Post, local_day


async def of(session: Session, person: int, posts: Sequence[Post], school: int, now: datetime) -> Reach:
    """Of this person in these of their posts, at that school: four statements."""
    here = tuple(post for post in posts if post.school_id == school)
    if not here:
        return Reach(school, ())
    today = local_day(now, here[0].zone)
    reach = Reach(school, here)
    own = [post.form_id for post in reach.led if post.form_id]
    forms = await _forms(session, school, today, own, everything=reach.leader is not None)
    taught = frozenset(await session.scalars(_taught(person, school, today)))
    return Reach(
        school, here, forms, await _groups(session, taught, own), await _pupils(session, own, today), taught,
    )  # fmt: skip


def year_of(school: int, today: date) -> Select[int]:
    """The school year that today is in, or the last one that has begun."""
    begun = SchoolYear.school_id == school, SchoolYear.starts <= today
    return select(func.max(SchoolYear.id)).where(*begun)


async def _forms(session: Session, school: int, today: date, own: Sequence[int], *, everything: bool) -> dict[int, str]:
    wanted = or_(Form.id.in_(own), Form.year_id == year_of(school, today).scalar_subquery())
    query = select(Form.id, Form.name).where(wanted if everything else Form.id.in_(own))
    rows = await session.execute(query.order_by(Form.grade, Form.letter, Form.id))
    return {row.id: row.name for row in rows}


def _taught(person: int, school: int, today: date) -> Select[int]:
    return (
        select(GroupTeacher.group_id)
        .join(Group, Group.id == GroupTeacher.group_id)
        .join(SchoolYear, SchoolYear.id == Group.year_id)
        .where(
            GroupTeacher.teacher_id == person,
            GroupTeacher.since <= today,
            GroupTeacher.until.is_(None) | (GroupTeacher.until >= today),
            SchoolYear.school_id == school,
        )
    )


async def _groups(session: Session, taught: frozenset[int], own: Sequence[int]) -> dict[int, str]:
    """The own groups, and those of the own forms; by form, then subject."""
    of_own = select(GroupForm.group_id).where(GroupForm.form_id.in_(own))
    rows = await session.execute(
        select(Group.id, Group.name, Subject.name.label("subject"), Form.name.label("form"))
        .join(Subject, Subject.id == Group.subject_id)
        .join(GroupForm, GroupForm.group_id == Group.id)
        .join(Form, Form.id == GroupForm.form_id)
        .where(or_(Group.id.in_(taught), Group.id.in_(of_own)))
        .order_by(Form.grade, Form.letter, Subject.name, Group.name, Group.id)
    )
    titles: dict[int, list[str]] = {}
    said: dict[int, tuple[str, str]] = {}
    for row in rows:
        titles.setdefault(row.id, []).append(row.form)
        said[row.id] = row.name, row.subject
    return {
        number: f"{', '.join(forms)}{f' ({said[number][0]})' if said[number][0] else ''} · {said[number][1]}"
        for number, forms in titles.items()
    }


async def _pupils(session: Session, own: Sequence[int], today: date) -> dict[int, Name]:
    rows = await session.execute(
        select(Person.id, Person.surname, Person.name, Person.patronymic)
        .join(Enrolment, Enrolment.pupil_id == Person.id)
        .where(Enrolment.form_id.in_(own), enrolled_on(today))
        .order_by(Person.search, Person.id)
    )
    return {row.id: Name(row.surname, row.name, row.patronymic) for row in rows}


def members_of(group: int, today: date) -> Select[int]:
    """The pupils of a group today, who are still at the school."""
    enrolled = select(Enrolment.pupil_id).where(enrolled_on(today))
    return select(GroupMember.pupil_id).where(
        GroupMember.group_id == group,
        GroupMember.since <= today,
        GroupMember.until.is_(None) | (GroupMember.until >= today),
        GroupMember.pupil_id.in_(enrolled),
    )
