"""The deputy lets a teacher enter old lessons for a while, and takes it back."""

import pytest
from sqlalchemy import select

from db.models import JournalEvent, Unlock
from domain.unlock import Step
from domain.words import Role
from emulator.telegram import Phone
from tests.db.kit import count
from tests.e2e.conftest import Town
from tests.school import FRIDAY, START, THURSDAY, WEDNESDAY
from views.unlock import GiveLeave, RevokeLeave, Unlocks


@pytest.fixture
async def deputy(town: Town) -> Phone:
    """Petrov."""
    return await town.linked("Олег", Role.DEPUTY, "petrov")


async def looked(deputy: Phone, *presses: str) -> None:
    """Lebedeva's leave is chosen, not confirmed."""
    await deputy.sends("/office")
    for label in ("Правка старых уроков", "Разрешить", "Лебедева О. А.", *presses):
        await deputy.presses(label)


async def test_last_months_lessons_are_open_for_a_week_and_closed_again(town: Town, deputy: Phone) -> None:
    await looked(deputy, "Все группы", "Последний месяц", "Неделя")
    assert deputy.sees_changed == (
        "<b>Правка старых уроков</b>\n\nУчитель: Лебедева О. А.\nГруппы: все группы\n"
        "Уроки: 12 октября – 11 ноября\nМожно вносить до 18 ноября включительно\n\n"
        "Когда разрешите, уроки откроются в /journal этого учителя. "
        "Всё, что будет внесено, останется в истории журнала."
    )
    shown, button = deputy.find("Разрешить правку")
    for _ in range(2):  # a second tap
        await deputy.presses_data(shown.id, button["callback_data"])
        assert deputy.sees == "Готово: уроки открыты. Закрыть их раньше можно в списке разрешений."
    await deputy.presses("◀ Разрешения")
    assert deputy.sees_changed == (
        "<b>Правка старых уроков</b>\n\n1. Лебедева О. А.: все группы, уроки 12.10 – 11.11; до 18.11 включительно"
    )
    await deputy.presses("Закрыть 1")
    assert deputy.toast == "Закрыто."
    assert deputy.sees == "<b>Правка старых уроков</b>\n\nСейчас никому не разрешено."
    async with town.sessions() as session:
        events = (await session.execute(select(JournalEvent).where(JournalEvent.subject == "unlock"))).all()
        (kept,) = (await session.execute(select(Unlock))).all()
    assert [(event.before is None, event.after is None) for event in events] == [(True, False), (False, True)]
    assert (kept.group_id, kept.given_by_id) == (None, town.ids.people["petrov"])


async def test_the_last_term_or_days_of_ones_own_in_one_group(town: Town, deputy: Phone) -> None:
    await looked(deputy, "7Б · Алгебра", "Прошлая четверть", "Сегодня", "Разрешить правку")
    await looked(deputy, "7Б · Алгебра", "Другие дни", "◀ октябрь 2026", "12", "20", "Три дня", "Разрешить правку")
    async with town.sessions() as session:
        kept = (await session.execute(select(Unlock).order_by(Unlock.id))).all()
    assert [(row.group_id, row.first.isoformat(), row.last.isoformat(), row.until.isoformat()) for row in kept] == [
        (town.ids.groups["7Б Алгебра"], START.isoformat(), "2026-10-23", WEDNESDAY.isoformat()),
        (town.ids.groups["7Б Алгебра"], "2026-10-12", "2026-10-20", "2026-11-14"),
    ]


async def test_what_cannot_be_is_not_chosen_and_nothing_is_written(town: Town, deputy: Phone) -> None:
    await looked(deputy, "Все группы", "Последний месяц", "Неделя")
    shown, button = deputy.find("Разрешить правку")
    school = town.ids.school
    for step, value in (
        (Step.TEACHER, town.ids.people["elena"]), (Step.WHAT, town.ids.groups["7Б Русский"]), (Step.DAYS, 9),
        (Step.FIRST, THURSDAY.toordinal()), (Step.LAST, FRIDAY.toordinal()), (Step.FIRST, START.toordinal() - 1),
        (Step.UNTIL, 9), (Step.UNTIL, -1), (Step.LAST, -7), (Step.MAKE, 1),
    ):  # fmt: skip
        await deputy.presses_data(shown.id, GiveLeave(school=school, step=step, value=value).pack())
    for forged in (Unlocks(school=school + 1), GiveLeave(school=school + 1, step=Step.TEACHER),
                   RevokeLeave(leave=999_999)):  # fmt: skip
        await deputy.presses_data(shown.id, forged.pack())
        assert deputy.toast.startswith("Эта кнопка больше не действует")
    await deputy.presses_data(shown.id, GiveLeave(school=school, step=Step.UNTIL, value=1).pack())
    await deputy.presses_data(shown.id, button["callback_data"])
    assert deputy.toast == "Так уже не получится: с тех пор что-то изменилось. Вот что разрешено сейчас."
    async with town.sessions() as session:
        assert await count(session, Unlock) == 0
