"""A class teacher's morning: at a quarter to eight, what has to be looked after, each with its way."""

from datetime import date, datetime

import pytest
from sqlalchemy import insert, select, update

from db.models import AbsenceNote, Alarm, Delegation, Notice, NoticePupil, Outbox, Person, Receipt, School
from db.queries import journal_changes
from db.session import inserted
from domain.notice import Audience
from domain.outbox import Failure, Kind
from domain.people import Hat
from domain.words import Role
from emulator.telegram import Phone
from tests.db.kit import add
from tests.e2e.conftest import Town
from tests.school import MONDAY, THURSDAY, WEDNESDAY, ZONE

TITLE = "<b>7Б. Утро класса, 12 ноября, четверг</b>"
LINKED = (
    "<b>Не подключены 2 семьи</b>\nЛебедев Кирилл, О'Нил &lt;b&gt; Шон &amp; «Ко»\n"
    "Дайте семье код: его выдаёт кнопка «Пригласить семьи»."
)


def morning(day: int = 12, hour: int = 7, minute: int = 45) -> datetime:
    """Of November."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


@pytest.fixture
async def sokolova(town: Town, mother: Phone) -> Phone:
    """Leads 7Б, where Artyom's mother is linked and nobody else is."""
    assert mother
    phone = await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")
    town.new(phone)
    return phone


async def comes(town: Town, moment: datetime) -> int:
    """That moment: how many mornings were laid out; then everything is delivered."""
    town.clock.now = moment
    made = (await town.ticks("class_day"))["class_day"]["done"]
    await town.ticks("delivery")
    return made


async def cancels_algebra(town: Town, day: date = THURSDAY) -> None:
    """The office has cancelled the second lesson of 7Б."""
    async with town.sessions.begin() as session:
        group, off = town.ids.groups["7Б Алгебра"], {"cancelled": True, "reason": "учитель болеет"}
        await journal_changes.substitute(session, town.ids.school, group, day, 2, off, town.entry())


async def notice(town: Town, author: str, text: str, urgent: str | None = "карантин", **values: object) -> int:
    """A notice to Artyom's and Kirill's parents that left in the evening; nobody has opened it."""
    people, left = town.ids.people, morning(11, 19)
    row = {
        "school_id": town.ids.school, "author_id": people[author], "role": Role.CLASS_TEACHER,
        "form_id": town.ids.forms["7Б"], "text": text, "audience": Audience().to_json(), "urgent_reason": urgent,
        "created_at": left, "confirmed_at": left, "due_at": left, "laid_out_at": left, "reported_at": left, **values,
    }  # fmt: skip
    async with town.sessions.begin() as session:
        number = await inserted(session, insert(Notice).values(**row).returning(Notice.id))
        for pupil in ("artyom", "kirill"):
            await session.execute(insert(NoticePupil).values(notice_id=number, pupil_id=people[pupil]))
        for person in ("elena", "dmitry", "lebedeva"):
            receipt = {"notice_id": number, "person_id": people[person], "hat": Hat.GUARDIAN.value}
            await session.execute(insert(Receipt).values(**receipt, opened_at=left if person == "elena" else None))
    return number


async def fates(town: Town) -> list[tuple[str, str | None]]:
    """What became of the mornings."""
    async with town.sessions() as session:
        rows = await session.execute(select(Outbox.state, Outbox.failure).where(Outbox.kind == Kind.CLASS_DAY))
        return [(row.state, row.failure) for row in rows]


