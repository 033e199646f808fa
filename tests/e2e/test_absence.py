"""A child will not come: the mother says so, the class teacher knows it at once, and nobody else does."""

import asyncio
from datetime import date

import pytest
from sqlalchemy import func, select, update

from db.models import AbsenceNote, Attachment, Enrolment
from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.school import MONDAY, TUESDAY

TODAY = "11 ноября, среда"
NOT_SENT = "<i>Ещё не отправлено. Слова и документ увидит только классный руководитель, дни и причину — учителя.</i>"
LOOK = f"<b>Артём, 7Б: не придёт</b>\n{TODAY}\nПричина: болезнь\n\n{NOT_SENT}"
SENT = f"<b>Артём, 7Б: сообщение принято</b>\n{TODAY}\nПричина: болезнь\n\nКлассный руководитель видит это уже сейчас."
NOT_UNDERSTOOD = "Я не понял это сообщение. Нажмите /help — там всё, что я умею."
NOT_YOURS = "Эта кнопка больше не действует: у Вас нет доступа к этим данным. Откройте экран заново: /help"


@pytest.fixture
async def teacher(town: Town) -> Phone:
    """Marina Sokolova, class teacher of 7Б."""
    return await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")


async def kept(town: Town) -> int:
    """How many notes there are."""
    async with town.sessions() as session:
        return (await session.scalar(select(func.count()).select_from(AbsenceNote))) or 0


async def begins(phone: Phone) -> None:
    """Opens the dialog about the child that is open."""
    await phone.sends("/attendance")
    await phone.presses("Не придёт")


async def test_ill_today_takes_three_presses_and_the_class_teacher_sees_it_at_once(
    town: Town, mother: Phone, teacher: Phone
) -> None:
    await begins(mother)
    assert mother.sees == "<b>Артём, 7Б: не придёт</b>\nКогда?"
    assert mother.labels == [
        ["Сегодня: болеет"], ["Сегодня", "Завтра"], ["Другие даты"], ["Софья, 1А"], ["◀ Мои заявления"]
    ]  # fmt: skip
    await mother.presses("Сегодня: болеет")
    assert mother.sees == LOOK
    assert await kept(town) == 0
    await mother.presses("Сообщить")
    assert mother.sees == SENT
    await teacher.sends("/class")
    assert teacher.sees == (f"<b>7Б. Отсутствия, {TODAY}</b>\n\n• <b>Ковалёв Артём</b>: {TODAY}, Б — болезнь · мама")
    assert teacher.labels[:3] == [["Ковалёв Артём"], ["◀ вт 10.11", "чт 12.11 ▶"], ["Отметить отсутствие"]]


async def test_other_days_words_and_a_certificate(town: Town, mother: Phone, teacher: Phone) -> None:
    await begins(mother)
    await mother.presses("Другие даты")
    assert mother.sees == (
        "<b>Артём, 7Б: не придёт</b>\nноябрь 2026\n"
        "Нажмите первый день или напишите даты, например: 12–14 ноября.\n"
        "<i>24 октября – 1 ноября: осенние каникулы</i>\n<i>4 ноября, среда: День народного единства</i>"
    )
    await mother.presses("12")
    await mother.presses("13")
    assert mother.sees == "<b>Артём, 7Б: не придёт</b>\n12–13 ноября\n\nПо какой причине?"
    await mother.presses("Соревнования")
    await mother.presses("Свои слова")
    await mother.sends("Турнир по шахматам, \nвернёмся в пятницу вечером: 5 < 6")
    await mother.presses("Документ")
    await mother.sends_file("../../Вызов на турнир.pdf", b"%PDF-1.4 come")
    look = (
        "<b>Артём, 7Б: не придёт</b>\n12–13 ноября\nПричина: соревнования или олимпиада\n"
        "«Турнир по шахматам, \nвернёмся в пятницу вечером: 5 &lt; 6»\nДокумент: Вызов на турнир.pdf"
    )
    assert mother.sees == f"{look}\n\n{NOT_SENT}"
    await mother.presses("Сообщить")
    await teacher.sends("/class")
    assert teacher.sees == (
        f"<b>7Б. Отсутствия, {TODAY}</b>\n\nНи о ком не сообщали.\n\n<b>Дальше</b>\n"
        "• <b>Ковалёв Артём</b>: 12–13 ноября, соревнования или олимпиада · мама, с подробностями"
    )
    await teacher.presses("Ковалёв Артём")
    assert teacher.sees == (
        "<b>Ковалёв Артём</b>\n12–13 ноября\nсоревнования или олимпиада\n"
        "«Турнир по шахматам, \nвернёмся в пятницу вечером: 5 &lt; 6»\nДокумент: Вызов на турнир.pdf\n"
        "<i>Сообщает: мама, 11.11 16:40</i>"
    )
    await teacher.presses("Документ")
    assert [(file.name, file.content) for file in teacher.files] == [("Вызов на турнир.pdf", b"%PDF-1.4 come")]
    await mother.sends("/privacy")
    await mother.presses("Кто смотрел")
    assert "• Соколова М. И., классный руководитель 7Б — отсутствия, 2 раза" in mother.sees_changed
    async with town.sessions() as session:
        sealed = await session.scalar(select(AbsenceNote.words_sealed))
    assert sealed is not None
    assert "Турнир".encode() not in sealed


