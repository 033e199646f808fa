"""The author follows a notice: numbers as the messenger's own record has them, reminders, the report, the sheet."""

from collections import Counter
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, update

from db.models import Enrolment, Outbox, RoleHeld
from db.queries import chats, notice_changes, notices
from domain.notice import Whom
from domain.outbox import State
from domain.words import Role
from emulator.telegram import Phone
from tests import mailing, papers
from tests.e2e.conftest import TOKEN, Town
from tests.e2e.test_alerts import clock
from tests.e2e.test_statements import cost_of_press
from tests.school import WEDNESDAY
from tests.told import told
from views.notice_buttons import NoticeBoard
from views.receipts import RemindSilent, SignatureSheet

AUTHOR = "Соколова М. И., классный руководитель 7Б"
WORDS = "Собрание &lt;в пятницу&gt; в 18:00"
HEAD = f"<b>Объявление</b>\n{AUTHOR}\n\n{WORDS}"
NOT_YOURS = "Эта кнопка больше не действует: у Вас нет доступа к этим данным. Откройте экран заново: /help"


@pytest.fixture
async def teacher(town: Town) -> Phone:
    """Marina Sokolova, class teacher of 7Б."""
    return await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")


async def came(town: Town, **values: Any) -> int:
    """A notice for 7Б that has been delivered; the author has not been told so yet."""
    number = await told(town.sessions, town.ids, town.clock(), **values)
    await town.ticks("delivery")
    return number


async def looks(teacher: Phone, notice: int) -> None:
    """By the button of the report, or an older one."""
    await teacher.sends("/help")
    await teacher.presses_data(teacher.screens[-1].id, NoticeBoard(notice=notice).pack())


async def reported(town: Town, phone: Phone) -> list[str]:
    """Whatever the author is told once everything has ended."""
    town.new(phone)
    await town.ticks("reports")
    await town.ticks("delivery")
    return town.new(phone)


async def crowd(town: Town) -> list[int]:
    """27 pupils of 7Б with two guardians each, all in the bot; nobody else is in the form."""
    async with town.sessions.begin() as session:
        forms = Enrolment.form_id == town.ids.forms["7Б"]
        await session.execute(update(Enrolment).where(forms).values(until=WEDNESDAY - timedelta(days=1)))
        channel = await chats.channel_of(session, "telegram", TOKEN.partition(":")[0])
    joined = await mailing.join(town.sessions, town.ids, channel, 27, 2)
    mailing.open_chats(town.telegram, TOKEN, joined.chats)
    return list(joined.chats)


async def test_54_guardians_of_whom_3_have_blocked_the_bot(town: Town, teacher: Phone) -> None:
    numbers = await crowd(town)
    account = town.telegram.bot(TOKEN)
    assert account
    for number in numbers[:3]:
        account.dialog(town.telegram.users[number]).state = "blocked"
    notice = await told(town.sessions, town.ids, town.clock())
    await looks(teacher, notice)
    assert teacher.sees == (
        f"<b>Объявление от 11.11 16:40</b>\n«{WORDS}»\n\n"
        "Кому: 54 законных представителя 27 учеников\nДоставлено: 0\nЖдут отправки: 54\n\n"
        "Прочитали: 0\nСемей с ответом: 0 из 27\n\n<i>Так на 11.11 16:40</i>"
    )
    await town.ticks("delivery")
    arrived = Counter({chat: count for chat, count in mailing.arrived(town.telegram).items() if chat in numbers})
    assert (len(arrived), sum(arrived.values())) == (51, 51)
    (report,) = await reported(town, teacher)
    assert report == (
        f"<b>Объявление разослано</b>\n«{WORDS}»\n\n"
        f"Кому: 54 законных представителя 27 учеников\nДоставлено: {len(arrived)}\n"
        f"Не дошло: {54 - len(arrived)} (бот заблокирован: 3)\n\n"
        "Прочитали: 0\nПолучили и не ответили: 51\nСемей с ответом: 0 из 27\n\n"
        "Напомнить можно будет с 11.11 18:40"
    )
    assert teacher.labels == [["Кто прочитал"]]
    await teacher.presses("Кто прочитал")
    assert teacher.labels == [
        ["Не ответили (51)", "Не дошло (3)"],
        ["Лист ознакомления"],
        ["Обновить"],
        ["Исправить", "Отозвать"],
        ["◀ Мои объявления"],
    ]
    await teacher.presses("Не дошло (3)")
    assert teacher.sees_changed == (
        "<b>Не дошло</b>\nПередайте им на словах. Если бот заблокирован, семье достаточно снова открыть его и нажать "
        "«Старт».\n\n"
        "1. <b>Ученик 00 Имя</b>\n"
        "• Родитель 100000 Имя (мама) — не дошло: бот заблокирован\n"
        "• Родитель 100001 Имя (мама) — не дошло: бот заблокирован\n\n"
        "2. <b>Ученик 01 Имя</b>\n"
        "• Родитель 100002 Имя (мама) — не дошло: бот заблокирован\n"
        "• Родитель 100003 Имя (мама) — доставлено 11.11 16:40, ответа нет"
    )
    assert await reported(town, teacher) == []  # once


