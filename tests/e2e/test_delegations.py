"""The deputy orders who stands in for whom; both teachers are told, and told again when it ends."""

import pytest
from sqlalchemy import select

from db.models import Delegation, JournalEvent
from domain.delegations import ALL, Step
from domain.words import Role
from emulator.telegram import Phone
from tests.db.kit import count
from tests.e2e.conftest import Town
from tests.e2e.test_alerts import clock
from tests.school import MONDAY, THURSDAY, WEDNESDAY
from views.delegations import Delegate, Delegations, RevokeDelegation

SAID = "Лебедева О. А. → Морозова Т. П.: все группы, 12.11 – 20.11, № 214 от &lt;b&gt;10.11&lt;/b&gt;"


@pytest.fixture
async def deputy(town: Town) -> Phone:
    """Petrov."""
    return await town.linked("Олег", Role.DEPUTY, "petrov")


async def looked(deputy: Phone, what: str = "Все группы", document: str = "№ 214 от <b>10.11</b>") -> None:
    """Everything is chosen, nothing is confirmed."""
    await deputy.sends("/office")
    await deputy.presses("Кто за кого")
    await deputy.presses("Новое замещение")
    await deputy.presses("Лебедева О. А.")
    await deputy.presses("Морозова Т. П.")
    await deputy.presses(what)
    await deputy.presses("12")
    await deputy.presses("20")
    if document:
        await deputy.sends(document)
    else:
        await deputy.presses("Пропустить")


async def test_a_teacher_stands_in_from_day_to_day_and_both_are_told(town: Town, deputy: Phone) -> None:
    morozova = await town.linked("Татьяна", Role.TEACHER, "morozova")
    lebedeva = await town.linked("Ольга", Role.TEACHER, "lebedeva")
    await looked(deputy)
    assert deputy.sees == (
        "<b>Кто за кого</b>\n\nОтсутствует: Лебедева О. А.\nЗамещает: Морозова Т. П.\nЧто: все группы\n"
        "С 12 ноября\nПо 20 ноября\nДокумент: № 214 от &lt;b&gt;10.11&lt;/b&gt;\n\n"
        "Когда назначите, оба учителя узнают сами."
    )
    assert deputy.labels == [["Назначить"], ["Начать заново", "◀ Кто за кого"]]
    shown, button = deputy.find("Назначить")
    message, confirm = shown.id, button["callback_data"]
    for _ in range(2):  # a second tap
        await deputy.presses_data(message, confirm)
        assert deputy.sees == "Готово: замещение назначено. Оба учителя узнают сами."
    town.new(morozova), town.new(lebedeva)
    await town.ticks()
    assert town.new(morozova) == [f"<b>Кто за кого</b>\nВы замещаете коллегу, журналы — в /journal.\n{SAID}"]
    assert town.new(lebedeva) == [f"<b>Кто за кого</b>\nВас замещает коллега.\n{SAID}"]
    await deputy.presses("◀ Кто за кого")
    assert deputy.sees_changed == f"<b>Кто за кого</b>\n\n1. {SAID}"
    await deputy.presses("Прекратить 1")
    assert deputy.sees_changed == f"Прекратить замещение?\n{SAID}"
    await deputy.presses("Да, прекратить")
    await town.ticks()
    assert town.new(morozova) == [f"<b>Кто за кого</b>\nЗамещение прекращено.\n{SAID}"]
    assert len(town.new(lebedeva)) == 1
    await deputy.presses("◀ Кто за кого")
    assert deputy.sees_changed == "<b>Кто за кого</b>\n\nСейчас и дальше никто никого не замещает."
    async with town.sessions() as session:
        events = (await session.execute(select(JournalEvent).where(JournalEvent.subject == "delegation"))).all()
        (kept,) = (await session.execute(select(Delegation))).all()
    assert [(event.before is None, event.after is None) for event in events] == [(True, False), (False, True)]
    assert (kept.given_by_id, kept.group_id, kept.form_id) == (town.ids.people["petrov"], None, None)


