"""How long backups are kept, when one is due, and what a check says."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.backup import (
    RECENT,
    Checked,
    Kept,
    Manifest,
    Table,
    check_month,
    differences,
    is_due,
    kept,
    moment_of,
    name_of,
    read_checked,
)

ZONE = ZoneInfo("Asia/Novokuznetsk")  # UTC+7
RULE = Kept(7, 4, 6)
START = datetime(2026, 1, 1, 20, tzinfo=UTC)
MOMENTS = st.lists(st.datetimes(datetime(2024, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC)), unique=True)  # noqa: DTZ001 - hypothesis adds the zone


def nightly(days: int) -> list[datetime]:
    """A backup every night, rotated every night, as the job does."""
    there: set[datetime] = set()
    for day in range(days):
        there = kept(there | {START + timedelta(days=day)}, RULE)
    return sorted(there)


def test_after_a_year_there_are_ten_nights_some_weeks_and_months() -> None:
    assert [f"{moment:%d.%m}" for moment in nightly(365)] == [
        "31.07", "31.08", "30.09", "31.10", "30.11", "13.12", "20.12",
        "22.12", "23.12", "24.12", "25.12", "26.12", "27.12", "28.12", "29.12", "30.12", "31.12",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "left"),
    [
        pytest.param(Kept(0, 0, 0), 10, id="the newest ten stay whatever is asked"),
        pytest.param(Kept(14, 0, 0), 14, id="days"),
        pytest.param(Kept(0, 8, 0), 10 + 6, id="weeks: two of the eight are among the ten"),
        pytest.param(Kept(0, 0, 3), 10 + 2, id="months"),
    ],
)
def test_days_weeks_and_months_are_counted_apart(rule: Kept, left: int) -> None:
    # The last of these nights is a Wednesday.
    assert len(kept([START + timedelta(days=day) for day in range(364)], rule)) == left


@given(MOMENTS, st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_the_newest_are_never_lost_and_no_more_is_kept_than_the_rule_says(
    moments: list[datetime], days: int, weeks: int, months: int
) -> None:
    left = kept(moments, Kept(days, weeks, months))
    assert left <= set(moments)
    assert left >= set(sorted(moments)[-RECENT:])
    assert len(left) <= RECENT + days + weeks + months
    assert kept(left, Kept(days, weeks, months)) == left


@pytest.mark.parametrize(
    ("newest", "now", "due"),
    [
        pytest.param(None, "2026-11-11 12:00", True, id="never made"),
        pytest.param("2026-11-11 03:00", "2026-11-11 12:00", False, id="of this night"),
        pytest.param("2026-11-10 12:00", "2026-11-11 02:59", False, id="the night has not come"),
        pytest.param("2026-11-10 12:00", "2026-11-11 03:00", True, id="the night has come"),
        pytest.param("2026-11-10 02:59", "2026-11-11 02:59", True, id="a machine that was off last night"),
    ],
)
def test_a_backup_is_due_when_there_is_none_of_the_last_night(newest: str | None, now: str, due: bool) -> None:
    made = datetime.fromisoformat(newest).replace(tzinfo=ZONE) if newest else None
    assert is_due(made, datetime.fromisoformat(now).replace(tzinfo=ZONE), ZONE) is due


@pytest.mark.parametrize(
    ("now", "month"),
    [
        pytest.param("2026-11-01 03:59", None, id="before its hour"),
        pytest.param("2026-11-01 04:00", date(2026, 11, 1), id="the first of the month"),
        pytest.param("2026-11-30 23:00", date(2026, 11, 1), id="made up for until the month's end"),
    ],
)
def test_the_check_is_one_of_its_month(now: str, month: date | None) -> None:
    assert check_month(datetime.fromisoformat(now).replace(tzinfo=ZONE), ZONE) == month


def test_a_name_says_when_and_other_files_are_none() -> None:
    made = datetime(2026, 11, 1, 3, 0, tzinfo=ZONE)
    assert name_of(made) == "zvonok-20261031T200000Z.tar"
    assert moment_of(name_of(made)) == made
    assert [moment_of(name) for name in ("zvonok.tar", "zvonok-2026.tar", "photo.tar")] == [None] * 3


def test_every_difference_is_a_line_of_its_own() -> None:
    said = {"form": Table(2, "a"), "mark": Table(4, "b"), "person": Table(9, "c"), "school": Table(1, "d")}
    found = {"form": Table(2, "a"), "mark": Table(3, "b"), "person": Table(9, "x"), "stranger": Table(0, "")}
    assert differences(Manifest(START, "0.1.0", "sqlite", "0006", 1, said), found) == [
        "school: the table is missing",
        "stranger: the manifest knows no such table",
        "mark: 3 rows, the manifest says 4",
        "person: what stands in its 9 rows is not what the manifest says",
    ]


@pytest.mark.parametrize(
    "checked", [Checked(date(2026, 11, 1), 43, 12345), Checked(None), Checked(date(2026, 11, 1), 0, 0, 2)]
)
def test_what_a_check_has_found_travels_in_the_outbox(checked: Checked) -> None:
    assert read_checked(checked.reference) == checked
    assert len(checked.reference) <= 200
    assert read_checked("reused:7") is None
