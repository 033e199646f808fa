"""Somebody has lost their phone: one tap, the old chat is a stranger's, the new one has everything."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import insert, select, update

from db.models import CalendarFeed, Chat, Outbox, RoleHeld
from domain.outbox import Failure, State
from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_invite import CODE
from tests.e2e.test_linking import STRANGER
from tests.papers import links
from tests.school import ZONE
from views.invite_ways import RenewAccess, RenewNow

ASK = (
    "<b>Потерян доступ: Ковалёва Елена Викторовна, мама</b>\nКовалёв Артём, 7Б\n\n"
    "Вы выдадите новый код, и в ту же минуту старые чаты этого человека перестанут что-либо показывать, а его прежние "
    "коды — действовать. Что ему должно прийти, подождёт.\n"
    "Это касается всего, что он видит у бота: если у него есть дети в других классах или школах, их дневники "
    "закроются тоже, а их классные руководители узнают, когда новый код используют.\n\n"
    "Отдавайте код лично и только тому, кого знаете."
)
STALE = "Этому человеку с тех пор уже выдан код, или он больше не подключён. Откройте семью заново: /invite"
STAFF = "Этот человек работает в школе: код даёт администратор, и вместе с работой откроется дневник ребёнка."


def here(hour: int, minute: int = 0, day: int = 11) -> datetime:
    """A moment of November 2026 by the school's clock."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


@pytest.fixture
async def teacher(town: Town) -> Phone:
    """Marina Sokolova, class teacher of 7Б."""
    return await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")


@pytest.fixture
async def father(town: Town) -> Phone:
    """Dmitry, the second guardian."""
    return await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")


async def renews(teacher: Phone, name: str = "Ковалёва Е. В.") -> str:
    """A new code for somebody of Artyom's family."""
    await teacher.sends("/invite")
    await teacher.presses("Ковалёв Артём")
    await teacher.presses(f"Потерян доступ: {name}")
    await teacher.presses("Выдать новый код")
    return CODE.search(teacher.sees_changed)[1]  # type: ignore[index]  # the screen of a fresh code


async def comes_back(town: Town, code: str, name: str = "Елена с новым телефоном") -> Phone:
    """With the new code on another phone."""
    phone = town.phone(name)
    await phone.sends(f"/start {code}")
    await phone.presses("Согласен(на)")
    await phone.presses("Да, это я")
    return phone


async def test_the_old_phone_sees_nothing_the_new_one_everything_and_the_class_teacher_is_told(
    town: Town, teacher: Phone, mother: Phone, father: Phone
) -> None:
    first = await town.linked("Татьяна", Role.CLASS_TEACHER, "morozova", form="1А")
    await mother.sends("/homework")
    await teacher.sends("/invite")
    await teacher.presses("Ковалёв Артём")
    assert teacher.labels == [
        ["✓ Ковалёва Е. В., мама"], ["Потерян доступ: Ковалёва Е. В."],
        ["✓ Ковалёв Д. С., папа"], ["Потерян доступ: Ковалёв Д. С."],
        ["Другой взрослый", "Сам ученик"], ["◀ К списку"],
    ]  # fmt: skip
    await teacher.presses("Потерян доступ: Ковалёва Е. В.")
    assert teacher.sees_changed == ASK
    assert teacher.labels == [["Выдать новый код"], ["◀ К семье"]]
    await teacher.presses("Выдать новый код")
    assert teacher.sees_changed.startswith(
        "<b>Старые чаты отключены.</b> Вы узнаете, когда новый код используют.\n\n"
        "<b>Код: Ковалёв Артём, 7Б</b>\nКому: Ковалёва Елена Викторовна, мама\n\n<code>"
    )
    for phone in (mother, father, teacher, first):
        town.new(phone)
    code = CODE.search(teacher.sees_changed)[1]  # type: ignore[index]  # just compared
    await mother.presses("Артём, 7Б")
    assert (
        mother.toast == "Эта кнопка больше не действует: у Вас нет доступа к этим данным. Откройте экран заново: /help"
    )
    await mother.sends("/diary")
    assert mother.sees == STRANGER
    town.clock.now = here(17, 5)
    new = await comes_back(town, code)
    assert new.sees_changed.startswith("<b>Готово!</b> Подключены дневники: Ковалёв Артём, 7Б; Ковалёва Софья, 1А.")
    await new.sends("/diary")
    assert new.sees.startswith("<b>Артём, 7Б")
    await town.ticks()
    about = "старые чаты этого человека отключены. Если это был не он, выдайте код ещё раз: этот чат тоже отключится."
    for phone, pupil in ((teacher, "Ковалёв Артём, 7Б"), (first, "Ковалёва Софья, 1А")):
        assert town.new(phone) == [
            (
                f"<b>Доступ восстановлен</b>\n{pupil}\nКому был код: Ковалёва Елена Викторовна, мама\n\n"
                f"Новый код использован 11.11 17:05, {about}"
            )
        ]
        assert phone.labels == [["Открыть семью"]]
    assert town.new(father) == []
    assert [text for text in town.new(mother) if text != STRANGER] == []
    await first.presses("Открыть семью")
    assert first.sees_changed.startswith("<b>Ковалёва Софья Дмитриевна, 1А</b>")