async def test_everything_that_has_to_be_looked_after_stands_there_with_a_way_to_it(
    town: Town, mother: Phone, sokolova: Phone
) -> None:
    people = town.ids.people
    await mother.blocks()
    await town.announces("lebedeva", "kirill", THURSDAY)
    await cancels_algebra(town)
    await notice(town, "sokolova", "Завтра в школу не идём: карантин до пятницы. Задания пришлют учителя.")
    await town.misses("onil", "Н", day=WEDNESDAY)
    await add(town.sessions, Alarm, pupil_id=people["onil"], day=WEDNESDAY, number=1, opened_at=town.clock())
    assert await comes(town, morning()) == 1
    [letter] = town.new(sokolova)
    assert letter == (
        f"{TITLE}\n\n"
        "<b>Сегодня не придут: 1</b>\n• Лебедев Кирилл — болезнь\n\n"
        "<b>Изменения в уроках</b>\n• 2-й урок, Алгебра — отменён: учитель болеет\n\n"
        "<b>Пропуск без объяснения: 1</b>\n• О'Нил &lt;b&gt; Шон &amp; «Ко», 11 ноября\n\n"
        "<b>Сообщения не доходят: 1</b>\n"
        "• Ковалёва Елена Викторовна (мама: Ковалёв Артём) — бот заблокирован, с 11 ноября\n\n"
        "<b>Срочное объявление не открыли: 2</b>\n«Завтра в школу не идём: карантин до пятницы. Задания пришлю…»\n"
        "• Ковалёв Дмитрий Сергеевич (папа: Ковалёв Артём)\n"
        "• Лебедева Ольга Андреевна (мама: Лебедев Кирилл)\n\n"
        f"{LINKED}"
    )
    assert sokolova.labels == [
        ["Отсутствия", "Уроки 7Б"],
        ["Пропуски класса", "Не дошло: 7Б"],
        ["Кто не открыл", "Пригласить семьи"],
        ["Настройки"],
    ]
    assert await comes(town, morning(minute=50)) == 0
    assert town.new(sokolova) == []


@pytest.mark.parametrize(
    ("label", "begins"),
    [
        ("Отсутствия", "<b>7Б. Отсутствия, 12 ноября, четверг</b>\n\n• <b>Лебедев Кирилл</b>"),
        ("Уроки 7Б", "<b>Уроки 7Б: 12 ноября, четверг</b>"),
        ("Пропуски класса", "<b>7Б. Пропуски класса, 9–13 ноября</b>"),
        ("Не дошло: 7Б", "<b>7Б. Что не дошло</b>"),
        ("Пригласить семьи", "<b>7Б"),
        ("Список класса", "<b>7Б. Список класса</b>"),
        ("Настройки", "<b>Настройки</b>"),
    ],
)
async def test_each_button_leads_to_where_something_can_be_done(
    town: Town, mother: Phone, sokolova: Phone, label: str, begins: str
) -> None:
    people = town.ids.people
    await mother.blocks()
    await town.announces("lebedeva", "kirill", THURSDAY)
    await cancels_algebra(town)
    await notice(town, "petrov", "Занятий завтра нет")
    await town.misses("onil", "Н", day=WEDNESDAY)
    await add(town.sessions, Alarm, pupil_id=people["onil"], day=WEDNESDAY, number=1, opened_at=town.clock())
    await comes(town, morning())
    await sokolova.presses(label)
    assert sokolova.sees_changed.startswith(begins)


async def test_a_form_where_nothing_has_to_be_looked_after_gets_no_message(town: Town) -> None:
    morozova = await town.linked("Татьяна", Role.CLASS_TEACHER, "morozova", form="1А")
    await town.linked("Елена", Role.GUARDIAN, "elena", "artyom")
    town.new(morozova)
    assert await comes(town, morning()) == 1
    assert town.new(morozova) == []
    await morozova.sends("/delivery")
    await morozova.presses("Мои сообщения")
    assert "Сводка класса" not in morozova.sees_changed


async def test_a_machine_that_was_off_makes_up_for_it_until_noon(town: Town, sokolova: Phone) -> None:
    assert await comes(town, morning(hour=7, minute=44)) == 0
    assert await comes(town, morning(hour=9, minute=0)) == 1
    assert town.new(sokolova) == [f"{TITLE}\n\n{LINKED}"]
    assert await comes(town, morning(13, hour=13, minute=0)) == 0
    assert await comes(town, morning(13, hour=11, minute=59)) == 1


