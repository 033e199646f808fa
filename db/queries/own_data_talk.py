"""What a person has written to the other side, and to the deputy; for nobody but themself.

A teacher's export names no pupil and no family.
"""

from typing import Any

from sqlalchemy import ColumnElement, case, func, null, select
from sqlalchemy.orm import aliased

from db.models import Complaint, Message, MessageAttachment, Person, Thread
from db.queries.own_data_person import Pupil, Statement
from domain.people import Viewer

Teacher = aliased(Person)


def _pupil(viewer: Viewer) -> ColumnElement[Any]:
    """Named to the family alone."""
    named = case((Thread.family_id == viewer.person, Pupil.surname + " " + Pupil.name), else_=null())
    return named.label("pupil")


def talks(viewer: Viewer) -> Statement:
    """The person's conversations, with how much they wrote there."""
    mine = Message.author_id == viewer.person
    who = Teacher.surname + " " + Teacher.name + " " + Teacher.patronymic
    return (
        select(
            _pupil(viewer),
            case((Thread.family_id == viewer.person, who), else_=null()).label("who"),
            func.count(Message.id).label("count"),
            func.min(Message.sent_at).label("first_at"),
            func.max(Message.sent_at).label("last_at"),
            case((Thread.teacher_id == viewer.person, Thread.blocked_at), else_=null()).label("blocked_at"),
        )
        .join(Pupil, Pupil.id == Thread.pupil_id)
        .join(Teacher, Teacher.id == Thread.teacher_id)
        .outerjoin(Message, (Message.thread_id == Thread.id) & mine)
        .where((Thread.family_id == viewer.person) | (Thread.teacher_id == viewer.person))
        .group_by(
            Thread.id, Thread.family_id, Thread.teacher_id, Thread.blocked_at, Pupil.id, Pupil.surname, Pupil.name,
            Teacher.id, Teacher.surname, Teacher.name, Teacher.patronymic,
        )
        .order_by(Thread.id)
    )  # fmt: skip


def talk_messages(viewer: Viewer) -> Statement:
    """The person's own messages with their words; the other side's are that one's own."""
    files = (
        select(func.count())
        .where(MessageAttachment.message_id == Message.id)
        .correlate(Message)
        .scalar_subquery()
        .label("files")
    )
    return (
        select(
            _pupil(viewer), Message.sent_at, Message.urgent, Message.text_sealed.label("words"), files,
            Message.read_at, Message.withdrawn_at,
        )
        .join(Thread, Thread.id == Message.thread_id)
        .join(Pupil, Pupil.id == Thread.pupil_id)
        .where(Message.author_id == viewer.person)
        .order_by(Message.id)
    )  # fmt: skip


def complaints(viewer: Viewer) -> Statement:
    """What the person reported to the deputy, and what they were answered."""
    return (
        select(
            _pupil(viewer), Complaint.at, Complaint.reason_sealed.label("words"), Complaint.closed_at,
            Complaint.answer_sealed.label("answer"),
        )
        .join(Thread, Thread.id == Complaint.thread_id)
        .join(Pupil, Pupil.id == Thread.pupil_id)
        .where(Complaint.person_id == viewer.person)
        .order_by(Complaint.id)
    )  # fmt: skip


SECTIONS = (talks, talk_messages, complaints)
