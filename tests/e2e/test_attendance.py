"""A family asks whether the child was there, and what was missed."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import insert, update

from db.models import Homework, School, Term
from domain import journal
from domain.words import Role, TermKind
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.school import CARD, FRIDAY, MONDAY, START, THURSDAY, WEDNESDAY, at

WEEK = (
    "<b>Артём, 7Б. Посещаемость, 9–13 ноября</b>\n\n"
    "<b>9 ноября, понедельник</b>\n1. Русский язык: ОП — опоздание на 10 мин\n\n"
    "<b>10 ноября, вторник</b>\n3. Английский язык: Б — отсутствие по болезни\n\n"
    "Уроков проведено: 5. Пропущено: 1. Опозданий: 1."
)
MISSED = (
    "<b>Артём, 7Б. Что пропущено, 9–15 ноября</b>\n\n"
    "<u>10 ноября, вторник</u>\n\n"
    "<b>3. Английский язык</b>\nТема: Present Perfect\nЗадано на чт 12.11: Unit 4, ex. 5"
)


async def test_a_week_with_lateness_and_illness(mother: Phone) -> None:
    await mother.sends("/attendance")
    assert mother.sees == WEEK
    assert mother.labels == [
        ["◀ неделя раньше", "неделя позже ▶"],
        ["Что пропущено"],
        ["По дням", "Месяц", "Четверть"],
        ["Софья, 1А"],
        ["Не придёт", "Мои заявления"],
    ]


async def test_a_week_without_lessons_and_one_without_absences(mother: Phone) -> None:
    await mother.sends("/attendance")
    await mother.presses("неделя позже ▶")
    assert mother.sees == ("<b>Артём, 7Б. Посещаемость, 16–20 ноября</b>\n\nНа этой неделе уроков не было.")
    await mother.presses("Эта неделя")
    await mother.presses("Софья, 1А")
    assert mother.sees == (
        "<b>Софья, 1А. Посещаемость, 9–13 ноября</b>\n\n"
        "Пропусков и опозданий нет.\n\n"
        "Уроков проведено: 1. Пропущено: 0. Опозданий: 0."
    )
    assert mother.labels == [
        ["◀ неделя раньше", "неделя позже ▶"],
        ["По дням", "Месяц", "Четверть"],
        ["Артём, 7Б"],
        ["Не придёт", "Мои заявления"],
    ]


async def test_a_day_lesson_by_lesson(mother: Phone) -> None:
    await mother.sends("/attendance")
    await mother.presses("По дням")
    assert mother.sees == (
        "<b>Артём, 7Б. Посещаемость, 11 ноября, среда</b>\n\nУроков за этот день в журнале пока нет."
    )
    await mother.presses("◀ вт 10.11")
    assert mother.sees == (
        "<b>Артём, 7Б. Посещаемость, 10 ноября, вторник</b>\n\n"
        "1. Русский язык: на уроке\n"
        "2. Алгебра: на уроке\n"
        "3. Английский язык: Б — отсутствие по болезни\n\n"
        "Уроков проведено: 3. Пропущено: 1. Опозданий: 0."
    )
    assert mother.labels == [
        ["◀ пн 9.11", "Сегодня", "ср 11.11 ▶"],
        ["Что пропущено"],
        ["Неделя", "Месяц", "Четверть"],
        ["Софья, 1А"],
    ]
    await mother.presses("Софья, 1А")
    assert mother.sees == (
        "<b>Софья, 1А. Посещаемость, 10 ноября, вторник</b>\n\n1. Чтение: на уроке\n\n"
        "Уроков проведено: 1. Пропущено: 0. Опозданий: 0."
    )


async def test_a_month_as_a_calendar_and_the_way_back(mother: Phone) -> None:
    await mother.sends("/attendance")
    await mother.presses("Месяц")
    assert mother.sees == (
        "<b>Артём, 7Б. Посещаемость, ноябрь 2026</b>\n\n"
        "<pre>"
        "пн вт ср чт пт сб вс\n"
        "                   1\n"
        "                   –\n"
        " 2  3  4  5  6  7  8\n"
        "       –        –  –\n"
        " 9 10 11 12 13 14 15\n"
        "ОП  Б\n"
        "16 17 18 19 20 21 22\n"
        "\n"
        "23 24 25 26 27 28 29\n"
        "\n"
        "30"
        "</pre>\n\n"
        "«–» — уроков нет\n"
        "ОП — опоздание\n"
        "Б — отсутствие по болезни\n\n"
        "Уроков проведено: 5. Пропущено: 1. Опозданий: 1."
    )
    assert mother.labels == [
        ["◀ октябрь 2026", "декабрь 2026 ▶"],
        ["Что пропущено"],
        ["По дням", "Неделя", "Четверть"],
        ["Софья, 1А"],
    ]
    await mother.presses("декабрь 2026 ▶")
    assert mother.labels[0] == ["◀ ноябрь 2026", "Этот месяц", "январь 2027 ▶"]
    await mother.presses("январь 2027 ▶")
    assert mother.sees.startswith("<b>Артём, 7Б. Посещаемость, январь 2027</b>")
    await mother.presses("Этот месяц")
    await mother.presses("Неделя")
    assert mother.sees == WEEK


async def test_a_term_and_the_year(mother: Phone) -> None:
    await mother.sends("/attendance")
    await mother.presses("Четверть")
    body = (
        "Посещено уроков: <b>80\u00a0%</b> — 4 из 5.\n\n"
        "Пропущено уроков: 1\n• по болезни: 1\n\n"
        "Опозданий: 1, вместе 10 мин.\n\n"
        "<b>Пропуски по предметам</b>\nАнглийский язык: 1 из 1"
    )
    assert mother.sees == f"<b>Артём, 7Б. Посещаемость, 2 четверть</b>\n\n{body}"
    assert mother.labels == [
        ["1 четверть", "Год"],
        ["Что пропущено"],
        ["По дням", "Неделя", "Месяц"],
        ["Софья, 1А"],
    ]
    await mother.presses("1 четверть")
    assert mother.sees == "<b>Артём, 7Б. Посещаемость, 1 четверть</b>\n\nВ этом периоде уроков ещё не было."
    await mother.presses("Год")
    assert mother.sees == f"<b>Артём, 7Б. Посещаемость, год</b>\n\n{body}"
    await mother.presses("Софья, 1А")
    assert mother.sees == (
        "<b>Софья, 1А. Посещаемость, год</b>\n\nПосещено уроков: <b>100\u00a0%</b> — 1 из 1.\n\nПропусков нет."
    )


async def test_half_years_where_the_parallel_has_them(town: Town) -> None:
    father = await town.linked("Илья", Role.GUARDIAN, "belov", "vera")
    await father.sends("/attendance")
    await father.presses("Полугодие")
    assert father.sees == "<b>Вера, 10А. Посещаемость, 1 полугодие</b>\n\nВ этом периоде уроков ещё не было."
    assert father.labels == [["Год"], ["По дням", "Неделя", "Месяц"]]


async def test_a_trimester_that_goes_on_over_new_year(town: Town, mother: Phone) -> None:
    values = {"grade": 7, "kind": TermKind.TRIMESTER, "year_id": town.ids.year}
    spans = [(START, date(2026, 11, 27)), (date(2026, 11, 30), date(2027, 2, 28))]
    async with town.sessions.begin() as session:
        for number, (starts, ends) in enumerate(spans, start=1):
            await session.execute(insert(Term).values(**values, ordinal=number, starts=starts, ends=ends))
    held = [at("7Б Алгебра", day, 2) for day in (date(2026, 12, 30), date(2027, 1, 11))]
    lessons = tuple(journal.Lesson(one, "Дроби") for one in held)
    await town.writes(journal.Journal(lessons=lessons, absences=(journal.Absence(held[0], "artyom", "Н"),)))
    town.clock.passes(days=62)
    await mother.sends("/attendance")
    await mother.presses("Триместр")
    assert mother.sees == (
        "<b>Артём, 7Б. Посещаемость, 2 триместр</b>\n\n"
        "Посещено уроков: <b>50\u00a0%</b> — 1 из 2.\n\n"
        "Пропущено уроков: 1\n• причина не указана: 1\n\n"
        "<b>Пропуски по предметам</b>\nАлгебра: 1 из 2"
    )
    await mother.presses("Что пропущено")
    assert mother.sees == (
        "<b>Артём, 7Б. Что пропущено, 30 ноября – 28 февраля</b>\n\n"
        "<u>30 декабря, среда</u>\n\n<b>2. Алгебра</b>\nТема: Дроби"
    )


async def test_what_is_prepared_for_tomorrow_has_not_been_held(town: Town, mother: Phone) -> None:
    lessons = tuple(journal.Lesson(at("7Б Алгебра", day, 2), "Дроби") for day in (THURSDAY, FRIDAY))
    await town.writes(journal.Journal(lessons=lessons))
    await mother.sends("/attendance")
    assert mother.sees == WEEK
    await mother.presses("По дням")
    await mother.presses("чт 12.11 ▶")
    assert mother.sees.endswith("Уроков за этот день в журнале пока нет.")


def utc(*when: int) -> datetime:
    """A moment in Greenwich."""
    year, month, day, hour, minute = when
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "now", "day"),
    [
        pytest.param("Asia/Novokuznetsk", utc(2026, 11, 9, 17, 30), "10 ноября, вторник", id="past-midnight"),
        pytest.param("Asia/Novokuznetsk", utc(2026, 11, 9, 16, 30), "9 ноября, понедельник", id="before-it"),
        pytest.param("Europe/Berlin", utc(2026, 11, 9, 22, 30), "9 ноября, понедельник", id="winter-time"),
        pytest.param("Europe/Berlin", utc(2027, 4, 5, 22, 30), "6 апреля, вторник", id="summer-time"),
        pytest.param("Europe/Berlin", utc(2027, 3, 28, 22, 30), "29 марта, понедельник", id="clocks-forward"),
    ],
)  # fmt: skip
async def test_today_is_what_the_schools_clock_says(
    town: Town, mother: Phone, zone: str, now: datetime, day: str
) -> None:
    async with town.sessions.begin() as session:
        await session.execute(update(School).where(School.id == town.ids.school).values(zone=zone))
    town.clock.now = now
    await mother.sends("/attendance")
    await mother.presses("По дням")
    assert mother.sees.startswith(f"<b>Артём, 7Б. Посещаемость, {day}</b>")


async def test_what_was_missed_with_topic_and_task(mother: Phone) -> None:
    await mother.sends("/attendance")
    await mother.presses("Что пропущено")
    assert mother.sees == MISSED
    assert mother.labels == [["По дням", "Неделя", "Месяц", "Четверть"], ["Софья, 1А"]]
    await mother.presses("Софья, 1А")
    assert mother.sees == "<b>Софья, 1А. Что пропущено, 9–15 ноября</b>\n\nЗа эти дни пропусков нет."
    await mother.presses("Артём, 7Б")
    await mother.presses("Неделя")
    assert mother.sees == WEEK


async def test_files_of_what_was_missed_come_as_files(town: Town, mother: Phone) -> None:
    """Kirill's individual task and its file stay his."""
    lesson = at("7Б Алгебра", WEDNESDAY, 2)
    tasks = (
        journal.Homework(lesson, FRIDAY, "№ 500", 20, files=(CARD,)),
        journal.Homework(lesson, FRIDAY, "разобрать ошибки", pupils=("kirill",), files=(CARD,)),
    )
    away = (journal.Absence(lesson, "artyom", "Н"), journal.Absence(lesson, "kirill", "Н"))
    held = (journal.Lesson(lesson, "Многочлены"),)
    await town.writes(journal.Journal(lessons=held, absences=away, homework=tasks))
    await mother.sends("/attendance")
    await mother.presses("По дням")
    await mother.presses("Что пропущено")
    assert mother.sees == (
        "<b>Артём, 7Б. Что пропущено, 11 ноября, среда</b>\n\n"
        "<u>11 ноября, среда</u>\n\n"
        "<b>2. Алгебра</b>\nТема: Многочлены\nЗадано на пт 13.11, примерно 20 мин, 1 файл: № 500"
    )
    await mother.presses("Файлы (1)")
    assert [file.name for file in mother.files] == [CARD.name]
    assert mother.toast == "Файлы отправлены."
    async with town.sessions.begin() as session:
        await session.execute(update(Homework).where(Homework.text == "№ 500").values(lesson_id=None))
    await mother.presses_data(mother.screens[-1].id, missed_files(town))
    assert mother.toast == "Файлов к этим урокам больше нет."


