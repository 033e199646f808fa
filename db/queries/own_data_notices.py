"""What is kept of notices about a person: what they were told and did with it, and what they wrote."""

from sqlalchemy import case, select

from db.models import Form, Notice, Person, Receipt, School
from db.queries.own_data_person import Statement
from domain.people import Viewer


def receipts(viewer: Viewer) -> Statement:
    """Notices for the person; the words of those that have come to them."""
    came = Receipt.delivered_at.is_not(None) | Receipt.opened_at.is_not(None)
    return (
        select(
            School.short_name.label("school"),
            (Person.surname + " " + Person.name + " " + Person.patronymic).label("who"),
            case((came, Notice.text)).label("words"),
            Receipt.hat,
            Receipt.delivered_at,
            Receipt.opened_at,
            Receipt.confirmed_at,
            Receipt.reminded_at,
            Notice.withdrawn_at,
        )
        .select_from(Receipt)
        .join(Notice, Notice.id == Receipt.notice_id)
        .join(School, School.id == Notice.school_id)
        .join(Person, Person.id == Notice.author_id)
        .where(Receipt.person_id == viewer.person)
        .order_by(Receipt.id)
    )


def notices(viewer: Viewer) -> Statement:
    """Written by the person; whom they reached is those people's own."""
    return (
        select(
            School.short_name.label("school"),
            Form.name.label("form"),
            Notice.text.label("words"),
            Notice.urgent_reason,
            Notice.created_at,
            Notice.laid_out_at.label("sent_at"),
            Notice.expires_at,
            Notice.corrected_at.label("changed_at"),
            Notice.withdrawn_at,
        )
        .join(School, School.id == Notice.school_id)
        .outerjoin(Form, Form.id == Notice.form_id)
        .where(Notice.author_id == viewer.person)
        .order_by(Notice.id)
    )


SECTIONS = (receipts, notices)
