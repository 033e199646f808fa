"""An administrator backs up, checks, restores and changes the secret by `zvonok db …`; each answer is a sentence."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from db import migrations
from db.queries.roster import Ids
from tests.backups import changed
from tests.cli.conftest import PATIENCE, Ended, Shell
from tests.db.test_migrations import revisions

HERE = migrations.newest()
SECRET = "a secret of at least 32 characters"  # the one of the school's files
PREVIOUS = revisions()[-2]
OCCUPIED = (
    "The database of DATABASE_URL is not empty and would be replaced (a backup of it is made first). "
    "If that is meant, stop the bot and repeat with --yes."
)
NO_CLIENT = (
    "pg_dump is not on this machine: install PostgreSQL's client programs (postgresql-client), "
    "not older than the server"
)


@pytest.fixture
def office(shell: Shell, school: Ids) -> Shell:
    """The machine of the small school."""
    assert school
    (shell.folder / "secrets").mkdir()
    (shell.folder / "secrets" / "secret_keys").write_text(SECRET, encoding="utf-8")
    return shell


def backed_up(office: Shell, *arguments: str, **environment: str) -> Path:
    """A backup, made now."""
    ended = office.runs("db", "backup", *arguments, "--json", **environment)
    assert (ended.code, ended.err) == (0, "")
    return Path(ended.object["backup"])


def asked(office: Shell, statement: str) -> list[tuple[object, ...]]:
    """What the database says."""
    with closing(sqlite3.connect(office.folder / "school.db")) as database, database:
        return list(database.execute(statement))


def names(folder: Path) -> list[str]:
    """What lies in a folder, hidden or not."""
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def in_process(office: Shell, *arguments: str, limit: str) -> Ended:
    """`zvonok …` on a disk that takes no file of more than so many blocks."""
    line = ["sh", "-c", f'ulimit -f {limit}; exec "$0" "$@"', *office.command(*arguments)]
    done = subprocess.run(
        line, cwd=office.folder, env=office.environment, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    return Ended(done.returncode, done.stdout, done.stderr)


def test_a_backup_is_made_checked_and_brought_back(office: Shell) -> None:
    ended = office.runs("db", "backup")
    [name] = [name for name in names(office.folder / "backups") if name != ".lock"]
    path = office.folder / "backups" / name
    rows = office.runs("db", "verify", str(path), "--json").object["rows"]
    said = f"revision {HERE}, 64 tables, {rows} rows, 1 files"
    assert (ended.code, ended.out, ended.err) == (0, f"{path}: {said}\n", "")
    assert office.runs("db", "verify", str(path)) == Ended(0, f"{path}: {said}, as the manifest says\n", "")

    for left in office.folder.glob("school.db*"):
        left.unlink()
    shutil.rmtree(office.folder / "files")
    restored = office.runs("db", "restore", str(path))
    assert restored == Ended(0, f"Restored from {path}: {said}.\n", "")
    assert asked(office, "SELECT name FROM school") == [("Школа № 7 города Кедровска",)]
    assert office.runs("check").lines[1:3] == [
        f"ok   files: {office.folder}/files is writable",
        f"ok   database: revision {HERE}",
    ]
    assert names(office.folder) == ["backups", "files", "school.db", "secrets"]


def test_a_database_with_something_in_it_is_replaced_only_after_a_yes_and_a_backup(office: Shell) -> None:
    path = backed_up(office)
    asked(office, "UPDATE school SET name = 'later'")
    refused = office.runs("db", "restore", str(path))
    assert (refused.code, refused.sentence) == (2, OCCUPIED)
    assert asked(office, "SELECT name FROM school") == [("later",)]
    restored = office.runs("db", "restore", str(path), "--yes")
    assert restored.code == 0
    assert asked(office, "SELECT name FROM school") == [("Школа № 7 города Кедровска",)]
    aside = restored.err.strip().removesuffix(": the database as it was")
    assert office.runs("db", "restore", aside, "--yes").code == 0
    assert asked(office, "SELECT name FROM school") == [("later",)]


def test_a_database_that_is_broken_is_put_aside_and_replaced(office: Shell) -> None:
    path = backed_up(office)
    raw = bytearray((office.folder / "school.db").read_bytes())
    raw[4096 * 5 :] = b"\xff" * (len(raw) - 4096 * 5)
    for left in office.folder.glob("school.db-*"):
        left.unlink()
    (office.folder / "school.db").write_bytes(raw)
    failed = office.runs("db", "backup")
    assert failed.code == 1
    assert failed.sentence.startswith("the database file is damaged: ")
    assert office.runs("db", "restore", str(path)).code == 2
    restored = office.runs("db", "restore", str(path), "--yes")
    assert restored.code == 0
    [aside] = office.folder.glob("school.db.damaged-*")
    assert restored.err == f"{aside}: the database as it was\n"
    assert aside.read_bytes() == raw
    assert asked(office, "SELECT name FROM school") == [("Школа № 7 города Кедровска",)]


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_the_same_on_postgresql(shell: Shell, database_url: str, ids: Ids) -> None:
    assert ids
    on = {"DATABASE_URL": database_url, "SECRET_KEYS": SECRET, "FILES_DIR": f"{shell.folder}/files"}
    path = backed_up(shell, **on)
    assert shell.runs("db", "verify", str(path), **on).code == 0
    assert shell.runs("db", "restore", str(path), **on).code == 2
    restored = shell.runs("db", "restore", str(path), "--yes", "--json", **on)
    assert (restored.code, restored.object["unopened"]) == (0, [])
    other = shell.runs("db", "restore", str(path))
    assert (other.code, other.sentence) == (
        1,
        "this is a backup of PostgreSQL, and DATABASE_URL is another kind of database",
    )
    bare = shell.runs("db", "backup", **on, PATH=str(shell.folder))
    assert (bare.code, bare.sentence) == (1, NO_CLIENT)


def test_postgresql_that_does_not_answer_is_a_sentence(shell: Shell) -> None:
    ended = shell.runs("db", "backup", DATABASE_URL="postgresql://nobody:hush@127.0.0.1:1/none", SECRET_KEYS=SECRET)
    assert ended.code == 1
    assert ended.sentence.startswith("the database does not answer: ")
    assert "hush" not in ended.sentence


def test_what_is_no_backup_is_a_sentence(office: Shell) -> None:
    path = office.folder / "photo.tar"
    path.write_bytes(b"a photo" * 1000)
    said = f"{path}: not a backup of ours\n"
    assert office.runs("db", "verify", str(path)) == Ended(1, "", said)
    assert office.runs("db", "verify", str(path), "--json").object == {"ok": False, "problems": [said.strip()]}
    assert office.runs("db", "restore", str(path), "--yes") == Ended(1, "", said)
    nowhere = office.runs("db", "verify", "nowhere.tar")
    assert (nowhere.code, nowhere.sentence) == (1, "nowhere.tar: there is no such file")


def test_every_problem_of_a_backup_is_a_line(office: Shell) -> None:
    path = backed_up(office)
    tables = office.runs("db", "verify", str(path), "--json").object["tables"]
    tables["mark"]["rows"] += 1
    tables["dream"] = {"rows": 0, "checksum": ""}
    lying = changed(office.folder / "lying.tar", path, tables=tables)
    problems = ["dream: the table is missing", "mark: 4 rows, the manifest says 5"]
    assert office.runs("db", "verify", str(lying)) == Ended(1, "", "\n".join(problems) + "\n")


def test_a_secret_that_is_lost_is_told_before_it_is_needed(office: Shell) -> None:
    path = backed_up(office)
    ended = office.runs("db", "verify", str(path), SECRET_KEYS="another secret of 32 characters ...")
    assert ended.code == 1
    assert ended.sentence.endswith("private texts or files were sealed with it, and SECRET_KEYS does not list it")


def test_a_disk_that_is_full_is_a_sentence_and_leaves_nothing_behind(office: Shell) -> None:
    ended = in_process(office, "db", "backup", limit="100")
    assert ended.code == 1
    assert len(ended.err.splitlines()) == 1
    assert "Traceback" not in ended.err
    assert names(office.folder / "backups") == [".lock"]


def test_a_folder_that_cannot_be_written_is_a_sentence(office: Shell) -> None:
    (office.folder / "taken").write_text("a file")
    ended = office.runs("db", "backup", str(office.folder / "taken"))
    assert (ended.code, ended.sentence) == (1, f"{office.folder}/taken: File exists")


def test_an_empty_database_has_nothing_to_back_up(shell: Shell) -> None:
    ended = shell.runs("db", "backup")
    assert (ended.code, ended.sentence) == (1, f"{shell.folder}/school.db: there is no such database")


def test_killed_while_it_is_made_a_backup_leaves_none_that_is_half(office: Shell) -> None:
    (office.folder / "files" / "ab").mkdir(exist_ok=True)
    with (office.folder / "files" / "ab" / ("ab" + "0" * 62)).open("wb") as large:
        large.truncate(300_000_000)
    with subprocess.Popen(office.command("db", "backup"), cwd=office.folder, env=office.environment) as running:
        while not list(office.folder.glob("backups/.making-*/backup")) and running.poll() is None:
            pass
        running.send_signal(signal.SIGKILL)
    assert running.returncode == -signal.SIGKILL
    assert [name for name in names(office.folder / "backups") if name.endswith(".tar")] == []
    large.close()
    (office.folder / "files" / "ab" / ("ab" + "0" * 62)).unlink()
    path = backed_up(office)
    assert names(office.folder / "backups") == [".lock", path.name]


def at_the_revision_before(shell: Shell) -> None:
    """A school that the version before has left, with a row in it."""
    shell.runs("db", "upgrade")
    code = f"import asyncio; from db import migrations; asyncio.run(migrations.downgrade({url(shell)!r}, {PREVIOUS!r}))"
    subprocess.run([sys.executable, "-c", code], check=True, env=os.environ, cwd=Path(__file__).parents[2])
    asked(shell, "INSERT INTO school (name, short_name, zone) VALUES ('Школа № 7', '№ 7', 'Asia/Novokuznetsk')")


def url(shell: Shell) -> str:
    """As the bot writes it."""
    return f"sqlite+aiosqlite:///{shell.folder}/school.db"


@pytest.mark.parametrize("command", [("db", "upgrade"), ("job", "housekeeping")], ids=" ".join)
def test_whatever_migrates_backs_up_first_and_once(shell: Shell, command: tuple[str, ...]) -> None:
    at_the_revision_before(shell)
    assert names(shell.folder / "backups") == []
    assert shell.runs(*command).code == 0
    [path] = shell.folder.glob("backups/*.tar")
    assert shell.runs("db", "verify", str(path), "--json").object["revision"] == PREVIOUS
    assert shell.runs(*command).code == 0
    assert list(shell.folder.glob("backups/*.tar")) == [path]
    assert asked(shell, "SELECT name FROM school") == [("Школа № 7",)]


def test_an_upgrade_says_where_the_database_was_put(shell: Shell) -> None:
    at_the_revision_before(shell)
    ended = shell.runs("db", "upgrade")
    [path] = shell.folder.glob("backups/*.tar")
    assert ended.lines == [f"{path}: the database as it was", f"The database is at revision {HERE}."]


def test_without_a_backup_nothing_is_migrated_unless_that_is_said(shell: Shell) -> None:
    at_the_revision_before(shell)
    (shell.folder / "backups").write_text("a file is in the way")
    ended = shell.runs("db", "upgrade")
    assert (ended.code, ended.sentence) == (1, f"{shell.folder}/backups: File exists")
    assert asked(shell, "SELECT version_num FROM alembic_version") == [(PREVIOUS,)]
    assert shell.runs("db", "upgrade", "--without-backup").lines == [f"The database is at revision {HERE}."]


def test_a_database_of_a_newer_version_is_a_sentence_and_is_not_backed_up_again_and_again(office: Shell) -> None:
    asked(office, "UPDATE alembic_version SET version_num = '9999'")
    ended = office.runs("job", "housekeeping")
    assert (ended.code, ended.sentence) == (
        1,
        "the database is at revision 9999, which only a newer version of this program knows",
    )
    assert names(office.folder / "backups") == []


def test_a_backup_of_the_revision_before_is_restored_and_migrated(shell: Shell) -> None:
    at_the_revision_before(shell)
    shell.runs("db", "upgrade")
    [path] = shell.folder.glob("backups/*.tar")
    for left in shell.folder.glob("school.db*"):
        left.unlink()
    assert shell.runs("db", "restore", str(path)).code == 0
    assert asked(shell, "SELECT version_num FROM alembic_version") == [(HERE,)]
    assert asked(shell, "SELECT name FROM school") == [("Школа № 7",)]


def test_a_new_secret_takes_over_and_the_old_one_may_go(office: Shell) -> None:
    new = "a new secret of at least 32 characters"
    both, alone = {"SECRET_KEYS": f"{new},{SECRET}"}, {"SECRET_KEYS": new}
    lost = office.runs("db", "rekey", **alone)
    assert (lost.code, lost.err) == (1, "FILES_DIR: 1 cannot be opened by any listed secret\n")
    newest, older = office.runs("check", "--json", **both).object["keys"]["said"].split()[1:]
    assert office.runs("db", "rekey", **both).out == (
        f"Sealed anew with {newest.strip(',')}: 0 texts, 1 files.\n"
        f"Nothing is sealed with {older} any more. Unused codes made with it are good until it is removed "
        "(wait 14 days), and so are addresses of calendars.\n"
    )
    assert office.runs("db", "rekey", "--json", **alone).object == {
        "newest": newest.strip(","), "older": [], "texts": 0, "files": 0, "closed": {},
    }  # fmt: skip
    path = backed_up(office, **alone)
    assert office.runs("db", "verify", str(path), **alone).code == 0


def test_the_version_before_takes_back_the_backup_of_an_upgrade(office: Shell) -> None:
    """A newer version has been here; this one, installed again, restores what was backed up before that."""
    path = backed_up(office)
    asked(office, "UPDATE alembic_version SET version_num = '9999'")
    assert office.runs("db", "restore", str(path)).code == 2
    restored = office.runs("db", "restore", str(path), "--yes")
    assert restored.code == 0
    assert asked(office, "SELECT version_num FROM alembic_version") == [(HERE,)]
    aside = restored.err.strip().removesuffix(": the database as it was")
    refused = office.runs("db", "restore", aside, "--yes")
    assert refused.sentence == f"{aside}: made by a newer version (0.1.0, revision 9999): install that version first"


def test_cron_makes_one_a_night(office: Shell) -> None:
    night = "2026-11-11T03:00:00+07:00"
    assert office.runs("job", "backup", "--now", night).out == "backup: 1\n"
    assert office.runs("job", "backup", "--now", night).out == "backup: 0\n"
    assert [name for name in names(office.folder / "backups") if name != ".lock"] == ["zvonok-20261110T200000Z.tar"]
    (office.folder / "taken").write_text("a file", encoding="utf-8")
    failed = office.runs("job", "backup", "--now", night, BACKUPS_DIR=f"{office.folder}/taken")
    assert (failed.code, failed.err.splitlines()[-1]) == (1, f"{office.folder}/taken: File exists")


@pytest.mark.parametrize("kept", ["7", "7,4", "a,b,c", "7,4,-1"])
def test_a_rule_that_is_none_is_a_sentence(shell: Shell, kept: str) -> None:
    ended = shell.runs("db", "backup", BACKUPS_KEPT=kept)
    assert (ended.code, ended.sentence) == (1, "BACKUPS_KEPT: three numbers like 7,4,6: days, weeks, months")
