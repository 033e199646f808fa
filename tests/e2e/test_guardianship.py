"""The deputy restricts a guardian: from that moment nothing is shown or sent to them, and nobody else learns of it."""

import pytest
from sqlalchemy import select

from db.models import AccessLog, Guardianship, JournalEvent
from domain.guardianship import Act
from domain.words import Role
from emulator.telegram import Phone
from tests.db.kit import count
from tests.e2e.conftest import Town
from tests.e2e.test_alerts import clock
from tests.school import FRIDAY, THURSDAY, TUESDAY, WEDNESDAY
from views.guardianship import GuardianForms, GuardianPupils, LookAct, MakeAct, OpenGuardian, PupilGuardians

DOCUMENT = "решение суда № 2-114 <b>от</b> 10.11"
ASKED = "<b>7Б. Ковалёв Артём</b>\n\nКовалёв Дмитрий Сергеевич, папа. "
CLOSED = (
    "Ковалёв Дмитрий Сергеевич, папа\nдоступ закрыт с 11 ноября 2026 года\n"
    "Документ: решение суда № 2-114 &lt;b&gt;от&lt;/b&gt; 10.11"
)


@pytest.fixture
async def deputy(town: Town) -> Phone:
    """Petrov."""
    return await town.linked("Олег", Role.DEPUTY, "petrov")


async def opened(deputy: Phone, number: int = 2) -> None:
    """Artyom's father (or another guardian)."""
    await deputy.sends("/office")
    for label in ("Доступ родителей", "7Б", "Ковалёв Артём", f"Открыть {number}"):
        await deputy.presses(label)


async def restricted(deputy: Phone) -> None:
    """From this minute."""
    await opened(deputy)
    await deputy.presses("Ограничить")
    await deputy.sends(DOCUMENT)
    await deputy.presses("С этой минуты")
    await deputy.presses("Подтвердить решение")


async def record_of(town: Town, person: str) -> int:
    """The guardian's record about Artyom."""
    people = town.ids.people
    mine = Guardianship.guardian_id == people[person], Guardianship.pupil_id == people["artyom"]
    async with town.sessions() as session:
        return (await session.scalar(select(Guardianship.id).where(*mine))) or 0


async def test_a_guardian_is_restricted_by_a_document_from_this_minute(town: Town, deputy: Phone) -> None:
    await deputy.sends("/office")
    await deputy.presses("Доступ родителей")
    assert deputy.labels == [["1А", "7Б", "10А"]]
    await deputy.presses("7Б")
    assert deputy.labels[:2] == [["Ковалёв Артём", "Лебедев Кирилл"], ["О'Нил <b> Шон & «Ко»"]]
    await deputy.presses("Ковалёв Артём")
    assert deputy.sees_changed == (
        "<b>7Б. Ковалёв Артём</b>\n\n1. Ковалёва Елена Викторовна, мама: доступ есть\n"
        "2. Ковалёв Дмитрий Сергеевич, папа: доступ есть\n\n"
        "<i>Эти сведения видят только завуч и директор. О решениях здесь бот никому не сообщает.</i>"
    )
    await deputy.presses("Открыть 2")
    assert deputy.labels == [["Ограничить"], ["До даты"], ["◀ К ученику"]]
    await deputy.presses("Ограничить")
    assert deputy.sees_changed.startswith(f"{ASKED}По какому документу закрыть доступ?")
    await deputy.sends("x" * 1000)
    assert deputy.sees.endswith("не длиннее 100 знаков. Напишите короче.")
    await deputy.sends(DOCUMENT)
    await deputy.presses("С этой минуты")
    assert deputy.sees_changed.endswith(
        f"<b>Сейчас:</b>\nКовалёв Дмитрий Сергеевич, папа\nдоступ есть\n\n<b>Станет:</b>\n{CLOSED}"
    )
    shown, button = deputy.find("Подтвердить решение")
    for _ in range(2):  # a second tap
        await deputy.presses_data(shown.id, button["callback_data"])
        assert deputy.sees == f"<b>7Б. Ковалёв Артём</b>\n\nГотово, решение действует.\n\n{CLOSED}"
    async with town.sessions() as session:
        (event,) = (await session.execute(select(JournalEvent).where(JournalEvent.subject == "guardianship"))).all()
        looks = list(await session.scalars(select(AccessLog.action).where(AccessLog.allowed.is_(True))))
    assert (event.pupil_id, event.actor_id) == (town.ids.people["artyom"], town.ids.people["petrov"])
    assert (event.before["restricted_since"], event.after["restricted_since"]) == (None, WEDNESDAY.isoformat())
    assert looks == ["pupil_card"]