async def test_dates_are_typed_and_asked_again_when_they_say_nothing(mother: Phone) -> None:
    await begins(mother)
    await mother.presses("Другие даты")
    await mother.sends("как получится")
    assert mother.sees == "Не получилось понять даты. Напишите, например: 12.11, с 12 по 14 ноября, до пятницы."
    await mother.sends("с 12 по 14")
    assert mother.sees == "<b>Артём, 7Б: не придёт</b>\n12–14 ноября\n\nПо какой причине?"


async def test_a_sentence_is_enough_and_one_press_confirms_it(town: Town, mother: Phone, teacher: Phone) -> None:
    await mother.sends("Тёма сегодня не придёт, температура 38,5")
    assert mother.sees == LOOK
    assert mother.labels == [
        ["Сообщить"], ["Дни", "Причина"], ["Свои слова", "Документ"], ["Софья, 1А"], ["◀ Мои заявления"]
    ]  # fmt: skip
    assert await kept(town) == 0
    await mother.presses("Сообщить")
    assert mother.sees == SENT
    await teacher.sends("/class")
    assert "Ковалёв Артём" in teacher.sees


async def test_a_sentence_without_a_name_asks_about_whom_and_goes_on(mother: Phone) -> None:
    await mother.sends("Завтра не придём")
    assert mother.sees == "О ком Вы пишете?"
    assert mother.labels == [["Артём, 7Б"], ["Софья, 1А"]]
    await mother.presses("Софья, 1А")
    assert mother.sees == "<b>Софья, 1А: не придёт</b>\n12 ноября, четверг\n\nПо какой причине?"
    await mother.presses("Другая")
    await mother.presses("Артём, 7Б")
    assert mother.sees == (f"<b>Артём, 7Б: не придёт</b>\n12 ноября, четверг\nПричина: другая причина\n\n{NOT_SENT}")


@pytest.mark.parametrize("text", ["не придёт ли учитель завтра?", "домашку не задали", "Маша сегодня не придёт"])
async def test_what_announces_nothing_is_not_understood(town: Town, mother: Phone, text: str) -> None:
    await mother.sends(text)
    assert mother.sees == NOT_UNDERSTOOD
    assert await kept(town) == 0


async def test_sentences_in_english_and_german(town: Town) -> None:
    father = town.phone("Дмитрий", "en")
    await father.sends(f"/start {await town.code(Role.GUARDIAN, 'dmitry', 'artyom')}")
    await father.presses("I agree")
    await father.presses("Yes, that’s me")
    await father.sends("Artyom won’t come today, he is ill")
    assert father.sees.startswith("<b>Артём, 7Б: will be absent</b>\nWednesday, 11 November\nReason: illness\n\n")
    await father.sends("Artjom kommt morgen nicht, Wettkampf")
    assert father.sees.startswith("<b>Артём, 7Б: will be absent</b>\nThursday, 12 November\nReason: competition")


