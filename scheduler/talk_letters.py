"""Letters of conversations: a message, or its loss; a complaint, or what was decided. Rights are today's."""

from db.queries.letters_talk import Talks, complaint_of, message_of
from db.queries.talk_lost import LOST
from domain.outbox import Claimed, Failure
from domain.readers import Reader
from domain.talk import Message, Side, Status, Talk
from locales import texts_in
from scheduler.content import Content
from views.complaint import answered_page, reported_page
from views.talk_told import lost_page, told_page


def talk(row: Claimed, reader: Reader, talks: Talks) -> Content | Failure:
    """To either side of a conversation."""
    if complaint_of(row):
        return _answered(row, reader, talks)
    found = talks.messages.get(message_of(row.reference))
    if found is None:
        return Failure.NOTHING
    if row.reference.startswith(LOST):
        return _lost(reader, *found)
    return _told(reader, *found)


def _told(reader: Reader, about: Talk, message: Message) -> Content | Failure:
    """Both must still have to do with the pupil; what was read in the bot before its letter left is not sent."""
    if message.status in (Status.WITHDRAWN, Status.READ):
        return Failure.WITHDRAWN if message.withdrawn else Failure.NOTHING
    to_teacher = message.author is Side.FAMILY
    if not _may_read(reader, about) or (to_teacher and about.blocked):
        return Failure.NOT_ALLOWED
    private = reader.preferences.private and not to_teacher
    return told_page(texts_in(reader.language), about, message, private=private)


def _may_read(reader: Reader, about: Talk) -> bool:
    if not (about.guards and about.teacher.teaches):
        return False
    if reader.person == about.teacher.id:
        return any(post.school_id == about.school for post in reader.posts)
    return reader.guards(about.pupil.id)


def _lost(reader: Reader, about: Talk, message: Message) -> Content | Failure:
    """To the author, as long as they have to do with the pupil themselves."""
    if message.status is not Status.LOST:
        return Failure.NOTHING
    author = about.teacher.id if message.author is Side.TEACHER else about.relative.id
    mine = about.teacher.teaches if message.author is Side.TEACHER else reader.guards(about.pupil.id)
    if reader.person != author or not mine:
        return Failure.NOT_ALLOWED
    return lost_page(texts_in(reader.language), about, message)


def _answered(row: Claimed, reader: Reader, talks: Talks) -> Content | Failure:
    found = talks.complaints.get(complaint_of(row))
    if found is None or found.closed_at is None:
        return Failure.NOTHING
    mine = found.talk.teacher.teaches if found.by is Side.TEACHER else reader.guards(found.talk.pupil.id)
    return answered_page(texts_in(reader.language), found) if mine else Failure.NOT_ALLOWED


def complaint(row: Claimed, reader: Reader, talks: Talks) -> Content | Failure:
    """To who decides about it, without what was said: that is behind a button, and opening it is noted."""
    found = talks.complaints.get(complaint_of(row))
    if found is None or found.closed_at is not None:
        return Failure.NOTHING
    if reader.person not in talks.deciding[found.id] or not reader.posts:
        return Failure.NOT_ALLOWED
    return reported_page(texts_in(reader.language), found)
