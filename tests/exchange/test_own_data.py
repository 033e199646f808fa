"""A person's own data as a file: read by programs and by people, whatever anybody has typed into it."""

import json
from datetime import UTC, date, datetime
from html import unescape
from html.parser import HTMLParser
from io import BytesIO
from zipfile import ZipFile

from hypothesis import given
from hypothesis import strategies as st

from domain.own_data import Document, Section, Sheet
from exchange.own_data import data, packed, page
from tests.school import MONDAY, NOW

SECTIONS = (
    Section("marks", ("pupil", "day", "value", "retake"), (("Ковалёв Артём", MONDAY, "5", False),)),
    Section("looks", ("at", "who"), ((NOW, None),)),
    Section("homework", ("pupil",), ()),
)
DOCUMENT = Document(
    "ru",
    "Данные: Ковалёва <Елена>",
    ("Собрано ботом",),
    (Sheet("Отметки", ("ученик", "отметка"), (("О'Нил <b>", "5 & 4"),)),),
    "Больше ничего не хранится. Пусто в разделах:",
    ("Чаты", "Согласия"),
)
typed = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1)


class Reader(HTMLParser):
    """What a browser would show in cells, and whatever could run or be fetched."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: list[str] = []
        self.tags: set[str] = set()
        self.links: list[str] = []
        self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in ("src", "href", "onload", "onclick")]
        self._open = tag in ("td", "th")
        if self._open:
            self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        self._open = self._open and tag not in ("td", "th")

    def handle_data(self, text: str) -> None:
        if self._open:
            self.cells[-1] += text


def read(document: Document) -> Reader:
    """The page as a browser takes it."""
    reader = Reader()
    reader.feed(page(document))
    return reader


def test_a_program_reads_sections_in_order_with_iso_dates() -> None:
    told = json.loads(data(SECTIONS, NOW))
    assert told == {
        "format": "zvonok-own-data/1",
        "made_at": "2026-11-11T09:40:00+00:00",
        "sections": {
            "marks": [{"pupil": "Ковалёв Артём", "day": "2026-11-09", "value": "5", "retake": False}],
            "looks": [{"at": "2026-11-11T09:40:00+00:00", "who": None}],
            "homework": [],
        },
    }
    assert list(told["sections"]) == ["marks", "looks", "homework"]
    assert "Ковалёв" in data(SECTIONS, NOW)


def test_a_person_reads_a_page_in_their_language() -> None:
    reader = read(DOCUMENT)
    assert reader.cells == ["ученик", "отметка", "О'Нил <b>", "5 & 4"]
    html = page(DOCUMENT)
    assert '<html lang="ru">' in html
    assert "<h1>Данные: Ковалёва &lt;Елена&gt;</h1>" in html
    assert "Чаты; Согласия" in html


def test_the_page_fetches_and_runs_nothing() -> None:
    reader = read(DOCUMENT)
    assert reader.links == []
    assert not reader.tags & {"script", "link", "img", "iframe", "form", "a"}
    assert "default-src 'none'" in page(DOCUMENT)


@given(word=typed)
def test_whatever_people_typed_stands_in_its_cell_and_nowhere_else(word: str) -> None:
    document = Document("ru", word, (word,), (Sheet(word, (word,), ((word,),)),), word, (word,))
    reader = read(document)
    assert [unescape(cell) if "&" in cell else cell for cell in reader.cells] == [
        unescape(word) if "&" in word else word
    ] * 2
    assert reader.tags <= {"html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "table", "thead", "tbody",
                           "tr", "th", "td"}  # fmt: skip


@given(word=typed)
def test_a_program_reads_back_what_people_typed(word: str) -> None:
    told = json.loads(data((Section("marks", ("comment",), ((word,),)),), NOW))
    assert told["sections"]["marks"] == [{"comment": word}]


def test_the_same_data_make_the_same_file() -> None:
    once, again = packed(SECTIONS, DOCUMENT, NOW), packed(SECTIONS, DOCUMENT, NOW)
    assert once == again
    with ZipFile(BytesIO(once)) as archive:
        assert archive.namelist() == ["zvonok-data.json", "index.html"]
        assert archive.testzip() is None


def test_days_and_moments_are_told_apart() -> None:
    section = Section("x", ("day", "at"), ((date(2026, 1, 2), datetime(2026, 1, 2, tzinfo=UTC)),))
    assert json.loads(data((section,), NOW))["sections"]["x"] == [
        {"day": "2026-01-02", "at": "2026-01-02T00:00:00+00:00"}
    ]
