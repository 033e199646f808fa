"""A notice that nobody opened is a line of the evening's digest."""

from datetime import timedelta
from typing import Any

from db.models import RoleHeld
from domain.notice import Whom
from domain.words import Role
from emulator.telegram import Phone
from tests.db.kit import add
from tests.e2e.conftest import Town
from tests.e2e.test_alerts import clock
from tests.told import reach, told


async def came(town: Town, words: str, *, opened: bool = False, **values: Any) -> None:
    """To the families of 7Б, at nine; Elena has got it."""
    notice = await told(town.sessions, town.ids, clock(9), words, **values)
    done = {"opened_at": clock(9)} if opened else {}
    await reach(town.sessions, notice, town.ids.people["elena"], delivered_at=clock(9), **done)


async def notices(town: Town) -> None:
    """One that is open, an urgent one; read, expired, withdrawn; one to others."""
    await came(town, "Собрание <в пятницу>")
    await came(town, "Завтра карантин", urgent_reason="карантин")
    await came(town, "Прочитано", opened=True)
    await came(town, "Прошло", expires_at=clock(10))
    await came(town, "Отозвано", withdrawn_at=clock(9))
    await came(town, "Чужое", whom=Whom.PUPILS)


async def evening_of(town: Town, phone: Phone) -> str:
    """The digest; the notices themselves are on their way as well."""
    town.clock.now = clock(18) + timedelta(minutes=1)
    await town.ticks("digests", "delivery")
    return next((one for one in town.new(phone) if one.startswith("<b>Вечерняя")), "")


async def test_unread_notices_stand_below_the_day(town: Town, mother: Phone) -> None:
    await notices(town)
    assert (await evening_of(town, mother)).rpartition("\n\n")[2] == (
        "Объявление не прочитано: «Собрание &lt;в пятницу&gt;»\n"
        "<b>Важное объявление не прочитано:</b> «Завтра карантин»"
    )


async def test_the_calm_are_told_of_the_urgent_one_alone(town: Town, mother: Phone) -> None:
    await notices(town)
    await town.prefers("elena", calm="yes")
    assert await evening_of(town, mother) == (
        "<b>Вечерняя сводка, 11 ноября, среда</b>\n\n<b>Важное объявление не прочитано:</b> «Завтра карантин»"
    )


async def test_a_restricted_guardian_is_not_told_how_it_begins(town: Town, mother: Phone) -> None:
    await notices(town)
    await town.restricts("elena", "artyom")
    assert "не прочитано" not in await evening_of(town, mother)


async def test_who_wants_no_details_finds_it_covered(town: Town, mother: Phone) -> None:
    await town.prefers("elena", private="yes")
    await came(town, "Собрание")
    assert (await evening_of(town, mother)).endswith("<tg-spoiler>Объявление не прочитано: «Собрание»</tg-spoiler>")


async def test_what_a_mother_was_told_as_a_teacher_is_not_in_the_familys_digest(town: Town, mother: Phone) -> None:
    people = town.ids.people
    await add(town.sessions, RoleHeld, person_id=people["elena"], school_id=town.ids.school, role=Role.TEACHER)
    school: dict[str, Any] = {"role": Role.DEPUTY, "form_id": None}
    notice = await told(town.sessions, town.ids, clock(9), "Педсовет", author="petrov", whom=Whom.STAFF, **school)
    await reach(town.sessions, notice, people["elena"], delivered_at=clock(9))
    assert "Педсовет" not in await evening_of(town, mother)
