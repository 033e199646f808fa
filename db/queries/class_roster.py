"""The list of a form with its families: one statement, however many they are."""

from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import and_, exists, select
from sqlalchemy.orm import aliased

from db.models import Chat, Enrolment, Guardianship, Person
from db.queries.enrolments import enrolled_on
from db.session import Session
from domain.class_roster import ClassMate
from domain.invitations import Relative
from domain.names import Name
from domain.people import NotAllowed, Post
from domain.words import Role


async def of_form(session: Session, post: Post, on: date) -> list[ClassMate]:
    """Who is in the form that day, in the order of the register; raises NotAllowed for any but a class teacher.

    Restricted guardians, and those whose guardianship has ended, are left out as they are for invitations.
    """
    return await _read(session, post, on)


async def of_pupil(session: Session, post: Post, on: date, pupil: int) -> ClassMate:
    """One pupil of the form; raises NotAllowed for somebody else's."""
    found = await _read(session, post, on, pupil)
    if not found:
        raise NotAllowed(f"pupil {pupil}")
    return found[0]


async def _read(session: Session, post: Post, on: date, pupil: int | None = None) -> list[ClassMate]:
    if post.role is not Role.CLASS_TEACHER or post.form_id is None:
        raise NotAllowed(f"{post.role} {post.form_id}")
    guardian = aliased(Person)
    holds = and_(
        Guardianship.pupil_id == Person.id,
        Guardianship.restricted_since.is_(None),
        Guardianship.until.is_(None) | (Guardianship.until >= on),
    )
    query = (
        select(
            Person.id,
            Person.surname,
            Person.name,
            Person.patronymic,
            Enrolment.home,
            exists().where(Chat.person_id == Person.id).label("linked"),
            guardian.id.label("guardian"),
            guardian.surname.label("guardian_surname"),
            guardian.name.label("guardian_name"),
            guardian.patronymic.label("guardian_patronymic"),
            Guardianship.kinship,
            exists().where(Chat.person_id == guardian.id).label("guardian_linked"),
        )
        .select_from(Enrolment)
        .join(Person, Person.id == Enrolment.pupil_id)
        .outerjoin(Guardianship, holds)
        .outerjoin(guardian, guardian.id == Guardianship.guardian_id)
        .where(Enrolment.form_id == post.form_id, enrolled_on(on))
        .order_by(Person.search, Person.id, Guardianship.id)
    )
    rows = await session.execute(query if pupil is None else query.where(Person.id == pupil))
    return [_mate(list(own)) for _, own in groupby(rows, key=lambda row: row.id)]


def _mate(rows: list[Any]) -> ClassMate:
    first = rows[0]
    known = {
        row.guardian: Relative(
            row.guardian,
            Name(row.guardian_surname, row.guardian_name, row.guardian_patronymic),
            row.kinship,
            bool(row.guardian_linked),
        )
        for row in rows
        if row.guardian is not None
    }
    name = Name(first.surname, first.name, first.patronymic)
    return ClassMate(first.id, name, bool(first.home), bool(first.linked), tuple(known.values()))
