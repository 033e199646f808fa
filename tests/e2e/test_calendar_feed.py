"""A calendar program fetches a child's timetable by an address: over real HTTP, from the running bot."""

import re
import socket
from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from aiohttp import ClientSession
from icalendar import Calendar
from sqlalchemy import insert, update

from bot.settings import SettingsError
from db.models import Consent, Substitution
from domain.words import Role
from emulator.telegram import Phone
from tests.conftest import KEYS
from tests.e2e.conftest import Town
from tests.school import NOW, THURSDAY
from tests.statements import counted

PUBLIC = "https://school.example/zvonok"
ADDRESS = re.compile(rf"<code>{PUBLIC}(/calendar/[^<]+)</code>")


@dataclass(frozen=True)
class Answer:
    """What a calendar program got."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Reader:
    """A calendar program somewhere, behind the reverse proxy of the school."""

    town: Town

    async def fetches(self, path: str, **headers: str) -> Answer:
        """One GET."""
        url = f"http://127.0.0.1:{self.town.settings.http_port}{path}"
        async with ClientSession() as session, session.get(url, headers=headers) as answer:
            return Answer(answer.status, answer.headers, await answer.read())

    async def is_refused(self, path: str) -> bool:
        """There is nothing, and nothing tells why."""
        got = await self.fetches(path)
        return (got.status, got.body, got.headers["Cache-Control"]) == (404, b"not found\n", "no-store")


@pytest.fixture
async def reader(town: Town) -> Reader:
    """The bot with HTTP, at a port that nobody has."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    town.settings = town.settings.model_copy(update={"http_port": port, "public_url": PUBLIC})
    await town.end()
    await town.start()
    return Reader(town)


async def address_of(phone: Phone) -> str:
    """What stands on the calendar's screen."""
    await phone.sends("/timetable")
    await phone.presses("В календарь")
    found = ADDRESS.search(phone.sees_changed)
    assert found
    return found[1]


