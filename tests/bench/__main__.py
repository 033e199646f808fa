"""`make bench`: what our answers cost beside a plain aiogram echo bot, in one run on one machine.

Only CPU time of this process is counted, with Telegram answered out of the air, so that the network's and the
emulator's own work do not hide ours. Ratios, never seconds: seconds are the machine's.
"""

import asyncio
import json
import tempfile
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.base import BaseSession
from aiogram.methods import TelegramMethod
from aiogram.types import Chat, Message, Update, User
from sqlalchemy import event

from bot.app import dispatcher
from bot.middlewares import Traffic
from db.files import Files
from db.keys import Keys
from db.queries import chats, linking
from db.session import Sessions
from domain import consent
from domain.people import Hat, Viewer
from emulator.fill import fill
from emulator.kedrovsk.cast import CAST
from emulator.stage import TODAY
from messenger.telegram import Telegram
from tests.bench import alerts, answers, digests, importing, lines, pacing, preview, tokens
from tests.bench.schools import link

NOW = datetime(2026, 11, 11, 12, 50, tzinfo=UTC)
CHAT, TEACHER = 77, 78
ROUNDS, WARM = 300, 60
PARENTS = 10_000
COMMANDS = ("/homework", "/diary", "/attendance")


class Air(BaseSession):
    """A Telegram that agrees with everything at once."""

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ARG002, ASYNC109 - aiogram's signature
        """Whatever was sent, a message comes back."""
        return Message(message_id=1, date=NOW, chat=Chat(id=CHAT, type="private"))

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        """Nothing is downloaded here."""
        yield b""

    async def close(self) -> None:
        """Nothing is open."""


def asked(number: int, text: str, chat: int = CHAT) -> Update:
    """Somebody writes `text`."""
    user = User(id=chat, is_bot=False, first_name="Елена", language_code="ru")
    message = Message(message_id=number, date=NOW, chat=Chat(id=chat, type="private"), from_user=user, text=text)
    return Update(update_id=number, message=message)


async def cost(answer: Callable[[Update], Awaitable[object]], text: str) -> float:
    """CPU seconds of one answer, the median of many."""
    spent: list[float] = []
    for number in range(ROUNDS + WARM):
        update = asked(number, text)
        before = time.process_time()
        await answer(update)
        spent.append(time.process_time() - before)
    return sorted(spent[WARM:])[ROUNDS // 2]


async def echo_cost(bot: Bot) -> float:
    """A bot that says what it hears, with aiogram's default settings."""
    plain = Dispatcher()

    @plain.message()
    async def echo(message: Message) -> None:
        await message.answer(message.text or "")

    return await cost(lambda update: plain.feed_update(bot, update), "/homework")


async def previewed(bot: Bot, sessions: Sessions, context: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """A teacher's line beside a mother's /homework."""
    numbers, traffic = count(), Traffic()

    async def feed(chat: int, text: str) -> None:
        await dispatcher().feed_update(bot, asked(next(numbers), text, chat), **context, traffic=traffic)

    async with sessions() as session:
        line = await preview.line_of(session, "7Б", "Русский язык")
    return await preview.table(feed, CHAT, TEACHER, line)


async def ours(bot: Bot, sessions: Sessions, context: dict[str, Any]) -> dict[str, dict[str, float]]:
    """CPU and statements of each command."""
    said: list[str] = []
    event.listen(sessions.engine.sync_engine, "before_cursor_execute", lambda *a: said.append(a[2]))
    found: dict[str, dict[str, float]] = {}
    for command in COMMANDS:
        traffic = Traffic()
        said.clear()
        cpu = await cost(lambda u, t=traffic: dispatcher().feed_update(bot, u, **context, traffic=t), command)  # type: ignore[misc]  # a bound loop variable
        found[command] = {"cpu": cpu, "statements": len([s for s in said if "SELECT" in s]) / (ROUNDS + WARM)}
    return found


async def open_desk(sessions: Sessions, channel: int, teacher: int) -> None:
    """The class teacher's chat."""
    async with sessions.begin() as session:
        desk = await chats.open_chat(session, Viewer(chat=0, channel=channel, language="ru"), TEACHER)
        await chats.attach(session, desk, teacher, Hat.STAFF, NOW)
        await linking.agree(session, teacher, teacher, consent.OWN_DATA, NOW)


async def main() -> None:
    """One table, and `bench.json` for programs."""
    with tempfile.TemporaryDirectory() as folder:
        keys = Keys((b"a secret for the bench, 32 characters",))
        files = Files(Path(folder) / "files", keys)
        school = await fill(f"sqlite+aiosqlite:///{folder}/bench.db", files, TODAY, NOW)
        bot = Bot("7:" + "b" * 35, session=Air(), default=DefaultBotProperties(parse_mode="HTML"))
        channel = await link(school.sessions, school, [CHAT])
        await open_desk(school.sessions, channel, school.ids.people[CAST.class_teacher])
        context: dict[str, Any] = {
            "clock": lambda: NOW, "sessions": school.sessions, "messenger": Telegram(bot), "keys": keys,
            "files": files, "username": "bot", "channel": channel, "invitation_days": 14,
        }  # fmt: skip
        echo = await echo_cost(bot)
        results = await ours(bot, school.sessions, context)
        shown = await previewed(bot, school.sessions, context)
        await school.sessions.close()
    table = {
        f"{name} without HTTP": {
            "cpu_ratio_to_echo": round(found["cpu"] / echo, 2),
            "statements": round(found["statements"], 2),
        }
        for name, found in results.items()
    }
    paced = await pacing.table()
    imported = importing.table()
    owed = await alerts.table()
    written = await digests.table(PARENTS)
    read = lines.table()
    several = tokens.table()
    whole = await answers.table()
    found_all = table | shown | paced | imported | owed | written | read | several | whole
    Path("bench.json").write_text(json.dumps(found_all, ensure_ascii=False, indent=1), encoding="utf-8")
    print("answer                  CPU, ratio to an aiogram echo    statements")  # noqa: T201 - the table is the product
    for name, row in table.items():
        print(f"{name:<24}{row['cpu_ratio_to_echo']:>10.2f}{row['statements']:>25.2f}")  # noqa: T201 - likewise
    preview.show(shown)
    pacing.show(paced)
    alerts.show(owed)
    digests.show(written)
    lines.show(read)
    tokens.show(several)
    answers.show(whole)
    print("import of marks             time, ratio to csv + executemany    peak, MB")  # noqa: T201 - likewise
    for name, found in imported.items():
        print(f"{name:<28}{found['ratio']:>20.2f}{found['peak_mb']:>20.0f}")  # noqa: T201 - likewise


if __name__ == "__main__":
    asyncio.run(main())
