"""A class teacher tells the families: written in pieces, looked at, confirmed, and everybody gets it once."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select, update

from db.models import Enrolment, Notice, Outbox, Receipt, RoleHeld
from domain.words import Role
from emulator.telegram import Phone
from emulator.telegram.phone import JPEG
from tests.e2e.conftest import Town
from tests.school import ZONE

ASK = (
    "<b>Новое объявление</b>\n"
    "Напишите текст или пришлите фото и документы: можно несколько, они соберутся в одно объявление. "
    "Сначала Вы увидите, как оно выглядит и кто его получит."
)
HEAD = (
    "<b>Черновик объявления</b>\nКому: 7Б — законные представители\n"
    "Адресаты: 3 законных представителя, семьи 3 учеников\nЕщё не подключены: 2 — передайте им на словах"
)
HINT = "<i>Пришлёте ещё текст, фото или документ — добавлю.</i>"
FROM = "<b>Объявление</b>\nСоколова М. И., классный руководитель 7Б"
SURE = (
    "<b>Так увидят объявление</b>\n\nАдресаты: 3 законных представителя, семьи 3 учеников\n"
    "Ещё не подключены: 2 — передайте им на словах\nУйдёт сразу; у кого тихие часы, тем придёт утром."
)
NOT_YOURS = "Эта кнопка больше не действует: у Вас нет доступа к этим данным. Откройте экран заново: /help"


@pytest.fixture
async def teacher(town: Town) -> Phone:
    """Marina Sokolova, class teacher of 7Б."""
    return await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")


async def writes(phone: Phone, words: str = "Собрание в четверг в 18:00, кабинет 31.") -> None:
    """A draft for the own form."""
    await phone.sends("/notice")
    await phone.presses("Новое объявление")
    await phone.sends(words)


async def sends(phone: Phone, words: str = "Собрание в четверг в 18:00, кабинет 31.") -> None:
    """The whole way, for the own form."""
    await writes(phone, words)
    await phone.presses("Посмотреть")
    await phone.presses("Отправить")


def here(hour: int, minute: int = 0, day: int = 11) -> datetime:
    """A moment of November 2026 by the school's clock."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


async def test_a_notice_is_written_looked_at_and_comes_to_the_linked_family(
    town: Town, teacher: Phone, mother: Phone
) -> None:
    await teacher.sends("/notice")
    assert teacher.sees == (
        "<b>Ваши объявления</b>\n\nПока ни одного. Объявление увидят семьи класса, и Вы узнаете, кто его прочитал."
    )
    await teacher.presses("Новое объявление")
    assert teacher.sees == ASK
    await teacher.sends("Собрание в четверг в 18:00, <кабинет> 31 & 32.")
    words = "Собрание в четверг в 18:00, &lt;кабинет&gt; 31 &amp; 32."
    assert teacher.sees == f"{HEAD}\n\n{words}\n\n{HINT}"
    assert teacher.labels == [
        ["Посмотреть"],
        ["Кому", "Попросить подпись"],
        ["Срочно", "Когда", "Срок"],
        ["Текст заново"],
        ["◀ Мои объявления", "Удалить"],
    ]
    await teacher.sends("Вход со двора.")
    await teacher.presses("Посмотреть")
    told = f"{FROM}\n\n{words}\nВход со двора."
    assert teacher.texts[-2:] == [told, SURE]
    town.new(mother)
    await teacher.presses("Отправить")
    await town.ticks()
    assert town.new(mother) == [told]
    assert mother.labels == [["Прочитано"]]
    await town.ticks()
    assert town.new(mother) == []


async def test_pressed_twice_it_is_one_notice(town: Town, teacher: Phone, mother: Phone) -> None:
    await writes(teacher)
    await teacher.presses("Посмотреть")
    screen = teacher.screens[-1]
    data = screen.keyboard[0][0]["callback_data"]
    town.new(mother)
    await teacher.presses_data(screen.id, data)
    await teacher.presses_data(screen.id, data)
    await town.ticks()
    assert len(town.new(mother)) == 1
    async with town.sessions() as session:
        assert await session.scalar(select(func.count()).select_from(Notice)) == 1
        assert await session.scalar(select(func.count()).select_from(Receipt)) == 3


