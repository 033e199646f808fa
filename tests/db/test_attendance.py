"""The lessons that were held for a pupil: those of the own groups, each once, while the pupil was in them."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import delete, insert, update

from db.files import Files
from db.models import Group, GroupMember, Term
from db.queries import attendance, calendars
from db.queries.roster import Ids
from db.session import Sessions, inserted
from domain import journal
from domain.attendance import HeldLesson, Register
from domain.diary import Presence
from domain.people import NotAllowed
from domain.terms import Term as TermOf
from domain.words import Attendance, GroupKind, TermKind
from tests.db.kit import add, child, family, writes
from tests.school import FRIDAY, MONDAY, START, THURSDAY, TUESDAY, WEDNESDAY, at

LATE, ILL = Presence(Attendance.LATE, "ОП", 10), Presence(Attendance.ILL, "Б", None)
DECEMBER, JANUARY = date(2026, 12, 30), date(2027, 1, 11)


async def seen(sessions: Sessions, ids: Ids, pupil: str, first: date = MONDAY, last: date = FRIDAY) -> Register:
    """The pupil's lessons of those days."""
    async with sessions() as session:
        return await attendance.between(session, family(ids, pupil), ids.people[pupil], first, last)


def subjects(register: Register) -> list[tuple[date, str]]:
    """What was held when."""
    return [(lesson.day, lesson.subject) for lesson in register.lessons]


async def test_every_lesson_of_the_own_groups_with_what_was_noted(sessions: Sessions, ids: Ids) -> None:
    """Kirill's «Н» at the other subgroup's English is nobody else's."""
    assert (await seen(sessions, ids, "artyom")).lessons == (
        HeldLesson(MONDAY, 1, "Русский язык", LATE),
        HeldLesson(MONDAY, 2, "Алгебра"),
        HeldLesson(TUESDAY, 1, "Русский язык"),
        HeldLesson(TUESDAY, 2, "Алгебра"),
        HeldLesson(TUESDAY, 3, "Английский язык", ILL),
    )


async def test_only_the_days_asked_for(sessions: Sessions, ids: Ids) -> None:
    assert (await seen(sessions, ids, "artyom", TUESDAY, TUESDAY)).held == 3
    assert await seen(sessions, ids, "artyom", date(2026, 11, 2), date(2026, 11, 8)) == Register()
    assert await seen(sessions, ids, "artyom", FRIDAY, MONDAY) == Register()


async def test_a_home_schooled_pupil_has_the_own_lessons_and_misses_none_of_the_classmates(
    sessions: Sessions, ids: Ids, files: Files
) -> None:
    ids = await taught_at_home(sessions, ids, "onil")
    assert await seen(sessions, ids, "onil") == Register()
    lesson = at("дома", WEDNESDAY, 1)
    away = journal.Absence(lesson, "onil", "Н")
    book = journal.Journal(lessons=(journal.Lesson(lesson, "Басня"),), absences=(away,))
    await writes(sessions, ids, files, book)
    unknown = Presence(Attendance.UNKNOWN, "Н", None)
    assert (await seen(sessions, ids, "onil")).lessons == (HeldLesson(WEDNESDAY, 1, "Чтение", unknown),)
    assert (await seen(sessions, ids, "artyom")).held == 5


async def taught_at_home(sessions: Sessions, ids: Ids, pupil: str) -> Ids:
    """From the form's groups into one of their own, «дома»."""
    who = ids.people[pupil]
    values = {"year_id": ids.year, "key": "дома", "subject_id": ids.subjects["Чтение"], "name": ""}
    async with sessions.begin() as session:
        await session.execute(delete(GroupMember).where(GroupMember.pupil_id == who))
        made = insert(Group).values(**values, kind=GroupKind.HOME).returning(Group.id)
        group = await inserted(session, made)
        await session.execute(insert(GroupMember).values(group_id=group, pupil_id=who, since=START))
    return replace(ids, groups={**ids.groups, "дома": group})


