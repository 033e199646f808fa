"""A class teacher prints codes for the whole class; a parent points a phone at the paper and is in."""

import asyncio
import re
from datetime import timedelta

import pytest
from sqlalchemy import insert, select, update

from db.models import AccessLog, Enrolment, Guardianship, Invitation, RoleHeld
from db.queries import linking
from domain.codes import spoken
from domain.names import Name
from domain.words import Kinship, Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.papers import links, words
from tests.school import NOW, START

ASK = (
    "<b>7Б. Листы для класса</b>\n"
    "Файл для печати: его разрезают на листки и раздают. На каждом — QR-код и одноразовый код для одного человека.\n\n"
    "<b>Листков будет: 3</b>\n"
    "• законным представителям, которых знает школа: 2\n"
    "• «законный представитель», где школа не знает никого: 1\n\n"
    "Работают в школе, код им даёт администратор: Лебедева О. А., мама.\n\n"
    "Коды будут действовать до 25 ноября 2026 года. Прежние неиспользованные коды этих людей перестанут действовать: "
    "потерянный листок ничего не откроет.\n"
    "Инструкция — на языке семьи, если он известен, иначе по-русски; можно выбрать один язык для всех."
)
CARE = (
    "Раздавайте лично: кто введёт код, тот и увидит дневник. Сами коды нигде больше не записаны; "
    "когда раздадите листки, удалите файл из чата."
)
NOT_YOURS = "Эта кнопка больше не действует: у Вас нет доступа к этим данным. Откройте экран заново: /help"
STALE = "С тех пор в классе уже выданы коды — может быть, этой же кнопкой. Откройте экран заново: /invite"


@pytest.fixture
async def teacher(town: Town) -> Phone:
    """Marina Sokolova, class teacher of 7Б."""
    return await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")


async def looks(teacher: Phone) -> None:
    """What would be printed."""
    await teacher.sends("/invite")
    await teacher.presses("Листы для класса")


async def codes(town: Town) -> list[Invitation]:
    """All codes about 7Б and 1А, oldest first."""
    async with town.sessions() as session:
        rows = await session.execute(select(Invitation).where(Invitation.issued_by_id.is_not(None)).order_by("id"))
        return list(rows)  # type: ignore[arg-type]  # rows have the columns of the table


async def test_a_class_is_printed_and_a_parent_points_a_phone_at_the_paper(town: Town, teacher: Phone) -> None:
    await looks(teacher)
    assert teacher.sees == ASK
    assert teacher.labels == [
        ["Сделать PDF: 3"],
        ["И самим ученикам"],
        ["✓ Язык семьи"],
        ["Русский", "English", "Deutsch"],
        ["Кто не подключён"],
        ["◀ К списку"],
    ]
    await teacher.presses("Сделать PDF: 3")
    assert teacher.sees_changed == f"<b>7Б. Листы готовы</b>\nЛистков: 3, файл ниже.\n\n{CARE}"
    assert teacher.labels == [["Выданные коды"], ["◀ К списку"]]
    (file,) = teacher.files
    assert file.name == "7Б, приглашения 11 ноября.pdf"
    (page,), (said,) = links(file.content), words(file.content)
    code = re.findall(r"\?start=(\w+)$", page[0])[0]
    assert said.splitlines()[:8] == [
        "Ковалёв Артём, 7Б",
        "Кому: Ковалёва Елена Викторовна, мама",
        spoken(code),
        "Код действует до 25 ноября 2026 года",
        "1. Наведите камеру телефона на QR-код: в Telegram откроется бот школы.",
        "2. Или найдите в Telegram @zvonok_demo_bot и пришлите ему код.",
        "3. Код — на одного человека и на один раз. Берегите его: кто введёт код,",
        "увидит дневник.",
    ]
    assert [said.count(name) for name in ("Елена", "Дмитрий", "О'Нил <b> Шон & «Ко»", "Лебедев")] == [1, 1, 1, 0]
    assert said.count("Кому: законный представитель") == 1
    mother = town.phone("Елена")
    await mother.opens(page[0])
    await mother.presses("Согласен(на)")
    assert mother.sees.startswith("<b>Ковалёва Елена Викторовна</b>, мама")
    await mother.presses("Да, это я")
    assert mother.sees.startswith("<b>Готово!</b> Подключены дневники: Ковалёв Артём, 7Б; Ковалёва Софья, 1А.")
    third = town.phone("Мать Шона")
    await third.sends(spoken(re.findall(r"\?start=(\w+)$", page[2])[0]))
    await third.presses("Согласен(на)")
    assert third.sees.startswith("Код для семьи: <b>О'Нил &lt;b&gt; Шон &amp; «Ко», 7Б</b>")


