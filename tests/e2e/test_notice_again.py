"""Notices after the first press: old buttons, times that have passed, a class that is lost, words that are changed."""

import pytest
from sqlalchemy import func, select

from db.models import Notice, Outbox
from domain.outbox import Kind
from domain.words import Role
from emulator.telegram import Phone
from emulator.telegram.phone import JPEG
from tests.e2e.conftest import Town
from tests.e2e.test_notice import (
    FROM,
    HEAD,
    HINT,
    corrects,
    here,
    loses_the_class,
    newest,
    presses_data,
    sends,
    teacher,
    withdraws,
    writes,
)

__all__ = ["teacher"]

pytestmark = pytest.mark.usefixtures("mother")  # somebody is linked

MEETING = "Собрание в четверг в 18:00, кабинет 31."
NO_DRAFT = "Это уже не черновик: объявление ушло, ждёт своего часа или удалено. Все Ваши объявления: /notice"


async def pressed_twice(phone: Phone, label: str) -> None:
    """As with a slow network: the same button, which the first press has taken away."""
    screen = phone.screens[-1]
    data = next(one["callback_data"] for row in screen.keyboard for one in row if one["text"] == label)
    for _ in range(2):
        await phone.presses_data(screen.id, data)


async def for_later(teacher: Phone) -> None:
    """Confirmed for tomorrow morning."""
    await writes(teacher)
    await teacher.presses("Когда")
    await teacher.presses("12.11 08:00")
    await teacher.presses("Посмотреть")
    await teacher.presses("Отправить")


async def test_corrected_or_withdrawn_by_a_double_press_it_is_done_once_and_said(
    town: Town, teacher: Phone, mother: Phone
) -> None:
    await sends(teacher)
    await town.ticks()
    await corrects(town, teacher, "Собрание в пятницу.", sure=False)
    await pressed_twice(teacher, "Заменить")
    assert teacher.sees == "Текст и так такой, или объявление уже отозвано."
    await presses_data(teacher, f"vn1:{await newest(town)}:0")
    await pressed_twice(teacher, "Да, отозвать")
    assert teacher.sees == "Объявление уже было отозвано."
    await presses_data(teacher, f"vm1:{await newest(town)}:0")
    assert teacher.toast == "Объявление уже было отозвано."
    await town.ticks()
    assert mother.sees.startswith("<b>Объявление отозвано</b>")
    async with town.sessions() as session:
        edits = Outbox.kind == Kind.NOTICE_EDIT
        assert await session.scalar(select(func.count()).select_from(Outbox).where(edits)) == 2


async def test_what_stands_now_is_shown_to_who_corrects_it(town: Town, teacher: Phone) -> None:
    await sends(teacher, "Собрание в <четверг>.")
    await presses_data(teacher, f"vm1:{await newest(town)}:0")
    assert teacher.sees == (
        "<b>Исправить объявление</b>\nПришлите текст целиком. Он заменит прежний у всех, кому объявление уже пришло, "
        "с пометкой «исправлено»; файлы останутся.\n\nСобрание в &lt;четверг&gt;."
    )


async def test_who_has_lost_the_class_finds_the_notice_and_sends_it_to_the_own_group(
    town: Town, teacher: Phone, mother: Phone
) -> None:
    await for_later(teacher)
    await loses_the_class(town)
    town.clock.now = here(8, 0, 12)
    await town.ticks("notices")
    await teacher.sends("/notice")
    assert teacher.sees == f"<b>Ваши объявления</b>\n\n1. не отправлено: «{MEETING}»"
    await teacher.presses("№ 1")
    assert teacher.sees == (
        "<b>Объявление не отправлено</b>\nКогда пришло его время, писать этим людям Вы уже не могли.\n"
        f"Кому: ещё не выбрано\n\n{MEETING}"
    )
    assert teacher.labels == [["Изменить", "◀ Мои объявления"]]
    await teacher.presses("Изменить")
    await teacher.presses("Посмотреть")
    assert teacher.sees == "<b>Кому объявление?</b>\n\nКому: ещё не выбрано"
    await teacher.presses("Группа")
    await teacher.presses("7Б · Русский язык")
    await teacher.presses("◀ Назад")
    await teacher.presses("Готово")
    await teacher.presses("Посмотреть")
    assert teacher.sees.endswith("Уйдёт сразу; у кого тихие часы, тем придёт утром.")
    town.new(mother)
    await teacher.presses("Отправить")
    await town.ticks()
    assert town.new(mother) == [f"<b>Объявление</b>\nСоколова М. И., учитель\n\n{MEETING}"]


