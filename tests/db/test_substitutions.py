"""The office's board of a school and changes of lessons, on both databases, with another school beside."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import insert, select

from db.models import Form, Group, GroupForm, JournalEvent, School, SchoolYear, Subject, Substitution
from db.queries import journal_changes, substitutions
from db.queries.journal import Entry
from db.queries.roster import Ids
from db.queries.substitutions import Made, Ordered
from db.session import Sessions, inserted
from domain.people import Hat, NotAllowed, Post, Viewer
from domain.substitutions import USUAL, LessonKey, Order
from domain.words import GroupKind, Role, Source
from tests.db.kit import add
from tests.school import FRIDAY, NOW, START, THURSDAY, ZONE


def deputy(ids: Ids) -> Viewer:
    """Petrov."""
    post = Post(Role.DEPUTY, ids.school, "Школа № 7", ZONE)
    return Viewer(1, 1, "ru", ids.people["petrov"], ready=True, hat=Hat.STAFF, hats=(Hat.STAFF,), posts=(post,))


@pytest.fixture
async def elsewhere(sessions: Sessions) -> int:
    """A group of another school."""
    async with sessions.begin() as session:
        school = await inserted(
            session, insert(School).values(name="Школа № 8", short_name="8", zone="UTC").returning(School.id)
        )
        year = {"school_id": school, "name": "2026/27", "starts": START, "ends": START + timedelta(days=270)}
        of = await inserted(session, insert(SchoolYear).values(**year).returning(SchoolYear.id))
        form = {"year_id": of, "name": "7Б", "grade": 7, "letter": "Б"}
        there = await inserted(session, insert(Form).values(**form).returning(Form.id))
        named = {"school_id": school, "name": "Химия", "short_name": "Химия", "search": "химия"}
        subject = await inserted(session, insert(Subject).values(**named).returning(Subject.id))
        group = {"year_id": of, "key": "7Б Химия", "subject_id": subject, "kind": GroupKind.FORM, "name": ""}
        number = await inserted(session, insert(Group).values(**group).returning(Group.id))
        await session.execute(insert(GroupForm).values(group_id=number, form_id=there))
        return number


async def test_the_board_has_every_lesson_of_the_school_and_of_no_other(
    sessions: Sessions, ids: Ids, elsewhere: int
) -> None:
    await add(sessions, Substitution, group_id=ids.groups["7Б Русский"], day=THURSDAY, number=1, room="5")
    await add(sessions, Substitution, group_id=ids.groups["7Б Алгебра"], day=FRIDAY, number=2, new_day=THURSDAY,
              new_number=5)  # fmt: skip
    await add(sessions, Substitution, group_id=ids.groups["7Б Алгебра"], day=THURSDAY, number=2, cancelled=True,
              announced=False)  # fmt: skip
    await add(sessions, Substitution, group_id=elsewhere, day=THURSDAY, number=1, cancelled=True)
    async with sessions() as session:
        board = await substitutions.board(session, ids.school, THURSDAY, THURSDAY, NOW)
    found = [(one.group.title, one.planned.number, one.planned.subject, one.planned.room) for one in board.on(THURSDAY)]
    assert found == [
        ("1А", 1, "Чтение", ""),
        ("7Б", 1, "Русский язык", "5"),
        ("10А", 1, "Алгебра", ""),
        ("7Б", 2, "Алгебра", ""),
        ("7Б (1)", 3, "Английский язык", ""),
        ("7Б (2)", 3, "Английский язык", ""),
        ("7Б", 5, "Алгебра", ""),
    ]
    assert [board.people[person] for person in board.people if person in board.staff] == [
        "Лебедева О. А.", "Морозова Т. П.", "Соколова М. И."
    ]  # fmt: skip
    assert "Химия" not in board.subjects.values()


async def test_groups_share_pupils_or_do_not(sessions: Sessions, ids: Ids) -> None:
    async with sessions() as session:
        shared = await substitutions.sharing(session, ids.groups["7Б Англ 1"], THURSDAY)
    assert shared == {ids.groups["7Б Русский"], ids.groups["7Б Алгебра"]}


async def test_an_order_is_written_once_and_not_over_somebody_elses(sessions: Sessions, ids: Ids) -> None:
    key, viewer = LessonKey(ids.groups["7Б Русский"], THURSDAY, 1), deputy(ids)
    first = Ordered(key, Order(cancelled=True, reason="мороз"), USUAL.print, ())
    other = Ordered(key, Order(remote=True), USUAL.print, ())
    for wanted, made in ((first, Made.DONE), (first, Made.SAME), (other, Made.OVERTAKEN)):
        async with sessions.begin() as session:
            assert await substitutions.make(session, viewer, wanted, NOW) is made
    async with sessions.begin() as session:
        await substitutions.make(session, viewer, replace(first, order=USUAL, seen=first.order.print), NOW)
        await substitutions.make(session, viewer, other, NOW)
    async with sessions() as session:
        events = (await session.execute(select(JournalEvent).where(JournalEvent.subject == "substitution"))).all()
    said = [[state and (state["cancelled"], state["remote"], state["reason"]) for state in (e.before, e.after)]
            for e in events]  # fmt: skip
    cancelled, remote = (True, False, "мороз"), (False, True, "")
    assert said == [[None, cancelled], [cancelled, None], [None, remote]]
    assert len({event.subject_id for event in events}) == 1


async def test_another_schools_lesson_is_refused(sessions: Sessions, ids: Ids, elsewhere: int) -> None:
    wanted = Ordered(LessonKey(elsewhere, THURSDAY, 1), Order(cancelled=True), USUAL.print, ())
    with pytest.raises(NotAllowed):
        async with sessions.begin() as session:
            await substitutions.make(session, deputy(ids), wanted, NOW)


async def test_what_is_as_usual_is_restored_without_a_trace(sessions: Sessions, ids: Ids) -> None:
    entry = Entry(NOW, Source.CHAT)
    async with sessions.begin() as session:
        place = ids.school, ids.groups["7Б Русский"], THURSDAY, 1
        assert await journal_changes.restore(session, *place, entry) is None
        row = await journal_changes.substitute(session, *place, {"cancelled": True}, entry)
        assert await journal_changes.restore(session, *place, entry) == row
        assert await journal_changes.restore(session, *place, entry) is None
        assert await journal_changes.substitute(session, *place, {"remote": True}, entry) == row
        kept = (await session.execute(select(Substitution))).one()
    assert (kept.cancelled, kept.remote, kept.announced) == (False, True, True)
