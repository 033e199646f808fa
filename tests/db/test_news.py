"""What a letter tells: the difference between what its reader knew and what the journal says, with its names."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from sqlalchemy import delete, insert, select

from db.models import AttendanceEntry, Homework, JournalEvent, Lesson, Mark, Outbox, OutboxEvent, PeriodMark
from db.queries import journal_changes, news
from db.queries.journal import Entry
from db.queries.roster import Ids
from db.session import Sessions, inserted
from domain.alerts import What
from domain.news import News
from domain.words import Source
from tests.school import FRIDAY, MONDAY, NOW, TUESDAY

ENTRY = Entry(NOW, Source.CHAT)


@pytest.fixture
async def lesson(sessions: Sessions, ids: Ids) -> int:
    """Monday's algebra of 7Б."""
    async with sessions() as session:
        group = ids.groups["7Б Алгебра"]
        return int(await session.scalar(select(Lesson.id).filter_by(group_id=group, day=MONDAY)) or 0)


async def letter(sessions: Sessions, ids: Ids, events: Sequence[int] | None = None) -> list[News]:
    """What a letter to Elena says of these events, by default of everything unprocessed."""
    async with sessions.begin() as session:
        if events is None:
            found = await session.scalars(select(JournalEvent.id).where(JournalEvent.processed_at.is_(None)))
            events = list(found)
        row = {"person_id": ids.people["elena"], "kind": "alert", "local_day": MONDAY, "reference": "1"}
        number = await inserted(
            session, insert(Outbox).values(**row, created_at=NOW, not_before=NOW).returning(Outbox.id)
        )
        for event in events:
            await session.execute(
                insert(OutboxEvent).values(outbox_id=number, person_id=row["person_id"], event_id=event)
            )
        other = await inserted(
            session,
            insert(Outbox).values(**{**row, "reference": "2"}, created_at=NOW, not_before=NOW).returning(Outbox.id),
        )
        told = await news.of_letters(session, [number, other])
    assert set(told) <= {number}
    return [one.news for one in told.get(number, [])]


async def enter(sessions: Sessions, ids: Ids, table: journal_changes.Changed, **values: Any) -> int:
    """A record."""
    async with sessions.begin() as session:
        return await journal_changes.enter(session, ids.school, table, values, ENTRY)


async def a_mark(sessions: Sessions, ids: Ids, lesson: int, value: str = "3") -> int:
    """Of Artyom."""
    return await enter(
        sessions, ids, Mark, lesson_id=lesson, pupil_id=ids.people["artyom"], value=value, work="ответ", weight=2,
        comment="",
    )  # fmt: skip


async def test_a_mark_that_was_corrected_before_it_was_told_is_told_as_it_is(
    sessions: Sessions, ids: Ids, lesson: int
) -> None:
    mark = await a_mark(sessions, ids, lesson)
    async with sessions.begin() as session:
        await journal_changes.correct(session, ids.school, Mark, mark, {"value": "4"}, ENTRY, "опечатка")
    assert await letter(sessions, ids) == [
        News(
            What.MARK, "Алгебра", MONDAY, 2, value="4", work="ответ", weight=2, reason="опечатка",
            entered=date(2026, 11, 11),
        )
    ]  # fmt: skip


async def test_what_came_and_went_or_is_as_it_was_is_not_told(sessions: Sessions, ids: Ids, lesson: int) -> None:
    gone, back = await a_mark(sessions, ids, lesson), await a_mark(sessions, ids, lesson)
    async with sessions.begin() as session:
        await journal_changes.withdraw(session, ids.school, Mark, gone, ENTRY)
        for value in ("5", "3"):
            await journal_changes.correct(session, ids.school, Mark, back, {"value": value}, ENTRY)
        event = JournalEvent
        known = event.subject == "mark", event.processed_at.is_(None)
        came_and_went = list(await session.scalars(select(event.id).where(*known, event.subject_id == gone)))
        of_back = list(await session.scalars(select(event.id).where(*known, event.subject_id == back)))
    assert (len(came_and_went), len(of_back)) == (2, 3)
    assert await letter(sessions, ids, [*came_and_went, *of_back[1:]]) == []


async def test_a_term_is_called_as_the_pupils_parallel_divides_its_year(sessions: Sessions, ids: Ids) -> None:
    for pupil, subject in (("artyom", "Алгебра"), ("vera", "Алгебра")):
        await enter(
            sessions, ids, PeriodMark, pupil_id=ids.people[pupil], subject_id=ids.subjects[subject], year_id=ids.year,
            kind="term", ordinal=1, value="5",
        )  # fmt: skip
    assert [(one.what, one.value, one.term and one.term.kind.value) for one in await letter(sessions, ids)] == [
        (What.TERM_MARK, "5", "quarter"),
        (What.TERM_MARK, "5", "half_year"),
    ]


async def test_an_exam_is_no_year(sessions: Sessions, ids: Ids) -> None:
    for kind in ("exam", "year"):
        await enter(
            sessions, ids, PeriodMark, pupil_id=ids.people["artyom"], subject_id=ids.subjects["Алгебра"],
            year_id=ids.year, kind=kind, ordinal=None, value="5",
        )  # fmt: skip
    found = await letter(sessions, ids)
    assert sorted((str(one.ending), one.term) for one in found) == [("None", None), ("exam", None)]


async def test_a_reason_that_comes_before_the_absence_is_told_leaves_nothing_to_tell(
    sessions: Sessions, ids: Ids, lesson: int
) -> None:
    entry = await enter(
        sessions, ids, AttendanceEntry, lesson_id=lesson, pupil_id=ids.people["onil"], code_id=ids.letters["Н"],
        minutes=None,
    )  # fmt: skip
    assert [one.what for one in await letter(sessions, ids)] == [What.ABSENT]
    async with sessions.begin() as session:
        await journal_changes.correct(session, ids.school, AttendanceEntry, entry, {"code_id": ids.letters["Б"]}, ENTRY)
        await session.execute(delete(OutboxEvent))
        await session.execute(delete(Outbox))
    assert await letter(sessions, ids) == []


async def test_homework_and_a_change_of_the_timetable_carry_their_subject(sessions: Sessions, ids: Ids) -> None:
    group = ids.groups["7Б Русский"]
    await enter(sessions, ids, Homework, group_id=group, due=FRIDAY, text="упр. 1", minutes=20)
    async with sessions.begin() as session:
        await journal_changes.substitute(
            session, ids.school, group, TUESDAY, 1,
            {"teacher_id": ids.people["lebedeva"], "subject_id": ids.subjects["Чтение"], "room": "12"}, ENTRY,
        )  # fmt: skip
    assert await letter(sessions, ids) == [
        News(
            What.TIMETABLE, "Русский язык", TUESDAY, 1, change="subject", work="Чтение", text="Лебедева О. А.",
            comment="12", to_number=1,
        ),
        News(What.HOMEWORK, "Русский язык", FRIDAY, text="упр. 1", minutes=20),
    ]  # fmt: skip
