"""«Актированный день»: declared in five presses, told at any hour, taken back as loudly."""

import pytest
from sqlalchemy import select

from db.models import Enrolment, Guardianship, JournalEvent, MovedDay, Outbox
from db.queries import linking
from domain.day_off import Why
from domain.names import Name
from domain.words import Kinship, Role
from emulator.telegram import Phone
from tests.db.kit import add, count
from tests.e2e.conftest import Town
from tests.e2e.test_alerts import clock
from tests.school import START, THURSDAY, WEDNESDAY
from views.day_off import LookOn, MakeOff, MakeOn, PickForms, PickWhy, print_of_off

OFF = (
    "<b>Артём, 7Б</b>\n12 ноября, четверг: уроков не будет. Причина: мороз.\n\n"
    "В школу в этот день приходить не нужно. Если уроки всё-таки состоятся, сообщу сразу."
)
ON = (
    "<b>Артём, 7Б</b>\n12 ноября, четверг: уроки всё-таки состоятся, по расписанию. "
    "Прежнее сообщение об отмене больше не действует."
)
LOOK = (
    "<b>Уроков не будет</b>\nКлассы: 7Б\nДень: 12 ноября, четверг\nПричина: мороз\n\n"
    "Учеников: 3, подключены семьи: 1. Они узнают через три минуты, в любое время суток, "
    "даже если другие уведомления выключены.\n"
    "До семей 2 учеников сообщение не дойдёт: они не подключены. Предупредите их сами."
)


@pytest.fixture
async def deputy(town: Town) -> Phone:
    """Petrov."""
    return await town.linked("Олег", Role.DEPUTY, "petrov")


async def looked(deputy: Phone, *forms: str, why: str = "Мороз", day: str = "чт 12.11") -> None:
    """Everything is chosen, nothing is confirmed."""
    await deputy.sends("/office")
    await deputy.presses("Дни без уроков")
    await deputy.presses("Отменить уроки")
    for form in forms or ("7Б",):
        await deputy.presses(form)
    await deputy.presses(next(label for row in deputy.labels for label in row if label.startswith("Дальше")))
    await deputy.presses(day)
    await deputy.presses(why)


async def test_a_frosty_day_is_declared_at_night_and_wakes_the_families(
    town: Town, mother: Phone, deputy: Phone
) -> None:
    teacher = await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")
    await town.prefers("elena", quiet="21-7", timetable="off", calm="yes")
    town.clock.now = clock(23, 40)
    await looked(deputy)
    assert deputy.sees_changed == LOOK
    assert deputy.labels == [["Отменить уроки"], ["Классы", "День", "Причина"]]
    await deputy.presses("Отменить уроки")
    assert deputy.sees_changed == (
        "<b>Уроков не будет</b>\n12 ноября, четверг: 7Б — мороз\n\n"
        "Семьи и классные руководители узнают через три минуты. Пока они не узнали, вернуть уроки можно незаметно."
    )
    town.new(mother), town.new(teacher)
    await town.waits_until(clock(23, 42))
    assert (town.new(mother), town.new(teacher)) == ([], [])
    await town.waits_until(clock(23, 43))
    assert town.new(mother) == [OFF]
    assert town.new(teacher) == [
        (
            "<b>7Б</b>\n12 ноября, четверг: уроков не будет. Причина: мороз.\n\n"
            "Семьи, подключённые к боту, узнают об этом сейчас же."
        )
    ]
    for moment in (clock(23, 50), clock(7, days=1)):
        await town.waits_until(moment)
    assert OFF not in town.new(mother)
    await mother.sends("/timetable")
    assert mother.sees.startswith(
        "<b>Артём, 7Б. Расписание, 13 ноября, пятница</b>\n<i>12 ноября, четверг: мороз</i>\n\n"
    )


async def test_it_is_taken_back_aloud_and_told_anew(town: Town, mother: Phone, deputy: Phone) -> None:
    await looked(deputy)
    await deputy.presses("Отменить уроки")
    await town.waits_until(clock(16, 43))
    town.new(mother)
    await deputy.presses("◀ Дни без уроков")
    assert deputy.sees_changed == "<b>Дни без уроков</b>\n\n• 12 ноября, четверг: 7Б — мороз"
    assert deputy.labels == [["Вернуть: 12.11, мороз"], ["Отменить уроки"]]
    await deputy.presses("Вернуть: 12.11, мороз")
    assert deputy.sees_changed.startswith(
        "<b>Вернуть уроки?</b>\nКлассы: 7Б\nДень: 12 ноября, четверг\nСейчас без уроков: мороз\n\nУчеников: 3,"
    )
    await deputy.presses("Вернуть уроки")
    assert deputy.sees_changed == (
        "<b>Уроки состоятся</b>\n12 ноября, четверг: 7Б\n\nВсе, кто уже знает об отмене, узнают и об этом."
    )
    await town.waits_until(clock(16, 50))
    assert town.new(mother) == [ON]
    await looked(deputy)
    await deputy.presses("Отменить уроки")
    await town.waits_until(clock(17))
    assert town.new(mother) == [OFF]


