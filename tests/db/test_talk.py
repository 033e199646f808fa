"""Conversations: who may hold them, what each side sees of them, and that nobody else sees anything."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from db.models import (
    Attachment,
    Complaint,
    Enrolment,
    GroupMember,
    GroupTeacher,
    Guardianship,
    Message,
    MessageAttachment,
    Outbox,
    RoleHeld,
    Thread,
)
from db.queries import (
    complaint,
    deletion,
    letters_talk,
    linking,
    own_data,
    talk,
    talk_lost,
    talk_people,
    talk_rights,
    talk_rows,
    talk_writing,
)
from db.queries.roster import Ids
from db.session import Session, Sessions, inserted
from domain.absence import Document
from domain.homework_entry import Sent
from domain.names import Name
from domain.outbox import Claimed, Failure, Kind, State
from domain.people import Hat, NotAllowed, Viewer
from domain.talk import MOST, AskedMark, Draft, Refusal, Status, Talk, Urgency, Words
from domain.words import Role
from tests.conftest import KEYS
from tests.db.kit import a_channel, a_chat, add, count, family, staff
from tests.school import MONDAY, NOW, START, TUESDAY, WEDNESDAY

LATER = NOW + timedelta(hours=15)
HOUR = timedelta(hours=1)
FILE = Sent(Document("План.pdf", "application/pdf", 4, "b" * 64))


def mother(ids: Ids, *pupils: str) -> Viewer:
    """Elena."""
    return replace(family(ids, *(pupils or ("artyom", "sonya"))), person_id=ids.people["elena"], name=Name("К", "Е"))


def father(ids: Ids) -> Viewer:
    """Dmitry."""
    return replace(family(ids, "artyom"), person_id=ids.people["dmitry"], name=Name("К", "Д"))


async def between(session: Session, ids: Ids, viewer: Viewer, teacher: str = "sokolova", pupil: str = "artyom") -> Talk:
    """The conversation of a family member with a teacher."""
    return await talk.between(session, viewer, viewer.person, ids.people[teacher], ids.people[pupil], NOW)


async def said(
    sessions: Sessions, ids: Ids, viewer: Viewer, text: str, due: Any = NOW, now: Any = NOW, **draft: Any
) -> int:
    """A family member writes to the class teacher of Artyom; returns the message's id."""
    async with sessions.begin() as session:
        about = await between(session, ids, viewer)
        words = draft.pop("words", Words(text))
        written = Draft(about.pupil.id, about.relative.id, about.teacher.id, words, **draft)
        found = await talk_writing.send(session, KEYS, viewer, about, written, due, now)
    assert isinstance(found, int)
    return found


async def answered(sessions: Sessions, ids: Ids, viewer: Viewer, text: str) -> int:
    """The class teacher answers that family member."""
    teacher = staff(ids, "sokolova", Role.CLASS_TEACHER)
    async with sessions.begin() as session:
        about = await talk.between(session, teacher, viewer.person, teacher.person, ids.people["artyom"], NOW)
        written = Draft(about.pupil.id, about.relative.id, about.teacher.id, Words(text))
        found = await talk_writing.send(session, KEYS, teacher, about, written, NOW, NOW)
    assert isinstance(found, int)
    return found


async def test_who_teaches_a_pupil_today_and_who_leads_their_form(sessions: Sessions, ids: Ids) -> None:
    people, groups = ids.people, ids.groups
    gone = {"group_id": groups["7Б Англ 1"], "teacher_id": people["morozova"], "since": START, "until": TUESDAY}
    other = {"group_id": groups["7Б Англ 2"], "teacher_id": people["krylova"], "since": START}
    await add(sessions, GroupTeacher, **gone)
    await add(sessions, GroupTeacher, **other)
    async with sessions() as session:
        found = await talk_rights.teachers(session, {people["artyom"], people["sonya"]}, NOW)
    assert [(one.id, one.leads, one.subjects) for one in found[people["artyom"]]] == [
        (people["sokolova"], True, ("Русский язык",)),
        (people["lebedeva"], False, ("Алгебра",)),
    ]
    assert [(one.id, one.leads) for one in found[people["sonya"]]] == [(people["morozova"], True)]


