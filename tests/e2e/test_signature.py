"""A guardian signs the week; who has not is reminded once, on Sunday evening; the class teacher has a dated list."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from db.models import Enrolment, Outbox, Signature
from domain.outbox import Failure, Kind
from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.papers import words
from tests.school import MONDAY, ZONE
from views.signature import SignWeek

FRIDAY_EVENING = datetime(2026, 11, 13, 18, tzinfo=ZONE)
SIGN, SIGNED = "Ознакомлен(а): Артём", "Артём: подписано 13.11 18:05"
REMINDER = (
    "<b>Подпись недели, 9–15 ноября</b>\n"
    "Итоги недели ждут Вашей отметки «Ознакомлен(а)»: {}. Посмотрите дневник и нажмите кнопку."
)
GONE = "Эта кнопка устарела. Откройте экран заново: /help"
NOT_YOURS = "Эта кнопка больше не действует: у Вас нет доступа к этим данным. Откройте экран заново: /help"


def sunday(hour: int, minute: int = 0, day: int = 15) -> datetime:
    """Of November."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


async def signatures(town: Town) -> list[tuple[int, int, str]]:
    """Person, pupil and week of every one."""
    async with town.sessions() as session:
        rows = await session.execute(select(Signature.person_id, Signature.pupil_id, Signature.week))
        return [(row[0], row[1], row[2].isoformat()) for row in rows]


async def comes(town: Town, moment: datetime) -> int:
    """That moment: how many reminders were laid out; then everything is delivered."""
    town.clock.now = moment
    made = (await town.ticks("signature"))["signature"]["done"]
    await town.ticks("delivery")
    return made


async def friday(town: Town, *phones: Phone) -> None:
    """The week's digest has come to everybody."""
    await town.waits_until(FRIDAY_EVENING)
    for phone in phones:
        town.new(phone)
    town.clock.now = FRIDAY_EVENING + timedelta(minutes=5)


async def test_below_the_weeks_digest_every_child_is_signed_for_by_itself(town: Town, mother: Phone) -> None:
    await town.waits_until(FRIDAY_EVENING)
    week = mother.sees
    assert week.startswith("<b>Итоги недели, 9–13 ноября</b>")
    assert mother.labels[-3:] == [[SIGN], ["Ознакомлен(а): Софья"], ["Настройки"]]
    town.clock.passes(minutes=5)
    await mother.presses(SIGN)
    assert mother.toast == ("Артём, 7Б: неделя 9–15 ноября подписана 13.11 18:05. Классный руководитель это видит.")
    assert mother.sees == week
    assert mother.labels[-3:] == [[SIGNED], ["Ознакомлен(а): Софья"], ["Настройки"]]
    town.clock.passes(minutes=7)
    await mother.presses(SIGNED)
    assert mother.toast.endswith("подписана 13.11 18:05. Классный руководитель это видит.")
    await mother.presses("Ознакомлен(а): Софья")
    assert mother.labels[-3:] == [[SIGNED], ["Софья: подписано 13.11 18:12"], ["Настройки"]]
    people = town.ids.people
    assert await signatures(town) == [
        (people["elena"], people["artyom"], "2026-11-09"), (people["elena"], people["sonya"], "2026-11-09"),
    ]  # fmt: skip


async def test_a_guardian_of_one_child_reads_no_name_on_the_button(town: Town) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await friday(town, father)
    assert father.labels[-2:] == [["Ознакомлен(а) с неделей"], ["Настройки"]]
    await father.presses("Ознакомлен(а) с неделей")
    assert father.labels[-2:] == [["Подписано 13.11 18:05"], ["Настройки"]]


