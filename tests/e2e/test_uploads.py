"""Files from people: too large, called like a place on the disk, leading somewhere else."""

import zipfile
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path

import pytest
from aiohttp import ClientSession, web
from xlsxwriter import Workbook

from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_importing import HEAD, NEW, SEVENTH

BIG = 20 * 1024 * 1024 + 1
LIST = (HEAD + SEVENTH + NEW).encode()
BROKEN = "внутренняя ошибка"


@pytest.fixture
async def secretary(town: Town) -> Phone:
    """Anna Krylova of the office."""
    return await town.linked("Анна", Role.SECRETARY, "krylova")


@pytest.fixture
async def asked() -> AsyncIterator[tuple[str, list[str]]]:
    """An address on this machine, and whatever was asked of it."""
    paths: list[str] = []

    async def note(request: web.Request) -> web.Response:
        paths.append(request.path)
        return web.Response(text="x")

    made = web.Application()
    made.router.add_route("*", "/{path:.*}", note)
    runner = web.AppRunner(made)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}", paths
    await runner.cleanup()


async def test_a_list_that_is_too_large_is_not_even_fetched(secretary: Phone) -> None:
    await secretary.sends_file("списки.csv", bytes(BIG))
    assert secretary.sees == (
        "Файл больше 20 МБ, такой в чате не принять. Сохраните его как CSV, разделите на части или загрузите "
        "командой zvonok import."
    )
    assert not [call for call in secretary.telegram.calls if call.method == "getFile"]


@pytest.mark.parametrize(
    "name",
    ["../../../../tmp/x.csv", "..", "/etc/cron.d/x.csv", "C:\\x.csv", "я" * 300 + ".csv", "a\x00b.csv", "[1].csv"],
)
async def test_a_list_may_be_called_like_any_place_and_is_read_in_its_own(
    town: Town, secretary: Phone, tmp_path: Path, name: str
) -> None:
    before = {path for path in tmp_path.rglob("*") if town.settings.files_dir not in path.parents}
    await secretary.sends_file(name, LIST + NEW.replace("03.02", "31.02").encode())
    await secretary.waits(lambda: "Школа № 7" in secretary.sees_changed)
    assert BROKEN not in str(secretary.texts)
    after = {path for path in tmp_path.rglob("*") if town.settings.files_dir not in path.parents}
    assert {path.name for path in after - before} <= {"school.db-wal", "school.db-shm"}


def leading_to(address: str) -> bytes:
    """A workbook with links, a picture from elsewhere, and an outside entity in its strings."""
    content = BytesIO()
    with Workbook(content) as book:
        sheet = book.add_worksheet("7Б")
        for number, row in enumerate((HEAD + SEVENTH + NEW).strip().split("\n")):
            sheet.write_row(number, 0, row.split(";"))
        sheet.write_url(9, 0, f"{address}/link")
        sheet.write_url(10, 0, f"external:{address}/book.xlsx")
    made = BytesIO()
    with zipfile.ZipFile(content) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name == "xl/sharedStrings.xml":
                entity = f'<!DOCTYPE sst [<!ENTITY far SYSTEM "{address}/entity">]><sst'.encode()
                text = text.replace(b"<sst", entity, 1)
            new.writestr(name, text)
    return made.getvalue()


async def test_no_address_that_somebody_typed_or_sent_is_ever_fetched(
    town: Town, secretary: Phone, mother: Phone, asked: tuple[str, list[str]]
) -> None:
    address, paths = asked
    teacher = await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")
    for phone in (town.phone("Прохожий"), mother, teacher, secretary):
        await phone.sends(f"{address}/text")
        await phone.sends(f"/start {address}/start")
        await phone.sends(f"/homework {address}/argument")
    await secretary.sends_file("списки.xlsx", leading_to(address))
    await secretary.sends_file("7Б.csv", (HEAD + SEVENTH + NEW.replace("Анна", f"{address}/name")).encode())
    await secretary.sends_file(f"{address}/name.csv", LIST)
    await teacher.sends("/notice")
    await teacher.presses("Новое объявление")
    await teacher.sends(f'<img src="{address}/img">[x]({address}/link) {address}/notice')
    assert paths == []
    async with ClientSession() as session, session.get(f"{address}/proof"):
        assert paths == ["/proof"]
