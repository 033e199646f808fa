"""Files people sent, as rows: what they are called; their bytes lie in FILES_DIR under the checksum."""

from sqlalchemy import insert, select

from db.models import Attachment
from db.session import Session, inserted


async def row_of(session: Session, school: int, sha256: str, name: str, mime: str, size: int) -> int:
    """The attachment's id. Equal files of one name are one attachment of a school."""
    known = await session.scalar(
        select(Attachment.id).where(
            Attachment.school_id == school, Attachment.sha256 == sha256, Attachment.name == name
        )
    )
    values = {"school_id": school, "sha256": sha256, "name": name, "mime": mime, "size": size}
    return known or await inserted(session, insert(Attachment).values(**values).returning(Attachment.id))