async def test_who_answers_and_who_is_not_linked_stand_by_family(town: Town, teacher: Phone, mother: Phone) -> None:
    await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await came(town, wants_signature=True)
    town.clock.now = clock(17)
    await mother.presses("Ознакомлен(а)")
    (report,) = await reported(town, teacher)
    assert report == (
        f"<b>Объявление разослано</b>\n«{WORDS}»\n\n"
        "Кому: 3 законных представителя 3 учеников\nДоставлено: 2\nЕщё не подключены: 1\n\n"
        "Прочитали: 1\nОзнакомились: 1\nПолучили и не ответили: 1\nСемей с ответом: 1 из 3\n\n"
        "Напомнить можно будет с 11.11 18:40"
    )
    await teacher.presses("Кто прочитал")
    await teacher.presses("Ответили (1)")
    family = (
        "1. <b>Ковалёв Артём</b>\n• Ковалёва Елена Викторовна (мама) — ознакомлен(а) 11.11 17:00\n"
        "• Ковалёв Дмитрий Сергеевич (папа) — доставлено 11.11 16:40, ответа нет"
    )
    assert teacher.sees_changed == f"<b>Ответили</b>\n\n{family}"
    await teacher.presses("◀ Кто прочитал")
    await teacher.presses("Не ответили (1)")
    assert teacher.sees_changed == f"<b>Получили и не ответили</b>\n\n{family}"
    await teacher.presses("◀ Кто прочитал")
    await teacher.presses("Не подключены (1)")
    assert teacher.sees_changed == (
        "<b>Ещё не подключены</b>\nПередайте им на словах; код для семьи — /invite\n\n"
        "1. <b>Лебедев Кирилл</b>\n• Лебедева Ольга Андреевна (мама) — не подключён(а)"
    )


async def test_the_silent_are_reminded_twice_and_then_called(town: Town, teacher: Phone, mother: Phone) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    other = await town.linked("Ольга", Role.GUARDIAN, "lebedeva", "kirill")
    notice = await came(town, wants_signature=True)
    town.clock.now = clock(17)
    await other.presses("Ознакомлен(а)")
    await looks(teacher, notice)
    assert not any("Напомнить" in label for row in teacher.labels for label in row)
    town.clock.now = clock(18, 40)
    await looks(teacher, notice)
    assert teacher.labels[0] == ["Напомнить (2)"]
    message, button = teacher.find("Напомнить (2)")
    await teacher.presses_data(message.id, button["callback_data"])
    assert teacher.toast == "Напоминание уйдёт 2 людям"
    assert "Напомнили один раз: 11.11 18:40\nНапомнить можно будет с 11.11 20:40" in teacher.sees_changed
    await teacher.presses_data(message.id, button["callback_data"])  # a double tap
    assert teacher.toast == "Напоминать некому или ещё рано: посмотрите, что изменилось."
    await father.presses("Ознакомлен(а)")  # before it leaves
    for phone in (mother, father, other):
        town.new(phone)
    await town.ticks("delivery")
    reminder = f"<b>Напоминание</b>\n{AUTHOR}\nНужна Ваша подпись под объявлением от 11.11 16:40.\n\n«{WORDS}»"
    assert [town.new(phone) for phone in (mother, father, other)] == [[reminder], [], []]
    assert mother.labels == [["Ознакомлен(а)"], ["Показать"]]

    town.clock.now = clock(20, 40)
    await looks(teacher, notice)
    await teacher.presses("Напомнить (1)")
    await town.ticks("delivery")
    assert [town.new(phone) for phone in (mother, father, other)] == [[reminder], [], []]
    town.clock.now = clock(12, days=1)
    await looks(teacher, notice)
    assert "Напомнили дважды, последний раз 11.11 20:40\nБольше бот не напоминает." in teacher.sees_changed
    assert teacher.labels[0] == ["Кому позвонить (1)", "Ответили (2)"]
    await teacher.presses("Кому позвонить (1)")
    assert teacher.sees_changed.startswith(
        "<b>Кому позвонить</b>\nИм напоминали дважды.\n\n1. <b>Ковалёв Артём</b>\n• Ковалёва Елена Викторовна (мама)"
    )
    await teacher.presses_data(teacher.screens[-1].id, RemindSilent(notice=notice, number=3).pack())
    assert teacher.toast == "Напоминать некому или ещё рано: посмотрите, что изменилось."
    await mother.presses("Ознакомлен(а)")  # below the reminder
    assert mother.sees_changed == f"{HEAD}\n\n<i>Вы ознакомились 12.11 12:00</i>"
    assert mother.labels[-1] == ["◀ Объявления"]


