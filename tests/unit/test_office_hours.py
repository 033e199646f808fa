"""Office hours: nothing is delivered outside them, nothing is lost, and nothing waits longer than it has to."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendars import Break, Calendar, Closed, Swap
from domain.office_hours import AHEAD, USUAL, OfficeHours, due, working_days
from domain.quiet_hours import Quiet
from tests.unit.kit import YEAR

ZONES = [ZoneInfo(name) for name in ("Asia/Novokuznetsk", "Europe/Berlin", "America/New_York", "Pacific/Apia")]
KUZBASS = ZONES[0]
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)

hours = st.tuples(st.integers(0, 23), st.integers(1, 24)).filter(lambda span: span[0] < span[1])
offices = hours.map(lambda span: OfficeHours(*span))
moments = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1)).map(lambda naive: naive.replace(tzinfo=UTC))  # noqa: DTZ001 - made aware here
weeks = st.sets(st.integers(1, 7), min_size=1).map(lambda days: lambda day: day.isoweekday() in days)
nights = st.none() | st.tuples(st.integers(0, 23), st.integers(0, 23)).filter(lambda span: span[0] != span[1]).map(
    lambda span: Quiet(*span)
)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Of November 2026, in Kuzbass."""
    return datetime(2026, 11, day, hour, minute, tzinfo=KUZBASS)


@given(offices, moments, st.sampled_from(ZONES), weeks)
def test_the_next_opening_is_open_not_before_and_the_first(
    office: OfficeHours, moment: datetime, zone: ZoneInfo, works: object
) -> None:
    found = office.next_open(moment, zone, works)  # type: ignore[arg-type]  # made above
    assert found >= moment
    assert found - moment <= timedelta(days=8)
    assert office.next_open(found, zone, works) == found  # type: ignore[arg-type]  # likewise
    if found > moment:
        assert not office.open(moment, zone, works)  # type: ignore[arg-type]  # likewise
        assert not office.open(found - MINUTE, zone, works)  # type: ignore[arg-type]  # likewise
        between = (moment + (found - moment) * n / 50 for n in range(50))
        assert not any(office.open(one, zone, works) for one in between)  # type: ignore[arg-type]  # likewise


@given(offices, moments, moments, st.sampled_from(ZONES), weeks)
def test_what_is_written_earlier_is_delivered_no_later(
    office: OfficeHours, one: datetime, other: datetime, zone: ZoneInfo, works: object
) -> None:
    earlier, later = sorted((one, other))
    assert office.next_open(earlier, zone, works) <= office.next_open(later, zone, works)  # type: ignore[arg-type]


@given(offices, moments, st.sampled_from(ZONES), weeks, nights, st.sampled_from(ZONES))
def test_a_message_is_due_when_the_teacher_is_there_and_awake_or_at_least_awake(
    office: OfficeHours, moment: datetime, zone: ZoneInfo, works: object, quiet: Quiet | None, clock: ZoneInfo
) -> None:
    found = due(moment, office, zone, works, quiet, clock)  # type: ignore[arg-type]  # made above
    assert found >= moment
    if quiet is not None:
        assert not quiet.covers(found.astimezone(clock).time())
    else:
        assert office.open(found, zone, works)  # type: ignore[arg-type]  # likewise


@given(moments)
def test_where_nobody_ever_works_a_message_does_not_wait_for_ever(moment: datetime) -> None:
    found = USUAL.next_open(moment, KUZBASS, lambda _: False)
    assert moment < found <= moment + DAY * (AHEAD + 1)


@pytest.mark.parametrize(
    ("sent", "opens"),
    [
        (at(11, 8), at(11, 8)), (at(11, 17, 59), at(11, 17, 59)), (at(11, 18), at(12, 8)), (at(12, 7, 59), at(12, 8)),
        (at(13, 18), at(16, 8)), (at(14, 10), at(16, 8)), (at(3, 20), at(5, 8)),
    ],
    ids=["first minute", "last minute", "evening", "early", "friday", "saturday", "before a holiday"],
)  # fmt: skip
def test_the_usual_hours_of_a_five_day_week(sent: datetime, opens: datetime) -> None:
    assert USUAL.next_open(sent, KUZBASS, working_days(YEAR)) == opens


@pytest.mark.parametrize(
    ("calendar", "day", "works"),
    [
        (YEAR, date(2026, 11, 14), False),
        (Calendar(YEAR.starts, YEAR.ends, 6), date(2026, 11, 14), True),
        (YEAR, date(2026, 10, 27), False),
        (YEAR, date(2026, 7, 6), True),
        (YEAR, date(2026, 7, 5), False),
        (Calendar(YEAR.starts, YEAR.ends, 5, swaps=(Swap(date(2026, 11, 11), None, "мороз"),)), date(2026, 11, 11),
         True),
        (Calendar(YEAR.starts, YEAR.ends, 5, swaps=(Swap(date(2026, 11, 14), 1, "перенос"),)), date(2026, 11, 14),
         True),
        (Calendar(YEAR.starts, YEAR.ends, 5, (Break(Closed.HOLIDAY, date(2026, 11, 11), date(2026, 11, 11)),)),
         date(2026, 11, 11), False),
    ],
    ids=["saturday of five", "saturday of six", "holidays", "summer", "summer sunday", "frost", "moved", "holiday"],
)  # fmt: skip
def test_which_days_are_working_days(calendar: Calendar, day: date, works: bool) -> None:
    assert working_days(calendar)(day) is works


@pytest.mark.parametrize("span", [(8, 8), (18, 8), (-1, 8), (8, 25)])
def test_hours_do_not_cross_midnight(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="-"):
        OfficeHours(*span)


def test_a_teacher_who_sleeps_long_is_written_to_when_they_wake() -> None:
    assert due(at(11, 23), USUAL, KUZBASS, working_days(YEAR), Quiet(21, 10), KUZBASS) == at(12, 10)
    always = due(at(11, 23), OfficeHours(8, 9), KUZBASS, working_days(YEAR), Quiet(7, 20), KUZBASS)
    assert always.astimezone(KUZBASS).time() == time(20)
