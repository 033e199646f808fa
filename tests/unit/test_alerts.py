"""Who hears of what, and when: the rules behind every message nobody asked for."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from domain.alerts import Happening, Owed, What, owed
from domain.names import Name
from domain.outbox import Kind
from domain.people import Child
from domain.preferences import Event, Preferences, When
from domain.quiet_hours import Quiet
from domain.readers import ChatAt, Reader

ZONE = ZoneInfo("Asia/Novokuznetsk")
DAY = date(2026, 11, 11)  # a Wednesday
ARTYOM = Child(1, Name("Ковалёв", "Артём"), 1, "7Б", 7, 5, None, 1, 1, "Школа № 7", ZONE)
MOTHER = Reader(10, (ChatAt(1, 1, 100, "ru"),), Preferences(), (ARTYOM,))
PUPIL = Reader(1, (ChatAt(2, 1, 101, "ru"),), Preferences(), own=ARTYOM)


def at(hour: int, minute: int = 0, day: date = DAY) -> datetime:
    """A moment by the school's clock."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE)


MARK = Happening(
    1, What.MARK, ("mark", 1), ARTYOM.id, at(9), DAY, ZONE, value="4", last_bell=at(13, 20), number=2, tell_first=6
)
ABSENT = replace(MARK, what=What.ABSENT, record=("attendance", 1), number=1, value="", last_bell=None)


def wishing(reader: Reader = MOTHER, **wishes: Any) -> Reader:
    """The reader with these choices."""
    return replace(reader, preferences=Preferences(**wishes))


def told(happening: Happening, reader: Reader = MOTHER, now: datetime | None = None) -> tuple[str, datetime] | None:
    """The kind of message and its moment by the school's clock."""
    found = owed(happening, reader, now or happening.at)
    return None if found is None else (found.kind.value, found.not_before.astimezone(ZONE))


def test_a_mark_is_told_when_the_last_lesson_of_the_day_is_over() -> None:
    assert owed(MARK, MOTHER, MARK.at) == Owed(Kind.ALERT, at(13, 20), DAY)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (When.NOW, ("alert", at(9, 10))),
        (When.AFTER_LESSONS, ("alert", at(13, 20))),
        (When.DIGEST, ("evening", at(18))),
        (When.OFF, None),
    ],
)
def test_a_mark_comes_when_its_reader_wishes(when: When, expected: tuple[str, datetime] | None) -> None:
    assert told(MARK, wishing(events={(None, Event.MARK): when})) == expected


def test_what_is_wished_for_one_child_counts_for_that_child() -> None:
    mother = wishing(events={(None, Event.MARK): When.OFF, (ARTYOM.id, Event.MARK): When.NOW})
    assert told(MARK, mother) == ("alert", at(9, 10))
    other = wishing(events={(None, Event.MARK): When.NOW, (2, Event.MARK): When.OFF})
    assert told(MARK, other) == ("alert", at(9, 10))


@pytest.mark.parametrize(
    ("entered", "expected"),
    [
        (at(14), ("alert", at(14, 10))),  # after the last lesson: ten minutes for a typing error
        (at(20, 49), ("alert", at(20, 59))),
        (at(20, 50), ("alert", at(7, day=date(2026, 11, 12)))),  # the quiet hours begin at 21
        (at(22, 40), ("alert", at(7, day=date(2026, 11, 12)))),
        (at(6, 55), ("alert", at(13, 20))),
    ],
)
def test_quiet_hours_and_windows_only_move_the_moment(entered: datetime, expected: tuple[str, datetime]) -> None:
    assert told(replace(MARK, at=entered)) == expected


def test_a_digest_takes_only_what_is_older_than_the_window() -> None:
    mother = wishing(events={(None, Event.MARK): When.DIGEST})
    assert told(replace(MARK, at=at(17, 50)), mother) == ("evening", at(18))
    assert told(replace(MARK, at=at(17, 51)), mother) == ("evening", at(18, day=date(2026, 11, 12)))


