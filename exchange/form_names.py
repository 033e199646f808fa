"""Names of forms: «7 б», «7-Б», «7"Б"», «7«Б»», «7Б класс» and «7B» typed on another keyboard are all «7Б»."""

import re

from domain.roster import Form
from exchange.cells import words
from exchange.rows import Cell

GRADES = range(1, 14)
QUOTES = re.compile(r"[\"'«»„“”‟’‘`]+")
CLASS = re.compile(r"(?i)^(?:класс|form|class|klasse)\b\.?\s*|\s*\b(?:класс|кл|form|class|klasse)\b\.?$")
NAME = re.compile(r"(1[0-3]|[1-9])(?!\d)[\s._/-]*([^\W\d_](?:[^\W\d_]|[ -])*\d?)?[\s.]*")
ORDINAL = re.compile(r"(?i)^(1[0-3]|[1-9])-(?:й|ый|ой)\b")  # «7-й Б»
NUMBERED = re.compile(r"(1[0-3]|[1-9])\s*[-/._]\s*(\d{1,2})")
SEPARATORS = re.compile(r"[,;+&\n]| и | and | und ")
# Words that stand behind a number and make it no form: «2 урок», «1 смена», «1 гр.».
COUNTED = re.compile(
    r"(?i)урок|гр|группа|подгр|подгруппа|смена|четверть|полугодие|триместр|семестр|день|дн|дней|дня|неделя|нед|час|часа|часов"
    r"|чел|человек|параллель|лист|lesson|shift|group|quarter|term|week|day|days|stunde|gruppe|quartal|halbjahr|woche|tag|tage"
)
LONG = 4  # «10СЭ», «10ФМ» are written large, «10физмат» is not
# Latin capitals and small letters that look like a Russian capital or its small form.
LOOKALIKE = dict(zip("ABCEHKMOPTXaceokmptx", "АВСЕНКМОРТХАСЕОКМРТХ", strict=True))
UNLIKE = frozenset("bh")  # in capitals they look Russian; small they look like nothing, or like the wrong letter


def form_name(cell: Cell, *, russian: bool) -> str:
    """The one way we write the form; `russian` says that the sheet is, and Latin look-alikes are slips there.

    Raises ValueError for what is no form: «класс», «А», «17Б».
    """
    text = ORDINAL.sub(r"\1", CLASS.sub("", QUOTES.sub(" ", words(cell)).strip()))
    if found := NUMBERED.fullmatch(text):
        return f"{found[1]}-{found[2]}"
    found = NAME.fullmatch(text)
    if found is None or COUNTED.fullmatch(found[2] or ""):
        raise ValueError(cell)
    return found[1] + _letter(found[2] or "", russian=russian)


def _letter(written: str, *, russian: bool) -> str:
    written = " ".join(written.replace("-", " ").split()) if len(written) <= LONG else " ".join(written.split())
    if russian and len(written) == 1:
        if written in UNLIKE:
            raise ValueError(written)
        written = LOOKALIKE.get(written, written)
    return written.upper() if len(written) < LONG else written.casefold()


def form_names(cell: Cell, *, russian: bool) -> tuple[str, ...]:
    """Each form once, in the order written; «10А, Б» and «10 А и Б» are two of one grade. Raises ValueError."""
    found: list[str] = []
    for part in SEPARATORS.split(words_in_lines(cell)):
        if part.strip():
            name = form_name(_with_grade(part, found), russian=russian)
            if name not in found:
                found.append(name)
    return tuple(found)


def looks_like_form(cell: Cell, *, russian: bool) -> bool:
    """Is it «7Б» without any doubt, wherever it stands? «7» may be anything, «10 физмат» a remark."""
    try:
        letter = form_name(cell, russian=russian).lstrip("0123456789")
    except ValueError:
        return False
    return 1 <= len(letter) < LONG


def words_in_lines(cell: Cell) -> str:
    """Text whose lines stay lines, each with single spaces."""
    if not isinstance(cell, str):
        return words(cell)
    return "\n".join(line for line in (words(line) for line in cell.splitlines()) if line)


def _with_grade(part: str, before: list[str]) -> str:
    """A letter alone belongs to the grade before it."""
    letter = QUOTES.sub("", part).strip()
    return f"{grade_of(before[-1])}{letter}" if before and len(letter) == 1 and letter.isalpha() else part


def grade_of(form: str) -> int:
    """7 for «7Б»."""
    return int(re.match(r"\d+", form)[0])  # type: ignore[index]  # names of forms begin with one


def make_form(name: str, shift: int, days: int, homework: bool | None) -> Form:  # noqa: FBT001 - a form's own field
    """The form of that name."""
    grade = grade_of(name)
    return Form(name, grade, name[len(str(grade)) :], shift, days, homework)