def missed_files(town: Town) -> str:
    """The old button «Файлы (1)»."""
    day = WEDNESDAY.toordinal()
    return f"mx1:{town.ids.people['artyom']}:{day}:{day}"


async def test_the_pupil_sees_the_same_in_their_own_chat(town: Town, mother: Phone) -> None:
    pupil = await town.linked("Артём", Role.PUPIL, "artyom", "artyom")
    await mother.sends("/children")
    await mother.presses("Разрешить: Артём")
    await pupil.sends("/attendance")
    assert pupil.sees == WEEK
    await pupil.presses("Что пропущено")
    assert pupil.sees == MISSED
    assert pupil.labels == [["По дням", "Неделя", "Месяц", "Четверть"]]
    await pupil.presses("Четверть")
    assert pupil.sees.startswith("<b>Артём, 7Б. Посещаемость, 2 четверть</b>\n\nПосещено уроков: <b>80\u00a0%</b>")


async def test_a_month_of_absences_is_folded_and_nothing_is_lost(town: Town, mother: Phone) -> None:
    held = [at("7Б Русский", MONDAY, number) for number in range(3, 43)]
    lessons = tuple(journal.Lesson(one, f"тема {one.number}, " + "и дальше " * 15) for one in held)
    absences = tuple(journal.Absence(one, "artyom", "Н") for one in held)
    await town.writes(journal.Journal(lessons=lessons, absences=absences))
    await mother.sends("/attendance")
    await mother.presses("Что пропущено")
    told = mother.sees
    while mother.labels[0][-1].startswith("часть"):
        await mother.presses(mother.labels[0][-1])
        told += mother.sees
    assert all(f"тема {number}," in told for number in range(3, 43))
    assert mother.labels[0] == ["◀ часть 1 из 2"]


async def test_the_child_that_was_switched_to_stays_open(town: Town, mother: Phone) -> None:
    await mother.sends("/attendance")
    await mother.presses("Софья, 1А")
    await mother.sends("/diary")
    assert mother.sees.startswith("<b>Софья, 1А. Дневник, 11 ноября, среда</b>")
    await town.end()
    await town.start()
    await mother.sends("/timetable")
    assert mother.sees.startswith("<b>Софья, 1А.")
