"""What letters about days without lessons are written from: how the day stands for each form at that moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from db.queries import calendars
from db.session import Session
from domain.calendars import Calendar, Closed
from domain.day_off import Say
from domain.outbox import Claimed, Kind
from domain.readers import Reader


@dataclass(frozen=True, slots=True)
class Said:
    """What a letter wants to say: about a pupil or (`pupil` None) about a form."""

    say: Say
    pupil: int | None
    form: int | None


@dataclass(frozen=True, slots=True)
class Days:
    """The calendars of the forms that these letters are about."""

    calendars: Mapping[int, Calendar]

    def reason(self, form: int, day: date, say: Say) -> str | None:
        """Why there are no lessons, «» when there are; None when the day is not as the letter says."""
        calendar = self.calendars.get(form)
        gone = calendar.closed(day) if calendar is not None else None
        off = gone is not None and gone.why is Closed.OFF
        if off is not (say is Say.OFF):
            return None
        return gone.name if gone is not None and off else ""


def said(row: Claimed) -> Said:
    """The reference of a row: «p17:off», «f3:on»."""
    whom, _, word = row.reference.partition(":")
    number = int(whom[1:])
    return Said(Say(word), number if whom[0] == "p" else None, number if whom[0] == "f" else None)


async def of(session: Session, rows: Sequence[tuple[Claimed, Reader]]) -> Days:
    """For the letters among these that are about days; nothing is asked where there are none."""
    forms: set[int] = set()
    for row, reader in rows:
        if row.kind is Kind.DAY_OFF:
            about = said(row)
            child = reader.child(about.pupil or 0)
            forms |= {child.form_id} if child is not None else {about.form} - {None}  # type: ignore[arg-type]  # a set of numbers now
    return Days(await calendars.of_forms(session, forms) if forms else {})
