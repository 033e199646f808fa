"""Years of learning as bundles write them (Common Education Data Standards): «07», «7», «PS1», «KG»."""

import re

GRADE = re.compile(r"0*(1[0-3]|[1-9])")
LED = re.compile(r"(1[0-3]|[1-9])(?!\d)\s*(.*)")


def grade_of(written: str) -> int | None:
    """7 for «07»; None for kindergartens and colleges."""
    found = GRADE.fullmatch(written)
    return int(found[1]) if found else None


def form_name(*names: str) -> tuple[str, int | None, str]:
    """The first name that begins with a grade, in its parts: («7Б», 7, «Б»). Else («Ромашка», None, «Ромашка»)."""
    named = [name for name in names if name]
    for name in named:
        if found := LED.fullmatch(name):
            return name, int(found[1]), found[2]
    return (named[0], None, named[0]) if named else ("", None, "")
