"""What letters to teachers about changed lessons are written from: what they were told last, and what holds now."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from db.models import JournalEvent, Substitution
from db.queries import substitutions
from db.session import Session
from domain.outbox import Claimed, Kind
from domain.substitutions import LessonKey, Order, Part, order_of, part_of
from domain.substitutions_board import Board, Lesson


@dataclass(frozen=True, slots=True)
class ToldLesson:
    """What the change is to the reader, and the lesson as families see it, at its own place and where it is moved."""

    school: int
    key: LessonKey
    part: Part
    seen: Sequence[Lesson]


@dataclass(frozen=True, slots=True)
class _Net:
    row: Claimed
    school: int
    key: LessonKey
    before: Order
    after: Order


async def of(session: Session, rows: Sequence[Claimed], now: datetime) -> dict[int, ToldLesson]:
    """By letter; what is nothing to its reader any more is left out. One look at a school, however many letters."""
    about = [row for row in rows if row.kind is Kind.LESSON]
    if not about:
        return {}
    by_school: dict[int, list[_Net]] = defaultdict(list)
    for net in await _nets(session, about):
        by_school[net.school].append(net)
    found: dict[int, ToldLesson] = {}
    for school, nets in by_school.items():
        days: list[date] = [day for net in nets for day in _days(net)]
        board = await substitutions.board(session, school, min(days), max(days), now)
        for net in nets:
            if (told := _told(board, net)) is not None:
                found[net.row.id] = told
    return found


async def _nets(session: Session, about: Sequence[Claimed]) -> list[_Net]:
    records = {row.id: tuple(map(int, row.reference.split(":"))) for row in about}
    events: dict[int, list[JournalEvent]] = defaultdict(list)
    found = await session.execute(
        select(JournalEvent)
        .where(JournalEvent.subject == Substitution.__tablename__)
        .where(JournalEvent.subject_id.in_({record for record, _ in records.values()}))
        .order_by(JournalEvent.id)
    )
    for event in found:
        events[event.subject_id].append(event)  # type: ignore[arg-type]  # a row has the model's columns
    nets = []
    for row in about:
        record, since = records[row.id]
        some = [event for event in events[record] if event.id >= since]
        if some and some[0].group_id is not None:
            state = some[0].after or some[0].before or {}
            key = LessonKey(some[0].group_id, row.day, state["number"])
            nets.append(_Net(row, some[0].school_id, key, order_of(some[0].before), order_of(some[-1].after)))
    return nets


def _days(net: _Net) -> tuple[date, ...]:
    return net.key.day, net.before.place(net.key)[0], net.after.place(net.key)[0]


def _told(board: Board, net: _Net) -> ToldLesson | None:
    key, before, after = net.key, net.before, net.after
    if before == after or key.group not in board.groups:
        return None
    usual = board.groups[key.group].teachers(key.day)
    held = board.holders(key, before), board.holders(key, after)
    part, seen = part_of(net.row.person, usual, *held, after), board.seen(key, after)
    return ToldLesson(net.school, key, part, seen) if part is not None and seen else None
