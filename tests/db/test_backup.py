"""A backup holds everything but the secrets, comes back as it was, and nothing else is taken for one."""

import asyncio
import gzip
import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, func, insert, make_url, select, text, update

from db import migrations
from db.backup import archive, making, postgres, restoring, store
from db.backup.store import Backups
from db.files import Files
from db.keys import Keys
from db.models import Base, JournalEvent, Person, School
from db.queries import backup
from db.queries.roster import Ids
from db.session import Sessions, connect
from domain.backup import BackupFailed, Damaged, Newer
from tests.backups import MADE, backups_of, changed, members, packed, with_database
from tests.conftest import KEYS
from tests.db.test_migrations import revisions

only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
only_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


@pytest.fixture
def backups(database_url: str, files: Files, tmp_path: Path) -> Backups:
    """Of the test's database."""
    return backups_of(database_url, files, tmp_path / "backups")


def lying(files: Files) -> list[Path]:
    """What people sent, as it lies there."""
    return [files.place(name) for name in files.names()]


async def everything(sessions: Sessions) -> dict[str, list[Any]]:
    """Every row of every table."""
    async with sessions() as session:
        return {
            table.name: sorted((tuple(row) for row in await session.execute(select(table))), key=repr)
            for table in Base.metadata.sorted_tables
        }


async def test_what_was_backed_up_comes_back_row_by_row_and_file_by_file(
    sessions: Sessions, ids: Ids, backups: Backups
) -> None:
    assert ids
    before = await everything(sessions)
    kept = {path.name: path.read_bytes() for path in lying(backups.files)}
    assert len(kept) == 1
    made = await making.make(backups, MADE)
    assert (made.path.name, made.manifest.revision) == ("zvonok-20261101T200000Z.tar", migrations.newest())
    assert (made.manifest.files, made.manifest.missing) == (1, 0)
    assert made.manifest.tables["mark"].rows == 4
    async with sessions.begin() as session:
        await session.execute(update(Person).values(name="Никто"))
        await session.execute(insert(School).values(name="new", short_name="new", zone="UTC"))
    shutil.rmtree(backups.files.folder)
    content = await restoring.examine(backups, made.path)
    await restoring.restore(backups, made.path, content)
    assert await everything(sessions) == before
    assert {path.name: path.read_bytes() for path in lying(backups.files)} == kept
    assert await restoring.verify(backups, made.path, MADE) == restoring.Verified(made.manifest, [])


async def test_new_rows_get_new_numbers_after_a_restore(sessions: Sessions, ids: Ids, backups: Backups) -> None:
    assert ids
    made = await making.make(backups, MADE)
    await restoring.restore(backups, made.path, await restoring.examine(backups, made.path))
    async with sessions.begin() as session:
        highest = await session.scalar(select(func.max(Person.id)))
        added = (
            insert(Person).values(surname="Новая", name="Ученица", patronymic="", search="новая").returning(Person.id)
        )
        assert highest is not None
        assert (await session.execute(added)).scalar_one() > highest


async def test_no_secret_is_in_a_backup(ids: Ids, database_url: str, tmp_path: Path) -> None:
    assert ids
    secrets = (b"planted: the newest of the secrets..", b"planted: an older one of the secrets")
    files = Files(tmp_path / "files", Keys(secrets))
    (files.folder / "secret_keys").write_bytes(b",".join(secrets))  # where nobody should keep them
    (files.folder / "ab").mkdir(exist_ok=True)
    (files.folder / "ab" / "secret_keys").write_bytes(b",".join(secrets))
    name = files.keep("справка".encode())
    made = await making.make(backups_of(database_url, files, tmp_path / "backups"), MADE)
    inside = members(made.path)
    unpacked = tmp_path / "unpacked"
    archive.unpack_dump(made.path, made.manifest, unpacked)
    looked_at = b"".join([made.path.read_bytes(), unpacked.read_bytes(), *inside.values()])
    assert b"planted" not in looked_at
    for secret in secrets:
        assert secret not in looked_at
    assert f"files/{name[:2]}/{name}" in inside
    assert set(made.manifest.sealed_with) == {Keys(secrets).fingerprints()[0], KEYS.fingerprints()[0]}


async def test_who_lacks_a_secret_hears_it_from_the_check(
    ids: Ids, database_url: str, backups: Backups, tmp_path: Path
) -> None:
    assert ids
    made = await making.make(backups, MADE)
    other = Files(backups.files.folder, Keys((b"quite another secret of 32 characters",)))
    found = await restoring.verify(backups_of(database_url, other, tmp_path), made.path, MADE)
    assert found.problems == [
        f"secret {KEYS.fingerprints()[0]}: private texts or files were sealed with it, and SECRET_KEYS does not list it"
    ]