@pytest.mark.parametrize("ends", ["lead", "teacher", "member", "enrolment"])
async def test_a_right_that_has_ended_yesterday_is_none(sessions: Sessions, ids: Ids, ends: str) -> None:
    artyom, sokolova = ids.people["artyom"], ids.people["sokolova"]
    changes: dict[str, tuple[type[Any], Any]] = {
        "lead": (RoleHeld, RoleHeld.person_id == sokolova),
        "teacher": (GroupTeacher, GroupTeacher.teacher_id == sokolova),
        "member": (GroupMember, GroupMember.pupil_id == artyom),
        "enrolment": (Enrolment, Enrolment.pupil_id == artyom),
    }
    table, whose = changes[ends]
    async with sessions.begin() as session:
        await session.execute(update(table).where(whose).values(until=TUESDAY))
        found = (await talk_rights.teachers(session, {artyom}, NOW)).get(artyom, [])
    teacher = next((one for one in found if one.id == sokolova), None)
    expected = {"lead": (False, ("Русский язык",)), "teacher": (True, ()), "member": (True, ())}
    assert (teacher and (teacher.leads, teacher.subjects)) == expected.get(ends)


async def test_a_family_begins_with_a_teacher_of_its_child_and_with_nobody_else(sessions: Sessions, ids: Ids) -> None:
    async with sessions() as session:
        fresh = await between(session, ids, mother(ids))
        assert (fresh.id, fresh.pupil.form, fresh.teacher.leads) == (0, "7Б", True)
        for viewer, who, pupil in (
            (mother(ids), "morozova", "artyom"), (mother(ids), "krylova", "artyom"),
            (mother(ids), "sokolova", "kirill"),
            (replace(mother(ids), ready=False), "sokolova", "artyom"),
            (replace(mother(ids), hat=Hat.PUPIL), "sokolova", "artyom"),
        ):  # fmt: skip
            with pytest.raises(NotAllowed):
                await between(session, ids, viewer, who, pupil)
        teacher = staff(ids, "sokolova", Role.CLASS_TEACHER)
        with pytest.raises(NotAllowed):  # a teacher answers, and does not begin
            await talk.between(session, teacher, ids.people["elena"], teacher.person, ids.people["artyom"], NOW)


async def test_a_letter_goes_to_the_other_side_when_it_is_due_and_holds_a_reference_only(
    sessions: Sessions, ids: Ids
) -> None:
    words = Words("Тайна", AskedMark("Алгебра", MONDAY, "3", "контрольная работа"), Urgency.HEALTH)
    first = await said(sessions, ids, mother(ids), "Тайна", LATER)
    urgent = await said(sessions, ids, mother(ids), "", words=words, files=(FILE,))
    answer = await answered(sessions, ids, mother(ids), "Ответ")
    async with sessions() as session:
        columns = Outbox.person_id, Outbox.kind, Outbox.reference, Outbox.pupil_id, Outbox.not_before
        letters = (await session.execute(select(*columns).order_by(Outbox.id))).all()
        rows = (await session.execute(select(Message.text_sealed, Message.urgent).order_by(Message.id))).all()
        read = (await session.execute(talk_rows.messages().where(Message.id == urgent))).one()
        stored = await talk.files(session, mother(ids), urgent)
    people = ids.people
    assert [tuple(row) for row in letters] == [
        (people["sokolova"], Kind.MESSAGE, str(first), people["artyom"], LATER),
        (people["sokolova"], Kind.URGENT_MESSAGE, str(urgent), people["artyom"], NOW),
        (people["elena"], Kind.MESSAGE, str(answer), people["artyom"], NOW),
    ]
    assert all("Тайна".encode() not in row.text_sealed for row in rows)
    assert [row.urgent for row in rows] == [False, True, False]
    assert talk_rows.message(KEYS, read).words == words
    assert (read.files, [file.name for file in stored]) == (1, ["План.pdf"])


