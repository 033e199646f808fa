"""Who is not linked yet, and a paper slip for one of them."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import update

from db.models import RoleHeld
from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_invite import CODE
from tests.papers import links, words
from tests.school import NOW

TITLE = "<b>7Б. Кто не подключён</b>\nЗаконных представителей без чата: {}. По кнопке — листок с новым кодом.\n\n"
SHON = "О'Нил &lt;b&gt; Шон &amp; «Ко»"
REVOKED = "Этот код отозван. Попросите новый код у классного руководителя."


@pytest.fixture
async def teacher(town: Town) -> Phone:
    """Marina Sokolova, class teacher of 7Б."""
    return await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")


async def unlinked(teacher: Phone) -> str:
    """The list."""
    await teacher.sends("/invite")
    await teacher.presses("Кто не подключён")
    return teacher.sees_changed


async def slip(teacher: Phone, number: int = 1, language: str = "Русский") -> str:
    """A paper from the list; its link."""
    await unlinked(teacher)
    await teacher.presses(f"Листок {number}")
    await teacher.presses(language)
    ((link,),) = links(teacher.files[-1].content)
    return link


async def test_the_list_says_who_is_missing_and_what_became_of_the_code(town: Town, teacher: Phone) -> None:
    assert await unlinked(teacher) == (
        TITLE.format(4) + "1. Ковалёв Артём — Ковалёва Е. В., мама: кода ещё не было\n"
        "2. Ковалёв Артём — Ковалёв Д. С., папа: кода ещё не было\n"
        "3. Лебедев Кирилл — Лебедева О. А., мама: работает в школе, код даёт администратор\n"
        f"4. {SHON} — законный представитель: кода ещё не было"
    )
    assert teacher.labels == [["Листок 1", "Листок 2", "Листок 4"], ["Листы для класса"], ["◀ К списку"]]
    await slip(teacher, 2)
    await town.linked("Елена", Role.GUARDIAN, "elena", "artyom")
    assert await unlinked(teacher) == (
        TITLE.format(3) + "1. Ковалёв Артём — Ковалёв Д. С., папа: код действует до 25 ноября\n"
        "2. Лебедев Кирилл — Лебедева О. А., мама: работает в школе, код даёт администратор\n"
        f"3. {SHON} — законный представитель: кода ещё не было"
    )
    town.clock.passes(days=15)
    assert "1. Ковалёв Артём — Ковалёв Д. С., папа: срок кода истёк 25 ноября\n" in await unlinked(teacher)


async def test_a_slip_in_the_familys_language_takes_the_place_of_a_lost_one(town: Town, teacher: Phone) -> None:
    lost = await slip(teacher, 2)
    town.clock.passes(seconds=6)
    await unlinked(teacher)
    await teacher.presses("Листок 2")
    assert teacher.sees_changed == (
        "<b>Листок: Ковалёв Артём, 7Б</b>\nКому: Ковалёв Д. С., папа\n\n"
        "На листке будет новый код, а прежний перестанет действовать. На каком языке напечатать инструкцию?"
    )
    assert teacher.labels == [["Русский", "English", "Deutsch"], ["◀ К семье"]]
    await teacher.presses("English")
    assert teacher.sees_changed == (
        "<b>Листок готов: Ковалёв Артём, 7Б</b>\nКому: Ковалёв Д. С., папа\n\n"
        "Файл ниже. Код действует до 25 ноября 2026 года, прежний не действует. "
        "Отдайте лично, а файл потом удалите из чата."
    )
    assert teacher.labels == [["Кто не подключён"], ["◀ К семье"], ["Отозвать код"]]
    file = teacher.files[-1]
    assert file.name == "7Б, приглашение.pdf"
    (said,) = words(file.content)
    assert said.startswith("Ковалёв Артём, 7Б\nFor: Ковалёв Дмитрий Сергеевич, father\n")
    father, finder = town.phone("Дмитрий"), town.phone("Прохожий")
    await finder.opens(lost)
    assert finder.sees == REVOKED
    await father.opens(links(file.content)[0][0])
    assert father.labels == [["Согласен(на)", "Не согласен(на)"]]
    await teacher.presses("Отозвать код")
    await father.presses("Согласен(на)")
    await father.presses("Да, это я")
    assert father.sees_changed == REVOKED


async def test_the_language_of_the_pupils_own_chat_is_offered_first(town: Town, teacher: Phone, mother: Phone) -> None:
    pupil = await town.linked("Артём", Role.PUPIL, "artyom", "artyom")
    await mother.sends("/children")
    await mother.presses("Разрешить: Артём")
    await pupil.sends("/language")
    await pupil.presses("Deutsch")
    await unlinked(teacher)
    await teacher.presses("Листок 1")
    assert teacher.labels[0] == ["Русский", "English", "✓ Deutsch"]
    await teacher.sends("/invite")
    await teacher.presses("Листы для класса")
    await teacher.presses("Сделать PDF: 2")
    (said,) = words(teacher.files[-1].content)
    assert "Für: Ковалёв Дмитрий Сергеевич, Vater\n" in said
    assert "Кому: законный представитель\n" in said


async def test_a_code_on_the_screen_becomes_a_slip_and_stays_what_it_was(town: Town, teacher: Phone) -> None:
    await teacher.sends("/invite")
    await teacher.presses("Ковалёв Артём")
    await teacher.presses("Другой взрослый")
    seen = CODE.search(teacher.sees)[1]  # type: ignore[index]  # the screen of a fresh code
    town.clock.passes(seconds=6)
    await teacher.sends("/invite")
    await teacher.presses("Ковалёв Артём")
    await teacher.presses("Другой взрослый")
    other = CODE.search(teacher.sees)[1]  # type: ignore[index]  # likewise
    await teacher.presses("Листок PDF")
    await teacher.presses("Русский")
    assert CODE.search(teacher.sees_changed) is None
    stranger = town.phone("Прохожий")
    await stranger.sends(other)
    assert stranger.sees == REVOKED
    grandmother, uncle = town.phone("Нина"), town.phone("Олег")
    await grandmother.opens(links(teacher.files[-1].content)[0][0])
    await uncle.sends(seen)  # the other adult's code is not touched
    assert grandmother.labels == uncle.labels == [["Согласен(на)", "Не согласен(на)"]]


async def test_two_presses_make_one_slip(teacher: Phone) -> None:
    await unlinked(teacher)
    await teacher.presses("Листок 1")
    message, button = teacher.find("Русский")
    await asyncio.gather(*(teacher.presses_data(message.id, button["callback_data"]) for _ in range(2)))
    assert teacher.toast == "Листок уже сделан, он ниже."
    assert len(teacher.files) == 1
    await teacher.sends("/invite")
    await teacher.presses("Ковалёв Артём")
    await teacher.presses("Другой взрослый")
    await teacher.presses("Листок PDF")
    message, button = teacher.find("Русский")
    await asyncio.gather(*(teacher.presses_data(message.id, button["callback_data"]) for _ in range(2)))
    assert teacher.toast == (
        "Этот код уже использован или отозван, листка с ним не будет. Откройте семью заново: /invite"
    )
    assert len(teacher.files) == 2


async def test_who_has_linked_since_or_works_here_gets_no_slip(town: Town, teacher: Phone) -> None:
    await unlinked(teacher)
    await teacher.presses("Листок 1")
    message, button = teacher.find("Русский")
    await town.linked("Елена", Role.GUARDIAN, "elena", "artyom")
    await teacher.presses_data(message.id, button["callback_data"])
    assert teacher.toast == "Этот человек уже подключён, листок не нужен."
    await teacher.sends("/invite")
    await teacher.presses("Лебедев Кирилл")
    await teacher.presses("Лебедева О. А., мама")
    assert teacher.toast == (
        "Этот человек работает в школе: код даёт администратор, и вместе с работой откроется дневник ребёнка."
    )
    assert teacher.files == []


async def test_a_teacher_who_lost_the_form_gets_no_slip_with_an_old_button(town: Town, teacher: Phone) -> None:
    await town.code(Role.CLASS_TEACHER, "sokolova", form="1А")
    async with town.sessions.begin() as session:
        await session.execute(
            update(RoleHeld)
            .where(RoleHeld.form_id == town.ids.forms["1А"])
            .values(person_id=town.ids.people["sokolova"])
        )  # fmt: skip
    await teacher.sends("/invite")
    await teacher.presses("7Б")
    await teacher.presses("Кто не подключён")
    await teacher.presses("Листок 1")
    message, button = teacher.find("Русский")
    async with town.sessions.begin() as session:
        led = RoleHeld.form_id == town.ids.forms["7Б"]
        await session.execute(update(RoleHeld).where(led).values(until=(NOW - timedelta(days=1)).date()))
    await teacher.presses_data(message.id, button["callback_data"])
    assert teacher.toast.startswith("Эта кнопка больше не действует")
    assert teacher.files == []


async def test_a_long_list_is_turned_page_by_page(town: Town) -> None:
    await town.enrols("1А", 34)
    teacher = await town.linked("Татьяна", Role.CLASS_TEACHER, "morozova", form="1А")
    assert "\n8. Ученик 06 Имя — законный представитель: кода ещё не было" in await unlinked(teacher)
    for page in (2, 3, 4, 5):
        await teacher.presses(f"страница {page} ▶")
    assert teacher.labels[:2] == [["Листок 33", "Листок 34", "Листок 35"], ["◀ страница 4"]]
