"""Who needs attention: each rule at its threshold, and what no rule may say."""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

import pytest

from domain.attention import Attention, Failing, Moved, Silent, attention
from domain.class_book import ClassBook, PupilBook, Seat, Tally
from domain.marks import Mark, SubjectMarks
from domain.names import Name
from domain.words import Attendance, GroupKind, Scale
from tests.school import MONDAY, START, WEDNESDAY
from tests.unit.kit import TERMS

SEPTEMBER, WEEK = date(2026, 9, 7), timedelta(days=7)
TERM = TERMS[1]


def marks(before: str = "", since: str = "", weight: int = 1) -> tuple[Mark, ...]:
    """Marks in September, and marks of this week."""
    return (
        *(Mark(SEPTEMBER, value, "", weight) for value in before.split()),
        *(Mark(MONDAY, value, "", weight) for value in since.split()),
    )


def pupil(surname: str, *subjects: SubjectMarks, tally: Tally | None = None, seats: Sequence[Seat] = ()) -> PupilBook:
    """Somebody of the form."""
    number = sum(map(ord, surname))
    return PupilBook(number, Name(surname, "Имя"), subjects=subjects, seats=tuple(seats), tally=tally or Tally())


def algebra(given: tuple[Mark, ...], scale: Scale = Scale.FIVE, settled: str = "") -> SubjectMarks:
    """One subject; `settled` is the mark of this term."""
    return SubjectMarks(1, "Алгебра", scale, given, ((2, settled),) if settled else ())


def found(*pupils: PupilBook, **book: object) -> Attention:
    """By the rules, on Wednesday."""
    return attention(ClassBook(pupils, **book), TERM, WEDNESDAY)  # type: ignore[arg-type]  # fields by name


@pytest.mark.parametrize(
    ("given", "rounding", "fails"),
    [
        pytest.param("2 3", Fraction(1, 2), None, id="2.5-is-a-3"),
        pytest.param("2 3", Fraction(3, 5), Failing("Алгебра", 2, Fraction(5, 2), 2), id="where-a-3-takes-2.6"),
        pytest.param("2", Fraction(1, 2), Failing("Алгебра", 2, Fraction(2), 1), id="one-mark"),
        pytest.param("н/а зач", Fraction(1, 2), None, id="nothing-counts"),
        pytest.param("", Fraction(1, 2), None, id="no-marks"),
    ],
)
def test_an_average_that_comes_to_a_2(given: str, rounding: Fraction, fails: Failing | None) -> None:
    told = found(pupil("Орлова", algebra(marks(since=given))), rounding=rounding)
    assert [one.failing for one in told.wanted] == ([(fails,)] if fails else [])


def test_only_the_present_term_comes_to_something() -> None:
    assert found(pupil("Орлова", algebra(marks(before="2 2 2")))) == Attention()


def test_nothing_comes_out_where_the_term_has_its_mark() -> None:
    assert found(pupil("Орлова", algebra(marks(since="2 2"), settled="3"))) == Attention()


@pytest.mark.parametrize("scale", [Scale.TEN, Scale.HUNDRED, Scale.PASS, Scale.NONE])
def test_a_2_of_ten_is_no_2(scale: Scale) -> None:
    assert found(pupil("Орлова", algebra(marks("5 5 5", "2 2 2"), scale))) == Attention()


@pytest.mark.parametrize(
    ("before", "since", "moved"),
    [
        pytest.param("5 5 5", "4 4 5", (5, Fraction(13, 3)), id="two-thirds"),
        pytest.param("5 5 5 5", "4 5 4 5", (5, Fraction(9, 2)), id="exactly-half-a-mark"),
        pytest.param("5 5 5", "5 5 4", None, id="a-third"),
        pytest.param("5 5", "3 3 3", None, id="two-marks-before"),
        pytest.param("5 5 5", "3 3", None, id="two-marks-since"),
        pytest.param("5 5 зач", "3 3 3", None, id="what-does-not-count-is-no-mark"),
    ],
)
def test_an_average_that_fell(before: str, since: str, moved: tuple[Fraction, Fraction] | None) -> None:
    told = found(pupil("Орлова", algebra(marks(before, since))))
    assert [one.fell for one in told.wanted] == ([(Moved("Алгебра", *moved),)] if moved else [])
    assert told.risen == ()


def test_an_average_that_rose_is_good_news_and_wants_no_attention() -> None:
    told = found(pupil("Орлова", algebra(marks("3 3 3", "4 4 4"))))
    assert told.wanted == ()
    assert [one.rose for one in told.risen] == [(Moved("Алгебра", Fraction(3), Fraction(4)),)]


def test_a_mark_of_thirty_days_ago_is_of_before() -> None:
    month = Mark(WEDNESDAY - timedelta(days=30), "5", "")
    later = Mark(WEDNESDAY - timedelta(days=29), "3", "")
    told = found(pupil("Орлова", algebra((month, month, month, later, later, later))))
    assert told.wanted[0].fell == (Moved("Алгебра", Fraction(5), Fraction(3)),)


