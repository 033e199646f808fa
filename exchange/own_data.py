"""A person's own data as one file: JSON for programs, a page for people, nothing that has to be fetched."""

import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from domain.own_data import Cell, Document, Section, Sheet

FORMAT = "zvonok-own-data/1"
DATA, PAGE = "zvonok-data.json", "index.html"
STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #111; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
th, td { border: 1px solid #999; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eee; } thead { display: table-header-group; } tr { break-inside: avoid; }
@media print { body { font-size: 10pt; margin: 0; max-width: none; } th { background: none; } }
"""


def packed(sections: Sequence[Section], document: Document, made: datetime) -> bytes:
    """A zip of both. The same rows make the same bytes, so that two files can be compared."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, text in ((DATA, data(sections, made)), (PAGE, page(document))):
            entry = ZipInfo(name, made.timetuple()[:6])
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, text.encode("utf-8"))
    return content.getvalue()


def data(sections: Sequence[Section], made: datetime) -> str:
    """UTF-8 JSON: sections by name in their order, each a list of objects; days and moments in ISO 8601."""
    told = {
        section.name: [dict(zip(section.columns, map(_plain, row), strict=True)) for row in section.rows]
        for section in sections
    }
    return json.dumps({"format": FORMAT, "made_at": _plain(made), "sections": told}, ensure_ascii=False, indent=1)


def _plain(cell: Cell) -> str | int | bool | None:
    return cell.isoformat() if isinstance(cell, date) else cell


def page(document: Document) -> str:
    """One HTML page; whatever people typed is escaped, nothing in it runs and nothing is loaded."""
    return "\n".join(_page(document)) + "\n"


def _page(document: Document) -> Iterator[str]:
    title = escape(document.title)
    yield f'<!doctype html>\n<html lang="{escape(document.language)}">\n<head>\n<meta charset="utf-8">'
    yield """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">"""
    yield f'<meta name="viewport" content="width=device-width">\n<title>{title}</title>\n<style>{STYLE}</style>'
    yield f"</head>\n<body>\n<h1>{title}</h1>"
    yield from (f"<p>{escape(line)}</p>" for line in document.about)
    for sheet in document.sheets:
        yield from _table(sheet)
    if document.nothing:
        yield f"<h2>{escape(document.empty)}</h2>\n<p>{escape('; '.join(document.nothing))}</p>"
    yield "</body>\n</html>"


def _table(sheet: Sheet) -> Iterator[str]:
    yield f"<h2>{escape(sheet.title)}</h2>\n<table>\n<thead><tr>{_cells('th', sheet.columns)}</tr></thead>\n<tbody>"
    yield from (f"<tr>{_cells('td', row)}</tr>" for row in sheet.rows)
    yield "</tbody>\n</table>"


def _cells(tag: str, cells: Sequence[str]) -> str:
    return "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells)
