"""A form's book: everybody of the form, marks and missed lessons as each family sees them, nobody else."""

from datetime import date
from fractions import Fraction

import pytest
from sqlalchemy import insert, select, update

from db.files import Files
from db.models import (
    AccessLog,
    AttendanceCode,
    Enrolment,
    GroupMember,
    Guardianship,
    PeriodMark,
    School,
)
from db.queries import access, class_book, class_roster
from db.queries.roster import Ids
from db.session import Sessions
from domain import journal
from domain.access import Opening
from domain.class_book import ClassBook, Seat, Tally
from domain.class_roster import ClassMate
from domain.marks import Mark, SubjectMarks
from domain.names import Name
from domain.people import Hat, NotAllowed, Post, Viewer
from domain.words import Attendance, GroupKind, Role, Scale
from tests.db.kit import a_channel, a_chat, add, family, joined, writes
from tests.school import MONDAY, NOW, START, TUESDAY, WEDNESDAY, ZONE, at

WEEK = (MONDAY, WEDNESDAY)
YEAR = (START, date(2027, 5, 31))


def post(ids: Ids, form: str = "7Б", role: Role = Role.CLASS_TEACHER) -> Post:
    """A class teacher's."""
    return Post(role, ids.school, "Школа № 7", ZONE, ids.forms[form], form)


async def book(sessions: Sessions, ids: Ids, form: str = "7Б", on: date = WEDNESDAY) -> ClassBook:
    """Everything of the year, missed lessons of the week."""
    async with sessions() as session:
        return await class_book.everything(session, post(ids, form), on, YEAR, WEEK)


async def mates(sessions: Sessions, ids: Ids, on: date = WEDNESDAY) -> list[ClassMate]:
    """The list of 7Б."""
    async with sessions() as session:
        return await class_roster.of_form(session, post(ids), on)


async def test_everybody_with_marks_and_absences_and_nobody_of_another_form(sessions: Sessions, ids: Ids) -> None:
    found = await book(sessions, ids)
    artyom, kirill, onil = found.pupils
    subjects, groups = ids.subjects, ids.groups
    assert (artyom.id, artyom.name) == (ids.people["artyom"], Name("Ковалёв", "Артём", "Дмитриевич"))
    assert artyom.subjects == (
        SubjectMarks(
            subjects["Алгебра"],
            "Алгебра",
            Scale.FIVE,
            (
                Mark(MONDAY, "3", "контрольная работа", 3, "проверь знаки"),
                Mark(MONDAY, "4", "контрольная работа", 3, retake=True),
            ),
        ),
        SubjectMarks(subjects["Английский язык"], "Английский язык", Scale.FIVE),
        SubjectMarks(subjects["Русский язык"], "Русский язык", Scale.FIVE, (Mark(TUESDAY, "5", "ответ на уроке"),)),
    )
    english = Seat(groups["7Б Англ 1"], subjects["Английский язык"], "Английский язык", GroupKind.SUBGROUP, "1", START)
    assert english in artyom.seats
    assert artyom.tally.held == 5
    assert sorted(artyom.tally.meanings) == [(Attendance.ILL, 1), (Attendance.LATE, 1)]
    assert (kirill.tally, onil.tally) == (Tally(5, ((Attendance.UNKNOWN, 1),)), Tally(5))
    assert found.lessons[groups["7Б Алгебра"]] == (MONDAY, TUESDAY)
    assert groups["1А Чтение"] not in found.lessons
    assert (found.rounding, found.discreet) == (Fraction(1, 2), False)


async def test_a_subject_joins_its_subgroups(sessions: Sessions, ids: Ids) -> None:
    english = ids.subjects["Английский язык"]
    async with sessions() as session:
        found = await class_book.marks(session, post(ids), WEDNESDAY, YEAR, english)
    assert [pupil.name.surname for pupil, _ in found.taking(english)] == ["Ковалёв", "Лебедев", "О'Нил <b>"]
    assert found.subjects == ((english, "Английский язык"),)
    assert found.taking(ids.subjects["Алгебра"]) == ()


async def test_a_form_without_marks_has_no_subjects(sessions: Sessions, ids: Ids) -> None:
    found = await book(sessions, ids, "1А")
    assert [(pupil.name.surname, pupil.subjects[0].scale) for pupil in found.pupils] == [("Ковалёва", Scale.NONE)]
    assert found.subjects == ()


async def test_marks_follow_who_came_and_go_with_who_left(sessions: Sessions, ids: Ids, files: Files) -> None:
    """Vera of 10А comes to 7Б on Wednesday, Kirill's last day was Tuesday; last year's marks are another year's."""
    lesson = at("10А Алгебра", MONDAY, 1)
    mark = journal.Mark(lesson, "vera", "4", "ответ на уроке", 1)
    await writes(sessions, ids, files, journal.Journal(lessons=(journal.Lesson(lesson, "Ряды"),), marks=(mark,)))
    async with sessions.begin() as session:
        await session.execute(update(Enrolment).where(Enrolment.pupil_id == ids.people["kirill"]).values(until=TUESDAY))
        row = {"pupil_id": ids.people["vera"], "form_id": ids.forms["7Б"], "since": WEDNESDAY, "home": True}
        await session.execute(insert(Enrolment).values(row))
    found = await book(sessions, ids)
    assert [(pupil.name.surname, pupil.home) for pupil in found.pupils] == [
        ("Белова", True), ("Ковалёв", False), ("О'Нил <b>", False)
    ]  # fmt: skip
    assert found.pupils[0].subjects[0].marks == (Mark(MONDAY, "4", "ответ на уроке"),)
    assert [pupil.name.surname for pupil in (await book(sessions, ids, on=TUESDAY)).pupils] == [
        "Ковалёв", "Лебедев", "О'Нил <b>"
    ]  # fmt: skip


