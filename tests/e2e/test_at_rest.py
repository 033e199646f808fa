"""Whoever has the disk or a dump of the database, and not the key, reads nothing that was said in private."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import make_url

from db.files import Files
from db.queries.roster import Ids
from domain.words import Role
from tests.conftest import KEYS, unavailable
from tests.e2e.conftest import Town, opened
from tests.e2e.private_story import SENT, TOLD, told_in_private


@pytest.fixture
async def either_town(database_url: str, ids: Ids, files: Files) -> AsyncIterator[Town]:
    """Everything running on each of the two databases."""
    async with opened(database_url, files.folder, ids) as made:
        yield made


async def dumped(url: str) -> bytes:
    """Everything a thief has: the bytes of an SQLite database and its log, what pg_dump says of a PostgreSQL one."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        kept = Path(str(address.database))
        return b"".join(path.read_bytes() for path in sorted(kept.parent.glob(f"{kept.name}*")))
    if shutil.which("pg_dump") is None:
        unavailable("pg_dump")
    plain = address.set(drivername="postgresql").render_as_string(hide_password=False)
    process = await asyncio.create_subprocess_exec("pg_dump", plain, stdout=asyncio.subprocess.PIPE)
    said, _ = await process.communicate()
    assert process.returncode == 0
    return said


def readable(content: bytes) -> list[str]:
    """Which of the private pieces stand in it: as they are, escaped, or in the figures a dump writes bytes in."""
    forms: dict[str, tuple[bytes, ...]] = {
        word: (word.encode(), word.encode().hex().encode(), repr(word.encode())[2:-1].encode()) for word in TOLD
    }
    forms |= {piece.decode(): (piece, piece.hex().encode()) for piece in SENT}
    forms |= {f"{word} in JSON": (word.encode("ascii", "backslashreplace"),) for word in TOLD}
    return [word for word, spelt in forms.items() if any(one in content for one in spelt)]


async def test_what_is_said_in_private_stands_nowhere_in_the_clear(either_town: Town) -> None:
    town = either_town
    mother = await town.linked("Елена", Role.GUARDIAN, "elena", "artyom")
    people = await told_in_private(town, mother)
    said = " ".join(message.text for phone in people.values() for message in phone.dialog.messages.values())
    assert [word for word in TOLD if word not in said] == []
    content = await dumped(town.settings.database_url)
    kept = [path.read_bytes() for path in town.settings.files_dir.rglob("*") if path.is_file()]
    assert "Ковалёв".encode() in content
    assert len(kept) >= 3
    assert readable(content + b"".join(kept)) == []
    for place in (content, *kept):
        assert KEYS.secrets[0] not in place
        assert town.settings.token().encode() not in place


@pytest.mark.parametrize("word", TOLD)
def test_whoever_looks_would_find_it(word: str) -> None:
    spelt = (word.encode(), b"\\x" + word.encode().hex().encode(), word.encode("ascii", "backslashreplace"))
    assert all(readable(b"... " + one + b" ...") for one in spelt)
