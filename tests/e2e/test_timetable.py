"""A parent asks what is tomorrow, and what is otherwise than usual."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from icalendar import Calendar
from sqlalchemy import insert, update

from db.models import Bell, Guardianship, Holiday, MovedDay, Person, Substitution, TimetableSlot
from db.queries import roster
from domain import journal
from domain.words import Kinship, LessonKind
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.school import FRIDAY, MONDAY, ROSTER, THURSDAY, TUESDAY, ZONE, at


async def announces(town: Town, group: str, **change: Any) -> None:
    """The deputy puts up a change."""
    async with town.sessions.begin() as session:
        await session.execute(insert(Substitution).values(group_id=town.ids.groups[group], **change))


async def test_today_with_what_goes_on_now(town: Town, mother: Phone) -> None:
    town.clock.passes(hours=-3)
    async with town.sessions.begin() as session:
        await session.execute(
            insert(Bell).values(school_id=town.ids.school, shift=2, number=2, starts=time(14, 25), ends=time(15, 10))
        )
        await session.execute(update(TimetableSlot).values(room="210"))
    await mother.sends("/timetable")
    assert mother.sees == (
        "<b>Артём, 7Б. Расписание, 11 ноября, среда</b>\n\n"
        "<b>1.</b> 13:30–14:15 Русский язык · каб. 210 · Соколова М. И.\n"
        "<b>2.</b> 14:25–15:10 Алгебра · каб. 210 · Лебедева О. А.\n\n"
        "Сейчас 1 урок: Русский язык, до 14:15.\n"
        "Дальше в 14:25: Алгебра."
    )
    assert mother.labels == [
        ["◀ вт 10.11", "чт 12.11 ▶"], ["Завтра", "Неделя"], ["Каникулы", "В календарь"], ["Софья, 1А"]
    ]  # fmt: skip


async def test_in_the_evening_tomorrow_is_opened_with_its_changes(town: Town, mother: Phone) -> None:
    await announces(town, "7Б Русский", day=THURSDAY, number=1, cancelled=True, reason="болезнь учителя")
    await announces(town, "7Б Алгебра", day=THURSDAY, number=2, new_day=FRIDAY, new_number=4)
    await announces(town, "7Б Англ 1", day=THURSDAY, number=3, teacher_id=town.ids.people["morozova"], room="15")
    await announces(town, "7Б Англ 2", day=THURSDAY, number=3, cancelled=True)
    await announces(town, "7Б Русский", day=FRIDAY, number=1, cancelled=True, announced=False)
    await mother.sends("/timetable")
    await mother.presses("чт 12.11 ▶")
    assert mother.sees == (
        "<b>Артём, 7Б. Расписание, 12 ноября, четверг</b>\n\n"
        "<s>1. 13:30–14:15 Русский язык</s>\n"
        "<i>отменён: болезнь учителя</i>\n"
        "<s>2. Алгебра</s>\n"
        "<i>перенесён на пт 13.11, 4 урок</i>\n"
        "<b>3.</b> Английский язык (1) · каб. 15 · Морозова Т. П.\n"
        "<i>замена</i>"
    )
    await mother.presses("пт 13.11 ▶")
    assert mother.sees.endswith(
        "<b>2.</b> Алгебра · Лебедева О. А.\n<b>4.</b> Алгебра · Лебедева О. А.\n<i>перенесён с чт 12.11, 2 урок</i>"
    )


async def test_a_week_with_its_holiday(mother: Phone) -> None:
    await mother.sends("/timetable")
    await mother.presses("Неделя")
    await mother.presses("◀ неделя раньше")
    assert mother.sees.startswith(
        "<b>Артём, 7Б. Расписание, 2–6 ноября</b>\n\n"
        "<b>2 ноября, понедельник</b>\n1. 13:30 Русский язык\n2. Алгебра\n\n"
        "<b>3 ноября, вторник</b>\n1. 13:30 Русский язык\n2. Алгебра\n3. Английский язык\n\n"
        "<i>4 ноября, среда: День народного единства</i>\n\n"
    )
    await mother.presses("Эта неделя")
    await mother.presses("По дням")
    assert mother.sees.startswith("<b>Артём, 7Б. Расписание, 11 ноября, среда</b>")


async def test_control_works_to_come_stand_below(town: Town, mother: Phone) -> None:
    control = journal.Lesson(at("7Б Алгебра", FRIDAY, 2), "Одночлены", LessonKind.CONTROL)
    laboratory = journal.Lesson(at("7Б Русский", FRIDAY, 1), "Опыт", LessonKind.LABORATORY)
    other = journal.Lesson(at("10А Алгебра", FRIDAY, 1), "Логарифмы", LessonKind.CONTROL)
    await town.writes(journal.Journal(lessons=(control, laboratory, other)))
    await mother.sends("/timetable")
    assert mother.sees.endswith("\n\nКонтрольные работы: пт 13.11 Алгебра")
    await mother.presses("Контрольные (1)")
    assert mother.sees == ("<b>Артём, 7Б. Контрольные работы двух недель</b>\n\nпт 13.11 · <b>Алгебра</b>: Одночлены")
    await mother.presses("◀ Расписание")
    await mother.presses("чт 12.11 ▶")
    await mother.presses("пт 13.11 ▶")
    assert "<b>2.</b> Алгебра · контрольная работа · Лебедева О. А." in mother.sees


async def test_ten_control_works_are_a_screen_and_three_a_line(town: Town, mother: Phone) -> None:
    days = [FRIDAY + timedelta(days=n) for n in (0, 3, 4, 5, 6)]
    works = [
        journal.Lesson(at(g, day, 2), "", LessonKind.CONTROL) for day in days for g in ("7Б Алгебра", "7Б Русский")
    ]
    await town.writes(journal.Journal(lessons=tuple(works)))
    await mother.sends("/timetable")
    assert mother.sees.endswith(
        "\n\nКонтрольные работы: пт 13.11 Алгебра, пт 13.11 Русский язык, пн 16.11 Алгебра и ещё 7"
    )
    await mother.presses("Контрольные (10)")
    assert len(mother.sees.splitlines()) == 2 + 10
    await mother.presses("Софья, 1А")
    assert mother.sees.endswith("На эти две недели контрольных работ пока нет.")


async def test_what_to_bring_stands_below_the_day_and_beside_the_task(town: Town, mother: Phone) -> None:
    def task(group: str, bring: str) -> journal.Homework:
        return journal.Homework(at(group, TUESDAY, 1), THURSDAY, "№ 1", bring=bring)

    tasks = (task("7Б Алгебра", "циркуль & линейка"), task("7Б Русский", "словарь"), task("7Б Англ 2", "атлас"))
    await town.writes(journal.Journal(homework=tasks))
    await mother.sends("/timetable")
    await mother.presses("Завтра")
    assert mother.sees == (
        "<b>Артём, 7Б. Расписание, 12 ноября, четверг</b>\n\n"
        "<b>1.</b> 13:30–14:15 Русский язык · Соколова М. И.\n"
        "<b>2.</b> Алгебра · Лебедева О. А.\n"
        "<b>3.</b> Английский язык (1)\n\n"
        "<b>Взять с собой:</b> циркуль &amp; линейка (Алгебра); словарь (Русский язык)"
    )
    assert mother.labels[1] == ["Неделя"]
    await mother.sends("/homework")
    assert "• <b>Русский язык</b>: № 1\nПринести: словарь" in mother.sees


async def test_every_way_a_lesson_can_be_otherwise_is_said(town: Town, mother: Phone) -> None:
    morozova, english, russian = (
        town.ids.people["morozova"],
        town.ids.groups["7Б Англ 2"],
        town.ids.subjects["Русский язык"],
    )
    await announces(town, "7Б Русский", day=THURSDAY, number=1, room="5")
    await announces(town, "7Б Алгебра", day=THURSDAY, number=2, subject_id=russian, remote=True, reason="карантин")
    await announces(town, "7Б Англ 1", day=THURSDAY, number=3, joined_group_id=english, teacher_id=morozova)
    await announces(town, "7Б Алгебра", day=FRIDAY, number=2, new_day=MONDAY + timedelta(days=7), new_number=3)
    await announces(town, "7Б Русский", day=FRIDAY, number=1, reason="открытый урок")
    await mother.sends("/timetable")
    await mother.presses("Завтра")
    assert mother.sees == (
        "<b>Артём, 7Б. Расписание, 12 ноября, четверг</b>\n\n"
        "<b>1.</b> 13:30–14:15 Русский язык · каб. 5 · Соколова М. И.\n"
        "<i>другой кабинет</i>\n"
        "<b>2.</b> Русский язык · Лебедева О. А.\n"
        "<i>вместо урока «Алгебра»; дистанционно: карантин</i>\n"
        "<b>3.</b> Английский язык (1) · Морозова Т. П.\n"
        "<i>замена; вместе с 7Б (2)</i>"
    )
    await mother.presses("пт 13.11 ▶")
    assert mother.sees.endswith(
        "Соколова М. И.\n<i>открытый урок</i>\n<s>2. Алгебра</s>\n<i>перенесён на пн 16.11, 3 урок</i>"
    )
    await mother.presses("пн 16.11 ▶")
    assert mother.sees.endswith("<b>3.</b> Алгебра · Лебедева О. А.\n<i>перенесён с пт 13.11, 2 урок</i>")


async def test_the_year_with_what_is_next_first(town: Town, mother: Phone) -> None:
    saturday, year = date(2026, 11, 21), town.ids.year
    winter = {"name": "зимние каникулы", "starts": date(2026, 12, 31), "ends": date(2027, 1, 10)}
    async with town.sessions.begin() as session:
        await session.execute(insert(Holiday).values(year_id=year, **winter))
        await session.execute(insert(MovedDay).values(year_id=year, day=saturday, as_weekday=1, reason="перенос"))
        await session.execute(insert(MovedDay).values(year_id=year, day=FRIDAY, as_weekday=None, reason="мороз"))
        await session.execute(
            insert(Holiday).values(year_id=year, grade=1, **(winter | {"name": "для первых классов"}))
        )
    await mother.sends("/timetable")
    await mother.presses("Каникулы")
    assert mother.sees == (
        "<b>Артём, 7Б. Каникулы и учебный год</b>\nДо каникул осталось 35 учебных дней.\n\n"
        "<b>Впереди</b>\n"
        "<i>13 ноября, пятница: мороз</i>\n"
        "<i>21 ноября, суббота: учимся по расписанию понедельника, перенос</i>\n"
        "<i>31 декабря – 10 января: зимние каникулы</i>\n\n"
        "<b>Учебный год: 1 сентября – 31 мая</b>\n"
        "1 четверть: 1 сентября – 23 октября\n"
        "<b>2 четверть: 2 ноября – 30 декабря</b> · сейчас\n\n"
        "<b>Позади</b>\n"
        "<i>24 октября – 1 ноября: осенние каникулы</i>\n"
        "<i>4 ноября, среда: День народного единства</i>"
    )
    assert mother.labels == [["◀ Расписание"], ["Софья, 1А"]]
    town.clock.passes(days=10)
    await mother.presses("◀ Расписание")
    assert mother.sees == (
        "<b>Артём, 7Б. Расписание, 21 ноября, суббота</b>\n"
        "<i>Учимся по расписанию понедельника: перенос</i>\n\n"
        "<b>1.</b> 13:30–14:15 Русский язык · Соколова М. И.\n"
        "<b>2.</b> Алгебра · Лебедева О. А."
    )


async def test_each_child_has_the_time_of_their_own_school(town: Town, mother: Phone) -> None:
    """12:40 in Berlin is 18:40 in Novokuznetsk: one child is at school while the other's day is over."""
    school = replace(ROSTER.school, name="Schule am See", short_name="Schule am See", zone="Europe/Berlin")
    town.clock.passes(hours=2)
    async with town.sessions.begin() as session:
        there = await roster.create(session, replace(ROSTER, school=school))
        pupil = {"pupil_id": there.people["vera"], "kinship": Kinship.OTHER}
        await session.execute(insert(Guardianship).values(guardian_id=town.ids.people["elena"], since=MONDAY, **pupil))
        hours = {"starts": time(12), "ends": time(12, 45)}
        await session.execute(update(Bell).where(Bell.school_id == there.school).values(**hours))
    await mother.sends("/timetable")
    assert mother.sees == (
        "<b>Вера, 10А. Расписание, 11 ноября, среда</b>\n\n"
        "<b>1.</b> 12:00–12:45 Алгебра\n\n"
        "Сейчас 1 урок: Алгебра, до 12:45."
    )
    await mother.presses("Артём, 7Б")
    assert "Сейчас" not in mother.sees