async def test_an_album_and_a_document_come_behind_the_words_in_order(
    town: Town, teacher: Phone, mother: Phone
) -> None:
    await writes(teacher, "Фото с экскурсии")
    for number in range(3):
        await teacher.sends_photo(JPEG + bytes([number]), album="a1")
    await teacher.sends_file("Список.pdf", b"%PDF-1.4 list")
    assert "Приложены 4 файла" in teacher.sees
    assert len([text for text in teacher.texts if "Приложен" in text]) == 2  # an album is one screen
    await teacher.presses("Посмотреть")
    assert [file.name for file in teacher.files][-4:] == [*["photo.jpg"] * 3, "Список.pdf"]
    town.new(mother)
    await teacher.presses("Отправить")
    await town.ticks()
    assert town.new(mother) == [f"{FROM}\n\nФото с экскурсии", "", "", "", ""]
    assert [(file.name, file.content) for file in mother.files][-1] == ("Список.pdf", b"%PDF-1.4 list")


async def test_an_album_of_eleven_keeps_ten_and_says_so(teacher: Phone) -> None:
    await writes(teacher, "Фото")
    for number in range(11):
        await teacher.sends_photo(JPEG + bytes([number]), album="a2" if number < 10 else "a3")
    assert teacher.sees.startswith("Файлов уже 10, больше в одном объявлении не бывает. Этот не добавлен.\n\n")
    assert "Приложено 10 файлов" in teacher.sees


async def test_4097_characters_are_two_messages_in_order(town: Town, teacher: Phone, mother: Phone) -> None:
    words = "\n".join(["слово " * 16 + "конец"] * 41)[:4097]
    await writes(teacher, words[:4096])
    await teacher.sends(words[4096:])
    await teacher.presses("Посмотреть")
    town.new(mother)
    await teacher.presses("Отправить")
    await town.ticks()
    first, second = town.new(mother)
    assert first.startswith(FROM)
    assert "".join((first.removeprefix(FROM) + second).split()) == "".join(words.split())
    assert mother.labels == [["Прочитано"]]


async def test_too_much_is_not_cut_and_a_caption_of_any_length_is_words(teacher: Phone) -> None:
    await writes(teacher, "а" * 4000)
    await teacher.sends("б" * 3900)
    await teacher.sends("в" * 200)
    assert teacher.sees == (
        "В объявлении было бы 8\u00a0102 знака, а помещается 8\u00a0000. Последнее сообщение не добавлено: "
        "сократите его или пришлите документом."
    )
    await teacher.presses("◀ К объявлению")
    await teacher.presses("Текст заново")
    await teacher.sends("Коротко")
    await teacher.sends_photo(JPEG, caption="п" * 1025)
    assert f"\n\nКоротко\n{'п' * 1025}\n\n" in teacher.sees


async def test_a_voice_and_a_program_are_no_notice(teacher: Phone) -> None:
    await writes(teacher)
    await teacher.sends_voice()
    assert teacher.sees.startswith(
        "К объявлению можно добавить текст, фото и документы. Это сообщение добавить не получилось."
    )
    await teacher.sends_file("play.exe", b"MZ\x00")
    assert "Собрание в четверг" in teacher.sees
    assert "Приложен" not in teacher.sees


async def test_at_night_it_waits_for_the_morning_unless_it_is_urgent(town: Town, teacher: Phone, mother: Phone) -> None:
    await town.waits_until(here(22, 30))
    town.new(mother)
    await sends(teacher)
    await town.ticks()
    assert town.new(mother) == []
    await writes(teacher, "Завтра нет воды, уроков не будет.")
    await teacher.presses("Срочно")
    await teacher.sends("Узнали только что, решать нужно до утра")
    await teacher.presses("Посмотреть")
    assert teacher.sees.endswith("Срочное: придёт сразу, и в тихие часы тоже.")
    await teacher.presses("Отправить")
    await town.ticks()
    urgent = (
        "<b>Срочное объявление</b>\nСоколова М. И., классный руководитель 7Б\n"
        "Почему срочно: Узнали только что, решать нужно до утра\n\nЗавтра нет воды, уроков не будет."
    )
    assert town.new(mother) == [urgent]
    await town.waits_until(here(6, 59, 12))
    assert town.new(mother) == []
    await town.waits_until(here(7, 0, 12))
    assert f"{FROM}\n\nСобрание в четверг в 18:00, кабинет 31." in town.new(mother)