async def test_from_that_moment_he_sees_nothing_and_nothing_is_sent_to_him(
    town: Town, mother: Phone, deputy: Phone
) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    for who in ("elena", "dmitry"):
        await town.prefers(who, mark="now")
    await father.sends("/homework")
    shown = father.screens[-1].id
    old = father.find("пт 13.11 ▶")[1]["callback_data"]
    await town.marks("artyom", "5")
    await town.ticks()  # the message waits for both
    await restricted(deputy)
    town.new(father), town.new(mother)
    await town.waits_until(clock(16, 50))
    assert (town.new(father), len(town.new(mother))) == ([], 1)
    await father.presses_data(shown, old)
    assert father.toast.startswith("Эта кнопка")
    for command in ("diary", "marks", "timetable", "attendance", "children"):
        await father.sends(f"/{command}")
        assert "Артём" not in father.sees
    await town.misses("artyom", "Н", day=THURSDAY)
    town.clock.now = clock(18, days=1)
    for moment in (clock(18, days=1), clock(19, days=1), clock(8, days=2)):
        await town.waits_until(moment)
    assert [text for text in town.new(father) if "Артём" in text] == []
    assert not any("огранич" in text or "доступ" in text for text in town.new(mother))


async def test_the_restriction_is_lifted_and_he_sees_the_child_again(town: Town, deputy: Phone) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await restricted(deputy)
    await deputy.presses("Снять ограничение")
    await deputy.presses("Подтвердить решение")
    assert deputy.sees.endswith("Готово, решение действует.\n\nКовалёв Дмитрий Сергеевич, папа\nдоступ есть")
    await father.sends("/homework")
    assert father.sees.startswith("<b>Артём, 7Б. Задано")


async def test_a_temporary_guardian_sees_until_the_date_and_then_without_an_end(town: Town, deputy: Phone) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await opened(deputy)
    await deputy.presses("До даты")
    await deputy.presses("12")
    await deputy.presses("Подтвердить решение")
    assert deputy.sees.endswith("По 12 ноября 2026 года\nдоступ есть до 12 ноября 2026 года включительно")
    assert deputy.labels == [["Ограничить"], ["До даты"], ["Без срока"], ["◀ К ученику"]]
    town.clock.now = clock(9, days=1)
    await father.sends("/diary")
    assert "Артём" in father.sees
    town.clock.now = clock(9, days=2)
    await father.sends("/diary")
    assert "Артём" not in father.sees
    await deputy.presses("Без срока")
    await deputy.presses("Подтвердить решение")
    await father.sends("/diary")
    assert "Артём" in father.sees


async def test_a_restriction_may_begin_later(town: Town, deputy: Phone) -> None:
    await opened(deputy)
    await deputy.presses("Ограничить")
    await deputy.sends(DOCUMENT)
    await deputy.presses("С другого дня")
    await deputy.presses("13")
    await deputy.presses("Подтвердить решение")
    assert "доступ будет закрыт с 13 ноября 2026 года" in deputy.sees
    async with town.sessions() as session:
        assert await session.scalar(
            select(Guardianship.restricted_since).where(Guardianship.restricted_since.is_not(None))
        ) == FRIDAY  # fmt: skip


async def test_what_somebody_else_decided_meanwhile_is_shown_and_not_overwritten(town: Town, deputy: Phone) -> None:
    head = await town.linked("Анна", Role.HEAD, "krylova")
    await opened(deputy)
    await deputy.presses("До даты")
    await deputy.presses("20")
    await restricted(head)
    await deputy.presses("Подтвердить решение")
    assert deputy.toast == "Так уже не получится: с тех пор что-то изменилось. Вот запись, как она есть."
    async with town.sessions() as session:
        assert await count(session, Guardianship, Guardianship.until.is_not(None)) == 0


async def test_forged_buttons_days_that_are_over_and_a_restriction_without_a_document(
    town: Town, deputy: Phone
) -> None:
    record = await record_of(town, "dmitry")
    await opened(deputy)
    message = deputy.screens[-1].id
    for act in Act:
        for day in (TUESDAY.toordinal(), 0, -3, 10**8, WEDNESDAY.toordinal()):
            if act is not Act.UNTIL or day != WEDNESDAY.toordinal():
                await deputy.presses_data(message, LookAct(record=record, act=act, day=day).pack())
                await deputy.presses_data(message, MakeAct(record=record, act=act, day=day, stood=0).pack())
    for forged in (
        GuardianForms(school=town.ids.school + 1), GuardianPupils(form=999_999), OpenGuardian(record=999_999),
        PupilGuardians(pupil=town.ids.people["elena"]), MakeAct(record=999_999, act=Act.LIFT, day=0, stood=0),
    ):  # fmt: skip
        await deputy.presses_data(message, forged.pack())
        assert deputy.toast.startswith("Эта кнопка больше не действует")
    async with town.sessions() as session:
        changed = Guardianship.restricted_since.is_not(None) | Guardianship.until.is_not(None)
        assert await count(session, Guardianship, changed) == 0
