"""What a batch of digests holds is what each person would be shown on command, in a handful of statements."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert, select, update

from db.files import Files
from db.models import Enrolment, Form, Homework, Person, School, SchoolYear, Substitution
from db.queries import calendars, digests, homework, timetable
from db.queries.roster import Ids
from db.session import Session, Sessions
from domain.digests import Digest, Want
from domain.homework import DueDay
from domain.names import Name
from domain.outbox import Kind
from domain.people import Child, Hat, Viewer
from domain.preferences import Preferences
from domain.readers import ChatAt, Reader
from emulator.fill import fill
from emulator.stage import TODAY
from locales import texts_in
from tests.conftest import KEYS
from tests.db.kit import child
from tests.school import NOW, TUESDAY, WEDNESDAY
from tests.statements import heard
from views.digests import digest_page

CHAT = ChatAt(1, 1, 1, "ru")
CUT = NOW - timedelta(minutes=10)


def want(key: int, *children: Child, kind: Kind = Kind.EVENING, day: date = TUESDAY, cut: datetime = NOW) -> Want:
    """A digest for somebody with these children."""
    return Want(key, Reader(key, (CHAT,), Preferences(), children), kind, day, cut)


async def told(sessions: Sessions, *wants: Want) -> list[str | None]:
    """Their texts."""
    async with sessions() as session:
        found = await digests.contents(session, wants, NOW)
    pages = [digest_page(texts_in("ru"), found[one.key]) for one in wants]
    return [page.text if page else None for page in pages]


async def test_each_family_is_told_of_its_own_children_and_subgroups(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        for announced, number in ((True, 1), (False, 2)):
            group = ids.groups["7Б Русский" if announced else "7Б Алгебра"]
            await session.execute(
                insert(Substitution).values(
                    group_id=group, day=WEDNESDAY, number=number, cancelled=True, announced=announced
                )
            )
    artyom, kirill, vera = (child(ids, name) for name in ("artyom", "kirill", "vera"))
    assert await told(sessions, want(1, artyom), want(2, kirill), want(3, vera)) == [
        (
            "<b>Вечерняя сводка, 10 ноября, вторник</b>\n\n<b>Артём, 7Б</b>\n"
            "Русский язык: <b>5</b> (ответ на уроке)\n"
            "Английский язык, 3-й урок · Б — отсутствие по болезни\n"
            "<u>На 11 ноября, среда</u>\n"
            "<s>1. Русский язык</s> · <i>отменён</i>\n"
            "2. Алгебра\n"
            "• Русский язык: упр. 112"
        ),
        (
            "<b>Вечерняя сводка, 10 ноября, вторник</b>\n\n<b>Кирилл, 7Б</b>\n"
            "Английский язык, 3-й урок · Н — отсутствие, причина не указана\n"
            "<u>На 11 ноября, среда</u>\n"
            "<s>1. Русский язык</s> · <i>отменён</i>\n"
            "2. Алгебра\n"
            "• Русский язык: упр. 112"
        ),
        "<b>Вечерняя сводка, 10 ноября, вторник</b>\n\n<b>Вера, 10А</b>\n<u>На 11 ноября, среда</u>\n1. Алгебра",
    ]


async def test_what_is_younger_than_the_window_waits_for_the_next_digest(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        await session.execute(update(Homework).values(entered_at=NOW))
    artyom = child(ids, "artyom")
    late, early = await told(sessions, want(1, artyom), want(2, artyom, cut=CUT))
    assert late is not None
    assert early is not None
    assert ("упр. 112" in late, "упр. 112" in early) == (True, False)


async def test_a_thousand_digests_cost_no_more_statements_than_ten(sessions: Sessions, ids: Ids) -> None:
    family = tuple(child(ids, name) for name in ("artyom", "sonya"))
    counts = []
    for many in (10, 200):
        with heard(sessions.engine.sync_engine) as said:
            await told(sessions, *(want(number, *family) for number in range(many)))
        counts.append(len(said))
    assert counts[0] == counts[1]
    assert counts[1] / 200 <= 0.1


async def pupils(session: Session) -> list[Child]:
    """Every third pupil of the school."""
    rows = await session.execute(
        select(Person, Form.id.label("form_id"), Form.name.label("form"), Form.grade, Form.days, Form.homework,
               Form.year_id, School.id.label("school_id"), School.short_name, School.zone)
        .join(Enrolment, Enrolment.pupil_id == Person.id)
        .join(Form, Form.id == Enrolment.form_id)
        .join(SchoolYear, SchoolYear.id == Form.year_id)
        .join(School, School.id == SchoolYear.school_id)
        .where(Enrolment.since <= TODAY, Enrolment.until.is_(None) | (Enrolment.until >= TODAY))
        .order_by(Person.id)
    )  # fmt: skip
    return [
        Child(row.id, Name(row.surname, row.name), row.form_id, row.form, row.grade, row.days, row.homework,
              row.year_id, row.school_id, row.short_name, ZoneInfo(row.zone))
        for row in rows.all()[::3]
    ]  # fmt: skip


async def alone(session: Session, one: Child, day: date) -> tuple[list[tuple[int, str, bool]], set[int]]:
    """What the pupil's own timetable and homework say of a day."""
    viewer = Viewer(1, 1, "ru", ready=True, hat=Hat.GUARDIAN, children=(one,))
    calendar = await calendars.of_child(session, one)
    weekday = calendar.weekday(day)
    if weekday is None:
        return [], set()
    lessons = (await timetable.between(session, viewer, one.id, calendar, day, day)).on(day)
    due = await homework.due(session, viewer, [DueDay(one.id, day, weekday)]) if one.grade > 1 else []
    held = [(lesson.number, lesson.subject, lesson.held) for lesson in lessons]
    return held, {task.id for tasks in due for task in tasks.tasks}