async def test_old_buttons_and_words_do_not_touch_a_notice_that_waits(town: Town, teacher: Phone) -> None:
    await writes(teacher)
    draft, number = teacher.screens[-1].id, await newest(town)
    await teacher.presses("Когда")
    await teacher.presses("12.11 08:00")
    await teacher.presses("Посмотреть")
    await teacher.presses("Отправить")
    for data in (f"vd1:{number}:d", f"vd1:{number}:t", f"vd1:{number}:s", f"ve1:{number}", f"vf1:{number}:d:0"):
        await teacher.presses_data(draft, data)
        assert teacher.toast == NO_DRAFT
    await teacher.sends("Ковалёв 5")  # a line of the journal
    assert "Черновик" not in teacher.sees
    async with town.sessions() as session:
        assert await session.scalar(select(Notice.text)) == MEETING


async def test_opened_after_it_has_left_it_says_so(town: Town, teacher: Phone, mother: Phone) -> None:
    await for_later(teacher)
    town.clock.now = here(8, 0, 12)
    await town.ticks("notices", "delivery")
    assert mother.sees.startswith(FROM)
    await teacher.presses("Открыть")
    assert teacher.toast == NO_DRAFT


async def test_what_is_sent_to_a_notice_that_has_left_is_not_taken_for_it(town: Town, teacher: Phone) -> None:
    await writes(teacher)
    await teacher.presses("Посмотреть")
    screen = teacher.screens[-1]
    send = screen.keyboard[0][0]["callback_data"]
    await teacher.presses_data(screen.id, f"vc1:{await newest(town)}:0")
    await teacher.presses_data(screen.id, send)
    await teacher.sends("И ещё одно.")
    assert "Черновик" not in teacher.sees
    async with town.sessions() as session:
        assert await session.scalar(select(Notice.text)) == MEETING


async def test_a_time_that_has_passed_means_at_once_and_an_end_that_has_passed_is_asked_for(
    town: Town, teacher: Phone
) -> None:
    await writes(teacher)
    await teacher.presses("Когда")
    await teacher.presses("11.11 18:00")
    await teacher.presses("Посмотреть")
    assert teacher.sees.endswith("Уйдёт 11.11 18:00. До этого можно изменить.")
    town.clock.now = here(19, 0)
    await teacher.presses("Отправить")
    assert teacher.sees == "Объявление изменилось после того, как Вы его смотрели. Посмотрите ещё раз."
    await teacher.presses("Открыть")
    assert "Уйдёт" not in teacher.sees
    await teacher.presses("Срок")
    await teacher.presses("11.11 23:59")
    town.clock.now = here(7, 0, 12)
    await teacher.presses("Посмотреть")
    assert teacher.sees.startswith("Срок раньше, чем объявление уйдёт. Выберите позже.\n\n<b>До какого времени")
    await teacher.presses("Бессрочно")
    await teacher.presses("Посмотреть")
    assert teacher.sees.endswith("Уйдёт сразу; у кого тихие часы, тем придёт утром.")


async def test_a_notice_does_not_leave_after_its_end(teacher: Phone) -> None:
    await writes(teacher)
    await teacher.presses("Срок")
    await teacher.presses("11.11 23:59")
    await teacher.presses("Когда")
    await teacher.sends("завтра 8:00")
    assert teacher.sees.startswith("К этому времени объявление уже не действует.")
    await teacher.sends("сегодня 20:00")  # still the same question
    assert "Уйдёт: 11.11 20:00\nДействует до: 11.11 23:59" in teacher.sees


