"""A lesson is saved whole or not at all, by whoever comes first; what one press wrote can be taken back."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from db.models import AttendanceEntry, JournalEvent, Lesson, Mark
from db.queries import journal_changes, sheet_entry, sheets, undo
from db.queries.journal import Entry
from db.queries.roster import Ids
from db.queries.sheet_entry import Clashed, Written
from db.session import Sessions
from domain.keeping import At, Taught
from domain.people import NotAllowed
from domain.sheet import Draft, Letter, MarkChange, Sheet, marked, settled, tapped
from domain.words import Source
from tests.school import FRIDAY, NOW

LATER = NOW + timedelta(minutes=5)


@pytest.fixture
def group(ids: Ids) -> Taught:
    """Russian in 7Б."""
    return Taught(ids.groups["7Б Русский"], ids.subjects["Русский язык"], "7Б", "Русский язык", "Русский", "",
                  ids.school, (ids.forms["7Б"],), 7)  # fmt: skip


@pytest.fixture
def at(group: Taught) -> At:
    """A lesson of which nothing is written."""
    return At(group.id, FRIDAY, 1)


def entry(ids: Ids, who: str = "sokolova", now: Any = NOW) -> Entry:
    """Somebody's, by chat."""
    return Entry(now, Source.CHAT, ids.people[who])


async def looks(sessions: Sessions, group: Taught, at: At) -> Sheet:
    """The lesson as it is now."""
    async with sessions() as session:
        return await sheets.of_lesson(session, group, at)


async def saves(sessions: Sessions, group: Taught, at: At, draft: Draft, by: Entry) -> Written | None:
    """One press."""
    async with sessions.begin() as session:
        return await sheet_entry.save(session, group, at, draft, by)


async def count(sessions: Sessions, table: Any) -> int:
    """How many rows there are."""
    async with sessions() as session:
        return await session.scalar(select(func.count()).select_from(table)) or 0


async def test_of_many_who_save_at_once_one_is_entered_and_the_others_are_told(
    sessions: Sessions, ids: Ids, group: Taught, at: At
) -> None:
    kirill, seen = ids.people["kirill"], await looks(sessions, group, at)
    wishes = ["Н", "Б", "ОП", "Н", "Б", "ОП"]
    drafts = [Draft({kirill: Letter(letter)}, rolled=True).looking_at(seen, [kirill]) for letter in wishes]
    done = await asyncio.gather(
        *(saves(sessions, group, at, draft, entry(ids)) for draft in drafts), return_exceptions=True
    )
    entered = [wish for wish, one in zip(wishes, done, strict=True) if not isinstance(one, Clashed)]
    assert all(isinstance(one, Clashed | Written | None) for one in done)
    assert len(set(entered)) == 1, "those who wanted what was entered first are content"
    sheet = await looks(sessions, group, at)
    seat = sheet.seat(kirill)
    assert seat is not None
    assert seat.presence == Letter(entered[0])
    there = select(Lesson.id).where(Lesson.group_id == at.group, Lesson.day == at.day).subquery()
    assert await count(sessions, there) == 1


async def test_a_mark_that_somebody_else_gave_meanwhile_is_shown_not_doubled(
    sessions: Sessions, ids: Ids, group: Taught, at: At
) -> None:
    artyom, before = ids.people["artyom"], await looks(sessions, group, at)
    mine, theirs = marked(before, Draft(), artyom, "5"), marked(before, Draft(), artyom, "4")
    await saves(sessions, group, at, theirs, entry(ids, "morozova"))
    marks, events = await count(sessions, Mark), await count(sessions, JournalEvent)
    with pytest.raises(Clashed) as clashed:
        await saves(sessions, group, at, mine, entry(ids))
    assert [(one.pupil, one.was) for one in clashed.value.found] == [(artyom, "")]
    assert (await count(sessions, Mark), await count(sessions, JournalEvent)) == (marks, events)
    now = await looks(sessions, group, at)
    assert settled(now, mine, mine=False).marks == ()
    await saves(sessions, group, at, settled(now, mine, mine=True), entry(ids))
    assert await count(sessions, Mark) == marks + 1


async def test_saving_twice_what_the_journal_says_already_writes_nothing(
    sessions: Sessions, ids: Ids, group: Taught, at: At
) -> None:
    kirill = ids.people["kirill"]
    draft = tapped(await looks(sessions, group, at), Draft(), kirill)
    assert await saves(sessions, group, at, draft, entry(ids)) is not None
    again = replace(draft, seen={})
    assert await saves(sessions, group, at, again, entry(ids, now=LATER)) is None


async def test_undo_makes_the_journal_what_it_was_and_leaves_every_trace(
    sessions: Sessions, ids: Ids, group: Taught, at: At
) -> None:
    people, first = ids.people, await looks(sessions, group, at)
    draft = tapped(first, Draft(), people["kirill"])
    await saves(sessions, group, at, draft, entry(ids))
    before = await looks(sessions, group, at)
    second = marked(before, Draft({people["kirill"]: Letter()}, rolled=True), people["artyom"], "2")
    span = await saves(sessions, group, at, second, entry(ids, now=LATER))
    assert span is not None
    events = await count(sessions, JournalEvent)
    async with sessions.begin() as session:
        done = await undo.undo(session, span.first, span.last, entry(ids, now=LATER + timedelta(minutes=9)))
    assert done == undo.Undone(back=2, kept=0)
    after = await looks(sessions, group, at)
    assert [(seat.pupil, seat.presence, seat.marks) for seat in after.seats] == [
        (seat.pupil, seat.presence, seat.marks) for seat in before.seats
    ]
    assert await count(sessions, JournalEvent) == events + 2


