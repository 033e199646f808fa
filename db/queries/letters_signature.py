"""What letters need to know of signatures: the week's digest its buttons, the reminder who has not signed for whom."""

from collections.abc import Sequence
from datetime import date, datetime

from db.queries import calendars, signature
from db.session import Session
from domain.calendars import Calendar, monday
from domain.outbox import Claimed, Kind
from domain.readers import Reader
from domain.signature import Signing, may_be_signed

KINDS = (Kind.WEEKLY, Kind.SIGNATURE)


async def of(session: Session, rows: Sequence[tuple[Claimed, Reader]]) -> dict[int, Signing]:
    """By letter: the children whose week its reader may sign, as their guardian; two statements for all of them."""
    ours = [(row, reader) for row, reader in rows if row.kind in KINDS and reader.children]
    if not ours:
        return {}
    forms = {child.form_id for _, reader in ours for child in reader.children}
    weeks = {monday(row.day) for row, _ in ours}
    known = await calendars.of_forms(session, forms)
    signed = await signature.of_persons(session, {reader.person for _, reader in ours}, weeks)
    return {row.id: _signing(row, reader, known, signed) for row, reader in ours}


def _signing(
    row: Claimed, reader: Reader, known: dict[int, Calendar], signed: dict[tuple[int, int, date], datetime]
) -> Signing:
    week = monday(row.day)
    pupils = [child.id for child in reader.children if may_be_signed(known[child.form_id], week, row.day)]
    done = {pupil: at for pupil in pupils if (at := signed.get((reader.person, pupil, week))) is not None}
    moments = {pupil: at.astimezone(reader.zone) for pupil, at in done.items()}
    return Signing(week, frozenset(pupils), moments, alone=len(reader.children) == 1)
