"""Somebody leaves the bot: what is theirs goes, what is the school's stays, the journal is not touched."""

import hashlib
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import delete, insert, select, update

from db.files import Files
from db.models import (
    AbsenceNote,
    Attachment,
    Base,
    CalendarFeed,
    Chat,
    Consent,
    Dialog,
    FileRef,
    Guardianship,
    HomeworkDone,
    Invitation,
    Outbox,
    Person,
    PersonKey,
    Preference,
    RoleHeld,
)
from db.queries import chats, deletion, invitations, invitees, linking, viewers
from db.queries.invitations import Draft
from db.queries.roster import Ids
from db.session import Session, Sessions, inserted
from domain import consent
from domain.deletion import Outlook
from domain.names import Name
from domain.people import Expectation, Hat, Viewer
from domain.words import Kinship, Role
from tests.db.kit import a_channel, a_chat, a_code, add, count, family, leads
from tests.school import MONDAY, NOW, TUESDAY, WEDNESDAY

JOURNAL = ("lesson", "mark", "attendance", "homework", "homework_pupil", "homework_attachment", "period_mark",
           "journal_event", "topic_plan", "enrolment", "group_member")  # fmt: skip


async def journal(session: Session) -> dict[str, tuple[int, str]]:
    """Each table of the journal: how many rows, and a hash of all that stands in them."""
    found = {}
    for name in JOURNAL:
        table = Base.metadata.tables[name]
        rows = (await session.execute(select(table).order_by(*table.primary_key.columns))).all()
        found[name] = (len(rows), hashlib.sha256(repr(rows).encode()).hexdigest())
    return found


async def settled(sessions: Sessions, ids: Ids, who: str, channel: int, external: int, hat: Hat) -> Viewer:
    """A chat of theirs, with everything that gathers around one."""
    person, artyom = ids.people[who], ids.people["artyom"]
    chat = await a_chat(sessions, channel, external, person, hat=hat.value)
    await add(sessions, Preference, person_id=person, key="digest", value="19:00")
    await add(sessions, CalendarFeed, chat_id=chat, pupil_id=artyom, made_at=NOW)
    waits = {"person_id": person, "kind": "mark", "local_day": MONDAY, "created_at": NOW, "not_before": NOW}
    await add(sessions, Outbox, **waits, reference="1")
    await add(sessions, Outbox, **waits, reference="2", state="sent")
    await a_code(sessions, Draft(ids.school, Role.GUARDIAN, person))
    async with sessions.begin() as session:
        await linking.agree(session, person, person, consent.OWN_DATA, NOW)
        await linking.agree(session, person, artyom, consent.PUPIL_ACCOUNT, NOW)
        await chats.expect(session, chat, Expectation("name"), NOW)
        return await viewers.identify(session, channel, external, "ru", NOW)


async def a_note(
    sessions: Sessions, ids: Ids, author: str, attachment: int | None, hat: str = Hat.GUARDIAN.value
) -> None:
    """«Заболел», with words and a document."""
    row = {"pupil_id": ids.people["artyom"], "since": MONDAY, "until": TUESDAY, "reason": "ill", "created_at": NOW}
    note = {"author_id": ids.people[author], "words_sealed": b"x", "attachment_id": attachment, "hat": hat}
    await add(sessions, AbsenceNote, **row, **note)


async def a_document(sessions: Sessions, ids: Ids, files: Files, channel: int, content: bytes) -> tuple[int, str]:
    """A scan that a messenger has seen."""
    name = files.keep(content)
    row = {"school_id": ids.school, "sha256": name, "name": "справка.pdf", "mime": "application/pdf", "size": 9}
    async with sessions.begin() as session:
        number = await inserted(session, insert(Attachment).values(**row).returning(Attachment.id))
        await session.execute(insert(FileRef).values(attachment_id=number, channel_id=channel, file_id="f"))
    return number, name