async def test_it_leaves_at_its_time_and_can_be_changed_until_then(town: Town, teacher: Phone, mother: Phone) -> None:
    await writes(teacher)
    await teacher.presses("Когда")
    assert teacher.labels == [["Сразу", "11.11 18:00"], ["12.11 08:00", "12.11 18:00"], ["◀ К объявлению"]]
    await teacher.sends("вчера 8:00")
    assert teacher.sees.startswith("Не получилось понять время.")
    await teacher.sends("завтра 8:15")
    assert "Уйдёт: 12.11 08:15" in teacher.sees
    await teacher.presses("Посмотреть")
    await teacher.presses("Отправить")
    assert teacher.sees == "Принято: объявление уйдёт 12.11 08:15. До этого его можно изменить."
    await teacher.presses("Открыть")
    await teacher.presses("Изменить")
    await teacher.sends("Возьмите сменную обувь.")
    await teacher.presses("Посмотреть")
    await teacher.presses("Отправить")
    town.new(mother)
    await town.waits_until(here(8, 14, 12))
    await town.ticks("notices", "delivery")
    assert not [text for text in town.new(mother) if "Объявление" in text]
    town.clock.now = here(8, 15, 12)
    await town.ticks("notices", "delivery")
    assert town.new(mother) == [f"{FROM}\n\nСобрание в четверг в 18:00, кабинет 31.\nВозьмите сменную обувь."]


async def test_who_has_lost_the_class_by_then_does_not_reach_it(town: Town, teacher: Phone, mother: Phone) -> None:
    await writes(teacher)
    await teacher.presses("Когда")
    await teacher.presses("12.11 08:00")
    await teacher.presses("Посмотреть")
    await teacher.presses("Отправить")
    await loses_the_class(town)
    town.new(mother)
    town.clock.now = here(8, 0, 12)
    await town.ticks("notices", "delivery")
    assert town.new(mother) == []
    async with town.sessions() as session:
        assert await session.scalar(select(Notice.refused_at)) == here(8, 0, 12)


async def test_who_has_lost_the_class_since_the_preview_cannot_confirm(
    town: Town, teacher: Phone, mother: Phone
) -> None:
    await writes(teacher)
    await teacher.presses("Посмотреть")
    await loses_the_class(town)
    town.new(mother)
    await teacher.presses("Отправить")
    assert NOT_YOURS in (teacher.toast, teacher.sees)
    await town.ticks()
    assert town.new(mother) == []


async def loses_the_class(town: Town) -> None:
    """From yesterday on somebody else leads 7Б."""
    async with town.sessions.begin() as session:
        await session.execute(
            update(RoleHeld)
            .where(RoleHeld.person_id == town.ids.people["sokolova"], RoleHeld.role == Role.CLASS_TEACHER)
            .values(until=town.clock().date() - timedelta(days=1))
        )


async def test_the_parent_of_a_pupil_who_left_gets_nothing_any_more(town: Town, teacher: Phone, mother: Phone) -> None:
    async with town.sessions.begin() as session:
        await session.execute(
            update(Enrolment)
            .where(Enrolment.pupil_id == town.ids.people["artyom"])
            .values(until=town.clock().date() - timedelta(days=1))
        )
    town.new(mother)
    await writes(teacher)
    await teacher.presses("Посмотреть")
    assert teacher.sees.startswith("<b>Так увидят объявление</b>\n\nТаких адресатов сейчас нет.")
    assert teacher.labels == [["Изменить"]]
    await town.ticks()
    assert town.new(mother) == []


async def test_a_restricted_guardian_gets_nothing_that_was_waiting(town: Town, teacher: Phone, mother: Phone) -> None:
    await town.waits_until(here(22, 30))
    await sends(teacher)
    await town.restricts("elena", "artyom")
    town.new(mother)
    await town.waits_until(here(8, 0, 12))
    assert not [text for text in town.new(mother) if "Собрание" in text]


async def test_an_expired_notice_comes_to_nobody_any_more(town: Town, teacher: Phone, mother: Phone) -> None:
    await town.waits_until(here(22, 30))
    await writes(teacher)
    await teacher.presses("Срок")
    await teacher.presses("11.11 23:59")
    assert "Действует до: 11.11 23:59" in teacher.sees
    await teacher.presses("Посмотреть")
    assert teacher.texts[-2].endswith("<i>Действует до 11.11 23:59</i>")
    await teacher.presses("Отправить")
    town.new(mother)
    await town.waits_until(here(8, 0, 12))
    assert not [text for text in town.new(mother) if "Собрание" in text]
    async with town.sessions() as session:
        assert await session.scalar(select(Outbox.failure).where(Outbox.kind == "notice")) == "expired"


