"""A pupil's days: held lessons as written, others as planned, marks wherever the pupil went."""

from datetime import date

import pytest
from sqlalchemy import delete, insert, update

from db.files import Files
from db.models import Group, GroupMember, TimetableSlot
from db.queries import calendars, diary
from db.queries.roster import Ids
from db.session import Sessions, inserted
from domain import journal
from domain.calendars import Calendar
from domain.diary import DiaryDay, DiaryLesson, DiaryMark, Presence
from domain.people import NotAllowed
from domain.words import Attendance, GroupKind, LessonKind, Parity
from tests.db.kit import add, child, count, family, writes
from tests.school import FRIDAY, MONDAY, START, THURSDAY, TUESDAY, WEDNESDAY, at

Days = dict[date, DiaryDay]


async def days_of(sessions: Sessions, ids: Ids, pupil: str, first: date, last: date) -> Days:
    """The pupil's diary by day."""
    async with sessions() as session:
        calendar = await calendars.of_child(session, child(ids, pupil))
        found = await diary.between(session, family(ids, pupil), ids.people[pupil], calendar, first, last)
    return {day.day: day for day in found}


async def test_a_held_day_shows_all_that_was_written_about_the_own_lessons(sessions: Sessions, ids: Ids) -> None:
    days = await days_of(sessions, ids, "artyom", MONDAY, MONDAY)
    first = DiaryMark("3", "контрольная работа", 3, "проверь знаки", retake=False)
    again = DiaryMark("4", "контрольная работа", 3, "", retake=True)
    assert days[MONDAY].lessons == (
        DiaryLesson(1, "Русский язык", topic="Деепричастие", presence=Presence(Attendance.LATE, "ОП", 10)),
        DiaryLesson(2, "Алгебра", topic="Степень и её свойства", kind=LessonKind.CONTROL, marks=(first, again)),
    )


async def test_the_other_subgroups_lesson_is_not_shown(sessions: Sessions, ids: Ids) -> None:
    artyom = (await days_of(sessions, ids, "artyom", TUESDAY, TUESDAY))[TUESDAY]
    kirill = (await days_of(sessions, ids, "kirill", TUESDAY, TUESDAY))[TUESDAY]
    assert [lesson.topic for lesson in artyom.lessons] == ["Деепричастный оборот", "Одночлены", "Present Perfect"]
    assert [lesson.topic for lesson in kirill.lessons] == ["Деепричастный оборот", "Одночлены", "Past Simple"]
    assert [lesson.marks for lesson in kirill.lessons] == [(), (), ()]


async def test_a_day_to_come_is_planned_by_the_timetable_with_the_tasks_due(sessions: Sessions, ids: Ids) -> None:
    days = await days_of(sessions, ids, "artyom", THURSDAY, THURSDAY)
    assert days[THURSDAY].lessons == (
        DiaryLesson(1, "Русский язык", held=False),
        DiaryLesson(2, "Алгебра", held=False, homework=("№ 412–415; 3 < x < 7 & y > 2",)),
        DiaryLesson(3, "Английский язык", held=False, homework=("Unit 4, ex. 5",)),
    )


async def test_only_school_days_come_back(sessions: Sessions, ids: Ids) -> None:
    first, last = date(2026, 10, 30), date(2026, 11, 6)
    assert list(await days_of(sessions, ids, "artyom", first, last)) == [
        date(2026, 11, 2),
        date(2026, 11, 3),
        date(2026, 11, 5),
        date(2026, 11, 6),
    ]


async def test_a_task_without_a_lesson_that_day_comes_last_and_is_not_lost(
    sessions: Sessions, ids: Ids, files: Files
) -> None:
    lesson = journal.Lesson(at("7Б Англ 1", FRIDAY, 3), "Повторение")
    task = journal.Homework(lesson.at, WEDNESDAY, "сочинение")
    await writes(sessions, ids, files, journal.Journal(lessons=(lesson,), homework=(task,)))
    days = await days_of(sessions, ids, "artyom", WEDNESDAY, WEDNESDAY)
    assert days[WEDNESDAY].lessons[-1] == DiaryLesson(None, "Английский язык", homework=("сочинение",))