async def test_two_parents_tell_of_one_child_and_learn_nothing_of_each_other(
    town: Town, mother: Phone, teacher: Phone
) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    for phone in (mother, father):
        await phone.sends("Артём сегодня не придёт, болеет")
    await asyncio.gather(mother.presses("Сообщить"), father.presses("Сообщить"))
    assert mother.sees == father.sees == SENT
    await father.presses("Мои заявления")
    assert father.sees == f"<b>Мои заявления</b>\n\n<b>Артём, 7Б</b>\n{TODAY}: болезнь"
    await teacher.sends("/class")
    assert teacher.sees == (
        f"<b>7Б. Отсутствия, {TODAY}</b>\n\n"
        f"• <b>Ковалёв Артём</b>: {TODAY}, Б — болезнь · мама\n"
        f"• <b>Ковалёв Артём</b>: {TODAY}, Б — болезнь · папа"
    )


async def test_a_pupil_sees_no_notes_and_writes_none(town: Town, mother: Phone) -> None:
    pupil = await town.linked("Артём", Role.PUPIL, "artyom", "artyom")
    await mother.sends("/children")
    await mother.presses("Разрешить: Артём")
    await mother.sends("Артём сегодня не придёт, болеет")
    await mother.presses("Сообщить")
    await pupil.sends("/attendance")
    assert ["Не придёт", "Мои заявления"] not in pupil.labels
    _, notes = mother.find("Мои заявления")
    await pupil.presses_data(pupil.screens[-1].id, notes["callback_data"])
    assert pupil.toast == NOT_YOURS
    await pupil.sends("Артём завтра не придёт, болеет")
    assert pupil.sees == NOT_UNDERSTOOD
    assert await kept(town) == 1


async def test_a_note_is_changed_and_withdrawn(mother: Phone, teacher: Phone) -> None:
    await mother.sends("Артём болеет, не будет до пятницы")
    await mother.presses("Сообщить")
    await mother.presses("Мои заявления")
    await mother.presses("Артём, ср 11.11")
    assert mother.sees == (
        "<b>Артём, 7Б: не придёт</b>\n11–13 ноября\nПричина: болезнь\n\n"
        "<i>Отправлено. Пока последний день не прошёл, можно изменить или отозвать.</i>"
    )
    await mother.presses("Свои слова")
    await mother.sends("справка будет")
    assert mother.sees.endswith("«справка будет»\n\n<i>Изменения ещё не сохранены.</i>")
    await mother.presses("Причина")
    await mother.presses("Семейные дела")
    await mother.presses("Сохранить")
    await mother.presses("Мои заявления")
    assert mother.sees == (
        "<b>Мои заявления</b>\n\n<b>Артём, 7Б</b>\n11–13 ноября: семейные обстоятельства\n«справка будет»"
    )
    await mother.presses("Артём, ср 11.11")
    await mother.presses("Отозвать")
    assert mother.sees == ("Заявление отозвано: Артём, 7Б, 11–13 ноября. Классный руководитель его больше не видит.")
    await teacher.sends("/class")
    assert teacher.sees == f"<b>7Б. Отсутствия, {TODAY}</b>\n\nНи о ком не сообщали."


async def test_a_note_whose_last_day_is_over_stays_as_it_is(town: Town, mother: Phone) -> None:
    await mother.sends("Артём сегодня не придёт, болеет")
    await mother.presses("Сообщить")
    await mother.presses("Мои заявления")
    await mother.presses("Артём, ср 11.11")
    town.clock.passes(days=1)
    await mother.presses("Отозвать")
    assert mother.sees == "Это заявление уже отозвано, или его дни прошли. Изменить его нельзя."
    await mother.presses("Мои заявления")
    assert mother.labels == [["Не придёт"]]
    town.clock.passes(days=3)
    await mother.presses("Не придёт")
    await mother.presses("◀ Мои заявления")
    assert mother.sees == "<b>Мои заявления</b>\n\nНа ближайшие дни заявлений нет."


