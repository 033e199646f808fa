"""A notice that nobody opened is a line of the evening's digest."""

from datetime import timedelta

from sqlalchemy import insert

from db.models import Notice, Receipt
from db.session import inserted
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_alerts import clock


async def notices(town: Town) -> None:
    """To Elena: one that is open, an urgent one, one she has read, one that has expired; one to somebody else."""
    people, before = town.ids.people, clock(9)
    for text, person, values, receipt in (
        ("Собрание <в пятницу>", "elena", {}, {}),
        ("Завтра карантин", "elena", {"urgent_reason": "карантин"}, {}),
        ("Прочитано", "elena", {}, {"opened_at": before}),
        ("Прошло", "elena", {"expires_at": before}, {}),
        ("Отозвано", "elena", {"withdrawn_at": before}, {}),
        ("Чужое", "dmitry", {}, {}),
    ):
        about = {"school_id": town.ids.school, "author_id": people["sokolova"], "text": text, "audience": ""}
        async with town.sessions.begin() as session:
            notice = await inserted(
                session, insert(Notice).values(**about, created_at=before, **values).returning(Notice.id)
            )
            told = {"notice_id": notice, "person_id": people[person], "delivered_at": before}
            await session.execute(insert(Receipt).values(**told, **receipt))


async def test_unread_notices_stand_below_the_day(town: Town, mother: Phone) -> None:
    await notices(town)
    town.new(mother)
    await town.waits_until(clock(18))
    (evening,) = town.new(mother)
    assert evening.rpartition("\n\n")[2] == (
        "Объявление не прочитано: «Собрание &lt;в пятницу&gt;»\n"
        "<b>Важное объявление не прочитано:</b> «Завтра карантин»"
    )


async def test_the_calm_are_told_of_the_urgent_one_alone(town: Town, mother: Phone) -> None:
    await notices(town)
    await town.prefers("elena", calm="yes")
    town.new(mother)
    await town.waits_until(clock(18) + timedelta(minutes=1))
    (evening,) = town.new(mother)
    assert evening == (
        "<b>Вечерняя сводка, 11 ноября, среда</b>\n\n<b>Важное объявление не прочитано:</b> «Завтра карантин»"
    )