@pytest.mark.parametrize(
    ("held", "entries", "rules"),
    [
        pytest.param(100, [(Attendance.UNEXCUSED, 6), (Attendance.UNKNOWN, 5)], (True, False), id="11-unexplained"),
        pytest.param(100, [(Attendance.UNEXCUSED, 10), (Attendance.ILL, 15)], None, id="10-unexplained-25-in-all"),
        pytest.param(100, [(Attendance.ILL, 31)], (False, True), id="31-percent"),
        pytest.param(100, [(Attendance.ILL, 30)], None, id="30-percent"),
        pytest.param(29, [(Attendance.ILL, 29)], None, id="the-first-days-of-a-term"),
        pytest.param(30, [(Attendance.ILL, 10)], (False, True), id="a-week-of-lessons"),
        pytest.param(100, [(Attendance.LATE, 50), (Attendance.REMOTE, 50)], None, id="late-is-not-away"),
    ],
)
def test_missed_lessons(held: int, entries: list[tuple[Attendance, int]], rules: tuple[bool, bool] | None) -> None:
    told = found(pupil("Орлова", tally=Tally(held, tuple(entries))))
    assert [(one.unexplained, one.share) for one in told.wanted] == ([rules] if rules else [])


ALL = (1, 2, 3)
MET = tuple(WEDNESDAY - WEEK * n for n in (4, 3, 2, 1, 0))


def taught(*subjects: int, since: date = START, until: date | None = None) -> list[Seat]:
    """Sits in the groups of these subjects, which are numbered like them."""
    return [Seat(n, n, f"Предмет {n}", GroupKind.FORM, "", since, until) for n in subjects]


def silent_form(*last_marks: Mark, seats: Sequence[Seat] | None = None, scale: Scale = Scale.FIVE) -> Attention:
    """Darya of a form whose three subjects have met in each of five weeks; another pupil has marks in all."""
    other = [SubjectMarks(n, f"Предмет {n}", Scale.FIVE, (Mark(SEPTEMBER, "4", ""),)) for n in ALL]
    own = [SubjectMarks(n, f"Предмет {n}", scale, last_marks) for n in ALL]
    seated = taught(*ALL) if seats is None else seats
    return found(pupil("Белый", *other), pupil("Орлова", *own, seats=seated), lessons=dict.fromkeys(ALL, MET))


def test_three_weeks_of_lessons_without_a_mark_in_three_subjects() -> None:
    (told,) = silent_form().wanted
    assert (told.name.surname, told.silent) == ("Орлова", tuple(Silent(f"Предмет {n}", 5) for n in ALL))


@pytest.mark.parametrize(
    ("last", "silent"), [(WEDNESDAY - WEEK * 4, 4), (WEDNESDAY - WEEK * 3, None), (SEPTEMBER, 5)], ids=str
)
def test_lessons_are_counted_from_the_last_mark(last: date, silent: int | None) -> None:
    told = silent_form(Mark(last, "4", "")).wanted
    assert [one.silent[0].lessons for one in told] == ([silent] if silent else [])


def test_two_subjects_without_a_mark_are_not_about_the_pupil() -> None:
    assert silent_form(seats=taught(1, 2)) == Attention()


def test_silence_counts_from_the_first_day_in_a_group_and_only_while_one_is_in_it() -> None:
    assert silent_form(seats=taught(*ALL, since=WEDNESDAY - WEEK * 2)) == Attention()
    assert silent_form(seats=taught(*ALL, until=WEDNESDAY - WEEK)) == Attention()
    (told,) = silent_form(seats=taught(*ALL, since=WEDNESDAY - WEEK * 3)).wanted
    assert told.silent[0] == Silent("Предмет 1", 4)


def test_a_subject_without_marks_is_silent_about_nobody() -> None:
    assert silent_form(scale=Scale.NONE) == Attention()
    own = [SubjectMarks(n, f"Предмет {n}", Scale.FIVE) for n in ALL]
    assert found(pupil("Орлова", *own, seats=taught(*ALL)), lessons=dict.fromkeys(ALL, MET)) == Attention()


def test_the_heaviest_comes_first_and_equals_as_in_the_register() -> None:
    away = Tally(100, ((Attendance.UNKNOWN, 11),))
    told = found(
        pupil("Белый", tally=away),
        pupil("Волков", tally=away),
        pupil("Громов"),
        pupil("Дроздова", algebra(marks(since="2")), tally=away),
    )
    assert [(one.name.surname, one.weight) for one in told.wanted] == [("Дроздова", 7), ("Белый", 3), ("Волков", 3)]


def test_an_empty_form_wants_nothing() -> None:
    assert attention(ClassBook(), None, WEDNESDAY) == Attention()
