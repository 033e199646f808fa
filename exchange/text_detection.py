"""How a text file is written: in which encoding, and with what between its columns. Nobody asks the sender."""

import codecs
import csv
import re
from collections import Counter
from collections.abc import Callable
from typing import IO

from domain.lists import Refused, Where

SAMPLE = 64 * 1024
DELIMITERS = ";\t,"  # of several that fit equally, the first
LINES = 50
MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
CONTROL = re.compile(r"[\0-\x08\x0e-\x1f]")

Open = Callable[[], IO[bytes]]


def encoding_of(name: str, opened: Open) -> str:
    """By the byte order mark, by NULs at every second place, by whether all of it is UTF-8; else cp1251.

    Goes through the whole file, so that reading it does not fail in the middle. Raises Refused for what is no text.
    """
    with opened() as raw:
        head = raw.read(SAMPLE)
    for encoding in _possible(head):
        if _decodes(name, opened, encoding):
            return encoding
    raise Refused("tables-not-text", Where(name))


def _possible(head: bytes) -> tuple[str, ...]:
    for mark, encoding in MARKS.items():
        if head.startswith(mark):
            return (encoding,)
    even, odd = head[::2].count(0), head[1::2].count(0)
    if not even and not odd:
        return ("utf-8", "cp1251")
    if min(even, odd) * 20 > max(even, odd):
        return ()
    return ("utf-16-le",) if odd > even else ("utf-16-be",)


def _decodes(name: str, opened: Open, encoding: str) -> bool:
    """Raises Refused at a character that no text has."""
    decoder = codecs.getincrementaldecoder(encoding)()
    with opened() as raw:
        try:
            while piece := raw.read(SAMPLE):
                if CONTROL.search(decoder.decode(piece)):
                    raise Refused("tables-not-text", Where(name))
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def delimiter_of(sample: str) -> str:
    """The one that cuts most of the first rows into equally many columns; of one column, a semicolon.

    Quotes are respected: a comma or a new line in quotes cuts nothing.
    """
    return max(DELIMITERS, key=lambda delimiter: _agreement(sample, delimiter))


def _agreement(sample: str, delimiter: str) -> float:
    """The part of the rows that have the usual number of columns, if that is more than one."""
    widths: list[int] = []
    for row in csv.reader(sample.splitlines(keepends=True), delimiter=delimiter):
        if any(row):
            widths.append(len(row))
        if len(widths) > LINES:
            break
    if len(sample) >= SAMPLE and len(widths) > 1:
        widths.pop()  # cut off in the middle
    several = Counter(width for width in widths if width > 1)
    return max(several.values(), default=0) / max(len(widths), 1)
