"""A teacher keeps a lesson from the phone, by buttons; the families read it."""

from datetime import date, datetime

import pytest
from sqlalchemy import select

from db.models import Delegation, GroupTeacher, JournalEvent, Lesson, Mark, Substitution
from domain.words import LessonKind, Role
from emulator.telegram import Phone
from tests.db.kit import add
from tests.e2e.conftest import Town
from tests.school import START, ZONE
from views.journal import JournalDay, OpenLesson

LESSON = "<b>7Б, Русский язык</b>\n11 ноября, среда, 1-й урок"
EMPTY = "Тема не записана.\nВид урока: обычный\nПереклички не было.\nОтметок нет.\nЗадание не записано."
SAVED = "Сохранено. Отменить можно в течение 10 минут."
HINT = "Нажимайте на имя: на уроке → Н → Б → ОП. В журнал попадёт после «Сохранить»."
NOT_YOURS = "Эта кнопка больше не действует: у Вас нет доступа к этим данным. Откройте экран заново: /help"


@pytest.fixture
async def sokolova(town: Town) -> Phone:
    """Teaches Russian in 7Б, which is her form; the lesson of today has just begun."""
    town.clock.now = datetime(2026, 11, 11, 13, 35, tzinfo=ZONE)
    return await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")


async def opens(teacher: Phone, lesson: str = "1. 7Б Русский") -> None:
    """Today's lesson, from the command on."""
    await teacher.sends("/journal")
    await teacher.presses(lesson)


async def test_the_day_says_what_is_missing_of_each_own_lesson(sokolova: Phone) -> None:
    await sokolova.sends("/journal")
    assert sokolova.sees == (
        "<b>Мои уроки: 11 ноября, среда</b>\n\n"
        "<b>1. 7Б, Русский язык</b>, 13:30–14:15\n"
        "Не заполнено: тема, перекличка, задание.\n\n"
        "Урок открывается кнопкой. Можно и написать одной строкой: «7Б алгебра: Иванов 5, Петрова 4 3, Сидоров н»."
    )
    assert sokolova.labels == [
        ["1. 7Б Русский"], ["◀ вт 10.11", "чт 12.11 ▶"], ["Что не заполнено"], ["Отметки за четверть"],
        ["Уроки 7Б"],
        ["Сообщения"],
    ]  # fmt: skip
    await sokolova.presses("чт 12.11 ▶")
    assert "Ещё не начался." in sokolova.sees
    await sokolova.presses("Сегодня")
    await sokolova.presses("Что не заполнено")
    assert sokolova.sees.startswith("<b>Не заполнено за две недели</b>")


async def test_a_lesson_is_kept_by_buttons_and_read_by_the_mother(mother: Phone, sokolova: Phone) -> None:
    await opens(sokolova)
    assert sokolova.sees == f"{LESSON}\n\n{EMPTY}"
    assert sokolova.labels == [
        ["Перекличка", "Отметки"], ["Тема", "Задание", "Вид урока"], ["К урокам дня"]
    ]  # fmt: skip
    await sokolova.presses("Перекличка")
    assert sokolova.sees == f"{LESSON}\n\nНа уроке 3 из 3\n\n{HINT}"
    await sokolova.presses("Ковалёв Артём")
    await sokolova.presses("Ковалёв Артём · Н")
    assert sokolova.sees == f"{LESSON}\n\nНа уроке 2 из 3\nКовалёв Артём — Б\n\n{HINT}"
    await sokolova.presses("Ковалёв Артём · Б")
    await sokolova.presses("Сохранить")
    assert sokolova.sees == f"{SAVED}\n\n{LESSON}\n\n" + EMPTY.replace(
        "Переклички не было.", "Перекличка: Ковалёв Артём — ОП"
    )
    await sokolova.presses("Отметки")
    await sokolova.presses("За что отметка")
    await sokolova.presses("контрольная работа ×3")
    await sokolova.presses("К списку")
    await sokolova.presses("Ковалёв Артём")
    await sokolova.presses("решено чисто")
    assert sokolova.sees == (
        f"{LESSON}\n\n<b>Ковалёв Артём Дмитриевич</b>\nЗа что: контрольная работа, вес 3\nКомментарий: «решено чисто»"
    )
    await sokolova.presses("5")
    assert sokolova.sees == (
        f"{LESSON}\n\nОтметка за: контрольная работа, вес 3\n\n"
        "Не сохранена 1 отметка:\nКовалёв Артём: 5 (контрольная работа, вес 3) «решено чисто»"
    )
    await sokolova.presses("Сохранить")
    await sokolova.presses("Тема")
    await sokolova.sends("Деепричастие")
    assert sokolova.sees == (
        f"Тема записана.\n\n{LESSON}\n\n"
        "Тема: Деепричастие\nВид урока: обычный\nПерекличка: Ковалёв Артём — ОП\nОтметки:\n"
        "Ковалёв Артём: 5 (контрольная работа, вес 3) «решено чисто»\nЗадание не записано."
    )
    await mother.sends("/diary")
    assert "Деепричастие" in mother.sees
    assert "5" in mother.sees


