"""Does the database answer, and with what?"""

import asyncio
from datetime import datetime, timedelta

from sqlalchemy import literal, select
from sqlalchemy.exc import SQLAlchemyError

from db.queries import lateness
from db.session import Sessions


async def answers(sessions: Sessions, patience: float) -> bool:
    """Within so many seconds."""
    try:
        async with asyncio.timeout(patience), sessions() as session:
            return await session.scalar(select(literal(1))) == 1
    except (SQLAlchemyError, OSError, TimeoutError):
        return False


async def late(sessions: Sessions, now: datetime, patience: float) -> timedelta | None:
    """How long the oldest message waits beyond its time; None when the database does not say within so many seconds."""
    try:
        async with asyncio.timeout(patience), sessions() as session:
            return await lateness.oldest(session, now)
    except (SQLAlchemyError, OSError, TimeoutError):
        return None