async def test_who_changed_the_group_in_mid_term_has_the_lessons_of_each_while_in_it(
    sessions: Sessions, ids: Ids, files: Files
) -> None:
    """From the first subgroup to the second on Thursday; the lessons the others had meanwhile are not theirs."""
    held = [at(group, day, 3) for group in ("7Б Англ 1", "7Б Англ 2") for day in (date(2026, 11, 5), THURSDAY)]
    await writes(sessions, ids, files, journal.Journal(lessons=tuple(journal.Lesson(one, one.group) for one in held)))
    async with sessions.begin() as session:
        await session.execute(
            update(GroupMember)
            .where(GroupMember.pupil_id == ids.people["artyom"], GroupMember.group_id == ids.groups["7Б Англ 1"])
            .values(until=WEDNESDAY)
        )
    values = {"group_id": ids.groups["7Б Англ 2"], "pupil_id": ids.people["artyom"]}
    await add(sessions, GroupMember, **values, since=THURSDAY)
    told = await seen(sessions, ids, "artyom", date(2026, 11, 2), FRIDAY)
    english = [day for day, subject in subjects(told) if subject == "Английский язык"]
    assert english == [date(2026, 11, 5), TUESDAY, THURSDAY]


async def test_who_came_from_another_form_keeps_its_lessons(sessions: Sessions, ids: Ids, files: Files) -> None:
    friday = date(2026, 11, 6)
    mine, not_mine = at("10А Алгебра", friday, 1), at("10А Алгебра", TUESDAY, 1)
    lessons = tuple(journal.Lesson(one, "Логарифм") for one in (mine, not_mine))
    await writes(sessions, ids, files, journal.Journal(lessons=lessons))
    values = {"group_id": ids.groups["10А Алгебра"], "pupil_id": ids.people["artyom"]}
    await add(sessions, GroupMember, **values, since=START, until=friday)
    told = await seen(sessions, ids, "artyom", date(2026, 11, 2), FRIDAY)
    assert subjects(told)[0] == (friday, "Алгебра")
    assert told.held == 6


async def test_a_pupil_named_twice_in_a_group_has_each_lesson_once(sessions: Sessions, ids: Ids) -> None:
    values = {"group_id": ids.groups["7Б Алгебра"], "pupil_id": ids.people["artyom"]}
    await add(sessions, GroupMember, **values, since=date(2026, 10, 1))
    assert (await seen(sessions, ids, "artyom")).held == 5


async def test_a_term_goes_on_over_new_year(sessions: Sessions, ids: Ids, files: Files) -> None:
    held = [at("7Б Алгебра", day, 2) for day in (DECEMBER, JANUARY, date(2027, 3, 1))]
    away = journal.Absence(held[1], "artyom", "Б")
    lessons = tuple(journal.Lesson(one, "Дроби") for one in held)
    await writes(sessions, ids, files, journal.Journal(lessons=lessons, absences=(away,)))
    told = await seen(sessions, ids, "artyom", date(2026, 11, 30), date(2027, 2, 28))
    assert told.lessons == (HeldLesson(DECEMBER, 2, "Алгебра"), HeldLesson(JANUARY, 2, "Алгебра", ILL))


async def test_a_calendar_has_the_terms_of_the_parallel(sessions: Sessions, ids: Ids) -> None:
    """Trimesters of the seventh forms come before the quarters of all; the tenth has its half-years."""
    spans = ((START, date(2026, 11, 27)), (date(2026, 11, 30), date(2027, 2, 28)))
    for number, (starts, ends) in enumerate(spans, start=1):
        values = {"grade": 7, "kind": TermKind.TRIMESTER, "ordinal": number, "starts": starts, "ends": ends}
        await add(sessions, Term, year_id=ids.year, **values)
    async with sessions() as session:
        terms = {key: (await calendars.of_child(session, child(ids, key))).terms for key in ("artyom", "sonya", "vera")}
    assert terms == {
        "artyom": tuple(TermOf(n, TermKind.TRIMESTER, *span) for n, span in enumerate(spans, start=1)),
        "sonya": (
            TermOf(1, TermKind.QUARTER, START, date(2026, 10, 23)),
            TermOf(2, TermKind.QUARTER, date(2026, 11, 2), DECEMBER),
        ),
        "vera": (TermOf(1, TermKind.HALF_YEAR, START, DECEMBER),),
    }


async def test_nobody_sees_the_attendance_of_somebody_elses_child(sessions: Sessions, ids: Ids) -> None:
    async with sessions() as session:
        with pytest.raises(NotAllowed):
            await attendance.between(session, family(ids, "artyom"), ids.people["kirill"], MONDAY, FRIDAY)
