"""Marks for a term: the bot proposes by the school's rule, the teacher confirms, the family reads it."""

from datetime import date, datetime

import pytest
from sqlalchemy import insert, literal, select, update

from db.models import Delegation, Enrolment, GroupMember, GroupTeacher, JournalEvent, PeriodMark, School, Unlock
from db.models import Term as TermRow
from domain.words import Role
from emulator.telegram import Phone
from tests.db.kit import add
from tests.e2e.conftest import Town
from tests.school import START, ZONE
from tests.statements import counted

NOT_YOURS = "Эта кнопка больше не действует: у Вас нет доступа к этим данным. Откройте экран заново: /help"
HINT = "Предложение считается по правилу школы. В журнал оно попадёт, только когда Вы его подтвердите."
HEAD = "<b>7Б, Русский язык</b>\nОтметки: 2 четверть"
SHAUN = "О'Нил &lt;b&gt; Шон &amp; «Ко»"
UNDO = "Отменить можно в течение 10 минут."


@pytest.fixture
async def sokolova(town: Town) -> Phone:
    """Teaches Russian in 7Б; Artyom has four marks, Kirill one, Shaun three."""
    town.clock.now = datetime(2026, 11, 11, 13, 35, tzinfo=ZONE)
    for pupil, values in {"artyom": "544", "kirill": "5", "onil": "332"}.items():
        for value in values:
            await town.marks(pupil, value)
    return await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")


async def opens(teacher: Phone, group: str = "7Б Русский") -> None:
    """From the command on."""
    await teacher.sends("/journal")
    await teacher.presses("Отметки за четверть")
    await teacher.presses(group)


async def stand(town: Town) -> list[tuple[str, int | None, str]]:
    """All marks of terms in the journal: kind, term, value."""
    async with town.sessions() as session:
        rows = await session.execute(
            select(PeriodMark.kind, PeriodMark.ordinal, PeriodMark.value).order_by(PeriodMark.id)
        )
        return [(row.kind, row.ordinal, row.value) for row in rows]


async def puts(town: Town, pupil: str, value: str, ordinal: int | None = 1) -> int:
    """A mark of Russian that stands already."""
    ids = town.ids
    values = {"pupil_id": ids.people[pupil], "subject_id": ids.subjects["Русский язык"], "year_id": ids.year}
    return await town.enters(
        PeriodMark, "sokolova", **values, kind="term" if ordinal else "year", ordinal=ordinal, value=value
    )


async def closes(town: Town, ordinal: int) -> None:
    """The deputy has closed the quarter."""
    async with town.sessions.begin() as session:
        one = TermRow.ordinal == ordinal, TermRow.grade.is_(None)
        await session.execute(update(TermRow).where(*one).values(closed_at=town.clock()))


async def test_everything_that_is_proposed_is_shown_first_and_set_by_one_yes(
    town: Town, mother: Phone, sokolova: Phone
) -> None:
    await puts(town, "kirill", "4", 2)
    await opens(sokolova)
    assert sokolova.sees == (
        f"{HEAD}\n\n"
        "1. Ковалёв Артём: средний 4,50 → 5\n"
        "2. Лебедев Кирилл: стоит <b>4</b>, средний 5,00\n"
        f"3. {SHAUN}: средний 2,66 → 3\n\n{HINT}"
    )
    assert sokolova.labels == [
        ["Поставить все (2)"], ["Ковалёв Артём", "Лебедев Кирилл · 4"], ["О'Нил <b> Шон & «Ко»"],
        ["1 четверть", "Год"], ["К списку классов"],
    ]  # fmt: skip
    await sokolova.presses("Поставить все (2)")
    assert sokolova.sees == (
        f"{HEAD}\n\n1. Ковалёв Артём: средний 4,50 → 5\n2. {SHAUN}: средний 2,66 → 3\n\n"
        "Поставить 2 отметки? То, что уже стоит, не изменится."
    )
    assert await stand(town) == [("term", 2, "4")]
    await sokolova.presses("Да, поставить")
    assert sokolova.sees.startswith(f"Поставлены 2 отметки. {UNDO}\n\n{HEAD}\n\n1. Ковалёв Артём: стоит <b>5</b>")
    assert await stand(town) == [("term", 2, "4"), ("term", 2, "5"), ("term", 2, "3")]
    await town.ticks()
    await town.waits_until(datetime(2026, 11, 11, 18, 5, tzinfo=ZONE))
    assert "Русский язык, 2 четверть: <b>5</b>" in mother.sees


