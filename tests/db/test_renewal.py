"""Access is cut and comes back, on both databases: nobody else's chats, codes or mail are touched."""

from datetime import timedelta

from sqlalchemy import insert, select

from db.models import CalendarFeed, Chat, Dialog, Invitation, Outbox
from db.queries import chats, invitations, invite_sheet, linking, outbox, renewal
from db.queries.invitations import Draft
from db.queries.owing import fresh
from db.queries.roster import Ids
from db.session import Session, Sessions
from domain.names import Name
from domain.outbox import Kind
from domain.people import Expectation, Viewer
from domain.words import Kinship, Role
from tests.db.kit import FORTNIGHT, a_channel, a_chat, a_code, add, count
from tests.school import NOW, WEDNESDAY

HOUR = timedelta(hours=1)


async def letter(session: Session, person: int, reference: str, **values: object) -> None:
    """Something that waits for a person."""
    row = fresh(person, Kind.ALERT, WEDNESDAY, reference) | {"created_at": NOW, "not_before": NOW, **values}
    await session.execute(insert(Outbox).values(**row))


async def test_every_chat_calendar_step_and_code_of_the_person_ends_and_nobody_elses(
    sessions: Sessions, ids: Ids
) -> None:
    elena, dmitry, artyom = (ids.people[key] for key in ("elena", "dmitry", "artyom"))
    channel = await a_channel(sessions)
    mine = [await a_chat(sessions, channel, n, elena, hat="guardian", pupil_id=artyom, linked_at=NOW) for n in (1, 2)]
    his = await a_chat(sessions, channel, 3, dmitry, hat="guardian", linked_at=NOW)
    for chat in (*mine, his):
        await add(sessions, CalendarFeed, chat_id=chat, pupil_id=artyom, made_at=NOW)
    for person in (elena, dmitry):
        await a_code(sessions, Draft(ids.school, Role.GUARDIAN, person, artyom))
    async with sessions.begin() as session:
        for chat in (mine[0], his):
            await chats.expect(session, chat, Expectation("absence"), NOW)
        await renewal.shut_out(session, elena, NOW)
    async with sessions() as session:
        rows = (await session.execute(select(Chat.id, Chat.person_id, Chat.hat, Chat.pupil_id))).all()
        left = set(await session.scalars(select(CalendarFeed.chat_id).where(CalendarFeed.revoked_at.is_(None))))
        good = set(await session.scalars(select(Invitation.person_id).where(Invitation.revoked_at.is_(None))))
        expecting = list(await session.scalars(select(Dialog.chat_id)))
    assert {tuple(row) for row in rows} == {*((one, None, None, None) for one in mine), (his, dmitry, "guardian", None)}
    assert (left, good, expecting) == ({his}, {dmitry}, [his])


async def test_somebody_is_awaited_while_their_newest_code_is_good(sessions: Sessions, ids: Ids) -> None:
    elena, dmitry, artyom, belov = (ids.people[key] for key in ("elena", "dmitry", "artyom", "belov"))
    for person, renews in ((elena, True), (dmitry, False)):
        await a_code(sessions, Draft(ids.school, Role.GUARDIAN, person, artyom, renewal=renews))
    spent, _ = await a_code(sessions, Draft(ids.school, Role.GUARDIAN, belov, artyom, renewal=True))
    async with sessions.begin() as session:
        assert await invitations.use(session, spent, belov, NOW)
        everybody = {elena, dmitry, belov}
        assert await renewal.awaited(session, everybody, NOW) == {elena: NOW + FORTNIGHT}
        assert await renewal.awaited(session, everybody, NOW + FORTNIGHT) == {}
        assert await renewal.awaited(session, set(), NOW) == {}
        assert await invite_sheet.lost(session, everybody) == {elena}


async def test_what_was_held_leaves_when_the_person_is_back_and_keeps_its_moment(sessions: Sessions, ids: Ids) -> None:
    elena, dmitry, artyom = (ids.people[key] for key in ("elena", "dmitry", "artyom"))
    number, _ = await a_code(sessions, Draft(ids.school, Role.GUARDIAN, elena, artyom, renewal=True))
    channel = await a_channel(sessions)
    viewer = Viewer(await a_chat(sessions, channel, 7), channel, "ru")
    async with sessions.begin() as session:
        for person in (elena, dmitry):
            await letter(session, person, f"{person}")
        await letter(session, elena, "later", not_before=NOW + 3 * HOUR)
        claimed = await outbox.claim(session, "me", [channel], NOW, 10)
        assert {row.person for row in claimed} == {elena, dmitry}
        for row in claimed:
            await outbox.hold(session, row.id, NOW + FORTNIGHT)
        assert await outbox.claim(session, "me", [channel], NOW + HOUR, 10) == []
        found = await invitations.by_id(session, number, NOW + HOUR)
        assert await linking.accept(session, viewer, found, Kinship.OTHER, Name("", ""), NOW + HOUR)
        (again,) = await outbox.claim(session, "me", [channel], NOW + HOUR, 10)
    assert (again.person, again.reference, again.not_before) == (elena, f"{elena}", NOW)
    async with sessions() as session:
        assert await count(session, Outbox, Outbox.person_id == dmitry, Outbox.leased_until > NOW + HOUR) == 1


async def test_the_newest_code_of_a_person_is_theirs_alone(sessions: Sessions, ids: Ids) -> None:
    elena, dmitry, artyom = (ids.people[key] for key in ("elena", "dmitry", "artyom"))
    mine, _ = await a_code(sessions, Draft(ids.school, Role.GUARDIAN, elena, artyom))
    await a_code(sessions, Draft(ids.school, Role.GUARDIAN, dmitry, artyom))
    async with sessions() as session:
        assert [await renewal.newest(session, one) for one in (elena, artyom)] == [mine, 0]
