"""Who has something to do with Artyom of 7Б, and who has not: another school's, without rights any more, nobody yet."""

from dataclasses import replace

from sqlalchemy import update

from db.files import Files
from db.models import RoleHeld
from db.queries import roster
from db.queries.journal import Entry, write
from domain import journal
from domain import roster as r
from domain.words import Role, Source
from emulator.telegram import Phone
from tests.conftest import KEYS
from tests.e2e.conftest import Town
from tests.school import FRIDAY, PEOPLE, ROSTER, THURSDAY, TUESDAY, at

SURNAMES = dict(zip((one.key for one in PEOPLE), (
    "Яхонтов", "Яхонтова", "Щукин", "Эйлер", "Юрская", "Яхонтова", "Яхонтов", "Цаплина", "Чайкина", "Щукина",
    "Юрский", "Эрнст", "Фокина",
), strict=True))  # fmt: skip
LYCEUM = replace(
    ROSTER,
    school=r.School("Лицей № 3 города Ясного", "Лицей № 3", "Asia/Novokuznetsk"),
    people=tuple(replace(one, surname=SURNAMES[one.key], name=f"{one.key.title()}") for one in PEOPLE),
)
LESSONS = journal.Journal(
    lessons=(journal.Lesson(at("7Б Русский", TUESDAY, 1), "Тема лицея"),),
    homework=(journal.Homework(at("7Б Русский", THURSDAY, 1), FRIDAY, "задание лицея"),),
)


async def insiders(town: Town) -> dict[str, Phone]:
    """Somebody for every part at the school, and for some parts two."""
    guardian = await town.linked("Елена", Role.GUARDIAN, "elena", "artyom")
    pupil = await town.linked("Артём", Role.PUPIL, "artyom", "artyom")
    await guardian.sends("/children")
    await guardian.presses("Разрешить: Артём")
    return {
        "stranger": town.phone("Прохожий"),
        "guardian": guardian,
        "other guardian": await town.linked("Илья", Role.GUARDIAN, "belov", "vera"),
        "pupil": pupil,
        "class teacher": await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б"),
        "other class teacher": await town.linked("Татьяна", Role.CLASS_TEACHER, "morozova", form="1А"),
        "deputy": await town.linked("Олег", Role.DEPUTY, "petrov"),
        "secretary": await town.linked("Анна", Role.SECRETARY, "krylova"),
    }


async def lyceum(town: Town) -> Town:
    """The same bot as the people of another school see it: nobody there is called like anybody here."""
    files = Files(town.settings.files_dir, KEYS)
    async with town.sessions.begin() as session:
        ids = await roster.create(session, LYCEUM)
        await write(session, ids, LESSONS, files, Entry(town.clock(), Source.CHAT))
    return replace(town, ids=ids)


async def outsiders(town: Town) -> dict[str, Phone]:
    """Somebody for each way of having no right at the school of 7Б, or none any more."""
    there = await lyceum(town)
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await town.restricts("dmitry", "artyom")
    left = await town.linked("Бывшая", Role.CLASS_TEACHER, "morozova", form="7Б")
    async with town.sessions.begin() as session:
        gone = update(RoleHeld).where(RoleHeld.person_id == town.ids.people["morozova"])
        await session.execute(gone.values(until=TUESDAY))
    return {
        "stranger": town.phone("Прохожий"),
        "parent of another child": await town.linked("Илья", Role.GUARDIAN, "belov", "vera"),
        "restricted father": father,
        "teacher who has left": left,
        "parent elsewhere": await there.linked("Родитель лицея", Role.GUARDIAN, "elena", "artyom"),
        "class teacher elsewhere": await there.linked("Классный лицея", Role.CLASS_TEACHER, "sokolova", form="7Б"),
        "deputy elsewhere": await there.linked("Завуч лицея", Role.DEPUTY, "petrov"),
        "secretary elsewhere": await there.linked("Секретарь лицея", Role.SECRETARY, "krylova"),
    }
