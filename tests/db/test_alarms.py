"""Questions about missing pupils on both databases: answered once, asked by nobody else, called for in time."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import insert, select, update

from db.models import Alarm, AttendanceEntry, Channel, Chat, Lesson, Outbox
from db.queries import alarms
from db.queries.roster import Ids
from db.session import Sessions, inserted
from domain.alarms import Answer
from domain.people import Hat, NotAllowed, Viewer
from tests.db.kit import family
from tests.school import NOW, WEDNESDAY

LATER = NOW + timedelta(minutes=23)


@pytest.fixture
async def missed(sessions: Sessions, ids: Ids) -> None:
    """Artyom and Kirill are missing on Wednesday; class teacher and deputy have a chat, another deputy has none."""
    async with sessions.begin() as session:
        channel = await inserted(
            session, insert(Channel).values(messenger="t", bot="1", username="").returning(Channel.id)
        )
        for number, name in enumerate(("sokolova", "petrov", "morozova"), start=1):
            await session.execute(
                insert(Chat).values(
                    channel_id=channel, external_id=number, person_id=ids.people[name], language="ru", linked_at=NOW
                )
            )
        lesson = await inserted(
            session,
            insert(Lesson)
            .values(group_id=ids.groups["7Б Русский"], day=WEDNESDAY, number=1, topic="", kind="ordinary")
            .returning(Lesson.id),
        )
        for pupil in ("artyom", "kirill"):
            await session.execute(
                insert(AttendanceEntry).values(
                    lesson_id=lesson, pupil_id=ids.people[pupil], code_id=ids.letters["Н"], entered_at=NOW
                )
            )
            for _ in range(2):
                await alarms.open_alarm(session, ids.people[pupil], WEDNESDAY, 1, NOW)


def elena(ids: Ids) -> Viewer:
    """Artyom's mother."""
    return replace(family(ids, "artyom"), person_id=ids.people["elena"])


async def state(sessions: Sessions, ids: Ids, pupil: str) -> tuple[str | None, bool]:
    """What was answered, and whether the school was called."""
    async with sessions() as session:
        row = (await session.execute(select(Alarm).where(Alarm.pupil_id == ids.people[pupil]))).one()
    return row.answer, row.escalated_at is not None


async def called(sessions: Sessions, ids: Ids) -> list[str]:
    """Who is to be told that a family needs a call."""
    names = {number: name for name, number in ids.people.items()}
    async with sessions() as session:
        rows = await session.execute(select(Outbox.person_id, Outbox.kind).order_by(Outbox.person_id))
    found = [(names[row.person_id], row.kind) for row in rows]
    assert {kind for _, kind in found} <= {"escalation"}
    return [name for name, _ in found]


@pytest.mark.usefixtures("missed")
async def test_who_knows_closes_the_question_and_calls_nobody(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        for _ in range(2):
            assert await alarms.answer(session, elena(ids), ids.people["artyom"], WEDNESDAY, Answer.KNOWN, NOW)
        assert await alarms.overdue(session, LATER) == [(ids.people["kirill"], WEDNESDAY)]
    assert await state(sessions, ids, "artyom") == ("known", False)
    assert await called(sessions, ids) == []


@pytest.mark.usefixtures("missed")
async def test_who_does_not_know_calls_class_teacher_and_deputy_once(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        for _ in range(2):
            assert await alarms.answer(session, elena(ids), ids.people["artyom"], WEDNESDAY, Answer.WORRIED, NOW)
    assert await state(sessions, ids, "artyom") == ("worried", True)
    assert await called(sessions, ids) == ["sokolova", "petrov"]


@pytest.mark.usefixtures("missed")
async def test_only_a_guardian_of_the_pupil_answers(sessions: Sessions, ids: Ids) -> None:
    artyom, teacher = ids.people["artyom"], replace(elena(ids), hat=Hat.PUPIL)
    async with sessions.begin() as session:
        for viewer, pupil in ((teacher, artyom), (elena(ids), ids.people["kirill"])):
            with pytest.raises(NotAllowed):
                await alarms.answer(session, viewer, pupil, WEDNESDAY, Answer.KNOWN, NOW)
        assert not await alarms.answer(session, elena(ids), artyom, WEDNESDAY - timedelta(days=1), Answer.KNOWN, NOW)
    assert await state(sessions, ids, "artyom") == (None, False)


@pytest.mark.parametrize(("minutes", "due"), [(22, 0), (23, 2), (6 * 60, 2), (6 * 60 + 1, 0)])
@pytest.mark.usefixtures("missed")
async def test_silence_is_counted_from_the_question_and_forgotten_by_the_evening(
    sessions: Sessions, ids: Ids, minutes: int, due: int
) -> None:
    async with sessions() as session:
        found = await alarms.overdue(session, NOW + timedelta(minutes=minutes))
    assert len(found) == due
    assert ids.people["artyom"] in {pupil for pupil, _ in found} or not due


@pytest.mark.usefixtures("missed")
async def test_a_question_that_was_asked_late_waits_twenty_minutes_from_then(sessions: Sessions, ids: Ids) -> None:
    artyom = ids.people["artyom"]
    async with sessions.begin() as session:
        for moment in (10, 15):  # the second guardian's question does not begin it anew
            await alarms.told(session, artyom, WEDNESDAY, NOW + timedelta(minutes=moment))
        assert artyom not in {pupil for pupil, _ in await alarms.overdue(session, NOW + timedelta(minutes=29))}
        assert artyom in {pupil for pupil, _ in await alarms.overdue(session, NOW + timedelta(minutes=30))}


@pytest.mark.usefixtures("missed")
async def test_what_the_journal_no_longer_says_calls_nobody(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        await session.execute(
            update(AttendanceEntry)
            .where(AttendanceEntry.pupil_id == ids.people["artyom"])
            .values(code_id=ids.letters["Б"])
        )
        assert await alarms.overdue(session, LATER) == [(ids.people["kirill"], WEDNESDAY)]


@pytest.mark.usefixtures("missed")
async def test_who_leads_the_form_is_in_charge_and_no_other_class_teacher(sessions: Sessions, ids: Ids) -> None:
    async with sessions() as session:
        everybody = await alarms.in_charge(session, ids.people["artyom"], WEDNESDAY)
        leading = await alarms.in_charge(session, ids.people["artyom"], WEDNESDAY, deputies=False)
    assert list(everybody) == [ids.people["sokolova"], ids.people["petrov"]]
    assert list(leading) == [ids.people["sokolova"]]
