"""The list of a week's signatures on paper, as a reader of the PDF sees it."""

from dataclasses import replace
from datetime import UTC, datetime

import pypdfium2

from domain.names import Name
from domain.signature import SheetRow, SignatureSheet
from exchange.signature_list import write_signatures

SIGNED = ("Ковалёва Елена Викторовна, мама — 13.11 18:05", "Ковалёв Дмитрий Сергеевич, папа — 15.11 18:01")
SHEET = SignatureSheet(
    "7Б. Подписи недели, 9–15 ноября",
    ("Школа № 7",),
    ("№", "Ученик", "Ознакомлен(а), дата"),
    (SheetRow("Ковалёв Артём", SIGNED), SheetRow("О'Нил <b> Шон", ()), SheetRow("Ким", SIGNED[:1])),
    "подпись, дата",
    "Подписано в боте",
    "страница {page} из {pages}",
)


def pages(content: bytes) -> list[list[str]]:
    """The lines of each page as a reader sees them."""
    read = pypdfium2.PdfDocument(content)
    return [
        [line.strip() for line in read[n].get_textpage().get_text_bounded().splitlines() if line.strip()]
        for n in range(len(read))
    ]


def test_the_paper_has_a_line_for_each_pupil_with_dates_or_room_to_sign() -> None:
    (page,) = pages(write_signatures(SHEET, datetime(2026, 11, 16, tzinfo=UTC)))
    words = "\n".join(page)
    for line in (SHEET.title, *SHEET.about, *SIGNED, "О'Нил <b> Шон", "подпись, дата", "страница 1 из 1"):
        assert line in words
    assert words.count("подпись, дата") == 1
    assert words.index("Ковалёв Артём") < words.index("О'Нил") < words.index("Ким")


def test_a_large_form_needs_several_pages_each_with_its_headings_and_nobody_is_cut_in_two() -> None:
    many = tuple(SheetRow(Name(f"Константинопольский-{n:02}", "Александр").in_class, SIGNED * 2) for n in range(40))
    found = pages(write_signatures(replace(SHEET, rows=many), datetime(2026, 11, 16, tzinfo=UTC)))
    assert len(found) > 2
    told = ["\n".join(page) for page in found]
    assert all("Ознакомлен(а), дата" in page for page in told)
    assert [f"страница {n} из {len(found)}" in page for n, page in enumerate(told, start=1)] == [True] * len(found)
    assert sum(page.count(SIGNED[0]) for page in told) == 80
    for n in range(40):
        (where,) = [page for page in told if f"Константинопольский-{n:02}" in page]
        assert where


def test_the_same_list_is_the_same_file() -> None:
    moment = datetime(2026, 11, 16, tzinfo=UTC)
    assert write_signatures(SHEET, moment) == write_signatures(SHEET, moment)
