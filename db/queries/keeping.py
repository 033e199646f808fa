"""What a member of staff may write into the journal: their rights, the groups these are about, what is locked."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import CompoundSelect, Date, Integer, Select, String, case, cast, literal, null, or_, select, union_all
from sqlalchemy.orm import aliased
from sqlalchemy.types import TypeEngine

from db.among import among
from db.models import (
    Delegation,
    Form,
    Group,
    GroupForm,
    GroupTeacher,
    MarkScale,
    School,
    SchoolYear,
    Subject,
    Substitution,
    Term,
    Unlock,
)
from db.session import Session
from db.types import Word
from domain.homework import is_set
from domain.keeping import FORTNIGHT, Held, Keeping, Leave, Right, Taught
from domain.people import Hat, NotAllowed, Viewer
from domain.scales import Rule, scale_of
from domain.words import Role, Scale

AHEAD = FORTNIGHT

SHAPE: dict[str, TypeEngine[Any]] = {
    "row": String(),
    "group_id": Integer(),
    "since": Date(),
    "until": Date(),
    "last": Date(),
    "number": Integer(),
    "instead_of": Integer(),
    "form_id": Integer(),
    "school_id": Integer(),
    "subject_id": Integer(),
    "grade": Integer(),
    "scale": Word(Scale),
}


async def of_viewer(session: Session, viewer: Viewer, first: date, last: date) -> Keeping:
    """What the viewer may keep of the days from `first` to `last`; raises NotAllowed for who is no staff."""
    if viewer.hat is not Hat.STAFF or not viewer.ready:
        raise NotAllowed("a journal")
    forms = {post.form_id for post in viewer.posts if post.role is Role.CLASS_TEACHER and post.form_id}
    schools = {post.school_id for post in viewer.posts}
    rows = (await session.execute(_rights(viewer.person, forms, first, last))).all()
    found = {row.group_id for row in rows if row.group_id is not None and row.row != "leave"}
    groups = await _groups(session, found, schools)
    rights = [_held(row) for row in rows if row.row in set(Right) and row.group_id in groups]
    leaves = [Leave(row.group_id, row.since, row.last, row.until) for row in rows if row.row == "leave"]
    return Keeping(viewer.person, tuple(rights), groups, tuple(leaves), await _closed(session, groups))


def _columns(row: str, **given: Any) -> list[Any]:
    columns = {"row": literal(row), **given}
    return [(columns[name] if name in columns else cast(null(), kind)).label(name) for name, kind in SHAPE.items()]


def _held(row: Any) -> Held:
    return Held(row.group_id, Right(row.row), row.since, row.until, row.number, row.instead_of, row.form_id)


def _rights(person: int, forms: Collection[int], first: date, last: date) -> CompoundSelect[Any]:
    return union_all(
        _own(person, first, last),
        _delegated(person, first, last),
        _of_forms(forms, first),
        _delegated_forms(person, first, last),
        _substituted(person, first, last),
        _leaves(person),
    )


def _overlaps(table: Any, first: date, last: date) -> tuple[Any, ...]:
    return table.since <= last, or_(table.until.is_(None), table.until >= first)


def _own(person: int, first: date, last: date) -> Select[Any]:
    mine = GroupTeacher
    columns = _columns(Right.OWN, group_id=mine.group_id, since=mine.since, until=mine.until)
    return select(*columns).where(mine.teacher_id == person, *_overlaps(mine, first, last))


def _delegated(person: int, first: date, last: date) -> Select[Any]:
    """The absent teacher's groups, all or one, on the days on which both the order and their teaching hold."""
    order, theirs = Delegation, GroupTeacher
    since = case((theirs.since > order.since, theirs.since), else_=order.since)
    until = case((theirs.until < order.until, theirs.until), else_=order.until)
    columns = _columns(Right.DELEGATE, group_id=theirs.group_id, since=since, until=until, instead_of=order.from_id)
    return (
        select(*columns)
        .select_from(order)
        .join(theirs, theirs.teacher_id == order.from_id)
        .where(
            order.to_id == person,
            order.revoked_at.is_(None),
            order.form_id.is_(None),
            or_(order.group_id.is_(None), order.group_id == theirs.group_id),
            *_overlaps(order, first, last),
            *_overlaps(theirs, first, last),
        )
    )


def _of_forms(forms: Collection[int], first: date) -> Select[Any]:
    """A class teacher's: the post holds today, which is all that the viewer has to say about it."""
    of = GroupForm
    columns = _columns(Right.FORM, group_id=of.group_id, since=literal(first, Date()), form_id=of.form_id)
    return select(*columns).where(of.form_id.in_(forms))


def _delegated_forms(person: int, first: date, last: date) -> Select[Any]:
    order, of = Delegation, GroupForm
    columns = _columns(
        Right.FORM, group_id=of.group_id, since=order.since, until=order.until, instead_of=order.from_id,
        form_id=of.form_id,
    )  # fmt: skip
    return (
        select(*columns)
        .select_from(order)
        .join(of, of.form_id == order.form_id)
        .where(order.to_id == person, order.revoked_at.is_(None), *_overlaps(order, first, last))
    )


