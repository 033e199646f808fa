"""What a digest holds, and when there is none: the rules behind the evening, the morning and the week."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from domain.almanac import FormBook
from domain.diary import Presence
from domain.digests import (
    Average,
    ChildDigest,
    DayPlan,
    Digest,
    GivenMark,
    LessonToCome,
    Noted,
    WeekOf,
    day_told,
    needing_attention,
    tells_marks,
    told_presence,
)
from domain.homework import Assignment
from domain.outbox import Kind
from domain.planned import Planned
from domain.preferences import Event, Preferences, When
from domain.readers import ChatAt, Reader
from domain.words import Attendance, Scale
from emulator.telegram import html
from locales import LANGUAGES, texts_in
from tests.school import FRIDAY, THURSDAY, WEDNESDAY
from tests.unit.kit import ARTYOM, SONYA, YEAR, child
from views.digests import digest_page
from views.fold import LIMIT

DAY = timedelta(days=1)
SATURDAY, SUNDAY, MONDAY = (FRIDAY + DAY * n for n in (1, 2, 3))
HOLIDAY = date(2026, 10, 27)
BOOK = FormBook(YEAR, ())
TEXTS = texts_in("ru")
PRESENT = Presence(Attendance.UNKNOWN, "Н", None)


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (WEDNESDAY, THURSDAY),
        (FRIDAY, MONDAY),  # what is set for after the weekend
        (SATURDAY, None),  # was said on Friday
        (SUNDAY, MONDAY),
        (HOLIDAY, None),
        (date(2026, 10, 23), date(2026, 11, 2)),  # the last day before the holidays
        (date(2026, 11, 1), date(2026, 11, 2)),
    ],
)
def test_an_evening_tells_of_the_next_school_day_on_its_eve_and_after_a_day_of_lessons(
    day: date, told: date | None
) -> None:
    assert day_told(Kind.EVENING, BOOK, day) == told


@pytest.mark.parametrize(("day", "told"), [(WEDNESDAY, WEDNESDAY), (SATURDAY, None), (HOLIDAY, None)])
def test_a_morning_tells_of_its_own_lessons_only(day: date, told: date | None) -> None:
    assert day_told(Kind.MORNING, BOOK, day) == told


@pytest.mark.parametrize(
    ("mark", "bad"),
    [
        (GivenMark(1, "Химия", "2", ""), True),
        (GivenMark(1, "Химия", "1", ""), True),
        (GivenMark(1, "Химия", "3", ""), False),
        (GivenMark(1, "Химия", "4/2", ""), True),
        (GivenMark(1, "Химия", "2", "", scale=Scale.TEN), False),
        (GivenMark(1, "Химия", "н/а", ""), False),
    ],
)
def test_a_mark_of_two_or_less_on_the_scale_of_five_needs_attention(mark: GivenMark, bad: bool) -> None:
    one = needing_attention(ChildDigest(ARTYOM, (mark,)), ())
    assert bool(one.marks) is bad


@pytest.mark.parametrize(
    ("before", "mean", "told"), [("4.1", "3.8", True), ("4.1", "3.9", False), ("3.8", "4.1", False)]
)
def test_an_average_that_falls_by_three_tenths_needs_attention(before: str, mean: str, told: bool) -> None:
    average = Average("Химия", Fraction(mean), Fraction(before))
    marked = ChildDigest(ARTYOM, (GivenMark(1, "Химия", "3", ""),))
    assert bool(needing_attention(marked, (average,)).fell) is told
    assert not needing_attention(ChildDigest(ARTYOM), (average,)).fell  # it was told on the day of its mark


def test_the_calm_are_told_of_an_absence_without_a_reason_and_of_no_other() -> None:
    noted = tuple(
        Noted(n, "Химия", Presence(meaning, "", None))
        for n, meaning in enumerate((Attendance.UNKNOWN, Attendance.ILL, Attendance.LATE, Attendance.UNEXCUSED))
    )
    assert [one.number for one in needing_attention(ChildDigest(ARTYOM, (), noted), ()).noted] == [0, 3]


def reader(**wishes: object) -> Reader:
    """A mother of both with these choices."""
    return Reader(1, (ChatAt(1, 1, 1, "ru"),), Preferences(**wishes), (ARTYOM, SONYA))  # type: ignore[arg-type]  # as said


def test_what_is_switched_off_is_not_in_the_digest_either() -> None:
    assert tells_marks(reader(), ARTYOM)
    assert not tells_marks(reader(events={(ARTYOM.id, Event.MARK): When.OFF}), ARTYOM)
    assert not tells_marks(reader(), SONYA)  # the first form has no marks
    assert told_presence(reader(), ARTYOM, PRESENT)
    assert not told_presence(reader(events={(None, Event.ABSENCE): When.OFF}), ARTYOM, PRESENT)
    assert not told_presence(replace(reader(), children=(), own=ARTYOM), ARTYOM, PRESENT)


@pytest.mark.parametrize("kind", [Kind.EVENING, Kind.MORNING, Kind.WEEKLY])
def test_nothing_is_told_when_there_is_nothing(kind: Kind) -> None:
    assert digest_page(TEXTS, Digest(kind, WEDNESDAY, (ChildDigest(ARTYOM), ChildDigest(SONYA)))) is None
    assert digest_page(TEXTS, Digest(kind, WEDNESDAY, ())) is None


def test_only_who_has_something_to_tell_is_named() -> None:
    marked = ChildDigest(ARTYOM, (GivenMark(1, "Химия", "5", ""),))
    page = digest_page(TEXTS, Digest(Kind.EVENING, WEDNESDAY, (marked, ChildDigest(SONYA))))
    assert page is not None
    assert page.text == "<b>Вечерняя сводка, 11 ноября, среда</b>\n\n<b>Артём, 7Б</b>\nХимия: <b>5</b>"
    assert page.protected


def test_a_page_without_marks_may_be_passed_on() -> None:
    plan = DayPlan(THURSDAY, 7, (LessonToCome(Planned(1, "Химия", "", "", "", None, None)),))
    page = digest_page(TEXTS, Digest(Kind.EVENING, WEDNESDAY, (ChildDigest(ARTYOM, plan=plan),)))
    assert page is not None
    assert not page.protected


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("private", [False, True])
def test_five_children_with_long_tasks_fit_one_message(language: str, private: bool) -> None:
    tasks = tuple(
        LessonToCome(
            Planned(n, f"Предмет {n}", "", "", "", None, None),
            (Assignment(n, f"Предмет {n}", "слово & " * 200, 30, 2, individual=False, bring="циркуль"),),
        )
        for n in range(1, 9)
    )
    marks = tuple(GivenMark(n, f"Предмет {n}", "5", "контрольная работа") for n in range(1, 9))
    children = tuple(
        ChildDigest(child(n, ARTYOM.name, f"{n}А", n), marks, plan=DayPlan(THURSDAY, n, tasks)) for n in range(5, 10)
    )
    page = digest_page(texts_in(language), Digest(Kind.EVENING, WEDNESDAY, children, private=private))
    assert page is not None
    plain, _ = html.parse(page.text)
    assert len(plain) <= LIMIT
    assert plain.count(ARTYOM.name.name) >= 5


def test_a_week_says_what_rose_before_what_fell() -> None:
    week = WeekOf((Average("Химия", Fraction(3), Fraction(4)), Average("Физика", Fraction(5), Fraction(4))))
    assert ([one.subject for one in week.rose], [one.subject for one in week.fell]) == (["Физика"], ["Химия"])
