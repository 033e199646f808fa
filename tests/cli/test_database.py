"""`zvonok db`, `zvonok check` and `zvonok job` on databases as they are found."""

import sqlite3
from pathlib import Path

import pytest

from db import migrations
from db.queries.roster import Ids
from emulator.telegram import Server
from tests.cli.conftest import Shell

TOKEN = "123456:" + "t" * 35


def test_an_upgrade_may_be_repeated(shell: Shell) -> None:
    said = f"The database is at revision {migrations.newest()}.\n"
    assert [shell.runs("db", "upgrade") for _ in range(2)] == [shell.runs("db", "upgrade")] * 2
    assert shell.runs("db", "upgrade").out == said
    assert shell.runs("db", "upgrade", "--json").object == {"revision": migrations.newest()}


def test_an_upgrade_climbs_on_either_database(shell: Shell, database_url: str) -> None:
    assert shell.runs("db", "upgrade", "--json", DATABASE_URL=database_url).code == 0
    checked = shell.runs("check", "--json", DATABASE_URL=database_url).object
    assert checked["database"] == {"ok": True, "said": f"revision {migrations.newest()}"}


def test_a_check_before_anything_is_there_says_what_to_do(shell: Shell) -> None:
    ended = shell.runs("check")
    assert (ended.code, ended.err) == (1, "")
    assert ended.lines[1:] == [
        f"ok   files: {shell.folder}/files is writable",
        "BAD  database: empty: run `zvonok db upgrade` (`zvonok run` does it by itself)",
        f"ok   backups: {shell.folder}/backups is writable, there is none yet",
        "ok   http: off, HTTP_PORT is not set",
        "ok   updates: the bot asks for them (polling)",
        "ok   redis: off, REDIS_URL is not set: one process at a time",
        "ok   errors: in the log, SENTRY_DSN is not set",
        "BAD  token: BOT_TOKEN is not set: get one from @BotFather and write it into .env",
    ]


async def test_a_check_of_a_good_installation_is_good_and_shows_no_token(
    shell: Shell, school: Ids, server: Server
) -> None:
    assert school
    shell.runs("db", "backup")
    ended = await shell.runs_beside(server, TOKEN, "check")
    assert (ended.code, ended.err) == (0, "")
    assert [line[:4] for line in ended.lines] == ["ok  "] * 9
    assert ended.lines[-1] == "ok   token: @zvonok_demo_bot"
    told = await shell.runs_beside(server, TOKEN, "check", "--json")
    assert told.object["ok"] is True
    assert TOKEN not in ended.out + told.out


@pytest.mark.parametrize(
    "token",
    [
        pytest.param("123456:tttt", id="too-short"),
        pytest.param("123456:" + "t" * 20 + " " + "t" * 14, id="with-a-space"),
        pytest.param("токен", id="in-russian"),
    ],
)
@pytest.mark.parametrize("command", [("check",), ("invite", "admin", "--name", "Петров Олег")])
async def test_a_token_that_is_none_is_never_shown(
    shell: Shell, server: Server, command: tuple[str, ...], token: str
) -> None:
    ended = await shell.runs_beside(server, token, *command)
    assert token not in ended.out + ended.err
    assert "Traceback" not in ended.err


def test_a_file_that_is_no_database_is_a_sentence(shell: Shell) -> None:
    (shell.folder / "school.db").write_bytes(b"no database at all" * 100)
    ended = shell.runs("db", "upgrade")
    assert (ended.code, ended.sentence) == (1, "not reachable: the database says: file is not a database")


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_postgresql_database_that_is_not_there_is_a_sentence(shell: Shell, database_url: str) -> None:
    ended = shell.runs("db", "upgrade", DATABASE_URL=f"{database_url}_not")
    name = database_url.rsplit("/", 1)[1]
    assert (ended.code, ended.sentence) == (
        1,
        f'not reachable: the database says: database "{name}_not" does not exist',
    )


def test_a_job_runs_as_if_it_were_that_moment(shell: Shell, school: Ids) -> None:
    assert school
    with sqlite3.connect(shell.folder / "school.db") as database:
        database.execute("INSERT INTO channel (id, messenger, bot, username) VALUES (1, 'telegram', '1', 'b')")
        database.execute("INSERT INTO chat (id, channel_id, external_id, language) VALUES (1, 1, 7, 'ru')")
        database.execute("INSERT INTO wrong_code (chat_id, at) VALUES (1, '2026-11-10 11:00:00')")
        database.execute("INSERT INTO wrong_code (chat_id, at) VALUES (1, '2026-11-10 12:00:00')")
    database.close()
    housekeeping = ("job", "housekeeping", "--now", "2026-11-11T18:30:00+07:00")
    assert shell.runs(*housekeeping, "--json").object == {"job": "housekeeping", "done": 1}
    assert shell.runs(*housekeeping).out == "housekeeping: 0\n"


def test_a_job_on_an_empty_database_finds_nothing_to_do(shell: Shell) -> None:
    assert shell.runs("job", "housekeeping").out == "housekeeping: 0\n"


NO_JOB = (
    "There is no job dreaming; there are: alerts, digests, nudge, class_day, signature, notices, delivery, reports, "
    "talk, housekeeping, backup, backup_check, watch"
)


def test_a_job_that_is_none_names_those_there_are(shell: Shell) -> None:
    ended = shell.runs("job", "dreaming")
    assert (ended.code, ended.sentence) == (
        1,
        NO_JOB,
    )


def test_a_moment_that_is_none_is_a_sentence(shell: Shell) -> None:
    ended = shell.runs("job", "housekeeping", "--now", "tonight")
    assert (ended.code, ended.sentence) == (1, "--now tonight: not a moment like 2026-11-11T18:00:00+07:00")


def test_nothing_is_left_beside_the_files_that_were_asked_for(shell: Shell) -> None:
    shell.runs("db", "upgrade")
    assert {path.name.split("-")[0] for path in Path(shell.folder).iterdir()} == {"school.db"}
