"""How long parents wait while a journal is imported into the same SQLite file by another process."""

import asyncio
import csv
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from db.queries import roster
from db.session import connect
from tests.bench.child import NOW
from tests.bench.importing import HEAD, take

if TYPE_CHECKING:
    from tests.bench.answers import Running

ATTEND = """
SELECT strftime('%d.%m.%Y', lesson.day), form.name, subject.name, lesson.number, person.surname || ' ' || person.name
FROM lesson JOIN study_group ON study_group.id = lesson.group_id JOIN subject ON subject.id = study_group.subject_id
JOIN group_member ON group_member.group_id = lesson.group_id AND group_member.since <= lesson.day
JOIN person ON person.id = group_member.pupil_id
JOIN enrolment ON enrolment.pupil_id = person.id AND enrolment.until IS NULL JOIN form ON form.id = enrolment.form_id
WHERE lesson.number > 0
"""


def write_journal(database: Path, file: Path) -> int:
    """A mark for everybody in every lesson there was; returns how many."""
    with closing(sqlite3.connect(database)) as known, file.open("w", encoding="utf-8", newline="") as out:
        rows = [(*row, "2345"[number % 4], "самостоятельная") for number, row in enumerate(known.execute(ATTEND))]
        writer = csv.writer(out, delimiter=";")
        writer.writerow(HEAD)
        writer.writerows(rows)
        return len(rows)


async def main(url: str, path: Path) -> None:
    """The import, in a process of its own; prints how many marks were taken."""
    sessions = connect(url)
    async with sessions() as session:
        (school,) = (await session.exec_driver_sql("SELECT min(id) FROM school")).one()
        known = await roster.snapshot(session, school, NOW.date())
    reading = await take(sessions, path, school, known, NOW)
    await sessions.close()
    print(reading.rows - len(reading.complaints))  # noqa: T201 - the bench reads it


async def waits_beside(bot: "Running", url: str, file: Path, command: str, times: int) -> tuple[list[float], int]:
    """The waits of a hundred chats with so many questions each until the import is done, and how many marks it took."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bench.beside", url, str(file), stdout=asyncio.subprocess.PIPE
    )
    done = asyncio.create_task(process.communicate())
    waits: list[float] = []
    while not done.done():
        waits += (await bot.together(command, times))[1]
    if process.returncode:
        raise RuntimeError("the import failed")
    return waits, int((await done)[0])


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Path(sys.argv[2])))
