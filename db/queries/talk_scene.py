"""What a draft of a message is written in: rights, chats and hours as they are now."""

from datetime import datetime

from db.queries import calendars, readers, talk
from db.session import Session
from domain import office_hours
from domain.people import Viewer
from domain.readers import Reader
from domain.talk import Draft, Refusal, Scene, Side, Talk


async def of(session: Session, viewer: Viewer, draft: Draft, now: datetime) -> Scene:
    """Raises NotAllowed for who takes no part, or may not any more."""
    about = await talk.between(session, viewer, draft.relative, draft.teacher, draft.pupil, now)
    side = about.side(viewer.person)
    other = about.addressee(side)
    reader = (await readers.of(session, {other}, now)).get(other)
    refusal = about.refusal(side) or (None if reader and _reached(reader, about, side) else Refusal.NO_CHAT)
    if refusal or reader is None or side is Side.TEACHER or draft.words.urgency:
        return Scene(about, side, refusal, now)
    return Scene(about, side, None, await _due(session, about, reader, now))


def _reached(reader: Reader, about: Talk, side: Side) -> bool:
    """Has agreed to be told of pupils, as whom the message is for."""
    if side is Side.TEACHER:
        return reader.guards(about.pupil.id)
    return any(post.school_id == about.school for post in reader.posts)


async def _due(session: Session, about: Talk, teacher: Reader, now: datetime) -> datetime:
    works = office_hours.working_days(await calendars.of_form(session, about.pupil.form_id))
    wishes = teacher.preferences
    return office_hours.due(now, wishes.office, about.zone, works, wishes.quiet, teacher.zone)


async def linked(session: Session, teachers: set[int], school: int, now: datetime) -> set[int]:
    """Which of these teachers can be written to."""
    found = await readers.of(session, teachers, now) if teachers else {}
    return {one for one, reader in found.items() if any(post.school_id == school for post in reader.posts)}
