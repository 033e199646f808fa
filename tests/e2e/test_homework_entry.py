"""A teacher sets homework from the phone: words, photos, files; the families read it and get the files."""

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import func, select

from db.models import Attachment, FileRef, GroupTeacher, Homework, Lesson
from domain.words import Role
from emulator.telegram import Phone
from emulator.telegram.phone import JPEG
from tests.db.kit import add
from tests.e2e.conftest import Town
from tests.school import FRIDAY, START, THURSDAY, ZONE

LESSON = "<b>7Б, Русский язык</b>\n11 ноября, среда, 1-й урок"
MORE = "Можно дописать текст или прислать ещё файлы."
PDF = b"%PDF-1.4 a sheet of paper"


@pytest.fixture
async def sokolova(town: Town) -> Phone:
    """Teaches Russian in 7Б, at the lesson of today."""
    town.clock.now = datetime(2026, 11, 11, 14, 0, tzinfo=ZONE)
    phone = await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")
    await phone.sends("/journal")
    await phone.presses("1. 7Б Русский")
    return phone


async def tasks(town: Town) -> list[tuple[Any, ...]]:
    """What is set by chat at the lesson of today."""
    async with town.sessions() as session:
        rows = await session.execute(
            select(Homework.text, Homework.due, Homework.minutes, Homework.individual)
            .join(Lesson, Lesson.id == Homework.lesson_id)
            .where(Homework.author_id == town.ids.people["sokolova"], Lesson.group_id == town.ids.groups["7Б Русский"])
            .order_by(Homework.id)
        )
        return [tuple(row) for row in rows]


async def test_a_task_is_typed_and_the_next_lesson_is_proposed(town: Town, mother: Phone, sokolova: Phone) -> None:
    await sokolova.presses("Задание")
    assert sokolova.sees == (
        f"{LESSON}\n\nНапишите задание следующим сообщением. Можно прислать фото, альбом, документ или ссылку."
    )
    await sokolova.sends("упр. 145, a < b")
    assert sokolova.sees == f"{LESSON}\n\n<b>упр. 145, a &lt; b</b>\nНа 12 ноября, четверг.\nДля всех.\n{MORE}"
    assert sokolova.labels == [
        ["✓ чт 12.11", "пт 13.11", "пн 16.11"],
        ["10 мин", "15 мин", "20 мин", "30 мин", "45 мин", "60 мин"],
        ["Для кого", "Другой текст"],
        ["Задать"],
        ["Не задавать"],
    ]
    await sokolova.presses("пт 13.11")
    await sokolova.presses("30 мин")
    await sokolova.presses("Задать")
    assert sokolova.sees.startswith(f"Задание записано.\n\n{LESSON}")
    assert "Задано на 13 ноября: упр. 145, a &lt; b (30 мин)" in sokolova.sees
    assert await tasks(town) == [("упр. 145, a < b", FRIDAY, 30, False)]
    await mother.sends("/homework")
    await mother.presses("Артём, 7Б")
    await mother.presses("пт 13.11 ▶")
    assert "упр. 145, a &lt; b" in mother.sees


async def test_an_album_of_ten_is_one_screen_and_one_task(mother: Phone, sokolova: Phone) -> None:
    await sokolova.presses("Задание")
    before = len(sokolova.screens)
    for number in range(10):
        await sokolova.sends_photo(JPEG + bytes([number]), "Решить по фото" if not number else "", album="77")
    assert len(sokolova.screens) == before + 1, "ten photos, one answer"
    assert sokolova.sees == (
        f"{LESSON}\n\n<b>Решить по фото</b>\nНа 12 ноября, четверг.\nДля всех.\n"
        f"Файлы: {', '.join(['photo.jpg'] * 10)}.\nБольше 10 файлов к заданию не приложить.\n{MORE}"
    )
    await sokolova.sends_file("лишний.pdf", PDF)
    assert sokolova.sees.startswith("Файлов уже 10, этот не приложен.")
    await sokolova.presses("Задать")
    await mother.sends("/homework")
    await mother.presses("Артём, 7Б")
    await mother.presses("Файлы (11)")
    assert [file.name for file in mother.files] == [*["photo.jpg"] * 10, "Карточка 3.txt"]


async def test_a_document_is_kept_with_its_name_size_and_the_messengers_id(town: Town, sokolova: Phone) -> None:
    await sokolova.presses("Задание")
    await sokolova.sends_file("../Карточка 5.pdf", PDF)
    await sokolova.presses("Задать")
    async with town.sessions() as session:
        row = (await session.execute(select(Attachment).order_by(Attachment.id.desc()).limit(1))).one()
        known = await session.scalar(select(func.count()).select_from(FileRef).filter_by(attachment_id=row.id))
    assert (row.name, row.mime, row.size, known) == ("Карточка 5.pdf", "application/pdf", len(PDF), 1)


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("voice", "Это к заданию не приложить. Подойдут текст, ссылка, фото или документ."),
        ("sticker", "Это к заданию не приложить. Подойдут текст, ссылка, фото или документ."),
        ("program", "Такой файл не приложить. Подойдут фото, PDF и документы Word, Excel, OpenDocument."),
        ("big", "Файл больше 20 МБ: столько мессенджер не передаёт. Пришлите поменьше или ссылкой."),
    ],
)
async def test_what_cannot_be_set_is_said_and_nothing_is_lost(sokolova: Phone, what: str, said: str) -> None:
    await sokolova.presses("Задание")
    await sokolova.sends("упр. 7")
    match what:
        case "voice":
            await sokolova.sends_voice()
        case "sticker":
            await sokolova.sends_sticker()
        case "program":
            await sokolova.sends_file("игра.exe", b"MZ")
        case _:
            await sokolova.sends_file("фильм.pdf", PDF + bytes(60 * 1024 * 1024))
    assert sokolova.sees == f"{said}\n\n{LESSON}\n\n<b>упр. 7</b>\nНа 12 ноября, четверг.\nДля всех.\n{MORE}"


