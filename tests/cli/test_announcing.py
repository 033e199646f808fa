"""A school that begins in the middle of a year: its old marks are told to nobody, unless it wishes so."""

import pytest

from tests.cli.conftest import Shell
from tests.cli.test_importing import AT


def alerts(shell: Shell) -> int:
    """How many new entries the alerts job finds."""
    found: int = shell.runs("job", "alerts", "--json", *AT).object["done"]
    return found


@pytest.fixture
def bundle(shell: Shell, school: object) -> Shell:
    """The small school and its marks as files, beside a folder where nothing is known yet."""
    assert school is not None
    assert shell.runs("export", "oneroster", str(shell.folder / "bundle.zip"), *AT).code == 0
    there = Shell(shell.folder / "other")
    there.folder.mkdir()
    return there


def test_the_first_journal_of_a_school_is_silent_and_what_comes_after_it_is_told(bundle: Shell) -> None:
    file = bundle.folder.parent / "bundle.zip"
    assert bundle.runs("import", "oneroster", str(file), *AT).code == 0
    assert alerts(bundle) == 0
    marks = bundle.folder / "отметки.csv"
    marks.write_text("Дата;Класс;Предмет;Урок;Ученик;Отметка\n11.11.2026;7Б;Алгебра;2;Ковалёв Артём;5\n", "utf-8")
    assert bundle.runs("import", "marks", str(marks), *AT).code == 0
    assert alerts(bundle) == 2  # the lesson and the mark
    assert alerts(bundle) == 0


def test_the_first_journal_of_a_school_is_told_when_it_wishes_so(bundle: Shell) -> None:
    file = bundle.folder.parent / "bundle.zip"
    assert bundle.runs("import", "oneroster", str(file), "--announce", *AT).code == 0
    assert alerts(bundle) > 0
