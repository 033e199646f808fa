"""Days of groups and forms for many pupils at once: what one member's day follows from is read once for all of them."""

import asyncio
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Select, String, case, cast, func, or_, select

from db.among import among, ids_of, listed
from db.models import Bell as BellRow
from db.models import Form, GroupMember, SchoolYear
from db.queries import calendars
from db.queries.almanac_rows import Span, parameters, statement
from db.session import Session
from domain import timetable as t
from domain.almanac import FormBook, GroupBook, GroupDay, Task, group_days, groups_of, groups_on
from domain.digests import Shelf
from domain.homework import Assignment
from domain.names import Name

KEPT = timedelta(minutes=1)
FORMS, DAYS, SHELVES = 2_000, 12_000, 4_000
BREATH = 500

Key = tuple[int, int, date]  # form, group, day


class Almanac:
    """Forms and days of groups, kept from one batch to the next; hold one for a run.

    Nothing is older than a minute of `now`, so that a message does not tell what was corrected meanwhile; and no more
    is kept than what some tens of schools need.
    """

    def __init__(self, *, tasks: bool = True) -> None:
        """Empty; without `tasks` a day is only its lessons, which is a good deal cheaper."""
        self._tasks = tasks
        self._read: datetime | None = None
        self._forms: dict[int, FormBook] = {}
        self._days: dict[Key, GroupDay] = {}
        self._shelves: dict[tuple[int, str, date], Shelf] = {}

    async def forms(self, session: Session, forms: Collection[int], now: datetime) -> Mapping[int, FormBook]:
        """What these forms live by, and perhaps others."""
        self._forget(now)
        if missing := _missing(self._forms, forms, FORMS):
            found = await calendars.of_forms(session, missing)
            bells = await _bells(session, missing)
            for form, calendar in found.items():
                self._forms[form] = FormBook(calendar, tuple(bells.get(form, ())))
        return self._forms

    async def days(self, session: Session, wanted: Collection[Key], now: datetime) -> Mapping[Key, GroupDay]:
        """These days of these groups, and perhaps others; the forms must have been read before."""
        self._forget(now)
        await self.forms(session, {form for form, _, _ in wanted}, now)
        if missing := _missing(self._days, wanted, DAYS):
            books = await _books(session, self._span(missing), tasks=self._tasks)
            wanted_of: defaultdict[tuple[int, int], list[date]] = defaultdict(list)
            for form, group, day in missing:
                wanted_of[form, group].append(day)
            done = 0
            for (form, group), some in wanted_of.items():
                if (done := done + len(some)) >= BREATH:
                    done = 0
                    await asyncio.sleep(0)  # a term of a whole school takes seconds; answers go on
                made = group_days(group, self._forms[form], books[group], some)
                self._days |= {(form, group, day): one for day, one in made.items()}
        return self._days

    async def shelves(
        self, session: Session, asked: Mapping[tuple[int, str], date], now: datetime
    ) -> dict[tuple[int, str], Shelf]:
        """Plans by form and membership, in the words of `memberships`, each of the day asked for."""
        self._forget(now)
        found: dict[tuple[int, str], Shelf] = {}
        wanted: dict[tuple[int, str, date], list[Key]] = {}
        for (form, words), day in asked.items():
            if (kept := self._shelves.get((form, words, day))) is not None:
                found[form, words] = kept
            else:
                wanted[form, words, day] = [(form, group, day) for group in groups_on(groups_of(words), day)]
        days = await self.days(session, {key for keys in wanted.values() for key in keys}, now)
        _missing(self._shelves, wanted, SHELVES)
        for (form, words, day), keys in wanted.items():
            shelf = Shelf(day, tuple(days[key] for key in keys))
            found[form, words] = self._shelves[form, words, day] = shelf
        return found

    def _span(self, wanted: Iterable[Key]) -> Span:
        asked = {(form, day) for form, _, day in wanted}
        days = {day for _, day in asked}
        weekdays = {self._forms[form].calendar.weekday(day) for form, day in asked}
        return Span({group for _, group, _ in wanted}, min(days), max(days), weekdays - {None})  # type: ignore[arg-type]  # a set of numbers now

    def _forget(self, now: datetime) -> None:
        if self._read is None or not self._read <= now <= self._read + KEPT:
            self._read = now
            self._forms.clear()
            self._days.clear()
            self._shelves.clear()


def _missing(kept: dict[Any, Any], wanted: Collection[Any], most: int) -> list[Any]:
    """What has to be read; everything that is wanted when there is no room beside what is kept."""
    missing = [key for key in wanted if key not in kept]
    if missing and len(kept) + len(missing) > most:
        kept.clear()
        return list(wanted)
    return missing


