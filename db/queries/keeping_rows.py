"""The rows that rights are made of: built once, for building a statement costs more than asking it."""

from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    CompoundSelect,
    Date,
    Integer,
    Select,
    String,
    bindparam,
    case,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import aliased
from sqlalchemy.types import TypeEngine

from db.among import listed
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
from db.shapes import columns
from domain.keeping import Right

PERSON = bindparam("person", type_=Integer())
FIRST, LAST = bindparam("first", type_=Date()), bindparam("last", type_=Date())
SCHOOLS: BindParameter[Any] = bindparam("schools", expanding=True)

SHAPE: dict[str, TypeEngine[Any]] = {
    "row": String(),
    "group_id": Integer(),
    "since": Date(),
    "until": Date(),
    "last": Date(),
    "number": Integer(),
    "instead_of": Integer(),
    "form_id": Integer(),
}


def _columns(row: str, **given: Any) -> list[Any]:
    return columns(SHAPE, row=literal(row), **given)


def _overlaps(table: Any) -> tuple[Any, ...]:
    return table.since <= LAST, or_(table.until.is_(None), table.until >= FIRST)


def _own() -> Select[Any]:
    mine = GroupTeacher
    columns = _columns(Right.OWN, group_id=mine.group_id, since=mine.since, until=mine.until)
    return select(*columns).where(mine.teacher_id == PERSON, *_overlaps(mine))


def _delegated() -> Select[Any]:
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
            order.to_id == PERSON,
            order.revoked_at.is_(None),
            order.form_id.is_(None),
            or_(order.group_id.is_(None), order.group_id == theirs.group_id),
            *_overlaps(order),
            *_overlaps(theirs),
        )
    )


def _of_forms() -> Select[Any]:
    """A class teacher's: the post holds today, which is all that the viewer has to say about it."""
    of = GroupForm
    columns = _columns(Right.FORM, group_id=of.group_id, since=FIRST, form_id=of.form_id)
    return select(*columns).where(of.form_id.in_(bindparam("forms", expanding=True)))


def _delegated_forms() -> Select[Any]:
    order, of = Delegation, GroupForm
    columns = _columns(
        Right.FORM, group_id=of.group_id, since=order.since, until=order.until, instead_of=order.from_id,
        form_id=of.form_id,
    )  # fmt: skip
    return (
        select(*columns)
        .select_from(order)
        .join(of, of.form_id == order.form_id)
        .where(order.to_id == PERSON, order.revoked_at.is_(None), *_overlaps(order))
    )


def _substituted() -> Select[Any]:
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
    joined = select(host.group_id).where(host.teacher_id == PERSON, *_overlaps(host))
    columns = _columns(
        Right.SUBSTITUTE, group_id=change.group_id, since=day, until=day, number=number, instead_of=instead_of
    )
    return select(*columns).where(
        or_(change.teacher_id == PERSON, change.joined_group_id.in_(joined)),
        change.cancelled.is_(False),
        day.between(FIRST, LAST),
    )


def _leaves() -> Select[Any]:
    columns = _columns("leave", group_id=Unlock.group_id, since=Unlock.first, last=Unlock.last, until=Unlock.until)
    return select(*columns).where(Unlock.teacher_id == PERSON, Unlock.revoked_at.is_(None))


RIGHTS: CompoundSelect[Any] = union_all(
    _own(), _delegated(), _of_forms(), _delegated_forms(), _substituted(), _leaves()
)
RULES = (
    select(MarkScale.school_id, MarkScale.scale, MarkScale.grade, MarkScale.form_id, MarkScale.subject_id)
    .where(MarkScale.school_id.in_(SCHOOLS), MarkScale.term_id.is_(None))
    .order_by(MarkScale.id)
)


@cache
def groups_of(dialect: str) -> Select[Any]:
    """A row for each form of each group: of these schools, in years that are not over for good."""
    found: Any = (
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
        .where(listed(dialect, Group.id, "groups"), SchoolYear.school_id.in_(SCHOOLS), SchoolYear.closed_at.is_(None))
        .order_by(Group.id, Form.grade, Form.name)
    )  # fmt: skip
    return found  # type: ignore[no-any-return]  # rows of a dozen columns


@cache
def closed_terms(dialect: str) -> Select[Any]:
    """The closed terms of each group: those of its parallel, or where it has none of its own, everybody's."""
    own = aliased(Term)
    theirs = select(own.id).where(own.year_id == Term.year_id, own.grade == Form.grade).exists()
    found: Any = (
        select(GroupForm.group_id, Term.starts, Term.ends)
        .select_from(Term)
        .join(Form, Form.year_id == Term.year_id)
        .join(GroupForm, GroupForm.form_id == Form.id)
        .where(
            Term.closed_at.is_not(None),
            listed(dialect, GroupForm.group_id, "groups"),
            or_(Term.grade == Form.grade, Term.grade.is_(None) & ~theirs),
        )
        .distinct()
        .order_by(GroupForm.group_id, Term.starts)
    )
    return found  # type: ignore[no-any-return]  # likewise
