"""Who may be written to unasked, for many people at once: four statements, however many they are.

The rules are those of `db.queries.viewers`: whoever would be shown nothing on command is told nothing either.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Row, Select, exists, false, select, true, union

from db.models import (
    Chat,
    Consent,
    Enrolment,
    Form,
    Guardianship,
    Person,
    Preference,
    RoleHeld,
    School,
    SchoolYear,
)
from db.session import Session
from domain import consent
from domain.names import Name
from domain.people import Child, GuardianshipTerms, Post, local_day
from domain.preferences import Preferences
from domain.preferences_words import preferences_of
from domain.readers import ChatAt, Reader
from domain.words import Role

DAY = timedelta(days=1)


async def of(session: Session, persons: Collection[int], now: datetime) -> dict[int, Reader]:
    """Each of these persons who has an open chat; nobody else."""
    chats = await _chats(session, persons)
    if not chats:
        return {}
    asked = list(chats)
    consented = {person for person, rows in chats.items() if rows[0].consented}
    guarded, own = await _children(session, asked, now, consented)
    choices = await _preferences(session, asked)
    posts = await posts_of(session, asked, now)
    return {
        person: Reader(
            person,
            tuple(ChatAt(row.id, row.channel_id, row.external_id, row.language) for row in rows),
            choices.get(person) or Preferences(),
            tuple(sorted(guarded.get(person, ()), key=lambda child: (-child.grade, child.name.full, child.id))),
            own.get(person),
            posts.get(person, ()) if person in consented else (),
        )
        for person, rows in chats.items()
    }


async def families(session: Session, pupils: Collection[int]) -> set[int]:
    """Everybody who may have to do with these pupils: guardians, and pupils who have an account."""
    guardians = select(Guardianship.guardian_id.label("person")).where(Guardianship.pupil_id.in_(pupils))
    own = select(Chat.person_id.label("person")).where(Chat.person_id.in_(pupils))
    return set(await session.scalars(union(guardians, own)))


async def _chats(session: Session, persons: Collection[int]) -> dict[int, list[Any]]:
    agreed = exists().where(
        Consent.person_id == Chat.person_id,
        Consent.kind == consent.OWN_DATA,
        Consent.version == consent.VERSION,
        Consent.withdrawn_at.is_(None),
    )
    rows = await session.execute(
        select(Chat.id, Chat.person_id, Chat.channel_id, Chat.external_id, Chat.language, agreed.label("consented"))
        .where(Chat.person_id.in_(persons), Chat.closed_at.is_(None))
        .order_by(Chat.linked_at.desc(), Chat.id.desc())
    )
    return _by_person(rows)


async def _children(
    session: Session, persons: Collection[int], now: datetime, consented: set[int]
) -> tuple[dict[int, list[Child]], dict[int, Child]]:
    rows = await session.execute(_rows(persons, now.date()))
    guarded: dict[int, list[Child]] = defaultdict(list)
    own: dict[int, Child] = {}
    for row in rows:
        today = local_day(now, zone_of(row.zone))
        if not (row.enrolled_since <= today and (row.enrolled_until is None or today <= row.enrolled_until)):
            continue
        if row.guarded:
            terms = GuardianshipTerms(row.since, row.until, row.restricted_since, row.born, bool(row.adult_agreed))
            if row.person in consented and terms.hold(today):
                guarded[row.person].append(_child(row))
        elif _may_read(row, today, agreed=row.person in consented):
            own[row.person] = _child(row)
    return guarded, own


def _may_read(row: Row[Any], today: date, *, agreed: bool) -> bool:
    needs_own = consent.own_consent_needed(row.born, today, pupil=True)
    needs_guardian = consent.guardian_consent_needed(row.born, today)
    return (agreed or not needs_own) and (bool(row.account_allowed) or not needs_guardian)


def _rows(persons: Collection[int], around: date) -> Any:
    """One row for each pupil of each person, and one for each person who is a pupil."""
    guarded = (
        _pupils(true(), Guardianship.guardian_id, false(), Guardianship)
        .join(Guardianship, Guardianship.pupil_id == Person.id)
        .where(Guardianship.guardian_id.in_(persons), *_enrolled_about(around))
    )
    allowed = exists().where(
        Consent.about_id == Person.id,
        Consent.kind == consent.PUPIL_ACCOUNT,
        Consent.version == consent.VERSION,
        Consent.withdrawn_at.is_(None),
    )
    nothing = Enrolment.since, Enrolment.until, Enrolment.until
    own = _pupils(false(), Person.id, allowed, None, nothing).where(Person.id.in_(persons), *_enrolled_about(around))
    return guarded.union_all(own)


def _enrolled_about(day: date) -> tuple[ColumnElement[bool], ...]:
    return Enrolment.since <= day + DAY, Enrolment.until.is_(None) | (Enrolment.until >= day - DAY)


def _pupils(guarded: Any, person: Any, allowed: Any, terms: Any, dates: Any = None) -> Select[Any]:
    since, until, restricted = dates or (terms.since, terms.until, terms.restricted_since)
    return (
        select(
            guarded.label("guarded"), person.label("person"), allowed.label("account_allowed"),
            since.label("since"), until.label("until"), restricted.label("restricted_since"),
            Person.id.label("pupil"), Person.surname, Person.name.label("given"), Person.patronymic,
            Person.birth_date.label("born"), Person.adult_agreed, Form.id.label("form_id"), Form.name.label("form"),
            Form.grade, Form.days, Form.homework, Form.year_id, School.id.label("school_id"),
            School.short_name.label("school"), School.zone, School.discreet, School.official,
            Enrolment.since.label("enrolled_since"), Enrolment.until.label("enrolled_until"),
        )
        .select_from(Person)
        .join(Enrolment, Enrolment.pupil_id == Person.id)
        .join(Form, Form.id == Enrolment.form_id)
        .join(SchoolYear, SchoolYear.id == Form.year_id)
        .join(School, School.id == SchoolYear.school_id)
    )  # fmt: skip


def _child(row: Row[Any]) -> Child:
    return Child(
        row.pupil, Name(row.surname, row.given, row.patronymic), row.form_id, row.form, row.grade, row.days,
        None if row.homework is None else bool(row.homework), row.year_id, row.school_id, row.school,
        zone_of(row.zone), row.born, bool(row.discreet), bool(row.official),
    )  # fmt: skip


def zone_of(name: str) -> ZoneInfo:
    """The zone of a name (ZoneInfo keeps its own cache)."""
    return ZoneInfo(name)


async def _preferences(session: Session, persons: Collection[int]) -> dict[int, Preferences]:
    rows = await session.execute(
        select(Preference.person_id, Preference.pupil_id, Preference.key, Preference.value).where(
            Preference.person_id.in_(persons)
        )
    )
    return {
        person: preferences_of((row.pupil_id, row.key, row.value) for row in chosen)
        for person, chosen in _by_person(rows).items()
    }


async def posts_of(session: Session, persons: Collection[int], now: datetime) -> dict[int, tuple[Post, ...]]:
    """What these persons are at schools today; nobody's consent is asked."""
    rows = await session.execute(
        select(
            RoleHeld.person_id, RoleHeld.role, RoleHeld.since, RoleHeld.until, RoleHeld.school_id, RoleHeld.form_id,
            School.short_name, School.zone, School.official, Form.name.label("form"),
        )
        .join(School, School.id == RoleHeld.school_id)
        .outerjoin(Form, Form.id == RoleHeld.form_id)
        .where(RoleHeld.person_id.in_(persons))
        .order_by(RoleHeld.id)
    )  # fmt: skip
    found: dict[int, list[Post]] = defaultdict(list)
    for row in rows:
        zone = zone_of(row.zone)
        today = local_day(now, zone)
        if (row.since is None or row.since <= today) and (row.until is None or today <= row.until):
            found[row.person_id].append(_post(row, zone))
    return {person: tuple(posts) for person, posts in found.items()}


def _post(row: Any, zone: ZoneInfo) -> Post:
    role = Role(row.role)
    return Post(role, row.school_id, row.short_name, zone, row.form_id, row.form, official=bool(row.official))


def _by_person(rows: Iterable[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.person_id].append(row)
    return found
