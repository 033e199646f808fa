"""When the lessons of a day end, for many pupils in a few statements. The rules are those of `domain.timetable`."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import select

from db.models import Bell, Form, GroupMember, SchoolYear, Substitution, TimetableSlot
from db.queries import calendars
from db.session import Session
from db.slices import slices
from domain import timetable as t
from domain.calendars import Calendar
from domain.people import Child, local_day
from domain.words import Parity


async def ends(session: Session, children: Mapping[int, Child], now: datetime) -> dict[int, datetime]:
    """When today's last lesson of each pupil ends (UTC); who has none today is left out."""
    by_day: dict[date, list[Child]] = defaultdict(list)
    for child in children.values():
        by_day[local_day(now, child.zone)].append(child)
    found: dict[int, datetime] = {}
    for day, pupils in by_day.items():
        for pupil, end in (await last_bells(session, pupils, day)).items():
            found[pupil] = datetime.combine(day, end, children[pupil].zone).astimezone(UTC)
    return found


async def last_bells(session: Session, children: Sequence[Child], day: date) -> dict[int, time]:
    """When the pupil's last lesson of that day ends by the school's clock; who has no lessons is left out.

    Cancelled lessons and those moved away do not count, those moved here do; unannounced changes are not known yet.
    """
    if not children:
        return {}
    by_form = {child.form_id: calendar for child, calendar in await _calendars(session, children)}
    groups = await _groups(session, [child.id for child in children], day)
    slots, changes = await _taught(session, {group for found in groups.values() for group in found}, day)
    bells = await _bells(session, set(by_form))
    found: dict[int, time] = {}
    known: dict[tuple[int, frozenset[int]], time | None] = {}
    for child in children:
        key = child.form_id, frozenset(groups.get(child.id, ()))
        if key not in known:
            numbers = _numbers(key[1], by_form[child.form_id], day, slots, changes)
            known[key] = _last(numbers, bells.get(child.form_id, ()), by_form[child.form_id], day)
        if (end := known[key]) is not None:
            found[child.id] = end
    return found


async def _calendars(session: Session, children: Sequence[Child]) -> list[tuple[Child, Calendar]]:
    one_of_form = list({child.form_id: child for child in children}.values())
    found = await calendars.of_children(session, one_of_form)
    return [(child, found[child.id]) for child in one_of_form]


async def _groups(session: Session, pupils: Sequence[int], day: date) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    member = GroupMember
    for some in slices(pupils):
        rows = await session.execute(
            select(member.pupil_id, member.group_id).where(
                member.pupil_id.in_(some), member.since <= day, member.until.is_(None) | (member.until >= day)
            )
        )
        for row in rows:
            found[row.pupil_id].add(row.group_id)
    return found


async def _taught(session: Session, groups: set[int], day: date) -> tuple[dict[int, list[Any]], dict[int, list[Any]]]:
    """Slots and announced changes, by group."""
    slots: dict[int, list[Any]] = defaultdict(list)
    changes: dict[int, list[Any]] = defaultdict(list)
    slot, change = TimetableSlot, Substitution
    for some in slices(groups):
        for row in await session.execute(
            select(slot.group_id, slot.weekday, slot.number, slot.parity).where(
                slot.group_id.in_(some),
                slot.since.is_(None) | (slot.since <= day),
                slot.until.is_(None) | (slot.until >= day),
            )
        ):
            slots[row.group_id].append(row)
        for other in await session.execute(
            select(change.group_id, change.day, change.number, change.cancelled, change.new_day, change.new_number)
            .where(change.group_id.in_(some), change.announced.is_(True))
            .where((change.day == day) | (change.new_day == day))
        ):
            changes[other.group_id].append(other)
    return slots, changes


async def _bells(session: Session, forms: set[int]) -> dict[int, list[t.Bell]]:
    found: dict[int, list[t.Bell]] = defaultdict(list)
    for some in slices(forms):
        rows = await session.execute(
            select(Form.id, Bell.form_id, Bell.number, Bell.weekday, Bell.starts, Bell.ends)
            .join(Bell, (Bell.shift == Form.shift) & (Bell.form_id.is_(None) | (Bell.form_id == Form.id)))
            .join(SchoolYear, (SchoolYear.id == Form.year_id) & (SchoolYear.school_id == Bell.school_id))
            .where(Form.id.in_(some))
        )
        for row in rows:
            found[row.id].append(t.Bell(row.number, row.weekday, row.form_id is not None, row.starts, row.ends))
    return found


def _numbers(
    groups: Iterable[int],
    calendar: Calendar,
    day: date,
    slots: Mapping[int, Sequence[Any]],
    changes: Mapping[int, Sequence[Any]],
) -> set[int]:
    """At which numbers lessons are held that day."""
    weekday = calendar.weekday(day)
    odd = calendar.week_number(day) % 2 == 1
    held: set[int] = set()
    for group in groups:
        mine = {
            slot.number
            for slot in slots.get(group, ())
            if slot.weekday == weekday and slot.parity in (Parity.EVERY, Parity.ODD if odd else Parity.EVEN)
        }
        for one in changes.get(group, ()):
            moved = one.new_day is not None or one.new_number not in (None, one.number)
            if one.day == day and (one.cancelled or moved):
                mine.discard(one.number)
            if moved and not one.cancelled and (one.new_day or one.day) == day:
                mine.add(one.new_number or one.number)
        held |= mine
    return held


def _last(numbers: set[int], bells: Sequence[t.Bell], calendar: Calendar, day: date) -> time | None:
    frame = t.Timetable(calendar, bells=tuple(bells))
    return max((end for number in numbers if (end := frame.bell(number, day)[1]) is not None), default=None)
