"""A person takes their data with them, and reads them."""

import json
from io import BytesIO
from zipfile import ZipFile

from sqlalchemy import select

from db.models import AccessLog
from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town

TOLD = (
    "<b>Ваши данные — в файле выше.</b>\n"
    "Внутри архива: index.html — чтобы читать и печатать, zvonok-data.json — для программ.\n"
    "В файле личные данные, Ваши и Вашей семьи: не пересылайте его чужим."
)


def unpacked(town: Town, phone: Phone) -> tuple[dict[str, list[dict[str, object]]], str]:
    """The sections for programs and the page of the newest file."""
    file = phone.files[-1]
    with ZipFile(BytesIO(file.content)) as archive:
        told = json.loads(archive.read("zvonok-data.json"))
        assert town.clock().isoformat() == told["made_at"]
        return told["sections"], archive.read("index.html").decode()


async def test_a_mother_takes_everything_about_herself_and_her_children(town: Town, mother: Phone) -> None:
    await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await mother.sends("/mydata")
    assert mother.sees == TOLD
    assert [file.name for file in mother.files] == ["Мои данные.zip"]
    sections, page = unpacked(town, mother)
    assert sections["person"] == [
        {"surname": "Ковалёва", "name": "Елена", "patronymic": "Викторовна", "birth_date": None, "adult_agreed": False}
    ]
    assert [(mark["pupil"], mark["subject"], mark["value"]) for mark in sections["marks"]] == [
        ("Ковалёв Артём", "Алгебра", "3"),
        ("Ковалёв Артём", "Алгебра", "4"),
        ("Ковалёв Артём", "Русский язык", "5"),
    ]
    assert sections["own_actions"] == [{"at": town.clock().isoformat(), "action": "own_data", "allowed": True}]
    assert "<h1>Данные: Ковалёва Елена Викторовна</h1>" in page
    assert "Собрано ботом «Звонок»: 11.11 16:40." in page
    assert "<td>№ 412–415; 3 &lt; x &lt; 7 &amp; y &gt; 2</td>" in page
    assert "<td>обработка своих данных</td>" in page
    assert "Дмитрий" not in page


async def test_the_button_under_privacy_sends_it_too_and_the_other_guardian_reads_nothing_of_it(
    town: Town, mother: Phone
) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await father.sends("/privacy")
    await father.presses("Мои данные")
    assert [file.name for file in father.files] == ["Мои данные.zip"]
    async with town.sessions() as session:
        noted = (await session.execute(select(AccessLog.person_id, AccessLog.pupil_id, AccessLog.action))).all()
    assert noted == [(town.ids.people["dmitry"], None, "own_data")]
    await mother.sends("/privacy")
    await mother.presses("Кто смотрел")
    assert "За это время никто ничего не открывал." in mother.sees_changed


async def test_a_pupil_takes_their_own(town: Town, mother: Phone) -> None:
    artyom = await town.linked("Артём", Role.PUPIL, "artyom", "artyom")
    await mother.sends("/children")
    await mother.presses("Разрешить: Артём")
    await artyom.sends("/mydata")
    sections, page = unpacked(town, artyom)
    assert {row["pupil"] for row in sections["marks"]} == {"Ковалёв Артём"}
    assert sections["consents"][-1]["consent"] == "pupil_account"
    assert "looks" not in sections  # from 14 on
    assert "Елена" not in page


async def test_staff_take_no_pupil_with_them(town: Town) -> None:
    teacher = await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")
    await teacher.sends("/invite")
    await teacher.presses("Ковалёв Артём")
    await teacher.presses("Другой взрослый")
    await teacher.sends("/mydata")
    assert teacher.sees == TOLD.rsplit("\n", 1)[0] + "\nДанных учеников в нём нет: их получают сами семьи."
    sections, page = unpacked(town, teacher)
    assert [row["action"] for row in sections["own_actions"]] == ["class_list", "own_data"]
    assert [(row["what"], row["count"]) for row in sections["entries"]] == [("invitation", 1)]
    assert "<td>классный руководитель</td>" in page
    assert "Артём" not in page


async def test_a_teacher_who_is_a_mother_is_told_that_children_come_with_the_other_hat(town: Town) -> None:
    olga = await town.linked("Ольга", Role.TEACHER, "lebedeva")
    await olga.sends("/mydata")
    assert olga.sees.endswith("Здесь данные для роли «сотрудник школы». Для другой роли сначала перейдите к ней: /help")
