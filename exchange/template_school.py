"""The sheets of forms, groups and the school's year as they are on a day."""

from collections.abc import Iterator, Mapping

from domain.roster import NO_YEAR, ScaleRule, Slot, Term
from domain.words import Parity
from exchange.period_words import HOLIDAY, OFF, SORTS, YEAR
from exchange.roster_kinds import FORMS, LOAD
from exchange.rows import Cell
from exchange.school_kinds import BELLS, LETTERS, PERIODS, SCALES, SCHOOL, WORK
from exchange.school_words import GROUP_KINDS, MEANINGS, PARITIES, WEEKDAYS, YES_NO
from exchange.school_words import SCALES as SCALE_WORDS
from exchange.template_day import Today, columns_of, own_key
from exchange.template_pages import Page
from exchange.timetable_kind import SLOTS

DAYS = frozenset({"starts", "ends"})
TERM_NAMES = {"ru": "{number} {word}", "en": "{word} {number}", "de": "{number}. {word}"}

Cells = Mapping[str, Cell]


def school_pages(today: Today) -> list[Page]:
    """Load, forms, and the calendar and habits of the school."""
    return [
        _load(today),
        _forms(today),
        _periods(today),
        _bells(today),
        _school(today),
        _letters(today),
        _work(today),
        _scales(today),
    ]


def timetable_page(today: Today) -> Page:
    """The lessons of the week, as a list."""
    choices = {
        "form": today.forms,
        "day": WEEKDAYS.offered(today.language)[:6],
        "parity": PARITIES.offered(today.language),
    }
    slots = sorted(today.now(today.roster.slots), key=lambda slot: _order(today, slot))
    return Page(SLOTS, columns_of(SLOTS), [_slot(today, slot) for slot in slots], choices, frozenset({"form"}))


def _order(today: Today, slot: Slot) -> tuple[int, int, int, str]:
    forms, first = today.forms, next(iter(today.groups[slot.group].forms), "")
    return forms.index(first) if first in forms else len(forms), slot.weekday, slot.number, slot.group


def _slot(today: Today, slot: Slot) -> Cells:
    group = today.groups[slot.group]
    return {
        "form": ", ".join(group.forms),
        "day": WEEKDAYS.write(slot.weekday, today.language),
        "number": slot.number,
        "subject": group.subject,
        "subgroup": group.name,
        "teacher": next(iter(today.teachers.get(group.key, ())), ""),
        "room": slot.room,
        "parity": "" if slot.parity is Parity.EVERY else PARITIES.write(slot.parity, today.language),
    }


def _load(today: Today) -> Page:
    rows = [
        {
            "form": ", ".join(group.forms),
            "subgroup": group.name,
            "subject": group.subject,
            "teacher": teacher,
            "kind": GROUP_KINDS.write(group.kind, today.language),
            "key": own_key(group.key),
        }
        for group in today.roster.groups
        for teacher in today.teachers.get(group.key) or [""]
    ]
    choices = {"form": today.forms, "kind": GROUP_KINDS.offered(today.language)}
    return Page(LOAD, columns_of(LOAD), rows, choices, frozenset({"form"}))


def _forms(today: Today) -> Page:
    rows: list[Cells] = [
        {"form": form.name, "shift": form.shift, "days": form.days, "homework": _yes_no(today, said=form.homework)}
        for form in today.roster.forms
    ]
    choices = {"days": ["5", "6"], "homework": YES_NO.offered(today.language)}
    return Page(FORMS, columns_of(FORMS), rows, choices)


def _yes_no(today: Today, *, said: bool | None) -> str:
    return "" if said is None else YES_NO.write(said, today.language)


def _periods(today: Today) -> Page:
    choices = {"kind": SORTS.offered(today.language)}
    return Page(PERIODS, columns_of(PERIODS), list(_calendar(today)), choices, dates=DAYS)


def _calendar(today: Today) -> Iterator[Cells]:
    """The year and everything in it, each row with its kind, so that any name is read as what it is."""
    roster, word = today.roster, SORTS.write(YEAR, today.language)
    year = roster.year
    if year == NO_YEAR:
        return
    yield {"name": f"{word} {year.name}", "starts": year.starts, "ends": year.ends, "kind": word}
    for term in roster.terms:
        word = SORTS.write(term.kind, today.language)
        yield {"name": _term(term, word, today.language), "kind": word} | _days(term)
    for holiday in roster.holidays:
        yield {"name": holiday.name, "kind": SORTS.write(HOLIDAY, today.language)} | _days(holiday)
    for moved in roster.moved_days:
        word = SORTS.write(moved.as_weekday or OFF, today.language)
        yield {"name": moved.reason or word, "kind": word, "starts": moved.day, "grade": _number(moved.grade)}


def _term(term: Term, word: str, language: str) -> str:
    return TERM_NAMES[language].format(number=term.ordinal, word=word)


def _days(period: object) -> dict[str, Cell]:
    starts, ends, grade = (getattr(period, name) for name in ("starts", "ends", "grade"))
    return {"starts": starts, "ends": ends, "grade": _number(grade)}


def _number(grade: int | None) -> Cell:
    return None if grade is None else str(grade)


def _bells(today: Today) -> Page:
    rows: list[Cells] = [
        {
            "shift": bell.shift,
            "number": bell.number,
            "starts": bell.starts,
            "ends": bell.ends,
            "weekday": WEEKDAYS.write(bell.weekday, today.language) if bell.weekday else "",
        }
        for bell in today.roster.bells
    ]
    choices = {"weekday": WEEKDAYS.offered(today.language)[:6]}
    return Page(BELLS, columns_of(BELLS), rows, choices, times=DAYS)


def _school(today: Today) -> Page:
    school = today.roster.school
    row = {"name": school.name, "short_name": school.short_name, "zone": school.zone}
    return Page(SCHOOL, columns_of(SCHOOL), [row] if school.name else [])


def _letters(today: Today) -> Page:
    rows = [
        {"letter": one.letter, "meaning": MEANINGS.write(one.meaning, today.language), "title": one.title}
        for one in today.roster.letters
    ]
    return Page(LETTERS, columns_of(LETTERS), rows, {"meaning": MEANINGS.offered(today.language)})


def _work(today: Today) -> Page:
    rows: list[Cells] = [{"name": kind.name, "weight": kind.weight} for kind in today.roster.work_kinds]
    return Page(WORK, columns_of(WORK), rows)


def _scales(today: Today) -> Page:
    rows = [_rule(rule, today.language) for rule in today.roster.scales]
    choices = {"scale": SCALE_WORDS.offered(today.language), "form": today.forms}
    return Page(SCALES, columns_of(SCALES), rows, choices)


def _rule(rule: ScaleRule, language: str) -> Cells:
    return {
        "scale": SCALE_WORDS.write(rule.scale, language),
        "grade": _number(rule.grade),
        "form": rule.form,
        "subject": rule.subject,
        "term": _number(rule.term),
    }
