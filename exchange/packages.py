"""Zip files: a workbook (.xlsx, .ods), a zip of lists, or something else; every byte in them counted."""

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from domain.lists import Refused
from exchange.sheet_scan import MB, OpenDocumentScan, PageScan, Scan, SharedStrings, elements

MOST_UNPACKED = 300 * MB
MOST_IN_PART = 200 * MB
CHUNK = 256 * 1024
PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # of others Python cannot bound what a small piece becomes

BOOK, LINKS, STRINGS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"
MIME, CONTENT, MANIFEST = "mimetype", "content.xml", "META-INF/manifest.xml"
MACROS = ("xl/vbaproject.bin", "xl/macrosheets/", "basic/", "scripts/")
BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, KeyError, NotImplementedError, RuntimeError, ValueError
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet as the workbook lists it."""

    title: str
    hidden: bool


def is_workbook(path: Path) -> bool:
    """A workbook, or else files in a .zip. Raises Refused for what is too large, locked, broken or with macros."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = {name.casefold() for name in archive.namelist()}
            _refuse_locked(archive, names)
            _measure(archive)
            workbook = _workbook(archive, names)
            if workbook:
                _scan(archive)
            return workbook
    except BROKEN:
        raise Refused("tables-broken") from None


def _refuse_locked(archive: zipfile.ZipFile, names: set[str]) -> None:
    if any(member.flag_bits & 1 for member in archive.infolist()):
        raise Refused("tables-password")
    if any(member.compress_type not in PACKINGS for member in archive.infolist()):
        raise Refused("tables-archive")
    if any(name.startswith(MACROS) for name in names) and names & {BOOK, CONTENT, "xl/workbook.bin"}:
        raise Refused("tables-macros")


def _measure(archive: zipfile.ZipFile) -> None:
    """What is promised in the zip's own list is not believed."""
    unpacked = 0
    for member in archive.infolist():
        in_part = 0
        with archive.open(member) as part:
            while chunk := part.read(CHUNK):
                in_part += len(chunk)
                unpacked += len(chunk)
                if unpacked > MOST_UNPACKED or in_part > MOST_IN_PART:
                    raise Refused("tables-bomb", megabytes=MOST_UNPACKED // MB)


def _workbook(archive: zipfile.ZipFile, names: set[str]) -> bool:
    if BOOK in names:
        return True
    if "xl/workbook.bin" in names:
        raise Refused("tables-binary-workbook")
    if CONTENT in names and MIME in names:
        if MANIFEST.casefold() in names and any(name == "encryption-data" for name, _ in elements(archive, MANIFEST)):
            raise Refused("tables-password")
        with archive.open(MIME) as part:
            if part.read(100).strip().endswith(b".spreadsheet"):
                return True
    if CONTENT in names or "[content_types].xml" in names:
        raise Refused("tables-document")
    return False


def _scan(archive: zipfile.ZipFile) -> None:
    """Goes through every sheet that will be read. Raises Refused as the scans do."""
    parts = {member.filename.casefold(): member for member in archive.infolist()}
    strings = SharedStrings()
    if STRINGS.casefold() in parts:
        _feed(archive, parts[STRINGS.casefold()], strings)
    pages = _pages(archive) if BOOK in parts else {}
    for name, member in parts.items():
        page = pages.get(name, Page("", hidden=False))
        if name == CONTENT:
            _feed(archive, member, OpenDocumentScan())
        elif not page.hidden and (name in pages or (name.startswith("xl/worksheets/") and name.endswith(".xml"))):
            _feed(archive, member, PageScan(page.title, strings.lengths))


def _feed(archive: zipfile.ZipFile, member: zipfile.ZipInfo, scan: Scan) -> None:
    with archive.open(member) as part:
        while chunk := part.read(CHUNK):
            scan.take(chunk)
    scan.finish()


def _pages(archive: zipfile.ZipFile) -> Mapping[str, Page]:
    """The sheets of an .xlsx by the names of their parts, casefolded as readers look for them."""
    try:
        links = {
            attributes.get("Id", ""): posixpath.normpath(posixpath.join("/xl", attributes.get("Target", "")))
            for name, attributes in elements(archive, LINKS)
            if name == "Relationship"
        }
        sheets = [attributes for name, attributes in elements(archive, BOOK) if name == "sheet"]
    except KeyError:
        return {}
    return {
        links.get(_link(sheet), "").lstrip("/").casefold(): Page(
            sheet.get("name", ""), hidden=sheet.get("state", "visible") != "visible"
        )
        for sheet in sheets
    }


def _link(sheet: Mapping[str, str]) -> str:
    """The prefix of `r:id` may be another."""
    return next((value for name, value in sheet.items() if name.endswith(":id")), "")
