"""A week of several children at once: what counts is their own, of this term, of these days, and no typing errors."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from sqlalchemy import insert, select, update

from db.files import Files
from db.models import Homework, HomeworkDone, Lesson, Mark
from db.queries import digests
from db.queries.roster import Ids
from db.session import Sessions
from domain import journal as j
from domain.digests import Average, Digest, Want, WeekOf
from domain.outbox import Kind
from domain.people import Child
from domain.preferences import Preferences
from domain.readers import ChatAt, Reader
from tests.db.kit import child, writes
from tests.school import FRIDAY, NOW, WEDNESDAY, at

LAST_WEEK, LAST_TERM = date(2026, 11, 3), date(2026, 10, 20)
CALM = Preferences(calm=True)
MINUTE = timedelta(minutes=1)


async def read(sessions: Sessions, kind: Kind, day: date, *children: Child, wishes: Preferences) -> Digest:
    """The digest of somebody with these children; what was entered at NOW is old enough."""
    reader = Reader(1, (ChatAt(1, 1, 1, "ru"),), wishes, children)
    async with sessions() as session:
        return (await digests.contents(session, [Want(1, reader, kind, day, NOW)], NOW))[1]


@pytest.fixture
async def earlier(sessions: Sessions, ids: Ids, files: Files) -> None:
    """A 5 in algebra last week, a 2 last term, and Kirill's marks."""
    lessons = at("7Б Алгебра", LAST_WEEK, 2), at("7Б Алгебра", LAST_TERM, 2)
    marks = (
        j.Mark(lessons[0], "artyom", "5", "ответ на уроке", 1),
        j.Mark(lessons[1], "artyom", "2", "ответ на уроке", 1),
        *(j.Mark(lesson, "kirill", "2", "ответ на уроке", 1) for lesson in lessons),
    )
    await writes(sessions, ids, files, j.Journal(lessons=tuple(j.Lesson(one, "") for one in lessons), marks=marks))


@pytest.mark.usefixtures("earlier")
async def test_a_week_is_the_terms_averages_the_lessons_missed_and_what_was_ticked(
    sessions: Sessions, ids: Ids
) -> None:
    async with sessions.begin() as session:
        for text, pupil in (("упр. 112", "artyom"), ("Unit 3, ex. 1", "kirill")):
            task = await session.scalar(select(Homework.id).where(Homework.text == text))
            await session.execute(
                insert(HomeworkDone).values(homework_id=task, pupil_id=ids.people[pupil], done_at=NOW)
            )
    found = await read(sessions, Kind.WEEKLY, FRIDAY, child(ids, "artyom"), child(ids, "sonya"), wishes=Preferences())
    artyom, sonya = found.children
    assert artyom.week == WeekOf(
        averages=(Average("Алгебра", Fraction(26, 7), Fraction(5)), Average("Русский язык", Fraction(5))),
        missed=1,
        ticked=(1, 3),
        best=("Русский язык",),
    )
    assert sonya.week == WeekOf()


async def test_a_mark_that_may_be_a_typing_error_is_in_no_average(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        russian = select(Lesson.id).where(Lesson.group_id == ids.groups["7Б Русский"])
        await session.execute(update(Mark).where(Mark.lesson_id.in_(russian)).values(entered_at=NOW + MINUTE))
    found = await read(sessions, Kind.WEEKLY, FRIDAY, child(ids, "artyom"), wishes=Preferences())
    week = found.children[0].week
    assert week is not None
    assert [one.subject for one in week.averages] == ["Алгебра"]


@pytest.mark.usefixtures("earlier")
async def test_the_calm_hear_of_the_days_bad_mark_and_of_the_average_it_moved(
    sessions: Sessions, ids: Ids, files: Files
) -> None:
    algebra, russian = at("7Б Алгебра", WEDNESDAY, 2), at("7Б Русский", WEDNESDAY, 1)
    book = j.Journal(
        lessons=(j.Lesson(algebra, ""), j.Lesson(russian, "")),
        marks=(
            j.Mark(algebra, "artyom", "2", "ответ на уроке", 1),
            j.Mark(russian, "artyom", "4", "ответ на уроке", 1),
            j.Mark(algebra, "kirill", "1", "ответ на уроке", 1),
        ),
        absences=(j.Absence(russian, "artyom", "Б"),),
    )
    await writes(sessions, ids, files, book)
    found = await read(sessions, Kind.EVENING, WEDNESDAY, child(ids, "artyom"), child(ids, "sonya"), wishes=CALM)
    artyom, sonya = found.children
    assert [(mark.subject, mark.value) for mark in artyom.marks] == [("Алгебра", "2")]
    assert artyom.noted == ()
    assert artyom.fell == (Average("Алгебра", Fraction(28, 8), Fraction(5)),)
    assert artyom.plan is None
    assert sonya.empty