async def test_who_has_no_weekly_digest_signs_in_the_diary(town: Town, mother: Phone) -> None:
    await town.prefers("elena", weekly="off", zone="Europe/Moscow")
    await mother.sends("/diary")
    await mother.presses("Неделя")
    assert [SIGN] in mother.labels
    week = mother.sees_changed
    await mother.presses(SIGN)
    assert mother.sees_changed == week
    assert ["Артём: подписано 11.11 12:40"] in mother.labels
    await mother.presses("◀ неделя раньше")
    assert [SIGN] in mother.labels
    await mother.presses("Эта неделя")
    assert ["Артём: подписано 11.11 12:40"] in mother.labels
    await mother.presses("неделя позже ▶")
    assert not any("знакомлен" in label for row in mother.labels for label in row)


async def test_a_week_of_holidays_is_not_signed(mother: Phone) -> None:
    await mother.sends("/diary")
    await mother.presses("Неделя")
    for _ in range(2):
        await mother.presses("◀ неделя раньше")
    assert "осенние каникулы" in mother.sees_changed
    assert not any("знакомлен" in label for row in mother.labels for label in row)


@pytest.mark.parametrize("days", [7, -14, 1, 7 * 40])
async def test_a_forged_button_signs_no_other_week(town: Town, mother: Phone, days: int) -> None:
    """Of next week, of the holidays, of no Monday, of the summer."""
    await mother.sends("/help")
    week = (MONDAY + timedelta(days=days)).toordinal()
    await mother.presses_data(mother.screens[-1].id, SignWeek(pupil=town.ids.people["artyom"], week=week).pack())
    assert mother.toast == GONE
    assert await signatures(town) == []


async def test_a_right_that_has_ended_signs_nothing_any_more(town: Town, mother: Phone) -> None:
    await friday(town, mother)
    await town.restricts("elena", "artyom")
    await mother.presses(SIGN)
    assert mother.toast == NOT_YOURS
    assert await signatures(town) == []


async def test_a_pupil_signs_nothing(town: Town, mother: Phone) -> None:
    pupil = await town.linked("Артём", Role.PUPIL, "artyom", "artyom")
    await mother.sends("/children")
    await mother.presses("Разрешить: Артём")
    await friday(town, pupil)
    assert not any("знакомлен" in label for row in pupil.labels for label in row)
    data = SignWeek(pupil=town.ids.people["artyom"], week=MONDAY.toordinal()).pack()
    await pupil.presses_data(pupil.screens[-1].id, data)
    assert pupil.toast == NOT_YOURS
    assert await signatures(town) == []


async def test_on_sunday_evening_only_the_silent_are_reminded_and_once(town: Town, mother: Phone) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await friday(town, mother, father)
    await mother.presses(SIGN)
    await mother.presses("Ознакомлен(а): Софья")
    assert await comes(town, sunday(17, 59)) == 0
    assert await comes(town, sunday(18)) == 1
    assert town.new(mother) == []
    assert town.new(father) == [REMINDER.format("Артём, 7Б")]
    assert father.labels == [["Дневник"], ["Ознакомлен(а) с неделей"], ["Настройки"]]
    assert await comes(town, sunday(18, 1)) == await comes(town, sunday(11, day=16)) == 0
    await father.presses("Дневник")
    assert father.sees_changed.startswith("<b>Артём, 7Б. Дневник, 9–13 ноября</b>")


async def test_the_reminder_signs_too_and_names_only_what_is_open(town: Town, mother: Phone) -> None:
    await friday(town, mother)
    await mother.presses(SIGN)
    assert await comes(town, sunday(18)) == 1
    assert town.new(mother) == [REMINDER.format("Софья, 1А")]
    assert mother.labels == [["Софья: дневник"], ["Ознакомлен(а): Софья"], ["Настройки"]]
    await mother.presses("Ознакомлен(а): Софья")
    assert mother.labels == [["Софья: дневник"], ["Софья: подписано 15.11 18:00"], ["Настройки"]]