async def test_what_is_tapped_survives_a_restart_and_can_be_thrown_away(town: Town, sokolova: Phone) -> None:
    await opens(sokolova)
    await sokolova.presses("Перекличка")
    await sokolova.presses("Лебедев Кирилл")
    await town.end()
    await town.start()
    await sokolova.presses("Лебедев Кирилл · Н")
    assert "Лебедев Кирилл — Б" in sokolova.sees
    await sokolova.sends("/journal")
    assert "Есть несохранённое: откройте урок." in sokolova.sees
    await sokolova.presses("1. 7Б Русский")
    await sokolova.presses("Не сохранять")
    assert sokolova.sees == f"Несохранённое убрано.\n\n{LESSON}\n\n{EMPTY}"


async def test_who_is_announced_is_marked_so_already(town: Town, sokolova: Phone) -> None:
    await town.announces("elena", "artyom", date(2026, 11, 11))
    await opens(sokolova)
    await sokolova.presses("Перекличка")
    assert sokolova.sees == (f"{LESSON}\n\nНа уроке 2 из 3\nКовалёв Артём — Б (семья сообщила: болезнь)\n\n{HINT}")
    await sokolova.presses("Сохранить")
    assert "Перекличка: Ковалёв Артём — Б" in sokolova.sees


async def test_undo_takes_back_the_last_press_and_only_for_ten_minutes(town: Town, sokolova: Phone) -> None:
    await opens(sokolova)
    await sokolova.presses("Отметки")
    await sokolova.presses("Ковалёв Артём")
    await sokolova.presses("2")
    await sokolova.presses("Сохранить")
    await sokolova.presses("Отменить")
    assert sokolova.sees == (f"Отменено. Семьи об этом не узнают, если им ещё не сообщили.\n\n{LESSON}\n\n{EMPTY}")
    await sokolova.presses("Отметки")
    await sokolova.presses("Ковалёв Артём")
    await sokolova.presses("3")
    await sokolova.presses("Сохранить")
    town.clock.passes(minutes=11)
    await sokolova.presses("Отменить")
    assert sokolova.sees.startswith("Прошло больше 10 минут: отменить уже нельзя.")
    async with town.sessions() as session:
        events = (
            await session.execute(select(JournalEvent.before, JournalEvent.after).filter_by(subject="mark"))
        ).all()
    assert [(bool(before), bool(after)) for before, after in events[-3:]] == [
        (False, True), (True, False), (False, True)
    ]  # fmt: skip


async def test_a_retake_keeps_both_and_a_late_correction_asks_why(town: Town, sokolova: Phone) -> None:
    await opens(sokolova)
    await sokolova.presses("Отметки")
    await sokolova.presses("Ковалёв Артём")
    await sokolova.presses("3")
    await sokolova.presses("Сохранить")
    town.clock.passes(minutes=20)
    await sokolova.presses("Отметки")
    await sokolova.presses("Ковалёв Артём · 3")
    await sokolova.presses("Изменить 3")
    await sokolova.presses("Исправить")
    await sokolova.presses("4")
    assert sokolova.sees.endswith("Почему 3 исправляется на 4? Причину увидит семья.")
    await sokolova.presses("Опечатка")
    assert sokolova.sees.startswith("Исправлено: было 3, стало 4.")
    await sokolova.presses("Отметки")
    await sokolova.presses("Ковалёв Артём · 4")
    await sokolova.presses("Изменить 4")
    await sokolova.presses("Пересдача")
    await sokolova.presses("5")
    assert sokolova.sees.startswith("Пересдача записана: было 4, стало 5. В журнале обе отметки.")
    assert "Ковалёв Артём: 4, 5 (пересдача)" in sokolova.sees


