"""Laying out messages: what is one message, what joins one that waits, and what nobody ever hears of."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from domain.alerts import Happening, What
from domain.outbox import Kind
from domain.owing import Desk, Letter
from domain.preferences import Event, Preferences, When
from domain.readers import Reader
from tests.unit.test_alerts import ABSENT, ARTYOM, DAY, MARK, MOTHER, at, wishing

NOW_MOTHER = wishing(events={(None, event): When.NOW for event in Event})
TEACHER = Reader(20, MOTHER.chats, Preferences())


def mark(number: int, entered: datetime, **other: object) -> Happening:
    """A mark for another record."""
    return replace(MARK, event=number, record=("mark", number), at=entered, **other)  # type: ignore[arg-type]  # as said


def laid(
    desk: Desk, happenings: Iterable[Happening], reader: Reader = NOW_MOTHER
) -> list[tuple[str, datetime, list[int]]]:
    """All messages: kind, moment, events."""
    for one in happenings:
        desk.lay(one, reader, one.at)
    return [(letter.kind.value, letter.not_before, letter.events) for letter in desk.letters]


def test_several_marks_within_ten_minutes_are_one_message_ten_minutes_after_the_last() -> None:
    marks = [mark(1, at(9)), mark(2, at(9, 4)), mark(3, at(9, 10))]
    assert laid(Desk(), marks) == [("alert", at(9, 20), [1, 2, 3])]


def test_what_comes_after_the_window_of_the_first_is_the_next_message() -> None:
    assert laid(Desk(), [mark(1, at(9)), mark(2, at(9, 11))]) == [
        ("alert", at(9, 10), [1]),
        ("alert", at(9, 21), [2]),
    ]


def test_a_night_of_entries_is_one_message_in_the_morning() -> None:
    morning = at(7, day=date(2026, 11, 12))
    marks = [mark(number, at(21 + number // 4, 15 * (number % 4))) for number in range(8)]
    assert laid(Desk(), marks) == [("alert", morning, list(range(8)))]


def test_a_change_of_tomorrows_timetable_does_not_wait_for_marks_that_wait_for_the_last_bell() -> None:
    change = mark(2, at(9, 5), what=What.TIMETABLE, starts=at(8, day=date(2026, 11, 12)))
    assert laid(Desk(), [MARK, change], MOTHER) == [("alert", at(13, 20), [1]), ("alert", at(9, 15), [2])]


def test_two_children_are_two_messages() -> None:
    sonya = replace(ARTYOM, id=2)
    mother = replace(NOW_MOTHER, children=(ARTYOM, sonya))
    assert laid(Desk(), [mark(1, at(9)), mark(2, at(9), pupil=2)], mother) == [
        ("alert", at(9, 10), [1]),
        ("alert", at(9, 10), [2]),
    ]


def test_a_correction_joins_the_message_that_has_not_told_the_mark_yet_however_late() -> None:
    wrong = mark(1, at(22))
    right = replace(wrong, event=2, what=What.MARK_CHANGED, at=at(23, 30))
    gone = replace(wrong, event=3, what=What.MARK_WITHDRAWN, at=at(23, 50))
    assert laid(Desk(), [wrong, right, gone]) == [("alert", at(7, day=date(2026, 11, 12)), [1, 2, 3])]


def test_a_correction_joins_a_digest_too_even_where_corrections_are_told_at_once() -> None:
    mother = wishing(events={(None, Event.MARK): When.DIGEST, (None, Event.CORRECTION): When.NOW})
    wrong = mark(1, at(10))
    right = replace(wrong, event=2, what=What.MARK_CHANGED, at=at(12))
    assert laid(Desk(), [wrong, right], mother) == [("evening", at(18), [1, 2])]


def test_a_message_that_has_left_is_not_added_to() -> None:
    right = replace(mark(1, at(12)), event=2, what=What.MARK_CHANGED)
    assert laid(Desk(), [right]) == [("alert", at(12, 10), [2])]


def test_a_digest_that_has_left_leaves_it_to_the_next() -> None:
    mother = wishing(events={(None, Event.MARK): When.DIGEST})
    sent = (mother.person, Kind.EVENING, DAY, "")
    assert laid(Desk(closed=[sent]), [mark(1, at(10))], mother) == [("evening", at(18, day=date(2026, 11, 12)), [1])]


def test_the_bell_rings_once_a_day_and_later_lessons_stand_in_the_digest() -> None:
    first, second = ABSENT, replace(ABSENT, event=2, record=("attendance", 2), number=2, at=at(9, 50))
    rung = (MOTHER.person, Kind.ABSENCE, DAY, str(ARTYOM.id))
    assert laid(Desk(), [first, replace(second, at=at(9, 1))], MOTHER) == [("absence", at(9, 3), [1, 2])]
    assert laid(Desk(closed=[rung]), [second], MOTHER) == [("evening", at(18), [2])]


def test_a_reason_that_is_added_in_time_joins_the_alarm_and_else_is_told_nobody() -> None:
    ill = replace(ABSENT, event=2, what=What.ROUTINE, at=at(9, 2))
    assert laid(Desk(), [ABSENT, ill], MOTHER) == [("absence", at(9, 3), [1, 2])]
    assert laid(Desk(), [ill], MOTHER) == []


def test_who_came_after_all_is_told_only_to_whom_the_alarm_was_told() -> None:
    rung = (MOTHER.person, Kind.ABSENCE, DAY, str(ARTYOM.id))
    came = replace(ABSENT, event=2, what=What.CAME, at=at(9, 30))
    assert laid(Desk(closed=[rung]), [came], MOTHER) == [("alert", at(9, 33), [2])]
    assert laid(Desk(), [came], MOTHER) == []
    late = replace(came, value="15")
    assert laid(Desk(), [late], MOTHER) == [("evening", at(18), [2])]  # then it is a lateness like any other


def test_the_class_teacher_is_asked_at_once_about_everybody_in_one_message() -> None:
    desk = Desk()
    for one in (ABSENT, replace(ABSENT, event=2, pupil=2, record=("attendance", 2))):
        desk.ask(one, TEACHER, 1, one.at)
    assert laid(desk, []) == [("absent", at(9), [1, 2])]


@pytest.mark.parametrize("gap", [timedelta(), timedelta(minutes=9), timedelta(hours=2)])
def test_letters_read_back_from_the_outbox_are_added_to_like_new_ones(gap: timedelta) -> None:
    stored = Letter(NOW_MOTHER.person, Kind.ALERT, DAY, "1:1", ARTYOM.id, at(9, 10), at(9), id=7, records={MARK.record})
    letter = Desk([stored]).lay(replace(MARK, event=2, what=What.MARK_CHANGED, at=at(9) + gap), NOW_MOTHER, at(9) + gap)
    assert letter is stored
    assert letter.events == [2]
