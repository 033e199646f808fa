"""What families read out of the journal, with a row beside each that must not come back."""

import ast
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

import db
from db.files import Files
from db.models import JournalEvent
from db.queries import attendance, calendars, diary, homework, homework_files, journal, missed, roster
from db.queries.roster import Ids
from db.session import Session, Sessions
from domain import journal as book
from domain import roster as r
from domain.calendars import Calendar
from domain.homework import single_day
from domain.names import Name
from domain.people import Child, Hat, NotAllowed, Viewer
from domain.words import Source
from tests.school import FRIDAY, MONDAY, NOW, ROSTER, THURSDAY, WEDNESDAY, ZONE, at

WRITERS = {"Lesson", "Mark", "AttendanceEntry", "Homework", "HomeworkPupil", "HomeworkAttachment", "PeriodMark"}


def family(ids: Ids, *pupils: tuple[str, str, int]) -> Viewer:
    """A guardian of these pupils (key, form, grade)."""
    children = tuple(
        Child(ids.people[key], Name("", key), ids.forms[form], form, grade, 5, None, ids.year, ids.school, "", ZONE)
        for key, form, grade in pupils
    )
    return Viewer(chat=1, channel=1, language="ru", person_id=1, ready=True, hat=Hat.GUARDIAN, children=children)


@pytest.fixture
def mother(ids: Ids) -> Viewer:
    """Of Artyom and Sonya."""
    return family(ids, ("artyom", "7Б", 7), ("sonya", "1А", 1))


Ask = Callable[[Session, Viewer, int, Calendar], Awaitable[object]]
QUESTIONS: dict[str, Ask] = {
    "homework": lambda session, viewer, pupil, _: homework.due(session, viewer, [single_day(pupil, THURSDAY)]),
    "subjects": lambda session, viewer, pupil, _: homework.subjects(session, viewer, [pupil], THURSDAY),
    "files": lambda session, viewer, pupil, _: homework_files.due(session, viewer, single_day(pupil, THURSDAY)),
    "diary": lambda session, viewer, pupil, year: diary.between(session, viewer, pupil, year, MONDAY, FRIDAY),
    "missed": lambda session, viewer, pupil, _: missed.between(session, viewer, pupil, MONDAY, FRIDAY),
    "missed files": lambda session, viewer, pupil, _: missed.files_between(session, viewer, pupil, MONDAY, FRIDAY),
    "attendance": lambda session, viewer, pupil, _: attendance.between(session, viewer, pupil, MONDAY, FRIDAY),
}


@pytest.mark.parametrize("asked", QUESTIONS)
async def test_somebody_elses_child_is_refused_by_every_query(
    sessions: Sessions, ids: Ids, mother: Viewer, asked: str
) -> None:
    async with sessions() as session:
        calendar = await calendars.of_child(session, mother.child())
        with pytest.raises(NotAllowed):
            await QUESTIONS[asked](session, mother, ids.people["kirill"], calendar)


async def test_a_parallel_has_its_own_holidays(sessions: Sessions, ids: Ids, mother: Viewer) -> None:
    async with sessions() as session:
        found = await calendars.of_children(session, mother.children)
        seventh = await calendars.of_child(session, mother.child(ids.people["artyom"]))
    first = found[ids.people["sonya"]]
    assert found[ids.people["artyom"]] == seventh
    assert "дополнительные каникулы" in {holiday.name for holiday in first.holidays}
    assert "дополнительные каникулы" not in {holiday.name for holiday in seventh.holidays}


async def test_two_schools_keep_their_own_years(sessions: Sessions, ids: Ids, mother: Viewer) -> None:
    """The other school has the same forms, another year and other holidays."""
    school = r.School("Гимназия № 2 города Кедровска", "Гимназия № 2", "Asia/Vladivostok")
    off = r.Holiday("карантин", MONDAY, FRIDAY)
    year = r.Year("2026/27", date(2026, 9, 2), date(2027, 6, 25))
    forms = tuple(replace(form, days=6) for form in ROSTER.forms)
    async with sessions.begin() as session:
        other = await roster.create(session, replace(ROSTER, school=school, year=year, holidays=(off,), forms=forms))
    artyom = mother.child(ids.people["artyom"])
    gleb = replace(artyom, id=other.people["artyom"], form_id=other.forms["7Б"], school_id=other.school)
    async with sessions() as session:
        found = await calendars.of_children(session, [artyom, gleb])
    assert (found[artyom.id].ends, found[gleb.id].ends) == (date(2027, 5, 31), date(2027, 6, 25))
    assert [holiday.name for holiday in found[gleb.id].holidays] == ["карантин"]
    assert "карантин" not in {holiday.name for holiday in found[artyom.id].holidays}
    assert (found[artyom.id].next_school_day(FRIDAY), found[gleb.id].next_school_day(FRIDAY)) == (
        date(2026, 11, 16),
        date(2026, 11, 14),
    )


async def test_every_entry_leaves_an_event_and_only_loud_ones_wait_to_be_told(
    sessions: Sessions, ids: Ids, files: Files
) -> None:
    mark = book.Mark(at("7Б Алгебра", WEDNESDAY, 2), "artyom", "5", "ответ на уроке", 1)
    more = book.Journal(lessons=(book.Lesson(at("7Б Алгебра", WEDNESDAY, 2), "Многочлены"),), marks=(mark,))
    async with sessions.begin() as session:
        silent = await session.scalar(select(func.count()).select_from(JournalEvent))
        await journal.write(session, ids, more, files, journal.Entry(NOW, Source.CHAT, actor=ids.people["lebedeva"]))
        rows = await session.execute(
            select(JournalEvent.subject, JournalEvent.actor_id, JournalEvent.pupil_id, JournalEvent.after)
            .where(JournalEvent.processed_at.is_(None))
            .order_by(JournalEvent.id)
        )
        told = rows.all()
    assert silent == 7 + 4 + 3 + 5
    assert [(row.subject, row.actor_id) for row in told] == [
        (name, ids.people["lebedeva"]) for name in ("lesson", "mark")
    ]
    assert (told[1].pupil_id, told[1].after["value"]) == (ids.people["artyom"], "5")


def test_nothing_but_the_journal_writes_the_journal() -> None:
    folder = Path(db.__file__).parent
    guilty = [
        f"{path.name}:{node.lineno}"
        for path in sorted(folder.rglob("*.py"))
        if path.name not in {"journal.py", "journal_changes.py"} and "migrations" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"insert", "update", "delete"}
        and node.args
        and isinstance(node.args[0], ast.Name)
        and node.args[0].id in WRITERS
    ]
    assert guilty == []
