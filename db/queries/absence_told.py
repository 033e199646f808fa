"""A family's note is told to the class teacher: a message of the outbox in the transaction of the note itself."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import insert, select

from db.models import AbsenceNote, Enrolment, Form, Outbox, Person
from db.queries.absence_rows import notes, read_announced
from db.queries.alarms import in_charge
from db.queries.owing import fresh
from db.session import Session
from db.slices import slices
from domain.absence import Announced
from domain.outbox import Kind, State


@dataclass(frozen=True, slots=True)
class ToldNote:
    """A note as the class teacher of the form is told it: without its words, which are behind a button."""

    note: Announced
    form_id: int
    form: str
    withdrawn: bool


async def of(session: Session, numbers: Collection[int]) -> dict[int, ToldNote]:
    """The notes as they stand now, with the form the pupil is in; whoever asks may read them."""
    found: dict[int, ToldNote] = {}
    for some in slices(numbers):
        rows = await session.execute(
            notes()
            .add_columns(
                Person.surname, Person.name, Person.patronymic, AbsenceNote.subject_id, Form.id.label("form_id"),
                Form.name.label("form"),
            )
            .join(Person, Person.id == AbsenceNote.pupil_id)
            .join(Enrolment, Enrolment.pupil_id == AbsenceNote.pupil_id)
            .join(Form, Form.id == Enrolment.form_id)
            .where(AbsenceNote.id.in_(some))
            .order_by(Enrolment.since)
        )  # fmt: skip
        found |= {
            row.id: ToldNote(read_announced(row), row.form_id, row.form, row.withdrawn_at is not None) for row in rows
        }
    return found


async def owe(session: Session, note: int, pupil: int, first: date, day: date, now: datetime) -> None:
    """To whoever leads the pupil's form on `day`; `first` is the note's first day. What waits tells the note as it is.

    A note that is changed after it was told is told again, as the next part.
    """
    for person in await in_charge(session, pupil, day, deputies=False):
        mine = Outbox.person_id == person, Outbox.kind == Kind.NOTE.value, Outbox.reference == str(note)
        parts = (await session.execute(select(Outbox.part, Outbox.state, Outbox.leased_by).where(*mine))).all()
        if any(row.state == State.WAITING and row.leased_by is None for row in parts):
            continue
        part = max((row.part for row in parts), default=-1) + 1
        about = {"pupil_id": pupil, "created_at": now, "not_before": now}
        await session.execute(insert(Outbox).values(**fresh(person, Kind.NOTE, first, str(note), part), **about))
