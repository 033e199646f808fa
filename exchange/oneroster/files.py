"""A roster bundle opened: which file is which, headings mended, rows that cannot be told apart reported."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from domain.lists import Refused, Where
from exchange import cells
from exchange.oneroster.bundle import NEEDED, Bundle, Record
from exchange.oneroster.columns import FILES, IGNORED, METADATA, REQUIRED
from exchange.oneroster.report import Report
from exchange.oneroster.spelling import nearest
from exchange.tables import Row, Table, read_tables


def open_bundle(path: Path) -> Bundle:
    """The bundle in a folder or zip. Raises `Refused` when it is none, or has no people, classes or enrolments."""
    report = Report()
    files: dict[str, list[Record]] = {}
    for table in read_tables(path):
        name = _file(table, report)
        if name is not None and name not in files:
            files[name] = _records(name, table, report)
    if not files.keys() & {*NEEDED, "manifest"}:
        raise Refused("oneroster-not-a-bundle")
    delta = frozenset(_delta(files.get("manifest", ())))
    sds = "manifest" not in files and not any(record.id for record in files.get("enrollments", ()))
    if "manifest" not in files and not sds:
        report.note(Where("manifest"), "oneroster-note-no-manifest")
    bundle = Bundle(files, report, delta, sds)
    for missing in NEEDED:
        if bundle.whole and missing not in files:
            raise Refused("oneroster-no-file", file=f"{missing}.csv")
    return bundle


def _delta(manifest: Iterable[Record]) -> Iterator[str]:
    """The files that the manifest calls «delta»."""
    for record in manifest:
        name = record["propertyName"].removeprefix("file.")
        if record["value"].casefold() == "delta":
            yield nearest(name, FILES) or name


def _file(table: Table, report: Report) -> str | None:
    """Which of the bundle's files it is; None for one that is not read."""
    name = nearest(table.name, (*FILES, *IGNORED))
    if name is None:
        report.note(Where(table.name), "oneroster-note-file")
    elif name != table.name:
        report.note(Where(table.name), "oneroster-note-file-as", file=f"{name}.csv")
    return name if name in FILES else None


def _records(name: str, table: Table, report: Report) -> list[Record]:
    rows = iter(table.rows)
    columns = _columns(name, table.name, next(rows, None), report)
    missing = [column for column in REQUIRED.get(name, ()) if column not in columns]
    if missing and name in NEEDED:
        raise Refused("oneroster-no-column", Where(table.name), column=missing[0])
    if missing:
        report.complain(Where(table.name), "oneroster-no-column", column=missing[0])
        return []
    return list(_unique(_filled(table.name, columns, rows), report))


def _columns(name: str, sheet: str, heading: Row | None, report: Report) -> dict[str, int]:
    """Where each column stands; of two headings of one meaning the first counts."""
    found: dict[str, int] = {}
    strange: list[tuple[int, str]] = []
    for at, written in enumerate(cells.words(cell).lstrip("\ufeff") for cell in (heading.cells if heading else ())):
        if written in FILES[name] or written.startswith(METADATA):
            found.setdefault(written, at)
        elif written:
            strange.append((at, written))
    unknown = []
    for at, written in strange:
        meant = nearest(written, (column for column in FILES[name] if column not in found))
        if meant is None:
            unknown.append(written)
            continue
        found[meant] = at
        report.note(Where(sheet), "oneroster-note-column-as", column=written, meant=meant)
    if unknown:
        report.note(Where(sheet), "oneroster-note-columns", columns=", ".join(unknown))
    return found


def _filled(sheet: str, columns: Mapping[str, int], rows: Iterable[Row]) -> Iterator[Record]:
    """The rows with anything in them. Cells repeat by the hundred thousand, so each text is kept once."""
    kept: dict[object, str] = {}
    for row in rows:
        values = []
        for cell in row.cells:
            text = kept.get(cell)
            if text is None:
                text = cells.words(cell)
                kept[cell] = kept.setdefault(text, text)
            values.append(text)
        if any(values):
            yield Record(sheet, row.number, columns, tuple(values))


def _unique(records: Iterable[Record], report: Report) -> Iterator[Record]:
    """Of two rows with one id the first counts."""
    first: dict[str, int] = {}
    for record in records:
        if record.id and record.id in first:
            report.complain(record.where, "oneroster-twice", id=record.id, row=first[record.id])
            continue
        first[record.id] = record.row
        yield record
