"""Everything in the database that is sealed, and for what purpose: one list, so that a new secret misses nothing.

A test compares it with the models' columns and with every `keys.seal(…)` in the code. A backup finds the columns of
older revisions by their name, which ends with `_sealed`.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy.orm import InstrumentedAttribute

from db.models import AbsenceNote, Complaint, Message, Request
from db.queries.absence_drafts import ALL as ABSENCE_DRAFTS
from db.queries.absence_rows import WORDS
from db.queries.complaint import REASON
from db.queries.talk_drafts import WRITING
from db.queries.talk_rows import TEXT

FILES = "files"  # the purpose of what lies in FILES_DIR

# `request.text_sealed` has no writer yet; whoever writes it first names its purpose here.
COLUMNS: Mapping[InstrumentedAttribute[Any], str] = MappingProxyType(
    {
        AbsenceNote.words_sealed: WORDS,
        Complaint.reason_sealed: REASON,
        Complaint.answer_sealed: REASON,
        Message.text_sealed: TEXT,
        Request.text_sealed: "request.text",
    }
)

# What a chat is in the middle of writing: by what is expected of it, the key of its data that is sealed (in base64).
DRAFTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    dict.fromkeys(ABSENCE_DRAFTS, ("words", WORDS)) | {WRITING: ("words", TEXT)}
)
