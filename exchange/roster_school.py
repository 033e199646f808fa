"""Rows about the school: its name, its letters, kinds of work and scales."""

from collections.abc import Iterator

from domain.changes import identity
from domain.roster import Letter, ScaleRule, School, WorkKind
from exchange.entries import Entry, Wrong
from exchange.gathering import Complaints, gather
from exchange.roster_year import grades
from exchange.school_words import MEANINGS, SCALES
from exchange.sheets import Sheet
from exchange.time_zones import zone_of

WEIGHTS = range(101)
TERMS = range(1, 5)
LONGEST_LETTER = 10


def read_school(sheet: Sheet, complaints: Complaints) -> Iterator[School]:
    """The school, in the one row there is."""
    for _, school in gather(sheet, _school, complaints, lambda _: "the only one"):
        yield school


def read_letters(sheet: Sheet, complaints: Complaints) -> Iterator[Letter]:
    """What the school writes for those who are away."""
    for _, letter in gather(sheet, _letter, complaints, identity):
        yield letter


def read_work(sheet: Sheet, complaints: Complaints) -> Iterator[WorkKind]:
    """Kinds of work and their weights."""
    for _, kind in gather(sheet, _work, complaints, identity):
        yield kind


def read_scales(sheet: Sheet, complaints: Complaints) -> Iterator[ScaleRule]:
    """Which marks are given where."""
    for _, rules in gather(sheet, _rules, complaints, lambda rules: tuple(map(identity, rules))):
        yield from rules


def _school(entry: Entry) -> School | None:
    name = entry.needed("name")
    return School(name, entry.text("short_name"), _zone(entry))


def _zone(entry: Entry) -> str:
    text = entry.text("zone")
    if not text:
        return ""
    try:
        return zone_of(text)
    except ValueError:
        raise Wrong("lists-zone", zone=text) from None


def _letter(entry: Entry) -> Letter:
    letter, meaning = entry.needed("letter"), entry.needed("meaning")
    entry.text("letter", LONGEST_LETTER)
    return Letter(letter, entry.meaning("meaning", meaning, MEANINGS), entry.text("title") or meaning)


def _work(entry: Entry) -> WorkKind:
    return WorkKind(entry.needed("name"), entry.number("weight", WEIGHTS, usual=1))


def _rules(entry: Entry) -> list[ScaleRule]:
    scale = entry.meaning("scale", entry.needed("scale"), SCALES)
    form = entry.form() if entry.text("form") else None
    term = entry.number("term", TERMS) if entry.text("term") else None
    return [ScaleRule(scale, grade, form, entry.text("subject") or None, term) for grade in grades(entry)]
