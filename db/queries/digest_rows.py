"""Rows for the digests whose hour has come, set-based: a statement for each hour that struck in a zone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Select,
    exists,
    literal,
    null,
    select,
    union,
)

from db.models import Chat, Enrolment, Form, Guardianship, Outbox, Preference, School, SchoolYear
from db.queries.owing import PRIORITIES
from db.queries.readers import zone_of
from db.session import Session, insert_new
from db.types import Moment
from domain.digest_hours import DAY, WEEK, moment
from domain.outbox import Kind, State
from domain.preferences import EVENING, EVENINGS, FRIDAY, MORNINGS, WEEKLY

USUAL = {Kind.EVENING: EVENING, Kind.MORNING: None, Kind.WEEKLY: FRIDAY}


@dataclass(frozen=True, slots=True)
class Strike:
    """An hour that struck in a zone: who has chosen `word` for the digest, or nothing where that is `usual`, is due.

    The week's comes at the hour of the evening's, or at the usual one without.
    """

    kind: Kind
    zone: str
    day: date
    at: datetime
    word: str
    usual: bool
    hour: int


async def lay_out(session: Session, since: datetime, until: datetime) -> int:
    """Digests due after `since` and not after `until`; returns how many rows are new.

    The person's exact hour and days are looked at once more when it is sent: here a row too many costs nothing.
    """
    made = 0
    for zone in await zones(session):
        for strike in _strikes(zone, since, until):
            made += (await session.execute(_inserting(session, strike))).rowcount
    return made


async def zones(session: Session) -> list[str]:
    """Every clock that somebody lives by: those of schools, and those that people have chosen."""
    found = {*await session.scalars(select(School.zone).distinct())}
    found |= {*await session.scalars(select(Preference.value).where(Preference.key == "zone").distinct())}
    return sorted(found)


def _strikes(name: str, since: datetime, until: datetime) -> Iterator[Strike]:
    zone = zone_of(name)
    first = since.astimezone(zone).date()
    for day in (first + DAY * number for number in range((until - since).days + WEEK)):
        for kind, hours in ((Kind.EVENING, EVENINGS), (Kind.MORNING, MORNINGS)):
            for hour in hours:
                at = moment(day, hour, zone)
                if since < at <= until:
                    yield Strike(kind, name, day, at, str(hour), hour == USUAL[kind], hour)
                    if kind is Kind.EVENING and (weekday := day.isoweekday()) in WEEKLY:
                        yield Strike(Kind.WEEKLY, name, day, at, str(weekday), weekday == USUAL[Kind.WEEKLY], hour)


def _inserting(session: Session, strike: Strike) -> Any:
    """Another process may lay out the same at this moment: whoever is first wins, and nobody fails."""
    columns = (
        "person_id", "pupil_id", "kind", "local_day", "reference", "part", "priority", "state", "created_at",
        "not_before", "tries",
    )  # fmt: skip
    return insert_new(session, Outbox).from_select(columns, _owed(strike))


def _owed(strike: Strike) -> Select[Any]:
    """Families with an open chat whose clock this is, who have not chosen otherwise and have no such row yet."""
    people = families(strike.zone, strike.day, strike.at).subquery()
    key = strike.kind.value
    chosen = has_chosen(people.c.person, key, Preference.value == strike.word)
    wanted = chosen | ~has_chosen(people.c.person, key) if strike.usual else chosen
    if strike.kind is Kind.WEEKLY:
        wanted &= _at_hour(people.c.person, strike.hour)
    there = exists().where(
        Outbox.person_id == people.c.person, Outbox.kind == key, Outbox.local_day == strike.day, Outbox.reference == ""
    )
    return select(
        people.c.person, null(), literal(key), literal(strike.day, Date()), literal(""), literal(0),
        literal(PRIORITIES[strike.kind]), literal(State.WAITING.value), literal(strike.at, Moment()),
        literal(strike.at, Moment()), literal(0),
    ).where(wanted, ~has_chosen(people.c.person, "muted", Preference.value == "yes"), ~there)  # fmt: skip


def has_chosen(person: ColumnElement[int], key: str, *more: ColumnElement[bool]) -> ColumnElement[bool]:
    """Has the person chosen something under that key, for all children?"""
    return exists().where(Preference.person_id == person, Preference.key == key, Preference.pupil_id.is_(None), *more)


def _at_hour(person: ColumnElement[int], hour: int) -> ColumnElement[bool]:
    key = Kind.EVENING.value
    chosen = has_chosen(person, key, Preference.value == str(hour))
    if hour != EVENING:
        return chosen
    return chosen | ~has_chosen(person, key) | has_chosen(person, key, Preference.value == "off")


def families(zone: str, day: date, at: datetime) -> Any:
    """Guardians and pupils of schools in this zone, or who live by it wherever their school is.

    Enrolled that day, and with a chat that is open and was linked before `at`.
    """
    own_zone = exists().where(Preference.person_id == Chat.person_id, Preference.key == "zone")
    lives = exists().where(Preference.person_id == Chat.person_id, Preference.key == "zone", Preference.value == zone)
    enrolled = (
        select(Enrolment.pupil_id)
        .join(Form, Form.id == Enrolment.form_id)
        .join(SchoolYear, SchoolYear.id == Form.year_id)
        .join(School, School.id == SchoolYear.school_id)
        .where(Enrolment.since <= day, Enrolment.until.is_(None) | (Enrolment.until >= day))
    )
    here = enrolled.where(School.zone == zone).subquery()
    anywhere = enrolled.subquery()
    opened = Chat.closed_at.is_(None), Chat.linked_at <= at
    return union(
        select(Guardianship.guardian_id.label("person"))
        .join(here, here.c.pupil_id == Guardianship.pupil_id)
        .join(Chat, Chat.person_id == Guardianship.guardian_id)
        .where(*opened, ~own_zone),
        select(Chat.person_id).join(here, here.c.pupil_id == Chat.person_id).where(*opened, ~own_zone),
        select(Guardianship.guardian_id)
        .join(anywhere, anywhere.c.pupil_id == Guardianship.pupil_id)
        .join(Chat, Chat.person_id == Guardianship.guardian_id)
        .where(*opened, lives),
        select(Chat.person_id).join(anywhere, anywhere.c.pupil_id == Chat.person_id).where(*opened, lives),
    )
