"""Guardians of pupils as the school's records have them: for the deputy and the head, and for nobody else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select, update

from db.models import Enrolment, Form, Guardianship, Person, School, SchoolYear
from db.queries import access
from db.queries.decisions import event, note
from db.queries.enrolments import enrolled_on
from db.session import Session
from domain.guardianship import Guarding
from domain.invitations import PupilLine
from domain.leading import LEAD
from domain.names import Name
from domain.people import NotAllowed, Post, Viewer, local_day

OPENED = "pupil_card"  # says to no family that it was about guardians


@dataclass(frozen=True, slots=True)
class Card:
    """A pupil with everybody who answers for them."""

    pupil: PupilLine
    form: int
    post: Post
    guardians: tuple[Guarding, ...]

    def guardian(self, record: int) -> Guarding:
        """One of them; raises NotAllowed for a record of another pupil."""
        found = next((one for one in self.guardians if one.id == record), None)
        if found is None:
            raise NotAllowed(f"guardianship {record}")
        return found


async def pupils(session: Session, form: int, today: date) -> list[PupilLine]:
    """The pupils of a form; whoever asks leads its school."""
    rows = await session.execute(
        select(Person.id, Person.surname, Person.name, Person.patronymic, Form.name.label("form"))
        .join(Enrolment, Enrolment.pupil_id == Person.id)
        .join(Form, Form.id == Enrolment.form_id)
        .where(Form.id == form, enrolled_on(today))
        .order_by(Person.search, Person.id)
    )
    return [PupilLine(row[0], Name(*row[1:4]), row.form) for row in rows]


async def card(session: Session, viewer: Viewer, pupil: int, now: datetime) -> Card:
    """Raises NotAllowed unless the viewer leads the school the pupil is at today."""
    around, day = now.date(), timedelta(days=1)
    rows = await session.execute(
        select(
            Person.surname, Person.name, Person.patronymic, Form.id, Form.name.label("form"), SchoolYear.school_id,
            School.zone, Enrolment.since, Enrolment.until,
        )
        .select_from(Enrolment)
        .join(Person, Person.id == Enrolment.pupil_id)
        .join(Form, Form.id == Enrolment.form_id)
        .join(SchoolYear, SchoolYear.id == Form.year_id)
        .join(School, School.id == SchoolYear.school_id)
        .where(Enrolment.pupil_id == pupil, Enrolment.since <= around + day)
        .where(Enrolment.until.is_(None) | (Enrolment.until >= around - day))
        .order_by(Enrolment.since.desc(), Enrolment.id.desc())
    )  # fmt: skip
    found = [row for row in rows if _here(row, now)]
    held = {post.school_id for post in viewer.posts if post.role in LEAD}
    row = next((one for one in found if one.school_id in held), None)
    if row is None:
        raise NotAllowed(f"guardians of {pupil}")
    post = viewer.works_as(LEAD, row.school_id)
    line = PupilLine(pupil, Name(row.surname, row.name, row.patronymic), row.form)
    return Card(line, row.id, post, tuple(await _guardians(session, pupil)))


def _here(row: Any, now: datetime) -> bool:
    today = local_day(now, ZoneInfo(row.zone))
    return bool(row.since <= today) and (row.until is None or today <= row.until)


async def _guardians(session: Session, pupil: int) -> Sequence[Guarding]:
    rows = await session.execute(
        select(
            Guardianship.id, Person.surname, Person.name, Person.patronymic, Guardianship.kinship, Guardianship.since,
            Guardianship.until, Guardianship.restricted_since, Guardianship.document,
        )
        .join(Person, Person.id == Guardianship.guardian_id)
        .where(Guardianship.pupil_id == pupil)
        .order_by(Guardianship.id)
    )  # fmt: skip
    return [Guarding(row[0], Name(*row[1:4]), *row[4:]) for row in rows]


async def opened(session: Session, viewer: Viewer, pupil: int, now: datetime) -> None:
    """Somebody of the school has looked at the pupil's guardians: it stands in the access log."""
    await access.note_opening(session, viewer, pupil, OPENED, now)


async def pupil_of(session: Session, record: int) -> int:
    """Whose guardian a record is about; raises NotAllowed for a record that is not there."""
    pupil = await session.scalar(select(Guardianship.pupil_id).where(Guardianship.id == record))
    if pupil is None:
        raise NotAllowed(f"guardianship {record}")
    return pupil


async def lock(session: Session, record: int) -> None:
    """Nobody else decides about this guardian until the transaction ends."""
    await session.execute(select(Guardianship.id).where(Guardianship.id == record).with_for_update())


async def decide(
    session: Session, viewer: Viewer, known: Card, record: int, values: Mapping[str, Any], now: datetime
) -> None:
    """It holds from this moment on, for every screen, button and message. What is so already leaves no trace."""
    before = known.guardian(record)
    if all(getattr(before, name) == value for name, value in values.items()):
        return
    was = {name: getattr(before, name) for name in ("since", "until", "restricted_since", "document")}
    await session.execute(update(Guardianship).where(Guardianship.id == record).values(**values))
    made = event(viewer, known.post.school_id, Guardianship, record, was, was | dict(values), now)
    await note(session, made | {"pupil_id": known.pupil.id})
