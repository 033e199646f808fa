"""The reminder of Sunday evening, set-based: a statement for each zone in which it has become 18:00."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Date, Select, exists, literal, null, select

from db.models import Guardianship, Outbox, Preference, Signature
from db.queries.digest_rows import families, has_chosen, zones
from db.queries.owing import PRIORITIES
from db.queries.readers import zone_of
from db.session import Session, insert_new
from db.types import Moment
from domain.calendars import DAY, monday
from domain.outbox import Kind, State
from domain.signature import WEEK, reminded_at


async def lay_out(session: Session, since: datetime, until: datetime) -> int:
    """Reminders due after `since` and not after `until`; returns how many are new.

    Whether something of the week can still be signed is looked at when it is sent: here a row too many costs nothing.
    """
    made = 0
    for name in await zones(session):
        week = monday(until.astimezone(zone_of(name)).date())
        for one in (week - WEEK, week):  # on Monday morning the week that is over
            if since < (at := reminded_at(one, zone_of(name))) <= until:
                made += (await session.execute(_inserting(session, name, one, at))).rowcount
    return made


def _inserting(session: Session, zone: str, week: date, at: datetime) -> Any:
    columns = (
        "person_id", "pupil_id", "kind", "local_day", "reference", "part", "priority", "state", "created_at",
        "not_before", "tries",
    )  # fmt: skip
    return insert_new(session, Outbox).from_select(columns, _silent(zone, week, at))


def _silent(zone: str, week: date, at: datetime) -> Select[Any]:
    """Guardians who have got the week's digest before Sunday and have not signed the week for every child."""
    sunday = week + WEEK - DAY
    people = families(zone, sunday, at).subquery()
    person, outbox = people.c.person, Outbox
    digest = exists().where(
        outbox.person_id == person, outbox.kind == Kind.WEEKLY.value, outbox.state == State.SENT.value,
        outbox.local_day >= week, outbox.local_day < sunday,
    )  # fmt: skip
    signed = exists().where(
        Signature.person_id == Guardianship.guardian_id,
        Signature.pupil_id == Guardianship.pupil_id,
        Signature.week == week,
    )
    open_ = exists().where(Guardianship.guardian_id == person, ~signed)
    key = Kind.SIGNATURE
    return select(
        person, null(), literal(key.value), literal(sunday, Date()), literal(""), literal(0),
        literal(PRIORITIES[key]), literal(State.WAITING.value), literal(at, Moment()), literal(at, Moment()),
        literal(0),
    ).where(digest, open_, ~has_chosen(person, "muted", Preference.value == "yes"))  # fmt: skip
