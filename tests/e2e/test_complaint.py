"""A conversation goes wrong: the teacher blocks it, either side reports it, and the deputy reads that one alone."""

import pytest

from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_talk import ELENA, MARINA, NOT_YOURS, answers, at, begins, says

REFUSED = (
    "Учитель больше не принимает от Вас сообщений в этой переписке. "
    "Обратитесь, пожалуйста, в канцелярию школы; если ребёнок в опасности, звоните 112."
)
OPENED = (
    f"<b>Жалоба, 11.11 16:40</b>\n{ELENA}\n{MARINA}\n\nЖалоба учителя: «Грубо &lt;пишет&gt;»\n\n"
    "<b>Переписка до жалобы</b>\n\n<b>Ковалёва Е. В.</b>, 11.11 16:40\nОтвечайте быстрее!\n\n"
    "<i>Что Вы открыли переписку, записано в журнале доступа.</i>"
)


@pytest.fixture
async def teacher(town: Town) -> Phone:
    """Marina Sokolova, class teacher of 7Б."""
    return await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")


@pytest.fixture
async def deputy(town: Town) -> Phone:
    """Oleg Petrov."""
    return await town.linked("Олег", Role.DEPUTY, "petrov")


async def reports(town: Town, phone: Phone, why: str) -> None:
    """Tells the deputy of the conversation of the newest letter."""
    await phone.presses("Переписка")
    await phone.presses("Пожаловаться завучу")
    await phone.sends(why)
    await town.ticks("delivery")


async def test_a_blocked_family_is_told_what_to_do_and_can_be_unblocked(
    town: Town, mother: Phone, teacher: Phone
) -> None:
    await says(town, mother, "Отвечайте быстрее!")
    await answers(teacher, "Отвечу в рабочее время.")
    await town.ticks("delivery")
    await teacher.presses("Переписка")
    await teacher.presses("Заблокировать")
    assert teacher.sees_changed == (
        f"<b>Заблокировать переписку?</b>\n<b>{ELENA}</b>\n\n"
        "Новые сообщения этого родителя перестанут приходить, срочные тоже. Ему я отвечу, что можно обратиться "
        "в канцелярию школы. Разблокировать можно в любой момент."
    )
    await teacher.presses("Да, заблокировать")
    assert teacher.sees_changed.endswith("<i>Вы заблокировали эту переписку: новые сообщения семьи не приходят.</i>")
    assert teacher.find("Разблокировать")
    await answers(mother, "Алло!")
    assert mother.sees == REFUSED
    await begins(mother)
    assert mother.sees == REFUSED
    await mother.presses("Переписка")
    assert mother.sees.endswith(
        "<i>Учитель больше не принимает сообщений в этой переписке. Обратитесь, пожалуйста, в канцелярию школы.</i>"
    )
    seen = teacher.texts
    await town.ticks("delivery")
    assert teacher.texts == seen
    await teacher.presses("Разблокировать")
    await begins(mother)
    assert mother.sees.startswith("<b>Новое сообщение</b>")


async def test_what_waits_when_the_teacher_blocks_is_not_delivered_and_its_author_is_told(
    town: Town, mother: Phone, teacher: Phone
) -> None:
    await says(town, mother, "Первое")
    town.clock.now = at(11, 20)
    await says(town, mother, "Второе")
    await teacher.presses("Переписка")
    assert "Второе" not in teacher.sees_changed
    await teacher.presses("Заблокировать")
    await teacher.presses("Да, заблокировать")
    town.clock.now = at(12, 8)
    await town.ticks("delivery")
    await town.ticks("talk", "delivery")
    await town.ticks("delivery")
    assert "Второе" not in " ".join(teacher.texts)
    assert mother.sees == (
        f"<b>Сообщение не доставлено</b>\n\nКому: <b>{MARINA}</b>\nО ком: Артём, 7Б\n"
        "Отправлено 11.11 20:00. Причина: адресат больше не связан с учеником или не принимает сообщений.\n\n"
        "Если дело не ждёт, позвоните в школу."
    )


