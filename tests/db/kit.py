"""What tests of queries hold in their hands: viewers of the small school, and changes to it."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, insert, select

from db.files import Files
from db.models import Base, Chat, Enrolment
from db.models import Notice as Written
from db.queries import chats, invitations, journal, linking, notices
from db.queries.invitations import Draft
from db.queries.journal import Entry
from db.queries.roster import Ids
from db.session import Session, Sessions, inserted
from domain import journal as j
from domain.codes import new_code
from domain.names import Name
from domain.notice import Audience, Notice
from domain.people import Child, Hat, Post, Viewer
from domain.words import Role, Source
from tests.conftest import KEYS
from tests.school import NOW, PEOPLE, ROSTER, START, ZONE

FORTNIGHT = timedelta(days=14)


def child(ids: Ids, key: str) -> Child:
    """A pupil as the family sees them."""
    person = next(one for one in PEOPLE if one.key == key)
    form = next(form for form in ROSTER.forms for e in ROSTER.enrolments if e.pupil == key and e.form == form.name)
    name = Name(person.surname, person.name, person.patronymic)
    return Child(
        ids.people[key],
        name,
        ids.forms[form.name],
        form.name,
        form.grade,
        form.days,
        form.homework,
        ids.year,
        ids.school,
        "Школа № 7",
        ZONE,
    )


def family(ids: Ids, *pupils: str, channel: int = 1) -> Viewer:
    """Somebody who may see these pupils and nobody else."""
    children = tuple(child(ids, key) for key in pupils)
    return Viewer(1, channel, "ru", ready=True, hat=Hat.GUARDIAN, hats=(Hat.GUARDIAN,), children=children)


def staff(ids: Ids, person: str, role: Role) -> Viewer:
    """Somebody who works at the school."""
    post = Post(role, ids.school, "Школа № 7", ZONE)
    return Viewer(1, 1, "ru", ids.people[person], ready=True, hat=Hat.STAFF, hats=(Hat.STAFF,), posts=(post,))


def leads(ids: Ids, form: str = "7Б") -> Post:
    """A class teacher's post."""
    return Post(Role.CLASS_TEACHER, ids.school, "Школа № 7", ZONE, ids.forms[form], form)


async def add(sessions: Sessions, table: type[Base], **values: Any) -> None:
    """One row."""
    async with sessions.begin() as session:
        await session.execute(insert(table).values(**values))


async def count(session: Session, table: type[Base], *conditions: Any) -> int:
    """How many rows."""
    return (await session.scalar(select(func.count()).select_from(table).where(*conditions))) or 0


async def writes(sessions: Sessions, ids: Ids, files: Files, book: j.Journal) -> None:
    """Somebody enters this into the journal."""
    async with sessions.begin() as session:
        await journal.write(session, ids, book, files, Entry(NOW, Source.CHAT))


async def joined(
    sessions: Sessions, ids: Ids, form: str, count: int, since: date = START, until: date | None = None
) -> Ids:
    """So many more pupils in a form; the ids know them as «7Б 0», «7Б 1» …"""
    people = dict(ids.people)
    async with sessions.begin() as session:
        for number in range(count):
            pupil = await linking.new_person(session, Name(f"Ученик {number:02}", "Имя"))
            row = {"pupil_id": pupil, "form_id": ids.forms[form], "since": since, "until": until}
            await session.execute(insert(Enrolment).values(row))
            people[f"{form} {number}"] = pupil
    return replace(ids, people=people)


async def a_channel(sessions: Sessions, bot: str = "123456") -> int:
    """A bot of Telegram."""
    async with sessions.begin() as session:
        return await chats.register_channel(session, "telegram", bot, "zvonok_bot")


async def a_chat(sessions: Sessions, channel: int, external: int, person: int | None = None, **values: Any) -> int:
    """A chat, linked to `person` unless that is None."""
    row = {"channel_id": channel, "external_id": external, "person_id": person, "language": "ru", **values}
    async with sessions.begin() as session:
        return await inserted(session, insert(Chat).values(**row).returning(Chat.id))


async def a_code(sessions: Sessions, draft: Draft, now: datetime = NOW) -> tuple[int, str]:
    """An invitation's id and its code."""
    code = new_code()
    async with sessions.begin() as session:
        hashed = KEYS.hashes("invitation", code)[0]
        return await invitations.issue(session, draft, hashed, now, FORTNIGHT), code


async def a_notice(sessions: Sessions, ids: Ids, audience: Audience, **values: Any) -> Notice:
    """What the class teacher of 7Б has written; a draft, unless `values` say otherwise."""
    row = {
        "school_id": ids.school, "author_id": ids.people["sokolova"], "role": Role.CLASS_TEACHER, "created_at": NOW,
        "form_id": ids.forms["7Б"], "text": "Собрание в четверг.", "audience": audience.to_json(), **values,
    }  # fmt: skip
    async with sessions.begin() as session:
        number = await inserted(session, insert(Written).values(**row).returning(Written.id))
        return (await notices.read(session, [number]))[number]
