"""What the preview of a typed line costs beside the answer to /homework, asked turn by turn in one run."""

import time
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any

from sqlalchemy import select

from db.models import Group, GroupMember, Person, Subject
from db.session import Session

ROUNDS, WARM = 200, 40

Feed = Callable[[int, str], Awaitable[object]]


async def line_of(session: Session, form: str, subject: str) -> str:
    """A mark for every pupil of the form's whole group in that subject; of two of one name nobody is spoken of."""
    rows = await session.execute(
        select(Person.surname, Person.name)
        .join(GroupMember, GroupMember.pupil_id == Person.id)
        .join(Group, Group.id == GroupMember.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(Group.key.like(f"{form}%"), Subject.name == subject)
        .order_by(Person.search)
    )
    called = Counter(f"{row.surname} {row.name}" for row in rows)
    marks = ", ".join(f"{name} {5 - n % 3}" for n, name in enumerate(called) if called[name] == 1)
    return f"{form} {subject}: {marks}"


async def table(feed: Feed, mother: int, teacher: int, line: str) -> dict[str, dict[str, Any]]:
    """Medians of CPU seconds as a ratio; one of each after the other, so that what else the machine does hits both."""
    spent: dict[int, list[float]] = {mother: [], teacher: []}
    for _ in range(ROUNDS + WARM):
        for chat, text in ((mother, "/homework"), (teacher, line)):
            before = time.process_time()
            await feed(chat, text)
            spent[chat].append(time.process_time() - before)
    asked, shown = (sorted(some[WARM:])[ROUNDS // 2] for some in spent.values())
    return {"preview of a line": {"ratio_to_homework": round(shown / asked, 2), "pupils": line.count(",") + 1}}


def show(found: dict[str, dict[str, Any]]) -> None:
    """For people."""
    for name, row in found.items():
        print(f"{name}, {row['pupils']} pupils, CPU beside /homework: {row['ratio_to_homework']}")  # noqa: T201 - the table is the product
