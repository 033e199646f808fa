"""The list of a week's signatures on paper, as a reader of the PDF sees it."""

from dataclasses import replace
from datetime import UTC, datetime

from domain.names import Name
from domain.signature import SheetRow, SignatureSheet
from exchange.signature_list import write_signatures
from tests.papers import words

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


def test_the_paper_has_a_line_for_each_pupil_with_dates_or_room_to_sign() -> None:
    (page,) = words(write_signatures(SHEET, datetime(2026, 11, 16, tzinfo=UTC)))
    for line in (SHEET.title, *SHEET.about, *SIGNED, "О'Нил <b> Шон", "подпись, дата", "страница 1 из 1"):
        assert line in page
    assert page.count("подпись, дата") == 1
    assert page.index("Ковалёв Артём") < page.index("О'Нил") < page.index("Ким")


def test_a_large_form_needs_several_pages_each_with_its_headings_and_nobody_is_cut_in_two() -> None:
    many = tuple(SheetRow(Name(f"Константинопольский-{n:02}", "Александр").in_class, SIGNED * 2) for n in range(40))
    told = words(write_signatures(replace(SHEET, rows=many), datetime(2026, 11, 16, tzinfo=UTC)))
    assert len(told) > 2
    assert all("Ознакомлен(а), дата" in page for page in told)
    assert [f"страница {n} из {len(told)}" in page for n, page in enumerate(told, start=1)] == [True] * len(told)
    assert sum(page.count(SIGNED[0]) for page in told) == 80
    for n in range(40):
        (where,) = [page for page in told if f"Константинопольский-{n:02}" in page]
        assert where


def test_the_same_list_is_the_same_file() -> None:
    moment = datetime(2026, 11, 16, tzinfo=UTC)
    assert write_signatures(SHEET, moment) == write_signatures(SHEET, moment)
