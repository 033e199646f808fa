"""The diary, word for word."""

from datetime import date

from domain.diary import DiaryDay, DiaryLesson, DiaryMark, Presence
from domain.words import Attendance, LessonKind
from tests.school import MONDAY, TUESDAY, WEDNESDAY
from tests.unit.kit import ARTYOM, CHILDREN, RU, SONYA, YEAR, labels
from views.diary import diary_page, diary_week_page, no_diary_page

THREE = DiaryMark("3", "контрольная работа", 3, "проверь знаки: a < b", retake=False)
FOUR = DiaryMark("4", "контрольная работа", 3, "", retake=True)
FIVE = DiaryMark("5", "ответ на уроке", 1, "", retake=False)
LATE = Presence(Attendance.LATE, "ОП", 10)
ILL = Presence(Attendance.ILL, "Б", None)
DAY = DiaryDay(
    MONDAY,
    (
        DiaryLesson(1, "Русский язык", topic="Деепричастие", presence=LATE, marks=(FIVE,), homework=("упр. 112",)),
        DiaryLesson(2, "Алгебра", topic="Степень", kind=LessonKind.CONTROL, marks=(THREE, FOUR)),
        DiaryLesson(3, "Химия", held=False),
        DiaryLesson(None, "Английский язык", homework=("сочинение",)),
    ),
)


def test_a_day_shows_lessons_topics_tasks_presence_and_marks() -> None:
    page = diary_page(RU, CHILDREN, ARTYOM, YEAR, WEDNESDAY, DAY)
    assert page.text == (
        "<b>Артём, 7Б. Дневник, 9 ноября, понедельник</b>\n"
        "<i>7–8 ноября: выходные</i>\n\n"
        "<b>1. Русский язык</b>\nТема: Деепричастие\nК уроку: упр. 112\nОП — опоздание на 10 мин\n"
        "Отметка <b>5</b>: ответ на уроке\n\n"
        "<b>2. Алгебра</b> · контрольная работа\nТема: Степень\n"
        "Отметка <b>3</b>: контрольная работа, вес 3\n«проверь знаки: a &lt; b»\n"
        "Отметка <b>4</b>: контрольная работа, пересдача\n\n"
        "<b>3. Химия</b>\n\n"
        "<b>Английский язык</b>\nК уроку: сочинение"
    )
    assert labels(page) == [["◀ пт 6.11", "Сегодня", "вт 10.11 ▶"], ["Неделя"], ["Софья, 1А"]]


def test_the_first_form_is_told_that_it_learns_without_marks() -> None:
    page = diary_page(RU, (SONYA,), SONYA, YEAR, TUESDAY, DiaryDay(TUESDAY, ()))
    assert page.text == (
        "<b>Софья, 1А. Дневник, 10 ноября, вторник</b>\n\nУроков нет.\n\n<i>В первом классе учатся без отметок.</i>"
    )
    assert labels(page) == [["◀ пн 9.11", "ср 11.11 ▶"], ["Неделя"]]


def test_a_day_of_holidays_says_which() -> None:
    page = no_diary_page(RU, (ARTYOM,), ARTYOM, YEAR, date(2026, 10, 28))
    assert page.text == ("<b>Артём, 7Б. Дневник, 28 октября, среда</b>\n<i>24 октября – 1 ноября: осенние каникулы</i>")
    assert labels(page) == [["◀ пт 23.10", "пн 2.11 ▶"]]


def test_a_week_is_a_line_for_each_lesson() -> None:
    first = date(2026, 11, 2)
    tuesday = DiaryDay(
        date(2026, 11, 3),
        (DiaryLesson(1, "Алгебра", presence=ILL), DiaryLesson(2, "Русский язык", marks=(FIVE, FOUR))),
    )
    page = diary_week_page(RU, (ARTYOM,), ARTYOM, YEAR, MONDAY, first, [tuesday])
    assert page.text == (
        "<b>Артём, 7Б. Дневник, 2–6 ноября</b>\n\n"
        "<b>2 ноября, понедельник</b>\nУроков нет.\n\n"
        "<b>3 ноября, вторник</b>\n1. Алгебра · Б\n2. Русский язык · <b>5</b>, <b>4</b>\n\n"
        "<i>4 ноября, среда: День народного единства</i>\n\n"
        "<b>5 ноября, четверг</b>\nУроков нет.\n\n"
        "<b>6 ноября, пятница</b>\nУроков нет."
    )
    assert labels(page) == [["◀ неделя раньше", "Эта неделя", "неделя позже ▶"], ["По дням"]]


def test_a_week_of_holidays_is_one_line() -> None:
    page = diary_week_page(RU, (ARTYOM,), ARTYOM, YEAR, MONDAY, date(2026, 10, 26), [])
    assert page.text == ("<b>Артём, 7Б. Дневник, 26–30 октября</b>\n\n<i>24 октября – 1 ноября: осенние каникулы</i>")