async def test_a_double_press_makes_one_note(town: Town, mother: Phone) -> None:
    await mother.sends("Артём сегодня не придёт, болеет")
    message, button = mother.find("Сообщить")
    for _ in range(2):
        await mother.presses_data(message.id, button["callback_data"])
    assert mother.sees == SENT
    assert await kept(town) == 1


async def test_days_told_before_are_offered_to_be_changed(town: Town, mother: Phone) -> None:
    await mother.sends("Артём сегодня не придёт, болеет")
    await mother.presses("Сообщить")
    await mother.sends("Артём не придёт с 11 по 13, семейные обстоятельства")
    await mother.presses("Сообщить")
    assert mother.sees == (
        f"Артём, 7Б: Вы уже сообщали об этих днях.\n{TODAY}: болезнь.\nИзменить то сообщение на новое?"
    )
    await mother.presses("Изменить прежнее")
    await mother.presses("Сохранить")
    assert await kept(town) == 1
    await mother.presses("Мои заявления")
    assert mother.sees == "<b>Мои заявления</b>\n\n<b>Артём, 7Б</b>\n11–13 ноября: семейные обстоятельства"


async def test_words_that_are_too_long_are_not_lost(mother: Phone) -> None:
    await mother.sends("Артём сегодня не придёт, болеет")
    await mother.presses("Свои слова")
    await mother.sends("очень " * 600)
    assert mother.sees == (
        "Получилось 3\u00a0599 знаков, а поместится 1\u00a0000. "
        "Ничего не пропало: Ваше сообщение осталось выше. Сократите его и пришлите ещё раз."
    )
    await mother.sends_sticker()
    assert mother.sees.startswith("Сейчас я жду слова.")
    await mother.sends("температура")
    assert mother.sees == LOOK.replace("болезнь\n", "болезнь\n«температура»\n")
    await mother.presses("Свои слова")
    await mother.presses("Убрать слова")
    assert mother.sees == LOOK


async def test_what_is_no_document_is_asked_for_again(town: Town, mother: Phone) -> None:
    await mother.sends("Артём сегодня не придёт, болеет")
    await mother.presses("Документ")
    await mother.sends_sticker()
    assert mother.sees == "Сейчас я жду документ: фото или файл. Пришлите его или нажмите «Пропустить»."
    for name, content in (("справка.exe", b"MZ"), ("справка.pdf", b"MZ"), ("справка.docx", b"PK\x03\x04")):
        await mother.sends_file(name, content)
        assert mother.sees == ("Такой файл не подойдёт. Пришлите картинку, PDF или документ Word, Excel, OpenDocument.")
    await mother.sends_file("видео.pdf", b"%PDF" + bytes(20 * 1024 * 1024))
    assert mother.sees == "Этот файл больше 20 МБ, такой мне не получить. Пришлите поменьше, например фото."
    await mother.sends_photo(caption="справка от врача")
    assert mother.sees == LOOK.replace("болезнь\n", "болезнь\n«справка от врача»\nДокумент: photo.jpg\n")
    await mother.presses("Документ")
    await mother.presses("Убрать документ")
    await mother.presses("Сообщить")
    async with town.sessions() as session:
        assert await session.scalar(select(Attachment.id).where(Attachment.name == "photo.jpg")) is None


async def test_a_document_is_sent_back_to_its_author_only(mother: Phone, teacher: Phone) -> None:
    await mother.sends("Артём сегодня не придёт, болеет")
    await mother.presses("Документ")
    await mother.sends_photo()
    await mother.presses("Сообщить")
    await mother.presses("Мои заявления")
    await mother.presses("Документ, ср 11.11")
    assert [file.name for file in mother.files] == ["photo.jpg"]
    _, button = mother.find("Документ, ср 11.11")
    await teacher.presses_data(teacher.screens[-1].id, button["callback_data"])
    assert teacher.toast == NOT_YOURS