async def test_who_signs_before_the_reminder_leaves_is_not_reminded(town: Town, mother: Phone) -> None:
    await friday(town, mother)
    town.clock.now = sunday(18)
    await town.ticks("signature")
    await mother.presses(SIGN)
    await mother.presses("Ознакомлен(а): Софья")
    await town.ticks("delivery")
    assert town.new(mother) == []


@pytest.mark.parametrize("choices", [{"weekly": "off"}, {"weekly": "7"}, {"muted": "yes"}])
async def test_who_got_no_digest_on_friday_is_not_reminded(town: Town, mother: Phone, choices: dict[str, str]) -> None:
    """Without a weekly digest, with one on Sunday itself, and in silence."""
    await town.prefers("elena", **choices)
    await friday(town, mother)
    assert await comes(town, sunday(18)) == 0
    assert town.new(mother) == []


async def test_quiet_hours_and_the_own_clock_are_kept(town: Town, mother: Phone) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await town.prefers("elena", zone="Europe/Moscow")
    await town.prefers("dmitry", quiet="17-8")
    await town.waits_until(FRIDAY_EVENING)
    await town.waits_until(FRIDAY_EVENING + timedelta(hours=4))
    town.new(mother), town.new(father)
    assert await comes(town, sunday(18)) == 1
    assert town.new(father) == town.new(mother) == []
    assert await comes(town, sunday(22)) == 1
    assert town.new(mother) == [REMINDER.format("Артём, 7Б; Софья, 1А")]
    await comes(town, sunday(8, day=16))
    assert town.new(father) == [REMINDER.format("Артём, 7Б")]


async def test_an_evening_without_power_is_made_up_for_until_monday_noon(town: Town, mother: Phone) -> None:
    await friday(town, mother)
    assert await comes(town, sunday(12, 1, day=16)) == 0
    assert await comes(town, sunday(11, 59, day=16)) == 1
    assert len(town.new(mother)) == 1


async def test_a_reminder_that_could_not_leave_in_time_is_dropped(town: Town, mother: Phone) -> None:
    await friday(town, mother)
    town.clock.now = sunday(18)
    await town.ticks("signature")
    town.clock.now = sunday(12, 1, day=16)
    await town.ticks("delivery")
    assert town.new(mother) == []
    async with town.sessions() as session:
        assert list(await session.scalars(select(Outbox.failure).where(Outbox.kind == Kind.SIGNATURE))) == [
            Failure.EXPIRED
        ]


async def test_the_parent_of_a_pupil_who_left_is_not_reminded_of_them(town: Town, mother: Phone) -> None:
    await friday(town, mother)
    async with town.sessions.begin() as session:
        gone = Enrolment.pupil_id == town.ids.people["artyom"]
        await session.execute(update(Enrolment).where(gone).values(until=FRIDAY_EVENING.date()))
    await comes(town, sunday(18))
    assert town.new(mother) == [REMINDER.format("Софья, 1А")]


@pytest.fixture
async def sokolova(town: Town) -> Phone:
    """The class teacher of 7Б."""
    return await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")


LIST = (
    "<b>7Б. Подписи недели, 9–15 ноября</b>\nНеделя подписана у {} из 3.\n\n"
    "<b>1. Ковалёв Артём</b>\n{}\n○ папа, Ковалёв Дмитрий Сергеевич — пока не на связи\n\n"
    "<b>2. Лебедев Кирилл</b>\n○ мама, Лебедева Ольга Андреевна — пока не на связи\n\n"
    "<b>3. О'Нил &lt;b&gt; Шон &amp; «Ко»</b>\nвзрослых в списке школы нет\n\n"
    "<i>Родители подписывают неделю под её итогами или в дневнике. Кто получил итоги и не подписал, тому напомню "
    "один раз, в воскресенье вечером.</i>"
)