async def test_a_caption_that_does_not_fit_is_named_and_the_photo_is_kept(teacher: Phone) -> None:
    await writes(teacher, "а" * 4000)
    await teacher.sends("б" * 3900)
    await teacher.sends_photo(JPEG, caption="в" * 200)
    assert teacher.sees.startswith(
        "Подпись к файлу не добавлена: с ней текст объявления длиннее 8\u00a0000 знаков.\n\n<b>Черновик объявления</b>"
    )
    assert "Приложен 1 файл" in teacher.sees


async def test_a_caption_replaces_the_text_where_the_text_was_asked_anew(teacher: Phone) -> None:
    await writes(teacher)
    await teacher.presses("Текст заново")
    await teacher.sends_photo(JPEG, caption="Фото с экскурсии")
    assert teacher.sees == f"{HEAD}\nПриложен 1 файл\n\nФото с экскурсии\n\n{HINT}"


async def test_from_the_staff_to_single_families_nothing_is_refused(teacher: Phone) -> None:
    await writes(teacher)
    await teacher.presses("Кому")
    await teacher.presses("Сотрудникам")
    await teacher.presses("Отдельные ученики")
    await teacher.presses("Лебедев Кирилл")
    assert teacher.sees.endswith("Кому: Лебедев Кирилл — законные представители")
    await teacher.presses("✓ Лебедев Кирилл")
    await teacher.presses("◀ Назад")
    assert teacher.sees == "<b>Кому объявление?</b>\n\nКому: ещё не выбрано"
    await teacher.presses("Готово")
    await teacher.presses("Посмотреть")
    assert teacher.sees.startswith("<b>Кому объявление?</b>")


async def test_a_guardian_who_may_not_be_told_any_more_gets_no_other_words_but_hears_that_it_is_over(
    town: Town, teacher: Phone, mother: Phone
) -> None:
    await sends(teacher)
    await town.ticks()
    await town.restricts("elena", "artyom")
    await corrects(town, teacher, "Собрание в пятницу.")
    await town.ticks()
    assert mother.sees == f"{FROM}\n\n{MEETING}"
    await withdraws(town, teacher)
    await town.ticks()
    assert mother.sees.startswith("<b>Объявление отозвано</b>")


async def test_a_correction_of_covered_details_stays_covered(town: Town, teacher: Phone, mother: Phone) -> None:
    await town.prefers("elena", private="yes")
    await writes(teacher)
    await teacher.presses("Срочно")
    await teacher.sends("У Вовы температура")
    await teacher.presses("Посмотреть")
    await teacher.presses("Отправить")
    await town.ticks()
    covered = "<b>Срочное объявление</b>\nСоколова М. И., классный руководитель 7Б"
    assert mother.sees == covered
    await corrects(town, teacher, "Собрание в пятницу.")
    town.clock.passes(minutes=1)
    await town.ticks()
    assert mother.sees == covered
    assert mother.labels == [["Показать"]]


async def test_a_correction_in_a_new_chat_rings_for_nobody_at_night(town: Town, teacher: Phone, mother: Phone) -> None:
    await sends(teacher)
    await town.ticks()
    second = town.phone("Елена дома")
    await second.sends(f"/start {await town.code(Role.GUARDIAN, 'elena', 'artyom')}")
    await second.presses("Согласен(на)")
    await second.presses("Да, это я")
    await mother.blocks()
    town.clock.now = here(23, 0)
    await corrects(town, teacher, "Собрание в пятницу.")
    town.new(second)
    await town.ticks()
    assert town.new(second) == [f"{FROM}\n\nСобрание в пятницу.\n\n<i>Исправлено 11.11 23:00</i>"]
    assert second.screens[-1].silent
