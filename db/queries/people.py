"""Finding people by name."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, exists, or_, select

from db.models import Enrolment, Form, Guardianship, Person, RoleHeld, School, SchoolYear
from db.queries.enrolments import enrolled_on
from db.session import Session
from domain.defaults import ZONE
from domain.names import Name, search_key
from domain.words import Role

Lines = Select[int, str, str, str, date | None, str]


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody a name may mean; `form` for pupils."""

    id: int
    name: Name
    born: date | None
    form: str | None


@dataclass(frozen=True, slots=True)
class SchoolLine:
    """A school by id and name; its zone decides what day it is there."""

    id: int
    name: str
    zone: str = ZONE


async def schools(session: Session, name: str | None = None) -> list[SchoolLine]:
    """All schools, or those whose full or short name is `name`."""
    query = select(School.id, School.name, School.zone).order_by(School.id)
    if name is not None:
        query = query.where(or_(School.name == name, School.short_name == name))
    return [SchoolLine(*row) for row in await session.execute(query)]


async def form_id(session: Session, school: int, name: str) -> int | None:
    """The school's form of that name in its newest year."""
    return await session.scalar(
        select(Form.id)
        .join(SchoolYear, SchoolYear.id == Form.year_id)
        .where(SchoolYear.school_id == school, _called(name))
        .order_by(SchoolYear.starts.desc())
        .limit(1)
    )


async def named(
    session: Session,
    school: int,
    role: Role,
    typed: str,
    today: date,
    *,
    form: str | None = None,
    pupil: int | None = None,
) -> list[Found]:
    """Whom the typed name means among those who may have the role: exactly, or else everybody it resembles.

    Exactly is the full name or surname and name; pupils are those enrolled on `today`.
    One result is an answer; several or none are a question.
    """
    key = search_key(typed)
    among = _among(school, role, today, form, pupil)
    exact = await _found(
        session, among.where(or_(Person.search == key, Person.search.startswith(key + " ", autoescape=True)))
    )
    if len(exact) > 1:
        exact = [one for one in exact if search_key(one.name.full) == key] or exact
    return exact or await _found(session, among.where(Person.search.startswith(key.split(" ")[0][:4], autoescape=True)))


async def _found(session: Session, query: Lines) -> list[Found]:
    rows = await session.execute(query)
    return [Found(r.id, Name(r.surname, r.name, r.patronymic), r.birth_date, r.form) for r in rows]


def _among(school: int, role: Role, today: date, form: str | None, pupil: int | None) -> Lines:
    base = select(Person.id, Person.surname, Person.name, Person.patronymic, Person.birth_date, Form.name.label("form"))
    if role is Role.PUPIL:
        return _pupils(base, school, form, today)
    none = base.outerjoin(Form, Form.id.is_(None)).order_by(Person.search, Person.id).limit(20)
    if role is Role.GUARDIAN:
        return none.where(exists().where(Guardianship.guardian_id == Person.id, _of(pupil)))
    return none.where(~exists().where(Enrolment.pupil_id == Person.id), _knows(school))


def _pupils(base: Lines, school: int, form: str | None, today: date) -> Lines:
    query = (
        base.join(Enrolment, (Enrolment.pupil_id == Person.id) & enrolled_on(today))
        .join(Form, Form.id == Enrolment.form_id)
        .join(SchoolYear, SchoolYear.id == Form.year_id)
        .where(SchoolYear.school_id == school)
        .order_by(Person.search, Person.id)
        .limit(20)
    )
    return query.where(_called(form)) if form else query


def _called(form: str) -> ColumnElement[bool]:
    """«7б» and «7Б» are one form; SQLite itself knows no case of Cyrillic letters."""
    return Form.name.in_({form, form.upper(), form.lower()})


def _of(pupil: int | None) -> ColumnElement[bool]:
    return Guardianship.pupil_id == pupil if pupil is not None else Guardianship.pupil_id.is_not(None)


def _knows(school: int) -> ColumnElement[bool]:
    """Staff of the school; people of other schools are not candidates."""
    return exists().where(RoleHeld.person_id == Person.id, RoleHeld.school_id == school)
