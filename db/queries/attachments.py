"""Files people sent, as rows: what they are called; their bytes lie in FILES_DIR under the checksum."""

from collections.abc import Sequence

from sqlalchemy import delete, exists, insert, select

from db.models import Attachment, Base, FileRef, ImportRun
from db.session import Session, inserted

CACHE = FileRef.__table__.c.attachment_id  # what a messenger calls a file holds it for nobody
HOLDERS = [
    column
    for table in Base.metadata.sorted_tables
    for column in table.columns
    if column is not CACHE and any(key.column.table.name == "attachment" for key in column.foreign_keys)
]


async def row_of(session: Session, school: int, sha256: str, name: str, mime: str, size: int) -> int:
    """The attachment's id. Equal files of one name are one attachment of a school."""
    known = await session.scalar(
        select(Attachment.id).where(
            Attachment.school_id == school, Attachment.sha256 == sha256, Attachment.name == name
        )
    )
    values = {"school_id": school, "sha256": sha256, "name": name, "mime": mime, "size": size}
    return known or await inserted(session, insert(Attachment).values(**values).returning(Attachment.id))


async def let_go(session: Session, attachments: Sequence[int]) -> list[str]:
    """Delete those of the attachments that nothing holds; returns checksums that no row names any more."""
    held = [exists().where(column == Attachment.id) for column in HOLDERS]
    loose = select(Attachment.id, Attachment.sha256).where(Attachment.id.in_(attachments), *(~one for one in held))
    found = (await session.execute(loose)).all()
    numbers = [row.id for row in found]
    await session.execute(delete(FileRef).where(FileRef.attachment_id.in_(numbers)))
    await session.execute(delete(Attachment).where(Attachment.id.in_(numbers)))
    names = {row.sha256 for row in found}
    kept = set(await session.scalars(select(Attachment.sha256).where(Attachment.sha256.in_(names))))
    kept |= set(await session.scalars(select(ImportRun.sha256).where(ImportRun.sha256.in_(names))))
    return sorted(names - kept)