async def test_each_side_sees_what_has_come_and_the_author_everything(sessions: Sessions, ids: Ids) -> None:
    teacher = staff(ids, "sokolova", Role.CLASS_TEACHER)
    await said(sessions, ids, mother(ids), "Сейчас")
    tomorrow = await said(sessions, ids, mother(ids), "Завтра", LATER, NOW + HOUR)
    taken = await said(sessions, ids, mother(ids), "Назад", LATER, NOW + 2 * HOUR)
    await said(sessions, ids, father(ids), "Папа")
    async with sessions.begin() as session:
        assert await talk_writing.withdraw(session, mother(ids), taken, NOW)
        assert not await talk_writing.withdraw(session, mother(ids), taken, NOW)
        assert not await talk_writing.withdraw(session, father(ids), tomorrow, NOW)
        assert not await talk_writing.withdraw(session, teacher, tomorrow, NOW)
        about = await between(session, ids, mother(ids))
        mine, older = await talk.page(session, KEYS, mother(ids), about, NOW + HOUR)
        theirs, _ = await talk.page(session, KEYS, teacher, about, NOW + HOUR)
        [line] = await talk.lines(session, mother(ids), NOW + HOUR)
        lists = await talk.lines(session, teacher, NOW + HOUR)
    assert [(one.words.text, one.status) for one in mine] == [
        ("Сейчас", Status.WAITING), ("Завтра", Status.WAITING), ("Назад", Status.WITHDRAWN),
    ]  # fmt: skip
    assert [one.words.text for one in theirs] == ["Сейчас"]
    assert not older
    assert (line.unread, [one.unread for one in lists]) == (0, [1, 1])


async def test_of_ten_messages_a_page_the_newest_stand_at_the_bottom(sessions: Sessions, ids: Ids) -> None:
    for number in range(12):
        await said(sessions, ids, mother(ids), f"{number}", NOW, NOW + timedelta(minutes=number))
    async with sessions() as session:
        about = await between(session, ids, mother(ids))
        newest, older = await talk.page(session, KEYS, mother(ids), about, LATER)
        oldest, none = await talk.page(session, KEYS, mother(ids), about, LATER, 1)
    assert [one.words.text for one in newest] == [f"{n}" for n in range(2, 12)]
    assert [one.words.text for one in oldest] == ["0", "1"]
    assert (older, none) == (True, False)


async def test_what_is_read_says_when_and_the_first_time_stays(sessions: Sessions, ids: Ids) -> None:
    teacher = staff(ids, "sokolova", Role.CLASS_TEACHER)
    number = await said(sessions, ids, mother(ids), "Здравствуйте!")
    async with sessions.begin() as session:
        await talk.mark_read(session, mother(ids), [number], NOW)  # her own
        await talk.mark_read(session, teacher, [number], NOW + HOUR)
        await talk.mark_read(session, teacher, [number], NOW + 2 * HOUR)
        _, message = await talk.of_message(session, KEYS, mother(ids), number, NOW)
        assert (message.read_at, message.status) == (NOW + HOUR, Status.READ)
        assert not await talk_writing.withdraw(session, mother(ids), number, NOW + 2 * HOUR)


async def test_nobody_else_opens_a_conversation(sessions: Sessions, ids: Ids) -> None:
    number = await said(sessions, ids, mother(ids), "Тайна")
    late = await said(sessions, ids, mother(ids), "Завтра", LATER)
    async with sessions() as session:
        thread = await talk.thread_of(session, number)
        strangers = [
            father(ids), staff(ids, "lebedeva", Role.TEACHER), staff(ids, "petrov", Role.DEPUTY),
            staff(ids, "elena", Role.TEACHER), replace(mother(ids, "sonya")), replace(mother(ids), ready=False),
        ]  # fmt: skip
        for viewer in strangers:
            with pytest.raises(NotAllowed):
                await talk.find(session, viewer, thread, NOW)
            with pytest.raises(NotAllowed):
                await talk.of_message(session, KEYS, viewer, number, NOW)
            if viewer.ready:
                assert await talk.lines(session, viewer, NOW) == []
        with pytest.raises(NotAllowed):
            await talk.of_message(session, KEYS, staff(ids, "sokolova", Role.CLASS_TEACHER), late, NOW)
        with pytest.raises(NotAllowed):
            await talk.lines(session, replace(family(ids, "artyom"), hat=Hat.PUPIL), NOW)


async def test_a_blocked_family_and_a_hasty_one_are_refused(sessions: Sessions, ids: Ids) -> None:
    teacher = staff(ids, "sokolova", Role.CLASS_TEACHER)
    for number in range(MOST):
        await said(sessions, ids, mother(ids), f"{number}")
    await said(sessions, ids, father(ids), "Один")
    async with sessions.begin() as session:
        about = await between(session, ids, mother(ids))
        draft = Draft(about.pupil.id, about.relative.id, about.teacher.id, Words("Ещё"))

        async def sent(viewer: Viewer, now: Any) -> int | Refusal:
            return await talk_writing.send(session, KEYS, viewer, about, draft, now, now)

        assert await sent(mother(ids), NOW + HOUR - timedelta(seconds=1)) is Refusal.TOO_MANY
        assert isinstance(await sent(teacher, NOW), int)
        assert isinstance(await sent(mother(ids), NOW + HOUR), int)
        await talk_writing.block(session, mother(ids), about, NOW, on=True)  # no teacher of it
        assert isinstance(await sent(mother(ids), LATER), int)
        await talk_writing.block(session, teacher, about, NOW, on=True)
        assert await sent(mother(ids), LATER) is Refusal.BLOCKED
        assert await sent(teacher, LATER) is Refusal.BLOCKING
        others = await between(session, ids, father(ids))
        assert not others.blocked
        await talk_writing.block(session, teacher, about, NOW, on=False)
        assert isinstance(await sent(teacher, LATER), int)


