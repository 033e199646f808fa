"""What is told without being asked, on the emulator's clock: nothing lost, nothing twice, nobody woken."""

from datetime import datetime, timedelta

from sqlalchemy import select

from db.models import Homework, Mark, Outbox
from db.queries import journal_changes
from domain.words import Role
from emulator.telegram import Phone, acts
from tests.e2e.conftest import Town
from tests.school import THURSDAY, TUESDAY, WEDNESDAY, ZONE

TITLE = "<b>Артём, 7Б.</b> Новое в журнале\n"


def clock(hour: int, minute: int = 0, days: int = 0) -> datetime:
    """A moment of Wednesday (or so many days later), by the school's clock."""
    return datetime.combine(WEDNESDAY, datetime.min.time(), ZONE) + timedelta(days=days, hours=hour, minutes=minute)


async def test_a_mark_entered_at_22_40_arrives_at_7_in_the_morning(town: Town, mother: Phone) -> None:
    await town.waits_until(clock(18))  # the evening's digest
    town.new(mother)
    town.clock.now = clock(22, 40)
    await town.marks("artyom", "4")
    for moment in (clock(22, 41), clock(23), clock(6, 59, days=1)):
        await town.waits_until(moment)
        assert town.new(mother) == []
    await town.waits_until(clock(7, days=1))
    assert town.new(mother) == [TITLE + "Русский язык: <b>4</b> · ответ на уроке · за 11 ноября"]
    await town.waits_until(clock(9, days=1))
    assert town.new(mother) == []


async def test_corrected_at_23_30_it_arrives_once_and_as_the_corrected_mark(town: Town, mother: Phone) -> None:
    await town.waits_until(clock(18))  # the evening's digest
    town.new(mother)
    town.clock.now = clock(22, 40)
    mark = await town.marks("artyom", "3")
    await town.waits_until(clock(22, 55))
    town.clock.now = clock(23, 30)
    await town.corrects(Mark, mark, "опечатка", value="4")
    await town.waits_until(clock(23, 31))
    town.new(mother)
    await town.waits_until(clock(7, days=1))
    assert town.new(mother) == [TITLE + "Русский язык: <b>4</b> · ответ на уроке · за 11 ноября"]


async def test_withdrawn_at_night_it_never_arrives(town: Town, mother: Phone) -> None:
    await town.waits_until(clock(18))  # the evening's digest
    town.new(mother)
    town.clock.now = clock(22, 40)
    mark = await town.marks("artyom", "3")
    await town.waits_until(clock(22, 55))
    town.clock.now = clock(23, 30)
    await town.withdraws(Mark, mark)
    town.new(mother)
    for moment in (clock(23, 31), clock(7, days=1), clock(17, days=1)):
        await town.waits_until(moment)
    assert town.new(mother) == []


async def test_corrected_after_it_was_told_it_says_what_it_was_and_why(town: Town, mother: Phone) -> None:
    await town.prefers("elena", correction="now")
    mark = await town.marks("artyom", "3")
    await town.waits_until(clock(16, 50))
    town.new(mother)
    await town.corrects(Mark, mark, "пересдача", value="4")
    await town.waits_until(clock(17))
    assert town.new(mother) == [TITLE + "Русский язык: было 3 → стало <b>4</b> · ответ на уроке · причина: пересдача"]
    await town.withdraws(Mark, mark)
    await town.waits_until(clock(17, 20))
    assert town.new(mother) == [TITLE + "Русский язык: отметка 4 снята · ответ на уроке"]


async def test_a_retake_is_told_with_what_it_improves(town: Town, mother: Phone) -> None:
    mark = await town.marks("artyom", "2")
    await town.waits_until(clock(18))
    town.new(mother)
    await town.enters(
        Mark, lesson_id=await town.lesson("7Б Русский"), pupil_id=town.ids.people["artyom"], value="4",
        work="ответ на уроке", weight=1, comment="", retake_of_id=mark,
    )  # fmt: skip
    await town.waits_until(clock(18, 15))
    told = TITLE + "Русский язык: пересдача, было 2 → стало <b>4</b> · ответ на уроке"
    assert town.new(mother) == [told]


async def test_two_guardians_are_told_each_in_their_language_and_as_they_wish(town: Town, mother: Phone) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await father.sends("/language")
    await father.presses("Deutsch")
    await town.prefers("dmitry", mark="now", private="yes")
    await town.prefers("elena", mark="off")
    await town.marks("artyom", "5")
    await town.marks("kirill", "2")  # not theirs
    town.new(mother), town.new(father)
    await town.waits_until(clock(16, 50))
    assert town.new(mother) == []
    assert town.new(father) == [
        "<b>Артём, 7Б.</b> Neu im Journal\n<tg-spoiler>Русский язык: <b>5</b> · ответ на уроке</tg-spoiler>"
    ]
    assert father.screens[-1].protected


async def test_two_children_are_told_of_apart(town: Town, mother: Phone) -> None:
    await town.prefers("elena", mark="now", late="now")
    await town.marks("artyom", "5")
    await town.misses("sonya", "ОП", "1А Чтение")
    town.new(mother)
    await town.waits_until(clock(16, 50))
    assert town.new(mother) == [
        TITLE + "Русский язык: <b>5</b> · ответ на уроке",
        "<b>Софья, 1А.</b> Новое в журнале\nЧтение: опоздание на 1-й урок",
    ]


