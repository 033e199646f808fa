"""Who stands where when the demo begins: the school, Telegram, the bot, and the phones."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import SecretStr

from bot import app
from bot.settings import Settings
from db.files import Files
from domain.words import Role
from emulator.clock import DemoClock
from emulator.fill import Filled, fill
from emulator.kedrovsk import sample
from emulator.kedrovsk.cast import CAST
from emulator.page import PagePhone
from emulator.ready import comes_up
from emulator.telegram import Phone, Telegram, serve
from locales import texts_in

ZONE = ZoneInfo("Asia/Novokuznetsk")
TODAY = date(2026, 11, 11)
HOUR = time(19, 50)
TOKEN = "7000000001:" + "d" * 35
SECRET = "the demo's secret protects nothing"  # noqa: S105 - it says so itself


@dataclass(frozen=True)
class Stage:
    """Everything the story needs; `phones` in the order of the page."""

    telegram: Telegram
    clock: DemoClock
    school: Filled
    phones: tuple[PagePhone, ...]

    def phone(self, key: str) -> Phone:
        """A phone by its key on the page."""
        return next(one.phone for one in self.phones if one.id == key)


@asynccontextmanager
async def stage(folder: Path, today: date = TODAY) -> AsyncIterator[Stage]:
    """The bot runs against the emulated Telegram until the block ends; class teacher and office are linked."""
    clock = DemoClock(datetime.combine(today, HOUR, ZONE))
    telegram = Telegram(clock)
    async with serve(telegram) as server:
        settings = _settings(folder, server.url)
        school = await fill(settings.database_url, Files(settings.files_dir, settings.keys()), today, clock())
        stop, ready = asyncio.Event(), asyncio.Event()
        running = asyncio.create_task(app.run(settings, clock, stop, ready))
        try:
            await comes_up(running, ready)
            made = Stage(telegram, clock, school, _phones(telegram, today))
            await _staff(made)
            yield made
        finally:
            stop.set()
            await running
            await school.sessions.close()


def _settings(folder: Path, url: str) -> Settings:
    """The demo's own: nothing of the machine's environment is used."""
    return Settings(
        _env_file=None,
        bot_token=SecretStr(TOKEN),
        telegram_api_base=url,
        database_url=f"sqlite+aiosqlite:///{folder}/demo.db",
        secret_keys=(SecretStr(SECRET),),
        secrets_dir=folder / "secrets",
        files_dir=folder / "files",
        backups_dir=folder / "backups",
    )


def _phones(telegram: Telegram, today: date) -> tuple[PagePhone, ...]:
    """The people of the page; their names are the sample school's."""
    names = {person.key: f"{person.name} {person.surname}" for person in sample(today)[0].people}
    cast = (
        ("mother", CAST.mother, "мама Артёма (7Б) и Софьи (1А)"),
        ("father", CAST.father, "папа Артёма и Софьи"),
        ("pupil", CAST.pupil, "ученик 7Б"),
        ("teacher", CAST.class_teacher, "классный руководитель 7Б"),
        ("office", CAST.deputy, "завуч"),
        ("secretary", CAST.secretary, "секретарь"),
    )
    return tuple(
        PagePhone(key, Phone(telegram, 100 + number, names[person].split()[0]), names[person], note)
        for number, (key, person, note) in enumerate(cast, start=1)
    )


async def _staff(made: Stage) -> None:
    """Class teacher, deputy and secretary accept the codes their administrator gave them, before the story begins."""
    texts = texts_in("ru")
    posts = (
        ("teacher", Role.CLASS_TEACHER, CAST.class_teacher, "7Б"),
        ("office", Role.DEPUTY, CAST.deputy, None),
        ("secretary", Role.SECRETARY, CAST.secretary, None),
    )
    for key, role, person, form in posts:
        phone = made.phone(key)
        await phone.sends(f"/start {await made.school.code(role, person, made.clock(), form)}")
        await phone.presses(texts.plain("consent-agree"))
        await phone.presses(texts.plain("identity-yes"))
