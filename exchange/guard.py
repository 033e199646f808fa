"""What is this file, by what is in it and not by its name; and is it small enough to be opened?"""

from enum import StrEnum
from pathlib import Path

from domain.lists import Refused
from exchange.packages import is_workbook
from exchange.sheet_scan import MB

MOST_PACKED = 30 * MB
MOST_TEXT = 150 * MB
CHUNK = 256 * 1024

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Names in the directory of an OLE file; an .xlsx with a password is an encrypted package in such a file.
OLE_STRANGERS = {
    "EncryptedPackage".encode("utf-16-le"): "tables-password",
    "_VBA_PROJECT_CUR".encode("utf-16-le"): "tables-macros",
    "WordDocument".encode("utf-16-le"): "tables-document",
    "PowerPoint Document".encode("utf-16-le"): "tables-document",
}
STRANGERS = {
    b"%PDF": "tables-pdf",
    b"\x89PNG": "tables-picture",
    b"\xff\xd8\xff": "tables-picture",
    b"GIF8": "tables-picture",
    b"RIFF": "tables-picture",
    b"II*\0": "tables-picture",
    b"MM\0*": "tables-picture",
    b"{\\rtf": "tables-document",
    b"Rar!": "tables-archive",
    b"7z\xbc\xaf": "tables-archive",
    b"\x1f\x8b": "tables-archive",
}
MARKUP = ("<!doctype", "<html", "<head", "<body", "<?xml", "<table", "<meta", "<style", "<!--", "mime-version:")


class Sort(StrEnum):
    """How a file is to be read."""

    WORKBOOK = "workbook"
    ARCHIVE = "archive"
    TEXT = "text"


def sort_of(path: Path) -> Sort:
    """By content; raises Refused for what is no list, for passwords and macros, and for what is too large.

    Whatever is packed is counted while it streams by: a small file that promises to become a large one is refused
    before a reader holds it in memory. Nothing is unpacked to disk. Formulas and macros of the old .xls are told by
    the names in it only: a formula there counts as what it showed when the file was saved.
    """
    with path.open("rb") as file:
        head = file.read(4096)
    if not head.strip(b"\0"):
        raise Refused("tables-empty")
    size = path.stat().st_size
    if head.startswith((b"PK\3\4", b"PK\5\6")):
        _limit(size, MOST_PACKED, "tables-too-big")
        return Sort.WORKBOOK if is_workbook(path) else Sort.ARCHIVE
    if head.startswith(OLE):
        _limit(size, MOST_PACKED, "tables-too-big")
        _refuse_ole_strangers(path)
        return Sort.WORKBOOK
    _refuse_strangers(head)
    _limit(size, MOST_TEXT, "tables-text-too-big")
    return Sort.TEXT


def _limit(size: int, most: int, problem: str) -> None:
    if size > most:
        raise Refused(problem, megabytes=-(-size // MB), most=most // MB)


def _refuse_strangers(head: bytes) -> None:
    """Files that are often sent by mistake; web pages are called .xls by programs that cannot write workbooks."""
    for begin, problem in STRANGERS.items():
        if head.startswith(begin):
            raise Refused(problem)
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    start = head.decode("utf-16" if wide else "utf-8-sig", errors="ignore").lstrip().lower()
    if start.startswith(MARKUP):
        raise Refused("tables-web-page")


def _refuse_ole_strangers(path: Path) -> None:
    before = b""
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            seen = before + chunk
            for name, problem in OLE_STRANGERS.items():
                if name in seen:
                    raise Refused(problem)
            before = chunk[-64:]
