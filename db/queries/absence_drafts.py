"""What a guardian has said of a note so far, kept in the chat's expectation; words are sealed there too."""

from base64 import b64decode, b64encode
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from db.keys import Keys
from db.queries import chats
from db.queries.absence_rows import WORDS
from db.session import Session
from domain.absence import Days, Document, Draft, Reason
from domain.people import Expectation, Viewer

# What the chat's next message will be taken for; under `KEPT` for nothing.
DAYS_ASKED, WORDS_ASKED, FILE_ASKED, KEPT = "absence-days", "absence-words", "absence-file", "absence"
ALL = frozenset({DAYS_ASKED, WORDS_ASKED, FILE_ASKED, KEPT})


async def remember(session: Session, keys: Keys, viewer: Viewer, draft: Draft, expects: str, now: datetime) -> None:
    """Keep the draft; the next message is taken for what is expected."""
    await chats.expect(session, viewer.chat, Expectation(expects, _data(keys, draft)), now)


def recall(keys: Keys, viewer: Viewer) -> Draft | None:
    """The draft the chat is in the middle of."""
    expects = viewer.expects
    return _draft(keys, expects.data) if expects is not None and expects.what in ALL else None


async def forget(session: Session, viewer: Viewer) -> None:
    """Forget the draft; what is expected of the chat for another reason stays."""
    if viewer.expects is not None and viewer.expects.what in ALL:
        await chats.forget(session, viewer.chat)


def _data(keys: Keys, draft: Draft) -> dict[str, Any]:
    return {
        "pupil": draft.pupil,
        "note": draft.note,
        "days": [draft.days.first.isoformat(), draft.days.last.isoformat()] if draft.days else None,
        "reason": draft.reason,
        "words": b64encode(keys.seal(WORDS, draft.words.encode())).decode() if draft.words else "",
        "document": asdict(draft.document) if draft.document else None,
    }


def _draft(keys: Keys, data: dict[str, Any]) -> Draft:
    return Draft(
        data["pupil"],
        Days(*map(date.fromisoformat, data["days"])) if data["days"] else None,
        Reason(data["reason"]) if data["reason"] else None,
        data["note"],
        keys.open(WORDS, b64decode(data["words"])).decode() if data["words"] else "",
        Document(**data["document"]) if data["document"] else None,
    )
