"""`zvonok import`: shows what would change, then changes it; all of it or nothing."""

import sqlite3
import subprocess
import time
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from db.queries import access, roster
from db.queries.roster import Ids, Snapshot
from db.session import connect
from domain.access import Look
from tests.cli.conftest import Shell
from tests.db.kit import family
from tests.school import NOW

PUPILS = """Класс;Фамилия;Имя;Отчество;Дата рождения
7Б;Ковалёв;Артём;Дмитриевич;04.05.2013
7Б;Лебедев;Кирилл;Павлович;30.09.2012
7Б;О'Нил <b>;Шон & «Ко»;;02.01.2013
"""
RENAMED = "такого ученика нет, но есть похожие, которых нет в файле. Это исправленное имя?"
OTHER = "7Б;Ким;Алина;Олеговна;31.02.2013\n"
NEW = "7Б;Новикова;Анна;Олеговна;03.02.2013\n"
AT = ("--now", NOW.isoformat())


@pytest.fixture
def folder(shell: Shell) -> Path:
    """A folder of CSV files beside the database."""
    made = shell.folder / "списки"
    made.mkdir()
    return made


async def known(shell: Shell) -> Snapshot:
    """What the database knows."""
    sessions = connect(f"sqlite+aiosqlite:///{shell.folder}/school.db")
    async with sessions() as session:
        found = await roster.snapshot(session, 1, NOW.date())
    await sessions.close()
    return found


@pytest.mark.usefixtures("school")
async def test_a_dry_run_shows_and_changes_nothing(shell: Shell, folder: Path) -> None:
    (folder / "Ученики.csv").write_text(PUPILS + NEW, encoding="utf-8")
    before = await known(shell)
    ended = shell.runs("import", "roster", str(folder), "--dry-run", *AT)
    assert (ended.code, ended.err) == (0, "")
    assert ended.lines == [
        "С 11 ноября:",
        "Новые ученики: 1",
        "  Новикова Анна Олеговна, 7Б (лист «Ученики», строка 5)",
        "Состав групп: 2",
        "Это проверка: ничего не изменено.",
    ]
    assert await known(shell) == before


@pytest.mark.usefixtures("school")
async def test_what_was_shown_is_done_and_then_there_is_nothing_to_do(shell: Shell, folder: Path) -> None:
    (folder / "Ученики.csv").write_text(PUPILS + NEW, encoding="cp1251")
    ended = shell.runs("import", "roster", str(folder), *AT)
    assert (ended.code, ended.lines[-1]) == (0, "Готово, изменения внесены.")
    assert "Новикова" in {person.surname for person in (await known(shell)).roster.people}
    again = shell.runs("import", "roster", str(folder), *AT)
    assert (again.code, again.lines) == (0, ["Всё уже так, как в файле: менять нечего."])


@pytest.mark.usefixtures("school")
async def test_a_question_ends_with_2_and_changes_nothing(shell: Shell, folder: Path) -> None:
    (folder / "Ученики.csv").write_text(PUPILS.replace("Ковалёв;Артём", "Ковальский;Артём"), encoding="utf-16")
    before = await known(shell)
    ended = shell.runs("import", "roster", str(folder), *AT)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.splitlines() == [
        "Нужно ответить на вопросы: 1. Повторите команду с ответами:",
        f"  Лист «Ученики», строка 2: Ковальский Артём Дмитриевич: {RENAMED}",
        '    --answer "Ученики:2=artyom"  Ковалёв Артём Дмитриевич, 7Б, род. 04.05.2013',
        '    --answer "Ученики:2=new"  добавить как нового',
        '    --answer "Ученики:2=skip"  не брать эту строку',
    ]
    assert await known(shell) == before
    answered = shell.runs("import", "roster", str(folder), "--answer", "Ученики:2=artyom", *AT)
    assert answered.lines[1:3] == [
        "Исправлены имена: 1",
        "  Ковалёв Артём Дмитриевич → Ковальский Артём Дмитриевич (лист «Ученики», строка 2)",
    ]


@pytest.mark.usefixtures("school")
async def test_one_wrong_row_and_nothing_is_changed(shell: Shell, folder: Path) -> None:
    (folder / "Ученики.csv").write_text(PUPILS + NEW.replace("03.02", "31.02"), encoding="utf-8")
    before = await known(shell)
    ended = shell.runs("import", "roster", str(folder), *AT)
    assert (ended.code, ended.err) == (1, "")
    assert ended.lines[0] == "Не получилось прочитать: 1"
    assert ended.lines[1].startswith("  Лист «Ученики», строка 5: ")
    assert await known(shell) == before