async def test_what_ends_before_it_was_told_is_never_told(town: Town, deputy: Phone) -> None:
    morozova = await town.linked("Татьяна", Role.TEACHER, "morozova")
    town.clock.now = clock(23)
    await looked(deputy, document="")
    await deputy.presses("Назначить")
    await deputy.presses("◀ Кто за кого")
    await deputy.presses("Прекратить 1")
    await deputy.presses("Да, прекратить")
    town.new(morozova)
    await town.waits_until(clock(9, days=1))
    assert town.new(morozova) == []


async def test_one_group_or_the_class_alone(town: Town, deputy: Phone) -> None:
    await looked(deputy, what="7Б · Алгебра", document="")
    await deputy.presses("Назначить")
    await deputy.sends("/office")
    await deputy.presses("Кто за кого")
    await deputy.presses("Новое замещение")
    await deputy.presses("Соколова М. И.")
    await deputy.presses("Морозова Т. П.")
    assert deputy.labels == [["Все группы"], ["Класс 7Б"], ["7Б · Русский язык"], ["◀ Кто за кого"]]
    await deputy.presses("Класс 7Б")
    await deputy.presses("12")
    await deputy.presses("12")
    await deputy.presses("Пропустить")
    await deputy.presses("Назначить")
    await deputy.presses("◀ Кто за кого")
    assert deputy.sees_changed == (
        "<b>Кто за кого</b>\n\n1. Лебедева О. А. → Морозова Т. П.: 7Б · Алгебра, 12.11 – 20.11\n"
        "2. Соколова М. И. → Морозова Т. П.: классное руководство 7Б, 12.11 – 12.11"
    )
    async with town.sessions() as session:
        kept = (await session.execute(select(Delegation.group_id, Delegation.form_id).order_by(Delegation.id))).all()
    assert [tuple(row) for row in kept] == [(town.ids.groups["7Б Алгебра"], None), (None, town.ids.forms["7Б"])]


async def test_a_document_is_one_short_line_and_days_that_are_over_cannot_be_chosen(town: Town, deputy: Phone) -> None:
    await looked(deputy, document="x" * 1000)
    assert deputy.sees.endswith("не длиннее 100 знаков. Напишите короче или пропустите.")
    school, message = town.ids.school, deputy.screens[-1].id
    for step, value in (
        (Step.FIRST, MONDAY.toordinal()), (Step.FIRST, 10**9), (Step.FIRST, -4), (Step.LAST, WEDNESDAY.toordinal()),
        (Step.STANDS_IN, town.ids.people["lebedeva"]), (Step.STANDS_IN, town.ids.people["elena"]),
        (Step.ABSENT, 999_999), (Step.WHAT, town.ids.groups["7Б Русский"]), (Step.WHAT, ALL - 999), (Step.MAKE, 1),
    ):  # fmt: skip
        await deputy.presses_data(message, Delegate(school=school, step=step, value=value).pack())
    await deputy.presses_data(message, Delegate(school=school, step=Step.LOOK).pack())
    assert "Замещает: Морозова Т. П.\nЧто: все группы\nС 12 ноября\nПо 20 ноября" in deputy.sees
    for forged in (Delegations(school=school + 1), Delegate(school=school + 1, step=Step.ABSENT),
                   RevokeDelegation(order=999_999, sure=True)):  # fmt: skip
        await deputy.presses_data(message, forged.pack())
        assert deputy.toast.startswith("Эта кнопка больше не действует")
    async with town.sessions() as session:
        assert await count(session, Delegation) == 0


async def test_a_confirmation_of_what_was_changed_since_writes_nothing(town: Town, deputy: Phone) -> None:
    await looked(deputy, document="")
    shown, button = deputy.find("Назначить")
    message, confirm = shown.id, button["callback_data"]
    await deputy.presses_data(
        message, Delegate(school=town.ids.school, step=Step.LAST, value=THURSDAY.toordinal()).pack()
    )
    await deputy.presses_data(message, confirm)
    assert deputy.toast == "Так уже не получится: с тех пор что-то изменилось. Вот что назначено сейчас."
    async with town.sessions() as session:
        assert await count(session, Delegation) == 0