async def test_the_class_teacher_sees_who_has_signed_and_when(town: Town, mother: Phone, sokolova: Phone) -> None:
    await friday(town, mother)
    await sokolova.sends("/class")
    await sokolova.presses("Подписи недели")
    assert sokolova.sees_changed == LIST.format(0, "○ мама, Ковалёва Елена Викторовна — не подписано")
    assert sokolova.labels == [["◀ неделя раньше"], ["Список для печати"], ["◀ К классу"]]
    await mother.presses(SIGN)
    await sokolova.sends("/class")
    await sokolova.presses("Подписи недели")
    assert sokolova.sees_changed == LIST.format(1, "✓ мама, Ковалёва Елена Викторовна — 13.11 18:05")
    await sokolova.presses("◀ неделя раньше")
    assert sokolova.sees_changed.startswith("<b>7Б. Подписи недели, 2–8 ноября</b>\nНеделя подписана у 0 из 3.")
    assert sokolova.labels[0] == ["◀ неделя раньше", "Эта неделя", "неделя позже ▶"]
    await sokolova.presses("◀ неделя раньше")
    assert sokolova.sees_changed == (
        "<b>7Б. Подписи недели, 26 октября – 1 ноября</b>\n\nВ эту неделю уроков не было, подписывать нечего.\n\n"
        + LIST.rpartition("\n\n")[2]
    )
    assert sokolova.labels == [["◀ неделя раньше", "Эта неделя", "неделя позже ▶"], ["◀ К классу"]]
    await sokolova.presses("Эта неделя")
    await sokolova.presses("◀ К классу")
    assert sokolova.sees_changed.startswith("<b>7Б. Отсутствия")


async def test_who_signed_and_may_not_any_more_has_signed_and_the_other_forms_week_is_not_told(
    town: Town, mother: Phone, sokolova: Phone
) -> None:
    await friday(town, mother)
    await mother.presses(SIGN)
    await mother.presses("Ознакомлен(а): Софья")
    await town.restricts("elena", "artyom")
    await sokolova.sends("/class")
    await sokolova.presses("Подписи недели")
    assert sokolova.sees_changed == LIST.format(1, "✓ мама, Ковалёва Елена Викторовна — 13.11 18:05")
    assert "Софья" not in sokolova.sees_changed


async def test_two_parents_learn_nothing_of_each_other(town: Town, mother: Phone) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await friday(town, mother, father)
    await mother.presses(SIGN)
    await father.sends("/diary")
    await father.presses("Неделя")
    assert ["Ознакомлен(а) с неделей"] in father.labels


async def test_a_press_twice_at_once_is_one_signature(town: Town, mother: Phone) -> None:
    await friday(town, mother)
    message, button = mother.find(SIGN)
    for _ in range(2):
        await mother.presses_data(message.id, button["callback_data"])
    assert len(await signatures(town)) == 1


async def test_a_form_whose_year_is_over_is_shown_its_last_week(town: Town, sokolova: Phone) -> None:
    town.clock.now = datetime(2027, 6, 14, 12, tzinfo=ZONE)
    await sokolova.sends("/class")
    await sokolova.presses("Подписи недели")
    assert sokolova.sees_changed.startswith("<b>7Б. Подписи недели, 31 мая – 6 июня</b>\nНеделя подписана у 0 из 3.")


async def test_the_list_is_printed_with_a_dated_line_for_each_pupil(town: Town, mother: Phone, sokolova: Phone) -> None:
    await friday(town, mother)
    await mother.presses(SIGN)
    await sokolova.sends("/class")
    await sokolova.presses("Подписи недели")
    screen = sokolova.sees_changed
    await sokolova.presses("Список для печати")
    (file,) = sokolova.files
    assert (file.name, sokolova.toast) == ("7Б. Подписи недели с 9.11.pdf", "Файл ниже.")
    (page,) = words(file.content)
    assert "7Б. Подписи недели, 9–15 ноября" in page
    assert "Ковалёва Елена Викторовна, мама — 13.11 18:05" in page
    assert page.count("подпись, дата") == 2
    assert screen in sokolova.texts
