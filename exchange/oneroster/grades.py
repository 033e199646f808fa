"""Years of learning as bundles write them (Common Education Data Standards): «07», «7», «PS1», «KG»."""

import re

from exchange import form_names as names

GRADE = re.compile(r"0*(1[0-3]|[1-9])")
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
SHORT = 4  # «10СЭ»
LED = re.compile(r"(1[0-3]|[1-9])(?!\d)\s*(.*)")


def grade_of(written: str) -> int | None:
    """7 for «07»; None for kindergartens and colleges."""
    found = GRADE.fullmatch(written)
    return int(found[1]) if found else None


def form_name(*called: str) -> tuple[str, int | None, str]:
    """The first name that begins with a grade, in its parts: («7Б», 7, «Б»). Else («Ромашка», None, «Ромашка»)."""
    named = [name for name in called if name]
    for name in named:
        if found := LED.fullmatch(name):
            return name, int(found[1]), found[2]
    return (named[0], None, named[0]) if named else ("", None, "")


def tidy(name: str) -> str:
    """«10А» for «10 "А"», as in workbooks; a longer name («7 Advanced Maths») stays as it is."""
    try:
        tidy = names.form_name(name, russian=CYRILLIC.search(name) is not None)
    except ValueError:
        return name
    return tidy if len(tidy) <= SHORT else name
