"""Rows of a journal file on their way in: kept apart, in short transactions, until all of them are read."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import starmap
from typing import Any

from sqlalchemy import delete, insert, select

from db.models import ImportCode, ImportRow
from db.queries.roster import Ids
from db.session import Session, Sessions
from domain.asking import Answers
from domain.resolving import Resolved

COLUMNS = (
    "run_id", "what", "group_id", "day", "number", "pupil_id", "value", "work", "weight", "comment", "retake",
    "minutes", "due", "code_id", "subject_id", "ordinal",
)  # fmt: skip
NAMES = ", ".join(COLUMNS)
INSERT = f"INSERT INTO {ImportRow.__tablename__} ({NAMES}) VALUES ({', '.join('?' * len(COLUMNS))})"  # noqa: S608 - constants


class Stage:
    """Where the rows of one run are put; keys become ids here."""

    def __init__(self, ids: Ids, run: int) -> None:
        """`ids` are those of the snapshot that the rows were resolved with."""
        self._ids, self._run = ids, run
        self._day: Callable[[date], Any] = lru_cache(maxsize=1_000)(date.isoformat)  # as SQLite keeps days

    async def put(self, session: Session, rows: Sequence[Resolved]) -> None:
        """Add rows. By the driver's own bulk way: half a million rows are not half a million statements."""
        raw = await session.get_raw_connection()
        driver: Any = raw.driver_connection
        if session.dialect.name == "postgresql":
            self._day = _as_it_is
            records = starmap(self._row, rows)
            await driver.copy_records_to_table(ImportRow.__tablename__, records=records, columns=COLUMNS)
        else:
            await driver.executemany(INSERT, [self._row(*row) for row in rows])

    def _row(
        self, what: str, group: str | None, day: date | None, number: int | None, pupil: str | None, *rest: Any
    ) -> tuple[Any, ...]:
        value, work, weight, comment, retake, minutes, due, letter, subject, ordinal = rest
        ids = self._ids
        return (
            self._run,
            what,
            ids.groups[group] if group is not None else None,
            self._day(day) if day is not None else None,
            number,
            ids.people[pupil] if pupil is not None else None,
            value,
            work,
            weight,
            comment,
            retake,
            minutes,
            self._day(due) if due is not None else None,
            ids.letters[letter] if letter is not None else None,
            ids.subjects[subject] if subject is not None else None,
            ordinal,
        )


async def fill(
    sessions: Sessions, stage: Stage, portions: Iterator[Sequence[Resolved]], told: Callable[[], Awaitable[None]]
) -> None:
    """Put down portion after portion, each read in a thread and written in a short transaction; `told` after each.

    Others read and write meanwhile. What the portions raise is raised; what is staged then stays until the run ends.
    """
    while (rows := await asyncio.to_thread(next, portions, None)) is not None:
        async with sessions.begin() as session:
            await stage.put(session, rows)
        await told()


async def empty(session: Session, run: int) -> None:
    """Take the run's rows away: it is read anew."""
    await session.execute(delete(ImportRow).where(ImportRow.run_id == run))


def _as_it_is(day: date) -> date:
    return day


async def codes(session: Session, school: int) -> dict[str, str]:
    """What the school's own codes mean, as it was answered once."""
    rows = await session.execute(
        select(ImportCode.written, ImportCode.means).where(ImportCode.school_id == school).order_by(ImportCode.id)
    )
    return {written: means for written, means in rows}  # noqa: C416 - rows are not pairs to a type checker


async def remember_codes(session: Session, school: int, told: Answers) -> None:
    """For the next file; the newest answer holds."""
    known = await codes(session, school)
    for written, means in told.items():
        if known.get(written) != means:
            await _remember(session, school, written, means)


async def _remember(session: Session, school: int, written: str, means: str) -> None:
    where = ImportCode.school_id == school, ImportCode.written == written
    await session.execute(delete(ImportCode).where(*where))
    await session.execute(insert(ImportCode).values(school_id=school, written=written, means=means))