@pytest.mark.usefixtures("school")
async def test_the_rest_of_the_rows_go_into_a_file_to_be_mended(shell: Shell, folder: Path) -> None:
    (folder / "Ученики.csv").write_text(PUPILS + NEW + OTHER, encoding="utf-8")
    rejects = shell.folder / "остальное.csv"
    ended = shell.runs("import", "roster", str(folder), "--rejects", str(rejects), *AT)
    assert ended.code == 0
    assert "Новикова" in {person.surname for person in (await known(shell)).roster.people}
    written = rejects.read_text(encoding="utf-8-sig").splitlines()
    assert written[0] == "Класс;Фамилия;Имя;Отчество;Дата рождения;Причина"
    assert written[1].startswith("7Б;Ким;Алина;Олеговна;31.02.2013;")
    rejects.write_text(rejects.read_text(encoding="utf-8-sig").replace("31.02", "28.02"), encoding="utf-8")
    mended = shell.runs("import", "roster", str(rejects), "--part", *AT)
    assert mended.lines[1] == "Новые ученики: 1"


async def test_a_school_out_of_an_empty_database(shell: Shell, folder: Path) -> None:
    (folder / "Ученики.csv").write_text(PUPILS, encoding="utf-8")
    asked = shell.runs("import", "roster", str(folder), *AT)
    assert asked.code == 2
    ended = shell.runs("import", "roster", str(folder), "--school", "Школа № 7", *AT)
    assert ended.code == 0
    made = (await known(shell)).roster
    assert (made.school.name, made.year.name, len(made.enrolments)) == ("Школа № 7", "2026/27", 3)


@pytest.mark.usefixtures("school")
def test_a_program_gets_one_object(shell: Shell, folder: Path) -> None:
    (folder / "Ученики.csv").write_text(PUPILS + NEW, encoding="utf-8")
    told = shell.runs("import", "roster", str(folder), "--dry-run", "--json", *AT).object
    assert told["applied"] is False
    assert told["counts"] == {"joined": 1, "membership": 2}
    assert told["people"][0]["where"] == {"sheet": "Ученики", "row": 5}


def test_what_is_no_list_is_refused_in_a_sentence(shell: Shell, folder: Path) -> None:
    (folder / "списки.xlsx").write_bytes(b"%PDF-1.7 ...")
    ended = shell.runs("import", "roster", str(folder / "списки.xlsx"), *AT)
    assert ended.code == 1
    assert "PDF" in ended.sentence


MARKS = """Дата;Класс;Предмет;Урок;Ученик;Отметка;Вид работы
10.11.2026;7Б;Алгебра;2;Ковалёв Артём;5;
11.11.2026;7б;алгебра;;Лебедев К.;4;контрольная работа
11.11.2026;7Б;Английский язык;3;Ковалев Артем Дмитриевич;н;
"""


@pytest.mark.usefixtures("school")
async def test_marks_of_a_running_year_and_then_nothing_to_do(shell: Shell) -> None:
    file = shell.folder / "отметки.csv"
    file.write_text(MARKS, encoding="cp1251")
    tried = shell.runs("import", "marks", str(file), "--dry-run", "--json", *AT).object
    assert (tried["applied"], tried["counts"]["mark"]) == (False, {"new": 2, "changed": 0, "same": 0})
    done = shell.runs("import", "marks", str(file), *AT)
    assert (done.code, done.lines) == (
        0,
        [
            "Уроки и темы: новых 2, исправлено 0, без изменений 0",
            "Отметки: новых 2, исправлено 0, без изменений 0",
            "Пропуски и опоздания: новых 1, исправлено 0, без изменений 0",
            "Готово, изменения внесены.",
        ],
    )
    again = shell.runs("import", "marks", str(file), "--json", *AT).object
    assert {what: (c["new"], c["changed"]) for what, c in again["counts"].items()} == {
        "mark": (0, 0),
        "absence": (0, 0),
    }