async def test_marks_of_a_lesson_are_one_message_when_the_last_lesson_is_over(town: Town, mother: Phone) -> None:
    town.clock.now = clock(13)
    await town.marks("artyom", "5")
    town.clock.now = clock(13, 20)
    await town.marks("artyom", "4", "7Б Алгебра", number=2)
    town.new(mother)
    await town.waits_until(clock(14, 14))
    assert town.new(mother) == []
    await town.waits_until(clock(14, 15))
    assert town.new(mother) == [TITLE + "Русский язык: <b>5</b> · ответ на уроке\nАлгебра: <b>4</b> · ответ на уроке"]


async def test_a_late_entry_says_so(town: Town, mother: Phone) -> None:
    await town.marks("artyom", "4", day=TUESDAY)
    town.new(mother)
    await town.waits_until(clock(16, 50))
    assert town.new(mother) == [TITLE + "Русский язык: <b>4</b> · ответ на уроке · внесено 11.11 за 10.11"]


async def test_the_teacher_who_is_a_mother_is_not_told_of_her_own_entries(town: Town) -> None:
    lebedeva = await town.linked("Ольга", Role.GUARDIAN, "lebedeva", "kirill")
    await town.prefers("lebedeva", mark="now")
    await town.marks("kirill", "5", actor="lebedeva")
    await town.marks("kirill", "4", "7Б Алгебра", number=2, actor="sokolova")
    town.new(lebedeva)
    await town.waits_until(clock(16, 50))
    assert [text.splitlines()[1:] for text in town.new(lebedeva)] == [["Алгебра: <b>4</b> · ответ на уроке"]]


async def test_homework_set_after_the_evening_digest_is_told_at_once(town: Town, mother: Phone) -> None:
    town.clock.now = clock(18, 30)
    await town.enters(Homework, group_id=town.ids.groups["7Б Русский"], due=THURSDAY, text="упр. 120 & 121", minutes=20)
    town.new(mother)
    await town.waits_until(clock(18, 40))
    assert [text for text in town.new(mother) if "Новое" in text] == [
        TITLE + "Задано на 12 ноября, четверг. Русский язык: упр. 120 &amp; 121 · 20 минут"
    ]


async def test_a_lesson_that_is_cancelled_for_tomorrow_is_told_at_once(town: Town, mother: Phone) -> None:
    async with town.sessions.begin() as session:
        await journal_changes.substitute(
            session, town.ids.school, town.ids.groups["7Б Русский"], THURSDAY, 1,
            {"cancelled": True, "reason": "учитель болеет"}, town.entry(),
        )  # fmt: skip
    town.new(mother)
    await town.waits_until(clock(16, 50))
    assert town.new(mother) == [TITLE + "12 ноября, четверг: 1-й урок (Русский язык) отменён · причина: учитель болеет"]


async def test_who_blocked_the_bot_while_it_was_down_is_left_alone_and_the_row_says_why(
    town: Town, mother: Phone
) -> None:
    await town.prefers("elena", mark="now")
    await town.marks("artyom", "5")
    await town.end()
    acts.leave(town.telegram, (await mother.watch()).bot, mother.chat, mother.user)
    done = await town.waits_until(clock(16, 50))
    assert (done["delivery"]["sent"], done["delivery"]["left"]) == (0, 0)
    async with town.sessions() as session:
        rows = (await session.execute(select(Outbox.state, Outbox.failure))).all()
    assert [tuple(row) for row in rows] == [("cancelled", "blocked")]


async def test_what_telegram_cannot_take_now_is_taken_later_and_once(town: Town, mother: Phone) -> None:
    await town.prefers("elena", mark="now")
    await town.marks("artyom", "5")
    town.telegram.faults.fail("sendMessage", 500, times=1)
    town.new(mother)
    await town.waits_until(clock(16, 50))
    assert town.new(mother) == []
    await town.waits_until(clock(16, 55))
    assert town.new(mother) == [TITLE + "Русский язык: <b>5</b> · ответ на уроке"]
    await town.waits_until(clock(17, 30))
    assert town.new(mother) == []


async def test_at_six_in_the_evening_everything_of_both_children_is_one_message(town: Town, mother: Phone) -> None:
    await town.marks("artyom", "5")
    await town.prefers("elena", correction="digest", mark="digest", late="digest")
    await town.misses("sonya", "ОП", "1А Чтение")
    await town.marks("artyom", "4", day=TUESDAY)
    town.new(mother)
    await town.waits_until(clock(17, 59))
    assert town.new(mother) == []
    await town.waits_until(clock(18))
    (evening,) = town.new(mother)
    assert evening == (
        "<b>Вечерняя сводка, 11 ноября, среда</b>\n\n"
        "<b>Артём, 7Б</b>\n"
        "Русский язык: <b>5</b> (ответ на уроке)\n"
        "Русский язык: <b>4</b> · ответ на уроке · внесено 11.11 за 10.11\n"
        "<u>На 12 ноября, четверг</u>\n"
        "1. Русский язык\n"
        "2. Алгебра: № 412–415; 3 &lt; x &lt; 7 &amp; y &gt; 2 (примерно 30 мин, 1 файл)\n"
        "3. Английский язык (1): Unit 4, ex. 5\n\n"
        "<b>Софья, 1А</b>\n"
        "Чтение, 1-й урок · ОП — опоздание\n"
        "<u>На 12 ноября, четверг</u>\n"
        "1. Чтение"
    )
    for moment in (clock(18, 15), clock(20), clock(7, days=1)):
        await town.waits_until(moment)
        assert town.new(mother) == []
