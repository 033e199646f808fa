"""«Не отмечен(а) на 1-м уроке»: who is asked, who answers, and when the school calls; on the emulator's clock."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, update

from db.models import AttendanceCode, AttendanceEntry, Enrolment, Outbox
from db.session import inserted
from domain.words import Attendance, Role
from emulator.telegram import Phone
from tests.db.kit import count
from tests.e2e.conftest import Town
from tests.e2e.test_alerts import clock
from tests.school import WEDNESDAY

ASKED = (
    "<b>Артём, 7Б</b>\n"
    "Не отмечен(а) на 1-м уроке (Русский язык), 11 ноября, среда.\n\n"
    "Знаете, где ребёнок, — нажмите «Знаю». Если нет, нажмите вторую кнопку: классный руководитель и завуч сразу "
    "свяжутся с Вами. Без ответа они позвонят через 20 минут."
)
CALL = (
    "<b>7Б. Ковалёв Артём</b>\nНе отмечен(а) с 1-го урока, 11 ноября, среда.\n\n"
    "Семья не ответила за 20 минут. Позвоните семье; если причина станет известна, отметьте её в /class."
)
ABSENT = (
    "<b>7Б. Не отмечены на уроке, 11 ноября, среда</b>\n• Ковалёв Артём: 1-й урок\n\n"
    "Семьи узнают через три минуты после отметки в журнале. Если причина известна, нажмите на фамилию: семью не "
    "побеспокоим."
)


@pytest.fixture
async def teacher(town: Town) -> Phone:
    """Sokolova, class teacher of 7Б."""
    return await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")


@pytest.fixture
async def deputy(town: Town) -> Phone:
    """Petrov."""
    return await town.linked("Олег", Role.DEPUTY, "petrov")


async def called(town: Town, *phones: Phone) -> int:
    """At 13:35 Artyom is not there at the first lesson (of the second shift); everybody has read what came before."""
    town.clock.now = clock(13, 35)
    for phone in phones:
        town.new(phone)
    return await town.misses("artyom", "Н", actor="lebedeva")


async def test_the_class_teacher_is_asked_first_and_the_mother_three_minutes_later(
    town: Town, mother: Phone, teacher: Phone
) -> None:
    await called(town, mother, teacher)
    await town.ticks()
    assert (town.new(teacher), town.new(mother)) == ([ABSENT], [])
    await town.waits_until(clock(13, 37))
    assert town.new(mother) == []
    await town.waits_until(clock(13, 38))
    assert town.new(mother) == [ASKED]
    assert mother.labels == [["Знаю"], ["Не знаю, свяжитесь"]]
    await mother.presses("Знаю")
    assert mother.sees == (
        "<b>Артём, 7Б</b>\nСпасибо! 11 ноября: записали, что Вы знаете, где ребёнок. Чтобы пропуск был с причиной, "
        "сообщите о ней: /attendance, кнопка «Не придёт»."
    )
    await town.waits_until(clock(14, 30))
    assert town.new(teacher) == []  # nobody has to call


async def test_after_twenty_minutes_of_silence_class_teacher_and_deputy_are_told_once(
    town: Town, mother: Phone, teacher: Phone, deputy: Phone
) -> None:
    await called(town, mother, teacher, deputy)
    await town.ticks()
    await town.waits_until(clock(13, 38))
    await town.waits_until(clock(13, 57))
    assert town.new(deputy) == []
    await town.waits_until(clock(13, 58))
    assert (town.new(deputy), town.new(teacher)) == ([CALL], [ABSENT, CALL])
    await town.waits_until(clock(14, 30))
    assert town.new(deputy) == []


async def test_who_does_not_know_is_called_at_once_and_pressing_twice_is_pressing_once(
    town: Town, mother: Phone, teacher: Phone, deputy: Phone
) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await called(town, mother, teacher, deputy, father)
    await town.waits_until(clock(13, 38))
    await father.presses("Знаю")
    await mother.presses("Не знаю, свяжитесь")
    assert mother.sees == (
        "<b>Артём, 7Б</b>\n11 ноября: классный руководитель и завуч получили Вашу просьбу и свяжутся с Вами. Если "
        "ребёнок найдётся раньше, сообщите им об этом, пожалуйста."
    )
    await town.waits_until(clock(13, 39))
    await town.waits_until(clock(14, 30))
    (asked,) = town.new(deputy)
    assert asked == (
        "<b>7Б. Ковалёв Артём</b>\nНе отмечен(а) с 1-го урока, 11 ноября, среда.\n\n"
        "Законный представитель не знает, где ребёнок, и просит связаться. Позвоните семье сейчас."
    )
    assert "Не знаю" not in father.sees


async def test_what_the_class_teacher_explains_in_time_no_family_hears_of(
    town: Town, mother: Phone, teacher: Phone, deputy: Phone
) -> None:
    await called(town, mother, teacher, deputy)
    await town.ticks()
    town.clock.now = clock(13, 37)
    await teacher.presses("Ковалёв А.")
    assert teacher.sees == (
        "<b>7Б. Не отмечены на уроке, 11 ноября, среда</b>\n• Ковалёв Артём: 1-й урок, причина известна\n\n"
        "Больше вопросов нет."
    )
    for moment in (clock(13, 38), clock(14, 30)):
        await town.waits_until(moment)
    assert (town.new(mother), town.new(deputy)) == ([], [])


async def test_what_a_family_has_announced_alarms_nobody(town: Town, mother: Phone, teacher: Phone) -> None:
    await town.announces("elena", "artyom", WEDNESDAY)
    await called(town, mother, teacher)
    for moment in (clock(13, 35), clock(13, 38), clock(14, 30)):
        await town.waits_until(moment)
    assert (town.new(mother), town.new(teacher)) == ([], [])


async def test_a_note_that_comes_while_the_question_waits_answers_it(town: Town, mother: Phone) -> None:
    await called(town, mother)
    await town.ticks()
    await town.announces("elena", "artyom", WEDNESDAY)
    await town.waits_until(clock(13, 38))
    await town.waits_until(clock(14, 30))
    assert town.new(mother) == []


@pytest.mark.parametrize("meaning", [Attendance.ILL, Attendance.EXCUSED, Attendance.EXEMPT, Attendance.REMOTE])
async def test_whose_reason_is_known_or_who_is_there_after_all_alarms_nobody(
    town: Town, mother: Phone, meaning: Attendance
) -> None:
    values = {"school_id": town.ids.school, "letter": "Ц", "meaning": meaning, "title": "ц"}
    async with town.sessions.begin() as session:
        code = await inserted(session, insert(AttendanceCode).values(**values).returning(AttendanceCode.id))
    lesson, artyom = await town.lesson("7Б Русский"), town.ids.people["artyom"]
    town.clock.now = clock(13, 35)
    town.new(mother)
    await town.enters(AttendanceEntry, lesson_id=lesson, pupil_id=artyom, code_id=code, minutes=None)
    for moment in (clock(13, 35), clock(13, 38), clock(14, 30)):
        await town.waits_until(moment)
    assert town.new(mother) == []


async def test_who_is_taught_at_home_is_not_missed(town: Town, mother: Phone) -> None:
    async with town.sessions.begin() as session:
        await session.execute(
            update(Enrolment).where(Enrolment.pupil_id == town.ids.people["artyom"]).values(home=True)
        )
    await called(town, mother)
    for moment in (clock(13, 35), clock(13, 38), clock(14, 30)):
        await town.waits_until(moment)
    assert town.new(mother) == []


async def test_a_reason_added_later_is_silent_and_one_added_in_time_spares_the_question(
    town: Town, mother: Phone
) -> None:
    entry = await called(town, mother)
    await town.ticks()
    await town.corrects(AttendanceEntry, entry, code_id=town.ids.letters["Б"])
    await town.waits_until(clock(13, 38))
    assert town.new(mother) == []
    town.clock.now = clock(8, days=1)
    entry = await town.misses("artyom", "Н", day=WEDNESDAY + timedelta(days=1))
    await town.ticks()
    await town.waits_until(clock(8, 3, days=1))
    assert len(town.new(mother)) == 1
    await town.corrects(AttendanceEntry, entry, code_id=town.ids.letters["Б"])
    await town.waits_until(clock(9, days=1))
    assert town.new(mother) == []


async def test_a_letter_taken_back_in_time_is_heard_by_nobody_and_later_the_mother_is_told(
    town: Town, mother: Phone
) -> None:
    entry = await called(town, mother)
    await town.ticks()
    await town.withdraws(AttendanceEntry, entry)
    await town.waits_until(clock(13, 38))
    assert town.new(mother) == []
    entry = await town.misses("artyom", "Н", "7Б Алгебра", number=2)
    town.clock.now = clock(8, days=1)
    entry = await town.misses("artyom", "Н", day=WEDNESDAY + timedelta(days=1))
    await town.ticks()
    await town.waits_until(clock(8, 3, days=1))
    town.new(mother)
    await town.withdraws(AttendanceEntry, entry)
    await town.waits_until(clock(8, 4, days=1))
    await town.waits_until(clock(8, 7, days=1))
    assert town.new(mother) == [
        "<b>Артём, 7Б.</b> Новое в журнале\nРусский язык: всё-таки на 1-м уроке, отметка об отсутствии снята"
    ]


async def test_the_bell_rings_once_a_day_for_each_pupil_whatever_the_hour(town: Town, mother: Phone) -> None:
    await town.prefers("elena", quiet="8-19")
    await called(town, mother)
    await town.waits_until(clock(13, 38))
    assert town.new(mother) == [ASKED]
    await town.misses("artyom", "Н", "7Б Алгебра", number=2)
    await town.waits_until(clock(14, 30))
    assert town.new(mother) == []


async def test_a_button_of_yesterday_says_that_the_question_is_over(town: Town, mother: Phone) -> None:
    await called(town, mother)
    await town.waits_until(clock(13, 38))
    town.clock.now = clock(9, days=1)
    await mother.presses("Знаю")
    assert mother.sees == (
        "<b>Артём, 7Б</b>\nЭто сообщение было за 11 ноября, вопрос уже закрыт. Кто и когда отсутствовал, показывает "
        "/attendance."
    )


async def test_a_pupil_without_any_linked_guardian_is_missed_too(town: Town, teacher: Phone, deputy: Phone) -> None:
    town.clock.now = clock(13, 35)
    town.new(teacher), town.new(deputy)
    await town.misses("kirill", "Н", actor="lebedeva")
    await town.ticks()
    assert town.new(teacher) == [ABSENT.replace("Ковалёв Артём", "Лебедев Кирилл")]
    await town.waits_until(clock(13, 57))
    assert town.new(deputy) == []
    await town.waits_until(clock(13, 58))
    assert town.new(deputy) == [CALL.replace("Ковалёв Артём", "Лебедев Кирилл")]


async def test_a_family_note_is_told_to_the_class_teacher_and_its_changes_too(
    town: Town, mother: Phone, teacher: Phone
) -> None:
    await mother.sends("Артём завтра не придёт, температура")
    await mother.presses("Сообщить")
    town.new(teacher)
    await town.ticks()
    assert town.new(teacher) == [
        "<b>7Б. Ковалёв Артём не придёт</b>\n12 ноября, четверг\nболезнь\n<i>Сообщает: мама</i>"
    ]
    await teacher.presses("Подробнее")
    assert teacher.sees.startswith("<b>Ковалёв Артём</b>\n12 ноября, четверг")
    async with town.sessions() as session:
        assert await count(session, Outbox, Outbox.kind == "note") == 1
