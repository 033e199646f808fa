"""What a messenger calls a file it has already seen: a cache, one line per channel."""

from collections.abc import Mapping

from sqlalchemy import delete, insert

from db.models import FileRef
from db.session import Session


async def remember(session: Session, channel: int, seen: Mapping[int, str]) -> None:
    """From attachment id to the messenger's file id; the newest wins."""
    if not seen:
        return
    await session.execute(delete(FileRef).where(FileRef.channel_id == channel, FileRef.attachment_id.in_(list(seen))))
    await session.execute(
        insert(FileRef),
        [{"attachment_id": a, "channel_id": channel, "file_id": file_id} for a, file_id in seen.items()],
    )
