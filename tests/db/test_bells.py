"""When lessons end: for many pupils at once, and a whole school by the same rules as each pupil's own timetable."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import insert, select, update

from db.files import Files
from db.models import Bell, Enrolment, Form, Group, GroupMember, MovedDay, Substitution, TimetableSlot
from db.queries import bells, calendars, timetable
from db.queries.almanac import Almanac, memberships
from db.queries.roster import Ids
from db.session import Session, Sessions
from domain.almanac import groups_of, groups_on, in_order
from domain.names import Name
from domain.people import Child, Hat, Viewer
from domain.planned import Planned
from emulator.fill import fill
from tests.db.kit import add, child
from tests.school import FRIDAY, MONDAY, NOW, THURSDAY, TUESDAY, WEDNESDAY, ZONE
from tests.statements import heard

TODAY = date(2026, 11, 11)
DAYS = [TODAY + timedelta(days=n) for n in range(-3, 9)]
KEYS = ("artyom", "sonya", "kirill", "vera")


async def last(sessions: Sessions, ids: Ids, day: date) -> dict[str, time | None]:
    """By the pupils' names in the roster."""
    async with sessions() as session:
        found = await bells.last_bells(session, [child(ids, key) for key in KEYS], day)
    return {key: found[ids.people[key]] for key in KEYS}


async def test_each_pupils_last_lesson_by_the_bells_of_its_shift(sessions: Sessions, ids: Ids) -> None:
    for number, starts, ends in ((2, time(14, 25), time(15, 10)), (3, time(15, 20), time(16, 5))):
        await add(sessions, Bell, school_id=ids.school, shift=2, number=number, starts=starts, ends=ends)
    english = ids.groups["7Б Англ 2"]
    await add(sessions, Substitution, group_id=english, day=TUESDAY, number=3, cancelled=True)
    hidden = {"number": 3, "cancelled": True, "announced": False}
    await add(sessions, Substitution, group_id=ids.groups["7Б Англ 1"], day=TUESDAY, **hidden)
    first = time(8, 45)
    assert await last(sessions, ids, TUESDAY) == {
        "artyom": time(16, 5), "kirill": time(15, 10), "sonya": first, "vera": first,
    }  # fmt: skip
    saturday = date(2026, 11, 14)
    assert await last(sessions, ids, saturday) == {"artyom": None, "kirill": None, "sonya": None, "vera": first}
    assert await last(sessions, ids, date(2026, 10, 28)) == dict.fromkeys(KEYS)


async def test_today_is_the_schools_day_and_the_end_a_moment(sessions: Sessions, ids: Ids) -> None:
    sonya = child(ids, "sonya")
    late = datetime(2026, 11, 15, 20, 0, tzinfo=UTC)  # Sunday in Greenwich, Monday in Kedrovsk
    async with sessions() as session:
        assert await bells.ends(session, {sonya.id: sonya}, late) == {
            sonya.id: datetime(2026, 11, 16, 8, 45, tzinfo=ZONE)
        }
        assert await bells.ends(session, {sonya.id: sonya}, late - timedelta(days=1)) == {}
        assert await bells.ends(session, {}, late) == {}


async def test_four_statements_for_a_form_and_one_for_a_form_that_is_known(sessions: Sessions, ids: Ids) -> None:
    almanac, pupils = Almanac(), [child(ids, key) for key in KEYS]
    async with sessions() as session:
        with heard(sessions.engine.sync_engine) as said:
            await bells.last_bells(session, pupils, MONDAY, almanac, NOW)
            assert len(said) == 4
            await bells.last_bells(session, pupils, MONDAY, almanac, NOW)
        assert len(said) == 5


async def test_a_pupil_who_changed_the_group_has_the_days_of_each(sessions: Sessions, ids: Ids) -> None:
    artyom, (one, other) = ids.people["artyom"], (ids.groups[f"7Б Англ {number}"] for number in (1, 2))
    await add(sessions, GroupMember, group_id=other, pupil_id=artyom, since=THURSDAY)
    async with sessions.begin() as session:
        here = GroupMember.pupil_id == artyom, GroupMember.group_id == one
        await session.execute(update(GroupMember).where(*here).values(until=WEDNESDAY))
        found = await memberships(session, [artyom, ids.people["kirill"]], TUESDAY, FRIDAY)
    groups = groups_of(found[artyom])
    assert (one in groups_on(groups, WEDNESDAY), other in groups_on(groups, WEDNESDAY)) == (True, False)
    assert (one in groups_on(groups, THURSDAY), other in groups_on(groups, THURSDAY)) == (False, True)
    assert one not in groups_on(groups_of(found[ids.people["kirill"]]), TUESDAY)


