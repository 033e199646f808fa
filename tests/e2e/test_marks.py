"""A family reads marks, by term, week and subject, looks at charts and asks what it takes for a better one."""

from datetime import date

import pytest
from sqlalchemy import insert, update

from db.models import Enrolment, Holiday, PeriodMark, School, Substitution, Term
from domain import journal
from domain.words import Role, TermKind
from emulator.telegram import Phone
from tests.db.kit import joined
from tests.e2e.conftest import Town
from tests.school import MONDAY, NOW, START, THURSDAY, TUESDAY, WEDNESDAY, at

EARLIER = date(2026, 11, 5)
SILVESTER = date(2026, 12, 30)
PNG = b"\x89PNG"
SMALL_PRINT = "<i>Считаю отметки с весом 1; отметку за период ставит учитель. Попробуйте сами:</i>"


async def test_a_term_at_a_glance(mother: Phone) -> None:
    await mother.sends("/marks")
    assert mother.sees == (
        "<b>Артём, 7Б. Отметки, 2 четверть</b>\n\n"
        "Алгебра · <b>3</b>×3 <b>4</b>×3 · средний 3,50\n"
        "Русский язык · <b>5</b> · средний 5,00\n\n"
        "<i>Пока без отметок: Английский язык</i>"
    )
    assert mother.labels == [
        ["Алгебра", "Русский язык"],
        ["Неделя", "График"],
        ["1 четверть", "Год"],
        ["Софья, 1А"],
    ]
    await mother.presses("1 четверть")
    assert mother.sees == "<b>Артём, 7Б. Отметки, 1 четверть</b>\n\nОтметок пока нет."
    assert mother.labels == [["Неделя"], ["2 четверть", "Год"], ["Софья, 1А"]]


async def test_a_subject_with_works_weights_and_comments(mother: Phone) -> None:
    await mother.sends("/marks")
    await mother.presses("Алгебра")
    assert mother.sees == (
        "<b>Артём, 7Б. Алгебра, 2 четверть</b>\n\n"
        "пн 9.11 · <b>3</b> · контрольная работа, вес 3\n"
        "«проверь знаки»\n"
        "пн 9.11 · <b>4</b> · контрольная работа, вес 3, пересдача\n\n"
        "Средний балл 3,50, выходит 4."
    )
    assert mother.labels == [["Что нужно для 5?"], ["График"], ["1 четверть", "Год"],
                             ["Спросить про оценку"], ["◀ Все предметы"]]  # fmt: skip
    await mother.presses("1 четверть")
    assert mother.sees == "<b>Артём, 7Б. Алгебра, 1 четверть</b>\n\nОтметок пока нет."
    assert mother.labels == [["2 четверть", "Год"], ["◀ Все предметы"]]


async def test_what_a_better_mark_takes_and_what_would_be_if(mother: Phone) -> None:
    await mother.sends("/marks")
    await mother.presses("Алгебра")
    await mother.presses("Что нужно для 5?")
    assert mother.sees == (
        "<b>Артём, 7Б. Алгебра: что нужно для 5?</b>\n\n"
        "Сейчас средний балл: (3×3 + 4×3) / 6 = 3,50.\n"
        "До 30 декабря по расписанию осталось 35 уроков.\n\n"
        "Хватит таких отметок: <b>5\u00a0×\u00a012</b>.\n"
        "Проверка для 5\u00a0×\u00a012: (21 + 60) / 18 = 4,50.\n"
        "Нужно 12 отметок, а за столько уроков обычно бывает 10: успеть можно, но трудно.\n\n"
        f"{SMALL_PRINT}"
    )
    assert mother.labels == [["+5", "+4", "+3", "+2"], ["◀ Алгебра"]]
    await mother.presses("+5")
    await mother.presses("+4")
    assert "Если получить ещё 5, 4: средний балл (21 + 9) / 8 = 3,75, выходит 4." in mother.sees
    await mother.presses("Сбросить")
    assert "Если получить" not in mother.sees
    await mother.presses("◀ Алгебра")
    assert mother.sees.startswith("<b>Артём, 7Б. Алгебра, 2 четверть</b>")


