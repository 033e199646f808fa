"""Files of homework, as files."""

import shutil

from domain import journal
from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.school import CARD, FRIDAY, THURSDAY, at

SHEET = journal.File("Лист 2.txt", "text/plain", "Правила\n".encode())
MAP = journal.File("Карта.txt", "text/plain", "Сибирь\n".encode())


def uploads(town: Town) -> list[bool]:
    """Of every file that was sent: was its content sent, or only the messenger's id of it?"""
    sent = [call for call in town.telegram.calls if call.method == "sendDocument"]
    return ["attach" in str(call.params.get("document", "attach")) for call in sent]


async def reads(town: Town) -> Phone:
    """Artyom's father, before his son's homework of tomorrow."""
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await father.sends("/homework")
    return father


async def test_attached_files_come_as_files_and_are_uploaded_only_once(town: Town) -> None:
    father = await reads(town)
    await father.presses("Файлы (1)")
    await father.presses("Файлы (1)")
    assert [(file.name, file.content) for file in father.files] == [(CARD.name, CARD.content)] * 2
    assert father.toast == "Файлы отправлены."
    assert uploads(town) == [True, False]


async def test_several_files_come_in_the_order_of_the_screen_and_the_same_one_is_uploaded_once(town: Town) -> None:
    """English was entered first and is the third lesson; both tasks bring the same card."""
    tasks = (
        journal.Homework(at("7Б Англ 1", THURSDAY, 3), FRIDAY, "Unit 5", files=(MAP, CARD)),
        journal.Homework(at("7Б Русский", THURSDAY, 1), FRIDAY, "упр. 200", files=(SHEET, CARD)),
    )
    await town.writes(journal.Journal(homework=tasks))
    father = await reads(town)
    await father.presses("пт 13.11 ▶")
    await father.presses("Файлы (4)")
    assert [file.name for file in father.files] == [SHEET.name, CARD.name, MAP.name, CARD.name]
    assert uploads(town) == [True, True, True, False]


async def test_a_file_that_is_lost_is_told_and_the_others_come(town: Town) -> None:
    father = await reads(town)
    shutil.rmtree(town.settings.files_dir)
    task = journal.Homework(at("7Б Русский", THURSDAY, 1), THURSDAY, "упр. 200", files=(SHEET,))
    await town.writes(journal.Journal(homework=(task,)))
    await father.sends("/homework")
    await father.presses("Файлы (2)")
    assert [file.name for file in father.files] == [SHEET.name]
    assert father.screens[-1].text == (
        "Не получилось найти: Карточка 3.txt. Пожалуйста, сообщите об этом учителю или администратору школы."
    )


async def test_a_lost_file_that_telegram_still_has_comes_from_there(town: Town) -> None:
    father = await reads(town)
    await father.presses("Файлы (1)")
    shutil.rmtree(town.settings.files_dir)
    await father.presses("Файлы (1)")
    assert [file.name for file in father.files] == [CARD.name] * 2
    assert father.toast == "Файлы отправлены."
