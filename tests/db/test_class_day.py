"""A class teacher's morning, on both databases: who is owed one, and what it says of which form."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import count

import pytest
from sqlalchemy import insert, select, update

from db.models import (
    AbsenceNote,
    Alarm,
    AttendanceEntry,
    Delegation,
    Notice,
    NoticePupil,
    Outbox,
    Preference,
    Receipt,
    RoleHeld,
    School,
    SchoolYear,
)
from db.queries import class_day, ledger_board, readers
from db.queries.roster import Ids
from db.session import Sessions, inserted
from domain.class_day import Morning
from domain.notice import Audience
from domain.outbox import Claimed, Kind, State
from domain.people import Hat, Post
from domain.readers import Reader
from domain.words import Role
from tests.db.kit import a_channel, a_chat, add
from tests.school import MONDAY, NOW, THURSDAY, TUESDAY, WEDNESDAY, ZONE
from tests.statements import counted

MORNING = datetime(2026, 11, 12, 7, 45, tzinfo=ZONE)
NUMBERS = count(1)


def letter(person: int, kind: Kind, day: date, reference: str = "") -> Claimed:
    """A row of the outbox that is about to leave."""
    return Claimed(next(NUMBERS), person, kind, day, reference, None, NOW, NOW, 0)


async def read(sessions: Sessions, rows: Sequence[Claimed]) -> list[tuple[Claimed, Reader]]:
    """The rows with their readers."""
    async with sessions() as session:
        people = await readers.of(session, {row.person for row in rows}, NOW)
    return [(row, people[row.person]) for row in rows if row.person in people]


async def mornings(sessions: Sessions, ids: Ids, *forms: str, now: datetime = MORNING) -> dict[str, Morning]:
    """What would be told of these forms, to Sokolova."""
    rows = [letter(ids.people["sokolova"], Kind.CLASS_DAY, THURSDAY, str(ids.forms[form])) for form in forms]
    async with sessions() as session:
        found = await class_day.of_letters(session, await read(sessions, rows), now)
    return {form: found.forms[ids.forms[form]] for form in forms}


async def leads(sessions: Sessions, ids: Ids, day: date) -> set[tuple[str, str]]:
    """Who is owed a morning that day, of which form."""
    names = {number: name for name, number in ids.people.items()}
    forms = {number: name for name, number in ids.forms.items()}
    async with sessions() as session:
        return {(names[one], forms[form]) for one, form in await class_day.owed(session, ids.school, day)}


@pytest.fixture
async def linked(sessions: Sessions, ids: Ids) -> Ids:
    """Teachers and a mother have a chat."""
    channel = await a_channel(sessions)
    for number, name in enumerate(("sokolova", "morozova", "lebedeva", "elena"), start=500):
        await a_chat(sessions, channel, number, ids.people[name], linked_at=NOW)
    return ids


async def test_it_is_owed_to_who_leads_a_form_that_has_school_that_day(sessions: Sessions, linked: Ids) -> None:
    assert await leads(sessions, linked, THURSDAY) == {("sokolova", "7Б"), ("morozova", "1А")}
    assert await leads(sessions, linked, date(2026, 11, 14)) == set()
    assert await leads(sessions, linked, date(2027, 2, 16)) == {("sokolova", "7Б")}  # the first form has holidays


async def test_who_stands_in_is_owed_it_too_and_who_has_no_chat_or_no_wish_is_not(
    sessions: Sessions, linked: Ids
) -> None:
    people = linked.people
    order = {"school_id": linked.school, "from_id": people["sokolova"], "document": "", "since": THURSDAY}
    of_form = {"form_id": linked.forms["7Б"], "until": THURSDAY}
    await add(sessions, Delegation, **order, **of_form, to_id=people["lebedeva"])
    await add(sessions, Delegation, **order, **of_form, to_id=people["krylova"])  # no chat
    await add(sessions, Delegation, **order, **of_form, to_id=people["morozova"], revoked_at=NOW)
    await add(sessions, Delegation, **order, until=THURSDAY, to_id=people["morozova"])  # groups, not the form
    await add(sessions, Preference, person_id=people["sokolova"], key="class_day", value="no")
    await add(sessions, Preference, person_id=people["morozova"], key="muted", value="yes")
    assert await leads(sessions, linked, THURSDAY) == {("lebedeva", "7Б")}
    assert await leads(sessions, linked, WEDNESDAY) == set()


async def test_posts_that_ended_and_years_that_are_closed_owe_nothing(sessions: Sessions, linked: Ids) -> None:
    async with sessions.begin() as session:
        mine = RoleHeld.person_id == linked.people["sokolova"], RoleHeld.role == Role.CLASS_TEACHER
        await session.execute(update(RoleHeld).where(*mine).values(until=WEDNESDAY))
    assert await leads(sessions, linked, THURSDAY) == {("morozova", "1А")}
    async with sessions.begin() as session:
        await session.execute(update(SchoolYear).values(closed_at=NOW))
    assert await leads(sessions, linked, THURSDAY) == set()


async def test_it_is_owed_once_for_each_person_form_and_day(sessions: Sessions, linked: Ids) -> None:
    pair = [(linked.people["sokolova"], linked.forms["7Б"])]
    made = []
    for day in (THURSDAY, THURSDAY, WEDNESDAY):
        async with sessions.begin() as session:
            made.append(await class_day.owe(session, pair, day, MORNING))
    assert made == [1, 0, 1]
    async with sessions() as session:
        columns = Outbox.kind, Outbox.local_day, Outbox.reference, Outbox.pupil_id, Outbox.not_before
        rows = (await session.execute(select(*columns).order_by(Outbox.id))).all()
    assert [tuple(row) for row in rows] == [
        (Kind.CLASS_DAY, day, str(linked.forms["7Б"]), None, MORNING) for day in (THURSDAY, WEDNESDAY)
    ]


async def test_of_each_form_only_its_own_is_told(sessions: Sessions, linked: Ids) -> None:
    people = linked.people
    for pupil, author in (("artyom", "elena"), ("sonya", "elena")):
        note = {"pupil_id": people[pupil], "author_id": people[author], "since": THURSDAY, "until": THURSDAY}
        await add(sessions, AbsenceNote, **note, reason="ill", created_at=NOW)
    failed = {"kind": Kind.ALERT.value, "local_day": WEDNESDAY, "state": State.FAILED.value, "failure": "refused: x"}
    for pupil in ("artyom", "sonya"):
        await add(
            sessions, Outbox, person_id=people["elena"], pupil_id=people[pupil], reference=pupil, created_at=NOW,
            not_before=NOW, **failed,
        )  # fmt: skip
    found = await mornings(sessions, linked, "7Б", "1А", "10А")
    assert {form: [one.name.name for one in told.away] for form, told in found.items()} == {
        "7Б": ["Артём"], "1А": ["Софья"], "10А": [],
    }  # fmt: skip
    assert {
        form: [(one.who.name.name, [name.name for _, name in one.who.pupils], one.lost) for one in told.board.failing]
        for form, told in found.items()
    } == {
        "7Б": [("Елена", ["Артём"], (("refused", 1),))], "1А": [("Елена", ["Софья"], (("refused", 1),))], "10А": [],
    }  # fmt: skip
    assert {form: [name.name for _, name in told.board.alone] for form, told in found.items()} == {
        "7Б": ["Шон & «Ко»"], "1А": [], "10А": ["Вера"],
    }  # fmt: skip


async def test_the_board_of_one_form_is_that_of_many(sessions: Sessions, linked: Ids) -> None:
    post = Post(Role.CLASS_TEACHER, linked.school, "", ZONE, linked.forms["7Б"], "7Б")
    async with sessions() as session:
        alone = await ledger_board.board(session, post, MORNING)
    assert (await mornings(sessions, linked, "7Б", "1А"))["7Б"].board == alone


async def test_of_a_notice_only_the_forms_own_guardians_are_told_and_only_who_did_not_open(
    sessions: Sessions, linked: Ids
) -> None:
    people = linked.people
    row = {"school_id": linked.school, "author_id": people["petrov"], "role": Role.DEPUTY, "text": "Карантин",
           "audience": Audience(school=True).to_json(), "urgent_reason": "карантин", "created_at": NOW,
           "confirmed_at": NOW, "due_at": NOW, "laid_out_at": NOW}  # fmt: skip
    async with sessions.begin() as session:
        notice = await inserted(session, insert(Notice).values(**row).returning(Notice.id))
    for pupil in ("artyom", "sonya", "vera"):
        await add(sessions, NoticePupil, notice_id=notice, pupil_id=people[pupil])
    opened = {"elena": None, "dmitry": NOW, "belov": None, "lebedeva": None}
    for person, at in opened.items():
        await add(sessions, Receipt, notice_id=notice, person_id=people[person], hat=Hat.GUARDIAN, opened_at=at)
    found = await mornings(sessions, linked, "7Б", "1А", "10А")
    assert {
        form: [(who.name.name, [name.name for _, name in who.pupils]) for one in told.notices for who in one.who]
        for form, told in found.items()
    } == {"7Б": [("Елена", ["Артём"])], "1А": [("Елена", ["Софья"])], "10А": [("Илья", ["Вера"])]}
    later = MORNING + timedelta(days=14)
    assert (await mornings(sessions, linked, "7Б", now=later))["7Б"].notices == ()


async def test_absences_that_nobody_explained_are_those_since_the_last_school_day(
    sessions: Sessions, linked: Ids
) -> None:
    people = linked.people
    async with sessions() as session:
        missed = (await session.execute(select(AttendanceEntry.pupil_id, AttendanceEntry.id))).all()
    assert missed
    for pupil, day, closed in (("kirill", TUESDAY, None), ("artyom", MONDAY, None), ("onil", TUESDAY, NOW)):
        await add(sessions, Alarm, pupil_id=people[pupil], day=day, number=1, opened_at=NOW, closed_at=closed)
    on_wednesday = datetime(2026, 11, 11, 7, 45, tzinfo=ZONE)
    found = (await mornings(sessions, linked, "7Б", now=on_wednesday))["7Б"]
    assert [(name.name, day) for name, day in found.unanswered] == [("Кирилл", TUESDAY)]
    assert (await mornings(sessions, linked, "7Б"))["7Б"].unanswered == ()
    note = {"pupil_id": people["kirill"], "author_id": people["lebedeva"], "since": TUESDAY, "until": TUESDAY}
    await add(sessions, AbsenceNote, **note, reason="ill", created_at=NOW)
    assert (await mornings(sessions, linked, "7Б", now=on_wednesday))["7Б"].unanswered == ()


async def test_it_costs_the_same_for_three_forms_as_for_one(sessions: Sessions, linked: Ids) -> None:
    async with sessions.begin() as session:
        await session.execute(update(School).values(birthdays=True))
    costs = []
    for forms in (["7Б"], ["7Б", "1А", "10А"]):
        rows = [letter(linked.people["sokolova"], Kind.CLASS_DAY, THURSDAY, str(linked.forms[one])) for one in forms]
        told = await read(sessions, rows)
        async with sessions() as session:
            with counted(sessions.engine.sync_engine) as said:
                await class_day.of_letters(session, told, MORNING)
        costs.append(len(said))
    assert costs[0] == costs[1] <= 14
    async with sessions() as session:
        with counted(sessions.engine.sync_engine) as said:
            await class_day.of_letters(session, [], MORNING)
    assert said == []
