"""What became of a notice: counted, reminded, reported, on both databases; and when two records are one human."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from db.files import Files
from db.models import Attachment, Guardianship, Notice, NoticeAttachment, Outbox, Receipt, RoleHeld
from db.queries import deletion, linking, notices, notices_got, own_data, receipts, receipts_reminder, receipts_report
from db.queries.roster import Ids
from db.session import Sessions
from domain.notice import Whom
from domain.outbox import Failure, Kind, State
from domain.people import Hat, NotAllowed, Viewer
from domain.receipts import Board, Came
from domain.words import Kinship, Role
from tests.conftest import KEYS
from tests.db.kit import a_channel, a_chat, add, count, family
from tests.school import NOW, START
from tests.told import reach, receipt, told

LATER = NOW + timedelta(hours=2)


@pytest.fixture
async def linked(sessions: Sessions, ids: Ids) -> Ids:
    """Both parents of Artyom and Kirill's mother have chats."""
    channel = await a_channel(sessions)
    for number, who in enumerate(("elena", "dmitry", "lebedeva"), start=500):
        await a_chat(sessions, channel, number, ids.people[who], linked_at=NOW)
    return ids


async def board(sessions: Sessions, notice: int, now: Any = NOW) -> Board:
    """As its author sees it."""
    async with sessions() as session:
        return await receipts.board(session, (await notices.read(session, [notice]))[notice], now)


async def ends(sessions: Sessions, notice: int, person: int, state: State, failure: str | None = None) -> None:
    """What became of the message that brings it."""
    async with sessions.begin() as session:
        mine = Outbox.person_id == person, Outbox.reference == str(notice)
        await session.execute(update(Outbox).where(*mine).values(state=state, failure=failure))
    if state is State.SENT:
        await reach(sessions, notice, person, delivered_at=NOW)


async def remind(sessions: Sessions, notice: int, number: int, now: Any) -> int:
    """The author presses."""
    async with sessions.begin() as session:
        known = (await notices.read(session, [notice]))[notice]
        return (await receipts_reminder.remind(session, known, number, now))[0]


def guardian(ids: Ids, who: str, *pupils: str) -> Viewer:
    """With a person."""
    return replace(family(ids, *pupils), person_id=ids.people[who])


def states(found: Board, ids: Ids) -> dict[str, tuple[Came, Failure | None]]:
    """By the key of the small school."""
    keys = {number: key for key, number in ids.people.items()}
    return {keys[one.id]: (one.came, one.reason) for one in found.people}


async def test_each_stands_once_and_by_pupil_in_the_order_of_the_register(sessions: Sessions, linked: Ids) -> None:
    await told(sessions, linked, NOW, "Шум", form="1А")
    notice = await told(sessions, linked, NOW)
    await add(sessions, Guardianship, guardian_id=linked.people["dmitry"], pupil_id=linked.people["kirill"],
              kinship=Kinship.GRANDMOTHER, since=START)  # fmt: skip
    await ends(sessions, notice, linked.people["elena"], State.SENT)
    await ends(sessions, notice, linked.people["dmitry"], State.CANCELLED, Failure.BLOCKED)
    found = await board(sessions, notice)
    assert states(found, linked) == {
        "elena": (Came.SILENT, None), "dmitry": (Came.LOST, Failure.BLOCKED), "lebedeva": (Came.WAITING, None),
    }  # fmt: skip
    assert [
        (one.pupil.surname if one.pupil else "", one.form, [(who.name.name, who.kinship) for who in one.people])
        for one in found.families
    ] == [
        ("Ковалёв", "7Б", [("Елена", Kinship.MOTHER), ("Дмитрий", Kinship.FATHER)]),
        ("Лебедев", "7Б", [("Ольга", Kinship.MOTHER), ("Дмитрий", Kinship.GRANDMOTHER)]),
        ("О'Нил <b>", "7Б", []),
    ]


@pytest.mark.parametrize(
    ("failure", "closed", "reason"),
    [
        (Failure.NO_CHAT.value, "blocked", Failure.BLOCKED),
        (f"{Failure.REFUSED}: Bad Request", None, Failure.REFUSED),
        (Failure.DEACTIVATED.value, "deactivated", Failure.DEACTIVATED),
        (Failure.NO_CHAT.value, "something new", Failure.NO_CHAT),
    ],
    ids=["had blocked before", "refused", "deleted account", "unknown word"],
)
async def test_the_reason_is_what_the_messenger_said_last(
    sessions: Sessions, ids: Ids, failure: str, closed: str | None, reason: Failure
) -> None:
    closing = {"closed_at": NOW, "closed_reason": closed} if closed else {}
    await a_chat(sessions, await a_channel(sessions), 500, ids.people["elena"], linked_at=NOW, **closing)
    notice = await told(sessions, ids, NOW)
    await ends(sessions, notice, ids.people["elena"], State.CANCELLED, failure)
    found = states(await board(sessions, notice), ids)
    assert found["elena"] == (Came.LOST, reason)
    assert found["dmitry"] == (Came.UNLINKED, None)