async def test_a_corrected_notice_changes_in_place_without_a_sound(town: Town, teacher: Phone, mother: Phone) -> None:
    await sends(teacher)
    await town.ticks()
    town.new(mother)
    message = mother.screens[-1].id
    await corrects(town, teacher, "Собрание в пятницу в 18:00, кабинет 31.")
    assert teacher.sees == ("Текст исправлен 11.11 16:40: у всех, кому он уже пришёл, он сейчас меняется.")
    town.clock.passes(minutes=1)
    await town.ticks()
    assert town.new(mother) == []
    assert mother.screens[-1].id == message
    assert mother.sees == (f"{FROM}\n\nСобрание в пятницу в 18:00, кабинет 31.\n\n<i>Исправлено 11.11 16:40</i>")
    assert mother.labels == [["Прочитано"]]


async def test_a_correction_that_is_longer_than_the_message_is_not_taken(
    town: Town, teacher: Phone, mother: Phone
) -> None:
    await sends(teacher)
    assert mother.sees
    await corrects(town, teacher, "слово " * 680, sure=False)
    assert teacher.sees.startswith("Исправленный текст длиннее и не помещается в сообщения, которые уже у людей.")


async def test_what_waits_at_a_correction_is_told_as_it_is_then(town: Town, teacher: Phone, mother: Phone) -> None:
    await town.waits_until(here(22, 30))
    await sends(teacher)
    await corrects(town, teacher, "Собрание в пятницу.")
    town.new(mother)
    await town.waits_until(here(7, 30, 12))
    assert f"{FROM}\n\nСобрание в пятницу." in town.new(mother)


async def test_a_withdrawn_notice_is_taken_back_with_its_files(town: Town, teacher: Phone, mother: Phone) -> None:
    await writes(teacher, "Список должников")
    await teacher.sends_file("Список.pdf", b"%PDF-1.4 list")
    await teacher.presses("Посмотреть")
    await teacher.presses("Отправить")
    await town.ticks()
    before = len(mother.screens)
    await withdraws(town, teacher)
    assert teacher.sees == "Объявление отозвано 11.11 16:40."
    await town.ticks()
    assert len(mother.screens) == before - 1
    assert mother.sees == (
        "<b>Объявление отозвано</b>\nСоколова М. И., классный руководитель 7Б\n"
        "<i>11.11 16:40. Больше ничего делать не нужно.</i>"
    )
    assert mother.screens[-1].keyboard == ()


async def test_withdrawn_at_night_it_comes_to_nobody(town: Town, teacher: Phone, mother: Phone) -> None:
    await town.waits_until(here(22, 30))
    await sends(teacher)
    await withdraws(town, teacher)
    town.new(mother)
    await town.waits_until(here(8, 0, 12))
    assert not [text for text in town.new(mother) if "бъявление" in text]


async def corrects(town: Town, teacher: Phone, words: str, *, sure: bool = True) -> None:
    """From what became of the notice."""
    await presses_data(teacher, f"vm1:{await newest(town)}:0")
    await teacher.sends(words)
    if sure:
        await teacher.presses("Заменить")


async def withdraws(town: Town, teacher: Phone) -> None:
    """From what became of the notice."""
    await presses_data(teacher, f"vn1:{await newest(town)}:0")
    await teacher.presses("Да, отозвать")


async def presses_data(phone: Phone, data: str) -> None:
    await phone.presses_data(phone.screens[-1].id, data)


async def newest(town: Town) -> int:
    """The notice written last."""
    async with town.sessions() as session:
        return (await session.scalar(select(func.max(Notice.id)))) or 0


async def test_covered_details_are_shown_by_a_press_and_files_wait_for_it(
    town: Town, teacher: Phone, mother: Phone
) -> None:
    await town.prefers("elena", private="yes")
    await writes(teacher)
    await teacher.sends_file("Список.pdf", b"%PDF-1.4 list")
    await teacher.presses("Посмотреть")
    town.new(mother)
    await teacher.presses("Отправить")
    await town.ticks()
    assert town.new(mother) == [FROM]
    assert mother.labels == [["Показать"]]