async def test_marks_of_terms_are_there_and_those_of_exams_are_not(sessions: Sessions, ids: Ids) -> None:
    about = {"pupil_id": ids.people["artyom"], "subject_id": ids.subjects["Алгебра"], "year_id": ids.year}
    for kind, ordinal, value in (("term", 1, "4"), ("year", None, "5"), ("exam", None, "3")):
        await add(sessions, PeriodMark, **about, kind=kind, ordinal=ordinal, value=value, entered_at=NOW)
    found = await book(sessions, ids)
    assert sorted(found.pupils[0].subjects[0].period, key=str) == [(1, "4"), (None, "5")]


async def test_a_lesson_counts_once_and_only_while_one_is_in_its_group(sessions: Sessions, ids: Ids) -> None:
    """However often a list names the pupil; an entry of another group's lesson is a slip of the pen."""
    pupil = ids.people["artyom"]
    for group in ("7Б Алгебра", "7Б Англ 1"):
        await add(sessions, GroupMember, group_id=ids.groups[group], pupil_id=pupil, since=MONDAY)
    before = (await book(sessions, ids)).pupils[0].tally
    async with sessions.begin() as session:
        member = GroupMember.group_id == ids.groups["7Б Англ 1"], GroupMember.pupil_id == pupil
        await session.execute(update(GroupMember).where(*member).values(until=MONDAY))
    after = (await book(sessions, ids)).pupils[0].tally
    assert (before.held, before.missed) == (5, 1)
    assert (after.held, after.missed) == (4, 0)


async def test_reasons_of_two_letters_with_one_meaning_are_one(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        await session.execute(update(AttendanceCode).values(meaning=Attendance.ILL))
    assert (await book(sessions, ids)).pupils[0].tally.meanings == ((Attendance.ILL, 2),)


async def test_what_the_school_decided_comes_along(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        await session.execute(update(School).where(School.id == ids.school).values(rounding="0.6", discreet=True))
    found = await book(sessions, ids)
    assert (found.rounding, found.discreet) == (Fraction(3, 5), True)


async def test_nobody_but_the_class_teacher_and_of_no_other_form(sessions: Sessions, ids: Ids) -> None:
    async with sessions() as session:
        for role in (Role.TEACHER, Role.DEPUTY):
            with pytest.raises(NotAllowed):
                await class_book.marks(session, post(ids, role=role), WEDNESDAY, YEAR)
            with pytest.raises(NotAllowed):
                await class_roster.of_form(session, post(ids, role=role), WEDNESDAY)
        for pupil in ("sonya", "vera", "elena"):
            with pytest.raises(NotAllowed):
                await class_book.of_pupil(session, post(ids), WEDNESDAY, YEAR, ids.people[pupil])
            with pytest.raises(NotAllowed):
                await class_roster.of_pupil(session, post(ids), WEDNESDAY, ids.people[pupil])
        found = await class_book.of_pupil(session, post(ids), WEDNESDAY, YEAR, ids.people["kirill"])
    assert [pupil.name.surname for pupil in found.pupils] == ["Лебедев"]


async def test_the_list_says_whose_families_are_linked(sessions: Sessions, ids: Ids) -> None:
    """A restricted guardian is not of the family any more; a pupil's own chat is told apart."""
    people, channel = ids.people, await a_channel(sessions)
    for number, who in enumerate(("elena", "dmitry", "kirill", "belov")):
        await a_chat(sessions, channel, 500 + number, people[who], linked_at=NOW)
    async with sessions.begin() as session:
        restricted = Guardianship.guardian_id == people["dmitry"]
        await session.execute(update(Guardianship).where(restricted).values(restricted_since=MONDAY))
    found = await mates(sessions, ids)
    assert [(mate.name.surname, mate.reached, len(mate.guardians), mate.linked) for mate in found] == [
        ("Ковалёв", 1, 1, False), ("Лебедев", 0, 1, True), ("О'Нил <b>", 0, 0, False)
    ]  # fmt: skip
    assert found[0].guardians[0].name == Name("Ковалёва", "Елена", "Викторовна")


async def test_a_workbook_is_noted_for_the_pupils_of_the_form_alone(sessions: Sessions, ids: Ids) -> None:
    more = await joined(sessions, ids, "7Б", 1, until=MONDAY)
    teacher = Viewer(0, 1, "ru", ids.people["sokolova"], ready=True, hat=Hat.STAFF)
    async with sessions.begin() as session:
        await access.note_export(session, teacher, ids.school, Opening.REPORT, WEDNESDAY, NOW, form=ids.forms["7Б"])
        noted = set(await session.scalars(select(AccessLog.pupil_id)))
        looked = await access.looked_at(session, family(ids, "artyom"), ids.people["artyom"], NOW)
    assert noted == {ids.people[who] for who in ("artyom", "kirill", "onil")}
    assert more.people["7Б 0"] not in noted
    assert [(look.action, look.form) for look in looked] == [("report", "7Б")]
