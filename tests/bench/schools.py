"""The sample school as the bench wants it: a mother on many phones, in a file, among a hundred schools, on a server."""

import shutil
import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, closing
from pathlib import Path

from db.files import Files
from db.keys import Keys
from db.queries import chats, linking
from db.session import Sessions
from domain import consent
from domain.people import Hat, Viewer
from emulator.fill import Filled, fill
from emulator.kedrovsk.cast import CAST
from emulator.stage import TODAY
from tests.bench.child import NOW
from tests.bench.importing import new_database
from tests.bench.many_schools import multiply

SECRET = "a secret for the bench of 32 characters"
PHONES = range(1000, 1100)  # of the same mother
SCHOOLS = 100
ONE, HUNDRED, SERVER = "", " of 100 schools", " on PostgreSQL"  # as they follow a command in the table


@asynccontextmanager
async def databases(folder: Path) -> AsyncIterator[dict[str, str]]:
    """The sample school in a file, the same among a hundred schools, and on PostgreSQL if there is one."""
    one, hundred = folder / "bench.db", folder / "hundred.db"
    urls = {ONE: f"sqlite+aiosqlite:///{one}", HUNDRED: f"sqlite+aiosqlite:///{hundred}"}
    await filled(urls[ONE], folder)
    with closing(sqlite3.connect(one)) as known:
        known.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(one, hundred)
    multiply(hundred, SCHOOLS)
    async with AsyncExitStack() as made:
        try:
            urls[SERVER] = await made.enter_async_context(new_database())
        except OSError:
            print("no PostgreSQL here: left out")  # noqa: T201 - the table has a row less
        else:
            await filled(urls[SERVER], folder)
        yield urls


async def filled(url: str, folder: Path) -> None:
    """The sample school, and the mother on her phones."""
    school = await fill(url, Files(folder / "files", Keys((SECRET.encode(),))), TODAY, NOW)
    await link(school.sessions, school)
    await school.sessions.close()


async def link(sessions: Sessions, school: Filled, phones: Sequence[int] = PHONES) -> int:
    """The mother of the story, with the elder child open, on all her phones; returns the channel."""
    mother, pupil = school.ids.people[CAST.mother], school.ids.people[CAST.pupil]
    async with sessions.begin() as session:
        channel = await chats.register_channel(session, "telegram", "7", "bench_bot")
        for phone in phones:
            chat = await chats.open_chat(session, Viewer(chat=0, channel=channel, language="ru"), phone)
            await chats.attach(session, chat, mother, Hat.GUARDIAN, NOW)
            await chats.open_child(session, chat, pupil)
        await linking.agree(session, mother, mother, consent.OWN_DATA, NOW)
    return channel
