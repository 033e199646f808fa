"""What becomes of a message at the moment of sending, and at which hours digests are due."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain import digest_hours
from domain.digest_hours import Due
from domain.outbox import Claimed, Failure, Kind
from domain.preferences import Preferences
from domain.quiet_hours import Quiet
from domain.readers import Reader
from domain.sending import LONGEST_PAUSE, Drop, Fate, Fold, Hold, Later, fate, in_own_order, pause
from tests.unit.test_alerts import ARTYOM, DAY, MOTHER, PUPIL, at, wishing

BERLIN, NOVOKUZNETSK = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Novokuznetsk")
TOMORROW, NEXT_WEEK = date(2026, 11, 12), date(2026, 11, 18)
NO_DIGEST = wishing(evening=None, morning=None, weekly=None)


def row(kind: Kind, not_before: datetime, pupil: int | None = ARTYOM.id) -> Claimed:
    """A message whose time came then."""
    return Claimed(1, MOTHER.person, kind, DAY, "", pupil, not_before, not_before, 0)


ALERT, ABSENCE, DIGEST = row(Kind.ALERT, at(13)), row(Kind.ABSENCE, at(22)), row(Kind.EVENING, at(18), None)


@pytest.mark.parametrize(
    ("message", "reader", "now", "expected"),
    [
        pytest.param(ALERT, MOTHER, at(13, 1), None, id="now"),
        pytest.param(ALERT, None, at(13, 1), Drop(Failure.NO_CHAT), id="no chat is left"),
        pytest.param(ALERT, wishing(muted=True), at(13, 1), Drop(Failure.MUTED), id="wants nothing any more"),
        pytest.param(ALERT, replace(MOTHER, children=()), at(13, 1), Drop(Failure.NOT_ALLOWED), id="not her child now"),
        pytest.param(ALERT, PUPIL, at(13, 1), None, id="the pupil themself"),
        pytest.param(ALERT, MOTHER, at(16), None, id="three hours late"),
        pytest.param(ALERT, MOTHER, at(16, 1), Fold(), id="stale: into the next digest"),
        pytest.param(ALERT, NO_DIGEST, at(16, 1), None, id="stale, but there is no digest"),
        pytest.param(ALERT, MOTHER, at(21), Later(at(7, day=TOMORROW)), id="late enough for quiet hours"),
        pytest.param(ALERT, wishing(quiet=None), at(13, 5), None, id="without quiet hours"),
        pytest.param(row(Kind.ALERT, at(20, 59)), MOTHER, at(21), Later(at(7, day=TOMORROW)), id="quiet hours began"),
        pytest.param(ABSENCE, MOTHER, at(22), None, id="an absence wakes"),
        pytest.param(ABSENCE, wishing(muted=True), at(22), Drop(Failure.MUTED), id="but not who is muted"),
        pytest.param(DIGEST, MOTHER, at(18), None, id="a digest at its hour"),
        pytest.param(DIGEST, MOTHER, at(17, 59), Later(at(18)), id="a digest before its hour"),
        pytest.param(DIGEST, wishing(evening=20), at(18), Later(at(20)), id="another hour was chosen meanwhile"),
        pytest.param(DIGEST, wishing(evening=None), at(18), Fold(), id="no evening digest any more, another is"),
        pytest.param(DIGEST, NO_DIGEST, at(18), Drop(Failure.OFF), id="no digest any more"),
        pytest.param(DIGEST, wishing(quiet=Quiet(18, 7)), at(18, 30), None, id="a digest in quiet hours is punctual"),
        pytest.param(DIGEST, MOTHER, at(20), None, id="two hours late, Telegram was away"),
        pytest.param(DIGEST, MOTHER, at(22), Later(at(7, day=TOMORROW)), id="so late that it would wake"),
        pytest.param(DIGEST, MOTHER, at(7, day=TOMORROW), None, id="the next morning it is still good"),
        pytest.param(DIGEST, MOTHER, at(8, 1, day=TOMORROW), Fold(), id="then the next digest takes it along"),
    ],
)  # fmt: skip
def test_settings_and_rights_are_those_of_the_moment_of_sending(
    message: Claimed, reader: Reader | None, now: datetime, expected: Fate
) -> None:
    assert fate(message, reader, now, {}) == expected


@pytest.mark.parametrize("message", [ALERT, ABSENCE, DIGEST], ids=lambda one: one.kind)
def test_what_comes_to_somebody_who_is_awaited_back_is_held(message: Claimed) -> None:
    back = at(12) + timedelta(days=14)
    assert fate(message, None, at(23), {}, back) == Hold(back)
    assert fate(message, MOTHER, message.not_before, {}, back) is None  # is back already


@pytest.mark.parametrize(
    ("evening", "bell", "expected"),
    [(18, at(17), None), (18, at(17, 30), Later(at(18, 30))), (20, at(19, 30), None)],
    ids=["lessons are long over", "an hour after the last lesson", "an hour that was chosen is taken as it is"],
)
def test_the_usual_evening_hour_waits_for_the_second_shift(evening: int, bell: datetime, expected: Fate) -> None:
    now = at(evening)
    assert (
        fate(replace(DIGEST, not_before=now), wishing(evening=evening), now, {ARTYOM.id: bell, 99: at(23)}) == expected
    )


@pytest.mark.parametrize(
    ("kind", "day", "hour", "zone", "expected"),
    [
        pytest.param(Kind.EVENING, date(2026, 3, 28), 18, BERLIN, (17, 0), id="before the spring night"),
        pytest.param(Kind.EVENING, date(2026, 3, 29), 18, BERLIN, (16, 0), id="after the spring night"),
        pytest.param(Kind.EVENING, date(2026, 10, 24), 18, BERLIN, (16, 0), id="before the autumn night"),
        pytest.param(Kind.EVENING, date(2026, 10, 25), 18, BERLIN, (17, 0), id="after the autumn night"),
        pytest.param(Kind.MORNING, date(2026, 3, 29), 7, BERLIN, (5, 0), id="the spring morning"),
        pytest.param(Kind.MORNING, date(2026, 10, 25), 7, BERLIN, (6, 0), id="the autumn morning"),
        pytest.param(Kind.EVENING, DAY, 18, NOVOKUZNETSK, (11, 0), id="a plain night"),
    ],
)
def test_the_hour_is_that_of_the_persons_clock_also_when_clocks_change(
    kind: Kind, day: date, hour: int, zone: ZoneInfo, expected: tuple[int, int]
) -> None:
    wishes = Preferences(evening=hour, morning=hour)
    due = digest_hours.planned(kind, wishes, day, zone)
    assert due == datetime(day.year, day.month, day.day, *expected, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "hour", "expected"),
    [
        pytest.param(date(2026, 3, 29), 2, datetime(2026, 3, 29, 1, tzinfo=UTC), id="an hour that is skipped"),
        pytest.param(date(2026, 10, 25), 2, datetime(2026, 10, 25, 0, tzinfo=UTC), id="an hour that comes twice"),
    ],
)
def test_an_hour_that_the_clock_skips_or_repeats_is_one_moment(day: date, hour: int, expected: datetime) -> None:
    assert digest_hours.moment(day, hour, BERLIN) == expected


@pytest.mark.parametrize("start", [datetime(2026, 3, 28, 12, tzinfo=UTC), datetime(2026, 10, 24, 12, tzinfo=UTC)])
def test_no_evening_is_left_out_and_none_comes_twice_over_a_night_of_changing_clocks(start: datetime) -> None:
    found: list[Due] = []
    moment = start
    while moment < start + timedelta(days=3):
        due = digest_hours.next_due(Preferences(), BERLIN, moment)
        assert due is not None
        if due not in found:
            found.append(due)
        moment += timedelta(minutes=10)
    assert [due.day - start.date() for due in found] == [timedelta(days=number) for number in range(4)]
    assert {due.at.astimezone(BERLIN).hour for due in found} == {18}


@pytest.mark.parametrize("start", [datetime(2026, 3, 28, 20, tzinfo=UTC), datetime(2026, 10, 24, 20, tzinfo=UTC)])
def test_quiet_hours_end_at_seven_of_the_clock_also_when_clocks_change(start: datetime) -> None:
    reader = wishing(zone=BERLIN)
    now = start + timedelta(hours=1)  # 22:00 or 23:00 in Berlin
    later = fate(row(Kind.ALERT, now), reader, now, {})
    assert isinstance(later, Later)
    assert later.moment.astimezone(BERLIN).timetuple()[2:5] == (start.day + 1, 7, 0)


@pytest.mark.parametrize(
    ("wishes", "after", "expected"),
    [
        (Preferences(), at(17), Due(Kind.EVENING, DAY, at(18))),
        (Preferences(), at(18), Due(Kind.EVENING, DAY, at(18))),
        (Preferences(), at(18, 1), Due(Kind.EVENING, TOMORROW, at(18, day=TOMORROW))),
        (
            Preferences(days=frozenset({3})),
            at(19),
            Due(Kind.EVENING, date(2026, 11, 18), at(18, day=date(2026, 11, 18))),
        ),
        (Preferences(evening=None, morning=7), at(17), Due(Kind.MORNING, TOMORROW, at(7, day=TOMORROW))),
        (Preferences(evening=None), at(17), Due(Kind.WEEKLY, date(2026, 11, 13), at(18, day=date(2026, 11, 13)))),
        (Preferences(evening=None, weekly=None), at(17), None),
    ],
    ids=["today", "at the hour", "tomorrow", "only Wednesdays", "in the morning", "at the end of the week", "never"],
)
def test_what_waits_goes_with_the_next_digest_there_is(
    wishes: Preferences, after: datetime, expected: Due | None
) -> None:
    assert digest_hours.next_due(wishes, NOVOKUZNETSK, after) == expected


def test_each_pause_is_twice_as_long_and_never_more_than_ten_minutes() -> None:
    full = [pause(tries, 1).total_seconds() for tries in range(12)]
    assert full[:7] == [5, 10, 20, 40, 80, 160, 320]
    assert set(full[7:]) == {LONGEST_PAUSE.total_seconds()} == {600}
    assert [pause(3, chance).total_seconds() for chance in (0, 0.5, 1)] == [20, 30, 40]


def test_processes_begin_with_different_bots_and_each_always_alike() -> None:
    bots, processes = range(30), [f"machine-{number}-1" for number in range(4)]
    orders = [in_own_order(bots, process) for process in processes]
    assert [sorted(order) for order in orders] == [list(bots)] * 4
    assert orders == [in_own_order(reversed(bots), process) for process in processes]
    first = {bot for order in orders for bot in order[:8]}
    assert len(first) > 16