async def test_a_backup_of_the_revision_before_is_restored_and_climbs(database_url: str, backups: Backups) -> None:
    older = revisions()[-2]
    await migrations.upgrade(database_url, older)
    sessions = connect(database_url)
    async with sessions.begin() as session:
        await session.execute(
            text("INSERT INTO school (name, short_name, zone) VALUES ('Школа № 7', 'Школа № 7', 'Asia/Novokuznetsk')")
        )
    made = await making.make(backups, MADE)
    assert made.manifest.revision == older
    assert (await restoring.verify(backups, made.path, MADE)).problems == []
    await migrations.upgrade(database_url)  # and its new tables are in the way
    await restoring.restore(backups, made.path, await restoring.examine(backups, made.path))
    assert await migrations.current(database_url) == migrations.newest()
    async with sessions() as session:
        assert (await session.execute(select(School.name))).scalars().all() == ["Школа № 7"]
    await sessions.close()


async def test_of_replicas_that_start_together_one_backs_up_and_migrates(database_url: str, backups: Backups) -> None:
    await migrations.upgrade(database_url, revisions()[-2])

    async def put_away() -> None:
        await making.make(backups, MADE)

    await asyncio.gather(*(migrations.upgrade(database_url, before=put_away) for _ in range(3)))
    assert await migrations.current(database_url) == migrations.newest()
    [path] = store.in_folder(backups.folder).values()
    assert archive.read(path).manifest.revision == revisions()[-2]


async def test_a_backup_of_a_newer_version_is_refused(
    sessions: Sessions, ids: Ids, backups: Backups, tmp_path: Path
) -> None:
    assert ids
    before = await everything(sessions)
    made = await making.make(backups, MADE)
    newer = changed(tmp_path / "newer.tar", made.path, revision="9999", version="7.0")
    with pytest.raises(Newer, match=r"made by a newer version \(7.0, revision 9999\): install that version first"):
        await restoring.examine(backups, newer)
    assert await everything(sessions) == before


@only_sqlite
async def test_who_has_the_database_open_sees_the_old_one_and_then_the_restored_one(
    sessions: Sessions, ids: Ids, backups: Backups
) -> None:
    assert ids
    made = await making.make(backups, MADE)
    async with sessions.begin() as session:
        await session.execute(update(School).values(name="later"))
    async with sessions() as reader:
        assert await reader.scalar(select(School.name)) == "later"
        await restoring.restore(backups, made.path, await restoring.examine(backups, made.path))
        assert await reader.scalar(select(School.name)) == "Школа № 7 города Кедровска"


@only_sqlite
async def test_a_file_that_was_sealed_anew_since_stays_and_one_that_is_broken_does_not(
    ids: Ids, backups: Backups
) -> None:
    assert ids
    [path] = lying(backups.files)
    old = path.read_bytes()
    made = await making.make(backups, MADE)
    content = await restoring.examine(backups, made.path)
    anew = KEYS.seal("files", backups.files.read(path.name))
    path.write_bytes(anew)
    await restoring.restore(backups, made.path, content)
    assert path.read_bytes() == anew
    path.write_bytes(anew[:-1])
    await restoring.restore(backups, made.path, content)
    assert path.read_bytes() == old


async def test_a_file_that_is_lost_already_is_told(ids: Ids, backups: Backups) -> None:
    assert ids
    shutil.rmtree(backups.files.folder)
    made = await making.make(backups, MADE)
    assert (made.manifest.files, made.manifest.missing) == (0, 1)


async def test_the_tables_are_compared_one_by_one(
    sessions: Sessions, ids: Ids, backups: Backups, tmp_path: Path
) -> None:
    assert ids
    made = await making.make(backups, MADE)
    tables = {name: {"rows": one.rows, "checksum": one.checksum} for name, one in made.manifest.tables.items()}
    tables["mark"]["rows"] = 5
    tables["person"]["checksum"] = "0"
    tables["dream"] = {"rows": 1, "checksum": ""}
    lying = changed(tmp_path / "lying.tar", made.path, tables=tables)
    people = tables["person"]["rows"]
    assert (await restoring.verify(backups, lying, MADE)).problems == [
        "dream: the table is missing",
        "mark: 4 rows, the manifest says 5",
        f"person: what stands in its {people} rows is not what the manifest says",
    ]
    if backups.url.startswith("sqlite"):
        before = await everything(sessions)
        with pytest.raises(Damaged, match="dream: the table is missing; mark: 4 rows"):
            await restoring.restore(backups, lying, await restoring.examine(backups, lying))
        assert await everything(sessions) == before


