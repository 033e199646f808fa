"""What a row of the calendar is: by its kind if one is written, else by its name. Nothing is guessed."""

import re
from dataclasses import dataclass

from domain.words import TermKind
from exchange.headings import fold
from exchange.school_words import WEEKDAYS
from exchange.vocabulary import Vocabulary, ordinal

YEAR, HOLIDAY, OFF = "year", "holiday", "off"
# A weekday says by whose timetable a day is held.
Sort = TermKind | str | int

SORTS: Vocabulary[Sort] = Vocabulary(
    {
        YEAR: ("учебный год", "school year", "Schuljahr", "год", "year", "academic year"),
        TermKind.QUARTER: ("четверть", "quarter", "Quartal"),
        TermKind.TRIMESTER: ("триместр", "trimester", "Trimester", "term"),
        TermKind.HALF_YEAR: ("полугодие", "half-year", "Halbjahr", "семестр", "semester", "Semester"),
        HOLIDAY: ("каникулы", "holidays", "Ferien", "праздник", "праздничный день", "выходной", "holiday", "vacation",
                  "break", "Feiertag", "public holiday"),
        OFF: ("нет занятий", "no lessons", "kein Unterricht", "актированный день", "занятий нет", "unterrichtsfrei"),
        1: ("по понедельнику", "as Monday", "wie Montag"),
        2: ("по вторнику", "as Tuesday", "wie Dienstag"),
        3: ("по среде", "as Wednesday", "wie Mittwoch"),
        4: ("по четвергу", "as Thursday", "wie Donnerstag"),
        5: ("по пятнице", "as Friday", "wie Freitag"),
        6: ("по субботе", "as Saturday", "wie Samstag"),
        7: ("по воскресенью", "as Sunday", "wie Sonntag"),
    }
)  # fmt: skip

NO_LESSONS = re.compile(
    r"нет (?:занятий|уроков)|(?:занятий|уроков) нет|без (?:занятий|уроков)|занятия отмен|отмена занятий|актированн"
    r"|no (?:lessons|classes|school)|kein(?:e)? (?:unterricht|schule)|unterrichtsfrei|schulfrei"
)
MOVED = re.compile(
    r"перенос|перенесен|расписани|учимся|учебн\w+ (?:день|суббот)|\bрабоч\w+ (?:день|суббот)|занимаемся|^по |^за "
    r"|timetable|schedule|moved|as a |stundenplan|verlegt|nach plan|wie "
)
TERMS = (
    (re.compile(r"четверт(?!ое|ый|ая)|quarter|quartal"), TermKind.QUARTER),
    (re.compile(r"триместр|trimester|\bterm\b"), TermKind.TRIMESTER),
    (re.compile(r"полугоди|семестр|semester|half year|halbjahr"), TermKind.HALF_YEAR),
)
HOLIDAYS = re.compile(
    r"каникул|праздни|выходн|\bдень\b|\bдни\b|рождеств|новый год|новогодн|нерабоч"
    r"|\b\d+ (?:января|февраля|марта|мая|июня|ноября)\b|курбан|ураза|сабантуй|пасха|радоница|масленица|наурыз"
    r"|навруз|карантин|отдых"
    r"|holiday|vacation|break|\bday\b|christmas|easter|new year"
    r"|ferien|feiertag|\btag\b|tag\b|weihnacht|ostern|pfingst|neujahr|silvester|advent|himmelfahrt|fronleichnam"
)
FREE = re.compile(r"каникул|выходн|праздни|нерабоч|ferien|feiertag|holiday|vacation")
HELD = re.compile(r"расписани|учимся|\bрабоч|timetable|schedule|stundenplan")
NAMED = tuple(
    re.compile(rf"\b(?:{day})")
    for day in (
        "понедельник|monday|montag", "вторник|tuesday|dienstag", "сред(?:а|ы|е|у|ой)\\b|wednesday|mittwoch",
        "четверг|thursday|donnerstag", "пятниц|friday|freitag", "суббот|saturday|samstag|sonnabend",
        "воскресень|sunday|sonntag",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Period:
    """`ordinal` is a term's number."""

    sort: Sort
    ordinal: int = 0


def sort_of(name: str, kind: str) -> Period:
    """What the row is.

    Raises ValueError when neither the kind nor the name tells, LookupError without a number or weekday it needs.
    """
    folded = fold(name)
    sort = SORTS.read(kind) if kind else _by_name(folded)
    if not isinstance(sort, TermKind):
        return Period(sort)
    try:
        return Period(sort, ordinal(name))
    except ValueError:
        raise LookupError(name) from None


def _by_name(folded: str) -> Sort:
    if NO_LESSONS.search(folded):
        return OFF
    if FREE.search(folded) and not HELD.search(folded):
        return HOLIDAY
    if MOVED.search(folded):
        return _weekday(folded)
    for pattern, kind in TERMS:
        if pattern.search(folded):
            return kind
    if re.search(r"учебный год|school year|academic year|schuljahr", folded):
        return YEAR
    if HOLIDAYS.search(folded):
        return HOLIDAY
    raise ValueError(folded)


def _weekday(folded: str) -> int:
    """By the last weekday named: «суббота учится по понедельнику» is held as a Monday."""
    named = [(found.start(), n) for n, day in enumerate(NAMED, start=1) for found in day.finditer(folded)]
    if named:
        return max(named)[1]
    try:
        return WEEKDAYS.read(folded.rpartition(" ")[2])
    except ValueError:
        raise LookupError(folded) from None