async def test_what_waits_is_held_until_the_person_is_back(town: Town, teacher: Phone, mother: Phone) -> None:
    town.clock.now = here(20, 55)
    await town.marks("artyom", "5", actor="lebedeva")
    await town.ticks()
    town.new(mother)
    code = await renews(teacher)
    done = await town.waits_until(here(7, 5, day=12))
    assert done["delivery"]["postponed"] >= 1
    async with town.sessions() as session:
        rows = await session.execute(select(Outbox.state, Outbox.failure).where(Outbox.kind == "alert"))
        assert [tuple(row) for row in rows] == [(State.WAITING, None)]
    town.clock.now = here(9, 0, day=12)
    new = await comes_back(town, code)
    town.new(new)
    await town.ticks()
    assert town.new(new) == [
        "<b>Артём, 7Б.</b> Новое в журнале\nРусский язык: <b>5</b> · ответ на уроке · за 11 ноября"
    ]
    assert town.new(mother) == []


async def test_what_waits_longer_than_the_code_is_good_is_dropped_and_the_reason_kept(
    town: Town, teacher: Phone, mother: Phone
) -> None:
    town.clock.now = here(20, 55)
    await town.marks("artyom", "5", actor="lebedeva")
    await town.ticks()
    await renews(teacher)
    await town.waits_until(here(7, 5, day=12))
    await town.waits_until(here(7, 5, day=27))
    async with town.sessions() as session:
        rows = await session.execute(select(Outbox.state, Outbox.failure).where(Outbox.kind == "alert"))
        assert [tuple(row) for row in rows] == [(State.CANCELLED, Failure.NO_CHAT.value)]
    assert mother.texts


async def test_a_pupil_gets_a_new_code_as_well(town: Town, teacher: Phone, mother: Phone) -> None:
    pupil = await town.linked("Артём", Role.PUPIL, "artyom", "artyom")
    await mother.sends("/children")
    await mother.presses("Разрешить: Артём")
    code = await renews(teacher, "ученик")
    await pupil.sends("/diary")
    assert pupil.sees == STRANGER
    new = await comes_back(town, code, "Артём с новым телефоном")
    assert new.sees_changed.startswith("<b>Готово!</b> Это твой дневник: Ковалёв Артём, 7Б.")
    await new.sends("/diary")
    assert new.sees.startswith("<b>Артём, 7Б")


async def test_a_second_tap_cuts_nothing_more(town: Town, teacher: Phone, mother: Phone) -> None:
    await teacher.sends("/invite")
    await teacher.presses("Ковалёв Артём")
    await teacher.presses("Потерян доступ: Ковалёва Е. В.")
    message, button = teacher.find("Выдать новый код")
    await asyncio.gather(*(teacher.presses_data(message.id, button["callback_data"]) for _ in range(2)))
    assert teacher.toast == STALE
    code = CODE.search(teacher.sees_changed)[1]  # type: ignore[index]  # the one code there is
    new = await comes_back(town, code)
    await teacher.presses_data(message.id, button["callback_data"])
    assert teacher.toast == STALE
    await new.sends("/diary")
    assert new.sees.startswith("<b>Артём, 7Б")
    assert mother.texts


