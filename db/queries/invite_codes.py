"""The state of a form's codes, for its class teacher."""

from collections.abc import Sequence

from sqlalchemy import and_, func, select
from sqlalchemy.orm import aliased

from db.among import among
from db.models import Guardianship, Invitation, Person
from db.session import Session
from domain.invitations import PupilLine
from domain.invite_codes import Code
from domain.linking import CodeTimes
from domain.names import Name
from domain.words import Role


async def of_pupils(session: Session, pupils: Sequence[PupilLine]) -> list[Code]:
    """Every code of these pupils' families in the order of the pupils, oldest first."""
    lines = {one.id: one for one in pupils}
    named, user, holds = aliased(Person), aliased(Person), aliased(Guardianship)
    whose = func.coalesce(Invitation.person_id, Invitation.used_by_id)
    rows = await session.execute(
        select(
            Invitation.id, Invitation.role, Invitation.pupil_id, Invitation.person_id, Invitation.issued_at,
            Invitation.expires_at, Invitation.used_at, Invitation.revoked_at, Invitation.used_by_id,
            Invitation.renewal, holds.kinship, func.coalesce(named.id, user.id).label("whose"),
            func.coalesce(named.surname, user.surname).label("surname"),
            func.coalesce(named.name, user.name).label("name"),
            func.coalesce(named.patronymic, user.patronymic).label("patronymic"),
        )
        .outerjoin(named, named.id == Invitation.person_id)
        .outerjoin(user, user.id == Invitation.used_by_id)
        .outerjoin(holds, and_(holds.guardian_id == whose, holds.pupil_id == Invitation.pupil_id))
        .where(among(session, Invitation.pupil_id, lines), Invitation.role.in_((Role.GUARDIAN, Role.PUPIL)))
        .order_by(Invitation.id)
    )  # fmt: skip
    found = [
        Code(
            row.id, row.role, lines[row.pupil_id], row.person_id,
            Name(row.surname, row.name, row.patronymic) if row.whose else None, row.kinship, row.issued_at,
            CodeTimes(row.expires_at, row.used_at, row.revoked_at), row.used_by_id, bool(row.renewal),
        )
        for row in rows
    ]  # fmt: skip
    places = {number: place for place, number in enumerate(lines)}
    return sorted(found, key=lambda code: (places[code.pupil.id], code.id))