async def test_taken_back_within_three_minutes_it_was_never_heard_of(town: Town, mother: Phone, deputy: Phone) -> None:
    await looked(deputy)
    await deputy.presses("Отменить уроки")
    await deputy.presses("◀ Дни без уроков")
    await deputy.presses("Вернуть: 12.11, мороз")
    await deputy.presses("Вернуть уроки")
    town.new(mother)
    await town.waits_until(clock(17))
    assert town.new(mother) == []
    async with town.sessions() as session:
        events = (await session.execute(select(JournalEvent).where(JournalEvent.subject == "moved_day"))).all()
        assert await count(session, MovedDay) == 0
    assert [(event.before is None, event.after is None) for event in events] == [(True, False), (False, True)]


async def test_twins_are_told_of_apart_and_a_family_of_another_form_is_not(town: Town, deputy: Phone) -> None:
    mother = await town.linked("Ольга", Role.GUARDIAN, "lebedeva", "kirill")
    father = await town.linked("Илья", Role.GUARDIAN, "belov", "vera")
    async with town.sessions.begin() as session:
        twin = await linking.new_person(session, Name("Лебедев", "Павел"))
    await add(town.sessions, Enrolment, pupil_id=twin, form_id=town.ids.forms["7Б"], since=START)
    await add(
        town.sessions, Guardianship, guardian_id=town.ids.people["lebedeva"], pupil_id=twin, kinship=Kinship.MOTHER
    )
    await looked(deputy)
    await deputy.presses("Отменить уроки")
    town.new(mother), town.new(father)
    await town.waits_until(clock(16, 43))
    assert sorted(text.splitlines()[0] for text in town.new(mother)) == ["<b>Кирилл, 7Б</b>", "<b>Павел, 7Б</b>"]
    assert town.new(father) == []


async def test_a_restricted_guardian_and_one_who_said_stop_are_told_nothing(
    town: Town, mother: Phone, deputy: Phone
) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await town.restricts("dmitry", "artyom")
    await mother.sends("/stop")
    await looked(deputy)
    await deputy.presses("Отменить уроки")
    town.new(mother), town.new(father)
    await town.waits_until(clock(16, 50))
    assert (town.new(mother), town.new(father)) == ([], [])
    async with town.sessions() as session:
        assert await count(session, Outbox, Outbox.person_id == town.ids.people["dmitry"]) == 0


async def test_the_whole_school_a_parallel_or_one_form_is_chosen(deputy: Phone) -> None:
    await deputy.sends("/office")
    await deputy.presses("Дни без уроков")
    assert deputy.sees_changed == "<b>Дни без уроков</b>\n\nНа сегодня и дальше таких дней нет."
    await deputy.presses("Отменить уроки")
    assert deputy.labels == [
        ["Все классы"], ["1-е", "7-е", "10-е"], ["1А", "7Б", "10А"], ["◀ Дни без уроков"]
    ]  # fmt: skip
    await deputy.presses("7-е")
    await deputy.presses("1А")
    assert deputy.labels == [
        ["Все классы"], ["✓ 1-е", "✓ 7-е", "10-е"], ["✓ 1А", "✓ 7Б", "10А"], ["◀ Дни без уроков", "Дальше: 2"]
    ]  # fmt: skip
    await deputy.presses("Все классы")
    assert deputy.labels[0] == ["✓ Все классы"]
    await deputy.presses("✓ 10А")
    await deputy.presses("Дальше: 2")
    assert deputy.sees_changed == "<b>Без уроков: 1А, 7Б</b>\n\nНа какой день?"
    assert deputy.labels[0] == ["ср 11.11", "чт 12.11", "пт 13.11"]
    assert deputy.labels[-1] == ["Классы"]