async def test_when_the_year_is_over_that_is_said(town: Town, mother: Phone) -> None:
    town.clock.passes(days=220)
    await mother.sends("/timetable")
    assert mother.sees.startswith("<b>Артём, 7Б. Расписание, 31 мая, понедельник</b>")
    await mother.presses("Завтра")
    assert mother.sees.endswith("Учебный год закончен. Новый начнётся осенью.")
    await mother.presses("Каникулы")
    assert mother.sees.startswith("<b>Артём, 7Б. Каникулы и учебный год</b>\nУчебный год закончен.")
    await mother.presses("◀ Расписание")
    await mother.presses("В календарь")
    assert b"BEGIN:VEVENT" in mother.files[-1].content


async def test_the_calendar_is_a_file(mother: Phone) -> None:
    await mother.sends("/timetable")
    await mother.presses("В календарь")
    assert mother.sees_changed == (
        "<b>Артём, 7Б. Календарь</b>\n"
        "В файле ниже: уроки до 30 декабря, контрольные работы, каникулы. Откройте его и добавьте в свой календарь. "
        "Если расписание изменится, возьмите файл ещё раз: уроки обновятся, а не удвоятся."
    )
    assert mother.labels == [["◀ Расписание"]]
    (file,) = mother.files
    calendar = Calendar.from_ical(file.content)
    assert (file.name, str(calendar["X-WR-CALNAME"])) == ("Расписание 7Б.ics", "Расписание: Артём")
    starts = [event.start for event in calendar.events if event.summary == "Русский язык"]
    first = datetime(2026, 11, 9, 13, 30, tzinfo=ZONE)
    assert (starts[0], len(starts), f"{starts[-1]:%d.%m}") == (first, 38, "30.12")
    assert {str(event.summary) for event in calendar.events if "11-12" in str(event.start)} == {
        "Русский язык", "Алгебра", "Английский язык (1)"
    }  # fmt: skip


async def test_a_calendar_that_is_taken_again_has_the_same_entries(town: Town, mother: Phone) -> None:
    """Two days later, with a lesson that was moved and another one cancelled."""

    async def taken() -> list[str]:
        await mother.sends("/timetable")
        await mother.presses("В календарь")
        return [str(event.uid) for event in Calendar.from_ical(mother.files[-1].content).events]

    first = await taken()
    assert len(first) == len(set(first))
    await announces(town, "7Б Русский", day=THURSDAY, number=1, cancelled=True, reason="мороз")
    await announces(town, "7Б Алгебра", day=THURSDAY, number=2, new_day=FRIDAY, new_number=4)
    town.clock.passes(days=2)
    assert sorted(await taken()) == sorted(first)


async def test_a_teachers_name_may_be_long(town: Town, mother: Phone) -> None:
    async with town.sessions.begin() as session:
        person = Person.id == town.ids.people["lebedeva"]
        await session.execute(update(Person).where(person).values(surname="О'Нил <b>", patronymic=""))
    await mother.sends("/timetable")
    assert "О'Нил &lt;b&gt; О." in mother.sees
