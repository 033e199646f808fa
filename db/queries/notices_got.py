"""The notices somebody has got, and what they do with them. A receipt is its person's own, whatever hat they wear."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, func, literal, or_, select, update

from db.models import Guardianship, NoticePupil, Person
from db.models import Notice as Sent
from db.models import Receipt as Row
from db.queries import notices, readers
from db.queries.notice_told import receipt_of
from db.session import Session
from db.types import Moment
from domain.notice import Notice, Receipt
from domain.people import GuardianshipTerms, Hat, NotAllowed, Viewer, local_day

Got = tuple[Notice, Receipt]


class Own(NotAllowed):
    """A notice of the viewer's own, which nobody has told them."""


async def listed(session: Session, viewer: Viewer, now: datetime) -> list[tuple[int, Receipt]]:
    """Ids of the notices and their receipts in the hat the viewer wears, the newest first. Also what waits to be
    delivered, and what was told while they had no chat; not what was withdrawn before it came.
    """
    rows = await session.execute(
        select(Row.__table__)
        .join(Sent, Sent.id == Row.notice_id)
        .where(await _readable(session, viewer, now), Row.hat == str(viewer.hat))
        .where(or_(Sent.withdrawn_at.is_(None), Row.delivered_at.is_not(None)))
        .order_by(Sent.laid_out_at.desc(), Sent.id.desc())
    )
    return [(row.notice_id, receipt_of(row)) for row in rows]


async def find(session: Session, viewer: Viewer, number: int, now: datetime) -> Got:
    """A notice for its reader, with what the messenger calls its files; raises NotAllowed for who has not got it, and
    `Own` for its author, who looks at how others will see it.
    """
    rows = await session.execute(
        select(Row.__table__)
        .join(Sent, Sent.id == Row.notice_id)
        .where(await _readable(session, viewer, now), Row.notice_id == number)
    )
    row = rows.one_or_none()
    notice = (await notices.read(session, [number], viewer.channel)).get(number)
    if row is None or notice is None:
        own = notice is not None and notice.author_id == viewer.person
        raise Own(f"notice {number}") if own else NotAllowed(f"notice {number}")
    return notice, receipt_of(row)


async def note_opened(session: Session, got: Got, now: datetime) -> Receipt:
    """They have seen it; the first moment stays."""
    notice, receipt = got
    await session.execute(update(Row).where(*_of(notice, receipt), Row.opened_at.is_(None)).values(opened_at=now))
    return replace(receipt, opened_at=receipt.opened_at or now)


async def sign(session: Session, got: Got, now: datetime) -> Receipt:
    """They have signed it; the first moment stays."""
    notice, receipt = got
    signed = {"confirmed_at": now, "opened_at": func.coalesce(Row.opened_at, literal(now, Moment()))}
    await session.execute(update(Row).where(*_of(notice, receipt), Row.confirmed_at.is_(None)).values(**signed))
    return replace(receipt, opened_at=receipt.opened_at or now, confirmed_at=receipt.confirmed_at or now)


def _of(notice: Notice, receipt: Receipt) -> tuple[ColumnElement[bool], ...]:
    return Row.notice_id == notice.id, Row.person_id == receipt.person


async def _readable(session: Session, viewer: Viewer, now: datetime) -> ColumnElement[bool]:
    """What was told to a pupil stays theirs; to a guardian, while they answer for one of those pupils, though that
    one may have left the form; to staff, while they work at that school.
    """
    pupils = await _answers_for(session, viewer, now)
    posts = (await readers.posts_of(session, [viewer.person], now)).get(viewer.person, ())
    about = exists().where(NoticePupil.notice_id == Sent.id, NoticePupil.pupil_id.in_(pupils))
    return and_(
        Row.person_id == viewer.person,
        or_(
            Row.hat == Hat.PUPIL.value,
            and_(Row.hat == Hat.GUARDIAN.value, about),
            and_(Row.hat == Hat.STAFF.value, Sent.school_id.in_({post.school_id for post in posts})),
        ),
    )


async def _answers_for(session: Session, viewer: Viewer, now: datetime) -> list[int]:
    today = local_day(now, viewer.zone)
    rows = await session.execute(
        select(
            Guardianship.pupil_id, Guardianship.since, Guardianship.until, Guardianship.restricted_since,
            Person.birth_date, Person.adult_agreed,
        )
        .join(Person, Person.id == Guardianship.pupil_id)
        .where(Guardianship.guardian_id == viewer.person)
    )  # fmt: skip
    return [row.pupil_id for row in rows if GuardianshipTerms(*row[1:5], bool(row.adult_agreed)).hold(today)]