async def test_marks_follow_a_pupil_who_left_the_group(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        await session.execute(
            delete(GroupMember).where(
                GroupMember.pupil_id == ids.people["artyom"], GroupMember.group_id == ids.groups["7Б Алгебра"]
            )
        )
    lessons = (await days_of(sessions, ids, "artyom", MONDAY, MONDAY))[MONDAY].lessons
    assert [(lesson.subject, lesson.topic, [mark.value for mark in lesson.marks]) for lesson in lessons] == [
        ("Русский язык", "Деепричастие", []),
        ("Алгебра", "", ["3", "4"]),
    ]


async def test_lessons_before_and_after_a_membership_are_not_the_pupils(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        await session.execute(
            update(GroupMember)
            .where(GroupMember.pupil_id == ids.people["artyom"], GroupMember.group_id == ids.groups["7Б Русский"])
            .values(since=TUESDAY, until=WEDNESDAY)
        )
    days = await days_of(sessions, ids, "artyom", MONDAY, FRIDAY)
    russian = {day: [lesson.subject for lesson in found.lessons].count("Русский язык") for day, found in days.items()}
    assert russian == {MONDAY: 0, TUESDAY: 1, WEDNESDAY: 1, THURSDAY: 0, FRIDAY: 0}


async def test_a_home_schooled_pupil_has_a_timetable_of_their_own(sessions: Sessions, ids: Ids) -> None:
    pupil = ids.people["onil"]
    async with sessions.begin() as session:
        await session.execute(delete(GroupMember).where(GroupMember.pupil_id == pupil))
    group = await home_group(sessions, ids)
    await add(sessions, GroupMember, group_id=group, pupil_id=pupil, since=START)
    await add(sessions, TimetableSlot, group_id=group, weekday=3, number=5, room="дома", parity=Parity.EVERY)
    days = await days_of(sessions, ids, "onil", TUESDAY, WEDNESDAY)
    assert days[TUESDAY].lessons == ()
    assert days[WEDNESDAY].lessons == (DiaryLesson(5, "Алгебра", held=False),)
    assert len((await days_of(sessions, ids, "artyom", WEDNESDAY, WEDNESDAY))[WEDNESDAY].lessons) == 2


async def home_group(sessions: Sessions, ids: Ids) -> int:
    """A group of one, taught at home."""
    values = {"year_id": ids.year, "key": "О'Нил дома", "subject_id": ids.subjects["Алгебра"], "name": ""}
    async with sessions.begin() as session:
        return await inserted(session, insert(Group).values(**values, kind=GroupKind.HOME).returning(Group.id))


async def test_odd_and_even_weeks_have_their_own_lessons(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        await session.execute(
            update(TimetableSlot)
            .where(TimetableSlot.group_id == ids.groups["7Б Алгебра"], TimetableSlot.weekday == 5)
            .values(parity=Parity.ODD)
        )
    next_friday = date(2026, 11, 20)
    days = await days_of(sessions, ids, "artyom", FRIDAY, next_friday)
    assert [lesson.subject for lesson in days[FRIDAY].lessons] == ["Русский язык", "Алгебра"]
    assert [lesson.subject for lesson in days[next_friday].lessons] == ["Русский язык"]


async def test_nobody_reads_the_diary_of_somebody_elses_child(sessions: Sessions, ids: Ids) -> None:
    year = Calendar(START, date(2027, 5, 31), 5)
    async with sessions() as session:
        with pytest.raises(NotAllowed):
            await diary.between(session, family(ids, "sonya"), ids.people["artyom"], year, MONDAY, FRIDAY)


async def test_a_pupil_without_groups_has_empty_days(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        await session.execute(delete(GroupMember).where(GroupMember.pupil_id == ids.people["onil"]))
        assert await count(session, GroupMember, GroupMember.pupil_id == ids.people["onil"]) == 0
    days = await days_of(sessions, ids, "onil", MONDAY, TUESDAY)
    assert [day.lessons for day in days.values()] == [(), ()]
