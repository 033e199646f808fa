"""A parent asks what is tomorrow, and what is otherwise than usual."""

from datetime import time
from typing import Any

from sqlalchemy import insert, update

from db.models import Bell, Person, Substitution, TimetableSlot
from domain import journal
from domain.words import LessonKind
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.school import FRIDAY, THURSDAY, at


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
    assert mother.labels == [["◀ вт 10.11", "чт 12.11 ▶"], ["Неделя"], ["Софья, 1А"]]


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
    other = journal.Lesson(at("10А Алгебра", FRIDAY, 1), "Логарифмы", LessonKind.CONTROL)
    await town.writes(journal.Journal(lessons=(control, other)))
    await mother.sends("/timetable")
    assert mother.sees.endswith("\n\nКонтрольные работы: пт 13.11 Алгебра")


async def test_a_teachers_name_may_be_long(town: Town, mother: Phone) -> None:
    async with town.sessions.begin() as session:
        person = Person.id == town.ids.people["lebedeva"]
        await session.execute(update(Person).where(person).values(surname="О'Нил <b>", patronymic=""))
    await mother.sends("/timetable")
    assert "О'Нил &lt;b&gt; О." in mother.sees
