"""Paper that is cut apart: nothing runs into anything, everything can be read, the same strips make the same file."""

from itertools import combinations

import pypdfium2
import pytest

from domain.invitations import Handout, PupilLine
from domain.invite_sheet import Strip
from domain.invitees import Families, Invitee
from domain.names import Name
from domain.words import Kinship, Role
from exchange.invite_sheet import HEIGHT, PER_PAGE, QR, TOP, write_sheet
from exchange.paper import MARGIN
from locales import LANGUAGES
from tests.papers import links, words
from tests.school import NOW, WEDNESDAY
from views.invite_sheet import strip

POINT = 25.4 / 72
LONGEST = Name("Константинопольская-Задунайская", "Аполлинария", "Вениаминовна")
NAMES = (Name("Ли", "Ян"), Name("Ковалёв", "Артём", "Дмитриевич"), LONGEST, Name("О'Нил <b>", "Шон & «Ко»"))
Box = tuple[float, float, float, float]  # left, top, right, bottom, in millimetres from the upper left corner


def strips(language: str, count: int = 1) -> list[Strip]:
    """Every name as a pupil and as a guardian, of one child and of two, and nobody's name, `count` times."""
    pupils = tuple(PupilLine(n, name, "10А") for n, name in enumerate(NAMES))
    of = (pupils[:1], pupils[1:2], pupils[2:3], pupils[2:])
    people = [Invitee(Role.GUARDIAN, 9, name, kin, some) for name in NAMES for kin in Kinship for some in of]
    people += [Invitee(Role.GUARDIAN, None, None, None, (one,)) for one in pupils]
    people += [Invitee(Role.PUPIL, one.id, one.name, None, (one,)) for one in pupils]
    handout, families = Handout("ABCDEFGHJKMNPQR", "zvonok_of_a_long_name_bot", WEDNESDAY), Families(pupils)
    return [strip(language, families, one, handout) for one in people] * count


def boxes(content: bytes) -> list[list[Box]]:
    """Where the words of each page stand."""
    document = pypdfium2.PdfDocument(content)
    found = []
    for page in document:
        seen, height = page.get_textpage(), page.get_height()
        rects = [seen.get_rect(n) for n in range(seen.count_rects())]
        found.append([(a * POINT, (height - d) * POINT, c * POINT, (height - b) * POINT) for a, b, c, d in rects])
    document.close()
    return found


def apart(one: Box, other: Box) -> bool:
    """Do they leave each other alone? Rectangles of a tall letter may touch the line above by a hair."""
    hair = 0.3
    beside = one[2] <= other[0] + hair or other[2] <= one[0] + hair
    return beside or one[3] <= other[1] + hair or other[3] <= one[1] + hair


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_run_into_others_into_the_picture_or_over_a_cut(language: str) -> None:
    for page in boxes(write_sheet(strips(language), "Листы", NOW)):
        assert page
        assert [(a, b) for a, b in combinations(page, 2) if not apart(a, b)] == []
        for left, top, right, bottom in page:
            if left < MARGIN - 1:
                continue  # the scissors stand on the cut
            place = int((top - TOP) // HEIGHT)
            assert right <= 210 - MARGIN - QR
            assert TOP + place * HEIGHT <= top < bottom <= TOP + (place + 1) * HEIGHT - 1


@pytest.mark.parametrize("count", [1, PER_PAGE, PER_PAGE + 1, 70])
def test_so_many_strips_have_so_many_readable_codes(count: int) -> None:
    some = (strips("ru") * 2)[:count]
    found = links(write_sheet(some, "Листы", NOW))
    assert sum(map(len, found)) == count
    assert {len(page) for page in found[:-1]} <= {PER_PAGE}
    assert {link for page in found for link in page} == {
        "https://t.me/zvonok_of_a_long_name_bot?start=ABCDEFGHJKMNPQR"
    }  # fmt: skip


def test_a_name_without_end_is_cut_with_an_ellipsis() -> None:
    endless = Strip("Ан" * 400, "Кому: " + "Ян " * 300, "ABCDE-FGHJK-MNPQR", "до завтра", ("1. раз",), "https://t.me/a")
    content = write_sheet([endless], "Лист", NOW)
    assert words(content)[0].count("…") == 2
    assert links(content) == [["https://t.me/a"]]


def test_the_same_strips_make_the_same_file() -> None:
    assert write_sheet(strips("de"), "Blätter", NOW) == write_sheet(strips("de"), "Blätter", NOW)
