"""A school's lists and the journal database: what is known (`snapshot`), and making it otherwise (`apply`)."""

from sqlalchemy import exists, insert, select

from db.models import School
from db.queries.roster_apply import apply
from db.queries.roster_ids import Ids
from db.queries.roster_snapshot import Snapshot, lock, snapshot
from db.session import Session, inserted
from domain.changes import diff
from domain.defaults import ZONE
from domain.roster import NOTHING, Roster

__all__ = ["Ids", "Snapshot", "apply", "create", "first_school", "is_empty", "lock", "snapshot"]


async def is_empty(session: Session) -> bool:
    """Is there no school yet?"""
    return not await session.scalar(select(exists(select(School.id))))


async def first_school(session: Session, name: str) -> int:
    """A school with nothing but a name, so that its administrator can be invited before any list is imported."""
    return await inserted(
        session, insert(School).values(name=name, short_name=name[:40], zone=ZONE).returning(School.id)
    )


async def create(session: Session, roster: Roster) -> Ids:
    """A school that was not there before, with one year; raises IntegrityError when its name is taken."""
    return await apply(session, Ids(), diff(NOTHING, roster))