async def test_a_reply_finds_the_message_its_letter_has_brought(sessions: Sessions, ids: Ids) -> None:
    number = await said(sessions, ids, mother(ids), "Здравствуйте!")
    other = await said(sessions, ids, father(ids), "Папа")
    async with sessions.begin() as session:
        for reference, ref in ((number, "9:77"), (other, "9:78")):
            mine = Outbox.reference == str(reference)
            await session.execute(update(Outbox).where(mine).values(state=State.SENT, sent_ref=ref))
        lost = {"person_id": ids.people["sokolova"], "kind": "message", "local_day": MONDAY, "reference": "lost:7"}
        await session.execute(insert(Outbox).values(**lost, created_at=NOW, not_before=NOW, sent_ref="9:79"))
        teacher = replace(staff(ids, "sokolova", Role.CLASS_TEACHER), chat=9)
        found = [await talk.replied(session, teacher, one) for one in (77, 78, 79, 80)]
        assert await talk.replied(session, replace(teacher, chat=8), 77) is None
        assert await talk.replied(session, replace(mother(ids), chat=9), 77) is None
    assert found == [number, other, None, None]


@pytest.mark.parametrize(
    ("state", "failure", "told"),
    [
        (State.CANCELLED, Failure.MUTED, 1), (State.CANCELLED, None, 1), (State.FAILED, "refused: too long", 1),
        (State.CANCELLED, Failure.WITHDRAWN, 0), (State.SENT, None, 0), (State.WAITING, None, 0),
    ],
    ids=["muted", "no reason", "refused", "withdrawn", "sent", "waiting"],
)  # fmt: skip
async def test_the_author_of_a_lost_message_is_told_once(
    sessions: Sessions, ids: Ids, state: State, failure: str | None, told: int
) -> None:
    number = await said(sessions, ids, mother(ids), "Здравствуйте!", LATER)
    await said(sessions, ids, father(ids), "Папа", LATER)
    async with sessions.begin() as session:
        mine = Outbox.reference == str(number)
        await session.execute(update(Outbox).where(mine).values(state=state, failure=failure))
    for expected in (told, 0):
        async with sessions.begin() as session:
            found = await talk_lost.lost(session, NOW)
            assert (await talk_lost.owe(session, found, NOW) if found else 0) == expected
    async with sessions() as session:
        letters = select(Outbox.person_id, Outbox.kind).where(Outbox.reference == f"lost:{number}")
        assert [tuple(row) for row in await session.execute(letters)] == [(ids.people["elena"], "message")] * told
        assert await talk_lost.lost(session, LATER + timedelta(days=3)) == []


async def test_letters_are_read_for_a_whole_batch_at_once(sessions: Sessions, ids: Ids) -> None:
    first, second = await said(sessions, ids, mother(ids), "1"), await said(sessions, ids, father(ids), "2")

    def row(kind: Kind, reference: str) -> Claimed:
        return Claimed(1, 1, kind, MONDAY, reference, None, NOW, NOW, 0)

    async with sessions() as session:
        rows = [row(Kind.MESSAGE, str(first)), row(Kind.MESSAGE, f"lost:{second}"), row(Kind.ALERT, "7")]
        found = await letters_talk.of(session, KEYS, rows, NOW)
        nothing = await letters_talk.of(session, None, rows[2:], NOW)
    assert {number: message.words.text for number, (_, message) in found.messages.items()} == {first: "1", second: "2"}
    assert nothing.messages == {}