async def test_holidays_and_days_too_far_away_are_named(mother: Phone) -> None:
    await begins(mother)
    for typed, said in (
        ("14.11", "14 ноября, суббота: уроков и так нет, сообщать ничего не нужно."),
        ("5.11", "5 ноября, четверг: это было давно. "),
        ("12 ноября – 20 декабря", "12 ноября – 20 декабря: это больше 31 дня. "),
        ("1 июня", "1 июня, вторник: эти дни не входят в учебный год."),
    ):
        await mother.presses("Другие даты")
        await mother.sends(typed)
        assert mother.sees.startswith(said)
        assert mother.sees.endswith("<b>Артём, 7Б: не придёт</b>\nКогда?")


async def test_who_left_between_preview_and_confirmation_is_not_announced(town: Town, mother: Phone) -> None:
    await mother.sends("Артём сегодня не придёт, болеет")
    async with town.sessions.begin() as session:
        left = update(Enrolment).where(Enrolment.pupil_id == town.ids.people["artyom"]).values(until=TUESDAY)
        await session.execute(left)
    await mother.presses("Сообщить")
    assert mother.toast == NOT_YOURS
    assert await kept(town) == 0


async def test_a_right_that_ended_in_between_is_refused(town: Town, mother: Phone) -> None:
    await mother.sends("Артём сегодня не придёт, болеет")
    await mother.presses("Сообщить")
    await mother.presses("Мои заявления")
    await town.restricts("elena", "artyom")
    await mother.presses("Артём, ср 11.11")
    assert mother.toast == NOT_YOURS
    await mother.sends("/attendance")
    await mother.presses("Мои заявления")
    assert mother.sees == "<b>Мои заявления</b>\n\nНа ближайшие дни заявлений нет."


async def test_a_preview_of_last_week_is_not_sent(town: Town, mother: Phone) -> None:
    await mother.sends("Артём сегодня не придёт, болеет")
    town.clock.passes(days=7)
    await mother.presses("Сообщить")
    assert mother.sees.startswith(f"{TODAY}: это было давно. ")
    assert await kept(town) == 0


async def test_a_restart_in_the_middle_loses_nothing(town: Town, mother: Phone) -> None:
    await mother.sends("Артём сегодня не придёт, болеет")
    await mother.presses("Свои слова")
    await town.end()
    await town.start()
    await mother.sends("температура")
    await town.end()
    await town.start()
    await mother.presses("Сообщить")
    assert "«температура»" in mother.sees


async def test_a_class_teacher_enters_three_pupils_and_each_family_sees_its_own(
    town: Town, mother: Phone, teacher: Phone
) -> None:
    other = await town.linked("Ольга", Role.GUARDIAN, "lebedeva", "kirill")
    await teacher.sends("/class")
    await teacher.presses("Отметить отсутствие")
    for name in ("Ковалёв Артём", "Лебедев Кирилл", "О'Нил <b> Шон & «Ко»"):
        await teacher.presses(name)
    assert teacher.labels == [
        ["✓ Ковалёв Артём"], ["✓ Лебедев Кирилл"], ["✓ О'Нил <b> Шон & «Ко»"], ["Готово: 3"]
    ]  # fmt: skip
    await teacher.presses("Готово: 3")
    await teacher.presses("Другие даты")
    await teacher.presses("12")
    await teacher.presses("13")
    await teacher.presses("Соревнования")
    assert teacher.sees == (
        "<b>Отметить отсутствие?</b>\nКовалёв Артём, Лебедев Кирилл, О'Нил &lt;b&gt; Шон &amp; «Ко»\n"
        "12–13 ноября\nПричина: соревнования или олимпиада"
    )
    await teacher.presses("Отметить")
    assert teacher.sees == (
        "Отмечено 3 ученика: Ковалёв Артём, Лебедев Кирилл, О'Нил &lt;b&gt; Шон &amp; «Ко».\n"
        "Семьи видят это у себя, в разделе «Мои заявления»."
    )
    assert await kept(town) == 3
    await mother.sends("/attendance")
    await mother.presses("Мои заявления")
    assert mother.sees == (
        "<b>Мои заявления</b>\n\n<b>Артём, 7Б</b>\n12–13 ноября: соревнования или олимпиада\n"
        "<i>от классного руководителя</i>"
    )
    assert mother.labels == [["Не придёт"]]
    if "Перейти: родитель" in str(other.labels):
        await other.presses("Перейти: родитель")
    await other.sends("/attendance")
    await other.presses("Мои заявления")
    assert "Артём" not in other.sees
    assert "<b>Кирилл, 7Б</b>" in other.sees