async def test_of_two_who_save_the_same_lesson_the_second_sees_what_the_first_has_entered(
    town: Town, sokolova: Phone
) -> None:
    await add(town.sessions, GroupTeacher, group_id=town.ids.groups["7Б Русский"],
              teacher_id=town.ids.people["morozova"], since=START)  # fmt: skip
    morozova = await town.linked("Татьяна", Role.TEACHER, "morozova")
    for teacher in (sokolova, morozova):
        await opens(teacher)
        await teacher.presses("Перекличка")
        await teacher.presses("Лебедев Кирилл")
    await morozova.presses("Лебедев Кирилл · Н")
    await sokolova.presses("Сохранить")
    await morozova.presses("Сохранить")
    assert morozova.sees == (
        f"{LESSON}\n\n<b>Пока Вы заполняли, журнал изменили.</b> Ничего не сохранено.\n\n"
        "Лебедев Кирилл: было — на уроке; стало — Н; у Вас — Б\n\nЧто оставить?"
    )
    await morozova.presses("Записать моё")
    assert "Перекличка: Лебедев Кирилл — Б" in morozova.sees


async def test_a_substitute_keeps_that_lesson_only_and_both_names_are_kept(town: Town) -> None:
    town.clock.now = datetime(2026, 11, 11, 13, 35, tzinfo=ZONE)
    await add(
        town.sessions, Substitution, group_id=town.ids.groups["7Б Русский"], day=date(2026, 11, 11), number=1,
        teacher_id=town.ids.people["lebedeva"],
    )  # fmt: skip
    lebedeva = await town.linked("Ольга", Role.TEACHER, "lebedeva")
    await opens(lebedeva)
    assert lebedeva.sees.startswith(f"{LESSON}\nВы ведёте вместо: Соколова М. И.")
    await lebedeva.presses("Отметки")
    await lebedeva.presses("Ковалёв Артём")
    await lebedeva.presses("4")
    await lebedeva.presses("Сохранить")
    signing = select(JournalEvent.actor_id, JournalEvent.for_id).filter_by(subject="mark")
    async with town.sessions() as session:
        signed = (await session.execute(signing.order_by(JournalEvent.id.desc()).limit(1))).one()
        author = await session.scalar(select(Mark.author_id).order_by(Mark.id.desc()).limit(1))
    people = town.ids.people
    assert tuple(signed) == (people["lebedeva"], people["sokolova"])
    assert author == people["lebedeva"]
    await lebedeva.sends("/journal")
    await lebedeva.presses("чт 12.11 ▶")
    assert "Русский" not in lebedeva.sees


async def test_a_class_teacher_enters_absences_of_the_own_form_and_nothing_else(town: Town, sokolova: Phone) -> None:
    town.clock.now = datetime(2026, 11, 11, 15, 0, tzinfo=ZONE)
    await sokolova.sends("/journal")
    await sokolova.presses("Уроки 7Б")
    await sokolova.presses("2. 7Б Алгебра")
    assert sokolova.labels == [["Перекличка"], ["К урокам дня"]]
    assert sokolova.sees.endswith("Вы здесь классный руководитель: можно внести только пропуски своего класса.")
    await sokolova.presses("Перекличка")
    await sokolova.presses("Лебедев Кирилл")
    await sokolova.presses("Сохранить")
    assert "Перекличка: Лебедев Кирилл — Н" in sokolova.sees


@pytest.mark.parametrize(
    ("hour", "reason"),
    [
        (12, "Урок ещё не начался: перекличка и отметки откроются со звонком. Тему и задание можно внести заранее."),
        (14, None),
    ],
)
async def test_a_lesson_that_has_not_begun_takes_a_topic_but_no_marks(
    town: Town, sokolova: Phone, hour: int, reason: str | None
) -> None:
    town.clock.now = datetime(2026, 11, 11, hour, 0, tzinfo=ZONE)
    await opens(sokolova)
    assert sokolova.sees == f"{LESSON}\n\n{EMPTY}" + (f"\n\n{reason}" if reason else "")
    assert (["Тема", "Задание"] in sokolova.labels) is bool(reason) or not reason


async def test_a_cancelled_lesson_takes_nothing(town: Town, sokolova: Phone) -> None:
    await add(town.sessions, Substitution, group_id=town.ids.groups["7Б Русский"], day=date(2026, 11, 11), number=1,
              cancelled=True)  # fmt: skip
    await opens(sokolova)
    assert sokolova.labels == [["К урокам дня"]]
    assert sokolova.sees.endswith(
        "Урок отменён или перенесён, вносить в него нечего. Если он всё-таки был, обратитесь к завучу."
    )


