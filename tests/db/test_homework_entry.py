"""Homework that could be set again: the group's own last task, last year's, a parallel form's; nobody else's."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import insert

from db.models import Form, Group, GroupForm, GroupTeacher, Homework, Lesson, SchoolYear
from db.queries import homework_entry, journal_changes
from db.queries.journal import Entry
from db.queries.roster import Ids
from db.session import Sessions, inserted
from domain.keeping import At, Held, Keeping, Right, Taught
from domain.words import GroupKind, LessonKind, Source
from tests.db.kit import add
from tests.school import FRIDAY, MONDAY, NOW, START, THURSDAY


@pytest.fixture
def group(ids: Ids) -> Taught:
    """Russian in 7Б."""
    return taught(ids, ids.groups["7Б Русский"], "7Б")


def taught(ids: Ids, number: int, title: str) -> Taught:
    """A group that learns Russian in the seventh parallel."""
    subject = ids.subjects["Русский язык"]
    return Taught(number, subject, title, "Русский язык", "Русский", "", ids.school, (ids.forms["7Б"],), 7)


async def another(sessions: Sessions, ids: Ids, year: int, form: str) -> int:
    """A group that learns Russian in another form of the seventh parallel; returns its id."""
    async with sessions.begin() as session:
        made = await inserted(
            session, insert(Form).values(year_id=year, name=form, grade=7, letter=form[-1]).returning(Form.id)
        )
        values = {"year_id": year, "key": f"{form} Русский", "subject_id": ids.subjects["Русский язык"],
                  "kind": GroupKind.FORM, "name": ""}  # fmt: skip
        number = await inserted(session, insert(Group).values(**values).returning(Group.id))
        await session.execute(insert(GroupForm).values(group_id=number, form_id=made))
    return number


async def sets(sessions: Sessions, ids: Ids, group: int, day: date, text: str, topic: str = "", **more: Any) -> None:
    """A task of a lesson."""
    entry = Entry(NOW, Source.CHAT, ids.people["sokolova"])
    lesson = {"group_id": group, "day": day, "number": 1, "topic": topic, "kind": LessonKind.ORDINARY}
    async with sessions.begin() as session:
        held = await journal_changes.enter(session, ids.school, Lesson, lesson, entry)
        values = {"group_id": group, "lesson_id": held, "due": day, "text": text, "bring": "", "minutes": 20}
        await journal_changes.enter(session, ids.school, Homework, values | more, entry)


async def test_the_last_task_last_years_at_this_topic_and_a_parallel_forms_are_offered(
    sessions: Sessions, ids: Ids, group: Taught
) -> None:
    async with sessions.begin() as session:
        before = {"school_id": ids.school, "name": "2025/26", "starts": date(2025, 9, 1), "ends": date(2026, 5, 31)}
        year = await inserted(session, insert(SchoolYear).values(**before).returning(SchoolYear.id))
    old = await another(sessions, ids, year, "7Г")
    parallel, others = await another(sessions, ids, ids.year, "7А"), await another(sessions, ids, ids.year, "7В")
    await add(sessions, GroupTeacher, group_id=parallel, teacher_id=ids.people["sokolova"], since=START)
    await sets(sessions, ids, old, date(2025, 11, 20), "как в прошлом году", topic="Наречие")
    await sets(sessions, ids, old, date(2025, 11, 14), "другая тема", topic="Союз")
    await sets(sessions, ids, parallel, MONDAY, "как у 7А")
    await sets(sessions, ids, others, MONDAY, "чужое")
    await sets(sessions, ids, group.id, THURSDAY, "последнее")
    await sets(sessions, ids, group.id, date(2026, 11, 3), "для одного", individual=True)
    mine = {group.id: group, parallel: taught(ids, parallel, "7А")}
    keeping = Keeping(ids.people["sokolova"], (Held(group.id, Right.OWN, START),), mine)
    async with sessions() as session:
        found = await homework_entry.earlier(session, keeping, group, At(group.id, FRIDAY, 1), "Наречие")
    assert [(one.why, one.text, one.minutes) for one in found] == [
        ("repeat", "последнее", 20),
        ("year", "как в прошлом году", 20),
        ("parallel", "как у 7А", 20),
    ]
