"""The secretary sends a file, sees what would change, and confirms; the class teacher finds the new pupil."""

import pytest

from domain import journal
from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.school import WEDNESDAY, at

HEAD = "Класс;Фамилия;Имя;Отчество;Дата рождения\n"
SEVENTH = """7Б;Ковалёв;Артём;Дмитриевич;04.05.2013
7Б;Лебедев;Кирилл;Павлович;30.09.2012
7Б;О'Нил <b>;Шон & «Ко»;;02.01.2013
"""
NEW = "7Б;Новикова;Анна;Олеговна;03.02.2013\n"
SCHOOL = "Школа № 7"


@pytest.fixture
async def secretary(town: Town) -> Phone:
    """Anna Krylova of the office."""
    return await town.linked("Анна", Role.SECRETARY, "krylova")


async def test_a_new_pupil_comes_with_a_file_and_can_be_invited(town: Town, secretary: Phone) -> None:
    await secretary.sends_file("7Б.csv", (HEAD + SEVENTH + NEW).encode("cp1251"))
    assert secretary.sees_changed == (
        f"<b>«7Б.csv» → {SCHOOL}</b>\n"
        "С 11 ноября:\n"
        "Новые ученики: 1\n"
        "  Новикова Анна Олеговна, 7Б (лист «7Б», строка 5)\n"
        "Состав групп: 2"
    )
    assert secretary.labels == [["Внести изменения"], ["Отменить"]]
    await secretary.presses("Внести изменения")
    assert secretary.sees_changed.startswith(f"<b>Готово: «7Б.csv» → {SCHOOL}</b>\n")
    teacher = await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")
    await teacher.sends("/invite")
    assert ["Новикова Анна"] in teacher.labels


async def test_a_question_is_asked_on_buttons(secretary: Phone) -> None:
    await secretary.sends_file("7Б.csv", (HEAD + SEVENTH.replace("Ковалёв;", "Ковальский;")).encode())
    assert secretary.sees_changed == (
        "<b>«7Б.csv»: вопрос</b>\n"
        "Лист «7Б», строка 2: Ковальский Артём Дмитриевич: такого ученика нет, но есть похожие, "
        "которых нет в файле. Это исправленное имя?\n"
        "1. Ковалёв Артём Дмитриевич, 7Б, род. 04.05.2013\n"
        "2. добавить как нового\n"
        "3. не брать эту строку"
    )
    await secretary.presses("1")
    assert "Ковалёв Артём Дмитриевич → Ковальский Артём Дмитриевич" in secretary.sees_changed
    await secretary.presses("Отменить")
    assert secretary.sees_changed == "Хорошо, файл забыт. Ничего не изменено."


async def test_what_cannot_be_read_comes_back_to_be_mended(secretary: Phone) -> None:
    await secretary.sends_file("7Б.csv", (HEAD + SEVENTH + NEW + NEW.replace("03.02", "31.02")).encode())
    assert "Не получилось прочитать: 1\n" in secretary.sees_changed
    await secretary.presses("Внести остальное")
    (file,) = secretary.files
    assert file.name == "непринятые строки 7Б.csv.xlsx"


async def test_the_same_file_again_has_nothing_to_change(secretary: Phone) -> None:
    await secretary.sends_file("7Б.csv", (HEAD + SEVENTH).encode())
    assert secretary.sees_changed == f"<b>«7Б.csv» → {SCHOOL}</b>\nВсё уже так, как в файле: менять нечего."
    assert secretary.labels == [["Отменить"]]


async def test_a_file_that_is_no_list_is_refused_with_a_way_out(secretary: Phone) -> None:
    await secretary.sends_file("списки.xlsx", b"%PDF-1.4 nothing")
    assert secretary.sees_changed.startswith("это PDF, а не таблица. Сохраните список как .xlsx или .csv.")
    assert secretary.labels[0] == ["Шаблон списков"]


async def test_an_old_preview_does_nothing(town: Town, secretary: Phone) -> None:
    await secretary.sends_file("7Б.csv", (HEAD + SEVENTH + NEW).encode())
    message, button = secretary.find("Внести изменения")
    await secretary.presses("Внести изменения")
    await secretary.presses_data(message.id, button["callback_data"])
    assert secretary.sees_changed == "Этот файл больше не ждёт ответа. Пришлите его ещё раз."
    assert town


async def test_the_preview_is_shown_anew_when_the_school_has_changed(town: Town, secretary: Phone) -> None:
    await secretary.sends_file("7Б.csv", (HEAD + SEVENTH + NEW).encode())
    await town.enrols("7Б", 1)
    await secretary.presses("Внести изменения")
    assert "Выбыли: 1" in secretary.sees_changed


async def test_the_office_sends_templates_and_todays_lists(secretary: Phone) -> None:
    await secretary.sends("/office")
    assert secretary.labels == [["Шаблон списков"], ["Шаблон расписания"], ["Шаблон отметок"], ["Списки на сегодня"]]
    for label, name in (("Шаблон списков", "Списки.xlsx"), ("Списки на сегодня", "Списки.xlsx")):
        await secretary.sends("/office")
        await secretary.presses(label)
        assert secretary.files[-1].name == name


