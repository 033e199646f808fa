"""A code that was spent, taken back or has run out is tried: the class teacher hears of it, and of nobody's name."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from db.models import Enrolment, Invitation, Outbox, RoleHeld
from domain.outbox import Failure
from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.school import ZONE

HEAD = "<b>Старый код пробовали снова</b>\nКовалёв Артём, 7Б\nКому был код: Ковалёв Дмитрий Сергеевич, папа\n"
STRANGER = "Пробовал кто-то, кто к боту не подключён. Ничего не открылось."
LINKED = "Пробовал кто-то, кто к боту уже подключён как другой человек. Ничего не открылось."
LOST = (
    "Если это кто-то из семьи, выдайте новый код. "
    "Если Вы не знаете, кто это, спросите у семьи, не терялся ли листок или телефон."
)
COLLEAGUE = (
    "Если код нужен этому человеку, выдайте новый. Если это был не он, узнайте, у кого мог оказаться старый код."
)
AGAIN = "Если это кто-то из семьи, выдайте новый код."


@pytest.fixture
async def teacher(town: Town) -> Phone:
    """Marina Sokolova, class teacher of 7Б."""
    return await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")


async def spent(town: Town) -> str:
    """The father's code, which he has used."""
    code = await town.code(Role.GUARDIAN, "dmitry", "artyom")
    father = town.phone("Дмитрий")
    await father.sends(f"/start {code}")
    await father.presses("Согласен(на)")
    await father.presses("Да, это я")
    return code


async def told(town: Town, phone: Phone) -> list[str]:
    """What has come of the mail."""
    town.new(phone)
    await town.ticks()
    return town.new(phone)


async def test_a_spent_code_that_is_tried_is_told_once_a_day(town: Town, teacher: Phone, mother: Phone) -> None:
    code = await spent(town)
    finder = town.phone("Прохожий")
    for _ in range(3):
        await finder.sends(code)
    assert await told(town, teacher) == [f"{HEAD}Код уже использован 11.11 16:40.\n{STRANGER}\n\n{LOST}"]
    assert teacher.labels == [["Открыть семью"]]
    for somebody in (finder, town.phone("Ещё один")):
        await somebody.sends(code)
    assert await told(town, teacher) == []
    town.clock.now = datetime(2026, 11, 12, 9, tzinfo=ZONE)
    await mother.sends(code)
    town.new(mother), town.new(town.phone("Дмитрий"))
    assert await told(town, teacher) == [f"{HEAD}Код уже использован 11.11 16:40.\n{LINKED}\n\n{LOST}"]
    assert town.new(mother) == town.new(town.phone("Дмитрий")) == []
    await teacher.presses("Открыть семью")
    assert teacher.sees_changed.startswith("<b>Ковалёв Артём Дмитриевич, 7Б</b>")


async def test_who_has_used_it_may_press_the_link_again(town: Town, teacher: Phone) -> None:
    code = await spent(town)
    await town.phone("Дмитрий").sends(f"/start {code}")
    assert await told(town, teacher) == []


async def test_codes_that_ran_out_or_were_taken_back_are_told_too(town: Town, teacher: Phone) -> None:
    revoked = await town.code(Role.GUARDIAN, "dmitry", "artyom")
    async with town.sessions.begin() as session:
        await session.execute(update(Invitation).values(revoked_at=town.clock()).where(Invitation.used_at.is_(None)))
    expired = await town.code(Role.PUPIL, "artyom", "artyom")
    await town.phone("Прохожий").sends(revoked)
    assert await told(town, teacher) == [f"{HEAD}Код отозван 11.11 16:40.\n{STRANGER}\n\n{AGAIN}"]
    town.clock.passes(days=15)
    await town.phone("Артём").sends(expired)
    assert await told(town, teacher) == [
        (
            "<b>Старый код пробовали снова</b>\nКовалёв Артём, 7Б\nКому был код: сам ученик\n"
            f"Срок кода истёк 25.11 16:40.\n{STRANGER}\n\n{AGAIN}"
        )
    ]


async def test_of_two_with_one_paper_the_slower_one_is_told_of(town: Town, teacher: Phone) -> None:
    code = await town.code(Role.GUARDIAN, None, "artyom")
    first, second = town.phone("Первый"), town.phone("Второй")
    for phone in (first, second):
        await phone.sends(f"/start {code}")
        await phone.presses("Согласен(на)")
        await phone.presses("Опекун")
    await first.presses("Пропустить")
    await second.presses("Пропустить")
    assert second.sees_changed.startswith("Этот код уже использован")
    assert await told(town, teacher) == [
        (
            "<b>Старый код пробовали снова</b>\nКовалёв Артём, 7Б\nКому был код: законный представитель\n"
            f"Код уже использован 11.11 16:40.\n{STRANGER}\n\n{LOST}"
        )
    ]


async def test_an_unknown_code_is_told_to_nobody(town: Town, teacher: Phone) -> None:
    await town.phone("Гадалка").sends("ABCDE-FGHJK-MNPQR")
    assert await told(town, teacher) == []


async def test_a_class_teacher_of_before_is_not_told_and_the_new_one_is(town: Town, teacher: Phone) -> None:
    code = await spent(town)
    morozova = await town.linked("Татьяна", Role.CLASS_TEACHER, "morozova", form="1А")
    await town.phone("Прохожий").sends(code)
    async with town.sessions.begin() as session:
        led = RoleHeld.form_id == town.ids.forms["7Б"]
        await session.execute(update(RoleHeld).where(led).values(person_id=town.ids.people["morozova"]))
    town.new(morozova)
    assert await told(town, teacher) == []
    assert town.new(morozova) == []
    async with town.sessions() as session:
        assert list(await session.scalars(select(Outbox.failure).where(Outbox.kind == "code"))) == [
            Failure.NOT_ALLOWED.value
        ]
    town.clock.passes(days=1)
    await town.phone("Прохожий").sends(code)
    assert len(await told(town, morozova)) == 1


async def test_of_a_pupil_who_has_left_nobody_is_told(town: Town, teacher: Phone) -> None:
    code = await spent(town)
    await town.phone("Прохожий").sends(code)
    async with town.sessions.begin() as session:
        gone = Enrolment.pupil_id == town.ids.people["artyom"]
        await session.execute(update(Enrolment).where(gone).values(until=(town.clock() - timedelta(days=1)).date()))
    assert await told(town, teacher) == []


async def test_a_code_of_staff_is_told_of_to_who_has_issued_it(town: Town, teacher: Phone) -> None:
    secretary = await town.linked("Анна", Role.SECRETARY, "krylova")
    code = await town.code(Role.TEACHER, "lebedeva")
    async with town.sessions.begin() as session:
        mine = Invitation.person_id == town.ids.people["lebedeva"]
        await session.execute(update(Invitation).where(mine).values(issued_by_id=town.ids.people["krylova"]))
    lebedeva = town.phone("Ольга")
    await lebedeva.sends(f"/start {code}")
    await lebedeva.presses("Согласен(на)")
    await lebedeva.presses("Да, это я")
    await town.phone("Прохожий").sends(code)
    town.new(secretary)
    assert await told(town, teacher) == []
    assert town.new(secretary) == [
        (
            "<b>Старый код пробовали снова</b>\nКому был код: Лебедева Ольга Андреевна, учитель\n"
            f"Код уже использован 11.11 16:40.\n{STRANGER}\n\n{COLLEAGUE}"
        )
    ]
