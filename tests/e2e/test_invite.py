"""A class teacher invites the families of the own form."""

import asyncio
import re

import pytest

from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_linking import ALWAYS

CODE = re.compile(r"<code>([2-9A-Z]{5}-[2-9A-Z]{5}-[2-9A-Z]{5})</code>")


@pytest.fixture
async def teacher(town: Town) -> Phone:
    """Marina Sokolova, class teacher of 7Б."""
    return await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")


def masked(text: str) -> str:
    """The message with its code replaced, in both places."""
    code = CODE.search(text)
    assert code, text
    return text.replace(code[1], "КОД").replace(code[1].replace("-", ""), "КОД")


async def test_a_class_teacher_is_welcomed_with_the_one_thing_to_do(teacher: Phone) -> None:
    assert teacher.sees == (
        "<b>Готово!</b> Школа № 7: классный руководитель 7Б.\n\n"
        "<b>Что я умею</b>\n/journal — уроки дня: перекличка, отметки, тема, задание\n"
        "/class — кто не придёт и почему; список класса, отметки, пропуски, кому нужно внимание\n"
        "/invite — код для родителя или ученика Вашего класса\n"
        "/notice — объявление: кому, с подписью или к сроку; кто прочитал\n\n"
        f"{ALWAYS}"
    )
    assert teacher.labels == [["Мои уроки", "Сообщения"], ["Пригласить семью 7Б", "Мои настройки"]]
    assert list(teacher.commands) == [
        "journal", "class", "invite", "notice", "notices", "language", "help", "settings", "delivery", "stop",
        "privacy", "mydata", "deleteme", "developer_info", "cancel",
    ]  # fmt: skip


async def test_a_code_for_a_father_links_the_father(town: Town, teacher: Phone) -> None:
    await teacher.sends("/invite")
    assert teacher.sees == "<b>7Б. Кого пригласить?</b>\nВыберите ученика."
    assert teacher.labels == [
        ["Ковалёв Артём"], ["Лебедев Кирилл"], ["О'Нил <b> Шон & «Ко»"],
        ["Листы для класса"], ["Кто не подключён", "Выданные коды"],
    ]  # fmt: skip
    await teacher.presses("Ковалёв Артём")
    assert teacher.sees == (
        "<b>Ковалёв Артём Дмитриевич, 7Б</b>\n"
        "Для кого код? Один код подключает одного человека. Знак ✓ — уже подключён."
    )
    assert teacher.labels == [
        ["Ковалёва Е. В., мама"],
        ["Ковалёв Д. С., папа"],
        ["Другой взрослый", "Сам ученик"],
        ["◀ К списку"],
    ]
    await teacher.presses("Ковалёв Д. С., папа")
    assert masked(teacher.sees) == (
        "<b>Код: Ковалёв Артём, 7Б</b>\n"
        "Кому: Ковалёв Дмитрий Сергеевич, папа\n\n"
        "<code>КОД</code>\n"
        "https://t.me/zvonok_demo_bot?start=КОД\n\n"
        "Действует до 25 ноября 2026 года, один раз и для одного человека. "
        "Передайте лично: кто введёт код, тот и увидит дневник."
    )
    father = town.phone("Дмитрий")
    await father.sends(CODE.search(teacher.sees)[1])  # type: ignore[index]  # masked() has found it
    await father.presses("Согласен(на)")
    await father.presses("Да, это я")
    assert father.sees.startswith("<b>Готово!</b> Подключён дневник: Ковалёв Артём, 7Б.")
    await teacher.presses("◀ К списку")
    await teacher.presses("Ковалёв Артём")
    assert teacher.labels == [
        ["Ковалёва Е. В., мама"],
        ["✓ Ковалёв Д. С., папа"],
        ["Потерян доступ: Ковалёв Д. С."],
        ["Другой взрослый", "Сам ученик"],
        ["◀ К списку"],
    ]


async def test_a_code_for_somebody_without_a_name_and_for_the_pupil(teacher: Phone) -> None:
    await teacher.sends("/invite")
    await teacher.presses("Ковалёв Артём")
    await teacher.presses("Другой взрослый")
    assert "Кому: родитель или другой законный представитель\n" in teacher.sees
    await teacher.presses("◀ К списку")
    await teacher.presses("Ковалёв Артём")
    await teacher.presses("Сам ученик")
    assert "Кому: сам ученик\n" in teacher.sees


async def test_a_code_taken_back_opens_nothing(town: Town, teacher: Phone) -> None:
    await teacher.sends("/invite")
    await teacher.presses("Ковалёв Артём")
    await teacher.presses("Другой взрослый")
    code = CODE.search(teacher.sees)[1]  # type: ignore[index]  # the screen of a fresh code
    await teacher.presses("Отозвать код")
    assert teacher.sees == "Код отозван: Ковалёв Артём, 7Б. Никто больше не сможет им воспользоваться."
    father = town.phone("Дмитрий")
    await father.sends(code)
    assert father.sees == "Этот код отозван. Попросите новый код у классного руководителя."


async def test_two_presses_at_once_make_one_code(town: Town, teacher: Phone) -> None:
    await teacher.sends("/invite")
    await teacher.presses("Ковалёв Артём")
    message, button = teacher.find("Другой взрослый")
    await asyncio.gather(*(teacher.presses_data(message.id, button["callback_data"]) for _ in range(2)))
    assert teacher.toast == "Код уже выдан, он в сообщении выше."
    assert CODE.search(teacher.sees)
    town.clock.passes(seconds=6)
    await teacher.presses_data(message.id, button["callback_data"])
    assert CODE.search(teacher.sees)


async def test_names_with_signs_are_shown_as_they_are(teacher: Phone) -> None:
    await teacher.sends("/invite")
    await teacher.presses("О'Нил <b> Шон & «Ко»")
    assert teacher.sees.startswith("<b>О'Нил &lt;b&gt; Шон &amp; «Ко», 7Б</b>\n")


async def test_a_class_of_thirty_five_is_turned_page_by_page(town: Town) -> None:
    await town.enrols("1А", 34)
    teacher = await town.linked("Татьяна", Role.CLASS_TEACHER, "morozova", form="1А")
    await teacher.sends("/invite")
    assert (len(teacher.labels), teacher.labels[-3]) == (13, ["страница 2 ▶"])
    await teacher.presses("страница 2 ▶")
    await teacher.presses("страница 3 ▶")
    await teacher.presses("страница 4 ▶")
    assert (len(teacher.labels), teacher.labels[-3]) == (8, ["◀ страница 3"])
