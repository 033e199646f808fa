"""Who is at the other end of a chat: one statement for every message and press."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Date,
    Integer,
    Row,
    Select,
    String,
    bindparam,
    cast,
    exists,
    literal,
    null,
    select,
    union_all,
)
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.types import TypeEngine

from db.models import (
    Chat,
    Consent,
    Dialog,
    Enrolment,
    Form,
    Guardianship,
    Person,
    RoleHeld,
    School,
    SchoolYear,
)
from db.session import Session
from db.types import Word
from domain import consent
from domain.names import Name
from domain.people import Child, Expectation, GuardianshipTerms, Hat, Post, Viewer, local_day
from domain.words import Role

SHAPE: dict[str, TypeEngine[Any]] = {
    "kind": String(),
    "chat_id": Integer(),
    "person_id": Integer(),
    "language": String(),
    "hat": String(),
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
}


async def identify(session: Session, channel: int, external_id: int, language: str, now: datetime) -> Viewer:
    """The viewer behind a chat of a channel; a stranger who never wrote has `chat` 0 and speaks `language`."""
    around = now.date()
    rows = (
        await session.execute(
            _STATEMENT,
            {
                "channel": channel,
                "external": external_id,
                "late": around + timedelta(days=1),
                "early": around - timedelta(days=1),
            },
        )
    ).all()
    base = next((row for row in rows if row.kind == "self"), None)
    if base is None:
        return Viewer(chat=0, channel=channel, language=language)
    return _viewer(channel, base, rows, now)


def _viewer(channel: int, base: Row[Any], rows: Sequence[Row[Any]], now: datetime) -> Viewer:
    guarded = [r for r in rows if r.kind == "child" and _enrolled(r, now) and _terms(r).hold(_today(r, now))]
    own = [r for r in rows if r.kind == "own" and _enrolled(r, now)]
    posts = [r for r in rows if r.kind == "self" and r.role is not None and _held(r, now)]
    present = {Hat.GUARDIAN: guarded, Hat.PUPIL: own, Hat.STAFF: posts}
    hats = tuple(hat for hat, found in present.items() if found)
    hat = Hat(base.hat) if base.hat in hats else next(iter(hats), None)
    return Viewer(
        chat=base.chat_id,
        channel=channel,
        language=base.language,
        person_id=base.person_id,
        name=Name(base.surname, base.name, base.patronymic) if base.person_id else None,
        consented=bool(base.consented),
        ready=_ready(hat, base, own, now),
        hat=hat,
        hats=hats,
        children=_children(present[hat]) if hat in (Hat.GUARDIAN, Hat.PUPIL) else (),
        open_child=base.open_child,
        posts=tuple(_post(row) for row in posts) if hat is Hat.STAFF else (),
        expects=Expectation(base.expects, base.data or {}) if base.expects else None,
    )


def _ready(hat: Hat | None, base: Row[Any], own: Sequence[Row[Any]], now: datetime) -> bool:
    if hat is not Hat.PUPIL:
        return hat is not None and bool(base.consented)
    born, today = own[0].born, _today(own[0], now)
    own_needed = consent.own_consent_needed(born, today, pupil=True)
    guardian_needed = consent.guardian_consent_needed(born, today)
    return (bool(base.consented) or not own_needed) and (bool(own[0].account_allowed) or not guardian_needed)


def _today(row: Row[Any], now: datetime) -> Any:
    return local_day(now, ZoneInfo(row.zone))


def _held(row: Row[Any], now: datetime) -> bool:
    today = _today(row, now)
    return (row.since is None or row.since <= today) and (row.until is None or today <= row.until)


def _enrolled(row: Row[Any], now: datetime) -> bool:
    today = _today(row, now)
    return bool(row.enrolled_since <= today) and (row.enrolled_until is None or today <= row.enrolled_until)


def _terms(row: Row[Any]) -> GuardianshipTerms:
    return GuardianshipTerms(row.since, row.until, row.restricted_since, row.born, bool(row.adult_agreed))


def _children(rows: Sequence[Row[Any]]) -> tuple[Child, ...]:
    children = [
        Child(
            id=row.pupil_id,
            name=Name(row.surname, row.name, row.patronymic),
            form_id=row.form_id,
            form=row.form,
            grade=row.grade,
            days=row.days,
            homework=row.homework,
            year_id=row.year_id,
            school_id=row.school_id,
            school=row.school,
            zone=ZoneInfo(row.zone),
        )
        for row in rows
    ]
    return tuple(sorted(children, key=lambda child: (-child.grade, child.name.full, child.id)))


def _post(row: Row[Any]) -> Post:
    return Post(row.role, row.school_id, row.school, ZoneInfo(row.zone), row.form_id, row.form)


def _columns(**given: Any) -> list[ColumnElement[Any]]:
    """Every arm of the union has every column; what an arm does not know is NULL."""
    return [(given[name] if name in given else cast(null(), kind)).label(name) for name, kind in SHAPE.items()]


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
    "form_id": Form.id,
    "form": Form.name,
}
_PUPIL = {
    **_FORM,
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


def _guarded() -> Select[Any]:
    """One row for each pupil the person is a guardian of."""
    dated = {name: getattr(Guardianship, name) for name in ("since", "until", "restricted_since")}
    return (
        select(*_columns(kind=literal("child"), **_PUPIL, **dated))
        .select_from(Chat)
        .join(Guardianship, Guardianship.guardian_id == Chat.person_id)
        .join(Person, Person.id == Guardianship.pupil_id)
        .join(Enrolment, (Enrolment.pupil_id == Person.id) & _ENROLLED_ABOUT_NOW)
        .join(Form, Form.id == Enrolment.form_id)
        .join(SchoolYear, SchoolYear.id == Form.year_id)
        .join(School, School.id == SchoolYear.school_id)
        .where(_SPEAKING)
    )


def _own() -> Select[Any]:
    """One row when the person is a pupil themself."""
    allowed = _consent_exists(consent.PUPIL_ACCOUNT, Consent.about_id == Chat.person_id)
    return (
        select(*_columns(kind=literal("own"), account_allowed=allowed, **_PUPIL))
        .select_from(Chat)
        .join(Person, Person.id == Chat.person_id)
        .join(Enrolment, (Enrolment.pupil_id == Person.id) & _ENROLLED_ABOUT_NOW)
        .join(Form, Form.id == Enrolment.form_id)
        .join(SchoolYear, SchoolYear.id == Form.year_id)
        .join(School, School.id == SchoolYear.school_id)
        .where(_SPEAKING)
    )


_STATEMENT = union_all(_self(), _guarded(), _own())
