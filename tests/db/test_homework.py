"""What a pupil has to hand in: the own groups' tasks and the own individual ones, of that day."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from sqlalchemy import update

from db.files import Files
from db.models import GroupMember
from db.queries import file_refs, homework, homework_files
from db.queries.roster import Ids
from db.session import Sessions
from domain import journal
from domain.homework import Assignment, DueDay, StoredFile, fortnights, single_day, tasks_on
from domain.people import NotAllowed, Viewer
from tests.db.kit import a_channel, add, family, writes
from tests.school import CARD, FRIDAY, MONDAY, START, THURSDAY, TUESDAY, WEDNESDAY, at

SATURDAY = FRIDAY + timedelta(days=1)


async def due_on(sessions: Sessions, viewer: Viewer, day: date, weekday: int | None = None) -> Sequence[Assignment]:
    """The tasks of the viewer's first child for one day."""
    asked = DueDay(viewer.children[0].id, day, weekday or day.isoweekday())
    async with sessions() as session:
        return tasks_on(await homework.due(session, viewer, [asked]), asked.pupil, day)


async def files_on(sessions: Sessions, viewer: Viewer, day: date, subject: int | None = None) -> list[StoredFile]:
    """The files of the viewer's first child for one day."""
    async with sessions() as session:
        return await homework_files.due(session, viewer, single_day(viewer.children[0].id, day), subject)


async def test_only_the_own_subgroup_counts_and_lessons_come_in_timetable_order(sessions: Sessions, ids: Ids) -> None:
    artyom = await due_on(sessions, family(ids, "artyom"), THURSDAY)
    kirill = await due_on(sessions, family(ids, "kirill"), THURSDAY)
    assert [(a.subject, a.text, a.minutes, a.files, a.individual) for a in artyom] == [
        ("Алгебра", "№ 412–415; 3 < x < 7 & y > 2", 30, 1, False),
        ("Английский язык", "Unit 4, ex. 5", None, 0, False),
    ]
    assert [(a.subject, a.text) for a in kirill] == [
        ("Алгебра", "№ 412–415; 3 < x < 7 & y > 2"),
        ("Английский язык", "Unit 3, ex. 1"),
    ]


async def test_an_individual_task_is_seen_by_its_pupil_only(sessions: Sessions, ids: Ids) -> None:
    kirill = await due_on(sessions, family(ids, "kirill"), FRIDAY)
    assert [(a.text, a.individual) for a in kirill] == [("словарный диктант", True)]
    assert not await due_on(sessions, family(ids, "artyom"), FRIDAY)


async def test_a_task_belongs_to_the_day_it_is_due(sessions: Sessions, ids: Ids) -> None:
    days = (MONDAY, TUESDAY, WEDNESDAY)
    due = {day: [a.text for a in await due_on(sessions, family(ids, "artyom"), day)] for day in days}
    assert due == {MONDAY: [], TUESDAY: [], WEDNESDAY: ["упр. 112"]}


