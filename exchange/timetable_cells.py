"""What a school writes into one cell of a drawn timetable.

    cell    = lesson { separator lesson }       separator: a new line, «|» or «;»
    lesson  = [week] parts | parts «//» parts   «нечёт: …», «чёт: …»; left of «//» are odd weeks, right of it even ones
    parts   = subject { «/» or «,» or a space, field }
    field   = subgroup | teacher | room         each at most once, in any order

A subgroup is «1 гр.» or «(1)»; a room «210», «(210)», «каб. 210», «спортзал»; a teacher «Ким А. С.», or after a
subgroup, «/» or «,» also «Ким» alone. A dash is no lesson. A line of fields only, or one that goes on in small
letters, belongs to the line above. A second subgroup may leave the subject out: «Англ. яз. 1 гр. Ким | 2 гр. Беляева».
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from domain.words import Parity
from exchange.subgroups import SUBGROUP
from exchange.timetable_fields import SURNAME, Fields, join, read_fields, split_subject

SLASHED = {"с/з": "спортзал", "п/гр": "подгруппа", "п/г": "подгруппа"}  # abbreviations with a stroke inside
SHORT = r"(?i)^(?:(?:{})(?: нед\w*)?[.:\s]+|(?:{})(?: week| woche)?:)\s*"
WEEKS = {
    Parity.ODD: re.compile(SHORT.format(r"нечёт\w*|нечет\w*|нч|неч", "odd|ungerade")),
    Parity.EVEN: re.compile(SHORT.format(r"чёт\w*|чет(?:ная|н)?|чт", "even|gerade")),
}
WEEK_AHEAD = re.compile(r"(?i)\s*/\s*(?=(?:нечёт|нечет|нч|неч|чёт|чет|чт)\w*[.:\s])")
NOTHING = re.compile(r"[\s\-–—.]*")
UNFIT = re.compile(r"[?=<>@#*|\\/\[\]{}:]|(?:^|[\s.])\d+\W*$|^\W*\d+(?![DДdд])")
# «Алгебра Лебедева 210» and «Англ. яз. Ким 301»: a surname nobody has set apart.
SURNAME_LEFT = re.compile(r"\S+ [А-ЯЁ][\w-]+(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая)|енко|чук)|.*\. [А-ЯЁ][а-яё-]+")
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one part of a form, or all of it, has in a cell."""

    subject: str
    subgroup: str = ""
    teacher: str = ""
    room: str = ""
    parity: Parity = Parity.EVERY


def read_cell(text: str) -> tuple[Lesson, ...]:
    """The lessons of a cell, none for a dash. Raises ValueError when any of it cannot be read for certain."""
    found: list[Lesson] = []
    told = [week for part in _parts(text) for week in _weeks(part)]
    subgroup_first = bool(told) and SUBGROUP.match(told[0][1])
    for parity, words in told:
        above = found[-1] if found and not subgroup_first else None
        found.append(_lesson(words, parity, above))
    return tuple(dict.fromkeys(found))


def _parts(text: str) -> list[str]:
    """The text of each lesson."""
    for short, long in SLASHED.items():
        text = re.sub(rf"(?i)(?<!\w){re.escape(short)}(?!\w)", long, text)
    text = WEEK_AHEAD.sub(" | ", re.sub(r"\s*//\s*", " // ", text))
    parts: list[str] = []
    for chunk in re.split(r"[|;]", text):
        lines: list[str] = []
        for line in filter(None, (" ".join(line.split()) for line in chunk.splitlines())):
            _append(lines, line)
        parts += lines
    return [part for part in parts if not NOTHING.fullmatch(part)]


def _append(lines: list[str], line: str) -> None:
    """Add a lesson, or what belongs to the one above."""
    if lines and _is_fields(line) and not (SUBGROUP.search(line) and SUBGROUP.search(lines[-1])):
        lines[-1] += f" / {line}"
    elif lines and line[0].islower() and not any(week.match(line) for week in WEEKS.values()):
        lines[-1] += f" {line}"
    else:
        lines.append(line)


def _is_fields(line: str) -> bool:
    try:
        return read_fields(line, surname=False) != Fields()
    except ValueError:
        return False


def _weeks(part: str) -> Iterator[tuple[Parity, str]]:
    sides = [side.strip() for side in part.split("//")]
    if len(sides) > 2:
        raise ValueError(part)
    if len(sides) == 2:
        yield from ((p, s) for p, s in zip((Parity.ODD, Parity.EVEN), sides, strict=True) if not NOTHING.fullmatch(s))
        return
    for parity, begins in WEEKS.items():
        if found := begins.match(part):
            yield from [(parity, part[found.end() :])] * (not NOTHING.fullmatch(part[found.end() :]))
            return
    yield Parity.EVERY, part


def _lesson(text: str, parity: Parity, above: Lesson | None) -> Lesson:
    head, *rest = re.split(r"\s*[/,]\s*", text)
    first = SUBGROUP.match(head)
    if first is not None and above is not None and above.subgroup:
        return _same_subject(read_fields(" ".join([head, *rest]), surname=True), parity, above)
    leading = read_fields(first[0], surname=False) if first else Fields()
    subject, fields = split_subject(head[first.end() :].strip() if first else head)
    told = join(leading, fields, *(read_fields(field, surname=True) for field in rest if field))
    if SURNAME.fullmatch(told.teacher) and not (told.room or told.subgroup):
        raise ValueError(text)  # «Информатика / Английский» may be two subjects
    return Lesson(_fit(subject), told.subgroup, told.teacher, told.room, parity)


def _same_subject(told: Fields, parity: Parity, above: Lesson) -> Lesson:
    """«2 гр. Беляева 302»: the subject of the subgroup before it; in which weeks must not be left open."""
    if parity is not above.parity:
        raise ValueError(told)
    return replace(above, subgroup=told.subgroup, teacher=told.teacher, room=told.room)


def _fit(subject: str) -> str:
    """Raises ValueError when something is left in the subject that is none of it."""
    if UNFIT.search(subject) or SURNAME_LEFT.fullmatch(subject) or not 2 <= sum(map(str.isalpha, subject)) <= LONGEST:
        raise ValueError(subject)
    return subject
