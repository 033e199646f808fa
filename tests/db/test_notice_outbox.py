"""A notice becomes messages once, whoever presses when; what is changed later reaches whom it must."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from db.models import Notice as Written
from db.models import NoticeAttachment, NoticePupil, Outbox, Receipt, RoleHeld
from db.queries import attachments, notice_audience, notice_changes, notice_due, notice_told, notices, outbox
from db.queries.owing import fresh
from db.queries.roster import Ids
from db.session import Sessions, connect
from domain.notice import DOCUMENTS, PART, PHOTOS, Audience, Notice, Stage
from domain.outbox import Failure, Kind, State
from domain.people import Hat
from domain.words import Role
from tests.db.kit import a_channel, a_chat, a_notice, add, count
from tests.school import NOW, WEDNESDAY

LATER = NOW + timedelta(hours=16)
SOON = NOW + timedelta(minutes=5)
FAMILIES = ("elena", "dmitry", "lebedeva")


@pytest.fixture
async def channel(sessions: Sessions, ids: Ids) -> int:
    """All guardians of 7Б have a chat, but for Kirill's mother."""
    number = await a_channel(sessions)
    for place, person in enumerate(FAMILIES[:2]):
        await a_chat(sessions, number, place, ids.people[person])
    return number


async def confirmed(sessions: Sessions, ids: Ids, **values: Any) -> Notice:
    """To the guardians of 7Б, said yes to."""
    return await a_notice(
        sessions, ids, Audience(forms=(ids.forms["7Б"],)), **{"confirmed_at": NOW, "due_at": NOW, **values}
    )


async def laid(sessions: Sessions, notice: Notice, now: datetime = NOW) -> bool:
    """In a transaction of its own."""
    async with sessions.begin() as session:
        return await notice_audience.lay_out(session, notice, now)


async def again(sessions: Sessions, notice: Notice) -> Notice:
    """As it stands now."""
    async with sessions() as session:
        return (await notices.read(session, [notice.id]))[notice.id]


async def rows(sessions: Sessions, ids: Ids) -> list[tuple[str, str, int, str, str]]:
    """What lies in the outbox: whose, kind, part, state, reference."""
    keys = {number: key for key, number in ids.people.items()}
    async with sessions() as session:
        found = await session.execute(
            select(Outbox.person_id, Outbox.kind, Outbox.part, Outbox.state, Outbox.reference).order_by(Outbox.id)
        )
        return [(keys[row.person_id], *row[1:]) for row in found]


