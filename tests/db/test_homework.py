"""What a pupil has to hand in: the own groups' tasks and the own individual ones, of that day."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from db.files import Files
from db.models import GroupMember
from db.queries import file_refs, homework
from db.queries.roster import Ids
from db.session import Sessions
from domain import journal
from domain.people import NotAllowed
from tests.db.kit import a_channel, family, writes
from tests.school import CARD, FRIDAY, MONDAY, THURSDAY, TUESDAY, WEDNESDAY, at


async def test_only_the_own_subgroup_counts_and_lessons_come_in_timetable_order(sessions: Sessions, ids: Ids) -> None:
    async with sessions() as session:
        artyom = await homework.due_on(session, family(ids, "artyom"), ids.people["artyom"], THURSDAY)
        kirill = await homework.due_on(session, family(ids, "kirill"), ids.people["kirill"], THURSDAY)
    assert [(a.subject, a.text, a.minutes, a.files, a.individual) for a in artyom] == [
        ("Алгебра", "№ 412–415; 3 < x < 7 & y > 2", 30, 1, False),
        ("Английский язык", "Unit 4, ex. 5", None, 0, False),
    ]
    assert [(a.subject, a.text) for a in kirill] == [
        ("Алгебра", "№ 412–415; 3 < x < 7 & y > 2"),
        ("Английский язык", "Unit 3, ex. 1"),
    ]


async def test_an_individual_task_is_seen_by_its_pupil_only(sessions: Sessions, ids: Ids) -> None:
    both = family(ids, "artyom", "kirill")
    async with sessions() as session:
        kirill = await homework.due_on(session, both, ids.people["kirill"], FRIDAY)
        artyom = await homework.due_on(session, both, ids.people["artyom"], FRIDAY)
    assert [(a.text, a.individual) for a in kirill] == [("словарный диктант", True)]
    assert artyom == []


async def test_a_task_belongs_to_the_day_it_is_due(sessions: Sessions, ids: Ids) -> None:
    async with sessions() as session:
        due = {
            day: [a.text for a in await homework.due_on(session, family(ids, "artyom"), ids.people["artyom"], day)]
            for day in (MONDAY, TUESDAY, WEDNESDAY)
        }
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
    async with sessions() as session:
        due = await homework.due_on(session, family(ids, "artyom"), ids.people["artyom"], THURSDAY)
    assert [a.subject for a in due] == ["Алгебра"]


async def test_two_tasks_of_one_subject_keep_the_order_they_were_set_in(
    sessions: Sessions, ids: Ids, files: Files
) -> None:
    lesson = journal.Lesson(at("7Б Русский", WEDNESDAY, 1), "Повторение")
    tasks = tuple(journal.Homework(lesson.at, WEDNESDAY, text) for text in ("упр. 113", "упр. 5"))
    await writes(sessions, ids, files, journal.Journal(lessons=(lesson,), homework=tasks))
    async with sessions() as session:
        due = await homework.due_on(session, family(ids, "artyom"), ids.people["artyom"], WEDNESDAY)
    assert [a.text for a in due] == ["упр. 112", "упр. 113", "упр. 5"]


async def test_nobody_reads_the_homework_of_somebody_elses_child(sessions: Sessions, ids: Ids) -> None:
    async with sessions() as session:
        with pytest.raises(NotAllowed):
            await homework.due_on(session, family(ids, "artyom"), ids.people["kirill"], FRIDAY)
        with pytest.raises(NotAllowed):
            await homework.files_due_on(session, family(ids, "artyom"), ids.people["kirill"], FRIDAY)


async def test_files_come_with_the_id_this_bot_knows_and_no_other_bots(
    sessions: Sessions, ids: Ids, files: Files
) -> None:
    ours, other = await a_channel(sessions, "1"), await a_channel(sessions, "2")
    viewer = family(ids, "artyom", channel=ours)
    async with sessions() as session:
        (fresh,) = await homework.files_due_on(session, viewer, ids.people["artyom"], THURSDAY)
    assert (fresh.name, files.read(fresh.sha256), fresh.file_id) == (CARD.name, CARD.content, None)
    async with sessions.begin() as session:
        await file_refs.remember(session, other, {fresh.attachment_id: "theirs"})
        await file_refs.remember(session, ours, {fresh.attachment_id: "old"})
        await file_refs.remember(session, ours, {fresh.attachment_id: "ours"})
    async with sessions() as session:
        (seen,) = await homework.files_due_on(session, viewer, ids.people["artyom"], THURSDAY)
        none = await homework.files_due_on(session, viewer, ids.people["artyom"], WEDNESDAY)
    assert seen.file_id == "ours"
    assert none == []


async def test_a_moved_day_is_told_in_the_order_of_the_timetable_it_is_held_by(
    sessions: Sessions, ids: Ids, files: Files
) -> None:
    """A Saturday held by Tuesday's timetable: Russian comes first, English third."""
    saturday = FRIDAY + timedelta(days=1)
    tasks = tuple(
        journal.Homework(at(group, TUESDAY, 1), saturday, group) for group in ("7Б Англ 1", "7Б Алгебра", "7Б Русский")
    )
    await writes(sessions, ids, files, journal.Journal(homework=tasks))
    async with sessions() as session:
        due = await homework.due_on(session, family(ids, "artyom"), ids.people["artyom"], saturday, 2)
    assert [task.subject for task in due] == ["Русский язык", "Алгебра", "Английский язык"]
