"""The rows a viewer is made of: posts, children, the own enrolment, in one shape and one statement."""

from functools import cache
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CompoundSelect,
    Date,
    Integer,
    Select,
    String,
    Text,
    bindparam,
    exists,
    literal,
    select,
    union_all,
)
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.types import TypeEngine

from db.models import Chat, Consent, Dialog, Enrolment, Form, Guardianship, Person, RoleHeld, School, SchoolYear
from db.queries.calendar_rows import calendar_columns
from db.shapes import columns
from db.types import Word
from domain import consent
from domain.words import Role

SHAPE: dict[str, TypeEngine[Any]] = {
    "kind": String(),
    "chat_id": Integer(),
    "person_id": Integer(),
    "language": String(),
    "hat": String(),
    "closed": Boolean(),
    "open_child": Integer(),
    "surname": String(),
    "name": String(),
    "patronymic": String(),
    "consented": Boolean(),
    "expects": String(),
    "data": JSON(),
    "role": Word(Role),
    "school_id": Integer(),
    "school": String(),
    "zone": String(),
    "form_id": Integer(),
    "form": String(),
    "grade": Integer(),
    "days": Integer(),
    "homework": Boolean(),
    "year_id": Integer(),
    "pupil_id": Integer(),
    "born": Date(),
    "adult_agreed": Boolean(),
    "since": Date(),
    "until": Date(),
    "enrolled_since": Date(),
    "enrolled_until": Date(),
    "restricted_since": Date(),
    "account_allowed": Boolean(),
    "discreet": Boolean(),
    "official": Boolean(),
    "tell_first": Integer(),
    "year_starts": Date(),
    "year_ends": Date(),
    "terms": Text(),
    "holidays": Text(),
    "moved": Text(),
}


def _columns(**given: Any) -> list[ColumnElement[Any]]:
    """Every arm of the union has every column; what an arm does not know is NULL."""
    return columns(SHAPE, **given)


_SPEAKING = (Chat.channel_id == bindparam("channel", type_=Integer())) & (
    Chat.external_id == bindparam("external", type_=BigInteger())
)
_ENROLLED_ABOUT_NOW = (Enrolment.since <= bindparam("late", type_=Date())) & (
    Enrolment.until.is_(None) | (Enrolment.until >= bindparam("early", type_=Date()))
)
_FORM = {
    "school_id": School.id,
    "school": School.short_name,
    "zone": School.zone,
    "official": School.official,
    "form_id": Form.id,
    "form": Form.name,
}
_PUPIL = {
    **_FORM,
    "discreet": School.discreet,
    "tell_first": School.tell_first,
    "grade": Form.grade,
    "days": Form.days,
    "homework": Form.homework,
    "year_id": Form.year_id,
    "pupil_id": Person.id,
    "surname": Person.surname,
    "name": Person.name,
    "patronymic": Person.patronymic,
    "born": Person.birth_date,
    "adult_agreed": Person.adult_agreed,
    "enrolled_since": Enrolment.since,
    "enrolled_until": Enrolment.until,
}


def _consent_exists(kind: str, *whose: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(
        *whose, Consent.kind == kind, Consent.version == consent.VERSION, Consent.withdrawn_at.is_(None)
    )


def _self() -> Select[Any]:
    """One row for the chat, or one for each post its person holds."""
    return (
        select(
            *_columns(
                kind=literal("self"),
                chat_id=Chat.id,
                person_id=Chat.person_id,
                language=Chat.language,
                hat=Chat.hat,
                closed=Chat.closed_at.is_not(None),
                open_child=Chat.pupil_id,
                surname=Person.surname,
                name=Person.name,
                patronymic=Person.patronymic,
                consented=_consent_exists(consent.OWN_DATA, Consent.person_id == Chat.person_id),
                expects=Dialog.expects,
                data=Dialog.data,
                role=RoleHeld.role,
                since=RoleHeld.since,
                until=RoleHeld.until,
                **_FORM,
            )
        )
        .select_from(Chat)
        .outerjoin(Person, Person.id == Chat.person_id)
        .outerjoin(Dialog, Dialog.chat_id == Chat.id)
        .outerjoin(RoleHeld, RoleHeld.person_id == Chat.person_id)
        .outerjoin(School, School.id == RoleHeld.school_id)
        .outerjoin(Form, Form.id == RoleHeld.form_id)
        .where(_SPEAKING)
    )


def _guarded(dialect: str) -> Select[Any]:
    """One row for each pupil the person is a guardian of."""
    dated = {name: getattr(Guardianship, name) for name in ("since", "until", "restricted_since")}
    return (
        select(*_columns(kind=literal("child"), **_PUPIL, **dated, **calendar_columns(dialect)))
        .select_from(Chat)
        .join(Guardianship, Guardianship.guardian_id == Chat.person_id)
        .join(Person, Person.id == Guardianship.pupil_id)
        .join(Enrolment, (Enrolment.pupil_id == Person.id) & _ENROLLED_ABOUT_NOW)
        .join(Form, Form.id == Enrolment.form_id)
        .join(SchoolYear, SchoolYear.id == Form.year_id)
        .join(School, School.id == SchoolYear.school_id)
        .where(_SPEAKING)
    )


def _own(dialect: str) -> Select[Any]:
    """One row when the person is a pupil themself."""
    allowed = _consent_exists(consent.PUPIL_ACCOUNT, Consent.about_id == Chat.person_id)
    return (
        select(*_columns(kind=literal("own"), account_allowed=allowed, **_PUPIL, **calendar_columns(dialect)))
        .select_from(Chat)
        .join(Person, Person.id == Chat.person_id)
        .join(Enrolment, (Enrolment.pupil_id == Person.id) & _ENROLLED_ABOUT_NOW)
        .join(Form, Form.id == Enrolment.form_id)
        .join(SchoolYear, SchoolYear.id == Form.year_id)
        .join(School, School.id == SchoolYear.school_id)
        .where(_SPEAKING)
    )


@cache  # building it costs more than asking it
def statement(dialect: str) -> CompoundSelect[Any]:
    """Who is behind `external` of `channel`; with what was true on `late` or `early` as well."""
    return union_all(_self(), _guarded(dialect), _own(dialect))
