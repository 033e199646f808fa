"""A notice that has not left, as its author has it before them: four or five statements."""

from datetime import datetime

from db.queries import notice_audience, notice_reach, notices
from db.session import Session
from domain.notice import Stage
from domain.notice_desk import Desk
from domain.people import NotAllowed, Viewer

UNSENT = (Stage.DRAFT, Stage.SCHEDULED, Stage.REFUSED)


async def of(session: Session, viewer: Viewer, number: int, now: datetime) -> Desk:
    """The viewer's own; raises NotAllowed for somebody else's, and for one that has left."""
    notice = await notices.own(session, viewer, number)
    if notice.stage not in UNSENT:
        raise NotAllowed(f"notice {number} has left")
    reach = await notice_reach.of(session, viewer.person, viewer.posts, notice.school_id, now)
    return Desk(notice, reach, await notice_audience.addressees(session, notice, now))
