"""The families of a form: its pupils, and whoever has or had to do with them as a guardian."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import exists, select

from db.models import Chat, Enrolment, Form, Person, RoleHeld
from db.queries import families
from db.queries.enrolments import enrolled_on
from db.session import Session
from domain.invitations import PupilLine
from domain.invitees import Families, Invitee
from domain.names import Name
from domain.people import GuardianshipTerms, NotAllowed, Post
from domain.words import Role


async def of_form(session: Session, post: Post, today: date) -> Families:
    """Everybody whom a class teacher may invite; raises NotAllowed for any but a class teacher.

    Guardians whose time begins later may be invited before; restricted ones, those whose time is over, and those of
    a grown-up pupil who has not agreed, may not, and are not told of.
    """
    if post.role is not Role.CLASS_TEACHER or post.form_id is None:
        raise NotAllowed(f"{post.role} {post.form_id}")
    enrolled = select(Enrolment.pupil_id).where(Enrolment.form_id == post.form_id, enrolled_on(today))
    rows = await _pupils(session, post.form_id, today)
    known = await families.guardians(session, enrolled)
    people = {row.id for row in rows} | {one.guardian_id for some in known.values() for one in some}
    chats, staff = await languages(session, people), await working(session, people, today)
    found: dict[tuple[Role, int], Invitee] = {}
    for row in rows:
        own = _pupil(row)
        mine = [one for one in known[row.id] if _invited(one, row, today)]
        for one in mine:
            there = found.get((Role.GUARDIAN, one.guardian_id))
            found[Role.GUARDIAN, one.guardian_id] = (
                replace(there, pupils=(*there.pupils, own)) if there else _guardian(one, own, chats)
            )
        if not mine and _minor(row, today):
            shut = any(one.restricted_since is not None for one in known[row.id])
            nobody = Invitee(Role.GUARDIAN, None, None, None, (own,), guarded=shut, language=chats.get(row.id))
            found[Role.GUARDIAN, -row.id] = nobody
        linked, spoken = row.id in chats, chats.get(row.id)
        found[Role.PUPIL, row.id] = Invitee(Role.PUPIL, row.id, own.name, None, (own,), linked, language=spoken)
    told = tuple(replace(one, staff=one.person in staff) for one in found.values())
    return Families(tuple(one.pupil for one in told if one.role is Role.PUPIL), told)


async def _pupils(session: Session, form: int, today: date) -> Sequence[Any]:
    rows = await session.execute(
        select(
            Person.id, Person.surname, Person.name, Person.patronymic, Person.birth_date, Person.adult_agreed,
            Form.name.label("form"),
        )
        .join(Enrolment, Enrolment.pupil_id == Person.id)
        .join(Form, Form.id == Enrolment.form_id)
        .where(Enrolment.form_id == form, enrolled_on(today))
        .order_by(Person.search, Person.id)
    )  # fmt: skip
    return rows.all()


def _pupil(row: Any) -> PupilLine:
    return PupilLine(row.id, Name(row.surname, row.name, row.patronymic), row.form)


def _guardian(row: Any, pupil: PupilLine, chats: Mapping[int, str]) -> Invitee:
    name, spoken = Name(row.surname, row.name, row.patronymic), chats.get(row.guardian_id)
    linked = spoken is not None
    return Invitee(
        Role.GUARDIAN, row.guardian_id, name, row.kinship, (pupil,), linked, language=spoken or chats.get(pupil.id)
    )  # fmt: skip


def _invited(guardian: Any, pupil: Any, today: date) -> bool:
    begins = guardian.since or today
    return guardian.restricted_since is None and families.terms(guardian, pupil).hold(max(begins, today))


def _minor(pupil: Any, today: date) -> bool:
    return GuardianshipTerms(None, None, None, pupil.birth_date, bool(pupil.adult_agreed)).hold(today)


async def languages(session: Session, people: Collection[int]) -> dict[int, str]:
    """What the newest chat of each speaks; who has none is missing."""
    rows = await session.execute(
        select(Chat.person_id, Chat.language)
        .where(Chat.person_id.in_(people))
        .order_by(Chat.linked_at.is_(None).desc(), Chat.linked_at, Chat.id)
    )
    return {row.person_id: row.language for row in rows}


async def working(session: Session, people: Collection[int], today: date) -> set[int]:
    """Those who hold a post at any school, or will."""
    lasts = RoleHeld.until.is_(None) | (RoleHeld.until >= today)
    held = exists().where(RoleHeld.person_id == Person.id, lasts)
    return set(await session.scalars(select(Person.id).where(Person.id.in_(people), held)))