async def test_the_screen_shows_an_address_and_the_address_shows_the_timetable(reader: Reader, mother: Phone) -> None:
    path = await address_of(mother)
    assert mother.sees_changed == (
        "<b>Артём, 7Б. Календарь</b>\n"
        "В файле ниже: уроки до 30 декабря, контрольные работы, каникулы. Откройте его и добавьте в свой календарь. "
        "Если расписание изменится, возьмите файл ещё раз: уроки обновятся, а не удвоятся.\n\n"
        "<b>Адрес для подписки</b>\n"
        f"<code>{PUBLIC}{path}</code>\n"
        "По этому адресу календарь обновляется сам. В Google Календаре добавьте его «по URL». На iPhone и Mac "
        f"откройте его так: <code>webcal://school.example/zvonok{path}</code>\n"
        "Адрес — как ключ: кто его знает, видит это расписание. Если он попал к чужим, отзовите его."
    )
    assert mother.labels == [["Новый адрес", "Отозвать адрес"], ["◀ Расписание"]]
    got = await reader.fetches(path)
    assert (got.status, got.headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    assert got.headers["Cache-Control"] == "private, max-age=3600"
    sent, fetched = (Calendar.from_ical(content) for content in (mother.files[-1].content, got.body))
    assert [event.uid for event in fetched.events] == [event.uid for event in sent.events]
    assert await address_of(mother) == path


async def test_what_has_not_changed_is_not_sent_again(town: Town, reader: Reader, mother: Phone) -> None:
    path = await address_of(mother)
    tag = (await reader.fetches(path)).headers["ETag"]
    town.clock.passes(hours=3)
    again = await reader.fetches(path, **{"If-None-Match": tag})
    assert (again.status, again.body, again.headers["ETag"]) == (304, b"", tag)
    async with town.sessions.begin() as session:
        change = {"day": THURSDAY, "number": 1, "cancelled": True}
        await session.execute(insert(Substitution).values(group_id=town.ids.groups["7Б Русский"], **change))
    changed = await reader.fetches(path, **{"If-None-Match": tag})
    assert (changed.status, b"STATUS:CANCELLED" in changed.body) == (200, True)


async def test_a_revoked_address_is_dead_at_once_and_a_new_one_is_another(reader: Reader, mother: Phone) -> None:
    first = await address_of(mother)
    await mother.presses("Новый адрес")
    found = ADDRESS.search(mother.sees_changed)
    assert found
    assert await reader.is_refused(first)
    assert (await reader.fetches(found[1])).status == 200
    await mother.presses("Отозвать адрес")
    assert mother.sees_changed.endswith(
        "<b>Адрес для подписки</b>\nАдрес отозван: по нему больше ничего не видно. Можно сделать новый."
    )
    assert mother.labels == [["Новый адрес"], ["◀ Расписание"]]
    assert await reader.is_refused(found[1])
    await mother.presses("◀ Расписание")
    await mother.presses("В календарь")
    assert ADDRESS.search(mother.sees_changed) is None


async def test_a_right_that_ended_ends_the_address(town: Town, reader: Reader, mother: Phone) -> None:
    path = await address_of(mother)
    await mother.presses("◀ Расписание")
    await mother.presses("Софья, 1А")
    await mother.presses("В календарь")
    sonyas = ADDRESS.search(mother.sees_changed)
    assert sonyas
    await town.restricts("elena", "artyom")
    assert await reader.is_refused(path)
    assert (await reader.fetches(sonyas[1])).status == 200
    async with town.sessions.begin() as session:
        withdrawn = update(Consent).where(Consent.person_id == town.ids.people["elena"]).values(withdrawn_at=NOW)
        await session.execute(withdrawn)
    assert await reader.is_refused(sonyas[1])


async def test_a_parent_who_speaks_as_a_teacher_now_keeps_the_childs_calendar(town: Town, reader: Reader) -> None:
    """Marina Sokolova teaches 7Б, and is the mother of a pupil there."""
    marina = await town.linked("Марина", Role.GUARDIAN, "sokolova", "kirill")
    path = await address_of(marina)
    await marina.sends(f"/start {await town.code(Role.CLASS_TEACHER, 'sokolova', form='7Б')}")
    await marina.presses("Да, это я")
    await marina.sends("/help")
    assert ["Перейти: родитель"] in marina.labels
    assert (await reader.fetches(path)).status == 200


async def test_a_forged_address_is_refused_without_asking_the_database(reader: Reader, mother: Phone) -> None:
    path = await address_of(mother)
    seal = path.removesuffix(".ics").partition("-")[2]
    forged = [f"/calendar/2-{seal}.ics", f"{path[:-5]}0.ics", "/calendar/1-.ics", "/calendar/1.ics", "/calendar/x.ics"]
    with counted() as said:
        refused = [await reader.is_refused(one) for one in forged if one != path]
    assert (said, set(refused)) == ([], {True})
    assert await reader.is_refused("/calendar/")
    assert await reader.is_refused("/")


async def test_a_fetch_costs_three_statements(reader: Reader, mother: Phone) -> None:
    path = await address_of(mother)
    with counted() as said:
        await reader.fetches(path)
    assert len(said) == 3  # the address, who may see it, the timetable


async def test_the_address_stands_in_no_log(reader: Reader, mother: Phone, capfd: pytest.CaptureFixture[str]) -> None:
    path = await address_of(mother)
    await reader.fetches(path)
    await reader.fetches(f"{path[:-5]}0.ics")
    told = capfd.readouterr()
    assert path.removesuffix(".ics").partition("-")[2] not in told.out + told.err
    assert KEYS.secrets[0].decode() not in told.out + told.err


async def test_health_is_the_databases(town: Town, reader: Reader) -> None:
    well = await reader.fetches("/health")
    assert (well.status, well.body) == (200, b'{"status": "ok"}')
    await town.end()
    await town.start()
    assert (await reader.fetches("/health")).status == 200


async def test_a_port_that_is_taken_is_a_sentence(town: Town, reader: Reader) -> None:
    port = town.settings.http_port
    await town.end()
    with socket.socket() as other:
        other.bind(("127.0.0.1", port or 0))
        other.listen()
        with pytest.raises(SettingsError, match=rf"^HTTP_PORT {port} at 127\.0\.0\.1 cannot be had: "):
            await town.start()
    await town.start()
    assert reader.town is town
