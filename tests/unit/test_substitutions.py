"""What a change makes of a lesson, whom it concerns, what it collides with."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from domain.almanac import FormBook
from domain.planned import Planned
from domain.substitutions import (
    USUAL,
    LessonKey,
    Order,
    Part,
    Way,
    Wish,
    order_of,
    over,
    packed,
    part_of,
    wished,
)
from domain.substitutions_board import Board, FormLine, GroupLine, Teaching
from domain.timetable import Bell, Slot
from domain.words import Parity
from tests.school import FRIDAY, START, THURSDAY, WEDNESDAY, ZONE
from tests.unit.kit import YEAR

KEY = LessonKey(1, THURSDAY, 2)
MATHS, PHYSICS = 10, 11
ANNA, BORIS, VERA = 100, 101, 102


@pytest.mark.parametrize(
    ("order", "wish", "made"),
    [
        (USUAL, Wish(Way.CANCEL), Order(cancelled=True, reason="мороз")),
        (Order(room="5"), Wish(Way.CANCEL), Order(cancelled=True, reason="мороз")),
        (Order(cancelled=True), Wish(Way.TEACHER, BORIS), Order(teacher_id=BORIS, reason="мороз")),
        (Order(room="5"), Wish(Way.TEACHER, BORIS), Order(teacher_id=BORIS, room="5", reason="мороз")),
        (Order(teacher_id=BORIS), Wish(Way.JOIN, 2), Order(joined_group_id=2, reason="мороз")),
        (Order(room="5"), Wish(Way.REMOTE), Order(remote=True, reason="мороз")),
        (Order(remote=True), Wish(Way.ROOM, room="31"), Order(room="31", reason="мороз")),
        (USUAL, Wish(Way.SUBJECT, PHYSICS), Order(subject_id=PHYSICS, reason="мороз")),
        (Order(subject_id=PHYSICS), Wish(Way.SUBJECT, MATHS), Order(reason="мороз")),
        (USUAL, Wish(Way.MOVE, packed(FRIDAY, 4)), Order(new_day=FRIDAY, new_number=4, reason="мороз")),
        (Order(new_day=FRIDAY, new_number=4), Wish(Way.MOVE, packed(THURSDAY, 2)), Order(reason="мороз")),
        (Order(room="5", teacher_id=BORIS), Wish(Way.USUAL), USUAL),
    ],
    ids=lambda value: value.way.name.lower() if isinstance(value, Wish) else "",
)
def test_a_wish_changes_what_it_is_about_and_keeps_what_still_fits(order: Order, wish: Wish, made: Order) -> None:
    assert wished(order, KEY, wish, "мороз", MATHS) == made


def test_a_number_that_was_not_packed_is_no_place() -> None:
    assert [Wish(Way.MOVE, value).target for value in (0, 7, 10**15, THURSDAY.toordinal() * 100)] == [None] * 4
    assert Wish(Way.MOVE, packed(FRIDAY, 4)).target == (FRIDAY, 4)


def test_an_order_is_read_from_a_row_and_from_an_event_alike() -> None:
    order = Order(new_day=FRIDAY, new_number=4, reason="мороз")
    row = {"group_id": 1, "cancelled": False, "new_day": FRIDAY, "new_number": 4, "reason": "мороз", "announced": True}
    assert order_of(row) == order_of(row | {"new_day": FRIDAY.isoformat()}) == order
    assert order_of(row | {"announced": False}) == order_of(None) == USUAL


def test_two_orders_that_differ_have_different_fingerprints() -> None:
    assert Order(room="5").print != Order(room="6").print
    assert Order(room="5").print == Order(room="5").print < 2**24


@pytest.mark.parametrize(
    ("person", "was", "will", "after", "part"),
    [
        (BORIS, {ANNA}, {BORIS}, Order(teacher_id=BORIS), Part.STEPS_IN),
        (ANNA, {ANNA}, {BORIS}, Order(teacher_id=BORIS), Part.TAKEN),
        (BORIS, {BORIS}, {ANNA}, USUAL, Part.RELIEVED),
        (BORIS, {BORIS}, {VERA}, Order(teacher_id=VERA), Part.RELIEVED),
        (ANNA, {BORIS}, {VERA}, Order(teacher_id=VERA), None),
        (ANNA, {BORIS}, {ANNA}, USUAL, Part.BACK),
        (ANNA, {ANNA}, {ANNA}, Order(room="5"), Part.CHANGED),
        (ANNA, {ANNA}, set(), Order(cancelled=True), Part.CANCELLED),
        (BORIS, {BORIS}, set(), Order(cancelled=True), Part.CANCELLED),
        (ANNA, {BORIS}, set(), Order(cancelled=True), Part.CANCELLED),
        (VERA, {ANNA}, {BORIS}, Order(teacher_id=BORIS), None),
    ],
)
def test_what_a_change_is_to_a_teacher(
    person: int, was: set[int], will: set[int], after: Order, part: Part | None
) -> None:
    assert part_of(person, frozenset({ANNA}), frozenset(was), frozenset(will), after) is part


@pytest.mark.parametrize(
    ("day", "hour", "past"),
    [(WEDNESDAY, 8, True), (THURSDAY, 8, False), (THURSDAY, 9, False), (THURSDAY, 10, True), (FRIDAY, 23, False)],
)
def test_a_lesson_is_past_when_its_bell_has_rung(day: date, hour: int, past: bool) -> None:
    here = datetime.combine(THURSDAY, time(hour), ZONE)
    assert over(day, Planned(1, "Алгебра", starts=time(8, 30), ends=time(9, 15)), here) is past
    assert over(day, Planned(1, "Алгебра"), here) is (day < THURSDAY)


def slot(group: int, number: int) -> Slot:
    """A lesson on Thursdays and Fridays."""
    return Slot(group, "Алгебра", "", 4, number, "", Parity.EVERY, START, None)


def board(*groups: GroupLine, **known: object) -> Board:
    """Two forms: the second one learns after noon."""
    forms = {1: FormLine(1, "7А", 7), 2: FormLine(2, "7Б", 7, shift=2)}
    bells = {1: (Bell(1, None, own=False, starts=time(8), ends=time(8, 45)),), 2: ()}
    books = {form: FormBook(YEAR, bells[form]) for form in forms}
    people = {ANNA: "Анна", BORIS: "Борис", VERA: "Вера"}
    made = Board(forms, books, {group.id: group for group in groups}, {}, people, people, {MATHS: "Алгебра"})
    return replace(made, **known)  # type: ignore[arg-type]  # the board's own fields


def group(number: int, form: FormLine, teacher: int, *numbers: int) -> GroupLine:
    """A group with lessons of these numbers."""
    slots = tuple(slot(number, one) for one in numbers)
    return GroupLine(number, MATHS, "Алгебра", "", (form,), slots, (Teaching(teacher, START, None),))


SEVEN_A, SEVEN_B = FormLine(1, "7А", 7), FormLine(2, "7Б", 7, shift=2)


def test_a_lesson_of_the_other_shift_is_not_at_the_same_time() -> None:
    here = board(group(1, SEVEN_A, ANNA, 2), group(2, SEVEN_B, BORIS, 2), group(3, SEVEN_A, VERA, 2))
    lesson = here.find(KEY)
    assert lesson is not None
    assert set(here.busy(lesson)) == {VERA}


def test_who_stands_in_elsewhere_is_busy_and_whose_lesson_is_cancelled_is_free() -> None:
    groups = group(1, SEVEN_A, ANNA, 2), group(2, SEVEN_A, BORIS, 2), group(3, SEVEN_A, VERA, 2)
    orders = {
        LessonKey(2, THURSDAY, 2): Order(cancelled=True),
        LessonKey(3, THURSDAY, 2): Order(teacher_id=BORIS),
    }
    here = board(*groups, orders=orders)
    lesson = here.find(KEY)
    assert lesson is not None
    assert set(here.busy(lesson)) == {BORIS}


def test_a_lesson_moved_within_its_day_is_one_lesson_with_two_places() -> None:
    here = board(group(1, SEVEN_A, ANNA, 2), orders={KEY: Order(new_day=THURSDAY, new_number=1)})
    assert [(one.key, one.planned.number, one.planned.held) for one in here.on(THURSDAY)] == [
        (KEY, 1, True), (KEY, 2, False)
    ]  # fmt: skip
    found = here.find(KEY)
    assert found is not None
    assert found.planned.number == 2


def test_a_moved_lesson_collides_with_the_pupils_other_lesson_and_the_teachers() -> None:
    here = board(group(1, SEVEN_A, ANNA, 2), group(2, SEVEN_A, BORIS, 3), group(3, SEVEN_A, ANNA, 3))
    busy, pupils = here.clashes(KEY, Order(new_day=THURSDAY, new_number=3), {2})
    assert ([one.group.id for one in busy], [one.group.id for one in pupils]) == ([3], [2])
    assert here.clashes(KEY, Order(cancelled=True), {2}) == ([], [])
