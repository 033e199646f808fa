"""Documents families send along: pictures, PDF and office files; by what they contain, not by what they are called."""

import re
import unicodedata
import zipfile
from io import BytesIO
from pathlib import PurePath

LONGEST_NAME = 100
OLE = b"\xd0\xcf\x11\xe0"
ZIP = b"PK\x03\x04"

# By the ending of the name: the type, and how such a file begins (`?` stands for any four bytes).
KINDS: dict[str, tuple[str, bytes]] = {
    "jpg": ("image/jpeg", b"\xff\xd8\xff"),
    "jpeg": ("image/jpeg", b"\xff\xd8\xff"),
    "png": ("image/png", b"\x89PNG"),
    "webp": ("image/webp", b"RIFF"),
    "heic": ("image/heic", b"?ftyp"),
    "pdf": ("application/pdf", b"%PDF"),
    "doc": ("application/msword", OLE),
    "xls": ("application/vnd.ms-excel", OLE),
    "rtf": ("application/rtf", b"{\\rtf"),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ZIP),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ZIP),
    "odt": ("application/vnd.oasis.opendocument.text", ZIP),
    "ods": ("application/vnd.oasis.opendocument.spreadsheet", ZIP),
}
# What lies in an office file that is one: a program with a changed name has none of these.
INSIDE = {"docx": "word/", "xlsx": "xl/", "odt": "mimetype", "ods": "mimetype"}


def document_type(name: str, content: bytes) -> str | None:
    """The media type of a picture, PDF or office document; None for anything else, also under such a name."""
    ending = PurePath(name).suffix[1:].casefold()
    if ending not in KINDS:
        return None
    mime, begins = KINDS[ending]
    wildcard = begins.startswith(b"?")
    right = content[4:].startswith(begins[1:]) if wildcard else content.startswith(begins)
    return mime if right and (ending not in INSIDE or _holds(content, INSIDE[ending])) else None


def tidy_name(name: str) -> str:
    """A name that is one name: no folders, no signs that are not seen, no longer than a phone shows."""
    seen = "".join(" " if unicodedata.category(sign).startswith(("C", "Z")) else sign for sign in name)
    last = re.sub(r'[<>:"|?*]', "_", re.split(r"[/\\]", seen)[-1])
    stem, dot, ending = " ".join(last.split()).strip(" .").rpartition(".")
    kept = stem[: LONGEST_NAME - len(ending) - 1].strip(" .") if dot else ending[:LONGEST_NAME]
    return f"{kept}.{ending}" if dot and kept else kept or "file"


def _holds(content: bytes, inside: str) -> bool:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return any(name.startswith(inside) for name in archive.namelist())
    except zipfile.BadZipFile:
        return False
