"""What became of a notice with everybody it is for: six statements, however many they are."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, select

from db.models import Enrolment, Form, Guardianship, NoticePupil, Outbox, Person
from db.models import Receipt as Row
from db.queries import ledger_board, notices
from db.queries.enrolments import enrolled_on
from db.queries.notice_told import number_of, receipt_of
from db.session import Session
from domain.ledger import failure_of
from domain.names import Name
from domain.notice import Notice
from domain.outbox import TELL, Failure, State
from domain.people import Hat, NotAllowed, Viewer, local_day
from domain.receipts import Addressed, Board, Came, Family, check_follows, made
from domain.words import Kinship

Key = tuple[int, int]  # notice, person


async def watched(session: Session, viewer: Viewer, number: int) -> Notice:
    """A notice that has left, for who may follow it; raises NotAllowed for everybody else."""
    notice = (await notices.read(session, [number], viewer.channel)).get(number)
    if notice is None:
        raise NotAllowed(f"notice {number}")
    check_follows(viewer, notice)
    return notice


async def board(session: Session, notice: Notice, now: datetime) -> Board:
    """Of one notice. Checks nobody's right."""
    return (await boards(session, [notice], now))[notice.id]


async def boards(session: Session, told: Sequence[Notice], now: datetime) -> dict[int, Board]:
    """Of several at once. In the order of the register; staff by name."""
    numbers = [notice.id for notice in told]
    rows = await _receipts(session, numbers)
    mail = await _mail(session, numbers)
    silent = {row.person_id for row in rows if row.delivered_at is None}
    chats = await ledger_board.last_chats(session, silent)
    pupils = await _pupils(session, told, now)
    guardians = await _guardians(session, numbers)
    found: dict[int, Board] = {}
    for notice in told:
        mine = [row for row in rows if row.notice_id == notice.id]
        people = {row.person_id: _addressed(notice, row, mail, chats, now) for row in mine}
        families = _families(people, pupils[notice.id], guardians)
        reminders = max((row.reminders for row in mine), default=0)
        last = max((row.reminded_at for row in mine if row.reminded_at), default=notice.laid_out_at)
        found[notice.id] = made(list(people.values()), families, reminders, last)
    return found


async def _receipts(session: Session, numbers: Sequence[int]) -> Sequence[Any]:
    rows = await session.execute(
        select(Row.__table__, Person.surname, Person.name, Person.patronymic)
        .join(Person, Person.id == Row.person_id)
        .where(Row.notice_id.in_(numbers))
        .order_by(Person.search, Person.id)
    )
    return rows.all()


async def _mail(session: Session, numbers: Sequence[int]) -> dict[Key, list[Any]]:
    """The messages of those whom it has not reached, part by part."""
    unreached = select(Row.person_id).where(Row.notice_id.in_(numbers), Row.delivered_at.is_(None))
    rows = await session.execute(
        select(Outbox.person_id, Outbox.reference, Outbox.state, Outbox.failure, Outbox.not_before)
        .where(
            Outbox.person_id.in_(unreached),
            Outbox.kind.in_(TELL),
            Outbox.reference.in_([str(number) for number in numbers]),
        )
        .order_by(Outbox.part)
    )
    found: dict[Key, list[Any]] = defaultdict(list)
    for row in rows:
        found[number_of(row.reference), row.person_id].append(row)
    return found


async def _pupils(session: Session, told: Sequence[Notice], now: datetime) -> dict[int, dict[int, tuple[Name, str]]]:
    """Of each notice: the pupils whose families it is for, and which form they are in today."""
    today = local_day(now, told[0].zone) if told else now.date()
    rows = await session.execute(
        select(
            NoticePupil.notice_id, Person.id, Person.surname, Person.name, Person.patronymic, Form.name.label("form")
        )
        .join(Person, Person.id == NoticePupil.pupil_id)
        .outerjoin(Enrolment, and_(Enrolment.pupil_id == Person.id, enrolled_on(today)))
        .outerjoin(Form, Form.id == Enrolment.form_id)
        .where(NoticePupil.notice_id.in_([notice.id for notice in told]))
        .order_by(Form.grade, Form.letter, Person.search, Person.id)
    )
    found: dict[int, dict[int, tuple[Name, str]]] = {notice.id: {} for notice in told}
    for row in rows:
        found[row.notice_id][row.id] = Name(row.surname, row.name, row.patronymic), row.form or ""
    return found


async def _guardians(session: Session, numbers: Sequence[int]) -> dict[int, list[tuple[int, Kinship]]]:
    """By pupil: guardians of now and before; who of them got the notice is known from the receipts."""
    pupils: Select[int] = select(NoticePupil.pupil_id).where(NoticePupil.notice_id.in_(numbers))
    rows = await session.execute(
        select(Guardianship.pupil_id, Guardianship.guardian_id, Guardianship.kinship)
        .where(Guardianship.pupil_id.in_(pupils))
        .order_by(Guardianship.id)
    )
    found: dict[int, list[tuple[int, Kinship]]] = defaultdict(list)
    for row in rows:
        found[row.pupil_id].append((row.guardian_id, row.kinship))
    return found


def _families(
    people: Mapping[int, Addressed],
    pupils: Mapping[int, tuple[Name, str]],
    guardians: Mapping[int, Sequence[tuple[int, Kinship]]],
) -> list[Family]:
    """Each pupil's, and whoever stands beside none of them."""
    found: list[Family] = []
    alone = dict(people)
    for pupil, (name, form) in pupils.items():
        adults = [
            replace(people[one], kinship=kinship)
            for one, kinship in guardians.get(pupil, ())
            if one in people and people[one].hat is Hat.GUARDIAN
        ]
        own = [people[pupil]] if pupil in people and people[pupil].hat is Hat.PUPIL else []
        found.append(Family((*adults, *own), name, form))
        for one in (*adults, *own):
            alone.pop(one.id, None)
    return [*found, *(Family((one,)) for one in alone.values())]


def _addressed(
    notice: Notice, row: Any, mail: Mapping[Key, Sequence[Any]], chats: Mapping[int, Any], now: datetime
) -> Addressed:
    receipt = receipt_of(row)
    who = row.person_id, Name(row.surname, row.name, row.patronymic), Hat(row.hat), receipt
    if receipt.answered(notice):
        return Addressed(*who, Came.ANSWERED)
    if receipt.delivered_at or receipt.opened_at:
        return Addressed(*who, Came.SILENT)
    letters = mail.get((notice.id, row.person_id), ())
    waiting = [letter.not_before for letter in letters if letter.state == State.WAITING]
    if waiting:
        until = max(waiting)
        return Addressed(*who, Came.WAITING, until=until if until > now else None)
    chat = chats.get(row.person_id)
    if chat is None and not letters:
        return Addressed(*who, Came.UNLINKED)
    return Addressed(*who, Came.LOST, reason=_reason(letters, chat))


def _reason(letters: Sequence[Any], chat: Any) -> Failure | None:
    """What the messenger said; of who had no open chat any more, why their last one was closed."""
    said = next((failure_of(one.failure) for one in letters if one.failure), None)
    if said in (None, Failure.NO_CHAT) and chat is not None and chat.closed_at is not None:
        return failure_of(chat.closed_reason) or said
    return said or (None if letters else Failure.NO_CHAT)
