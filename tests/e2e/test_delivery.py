"""`/delivery`: what came, what waits, what did not arrive; a chat that was closed comes back."""

from datetime import datetime

import pytest
from sqlalchemy import update

from db.models import Chat
from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_alerts import clock

TITLE = "<b>Что я присылаю</b>\n\n"
EMPTY = (
    "Здесь появится всё, о чём я пишу сам: новое в журнале, отсутствие на уроке, сводки, — и когда оно пришло. "
    "О чём и когда писать, решаете Вы: кнопка «Настройки»."
)
HELP = (
    "<i>Новый код для семьи — кнопка с номером строки. Если бот заблокирован, семье достаточно снова открыть его "
    "и нажать «Старт».</i>"
)


async def told(town: Town, moment: datetime, pupil: str = "artyom") -> None:
    """A mark was entered, and whatever is due was sent."""
    await town.marks(pupil, "5")
    await town.waits_until(moment)


async def test_before_anything_was_sent_it_says_what_will_stand_here(mother: Phone) -> None:
    await mother.sends("/delivery")
    assert (mother.sees, mother.labels) == (TITLE + EMPTY, [["Настройки"]])
    await mother.presses("Настройки")
    assert mother.sees_changed.startswith("<b>Настройки</b>")


async def test_what_came_and_what_waits_stand_by_the_readers_own_clock(town: Town, mother: Phone) -> None:
    await town.prefers("elena", mark="now", zone="Europe/Moscow")
    await told(town, clock(16, 50))
    town.clock.now = clock(16, 55)
    await town.marks("artyom", "4")
    await town.ticks("alerts")
    await mother.sends("/delivery")
    assert mother.sees == (
        f"{TITLE}<b>Ждёт отправки</b>\n• Новое в журнале: Артём · ждёт до 13:05\n\n"
        "<b>За 14 дней</b>\n• 11.11 12:50 · Новое в журнале: Артём"
    )
    town.clock.now = clock(12, days=15)
    await mother.sends("/delivery")
    assert mother.sees == f"{TITLE}<b>Ждёт отправки</b>\n• Новое в журнале: Артём · сейчас уйдёт"


async def test_what_waits_over_the_night_says_until_when(town: Town, mother: Phone) -> None:
    town.clock.now = clock(22, 40)
    await town.marks("artyom", "4")
    await town.ticks("alerts")
    await mother.sends("/delivery")
    assert mother.sees == f"{TITLE}<b>Ждёт отправки</b>\n• Новое в журнале: Артём · ждёт до 12.11 07:00"


async def test_two_guardians_and_the_pupil_learn_nothing_of_each_other(town: Town, mother: Phone) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await town.prefers("elena", mark="now")
    await town.prefers("dmitry", mark="off")
    await told(town, clock(16, 50))
    await father.sends("/delivery")
    assert father.sees == TITLE + EMPTY
    await mother.sends("/delivery")
    assert mother.sees == f"{TITLE}<b>За 14 дней</b>\n• 11.11 16:50 · Новое в журнале: Артём"


async def test_a_child_who_is_no_longer_theirs_is_not_named(town: Town, mother: Phone) -> None:
    await town.prefers("elena", mark="now")
    await told(town, clock(16, 50))
    await town.restricts("elena", "artyom")
    await mother.sends("/delivery")
    assert mother.sees == f"{TITLE}<b>За 14 дней</b>\n• 11.11 16:50 · Новое в журнале"


async def test_a_class_teacher_sees_who_was_not_reached_and_leads_them_back(town: Town, mother: Phone) -> None:
    teacher = await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")
    await town.prefers("elena", mark="now")
    await town.marks("artyom", "5")
    await town.ticks("alerts")
    await mother.blocks()
    await town.waits_until(clock(16, 50))
    await teacher.sends("/delivery")
    assert teacher.sees.startswith(
        "<b>7Б. Что не дошло</b>\n\n<b>Чат закрыт: 1</b>\n"
        "1. Ковалёва Елена Викторовна (мама: Ковалёв Артём) — бот заблокирован, с 11 ноября; не дошло 1 сообщение\n\n"
        "<b>Ещё не подключены: 2</b>\n"
    )
    assert "2. Ковалёв Дмитрий Сергеевич (папа: Ковалёв Артём)\n" in teacher.sees
    assert "3. Лебедева Ольга Андреевна (мама: Лебедев Кирилл)\n" in teacher.sees
    assert teacher.labels == [["Код: 1", "Код: 2", "Код: 3"], ["Мои сообщения"]]
    await teacher.presses("Код: 2")
    assert "Ковалёв Артём Дмитриевич" in teacher.sees_changed
    await teacher.sends("/delivery")
    await teacher.presses("Мои сообщения")
    assert teacher.labels == [["Не дошло: 7Б"], ["Настройки"]]
    await teacher.presses("Не дошло: 7Б")
    assert teacher.sees_changed.endswith(HELP)


async def test_where_everything_arrives_the_class_teacher_is_told_so(town: Town) -> None:
    teacher = await town.linked("Татьяна", Role.CLASS_TEACHER, "morozova", form="1А")
    await town.linked("Елена", Role.GUARDIAN, "elena", "artyom")
    await teacher.sends("/delivery")
    assert teacher.sees == (
        "<b>1А. Что не дошло</b>\n\nВсё доходит: чаты всех семей открыты, и каждый родитель подключён."
    )


async def test_who_blocks_the_bot_is_not_written_to_until_they_open_it_again(town: Town, mother: Phone) -> None:
    await town.prefers("elena", mark="now")
    await mother.blocks()
    await told(town, clock(16, 50))
    await mother.unblocks()
    town.new(mother)
    await town.waits_until(clock(17))
    assert town.new(mother) == []
    await told(town, clock(17, 10))
    assert town.new(mother) == ["<b>Артём, 7Б.</b> Новое в журнале\nРусский язык: <b>5</b> · ответ на уроке"]


@pytest.mark.parametrize("back", ["writes", "presses"])
async def test_a_chat_that_was_given_up_is_open_again_when_its_person_is_back(
    town: Town, mother: Phone, back: str
) -> None:
    await town.prefers("elena", mark="now")
    await mother.sends("/privacy")
    async with town.sessions.begin() as session:
        await session.execute(update(Chat).values(closed_at=town.clock(), closed_reason="not_found"))
    await told(town, clock(16, 50))
    if back == "writes":
        await mother.sends("/help")
    else:
        await mother.presses("Кто смотрел")
    town.new(mother)
    await told(town, clock(17, 10))
    assert len(town.new(mother)) == 1


async def test_what_waits_when_the_last_chat_is_closed_is_cancelled_and_told_afterwards(
    town: Town, mother: Phone
) -> None:
    await town.prefers("elena", mark="now")
    await town.marks("artyom", "5")
    await town.ticks("alerts")
    await mother.blocks()
    await mother.unblocks()
    await mother.sends("/delivery")
    assert mother.sees == (
        f"{TITLE}<b>За 14 дней</b>\n• 11.11 16:50 · Новое в журнале: Артём · не отправлено: бот был заблокирован"
    )


async def test_a_stranger_who_blocks_the_bot_is_nobody(town: Town) -> None:
    stranger = town.phone("Прохожий")
    await stranger.sends("/help")
    await stranger.blocks()
    await stranger.unblocks()
    await stranger.sends("/help")
    assert stranger.sees.startswith("<b>Здравствуйте!")
