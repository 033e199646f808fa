"""The deputy changes lessons under /office; families and teachers hear of it, and of nothing that was taken back."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, select

from db.models import GroupTeacher, JournalEvent, Outbox, Substitution
from domain.substitutions import USUAL, LessonKey, Reason, Way, packed
from domain.words import Role
from emulator.telegram import Phone
from tests.db.kit import count
from tests.e2e.conftest import Town
from tests.e2e.test_alerts import TITLE, clock
from tests.school import FRIDAY, START, THURSDAY, TUESDAY, WEDNESDAY
from views.substitutions_buttons import ChangeLesson, ChooseWay, LookOrder, MakeOrder, SubstitutionsOfForm, place_of

DAY = (
    "<b>7Б. Замены, 12 ноября, четверг</b>\n\n"
    "<b>1.</b> 13:30–14:15 Русский язык · Соколова М. И.\n"
    "<b>2.</b> Алгебра · Лебедева О. А.\n"
    "<b>3.</b> Английский язык (1)\n"
    "<b>3.</b> Английский язык (2)\n\n"
    "Какой урок изменить?"
)
LESSON = "<b>7Б. 12 ноября, четверг, 2-й урок</b>\n\n"
MADE = (
    "\n\nГотово. Учителям скажем через три минуты, семьям — через десять, каждой по её настройкам. "
    "До тех пор можно незаметно всё вернуть."
)


@pytest.fixture
async def deputy(town: Town) -> Phone:
    """Petrov, in the office."""
    phone = await town.linked("Олег", Role.DEPUTY, "petrov")
    await phone.sends("/office")
    return phone


async def opened(deputy: Phone, lesson: str = "2. Алгебра") -> None:
    """A lesson of 7Б tomorrow."""
    await deputy.sends("/office")
    await deputy.presses("Замены")
    await deputy.presses(next(form for form in deputy.labels[0] if "7Б" in form))
    await deputy.presses(lesson)


async def teacher(town: Town, name: str, person: str) -> Phone:
    """A teacher with a phone."""
    return await town.linked(name, Role.TEACHER, person)


async def test_a_deputy_comes_to_a_lesson_of_tomorrow_in_three_presses(deputy: Phone) -> None:
    await deputy.presses("Замены")
    assert deputy.sees_changed == (
        "<b>Замены, 12 ноября, четверг</b>\n\n"
        "Выберите класс. Точкой отмечены классы, где на этот день уже что-то изменено."
    )
    assert deputy.labels == [["1А", "7Б", "10А"], ["◀ ср 11.11", "пт 13.11 ▶"]]
    await deputy.presses("7Б")
    assert deputy.sees_changed == DAY
    assert deputy.labels == [
        ["1. Русский язык", "2. Алгебра"],
        ["3. Английский язык (1)", "3. Английский язык (2)"],
        ["◀ ср 11.11", "пт 13.11 ▶"],
        ["◀ Все классы"],
    ]
    await deputy.presses("2. Алгебра")
    assert deputy.sees_changed == f"{LESSON}<b>2.</b> Алгебра · Лебедева О. А."
    assert deputy.labels == [
        ["Другой учитель", "Другой предмет"],
        ["Отменить урок", "Перенести"],
        ["Объединить", "Дистанционно"],
        ["Кабинет"],
        ["◀ 7Б"],
    ]


async def test_another_teacher_steps_in_and_everybody_concerned_is_told(
    town: Town, mother: Phone, deputy: Phone
) -> None:
    lebedeva = await teacher(town, "Ольга", "lebedeva")
    morozova = await teacher(town, "Татьяна", "morozova")
    await opened(deputy)
    await deputy.presses("Другой учитель")
    assert deputy.sees_changed == f"{LESSON}Кто проведёт урок? Сначала те, у кого в это время нет уроков."
    assert deputy.labels == [["Морозова Т. П."], ["Соколова М. И."], ["◀ К уроку"]]
    await deputy.presses("Морозова Т. П.")
    assert deputy.sees_changed == (
        f"{LESSON}Сейчас:\n<b>2.</b> Алгебра · Лебедева О. А.\n\n"
        "Станет:\n<b>2.</b> Алгебра · Морозова Т. П.\n<i>замена</i>\n\n"
        "Когда подтвердите, семьи и учителя узнают сами."
    )
    assert deputy.labels == [
        ["Подтвердить"],
        ["✓ Без причины", "Болезнь учителя"],
        ["Курсы", "Мероприятие"],
        ["Техническая"],
        ["◀ К уроку"],
    ]
    await deputy.presses("Болезнь учителя")
    await deputy.presses("Подтвердить")
    line = "<b>2.</b> Алгебра · Морозова Т. П.\n<i>замена: болезнь учителя</i>"
    assert deputy.sees_changed == f"{LESSON}{line}{MADE}"
    assert deputy.labels == [["◀ 7Б"], ["◀ Все классы"]]
    for phone in (mother, lebedeva, morozova):
        town.new(phone)
    await town.ticks()
    await town.waits_until(clock(16, 43))
    title = "<b>7Б. 12 ноября, четверг, 2-й урок</b>\n"
    assert town.new(morozova) == [f"{title}Вас просят провести этот урок:\n{line}"]
    assert town.new(lebedeva) == [f"{title}Ваш урок проведёт другой учитель:\n{line}"]
    await town.waits_until(clock(16, 50))
    assert town.new(mother) == [
        TITLE + "12 ноября, четверг: 2-й урок (Алгебра), замена: Морозова Т. П. · причина: болезнь учителя"
    ]
    assert len(town.new(lebedeva)) == 1  # she is Kirill's mother too
    await town.waits_until(clock(17, 30))
    assert (town.new(morozova), town.new(lebedeva)) == ([], [])
    await mother.sends("/timetable")
    await mother.presses("чт 12.11 ▶")
    assert line in mother.sees
    await deputy.presses("◀ Все классы")
    assert deputy.labels[0] == ["1А", "• 7Б", "10А"]


async def test_what_is_taken_back_in_time_nobody_hears_of(town: Town, mother: Phone, deputy: Phone) -> None:
    lebedeva = await teacher(town, "Ольга", "lebedeva")
    await opened(deputy)
    await deputy.presses("Отменить урок")
    await deputy.presses("Подтвердить")
    await town.ticks()
    await deputy.presses("◀ 7Б")
    await deputy.presses("• 2. Алгебра")
    assert deputy.sees_changed == f"{LESSON}<s>2. Алгебра</s>\n<i>отменён</i>"
    assert deputy.labels[-2:] == [["Кабинет", "Как по расписанию"], ["◀ 7Б"]]
    await deputy.presses("Как по расписанию")
    await deputy.presses("Подтвердить")
    town.new(mother), town.new(lebedeva)
    for moment in (clock(16, 43), clock(16, 50), clock(17, 30)):
        await town.waits_until(moment)
    assert (town.new(mother), town.new(lebedeva)) == ([], [])
    async with town.sessions() as session:
        events = (await session.execute(select(JournalEvent).where(JournalEvent.subject == "substitution"))).all()
    assert [(bool(event.before), bool(event.after)) for event in events] == [(False, True), (True, False)]
    assert {event.actor_id for event in events} == {town.ids.people["petrov"]}


async def test_what_was_told_is_taken_back_aloud_and_can_be_changed_again(
    town: Town, mother: Phone, deputy: Phone
) -> None:
    lebedeva = await teacher(town, "Ольга", "lebedeva")
    await opened(deputy)
    await deputy.presses("Отменить урок")
    await deputy.presses("Подтвердить")
    await town.ticks()
    await town.waits_until(clock(16, 50))
    town.new(mother), town.new(lebedeva)
    await opened(deputy, "• 2. Алгебра")
    await deputy.presses("Как по расписанию")
    await deputy.presses("Подтвердить")
    await town.ticks()
    await town.waits_until(clock(17))
    assert town.new(mother) == [TITLE + "12 ноября, четверг: 2-й урок (Алгебра) пройдёт как обычно"]
    assert town.new(lebedeva) == [
        "<b>7Б. 12 ноября, четверг, 2-й урок</b>\nУрок снова ведёте Вы:\n<b>2.</b> Алгебра · Лебедева О. А.",
        "<b>Кирилл, 7Б.</b> Новое в журнале\n12 ноября, четверг: 2-й урок (Алгебра) пройдёт как обычно",
    ]
    await opened(deputy)
    await deputy.presses("Отменить урок")
    await deputy.presses("Подтвердить")
    await town.ticks()
    await town.waits_until(clock(17, 10))
    assert town.new(mother) == [TITLE + "12 ноября, четверг: 2-й урок (Алгебра) отменён"]
    async with town.sessions() as session:
        assert await count(session, Substitution) == 1


async def test_a_lesson_is_moved_and_what_is_there_already_is_said(town: Town, mother: Phone, deputy: Phone) -> None:
    await opened(deputy)
    await deputy.presses("Перенести")
    assert deputy.labels[0] == ["ср 11.11", "чт 12.11", "пт 13.11"]
    await deputy.presses("пт 13.11")
    assert deputy.sees_changed == (f"{LESSON}Каким уроком 13 ноября, пятница? Рядом с номером — что у класса уже есть.")
    assert deputy.labels[0] == ["1 · Русский язык", "2 · Алгебра"]
    await deputy.presses("1 · Русский язык")
    assert deputy.sees_changed == (
        f"{LESSON}Сейчас:\n<b>2.</b> Алгебра · Лебедева О. А.\n\n"
        "Станет:\n<s>2. Алгебра</s>\n<i>перенесён на пт 13.11, 1 урок</i>\n"
        "13 ноября, пятница:\n<b>1.</b> 13:30–14:15 Алгебра · Лебедева О. А.\n<i>перенесён с чт 12.11, 2 урок</i>\n\n"
        "⚠ У этих же учеников в это время урок: 7Б, 1-й, Русский язык.\n\n"
        "Когда подтвердите, семьи и учителя узнают сами."
    )
    await deputy.presses("Подтвердить")
    assert deputy.sees_changed.endswith(MADE)
    town.new(mother)
    await town.ticks()
    await town.waits_until(clock(16, 50))
    assert town.new(mother) == [TITLE + "12 ноября, четверг: 2-й урок (Алгебра) перенесён на пт 13.11, 1-й урок"]
    await deputy.presses("◀ 7Б")
    await deputy.presses("пт 13.11 ▶")
    await deputy.presses("• 1. Алгебра")
    assert deputy.sees_changed.startswith(LESSON)


async def test_a_busy_teacher_is_named_last_and_warned_of_but_not_refused(town: Town, deputy: Phone) -> None:
    async with town.sessions.begin() as session:
        await session.execute(
            insert(GroupTeacher).values(
                group_id=town.ids.groups["7Б Русский"], teacher_id=town.ids.people["morozova"], since=START
            )
        )
    await opened(deputy, "2. Алгебра")
    await deputy.presses("Перенести")
    await deputy.presses("чт 12.11")
    await deputy.presses("1 · Русский язык")
    await deputy.presses("Подтвердить")
    await deputy.presses("◀ 7Б")
    await deputy.presses("• 1. Алгебра")
    await deputy.presses("Другой учитель")
    assert deputy.labels == [["Морозова Т. П. · занят(а)"], ["Соколова М. И. · занят(а)"], ["◀ К уроку"]]
    await deputy.presses("Морозова Т. П. · занят(а)")
    assert "⚠ У учителя в это время урок: 7Б, 1-й, Русский язык." in deputy.sees_changed
    await deputy.presses("Подтвердить")
    assert deputy.sees_changed.endswith(MADE)


async def test_lessons_are_joined_held_from_afar_and_in_another_room(town: Town, mother: Phone, deputy: Phone) -> None:
    await opened(deputy, "3. Английский язык (1)")
    await deputy.presses("Объединить")
    assert deputy.labels == [["7Б (2) · Английский язык"], ["◀ К уроку"]]
    await deputy.presses("7Б (2) · Английский язык")
    assert "Станет:\n<b>3.</b> Английский язык (1)\n<i>вместе с 7Б (2)</i>" in deputy.sees_changed
    await deputy.presses("Подтвердить")
    await opened(deputy, "1. Русский язык")
    await deputy.presses("Дистанционно")
    assert "Станет:\n<b>1.</b> 13:30–14:15 Русский язык · Соколова М. И.\n<i>дистанционно</i>" in deputy.sees_changed
    await deputy.presses("Подтвердить")
    await opened(deputy)
    await deputy.presses("Кабинет")
    assert deputy.sees_changed == f"{LESSON}Напишите номер или название кабинета, например 31 или спортзал."
    await deputy.sends("  31   <б> ")
    assert "Станет:\n<b>2.</b> Алгебра · каб. 31 &lt;б&gt; · Лебедева О. А.\n<i>другой кабинет</i>" in deputy.sees
    await deputy.presses("Техническая")
    await deputy.presses("Подтвердить")
    assert "<i>другой кабинет: по техническим причинам</i>" in deputy.sees_changed
    town.new(mother)
    await town.ticks()
    await town.waits_until(clock(16, 50))
    assert town.new(mother) == [
        TITLE + "12 ноября, четверг: 1-й урок (Русский язык) пройдёт дистанционно\n"
        "12 ноября, четверг: 2-й урок (Алгебра) пройдёт в другом кабинете · каб. 31 &lt;б&gt; "
        "· причина: по техническим причинам\n"
        "12 ноября, четверг: 3-й урок (Английский язык) пройдёт вместе с 7Б (2)"
    ]


async def test_another_subject_and_then_another_teacher_of_it(deputy: Phone) -> None:
    await opened(deputy)
    await deputy.presses("Другой предмет")
    assert deputy.labels == [["Английский язык", "Русский язык"], ["Чтение"], ["◀ К уроку"]]
    await deputy.presses("Русский язык")
    await deputy.presses("Подтвердить")
    await opened(deputy, "• 2. Русский язык")
    await deputy.presses("Другой учитель")
    await deputy.presses("Соколова М. И.")
    assert "Станет:\n<b>2.</b> Русский язык · Соколова М. И.\n<i>вместо урока «Алгебра»</i>" in deputy.sees_changed
    await deputy.presses("✓ Без причины")
    assert deputy.sees


@pytest.mark.parametrize("typed", ["x" * 1000, "\n", "каб. " + "1" * 30])
async def test_what_is_no_room_is_asked_for_again(town: Town, deputy: Phone, typed: str) -> None:
    await opened(deputy)
    await deputy.presses("Кабинет")
    await deputy.sends(typed)
    assert deputy.sees.endswith("не длиннее 20 знаков. Напишите короче.") or typed == "\n"
    async with town.sessions() as session:
        assert await count(session, Substitution) == 0


async def test_a_second_tap_changes_nothing_and_says_the_same(town: Town, deputy: Phone) -> None:
    await opened(deputy)
    await deputy.presses("Отменить урок")
    confirm = MakeOrder(
        **place_of(LessonKey(town.ids.groups["7Б Алгебра"], THURSDAY, 2)), way=Way.CANCEL, value=0,
        because=Reason.NONE, stood=USUAL.print,
    )  # fmt: skip
    for _ in range(2):
        await deputy.presses_data(deputy.screens[-1].id, confirm.pack())
        assert deputy.sees.endswith(MADE)
    async with town.sessions() as session:
        assert await count(session, JournalEvent, JournalEvent.subject == "substitution") == 1


async def test_what_somebody_else_changed_meanwhile_is_shown_and_not_overwritten(town: Town, deputy: Phone) -> None:
    head = await town.linked("Анна", Role.HEAD, "krylova")
    await opened(deputy)
    await deputy.presses("Отменить урок")
    await opened(head)
    await head.presses("Дистанционно")
    await head.presses("Подтвердить")
    await deputy.presses("Подтвердить")
    assert deputy.sees == (
        f"{LESSON}Урок тем временем изменил кто-то другой. Вот как он стоит сейчас: посмотрите и решите заново.\n\n"
        "<b>2.</b> Алгебра · Лебедева О. А.\n<i>дистанционно</i>"
    )
    async with town.sessions() as session:
        assert await count(session, Substitution, Substitution.cancelled.is_(True)) == 0


async def test_a_lesson_that_is_past_stays_as_it_was(town: Town, deputy: Phone) -> None:
    key = LessonKey(town.ids.groups["7Б Русский"], WEDNESDAY, 1)
    await deputy.sends("/office")
    await deputy.presses_data(deputy.screens[-1].id, ChangeLesson(**place_of(key)).pack())
    assert deputy.sees.endswith("Этот урок уже прошёл, изменить его нельзя.")
    assert deputy.labels == [["◀ 7Б"]]
    stood = USUAL.print
    for way, value in ((Way.CANCEL, 0), (Way.TEACHER, town.ids.people["morozova"]), (Way.MOVE, packed(FRIDAY, 5))):
        press = MakeOrder(**place_of(key), way=way, value=value, because=Reason.NONE, stood=stood)
        await deputy.presses_data(deputy.screens[-1].id, press.pack())
    tomorrow = LessonKey(town.ids.groups["7Б Русский"], THURSDAY, 1)
    for target in (packed(TUESDAY, 1), packed(WEDNESDAY, 1), packed(THURSDAY + timedelta(days=60), 1), 99, 0, 10**15):
        press = MakeOrder(**place_of(tomorrow), way=Way.MOVE, value=target, because=Reason.NONE, stood=stood)
        await deputy.presses_data(deputy.screens[-1].id, press.pack())
    async with town.sessions() as session:
        assert await count(session, Substitution) == 0


async def test_forged_buttons_reach_no_other_school_and_nobody_who_does_not_teach(town: Town, deputy: Phone) -> None:
    people, key = town.ids.people, LessonKey(town.ids.groups["7Б Русский"], THURSDAY, 1)
    for way, value in (
        (Way.TEACHER, people["elena"]), (Way.TEACHER, people["artyom"]), (Way.TEACHER, 999_999),
        (Way.SUBJECT, 999_999), (Way.JOIN, 999_999), (Way.ROOM, 5), (Way.JOIN, key.group),
    ):  # fmt: skip
        for kind in (LookOrder, MakeOrder):
            press = kind(**place_of(key), way=way, value=value, because=Reason.NONE, stood=USUAL.print)
            await deputy.presses_data(deputy.screens[-1].id, press.pack())
            assert deputy.toast == "Так уже не получится: с тех пор что-то изменилось. Вот урок, как он есть."
    seen = deputy.sees
    for button in (
        ChangeLesson(group=999_999, day=THURSDAY.toordinal(), number=1),
        ChangeLesson(group=key.group, day=10**7, number=1),
        SubstitutionsOfForm(form=999_999, day=THURSDAY.toordinal()),
        ChooseWay(group=key.group, day=-1, number=1, way=Way.MOVE),
    ):
        await deputy.presses_data(deputy.screens[-1].id, button.pack())
        assert deputy.toast.startswith(("Эта кнопка больше не действует", "Эта кнопка устарела"))
        assert deputy.sees == seen
    await deputy.presses_data(
        deputy.screens[-1].id, ChangeLesson(group=key.group, day=THURSDAY.toordinal(), number=7).pack()
    )
    assert deputy.toast == "Этого урока в расписании больше нет. Вот расписание, как оно есть."
    async with town.sessions() as session:
        assert await count(session, Substitution) == 0


async def test_a_teacher_who_sleeps_is_told_in_the_morning_and_once(town: Town, deputy: Phone) -> None:
    morozova = await teacher(town, "Татьяна", "morozova")
    town.clock.now = clock(23)
    await opened(deputy)
    await deputy.presses("Другой учитель")
    await deputy.presses("Морозова Т. П.")
    await deputy.presses("Подтвердить")
    await deputy.presses("◀ 7Б")
    await deputy.presses("• 2. Алгебра")
    await deputy.presses("Дистанционно")
    await deputy.presses("Подтвердить")
    town.new(morozova)
    await town.waits_until(clock(23, 5))
    assert town.new(morozova) == []
    await town.waits_until(clock(7, days=1))
    assert town.new(morozova) == [
        (
            "<b>7Б. 12 ноября, четверг, 2-й урок</b>\nВас просят провести этот урок:\n"
            "<b>2.</b> Алгебра · Морозова Т. П.\n<i>замена; дистанционно</i>"
        )
    ]
    async with town.sessions() as session:
        mine = Outbox.person_id == town.ids.people["morozova"], Outbox.kind == "lesson"
        assert await count(session, Outbox, *mine) == 1
