"""How much homework the pupils of a group have for a day: what a teacher is warned of before setting more."""

from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import aliased

from db.models import GroupMember, Homework
from db.session import Session


async def heaviest(session: Session, group: int, day: date) -> int:
    """Minutes that are set for that day already, of the pupil of the group who has most; individual tasks left out."""
    ours, theirs = aliased(GroupMember), aliased(GroupMember)
    minutes = func.sum(Homework.minutes)
    found = await session.scalar(
        select(minutes)
        .select_from(ours)
        .join(theirs, theirs.pupil_id == ours.pupil_id)
        .join(Homework, Homework.group_id == theirs.group_id)
        .where(
            ours.group_id == group,
            ours.since <= day,
            or_(ours.until.is_(None), ours.until >= day),
            theirs.since <= day,
            or_(theirs.until.is_(None), theirs.until >= day),
            Homework.due == day,
            Homework.individual.is_(False),
        )
        .group_by(ours.pupil_id)
        .order_by(minutes.desc().nulls_last())
        .limit(1)
    )
    return int(found or 0)
