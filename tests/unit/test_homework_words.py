"""What people type behind `/homework`."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.homework import Subject
from domain.homework_words import day_in, matching, subject_in, week_in

TODAY = date(2026, 11, 11)  # a Wednesday

SUBJECTS = [
    Subject(1, 1, "Алгебра", "Алг.", 1),
    Subject(1, 2, "Английский язык", "Англ.", 0),
    Subject(1, 3, "Русский язык", "Русский", 2),
    Subject(2, 4, "Чтение", "Чтение", 0),
    Subject(2, 5, "Русский язык", "Русский", 0),
]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("сегодня", TODAY),
        ("Завтра", date(2026, 11, 12)),
        ("на завтра", date(2026, 11, 12)),
        ("послезавтра", date(2026, 11, 13)),
        ("вчера", date(2026, 11, 10)),
        ("the day after tomorrow", date(2026, 11, 13)),
        ("tomorrow", date(2026, 11, 12)),
        ("übermorgen", date(2026, 11, 13)),
        ("пятница", date(2026, 11, 13)),
        ("на пятницу", date(2026, 11, 13)),
        ("  ПТ ", date(2026, 11, 13)),
        ("вторник", date(2026, 11, 17)),
        ("среда", date(2026, 11, 18)),
        ("for Monday", date(2026, 11, 16)),
        ("für Samstag", date(2026, 11, 14)),
        ("12.11", date(2026, 11, 12)),
        ("на 12.11.", date(2026, 11, 12)),
        ("1.9", date(2026, 9, 1)),
        ("12/11", date(2026, 11, 12)),
        ("12.01", date(2027, 1, 12)),
        ("31.05", date(2027, 5, 31)),
        ("12.11.2025", date(2025, 11, 12)),
        ("12.11.26", date(2026, 11, 12)),
        ("понидельник", date(2026, 11, 16)),
        ("12 ноября", date(2026, 11, 12)),
        ("9 мая", date(2027, 5, 9)),
        ("12. November", date(2026, 11, 12)),
        ("3 März 2027", date(2027, 3, 3)),
    ],
)
def test_a_day_is_understood_in_every_language(words: str, day: date) -> None:
    assert day_in(words, TODAY) == day
    assert subject_in(words) == ""


@pytest.mark.parametrize(
    ("today", "day"),
    [
        pytest.param(date(2027, 2, 1), date(2026, 12, 12), id="after-new-year-december-is-over"),
        pytest.param(date(2026, 8, 25), date(2026, 12, 12), id="before-school-begins-it-is-to-come"),
        pytest.param(date(2027, 6, 10), date(2026, 12, 12), id="in-june-it-was"),
    ],
)
def test_a_date_without_a_year_lies_in_the_school_year(today: date, day: date) -> None:
    assert day_in("12.12", today) == day


@pytest.mark.parametrize(
    "words",
    [
        "",
        "31.02",
        "45.13",
        "12",
        "12.11.11.11",
        "0.0",
        "завтрак",
        "12 утра",
        "2026-11-12",
        "пятница 13",
        "12–14 ноября",
        "29.02",
        "²",
    ],
)
def test_what_is_no_day_is_not_guessed(words: str) -> None:
    assert day_in(words, TODAY) is None


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("неделя", date(2026, 11, 9)),
        ("на неделю", date(2026, 11, 9)),
        ("Эта неделя", date(2026, 11, 9)),
        ("на следующую неделю", date(2026, 11, 16)),
        ("next week", date(2026, 11, 16)),
        ("Woche", date(2026, 11, 9)),
        ("завтра", None),
        ("", None),
    ],
)
def test_a_week_begins_on_its_monday(words: str, first: date | None) -> None:
    assert week_in(words, TODAY) == first


@pytest.mark.parametrize(
    ("words", "said"),
    [("Алгебра", "алгебра"), ("по чтению", "чтению"), ("неделя", ""), ("пт", ""), ("31.02", ""), ("", ""), (None, "")],
)
def test_everything_else_may_be_a_subject(words: str | None, said: str) -> None:
    assert subject_in(words) == said


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("алгебра", [1], id="its-name"),
        pytest.param("алг.", [1], id="its-short-name"),
        pytest.param("русский", [3], id="a-short-name-before-a-beginning"),
        pytest.param("англ", [2], id="a-beginning"),
        pytest.param("язык", [2, 3], id="several"),
        pytest.param("чтение", [4], id="of-the-other-child"),
        pytest.param("гебра", [], id="not-the-middle-of-a-word"),
        pytest.param("химия", [], id="nobody-learns-it"),
    ],
)
def test_a_subject_is_found_by_its_name_of_one_child_only(words: str, found: list[int]) -> None:
    assert [one.id for one in matching(SUBJECTS, words, (1, 2))] == found


def test_the_child_that_is_open_comes_first() -> None:
    assert [one.id for one in matching(SUBJECTS, "русский", (2, 1))] == [5]


@given(words=st.text(), today=st.dates(date(2000, 1, 1), date(2099, 12, 1)))
def test_whatever_is_typed_is_a_day_a_week_a_subject_or_nothing(words: str, today: date) -> None:
    found = [day_in(words, today), week_in(words, today), subject_in(words) or None]
    assert sum(one is not None for one in found) <= 1


@given(today=st.dates(date(2000, 9, 1), date(2098, 5, 31)), ahead=st.integers(0, 250))
def test_a_date_as_buttons_write_it_is_read_back(today: date, ahead: int) -> None:
    begins = date(today.year if today.month >= 8 else today.year - 1, 9, 1)
    day = begins + timedelta(days=ahead)
    assert day_in(f"{day.day}.{day.month:02}", today) == day