async def test_a_yes_is_good_only_for_what_was_shown(town: Town, sokolova: Phone) -> None:
    await opens(sokolova)
    await sokolova.presses("Поставить все (3)")
    await town.marks("artyom", "2")
    await sokolova.presses("Да, поставить")
    assert sokolova.sees == (
        f"За это время журнал изменился. Проверьте, пожалуйста, ещё раз.\n\n{HEAD}\n\n"
        f"1. Ковалёв Артём: средний 4,00 → 4\n2. Лебедев Кирилл: 1 отметка → н/а\n3. {SHAUN}: средний 2,66 → 3\n\n"
        "Поставить 3 отметки? То, что уже стоит, не изменится."
    )
    assert await stand(town) == []


async def test_one_pupil_gets_another_mark_than_proposed_and_it_can_be_taken_back(town: Town, sokolova: Phone) -> None:
    await opens(sokolova)
    await sokolova.presses("Лебедев Кирилл")
    assert sokolova.sees == (
        f"{HEAD}\n\n<b>Лебедев Кирилл Павлович</b>\nОтметки: 5\nСредний балл 5,00.\n"
        "Для аттестации нужно не меньше 3 отметок, поэтому предложено «н/а»."
    )
    assert sokolova.labels == [["Поставить н/а"], ["5", "4", "3", "2"], ["осв"], ["К списку"]]
    await sokolova.presses("5")
    assert sokolova.sees.startswith(f"Лебедев Кирилл, 2 четверть: поставлено 5. {UNDO}\n\n{HEAD}")
    await sokolova.presses("Отменить")
    assert sokolova.sees.startswith(f"Отменено. Семьи об этом не узнают, если им ещё не сообщили.\n\n{HEAD}")
    assert await stand(town) == []


async def test_after_ten_minutes_a_correction_says_why(town: Town, sokolova: Phone) -> None:
    await puts(town, "artyom", "4", 2)
    await opens(sokolova)
    await sokolova.presses("Ковалёв Артём · 4")
    assert sokolova.sees == (
        f"{HEAD}\n\n<b>Ковалёв Артём Дмитриевич</b>\nОтметки: 5, 5, 4, 4\nСредний балл 4,50, выходит 5.\n"
        "В журнале стоит <b>4</b>."
    )
    town.clock.passes(minutes=9)
    await sokolova.presses("Поставить 5")
    assert sokolova.sees.startswith(f"Ковалёв Артём, 2 четверть: было 4, стало 5. {UNDO}")
    town.clock.passes(minutes=11)
    await sokolova.presses("Ковалёв Артём · 5")
    await sokolova.presses("3")
    assert sokolova.sees.endswith("Почему 5 исправляется на 3? Причину увидит семья.")
    await sokolova.presses("Апелляция")
    assert await stand(town) == [("term", 2, "3")]
    newest = select(JournalEvent.reason).where(JournalEvent.subject == "period_mark").order_by(JournalEvent.id.desc())
    async with town.sessions() as session:
        assert await session.scalar(newest.limit(1)) == "апелляция"


async def test_the_school_rounds_by_its_own_rule(town: Town, sokolova: Phone) -> None:
    async with town.sessions.begin() as session:
        await session.execute(update(School).values(rounding="0.6"))
    await opens(sokolova)
    assert "1. Ковалёв Артём: средний 4,50 → 4" in sokolova.sees


async def test_the_year_is_proposed_from_its_terms(town: Town, sokolova: Phone) -> None:
    for ordinal, value in ((1, "4"), (2, "5")):
        await puts(town, "artyom", value, ordinal)
    await puts(town, "kirill", "3", 1)
    await opens(sokolova)
    await sokolova.presses("Год")
    assert sokolova.sees == (
        "<b>7Б, Русский язык</b>\nОтметки: год\n\n"
        "1. Ковалёв Артём: средний 4,50 → 5\n"
        "2. Лебедев Кирилл: сначала поставьте отметку: 2 четверть\n"
        f"3. {SHAUN}: сначала поставьте отметку: 2 четверть\n\n{HINT}"
    )
    await sokolova.presses("Поставить все (1)")
    await sokolova.presses("Да, поставить")
    assert (await stand(town))[-1] == ("year", None, "5")


