"""The access log: staff and files are kept in it, families are not; each family reads its own child's."""

from datetime import date, timedelta

import pytest
from sqlalchemy import insert, select

from db.models import AccessLog, Enrolment
from db.queries import access, linking
from db.queries.roster import Ids
from db.session import Sessions
from domain.access import KEPT, Look, Opening
from domain.names import Name
from domain.people import Hat, NotAllowed, Viewer
from domain.words import Role
from tests.db.kit import count, family
from tests.school import NOW, START, WEDNESDAY

SOKOLOVA = Name("Соколова", "Марина", "Игоревна")


def staff(ids: Ids, person: str) -> Viewer:
    """A colleague at work."""
    return Viewer(0, 1, "ru", ids.people[person], ready=True, hat=Hat.STAFF, hats=(Hat.STAFF,))


async def test_a_family_reads_who_opened_its_childs_data_and_nobody_elses(sessions: Sessions, ids: Ids) -> None:
    artyom, kirill = ids.people["artyom"], ids.people["kirill"]
    async with sessions.begin() as session:
        await access.note_opening(session, staff(ids, "sokolova"), artyom, Opening.CLASS_LIST, NOW)
        await access.note_opening(session, staff(ids, "sokolova"), kirill, Opening.CLASS_LIST, NOW)
        await access.note_refusal(session, staff(ids, "morozova"), f"pupil {artyom}", NOW)
    async with sessions() as session:
        looked = await access.looked_at(session, family(ids, "artyom"), artyom, NOW)
        with pytest.raises(NotAllowed):
            await access.looked_at(session, family(ids, "artyom"), kirill, NOW)
    assert looked == [Look(WEDNESDAY, "class_list", SOKOLOVA, Role.CLASS_TEACHER, "7Б", 1)]


async def test_what_guardians_do_with_their_own_child_is_not_kept(sessions: Sessions, ids: Ids) -> None:
    father = Viewer(0, 1, "ru", ids.people["dmitry"], ready=True, hat=Hat.GUARDIAN, hats=(Hat.GUARDIAN,))
    async with sessions.begin() as session:
        await access.note_opening(session, father, ids.people["artyom"], Opening.CLASS_LIST, NOW)
        await access.note_own(session, father, Opening.OWN_DATA, NOW)
    async with sessions() as session:
        assert await access.looked_at(session, family(ids, "artyom"), ids.people["artyom"], NOW) == []
        assert await count(session, AccessLog, AccessLog.person_id == father.person) == 1


@pytest.mark.parametrize(
    ("since", "named"),
    [
        pytest.param(WEDNESDAY, {"artyom", "sonya", "kirill", "onil", "vera"}, id="who-is-here"),
        pytest.param(START, {"artyom", "sonya", "kirill", "onil", "vera", "gone"}, id="who-was-here-this-year"),
    ],
)
async def test_a_file_of_the_school_is_noted_with_every_pupil_in_it(
    sessions: Sessions, ids: Ids, since: date, named: set[str]
) -> None:
    async with sessions.begin() as session:
        gone, elsewhere = [await linking.new_person(session, Name("Иванов", "Иван")) for _ in range(2)]
        row = {"pupil_id": gone, "form_id": ids.forms["7Б"], "since": START, "until": date(2026, 10, 1)}
        await session.execute(insert(Enrolment).values(**row))
        await access.note_export(session, None, ids.school, Opening.LISTS, since, NOW)
        noted = set(await session.scalars(select(AccessLog.pupil_id)))
        lines = await count(session, AccessLog)
    people = {**ids.people, "gone": gone}
    assert noted == {people[key] for key in named}
    assert elsewhere not in noted
    assert lines == len(named)


async def test_a_line_is_read_and_kept_for_a_year(sessions: Sessions, ids: Ids) -> None:
    artyom = ids.people["artyom"]
    async with sessions.begin() as session:
        for at in (NOW, NOW - KEPT + timedelta(seconds=1), NOW - KEPT):
            await access.note_opening(session, staff(ids, "sokolova"), artyom, Opening.CLASS_LIST, at)
        assert len(await access.looked_at(session, family(ids, "artyom"), artyom, NOW)) == 2
        assert await access.forget_old(session, NOW) == 1
        assert await count(session, AccessLog) == 2