async def test_no_reminder_of_what_was_withdrawn_or_has_expired_meanwhile(
    town: Town, teacher: Phone, mother: Phone
) -> None:
    withdrawn = await came(town)
    expired = await came(town, words="До семи", expires_at=clock(19))
    town.clock.now = clock(18, 50)
    for notice in (withdrawn, expired):
        await looks(teacher, notice)
        await teacher.presses("Напомнить (1)")
    async with town.sessions.begin() as session:
        known = (await notices.read(session, [withdrawn]))[withdrawn]
        await notice_changes.withdraw(session, known, town.clock())
    town.clock.now = clock(19)
    town.new(mother)
    await town.ticks("delivery")
    assert town.new(mother) == []
    for notice in (withdrawn, expired):
        await looks(teacher, notice)
        assert not any("Напомнить" in label for row in teacher.labels for label in row)


@pytest.mark.usefixtures("mother")
async def test_at_night_the_board_says_until_when_and_the_report_waits(town: Town, teacher: Phone) -> None:
    town.clock.now = clock(22, 30)
    notice = await came(town)
    assert await reported(town, teacher) == []
    await looks(teacher, notice)
    assert "Доставлено: 0\nЖдут отправки: 1, из-за тихих часов уйдут с 12.11 07:00\n" in teacher.sees_changed
    await teacher.presses("Ждут (1)")
    assert "• Ковалёва Елена Викторовна (мама) — ждёт до 12.11 07:00" in teacher.sees_changed
    town.clock.now = clock(7, days=1)
    await town.ticks("delivery")
    (report,) = await reported(town, teacher)
    assert "Доставлено: 1\n" in report


@pytest.mark.usefixtures("mother")
async def test_a_withdrawn_notice_is_not_reported(town: Town, teacher: Phone) -> None:
    notice = await told(town.sessions, town.ids, town.clock())
    async with town.sessions.begin() as session:
        await notice_changes.withdraw(session, (await notices.read(session, [notice]))[notice], town.clock())
    assert await reported(town, teacher) == []
    await looks(teacher, notice)
    assert "Отозвано 11.11 16:40" in teacher.sees_changed


async def test_only_who_leads_the_form_follows_its_notices(town: Town, teacher: Phone, mother: Phone) -> None:
    notice = await came(town)
    morozova = await town.linked("Татьяна", Role.CLASS_TEACHER, "morozova", form="1А")
    deputy = await town.linked("Олег", Role.DEPUTY, "petrov")
    for phone in (morozova, deputy, mother):
        for data in (NoticeBoard(notice=notice), RemindSilent(notice=notice, number=1), SignatureSheet(notice=notice)):
            await phone.sends("/help")
            await phone.presses_data(phone.screens[-1].id, data.pack())
            assert phone.toast == NOT_YOURS
    held = RoleHeld.form_id == town.ids.forms["7Б"]
    async with town.sessions.begin() as session:
        await session.execute(update(RoleHeld).where(held).values(person_id=town.ids.people["morozova"]))
    await looks(morozova, notice)
    assert morozova.sees_changed.startswith("<b>Объявление от 11.11 16:40</b>")
    assert ["Исправить", "Отозвать"] not in morozova.labels
    await looks(teacher, notice)
    assert teacher.toast == NOT_YOURS
    assert await reported(town, teacher) == []  # the class is not hers any more