async def test_every_strip_of_thirty_five_pupils_opens_its_own_family(town: Town, teacher: Phone) -> None:
    await town.enrols("7Б", 32)
    async with town.sessions.begin() as session:
        rows = await session.execute(select(Enrolment.pupil_id).where(Enrolment.form_id == town.ids.forms["7Б"]))
        for pupil in [row.pupil_id for row in rows][3:]:
            for surname, kin in (("Константинопольская-Задунайская", Kinship.MOTHER), ("Ким", Kinship.FATHER)):
                person = await linking.new_person(session, Name(surname, "Аполлинария", "Вениаминовна"))
                await linking.become_guardian(session, person, pupil, kin, START)
    await looks(teacher)
    await teacher.presses("И самим ученикам")
    assert "<b>Листков будет: 102</b>\n" in teacher.sees_changed
    assert "• законным представителям, которых знает школа: 66\n" in teacher.sees_changed
    assert "• самим ученикам: 35\n" in teacher.sees_changed
    await teacher.presses("Сделать PDF: 102")
    found = links(teacher.files[0].content)
    assert [len(page) for page in found] == [5] * 20 + [2]
    assert len({link for page in found for link in page}) == 102
    assert len(await codes(town)) == 102


async def test_a_second_tap_prints_nothing_and_old_papers_die_with_new_ones(town: Town, teacher: Phone) -> None:
    await looks(teacher)
    message, button = teacher.find("Сделать PDF: 3")
    await asyncio.gather(*(teacher.presses_data(message.id, button["callback_data"]) for _ in range(2)))
    assert teacher.toast == STALE
    assert (len(teacher.files), len(await codes(town))) == (1, 3)
    await looks(teacher)
    await teacher.presses("Сделать PDF: 3")
    assert teacher.sees_changed.startswith(
        "<b>7Б. Листы готовы</b>\nЛистков: 3, файл ниже.\nПрежних кодов отозвано: 3."
    )
    old, new = (links(file.content)[0] for file in teacher.files)
    finder, mother = town.phone("Прохожий"), town.phone("Елена")
    await finder.opens(old[0])
    assert finder.sees == "Этот код отозван. Попросите новый код у классного руководителя."
    await mother.opens(new[0])
    assert mother.labels == [["Согласен(на)", "Не согласен(на)"]]


async def test_who_is_linked_restricted_or_works_here_gets_no_strip(town: Town, teacher: Phone, mother: Phone) -> None:
    await town.restricts("dmitry", "artyom")
    await looks(teacher)
    assert "<b>Листков будет: 1</b>\n• «законный представитель», где школа не знает никого: 1\n\n" in teacher.sees
    assert "Уже подключены: 1. Им листок не нужен.\nРаботают в школе" in teacher.sees
    await teacher.presses("Сделать PDF: 1")
    (said,) = words(teacher.files[0].content)
    assert said.startswith("О'Нил <b> Шон & «Ко», 7Б\nКому: законный представитель\n")
    assert mother.sees.startswith("<b>Готово!</b>")


async def test_a_family_whose_only_guardian_is_restricted_gets_its_code_in_person(town: Town, teacher: Phone) -> None:
    for guardian in ("elena", "dmitry"):
        await town.restricts(guardian, "artyom")
    await looks(teacher)
    assert "<b>Листков будет: 1</b>" in teacher.sees
    assert (
        "Одному из взрослых завуч ограничил доступ, поэтому код для семьи выдайте лично, "
        "через «Кто не подключён»: Ковалёв Артём.\n"
    ) in teacher.sees  # fmt: skip
    await teacher.presses("Кто не подключён")
    await teacher.presses("Листок 1")
    assert "отдайте листок лично тому, кому он нужен, не через ребёнка" in teacher.sees_changed


@pytest.mark.usefixtures("mother")
async def test_where_everybody_is_linked_nothing_is_printed(town: Town) -> None:
    teacher = await town.linked("Татьяна", Role.CLASS_TEACHER, "morozova", form="1А")
    await looks(teacher)
    assert teacher.sees == (
        "<b>1А. Листы для класса</b>\nФайл для печати: его разрезают на листки и раздают. "
        "На каждом — QR-код и одноразовый код для одного человека.\n\n"
        "Печатать нечего: все, кого знает школа, уже подключены или получат код иначе.\n\n"
        "Уже подключены: 1. Им листок не нужен."
    )
    assert teacher.labels == [["И самим ученикам"], ["Кто не подключён"], ["◀ К списку"]]
    await teacher.presses("Кто не подключён")
    assert teacher.sees_changed == (
        "<b>1А. Кто не подключён</b>\n\nПодключены все законные представители, которых знает школа."
    )