async def test_a_second_control_work_of_a_day_is_warned_of_and_not_refused(town: Town, sokolova: Phone) -> None:
    await town.enters(
        Lesson, "lebedeva", group_id=town.ids.groups["7Б Алгебра"], day=date(2026, 11, 11), number=2,
        topic="Многочлены", kind=LessonKind.CONTROL,
    )  # fmt: skip
    await opens(sokolova)
    await sokolova.presses("Вид урока")
    assert sokolova.sees == (
        f"{LESSON}\n\nВид урока: обычный\nОбратите внимание: в этот день у класса уже запланирована контрольная "
        "работа: Алгебра. Больше одной в день не рекомендуется.\n\nВыберите, какой это урок."
    )
    await sokolova.presses("контрольная работа")
    assert "Вид урока: контрольная работа" in sokolova.sees


async def test_a_lesson_of_three_weeks_ago_is_closed_to_its_teacher(town: Town, sokolova: Phone) -> None:
    await sokolova.sends("/journal")
    old = OpenLesson(group=town.ids.groups["7Б Русский"], day=date(2026, 10, 21).toordinal(), number=1)
    await sokolova.presses_data(sokolova.screens[-1].id, old.pack())
    assert sokolova.sees.endswith(
        "Урок был больше двух недель назад, записи в нём закрыты. Открыть его может завуч: обратитесь к нему."
    )
    assert sokolova.labels == [["К урокам дня"]]


async def test_marks_that_are_saved_twice_call_no_roll(town: Town, sokolova: Phone) -> None:
    await town.announces("elena", "artyom", date(2026, 11, 11))
    await opens(sokolova)
    await sokolova.presses("Отметки")
    await sokolova.presses("Лебедев Кирилл")
    await sokolova.presses("4")
    screen = sokolova.screens[-1]
    save = next(b["callback_data"] for row in screen.keyboard for b in row if b["text"] == "Сохранить")
    for _ in range(2):
        await sokolova.presses_data(screen.id, save)
    assert "Переклички не было." in sokolova.sees
    assert sokolova.sees.startswith("В журнале уже так и записано.")


async def test_a_roll_in_which_nobody_was_tapped_is_saved_beside_marks_and_keeps_their_kind(sokolova: Phone) -> None:
    await opens(sokolova)
    await sokolova.presses("Отметки")
    await sokolova.presses("За что отметка")
    await sokolova.presses("контрольная работа ×3")
    await sokolova.presses("К списку")
    await sokolova.presses("К уроку")
    await sokolova.presses("Перекличка")
    await sokolova.presses("Лебедев Кирилл")
    for _ in range(3):
        label = next(label for row in sokolova.labels for label in row if label.startswith("Лебедев"))
        await sokolova.presses(label)
    await sokolova.presses("К уроку")
    await sokolova.presses("Отметки")
    assert "Отметка за: контрольная работа, вес 3" in sokolova.sees
    await sokolova.presses("К уроку")
    await sokolova.presses("Перекличка")
    await sokolova.presses("Сохранить")
    assert "Перекличка: все на уроке." in sokolova.sees


async def test_a_line_after_an_unanswered_question_is_a_line(sokolova: Phone) -> None:
    await opens(sokolova)
    await sokolova.presses("Тема")
    await sokolova.sends("/journal")
    await sokolova.sends("Ковалёв 5")
    assert sokolova.sees.startswith("<b>Проверьте, прежде чем сохранить</b>")


async def test_who_stands_in_for_a_class_teacher_finds_the_forms_lessons(town: Town) -> None:
    town.clock.now = datetime(2026, 11, 11, 15, 0, tzinfo=ZONE)
    people, day = town.ids.people, date(2026, 11, 11)
    await add(
        town.sessions, Delegation, school_id=town.ids.school, from_id=people["sokolova"], to_id=people["morozova"],
        form_id=town.ids.forms["7Б"], since=day, until=day, document="№ 1",
    )  # fmt: skip
    morozova = await town.linked("Татьяна", Role.TEACHER, "morozova")
    await morozova.sends("/journal")
    await morozova.presses("Уроки 7Б")
    await morozova.presses("2. 7Б Алгебра")
    assert morozova.labels == [["Перекличка"], ["К урокам дня"]]
    town.clock.now = datetime(2026, 11, 12, 15, 0, tzinfo=ZONE)
    await morozova.presses("К урокам дня")
    await morozova.presses_data(morozova.screens[-1].id, JournalDay(form=town.ids.forms["7Б"]).pack())
    assert "Алгебра" not in morozova.sees
