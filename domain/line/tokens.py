"""A typed line in pieces: words, numbers, dates, forms, quoted words, and what stands between them."""

import re
from functools import partial
from typing import NamedTuple

ALIKE = tuple(zip("ё’ʼ`´‐‑–—−", "е''''-----", strict=True))
PATTERN = re.compile(
    r"""
    [^\S\n\t]*(?:
      (?P<u>https?://\S+)
    | (?P<w>[^\W\d_]{2,}(?:'[^\W\d_]+|-[^\W\d_]{2,})*)
    | (?P<p>[,;:\n\t().•-])
    | (?P<n>\d+(?=[\s,;)]|$))
    | (?P<o>\d{1,2}(?:-(?:й|ый|ой|я|ая|го|м|ом)|й|го)(?!\w))                 # 2-й
    | (?P<d>\d{1,2}\.\d{1,2}(?:\.(?:\d{4}|\d\d))?(?!\d))                     # 10.11
    | (?P<f>\d{1,2}-?(?:[a-zа-я]|["«“„'][a-zа-я]["»”“'])(?![\w'-]))          # 9А 9-А 9"А"
    | (?P<m>\d+(?:/\d+)+[+-]?|\d+[+-]+(?=[\s,;.)]|$))                        # 4/5 5-
    | (?P<b>\d+)                                                             # 5 before whatever else
    | (?P<x>(?:[×*][ ]?|(?<![^\W\d_])[xх])\d{1,3}(?!\w))                     # ×3
    | (?P<s>(?P<fence>"{3,})[ ].*?[ ](?P=fence)(?!"))                        # taken as it is, see `fenced`
    | (?P<q>"[^"\n]*"|«[^»\n]*»|“[^”“\n]*[”“]|„[^“”"\n]*[“”"]|(?<!\w)'[^'\n]+'(?!\w))
    | (?P<a>[^\W\d_]/[^\W\d_](?![^\W\d_])|[дкс]\.[зр](?!\w)\.?)              # к/р д.з.
    | (?P<l>[^\W\d_](?:['-][^\W\d_]+)*)                                      # н, М, О'Нил
    | (?P<i>\#\d+)
    | (?P<z>\S)
    )""",
    re.VERBOSE | re.DOTALL,
)

# By the number of the group; a single letter is a word.
SAME = {"l": "w", "b": "n"}
KINDS = [""] * (PATTERN.groups + 1)
for _name, _number in PATTERN.groupindex.items():
    KINDS[_number] = SAME.get(_name, _name)


class Token(NamedTuple):
    """A piece and where it stands. Kinds: the groups of `PATTERN`, and for what stands between, itself; "" is the end.

    Words of one letter and abbreviations are words (`w`); `key` is folded, so «Ковалёв» is «ковалев».
    """

    kind: str
    key: str
    start: int
    end: int


END = Token("", "", 0, 0)


def fold(text: str) -> str:
    """Like `search_key`, but every character stays in its place."""
    folded = text.lower()
    if len(folded) != len(text):
        folded = "".join(low if len(low := one.lower()) == 1 else one for one in text)
    for variant, usual in ALIKE:
        folded = folded.replace(variant, usual)
    return folded


def tokens_of(text: str) -> list[Token]:
    """All of them, in order; spaces are none. Three ends follow, so that one may look ahead without asking."""
    found: list[Token] = []
    append, token = found.append, partial(tuple.__new__, Token)  # `Token(…)` without a call of Python's own
    folded = fold(text)
    for match in PATTERN.finditer(folded):
        number = match.lastindex or 0
        start, end = span = match.span(number)
        kind, key = KINDS[number], folded[start:end]
        if kind == "p":
            kind = key
        elif kind == "a":
            kind, key = "w", f"{key[0]}/{key[2]}"
        append(token((kind, key, *span)))
    found.extend((END, END, END))
    return found


def unquoted(text: str) -> str:
    """What stands inside of quotes or of a fence."""
    if text.startswith('"""'):
        fence = len(text) - len(text.lstrip('"'))
        return text[fence + 1 : -fence - 1]
    return text[1:-1].strip()


def fenced(text: str) -> str:
    """A text that is read back to the letter, whatever stands in it."""
    longest = max((len(run) for run in re.findall('"+', text)), default=0)
    fence = '"' * max(3, longest + 1)
    return f"{fence} {text} {fence}"
