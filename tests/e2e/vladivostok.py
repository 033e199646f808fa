"""A second school three hours further east, with a six-day week and no holidays; some of Elena's children go there."""

from dataclasses import replace

from sqlalchemy import insert

from db.files import Files
from db.models import Guardianship
from db.queries import roster
from db.queries.journal import Entry, write
from db.queries.roster import Ids
from domain import journal
from domain import roster as r
from domain.words import Kinship, Source
from tests.conftest import KEYS
from tests.e2e.conftest import Town
from tests.school import FRIDAY, MONDAY, PEOPLE, ROSTER, THURSDAY, at

GLEB = {"artyom": "Глеб", "kirill": "Захар"}
GYMNASIUM = replace(
    ROSTER,
    school=r.School("Гимназия № 2 города Владивостока", "Гимназия № 2", "Asia/Vladivostok"),
    people=tuple(replace(one, name=GLEB.get(one.key, one.name)) for one in PEOPLE),
    forms=tuple(replace(form, days=6) for form in ROSTER.forms),
    holidays=(),
)
TASKS = (
    journal.Homework(at("7Б Алгебра", THURSDAY, 2), FRIDAY, "№ 500", 40),
    journal.Homework(at("7Б Русский", THURSDAY, 1), FRIDAY, "сочинение", 115),
    journal.Homework(at("7Б Русский", THURSDAY, 1), FRIDAY, "чужое личное задание", pupils=("kirill",)),
    journal.Homework(at("7Б Алгебра", THURSDAY, 2), THURSDAY, "уже поздно"),
)


async def founded(town: Town) -> Ids:
    """The second school with homework for Friday; all its people are other people than the first school's."""
    files = Files(town.settings.files_dir, KEYS)
    async with town.sessions.begin() as session:
        ids = await roster.create(session, GYMNASIUM)
        await write(session, ids, journal.Journal(homework=TASKS), files, Entry(town.clock(), Source.CHAT))
    return ids


async def becomes_guardian(town: Town, guardian: str, *pupils: int) -> None:
    """Of these pupils of any school, from Monday on."""
    row = {"guardian_id": town.ids.people[guardian], "kinship": Kinship.OTHER, "since": MONDAY}
    async with town.sessions.begin() as session:
        await session.execute(insert(Guardianship), [{**row, "pupil_id": pupil} for pupil in pupils])
