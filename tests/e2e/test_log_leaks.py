"""Days of a school and everything that can fail in them: the log names nobody, quotes nothing and keeps no secret."""

import json
from collections.abc import Iterator

import pytest
from sqlalchemy import text

from bot.logs import set_up_logs
from domain import journal
from domain.words import Role
from emulator.telegram import Phone
from emulator.telegram.faults import Fault
from tests.conftest import KEYS
from tests.e2e.conftest import TOKEN, Town
from tests.e2e.private_story import TOLD, told_in_private
from tests.e2e.test_rights import COMMANDS
from tests.school import FRIDAY, JOURNAL, PEOPLE, THURSDAY, at
from views.homework import HomeworkDay

TASK, TOPIC, COMMENT, NOTICE, TYPED = "Осмиевое задание", "Иттриевая тема", "Галлиевый отзыв", "Индиевый сбор", "Теллур"
BROKEN = "Лютеций Smith 4815162342"  # what an error says
SECRETS = (TOKEN, TOKEN.partition(":")[2], *(secret.decode() for secret in KEYS.secrets))
NAMES = (*{one.surname for one in PEOPLE}, *{one.name for one in PEOPLE if one.name != "Шон & «Ко»"})
TASKS = tuple(one.text for one in JOURNAL.homework)
CANARIES = (*TOLD, TASK, TOPIC, COMMENT, NOTICE, TYPED, BROKEN, "Smith", *SECRETS, *NAMES, *TASKS)


@pytest.fixture(params=["json", "console"])
def form(request: pytest.FixtureRequest) -> Iterator[str]:
    """How log lines look."""
    set_up_logs(request.param)
    yield request.param
    set_up_logs("json")


async def breaks(town: Town, table: str, when: str) -> None:
    """From now on the database answers a change of this table with words that quote somebody."""
    async with town.sessions.begin() as session:
        await session.execute(
            text(f"CREATE TRIGGER broken BEFORE {when} ON {table} BEGIN SELECT RAISE(ABORT, '{BROKEN}'); END")
        )


async def mends(town: Town) -> None:
    async with town.sessions.begin() as session:
        await session.execute(text("DROP TRIGGER broken"))


async def everyday(town: Town, mother: Phone) -> dict[str, Phone]:
    """Letters, marks, homework, a notice, every command of everybody, forged presses, wrong codes, a wrong file."""
    people = await told_in_private(town, mother)
    people |= {"secretary": await town.linked("Анна", Role.SECRETARY, "krylova"), "stranger": town.phone("Прохожий")}
    lesson, task = at("7Б Русский", THURSDAY, 1), journal.Homework(at("7Б Русский", THURSDAY, 1), FRIDAY, TASK)
    mark = journal.Mark(lesson, "artyom", "2", "ответ на уроке", 1, COMMENT)
    await town.writes(journal.Journal(lessons=(journal.Lesson(lesson, TOPIC),), marks=(mark,), homework=(task,)))
    await people["teacher"].sends("/notice")
    await people["teacher"].presses("Новое объявление")
    await people["teacher"].sends(NOTICE)
    town.clock.passes(days=1)
    await town.ticks()
    for phone in people.values():
        for command in sorted({*COMMANDS} - {"stop"}):
            await phone.sends(f"/{command}")
        await phone.sends(TYPED)
        await phone.sends("ABCDE-FGHJK-MNPQ2")
        await phone.presses_data(phone.screens[-1].id, HomeworkDay(pupil=town.ids.people["vera"]).pack())
        await phone.sends_file(f"{TYPED}.csv", TYPED.encode())
        town.clock.passes(seconds=6)
    return people


async def bad_day(town: Town, people: dict[str, Phone]) -> None:
    """Our handlers and the database fail, and Telegram in every way it can."""
    mother = people["mother"]
    await breaks(town, "chat", "UPDATE")
    await mother.sends("/language")
    await mother.presses("Deutsch")
    await mends(town)
    faults = town.telegram.faults
    for fail in (faults.bad_gateway, faults.fail, faults.drop):
        fail("sendMessage")
        await mother.sends(f"/homework {TYPED}")
    faults.hook = lambda method, _params: Fault("status", 400) if method == "sendMessage" else None
    await town.ticks()
    faults.hook = None
    async with town.sessions.begin() as session:
        await session.execute(text("ALTER TABLE homework RENAME TO lost"))
    await mother.sends("/homework")
    async with town.sessions.begin() as session:
        await session.execute(text("ALTER TABLE lost RENAME TO homework"))


async def test_whatever_happens_the_log_names_nobody(
    form: str, town: Town, mother: Phone, capfd: pytest.CaptureFixture[str]
) -> None:
    code = await town.code(Role.GUARDIAN, "belov", "vera")
    people = await everyday(town, mother)
    await bad_day(town, people)
    told = capfd.readouterr()
    logged = told.out + told.err
    assert [one for one in (*CANARIES, code) if one in logged] == []
    assert "refused" in logged
    assert "no such table: homework" in logged
    assert "IntegrityError" in logged  # with the words of `BROKEN`
    assert "TelegramServerError: SendMessage" in logged
    if form == "json":
        assert all(json.loads(line)["event"] for line in told.err.splitlines())