async def test_when_it_is_too_late_it_is_said(town: Town, mother: Phone) -> None:
    town.clock.passes(days=47)
    await mother.sends("/marks")
    await mother.presses("Алгебра")
    await mother.presses("Что нужно для 5?")
    assert mother.sees == (
        "<b>Артём, 7Б. Алгебра: что нужно для 5?</b>\n\n"
        "Сейчас средний балл: (3×3 + 4×3) / 6 = 3,50.\n"
        "До 30 декабря по расписанию осталось 2 урока.\n\n"
        "По текущим отметкам не получается: нужно <b>5\u00a0×\u00a012</b>, а осталось 2 урока. "
        "Возможна пересдача — решает учитель.\n"
        "Проверка для 5\u00a0×\u00a012: (21 + 60) / 18 = 4,50.\n\n"
        f"{SMALL_PRINT}"
    )


async def test_lessons_that_remain_are_those_of_the_timetable_as_it_will_be_held(town: Town, mother: Phone) -> None:
    """Of the 35 one is cancelled, one moved beyond the term, two are in holidays, and one more comes for another."""
    algebra, russian = town.ids.groups["7Б Алгебра"], town.ids.groups["7Б Русский"]
    friday, late = date(2026, 11, 13), date(2027, 1, 12)
    async with town.sessions.begin() as session:
        off = {"year_id": town.ids.year, "name": "карантин"}
        await session.execute(insert(Holiday).values(starts=date(2026, 12, 7), ends=date(2026, 12, 8), **off))
        for group, day, number, change in (
            (algebra, THURSDAY, 2, {"cancelled": True}),
            (algebra, friday, 2, {"new_day": late, "new_number": 3}),
            (russian, friday, 1, {"subject_id": town.ids.subjects["Алгебра"]}),
        ):
            await session.execute(insert(Substitution).values(group_id=group, day=day, number=number, **change))
    await mother.sends("/marks")
    await mother.presses("Алгебра")
    await mother.presses("Что нужно для 5?")
    assert "До 30 декабря по расписанию осталось 32 урока.\n" in mother.sees


async def test_an_exam_and_the_certificate_stand_in_the_year(town: Town, mother: Phone) -> None:
    about = {"pupil_id": town.ids.people["artyom"], "year_id": town.ids.year}
    algebra, english = town.ids.subjects["Алгебра"], town.ids.subjects["Английский язык"]
    async with town.sessions.begin() as session:
        for subject, kind, value in ((algebra, "year", "4"), (algebra, "final", "5"), (english, "exam", "3")):
            row = {"subject_id": subject, "kind": kind, "value": value, "entered_at": NOW}
            await session.execute(insert(PeriodMark).values(**about, **row))
    await mother.sends("/marks")
    assert "аттестат" not in mother.sees
    await mother.presses("Год")
    assert mother.sees == (
        "<b>Артём, 7Б. Отметки, год</b>\n\n"
        "Алгебра · <b>3</b>×3 <b>4</b>×3 · средний 3,50 · итог <b>4</b> · аттестат <b>5</b>\n"
        "Английский язык · экзамен <b>3</b>\n"
        "Русский язык · <b>5</b> · средний 5,00"
    )
    await mother.presses("Алгебра")
    assert mother.sees.endswith(
        "Средний балл 3,50, выходит 4.\nОтметка за период (год): <b>4</b>\nОтметка в аттестат: <b>5</b>"
    )
    await mother.presses("2 четверть")
    assert mother.sees.endswith("Средний балл 3,50, выходит 4.")


async def test_the_first_form_has_none(mother: Phone) -> None:
    await mother.sends("/marks")
    await mother.presses("Софья, 1А")
    assert mother.sees == "<b>Софья, 1А.</b> В этом классе учатся без отметок."
    assert mother.labels == [["Артём, 7Б"]]


async def test_marks_that_count_nowhere_have_no_average(town: Town, mother: Phone) -> None:
    book = journal.Journal(
        lessons=(journal.Lesson(at("7Б Англ 1", EARLIER, 3), "Present Perfect"),),
        marks=(journal.Mark(at("7Б Англ 1", EARLIER, 3), "artyom", "н/а", "ответ на уроке", 1),),
    )
    await town.writes(book)
    await mother.sends("/marks")
    await mother.presses("Английский язык")
    assert mother.sees.endswith(
        "чт 5.11 · <b>н/а</b> · ответ на уроке\n\nСреднего балла нет: эти отметки в него не входят."
    )
    await mother.presses("Год")
    assert mother.sees.startswith("<b>Артём, 7Б. Английский язык, год</b>")


