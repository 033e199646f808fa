"""/class is the way to everything about the own form: list, cards, marks, the workbook, who needs attention."""

from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, update

from db.models import AccessLog, Enrolment, Mark, School
from domain.words import Role
from emulator.telegram import Phone
from exchange.tables import read_tables
from tests.e2e.conftest import Town
from tests.school import MONDAY, TUESDAY, WEDNESDAY
from views.class_ways import ClassPupil, ClassRoster, ClassSubject

NOT_YOURS = "Эта кнопка больше не действует: у Вас нет доступа к этим данным. Откройте экран заново: /help"
STALE = "Эта кнопка устарела. Откройте экран заново: /help"
CARD = (
    "<b>Ковалёв Артём Дмитриевич, 7Б</b>\nГруппы: Английский язык (1)\n\n"
    "<b>Семья</b>\n• мама, Ковалёва Елена Викторовна — {mother}\n• папа, Ковалёв Дмитрий Сергеевич — пока не на связи\n"
    "• сам ученик — пока не на связи\n\n"
    "<b>Посещаемость, 2 четверть</b>\nПропущено уроков: 1 из 5\n{ill}Опозданий: 1.\n\n"
    "<b>Средние баллы, 2 четверть</b>\nАлгебра: 3,50 (2 отметки)\nРусский язык: 5,00 (1 отметка)\n"
    "<i>Без среднего балла: Английский язык</i>"
)


@pytest.fixture
async def teacher(town: Town) -> Phone:
    """Marina Sokolova, class teacher of 7Б, on the first screen of her form."""
    phone = await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")
    await phone.sends("/class")
    return phone


async def test_the_first_screen_leads_to_all_the_others(teacher: Phone) -> None:
    assert teacher.sees == "<b>7Б. Отсутствия, 11 ноября, среда</b>\n\nНи о ком не сообщали."
    assert teacher.labels == [
        ["◀ вт 10.11", "чт 12.11 ▶"],
        ["Отметить отсутствие"],
        ["Список класса", "Отметки класса"],
        ["Кому нужно внимание", "Пропуски класса"],
        ["Подписи недели"],
    ]


async def test_the_list_and_a_card_that_the_family_knows_of(teacher: Phone, mother: Phone) -> None:
    await teacher.presses("Список класса")
    assert teacher.sees == (
        "<b>7Б. Список класса</b>\nУчеников: 3. Семей на связи: 1.\n\n"
        "1. Ковалёв Артём — на связи 1 из 2\n2. Лебедев Кирилл — на связи пока никого\n"
        "3. О'Нил &lt;b&gt; Шон &amp; «Ко» — взрослых в списке школы нет"
    )
    await teacher.presses("Ковалёв Артём")
    assert teacher.sees == CARD.format(mother="на связи", ill="• по болезни: 1\n")
    assert teacher.labels == [["1 четверть", "Год"], ["Пригласить семью"], ["◀ Список класса"]]
    await teacher.presses("Пригласить семью")
    assert teacher.sees.startswith("<b>Ковалёв Артём Дмитриевич, 7Б</b>\nДля кого код?")
    await mother.sends("/privacy")
    await mother.presses("Кто смотрел")
    assert "• Соколова М. И., классный руководитель 7Б — карточка ученика\n" in mother.sees_changed


async def test_ten_pupils_to_a_page_and_back_to_the_same_page(town: Town, teacher: Phone) -> None:
    await town.enrols("7Б", 10)
    await teacher.presses("Список класса")
    await teacher.presses("страница 2 ▶")
    assert teacher.sees_changed.endswith("\n12. Ученик 08 Имя — взрослых в списке школы нет\n"
                                         "13. Ученик 09 Имя — взрослых в списке школы нет")  # fmt: skip
    await teacher.presses("Ученик 09 Имя")
    await teacher.presses("◀ Список класса")
    assert "11. " in teacher.sees_changed


async def test_a_discreet_school_tells_reasons_one_press_further(town: Town, teacher: Phone) -> None:
    async with town.sessions.begin() as session:
        await session.execute(update(School).values(discreet=True))
    await teacher.presses("Список класса")
    await teacher.presses("Ковалёв Артём")
    assert teacher.sees_changed == CARD.format(mother="пока не на связи", ill="")
    await teacher.presses("Подробнее")
    assert teacher.sees_changed == CARD.format(mother="пока не на связи", ill="• по болезни: 1\n")
    await teacher.presses("◀ Без подробностей")
    assert teacher.sees_changed == CARD.format(mother="пока не на связи", ill="")


