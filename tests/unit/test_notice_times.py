"""The moment somebody types for a notice: three languages, the school's clock, never the past."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.notice_times import FARTHEST, ends_offered, from_minutes, offered, read_moment, to_minutes
from tests.school import NOW, ZONE

BERLIN = ZoneInfo("Europe/Berlin")

UNDERSTOOD = {
    "завтра 8:00": (12, 8, 0),
    "завтра в 8:15": (12, 8, 15),
    "завтра": (12, 8, 0),
    "сегодня 18:00": (11, 18, 0),
    "сегодня в 18": (11, 18, 0),
    "сегодня в 18 часов": (11, 18, 0),
    "18:30": (11, 18, 30),
    "16:40": (12, 16, 40),  # this very minute has begun: the next one
    "8:00": (12, 8, 0),
    "12.11 в 18:30": (12, 18, 30),
    "12 ноября, 18:30": (12, 18, 30),
    "пятница 18:00": (13, 18, 0),
    "в пятницу": (13, 8, 0),
    "tomorrow 8:00": (12, 8, 0),
    "tomorrow at 8": (12, 8, 0),
    "12 November at 18:30": (12, 18, 30),
    "Friday 18:00": (13, 18, 0),
    "morgen 8:00": (12, 8, 0),
    "morgen um 8 Uhr": (12, 8, 0),
    "12.11. um 18:30": (12, 18, 30),
    "Freitag 18:00": (13, 18, 0),
}


@pytest.mark.parametrize(("words", "when"), UNDERSTOOD.items(), ids=UNDERSTOOD)
def test_a_moment_is_read_by_the_clock_of_the_school(words: str, when: tuple[int, int, int]) -> None:
    day, hour, minute = when
    assert read_moment(words, NOW, ZONE) == datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


NOT_UNDERSTOOD = (
    "вчера 8:00", "сегодня 8:00", "11.11 16:40", "25:00", "завтра 8:75", "с понедельника по среду 8:00", "скоро",
    "через час", "завтра болеет", "🙂", "", "11.01.2027 8:00", "1.9.2026", "8:00 9:00", "31.02 8:00",
)  # fmt: skip


@pytest.mark.parametrize("words", NOT_UNDERSTOOD)
def test_the_past_the_far_future_and_nonsense_are_no_moment(words: str) -> None:
    assert read_moment(words, NOW, ZONE) is None


def test_a_day_alone_is_the_usual_hour_and_sixty_days_are_the_farthest() -> None:
    assert read_moment("пятница", NOW, ZONE, time(18)) == datetime(2026, 11, 13, 18, tzinfo=ZONE)
    assert read_moment("10.01.2027 16:40", NOW, ZONE) == NOW + FARTHEST
    assert read_moment("10.01.2027 16:41", NOW, ZONE) is None


def at(*moment: int) -> datetime:
    """In UTC."""
    return datetime(*moment, tzinfo=UTC)  # type: ignore[misc, arg-type]


@pytest.mark.parametrize(
    ("words", "now", "then"),
    [
        pytest.param("morgen 8:00", at(2026, 3, 28, 12), at(2026, 3, 29, 6), id="summer time begins at night"),
        pytest.param("morgen 8:00", at(2026, 10, 24, 12), at(2026, 10, 25, 7), id="summer time ends at night"),
        pytest.param("29.3. 2:30", at(2026, 3, 28, 12), at(2026, 3, 29, 1, 30), id="an hour that is left out"),
        pytest.param("25.10. 2:30", at(2026, 10, 24, 12), at(2026, 10, 25, 0, 30), id="an hour that comes twice"),
        pytest.param("8:00", at(2026, 10, 24, 22, 30), at(2026, 10, 25, 7), id="after midnight there, not yet in UTC"),
    ],
)
def test_when_the_clocks_change_the_wall_clock_holds(words: str, now: datetime, then: datetime) -> None:
    found = read_moment(words, now, BERLIN)
    assert found is not None
    assert found.astimezone(UTC) == then


@given(
    words=st.builds(
        "{} {}".format,
        st.sampled_from(["", "сегодня", "завтра", "пятница", "вчера", "31.12", "1.1", "29.02", "heute", "Friday"]),
        st.from_regex(r"(в )?[0-9]{1,2}(:[0-9]{2})?", fullmatch=True) | st.text(max_size=12),
    ),
    now=st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1)),  # noqa: DTZ001 - made aware below
    zone=st.sampled_from([ZONE, BERLIN, ZoneInfo("America/St_Johns")]),
)
def test_whatever_is_typed_a_moment_is_in_the_future_and_not_far(words: str, now: datetime, zone: ZoneInfo) -> None:
    now = now.replace(tzinfo=UTC)
    found = read_moment(words, now, zone)
    assert found is None or now < found.astimezone(UTC) <= now + FARTHEST


def test_what_is_on_buttons_is_still_to_come_and_survives_the_button() -> None:
    late = NOW + timedelta(hours=1)  # 17:40 there: in twenty minutes is too soon to press
    assert [one.strftime("%d.%m %H:%M") for one in offered(NOW, ZONE)] == ["11.11 18:00", "12.11 08:00", "12.11 18:00"]
    assert [one.strftime("%d.%m %H:%M") for one in offered(late, ZONE)] == ["12.11 08:00", "12.11 18:00"]
    assert [one.strftime("%d.%m %H:%M") for one in ends_offered(NOW, ZONE)] == [
        "11.11 23:59", "12.11 23:59", "18.11 23:59", "11.12 23:59",
    ]  # fmt: skip
    assert all(from_minutes(to_minutes(one), ZONE) == one for one in [*offered(NOW, ZONE), *ends_offered(NOW, ZONE)])
