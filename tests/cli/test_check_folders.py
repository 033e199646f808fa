"""`zvonok check` says whether folders can be written, and whether a backup was made of late."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from db.queries.roster import Ids
from domain.backup import name_of
from tests.cli.conftest import Shell

MAKE_ONE = "make one now with `zvonok db backup`"


def told(shell: Shell, what: str = "backups", **environment: str) -> tuple[bool, str]:
    """The line's verdict and sentence, without the way to the folder."""
    line: dict[str, Any] = shell.runs("check", "--json", **environment).object[what]
    return line["ok"], line["said"].replace(f"{shell.folder}/", "")


def made(shell: Shell, *ages: timedelta) -> datetime:
    """Backups of these ages lie there; returns when the last of them was made."""
    folder = shell.folder / "backups"
    folder.mkdir()
    moments = [datetime.now(UTC) - age for age in ages]
    for moment in moments:
        (folder / name_of(moment)).touch()
    return moments[-1]


def began(shell: Shell, age: timedelta) -> None:
    """All that stands in the journal was entered so long ago or later."""
    moment = (datetime.now(UTC) - age).replace(tzinfo=None)
    with closing(sqlite3.connect(shell.folder / "school.db")) as database, database:
        database.execute("UPDATE journal_event SET at = ?", [moment.isoformat(" ")])


def test_the_newest_backup_is_named(shell: Shell) -> None:
    newest = made(shell, timedelta(days=9), timedelta(hours=47))
    assert told(shell) == (True, f"backups is writable, the newest is of {newest:%Y-%m-%d %H:%M} UTC")


def test_a_backup_of_the_night_before_last_is_too_old(shell: Shell) -> None:
    newest = made(shell, timedelta(days=9), timedelta(hours=49))
    said = f"the newest in backups is of {newest:%Y-%m-%d}: look for «backup failed» in the log, and {MAKE_ONE}"
    assert told(shell) == (False, said)
    assert shell.runs("check").code == 1


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        pytest.param(timedelta(hours=47), (True, "backups is writable, there is none yet"), id="a new journal"),
        pytest.param(
            timedelta(hours=49),
            (False, f"none in backups; `zvonok run` makes one every night: {MAKE_ONE}"),
            id="a journal of some days",
        ),
    ],
)
def test_a_journal_of_some_days_without_a_backup_is_told(
    shell: Shell, school: Ids, age: timedelta, expected: tuple[bool, str]
) -> None:
    assert school
    began(shell, age)
    assert told(shell) == expected


def test_a_backup_that_is_made_as_it_says_makes_it_good(shell: Shell, school: Ids) -> None:
    assert school
    began(shell, timedelta(days=9))
    assert shell.runs("db", "backup").code == 0
    good, said = told(shell)
    assert (good, said.partition(" of ")[0]) == (True, "backups is writable, the newest is")
    assert (shell.folder / "backups").stat().st_mode & 0o077 == 0


def test_only_their_owner_may_look_into_a_folder_of_backups_that_the_check_makes(shell: Shell) -> None:
    assert told(shell)[0]
    assert (shell.folder / "backups").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(("what", "setting"), [("files", "FILES_DIR"), ("backups", "BACKUPS_DIR")])
def test_a_folder_that_cannot_be_written_is_told(shell: Shell, what: str, setting: str) -> None:
    (shell.folder / "taken").touch()
    below = {setting: f"{shell.folder}/taken/below"}
    assert told(shell, what, **below) == (False, "taken/below cannot be written: Not a directory")


def test_a_database_that_is_none_is_told_by_its_own_line(shell: Shell) -> None:
    (shell.folder / "school.db").write_bytes(b"no database at all" * 100)
    assert told(shell) == (True, "backups is writable, there is none yet")
    assert not told(shell, "database")[0]
