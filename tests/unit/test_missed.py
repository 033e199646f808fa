"""What was missed, word for word."""

from datetime import date

from domain.missed import MissedLesson, MissedTask, files_of
from tests.school import FRIDAY, MONDAY, THURSDAY, TUESDAY, WEDNESDAY
from tests.unit.kit import ARTYOM, CHILDREN, RU, SONYA, YEAR, labels
from views.attendance_ways import MissedLessons
from views.missed import missed_page

LESSONS = (
    MissedLesson(MONDAY, 2, "Алгебра", "Степень", (MissedTask(THURSDAY, "№ 412; 3 < x", "циркуль", 30, files=2),)),
    MissedLesson(TUESDAY, 1, "Русский язык", "Деепричастие", (MissedTask(FRIDAY, "диктант", individual=True),)),
    MissedLesson(TUESDAY, 3, "Музыка"),
    MissedLesson(TUESDAY, 4, "Химия", "Соли", (MissedTask(FRIDAY, "§ 1"), MissedTask(FRIDAY, "§ 2", files=1))),
)


def here(first: date, last: date) -> MissedLessons:
    """The button that led here."""
    return MissedLessons(pupil=ARTYOM.id, first=first.toordinal(), last=last.toordinal())


def test_missed_lessons_come_with_topic_task_and_files() -> None:
    page = missed_page(RU, CHILDREN, ARTYOM, YEAR, WEDNESDAY, here(MONDAY, FRIDAY), LESSONS)
    assert page.text == (
        "<b>Артём, 7Б. Что пропущено, 9–13 ноября</b>\n\n"
        "<u>9 ноября, понедельник</u>\n\n"
        "<b>2. Алгебра</b>\nТема: Степень\n"
        "Задано на чт 12.11, примерно 30 мин, 2 файла: № 412; 3 &lt; x\nПринести: циркуль\n\n"
        "<u>10 ноября, вторник</u>\n\n"
        "<b>1. Русский язык</b>\nТема: Деепричастие\nЗадано на пт 13.11, личное задание: диктант\n\n"
        "<b>3. Музыка</b>\nВ журнале нет ни темы, ни задания.\n\n"
        "<b>4. Химия</b>\nТема: Соли\nЗадано на пт 13.11: § 1\nЗадано на пт 13.11, 1 файл: § 2"
    )
    assert labels(page) == [["Файлы (3)"], ["По дням", "Неделя", "Месяц", "Четверть"], ["Софья, 1А"]]


def test_one_day_is_named_and_the_first_form_has_topics_only() -> None:
    lessons = [MissedLesson(TUESDAY, 1, "Чтение", "Буква Ш")]
    page = missed_page(RU, (SONYA,), SONYA, YEAR, WEDNESDAY, here(TUESDAY, TUESDAY), lessons)
    assert page.text == (
        "<b>Софья, 1А. Что пропущено, 10 ноября, вторник</b>\n\n"
        "<u>10 ноября, вторник</u>\n\n<b>1. Чтение</b>\nТема: Буква Ш"
    )
    assert labels(page) == [["По дням", "Неделя", "Месяц", "Четверть"]]


def test_days_without_absences_say_so() -> None:
    page = missed_page(RU, (ARTYOM,), ARTYOM, YEAR, WEDNESDAY, here(MONDAY, FRIDAY), [])
    assert page.text == "<b>Артём, 7Б. Что пропущено, 9–13 ноября</b>\n\nЗа эти дни пропусков нет."
    assert files_of([]) == 0