async def test_who_left_a_group_before_the_day_has_nothing_to_hand_in_there(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        await session.execute(
            update(GroupMember)
            .where(
                GroupMember.group_id == ids.groups["7Б Англ 1"],
                GroupMember.pupil_id == ids.people["artyom"],
            )
            .values(until=WEDNESDAY)
        )
    due = await due_on(sessions, family(ids, "artyom"), THURSDAY)
    assert [a.subject for a in due] == ["Алгебра"]


async def test_two_tasks_of_one_subject_keep_the_order_they_were_set_in(
    sessions: Sessions, ids: Ids, files: Files
) -> None:
    lesson = journal.Lesson(at("7Б Русский", WEDNESDAY, 1), "Повторение")
    tasks = tuple(journal.Homework(lesson.at, WEDNESDAY, text) for text in ("упр. 113", "упр. 5"))
    await writes(sessions, ids, files, journal.Journal(lessons=(lesson,), homework=tasks))
    due = await due_on(sessions, family(ids, "artyom"), WEDNESDAY)
    assert [a.text for a in due] == ["упр. 112", "упр. 113", "упр. 5"]


async def test_nobody_reads_the_homework_of_somebody_elses_child(sessions: Sessions, ids: Ids) -> None:
    """Not even behind the own child."""
    days = [single_day(ids.people[key], FRIDAY) for key in ("artyom", "kirill")]
    async with sessions() as session:
        with pytest.raises(NotAllowed):
            await homework.due(session, family(ids, "artyom"), days)
        with pytest.raises(NotAllowed):
            await homework.subjects(session, family(ids, "artyom"), [day.pupil for day in days], FRIDAY)
        with pytest.raises(NotAllowed):
            await homework_files.due(session, family(ids, "artyom"), days[1])


async def test_files_come_with_the_id_this_bot_knows_and_no_other_bots(
    sessions: Sessions, ids: Ids, files: Files
) -> None:
    ours, other = await a_channel(sessions, "1"), await a_channel(sessions, "2")
    viewer = family(ids, "artyom", channel=ours)
    (fresh,) = await files_on(sessions, viewer, THURSDAY)
    assert (fresh.name, files.read(fresh.sha256), fresh.file_id) == (CARD.name, CARD.content, None)
    async with sessions.begin() as session:
        await file_refs.remember(session, other, {fresh.attachment_id: "theirs"})
        await file_refs.remember(session, ours, {fresh.attachment_id: "old"})
        await file_refs.remember(session, ours, {fresh.attachment_id: "ours"})
    (seen,) = await files_on(sessions, viewer, THURSDAY)
    assert seen.file_id == "ours"
    assert await files_on(sessions, viewer, WEDNESDAY) == []


async def test_files_of_individual_tasks_and_of_other_subjects_stay_where_they_belong(
    sessions: Sessions, ids: Ids, files: Files
) -> None:
    mine, his = (journal.File(f"{name}.txt", "text/plain", name.encode()) for name in ("моё", "его"))
    lesson = at("7Б Русский", WEDNESDAY, 1)
    tasks = (
        journal.Homework(lesson, THURSDAY, "доклад", pupils=("artyom",), files=(mine,)),
        journal.Homework(lesson, THURSDAY, "доклад", pupils=("kirill",), files=(his,)),
    )
    await writes(sessions, ids, files, journal.Journal(homework=tasks))
    artyom = family(ids, "artyom")
    russian, algebra = ids.subjects["Русский язык"], ids.subjects["Алгебра"]
    assert [file.name for file in await files_on(sessions, artyom, THURSDAY)] == ["моё.txt", CARD.name]
    assert [file.name for file in await files_on(sessions, artyom, THURSDAY, russian)] == ["моё.txt"]
    assert [file.name for file in await files_on(sessions, artyom, THURSDAY, algebra)] == [CARD.name]


async def test_a_moved_day_is_told_in_the_order_of_the_timetable_it_is_held_by(
    sessions: Sessions, ids: Ids, files: Files
) -> None:
    """A Saturday held by Tuesday's timetable: Russian comes first, English third."""
    tasks = tuple(
        journal.Homework(at(group, TUESDAY, 1), SATURDAY, group) for group in ("7Б Англ 1", "7Б Алгебра", "7Б Русский")
    )
    await writes(sessions, ids, files, journal.Journal(homework=tasks))
    due = await due_on(sessions, family(ids, "artyom"), SATURDAY, 2)
    assert [task.subject for task in due] == ["Русский язык", "Алгебра", "Английский язык"]


async def test_several_pupils_are_looked_at_together_each_on_the_own_days(
    sessions: Sessions, ids: Ids, files: Files
) -> None:
    """Vera's task of Thursday and Artyom's of Saturday are not asked for."""
    tasks = (
        journal.Homework(at("10А Алгебра", TUESDAY, 1), THURSDAY, "чужой день"),
        journal.Homework(at("10А Алгебра", TUESDAY, 1), SATURDAY, "№ 7"),
        journal.Homework(at("7Б Русский", TUESDAY, 1), SATURDAY, "чужой день"),
    )
    await writes(sessions, ids, files, journal.Journal(homework=tasks))
    people = ids.people
    days = [single_day(people[key], THURSDAY) for key in ("kirill", "artyom")]
    days += [single_day(people["vera"], SATURDAY), single_day(people["kirill"], FRIDAY)]
    async with sessions() as session:
        due = await homework.due(session, family(ids, "artyom", "kirill", "vera"), days)
        nothing = await homework.due(session, family(ids, "artyom"), [])
    assert {(one.pupil, one.day): [task.text for task in one.tasks] for one in due} == {
        (people["artyom"], THURSDAY): ["№ 412–415; 3 < x < 7 & y > 2", "Unit 4, ex. 5"],
        (people["kirill"], THURSDAY): ["№ 412–415; 3 < x < 7 & y > 2", "Unit 3, ex. 1"],
        (people["kirill"], FRIDAY): ["словарный диктант"],
        (people["vera"], SATURDAY): ["№ 7"],
    }
    assert [one.day for one in due if one.pupil == people["kirill"]] == [THURSDAY, FRIDAY]
    assert nothing == []


async def test_who_stands_in_a_group_twice_reads_its_tasks_once(sessions: Sessions, ids: Ids) -> None:
    row = {"group_id": ids.groups["7Б Алгебра"], "pupil_id": ids.people["artyom"]}
    await add(sessions, GroupMember, since=START + timedelta(days=7), **row)
    due = await due_on(sessions, family(ids, "artyom"), THURSDAY)
    assert [task.subject for task in due] == ["Алгебра", "Английский язык"]
    async with sessions() as session:
        known = await homework.subjects(session, family(ids, "artyom"), [ids.people["artyom"]], WEDNESDAY)
    assert [(one.name, one.coming) for one in known] == [
        ("Алгебра", 1),
        ("Английский язык", 1),
        ("Русский язык", 1),
    ]


async def test_subjects_are_those_the_pupil_learns_with_what_is_to_come(
    sessions: Sessions, ids: Ids, files: Files
) -> None:
    """Neither what was due yesterday, nor in three weeks, nor another pupil's is counted."""
    lesson = at("7Б Алгебра", MONDAY, 2)
    days = (WEDNESDAY - timedelta(days=1), WEDNESDAY + timedelta(days=14), WEDNESDAY + timedelta(days=15))
    tasks = (
        *(journal.Homework(lesson, day, "№ 1") for day in days),
        journal.Homework(lesson, FRIDAY, "№ 2", pupils=("onil",)),
    )
    await writes(sessions, ids, files, journal.Journal(homework=tasks))
    people = ids.people
    async with sessions() as session:
        asked = [people["artyom"], people["sonya"]]
        known = await homework.subjects(session, family(ids, "artyom", "sonya"), asked, WEDNESDAY)
    assert [(one.pupil, one.name, one.short_name, one.coming) for one in known] == [
        (people["artyom"], "Алгебра", "Алгебра", 2),
        (people["artyom"], "Английский язык", "Англ.", 1),
        (people["artyom"], "Русский язык", "Русский", 1),
        (people["sonya"], "Чтение", "Чтение", 0),
    ]


async def test_one_subject_is_read_alone(sessions: Sessions, ids: Ids) -> None:
    viewer, english = family(ids, "artyom"), ids.subjects["Английский язык"]
    async with sessions() as session:
        due = await homework.due(session, viewer, fortnights(ids.people["artyom"], WEDNESDAY), english)
    assert [(one.day, [task.text for task in one.tasks]) for one in due] == [(THURSDAY, ["Unit 4, ex. 5"])]
