"""The list to be signed: every family on it, the head of the table on every page, nothing cut off."""

import pytest

from domain.signature_sheet import Entry, Sheet, Signatory
from exchange.signature_sheet import write_sheet
from tests.papers import words
from tests.school import NOW

LONG = "Константинопольская-Преображенская Александра Константиновна (бабушка)"
COLUMNS = ("№", "Ученик", "Законный представитель", "Подпись")
SIGNED = "в боте 11 ноября 2026 года, 17:02"


def sheet(families: int, told: str = "Собрание <в пятницу> & «ёлка»", people: int = 2) -> Sheet:
    """So many families, with so many adults each; the first of each has signed."""
    adults = tuple(Signatory(f"{LONG} {n}", SIGNED if n == 0 else "") for n in range(people))
    entries = tuple(Entry(f"Ученик {n:02} Имя", adults) for n in range(families))
    return Sheet("Лист", ("Школа № 7", "Класс: 7Б"), told, COLUMNS, entries, lambda page, of: f"{page} из {of}")


def pages(content: bytes) -> list[str]:
    """The text of each page, in one line; a hyphen that ends a line is read as none."""
    return [" ".join(page.replace("\ufffe", "").split()) for page in words(content)]


@pytest.mark.parametrize("families", [1, 27, 35])
def test_every_family_stands_on_it_once_and_every_page_has_a_head_and_a_number(families: int) -> None:
    found = pages(write_sheet(sheet(families), NOW))
    text = " ".join(found)
    assert [text.count(f"Ученик {n:02} Имя") for n in range(families)] == [1] * families
    assert text.count(SIGNED) == families
    assert all("№ Ученик Законный представитель Подпись" in page for page in found)
    assert [page.endswith(f"{n} из {len(found)}") for n, page in enumerate(found, start=1)] == [True] * len(found)
    assert found[0].startswith("Лист Школа № 7 Класс: 7Б Собрание <в пятницу> & «ёлка»")


def test_a_long_notice_goes_on_over_pages_and_nothing_of_it_is_lost() -> None:
    told = " ".join(f"слово{n}" for n in range(1500))
    text = " ".join(pages(write_sheet(sheet(1, told), NOW)))
    assert all(f"слово{n} " in text for n in range(1500))


def test_more_adults_than_a_page_has_room_for_go_on_with_the_next() -> None:
    found = pages(write_sheet(sheet(1, people=40), NOW))
    assert len(found) > 1
    assert " ".join(found).count("КонстантинопольскаяПреображенская") == 40
    assert all("Законный представитель" in page for page in found)


def test_a_double_surname_breaks_at_its_hyphen_only() -> None:
    text = pages(write_sheet(sheet(1, people=1), NOW))[0]
    assert "КонстантинопольскаяПреображенская Александра" in text


def test_what_the_font_does_not_know_is_left_out() -> None:
    text = pages(write_sheet(sheet(1, "Ура 🥳 всем\U000e0001!"), NOW))[0]
    assert "Ура всем!" in text


def test_people_who_sign_for_themselves_have_a_table_of_three_columns() -> None:
    alone = Sheet("Лист", (), "Педсовет", ("№", "Имя", "Подпись"), (Entry("Белов Илья", (Signatory("", SIGNED),)),),
                  lambda page, of: f"{page}/{of}")  # fmt: skip
    assert pages(write_sheet(alone, NOW)) == [f"Лист Педсовет № Имя Подпись 1 Белов Илья {SIGNED} 1/1"]


def test_the_same_content_makes_the_same_bytes() -> None:
    assert write_sheet(sheet(3), NOW) == write_sheet(sheet(3), NOW)