async def test_the_whole_sample_school_has_the_days_of_each_pupils_own_timetable(
    database_url: str, files: Files
) -> None:
    """With lessons cancelled, moved, joined, taught otherwise, and a Saturday for a Monday."""
    filled = await fill(database_url, files, TODAY, NOW)
    await change_a_lot(filled.sessions)
    async with filled.sessions() as session:
        pupils = await every_pupil(session)
        own = {key: lessons for one in pupils for key, lessons in (await days_of(session, one)).items()}
        batch = await days_of_all(session, pupils)
        ends = {(p, day): end for day in DAYS for p, end in (await bells.last_bells(session, pupils, day)).items()}
    await filled.sessions.close()
    assert len(pupils) == 103
    assert batch == own
    assert ends == {
        key: max((one.ends for one in lessons if one.held and one.ends), default=None) for key, lessons in own.items()
    }
    assert {way for lessons in own.values() for one in lessons for way in one.otherwise} >= {"cancelled", "moved_here"}


async def change_a_lot(sessions: Sessions) -> None:
    """Every eleventh lesson of the week is otherwise; one change in four is not announced."""
    async with sessions.begin() as session:
        slots = (await session.execute(select(TimetableSlot).order_by(TimetableSlot.id))).all()
        year = await session.scalar(select(Group.year_id).limit(1))
        used = set()
        for number, slot in enumerate(slots[::11]):
            day = DAYS[1] + timedelta(days=slot.weekday - 1)
            if (slot.group_id, day, slot.number) in used:
                continue
            used.add((slot.group_id, day, slot.number))
            await session.execute(
                insert(Substitution).values(
                    group_id=slot.group_id, day=day, number=slot.number, announced=number % 4 != 3, reason="причина",
                    **HOW[number % len(HOW)](slot, day, slots),
                )
            )  # fmt: skip
        await session.execute(insert(MovedDay).values(year_id=year, day=DAYS[6], as_weekday=1, reason="перенос"))


HOW = (
    lambda _slot, _day, _slots: {"cancelled": True},
    lambda slot, _day, _slots: {"new_number": slot.number + 1},
    lambda _slot, day, _slots: {"new_day": day + timedelta(days=2)},
    lambda slot, _day, slots: {"joined_group_id": next(s.group_id for s in slots if s.group_id != slot.group_id)},
    lambda _slot, _day, _slots: {"remote": True},
    lambda _slot, _day, _slots: {"room": "актовый зал"},
)


async def every_pupil(session: Session) -> list[Child]:
    """As their families see them."""
    rows = await session.execute(
        select(Enrolment.pupil_id, Form).join(Form, Form.id == Enrolment.form_id).where(Enrolment.until.is_(None))
    )
    return [
        Child(row.pupil_id, Name("", "Имя"), row.id, row.name, row.grade, row.days, None, row.year_id, 1, "", ZONE)
        for row in rows
    ]


async def days_of(session: Session, pupil: Child) -> dict[tuple[int, date], Sequence[Planned]]:
    """Their own timetable, by the statement that commands use; without teachers."""
    calendar = await calendars.of_child(session, pupil)
    viewer = Viewer(1, 1, "ru", ready=True, hat=Hat.GUARDIAN, children=(pupil,))
    table = await timetable.between(session, viewer, pupil.id, calendar, DAYS[0], DAYS[-1])
    return {(pupil.id, day): told(table.on(day)) for day in DAYS}


async def days_of_all(session: Session, pupils: Sequence[Child]) -> dict[tuple[int, date], Sequence[Planned]]:
    """The same from days of groups."""
    almanac = Almanac()
    found = await memberships(session, [one.id for one in pupils], DAYS[0], DAYS[-1])
    keys = {
        (one.id, day): [(one.form_id, group, day) for group in groups_on(groups_of(found[one.id]), day)]
        for one in pupils
        for day in DAYS
    }
    days = await almanac.days(session, {key for some in keys.values() for key in some}, NOW)
    return {where: told(in_order([days[key] for key in some])) for where, some in keys.items()}


def told(lessons: Sequence[Planned]) -> Sequence[Planned]:
    """Equal ones in one order."""
    return sorted((replace(one, teacher="") for one in lessons), key=lambda one: (one.number, one.subject, one.of))