async def test_a_form_that_has_no_lessons_anyway_is_named_and_left_out(town: Town, deputy: Phone) -> None:
    await looked(deputy, "7Б", "10А", day="сб 14.11", why="Авария")
    assert deputy.sees_changed.startswith(
        "<b>Уроков не будет</b>\nКлассы: 10А\nДень: 14 ноября, суббота\nПричина: авария в школе\n\n"
        "Уроков в этот день и так нет: 7Б.\n\nУчеников: 1,"
    )
    await deputy.presses("Отменить уроки")
    async with town.sessions() as session:
        assert list(await session.scalars(select(MovedDay.form_id))) == [town.ids.forms["10А"]]


async def test_a_reason_is_typed_and_what_is_no_reason_is_asked_for_again(
    town: Town, mother: Phone, deputy: Phone
) -> None:
    await looked(deputy, why="Своими словами")
    await deputy.sends("x" * 1000)
    assert deputy.sees == "Причина — одна строка, не длиннее 100 знаков. Напишите короче."
    await deputy.sends("нет <b>отопления</b>\n& воды")
    assert "Причина: нет &lt;b&gt;отопления&lt;/b&gt; &amp; воды" in deputy.sees
    await deputy.presses("Отменить уроки")
    town.new(mother)
    await town.waits_until(clock(16, 43))
    assert town.new(mother) == [OFF.replace("мороз", "нет &lt;b&gt;отопления&lt;/b&gt; &amp; воды")]


async def test_a_second_tap_says_the_same_and_changes_nothing(town: Town, deputy: Phone) -> None:
    await looked(deputy)
    before = deputy.screens[-1].id
    press = MakeOff(
        school=town.ids.school, day=THURSDAY.toordinal(), why=Why.FROST,
        stood=print_of_off([town.ids.forms["7Б"]], "мороз"),
    )  # fmt: skip
    for _ in range(2):
        await deputy.presses_data(before, press.pack())
        assert deputy.sees.startswith("<b>Уроков не будет</b>\n12 ноября, четверг: 7Б — мороз")
    async with town.sessions() as session:
        assert await count(session, MovedDay) == await count(session, JournalEvent, JournalEvent.actor_id.is_not(None))


async def test_one_form_of_several_has_lessons_after_all(town: Town, mother: Phone, deputy: Phone) -> None:
    await looked(deputy, "7Б", "1А")
    await deputy.presses("Отменить уроки")
    await town.waits_until(clock(16, 43))
    assert len(town.new(mother)) > 1
    await deputy.presses("◀ Дни без уроков")
    await deputy.presses("Вернуть: 12.11, мороз")
    assert deputy.labels == [["Вернуть уроки"], ["1А", "7Б"], ["◀ Дни без уроков"]]
    await deputy.presses("7Б")
    await deputy.presses("Вернуть уроки")
    await town.waits_until(clock(16, 50))
    assert town.new(mother) == [ON]
    await deputy.presses("◀ Дни без уроков")
    assert deputy.sees_changed == "<b>Дни без уроков</b>\n\n• 12 ноября, четверг: 1А — мороз"


async def test_two_deputies_do_not_undo_each_other_unseen(town: Town, deputy: Phone) -> None:
    head = await town.linked("Анна", Role.HEAD, "krylova")
    await looked(deputy, "7Б", "1А")
    await looked(head, "7Б", why="Карантин")
    await head.presses("Отменить уроки")
    await deputy.presses("Отменить уроки")
    assert deputy.toast == "Так уже не получится: с тех пор что-то изменилось. Вот что решено сейчас."
    assert deputy.sees == "<b>Дни без уроков</b>\n\n• 12 ноября, четверг: 7Б — карантин"


async def test_days_that_cannot_be_and_schools_that_are_not_ours(town: Town, deputy: Phone) -> None:
    school, yesterday = town.ids.school, WEDNESDAY.toordinal() - 1
    await looked(deputy)
    for day in (yesterday, THURSDAY.toordinal() + 60, 0, -5, 10**9):
        for press in (
            PickWhy(school=school, day=day),
            MakeOff(school=school, day=day, why=Why.FROST, stood=0),
            LookOn(school=school, day=day, stood=0),
            MakeOn(school=school, day=day, stood=0),
        ):
            await deputy.presses_data(deputy.screens[-1].id, press.pack())
            assert "Дни без уроков" in deputy.sees or "На какой день?" in deputy.sees
    await deputy.presses_data(deputy.screens[-1].id, PickForms(school=school + 1).pack())
    assert deputy.toast.startswith("Эта кнопка больше не действует")
    await deputy.presses_data(deputy.screens[-1].id, PickForms(school=school, form=999_999).pack())
    assert deputy.labels[2] == ["1А", "✓ 7Б", "10А"]
    async with town.sessions() as session:
        assert await count(session, MovedDay) == 0