@pytest.mark.usefixtures("school")
async def test_an_unknown_code_is_asked_once_and_remembered(shell: Shell) -> None:
    file = shell.folder / "отметки.csv"
    file.write_text(MARKS.replace(";5;", ";5-;"), encoding="utf-8")
    asked = shell.runs("import", "marks", str(file), *AT)
    assert (asked.code, asked.out) == (2, "")
    assert asked.err.splitlines()[1:] == [
        "  Лист «отметки», строка 2: В файле есть отметка «5-», раз: 1. Что она значит?",
        '    --map "5-=5"  это «5»',
        '    --map "5-="  не брать такие отметки',
    ]
    assert shell.runs("import", "marks", str(file), "--map", "5-=5", *AT).code == 0
    again = shell.runs("import", "marks", str(file), "--json", *AT).object
    assert again["counts"]["mark"] == {"new": 0, "changed": 0, "same": 2}


WRONG_MARKS = {
    "another year": ("10.11.2026", "10.11.2025", "10.11.2025 не входит в учебный год 2026/27. Исправьте дату."),
    "the future": ("10.11.2026", "20.11.2026", "20.11.2026 ещё не наступило. Исправьте дату."),
    "nobody": (
        "Ковалёв Артём",
        "Ким Артём",
        "в классе 7Б нет ученика «Ким Артём». Напишите фамилию и имя как в списке.",
    ),
    "no date": ("10.11.2026", "завтра", "«завтра» не похоже на дату. Напишите её так: 05.09.2026."),
}


@pytest.mark.usefixtures("school")
@pytest.mark.parametrize("case", WRONG_MARKS)
def test_a_wrong_mark_is_named_with_its_row_and_nothing_is_written(shell: Shell, case: str) -> None:
    right, wrong, said = WRONG_MARKS[case]
    file = shell.folder / "отметки.csv"
    file.write_text(MARKS.replace(right, wrong, 1), encoding="utf-8")
    ended = shell.runs("import", "marks", str(file), *AT)
    assert (ended.code, ended.lines[:2]) == (1, ["Не получилось прочитать: 1", f"  Лист «отметки», строка 2: {said}"])
    rejects = shell.folder / "остальное.xlsx"
    assert shell.runs("import", "marks", str(file), "--rejects", str(rejects), *AT).code == 0
    assert rejects.exists()


@pytest.mark.usefixtures("school")
async def test_what_is_exported_imports_into_another_place_as_the_same_school(shell: Shell, tmp_path: Path) -> None:
    bundle = shell.folder / "school.zip"
    assert shell.runs("export", "oneroster", str(bundle), *AT).code == 0
    other = tmp_path / "other"
    other.mkdir()
    there = Shell(other)
    done = there.runs("import", "oneroster", str(bundle), *AT)
    assert (done.code, done.err) == (0, "")
    assert there.runs("import", "oneroster", str(bundle), "--json", *AT).object["changes"] == 0
    assert there.runs("import", "oneroster", str(bundle), "--json", *AT).object["marks"] == {
        "mark": {"new": 0, "changed": 0, "same": 4}
    }
    one, two = (await known(shell)).roster, (await known(there)).roster
    for part in ("people", "forms", "enrolments", "memberships", "teachings", "guardianships"):
        assert set(getattr(two, part)) == set(getattr(one, part)), part
    assert {(g.key, g.subject, g.kind, g.forms, g.name) for g in two.groups} == {
        (g.key, g.subject, g.kind, g.forms, g.name) for g in one.groups
    }
    again = there.folder / "again.zip"
    assert there.runs("export", "oneroster", str(again), *AT).lines == [f"{again}: marks: 4"]


@pytest.mark.usefixtures("school")
async def test_a_bundles_marks_are_shown_first_and_a_wrong_one_stops_everything(shell: Shell, tmp_path: Path) -> None:
    bundle, there = shell.folder / "bundle", Shell(tmp_path / "other")
    there.folder.mkdir()
    assert shell.runs("export", "oneroster", str(shell.folder / "bundle.zip"), *AT).code == 0
    with zipfile.ZipFile(shell.folder / "bundle.zip") as packed:
        packed.extractall(bundle)
    dry = there.runs("import", "oneroster", str(bundle), "--dry-run", *AT)
    assert dry.lines[-3:] == [
        "Отметки: новых 4, исправлено 0, без изменений 0",
        "Это первая загрузка журнала: семьям о ней не сообщаем.",
        "Это проверка: ничего не изменено.",
    ]
    results = bundle / "results.csv"
    results.write_text(results.read_text(encoding="utf-8").replace(",5,", ",17,"), encoding="utf-8")
    ended = there.runs("import", "oneroster", str(bundle), *AT)
    assert (ended.code, ended.lines[0]) == (1, "Не получилось прочитать: 2")
    assert "отметка «17» не понятна" in ended.lines[1]
    assert ended.lines[-1] == "Это проверка: ничего не изменено."
    done = there.runs("import", "oneroster", str(bundle), "--map", "17=5", *AT)
    assert (done.code, done.lines[-1]) == (0, "Готово, изменения внесены.")


