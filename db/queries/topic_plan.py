"""Planned topics of groups; whoever writes them has the right to the group."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import delete, insert, select

from db.among import among
from db.models import Group, TopicPlan
from db.session import Session


async def of_groups(session: Session, groups: Collection[int]) -> dict[int, tuple[str, ...]]:
    """The topics of each group, in order, in one statement; a group without a plan has none."""
    rows = await session.execute(
        select(TopicPlan.group_id, TopicPlan.topic)
        .where(among(session, TopicPlan.group_id, groups))
        .order_by(TopicPlan.group_id, TopicPlan.position)
    )
    found: defaultdict[int, list[str]] = defaultdict(list)
    for group, topic in rows:
        found[group].append(topic)
    return {group: tuple(found[group]) for group in groups}


async def replace(session: Session, group: int, topics: Sequence[str]) -> None:
    """These topics instead of whatever was planned; of two who do so at once the later one's hold, whole."""
    await session.execute(select(Group.id).where(Group.id == group).with_for_update())
    await session.execute(delete(TopicPlan).where(TopicPlan.group_id == group))
    if topics:
        rows = [{"group_id": group, "position": n, "topic": topic} for n, topic in enumerate(topics, start=1)]
        await session.execute(insert(TopicPlan), rows)