async def test_a_week_by_days_and_the_way_back_to_its_term(mother: Phone) -> None:
    await mother.sends("/marks")
    await mother.presses("Неделя")
    assert mother.sees == (
        "<b>Артём, 7Б. Отметки, 9–15 ноября</b>\n\n"
        "<b>9 ноября, понедельник</b>\n"
        "Алгебра · <b>3</b> · контрольная работа, вес 3\n"
        "«проверь знаки»\n"
        "Алгебра · <b>4</b> · контрольная работа, вес 3, пересдача\n\n"
        "<b>10 ноября, вторник</b>\n"
        "Русский язык · <b>5</b> · ответ на уроке"
    )
    assert mother.labels == [["◀ неделя раньше", "неделя позже ▶"], ["◀ 2 четверть"], ["Софья, 1А"]]
    await mother.presses("◀ неделя раньше")
    assert mother.sees == (
        "<b>Артём, 7Б. Отметки, 2–8 ноября</b>\n\n"
        "<i>4 ноября, среда: День народного единства</i>\n\n"
        "На этой неделе отметок нет."
    )
    await mother.presses("◀ неделя раньше")
    assert mother.sees.startswith("<b>Артём, 7Б. Отметки, 26 октября – 1 ноября</b>\n\n<i>24 октября – 1 ноября:")
    await mother.presses("◀ 1 четверть")
    assert mother.sees == "<b>Артём, 7Б. Отметки, 1 четверть</b>\n\nОтметок пока нет."
    await mother.presses("Неделя")
    assert mother.sees.startswith("<b>Артём, 7Б. Отметки, 19–25 октября</b>")
    await mother.presses("Софья, 1А")
    assert mother.sees == "<b>Софья, 1А.</b> В этом классе учатся без отметок."


async def test_a_week_across_the_years_end(town: Town, mother: Phone) -> None:
    last = at("7Б Алгебра", SILVESTER, 2)
    given = journal.Mark(last, "artyom", "5", "самостоятельная работа", 2)
    await town.writes(journal.Journal(lessons=(journal.Lesson(last, "Повторение"),), marks=(given,)))
    town.clock.passes(days=53)
    await mother.sends("/marks")
    assert mother.sees.startswith("<b>Артём, 7Б. Отметки, 2 четверть</b>"), "3 January is in the holidays"
    await mother.presses("Неделя")
    assert mother.sees == (
        "<b>Артём, 7Б. Отметки, 28 декабря – 3 января</b>\n\n"
        "<b>30 декабря, среда</b>\n"
        "Алгебра · <b>5</b> · самостоятельная работа, вес 2"
    )
    await mother.presses("неделя позже ▶")
    assert mother.sees == "<b>Артём, 7Б. Отметки, 4–10 января</b>\n\nНа этой неделе отметок нет."
    await mother.presses("◀ 2 четверть")
    assert "Алгебра · <b>3</b>×3 <b>4</b>×3 <b>5</b>×2 · средний 3,87" in mother.sees


async def compared(town: Town, *others: str) -> None:
    """Eight more pupils of 7Б have a 4 in algebra, these others a 2; the school lets averages be compared."""
    town.ids = await joined(town.sessions, town.ids, "7Б", 8)
    lesson = at("7Б Алгебра", WEDNESDAY, 2)
    fours = (journal.Mark(lesson, f"7Б {number}", "4", "ответ на уроке", 1) for number in range(8))
    twos = (journal.Mark(lesson, key, "2", "ответ на уроке", 1) for key in others)
    await town.writes(journal.Journal(lessons=(journal.Lesson(lesson, "Многочлены"),), marks=(*fours, *twos)))
    async with town.sessions.begin() as session:
        await session.execute(update(School).values(class_average=True))