async def test_too_many_words_are_asked_for_again(town: Town, sokolova: Phone) -> None:
    await sokolova.presses("Задание")
    await sokolova.sends("х" * 3001)
    assert sokolova.sees == (
        f"{LESSON}\n\nСлишком длинно: 3\xa0001 знаков, а помещается 3\xa0000. Пришлите короче или файлом."
    )
    assert await tasks(town) == []


async def test_a_task_for_one_pupil_reaches_only_that_one(town: Town, mother: Phone, sokolova: Phone) -> None:
    await sokolova.presses("Задание")
    await sokolova.sends("подготовить доклад")
    await sokolova.presses("Для кого")
    await sokolova.presses("Лебедев Кирилл")
    assert "Задание для 1 ученика." in sokolova.sees
    await sokolova.presses("К заданию")
    assert "Только для: Лебедев Кирилл." in sokolova.sees
    await sokolova.presses("Задать")
    assert await tasks(town) == [("подготовить доклад", THURSDAY, None, True)]
    await mother.sends("/homework")
    assert "доклад" not in mother.sees


async def test_more_than_the_form_may_get_is_warned_of_and_can_be_set(town: Town, sokolova: Phone) -> None:
    await town.enters(
        Homework, "lebedeva", group_id=town.ids.groups["7Б Алгебра"], due=THURSDAY, text="№ 1", bring="", minutes=110
    )
    await sokolova.presses("Задание")
    await sokolova.sends("сочинение")
    await sokolova.presses("60 мин")
    assert "Обратите внимание: на 12 ноября набирается 200 мин, а норма для этого класса — 150 мин." in sokolova.sees
    await sokolova.presses("Задать")
    assert await tasks(town) == [("сочинение", THURSDAY, 60, False)]


async def test_nothing_is_set_is_an_answer_too(sokolova: Phone) -> None:
    await sokolova.presses("Задание")
    await sokolova.presses("На дом не задано")
    assert sokolova.sees.startswith(f"Записано: на дом не задано.\n\n{LESSON}")
    assert sokolova.sees.endswith("На дом не задано.")
    await sokolova.sends("/journal")
    assert "Не заполнено: тема, перекличка." in sokolova.sees


async def test_the_last_task_can_be_set_again_and_changed_and_withdrawn(town: Town, sokolova: Phone) -> None:
    await sokolova.presses("Задание")
    await sokolova.sends("упр. 145")
    await sokolova.presses("Задать")
    await sokolova.presses("Задание")
    assert sokolova.labels[0] == ["Изменить: упр. 145", "Снять: упр. 145"]
    await sokolova.presses("Изменить: упр. 145")
    await sokolova.presses("Другой текст")
    await sokolova.sends("упр. 146")
    await sokolova.presses("Задать")
    assert await tasks(town) == [("упр. 146", THURSDAY, None, False)]
    await sokolova.presses("Задание")
    await sokolova.presses("Снять: упр. 146")
    assert sokolova.sees.startswith("Задание снято.")
    assert await tasks(town) == []


async def test_a_button_of_a_task_that_is_set_already_says_so(town: Town, sokolova: Phone) -> None:
    await sokolova.presses("Задание")
    await sokolova.sends("упр. 145")
    screen = sokolova.screens[-1].id
    data = next(b["callback_data"] for row in sokolova.screens[-1].keyboard for b in row if b["text"] == "Задать")
    await sokolova.presses_data(screen, data)
    await sokolova.presses_data(screen, data)
    assert sokolova.sees == "Это задание уже записано или начато другое. Откройте урок через /journal."
    assert len(await tasks(town)) == 1


async def test_in_form_1_nothing_is_set_and_the_reason_is_said(town: Town) -> None:
    town.clock.now = datetime(2026, 11, 11, 9, 0, tzinfo=ZONE)
    await add(town.sessions, GroupTeacher, group_id=town.ids.groups["1А Чтение"],
              teacher_id=town.ids.people["morozova"], since=START)  # fmt: skip
    teacher = await town.linked("Татьяна", Role.TEACHER, "morozova")
    await teacher.sends("/journal")
    await teacher.presses("1. 1А Чтение")
    assert teacher.sees.endswith("Здесь учатся без отметок.\nВ этом классе на дом не задают: так решила школа.")
    assert teacher.labels == [["Перекличка", "Тема"], ["Вид урока"], ["К урокам дня"]]
