"""What importing a journal costs beside `csv` + `executemany` of the same rows into the same database.

Each measurement is a process of its own, so that its peak memory is its own. Ratios, never seconds.
"""

import asyncio
import csv
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.commands.import_marks import stage
from bot.commands.import_wish import Wish
from db import migrations
from db.models import Form, Group, GroupForm, Lesson, Person, Subject
from db.queries import import_runs, importing, journal_import, roster
from db.queries.journal import Entry
from db.queries.roster_snapshot import Snapshot
from db.queries.staging import Stage
from db.session import Session, Sessions, connect
from domain.lists import Lists, LoadLine, PupilLine, StaffLine, Where, Who
from domain.reading import Reading
from domain.resolving import Resolver
from domain.roster import NO_SCHOOL
from domain.words import Source

NOW = datetime(2027, 5, 20, 12, tzinfo=UTC)
FIRST = date(2026, 9, 1)
PUPILS, STAFF, FORMS, SUBJECTS = 1_200, 90, 45, 15
SIZES = (100_000, 500_000)
POSTGRES = "postgresql+asyncpg://postgres@127.0.0.1:5432/postgres"
HEAD = ("Дата", "Класс", "Предмет", "Урок", "Ученик", "Отметка", "Вид работы")


def forms() -> list[str]:
    """«1А» to «11Г», and one more."""
    return [f"{grade}{letter}" for grade in range(2, 12) for letter in "АБВГД"][:FORMS]


def lists() -> Lists:
    """A school of 1,200 pupils, 90 staff and 45 forms."""
    here = forms()
    teacher = [Who(f"Учитель{n}", "Иван", "Иванович") for n in range(STAFF)]
    return Lists(
        school=replace(NO_SCHOOL, name="Школа", zone="UTC"),
        pupils=tuple(
            PupilLine(Where("Ученики", n), Who(f"Ученик{n}", "Имя"), here[n % FORMS], date(2012, 1, 1))
            for n in range(PUPILS)
        ),
        staff=tuple(StaffLine(Where("Сотрудники", n), who) for n, who in enumerate(teacher)),
        load=tuple(
            LoadLine(Where("Нагрузка", n), (form,), f"Предмет {subject}", teacher=teacher[n % STAFF].full)
            for n, (form, subject) in enumerate((form, s) for form in here for s in range(SUBJECTS))
        ),
    )