async def test_a_form_without_pupils_says_who_fills_it(town: Town) -> None:
    teacher = await town.linked("Татьяна", Role.CLASS_TEACHER, "morozova", form="1А")
    async with town.sessions.begin() as session:
        await session.execute(
            update(Enrolment).where(Enrolment.form_id == town.ids.forms["1А"]).values(until=START)
        )  # fmt: skip
    await teacher.sends("/invite")
    assert teacher.sees == "<b>1А.</b> В списке класса пока никого нет. Списки загружает секретарь школы."


async def test_a_pupil_who_left_between_the_screen_and_the_tap_gets_no_paper(town: Town, teacher: Phone) -> None:
    await looks(teacher)
    async with town.sessions.begin() as session:
        gone = Enrolment.pupil_id == town.ids.people["artyom"]
        await session.execute(update(Enrolment).where(gone).values(until=(NOW - timedelta(days=1)).date()))
    await teacher.presses("Сделать PDF: 3")
    assert teacher.sees_changed.startswith("<b>7Б. Листы готовы</b>\nЛистков: 1, файл ниже.")
    assert len(links(teacher.files[0].content)[0]) == 1


async def test_a_teacher_who_lost_the_form_prints_nothing_with_an_old_button(town: Town, teacher: Phone) -> None:
    await looks(teacher)
    message, button = teacher.find("Сделать PDF: 3")
    async with town.sessions.begin() as session:
        led = RoleHeld.form_id == town.ids.forms["7Б"]
        await session.execute(update(RoleHeld).where(led).values(until=(NOW - timedelta(days=1)).date()))
    await teacher.presses_data(message.id, button["callback_data"])
    assert teacher.toast in (NOT_YOURS, "Эта кнопка устарела. Откройте экран заново: /help")
    assert (teacher.files, await codes(town)) == ([], [])


async def test_twins_have_one_paper_for_their_mother_and_namesakes_are_told_apart(town: Town, teacher: Phone) -> None:
    async with town.sessions.begin() as session:
        people = [Name("Ковалёв", "Артём", "Олегович"), Name("Ковалёв", "Богдан", "Дмитриевич")]
        for name in people:
            pupil = await linking.new_person(session, name)
            await session.execute(
                insert(Enrolment).values(pupil_id=pupil, form_id=town.ids.forms["7Б"], since=START)
            )  # fmt: skip
        await linking.become_guardian(session, town.ids.people["elena"], pupil, Kinship.MOTHER, START)
    await looks(teacher)
    await teacher.presses("Deutsch")
    await teacher.presses("Сделать PDF: 4")
    (said,) = words(teacher.files[0].content)
    assert "Ковалёв Артём Дмитриевич, Ковалёв Богдан, 7Б\nFür: Ковалёва Елена Викторовна, Mutter\n" in said
    assert "Ковалёв Артём Олегович, 7Б\nFür: eine erziehungsberechtigte Person\n" in said


async def test_the_family_reads_that_the_class_list_was_taken(town: Town, teacher: Phone) -> None:
    await looks(teacher)
    await teacher.presses("Сделать PDF: 3")
    async with town.sessions() as session:
        seen = await session.execute(select(AccessLog.action, AccessLog.person_id, AccessLog.pupil_id))
    people = town.ids.people
    assert {tuple(row) for row in seen} == {
        ("class_list", people["sokolova"], people[pupil]) for pupil in ("artyom", "kirill", "onil")
    }


async def test_a_restricted_guardian_is_not_brought_in_by_a_paper_of_yesterday(town: Town, teacher: Phone) -> None:
    await looks(teacher)
    await teacher.presses("Сделать PDF: 3")
    father = town.phone("Дмитрий")
    await father.opens(links(teacher.files[0].content)[0][1])
    await father.presses("Согласен(на)")
    await town.restricts("dmitry", "artyom")
    await father.presses("Да, это я")
    await father.sends("/diary")
    assert "Артём" not in father.sees
    async with town.sessions() as session:
        held = await session.scalar(
            select(Guardianship.restricted_since).where(Guardianship.guardian_id == town.ids.people["dmitry"])
        )
    assert held is not None
