"""Files that wait for a person's yes; and imports that were killed, to be forgotten."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update

from db.models import ImportRun
from db.session import Session, inserted
from domain.asking import Answers


@dataclass(frozen=True, slots=True)
class Run:
    """A file somebody sent: its name, where its bytes lie, and what they have answered so far."""

    id: int
    school: int
    kind: str
    name: str
    sha256: str
    answers: Answers


async def begin(
    session: Session, school: int, person: int | None, kind: str, name: str, sha256: str | None, now: datetime
) -> int:
    """Remember the file until `end`."""
    values = {"school_id": school, "person_id": person, "kind": kind, "name": name[:200], "sha256": sha256}
    return await inserted(session, insert(ImportRun).values(started_at=now, **values).returning(ImportRun.id))


async def find(session: Session, run: int, person: int) -> Run | None:
    """The file, if it still waits and this person sent it."""
    query = select(ImportRun).where(ImportRun.id == run, ImportRun.person_id == person, ImportRun.sha256.is_not(None))
    row = (await session.execute(query)).one_or_none()
    return Run(row.id, row.school_id, row.kind, row.name, row.sha256, row.answers) if row is not None else None


async def remember(session: Session, run: int, answers: Answers) -> None:
    """What has been answered so far."""
    await session.execute(update(ImportRun).where(ImportRun.id == run).values(answers=dict(answers)))


async def end(session: Session, run: int) -> bool:
    """Forget the file and its rows; False when somebody was faster."""
    done = await session.execute(delete(ImportRun).where(ImportRun.id == run))
    return bool(done.rowcount)


async def forget_stale(session: Session, before: datetime) -> int:
    """Imports that began before that moment: killed, or never confirmed."""
    done = await session.execute(delete(ImportRun).where(ImportRun.started_at < before))
    return done.rowcount
