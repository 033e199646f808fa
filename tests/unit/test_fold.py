"""A text too long for one message is read to its last word, in parts a messenger takes."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulator.telegram.html import parse
from tests.unit.kit import RU, labels
from views.fold import LIMIT, fold
from views.homework import HomeworkDay
from views.paging import folded

typed = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n <>&\"'"), max_size=60)
limits = st.integers(1, 40)


def tagged(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """What `Texts` makes: nested tags around escaped words."""
    tag = st.sampled_from([("<b>", "</b>"), ("<i>", "</i>"), ('<a href="https://t.me/x?a=1&amp;b=2">', "</a>")])
    return st.builds(lambda t, body: t[0] + body + t[1], tag, inside) | st.lists(inside, max_size=4).map("".join)


finished = st.recursive(typed.map(lambda text: escape(text, quote=False)), tagged, max_leaves=12)


def plain(html: str) -> str:
    """What a person reads."""
    return parse(html)[0]


def printed(text: str) -> str:
    """What would be left on paper: a part of blank lines alone is not sent."""
    return "".join(text.split())


@given(finished, limits)
def test_nothing_is_lost_and_every_part_can_be_sent(html: str, limit: int) -> None:
    parts = fold(html, limit)
    assert printed("".join(plain(part) for part in parts)) == printed(plain(html))
    assert len(parts) == 1 or all(plain(part).strip() for part in parts)
    assert all(len(plain(part)) <= limit for part in parts)


@given(finished)
def test_a_text_that_fits_stays_as_it_is(html: str) -> None:
    assert fold(html, max(1, len(plain(html)))) == [html]


@pytest.mark.parametrize(
    ("html", "parts"),
    [
        pytest.param("", [""], id="nothing"),
        pytest.param("один\nдва три", ["один\n", "два три"], id="at-a-line"),
        pytest.param("раз два три", ["раз два ", "три"], id="else-at-a-word"),
        pytest.param("абвгдежзийкл", ["абвгдежз", "ийкл"], id="else-anywhere"),
        pytest.param("<b>раз два три</b>", ["<b>раз два </b>", "<b>три</b>"], id="bold-stays-bold"),
        pytest.param(
            "<b>a<i>&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;</i></b>",
            ["<b>a<i>" + "&lt;" * 7 + "</i></b>", "<b><i>&lt;</i></b>"],
            id="an-entity-is-one-sign",
        ),
    ],
)
def test_a_text_is_cut_where_a_reader_would_pause(html: str, parts: list[str]) -> None:
    assert fold(html, 8) == parts


def test_the_limit_is_below_what_telegram_takes() -> None:
    assert LIMIT <= 4096


@pytest.mark.parametrize(
    ("part", "shown", "arrows"),
    [
        pytest.param(0, "а", [["часть 2 из 3 ▶"]], id="the-first"),
        pytest.param(1, "б", [["◀ часть 1 из 3", "часть 3 из 3 ▶"]], id="the-middle"),
        pytest.param(2, "в", [["◀ часть 2 из 3"]], id="the-last"),
        pytest.param(99, "в", [["◀ часть 2 из 3"]], id="behind-the-end"),
        pytest.param(-1, "а", [["часть 2 из 3 ▶"]], id="before-the-beginning"),
    ],
)
def test_one_turns_from_part_to_part(part: int, shown: str, arrows: list[list[str]]) -> None:
    text = "а" * LIMIT + "б" * LIMIT + "в"
    page = folded(RU, text, part, lambda n: HomeworkDay(pupil=1, part=n))
    assert set(page.text) == {shown}
    assert labels(page) == arrows
