"""What was told: it is read, signed once, found again, and ends with its time or its author's word."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from db.files import Files
from db.models import Enrolment, NoticeAttachment
from db.queries import attachments, notice_changes, notices
from domain.notice import PART, Whom
from domain.words import Role
from emulator.telegram import Phone
from tests.conftest import KEYS
from tests.db.kit import add
from tests.e2e.conftest import Town
from tests.e2e.test_alerts import clock
from tests.e2e.test_statements import cost
from tests.school import WEDNESDAY
from tests.told import receipt, told
from views.notice_buttons import NoticeFiles, OpenNotice, SignNotice

HEAD = "<b>Объявление</b>\nСоколова М. И., классный руководитель 7Б\n\n"
WORDS = "Собрание &lt;в пятницу&gt; в 18:00"
NOT_YOURS = "Эта кнопка больше не действует: у Вас нет доступа к этим данным. Откройте экран заново: /help"
WITHDRAWN = (
    "<b>Объявление отозвано</b>\nСоколова М. И., классный руководитель 7Б\n"
    "<i>11.11 17:00. Больше ничего делать не нужно.</i>"
)


async def came(town: Town, *phones: Phone, **values: Any) -> int:
    """A notice for 7Б that has been delivered."""
    for phone in phones:
        town.new(phone)
    number = await told(town.sessions, town.ids, town.clock(), **values)
    await town.ticks("delivery")
    return number


async def moments(town: Town, notice: int, person: str) -> tuple[Any, Any]:
    """When they opened and signed it."""
    row = await receipt(town.sessions, notice, town.ids.people[person])
    return row.opened_at, row.confirmed_at


async def test_read_is_said_once_and_the_message_stays_without_its_button(town: Town, mother: Phone) -> None:
    notice = await came(town, mother)
    assert town.new(mother) == [HEAD + WORDS]
    assert mother.labels == [["Прочитано"]]
    message, button = mother.find("Прочитано")
    first = clock(16, 50)
    for moment in (first, clock(17)):  # a double tap, or an old message in another phone
        town.clock.now = moment
        await mother.presses_data(message.id, button["callback_data"])
        assert mother.sees == HEAD + WORDS
        assert not mother.screens[-1].keyboard
    assert await moments(town, notice, "elena") == (first, None)


async def test_it_is_signed_once_and_the_first_moment_counts(town: Town, mother: Phone) -> None:
    notice = await came(town, mother, wants_signature=True)
    message, button = mother.find("Ознакомлен(а)")
    for moment in (clock(16, 50), clock(17)):
        town.clock.now = moment
        await mother.presses_data(message.id, button["callback_data"])
        assert mother.toast == "Записано: Вы ознакомились."
        assert mother.sees == f"{HEAD}{WORDS}\n\n<i>Вы ознакомились 11.11 16:50</i>"
    assert await moments(town, notice, "elena") == (clock(16, 50), clock(16, 50))


async def test_a_long_one_keeps_its_last_part_where_the_button_was(town: Town, mother: Phone) -> None:
    words = "а" * PART + " конец"
    await came(town, mother, words=words)
    assert town.new(mother) == [HEAD + "а" * PART, "конец"]
    await mother.presses("Прочитано")
    assert mother.sees == "конец"
    assert not mother.screens[-1].keyboard


async def test_what_was_told_is_found_again_the_newest_first_and_unread_in_words(town: Town, mother: Phone) -> None:
    await mother.sends("/notices")
    assert mother.sees == (
        "<b>Объявления</b>\n\nОбъявлений пока нет. Когда классный руководитель или школа что-то объявят, оно придёт "
        "само и останется здесь."
    )
    await came(town, words="Первое")
    town.clock.passes(minutes=1)
    await came(town, words="Второе", wants_signature=True)
    town.clock.passes(minutes=1)
    await came(town, words="Третье", urgent_reason="карантин")
    await came(town, words="Чужое", form="1А", whom=Whom.PUPILS)
    await mother.sends("/notices")
    assert mother.sees == (
        "<b>Объявления</b>\n\n"
        "1. <b>Срочное, не прочитано</b> · 11.11 16:42 · Соколова М. И., классный руководитель 7Б\n«Третье»\n\n"
        "2. <b>Не прочитано</b> · 11.11 16:41 · Соколова М. И., классный руководитель 7Б\n«Второе»\n\n"
        "3. <b>Не прочитано</b> · 11.11 16:40 · Соколова М. И., классный руководитель 7Б\n«Первое»"
    )
    assert mother.labels == [["1. Третье"], ["2. Второе"], ["3. Первое"]]
    await mother.presses("2. Второе")
    assert mother.sees_changed == HEAD + "Второе"
    assert mother.labels == [["Ознакомлен(а)"], ["◀ Объявления"]]
    await mother.presses("Ознакомлен(а)")
    assert mother.sees_changed == HEAD + "Второе\n\n<i>Вы ознакомились 11.11 16:42</i>"
    assert mother.labels == [["◀ Объявления"]]
    await mother.presses("◀ Объявления")
    assert "2. Вы ознакомились · 11.11 16:41" in mother.sees_changed


async def test_a_long_one_is_turned_part_by_part_and_answered_below_the_last(town: Town, mother: Phone) -> None:
    await came(town, words="а" * PART + " конец", wants_signature=True)
    await mother.sends("/notices")
    await mother.presses("1. " + "а" * 23 + "…")
    assert mother.sees_changed == HEAD + "а" * PART
    assert mother.labels == [["часть 2 из 2 ▶"], ["◀ Объявления"]]
    await mother.presses("часть 2 из 2 ▶")
    assert mother.sees_changed == "конец"
    assert mother.labels == [["◀ часть 1 из 2"], ["Ознакомлен(а)"], ["◀ Объявления"]]
    await mother.presses("Ознакомлен(а)")
    assert mother.sees_changed == "конец\n\n<i>Вы ознакомились 11.11 16:40</i>"
    assert mother.labels == [["◀ часть 1 из 2"], ["◀ Объявления"]]


async def test_its_files_are_sent_again(town: Town, mother: Phone) -> None:
    notice = await came(town)
    sha256 = Files(town.settings.files_dir, KEYS).keep(b"a list")
    async with town.sessions.begin() as session:
        row = await attachments.row_of(session, town.ids.school, sha256, "Список.txt", "text/plain", 6)
    await add(town.sessions, NoticeAttachment, notice_id=notice, attachment_id=row, position=1)
    await mother.sends("/notices")
    await mother.presses(mother.labels[0][0])
    assert mother.labels == [["Файлы: 1"], ["◀ Объявления"]]
    await mother.presses("Файлы: 1")
    assert [(file.name, file.content) for file in mother.files] == [("Список.txt", b"a list")]


async def test_after_its_time_it_is_not_signed_and_says_why(town: Town, mother: Phone) -> None:
    notice = await came(town, mother, wants_signature=True, expires_at=clock(17))
    town.clock.now = clock(17)
    await mother.presses("Ознакомлен(а)")
    assert mother.toast == "Срок этого объявления прошёл: подпись не записана, и она уже не нужна."
    assert mother.sees == (
        f"{HEAD}{WORDS}\n\n<i>Действует до 11.11 17:00</i>\n\n"
        "<i>Срок этого объявления прошёл: отвечать на него уже не нужно.</i>"
    )
    assert not mother.screens[-1].keyboard
    assert await moments(town, notice, "elena") == (None, None)
    await mother.sends("/notices")
    assert mother.sees.splitlines()[2] == "1. Срок прошёл · 11.11 16:40 · Соколова М. И., классный руководитель 7Б"


async def test_a_withdrawn_one_is_neither_signed_nor_read(town: Town, mother: Phone) -> None:
    notice = await came(town, mother, wants_signature=True)
    message, button = mother.find("Ознакомлен(а)")
    async with town.sessions.begin() as session:
        known = (await notices.read(session, [notice]))[notice]
        await notice_changes.withdraw(session, known, clock(17))
    town.clock.now = clock(17)
    await mother.presses_data(message.id, button["callback_data"])
    assert mother.sees == WITHDRAWN
    await mother.sends("/notices")
    assert mother.sees == ("<b>Объявления</b>\n\n1. Отозвано · 11.11 16:40 · Соколова М. И., классный руководитель 7Б")
    await mother.presses("1. отозвано")
    assert (mother.sees_changed, mother.labels) == (WITHDRAWN, [["◀ Объявления"]])
    await mother.presses_data(mother.screens[-1].id, NoticeFiles(notice=notice).pack())
    assert mother.files == []
    assert await moments(town, notice, "elena") == (None, None)


async def test_two_guardians_answer_each_for_themself(town: Town, mother: Phone) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    notice = await came(town, mother, father, wants_signature=True)
    await mother.presses("Ознакомлен(а)")
    await father.sends("/notices")
    assert father.sees.splitlines()[2].startswith("1. <b>Не прочитано</b>")
    assert await moments(town, notice, "dmitry") == (None, None)


@pytest.mark.usefixtures("mother")
async def test_whoever_has_not_got_it_cannot_open_or_sign_it(town: Town) -> None:
    father = await town.linked("Илья", Role.GUARDIAN, "belov", "vera")
    notice = await came(town, wants_signature=True)
    await father.sends("/notices")
    for data in (OpenNotice(notice=notice), SignNotice(notice=notice), NoticeFiles(notice=notice)):
        await father.presses_data(father.screens[-1].id, data.pack())
        assert father.toast == NOT_YOURS


async def test_a_restricted_guardian_reads_it_no_more(town: Town, mother: Phone) -> None:
    await came(town, mother)
    message, button = mother.find("Прочитано")
    await town.restricts("elena", "artyom")
    await mother.presses_data(message.id, button["callback_data"])
    assert mother.toast == NOT_YOURS
    await mother.sends("/notices")
    assert "Собрание" not in mother.sees


async def test_what_was_told_stays_readable_when_the_pupil_has_left_the_form(town: Town, mother: Phone) -> None:
    notice = await came(town, mother)
    gone = Enrolment.pupil_id == town.ids.people["artyom"]
    async with town.sessions.begin() as session:
        await session.execute(update(Enrolment).where(gone).values(until=WEDNESDAY - timedelta(days=1)))
    await mother.sends("/notices")
    await mother.presses(mother.labels[0][0])
    assert mother.sees_changed == HEAD + WORDS
    assert (await moments(town, notice, "elena"))[0] is not None


async def test_a_teacher_who_is_a_mother_finds_each_under_its_hat_and_answers_in_any(town: Town) -> None:
    lebedeva = await town.linked("Ольга", Role.GUARDIAN, "lebedeva", "kirill")
    await came(town, lebedeva)
    message, button = lebedeva.find("Прочитано")
    await lebedeva.sends("/help")
    await lebedeva.presses("Перейти: сотрудник")
    await lebedeva.sends("/notices")
    assert lebedeva.sees.startswith("<b>Объявления</b>\n\nОбъявлений пока нет.")
    await lebedeva.presses_data(message.id, button["callback_data"])
    assert lebedeva.sees_changed == HEAD + WORDS


async def test_a_covered_one_is_opened_by_its_button(town: Town, mother: Phone) -> None:
    await town.prefers("elena", private="yes")
    notice = await came(town, mother, wants_signature=True)
    assert town.new(mother) == [HEAD.strip()]
    await mother.presses("Показать")
    assert mother.sees == HEAD + WORDS
    assert mother.labels == [["Ознакомлен(а)"], ["◀ Объявления"]]
    assert (await moments(town, notice, "elena"))[0] == town.clock()


async def test_the_list_costs_the_same_however_many_there_are(town: Town, mother: Phone) -> None:
    await came(town)
    before = await cost(mother, "/notices")
    for number in range(8):
        await came(town, words=f"Объявление {number}")
    assert await cost(mother, "/notices") == before
    await mother.presses("страница 2 ▶")
    assert mother.labels[0] == ["7. Объявление 1"]


@pytest.mark.parametrize("whom", [Whom.PUPILS, Whom.FAMILIES], ids=str)
async def test_a_pupil_reads_what_was_told_to_pupils(town: Town, mother: Phone, whom: Whom) -> None:
    pupil = await town.linked("Артём", Role.PUPIL, "artyom", "artyom")
    await mother.sends("/children")
    await mother.presses("Разрешить: Артём")
    await came(town, pupil, whom=whom)
    await pupil.sends("/notices")
    assert pupil.sees.splitlines()[2].startswith("1. <b>Не прочитано</b>")
    await pupil.presses(pupil.labels[0][0])
    assert pupil.sees_changed == HEAD + WORDS