@pytest.mark.parametrize(
    ("wishes", "expected"),
    [
        ({"evening": 20}, ("evening", at(20))),
        ({"days": frozenset({5})}, ("evening", at(18, day=date(2026, 11, 13)))),
        ({"evening": None, "morning": 7}, ("morning", at(7, day=date(2026, 11, 12)))),
        ({"evening": None}, ("weekly", at(18, day=date(2026, 11, 13)))),
        ({"evening": None, "weekly": None}, None),
        ({"zone": ZoneInfo("Europe/Berlin")}, ("evening", at(0, day=date(2026, 11, 12)))),
    ],
)
def test_what_waits_goes_into_the_next_digest_there_is(
    wishes: dict[str, Any], expected: tuple[str, datetime] | None
) -> None:
    assert told(MARK, wishing(events={(None, Event.MARK): When.DIGEST}, **wishes)) == expected


def test_an_absence_is_told_after_three_minutes_also_in_quiet_hours_and_to_the_calm() -> None:
    assert told(ABSENT) == ("absence", at(9, 3))
    assert told(ABSENT, wishing(quiet=Quiet(8, 12))) == ("absence", at(9, 3))
    assert told(ABSENT, wishing(calm=True)) == ("absence", at(9, 3))


def test_an_absence_entered_on_another_day_rings_no_bell() -> None:
    assert told(replace(ABSENT, day=DAY - timedelta(days=1))) == ("evening", at(18))


def test_a_pupil_is_not_told_that_they_were_absent_or_late() -> None:
    assert told(ABSENT, PUPIL) is None
    assert told(replace(ABSENT, what=What.LATE, value="5"), PUPIL) is None
    assert told(MARK, PUPIL) == ("alert", at(13, 20))


def test_who_entered_it_is_not_told_and_neither_is_a_stranger_or_who_wants_silence() -> None:
    assert told(replace(MARK, actor=MOTHER.person)) is None
    assert told(replace(MARK, pupil=99)) is None
    assert told(MARK, wishing(muted=True)) is None


@pytest.mark.parametrize(
    ("happening", "attention"),
    [
        (MARK, False),
        (replace(MARK, value="2"), True),
        (replace(MARK, value="2/3"), True),
        (replace(MARK, value="4/5"), False),
        (replace(MARK, what=What.MARK_CHANGED, value="2"), False),  # a correction waits for the digest
        (replace(MARK, what=What.TERM_MARK), False),
        (ABSENT, True),
        (replace(ABSENT, what=What.LATE, value="5"), False),
        (replace(ABSENT, what=What.TIMETABLE), False),
    ],
)
def test_the_calm_hear_at_once_only_of_what_needs_attention(happening: Happening, attention: bool) -> None:
    found = owed(happening, wishing(calm=True), happening.at)
    assert (found is not None and found.kind in (Kind.ALERT, Kind.ABSENCE)) is attention


@pytest.mark.parametrize(
    ("entered", "due", "expected"),
    [
        (at(12), date(2026, 11, 12), None),  # the evening digest tells it
        (at(17, 50), date(2026, 11, 12), None),
        (at(17, 51), date(2026, 11, 12), ("alert", at(18, 1))),
        (at(19), date(2026, 11, 12), ("alert", at(19, 10))),
        (at(19), date(2026, 11, 13), None),  # tomorrow's digest tells it
        (at(9), DAY, ("alert", at(9, 10))),
        (at(9), date(2026, 11, 10), None),  # nobody can do it any more
    ],
)
def test_homework_is_news_only_after_the_digest_that_should_have_told_it(
    entered: datetime, due: date, expected: tuple[str, datetime] | None
) -> None:
    homework = replace(MARK, what=What.HOMEWORK, at=entered, day=due, record=("homework", 1))
    assert told(homework) == expected


