"""What a digest holds, and when there is none: the rules behind the evening, the morning and the week."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest

from domain.alerts import What
from domain.almanac import FormBook, GroupDay, Task
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
    eves,
    needing_attention,
    plan_of,
    tells_marks,
    told_plan,
    told_presence,
)
from domain.homework import Assignment
from domain.news import News
from domain.outbox import Kind
from domain.planned import Otherwise, Planned
from domain.preferences import Event, Preferences, When
from domain.readers import ChatAt, Reader
from domain.words import Attendance, Scale
from emulator.telegram import html
from locales import LANGUAGES, texts_in
from tests.school import FRIDAY, THURSDAY, WEDNESDAY
from tests.unit.kit import ARTYOM, SONYA, YEAR, child
from views.digest_plan import NAMES_ONLY, day_to_come
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


@pytest.mark.parametrize(
    ("due", "days"),
    [
        (THURSDAY, (WEDNESDAY,)),
        (MONDAY, (FRIDAY, SUNDAY)),
        (SATURDAY, ()),
        (date(2026, 11, 2), (date(2026, 10, 23), date(2026, 11, 1))),
        (date(2026, 11, 5), (date(2026, 11, 3), date(2026, 11, 4))),  # the day between is a holiday
    ],
)
def test_what_is_due_on_a_day_is_told_on_its_eves(due: date, days: tuple[date, ...]) -> None:
    assert eves(BOOK, due) == days


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


def test_a_calm_week_in_which_nothing_happened_has_something_good_in_it_all_the_same() -> None:
    page = digest_page(TEXTS, Digest(Kind.WEEKLY, FRIDAY, (ChildDigest(SONYA, week=WeekOf()),), calm=True))
    assert page is not None
    assert page.text.split("\n\n")[1:] == ["<b>Софья, 1А</b>\nПропущенных уроков нет.", "<i>Хороших выходных!</i>"]


SCISSORS = Assignment(1, "Технология", "аппликация", 20, 0, individual=False, bring="ножницы")
YOUNG = Assignment(2, "Чтение", "", None, 0, individual=False, bring="книга")


def a_group(*tasks: Assignment, lessons: tuple[Planned, ...] = ()) -> GroupDay:
    """Tasks that were set at noon, but for YOUNG."""
    noon = datetime(2026, 11, 11, 12, tzinfo=UTC)
    return GroupDay(1, lessons, tuple(Task(THURSDAY, t, noon + DAY * (t is YOUNG)) for t in tasks))


def test_a_form_without_homework_is_told_only_what_to_bring() -> None:
    plan = plan_of(THURSDAY, SONYA, [a_group(SCISSORS, YOUNG)], datetime(2026, 11, 11, 13, tzinfo=UTC))
    assert plan is not None
    assert (plan.tasks, plan.brought, plan.load) == ((), (SCISSORS,), None)
    page = digest_page(TEXTS, Digest(Kind.EVENING, WEDNESDAY, (ChildDigest(SONYA, plan=plan),)))
    assert page is not None
    assert page.text.endswith("<u>На 12 ноября, четверг</u>\n<b>Взять с собой:</b> ножницы (Технология)")


def test_a_morning_without_lessons_is_none() -> None:
    task = replace(SCISSORS, bring="")
    alone = plan_of(THURSDAY, ARTYOM, [a_group(task)], datetime(2026, 11, 12, tzinfo=UTC))
    assert alone is not None
    assert told_plan(Kind.EVENING, alone) is alone
    assert told_plan(Kind.MORNING, alone) is None
    assert told_plan(Kind.MORNING, replace(alone, beside=(SCISSORS,))) is not None


def test_a_long_message_names_no_lessons_where_none_is_held() -> None:
    gone = Planned(1, "Химия", "", "", "", None, None, (Otherwise.CANCELLED,))
    plan = DayPlan(THURSDAY, 7, (LessonToCome(gone),), (SCISSORS,))
    assert day_to_come(TEXTS, plan, NAMES_ONLY).splitlines() == [
        "<u>На 12 ноября, четверг</u>",
        "<b>Взять с собой:</b> ножницы (Технология)",
    ]


@pytest.mark.parametrize(
    ("news", "told"),
    [
        (News(What.MARK, "Химия", WEDNESDAY, 3, value="5"), True),
        (News(What.MARK, "Химия", WEDNESDAY, 3, value="4"), False),  # was 5 until a minute ago
        (News(What.MARK, "Химия", WEDNESDAY, 4, value="5"), False),
        (News(What.MARK_CHANGED, "Химия", WEDNESDAY, 3, value="5", was="3"), False),
        (News(What.ABSENT, "Физика", WEDNESDAY, 4), True),
        (News(What.LATE, "Физика", WEDNESDAY, 5), False),
        (News(What.CAME, "Физика", WEDNESDAY, 4), False),
    ],
)
def test_news_is_left_out_only_where_the_day_itself_tells_it(news: News, told: bool) -> None:
    day = ChildDigest(ARTYOM, (GivenMark(3, "Химия", "5", ""),), (Noted(4, "Физика", PRESENT),))
    assert day.tells(news) is told


def test_a_week_says_what_rose_before_what_fell() -> None:
    week = WeekOf((Average("Химия", Fraction(3), Fraction(4)), Average("Физика", Fraction(5), Fraction(4))))
    assert ([one.subject for one in week.rose], [one.subject for one in week.fell]) == (["Физика"], ["Химия"])
