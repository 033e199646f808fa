"""What is kept about a person themself: one statement for each section, asked for the viewer and for nobody else."""

from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Select, func, literal, select, union_all
from sqlalchemy.orm import aliased

from db.models import (
    AbsenceNote,
    AccessLog,
    Attachment,
    CalendarFeed,
    Channel,
    Chat,
    Consent,
    Form,
    Group,
    GroupTeacher,
    Guardianship,
    Invitation,
    JournalEvent,
    Outbox,
    Person,
    PersonKey,
    Preference,
    RoleHeld,
    School,
    Signature,
    Subject,
)
from domain.people import Hat, Viewer

Statement = Select[*tuple[Any, ...]] | CompoundSelect[*tuple[Any, ...]]
Pupil = aliased(Person)


def in_class(person: Any) -> ColumnElement[str]:
    """«Ковалёв Артём», in a column called `pupil`."""
    name: ColumnElement[str] = (person.surname + " " + person.name).label("pupil")
    return name


def person(viewer: Viewer) -> Statement:
    """The record itself."""
    columns = Person.surname, Person.name, Person.patronymic, Person.birth_date, Person.adult_agreed
    return select(*columns).where(Person.id == viewer.person)


def codes(viewer: Viewer) -> Statement:
    """What schools call the person in their files."""
    return (
        select(School.short_name.label("school"), PersonKey.key.label("code"))
        .join(School, School.id == PersonKey.school_id)
        .where(PersonKey.person_id == viewer.person)
        .order_by(PersonKey.id)
    )


def chats(viewer: Viewer) -> Statement:
    """The person's own chats."""
    return (
        select(
            Channel.messenger,
            Channel.username.label("bot"),
            Chat.external_id.label("number"),
            Chat.language,
            Chat.hat,
            Chat.linked_at,
            Chat.closed_at,
            Chat.closed_reason,
        )
        .join(Channel, Channel.id == Chat.channel_id)
        .where(Chat.person_id == viewer.person)
        .order_by(Chat.id)
    )


def roles(viewer: Viewer) -> Statement:
    """Posts held and once held."""
    return (
        select(
            School.short_name.label("school"), RoleHeld.role, Form.name.label("form"), RoleHeld.since, RoleHeld.until
        )
        .join(School, School.id == RoleHeld.school_id)
        .outerjoin(Form, Form.id == RoleHeld.form_id)
        .where(RoleHeld.person_id == viewer.person)
        .order_by(RoleHeld.id)
    )


def guardianships(viewer: Viewer) -> Statement:
    """For whom the person answers, also where that has ended or is restricted."""
    mine = Guardianship
    return (
        select(in_class(Pupil), mine.kinship, mine.since, mine.until, mine.restricted_since, mine.document)
        .join(Pupil, Pupil.id == mine.pupil_id)
        .where(mine.guardian_id == viewer.person)
        .order_by(mine.id)
    )


def consents(viewer: Viewer) -> Statement:
    """Given by the person; a pupil also reads that a guardian agreed, not which one."""
    about = Consent.about_id == viewer.person if viewer.hat is Hat.PUPIL else Consent.person_id == viewer.person
    return (
        select(
            (Pupil.surname + " " + Pupil.name).label("about"),
            Consent.kind.label("consent"),
            Consent.version,
            Consent.given_at,
            Consent.withdrawn_at,
        )
        .join(Pupil, Pupil.id == Consent.about_id)
        .where((Consent.person_id == viewer.person) | about)
        .order_by(Consent.id)
    )


def preferences(viewer: Viewer) -> Statement:
    """What the person has chosen."""
    return (
        select(in_class(Pupil), Preference.key.label("preference"), Preference.value)
        .outerjoin(Pupil, Pupil.id == Preference.pupil_id)
        .where(Preference.person_id == viewer.person)
        .order_by(Preference.id)
    )


def calendar_feeds(viewer: Viewer) -> Statement:
    """Addresses of calendars, without what opens them."""
    return (
        select(in_class(Pupil), CalendarFeed.made_at, CalendarFeed.revoked_at)
        .join(Chat, Chat.id == CalendarFeed.chat_id)
        .join(Pupil, Pupil.id == CalendarFeed.pupil_id)
        .where(Chat.person_id == viewer.person)
        .order_by(CalendarFeed.id)
    )