async def test_the_class_average_stands_beside_the_own_where_the_school_allows_it(town: Town, mother: Phone) -> None:
    await compared(town)
    await mother.sends("/marks")
    await mother.presses("Алгебра")
    assert mother.sees.endswith("Средний балл 3,50, выходит 4.\nСредний балл класса 4,05: по отметкам 10 учеников.")
    await mother.presses("◀ Все предметы")
    await mother.presses("Русский язык")
    assert mother.sees.endswith("Средний балл 5,00, выходит 5."), "one pupil is no class"
    async with town.sessions.begin() as session:
        await session.execute(update(School).values(class_average=False))
    await mother.presses("◀ Все предметы")
    await mother.presses("Алгебра")
    assert mother.sees.endswith("Средний балл 3,50, выходит 4.")


async def test_the_chart_of_a_term_comes_below_and_says_in_words_what_it_shows(town: Town, mother: Phone) -> None:
    await compared(town)
    await mother.sends("/marks")
    screen = mother.sees
    await mother.presses("График")
    assert mother.sees == (
        "<b>Артём, 7Б. Средний балл, 2 четверть</b>\n\nАлгебра: 3,50, в классе 4,05\nРусский язык: 5,00"
    )
    assert mother.texts[-2] == screen
    assert [(file.name, file.content[:4]) for file in mother.files] == [("отметки.png", PNG)]


async def test_the_chart_of_a_subject(mother: Phone) -> None:
    await mother.sends("/marks")
    await mother.presses("Алгебра")
    await mother.presses("График")
    assert mother.sees == (
        "<b>Артём, 7Б. Алгебра, 2 четверть</b>\n\n"
        "Средний балл 3,50, выходит 4.\n\n"
        "пн 9.11 · <b>3</b>×3 <b>4</b>×3 · средний 3,50"
    )
    assert len(mother.files) == 1
    await mother.presses("◀ Все предметы")
    assert mother.sees_changed.startswith("<b>Артём, 7Б. Отметки, 2 четверть</b>"), "the screen above goes on"


async def test_an_old_button_of_a_chart_that_is_empty_now(town: Town, mother: Phone) -> None:
    await mother.sends("/marks")
    await mother.presses_data(mother.screens[-1].id, f"mc1:{town.ids.people['artyom']}:0:1")
    assert mother.toast == "Рисовать пока нечего: ни одна отметка не входит в средний балл."
    await mother.presses_data(mother.screens[-1].id, f"mc1:{town.ids.people['artyom']}:999:2")
    assert mother.sees == "Эта кнопка устарела. Откройте экран заново: /help"
    assert mother.files == []


async def test_the_second_parent_and_the_pupil_see_the_same(town: Town, mother: Phone) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    pupil = await town.linked("Артём", Role.PUPIL, "artyom", "artyom")
    await mother.sends("/children")
    await mother.presses("Разрешить: Артём")
    for phone in (mother, father, pupil):
        await phone.sends("/marks")
        await phone.presses("Неделя")
        await phone.presses("◀ 2 четверть")
        await phone.presses("График")
    assert father.texts[-2:] == pupil.texts[-2:] == mother.texts[-2:]
    assert father.files == pupil.files == mother.files
    assert pupil.labels[-1] == ["1 четверть", "Год"], "no other children"


async def test_a_half_year_of_the_tenth_form(town: Town) -> None:
    father = await town.linked("Илья", Role.GUARDIAN, "belov", "vera")
    lesson = at("10А Алгебра", TUESDAY, 1)
    given = journal.Mark(lesson, "vera", "4", "контрольная работа", 3)
    await town.writes(journal.Journal(lessons=(journal.Lesson(lesson, "Логарифмы"),), marks=(given,)))
    await father.sends("/marks")
    assert father.sees == "<b>Вера, 10А. Отметки, 1 полугодие</b>\n\nАлгебра · <b>4</b>×3 · средний 4,00"
    assert father.labels == [["Алгебра"], ["Неделя", "График"], ["Год"]]


async def test_a_parallel_of_trimesters(town: Town, mother: Phone) -> None:
    row = {"year_id": town.ids.year, "grade": 7, "kind": TermKind.TRIMESTER}
    async with town.sessions.begin() as session:
        await session.execute(insert(Term).values(ordinal=1, starts=START, ends=date(2026, 11, 30), **row))
        await session.execute(insert(Term).values(ordinal=2, starts=date(2026, 12, 1), ends=date(2027, 2, 28), **row))
    await mother.sends("/marks")
    assert mother.sees.startswith("<b>Артём, 7Б. Отметки, 1 триместр</b>\n\nАлгебра · <b>3</b>×3 <b>4</b>×3")
    assert mother.labels[2] == ["2 триместр", "Год"]


