"""What has become of a form's codes, and taking them back."""

from datetime import timedelta

import pytest

from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_invite_slip import REVOKED, slip
from tests.papers import links
from views.invite_ways import RevokeOne, RevokeUnused


@pytest.fixture
async def teacher(town: Town) -> Phone:
    """Marina Sokolova, class teacher of 7Б."""
    return await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")


async def state(teacher: Phone) -> str:
    """The screen of codes."""
    await teacher.sends("/invite")
    await teacher.presses("Выданные коды")
    return teacher.sees_changed


async def sheet(teacher: Phone, count: int = 3) -> list[str]:
    """A sheet for the class; its links."""
    await teacher.sends("/invite")
    await teacher.presses("Листы для класса")
    await teacher.presses(f"Сделать PDF: {count}")
    return links(teacher.files[-1].content)[0]


async def test_issued_used_by_whom_expired_revoked_and_never_used(town: Town, teacher: Phone) -> None:
    assert await state(teacher) == "<b>7Б. Выданные коды</b>\n\nКодов ещё не выдавали."
    mothers, fathers, nobodys = await sheet(teacher)
    mother = town.phone("Елена")
    await mother.opens(mothers)
    await mother.presses("Согласен(на)")
    town.clock.passes(hours=2)
    await mother.presses("Да, это я")
    granny = town.phone("Нина")
    await granny.opens(nobodys)
    await granny.presses("Согласен(на)")
    await granny.presses("Бабушка")
    await granny.sends("Иванова Нина Петровна")
    await teacher.sends("/invite")
    await teacher.presses("О'Нил <b> Шон & «Ко»")
    await teacher.presses("Сам ученик")
    await teacher.presses("Отозвать код")
    assert await state(teacher) == (
        "<b>7Б. Выданные коды</b>\nдействуют: 1 · использованы: 2 · отозваны: 1\n\n"
        "1. Ковалёв Артём — Ковалёва Е. В., мама: выдан 11.11, использован 11.11 18:40\n"
        "2. Ковалёв Артём — Ковалёв Д. С., папа: выдан 11.11, не использован, действует до 25.11\n"
        "3. О'Нил &lt;b&gt; Шон &amp; «Ко» — Иванова Н. П., бабушка: выдан 11.11, использован 11.11 18:40\n"
        "4. О'Нил &lt;b&gt; Шон &amp; «Ко» — сам ученик: выдан 11.11, отозван 11.11 18:40"
    )
    assert teacher.labels == [["Отозвать 2"], ["Кто не подключён"], ["◀ К списку"]]
    town.clock.passes(days=15)
    assert "2. Ковалёв Артём — Ковалёв Д. С., папа: выдан 11.11, истёк 25.11, никто не воспользовался\n" in (
        await state(teacher)
    )
    expired = town.phone("Дмитрий")
    await expired.opens(fathers)
    assert expired.sees == "Срок этого кода истёк 25 ноября 2026 года. Попросите новый код у классного руководителя."


async def test_one_code_is_taken_back_and_a_late_press_says_so(town: Town, teacher: Phone) -> None:
    mothers, *_ = await sheet(teacher)
    await state(teacher)
    message, button = teacher.find("Отозвать 1")
    await teacher.presses("Отозвать 1")
    assert teacher.toast == "Код отозван."
    assert "1. Ковалёв Артём — Ковалёва Е. В., мама: выдан 11.11, отозван 11.11 16:40\n" in teacher.sees_changed
    await teacher.presses_data(message.id, button["callback_data"])
    assert teacher.toast == "Этот код уже использован или отозван."
    finder = town.phone("Прохожий")
    await finder.opens(mothers)
    assert finder.sees == REVOKED


async def test_all_unused_codes_are_taken_back_at_once_and_later_ones_stay(
    town: Town, teacher: Phone, mother: Phone
) -> None:
    papers = await sheet(teacher, 2)
    await state(teacher)
    await teacher.presses("Отозвать все неиспользованные")
    assert teacher.sees_changed == (
        "<b>7Б.</b> Неиспользованных кодов: 2. Отозвать их все? "
        "Листки с ними ничего не откроют; кто уже подключён, останется подключён."
    )
    message, yes = teacher.find("Да, отозвать")
    await teacher.presses("Да, отозвать")
    assert teacher.toast == "Отозвано кодов: 2."
    town.clock.passes(seconds=6)
    later = await slip(teacher, 1)
    await teacher.presses_data(message.id, yes["callback_data"])  # the old question once more
    assert teacher.toast == "Отозвано кодов: 0."
    for number, paper in enumerate(papers):
        finder = town.phone(f"Прохожий {number}")
        await finder.opens(paper)
        assert finder.sees == REVOKED
    father = town.phone("Дмитрий")
    await father.opens(later)
    assert father.labels == [["Согласен(на)", "Не согласен(на)"]]
    await mother.sends("/diary")
    assert mother.sees.startswith("<b>Артём, 7Б")


async def test_codes_of_another_form_and_of_staff_are_nobodys_here(town: Town, teacher: Phone) -> None:
    await sheet(teacher)
    foreign = []
    for role, person, pupil, form in (
        (Role.GUARDIAN, "belov", "vera", None),
        (Role.DEPUTY, "petrov", None, None),
        (Role.TEACHER, "lebedeva", None, None),
    ):
        await town.code(role, person, pupil, form)
        foreign.append(await town.newest_invitation())
    assert "Белов" not in await state(teacher)
    mine = town.ids.forms["7Б"]
    for number in (*foreign, 999_999):
        await teacher.presses_data(teacher.screens[-1].id, RevokeOne(form=mine, invitation=number).pack())
        assert teacher.toast.startswith("Эта кнопка больше не действует")
    await teacher.presses_data(teacher.screens[-1].id, RevokeUnused(form=mine, newest=999_999).pack())
    assert teacher.toast == "Отозвано кодов: 3."
    town.clock.passes(seconds=timedelta(seconds=6).seconds)
    belov = town.phone("Илья")
    await belov.sends(f"/start {await town.code(Role.GUARDIAN, 'belov', 'vera')}")
    assert belov.labels == [["Согласен(на)", "Не согласен(на)"]]