async def test_what_was_laid_out_and_could_not_leave_by_noon_is_dropped(town: Town, sokolova: Phone) -> None:
    town.clock.now = morning()
    await town.ticks("class_day")
    town.clock.now = morning(hour=12, minute=0)
    await town.ticks("delivery")
    assert town.new(sokolova) == []
    assert await fates(town) == [("cancelled", Failure.EXPIRED)]
    await sokolova.sends("/delivery")
    await sokolova.presses("Мои сообщения")
    assert "12.11 07:45 · Сводка класса · не отправлено: срок прошёл раньше" in sokolova.sees_changed


async def test_it_says_what_is_so_when_it_leaves(town: Town, sokolova: Phone) -> None:
    town.clock.now = morning()
    await town.ticks("class_day")
    await town.linked("Ольга", Role.GUARDIAN, "lebedeva", "kirill")
    await cancels_algebra(town)
    town.clock.now = morning(hour=7, minute=46)
    await town.ticks("delivery")
    [letter] = town.new(sokolova)
    assert "Алгебра — отменён" in letter
    assert "<b>Не подключена 1 семья</b>\nО'Нил" in letter


async def test_on_days_without_lessons_it_does_not_come(town: Town, sokolova: Phone) -> None:
    assert await comes(town, morning(14)) == 0  # a Saturday
    assert await comes(town, datetime(2026, 10, 28, 7, 45, tzinfo=ZONE)) == 0
    assert await comes(town, datetime(2026, 11, 4, 7, 45, tzinfo=ZONE)) == 0
    assert town.new(sokolova) == []


async def test_who_does_not_want_it_switches_it_off_and_on_again(town: Town, sokolova: Phone) -> None:
    await comes(town, morning())
    await sokolova.presses("Настройки")
    await sokolova.presses("Сводка класса")
    assert sokolova.sees_changed.endswith("Выбрано: <b>да</b>")
    await sokolova.presses("Нет")
    assert sokolova.toast == "Сводка класса: нет."
    town.new(sokolova)
    assert await comes(town, morning(13)) == 0
    town.clock.now = morning(16)
    await sokolova.sends("/settings")
    await sokolova.presses("Вернуть обычные")
    await sokolova.presses("Вернуть обычные")
    assert await comes(town, morning(16)) == 1


async def test_what_is_switched_off_after_it_was_laid_out_does_not_leave(town: Town, sokolova: Phone) -> None:
    town.clock.now = morning()
    await town.ticks("class_day")
    await town.prefers("sokolova", class_day="no")
    await town.ticks("delivery")
    assert town.new(sokolova) == []
    assert await fates(town) == [("cancelled", Failure.OFF)]


async def test_a_mother_has_no_say_in_it_and_a_deputy_neither(town: Town, mother: Phone) -> None:
    deputy = await town.linked("Олег", Role.DEPUTY, "petrov")
    for phone in (mother, deputy):
        await phone.sends("/settings")
        assert "Сводка класса" not in phone.sees


async def test_birthdays_are_told_only_where_the_school_wants_it_and_never_the_age(town: Town, sokolova: Phone) -> None:
    people = town.ids.people
    async with town.sessions.begin() as session:
        for pupil, born in (("artyom", date(2013, 11, 16)), ("kirill", date(2012, 11, 14)), ("onil", date(2013, 1, 2))):
            await session.execute(update(Person).where(Person.id == people[pupil]).values(birth_date=born))
    await comes(town, morning(16))
    assert "День рождения" not in town.new(sokolova)[0]
    async with town.sessions.begin() as session:
        await session.execute(update(School).values(birthdays=True))
        await session.execute(update(Person).where(Person.id == people["artyom"]).values(birth_date=date(2013, 11, 23)))
        await session.execute(update(Person).where(Person.id == people["kirill"]).values(birth_date=date(2012, 11, 21)))
    await comes(town, morning(23))
    [letter] = town.new(sokolova)
    assert letter.endswith("<b>День рождения</b>\n• Лебедев Кирилл, 21 ноября\n• Ковалёв Артём")
    assert sokolova.labels == [["Пригласить семьи", "Список класса"], ["Настройки"]]


