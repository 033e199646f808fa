"""What our parser makes of a text is what Telegram makes of it."""

from collections.abc import Callable
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emulator.telegram import tdlib
from emulator.telegram.entity import Entity
from emulator.telegram.formatting import formatted, trim
from emulator.telegram.html import HtmlError, parse
from emulator.telegram.params import Params
from emulator.telegram.render import render
from emulator.telegram.tags import KINDS

Parsed: TypeAlias = tuple[str, tuple[Entity, ...]]
Parser: TypeAlias = Callable[[str], Parsed]

needs_tdlib = pytest.mark.skipif(not tdlib.INSTALLED, reason="TDLib's wheel is not made for this system")

TEXTS = [
    "",
    " <b> x </b> ",
    "<b>a<i>b</i></b>",
    "<i><b>x</b></i>",
    "<B >x</B\n>",
    "<b>a</b><b>b</b>",
    "<b><b>x</b></b>",
    "<b>a</>",
    "<em>x</em><strong>y</strong><ins>z</ins><strike>q</strike><del>w</del><u>u</u><s>s</s>",
    "👍<b>👍</b>x<i>y</i>",
    "&nbsp;&lt;&#60;&#x3c;&apos;&amp;lt;&quot;&#0;&#1114112;&",
    "&#;&#x;&#9731;&lt&gt &ampx &&amp;",
    "a > b",
    "<b x=1 y z='&lt;>'>x</b>",
    "<b x='1'y='2'>q</b>",
    "<b x=>q</b>",
    "<b x='a'/>x</b>",
    "<b x</b>",
    "<b x",
    "<b ",
    "<b x=a",
    "<a href='a.ru' href='b.ru'>x</a>",
    "<a HREF='a.ru'>x</a>",
    "<a>x</a>",
    "<a href>x</a>",
    "<a>t.me/x</a>",
    "<a href='javascript:alert(1)'>x</a>",
    '<a href="http://localhost/">x</a>',
    "<a href='ftp://a.ru'>x</a>",
    "<a href='HTTPS://Ya.RU:443/Path?x y#z'>x</a>",
    "<a href='http://a.ru:99999'>x</a>",
    "<a href='http://[::1]/'>x</a>",
    "<a href='http://u@a.1.'>x</a>",
    "<a href='школа.рф'>x</a>",
    "<a href='a.ru?x=&quot;&amp;'>q</a>",
    "<a href='https://t.me/zvonok_bot?start=abc'>q</a>",
    "<a href='tg://user?id=5'>x</a>",
    "<a href='http://a.ru'>x<a href='http://c.ru'>y</a></a>",
    "<code class='language-py'>x</code>",
    '<pre><code class="language-py">x</code></pre>',
    '<code class="language-py"><pre>x</pre></code>',
    "<pre><code>x</code></pre>",
    "<pre>a<b>c</b></pre>",
    "<code><b>x</b></code>",
    "<blockquote expandable>x\n</blockquote>y",
    "<blockquote>x</blockquote><blockquote>y</blockquote>",
    "<tg-spoiler>x</tg-spoiler><span class='tg-spoiler'>y</span>",
    "<tg-emoji emoji-id='5368324170671202286'>👍</tg-emoji>",
    "<b></b>",
    # refused
    "<b>a",
    "a</b>",
    "<b>a<i>b</b></i>",
    "<b>x</i>",
    "ж<br>",
    "<b/>",
    "<",
    "a<b",
    "2 < 3",
    "<>",
    "<!-- x -->",
    "<b>x</",
    "<a href='x",
    "<a href=http://a.ru>x</a>",
    "<b =1>q</b>",
    "<span>x</span>",
    "<span class='a'>x</span>",
    "<tg-emoji>👍</tg-emoji>",
    "<tg-emoji emoji-id='x'>👍</tg-emoji>",
]


def read_by(parser: Parser, source: str) -> Parsed | str:
    try:
        return parser(source)
    except HtmlError as error:
        return str(error)


@needs_tdlib
@pytest.mark.parametrize("source", TEXTS)
def test_ours_reads_and_refuses_as_telegram_does(source: str) -> None:
    assert read_by(parse, source) == read_by(tdlib.parse, source)


SCRAPS = [
    "<",
    ">",
    "&",
    "&lt;",
    "&amp;",
    "/",
    " ",
    "=",
    "'",
    '"',
    "x",
    "ж",
    "👍",
    "\n",
    "</b>",
    "<b>",
    "</>",
    "<i>",
]
LINKS = ["https://ya.ru/x?y=1", "t.me/zvonok", "tg://user?id=7", "localhost", ""]


@st.composite
def nested(draw: st.DrawFn, depth: int = 3) -> str:
    """Well-formed HTML of the tags bots use."""
    pieces = [draw(st.text("aж👍 \n.", max_size=4))]
    for _ in range(draw(st.integers(0, 2)) if depth else 0):
        tag = draw(st.sampled_from(sorted(set(KINDS) - {"span", "tg-emoji", "a"})))
        pieces.append(f"<{tag}>{draw(nested(depth - 1))}</{tag}>{draw(st.text('aж👍 &', max_size=3))}")
    link = draw(st.sampled_from(LINKS))
    return "".join(pieces) + (f'<a href="{link}">y</a>' if link else "")


@needs_tdlib
@settings(deadline=None)
@given(nested())
def test_nested_formatting_is_read_as_telegram_reads_it(source: str) -> None:
    assert parse(source) == tdlib.parse(source)


@needs_tdlib
@settings(deadline=None)
@given(st.lists(st.sampled_from(SCRAPS), max_size=12).map("".join))
def test_rubbish_is_refused_exactly_when_telegram_refuses_it(source: str) -> None:
    assert read_by(parse, source) == read_by(tdlib.parse, source)


@needs_tdlib
@settings(deadline=None)
@given(nested())
def test_the_canonical_spelling_says_the_same(source: str) -> None:
    text, entities = parse(source)
    again = parse(render(text, entities))
    assert again == (text, entities)


def test_the_canonical_spelling_escapes_and_nests() -> None:
    text, entities = parse("<strong>1 &lt; 2 <em>&amp; 3</em></strong> &quot;ok&quot;")
    assert render(text, entities) == '<b>1 &lt; 2 <i>&amp; 3</i></b> "ok"'


def test_a_link_that_would_run_a_script_never_reaches_the_page() -> None:
    assert render("x", [Entity("text_link", 0, 1, "javascript:alert(1)")]) == "x"


def test_white_space_around_a_text_goes_and_formatting_moves_along() -> None:
    assert trim(*parse("\n 👍 <b> x </b><i> </i>\n")) == ("👍  x", (Entity("bold", 3, 2),))


@pytest.mark.parametrize("strict", [False, True])
def test_either_parser_makes_the_same_message(strict: bool) -> None:
    params = Params({"text": "<b>Дневник</b>", "parse_mode": "HTML"})
    assert formatted(params, "text", strict=strict) == ("Дневник", (Entity("bold", 0, 7),))
