"""Which lessons a day has: weeks, moved days, bells, changes."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from domain.calendars import Calendar, Swap
from domain.planned import Moment, Otherwise, Planned, at_moment
from domain.timetable import Bell, Bring, Change, Control, Slot, Teacher, Timetable
from domain.words import Parity
from tests.school import FRIDAY, MONDAY, START, THURSDAY, TUESDAY, WEDNESDAY
from tests.unit.kit import YEAR

ALGEBRA = Slot(1, "Алгебра", "", 2, 2, "210", Parity.EVERY, START, None)
RUSSIAN = Slot(2, "Русский язык", "", 2, 1, "", Parity.EVERY, START, None)
LESSON = Planned(2, "Алгебра", "", "210", of=1)


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


def test_two_who_teach_one_group_are_both_named() -> None:
    teachers = (
        Teacher(1, "Цой В.", START, None),
        Teacher(1, "Ким А.", START, None),
        Teacher(1, "Ким А.", MONDAY, None),
    )
    (lesson,) = Timetable(YEAR, (ALGEBRA,), teachers=teachers).on(TUESDAY)
    assert lesson.teacher == "Ким А., Цой В."


ANOTHER, ELSEWHERE = {"other_subject": "Геометрия"}, {"to_day": THURSDAY}
GEOMETRY = replace(LESSON, subject="Геометрия", instead="Алгебра", otherwise=(Otherwise.SUBJECT,))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            replace(CHANGE, cancelled=True, reason="-30"),
            replace(LESSON, otherwise=(Otherwise.CANCELLED,), reason="-30"),
        ),
        (replace(CHANGE, teacher="Ким А."), replace(LESSON, teacher="Ким А.", otherwise=(Otherwise.REPLACED,))),
        (replace(CHANGE, room="5"), replace(LESSON, room="5", otherwise=(Otherwise.ROOM,))),
        (replace(CHANGE, other_subject="Геометрия"), GEOMETRY),
        (
            replace(CHANGE, teacher="Ким А.", room="5", other_subject="Геометрия"),
            replace(GEOMETRY, teacher="Ким А.", room="5"),
        ),
        (replace(CHANGE, remote=True), replace(LESSON, room="", otherwise=(Otherwise.REMOTE,))),
        (
            replace(CHANGE, remote=True, teacher="Ким А."),
            replace(LESSON, room="", teacher="Ким А.", otherwise=(Otherwise.REPLACED, Otherwise.REMOTE)),
        ),
        (replace(CHANGE, reason="открытый урок"), replace(LESSON, reason="открытый урок")),
        (
            replace(CHANGE, to_day=THURSDAY),
            replace(LESSON, otherwise=(Otherwise.MOVED_AWAY,), other_day=THURSDAY, other_number=2),
        ),
        (replace(CHANGE, day=WEDNESDAY, cancelled=True), LESSON),
        (replace(CHANGE, group=9, cancelled=True), LESSON),
    ],
    ids=[
        "cancelled", "teacher", "room", "subject", "all three", "remote", "remote and teacher", "reason alone", "moved",
        "another day's", "another group's",
    ],
)  # fmt: skip
def test_one_lesson_is_otherwise(change: Change, expected: Planned) -> None:
    assert table(ALGEBRA, changes=(change,)).on(TUESDAY) == (expected,)


HOST = Slot(7, "Алгебра", "2", 2, 2, "118", Parity.EVERY, START, None)


@pytest.mark.parametrize(
    ("told", "teacher", "room"),
    [({}, "Ким А.", "118"), ({"teacher": "Цой В.", "room": "актовый зал"}, "Цой В.", "актовый зал")],
    ids=["nothing else is told", "both are told"],
)
def test_a_joined_lesson_is_the_other_groups_unless_told_otherwise(
    told: dict[str, str], teacher: str, room: str
) -> None:
    teachers = (Teacher(1, "Лебедева О. А.", START, None), Teacher(7, "Ким А.", START, None))
    change = replace(CHANGE, host=7, joined="7Б (2)", **told)  # type: ignore[arg-type]  # texts only
    (lesson,) = Timetable(YEAR, (ALGEBRA,), teachers=teachers, changes=(change,), hosts=(HOST,)).on(TUESDAY)
    assert (lesson.teacher, lesson.room, lesson.joined) == (teacher, room, "7Б (2)")
    assert lesson.otherwise[-1] is Otherwise.JOINED


def test_a_lesson_is_moved_within_the_day_or_to_another_even_a_day_off() -> None:
    within = table(ALGEBRA, changes=(replace(CHANGE, to_number=6),)).on(TUESDAY)
    assert [(lesson.number, lesson.otherwise) for lesson in within] == [
        (2, (Otherwise.MOVED_AWAY,)), (6, (Otherwise.MOVED_HERE,))
    ]  # fmt: skip
    sunday = date(2026, 11, 15)
    moved = replace(CHANGE, to_day=sunday, reason="карантин", name="1", teacher="Ким А.")
    (lesson,) = table(ALGEBRA, changes=(moved,)).on(sunday)
    assert lesson == Planned(
        2, "Алгебра", "1", "", "Ким А.", otherwise=(Otherwise.MOVED_HERE, Otherwise.REPLACED), reason="карантин",
        other_day=TUESDAY, other_number=2, of=1,
    )  # fmt: skip


def test_a_lesson_is_not_moved_to_a_day_after_the_pupil_left_the_group() -> None:
    sunday = date(2026, 11, 15)
    changes = tuple(replace(CHANGE, to_day=sunday, since=START, until=until) for until in (FRIDAY, sunday))
    assert [len(table(ALGEBRA, changes=(change,)).on(sunday)) for change in changes] == [0, 1]


def test_control_works_are_written_where_their_lessons_are_held() -> None:
    later = date(2026, 11, 26)
    works = tuple(Control(TUESDAY, "Алгебра", 1, number) for number in (1, 2, 3, 4))
    changes = (
        replace(CHANGE, number=1, cancelled=True),
        replace(CHANGE, to_day=THURSDAY),
        replace(CHANGE, number=3, to_day=later),
    )  # fmt: skip
    known = replace(table(ALGEBRA, changes=changes), controls=works)
    assert known.controls_ahead(MONDAY) == (works[3], replace(works[1], day=THURSDAY))
    assert [(lesson.number, lesson.control) for lesson in known.on(THURSDAY)] == [(2, True)]


def test_things_to_bring_belong_to_their_day() -> None:
    compasses = Bring(TUESDAY, "Геометрия", "циркуль")
    known = replace(table(ALGEBRA), bring=(compasses, Bring(MONDAY, "Труд", "фартук")))
    assert known.brought_on(TUESDAY) == (compasses,)


@pytest.mark.parametrize(
    ("clock", "now", "later"),
    [("07:59", None, 1), ("08:00", 1, 3), ("08:45", None, 3), ("10:10", 3, None), ("11:00", None, None)],
)  # fmt: skip
def test_now_and_next_pass_over_what_is_not_held(clock: str, now: int | None, later: int | None) -> None:
    lessons = tuple(
        Planned(
            n, "Алгебра", starts=time(7 + n), ends=time(7 + n, 45), otherwise=(Otherwise.CANCELLED,) if n == 2 else ()
        )
        for n in (1, 2, 3)
    )
    found = at_moment(lessons, datetime.combine(TUESDAY, time.fromisoformat(clock)))
    assert tuple(one.number if one else None for one in (found.now, found.next)) == (now, later)
    assert at_moment((Planned(1, "Алгебра"),), datetime.combine(TUESDAY, time(9))) == Moment(None, None)
