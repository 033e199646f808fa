"""Whose news it is, where the journal's event is one of a group: a digest tells it under the right child."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import select

from db.among import among
from db.models import GroupMember, Homework, HomeworkPupil
from db.queries.news import Told
from db.session import Session
from domain.news import Record


async def concerned(session: Session, told: Iterable[Told], pupils: Collection[int]) -> Mapping[Record, set[int]]:
    """By record those of the `pupils` it is about: the group's members on its day, of an individual task the chosen.

    Who was told of a child that has left the group, or may not be told of it any more, is told nothing.
    """
    found: defaultdict[Record, set[int]] = defaultdict(set)
    of_groups = []
    for one in told:
        if one.pupil is not None:
            found[one.record].add(one.pupil)
        elif one.group is not None:
            of_groups.append((one.record, one.group, one.news.day))
    if not of_groups:
        return found
    member = GroupMember
    rows = await session.execute(
        select(member.group_id, member.pupil_id, member.since, member.until).where(
            among(session, member.pupil_id, pupils),
            among(session, member.group_id, {group for _, group, _ in of_groups}),
        )
    )
    members = rows.all()
    chosen = await _chosen(session, {number for (what, number), _, _ in of_groups if what == "homework"})
    for record, group, day in of_groups:
        there = {
            row.pupil_id
            for row in members
            if row.group_id == group and row.since <= day and (row.until is None or day <= row.until)
        }
        found[record] |= there & chosen[record] if record in chosen else there
    return found


async def _chosen(session: Session, tasks: Collection[int]) -> Mapping[Record, set[int]]:
    """The pupils of individual tasks; a task of everybody is not there."""
    if not tasks:
        return {}
    rows = await session.execute(
        select(Homework.id, HomeworkPupil.pupil_id)
        .outerjoin(HomeworkPupil, HomeworkPupil.homework_id == Homework.id)
        .where(among(session, Homework.id, tasks), Homework.individual.is_(True))
    )
    found: defaultdict[Record, set[int]] = defaultdict(set)
    for task, pupil in rows:
        found["homework", task].add(pupil)
    return found
