"""A plan of topics (КТП) as teachers keep it: a table with headings or without, or a text with a topic in each line.

Numbers and dates of lessons are of no use here: the plan is walked through topic by topic.
"""

import io
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from domain.lists import Complaint, Refused, Where
from domain.topic_plan import TopicPlan
from exchange.cells import words
from exchange.guard import Sort, sort_of
from exchange.headings import SEARCHED
from exchange.rows import Cell, Row, Table
from exchange.tables import read_tables
from exchange.text_detection import encoding_of
from exchange.topic_columns import Columns, columns_of, has_heading, hours_of

MOST_TOPICS = 500  # more than twice what any subject has lessons in a year
MOST_HOURS = 10  # a topic of more is a chapter
LONGEST = 500
NUMBERED = re.compile(r"\d{1,3}(?:[.)]|\.\d{1,2}\.?)?\s+(?=\S)")
CHAPTER = re.compile(r"(?:раздел|глава|модуль|section|chapter|kapitel|abschnitt)\b", re.IGNORECASE)
SUM = re.compile(r"(?:итого|всего|total|insgesamt|summe)\b", re.IGNORECASE)
QUOTED = re.compile(r'"(?:[^"]|"")*"')
DELIMITED = 0.8


def read_topics(path: Path) -> TopicPlan:
    """The topics of the first sheet that has any. Raises `domain.lists.Refused` for what is no list at all.

    A note tells of a row that was taken otherwise than it says; any other complaint of a row that was not taken.
    """
    tables = [_lines(path)] if sort_of(path) is Sort.TEXT and not _is_table(path) else read_tables(path)
    empty = ""
    for table in tables:
        rows = list(islice(table.rows, MOST_TOPICS * 2))
        columns = columns_of(rows)
        if columns is not None:
            plan = _plan(table.name, rows[columns.first :], columns)
            if plan != TopicPlan():
                return plan
        empty = empty or table.name
    raise Refused("topics-nothing", Where(empty))


def _plan(sheet: str, rows: list[Row], columns: Columns) -> TopicPlan:
    topics, complaints = list[str](), list[Complaint]()
    numbered = _all_numbered(row.cells[columns.topic] for row in rows if columns.topic < len(row.cells))
    for row in rows:
        cells = [*row.cells, *[None] * (max(columns.topic, columns.hours or 0) + 1 - len(row.cells))]
        topic, hours = words(cells[columns.topic]), cells[columns.hours] if columns.hours is not None else None
        topic = NUMBERED.sub("", topic, count=1) if numbered else topic
        taken, complaint = _taken(Where(sheet, row.number), topic, hours, title=_one_text(row.cells))
        topics += taken
        complaints += [complaint] if complaint else []
    if len(topics) > MOST_TOPICS:
        raise Refused("topics-too-many", Where(sheet), topics=len(topics), most=MOST_TOPICS)
    return TopicPlan(tuple(topics), tuple(complaints))


def _taken(where: Where, topic: str, hours: Cell, *, title: bool) -> tuple[list[str], Complaint | None]:
    """The topic as often as it has hours, and what is to be said about it."""
    count = hours_of(hours)
    wrong = _wrong(where, topic, count, title=title)
    if wrong or not topic or SUM.match(topic) or has_heading([topic]):
        return [], wrong
    if words(hours) and not count:
        return [topic], Complaint(where, "topics-note-hours", {"said": words(hours), "topic": topic})
    return [topic] * (count or 1), None


def _wrong(where: Where, topic: str, count: int | None, *, title: bool) -> Complaint | None:
    """Why the row is no topic, where that has to be said."""
    if not topic:
        return Complaint(where, "topics-empty") if count else None
    if len(topic) > LONGEST:
        return Complaint(where, "topics-long", {"most": LONGEST})
    if title or CHAPTER.match(topic):
        return Complaint(where, "topics-note-chapter", {"topic": topic})
    if (count or 0) > MOST_HOURS and not SUM.match(topic):
        return Complaint(where, "topics-chapter", {"topic": topic, "hours": count or 0, "most": MOST_HOURS})
    return None


def _one_text(cells: Iterable[Cell]) -> bool:
    """One text across several columns: the title of a chapter in merged cells."""
    said = [words(cell) for cell in cells if words(cell)]
    return len(said) > 1 and len(set(said)) == 1


def _all_numbered(cells: Iterable[Cell]) -> bool:
    """«1. Повторение»: a number is none of the topic only where every topic has one."""
    said = [words(cell) for cell in cells if words(cell)]
    return len(said) > 1 and all(NUMBERED.match(one) for one in said)


def _text(path: Path) -> list[str]:
    encoding = encoding_of(path.stem, lambda: path.open("rb"))
    with path.open("rb") as raw, io.TextIOWrapper(raw, encoding=encoding) as text:
        return [_unquoted(line.strip()) for line in islice(text, MOST_TOPICS * 2)]


def _unquoted(line: str) -> str:
    """A line that is one quoted cell."""
    return line[1:-1].replace('""', '"') if QUOTED.fullmatch(line) else line


def _is_table(path: Path) -> bool:
    """Does a heading stand in it, or something that cuts most lines? A comma does not: it stands in topics too."""
    lines = [line for line in _text(path) if line]
    if any(has_heading(line.split(cut)) for line in lines[:SEARCHED] for cut in ";\t" if cut in line):
        return True
    if any(has_heading(line.split(","), beside=True) for line in lines[:SEARCHED]):
        return True
    return any(sum(cut in line for line in lines) > DELIMITED * len(lines) for cut in ";\t")


def _lines(path: Path) -> Table:
    return Table(path.stem, _rows(path))


def _rows(path: Path) -> Iterator[Row]:
    for number, line in enumerate(_text(path), start=1):
        yield Row(number, (line,) if line else ())
