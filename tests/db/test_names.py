"""Somebody is found by form and name, however the form is written and whatever the name contains."""

import pytest
from sqlalchemy import update

from db.models import Form
from db.queries import people
from db.queries.roster import Ids
from db.session import Sessions
from domain.words import Role
from tests.school import NOW


@pytest.mark.parametrize("kept", ["7Б", "7б"])
@pytest.mark.parametrize("typed", ["7Б", "7б"])
async def test_a_form_is_found_in_either_case(sessions: Sessions, ids: Ids, kept: str, typed: str) -> None:
    async with sessions.begin() as session:
        await session.execute(update(Form).where(Form.name == "7Б").values(name=kept))
    async with sessions() as session:
        form = await people.form_id(session, ids.school, typed)
        found = await people.named(session, ids.school, Role.PUPIL, "Ковалёв Артём", NOW.date(), form=typed)
        elsewhere = await people.named(session, ids.school, Role.PUPIL, "Ковалёв Артём", NOW.date(), form="10А")
    assert form == ids.forms["7Б"]
    assert [one.id for one in found] == [ids.people["artyom"]]
    assert elsewhere == []


@pytest.mark.parametrize("typed", ["%", "____", "Ков%", "К_валёв Артём", "О'Нил <b> Шон % «Ко»"])
async def test_a_sign_that_databases_take_for_anything_stands_for_itself(
    sessions: Sessions, ids: Ids, typed: str
) -> None:
    async with sessions() as session:
        found = await people.named(session, ids.school, Role.PUPIL, typed, NOW.date())
    assert [one.name.surname for one in found] == (["О'Нил <b>"] if typed.startswith("О'Нил") else [])
