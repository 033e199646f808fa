"""A teacher types a line: it is shown as it was understood, and nothing is entered before a yes."""

from datetime import datetime

import pytest
from sqlalchemy import func, select

from db.models import GroupMember, GroupTeacher, JournalEvent, Mark
from db.queries import linking
from domain.names import Name
from domain.words import Role
from emulator.telegram import Phone
from tests.db.kit import add
from tests.e2e.conftest import Town
from tests.school import START, ZONE

LESSON = "<b>7Б, Русский язык</b>\n11 ноября, среда, 1-й урок"
CHECK = "<b>Проверьте, прежде чем сохранить</b>"
AGAIN = "Исправьте и пришлите ещё раз. Или откройте урок кнопкой."
FAILED = "<b>Не получилось прочитать строку.</b> Ничего не сохранено."


@pytest.fixture
async def sokolova(town: Town) -> Phone:
    """Teaches Russian in 7Б, at the lesson of today."""
    town.clock.now = datetime(2026, 11, 11, 14, 0, tzinfo=ZONE)
    return await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")


async def written(town: Town) -> int:
    """How many events the journal has."""
    async with town.sessions() as session:
        return await session.scalar(select(func.count()).select_from(JournalEvent)) or 0


async def given(town: Town) -> list[str]:
    """All marks, oldest first."""
    async with town.sessions() as session:
        return list(await session.scalars(select(Mark.value).order_by(Mark.id)))


async def test_a_line_is_shown_confirmed_and_read_by_the_mother(town: Town, mother: Phone, sokolova: Phone) -> None:
    before = await written(town)
    await sokolova.sends("7Б русский: Ковалёв 5, Лебедев н")
    assumed = "Понято так: «7Б русский» → 7Б Русский язык, 11.11, 1 урок"
    assert sokolova.sees == f"{CHECK}\n\n{LESSON}\nЛебедев Кирилл — Н\nКовалёв Артём: 5\n\n{assumed}"
    assert sokolova.labels == [["Сохранить"], ["Не сохранять"]]
    assert await written(town) == before
    await sokolova.presses("Сохранить")
    assert sokolova.sees == (
        f"Сохранено. Отменить можно в течение 10 минут.\n\n{LESSON}\nЛебедев Кирилл — Н\nКовалёв Артём: 5"
    )
    assert sokolova.labels == [["Отменить"], ["7Б Русский"]]
    await mother.sends("/marks")
    await mother.presses("Русский язык")
    assert "5" in mother.sees
    await sokolova.presses("Отменить")
    assert sokolova.sees.startswith("Отменено.")
    assert "Отметок нет." in sokolova.sees


async def test_everything_of_one_lesson_in_one_message(sokolova: Phone) -> None:
    await sokolova.sends(
        'тема: Наречие\nКовалев 5 контрольная ×3 "решено чисто"\nнет Лебедева (болеет)\nдз упр. 145 на пятницу, 30 мин'
    )
    assert sokolova.sees == (
        f"{CHECK}\n\n{LESSON}\nТема: Наречие\nЛебедев Кирилл — Б\nОстальные на уроке.\n"
        "Ковалёв Артём: 5 (контрольная работа, вес 3) «решено чисто»\nЗадано на 13 ноября: упр. 145 (30 мин)"
    )
    await sokolova.presses("Сохранить")
    await sokolova.sends("/journal")
    assert "Всё заполнено." in sokolova.sees


async def test_a_long_preview_has_parts_and_is_entered_whole(town: Town, sokolova: Phone) -> None:
    before = await given(town)
    await sokolova.sends("\n".join([f'Ковалёв 5 контрольная "{"верно " * 6}"'] * 58))
    assert sokolova.labels == [["часть 2 из 2 ▶"], ["Сохранить"], ["Не сохранять"]]
    await sokolova.presses("часть 2 из 2 ▶")
    assert sokolova.labels == [["◀ часть 1 из 2"], ["Сохранить"], ["Не сохранять"]]
    await sokolova.presses("Сохранить")
    assert sokolova.sees == f"Сохранено. Отменить можно в течение 10 минут.\n\n{LESSON}"
    assert await given(town) == [*before, *(["5"] * 58)]


async def test_pressed_twice_it_is_entered_once_and_an_old_preview_is_none(town: Town, sokolova: Phone) -> None:
    before = await given(town)
    await sokolova.sends("Ковалёв 4")
    screen = sokolova.screens[-1]
    data = screen.keyboard[0][0]["callback_data"]
    await sokolova.sends("Ковалёв 5")
    await sokolova.presses_data(screen.id, data)
    stale = "Эта строка уже записана или заменена новой. Пришлите её ещё раз, если нужно."
    assert next(one for one in sokolova.screens if one.id == screen.id).text == stale
    newest = sokolova.screens[-1]
    for _ in range(2):
        await sokolova.presses_data(newest.id, newest.keyboard[0][0]["callback_data"])
    assert await given(town) == [*before, "5"]
    assert sokolova.sees == stale


async def test_it_survives_a_restart(town: Town, sokolova: Phone) -> None:
    await sokolova.sends("Ковалёв 4")
    await town.end()
    await town.start()
    await sokolova.presses("Сохранить")
    assert sokolova.sees.startswith("Сохранено.")