async def test_the_guardian_who_is_restricted_guards_no_more(sessions: Sessions, ids: Ids) -> None:
    await said(sessions, ids, mother(ids), "Здравствуйте!")
    teacher = staff(ids, "sokolova", Role.CLASS_TEACHER)
    async with sessions.begin() as session:
        mine = Guardianship.guardian_id == ids.people["elena"], Guardianship.pupil_id == ids.people["artyom"]
        await session.execute(update(Guardianship).where(*mine).values(restricted_since=TUESDAY))
        [line] = await talk.lines(session, teacher, NOW)
    assert not line.talk.guards


async def test_a_complaint_goes_to_the_deputies_who_take_no_part(sessions: Sessions, ids: Ids) -> None:
    people, channel = ids.people, await a_channel(sessions)
    for number, who in enumerate(("petrov", "krylova", "sokolova")):
        await a_chat(sessions, channel, 70 + number, people[who])
    await add(sessions, RoleHeld, person_id=people["sokolova"], school_id=ids.school, role=Role.DEPUTY, since=START)
    await add(sessions, RoleHeld, person_id=people["krylova"], school_id=ids.school, role=Role.HEAD, since=START)
    await said(sessions, ids, mother(ids), "До")
    async with sessions.begin() as session:
        about = await between(session, ids, mother(ids))
        assert await complaint.report(session, KEYS, mother(ids), about, "Тайная причина", NOW) == 1
        assert await complaint.report(session, KEYS, mother(ids), about, "Ещё раз", NOW) == 1
        row = (await session.execute(select(Complaint.id, Complaint.reason_sealed))).one()
        letters = select(Outbox.person_id, Outbox.pupil_id).where(Outbox.kind == Kind.COMPLAINT)
        assert [tuple(one) for one in await session.execute(letters)] == [(people["petrov"], None)]
    assert "Тайная".encode() not in (row.reason_sealed or b"")
    await said(sessions, ids, mother(ids), "После", NOW + HOUR, NOW + HOUR)
    deputy = staff(ids, "petrov", Role.DEPUTY)
    async with sessions.begin() as session:
        found = await complaint.find(session, KEYS, deputy, row.id, NOW)
        assert found.reason == "Тайная причина"
        conversation, _ = await complaint.conversation(session, KEYS, found)
        assert [one.words.text for one in conversation] == ["До"]
        for viewer in (staff(ids, "sokolova", Role.DEPUTY), staff(ids, "krylova", Role.HEAD), mother(ids)):
            with pytest.raises(NotAllowed):
                await complaint.find(session, KEYS, viewer, row.id, NOW)
        assert await complaint.waiting(session, KEYS, staff(ids, "krylova", Role.HEAD), ids.school, NOW) == []
        assert await complaint.close(session, KEYS, deputy, found, "Решено", NOW)
        assert not await complaint.close(session, KEYS, deputy, found, "Решено дважды", NOW)
        closed = await complaint.find(session, KEYS, deputy, row.id, NOW)
        assert (closed.answer, await complaint.conversation(session, KEYS, closed)) == ("Решено", ([], False))
        with pytest.raises(NotAllowed):
            await complaint.files(session, deputy, closed, 1)
        told = select(Outbox.person_id).where(Outbox.reference == f"closed:{row.id}")
        assert list(await session.scalars(told)) == [people["elena"]]
        assert await complaint.report(session, KEYS, mother(ids), about, "Опять", LATER) == 1
        assert await count(session, Complaint) == 2


async def test_what_a_person_takes_along_is_their_own(sessions: Sessions, ids: Ids) -> None:
    await said(sessions, ids, mother(ids), "Мамино")
    await said(sessions, ids, father(ids), "Папино")
    await answered(sessions, ids, mother(ids), "Учительское")
    async with sessions.begin() as session:
        about = await between(session, ids, mother(ids))
        await complaint.report(session, KEYS, mother(ids), about, "Причина", NOW)
        mine = {one.name: one for one in await own_data.sections(session, mother(ids), KEYS, NOW)}
        teacher = staff(ids, "sokolova", Role.CLASS_TEACHER)
        theirs = {one.name: one for one in await own_data.sections(session, teacher, KEYS, NOW)}
    assert mine["talks"].rows == (("Ковалёв Артём", "Соколова Марина Игоревна", 1, NOW, NOW, None),)
    assert mine["talk_messages"].rows == (("Ковалёв Артём", NOW, False, "Мамино", 0, None, None),)
    assert mine["complaints"].rows == (("Ковалёв Артём", NOW, "Причина", None, None),)
    assert theirs["talk_messages"].rows == ((None, NOW, False, "Учительское", 0, None, None),)
    assert [row[:3] for row in theirs["talks"].rows] == [(None, None, 1), (None, None, 0)]
    assert "Папино" not in str(mine)
    assert "Артём" not in str([theirs[name] for name in ("talks", "talk_messages", "complaints")])


