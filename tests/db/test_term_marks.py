"""Marks of terms on both databases: whose sheet it is, what counts, and what each press leaves behind."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select, update

from db.models import (
    Enrolment,
    GroupMember,
    GroupTeacher,
    JournalEvent,
    PeriodMark,
)
from db.queries import term_marks
from db.queries.journal import Entry
from db.queries.roster import Ids
from db.session import Sessions
from domain.keeping import Right
from domain.people import NotAllowed, Viewer
from domain.term_desk import Desk
from domain.term_marks import Standing
from domain.words import Role, Source
from tests.db.kit import add, staff
from tests.school import NOW, START, WEDNESDAY

SECOND_STARTS = date(2026, 11, 2)


@pytest.fixture
def sokolova(ids: Ids) -> Viewer:
    """Teaches Russian in 7Б."""
    return staff(ids, "sokolova", Role.TEACHER)


async def looks(sessions: Sessions, viewer: Viewer, group: int, now: datetime = NOW) -> Desk:
    """The sheet of a group."""
    async with sessions() as session:
        return await term_marks.desk(session, viewer, group, now)


async def enters(
    sessions: Sessions, desk: Desk, ordinal: int | None, wanted: Sequence[tuple[int, str]], by: int
) -> term_marks.Written | None:
    """One press."""
    async with sessions.begin() as session:
        await term_marks.claim(session, desk.group)
        return await term_marks.enter(session, desk.sheet, ordinal, wanted, Entry(NOW, Source.CHAT, by))


async def test_a_sheet_has_its_own_pupils_by_name_with_the_marks_of_the_subject(
    sessions: Sessions, ids: Ids, sokolova: Viewer
) -> None:
    people = ids.people
    await add(sessions, PeriodMark, pupil_id=people["artyom"], subject_id=ids.subjects["Алгебра"], year_id=ids.year,
              kind="term", ordinal=1, value="4", entered_at=NOW)  # fmt: skip
    await add(sessions, PeriodMark, pupil_id=people["artyom"], subject_id=ids.subjects["Русский язык"],
              year_id=ids.year, kind="term", ordinal=1, value="3", entered_at=NOW)  # fmt: skip
    desk = await looks(sessions, sokolova, ids.groups["7Б Русский"])
    assert [(place.pupil, place.name.surname, [mark.value for mark in place.marks]) for place in desk.sheet.places] == [
        (people["artyom"], "Ковалёв", ["5"]), (people["kirill"], "Лебедев", []), (people["onil"], "О'Нил <b>", []),
    ]  # fmt: skip
    assert {one.value for one in desk.sheet.places[0].period.values()} == {"3"}
    assert [term.ordinal for term in desk.sheet.terms] == [1, 2]
    assert (desk.sheet.year, desk.sheet.starts, desk.held.right) == (ids.year, START, Right.OWN)
    with pytest.raises(NotAllowed):
        await looks(sessions, sokolova, ids.groups["7Б Алгебра"])


async def test_who_changed_the_subgroup_takes_the_marks_along_and_sits_in_one_of_them(
    sessions: Sessions, ids: Ids
) -> None:
    first, second, artyom = ids.groups["7Б Англ 1"], ids.groups["7Б Англ 2"], ids.people["artyom"]
    lebedeva = staff(ids, "lebedeva", Role.TEACHER)
    for group in (first, second):
        await add(sessions, GroupTeacher, group_id=group, teacher_id=ids.people["lebedeva"], since=START)
    async with sessions.begin() as session:
        member = GroupMember.group_id == first, GroupMember.pupil_id == artyom
        await session.execute(update(GroupMember).where(*member).values(until=WEDNESDAY - timedelta(days=1)))
    await add(sessions, GroupMember, group_id=second, pupil_id=artyom, since=WEDNESDAY)
    old, new = await looks(sessions, lebedeva, first), await looks(sessions, lebedeva, second)
    term = old.sheet.terms[1]
    assert [line.pupil for line in old.lines(term)] == []
    assert [line.name.surname for line in new.lines(term)] == ["Ковалёв", "Лебедев", "О'Нил <b>"]
    later = NOW + timedelta(days=1)
    async with sessions.begin() as session:
        await session.execute(update(Enrolment).where(Enrolment.pupil_id == artyom).values(until=WEDNESDAY))
    left = await looks(sessions, lebedeva, second, later)
    assert [line.name.surname for line in left.lines(term)] == ["Лебедев", "О'Нил <b>"]


async def test_marks_are_entered_and_corrected_each_with_its_event(
    sessions: Sessions, ids: Ids, sokolova: Viewer
) -> None:
    people, event = ids.people, JournalEvent
    desk = await looks(sessions, sokolova, ids.groups["7Б Русский"])
    done = await enters(sessions, desk, 2, [(people["artyom"], "5"), (people["kirill"], "н/а")], sokolova.person)
    assert done is not None
    assert (done.count, done.last - done.first) == (2, 1)
    year = await enters(sessions, desk, None, [(people["artyom"], "4")], sokolova.person)
    assert year is not None
    stands = next(place for place in (await looks(sessions, sokolova, desk.group.id)).sheet.places).period[2]
    assert (stands.value, stands.entered) == ("5", NOW)
    async with sessions.begin() as session:
        entry = Entry(NOW + timedelta(hours=1), Source.CHAT, sokolova.person)
        changed = await term_marks.correct(session, desk.sheet, people["artyom"], stands, "4", entry, "опечатка")
        same = await term_marks.correct(
            session, desk.sheet, people["artyom"], Standing(stands.id, "4", NOW),
            "4", replace(entry, now=NOW + timedelta(hours=2)), "",
        )  # fmt: skip
    assert (changed is not None, same) == (True, None)
    async with sessions() as session:
        rows = await session.execute(
            select(event.pupil_id, event.before, event.after, event.reason)
            .where(event.subject == "period_mark")
            .order_by(event.id)
        )
        told = [(row[0], row[1] and row[1]["value"], row[2]["value"], row[2]["kind"], row[3]) for row in rows]
    assert told == [
        (people["artyom"], None, "5", "term", None), (people["kirill"], None, "н/а", "term", None),
        (people["artyom"], None, "4", "year", None), (people["artyom"], "5", "4", "term", "опечатка"),
    ]  # fmt: skip