async def test_of_namesakes_the_bot_asks_and_takes_the_answer(town: Town, sokolova: Phone) -> None:
    async with town.sessions.begin() as session:
        andrey = await linking.new_person(session, Name("Ковалёв", "Андрей"))
    await add(town.sessions, GroupMember, group_id=town.ids.groups["7Б Русский"], pupil_id=andrey, since=START)
    await sokolova.sends("Ковалёв 5, Лебедев 4")
    assert sokolova.sees == (
        "<b>Уточните, пожалуйста.</b> Ничего не сохранено.\n\n«Ковалёв»: таких несколько. О ком речь?"
    )
    assert sokolova.labels == [["Ковалёв Андрей", "Ковалёв Артём"], ["Пропустить"], ["Не сохранять"]]
    await sokolova.presses("Ковалёв Артём")
    assert sokolova.sees == f"{CHECK}\n\n{LESSON}\nКовалёв Артём: 5\nЛебедев Кирилл: 4"
    await sokolova.presses("Не сохранять")
    assert sokolova.sees == "Ничего не записано. Можно прислать строку ещё раз."


async def test_what_somebody_else_entered_meanwhile_is_shown_before_it_is_overwritten(
    town: Town, sokolova: Phone
) -> None:
    await add(town.sessions, GroupTeacher, group_id=town.ids.groups["7Б Русский"],
              teacher_id=town.ids.people["morozova"], since=START)  # fmt: skip
    morozova = await town.linked("Татьяна", Role.TEACHER, "morozova")
    await sokolova.sends("Лебедев б")
    await morozova.sends("Лебедев н")
    await morozova.presses("Сохранить")
    await sokolova.presses("Сохранить")
    assert sokolova.sees == (
        f"{CHECK}\n\n<b>Пока Вы проверяли, журнал изменили.</b> Если сохранить сейчас, запишется Ваше:\n"
        f"Лебедев Кирилл: было — на уроке; стало — Н\n\n{LESSON}\nЛебедев Кирилл — Б (сейчас в журнале Н)"
    )
    await sokolova.presses("Сохранить")
    assert sokolova.sees.startswith("Сохранено.")


NOBODY = "«{}»: такого ученика в этом классе нет."
NO_MARK = "«{}»: такой отметки здесь нет. Здесь ставят: 1, 2, 3, 4, 5."
LATER = "«7Б русский 12.11»: этот урок ещё не начался, отметки и пропуски вносят после звонка."
FAULTS = {
    "Иванов 5": NOBODY.format("Иванов"),
    "Ковалёв 6": NO_MARK.format("6"),
    "Ковалёв 5, Сидоров 4, Петров 7": "\n".join(
        [NOBODY.format("Сидоров"), NOBODY.format("Петров"), NO_MARK.format("7")]
    ),
    "7Б алгебра: Ковалёв 5": "«5»: здесь Вы можете внести только пропуски своего класса.",
    "7Б русский 12.11: Ковалёв 5": LATER,
    "Ковалёв 5\n" * 300: "Слишком длинно. Пришлите по одному уроку: до 60 строк и 4 000 знаков.",
}


@pytest.mark.parametrize(("line", "faults"), FAULTS.items(), ids=[line[:30].strip() for line in FAULTS])
async def test_what_cannot_be_entered_is_said_with_what_to_do(
    town: Town, sokolova: Phone, line: str, faults: str
) -> None:
    before = await written(town)
    await sokolova.sends(line)
    assert sokolova.sees == f"{FAILED}\n\n{faults}\n\n{AGAIN}"
    assert sokolova.labels == [["Мои уроки"]]
    assert await written(town) == before


async def test_a_mark_for_who_is_absent_is_warned_of_and_can_be_entered(sokolova: Phone) -> None:
    await sokolova.sends("Лебедев н 4")
    assert sokolova.sees == (
        f"{CHECK}\n\n{LESSON}\nЛебедев Кирилл — Н\nЛебедев Кирилл: 4\n\n"
        "Обратите внимание: Лебедев Кирилл не на уроке, а отметка ставится."
    )
    await sokolova.presses("Сохранить")
    assert sokolova.sees.startswith("Сохранено.")


async def test_a_row_of_a_workbook_and_a_forwarded_line_are_read_too(sokolova: Phone) -> None:
    await sokolova.sends("Ковалёв\t5\nЛебедев\t4")
    assert sokolova.sees == f"{CHECK}\n\n{LESSON}\nКовалёв Артём: 5\nЛебедев Кирилл: 4"
    await sokolova.forwards("Лебедев 3", sokolova.user)
    assert sokolova.sees == f"{CHECK}\n\n{LESSON}\nЛебедев Кирилл: 3"


async def test_a_voice_message_is_answered_with_what_the_bot_takes(sokolova: Phone) -> None:
    await sokolova.sends_voice()
    assert sokolova.sees.startswith(
        "Голосовые сообщения, фото и стикеры я не понимаю. Напишите урок одной строкой, например «7Б алгебра: "
    )


@pytest.mark.parametrize("word", ["спасибо", "Здравствуйте, когда педсовет?", "ок"])
async def test_what_is_no_line_is_not_taken_for_one(sokolova: Phone, word: str) -> None:
    await sokolova.sends(word)
    assert sokolova.sees == "Я не понял это сообщение. Нажмите /help — там всё, что я умею."


async def test_a_line_of_a_parent_is_none(town: Town, mother: Phone) -> None:
    before = await written(town)
    await mother.sends("7Б русский: Ковалёв 5")
    assert mother.sees == "Я не понял это сообщение. Нажмите /help — там всё, что я умею."
    assert await written(town) == before