def invitations(viewer: Viewer) -> Statement:
    """Codes used by the person or made out to them; the code itself was never kept."""
    code = Invitation
    return (
        select(
            code.role,
            in_class(Pupil),
            Form.name.label("form"),
            code.issued_at,
            code.expires_at,
            code.used_at,
            code.revoked_at,
            code.renewal,
        )
        .outerjoin(Pupil, Pupil.id == code.pupil_id)
        .outerjoin(Form, Form.id == code.form_id)
        .where((code.used_by_id == viewer.person) | (code.person_id == viewer.person))
        .order_by(code.id)
    )


def messages(viewer: Viewer) -> Statement:
    """What was sent to the person or waits to be."""
    return (
        select(
            Outbox.kind.label("message"),
            in_class(Pupil),
            Outbox.local_day.label("day"),
            Outbox.state,
            Outbox.created_at,
            Outbox.sent_at,
        )
        .outerjoin(Pupil, Pupil.id == Outbox.pupil_id)
        .where(Outbox.person_id == viewer.person)
        .order_by(Outbox.id)
    )


def absence_notes(viewer: Viewer) -> Statement:
    """Written by the person for their own child, with their words; another guardian's are that one's own."""
    note = AbsenceNote
    return (
        select(
            in_class(Pupil),
            note.since,
            note.until,
            note.reason,
            Subject.name.label("subject"),
            note.words_sealed.label("words"),
            Attachment.name.label("file"),
            note.created_at,
            note.changed_at,
            note.withdrawn_at,
        )
        .join(Pupil, Pupil.id == note.pupil_id)
        .outerjoin(Subject, Subject.id == note.subject_id)
        .outerjoin(Attachment, Attachment.id == note.attachment_id)
        .where(note.author_id == viewer.person, note.hat != Hat.STAFF.value)
        .order_by(note.id)
    )


def signatures(viewer: Viewer) -> Statement:
    """Weeks the person has signed as a guardian; another guardian's are that one's own."""
    return (
        select(in_class(Pupil), Signature.week, Signature.signed_at)
        .join(Pupil, Pupil.id == Signature.pupil_id)
        .where(Signature.person_id == viewer.person)
        .order_by(Signature.id)
    )


def own_actions(viewer: Viewer) -> Statement:
    """What the access log keeps of the person: when they opened or took something, not whose."""
    return (
        select(AccessLog.at, AccessLog.action, AccessLog.allowed)
        .where(AccessLog.person_id == viewer.person)
        .order_by(AccessLog.at, AccessLog.id)
    )


def entries(viewer: Viewer) -> Statement:
    """How much the person wrote into the journal, noted for the school, and handed out; not about whom."""
    event, code, note = JournalEvent, Invitation, AbsenceNote
    written = (
        select(
            event.subject.label("what"),
            func.count().label("count"),
            func.min(event.at).label("first_at"),
            func.max(event.at).label("last_at"),
        )
        .where(event.actor_id == viewer.person)
        .group_by(event.subject)
    )
    issued = (
        select(literal("invitation"), func.count(), func.min(code.issued_at), func.max(code.issued_at))
        .where(code.issued_by_id == viewer.person)
        .having(func.count() > 0)
    )
    noted = (
        select(literal("absence_note"), func.count(), func.min(note.created_at), func.max(note.created_at))
        .where(note.author_id == viewer.person, note.hat == Hat.STAFF.value)
        .having(func.count() > 0)
    )
    return union_all(written, issued, noted).order_by("what")


def teaching(viewer: Viewer) -> Statement:
    """The groups whose journal the person keeps."""
    return (
        select(Subject.name.label("subject"), Group.name.label("group"), GroupTeacher.since, GroupTeacher.until)
        .select_from(GroupTeacher)
        .join(Group, Group.id == GroupTeacher.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(GroupTeacher.teacher_id == viewer.person)
        .order_by(GroupTeacher.id)
    )


SECTIONS = (
    person, codes, chats, roles, teaching, guardianships, consents, preferences, calendar_feeds, invitations, messages,
    absence_notes, signatures, own_actions, entries,
)  # fmt: skip
