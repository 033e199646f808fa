"""Who has signed a form's week, for its class teacher: one statement, however many families."""

from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import and_, exists, select
from sqlalchemy.orm import aliased

from db.models import Chat, Enrolment, Guardianship, Person, Signature
from db.queries.enrolments import enrolled_on
from db.session import Session
from domain.names import Name
from domain.people import GuardianshipTerms, NotAllowed, Post
from domain.signature import SignedPupil, Signer
from domain.words import Role


async def of_week(session: Session, post: Post, week: date, on: date, today: date) -> list[SignedPupil]:
    """The pupils of the form on a day of the week, in the order of the register, with those who may sign for them.

    Also those who have signed and may not any more. Raises NotAllowed for any but a class teacher.
    """
    if post.role is not Role.CLASS_TEACHER or post.form_id is None:
        raise NotAllowed(f"{post.role} {post.form_id}")
    guardian, mine = aliased(Person), Signature
    signature = and_(mine.person_id == guardian.id, mine.pupil_id == Person.id, mine.week == week)
    rows = await session.execute(
        select(
            Person.id, Person.surname, Person.name, Person.patronymic, Person.birth_date, Person.adult_agreed,
            guardian.id.label("guardian"), guardian.surname.label("g1"), guardian.name.label("g2"),
            guardian.patronymic.label("g3"), Guardianship.kinship, Guardianship.since, Guardianship.until,
            Guardianship.restricted_since, mine.signed_at,
            exists().where(Chat.person_id == guardian.id).label("linked"),
        )
        .select_from(Enrolment)
        .join(Person, Person.id == Enrolment.pupil_id)
        .outerjoin(Guardianship, Guardianship.pupil_id == Person.id)
        .outerjoin(guardian, guardian.id == Guardianship.guardian_id)
        .outerjoin(mine, signature)
        .where(Enrolment.form_id == post.form_id, enrolled_on(on))
        .order_by(Person.search, Person.id, Guardianship.id)
    )  # fmt: skip
    return [_pupil(list(own), today) for _, own in groupby(rows, key=lambda row: row.id)]


def _pupil(rows: list[Any], today: date) -> SignedPupil:
    first = rows[0]
    signers = tuple(_signer(row) for row in rows if row.guardian is not None and _counts(row, today))
    return SignedPupil(first.id, Name(first.surname, first.name, first.patronymic), signers)


def _counts(row: Any, today: date) -> bool:
    terms = GuardianshipTerms(row.since, row.until, row.restricted_since, row.birth_date, bool(row.adult_agreed))
    return row.signed_at is not None or terms.hold(today)


def _signer(row: Any) -> Signer:
    return Signer(Name(row.g1, row.g2, row.g3), row.kinship, row.signed_at, bool(row.linked))
