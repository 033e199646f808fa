"""The class average: of the form as it is today, exactly as a pupil's own is reckoned, and never of few."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from sqlalchemy import insert, update

from db.files import Files
from db.models import School
from db.queries import class_average
from db.queries.roster import Ids
from db.session import Sessions
from domain import journal
from domain.class_average import FEWEST, ClassAverage
from domain.marks import Mark, average
from domain.people import NotAllowed
from domain.terms import Term
from domain.words import TermKind
from tests.db.kit import family, joined, writes
from tests.school import MONDAY, START, TUESDAY, WEDNESDAY, at

QUARTER = Term(2, TermKind.QUARTER, date(2026, 11, 2), date(2026, 12, 30))
EARLIER = date(2026, 10, 5)
LESSON = at("7Б Алгебра", WEDNESDAY, 2)
# What Artyom has in the small school: 3 and a retake 4, both of weight 3.
ARTYOM = Fraction(7, 2)


async def allow(sessions: Sessions, ids: Ids) -> None:
    """The school lets families see the class average."""
    async with sessions.begin() as session:
        await session.execute(update(School).where(School.id == ids.school).values(class_average=True))


async def told(
    sessions: Sessions, ids: Ids, term: Term | None = QUARTER, today: date = WEDNESDAY, subject: str | None = None
) -> Mapping[str, ClassAverage]:
    """What Artyom's family is told, by the subjects' names."""
    names = {number: name for name, number in ids.subjects.items()}
    only = ids.subjects[subject] if subject else None
    async with sessions() as session:
        found = await class_average.of_form(session, family(ids, "artyom"), ids.people["artyom"], term, today, only)
    return {names[number]: one for number, one in found.items()}


async def give(
    sessions: Sessions, ids: Ids, files: Files, given: Sequence[tuple[str, str, int]], lesson: journal.LessonAt = LESSON
) -> None:
    """Pupil, value and weight of each mark of a lesson."""
    marks = tuple(journal.Mark(lesson, pupil, value, "ответ на уроке", weight) for pupil, value, weight in given)
    await writes(sessions, ids, files, journal.Journal(lessons=(journal.Lesson(lesson, "Многочлены"),), marks=marks))


@pytest.fixture
async def form(sessions: Sessions, ids: Ids) -> Ids:
    """Seven more pupils in 7Б: with Artyom, Kirill and Sean they are ten. The school allows the comparison."""
    await allow(sessions, ids)
    return await joined(sessions, ids, "7Б", FEWEST - 3)


def newcomers(ids: Ids) -> list[str]:
    """Their keys."""
    return [key for key in ids.people if key.startswith("7Б ")]


async def test_it_is_the_mean_of_the_pupils_averages(sessions: Sessions, form: Ids, files: Files) -> None:
    await give(sessions, form, files, [(key, "4", 1) for key in newcomers(form)] + [("onil", "2", 1)] * 5)
    mean = (ARTYOM + 5 + 2 + 7 * 4) / 10
    assert await told(sessions, form) == {"Алгебра": ClassAverage(mean, 10)}
    assert await told(sessions, form, subject="Алгебра") == {"Алгебра": ClassAverage(mean, 10)}
    assert await told(sessions, form, subject="Русский язык") == {}
    assert await told(sessions, form, term=None) == {"Алгебра": ClassAverage(mean, 10)}


async def test_of_nine_nothing_is_told(sessions: Sessions, form: Ids, files: Files) -> None:
    """Ten pupils, nine with an average: the tenth has a mark that does not count, and one that weighs nothing."""
    await give(
        sessions, form, files, [(key, "4", 1) for key in newcomers(form)] + [("onil", "н/а", 1), ("onil", "5", 0)]
    )
    assert await told(sessions, form) == {}


async def test_nothing_is_told_unless_the_school_allows_it(sessions: Sessions, form: Ids, files: Files) -> None:
    await give(sessions, form, files, [(key, "4", 1) for key in [*newcomers(form), "onil"]])
    async with sessions.begin() as session:
        await session.execute(update(School).where(School.id == form.school).values(class_average=False))
        await session.execute(
            insert(School).values(name="Другая", short_name="Другая", zone="UTC", class_average=True, settings={})
        )
    assert await told(sessions, form) == {}


async def test_every_value_counts_as_it_does_for_the_pupil(sessions: Sessions, form: Ids, files: Files) -> None:
    """SQL and `domain.marks` read the same from whatever may stand in a journal."""
    values = ["5", "4/5", "2", "10", "100", "1000", "5-", "зач", "н/а", "осв", "•", "٥", "4/5/3", "/", "4/", "11/2"]
    odd = [("onil", value, weight) for value in values for weight in (0, 1, 3)]
    await give(sessions, form, files, [(key, "4", 1) for key in newcomers(form)] + odd)
    onil = average(Mark(WEDNESDAY, value, "", weight) for _, value, weight in odd)
    assert onil is not None
    found = (await told(sessions, form))["Алгебра"]
    assert found.pupils == 10
    assert float(found.mean) == pytest.approx(float((ARTYOM + 5 + onil + 7 * 4) / 10), abs=1e-6)


async def test_it_is_of_this_term_and_of_who_is_in_the_form_today(sessions: Sessions, form: Ids, files: Files) -> None:
    """Marks follow who came from another form; who left counts no more; other terms and forms are noise."""
    await give(sessions, form, files, [(key, "4", 1) for key in newcomers(form)])
    before = await told(sessions, form)
    came = await joined(sessions, form, "7Б", 1, since=TUESDAY)
    came = replace(came, people={**form.people, "came": came.people["7Б 0"]})
    left = await joined(sessions, came, "7Б", 1, until=MONDAY)
    left = replace(left, people={**came.people, "left": left.people["7Б 0"]})
    await give(
        sessions, left, files, [("came", "2", 1), ("left", "5", 1), ("vera", "5", 1)], at("10А Алгебра", MONDAY, 1)
    )
    await give(sessions, left, files, [("onil", "2", 1)], at("7Б Алгебра", EARLIER, 2))
    assert before == {}
    mean = (ARTYOM + 5 + 2 + 7 * 4) / 10
    assert await told(sessions, left) == {"Алгебра": ClassAverage(mean, 10)}
    assert await told(sessions, left, today=MONDAY) == {"Алгебра": ClassAverage((ARTYOM + 5 + 5 + 28) / 10, 10)}
    assert (await told(sessions, left, term=None))["Алгебра"].pupils == 11
    assert await told(sessions, left, today=START - timedelta(days=1)) == {}


async def test_two_groups_of_a_subject_are_one_subject(sessions: Sessions, form: Ids, files: Files) -> None:
    await give(sessions, form, files, [("artyom", "5", 1), ("onil", "3", 1)], at("7Б Англ 1", WEDNESDAY, 3))
    others = [(key, "4", 1) for key in [*newcomers(form), "kirill"]]
    await give(sessions, form, files, [*others, ("onil", "4", 1)], at("7Б Англ 2", WEDNESDAY, 3))
    assert await told(sessions, form) == {"Английский язык": ClassAverage((5 + Fraction(7, 2) + 8 * 4) / 10, 10)}


async def test_nobody_else_may_ask(sessions: Sessions, form: Ids) -> None:
    async with sessions() as session:
        with pytest.raises(NotAllowed):
            await class_average.of_form(session, family(form, "artyom"), form.people["kirill"], QUARTER, WEDNESDAY)