def together(found: Digest) -> tuple[list[tuple[int, str, bool]], set[int]]:
    """The same as the digest has it."""
    plan = found.children[0].plan
    if plan is None:
        return [], set()
    lessons = [(one.lesson.number, one.lesson.subject, one.lesson.held) for one in plan.lessons]
    return lessons, {task.id for task in plan.tasks}


def differences(children: Sequence[Child], own: Any, batch: Any) -> list[tuple[str, Any, Any]]:
    """Whose days differ."""
    return [(one.title, own[one.id], batch[one.id]) for one in children if own[one.id] != batch[one.id]]


async def test_a_batch_says_of_every_pupil_of_the_sample_school_what_their_own_screens_say(tmp_path: Path) -> None:
    now = datetime(2026, 11, 11, 12, tzinfo=ZoneInfo("UTC"))
    filled = await fill(f"sqlite+aiosqlite:///{tmp_path}/sample.db", Files(tmp_path / "files", KEYS), TODAY, now)
    async with filled.sessions() as session:
        children = await pupils(session)
        assert len(children) > 20
        for day in (TODAY + timedelta(days=number) for number in range(-2, 5)):
            wants = [want(one.id, one, kind=Kind.MORNING, day=day, cut=now + timedelta(days=1)) for one in children]
            found = await digests.contents(session, wants, now)
            own = {one.id: await alone(session, one, day) for one in children}
            assert differences(children, own, {key: together(one) for key, one in found.items()}) == []
    await filled.sessions.close()


@pytest.mark.parametrize("kind", [Kind.MORNING, Kind.WEEKLY])
async def test_the_other_digests_are_read_on_both_databases_too(sessions: Sessions, ids: Ids, kind: Kind) -> None:
    artyom = child(ids, "artyom")
    text, other = await told(sessions, want(1, artyom, kind=kind), replace(want(2, child(ids, "vera"), kind=kind)))
    assert text is not None
    assert other is not None
    assert ("Русский язык" in text, "Русский язык" in other) == (True, False)