async def test_a_mother_leaves_and_the_father_and_the_journal_stay(sessions: Sessions, ids: Ids) -> None:
    channel = await a_channel(sessions)
    mother = await settled(sessions, ids, "elena", channel, 501, Hat.GUARDIAN)
    await settled(sessions, ids, "dmitry", channel, 502, Hat.GUARDIAN)
    await a_chat(sessions, channel, 503, ids.people["elena"])
    elena, dmitry = ids.people["elena"], ids.people["dmitry"]
    later = NOW + timedelta(minutes=5)
    async with sessions.begin() as session:
        before = await journal(session)
        assert await deletion.outlook(session, mother, NOW) == Outlook(2)
        assert await deletion.erase(session, mother, later) == []
        assert await journal(session) == before
        assert not (await viewers.identify(session, channel, 501, "ru", later)).chat
        assert (await viewers.identify(session, channel, 502, "ru", later)).ready
        chat_left = set(await session.scalars(select(Chat.person_id)))
        ended = (await session.execute(select(Consent.person_id, Consent.withdrawn_at).order_by(Consent.id))).all()
        told = (await session.execute(select(Outbox.person_id, Outbox.state).order_by(Outbox.id))).all()
        revoked = (await session.execute(select(Invitation.person_id, Invitation.revoked_at))).all()
        assert [await count(session, table) for table in (Preference, CalendarFeed, Dialog)] == [1, 1, 1]
        name = (await session.execute(select(Person.surname, Person.search).where(Person.id == elena))).one()
        assert await count(session, Guardianship, Guardianship.guardian_id == elena) == 2
    assert chat_left == {dmitry}
    assert ended == [(elena, later), (elena, later), (dmitry, None), (dmitry, None)]
    assert told == [(elena, "cancelled"), (elena, "sent"), (dmitry, "waiting"), (dmitry, "sent")]
    assert set(revoked) == {(elena, later), (dmitry, None)}
    assert name == ("Ковалёва", "ковалева елена викторовна")


async def test_words_and_documents_of_the_own_notes_go_and_the_days_stay(
    sessions: Sessions, ids: Ids, files: Files
) -> None:
    channel = await a_channel(sessions)
    mother = await settled(sessions, ids, "elena", channel, 501, Hat.GUARDIAN)
    own, own_file = await a_document(sessions, ids, files, channel, b"mine alone")
    shared, _ = await a_document(sessions, ids, files, channel, b"of both")
    for author, document in (("elena", own), ("elena", shared), ("elena", None), ("dmitry", shared)):
        await a_note(sessions, ids, author, document)
    async with sessions.begin() as session:
        assert await deletion.erase(session, mother, NOW) == [own_file]
        note = AbsenceNote
        left = await session.execute(
            select(note.since, note.until, note.words_sealed, note.attachment_id).order_by(note.id)
        )
        assert list(left) == [(MONDAY, TUESDAY, None, None)] * 3 + [(MONDAY, TUESDAY, b"x", shared)]
        kept = await session.scalars(select(Attachment.id).where(Attachment.id.in_([own, shared])))
        assert (set(kept), await count(session, FileRef)) == ({shared}, 1)


async def test_a_grandmother_whom_no_list_knows_loses_her_name_too(sessions: Sessions, ids: Ids) -> None:
    channel, artyom = await a_channel(sessions), ids.people["artyom"]
    chat = await a_chat(sessions, channel, 504)
    number, _ = await a_code(sessions, Draft(ids.school, Role.GUARDIAN, pupil=artyom))
    async with sessions.begin() as session:
        found = await invitations.by_id(session, number, NOW)
        stranger = Viewer(chat, channel, "ru")
        assert await linking.accept(session, stranger, found, Kinship.GRANDMOTHER, Name("Иванова", "Нина"), NOW)
        granny = await viewers.identify(session, channel, 504, "ru", NOW)
        assert (await deletion.outlook(session, granny, NOW)).own_record
        await deletion.erase(session, granny, NOW)
        row = (await session.execute(select(Person).where(Person.id == granny.person))).one()
        until = await session.scalar(select(Guardianship.until).where(Guardianship.guardian_id == granny.person))
        _, people = (await invitees.of_form(session, leads(ids), WEDNESDAY)).of(artyom)
    known = [one.name.name for one in people if one.role is Role.GUARDIAN and one.name]
    assert (row.surname, row.name, row.patronymic, row.search) == ("", "", "", "")
    assert until == TUESDAY
    assert known == ["Елена", "Дмитрий"]