async def test_an_unfinished_notice_is_found_again_and_can_be_thrown_away(teacher: Phone) -> None:
    await writes(teacher)
    await teacher.sends("/journal")
    await teacher.sends("Ковалёв 5")  # a line of the journal, not of the notice
    assert "Черновик" not in teacher.sees
    await teacher.sends("/notice")
    assert teacher.sees == ("<b>Ваши объявления</b>\n\n1. черновик: «Собрание в четверг в 18:00, кабинет 31.»")
    await teacher.presses("№ 1")
    await teacher.presses("Удалить")
    assert teacher.sees == "Черновик удалён."
    await teacher.sends("/notice")
    assert "Пока ни одного" in teacher.sees


async def test_a_deputy_writes_to_the_whole_school_and_to_its_staff(town: Town, mother: Phone, teacher: Phone) -> None:
    deputy = await town.linked("Олег", Role.DEPUTY, "petrov")
    await writes(deputy, "Школа закрыта в пятницу.")
    assert (
        "Кому: Вся школа — законные представители\nАдресаты: 4 законных представителя, семьи 5 учеников" in deputy.sees
    )
    await deputy.presses("Кому")
    await deputy.presses("Сотрудникам")
    assert deputy.sees == (
        "<b>Кому объявление?</b>\n\nКому: Вся школа — сотрудники\nАдресаты: 4 сотрудника\n"
        "Ещё не подключены: 3 — передайте им на словах"
    )
    await deputy.presses("Готово")
    await deputy.presses("Посмотреть")
    town.new(mother)
    town.new(teacher)
    await deputy.presses("Отправить")
    await town.ticks()
    assert town.new(teacher) == ["<b>Объявление</b>\nПетров О. И., завуч\n\nШкола закрыта в пятницу."]
    assert town.new(mother) == []


async def test_the_families_of_single_pupils_and_of_a_group(teacher: Phone) -> None:
    await writes(teacher)
    await teacher.presses("Кому")
    assert teacher.labels == [
        ["✓ 7Б", "Группа"], ["Отдельные ученики"], ["✓ Родителям", "Ученикам"],
        ["Родителям и детям", "Сотрудникам"], ["Готово"],
    ]  # fmt: skip
    await teacher.presses("Отдельные ученики")
    await teacher.presses("Лебедев Кирилл")
    assert teacher.sees == ("<b>Семьи каких учеников?</b>\n\nКому: Лебедев Кирилл — законные представители")
    await teacher.presses("◀ Назад")
    await teacher.presses("Группа")
    await teacher.presses("7Б (1) · Английский язык")
    assert "Кому: 7Б (1) · Английский язык — законные представители" in teacher.sees


async def test_a_subject_teacher_reaches_the_own_groups_and_nobody_else(town: Town) -> None:
    lebedeva = await town.linked("Ольга", Role.TEACHER, "lebedeva")
    await lebedeva.sends("/notice")
    await lebedeva.presses("Новое объявление")
    await lebedeva.sends("Контрольная в понедельник.")
    assert "Кому: ещё не выбрано" in lebedeva.sees
    number = await newest(town)
    await presses_data(lebedeva, f"vj1:{number}:f:{town.ids.forms['7Б']}")
    assert NOT_YOURS in (lebedeva.toast, lebedeva.sees)
    await presses_data(lebedeva, f"vj1:{number}:s:0")
    assert NOT_YOURS in (lebedeva.toast, lebedeva.sees)


async def test_somebody_elses_notice_is_nobodys_business(town: Town, teacher: Phone, mother: Phone) -> None:
    await writes(teacher)
    deputy = await town.linked("Олег", Role.DEPUTY, "petrov")
    for data in (f"vc1:{await newest(town)}:0", f"vg1:{await newest(town)}"):
        await presses_data(deputy, data)
        assert NOT_YOURS in (deputy.toast, deputy.sees)
        await presses_data(mother, data)
        assert NOT_YOURS in (mother.toast, mother.sees)


async def test_what_changed_since_the_preview_is_looked_at_again(town: Town, teacher: Phone, mother: Phone) -> None:
    await writes(teacher)
    await teacher.presses("Посмотреть")
    screen = teacher.screens[-1]
    await teacher.sends("И ещё одно.")
    town.new(mother)
    await teacher.presses_data(screen.id, screen.keyboard[0][0]["callback_data"])
    assert "Объявление изменилось после того, как Вы его смотрели. Посмотрите ещё раз." in teacher.texts
    await town.ticks()
    assert town.new(mother) == []
