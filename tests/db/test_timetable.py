"""What a pupil's days follow from: own groups, announced changes, teachers and bells of the own form."""

from dataclasses import replace
from datetime import date, time

import pytest
from sqlalchemy import update

from db.files import Files
from db.models import Bell, GroupTeacher, MovedDay, Substitution, TimetableSlot
from db.queries import calendars, timetable
from db.queries.roster import Ids
from db.session import Sessions
from domain import journal as j
from domain import timetable as t
from domain.people import NotAllowed
from domain.planned import Planned
from domain.words import LessonKind, TermKind
from tests.db.kit import add, child, family, writes
from tests.school import FRIDAY, MONDAY, START, THURSDAY, TUESDAY, WEDNESDAY, at


async def table_of(sessions: Sessions, ids: Ids, pupil: str) -> t.Timetable:
    """The pupil's week."""
    async with sessions() as session:
        calendar = await calendars.of_child(session, child(ids, pupil))
        viewer, key = family(ids, pupil), ids.people[pupil]
        return await timetable.between(session, viewer, key, calendar, MONDAY, FRIDAY)


async def test_own_groups_with_their_teachers_and_the_shifts_bells(sessions: Sessions, ids: Ids) -> None:
    table = await table_of(sessions, ids, "artyom")
    russian, algebra, english = (ids.groups[key] for key in ("7Б Русский", "7Б Алгебра", "7Б Англ 1"))
    assert table.on(TUESDAY) == (
        Planned(1, "Русский язык", "", "", "Соколова М. И.", time(13, 30), time(14, 15), of=russian),
        Planned(2, "Алгебра", teacher="Лебедева О. А.", of=algebra),
        Planned(3, "Английский язык", "1", of=english),
    )
    assert table.controls == (t.Control(MONDAY, "Алгебра", algebra, 2, "Степень и её свойства"),)
    first = await table_of(sessions, ids, "sonya")
    assert first.bells == (t.Bell(1, None, own=False, starts=time(8), ends=time(8, 45)),)


async def test_a_forms_own_bells(sessions: Sessions, ids: Ids) -> None:
    for form in ("7Б", "10А"):
        row = {"form_id": ids.forms[form], "shift": 2, "weekday": 2, "number": 2}
        await add(sessions, Bell, school_id=ids.school, starts=time(15), ends=time(15, 40), **row)
    (_, algebra, _) = (await table_of(sessions, ids, "artyom")).on(TUESDAY)
    assert (algebra.starts, algebra.ends) == (time(15), time(15, 40))


async def test_announced_changes_of_own_groups_also_from_outside_these_days(sessions: Sessions, ids: Ids) -> None:
    algebra, other = ids.groups["7Б Алгебра"], ids.groups["7Б Англ 2"]
    teacher, subject = ids.people["morozova"], ids.subjects["Русский язык"]
    await add(sessions, Substitution, group_id=algebra, day=THURSDAY, number=2, teacher_id=teacher, subject_id=subject)
    await add(sessions, Substitution, group_id=algebra, day=WEDNESDAY, number=2, cancelled=True, announced=False)
    await add(sessions, Substitution, group_id=other, day=THURSDAY, number=3, cancelled=True)
    await add(sessions, Substitution, group_id=algebra, day=START, number=2, new_day=FRIDAY, reason="перенос")
    changes = {change.day: change for change in (await table_of(sessions, ids, "artyom")).changes}
    usual = t.Change(algebra, "Алгебра", THURSDAY, 2, since=START)
    assert changes == {
        THURSDAY: replace(usual, teacher="Морозова Т. П.", other_subject="Русский язык"),
        START: replace(usual, day=START, to_day=FRIDAY, reason="перенос"),
    }


