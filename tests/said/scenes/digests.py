"""The digests: an evening, a morning, a week; of one child and of two, calm, covered, discreet."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from fractions import Fraction

from domain.diary import Presence
from domain.digests import Average, ChildDigest, DayPlan, Digest, GivenMark, LessonToCome, Noted, WeekOf
from domain.homework import Assignment
from domain.outbox import Kind
from domain.planned import Otherwise, Planned
from domain.words import Attendance
from locales import Texts
from tests.school import FRIDAY, THURSDAY, WEDNESDAY
from tests.unit.kit import ARTYOM, SONYA
from views.digests import digest_page
from views.page import Page

MARKS = (
    GivenMark(1, "Русский язык", "5", "ответ на уроке"),
    GivenMark(2, "Алгебра", "4", "контрольная работа"),
    GivenMark(2, "Алгебра", "5", "контрольная работа", retake=True),
)
LATE = Noted(3, "Химия", Presence(Attendance.LATE, "ОП", 10))
ABSENT = tuple(Noted(n, "Физика", Presence(Attendance.UNKNOWN, "Н", None)) for n in (4, 5))
TASKS = (
    Assignment(1, "Алгебра", "№ 412–415; 3 < x < 7", 90, 1, individual=False, bring="циркуль"),
    Assignment(2, "Русский язык", "упр. 120", 80, 0, individual=True),
)
LESSONS = (
    LessonToCome(Planned(1, "Русский язык", "", "12", "Соколова М. И.", time(8), time(8, 45)), TASKS[1:]),
    LessonToCome(Planned(2, "Алгебра", "", "24", "Лебедева О. А.", time(9), time(9, 45), control=True), TASKS[:1]),
    LessonToCome(Planned(3, "Химия", "", "", "", None, None, (Otherwise.CANCELLED,), "учитель болеет")),
    LessonToCome(Planned(4, "Английский язык", "1", "31", "", time(11), time(11, 45), (Otherwise.ROOM,))),
)
PLAN = DayPlan(THURSDAY, 7, LESSONS)
WEEK = WeekOf(
    averages=(
        Average("Алгебра", Fraction(43, 10), Fraction(39, 10)),
        Average("Русский язык", Fraction(4), Fraction(9, 2)),
        Average("Химия", Fraction(5)),
    ),
    missed=2,
    ticked=(7, 9),
    best=("Химия",),
)
QUIET_WEEK = WeekOf(best=("Чтение", "Музыка"))


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""

    def told(kind: Kind, day: date, *children: ChildDigest, calm: bool = False, private: bool = False) -> Page:
        page = digest_page(texts, Digest(kind, day, children, calm=calm, private=private))
        assert page is not None
        return page

    artyom = ChildDigest(ARTYOM, MARKS, (LATE, *ABSENT), plan=PLAN)
    sonya = ChildDigest(
        SONYA, plan=DayPlan(THURSDAY, 1, (LessonToCome(Planned(1, "Чтение", "", "3", "", None, None)),))
    )
    yield "an evening of two", told(Kind.EVENING, WEDNESDAY, artyom, sonya)
    yield "an evening of one", told(Kind.EVENING, WEDNESDAY, replace(artyom, noted=()))
    yield "covered", told(Kind.EVENING, WEDNESDAY, artyom, private=True)
    discreet = replace(artyom, child=replace(ARTYOM, discreet=True))
    yield "in a discreet school", told(Kind.EVENING, WEDNESDAY, discreet)
    fell = Average("Алгебра", Fraction(37, 10), Fraction(41, 10))
    worried = ChildDigest(ARTYOM, (replace(MARKS[1], value="2"),), ABSENT, (fell,))
    yield "calm, with something that needs attention", told(Kind.EVENING, WEDNESDAY, worried, calm=True)
    yield "a morning", told(Kind.MORNING, THURSDAY, replace(artyom, marks=(), noted=()), sonya)
    yield "a week", told(Kind.WEEKLY, FRIDAY, ChildDigest(ARTYOM, week=WEEK), ChildDigest(SONYA, week=QUIET_WEEK))
    good = ChildDigest(ARTYOM, week=replace(WEEK, averages=(), missed=0, ticked=(9, 9), best=()))
    yield "a week, on Sunday", told(Kind.WEEKLY, FRIDAY + timedelta(days=2), good)
    yield "a week for the calm", told(Kind.WEEKLY, FRIDAY, ChildDigest(ARTYOM, week=WEEK), calm=True)
    yield (
        "a week for the calm, in which nothing happened",
        told(Kind.WEEKLY, FRIDAY, ChildDigest(SONYA, week=WeekOf()), calm=True),
    )
    scissors = Assignment(3, "Технология", "", None, 0, individual=False, bring="ножницы, клей")
    assert sonya.plan is not None
    crafts = replace(sonya, plan=replace(sonya.plan, bring_only=(scissors,)))
    yield "an evening of a form without homework", told(Kind.EVENING, WEDNESDAY, crafts)
    news = {ARTYOM.id: ["Химия, 2 четверть: <b>5</b>"]}
    only = digest_page(texts, Digest(Kind.EVENING, WEDNESDAY, (ChildDigest(ARTYOM), ChildDigest(SONYA))), news)
    assert only is not None
    yield "only what waited", only
