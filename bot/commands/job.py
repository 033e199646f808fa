"""`zvonok job NAME`: one job of the plan, now."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.clock import system_clock
from bot.commands.common import Json, Now, fail, moment, settings, tell, work

if TYPE_CHECKING:
    from bot.settings import Settings
    from db.session import Sessions
    from messenger.port import Messenger
    from scheduler.plan import Job


def job(
    name: Annotated[str, typer.Argument(help="A job of scheduler/plan.py.")],
    now: Now = None,
    json: Json = False,  # noqa: FBT002 - typer's way
) -> None:
    """Run one job as if it were that time; safe to kill and to repeat."""
    from scheduler import plan  # noqa: PLC0415 - only here

    try:
        found = plan.find(name)
    except LookupError as error:
        fail(f"There is no job {name}; there are: {error}")
    done = work(_run(found, moment(now, system_clock()), settings()))
    said = ", ".join(str(number) if what == "done" else f"{what} {number}" for what, number in done.items())
    tell(json, {"job": name, **done}, f"{name}: {said}")


async def _run(found: "Job", now: datetime, wishes: "Settings") -> dict[str, int]:
    from bot.upgrading import backups_of, upgrade  # noqa: PLC0415 - only here
    from db.files import Files  # noqa: PLC0415 - likewise
    from db.session import connect  # noqa: PLC0415 - likewise
    from scheduler.work import Work  # noqa: PLC0415 - likewise

    await upgrade(wishes)
    sessions = connect(wishes.database_url)
    try:
        if not found.sends:
            return await found.run(
                Work(sessions, lambda: now, backups=backups_of(wishes), outbox_kept=wishes.outbox_kept())
            )
        async with _messengers(wishes, sessions) as messengers:
            files = Files(wishes.files_dir, wishes.keys())
            backups = backups_of(wishes)
            work = Work(sessions, lambda: now, messengers, wishes.delivery_concurrency, files=files, backups=backups)
            return await found.run(work)
    finally:
        await sessions.close()


@asynccontextmanager
async def _messengers(wishes: "Settings", sessions: "Sessions") -> AsyncIterator[dict[int, "Messenger"]]:
    """Our bots by their channels, without asking Telegram who they are; raises SettingsError when there is no token."""
    from bot.app import MESSENGER  # noqa: PLC0415 - costs aiogram
    from bot.bots import made  # noqa: PLC0415 - likewise
    from db.queries import chats  # noqa: PLC0415 - only here
    from db.shared import sharing  # noqa: PLC0415 - likewise
    from messenger.telegram import Telegram  # noqa: PLC0415 - costs aiogram

    async with sharing(wishes.redis_url) as shared, made(wishes, shared=shared) as bots:
        async with sessions.begin() as session:
            channels = [await chats.channel_of(session, MESSENGER, str(bot.id)) for bot in bots]
        yield {channel: Telegram(bot) for channel, bot in zip(channels, bots, strict=True)}