async def test_a_pupil_who_changed_the_form_keeps_the_marks_and_is_compared_with_the_new_one(
    town: Town, mother: Phone
) -> None:
    """Artyom moves to 10A on Tuesday: his marks of 7B stand there, nine pupils of 10A have a 2 in algebra."""
    town.ids = await joined(town.sessions, town.ids, "10А", 8)
    lesson, pupils = at("10А Алгебра", WEDNESDAY, 1), ["vera", *(f"10А {number}" for number in range(8))]
    twos = tuple(journal.Mark(lesson, key, "2", "ответ на уроке", 1) for key in pupils)
    await town.writes(journal.Journal(lessons=(journal.Lesson(lesson, "Логарифмы"),), marks=twos))
    artyom, forms = town.ids.people["artyom"], town.ids.forms
    async with town.sessions.begin() as session:
        await session.execute(update(School).values(class_average=True))
        await session.execute(update(Enrolment).where(Enrolment.pupil_id == artyom).values(until=MONDAY))
        await session.execute(insert(Enrolment).values(pupil_id=artyom, form_id=forms["10А"], since=TUESDAY))
    await mother.sends("/marks")
    await mother.presses("Алгебра")
    assert mother.sees.startswith("<b>Артём, 10А. Алгебра, 1 полугодие</b>\n\nпн 9.11 · <b>3</b>")
    assert mother.sees.endswith("Средний балл 3,50, выходит 4.\nСредний балл класса 2,15: по отметкам 10 учеников.")


async def test_two_groups_of_one_subject_are_one_line(town: Town, mother: Phone) -> None:
    lessons = [at("7Б Англ 1", EARLIER, 3), at("7Б Англ 2", WEDNESDAY, 3)]
    marks = tuple(journal.Mark(one, "artyom", "5", "ответ на уроке", 1) for one in lessons)
    await town.writes(journal.Journal(tuple(journal.Lesson(one, "Passive Voice") for one in lessons), marks))
    await mother.sends("/marks")
    assert "Английский язык · <b>5</b> <b>5</b> · средний 5,00\n" in mother.sees
    assert mother.sees.count("Английский язык") == 1


@pytest.mark.parametrize(
    ("rounding", "said"),
    [
        ("half_up", "По текущим отметкам 4 уже выходит."),
        ("0.6", "Хватит таких отметок: <b>5 — или 4, 4</b>.\nПроверка для 5: (21 + 5) / 7 = 3,71."),
    ],
    ids=["half up", "six tenths"],
)
async def test_the_school_says_when_it_rounds_up(town: Town, mother: Phone, rounding: str, said: str) -> None:
    async with town.sessions.begin() as session:
        await session.execute(update(School).values(rounding=rounding))
    await mother.sends("/marks")
    await mother.presses("Алгебра")
    algebra = town.ids.subjects["Алгебра"]
    await mother.presses_data(mother.screens[-1].id, f"mf1:{town.ids.people['artyom']}:{algebra}:4:")
    assert said in mother.sees


async def test_a_subject_without_a_timetable_is_told_so(town: Town, mother: Phone) -> None:
    lesson = at("1А Чтение", WEDNESDAY, 1)
    given = journal.Mark(lesson, "artyom", "3", "ответ на уроке", 1)
    await town.writes(journal.Journal(lessons=(journal.Lesson(lesson, "Рассказ"),), marks=(given,)))
    await mother.sends("/marks")
    await mother.presses("Чтение")
    await mother.presses("Что нужно для 4?")
    assert mother.sees == (
        "<b>Артём, 7Б. Чтение: что нужно для 4?</b>\n\n"
        "Сейчас средний балл: 3 / 1 = 3,00.\n"
        "Расписания по этому предмету нет, поэтому сколько уроков осталось, не знаю.\n\n"
        "Хватит одной отметки: <b>4</b>.\n"
        "Проверка для 4: (3 + 4) / 2 = 3,50.\n\n"
        f"{SMALL_PRINT}"
    )
