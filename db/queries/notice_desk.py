"""A notice that has not left, as its author has it before them: four or five statements."""

from dataclasses import replace
from datetime import datetime

from db.queries import notice_audience, notice_reach, notices
from db.session import Session
from domain.notice import Stage
from domain.notice_desk import Desk
from domain.people import TooLate, Viewer

UNSENT = (Stage.DRAFT, Stage.SCHEDULED, Stage.REFUSED)


async def of(session: Session, viewer: Viewer, number: int, now: datetime) -> Desk:
    """The viewer's own; raises NotAllowed for somebody else's, TooLate for one that has left.

    As it would leave now: only whom its author may still address, and a time that has passed is no time.
    """
    notice = await notices.written_by(session, viewer, number)
    if notice.stage not in UNSENT:
        raise TooLate("notice-left")
    reach = await notice_reach.of(session, viewer.person, viewer.posts, notice.school_id, now)
    notice = replace(notice, audience=reach.still(notice.audience))
    if notice.stage is Stage.DRAFT and notice.due_at is not None and notice.due_at <= now:
        notice = replace(notice, due_at=None)
    return Desk(notice, reach, await notice_audience.addressees(session, notice, now))