async def test_a_closed_term_stays_as_it_is_until_the_deputy_gives_leave(town: Town, sokolova: Phone) -> None:
    await puts(town, "artyom", "4", 1)
    await opens(sokolova)
    await sokolova.presses("1 четверть")
    await closes(town, 1)
    await sokolova.presses("Ковалёв Артём · 4")
    assert sokolova.sees.endswith("Период закрыт, отметки за него изменить нельзя. Открыть доступ может завуч.")
    assert sokolova.labels == [["2 четверть"], ["К списку классов"]]
    people, today = town.ids.people, date(2026, 11, 11)
    await add(town.sessions, Unlock, school_id=town.ids.school, teacher_id=people["sokolova"], first=date(2026, 10, 1),
              last=date(2026, 10, 20), until=today, given_by_id=people["petrov"], given_at=town.clock())  # fmt: skip
    await opens(sokolova)
    await sokolova.presses("1 четверть")
    await sokolova.presses("Ковалёв Артём · 4")
    await sokolova.presses("5")
    assert await stand(town) == [("term", 1, "5")]


async def test_who_stands_in_signs_for_the_teacher_and_a_class_teacher_has_no_say(town: Town, sokolova: Phone) -> None:
    people, today = town.ids.people, date(2026, 11, 11)
    await sokolova.sends("/journal")
    await sokolova.presses("Отметки за четверть")
    assert sokolova.labels == [["7Б Русский"], ["К урокам дня"]]  # not the form's other subjects
    await add(town.sessions, Delegation, school_id=town.ids.school, from_id=people["sokolova"],
              to_id=people["lebedeva"], since=today, until=today, document="приказ 41")  # fmt: skip
    lebedeva = await town.linked("Ольга", Role.TEACHER, "lebedeva")
    await opens(lebedeva)
    await lebedeva.presses("Ковалёв Артём")
    await lebedeva.presses("Поставить 5")
    newest = select(JournalEvent.actor_id, JournalEvent.for_id).order_by(JournalEvent.id.desc()).limit(1)
    async with town.sessions() as session:
        assert tuple((await session.execute(newest)).one()) == (people["lebedeva"], people["sokolova"])
    town.clock.passes(days=1)
    await lebedeva.presses("Лебедев Кирилл")
    assert lebedeva.toast == NOT_YOURS


async def test_two_groups_of_one_subject_see_their_own_pupils(town: Town) -> None:
    town.clock.now = datetime(2026, 11, 11, 13, 35, tzinfo=ZONE)
    for number, who in ((1, "morozova"), (2, "lebedeva")):
        await add(town.sessions, GroupTeacher, group_id=town.ids.groups[f"7Б Англ {number}"],
                  teacher_id=town.ids.people[who], since=START)  # fmt: skip
    morozova = await town.linked("Татьяна", Role.TEACHER, "morozova")
    await opens(morozova, "7Б 1 Англ.")
    assert morozova.sees == (
        f"<b>7Б (1), Английский язык</b>\nОтметки: 2 четверть\n\n1. Ковалёв Артём: отметок нет → н/а\n\n{HINT}"
    )
    lebedeva = await town.linked("Ольга", Role.TEACHER, "lebedeva")
    await opens(lebedeva, "7Б 2 Англ.")
    assert "Лебедев Кирилл" in lebedeva.sees
    assert "Ковалёв" not in lebedeva.sees


async def test_a_form_of_thirty_has_three_pages_and_costs_as_much_as_one_of_three(town: Town, sokolova: Phone) -> None:
    await sokolova.sends("/journal")
    await sokolova.presses("Отметки за четверть")
    message, button = sokolova.find("7Б Русский")

    async def cost() -> int:
        with counted() as said:
            await sokolova.presses_data(message.id, button["callback_data"])
        return len(said)

    before = await cost()
    await town.enrols("7Б", 27)
    async with town.sessions.begin() as session:
        new = select(literal(town.ids.groups["7Б Русский"]), Enrolment.pupil_id, Enrolment.since).where(
            Enrolment.form_id == town.ids.forms["7Б"], Enrolment.pupil_id.not_in(town.ids.people.values())
        )  # fmt: skip
        await session.execute(insert(GroupMember).from_select(["group_id", "pupil_id", "since"], new))
    assert await cost() == before == 6  # who is asking, what they keep (four), the sheet
    assert sokolova.sees.count("\n10. ") == 1
    assert "\n11. " not in sokolova.sees
    await sokolova.presses("страница 2 ▶")
    assert "\n\n11. " in sokolova.sees
    await sokolova.presses("страница 3 ▶")
    assert "30. " in sokolova.sees
