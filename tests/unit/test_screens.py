"""What every screen keeps to: parts that fit, buttons that carry their meaning, a clock that is an argument."""

import ast
from html import escape
from pathlib import Path

import pytest
from aiogram.filters.callback_data import CallbackData
from hypothesis import given
from hypothesis import strategies as st

import handlers
from domain.people import Hat
from domain.words import Kinship
from emulator.telegram import html
from locales import isolate
from views.fold import LIMIT, fold

ROOT = Path(handlers.__file__).parent.parent
ROOMS = ("bot", "db", "domain", "emulator", "exchange", "handlers", "locales", "messenger", "scheduler", "views")

words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)
tagged = st.recursive(
    words.map(lambda text: escape(text, quote=False)),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
        st.sampled_from(["b", "i", "u", "s", "code", "blockquote"]),
        st.lists(inner, max_size=4),
    ),
    max_leaves=12,
)
KINDS = sorted(
    (kind for kind in CallbackData.__subclasses__() if kind.__module__.startswith("views.")),
    key=lambda kind: kind.__module__ + kind.__qualname__,
)


@given(st.lists(tagged, max_size=12).map("\n".join), st.integers(5, 60))
def test_a_folded_text_loses_nothing_and_every_part_stands_by_itself(text: str, limit: int) -> None:
    parts = fold(text, limit)
    read = [html.parse(part)[0] for part in parts]
    assert "".join("".join(read).split()) == "".join(html.parse(text)[0].split())  # Telegram trims the edges
    assert all(len(plain) <= limit for plain in read)


def test_a_short_text_is_one_part_and_a_long_one_is_cut_between_lines() -> None:
    assert fold("<b>коротко</b>") == ["<b>коротко</b>"]
    assert fold("") == [""]
    lines = "\n".join(f"<b>строка {n}</b>" for n in range(1000))
    parts = fold(lines)
    assert "".join(parts) == lines
    assert all(part.startswith("<b>строка") for part in parts)
    assert LIMIT <= 4096


@pytest.mark.parametrize("kind", KINDS, ids=[kind.__name__ for kind in KINDS])
@given(st.data())
def test_a_button_carries_its_whole_meaning_in_sixty_four_bytes(kind: type[CallbackData], data: st.DataObject) -> None:
    values = {
        "hat": st.sampled_from(Hat),
        "kinship": st.sampled_from(Kinship),
        "code": st.sampled_from(["ru", "en", "de"]),
        "yes": st.booleans(),
        "allow": st.booleans(),
        "day": st.integers(0, 9_999_999),
        "part": st.integers(0, 999),
        "page": st.integers(0, 999),
    }
    ids = st.integers(0, 2**40)  # a region's keys; three of them and a day still fit
    button = kind(**{name: data.draw(values.get(name, ids), label=name) for name in kind.model_fields})
    packed = button.pack()
    assert len(packed.encode()) <= 64
    assert kind.unpack(packed) == button


def test_prefixes_are_versioned_and_nobody_shares_one() -> None:
    prefixes = [kind.__prefix__ for kind in KINDS]
    assert len(set(prefixes)) == len(prefixes)
    assert all(prefix[-1].isdigit() for prefix in prefixes)


def test_only_text_that_runs_from_right_to_left_is_isolated() -> None:
    assert isolate("Ковалёв") == "Ковалёв"
    assert isolate("שלום") == "\u2068שלום\u2069"


@pytest.mark.check
def test_only_the_clocks_ask_what_time_it_is() -> None:
    clocks = {ROOT / "bot" / "clock.py", ROOT / "emulator" / "clock.py"}
    asked = {"now", "utcnow", "today", "time"}
    guilty = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for room in ROOMS
        for path in sorted((ROOT / room).rglob("*.py"))
        if path not in clocks
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in asked
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"datetime", "date", "time"}
    ]
    assert guilty == []