async def test_what_somebody_else_has_changed_since_stays(sessions: Sessions, ids: Ids, group: Taught, at: At) -> None:
    artyom = ids.people["artyom"]
    span = await saves(sessions, group, at, marked(await looks(sessions, group, at), Draft(), artyom, "2"), entry(ids))
    assert span is not None
    seat = (await looks(sessions, group, at)).seat(artyom)
    assert seat is not None
    async with sessions.begin() as session:
        await journal_changes.correct(
            session, group.school, Mark, seat.marks[0].id, {"value": "4"}, entry(ids, "morozova", LATER)
        )
    async with sessions.begin() as session:
        done = await undo.undo(session, span.first, span.last, entry(ids, now=LATER))
    assert done == undo.Undone(back=0, kept=2), "the mark, and the lesson it was given at"
    after = (await looks(sessions, group, at)).seat(artyom)
    assert after is not None
    assert [mark.value for mark in after.marks] == ["4"]


@pytest.mark.parametrize(("minutes", "done"), [(10, True), (11, False)])
async def test_undo_has_ten_minutes(
    sessions: Sessions, ids: Ids, group: Taught, at: At, minutes: int, done: bool
) -> None:
    draft = tapped(await looks(sessions, group, at), Draft(), ids.people["kirill"])
    span = await saves(sessions, group, at, draft, entry(ids))
    assert span is not None
    async with sessions.begin() as session:
        taken = await undo.undo(session, span.first, span.last, entry(ids, now=NOW + timedelta(minutes=minutes)))
    assert (taken is not None) is done
    on_friday = select(AttendanceEntry.id).join(Lesson, Lesson.id == AttendanceEntry.lesson_id)
    assert await count(sessions, on_friday.where(Lesson.day == FRIDAY).subquery()) == (0 if done else 1)


async def test_nobody_takes_back_what_somebody_else_has_entered(
    sessions: Sessions, ids: Ids, group: Taught, at: At
) -> None:
    draft = tapped(await looks(sessions, group, at), Draft(), ids.people["kirill"])
    span = await saves(sessions, group, at, draft, entry(ids))
    assert span is not None
    with pytest.raises(NotAllowed):
        async with sessions.begin() as session:
            await undo.undo(session, span.first, span.last, entry(ids, "morozova"))


async def test_the_number_of_a_mark_that_was_taken_back_never_comes_again(
    sessions: Sessions, ids: Ids, group: Taught, at: At
) -> None:
    """SQLite would give it to the next mark, and «было 4 → стало 5» would be told of somebody else's subject."""
    artyom, kirill, numbers = ids.people["artyom"], ids.people["kirill"], list[int]()
    for pupil in (artyom, kirill):
        sheet = await looks(sessions, group, at)
        await saves(sessions, group, at, marked(sheet, Draft(), pupil, "4"), entry(ids))
        seat = (await looks(sessions, group, at)).seat(pupil)
        assert seat is not None
        numbers += [mark.id for mark in seat.marks]
        async with sessions.begin() as session:
            await journal_changes.withdraw(session, group.school, Mark, seat.marks[0].id, entry(ids))
    assert len(set(numbers)) == 2


async def test_undo_pressed_twice_brings_a_removed_mark_back_once(
    sessions: Sessions, ids: Ids, group: Taught, at: At
) -> None:
    artyom = ids.people["artyom"]
    await saves(sessions, group, at, marked(await looks(sessions, group, at), Draft(), artyom, "4"), entry(ids))
    seat = (await looks(sessions, group, at)).seat(artyom)
    assert seat is not None
    async with sessions.begin() as session:
        gone = MarkChange(artyom, seat.marks[0], None)
        span = await sheet_entry.change(session, group, at, gone, entry(ids, now=LATER))
    assert span is not None
    done = []
    for _ in range(2):
        async with sessions.begin() as session:
            done.append(await undo.undo(session, span.first, span.last, entry(ids, now=LATER)))
    assert done == [undo.Undone(back=1, kept=0), undo.Undone(back=0, kept=1)]
    after = (await looks(sessions, group, at)).seat(artyom)
    assert after is not None
    assert [(mark.id, mark.value) for mark in after.marks] == [(seat.marks[0].id, "4")]


async def test_a_retake_pressed_twice_is_one(sessions: Sessions, ids: Ids, group: Taught, at: At) -> None:
    artyom = ids.people["artyom"]
    await saves(sessions, group, at, marked(await looks(sessions, group, at), Draft(), artyom, "2"), entry(ids))
    seat = (await looks(sessions, group, at)).seat(artyom)
    assert seat is not None
    for _ in range(2):
        async with sessions.begin() as session:
            again = MarkChange(artyom, seat.marks[0], "4", retake=True)
            await sheet_entry.change(session, group, at, again, entry(ids, now=LATER))
    after = (await looks(sessions, group, at)).seat(artyom)
    assert after is not None
    assert [mark.value for mark in after.marks] == ["2", "4"]


async def test_nothing_is_set_is_not_said_of_a_lesson_with_a_task(
    sessions: Sessions, ids: Ids, group: Taught, at: At
) -> None:
    async with sessions.begin() as session:
        await sheet_entry.assign(session, group, at, sheet_entry.Task("№ 5", FRIDAY), entry(ids))
    async with sessions.begin() as session:
        assert await sheet_entry.say(session, group, at, {"no_homework": True}, entry(ids, now=LATER)) is None
    assert (await looks(sessions, group, at)).no_homework is False