async def test_who_linked_later_and_read_it_by_command_has_answered(sessions: Sessions, ids: Ids) -> None:
    notice = await told(sessions, ids, NOW)
    await a_chat(sessions, await a_channel(sessions), 500, ids.people["elena"], linked_at=LATER)
    assert states(await board(sessions, notice), ids)["elena"] == (Came.LOST, Failure.NO_CHAT)
    async with sessions.begin() as session:
        got = await notices_got.find(session, guardian(ids, "elena", "artyom"), notice, LATER)
        await notices_got.note_opened(session, got, LATER)
    found = await board(sessions, notice)
    assert (states(found, ids)["elena"], found.delivered) == ((Came.ANSWERED, None), 1)


async def test_of_two_taps_at_once_one_reminds(sessions: Sessions, linked: Ids) -> None:
    notice = await told(sessions, linked, NOW)
    for who in ("elena", "dmitry"):
        await ends(sessions, notice, linked.people[who], State.SENT)
    await reach(sessions, notice, linked.people["dmitry"], opened_at=NOW)
    assert await remind(sessions, notice, 1, LATER - timedelta(seconds=1)) == 0
    both = await asyncio.gather(*(remind(sessions, notice, 1, LATER) for _ in range(2)))
    assert sorted(both) == [0, 1]
    async with sessions() as session:
        rows = await session.execute(select(Outbox.person_id, Outbox.part).where(Outbox.kind == Kind.NOTICE_REMINDER))
        assert [tuple(row) for row in rows] == [(linked.people["elena"], 0)]
    kept = await receipt(sessions, notice, linked.people["elena"])
    assert (kept.reminders, kept.reminded_at) == (1, LATER)
    assert (await receipt(sessions, notice, linked.people["dmitry"])).reminders == 0


async def test_it_is_reported_once_when_nothing_of_it_waits(sessions: Sessions, linked: Ids) -> None:
    notice, other = await told(sessions, linked, NOW), await told(sessions, linked, NOW, "Ещё ждёт")
    people = [linked.people[who] for who in ("elena", "dmitry", "lebedeva")]

    async def owe() -> bool:
        async with sessions.begin() as session:
            return await receipts_report.owe(session, notice, NOW)

    for person in people:
        async with sessions() as session:
            assert await receipts_report.ended(session) == []
        await ends(sessions, notice, person, State.SENT)
    async with sessions() as session:
        assert await receipts_report.ended(session) == [notice] != [other]
    assert sorted(await asyncio.gather(owe(), owe())) == [False, True]
    async with sessions() as session:
        assert await receipts_report.ended(session) == []
        assert await count(session, Outbox, Outbox.kind == Kind.NOTICE_REPORT) == 1


async def test_drafts_and_scheduled_ones_have_nothing_to_report(sessions: Sessions, ids: Ids) -> None:
    draft = {"school_id": ids.school, "author_id": ids.people["sokolova"], "role": Role.CLASS_TEACHER, "text": "",
             "audience": {}, "created_at": NOW}  # fmt: skip
    await add(sessions, Notice, **draft)
    await add(sessions, Notice, **draft, confirmed_at=NOW, due_at=LATER)
    async with sessions() as session:
        assert await receipts_report.ended(session) == []


async def test_two_records_of_one_human_are_one_receipt_with_what_was_done_first(
    sessions: Sessions, linked: Ids
) -> None:
    kept, gone = linked.people["elena"], linked.people["dmitry"]
    notice, only = await told(sessions, linked, NOW), await told(sessions, linked, NOW, "Только ему")
    async with sessions.begin() as session:
        await session.execute(insert(Receipt).values(notice_id=only, person_id=linked.people["sonya"], hat="pupil"))
    await reach(sessions, notice, kept, delivered_at=NOW, opened_at=LATER)
    await reach(sessions, notice, gone, delivered_at=LATER, opened_at=NOW, confirmed_at=LATER, reminders=1)
    await ends(sessions, only, gone, State.SENT)
    async with sessions.begin() as session:
        await linking.merge(session, kept, gone)
    one = await receipt(sessions, notice, kept)
    assert (one.delivered_at, one.opened_at, one.confirmed_at, one.reminders) == (NOW, NOW, LATER, 1)
    async with sessions() as session:
        assert await count(session, Receipt, Receipt.person_id == gone) == 0
        assert await count(session, Receipt, Receipt.person_id == linked.people["sonya"]) == 1
        sent = Outbox.person_id == kept, Outbox.reference == str(only), Outbox.state == State.SENT
        assert await count(session, Outbox, *sent) == 1
    assert states(await board(sessions, only), linked)["elena"] == (Came.SILENT, None)


