"""The secretary sends a file, sees what would change, and confirms; the class teacher finds the new pupil."""

import pytest

from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town

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


async def test_a_journal_is_no_matter_of_the_chat(secretary: Phone) -> None:
    written = "Дата;Класс;Предмет;Ученик;Отметка\n10.11.2026;7Б;Алгебра;Ковалёв Артём;5\n"
    await secretary.sends_file("отметки.csv", written.encode())
    assert secretary.sees_changed.startswith(
        "Лист «отметки»: это журнал с отметками, в чате он не загружается. "
        "Попросите администратора загрузить его командой zvonok import marks."
    )


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