@only_postgresql
async def test_a_dump_that_cannot_be_read_changes_nothing(
    sessions: Sessions, ids: Ids, backups: Backups, tmp_path: Path
) -> None:
    """Its sums are right, but the server refuses it in the middle: everything is as before."""
    assert ids
    before = await everything(sessions)
    made = await making.make(backups, MADE)
    script = tmp_path / "script"
    dump = tmp_path / "dump"
    archive.unpack_dump(made.path, made.manifest, dump)
    dump.write_bytes(dump.read_bytes()[:-2000])
    with pytest.raises(BackupFailed, match="pg_restore says"):
        await postgres.restore(backups.url, dump, script)
    assert await everything(sessions) == before


@only_postgresql
async def test_a_restore_that_fails_in_the_middle_changes_nothing(
    sessions: Sessions, ids: Ids, backups: Backups
) -> None:
    made = await making.make(backups, MADE)
    async with sessions.begin() as session:
        await session.execute(text("ALTER TABLE wrong_code RENAME TO tried"))
        await session.execute(text("CREATE VIEW wrong_code AS SELECT 1 AS id"))
    with pytest.raises(BackupFailed, match=r'psql says: .*relation "wrong_code" already exists'):
        await restoring.restore(backups, made.path, await restoring.examine(backups, made.path))
    async with sessions() as session:
        assert await session.scalar(select(func.count()).select_from(Person)) == len(ids.people)


@only_postgresql
async def test_scratch_databases_are_gone_afterwards_also_those_that_a_kill_has_left(
    sessions: Sessions, ids: Ids, backups: Backups
) -> None:
    assert ids
    old = f"{postgres.SCRATCH}202610010300_deadbeef"
    async with sessions() as session:
        await session.execute(text(f"CREATE DATABASE {old}"))
    made = await making.make(backups, MADE)
    assert (await restoring.verify(backups, made.path, MADE)).problems == []
    async with sessions() as session:
        assert old not in set(await session.scalars(text("SELECT datname FROM pg_database")))


@only_postgresql
async def test_a_password_stands_in_no_list_of_processes(database_url: str) -> None:
    url = make_url(database_url).set(password="a secret password", query={"ssl": "require"})
    said = postgres.environment(url)
    assert said["PGPASSWORD"] == "a secret password"
    assert (said["PGUSER"], said["PGHOST"], said["PGPORT"], said["PGSSLMODE"]) == (
        "postgres", "127.0.0.1", "5432", "require",
    )  # fmt: skip
    assert {name for name in said if not name.startswith("PG")} == {"PATH", "HOME", "LC_ALL"}


async def test_what_a_killed_backup_has_left_is_no_backup_and_goes(backups: Backups, ids: Ids) -> None:
    assert ids
    left = backups.folder / f"{store.MAKING}killed"
    left.mkdir(parents=True)
    (left / "backup").write_bytes(b"half of it")
    assert store.newest(backups.folder) is None
    made = await making.make(backups, MADE)
    assert {path.name for path in backups.folder.iterdir()} == {store.LOCK, made.path.name}
    assert (made.path.stat().st_mode & 0o777, backups.folder.stat().st_mode & 0o777) == (0o600, 0o755 & 0o777)


@only_sqlite
async def test_two_at_once_take_turns_and_both_are_good(backups: Backups, ids: Ids) -> None:
    assert ids
    made = await asyncio.gather(*(making.make(backups, MADE) for _ in range(3)))
    names = sorted(one.path.name for one in made)
    assert names == [f"zvonok-20261101T20000{second}Z.tar" for second in range(3)]
    assert [(await restoring.verify(backups, one.path, MADE)).problems for one in made] == [[], [], []]
    async with store.alone(backups.folder):
        with pytest.raises(store.Busy):
            await making.make(backups, MADE, wait=False)


@only_sqlite
async def test_old_ones_go_from_our_own_folder_only(backups: Backups, ids: Ids, tmp_path: Path) -> None:
    assert ids
    elsewhere = tmp_path / "usb"
    for day in range(12):
        await making.make(backups, MADE + timedelta(days=day))
        await making.make(backups, MADE + timedelta(days=day), elsewhere)
    assert len(store.in_folder(backups.folder)) == 11  # ten, and the newest of a week before them
    assert len(store.in_folder(elsewhere)) == 12
    assert store.newest(backups.folder) == MADE + timedelta(days=11)


@pytest.fixture
async def whole(ids: Ids, backups: Backups) -> Path:
    """A good backup."""
    assert ids
    return (await making.make(backups, MADE)).path