async def test_a_new_code_on_paper_is_a_renewal_too(town: Town, teacher: Phone, mother: Phone) -> None:
    screen = await renews(teacher)
    await teacher.presses("Листок PDF")
    assert teacher.labels[0] == ["✓ Русский", "English", "Deutsch"]
    await teacher.presses("✓ Русский")
    finder = town.phone("Прохожий")
    await finder.sends(screen)
    assert finder.sees == "Этот код отозван. Попросите новый код у классного руководителя."
    town.clock.passes(seconds=6)
    await teacher.sends("/invite")
    await teacher.presses("Листы для класса")
    await teacher.presses("Сделать PDF: 3")
    link = links(teacher.files[-1].content)[0][0]
    await town.ticks()
    town.new(teacher)
    new = town.phone("Елена с новым телефоном")
    await new.opens(link)
    await new.presses("Согласен(на)")
    await new.presses("Да, это я")
    await town.ticks()
    assert [text.partition("\n")[0] for text in town.new(teacher)] == ["<b>Доступ восстановлен</b>"]
    await teacher.sends("/invite")
    await teacher.presses("Выданные коды")
    assert (
        "1. Ковалёв Артём — Ковалёва Е. В., мама: выдан 11.11 взамен потерянного доступа, использован 11.11 16:40\n"
    ) in teacher.sees_changed  # fmt: skip
    assert mother.texts


async def test_a_calendar_of_the_old_phone_ends(town: Town, teacher: Phone, mother: Phone) -> None:
    async with town.sessions.begin() as session:
        chat = await session.scalar(select(Chat.id).where(Chat.person_id == town.ids.people["elena"]))
        row = {"chat_id": chat, "pupil_id": town.ids.people["artyom"], "made_at": town.clock()}
        await session.execute(insert(CalendarFeed).values(**row))
    await renews(teacher)
    async with town.sessions() as session:
        assert list(await session.scalars(select(CalendarFeed.revoked_at))) == [town.clock()]
    assert mother.texts


async def test_who_works_at_the_school_and_who_is_not_linked_is_not_cut_off(town: Town, teacher: Phone) -> None:
    lebedeva = await town.linked("Ольга", Role.TEACHER, "lebedeva")
    await teacher.sends("/invite")
    await teacher.presses("Лебедев Кирилл")
    assert teacher.labels[:2] == [["✓ Лебедева О. А., мама"], ["Другой взрослый", "Сам ученик"]]
    form, people, screen = town.ids.forms["7Б"], town.ids.people, teacher.screens[-1].id
    for person, newest, said in (("lebedeva", 0, STAFF), ("dmitry", 0, STALE), ("artyom", 0, STALE)):
        await teacher.presses_data(screen, RenewAccess(form=form, person=people[person]).pack())
        assert teacher.toast == said
        await teacher.presses_data(screen, RenewNow(form=form, person=people[person], newest=newest).pack())
        assert teacher.toast == STALE
    for person in ("belov", "petrov"):
        await teacher.presses_data(screen, RenewAccess(form=form, person=people[person]).pack())
        assert teacher.toast.startswith("Эта кнопка больше не действует")
    await lebedeva.sends("/journal")
    assert not lebedeva.sees.startswith(STRANGER[:30])


async def test_a_teacher_who_no_longer_leads_the_form_is_not_told(town: Town, teacher: Phone, mother: Phone) -> None:
    code = await renews(teacher)
    await comes_back(town, code)
    async with town.sessions.begin() as session:
        led = RoleHeld.form_id == town.ids.forms["7Б"]
        await session.execute(update(RoleHeld).where(led).values(until=(town.clock() - timedelta(days=1)).date()))
    town.new(teacher)
    await town.ticks()
    assert town.new(teacher) == []
    async with town.sessions() as session:
        row = (await session.execute(select(Outbox.state, Outbox.failure).where(Outbox.kind == "code"))).one()
    assert tuple(row) == (State.CANCELLED, Failure.NOT_ALLOWED.value)
    assert mother.texts