async def test_who_leaves_takes_their_words_and_files_along(sessions: Sessions, ids: Ids) -> None:
    sent = await said(sessions, ids, mother(ids), "Сказано", files=(FILE,))
    waits = await said(sessions, ids, mother(ids), "Ждёт", LATER)
    await answered(sessions, ids, mother(ids), "Ответ")
    await said(sessions, ids, father(ids), "Папа", LATER)
    async with sessions.begin() as session:
        await session.execute(update(Outbox).where(Outbox.reference == str(sent)).values(state=State.SENT))
        loose = await deletion.erase(session, replace(mother(ids), chat=0), NOW)
        rows = (await session.execute(talk_rows.messages().order_by(Message.id))).all()
        letters = select(Outbox.state).where(Outbox.reference == str(waits))
        assert [await session.scalar(letters), await count(session, Attachment, Attachment.name == "План.pdf")] == [
            State.CANCELLED, 0,
        ]  # fmt: skip
        assert await count(session, MessageAttachment) == 0
    assert loose == [FILE.document.sha256]
    texts = [(talk_rows.message(KEYS, row).words.text, row.withdrawn_at) for row in rows]
    assert texts == [("", None), ("", NOW), ("Ответ", None), ("Папа", None)]


async def test_two_records_of_one_human_have_one_conversation_with_a_teacher(sessions: Sessions, ids: Ids) -> None:
    await said(sessions, ids, mother(ids), "Мама")
    number = await said(sessions, ids, father(ids), "Папа")
    await answered(sessions, ids, father(ids), "Ответ")
    people = ids.people
    async with sessions.begin() as session:
        about = await between(session, ids, father(ids))
        await talk_writing.block(session, staff(ids, "sokolova", Role.CLASS_TEACHER), about, NOW, on=True)
        await complaint.report(session, KEYS, father(ids), about, "Причина", NOW)
        await session.execute(
            update(Outbox).where(Outbox.person_id == people["dmitry"]).values(state=State.SENT, sent_ref="9:77")
        )
        await linking.merge(session, people["elena"], people["dmitry"])
    async with sessions() as session:
        [thread] = (await session.execute(select(Thread))).all()
        assert (thread.family_id, thread.blocked_at) == (people["elena"], NOW)
        authors = select(Message.author_id, Message.thread_id).order_by(Message.id)
        assert [tuple(row) for row in await session.execute(authors)] == [
            (people["elena"], thread.id), (people["elena"], thread.id), (people["sokolova"], thread.id),
        ]  # fmt: skip
        assert await session.scalar(select(Complaint.person_id)) == people["elena"]
        assert await talk.replied(session, replace(mother(ids), chat=9), 77) == number + 1


async def test_two_records_of_one_teacher_become_one(sessions: Sessions, ids: Ids) -> None:
    await said(sessions, ids, mother(ids), "Мама")
    people = ids.people
    async with sessions.begin() as session:
        twin = await linking.new_person(session, Name("Соколова", "Марина"))
        thread = {"school_id": ids.school, "family_id": people["dmitry"], "teacher_id": twin}
        await inserted(session, insert(Thread).values(**thread, pupil_id=people["artyom"]).returning(Thread.id))
        await talk_people.move(session, people["sokolova"], twin)
        assert set(await session.scalars(select(Thread.teacher_id))) == {people["sokolova"]}
        assert await count(session, Thread) == 2


async def test_a_moved_pupil_is_called_by_the_newest_form(sessions: Sessions, ids: Ids) -> None:
    await said(sessions, ids, mother(ids), "Здравствуйте!")
    async with sessions.begin() as session:
        artyom = Enrolment.pupil_id == ids.people["artyom"]
        await session.execute(update(Enrolment).where(artyom).values(until=WEDNESDAY))
        moved = {"pupil_id": ids.people["artyom"], "form_id": ids.forms["10А"], "since": date(2026, 11, 12)}
        await session.execute(insert(Enrolment).values(**moved))
        [row] = (await session.execute(talk_rows.talks())).all()
        [found] = await talk_rows.read(session, [row], NOW)
    assert (found.pupil.form, found.guards) == ("10А", True)
