"""Subgroup, teacher and room, as they are written into the cells of a drawn timetable."""

import re
from dataclasses import dataclass

from exchange.subgroups import SUBGROUP, number_of

PLACES = (
    r"(?:большой |малый |спорт\w* |акт\w* |тренаж\w* |хор\w* )?зал|спорт\.? ?зал|спортзал|акт\.? ?зал|мастерск\w+"
    r"|бассейн|библиотека|стадион|столовая|лыжная база|каток|тир|gym|sports hall|hall|workshop|library|pool|turnhalle"
    r"|sporthalle|aula|werkraum|schwimmhalle|sportplatz"
)
NUMBER = r"\d{2,4}(?:-?[а-яёa-z](?!\w))?(?:[-.]\d{1,2})?"
LABEL = r"(?:каб(?:инет|\.)?|ауд(?:итория|\.)?|room|rm\.?|raum|r\.)"
ROOM = re.compile(
    rf"(?:\(\s*)?(?<![\w.,-])(?:{LABEL}\s*№?\s*(?P<labelled>\d[\w-]*|{PLACES})|№\s*(?P<numbered>\d[\w-]*)"
    rf"|(?P<plain>{NUMBER}|{PLACES}))(?!\w)(?:\s*\))?",
    re.IGNORECASE,
)
WORD = r"[А-ЯЁA-ZÄÖÜ][\w'’-]+"
INITIALS = r"[А-ЯЁA-ZÄÖÜ]\.\s?(?:[А-ЯЁA-ZÄÖÜ]\.)?"
PATRONYMIC = r"[А-ЯЁ]\w+(?:вич|вна|чна|оглы|кызы)"
TEACHER = re.compile(rf"(?<![\w.])(?:{WORD}\s{WORD}\s{PATRONYMIC}|{WORD}\s{INITIALS}|{INITIALS}\s?{WORD})(?!\w)")
SURNAME = re.compile(rf"{WORD}(?:\s{WORD}){{0,2}}")
HALVES = re.compile(r"(?i)(?:\(\s*)?(?<!\w)(мальчики|девочки|юноши|девушки|boys|girls|jungen|mädchen)(?!\w)(?:\s*\))?")
LAST = tuple(re.compile(rf"{pattern.pattern}[ .,]*$", pattern.flags) for pattern in (TEACHER, ROOM))
EDGE = " .,–—-"


@dataclass(frozen=True, slots=True)
class Fields:
    """What stands beside a subject."""

    subgroup: str = ""
    teacher: str = ""
    room: str = ""


def read_fields(text: str, *, surname: bool) -> Fields:
    """All of the text is fields, in any order. `surname` allows a surname alone.

    Raises ValueError for anything else, and for two of one kind.
    """
    subgroup, text = _take(SUBGROUP, text)
    half, text = _take(HALVES, text)
    teacher, text = _take(TEACHER, text)
    room, text = _take(ROOM, text)
    text = text.strip(EDGE)
    if text and surname and not teacher and SURNAME.fullmatch(text):
        teacher, text = text, ""
    if text or (subgroup and half):
        raise ValueError(text)
    return Fields(subgroup or half, teacher, room)


def _take(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    """The one field of a kind, and the text without it."""
    found = list(pattern.finditer(text))
    if not found:
        return "", text
    if len(found) > 1:
        raise ValueError(text)
    return _value(found[0]), f"{text[: found[0].start()]} {text[found[0].end() :]}"


def _value(found: re.Match[str]) -> str:
    if found.re is SUBGROUP:
        return number_of(found)
    if found.re is ROOM:
        return next(part for part in found.groups() if part)
    return found[1].lower() if found.re is HALVES else found[0]


def room_name(text: str) -> str:
    """«210» for «каб. 210» and «(210)»; any other name as it is."""
    found = ROOM.fullmatch(text)
    return _value(found) if found else text


def join(*several: Fields) -> Fields:
    """All of them as one. Raises ValueError when one thing is told twice."""
    told = {name: [getattr(one, name) for one in several if getattr(one, name)] for name in Fields.__slots__}
    if any(len(values) > 1 for values in told.values()):
        raise ValueError(told)
    return Fields(**{name: values[0] for name, values in told.items() if values})


def split_subject(text: str) -> tuple[str, Fields]:
    """A subject and the fields that follow it: from a subgroup on, or teacher and room at the very end."""
    if first := min((found for p in (SUBGROUP, HALVES) if (found := p.search(text))), key=re.Match.start, default=None):
        return text[: first.start()].strip(EDGE.replace(".", "")), read_fields(text[first.start() :], surname=True)
    fields = Fields()
    while ending := _ending(text):
        fields = join(fields, read_fields(ending[0], surname=False))
        text = text[: ending.start()].rstrip(" ,–—-")
    return text, fields


def _ending(text: str) -> re.Match[str] | None:
    """The teacher or room that the text ends with."""
    return next((found for pattern in LAST if (found := pattern.search(text))), None)
