"""A message that somebody is writing, kept in the chat's expectation; what it says is sealed there too."""

from base64 import b64decode, b64encode
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import delete

from db.keys import Keys
from db.models import Dialog
from db.queries import chats, talk_rows
from db.session import Session
from domain.absence import Document
from domain.homework_entry import Sent
from domain.people import Expectation, Viewer
from domain.talk import Draft

WRITING = "talk"


async def keep(session: Session, keys: Keys, viewer: Viewer, draft: Draft, now: datetime) -> None:
    """The next messages of the chat go into the draft."""
    await chats.expect(session, viewer.chat, Expectation(WRITING, _data(keys, draft)), now)


def recall(keys: Keys, viewer: Viewer) -> Draft | None:
    """What the chat is in the middle of writing."""
    expects = viewer.expects
    return _draft(keys, expects.data) if expects is not None and expects.what == WRITING else None


async def take(session: Session, viewer: Viewer) -> bool:
    """The draft is to be sent; False when another press has taken it, in whatever process."""
    mine = Dialog.chat_id == viewer.chat, Dialog.expects == WRITING
    return (await session.execute(delete(Dialog).where(*mine))).rowcount > 0


def _data(keys: Keys, draft: Draft) -> dict[str, Any]:
    return {
        "about": [draft.pupil, draft.relative, draft.teacher, draft.mark],
        "words": b64encode(talk_rows.sealed(keys, draft.words)).decode(),
        "files": [[asdict(one.document), one.file_id] for one in draft.files],
        "screen": draft.screen,
        "album": draft.album,
    }


def _draft(keys: Keys, data: dict[str, Any]) -> Draft:
    pupil, relative, teacher, mark = data["about"]
    words = talk_rows.opened(keys, b64decode(data["words"]))
    files = tuple(Sent(Document(**document), file_id) for document, file_id in data["files"])
    return Draft(pupil, relative, teacher, words, files, mark, data["screen"], data["album"])
