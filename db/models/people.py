"""People, what they are at a school, and the chats they speak from."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Boolean, ForeignKey, Index, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, BigKey, ChannelId, Id, Name, PersonId, SchoolId, Short, unique_with_nulls
from db.types import Word
from domain.words import Kinship, Role


class Person(Base):
    """Anybody; has no school of its own. `search` is «фамилия имя отчество» casefolded with ё→е.

    An empty `surname` is a guardian who linked by a code without a name; «мама Артёма» is then said by kinship.
    """

    __tablename__ = "person"
    id: Mapped[Id]
    surname: Mapped[Name]
    name: Mapped[Name]
    patronymic: Mapped[Name]
    search: Mapped[str] = mapped_column(String(620), index=True)
    birth_date: Mapped[date | None]
    adult_agreed: Mapped[bool] = mapped_column(Boolean, server_default=false())


class PersonKey(Base):
    """What a school (or another system) calls a person in its files."""

    __tablename__ = "person_key"
    __table_args__ = (UniqueConstraint("school_id", "key"),)
    id: Mapped[Id]
    school_id: Mapped[SchoolId]
    person_id: Mapped[PersonId]
    key: Mapped[Name]


class Guardianship(Base):
    """A guardian answers for a pupil, from day to day; only the deputy restricts, with a document."""

    __tablename__ = "guardianship"
    __table_args__ = (UniqueConstraint("guardian_id", "pupil_id"),)
    id: Mapped[Id]
    guardian_id: Mapped[PersonId]
    pupil_id: Mapped[PersonId]
    kinship: Mapped[Kinship] = mapped_column(Word(Kinship))
    since: Mapped[date | None]
    until: Mapped[date | None]
    restricted_since: Mapped[date | None]
    document: Mapped[Name] = mapped_column(String(200), server_default="")


class RoleHeld(Base):
    """A person's post at a school, from day to day; a class teacher's has a form."""

    __tablename__ = "role"
    __table_args__ = (unique_with_nulls("role", "person_id", "school_id", "role", nullable="form_id"),)
    id: Mapped[Id]
    person_id: Mapped[PersonId]
    school_id: Mapped[SchoolId]
    role: Mapped[Role] = mapped_column(Word(Role))
    form_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("form.id", ondelete="CASCADE"), index=True)
    since: Mapped[date | None]
    until: Mapped[date | None]


class Delegation(Base):
    """A substitute's dated rights in a group or form; entries then carry both names."""

    __tablename__ = "delegation"
    id: Mapped[Id]
    school_id: Mapped[SchoolId]
    from_id: Mapped[PersonId]
    to_id: Mapped[PersonId]
    group_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("study_group.id", ondelete="CASCADE"), index=True)
    form_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("form.id", ondelete="CASCADE"), index=True)
    since: Mapped[date]
    until: Mapped[date]
    document: Mapped[Name]
    given_by_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    given_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]


class Channel(Base):
    """A bot of a messenger: known by the messenger's own id of it, never by its token."""

    __tablename__ = "channel"
    __table_args__ = (UniqueConstraint("messenger", "bot"),)
    id: Mapped[Id]
    messenger: Mapped[Short]
    bot: Mapped[Name]
    username: Mapped[Name]
    school_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("school.id"), index=True)


class Chat(Base):
    """A conversation. `hat` says as whom the person speaks here, `pupil_id` which child is open.

    `closed_reason` is set when the messenger says that nothing can be delivered here.
    """

    __tablename__ = "chat"
    __table_args__ = (UniqueConstraint("channel_id", "external_id"),)
    id: Mapped[Id]
    channel_id: Mapped[ChannelId]
    external_id: Mapped[int] = mapped_column(BigInteger)
    person_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    hat: Mapped[Short | None]
    pupil_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    language: Mapped[Short]
    linked_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    closed_reason: Mapped[Name | None]


class Invitation(Base):
    """A one-time code, kept only as a keyed hash. `person_id` is whom it names, if the school knows them.

    `renewal`: the person had lost access; their old chats are shut out, and the class teacher is told when it is used.
    """

    __tablename__ = "invitation"
    id: Mapped[Id]
    school_id: Mapped[SchoolId]
    code_hash: Mapped[str] = mapped_column(String(64), unique=True)
    role: Mapped[Role] = mapped_column(Word(Role))
    person_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    pupil_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    form_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("form.id", ondelete="CASCADE"), index=True)
    issued_by_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    issued_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    used_by_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    revoked_at: Mapped[datetime | None]
    renewal: Mapped[bool] = mapped_column(Boolean, server_default=false())


class WrongCode(Base):
    """A code that was no code, so that a guessing chat has to wait; pruned after a day."""

    __tablename__ = "wrong_code"
    __table_args__ = (Index(None, "chat_id", "at"),)
    id: Mapped[Id]
    chat_id: Mapped[int] = mapped_column(BigKey, ForeignKey("chat.id", ondelete="CASCADE"))
    at: Mapped[datetime]


class Consent(Base):
    """Who agreed to what, about whom, in which version of the text, and when it was taken back."""

    __tablename__ = "consent"
    __table_args__ = (UniqueConstraint("person_id", "about_id", "kind", "version"),)
    id: Mapped[Id]
    person_id: Mapped[PersonId]
    about_id: Mapped[PersonId]
    kind: Mapped[Short]
    version: Mapped[Short]
    given_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class Dialog(Base):
    """What a chat's next message will be taken for («your name, please»); nothing else is kept between messages."""

    __tablename__ = "fsm_state"
    chat_id: Mapped[int] = mapped_column(BigKey, ForeignKey("chat.id", ondelete="CASCADE"), primary_key=True)
    expects: Mapped[Short]
    data: Mapped[dict[str, Any]] = mapped_column(JSON, server_default="{}")
    since: Mapped[datetime]


class Preference(Base):
    """A person's choice: language, digest hour, quiet hours, what comes when. `pupil_id` NULL is for all children."""

    __tablename__ = "preference"
    __table_args__ = (unique_with_nulls("preference", "person_id", "key", nullable="pupil_id"),)
    id: Mapped[Id]
    person_id: Mapped[PersonId]
    pupil_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    key: Mapped[Short]
    value: Mapped[Name]


class CalendarFeed(Base):
    """An address from which a calendar fetches a pupil's timetable; good while the chat may see the pupil.

    The address carries a keyed hash of `id`, so that nobody who has the database has an address.
    """

    __tablename__ = "calendar_feed"
    id: Mapped[Id]
    chat_id: Mapped[int] = mapped_column(BigKey, ForeignKey("chat.id", ondelete="CASCADE"), index=True)
    pupil_id: Mapped[PersonId]
    made_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class AccessLog(Base):
    """Who opened or exported whose data, or was refused; the family can read it. Pruned after a year."""

    __tablename__ = "access_log"
    __table_args__ = (Index(None, "pupil_id", "at"),)
    id: Mapped[Id]
    at: Mapped[datetime] = mapped_column(index=True)
    person_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    pupil_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"))
    chat_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("chat.id", ondelete="SET NULL"), index=True)
    action: Mapped[Short]
    allowed: Mapped[bool]