async def test_who_stands_in_is_told_of_the_day_and_of_no_family(town: Town, sokolova: Phone) -> None:
    lebedeva = await town.linked("Ольга", Role.TEACHER, "lebedeva")
    people = town.ids.people
    await add(
        town.sessions, Delegation, school_id=town.ids.school, from_id=people["sokolova"], to_id=people["lebedeva"],
        form_id=town.ids.forms["7Б"], since=THURSDAY, until=THURSDAY, document="приказ 41",
    )  # fmt: skip
    await town.announces("elena", "artyom", THURSDAY)
    await cancels_algebra(town)
    town.new(lebedeva), town.new(sokolova)
    assert await comes(town, morning()) == 2
    [letter] = town.new(lebedeva)
    assert letter == (
        f"{TITLE}\n\n<b>Сегодня не придут: 1</b>\n• Ковалёв Артём — болезнь\n\n"
        "<b>Изменения в уроках</b>\n• 2-й урок, Алгебра — отменён: учитель болеет"
    )
    assert lebedeva.labels == [["Уроки 7Б"]]
    await lebedeva.presses("Уроки 7Б")
    assert lebedeva.sees_changed.startswith("<b>Уроки 7Б: 12 ноября, четверг</b>")
    assert LINKED.splitlines()[0] not in letter
    assert await comes(town, morning(13)) == 1  # the order is over


async def test_a_right_that_ended_between_laying_out_and_leaving_ends_it(town: Town, sokolova: Phone) -> None:
    lebedeva = await town.linked("Ольга", Role.TEACHER, "lebedeva")
    people = town.ids.people
    await add(
        town.sessions, Delegation, school_id=town.ids.school, from_id=people["sokolova"], to_id=people["lebedeva"],
        form_id=town.ids.forms["7Б"], since=THURSDAY, until=THURSDAY, document="",
    )  # fmt: skip
    await cancels_algebra(town)
    town.clock.now = morning()
    await town.ticks("class_day")
    async with town.sessions.begin() as session:
        await session.execute(update(Delegation).values(revoked_at=town.clock()))
    town.new(lebedeva), town.new(sokolova)
    await town.ticks("delivery")
    assert town.new(lebedeva) == []
    assert len(town.new(sokolova)) == 1


async def test_notices_that_are_no_longer_urgent_are_not_told(town: Town, sokolova: Phone) -> None:
    await notice(town, "sokolova", "Не срочно", None)
    await notice(town, "sokolova", "Отозвано", withdrawn_at=morning(11, 20))
    await notice(town, "sokolova", "Прошло", expires_at=morning(12, 7, 0))
    await notice(town, "sokolova", "Первое", expires_at=morning(12, 18, 0))
    await notice(town, "sokolova", "Второе, и оно такое длинное, что на кнопку не поместится")
    await comes(town, morning())
    [letter] = town.new(sokolova)
    assert [line for line in letter.splitlines() if line.startswith("«")] == [
        "«Первое»", "«Второе, и оно такое длинное, что на кнопку не поместится»",
    ]  # fmt: skip
    assert sokolova.labels == [
        ["Не открыли: Первое", "Не открыли: Второе, и оно такое…"],
        ["Пригласить семьи"],
        ["Настройки"],
    ]


async def test_of_an_absence_of_several_days_the_last_one_is_said_and_an_exemption_is_none(
    town: Town, sokolova: Phone
) -> None:
    note = await town.announces("elena", "artyom", MONDAY)
    async with town.sessions.begin() as session:
        await session.execute(update(AbsenceNote).where(AbsenceNote.id == note).values(until=date(2026, 11, 17)))
    await comes(town, morning())
    assert "• Ковалёв Артём — болезнь, по 17 ноября\n" in town.new(sokolova)[0]
    async with town.sessions.begin() as session:
        await session.execute(update(AbsenceNote).where(AbsenceNote.id == note).values(reason="exempt"))
    await comes(town, morning(13))
    assert "Артём" not in town.new(sokolova)[0]
