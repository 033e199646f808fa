"""The topics of a group's plan (КТП) that come next."""

from sqlalchemy import func, select

from db.models import Group, GroupMember, Lesson, Subject, TopicPlan
from db.session import Session
from domain.keeping import At
from domain.words import LessonKind

SHOWN = 4


async def coming(session: Session, at: At) -> list[tuple[int, str]]:
    """The next topics after the last one that a lesson of the group has, by their numbers: a new plan has new ones."""
    plan, used = TopicPlan, select(Lesson.topic).where(Lesson.group_id == at.group)
    last = select(func.max(plan.position)).where(plan.group_id == at.group, plan.topic.in_(used)).scalar_subquery()
    rows = await session.execute(
        select(plan.id, plan.topic)
        .where(plan.group_id == at.group, plan.position > func.coalesce(last, 0))
        .order_by(plan.position)
        .limit(SHOWN)
    )
    return [(row.id, row.topic) for row in rows]


async def planned(session: Session, at: At, number: int) -> str | None:
    """A topic of the group's plan; None for one of a plan that was replaced meanwhile."""
    return await session.scalar(select(TopicPlan.topic).where(TopicPlan.group_id == at.group, TopicPlan.id == number))


async def controls_that_day(session: Session, at: At) -> list[str]:
    """Subjects of other control works that pupils of this group have on that day."""
    ours = select(GroupMember.pupil_id).where(
        GroupMember.group_id == at.group,
        GroupMember.since <= at.day,
        GroupMember.until.is_(None) | (GroupMember.until >= at.day),
    )
    theirs = select(GroupMember.group_id).where(
        GroupMember.pupil_id.in_(ours),
        GroupMember.since <= at.day,
        GroupMember.until.is_(None) | (GroupMember.until >= at.day),
    )
    rows = await session.scalars(
        select(Subject.name)
        .select_from(Lesson)
        .join(Group, Group.id == Lesson.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(
            Lesson.day == at.day,
            Lesson.kind == LessonKind.CONTROL,
            Lesson.group_id.in_(theirs),
            (Lesson.group_id != at.group) | (Lesson.number != at.number),
        )
        .distinct()
        .order_by(Subject.name)
    )
    return list(rows)
