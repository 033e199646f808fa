"""One-time invitations: issued, found by the hash of what was typed, used once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import case, delete, exists, insert, select, update

from db.models import (
    Enrolment,
    Form,
    Guardianship,
    Person,
    School,
    WrongCode,
)
from db.models import (
    Invitation as Row,
)
from db.queries.enrolments import enrolled_on
from db.session import Session, inserted
from domain.invitations import Invitation, PupilLine
from domain.linking import CodeTimes
from domain.names import Name
from domain.people import Post, local_day
from domain.words import Kinship, Role


@dataclass(frozen=True, slots=True)
class Draft:
    """What an invitation will be for; `person` None is a guardian without a name yet.

    `renewal`: the person has lost access, and whoever they are known to is told when they are back.
    """

    school_id: int
    role: Role
    person: int | None = None
    pupil: int | None = None
    form: int | None = None
    issued_by: int | None = None
    renewal: bool = False


async def issue(session: Session, draft: Draft, code_hash: str, now: datetime, valid: timedelta) -> int:
    """Keep the invitation; only the hash of its code is stored."""
    return await inserted(
        session,
        insert(Row).values(_columns(draft, code_hash, now, valid)).returning(Row.id),
    )


async def issue_many(session: Session, drafts: Sequence[tuple[Draft, str]], now: datetime, valid: timedelta) -> None:
    """Several at once, each with the hash of its code."""
    rows = [_columns(draft, hashed, now, valid) for draft, hashed in drafts]
    if rows:
        await session.execute(insert(Row), rows)


def _columns(draft: Draft, code_hash: str, now: datetime, valid: timedelta) -> dict[str, Any]:
    return {
        "school_id": draft.school_id, "role": draft.role, "person_id": draft.person, "pupil_id": draft.pupil,
        "form_id": draft.form, "issued_by_id": draft.issued_by, "code_hash": code_hash, "issued_at": now,
        "expires_at": now + valid, "renewal": draft.renewal,
    }  # fmt: skip


async def issued_since(session: Session, draft: Draft, since: datetime) -> bool:
    """Has the same person issued the same invitation since then? That is a button pressed twice."""
    same = exists().where(
        Row.role == draft.role,
        Row.person_id.is_not_distinct_from(draft.person),
        Row.pupil_id.is_not_distinct_from(draft.pupil),
        Row.issued_by_id == draft.issued_by,
        Row.issued_at > since,
    )
    return bool(await session.scalar(select(same)))


async def find(session: Session, hashes: Sequence[str], now: datetime) -> Invitation | None:
    """The invitation behind a code, in whatever state it is; None when there never was one."""
    return await _read(session, Row.code_hash.in_(hashes), now)


async def by_id(session: Session, invitation_id: int, now: datetime) -> Invitation:
    """The invitation a chat is in the middle of accepting; they are never deleted."""
    found = await _read(session, Row.id == invitation_id, now)
    if found is None:
        raise LookupError(f"invitation {invitation_id}")
    return found


async def use(session: Session, invitation_id: int, person: int, now: datetime) -> bool:
    """Spend it, if it is still open at this very moment; of two who try at once only one succeeds."""
    spent = await session.execute(
        update(Row)
        .where(Row.id == invitation_id, Row.used_at.is_(None), Row.revoked_at.is_(None), Row.expires_at > now)
        .values(used_at=now, used_by_id=person)
    )
    return spent.rowcount == 1


async def revoke(session: Session, invitation_id: int, now: datetime) -> bool:
    """Take it back; False when it was spent or revoked already."""
    done = await session.execute(
        update(Row)
        .where(Row.id == invitation_id, Row.used_at.is_(None), Row.revoked_at.is_(None))
        .values(revoked_at=now)
    )
    return done.rowcount == 1


async def wrong_tries(session: Session, chat: int, since: datetime) -> list[datetime]:
    """When this chat typed codes that were none."""
    return list(await session.scalars(select(WrongCode.at).where(WrongCode.chat_id == chat, WrongCode.at > since)))


async def note_wrong_try(session: Session, chat: int, now: datetime) -> None:
    """Count one more."""
    await session.execute(insert(WrongCode).values(chat_id=chat, at=now))


async def forget_tries(session: Session, before: datetime) -> int:
    """Forget wrong codes older than `before`; returns how many."""
    return (await session.execute(delete(WrongCode).where(WrongCode.at < before))).rowcount


async def class_list(session: Session, post: Post, now: datetime) -> list[PupilLine]:
    """The pupils of a class teacher's form today, as the register orders them."""
    today = local_day(now, post.zone)
    rows = await session.execute(
        select(Person.id, Person.surname, Person.name, Person.patronymic, Form.name)
        .select_from(Enrolment)
        .join(Person, Person.id == Enrolment.pupil_id)
        .join(Form, Form.id == Enrolment.form_id)
        .where(
            Form.id == post.form_id,
            enrolled_on(today),
        )
        .order_by(Person.search, Person.id)
    )
    return [PupilLine(row[0], Name(*row[1:4]), row[4]) for row in rows]


async def _read(session: Session, condition: object, now: datetime) -> Invitation | None:
    row = (
        await session.execute(
            select(
                Row,
                School.short_name,
                School.zone,
                Person.surname,
                Person.name,
                Person.patronymic,
                Form.name.label("form"),
            )
            .join(School, School.id == Row.school_id)
            .outerjoin(Person, Person.id == Row.person_id)
            .outerjoin(Form, Form.id == Row.form_id)
            .where(condition)  # type: ignore[arg-type]  # a column expression
        )
    ).one_or_none()
    if row is None:
        return None
    pupils, kinship = await _family(session, row, local_day(now, ZoneInfo(row.zone)))
    return Invitation(
        id=row.id,
        school_id=row.school_id,
        school=row.short_name,
        zone=ZoneInfo(row.zone),
        role=row.role,
        times=CodeTimes(row.expires_at, row.used_at, row.revoked_at),
        person_id=row.person_id,
        pupil_id=row.pupil_id,
        person=Name(row.surname, row.name, row.patronymic) if row.person_id else None,
        kinship=kinship,
        form_id=row.form_id,
        form=row.form,
        pupils=pupils,
        used_by_id=row.used_by_id,
        issued_by_id=row.issued_by_id,
        renewal=bool(row.renewal),
    )


async def _family(session: Session, row: Any, today: date) -> tuple[tuple[PupilLine, ...], Kinship | None]:
    """The pupils the code is about, and who its holder is to the first of them, as far as the school knows."""
    if row.role not in (Role.GUARDIAN, Role.PUPIL):
        return (), None
    guarded = select(Guardianship.pupil_id).where(Guardianship.guardian_id == row.person_id)
    rows = await session.execute(
        select(Person.id, Person.surname, Person.name, Person.patronymic, Form.name, Guardianship.kinship)
        .select_from(Person)
        .join(Enrolment, (Enrolment.pupil_id == Person.id) & enrolled_on(today))
        .join(Form, Form.id == Enrolment.form_id)
        .outerjoin(Guardianship, (Guardianship.pupil_id == Person.id) & (Guardianship.guardian_id == row.person_id))
        .where((Person.id == row.pupil_id) | (Person.id.in_(guarded)))
        .order_by(case((Person.id == row.pupil_id, 0), else_=1), Form.grade.desc(), Person.search)
    )
    found = list(rows)
    return tuple(PupilLine(r[0], Name(*r[1:4]), r[4]) for r in found), found[0][5] if found else None