def _substituted(person: int, first: date, last: date) -> Select[Any]:
    """Lessons the deputy has given them for a day, and lessons of others that are joined to their own groups'."""
    change, host, usual = Substitution, aliased(GroupTeacher), aliased(GroupTeacher)
    day = case((change.new_day.is_not(None), change.new_day), else_=change.day)
    number = case((change.new_number.is_not(None), change.new_number), else_=change.number)
    instead_of = (
        select(usual.teacher_id)
        .where(usual.group_id == change.group_id, usual.since <= day, or_(usual.until.is_(None), usual.until >= day))
        .order_by(usual.id)
        .limit(1)
        .scalar_subquery()
    )
    joined = select(host.group_id).where(host.teacher_id == person, *_overlaps(host, first, last))
    columns = _columns(
        Right.SUBSTITUTE, group_id=change.group_id, since=day, until=day, number=number, instead_of=instead_of
    )
    return select(*columns).where(
        or_(change.teacher_id == person, change.joined_group_id.in_(joined)),
        change.cancelled.is_(False),
        day.between(first, last),
    )


def _leaves(person: int) -> Select[Any]:
    columns = _columns("leave", group_id=Unlock.group_id, since=Unlock.first, last=Unlock.last, until=Unlock.until)
    return select(*columns).where(Unlock.teacher_id == person, Unlock.revoked_at.is_(None))


async def _groups(session: Session, groups: Collection[int], schools: Collection[int]) -> dict[int, Taught]:
    """Groups of these schools in years that are not over for good, each with its scale."""
    rows = (
        await session.execute(
            select(
                Group.id, Group.name, Group.subject_id, Group.scale, Subject.name.label("subject"), Subject.short_name,
                SchoolYear.school_id, School.zone, Form.id.label("form_id"), Form.name.label("form"), Form.grade,
                Form.homework,
            )
            .select_from(Group)
            .join(Subject, Subject.id == Group.subject_id)
            .join(SchoolYear, SchoolYear.id == Group.year_id)
            .join(School, School.id == SchoolYear.school_id)
            .join(GroupForm, GroupForm.group_id == Group.id)
            .join(Form, Form.id == GroupForm.form_id)
            .where(among(session, Group.id, groups), SchoolYear.school_id.in_(schools), SchoolYear.closed_at.is_(None))
            .order_by(Group.id, Form.grade, Form.name)
        )
    ).all()  # fmt: skip
    rules = await _rules(session, schools)
    by_group: dict[int, list[Any]] = {}
    for row in rows:
        by_group.setdefault(row.id, []).append(row)
    return {number: taught(forms, rules) for number, forms in by_group.items()}


async def _rules(session: Session, schools: Collection[int]) -> list[tuple[int, Rule]]:
    rule = MarkScale
    rows = await session.execute(
        select(rule.school_id, rule.scale, rule.grade, rule.form_id, rule.subject_id)
        .where(rule.school_id.in_(schools), rule.term_id.is_(None))
        .order_by(rule.id)
    )
    return [(row.school_id, Rule(row.scale, row.grade, row.form_id, row.subject_id)) for row in rows]


def taught(forms: Sequence[Any], rules: Sequence[tuple[int, Rule]]) -> Taught:
    """A group from its rows, one for each of its forms in order, and the scales of schools."""
    first = forms[0]
    own = [rule for school, rule in rules if school == first.school_id]
    return Taught(
        id=first.id,
        subject=first.subject_id,
        title=", ".join(form.form for form in forms),
        subject_name=first.subject,
        short=first.short_name,
        name=first.name,
        school=first.school_id,
        forms=tuple(form.form_id for form in forms),
        grade=first.grade,
        form_names=tuple(form.form for form in forms),
        scale=scale_of(first.scale, own, first.form_id, first.grade, first.subject_id),
        homework=any(is_set(form.grade, form.homework) for form in forms),
        zone=first.zone,
    )


async def _closed(session: Session, groups: dict[int, Taught]) -> tuple[tuple[int, date, date], ...]:
    """The closed terms of each group: those of its parallel, or where it has none of its own, everybody's."""
    if not groups:
        return ()
    closed = Term.closed_at.is_not(None)
    own = aliased(Term)
    theirs = select(own.id).where(own.year_id == Term.year_id, own.grade == Form.grade).exists()
    rows = await session.execute(
        select(GroupForm.group_id, Term.starts, Term.ends)
        .select_from(Term)
        .join(Form, Form.year_id == Term.year_id)
        .join(GroupForm, GroupForm.form_id == Form.id)
        .where(
            closed,
            among(session, GroupForm.group_id, groups),
            or_(Term.grade == Form.grade, Term.grade.is_(None) & ~theirs),
        )
        .distinct()
        .order_by(GroupForm.group_id, Term.starts)
    )
    return tuple((row.group_id, row.starts, row.ends) for row in rows)


def span(today: date) -> tuple[date, date]:
    """The days a teacher's journal is about: two weeks back, two weeks ahead."""
    return today - FORTNIGHT, today + AHEAD