async def test_a_lesson_that_is_joined_to_another_groups_has_its_room_and_teacher(sessions: Sessions, ids: Ids) -> None:
    own, other = ids.groups["7Б Англ 1"], ids.groups["7Б Англ 2"]
    await add(sessions, GroupTeacher, group_id=other, teacher_id=ids.people["morozova"], since=START)
    async with sessions.begin() as session:
        await session.execute(update(TimetableSlot).where(TimetableSlot.group_id == other).values(room="118"))
    await add(sessions, Substitution, group_id=own, day=TUESDAY, number=3, joined_group_id=other)
    (*_, english) = (await table_of(sessions, ids, "artyom")).on(TUESDAY)
    assert (english.teacher, english.room, english.joined) == ("Морозова Т. П.", "118", "7Б (2)")
    (*_, thursday) = (await table_of(sessions, ids, "artyom")).on(THURSDAY)
    assert (thursday.teacher, thursday.room, thursday.joined) == ("", "", "")


async def test_a_control_work_comes_with_its_lesson_from_another_week(
    sessions: Sessions, ids: Ids, files: Files
) -> None:
    algebra, before = ids.groups["7Б Алгебра"], date(2026, 11, 3)
    lessons = tuple(
        j.Lesson(at("7Б Алгебра", day, 2), "Дроби", kind)
        for day, kind in (
            (before, LessonKind.CONTROL), (date(2026, 11, 5), LessonKind.CONTROL),
            (WEDNESDAY, LessonKind.LABORATORY), (THURSDAY, LessonKind.PRACTICAL),
        )
    )  # fmt: skip
    await writes(sessions, ids, files, j.Journal(lessons=lessons))
    await add(sessions, Substitution, group_id=algebra, day=before, number=2, new_day=FRIDAY, new_number=4)
    table = await table_of(sessions, ids, "artyom")
    assert [(work.day, work.number) for work in table.controls_in(MONDAY, FRIDAY)] == [(MONDAY, 2), (FRIDAY, 4)]
    assert [lesson.number for lesson in table.on(FRIDAY) if lesson.control] == [4]


async def test_what_to_bring_of_own_groups_and_own_tasks(sessions: Sessions, ids: Ids, files: Files) -> None:
    def task(group: str, bring: str, *pupils: str) -> j.Homework:
        return j.Homework(at(group, TUESDAY, 1), THURSDAY, "№ 1", bring=bring, pupils=pupils)

    tasks = (
        task("7Б Русский", "словарь"),
        task("7Б Алгебра", "циркуль", "artyom"),
        task("7Б Алгебра", "калькулятор", "kirill"),
        task("7Б Англ 2", "атлас"),
    )
    await writes(sessions, ids, files, j.Journal(homework=tasks))
    table = await table_of(sessions, ids, "artyom")
    assert table.bring == (t.Bring(THURSDAY, "Алгебра", "циркуль"), t.Bring(THURSDAY, "Русский язык", "словарь"))


async def test_a_year_has_the_terms_and_the_moved_days_of_the_parallel(sessions: Sessions, ids: Ids) -> None:
    saturday, year = date(2026, 11, 21), ids.year
    await add(sessions, MovedDay, year_id=year, day=saturday, as_weekday=1, reason="за понедельник")
    await add(sessions, MovedDay, year_id=year, day=saturday, as_weekday=None, reason="выпускной", grade=10)
    async with sessions() as session:
        seventh, tenth = [await calendars.of_child(session, child(ids, key)) for key in ("artyom", "vera")]
    assert [(term.ordinal, term.kind) for term in seventh.terms] == [(1, TermKind.QUARTER), (2, TermKind.QUARTER)]
    assert [term.kind for term in tenth.terms] == [TermKind.HALF_YEAR]
    assert (seventh.weekday(saturday), tenth.weekday(saturday)) == (1, None)
    assert [seventh.term_ends(day) for day in (MONDAY, date(2026, 10, 28))] == [date(2026, 12, 30)] * 2
    assert tenth.term_ends(date(2027, 2, 1)) == date(2027, 5, 31)


async def test_nobody_elses_days(sessions: Sessions, ids: Ids) -> None:
    async with sessions() as session:
        calendar = await calendars.of_child(session, child(ids, "kirill"))
        with pytest.raises(NotAllowed):
            await timetable.between(session, family(ids, "artyom"), ids.people["kirill"], calendar, MONDAY, FRIDAY)