async def test_a_parent_who_sends_a_file_changes_nothing(mother: Phone) -> None:
    await mother.sends_file("7Б.csv", (HEAD + SEVENTH + NEW).encode())
    assert "Внести изменения" not in str(mother.labels)


JOURNAL = """Дата;Класс;Предмет;Урок;Ученик;Отметка;Вид работы
11.11.2026;7Б;Алгебра;2;Ковалёв Артём;5;ответ на уроке
11.11.2026;7Б;Алгебра;2;Лебедев Кирилл;4 3;ответ на уроке
10.11.2026;7Б;Русский язык;1;Ковалёв Артём;5;ответ на уроке
"""


async def test_a_journal_is_shown_and_taken(town: Town, secretary: Phone) -> None:
    await secretary.sends_file("отметки.csv", JOURNAL.encode("utf-16"))
    assert secretary.sees_changed == (
        f"<b>«отметки.csv» → {SCHOOL}</b>\n"
        "Уроки и темы: новых 1, исправлено 0, без изменений 0\n"
        "Отметки: новых 3, исправлено 0, без изменений 1"
    )
    await secretary.presses("Внести изменения")
    assert secretary.sees_changed.startswith(f"<b>Готово: «отметки.csv» → {SCHOOL}</b>\n")
    mother = await town.linked("Елена", Role.GUARDIAN, "elena", "artyom")
    await mother.sends("/diary")
    assert mother.sees.endswith("<b>2. Алгебра</b>\nОтметка <b>5</b>: ответ на уроке")
    await secretary.sends_file("отметки.csv", JOURNAL.encode())
    assert secretary.sees_changed.endswith("Всё уже так, как в файле: менять нечего.")


async def test_the_schools_own_codes_are_asked_once(secretary: Phone) -> None:
    written = JOURNAL.replace(";5;", ";5-;").replace(";4 3;", ";УП;").encode("cp1251")
    await secretary.sends_file("отметки.csv", written)
    assert secretary.sees_changed == (
        "<b>«отметки.csv»: вопрос</b>\nВ файле есть отметка «5-», раз: 2. Что она значит?"
    )
    assert secretary.labels == [
        ["5", "4", "3", "2"], ["Н", "Б", "ОП", "н/а"], ["осв", "•"], ["не брать такие отметки"], ["Отменить"]
    ]  # fmt: skip
    first, five = secretary.find("5")
    await secretary.presses("5")
    assert "«УП», раз: 1" in secretary.sees_changed
    await secretary.presses_data(first.id, five["callback_data"])
    assert secretary.sees_changed == "Этот файл больше не ждёт ответа. Пришлите его ещё раз."
    await secretary.sends_file("отметки.csv", written)
    await secretary.presses("5")
    await secretary.presses("не брать такие отметки")
    assert "Отметки: новых 1, исправлено 0, без изменений 1" in secretary.sees_changed
    await secretary.presses("Внести изменения")
    await secretary.sends_file("отметки.csv", written)
    assert secretary.sees_changed.endswith("Всё уже так, как в файле: менять нечего.")


async def test_marks_that_cannot_be_taken_come_back(secretary: Phone) -> None:
    bad = "11.11.2026;7Б;Алгебра;2;Петров Пётр;5;\n31.02.2026;7Б;Алгебра;2;Ковалёв Артём;5;\n"
    await secretary.sends_file("отметки.csv", (JOURNAL + bad).encode())
    assert "Лист «отметки», строка 5: в классе 7Б нет ученика «Петров Пётр»." in secretary.sees_changed
    assert "Лист «отметки», строка 6: «31.02.2026» не похоже на дату." in secretary.sees_changed
    await secretary.presses("Внести остальное")
    assert [file.name for file in secretary.files] == ["непринятые строки отметки.csv.xlsx"]


async def test_a_journal_that_changed_meanwhile_is_shown_anew(town: Town, secretary: Phone) -> None:
    await secretary.sends_file("отметки.csv", JOURNAL.encode())
    await town.writes(journal.Journal(lessons=(journal.Lesson(at("7Б Алгебра", WEDNESDAY, 2), "Многочлены"),)))
    await secretary.presses("Внести изменения")
    assert secretary.sees_changed == (
        f"<b>«отметки.csv» → {SCHOOL}</b>\nОтметки: новых 3, исправлено 0, без изменений 1"
    )


async def test_an_old_confirmation_of_a_journal_does_nothing(secretary: Phone) -> None:
    await secretary.sends_file("отметки.csv", JOURNAL.encode())
    message, button = secretary.find("Внести изменения")
    await secretary.presses("Отменить")
    await secretary.presses_data(message.id, button["callback_data"])
    assert secretary.sees_changed == "Этот файл больше не ждёт ответа. Пришлите его ещё раз."
