"""What the evening digests of a region cost: `python -m tests.bench.digests [PARENTS]`, on SQLite and PostgreSQL.

Each parent has two children of 25 in a form, each child six lessons tomorrow. Every measurement is a process of its
own, so that its memory is its own; beside it stands the way of asking for each child by itself.
"""

import asyncio
import gc
import json
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import asyncpg  # type: ignore[import-untyped]  # it has no types
from sqlalchemy import event, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from db import migrations
from db.queries import calendars, diary, digests, homework, timetable
from db.queries.almanac import Almanac
from db.session import Session, connect
from domain.digests import ChildDigest, DayPlan, Digest, GivenMark, LessonToCome, Want
from domain.homework import due_day
from domain.names import Name
from domain.outbox import Kind
from domain.people import Child, Hat, Viewer
from domain.preferences import Preferences
from domain.readers import ChatAt, Reader
from locales import texts_in
from views.digests import digest_page

POSTGRES = "postgresql+asyncpg://postgres@127.0.0.1:5432/postgres"
START, END, DAY, TOMORROW = date(2026, 9, 1), date(2027, 5, 31), date(2026, 11, 10), date(2026, 11, 11)
NOW = datetime(2026, 11, 10, 11, tzinfo=UTC)
ENTERED, CUT = NOW - timedelta(hours=2), NOW - timedelta(minutes=10)
ZONE = ZoneInfo("Asia/Novokuznetsk")
IN_FORM, FORMS_OF_SCHOOL, BATCH, BY_CHILD = 25, 40, 500, 150
SUBJECTS = ("Русский язык", "Литература", "Алгебра", "Геометрия", "История", "Биология", "География", "Физкультура")
ENGLISH = len(SUBJECTS)
LESSONS = 6
WORKS = ("ответ на уроке", "контрольная работа", "домашняя работа", "диктант")
NAMES = ("Артём", "Софья", "Кирилл", "Вера", "Шон", "Анна", "Пётр", "Мария", "Иван", "Ольга", "Лев", "Дарья")
TASK = "§ 12, упр. {}, выучить определения и подготовить устный ответ по вопросам в конце параграфа"

