"""What a session promises on both databases: nothing lost between two writers, no naive moment, no silent orphan."""

import asyncio
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select, text, update
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import IntegrityError, StatementError

from db.files import Files
from db.keys import Keys, Unreadable, checksum
from db.models import Person, School
from db.session import Sessions, connect
from db.types import Moment, Word
from domain.words import Role

OLD, NEW = b"an old secret of 32 characters..", b"a new secret of 32 characters ..."


async def test_four_writers_that_read_before_they_write_lose_nothing(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await session.execute(insert(School).values(name="0", short_name="0", zone="UTC"))

    async def count_up() -> None:
        for _ in range(25):
            async with sessions.begin() as session:
                row = await session.execute(select(School.name).with_for_update())
                await session.execute(update(School).values(name=str(int(row.scalar_one()) + 1)))

    await asyncio.gather(*(count_up() for _ in range(4)))
    async with sessions() as session:
        assert await session.scalar(select(School.name)) == "100"


async def test_processes_that_open_a_new_file_at_the_same_moment_all_get_in(tmp_path: Path) -> None:
    async def greets(url: str) -> None:
        opened = connect(url)
        async with opened.begin() as session:
            await session.execute(text("CREATE TABLE IF NOT EXISTS greeting (words)"))
        await opened.close()

    for number in range(30):  # one time in sixteen SQLite refused the second of them at once
        url = f"sqlite+aiosqlite:///{tmp_path}/{number}.db"
        await asyncio.gather(*(greets(url) for _ in range(3)))


async def test_a_reader_does_not_wait_for_a_writer(sessions: Sessions) -> None:
    async with sessions.begin() as writer:
        await writer.execute(insert(School).values(name="new", short_name="new", zone="UTC"))
        async with asyncio.timeout(5), sessions() as reader:
            assert (await reader.execute(select(School.name))).all() == []
    async with sessions() as reader:
        assert (await reader.execute(select(School.name))).scalars().all() == ["new"]


async def test_a_failed_transaction_leaves_nothing(sessions: Sessions) -> None:
    async def fail() -> None:
        async with sessions.begin() as session:
            await session.execute(insert(School).values(name="new", short_name="new", zone="UTC"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()
    async with sessions() as session:
        assert (await session.execute(select(School.name))).all() == []


async def test_a_moment_comes_back_in_utc_and_a_naive_one_is_refused(sessions: Sessions) -> None:
    local = datetime(2026, 11, 11, 23, 30, tzinfo=timezone(timedelta(hours=7)))
    async with sessions() as session:
        bound = Moment().process_bind_param(local, session.dialect)
        assert bound is not None
        assert Moment().process_result_value(bound, session.dialect) == local
        assert Moment().process_result_value(bound, session.dialect).tzinfo is UTC  # type: ignore[union-attr]  # just shown
    with pytest.raises((StatementError, ValueError), match="without a zone"):
        Moment().process_bind_param(datetime(2026, 11, 11), session.dialect)  # noqa: DTZ001 - that is the point


def test_a_word_that_is_none_is_refused() -> None:
    dialect = sqlite.dialect()
    assert Word(Role).process_bind_param(Role.ADMIN, dialect) == "admin"
    with pytest.raises(ValueError, match="boss"):
        Word(Role).process_bind_param("boss", dialect)  # type: ignore[arg-type]  # a stranger


async def test_secrets_and_names_do_not_get_into_an_error(sessions: Sessions) -> None:
    with pytest.raises(IntegrityError) as failed:
        async with sessions.begin() as session:
            await session.execute(insert(Person).values(surname="Ковалёва", name="Елена"))
    assert "Ковалёва" not in str(failed.value)


@given(st.binary(max_size=2000), st.sampled_from(["files", "threads"]))
def test_what_is_sealed_opens_again_also_after_the_key_was_changed(content: bytes, purpose: str) -> None:
    sealed = Keys((OLD,)).seal(purpose, content)
    assert Keys((NEW, OLD)).open(purpose, sealed) == content
    assert content not in sealed or len(content) < 8
    with pytest.raises(Unreadable):
        Keys((NEW,)).open(purpose, sealed)
    with pytest.raises(Unreadable):
        Keys((OLD,)).open("another purpose", sealed)
    with pytest.raises(Unreadable):
        Keys((OLD,)).open(purpose, sealed[:-1] + bytes([sealed[-1] ^ 1]))


def test_keys_never_show_themselves() -> None:
    keys = Keys((NEW, OLD))
    assert "secret" not in repr(keys)
    assert keys.hashes("invitation", "CODE") == [
        Keys((NEW,)).hashes("invitation", "CODE")[0],
        Keys((OLD,)).hashes("invitation", "CODE")[0],
    ]
    assert keys.hashes("invitation", "CODE") != keys.hashes("other", "CODE")


def test_files_are_kept_once_encrypted_and_under_no_other_name(files: Files) -> None:
    content = "справка: болел".encode()
    assert files.keep(content) == files.keep(content) == checksum(content)
    kept = [path for path in files.folder.rglob("*") if path.is_file()]
    assert len(kept) == 1
    assert content not in kept[0].read_bytes()
    assert files.read(checksum(content)) == content
    for wrong in ("../../etc/passwd", "a" * 63, "g" * 64, checksum(b"other")):
        with pytest.raises(FileNotFoundError):
            files.read(wrong)
