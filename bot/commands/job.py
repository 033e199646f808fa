"""`zvonok job NAME`: one job of the plan, now."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.clock import system_clock
from bot.commands.common import Json, Now, fail, moment, settings, tell, work

if TYPE_CHECKING:
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
    done = work(_run(found, moment(now, system_clock()), settings().database_url))
    tell(json, {"job": name, "done": done}, f"{name}: {done}")


async def _run(found: "Job", now: datetime, url: str) -> int:
    from db import migrations  # noqa: PLC0415 - only here
    from db.session import connect  # noqa: PLC0415 - likewise

    await migrations.upgrade(url)
    sessions = connect(url)
    try:
        return await found.run(sessions, now)
    finally:
        await sessions.close()