async def memberships(session: Session, pupils: Collection[int], first: date, last: date) -> dict[int, str]:
    """The groups of each pupil on these days, in the words of `domain.almanac.groups_of`; classmates share theirs."""
    rows = await session.execute(_memberships(session, pupils, first, last))
    same: dict[str, str] = {}
    return {pupil: same.setdefault(groups, groups) for pupil, groups in rows}


def _memberships(session: Session, pupils: Collection[int], first: date, last: date) -> Select[Any]:
    member = GroupMember
    dates = ":" + cast(member.since, String) + ":" + func.coalesce(cast(member.until, String), "")
    piece = cast(member.group_id, String) + case((or_(member.since > first, member.until < last), dates), else_="")
    rows = (
        select(member.pupil_id, piece.label("piece"))
        .where(
            among(session, member.pupil_id, pupils),
            member.since <= last,
            member.until.is_(None) | (member.until >= first),
        )
        .order_by(member.pupil_id, member.group_id)
        .subquery()
    )
    return select(rows.c.pupil_id, func.aggregate_strings(rows.c.piece, ",")).group_by(rows.c.pupil_id)


async def _bells(session: Session, forms: Collection[int]) -> dict[int, list[t.Bell]]:
    rows = await session.execute(_bells_of(session.dialect.name), {"forms": ids_of(session, forms)})
    found: dict[int, list[t.Bell]] = defaultdict(list)
    same: dict[t.Bell, t.Bell] = {}
    for row in rows:
        bell = t.Bell(row.number, row.weekday, bool(row.own), row.starts, row.ends)
        found[row.id].append(same.setdefault(bell, bell))
    return found


@cache
def _bells_of(dialect: str) -> Select[Any]:
    own = BellRow.form_id.is_not(None)
    found: Any = (
        select(Form.id, BellRow.number, BellRow.weekday, own.label("own"), BellRow.starts, BellRow.ends)
        .select_from(Form)
        .join(SchoolYear, SchoolYear.id == Form.year_id)
        .join(BellRow, (BellRow.school_id == SchoolYear.school_id) & (BellRow.shift == Form.shift))
        .where(listed(dialect, Form.id, "forms"), or_(BellRow.form_id.is_(None), BellRow.form_id == Form.id))
    )
    return found  # type: ignore[no-any-return]  # rows of six columns


async def _books(session: Session, span: Span, *, tasks: bool) -> Mapping[int, GroupBook]:
    books: defaultdict[int, GroupBook] = defaultdict(GroupBook)
    hosts: defaultdict[int, list[t.Slot]] = defaultdict(list)
    for row in (await session.execute(statement(session.dialect.name, tasks=tasks), parameters(session, span))).all():
        match row.row:
            case "slot":
                books[row.group_id].slots.append(_slot(row))
            case "host":
                hosts[row.group_id].append(_slot(row))
            case "change":
                books[row.group_id].changes.append(_change(row))
            case "control":
                work = t.Control(row.day, row.subject, row.group_id, row.number, row.text)
                books[row.group_id].controls.append(work)
            case _:
                books[row.group_id].tasks.append(_task(row))
    for book in books.values():
        book.hosts = [slot for change in book.changes if change.host for slot in hosts[change.host]]
    return books


def _slot(row: Any) -> t.Slot:
    """Who has no timetable of their own year keeps the form's: dates of the slot only."""
    since = row.since or date.min
    return t.Slot(row.group_id, row.subject, row.name, row.weekday, row.number, row.room, row.parity, since, row.until)


def _change(row: Any) -> t.Change:
    return t.Change(
        row.group_id, row.subject, row.day, row.number, bool(row.cancelled), bool(row.remote), row.to_day,
        row.to_number, Name(row.surname, row.given, row.patronymic).short if row.surname else "",
        row.other_subject or "", row.room, row.text, row.name, _joined(row), row.host,
    )  # fmt: skip


def _joined(row: Any) -> str:
    forms = ", ".join(sorted((row.host_forms or "").split(", ")))
    return f"{forms} ({row.host_name})" if row.host_name else forms


def _task(row: Any) -> Task:
    pupils = frozenset(map(int, row.pupils.split(","))) if row.pupils else frozenset()
    assignment = Assignment(
        row.task, row.subject, row.text, row.minutes, row.files, bool(row.individual), bring=row.bring
    )
    return Task(row.day, assignment, row.changed, pupils)