def hostile(tmp_path: Path, whole: Path) -> dict[str, Path]:
    """Files that are no good backup, by what is wrong with them."""
    there = members(whole)
    inside = [(name, raw) for name, raw in there.items() if name != "SHA256SUMS"]
    manifest = inside[:1]
    files = {
        "a path upwards": packed(tmp_path / "1.tar", [*inside, ("../../evil", b"x")]),
        "an absolute path": packed(tmp_path / "2.tar", [*inside, ("/tmp/evil", b"x")]),  # noqa: S108 - never written
        "a path upwards among the files": packed(tmp_path / "3.tar", [*inside, ("files/ab/../../../evil", b"x")]),
        "a name that is none of ours": packed(tmp_path / "4.tar", [*inside, ("files/ab/" + "cd" * 32, b"x")]),
        "two of a name": packed(tmp_path / "5.tar", [*inside, inside[1]]),
        "no sums": packed(tmp_path / "6.tar", inside, sums=False),
        "no database": packed(tmp_path / "7.tar", manifest),
        "another tar": packed(tmp_path / "8.tar", [("photo.jpg", b"x")], sums=False),
        "an empty tar": packed(tmp_path / "9.tar", [], sums=False),
        "a manifest that is none": packed(tmp_path / "10.tar", [("manifest.json", b"[]"), *inside[1:]]),
    }
    for name, raw in (("no tar", b"no backup at all" * 100), ("nothing", b"")):
        files[name] = tmp_path / f"{name}.tar"
        files[name].write_bytes(raw)
    return files


@only_sqlite
async def test_what_is_no_backup_is_a_sentence_and_writes_nothing_anywhere(
    whole: Path, backups: Backups, tmp_path: Path
) -> None:
    made = tmp_path / "hostile"
    made.mkdir()
    for what, path in hostile(made, whole).items():
        found = await restoring.verify(backups, path, MADE)
        assert (what, len(found.problems)) == (what, 1)
        assert found.problems[0].startswith(str(path)), what
        with pytest.raises(Damaged):
            await restoring.examine(backups, path)
    assert not list(tmp_path.rglob("evil"))


@only_sqlite
async def test_a_database_that_is_longer_than_it_says_is_not_unpacked(
    whole: Path, backups: Backups, tmp_path: Path
) -> None:
    bomb = changed(tmp_path / "bomb.tar", whole, size=1000)
    found = await restoring.verify(backups, bomb, MADE)
    assert found.problems == [f"{bomb}: its database is not as long as it says"]


@only_sqlite
async def test_a_damaged_database_inside_is_found(whole: Path, backups: Backups, tmp_path: Path) -> None:
    raw = bytearray(gzip.decompress(members(whole)["database.sqlite3.gz"]))
    raw[4096 * 3 : 4096 * 4] = b"\xff" * 4096
    found = await restoring.verify(backups, with_database(tmp_path / "bad.tar", whole, bytes(raw)), MADE)
    assert len(found.problems) == 1
    assert found.problems[0].startswith("the database file is damaged: ")


@only_sqlite
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_one_changed_byte_is_found_or_means_nothing(whole: Path, tmp_path: Path, data: st.DataObject) -> None:
    raw = bytearray(whole.read_bytes())
    good = archive.read(whole)
    raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))
    path = tmp_path / "touched.tar"
    path.write_bytes(bytes(raw))
    try:
        found = archive.read(path)
    except Damaged:
        return
    assert (found, list(archive.files_in(path))) == (good, list(archive.files_in(whole)))
    assert members(path)["database.sqlite3.gz"] == members(whole)["database.sqlite3.gz"]


@only_sqlite
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_backup_that_was_cut_is_found(whole: Path, tmp_path: Path, data: st.DataObject) -> None:
    raw = whole.read_bytes().rstrip(b"\0")
    path = tmp_path / "cut.tar"
    path.write_bytes(raw[: data.draw(st.integers(0, len(raw) - 1))])
    with pytest.raises(Damaged):
        archive.read(path)


async def test_a_journal_has_begun_when_its_first_entry_was_made(sessions: Sessions, ids: Ids) -> None:
    assert ids
    async with sessions.begin() as session:
        oldest = await session.scalar(select(func.max(JournalEvent.id)))  # numbers need not follow the clock
        await session.execute(update(JournalEvent).values(at=MADE))
        await session.execute(update(JournalEvent).where(JournalEvent.id == oldest).values(at=MADE - timedelta(days=1)))
        assert await backup.begun(session) == MADE - timedelta(days=1)
        await session.execute(delete(JournalEvent))
        assert await backup.begun(session) is None


def test_a_disk_that_would_be_full_is_not_filled(tmp_path: Path) -> None:
    with pytest.raises(
        BackupFailed, match=rf"^{tmp_path}: not enough space: about 1,000,000,000,000 MB needed, [\d,]+ MB free$"
    ):
        store.need_space(tmp_path, 10**18)
    store.need_space(tmp_path, 1)