@pytest.mark.parametrize(
    ("days", "entered", "expected"),
    [
        ({1, 2, 3, 4, 5, 6, 7}, 13, None),  # Sunday's digest tells it
        ({1, 2, 3, 4, 5, 6}, 13, ("alert", 19)),  # Saturday's has no lessons to tell of
        ({1, 2, 3, 4, 5}, 13, ("alert", 19)),
        ({1, 2, 3, 4, 5}, 12, None),  # Friday's digest tells it
        ({1, 2, 3, 4}, 11, ("alert", 19)),  # none does
    ],
)
def test_homework_for_monday_is_news_where_no_digest_of_ones_own_tells_it(
    days: set[int], entered: int, expected: tuple[str, int] | None
) -> None:
    moment = at(19, day=date(2026, 11, entered))
    monday = replace(MARK, what=What.HOMEWORK, at=moment, day=date(2026, 11, 16), record=("homework", 1))
    found = told(replace(monday, eves=(date(2026, 11, 13), date(2026, 11, 15))), wishing(days=frozenset(days)))
    assert found == (expected and (expected[0], at(expected[1], 10, day=moment.date())))


def test_a_change_of_the_timetable_is_told_at_once_within_a_day_and_else_by_the_digest() -> None:
    change = replace(MARK, what=What.TIMETABLE, record=("substitution", 1), day=date(2026, 11, 12))
    assert told(replace(change, starts=at(8, day=date(2026, 11, 12)))) == ("alert", at(9, 10))
    assert told(replace(change, starts=at(8, day=date(2026, 11, 20)))) == ("evening", at(18))


@pytest.mark.parametrize(
    ("family", "school", "account", "expected"),
    [
        (None, 6, True, at(13, 20)),
        (2, 6, True, at(13, 20)),  # 11:00, and the last bell is later
        (6, 6, True, at(15)),
        (20, 6, True, at(15)),  # no longer than the school allows
        (6, 0, True, at(13, 20)),
        (6, 6, False, at(13, 20)),  # nobody is there to tell it
    ],
)
def test_a_family_may_leave_it_to_the_pupil_to_tell_of_a_mark(
    family: int | None, school: int, account: bool, expected: datetime
) -> None:
    mark = replace(MARK, tell_first=school, told_first=account)
    assert told(mark, wishing(tell_first=family)) == ("alert", expected)


def test_nobody_waits_for_the_pupil_to_tell_of_an_absence() -> None:
    absent = replace(ABSENT, tell_first=6, told_first=True)
    assert told(absent, wishing(tell_first=6)) == ("absence", at(9, 3))
    assert told(replace(MARK, tell_first=6, told_first=True), wishing(PUPIL, tell_first=6)) == ("alert", at(13, 20))


def test_planned_after_the_bot_was_down_it_rings_at_once_or_is_left_to_the_digest_when_it_is_stale() -> None:
    assert told(MARK, now=at(16)) == ("alert", at(16))
    assert told(MARK, now=at(16, 21)) == ("evening", at(18))
    assert told(MARK, wishing(evening=None, weekly=None), now=at(20)) == ("alert", at(20))


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Asia/Novokuznetsk", "UTC"])
@pytest.mark.parametrize("night", [date(2026, 3, 28), date(2026, 10, 24), date(2026, 11, 11)])
def test_on_every_night_of_the_year_the_morning_comes_once(zone: str, night: date) -> None:
    here = ZoneInfo(zone)
    child = replace(ARTYOM, zone=here)
    mother = replace(MOTHER, children=(child,))
    for minutes in range(0, 8 * 60, 20):
        entered = datetime(night.year, night.month, night.day, 22, tzinfo=here).astimezone(UTC) + timedelta(
            minutes=minutes
        )
        found = owed(replace(MARK, at=entered, zone=here, last_bell=None), mother, entered)
        assert found is not None
        morning = datetime(night.year, night.month, night.day, 7, tzinfo=here) + timedelta(days=1)
        assert found.not_before == morning.astimezone(UTC)