async def test_a_notice_with_everything_is_so_many_messages_to_each_who_is_linked(
    sessions: Sessions, ids: Ids, channel: int
) -> None:
    assert channel
    notice = await confirmed(sessions, ids, text="слово " * (PART // 3), urgent_reason="карантин")
    async with sessions.begin() as session:
        for place, photo in enumerate((False, True, True)):
            file = await attachments.row_of(session, ids.school, f"{place}" * 64, "a", "image/png", 1)
            values = {"attachment_id": file, "position": place, "photo": photo, "notice_id": notice.id}
            await session.execute(insert(NoticeAttachment).values(**values))
    assert await laid(sessions, await again(sessions, notice))
    assert await rows(sessions, ids) == [
        (person, Kind.URGENT_NOTICE, part, State.WAITING, str(notice.id))
        for person in ("elena", "dmitry")
        for part in (0, 1, 2, PHOTOS, DOCUMENTS)
    ]
    async with sessions() as session:
        receipts = (await session.execute(select(Receipt.person_id, Receipt.hat))).all()
        assert {tuple(row) for row in receipts} == {(ids.people[key], Hat.GUARDIAN) for key in FAMILIES}
        assert await count(session, NoticePupil, NoticePupil.notice_id == notice.id) == 3


async def test_laid_out_twice_it_goes_to_everybody_once(sessions: Sessions, ids: Ids, channel: int) -> None:
    assert channel
    notice = await confirmed(sessions, ids)
    assert [await laid(sessions, notice) for _ in range(3)] == [True, False, False]
    assert len(await rows(sessions, ids)) == 2


@pytest.mark.parametrize(
    "moments",
    [{"confirmed_at": None}, {"withdrawn_at": NOW}, {"laid_out_at": NOW}],
    ids=["a draft", "withdrawn", "gone"],
)
async def test_what_must_not_leave_does_not(
    sessions: Sessions, ids: Ids, channel: int, moments: dict[str, datetime | None]
) -> None:
    assert channel
    assert not await laid(sessions, await confirmed(sessions, ids, **moments))
    assert await rows(sessions, ids) == []


async def test_confirmed_twice_it_leaves_once_and_for_later_not_yet(sessions: Sessions, ids: Ids, channel: int) -> None:
    assert channel
    now = await confirmed(sessions, ids, confirmed_at=None, due_at=None)
    later = await confirmed(sessions, ids, confirmed_at=None, due_at=LATER)
    for notice in (now, later):
        for first in (True, False):
            async with sessions.begin() as session:
                assert await notice_due.confirm(session, notice, NOW) is first
    assert [row[4] for row in await rows(sessions, ids)] == [str(now.id)] * 2
    assert (await again(sessions, now)).stage is Stage.SENT
    assert (await again(sessions, later)).stage is Stage.SCHEDULED


async def test_it_leaves_when_its_time_has_come_and_not_when_it_was_taken_back_before(
    sessions: Sessions, ids: Ids, channel: int
) -> None:
    assert channel
    one, other = [await confirmed(sessions, ids, due_at=LATER) for _ in range(2)]
    async with sessions.begin() as session:
        assert await notice_due.due(session, NOW) == []
        assert await notice_due.due(session, LATER) == [one.id, other.id]
        assert await notice_changes.cancel(session, other)
    async with sessions.begin() as session:
        assert await notice_due.leave(session, one.id, LATER)
        assert not await notice_due.leave(session, other.id, LATER)
        assert not await notice_changes.cancel(session, one)
    assert {row[4] for row in await rows(sessions, ids)} == {str(one.id)}
    assert (await again(sessions, other)).stage is Stage.DRAFT


async def test_who_has_lost_the_form_is_told_so_once_a_day_and_nobody_else_hears_anything(
    sessions: Sessions, ids: Ids, channel: int
) -> None:
    assert channel
    notice = await confirmed(sessions, ids, due_at=LATER)
    async with sessions.begin() as session:
        leads = RoleHeld.person_id == ids.people["sokolova"], RoleHeld.role == Role.CLASS_TEACHER
        await session.execute(update(RoleHeld).where(*leads).values(until=WEDNESDAY))
    for _ in range(2):
        async with sessions.begin() as session:
            assert not await notice_due.leave(session, notice.id, LATER)
            assert await notice_due.due(session, LATER) == []
        assert (await again(sessions, notice)).stage is Stage.REFUSED
        async with sessions.begin() as session:
            assert await notice_changes.cancel(session, notice)
            await session.execute(update(Written).values(confirmed_at=NOW))
    assert (await again(sessions, notice)).reported_at is None
    report = ("sokolova", Kind.NOTICE_REPORT, 0, State.WAITING, f"{notice.id}:refused")
    assert await rows(sessions, ids) == [report]


async def test_a_pupil_who_has_left_the_form_is_left_out_of_a_notice_that_waits(
    sessions: Sessions, ids: Ids, channel: int
) -> None:
    assert channel
    chosen = Audience(pupils=(ids.people["artyom"], ids.people["sonya"]))  # she is in 1А
    notice = await a_notice(sessions, ids, chosen, confirmed_at=NOW, due_at=LATER)
    async with sessions.begin() as session:
        assert await notice_due.leave(session, notice.id, LATER)
        assert list(await session.scalars(select(NoticePupil.pupil_id))) == [ids.people["artyom"]]


async def sent(sessions: Sessions, ids: Ids, person: str, chat: int = 1, message: int = 7) -> None:
    """What waits for them has arrived."""
    mine = Outbox.person_id == ids.people[person], Outbox.state == State.WAITING
    async with sessions.begin() as session:
        values = {"state": State.SENT, "sent_at": NOW, "sent_ref": f"{chat}:{message}"}
        await session.execute(update(Outbox).where(*mine).values(**values))


async def flies(sessions: Sessions, ids: Ids, person: str) -> None:
    """What waits for them is being sent at this moment."""
    mine = Outbox.person_id == ids.people[person]
    async with sessions.begin() as session:
        await session.execute(update(Outbox).where(*mine).values(leased_by="other", leased_until=NOW + outbox.LEASE))


async def test_withdrawn_it_is_cancelled_where_it_waits_and_edited_where_it_is_or_is_about_to_be(
    sessions: Sessions, ids: Ids, channel: int
) -> None:
    await a_chat(sessions, channel, 9, ids.people["lebedeva"])
    notice = await confirmed(sessions, ids)
    await laid(sessions, notice)
    other = await confirmed(sessions, ids, text="Другое")
    await laid(sessions, other)
    async with sessions.begin() as session:  # of the second one nothing is touched
        await session.execute(update(Outbox).where(Outbox.reference == str(other.id)).values(priority=9))
    mine = Outbox.reference == str(notice.id)
    async with sessions.begin() as session:
        reminder = fresh(ids.people["elena"], Kind.NOTICE_REMINDER, WEDNESDAY, str(notice.id))
        await session.execute(insert(Outbox).values(**reminder, created_at=NOW, not_before=LATER))
        elena = Outbox.person_id == ids.people["elena"], Outbox.kind == Kind.NOTICE
        await session.execute(update(Outbox).where(mine, *elena).values(state=State.SENT, sent_at=NOW, sent_ref="1:7"))
        dmitry = Outbox.person_id == ids.people["dmitry"]
        held = {"leased_by": "other", "leased_until": NOW + outbox.LEASE}
        await session.execute(update(Outbox).where(mine, dmitry).values(**held))
    for first in (True, False):
        async with sessions.begin() as session:
            assert await notice_changes.withdraw(session, notice, NOW) is first
    about = str(notice.id)
    assert [row for row in await rows(sessions, ids) if row[4] != str(other.id)] == [
        ("elena", Kind.NOTICE, 0, State.SENT, about),
        ("dmitry", Kind.NOTICE, 0, State.WAITING, about),
        ("lebedeva", Kind.NOTICE, 0, State.CANCELLED, about),
        ("elena", Kind.NOTICE_REMINDER, 0, State.CANCELLED, about),
        ("elena", Kind.NOTICE_EDIT, 0, State.WAITING, f"{about}:1"),
        ("dmitry", Kind.NOTICE_EDIT, 0, State.WAITING, f"{about}:1"),
    ]
    async with sessions() as session:
        edits = await session.execute(
            select(Outbox.not_before).where(Outbox.kind == Kind.NOTICE_EDIT).order_by(Outbox.id)
        )
        assert [row.not_before - NOW for row in edits] == [timedelta(0), outbox.LEASE]
        failures = await session.scalars(select(Outbox.failure).where(Outbox.state == State.CANCELLED))
        assert set(failures) == {Failure.WITHDRAWN}
        untouched = Outbox.reference == str(other.id), Outbox.state == State.WAITING
        assert await count(session, Outbox, *untouched) == 3


async def test_corrected_twice_on_one_day_both_leave_and_the_words_are_the_last(
    sessions: Sessions, ids: Ids, channel: int
) -> None:
    assert channel
    notice = await confirmed(sessions, ids)
    await laid(sessions, notice)
    await sent(sessions, ids, "elena")
    done = []
    for words in ("Собрание в пятницу.", "Собрание в пятницу.", "Собрания не будет."):
        async with sessions.begin() as session:
            done.append(await notice_changes.correct(session, notice, words, SOON))
    assert done == [True, False, True]
    assert [row for row in await rows(sessions, ids) if row[1] == Kind.NOTICE_EDIT] == [
        ("elena", Kind.NOTICE_EDIT, 0, State.WAITING, f"{notice.id}:{edit}") for edit in (1, 2)
    ]
    now = await again(sessions, notice)
    assert (now.text, now.corrected_at) == ("Собрания не будет.", SOON)
    async with sessions.begin() as session:
        await notice_changes.withdraw(session, notice, SOON)
    async with sessions.begin() as session:
        assert not await notice_changes.correct(session, notice, "И всё-таки", SOON)


async def test_only_words_are_corrected_and_files_stay(sessions: Sessions, ids: Ids, channel: int) -> None:
    assert channel
    notice = await confirmed(sessions, ids)
    await laid(sessions, notice)
    album = fresh(ids.people["elena"], Kind.NOTICE, WEDNESDAY, str(notice.id), DOCUMENTS)
    await add(sessions, Outbox, **album, created_at=NOW, not_before=NOW)
    await sent(sessions, ids, "elena", message=8)
    async with sessions.begin() as session:
        await notice_changes.correct(session, notice, "Иначе", NOW)
        await notice_changes.withdraw(session, notice, NOW)
    edits = [row[2:] for row in await rows(sessions, ids) if row[1] == Kind.NOTICE_EDIT]
    about = str(notice.id)
    assert edits == [
        (0, State.WAITING, f"{about}:1"), (0, State.WAITING, f"{about}:2"), (DOCUMENTS, State.WAITING, f"{about}:2"),
    ]  # fmt: skip


async def test_it_has_come_when_it_came_first(sessions: Sessions, ids: Ids, channel: int) -> None:
    assert channel
    notice = await confirmed(sessions, ids)
    await laid(sessions, notice)
    for moment in (SOON, LATER):
        async with sessions.begin() as session:
            await notice_told.arrived(session, notice.id, ids.people["elena"], moment)
    async with sessions() as session:
        found = await session.execute(select(Receipt.person_id, Receipt.delivered_at))
        assert {row.person_id: row.delivered_at for row in found} == {
            ids.people["elena"]: SOON, ids.people["dmitry"]: None, ids.people["lebedeva"]: None,
        }  # fmt: skip


async def test_a_file_is_attached_to_a_draft_once_and_to_nothing_else(sessions: Sessions, ids: Ids) -> None:
    draft = await a_notice(sessions, ids, Audience())
    gone = await confirmed(sessions, ids)
    async with sessions.begin() as session:
        file = await attachments.row_of(session, ids.school, "a" * 64, "a", "image/png", 1)
        assert [await notices.attach(session, draft.id, file, photo=True) for _ in range(2)] == [True, True]
        assert not await notices.attach(session, gone.id, file, photo=True)
        assert not await notices.detach(session, gone.id)
        assert not await notices.drop(session, gone.id)
        assert not await notices.change(session, gone.id, text="Иначе")
    assert len((await again(sessions, draft)).files) == 1
    async with sessions.begin() as session:
        assert await notices.detach(session, draft.id)
        assert await notices.drop(session, draft.id)


@pytest.fixture
async def others(sessions: Sessions, database_url: str) -> AsyncIterator[list[Sessions]]:
    """Two processes more."""
    assert sessions
    opened = [connect(database_url) for _ in range(2)]
    yield opened
    for one in opened:
        await one.close()


async def test_two_processes_at_once_lay_it_out_once(
    sessions: Sessions, ids: Ids, channel: int, others: list[Sessions]
) -> None:
    assert channel
    due = [await confirmed(sessions, ids, due_at=NOW) for _ in range(5)]

    async def leave(one: Sessions) -> int:
        left = 0
        for notice in due:
            async with one.begin() as session:
                left += await notice_due.leave(session, notice.id, NOW)
        return left

    assert sum(await asyncio.gather(*map(leave, others))) == 5
    assert len(await rows(sessions, ids)) == 10


async def test_a_change_and_the_job_at_once_are_one_after_the_other(
    sessions: Sessions, ids: Ids, channel: int, others: list[Sessions]
) -> None:
    """Either it was taken back and has not left, or it has left and was not taken back."""
    assert channel

    async def back(notice: Notice) -> bool:
        async with others[0].begin() as session:
            return await notice_changes.cancel(session, notice)

    async def leave(notice: Notice) -> bool:
        async with others[1].begin() as session:
            return await notice_due.leave(session, notice.id, NOW)

    for _ in range(5):
        notice = await confirmed(sessions, ids)
        taken, left = await asyncio.gather(back(notice), leave(notice))
        assert taken is not left
        assert (await again(sessions, notice)).stage is (Stage.DRAFT if taken else Stage.SENT)
        mine = [row for row in await rows(sessions, ids) if row[4] == str(notice.id)]
        assert len(mine) == (0 if taken else 2)


async def test_withdrawn_while_it_is_claimed_nobody_keeps_it(
    sessions: Sessions, ids: Ids, channel: int, others: list[Sessions]
) -> None:
    """Whoever gets hold of a message first: it is cancelled, or it is edited afterwards."""

    async def claim() -> set[int]:
        async with others[0].begin() as session:
            return {row.id for row in await outbox.claim(session, "other", [channel], NOW, 10)}

    async def withdraw(notice: Notice) -> None:
        async with others[1].begin() as session:
            await notice_changes.withdraw(session, notice, NOW)

    notice = await confirmed(sessions, ids)
    await laid(sessions, notice)
    claimed, _ = await asyncio.gather(claim(), withdraw(notice))
    async with sessions() as session:
        told = (await session.execute(select(Outbox.id, Outbox.state).where(Outbox.kind == Kind.NOTICE))).all()
        edits = await count(session, Outbox, Outbox.kind == Kind.NOTICE_EDIT)
    still = {row.id for row in told if row.state == State.WAITING}
    assert still <= claimed
    assert edits == len(still)


async def test_the_text_is_as_long_as_it_was_when_its_messages_were_counted(
    sessions: Sessions, ids: Ids, channel: int
) -> None:
    """What was confirmed is what is laid out, with the audience that is left of it."""
    assert channel
    notice = await confirmed(sessions, ids, confirmed_at=None, due_at=None, text="а" * (2 * PART))
    narrowed = replace(notice, audience=Audience(pupils=(ids.people["kirill"],)))
    async with sessions.begin() as session:
        assert await notice_due.confirm(session, narrowed, NOW)
    async with sessions() as session:
        assert list(await session.scalars(select(Receipt.person_id))) == [ids.people["lebedeva"]]