async def test_an_exemption_names_its_subject_and_can_be_cancelled(town: Town, teacher: Phone) -> None:
    await teacher.sends("/class")
    await teacher.presses("Отметить отсутствие")
    await teacher.presses("Лебедев Кирилл")
    await teacher.presses("Готово: 1")
    await teacher.presses("Сегодня")
    await teacher.presses("Освобождение")
    assert teacher.labels == [["Алгебра", "Английский язык"], ["Русский язык"]]
    await teacher.presses("Алгебра")
    message, button = teacher.find("Отметить")
    await teacher.presses("Отметить")
    await teacher.presses_data(message.id, button["callback_data"])
    assert await kept(town) == 1
    await teacher.sends("/class")
    assert teacher.sees == (
        f"<b>7Б. Отсутствия, {TODAY}</b>\n\n"
        f"• <b>Лебедев Кирилл</b>: {TODAY}, освобождение (Алгебра) · классный руководитель"
    )
    await teacher.presses("Лебедев Кирилл")
    await teacher.presses("Отменить запись")
    assert teacher.sees == f"<b>7Б. Отсутствия, {TODAY}</b>\n\nНи о ком не сообщали."


async def test_what_was_entered_before_is_not_entered_twice(town: Town, teacher: Phone) -> None:
    for _ in range(2):
        await teacher.sends("/class")
        await teacher.presses("Отметить отсутствие")
        await teacher.presses("Лебедев Кирилл")
        await teacher.presses("Готово: 1")
        await teacher.presses("Сегодня")
        await teacher.presses("Болезнь")
        await teacher.presses("Отметить")
    assert teacher.sees == ("Вы уже отмечали на эти дни: Лебедев Кирилл. Чтобы изменить, отмените прежнюю запись.")
    assert await kept(town) == 1


async def test_a_pupil_who_left_the_form_is_not_entered(town: Town, teacher: Phone) -> None:
    await teacher.sends("/class")
    await teacher.presses("Отметить отсутствие")
    await teacher.presses("Ковалёв Артём")
    await teacher.presses("Лебедев Кирилл")
    await teacher.presses("Готово: 2")
    await teacher.presses("Сегодня")
    await teacher.presses("Болезнь")
    async with town.sessions.begin() as session:
        left = update(Enrolment).where(Enrolment.pupil_id == town.ids.people["kirill"]).values(until=MONDAY)
        await session.execute(left)
    await teacher.presses("Отметить")
    assert teacher.toast == "Кого-то из отмеченных уже нет в классе. Проверьте список."
    assert teacher.sees == f"<b>Отметить отсутствие?</b>\nКовалёв Артём\n{TODAY}\nПричина: болезнь"
    await teacher.presses("Отметить")
    assert await kept(town) == 1


async def test_a_class_teacher_turns_the_days(town: Town, teacher: Phone) -> None:
    await town.announces("elena", "artyom", date(2026, 11, 13), "к врачу")
    await teacher.sends("/class")
    await teacher.presses("чт 12.11 ▶")
    await teacher.presses("пт 13.11 ▶")
    assert teacher.sees == (
        "<b>7Б. Отсутствия, 13 ноября, пятница</b>\n\n"
        "• <b>Ковалёв Артём</b>: 13 ноября, пятница, Б — болезнь · мама, с подробностями"
    )
    await teacher.presses("Сегодня")
    assert teacher.sees.startswith(f"<b>7Б. Отсутствия, {TODAY}</b>")


async def test_who_leads_two_forms_chooses_one(town: Town, teacher: Phone) -> None:
    await teacher.sends(f"/start {await town.code(Role.CLASS_TEACHER, 'sokolova', form='10А')}")
    await teacher.presses("Да, это я")
    await teacher.sends("/class")
    assert teacher.sees == "<b>Ваши классы</b>\nВыберите класс."
    await teacher.presses("10А")
    assert teacher.sees.startswith("<b>10А. Отсутствия, ")