async def test_the_sheet_has_dates_of_who_signed_and_lines_for_the_others(
    town: Town, teacher: Phone, mother: Phone
) -> None:
    notice = await came(town, wants_signature=True)
    await mother.presses("Ознакомлен(а)")
    await looks(teacher, notice)
    await teacher.presses("Лист ознакомления")
    assert teacher.toast == "Лист — в файле ниже: можно печатать."
    (sheet,) = teacher.files
    assert sheet.name == "Лист ознакомления 7Б 2026-11-11.pdf"
    said = " ".join(" ".join(papers.words(sheet.content)).split())
    assert "Школа № 7 Класс: 7Б Объявление от 11 ноября 2026 года, Соколова М. И., классный руководитель 7Б" in said
    assert "Собрание <в пятницу> в 18:00" in said
    assert "Ковалёва Елена Викторовна (мама) в боте 11 ноября 2026 года, 16:40" in said
    assert said.count("в боте") == 1
    assert "Лебедева Ольга Андреевна (мама)" in said
    assert "1 из 1" in said


async def test_a_notice_to_staff_is_followed_person_by_person(town: Town) -> None:
    deputy = await town.linked("Олег", Role.DEPUTY, "petrov")
    lebedeva = await town.linked("Ольга", Role.TEACHER, "lebedeva")
    notice = await came(town, whom=Whom.STAFF, author="petrov", role=Role.DEPUTY, form_id=None)
    await lebedeva.presses("Прочитано")
    (report,) = await reported(town, deputy)
    assert report.splitlines()[3:6] == ["Кому: 2 сотрудника", "Доставлено: 1", "Ещё не подключены: 1"]
    await deputy.presses("Кто прочитал")
    await deputy.presses("Ответили (1)")
    assert deputy.sees_changed == "<b>Ответили</b>\n\n• Лебедева Ольга Андреевна — прочитано 11.11 16:40"
    await looks(deputy, notice)
    await deputy.presses("Лист ознакомления")
    assert deputy.files[0].name == "Лист ознакомления 2026-11-11.pdf"


@pytest.mark.usefixtures("mother")
async def test_the_board_costs_the_same_however_many_they_are(town: Town, teacher: Phone) -> None:
    few = await came(town)
    await looks(teacher, few)
    before = await cost_of_press(teacher, "Обновить")
    await crowd(town)
    many = await came(town)
    await looks(teacher, many)
    assert await cost_of_press(teacher, "Обновить") == before


async def test_who_blocked_the_bot_before_it_left_is_told_with_that_reason(
    town: Town, teacher: Phone, mother: Phone
) -> None:
    await mother.blocks()
    await came(town)
    (report,) = await reported(town, teacher)
    assert "Доставлено: 0\nНе дошло: 1 (бот заблокирован: 1)\nЕщё не подключены: 2\n" in report
    async with town.sessions() as session:
        waiting = select(func.count()).select_from(Outbox).where(Outbox.state == State.WAITING)
        assert await session.scalar(waiting) == 0


@pytest.mark.usefixtures("mother")
async def test_a_notice_that_lost_its_author_is_reported_as_refused(town: Town, teacher: Phone) -> None:
    await teacher.sends("/notice")
    await teacher.presses("Новое объявление")
    await teacher.sends("Собрание")
    await teacher.presses("Когда")
    await teacher.sends("завтра 8:00")
    await teacher.presses("Посмотреть")
    await teacher.presses("Отправить")
    held = RoleHeld.role == Role.CLASS_TEACHER, RoleHeld.person_id == town.ids.people["sokolova"]
    async with town.sessions.begin() as session:
        await session.execute(update(RoleHeld).where(*held).values(until=WEDNESDAY))
    town.clock.now = clock(8, days=1)
    town.new(teacher)
    await town.ticks("notices")
    await town.ticks("delivery")
    (letter,) = town.new(teacher)
    assert letter == (
        "<b>Объявление не отправлено</b>\nКогда пришло его время, у Вас уже не было права писать этим людям. "
        "Оно никому не ушло:\n«Собрание»"
    )
