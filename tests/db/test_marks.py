"""A pupil's marks of the year: they follow the pupil, and belong to nobody else."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from sqlalchemy import insert, update

from db.files import Files
from db.models import MarkScale, PeriodMark, School
from db.queries import marks
from db.queries.roster import Ids
from db.session import Sessions
from domain import journal
from domain.marks import Mark, MarkBook, SubjectMarks
from domain.people import NotAllowed
from domain.terms import Term
from domain.words import Ending, Scale, TermKind
from tests.db.kit import add, family, writes
from tests.school import MONDAY, NOW, START, TUESDAY, at

QUARTER = Term(1, TermKind.QUARTER, START, date(2026, 10, 23))


async def book_of(sessions: Sessions, ids: Ids, pupil: str) -> MarkBook:
    """The pupil's year as the family may see it."""
    async with sessions() as session:
        return await marks.of_year(session, family(ids, pupil), ids.people[pupil])


async def test_every_subject_with_its_marks_in_order(sessions: Sessions, ids: Ids) -> None:
    await add(
        sessions, PeriodMark, pupil_id=ids.people["artyom"], subject_id=ids.subjects["Алгебра"], year_id=ids.year,
        kind="term", ordinal=1, value="4", entered_at=NOW,
    )  # fmt: skip
    book = await book_of(sessions, ids, "artyom")
    algebra, english, russian = book.subjects
    assert algebra == SubjectMarks(
        ids.subjects["Алгебра"],
        "Алгебра",
        Scale.FIVE,
        (
            Mark(MONDAY, "3", "контрольная работа", 3, "проверь знаки"),
            Mark(MONDAY, "4", "контрольная работа", 3, retake=True),
        ),
        ((1, "4"),),
    )
    assert (english.name, english.marks) == ("Английский язык", ())
    assert russian.marks == (Mark(TUESDAY, "5", "ответ на уроке"),)
    assert book.terms == (
        Term(1, TermKind.QUARTER, START, date(2026, 10, 23)),
        Term(2, TermKind.QUARTER, date(2026, 11, 2), date(2026, 12, 30)),
    )


async def test_an_exam_and_the_certificate_are_no_marks_of_the_year(sessions: Sessions, ids: Ids) -> None:
    about = {"pupil_id": ids.people["artyom"], "subject_id": ids.subjects["Алгебра"], "year_id": ids.year}
    for kind, ordinal, value in (("final", None, "5"), ("year", None, "4"), ("exam", None, "3"), ("term", 2, "4")):
        await add(sessions, PeriodMark, **about, kind=kind, ordinal=ordinal, value=value, entered_at=NOW)
    algebra = (await book_of(sessions, ids, "artyom")).subject(ids.subjects["Алгебра"])
    assert algebra is not None
    assert dict(algebra.period) == {None: "4", 2: "4"}
    assert algebra.endings == ((Ending.EXAM, "3"), (Ending.FINAL, "5"))
    assert algebra.ended(None) == algebra.endings
    assert algebra.ended(QUARTER) == ()


async def test_a_parallel_with_terms_of_its_own(sessions: Sessions, ids: Ids) -> None:
    assert [t.kind for t in (await book_of(sessions, ids, "vera")).terms] == [TermKind.HALF_YEAR]


async def test_marks_follow_who_left_the_group(sessions: Sessions, ids: Ids, files: Files) -> None:
    earlier = at("7Б Англ 2", date(2026, 11, 5), 3)
    given = journal.Mark(earlier, "artyom", "5", "ответ на уроке", 1)
    await writes(sessions, ids, files, journal.Journal(lessons=(journal.Lesson(earlier, "Past"),), marks=(given,)))
    english = (await book_of(sessions, ids, "artyom")).subject(ids.subjects["Английский язык"])
    assert english is not None
    assert [mark.value for mark in english.marks] == ["5"]


async def test_the_scale_is_that_of_the_most_particular_rule(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        rule = {"school_id": ids.school, "form_id": ids.forms["7Б"], "subject_id": ids.subjects["Алгебра"]}
        await session.execute(insert(MarkScale).values(scale=Scale.TEN, **rule))
        await session.execute(insert(MarkScale).values(scale=Scale.PASS, school_id=ids.school, grade=7))
    book = await book_of(sessions, ids, "artyom")
    assert [subject.scale for subject in book.subjects] == [Scale.TEN, Scale.PASS, Scale.PASS]
    assert [subject.scale for subject in (await book_of(sessions, ids, "sonya")).subjects] == [Scale.NONE]


async def test_the_schools_rounding(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        await session.execute(update(School).where(School.id == ids.school).values(rounding="0.6"))
    assert (await book_of(sessions, ids, "artyom")).rounding == Fraction(3, 5)


async def test_nobody_elses_marks(sessions: Sessions, ids: Ids) -> None:
    async with sessions() as session:
        with pytest.raises(NotAllowed):
            await marks.of_year(session, family(ids, "artyom"), ids.people["kirill"])
        with pytest.raises(NotAllowed):
            await marks.of_year(session, replace(family(ids, "artyom"), ready=False), ids.people["artyom"])
