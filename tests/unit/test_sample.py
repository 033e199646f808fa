"""The sample school is one that could exist."""

from collections import Counter, defaultdict
from dataclasses import astuple
from datetime import date, time, timedelta
from itertools import combinations

import pytest

from domain.journal import Journal
from domain.roster import Roster, Slot
from domain.words import GroupKind, Parity, Role, Scale
from emulator.kedrovsk import sample
from emulator.kedrovsk.cast import CAST
from emulator.kedrovsk.journal import journal_until
from emulator.kedrovsk.roster import roster_of

DEMO = date(2026, 11, 11)
DAYS = [DEMO, date(2026, 9, 1), date(2026, 11, 15), date(2027, 1, 5), date(2027, 7, 20), date(2027, 5, 31)]


@pytest.fixture(scope="module")
def school() -> tuple[Roster, Journal]:
    """The school on the demo's day."""
    return sample(DEMO)


def test_the_same_day_makes_the_same_school() -> None:
    again = roster_of.__wrapped__(DEMO)
    assert (again, journal_until(DEMO, again)) == sample(DEMO)


def test_it_is_small_and_honest(school: tuple[Roster, Journal]) -> None:
    roster, book = school
    assert Counter(e.form for e in roster.enrolments if e.until is None) == {
        "1А": 20, "7Б": 22, "9А": 21, "10А": 19, "10Б": 21,
    }  # fmt: skip
    assert len({t.teacher for t in roster.teachings}) == 16
    assert len({lesson.at.day.isocalendar().week for lesson in book.lessons}) >= 8
    assert 5_000 < len(book.marks) < 10_000
    assert 0.02 < len(book.absences) / (len(book.lessons) * 20) < 0.07
    assert {mark.value[0] for mark in book.marks} == {"2", "3", "4", "5", "з"}


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_everything_points_at_something_that_is_there(today: date) -> None:
    roster, book = sample(today)
    people, groups = {p.key for p in roster.people}, {g.key for g in roster.groups}
    forms, subjects = {f.name for f in roster.forms}, {s.name for s in roster.subjects}
    lessons = {lesson.at for lesson in book.lessons}
    assert len(people) == len(roster.people)
    assert len(lessons) == len(book.lessons)
    assert {e.pupil for e in roster.enrolments} | {t.teacher for t in roster.teachings} <= people
    assert {g.guardian for g in roster.guardianships} | {g.pupil for g in roster.guardianships} <= people
    assert {g.subject for g in roster.groups} <= subjects
    assert {form for group in roster.groups for form in group.forms} <= forms
    assert {s.group for s in roster.slots} | {m.group for m in roster.memberships} <= groups
    assert {mark.at for mark in book.marks} | {absence.at for absence in book.absences} <= lessons
    assert {letter.letter for letter in roster.letters} >= {absence.letter for absence in book.absences}
    assert {kind.name for kind in roster.work_kinds} >= {mark.work for mark in book.marks}


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_no_lesson_is_held_on_a_day_without_lessons_or_in_the_future(today: date) -> None:
    roster, book = sample(today)
    for lesson in book.lessons:
        assert lesson.at.day <= today
        assert not any(h.grade is None and h.starts <= lesson.at.day <= h.ends for h in roster.holidays)
        assert lesson.at.day.isoweekday() < 7


def test_nobody_is_in_two_places_at_one_time(school: tuple[Roster, Journal]) -> None:
    roster, _ = school
    shift = {form.name: form.shift for form in roster.forms}
    first_form = {group.key: group.forms[0] for group in roster.groups}
    bells = {(bell.shift, bell.number): (bell.starts, bell.ends) for bell in roster.bells}
    where: defaultdict[str, list[Slot]] = defaultdict(list)
    for slot in roster.slots:
        for teaching in roster.teachings:
            if teaching.group == slot.group:
                where[teaching.teacher].append(slot)
        for member in roster.memberships:
            if member.group == slot.group and member.until is None:
                where[member.pupil].append(slot)

    def when(slot: Slot) -> tuple[time, time]:
        return bells[shift[first_form[slot.group]], slot.number]

    for person, slots in where.items():
        for one, other in combinations(slots, 2):
            together = one.weekday == other.weekday and {one.parity, other.parity} != {Parity.ODD, Parity.EVEN}
            apart = when(one)[1] <= when(other)[0] or when(other)[1] <= when(one)[0]
            assert apart or not together, (person, one, other)


def test_marks_are_given_to_those_who_were_there_and_never_in_the_first_form(school: tuple[Roster, Journal]) -> None:
    _, book = school
    away = {(absence.at, absence.pupil) for absence in book.absences if absence.letter != "ОП"}
    assert not away & {(mark.at, mark.pupil) for mark in book.marks}
    assert not any(mark.at.group.startswith("1А") for mark in book.marks)
    assert not any(task.at.group.startswith("1А") for task in book.homework)
    assert any(mark.retake for mark in book.marks)
    assert any("/" in mark.value for mark in book.marks)


def test_homework_is_due_at_a_later_lesson(school: tuple[Roster, Journal]) -> None:
    _, book = school
    assert all(task.at.day < task.due <= task.at.day + timedelta(weeks=3) for task in book.homework)


def test_the_family_of_the_story_has_what_the_story_shows(school: tuple[Roster, Journal]) -> None:
    roster, book = school
    names = {person.key for person in roster.people}
    assert set(astuple(CAST)) <= names
    children = {g.pupil for g in roster.guardianships if g.guardian == CAST.mother}
    assert children == {CAST.pupil, CAST.sister}
    groups = {m.group for m in roster.memberships if m.pupil == CAST.pupil}
    for due in (date(2026, 11, 12), date(2026, 11, 13)):
        tasks = [t for t in book.homework if t.due == due and t.at.group in groups]
        assert len({task.at.group for task in tasks if not task.pupils}) >= 4
    assert any(t.files for t in book.homework if t.due == date(2026, 11, 12) and t.at.group in groups)
    this_week = [m for m in book.marks if m.pupil == CAST.pupil and m.at.day >= date(2026, 11, 9)]
    assert any(mark.comment for mark in this_week)
    assert any(a.pupil == CAST.pupil and a.at.day >= date(2026, 11, 9) for a in book.absences)


def test_it_has_the_odd_things_a_school_has(school: tuple[Roster, Journal]) -> None:
    roster, book = school
    kinds = Counter(group.kind for group in roster.groups)
    assert kinds[GroupKind.SUBGROUP] == 4
    assert kinds[GroupKind.PROFILE] == 2
    assert kinds[GroupKind.JOINT] == kinds[GroupKind.ELECTIVE] == kinds[GroupKind.HOME] == 1
    assert [e.pupil for e in roster.enrolments if e.home] == ["Ильин Вячеслав Олегович"]
    moved = [e.form for e in roster.enrolments if e.pupil == "Третьякова Карина Артуровна"]
    assert moved == ["10А", "10Б"]
    roles = {role.role for role in roster.roles if role.person == CAST.teacher_parent}
    assert roles == {Role.TEACHER, Role.CLASS_TEACHER}
    assert CAST.teacher_parent in {g.guardian for g in roster.guardianships}
    assert any(scale.scale is Scale.NONE and scale.grade == 1 for scale in roster.scales)
    assert any(task.pupils for task in book.homework)
    assert max(len(task.text) for task in book.homework) > 1_000
    assert Counter((p.surname, p.name, p.patronymic) for p in roster.people).most_common(1)[0][1] == 2