async def test_marks_by_subject_with_both_subgroups_and_other_terms(town: Town, teacher: Phone) -> None:
    await town.marks("artyom", "4", "7Б Англ 1", day=TUESDAY, number=3)
    await town.marks("onil", "2", "7Б Англ 2", day=TUESDAY, number=3)
    await teacher.presses("Отметки класса")
    assert teacher.sees_changed == (
        "<b>7Б. Отметки класса, 2 четверть</b>\n\n"
        "Алгебра: средний 4,25 · без отметок: 1\nАнглийский язык: средний 3,00 · без отметок: 1\n"
        "Русский язык: средний 5,00 · без отметок: 2"
    )
    assert teacher.labels == [
        ["Алгебра", "Английский язык"], ["Русский язык"], ["1 четверть", "Год"], ["Таблица к собранию"], ["◀ К классу"]
    ]  # fmt: skip
    await teacher.presses("Английский язык")
    assert teacher.sees_changed == (
        "<b>7Б. Английский язык, 2 четверть</b>\n\n1. Ковалёв Артём · <b>4</b> · средний 4,00\n"
        "2. Лебедев Кирилл · отметок нет\n3. О'Нил &lt;b&gt; Шон &amp; «Ко» · <b>2</b> · средний 2,00\n\n"
        "Средний балл класса 3,00."
    )
    await teacher.presses("1 четверть")
    assert teacher.sees_changed.startswith("<b>7Б. Английский язык, 1 четверть</b>\n\n1. Ковалёв Артём · отметок нет\n")
    await teacher.presses("◀ Все предметы")
    assert teacher.sees_changed.startswith("<b>7Б. Отметки класса, 1 четверть</b>\n\nАлгебра: отметок пока нет\n")


async def test_a_table_for_the_meeting_and_a_line_in_every_familys_log(
    town: Town, teacher: Phone, mother: Phone, tmp_path: Path
) -> None:
    await teacher.presses("Отметки класса")
    await teacher.presses("Таблица к собранию")
    assert teacher.toast.startswith("Таблица готова. Первый лист — весь класс, он только для Вас.")
    (file,) = teacher.files
    assert file.name == "7Б, 2 четверть, к собранию.xlsx"
    path = tmp_path / "table.xlsx"
    path.write_bytes(file.content)
    sheets = {table.name: [tuple(row.cells) for row in table.rows] for table in read_tables(path)}
    assert list(sheets) == ["Весь класс", "Ковалёв Артём", "Лебедев Кирилл", "О'Нил <b> Шон & «Ко»"]
    assert sheets["Ковалёв Артём"][5] == ("Алгебра", "3×3 4×3", 3.5, None)
    assert not any(
        "Лебедев" in str(rows) for name, rows in sheets.items() if name not in ("Весь класс", "Лебедев Кирилл")
    )
    await mother.sends("/privacy")
    await mother.presses("Кто смотрел")
    assert "• Соколова М. И., классный руководитель 7Б — таблица к собранию, в файле\n" in mother.sees_changed
    async with town.sessions() as session:
        noted = await session.scalar(select(func.count()).where(AccessLog.action == "report"))
    assert noted == 3


async def test_a_form_whose_list_is_empty_has_no_table(town: Town, teacher: Phone) -> None:
    await teacher.presses("Отметки класса")
    async with town.sessions.begin() as session:
        await session.execute(update(Enrolment).values(until=MONDAY))
    await teacher.presses("Таблица к собранию")
    assert teacher.toast == "В классе пока никого нет, и таблица была бы пустой."
    assert not teacher.files