async def test_the_deputy_reads_the_reported_conversation_and_answers(
    town: Town, mother: Phone, teacher: Phone, deputy: Phone
) -> None:
    await says(town, mother, "Отвечайте быстрее!")
    await teacher.presses("Переписка")
    await teacher.presses("Пожаловаться завучу")
    assert teacher.sees_changed == (
        "<b>Пожаловаться завучу</b>\nНапишите одним сообщением, что случилось. Завуч прочтёт Ваши слова и эту "
        "переписку, и только её. Вторая сторона об этом не узнает."
    )
    await teacher.sends("и" * 1001)
    assert teacher.sees.startswith("Получился 1\u00a0001 знак, а поместится 1 000. ")
    await teacher.sends_sticker()
    assert teacher.sees.startswith("Сейчас я жду, что случилось, словами.")
    await teacher.sends("Грубо <пишет>")
    assert teacher.sees == "Передано завучу. Его ответ придёт сюда."
    await town.ticks("delivery")
    assert deputy.sees == f"<b>Жалоба на переписку</b>\nУчитель ({MARINA}) просит разобраться."
    letter, button = deputy.find("Открыть")
    await deputy.presses("Открыть")
    assert deputy.sees_changed == OPENED
    town.clock.passes(minutes=1)
    await says(town, mother, "После жалобы")
    await deputy.sends("/office")
    await deputy.presses("Жалобы")
    assert deputy.sees == f"<b>Жалобы на переписку</b>\n\n1. 11.11 16:40: {ELENA} — Соколова Марина Игоревна"
    await deputy.presses("Открыть 1")
    assert deputy.sees == OPENED
    await deputy.presses("Закрыть жалобу")
    await deputy.sends("Поговорил с обеими сторонами.")
    assert deputy.sees == (
        f"<b>Жалоба, 11.11 16:40</b>\n{ELENA}\n{MARINA}\n\nЖалоба закрыта 11.11 16:41. Переписка больше не видна.\n"
        "Ваш ответ: «Поговорил с обеими сторонами.»"
    )
    await town.ticks("delivery")
    assert teacher.sees == f"<b>Ответ на Вашу жалобу</b>\nПереписка: {ELENA}\n\nПоговорил с обеими сторонами."
    await deputy.presses("◀ Жалобы")
    assert deputy.sees == "<b>Жалобы на переписку</b>\n\nОткрытых жалоб нет."
    await deputy.presses_data(letter.id, button["callback_data"])
    assert "Отвечайте быстрее!" not in deputy.sees_changed
    await mother.sends("/privacy")
    await mother.presses("Кто смотрел")
    assert "• Петров О. И., завуч — данные ученика, 2 раза" in mother.sees_changed


async def test_a_family_reports_once_and_the_other_parent_learns_nothing(
    town: Town, mother: Phone, teacher: Phone, deputy: Phone
) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await says(town, mother, "Здравствуйте!")
    await answers(teacher, "Не пишите мне.")
    await town.ticks("delivery")
    await reports(town, mother, "Так нельзя")
    assert deputy.sees == f"<b>Жалоба на переписку</b>\nСемья ({ELENA}) просит разобраться."
    await mother.presses("◀ Переписка")
    assert mother.sees.endswith("<i>Вы передали эту переписку завучу. Ответ придёт сюда.</i>")
    assert "Пожаловаться завучу" not in str(mother.labels)
    await teacher.presses("Переписка")
    assert "завучу. Ответ" not in teacher.sees_changed
    await deputy.presses("Открыть")
    assert "Жалоба семьи: «Так нельзя»" in deputy.sees_changed
    await father.sends("/privacy")
    await father.presses("Кто смотрел")
    assert "• Петров О. И., завуч — данные ученика" in father.sees_changed
    assert "ереписк" not in " ".join(father.texts)


async def test_nobody_but_the_deputy_opens_a_complaint_nor_the_deputy_anything_else(
    town: Town, mother: Phone, teacher: Phone, deputy: Phone
) -> None:
    await says(town, mother, "Тайна")
    thread = teacher.find("Переписка")[1]["callback_data"]
    await reports(town, teacher, "Посмотрите")
    opened = deputy.find("Открыть")[1]["callback_data"]
    head = await town.linked("Инна", Role.HEAD, "krylova")
    secretary = await town.linked("Секретарь", Role.SECRETARY, "belov")
    for phone in (mother, teacher, head, secretary):
        await phone.sends("/help")
        await phone.presses_data(phone.screens[-1].id, opened)
        assert phone.toast == NOT_YOURS
        town.clock.passes(seconds=6)
    await deputy.presses_data(deputy.screens[-1].id, thread)
    assert deputy.toast == NOT_YOURS
    assert "Тайна" not in " ".join([*head.texts, *secretary.texts])


async def test_where_there_is_no_deputy_the_head_decides_and_nobody_at_all_is_said(
    town: Town, mother: Phone, teacher: Phone
) -> None:
    await says(town, mother, "Здравствуйте!")
    await reports(town, teacher, "Посмотрите")
    assert teacher.sees == (
        "Жалоба записана, но завуч и директор ещё не подключены к боту. Обратитесь, пожалуйста, и в канцелярию школы."
    )
    head = await town.linked("Инна", Role.HEAD, "krylova")
    await head.sends("/office")
    await head.presses("Жалобы")
    await head.presses("Открыть 1")
    assert "Жалоба учителя: «Посмотрите»" in head.sees
