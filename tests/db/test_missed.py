"""What a pupil missed: topics, the own tasks and their files, of exactly the lessons they were away from."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import update

from db.files import Files
from db.models import GroupMember
from db.queries import file_refs, missed
from db.queries.roster import Ids
from db.session import Sessions
from domain import journal
from domain.missed import MissedLesson, MissedTask
from domain.people import NotAllowed
from tests.db.kit import a_channel, add, family, writes
from tests.school import CARD, FRIDAY, MONDAY, THURSDAY, TUESDAY, WEDNESDAY, at

NOTES = journal.File("Конспект.txt", "text/plain", "Многочлены".encode())
ENGLISH = MissedLesson(TUESDAY, 3, "Английский язык", "Present Perfect", (MissedTask(THURSDAY, "Unit 4, ex. 5"),))


async def missed_by(sessions: Sessions, ids: Ids, pupil: str, last: date = FRIDAY) -> list[MissedLesson]:
    """What the pupil missed of the week."""
    async with sessions() as session:
        return await missed.between(session, family(ids, pupil), ids.people[pupil], MONDAY, last)


async def files_missed_by(sessions: Sessions, ids: Ids, pupil: str, channel: int = 1) -> list[Any]:
    """Names of files and what the bot of that channel calls them."""
    async with sessions() as session:
        viewer = family(ids, pupil, channel=channel)
        found = await missed.files_between(session, viewer, ids.people[pupil], MONDAY, FRIDAY)
    return [(file.name, file.file_id) for file in found]


async def algebra_on_wednesday(sessions: Sessions, ids: Ids, files: Files) -> None:
    """A lesson that Artyom was away from, Kirill late to; a task for all with two files, one for each alone."""
    lesson = at("7Б Алгебра", WEDNESDAY, 2)
    tasks = (
        journal.Homework(lesson, FRIDAY, "№ 500", 20, files=(NOTES, CARD)),
        journal.Homework(lesson, FRIDAY, "для Артёма", pupils=("artyom",)),
        journal.Homework(lesson, FRIDAY, "для Кирилла", pupils=("kirill",), files=(CARD,)),
    )
    away = (journal.Absence(lesson, "artyom", "Н"), journal.Absence(lesson, "kirill", "ОП", 5))
    held = (journal.Lesson(lesson, "Многочлены"),)
    await writes(sessions, ids, files, journal.Journal(lessons=held, absences=away, homework=tasks))


async def test_only_lessons_the_pupil_was_away_from(sessions: Sessions, ids: Ids) -> None:
    """Monday's lateness is none of them, nor what Kirill missed in the other subgroup."""
    assert await missed_by(sessions, ids, "artyom") == [ENGLISH]
    assert await missed_by(sessions, ids, "sonya") == []
    assert await missed_by(sessions, ids, "artyom", MONDAY) == []


async def test_tasks_for_all_and_the_own_ones_but_nobody_elses(sessions: Sessions, ids: Ids, files: Files) -> None:
    await algebra_on_wednesday(sessions, ids, files)
    tasks = (MissedTask(FRIDAY, "№ 500", minutes=20, files=2), MissedTask(FRIDAY, "для Артёма", individual=True))
    assert await missed_by(sessions, ids, "artyom") == [
        ENGLISH,
        MissedLesson(WEDNESDAY, 2, "Алгебра", "Многочлены", tasks),
    ]
    assert [lesson.subject for lesson in await missed_by(sessions, ids, "kirill")] == ["Английский язык"]


async def test_the_files_of_exactly_that(sessions: Sessions, ids: Ids, files: Files) -> None:
    """In their order, with the id this bot knows; the file of Kirill's own task is not among them."""
    ours, other = await a_channel(sessions, "1"), await a_channel(sessions, "2")
    await algebra_on_wednesday(sessions, ids, files)
    async with sessions() as session:
        viewer = family(ids, "artyom", channel=ours)
        notes, _ = await missed.files_between(session, viewer, ids.people["artyom"], MONDAY, FRIDAY)
    async with sessions.begin() as session:
        await file_refs.remember(session, other, {notes.attachment_id: "theirs"})
        await file_refs.remember(session, ours, {notes.attachment_id: "ours"})
    assert await files_missed_by(sessions, ids, "artyom", ours) == [(NOTES.name, "ours"), (CARD.name, None)]
    assert await files_missed_by(sessions, ids, "kirill", ours) == []


async def test_a_lesson_without_topic_or_task_is_missed_too(sessions: Sessions, ids: Ids, files: Files) -> None:
    lesson = at("1А Чтение", WEDNESDAY, 1)
    book = journal.Journal(lessons=(journal.Lesson(lesson, ""),), absences=(journal.Absence(lesson, "sonya", "Б"),))
    await writes(sessions, ids, files, book)
    assert await missed_by(sessions, ids, "sonya") == [MissedLesson(WEDNESDAY, 1, "Чтение")]


async def test_a_classmates_lesson_is_not_missed_by_who_is_not_in_the_group(sessions: Sessions, ids: Ids) -> None:
    """Even when an absence was written down there by mistake, and however often the own group names the pupil."""
    pupil = ids.people["artyom"]
    async with sessions.begin() as session:
        await session.execute(
            update(GroupMember)
            .where(GroupMember.pupil_id == pupil, GroupMember.group_id == ids.groups["7Б Англ 1"])
            .values(until=MONDAY)
        )
    assert await missed_by(sessions, ids, "artyom") == []
    for since in (TUESDAY, date(2026, 10, 1)):
        await add(sessions, GroupMember, group_id=ids.groups["7Б Англ 1"], pupil_id=pupil, since=since)
    assert await missed_by(sessions, ids, "artyom") == [ENGLISH]


async def test_nobody_reads_what_somebody_elses_child_missed(sessions: Sessions, ids: Ids) -> None:
    viewer, kirill = family(ids, "artyom"), ids.people["kirill"]
    async with sessions() as session:
        with pytest.raises(NotAllowed):
            await missed.between(session, viewer, kirill, MONDAY, FRIDAY)
        with pytest.raises(NotAllowed):
            await missed.files_between(session, viewer, kirill, MONDAY, FRIDAY)