def marks(count: int) -> Iterator[tuple[str, ...]]:
    """So many marks, over the days, forms and subjects of a year."""
    here = forms()
    for n in range(count):
        pupil = n % PUPILS
        lesson = n // PUPILS
        day = FIRST + timedelta(days=lesson // SUBJECTS)
        subject = lesson % SUBJECTS
        yield (
            f"{day:%d.%m.%Y}", here[pupil % FORMS], f"Предмет {subject}", str(subject % 7 + 1), f"Ученик{pupil} Имя",
            "2345"[n % 4], "ответ на уроке",
        )  # fmt: skip


async def ours(sessions: Sessions, path: Path) -> float:
    """CPU and waiting of the import, from the file's first byte to the commit."""
    school = lists()
    async with sessions.begin() as session:
        plan = await importing.plan(session, 0, school, FIRST, {})
        ids = await importing.carry_out(session, 0, school, FIRST, {}, plan.changes)
    async with sessions() as session:
        known = await roster.snapshot(session, ids.school, NOW.date())
    before = time.perf_counter()
    reading = await take(sessions, path, ids.school, known, NOW)
    if reading.wrong:
        raise AssertionError(reading.complaints[0])
    return time.perf_counter() - before


async def take(sessions: Sessions, path: Path, school: int, known: Snapshot, now: datetime) -> Reading:
    """A file of marks, as `zvonok import` does."""
    wish = Wish("marks", path, now, None, {}, {}, None, "ru", dry=False, part=False, announce=False, json=True)
    async with sessions.begin() as session:
        run = await import_runs.begin(session, school, None, "marks", path.name, None, now)
    reading = await stage(sessions, wish, Stage(known.ids, run), Resolver(known.roster, now.date(), {}))
    async with sessions.begin() as session:
        await journal_import.compare(session, known.ids, run)
        await journal_import.apply(session, known.ids, run, Entry(now, Source.IMPORT, silent=True))
        await import_runs.end(session, run)
    return reading


async def plain(sessions: Sessions, path: Path) -> float:
    """The same rows by `csv` and the driver's `executemany` into a table of text without keys, in one transaction."""
    async with sessions.begin() as session:
        columns = ", ".join(f"c{n} TEXT" for n in range(len(HEAD)))
        await session.execute(text(f"CREATE TABLE plain ({columns})"))
    before = time.perf_counter()
    async with sessions.begin() as session:
        await many(session, f"INSERT INTO plain VALUES ({places(session, len(HEAD))})", rows_of(path))  # noqa: S608
    return time.perf_counter() - before


async def kept(sessions: Sessions, path: Path) -> float:
    """The same rows by `csv` and `executemany` to where they end: a mark and its event, nothing looked at or compared.

    What a script would do that knows every id and trusts its file.
    """
    lessons, pupils, school = await known_ids(sessions)
    marks: list[tuple[Any, ...]] = []
    events: list[tuple[Any, ...]] = []
    before = time.perf_counter()
    async with sessions.begin() as session:
        now: Any = NOW if session.dialect.name == "postgresql" else NOW.isoformat(" ")
        for number, (day, form, subject, lesson, pupil, value, work) in enumerate(rows_of(path), 1):
            of, whose = lessons[form, subject, day, lesson], pupils[pupil]
            marks.append((number, of, whose, value, 1, work, "", now))
            said = json.dumps({"lesson_id": of, "pupil_id": whose, "work": work, "value": value, "weight": 1})
            events.append((school, "mark", number, whose, "import", said, now, now))
        columns = "id, lesson_id, pupil_id, value, weight, work, comment, entered_at"
        await many(session, f"INSERT INTO mark ({columns}) VALUES ({places(session, 8)})", marks)  # noqa: S608
        columns = "school_id, subject, subject_id, pupil_id, source, after, at, processed_at"
        await many(session, f"INSERT INTO journal_event ({columns}) VALUES ({places(session, 8)})", events)  # noqa: S608
    return time.perf_counter() - before


async def known_ids(sessions: Sessions) -> tuple[dict[tuple[str, str, str, str], int], dict[str, int], int]:
    """Lessons and pupils as the file calls them, the school; the marks are taken away, so that they can come again."""
    async with sessions.begin() as session:
        for table in ("journal_event", "mark"):
            await session.execute(text(f"DELETE FROM {table}"))  # noqa: S608 - two constants
        lessons = await session.execute(
            select(Form.name, Subject.name, Lesson.day, Lesson.number, Lesson.id)
            .join(Group, Group.id == Lesson.group_id)
            .join(GroupForm, GroupForm.group_id == Group.id)
            .join(Form, Form.id == GroupForm.form_id)
            .join(Subject, Subject.id == Group.subject_id)
        )
        found = {(form, subject, f"{day:%d.%m.%Y}", str(number)): key for form, subject, day, number, key in lessons}
        people = await session.execute(select(Person.surname, Person.name, Person.id))
        school = await session.scalar(text("SELECT id FROM school"))
    if sessions.engine.dialect.name == "postgresql":
        async with sessions.engine.connect() as connection:
            clean = await connection.execution_options(isolation_level="AUTOCOMMIT")
            await clean.execute(text("VACUUM mark, journal_event"))
    return found, {f"{surname} {name}": key for surname, name, key in people}, school


def rows_of(path: Path) -> Iterator[list[str]]:
    """The file by `csv`, below its headings."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter=";")
        next(rows)
        yield from rows


def places(session: Session, count: int) -> str:
    """Parameters as the driver writes them."""
    numbered = session.dialect.name == "postgresql"
    return ", ".join(f"${n + 1}" if numbered else "?" for n in range(count))


async def many(session: Session, statement: str, rows: Iterable[Sequence[Any]]) -> None:
    """The driver's own `executemany`."""
    driver: Any = (await session.get_raw_connection()).driver_connection
    await driver.executemany(statement, rows)


async def measure(url: str, count: int, folder: Path) -> dict[str, float]:
    """One import and its yardstick, in an empty database."""
    path = folder / "marks.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEAD)
        writer.writerows(marks(count))
    await migrations.upgrade(url)
    sessions = connect(url)
    import_seconds = await ours(sessions, path)
    peak = peak_mb()
    ratios = {
        "ratio": round(import_seconds / await kept(sessions, path), 2),
        "ratio_bare": round(import_seconds / await plain(sessions, path), 2),
    }
    await sessions.close()
    return {**ratios, "peak_mb": round(peak), "marks": count}


def peak_mb() -> float:
    """The most memory this process ever held. Not `getrusage`: its figure survives `exec`, and then is the parent's."""
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines())
    return int(status["VmHWM"].split()[0]) / 1024


async def in_database(kind: str, count: int) -> dict[str, float]:
    """On SQLite in a file, or in a new database of the server."""
    with tempfile.TemporaryDirectory() as folder:
        if kind == "sqlite":
            return await measure(f"sqlite+aiosqlite:///{folder}/bench.db", count, Path(folder))
        async with new_database() as url:
            return await measure(url, count, Path(folder))


@asynccontextmanager
async def new_database() -> AsyncIterator[str]:
    """One of the PostgreSQL server's own, for as long as the block lasts."""
    name = f"zvonok_bench_{uuid4().hex[:8]}"
    server = create_async_engine(POSTGRES, isolation_level="AUTOCOMMIT")
    async with server.connect() as connection:
        await connection.execute(text(f"CREATE DATABASE {name}"))
    try:
        yield POSTGRES.rsplit("/", 1)[0] + f"/{name}"
    finally:
        async with server.connect() as connection:
            await connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        await server.dispose()


def table() -> dict[str, dict[str, float]]:
    """Every size on every database, each in its own process."""
    found = {}
    for kind in ("sqlite", "postgresql"):
        for count in SIZES:
            arguments = [sys.executable, "-m", "tests.bench.importing", kind, str(count)]
            said = subprocess.run(arguments, capture_output=True, text=True, check=True).stdout
            found[f"import {kind} {count}"] = json.loads(said)
    return found


if __name__ == "__main__":
    print(json.dumps(asyncio.run(in_database(sys.argv[1], int(sys.argv[2])))))  # noqa: T201 - read by `table`