LINE = "11.11.2026;7Б;Алгебра;2;Ковалёв Артём;5\n"
MANY = 30_000


@pytest.mark.parametrize("enough", [1, MANY], ids=["while it is read", "while it is applied"])
@pytest.mark.usefixtures("school")
def test_an_import_that_is_killed_has_changed_nothing_and_can_be_repeated(shell: Shell, enough: int) -> None:
    file = shell.folder / "отметки.csv"
    file.write_text("Дата;Класс;Предмет;Урок;Ученик;Отметка\n" + LINE * MANY, encoding="utf-8")
    before = counts(shell)
    command = shell.command("import", "marks", str(file), *AT)
    with subprocess.Popen(command, env=shell.environment, stdout=subprocess.DEVNULL) as started:
        while staged(shell) < enough:
            assert started.poll() is None
            time.sleep(0.01)
        started.kill()
    assert counts(shell) == before
    done = shell.runs("import", "marks", str(file), "--json", *AT)
    assert done.object["counts"]["mark"] == {"new": MANY, "changed": 0, "same": 0}
    assert counts(shell)["mark"] == before["mark"] + MANY


def counts(shell: Shell) -> dict[str, int]:
    """Rows of the journal's tables."""
    with closing(sqlite3.connect(shell.folder / "school.db")) as database:
        return {
            table: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - the next line's words
            for table in ("lesson", "mark", "attendance", "homework", "journal_event")
        }


def staged(shell: Shell) -> int:
    """Rows on their way in."""
    with closing(sqlite3.connect(shell.folder / "school.db")) as database:
        (found,) = database.execute("SELECT count(*) FROM import_row").fetchone()
    return int(found)


@pytest.mark.parametrize("kind", ["roster", "timetable", "marks"])
def test_a_template_is_a_workbook(shell: Shell, kind: str) -> None:
    path = shell.folder / "шаблон.xlsx"
    ended = shell.runs("template", kind, str(path), "--language", "de", *AT)
    assert (ended.code, ended.lines) == (0, [str(path)])
    assert path.read_bytes().startswith(b"PK")


@pytest.mark.usefixtures("school")
def test_todays_lists_import_back_without_a_change(shell: Shell) -> None:
    path = shell.folder / "списки.xlsx"
    assert shell.runs("template", "roster", str(path), "--filled", *AT).code == 0
    told = shell.runs("import", "roster", str(path), "--dry-run", "--json", *AT).object
    assert (told["people"], told["questions"], told["complaints"]) == ([], [], [])


@pytest.mark.parametrize(
    ("arguments", "action"),
    [
        pytest.param(("export", "oneroster", "bundle.zip"), "oneroster", id="a-bundle"),
        pytest.param(("template", "roster", "lists.xlsx", "--filled"), "lists", id="todays-lists"),
    ],
)
async def test_a_family_can_read_that_the_administrator_took_a_file(
    shell: Shell, school: Ids, arguments: tuple[str, ...], action: str
) -> None:
    assert shell.runs(*arguments, *AT).code == 0
    artyom = school.people["artyom"]
    sessions = connect(f"sqlite+aiosqlite:///{shell.folder}/school.db")
    async with sessions() as session:
        looked = await access.looked_at(session, family(school, "artyom"), artyom, NOW)
    await sessions.close()
    assert looked == [Look(NOW.date(), action, None, None, None, 1)]


def test_a_workbook_without_names_is_no_look_at_anybody(shell: Shell, school: Ids) -> None:
    assert school.school
    assert shell.runs("template", "timetable", "timetable.xlsx", "--filled", *AT).code == 0
    with closing(sqlite3.connect(shell.folder / "school.db")) as database:
        assert database.execute("SELECT count(*) FROM access_log").fetchone() == (0,)