Table = tuple[str, tuple[str, ...], Iterable[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Found:
    """What was measured."""

    parents: int
    a_second: float
    statements: float
    ratio: float
    extra_mb: float
    stall_ms: float
    characters: int


def form_of(pupil: int) -> int:
    """Pupils are numbered form by form."""
    return (pupil - 1) // IN_FORM + 1


def school_of(form: int) -> int:
    """Forms are numbered school by school."""
    return (form - 1) // FORMS_OF_SCHOOL + 1


def group(form: int, subject: int) -> int:
    """The number of a form's group; English has two."""
    return (form - 1) * (ENGLISH + 2) + subject + 1


def english(pupil: int) -> int:
    """Which of the two."""
    return ENGLISH + pupil % 2


def meeting() -> list[int]:
    """The subjects of every day: five of the form together, and English in its two groups."""
    return [*range(LESSONS - 1), ENGLISH, ENGLISH + 1]


def tables(parents: int) -> Iterator[Table]:
    """Everything but people's chats and rights, which whoever writes a digest has read already."""
    pupils = 2 * parents
    forms, schools = form_of(pupils), school_of(form_of(pupils))
    groups = [(form, subject) for form in range(1, forms + 1) for subject in range(ENGLISH + 2)]
    at = str(ENTERED.replace(tzinfo=None)), ENTERED
    yield (
        "school",
        ("id", "name", "short_name", "zone"),
        ((n, f"Школа {n}", f"Школа {n}", ZONE.key) for n in range(1, schools + 1)),
    )
    yield (
        "school_year",
        ("id", "school_id", "name", "starts", "ends"),
        ((n, n, "2026/27", START, END) for n in range(1, schools + 1)),
    )
    yield (
        "term",
        ("year_id", "kind", "ordinal", "starts", "ends"),
        (
            (n, "quarter", o, a, b)
            for n in range(1, schools + 1)
            for o, a, b in ((1, START, date(2026, 10, 23)), (2, date(2026, 11, 2), date(2026, 12, 30)))
        ),
    )
    yield (
        "holiday",
        ("year_id", "name", "starts", "ends"),
        ((n, "осенние каникулы", date(2026, 10, 24), date(2026, 11, 1)) for n in range(1, schools + 1)),
    )
    yield (
        "bell",
        ("school_id", "shift", "number", "starts", "ends"),
        ((n, 1, o, clock(8 + o, 0), clock(8 + o, 45)) for n in range(1, schools + 1) for o in range(1, 8)),
    )
    yield (
        "subject",
        ("id", "school_id", "name", "short_name", "search"),
        (
            ((n - 1) * (ENGLISH + 1) + s + 1, n, name, name, name.casefold())
            for n in range(1, schools + 1)
            for s, name in enumerate((*SUBJECTS, "Английский язык"))
        ),
    )
    yield (
        "form",
        ("id", "year_id", "name", "grade", "letter", "shift", "days"),
        ((n, school_of(n), f"{2 + n % 10}-{n}", 2 + n % 10, "А", 1, 5) for n in range(1, forms + 1)),
    )
    yield (
        "person",
        ("id", "surname", "name", "patronymic", "search"),
        ((n, "Ковалёв", NAMES[n % len(NAMES)], "", "ковалев") for n in range(1, pupils + 1)),
    )
    yield "enrolment", ("pupil_id", "form_id", "since"), ((n, form_of(n), START) for n in range(1, pupils + 1))
    yield (
        "study_group",
        ("id", "year_id", "key", "subject_id", "kind", "name"),
        (
            (
                group(f, s),
                school_of(f),
                f"{f}-{s}",
                (school_of(f) - 1) * (ENGLISH + 1) + min(s, ENGLISH) + 1,
                "form" if s < ENGLISH else "subgroup",
                "" if s < ENGLISH else str(s - ENGLISH + 1),
            )
            for f, s in groups
        ),
    )
    yield (
        "group_member",
        ("group_id", "pupil_id", "since"),
        ((group(form_of(n), s), n, START) for n in range(1, pupils + 1) for s in (*range(ENGLISH), english(n))),
    )
    yield (
        "timetable_slot",
        ("group_id", "weekday", "number", "room", "parity"),
        (
            (group(f, s), weekday, min(s, LESSONS - 1) + 1, "204", "every")
            for f in range(1, forms + 1)
            for weekday in range(1, 6)
            for s in meeting()
        ),
    )
    yield (
        "substitution",
        ("group_id", "day", "number", "cancelled"),
        ((group(f, 2), TOMORROW, 3, True) for f in range(1, forms + 1, 7)),
    )
    yield (
        "lesson",
        ("id", "group_id", "day", "number", "topic", "kind"),
        (
            (
                (f - 1) * 20 + n + 10 * later,
                group(f, s),
                DAY + timedelta(days=later),
                min(s, LESSONS - 1) + 1,
                "Тема",
                "control" if later and s == 1 and f % 5 == 0 else "ordinary",
            )
            for f in range(1, forms + 1)
            for later in (0, 1)
            for n, s in enumerate(meeting(), 1)
        ),
    )
    yield (
        "mark",
        ("id", "lesson_id", "pupil_id", "value", "work", "comment", "entered_at"),
        (
            (n, (form_of(n) - 1) * 20 + 1 + n % 5, n, str(3 + n % 3), WORKS[n % len(WORKS)], "", at)
            for n in range(1, pupils + 1)
        ),
    )
    yield (
        "attendance_code",
        ("id", "school_id", "letter", "meaning", "title"),
        ((n, n, "Н", "unknown", "") for n in range(1, schools + 1)),
    )
    yield (
        "attendance",
        ("id", "lesson_id", "pupil_id", "code_id", "entered_at"),
        ((n, (form_of(n) - 1) * 20 + 2, n, school_of(form_of(n)), at) for n in range(1, pupils + 1, 25)),
    )
    yield (
        "homework",
        ("id", "group_id", "due", "text", "bring", "minutes", "entered_at"),
        (
            ((f - 1) * 10 + n, group(f, s), TOMORROW, TASK.format(f), "циркуль" if s == 3 else "", 20, at)
            for f in range(1, forms + 1)
            for n, s in enumerate(meeting(), 1)
            if s != 4
        ),
    )
    yield (
        "journal_event",
        ("school_id", "subject", "subject_id", "source", "at"),
        ((school_of(form_of(n)), "mark", n, "chat", at) for n in range(1, pupils + 1)),
    )


def clock(hour: int, minute: int) -> Any:
    """A bell."""
    return datetime(2026, 1, 1, hour, minute).time()  # noqa: DTZ001 - only its time


def fill_sqlite(path: Path, parents: int) -> None:
    """The file's own way; moments as SQLAlchemy writes them."""
    database = sqlite3.connect(path)
    for name, columns, rows in tables(parents):
        marks = ", ".join("?" * len(columns))
        plain = (tuple(_plain(value) for value in row) for row in rows)
        database.executemany(f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({marks})", plain)  # noqa: S608 - names of ours
    database.commit()
    database.close()


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return f"{value[0]}.000000"
    if isinstance(value, bool | int | str):
        return value
    return f"{value}.000000" if hasattr(value, "hour") else str(value)


async def fill_postgres(url: str, parents: int) -> None:
    """COPY, and what a database that has been there for a while knows of its tables."""
    address = make_url(url)
    here = {"host": address.host, "port": address.port, "user": address.username, "database": address.database}
    connection = await asyncpg.connect(**here)
    for name, columns, rows in tables(parents):
        plain = (tuple(value[1] if isinstance(value, tuple) else value for value in row) for row in rows)
        await connection.copy_records_to_table(name, records=plain, columns=list(columns))
    await connection.execute("ANALYZE")
    await connection.close()


def reader(parent: int, parents: int) -> Reader:
    """A mother of one pupil of a form and of one somewhere else in the school; every pupil has one mother."""
    half = FORMS_OF_SCHOOL * IN_FORM // 2
    school, place = divmod(parent - 1, half)
    here = min(half, parents - school * half)
    other = school * 2 * half + 2 * ((7 * place + 3) % here) + 2
    children = tuple(child_of(pupil) for pupil in (2 * parent - 1, other))
    return Reader(parent, (ChatAt(parent, 1, parent, "ru"),), Preferences(), children)


def child_of(pupil: int) -> Child:
    """As `db.queries.readers` gives them."""
    form = form_of(pupil)
    school = school_of(form)
    name = Name("Ковалёв", NAMES[pupil % len(NAMES)])
    return Child(pupil, name, form, f"{2 + form % 10}-{form}", 2 + form % 10, 5, None, school, school, "Школа", ZONE)


def batches(parents: int) -> Iterator[list[Want]]:
    """As the delivery claims them: in the order of people."""
    for first in range(1, parents + 1, BATCH):
        numbers = range(first, min(first + BATCH, parents + 1))
        yield [Want(n, reader(n, parents), Kind.EVENING, DAY, CUT) for n in numbers]


async def all_at_once(session: Session, parents: int) -> tuple[float, float, int]:
    """Seconds of work, the most memory (MB), and how long the last text is."""
    texts, almanac = texts_in("ru"), Almanac()
    spent, most, length = 0.0, memory(), 0
    for wants in batches(parents):
        before = time.perf_counter()
        found = await digests.contents(session, wants, NOW, almanac)
        for number, want in enumerate(wants):
            page = digest_page(texts, found[want.key])
            assert page is not None
            length = len(page.text)
            if number % 100 == 99:
                await asyncio.sleep(0)
        spent += time.perf_counter() - before
        most = max(most, memory())
        await asyncio.sleep(0)
    return spent, most, length


async def child_by_child(session: Session, parents: int) -> float:
    """Seconds for each digest, the way that asks for every child by itself."""
    texts = texts_in("ru")
    wants = next(batches(parents))[:BY_CHILD]
    before = time.perf_counter()
    for want in wants:
        viewer = Viewer(1, 1, "ru", ready=True, hat=Hat.GUARDIAN, children=want.reader.children)
        told = [await one_child(session, viewer, child) for child in want.reader.children]
        assert digest_page(texts, Digest(Kind.EVENING, DAY, tuple(told))) is not None
    return (time.perf_counter() - before) / len(wants)


async def one_child(session: Session, viewer: Viewer, child: Child) -> ChildDigest:
    """Calendar, diary, timetable, homework."""
    calendar = await calendars.of_child(session, child)
    days = await diary.between(session, viewer, child.id, calendar, DAY, DAY)
    table = await timetable.between(session, viewer, child.id, calendar, DAY, TOMORROW)
    due = await homework.due(session, viewer, [due_day(child, calendar, TOMORROW)])
    tasks = {task.subject: (task,) for one in due for task in one.tasks}
    lessons = tuple(LessonToCome(one, tasks.get(one.subject, ())) for one in table.on(TOMORROW))
    marks = tuple(
        GivenMark(lesson.number or 0, lesson.subject, mark.value, mark.work)
        for day in days
        for lesson in day.lessons
        for mark in lesson.marks
    )
    return ChildDigest(child, marks, plan=DayPlan(TOMORROW, child.grade, lessons))


def memory() -> float:
    """What this process holds now, in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1_000_000


class Stall:
    """How long others had to wait for the event loop, at most."""

    worst = 0.0

    async def watch(self) -> None:
        """Looks every two milliseconds."""
        while True:
            before = time.perf_counter()
            await asyncio.sleep(0.002)
            self.worst = max(self.worst, time.perf_counter() - before - 0.002)


async def measure(url: str, parents: int) -> Found:
    """In a process of its own."""
    sessions = connect(url)
    said: list[int] = []
    event.listen(sessions.engine.sync_engine, "before_cursor_execute", lambda *_: said.append(1))
    async with sessions() as session:
        alone = await child_by_child(session, parents)
        await digests.contents(session, next(batches(parents))[:20], NOW)
        said.clear()
        gc.collect()
        gc.freeze()  # as a process does that has started
        before, stall = memory(), Stall()
        watching = asyncio.create_task(stall.watch())
        spent, most, length = await all_at_once(session, parents)
        watching.cancel()
    await sessions.close()
    return Found(
        parents, parents / spent, len(said) / parents, alone / (spent / parents), most - before,
        stall.worst * 1000, length,
    )  # fmt: skip


@asynccontextmanager
async def database(kind: str, folder: Path, parents: int) -> Any:
    """A filled one, gone afterwards."""
    if kind == "sqlite":
        url = f"sqlite+aiosqlite:///{folder}/digests.db"
        await migrations.upgrade(url)
        fill_sqlite(folder / "digests.db", parents)
        yield url
        return
    server = create_async_engine(POSTGRES, isolation_level="AUTOCOMMIT")
    name = f"zvonok_bench_{uuid4().hex[:8]}"
    async with server.connect() as connection:
        await connection.execute(text(f"CREATE DATABASE {name}"))
    url = server.url.set(database=name).render_as_string(hide_password=False)
    try:
        await migrations.upgrade(url)
        await fill_postgres(url, parents)
        yield url
    finally:
        async with server.connect() as connection:
            await connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        await server.dispose()


async def table(parents: int, kinds: Sequence[str] = ("sqlite", "postgresql")) -> dict[str, dict[str, float]]:
    """By kind of database."""
    found: dict[str, dict[str, float]] = {}
    for kind in kinds:
        with tempfile.TemporaryDirectory() as folder:
            async with database(kind, Path(folder), parents) as url:
                command = [sys.executable, "-m", "tests.bench.digests", "measure", url, str(parents)]
                said = await asyncio.to_thread(subprocess.run, command, stdout=subprocess.PIPE, check=True)
                found[f"digests {kind} {parents:,}"] = json.loads(said.stdout)
    return found


def show(found: dict[str, dict[str, float]]) -> None:
    """The table is the product."""
    print("digests                     a second  statements  ratio  extra MB  stall ms")  # noqa: T201 - likewise
    for name, row in found.items():
        print(  # noqa: T201 - likewise
            f"{name:<28}{row['a_second']:>8,.0f}{row['statements']:>12.4f}{row['ratio']:>7.0f}"
            f"{row['extra_mb']:>10.0f}{row['stall_ms']:>10.0f}"
        )


if __name__ == "__main__":
    if sys.argv[1:2] == ["measure"]:
        print(json.dumps(asdict(asyncio.run(measure(sys.argv[2], int(sys.argv[3]))))))  # noqa: T201 - to our parent
    else:
        show(
            asyncio.run(
                table(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, sys.argv[2:] or ("sqlite", "postgresql"))
            )
        )