async def test_whose_notices_one_writes_is_one_author_when_two_records_are_one(sessions: Sessions, ids: Ids) -> None:
    notice = await told(sessions, ids, NOW)
    async with sessions.begin() as session:
        await linking.merge(session, ids.people["morozova"], ids.people["sokolova"])
        assert (await notices.read(session, [notice]))[notice].author_id == ids.people["morozova"]


async def test_drafts_go_with_their_author_and_signatures_stay(sessions: Sessions, linked: Ids, files: Files) -> None:
    signed = await told(sessions, linked, NOW)
    await reach(sessions, signed, linked.people["elena"], confirmed_at=NOW)
    draft = await told(sessions, linked, NOW, "Потом", laid_out_at=NOW)
    sha256 = files.keep(b"a picture")
    attached = {"school_id": linked.school, "sha256": sha256, "name": "photo.jpg", "mime": "image/jpeg", "size": 9}
    await add(sessions, Attachment, **attached)
    async with sessions.begin() as session:
        await session.execute(update(Notice).where(Notice.id == draft).values(laid_out_at=None))
        file = await session.scalar(select(Attachment.id).where(Attachment.sha256 == sha256))
        await session.execute(insert(NoticeAttachment).values(notice_id=draft, attachment_id=file, position=1))
        author = Viewer(0, 1, "ru", linked.people["sokolova"], ready=True, hat=Hat.STAFF)
        assert await deletion.erase(session, author, NOW) == [sha256]
        mother = guardian(linked, "elena", "artyom")
        assert await deletion.erase(session, mother, NOW) == []
        assert set(await notices.read(session, [signed, draft])) == {signed}
    assert (await receipt(sessions, signed, linked.people["elena"])).confirmed_at == NOW


async def test_the_export_says_what_was_told_and_what_was_written(sessions: Sessions, linked: Ids) -> None:
    notice = await told(sessions, linked, NOW, "Собрание", urgent_reason="карантин")
    await told(sessions, linked, NOW, "Ещё не пришло")
    await reach(sessions, notice, linked.people["elena"], delivered_at=NOW, confirmed_at=LATER)
    await reach(sessions, notice, linked.people["dmitry"], delivered_at=NOW, opened_at=NOW)
    async with sessions() as session:
        found = await own_data.sections(session, guardian(linked, "elena", "artyom"), KEYS, NOW)
        author = Viewer(0, 1, "ru", linked.people["sokolova"], ready=True, hat=Hat.STAFF)
        written = await own_data.sections(session, author, KEYS, NOW)
    got = next(one for one in found if one.name == "receipts").rows
    who = "Соколова Марина Игоревна"
    assert got == (
        ("Школа № 7", who, "Собрание", "guardian", NOW, None, LATER, None, None),
        ("Школа № 7", who, None, "guardian", None, None, None, None, None),
    )
    assert next(one for one in found if one.name == "notices").rows == ()
    assert [row[:5] for row in next(one for one in written if one.name == "notices").rows] == [
        ("Школа № 7", "7Б", "Собрание", "карантин", NOW),
        ("Школа № 7", "7Б", "Ещё не пришло", None, NOW),
    ]


async def test_who_has_left_the_staff_reads_its_notices_no_more(sessions: Sessions, ids: Ids) -> None:
    school: dict[str, Any] = {"role": Role.DEPUTY, "form_id": None}
    notice = await told(sessions, ids, NOW, "Педсовет", author="petrov", whom=Whom.STAFF, **school)
    viewer = Viewer(0, 1, "ru", ids.people["lebedeva"], ready=True, hat=Hat.STAFF)
    async with sessions.begin() as session:
        assert [number for number, _ in await notices_got.listed(session, viewer, NOW)] == [notice]
        held = RoleHeld.person_id == ids.people["lebedeva"]
        await session.execute(update(RoleHeld).where(held).values(until=START))
        assert await notices_got.listed(session, viewer, NOW) == []
        with pytest.raises(NotAllowed):
            await notices_got.find(session, viewer, notice, NOW)


async def test_the_author_who_tries_the_button_of_the_preview_is_told_apart(sessions: Sessions, ids: Ids) -> None:
    notice = await told(sessions, ids, NOW)
    author = Viewer(0, 1, "ru", ids.people["sokolova"], ready=True, hat=Hat.STAFF)
    async with sessions() as session:
        with pytest.raises(notices_got.Own):
            await notices_got.find(session, author, notice, NOW)
