"""Which lessons a day has: weeks, moved days, bells, changes."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from domain.calendars import Calendar, Swap
from domain.timetable import Bell, Change, Moment, Otherwise, Planned, Slot, Teacher, Timetable, at_moment
from domain.words import Parity
from tests.school import FRIDAY, MONDAY, START, THURSDAY, TUESDAY, WEDNESDAY
from tests.unit.kit import YEAR

ALGEBRA = Slot(1, "Алгебра", "", 2, 2, "210", Parity.EVERY, START, None)
RUSSIAN = Slot(2, "Русский язык", "", 2, 1, "", Parity.EVERY, START, None)
LESSON = Planned(2, "Алгебра", "", "210")


def table(*slots: Slot, changes: tuple[Change, ...] = (), calendar: Calendar = YEAR) -> Timetable:
    """Without bells and teachers."""
    return Timetable(calendar, slots, changes=changes)


def test_a_days_lessons_come_in_order() -> None:
    assert [lesson.number for lesson in table(ALGEBRA, RUSSIAN).on(TUESDAY)] == [1, 2]
    assert table(ALGEBRA).on(MONDAY) == ()


def test_a_holiday_and_a_sunday_have_none() -> None:
    assert table(replace(ALGEBRA, weekday=3)).on(date(2026, 11, 4)) == ()
    assert table(replace(ALGEBRA, weekday=7)).on(date(2026, 11, 8)) == ()


def test_a_moved_day_is_held_by_another_weekdays_timetable() -> None:
    swapped = replace(YEAR, swaps=(Swap(FRIDAY, 2, "перенос"), Swap(TUESDAY, None, "мороз")))
    assert table(ALGEBRA, calendar=swapped).on(FRIDAY) == (LESSON,)
    assert table(ALGEBRA, calendar=swapped).on(TUESDAY) == ()


def test_every_other_week() -> None:
    odd, even = (table(replace(ALGEBRA, parity=parity)) for parity in (Parity.ODD, Parity.EVEN))
    for day in (TUESDAY, date(2026, 11, 17)):
        assert (odd.on(day) == ()) != (even.on(day) == ())
        assert (odd.on(day) == ()) == (YEAR.week_number(day) % 2 == 0)


def test_a_slot_holds_from_its_first_day_to_its_last() -> None:
    slot = replace(ALGEBRA, since=TUESDAY, until=TUESDAY)
    assert [bool(table(slot).on(day)) for day in (date(2026, 11, 3), TUESDAY, date(2026, 11, 17))] == [0, 1, 0]


@pytest.mark.parametrize(
    ("bells", "starts"),
    [
        ([], None),
        ([(None, False, 9)], 9),
        ([(None, False, 9), (2, False, 10)], 10),
        ([(None, True, 11), (2, False, 10)], 11),
        ([(3, True, 11), (None, False, 9)], 9),
    ],
)
def test_the_most_particular_bell_rings(bells: list[tuple[int | None, bool, int]], starts: int | None) -> None:
    rung = tuple(Bell(2, weekday, own, time(hour), time(hour, 45)) for weekday, own, hour in bells)
    (lesson,) = Timetable(YEAR, (ALGEBRA,), rung).on(TUESDAY)
    assert lesson.starts == (time(starts) if starts is not None else None)


def test_whoever_teaches_that_day() -> None:
    teachers = (Teacher(1, "Ким А.", START, MONDAY), Teacher(1, "Цой В.", TUESDAY, None), Teacher(2, "Х", START, None))
    (lesson,) = Timetable(YEAR, (ALGEBRA,), teachers=teachers).on(TUESDAY)
    assert lesson.teacher == "Цой В."


CHANGE = Change(1, "Алгебра", TUESDAY, 2)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (replace(CHANGE, cancelled=True, reason="-30"), replace(LESSON, otherwise=Otherwise.CANCELLED, reason="-30")),
        (
            replace(CHANGE, teacher="Ким А.", room="5", other_subject="Геометрия"),
            replace(LESSON, subject="Геометрия", teacher="Ким А.", room="5", otherwise=Otherwise.REPLACED),
        ),
        (replace(CHANGE, remote=True), replace(LESSON, otherwise=Otherwise.REMOTE)),
        (
            replace(CHANGE, to_day=THURSDAY),
            replace(LESSON, otherwise=Otherwise.MOVED_AWAY, other_day=THURSDAY, other_number=2),
        ),
        (replace(CHANGE, day=WEDNESDAY, cancelled=True), LESSON),
        (replace(CHANGE, group=9, cancelled=True), LESSON),
    ],
)  # fmt: skip
def test_one_lesson_is_otherwise(change: Change, expected: Planned) -> None:
    assert table(ALGEBRA, changes=(change,)).on(TUESDAY) == (expected,)


def test_a_lesson_is_moved_within_the_day_or_to_another_even_a_day_off() -> None:
    within = table(ALGEBRA, changes=(replace(CHANGE, to_number=6),)).on(TUESDAY)
    assert [(lesson.number, lesson.otherwise) for lesson in within] == [
        (2, Otherwise.MOVED_AWAY), (6, Otherwise.MOVED_HERE)
    ]  # fmt: skip
    sunday = date(2026, 11, 15)
    (lesson,) = table(ALGEBRA, changes=(replace(CHANGE, to_day=sunday, reason="карантин"),)).on(sunday)
    assert lesson == Planned(
        2, "Алгебра", "", "", otherwise=Otherwise.MOVED_HERE, reason="карантин", other_day=TUESDAY, other_number=2
    )


@pytest.mark.parametrize(
    ("clock", "now", "later"),
    [("07:59", None, 1), ("08:00", 1, 3), ("08:45", None, 3), ("10:10", 3, None), ("11:00", None, None)],
)  # fmt: skip
def test_now_and_next_pass_over_what_is_not_held(clock: str, now: int | None, later: int | None) -> None:
    lessons = tuple(
        Planned(
            n, "Алгебра", starts=time(7 + n), ends=time(7 + n, 45), otherwise=Otherwise.CANCELLED if n == 2 else None
        )
        for n in (1, 2, 3)
    )
    found = at_moment(lessons, datetime.combine(TUESDAY, time.fromisoformat(clock)))
    assert tuple(one.number if one else None for one in (found.now, found.next)) == (now, later)
    assert at_moment((Planned(1, "Алгебра"),), datetime.combine(TUESDAY, time(9))) == Moment(None, None)
