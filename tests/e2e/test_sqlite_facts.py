"""A bot that has answered everybody holds no read transaction: the log of the database can be emptied."""

from domain.words import Role
from tests.db.test_sqlite_facts import checkpoint
from tests.e2e.conftest import Town


async def test_nothing_that_was_shown_keeps_the_log_from_being_emptied(town: Town) -> None:
    mother = await town.linked("Елена", Role.GUARDIAN, "elena", "artyom")
    teacher = await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")
    for command in ("/homework", "/diary", "/marks", "/attendance", "/timetable", "/notices", "/settings", "/delivery"):
        await mother.sends(command)
    for command in ("/journal", "/class", "/invite", "/notice", "что-то непонятное"):
        await teacher.sends(command)
    await town.ticks("alerts", "digests", "delivery", "backup")
    assert checkpoint(town.settings.database_url) == (0, 0, 0)