@pytest.mark.parametrize("first_code_names_her", [True, False])
async def test_a_list_without_codes_of_people_still_knows_who_stands_in_it(
    sessions: Sessions, ids: Ids, first_code_names_her: bool
) -> None:
    elena, chosen = ids.people["elena"], {"used_by_id": ids.people["elena"], "used_at": NOW}
    first, _ = await a_code(sessions, Draft(ids.school, Role.GUARDIAN, elena if first_code_names_her else None))
    second, _ = await a_code(sessions, Draft(ids.school, Role.GUARDIAN, None if first_code_names_her else elena))
    async with sessions.begin() as session:
        await session.execute(delete(PersonKey).where(PersonKey.person_id == elena))
        for number, minutes in ((first, 0), (second, 5)):
            when = {**chosen, "used_at": NOW + timedelta(minutes=minutes)}
            await session.execute(update(Invitation).where(Invitation.id == number).values(**when))
        viewer = replace(family(ids, "artyom"), person_id=elena)
        assert (await deletion.outlook(session, viewer, NOW)).own_record is not first_code_names_her


async def test_a_pupils_ticks_go_and_nobody_elses(sessions: Sessions, ids: Ids) -> None:
    channel = await a_channel(sessions)
    artyom = await settled(sessions, ids, "artyom", channel, 501, Hat.PUPIL)
    for pupil in ("artyom", "kirill"):
        await add(sessions, HomeworkDone, homework_id=1, pupil_id=ids.people[pupil], done_at=NOW)
    async with sessions.begin() as session:
        before = await journal(session)
        await deletion.erase(session, artyom, NOW)
        assert list(await session.scalars(select(HomeworkDone.pupil_id))) == [ids.people["kirill"]]
        assert await journal(session) == before


@pytest.mark.parametrize(
    ("other_has_chat", "until", "warned"),
    [
        pytest.param(True, None, (), id="another-administrator-has-a-chat"),
        pytest.param(False, None, ("Школа № 7",), id="the-other-has-none"),
        pytest.param(True, date(2026, 11, 10), ("Школа № 7",), id="the-others-post-is-over"),
    ],
)
async def test_the_last_administrator_with_a_chat_is_warned(
    sessions: Sessions, ids: Ids, other_has_chat: bool, until: date | None, warned: tuple[str, ...]
) -> None:
    channel = await a_channel(sessions)
    for who, end in (("krylova", None), ("petrov", until)):
        post = {"person_id": ids.people[who], "school_id": ids.school, "role": Role.ADMIN, "until": end}
        await add(sessions, RoleHeld, **post)
    admin = await settled(sessions, ids, "krylova", channel, 501, Hat.STAFF)
    await a_chat(sessions, channel, 502, ids.people["petrov"] if other_has_chat else ids.people["elena"])
    async with sessions() as session:
        assert await deletion.outlook(session, admin, NOW) == Outlook(1, posts=True, last_admin=warned)


async def test_staff_keep_their_posts_and_the_school_what_they_noted(sessions: Sessions, ids: Ids) -> None:
    channel = await a_channel(sessions)
    teacher = await settled(sessions, ids, "sokolova", channel, 501, Hat.STAFF)
    await a_note(sessions, ids, "sokolova", None, hat="staff")
    async with sessions.begin() as session:
        held = await count(session, RoleHeld)
        await deletion.erase(session, teacher, NOW)
        assert await count(session, RoleHeld) == held
        assert await count(session, Chat) == 0
        assert await count(session, AbsenceNote, AbsenceNote.words_sealed.is_not(None)) == 1
