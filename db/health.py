"""Does the database answer?"""

import asyncio

from sqlalchemy import literal, select
from sqlalchemy.exc import SQLAlchemyError

from db.session import Sessions


async def answers(sessions: Sessions, patience: float) -> bool:
    """Within so many seconds."""
    try:
        async with asyncio.timeout(patience), sessions() as session:
            return await session.scalar(select(literal(1))) == 1
    except (SQLAlchemyError, OSError, TimeoutError):
        return False