async def test_who_needs_attention_and_the_good_news(town: Town, teacher: Phone) -> None:
    await teacher.presses("Кому нужно внимание")
    assert teacher.sees_changed == ("<b>7Б. Кому нужно внимание, 2 четверть</b>\nСейчас правила никого не называют.")
    await teacher.presses("◀ К классу")
    for number, value in enumerate("333", start=3):
        await town.marks("kirill", value, day=MONDAY.replace(month=9), number=number)
    for number, value in enumerate("444", start=3):
        await town.marks("kirill", value, number=number)
        await town.marks("onil", "2", number=number)
    await teacher.presses("Кому нужно внимание")
    assert teacher.sees_changed == (
        "<b>7Б. Кому нужно внимание, 2 четверть</b>\nПод каждым именем — правило, его числа и что можно сделать.\n\n"
        "<b>О'Нил &lt;b&gt; Шон &amp; «Ко»</b>\n"
        "• По среднему баллу выходит отметка ниже 3: Русский язык — 2 (средний 2,00, 3 отметки)\n"
        "<i>Можно спросить учителя о пересдаче и обсудить с семьёй, что поможет.</i>"
    )
    await teacher.presses("Хорошие новости: 1")
    assert teacher.sees_changed == (
        "<b>7Б. Хорошие новости</b>\nХороший повод похвалить ученика и порадовать семью.\n\n<b>Лебедев Кирилл</b>\n"
        "• За 30 дней средний балл выше прежнего на 0,50 или больше: Русский язык — был 3,00, стал 4,00"
    )
    await teacher.presses("Лебедев Кирилл")
    assert teacher.sees_changed.startswith("<b>Лебедев Кирилл Павлович, 7Б</b>\n")


async def test_missed_lessons_of_the_week_and_the_term(town: Town, teacher: Phone) -> None:
    await town.misses("onil", "Н", day=MONDAY.replace(month=9))
    await teacher.presses("Пропуски класса")
    assert teacher.sees_changed == (
        "<b>7Б. Пропуски класса, 9–13 ноября</b>\n\n"
        "<b>Ковалёв Артём</b>: 1 из 5 — по болезни 1 · опозданий: 1\n"
        "<b>Лебедев Кирилл</b>: 1 из 5 — причина не указана 1\n\nВсего пропущено уроков: 2."
    )
    await teacher.presses("Четверть")
    assert "О'Нил" not in teacher.sees_changed
    await teacher.presses("Год")
    assert "<b>О'Нил &lt;b&gt; Шон &amp; «Ко»</b>: 1 из 6 — причина не указана 1" in teacher.sees_changed
    await teacher.presses("Неделя")
    await teacher.presses("◀ неделя раньше")
    assert teacher.sees_changed == ("<b>7Б. Пропуски класса, 2–6 ноября</b>\n\nВ этом периоде уроков ещё не было.")


async def test_a_forged_form_and_pupils_of_other_forms_are_refused(town: Town, teacher: Phone) -> None:
    forms, people, screen = town.ids.forms, town.ids.people, teacher.screens[-1].id
    forged = [
        *(ClassRoster(form=form) for form in (forms["1А"], 0, -1, 10**9)),
        *(ClassPupil(form=forms["7Б"], pupil=people[who]) for who in ("sonya", "elena", "sokolova")),
        ClassPupil(form=forms["1А"], pupil=people["sonya"]),
    ]
    for data in forged:
        await teacher.presses_data(screen, data.pack())
        assert teacher.toast == NOT_YOURS
        town.clock.passes(seconds=6)
    await teacher.presses_data(screen, ClassSubject(form=forms["7Б"], subject=town.ids.subjects["Чтение"]).pack())
    assert teacher.sees_changed == STALE


async def test_a_pupil_who_left_between_list_and_press_is_not_opened(town: Town, teacher: Phone) -> None:
    await teacher.presses("Список класса")
    async with town.sessions.begin() as session:
        await session.execute(
            update(Enrolment).where(Enrolment.pupil_id == town.ids.people["artyom"]).values(until=WEDNESDAY)
        )
    town.clock.passes(days=1)
    await teacher.presses("Ковалёв Артём")
    assert teacher.toast == NOT_YOURS


async def test_thirty_five_pupils_fit_by_folding(town: Town, teacher: Phone) -> None:
    await town.enrols("7Б", 32)
    async with town.sessions() as session:
        pupils = list(
            await session.scalars(select(Enrolment.pupil_id).where(Enrolment.form_id == town.ids.forms["7Б"]))
        )
    lesson = await town.lesson("7Б Алгебра", WEDNESDAY, 2)
    given = {"lesson_id": lesson, "value": "5", "work": "ответ на уроке", "weight": 13, "comment": ""}
    async with town.sessions.begin() as session:
        rows = [{**given, "pupil_id": pupil, "entered_at": town.clock()} for pupil in pupils for _ in range(24)]
        await session.execute(insert(Mark), rows)
    await teacher.presses("Отметки класса")
    await teacher.presses("Алгебра")
    first = teacher.sees_changed
    await teacher.presses("часть 2 из 2 ▶")
    assert f"{first}\n{teacher.sees_changed}".count(" · средний ") == 35
