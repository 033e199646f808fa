"""Two processes on one PostgreSQL: nothing comes twice, both work, and what is committed late is told all the same."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any, cast

import pytest
from sqlalchemy import func, select

from db.models import JournalEvent, Mark, Outbox, OutboxEvent
from db.queries import journal_changes
from db.queries.journal import Entry
from db.queries.roster import Ids
from db.session import Sessions, connect
from domain.outbox import Kind
from domain.words import Source
from messenger.port import Messenger
from scheduler.alerts import owe
from scheduler.delivery import deliver
from scheduler.digests import lay_out
from scheduler.plan import PLAN
from scheduler.work import Work
from tests import mailing
from tests.db.kit import a_channel
from tests.mailing import DUE, TICK
from tests.school import NOW
from views.page import Page

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)

EVENING = NOW + timedelta(hours=1, minutes=20)  # 18:00 by the school's clock


class Recorder:
    """A messenger that takes everything and remembers it."""

    def __init__(self) -> None:
        self.sent: list[tuple[int, str]] = []

    async def post(self, chat: int, page: Page, *, silent: bool = False) -> int:
        """Takes a moment, in which the other process goes on."""
        await asyncio.sleep(0.001 + silent / 1000)
        self.sent.append((chat, page.text))
        return len(self.sent)


@pytest.fixture
async def works(sessions: Sessions, database_url: str) -> AsyncIterator[list[Work]]:
    """Two processes, each with its own connections and its own messenger."""
    channel = await a_channel(sessions)
    opened = [connect(database_url) for _ in range(2)]
    yield [
        Work(one, lambda: NOW, {channel: cast("Messenger", Recorder())}, concurrency=4, batch=50, name=name)
        for one, name in zip(opened, ("one", "two"), strict=True)
    ]
    for one in opened:
        await one.close()


async def at_once(works: list[Work], moment: Any) -> None:
    """Every job of both processes at the same time."""
    now = [Work(w.sessions, lambda: moment, w.messengers, concurrency=4, batch=50, name=w.name) for w in works]
    jobs = [job for w in now for job in (owe(w.sessions, moment), lay_out(w), deliver(w))]
    await asyncio.gather(*jobs)


async def in_turn(works: list[Work], moment: Any) -> None:
    """Both plan at the same time, then both deliver at the same time."""
    now = [Work(w.sessions, lambda: moment, w.messengers, concurrency=4, batch=50, name=w.name) for w in works]
    await asyncio.gather(*(job for w in now for job in (owe(w.sessions, moment), lay_out(w))))
    await asyncio.gather(*(deliver(w) for w in now))


def sent_by(works: list[Work]) -> list[list[tuple[int, str]]]:
    """What each has sent."""
    return [cast("Recorder", next(iter(work.messengers.values()))).sent for work in works]


async def test_no_alert_and_no_digest_comes_twice_and_the_work_is_shared(
    sessions: Sessions, ids: Ids, works: list[Work]
) -> None:
    channel = next(iter(works[0].messengers))
    families = await mailing.join(sessions, ids, channel, pupils=12, guardians=20)
    marks = mailing.marks_for(ids, families.pupils)
    for number, moment in enumerate((NOW + TICK, DUE, EVENING), start=1):
        await mailing.enter_marks(sessions, marks, number)
        await in_turn(works, moment)
        for seconds in range(3):
            await at_once(works, moment + timedelta(seconds=seconds))
    await at_once(works, EVENING + timedelta(minutes=15))
    one, two = sent_by(works)
    assert one
    assert two
    alerts = [(chat, text) for chat, text in one + two if "Новое" in text]
    marks_told = Counter(chat for chat, text in alerts for _ in range(text.count("Русский язык: <b>5</b>")))
    assert marks_told == dict.fromkeys(families.chats, 3)
    assert max(Counter(chat for chat, text in one + two if "Новое" not in text).values(), default=0) <= 1
    async with sessions() as session:
        digests = await session.scalar(select(func.count()).where(Outbox.kind == Kind.EVENING))
        owed = await session.scalar(select(func.count()).select_from(OutboxEvent))
        twice = await session.scalar(select(func.count()).where(Outbox.kind == Kind.EVENING, Outbox.state == "waiting"))
    assert (digests, owed, twice) == (240, 3 * 240, 0)


async def test_every_job_of_both_at_the_same_time_does_its_work_once(
    sessions: Sessions, ids: Ids, works: list[Work]
) -> None:
    """Alerts, a notice that is due, digests: whoever comes second finds it done."""
    channel = next(iter(works[0].messengers))
    families = await mailing.join(sessions, ids, channel, pupils=3, guardians=20)
    await mailing.enter_marks(sessions, mailing.marks_for(ids, families.pupils))
    await mailing.scheduled(sessions, ids, "Собрание в четверг.", DUE)
    for moment in (NOW + TICK, DUE, DUE + TICK, EVENING, EVENING + timedelta(hours=14)):
        now = [Work(w.sessions, lambda at=moment: at, w.messengers, name=w.name) for w in works]  # type: ignore[misc]  # a bound loop variable
        await asyncio.gather(*(job.run(work) for work in now for job in PLAN))
        await asyncio.gather(*(deliver(work) for work in now))
    sent = [one for by in sent_by(works) for one in by]
    for words in ("<b>Объявление</b>", "Новое", "<b>Вечерняя сводка"):
        assert Counter(chat for chat, text in sent if words in text) == dict.fromkeys(families.chats, 1)
    assert max(Counter(sent).values()) == 1


async def test_what_a_slow_transaction_commits_after_later_events_were_told_is_told_too(
    sessions: Sessions, ids: Ids, works: list[Work]
) -> None:
    channel = next(iter(works[0].messengers))
    families = await mailing.join(sessions, ids, channel, pupils=2, guardians=1)
    await mailing.enter_marks(sessions, mailing.marks_for(ids, []))
    mark = await a_mark(sessions)
    first, second = ({**mark, "pupil_id": pupil} for pupil in families.pupils)
    entry = Entry(NOW, Source.CHAT)
    async with works[0].sessions.begin() as slow:
        await journal_changes.enter(slow, ids.school, Mark, first, entry)
        async with works[1].sessions.begin() as quick:
            await journal_changes.enter(quick, ids.school, Mark, second, entry)
        await owe(sessions, NOW + TICK)
    newest = select(JournalEvent.id, JournalEvent.processed_at).order_by(JournalEvent.id.desc()).limit(2)
    async with sessions() as session:
        told, late = (await session.execute(newest)).all()
    assert late.id < told.id
    assert (late.processed_at, told.processed_at) == (None, NOW + TICK)
    await owe(sessions, NOW + TICK)
    await at_once(works, DUE)
    assert sorted(chat for sent in sent_by(works) for chat, _ in sent) == sorted(families.chats)


async def a_mark(sessions: Sessions) -> dict[str, Any]:
    """A mark of the newest lesson, for nobody yet."""
    async with sessions() as session:
        lesson = await session.scalar(select(func.max(JournalEvent.subject_id)).where(JournalEvent.subject == "lesson"))
    return {"lesson_id": lesson, "value": "5", "work": "ответ", "weight": 1, "comment": ""}
