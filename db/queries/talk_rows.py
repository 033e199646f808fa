"""Conversations and messages as rows, in one shape for both sides, the deputy and the letters. Texts are sealed."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, String, and_, cast, func, select
from sqlalchemy.orm import aliased

from db.keys import Keys, Unreadable
from db.models import Enrolment, Form, Guardianship, MessageAttachment, Outbox, Person, School, Thread
from db.models import Message as Row
from db.queries import talk_rights
from db.queries.readers import zone_of
from db.session import Session
from domain.names import Name
from domain.outbox import Failure, Kind, State
from domain.people import GuardianshipTerms, local_day
from domain.talk import MESSAGES, AskedMark, Message, Pupil, Relative, Side, Talk, Teacher, Urgency, Words
from domain.words import Kinship

TEXT = "message.text"

Child, Parent, Colleague = aliased(Person), aliased(Person), aliased(Person)


def talks() -> Select[*tuple[Any, ...]]:
    """Conversations with everybody's names, the pupil's newest form, and what decides whether the relative guards."""
    newest = (
        select(Enrolment.form_id)
        .where(Enrolment.pupil_id == Thread.pupil_id)
        .order_by(Enrolment.since.desc(), Enrolment.id.desc())
        .limit(1)
        .correlate(Thread)
        .scalar_subquery()
    )
    last = (
        select(func.max(func.coalesce(Enrolment.until, date.max)))
        .where(Enrolment.pupil_id == Thread.pupil_id)
        .correlate(Thread)
        .scalar_subquery()
    )
    kin = Guardianship
    return (
        select(
            Thread.id, Thread.school_id, Thread.family_id, Thread.teacher_id, Thread.pupil_id, Thread.blocked_at,
            School.zone, Child.surname.label("c1"), Child.name.label("c2"), Child.patronymic.label("c3"),
            Child.birth_date, Child.adult_agreed, Parent.surname.label("p1"), Parent.name.label("p2"),
            Parent.patronymic.label("p3"), Colleague.surname.label("t1"), Colleague.name.label("t2"),
            Colleague.patronymic.label("t3"), kin.kinship, kin.id.label("guardianship"), kin.since, kin.until,
            kin.restricted_since, Form.id.label("form_id"), Form.name.label("form"), last.label("enrolled_until"),
        )
        .select_from(Thread)
        .join(School, School.id == Thread.school_id)
        .join(Child, Child.id == Thread.pupil_id)
        .join(Parent, Parent.id == Thread.family_id)
        .join(Colleague, Colleague.id == Thread.teacher_id)
        .outerjoin(kin, (kin.guardian_id == Thread.family_id) & (kin.pupil_id == Thread.pupil_id))
        .outerjoin(Form, Form.id == newest)
    )  # fmt: skip


async def read(session: Session, rows: Sequence[Any], now: datetime) -> list[Talk]:
    """In the order of the rows, each with what its teacher is to the pupil today."""
    charges = await talk_rights.teachers(session, {row.pupil_id for row in rows}, now) if rows else {}
    found = []
    for row in rows:
        teacher = Teacher(row.teacher_id, Name(row.t1, row.t2, row.t3))
        mine = next((one for one in charges.get(row.pupil_id, ()) if one.id == teacher.id), teacher)
        found.append(_talk(row, mine, now))
    return found


def _talk(row: Any, teacher: Teacher, now: datetime) -> Talk:
    zone = zone_of(row.zone)
    terms = GuardianshipTerms(row.since, row.until, row.restricted_since, row.birth_date, bool(row.adult_agreed))
    today = local_day(now, zone)
    guards = row.guardianship is not None and terms.hold(today) and (row.enrolled_until or date.min) >= today
    pupil = Pupil(row.pupil_id, Name(row.c1, row.c2, row.c3), row.form_id or 0, row.form or "")
    relative = Relative(row.family_id, Name(row.p1, row.p2, row.p3), row.kinship or Kinship.OTHER)
    blocked = row.blocked_at is not None
    return Talk(row.id, row.school_id, zone, pupil, relative, teacher, guards, blocked=blocked)


def messages() -> Select[*tuple[Any, ...]]:
    """Messages with their conversation's two sides, how many files, and what became of their letters."""
    held = (
        select(func.count())
        .where(MessageAttachment.message_id == Row.id)
        .correlate(Row)
        .scalar_subquery()
        .label("files")
    )
    return (
        select(
            Row.id, Row.thread_id, Row.author_id, Row.text_sealed, Row.urgent, Row.sent_at, Row.due_at, Row.read_at,
            Row.withdrawn_at, Thread.teacher_id, Thread.family_id, held, Outbox.state, Outbox.failure,
        )
        .select_from(Row)
        .join(Thread, Thread.id == Row.thread_id)
        .outerjoin(Outbox, letter_of(cast(Row.id, String(200)), Thread.pupil_id))
    )  # fmt: skip


def letter_of(reference: Any, pupil: Any) -> ColumnElement[bool]:
    """The letter of a message, whose number is its reference; found by the pupil, for whom there is an index."""
    kinds = [kind.value for kind in MESSAGES]
    return and_(Outbox.pupil_id == pupil, Outbox.kind.in_(kinds), Outbox.reference == reference)


def message(keys: Keys, row: Any) -> Message:
    """With its words opened."""
    return Message(
        row.id,
        Side.TEACHER if row.author_id == row.teacher_id else Side.FAMILY,
        opened(keys, row.text_sealed),
        row.sent_at,
        row.due_at,
        row.files,
        row.read_at,
        row.withdrawn_at is not None,
        State(row.state) if row.state else None,
        _failure(row.failure),
    )


def _failure(stored: str | None) -> Failure | None:
    word = (stored or "").partition(":")[0]
    return Failure(word) if word in set(Failure) else None


def sealed(keys: Keys, words: Words) -> bytes:
    """The text with all that is private about it: what mark it is about, why it is urgent."""
    mark = words.mark
    said = {
        "text": words.text,
        "mark": [mark.subject, mark.day.isoformat(), mark.value, mark.work] if mark else None,
        "urgency": words.urgency,
    }
    return keys.seal(TEXT, json.dumps(said, ensure_ascii=False).encode())


def opened(keys: Keys, content: bytes) -> Words:
    """The other way round; nothing of a message whose author has left, or whose key is lost."""
    try:
        said = json.loads(keys.open(TEXT, content))
    except Unreadable:
        return Words()
    mark = said["mark"]
    return Words(
        said["text"],
        AskedMark(mark[0], date.fromisoformat(mark[1]), mark[2], mark[3]) if mark else None,
        Urgency(said["urgency"]) if said["urgency"] else None,
    )


def kind_of(words: Words) -> Kind:
    """As what its letter travels."""
    return Kind.URGENT_MESSAGE if words.urgency else Kind.MESSAGE
