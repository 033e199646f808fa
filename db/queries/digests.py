"""Placeholder."""

from collections.abc import Sequence
from datetime import datetime

from db.session import Session
from domain.digests import Digest, Want


async def contents(session: Session, wants: Sequence[Want], now: datetime) -> dict[int, Digest]:
    """By key."""
    return {want.key: Digest(want) for want in wants}
