"""Rows about forms and about who teaches what to whom."""

from collections.abc import Iterator

from domain.lists import FormLine, LoadLine
from exchange.entries import Entry, Wrong, without_place
from exchange.form_names import make_form
from exchange.gathering import Complaints, gather
from exchange.headings import fold
from exchange.roster_people import INTERNAL
from exchange.school_words import GROUP_KINDS, YES_NO
from exchange.sheets import Sheet
from exchange.subgroups import subgroup_name

SHIFTS = range(1, 5)
WEEKS = range(5, 7)
NOBODY = frozenset({"", "вакансия", "нет", "не назначен", "vacancy", "vacant", "none", "vakant", "offen", "n n"})


def read_load(sheet: Sheet, complaints: Complaints) -> Iterator[LoadLine]:
    """Groups and their teachers; a group with two teachers has two rows."""
    for _, line in gather(sheet, _load, complaints, without_place):
        yield line


def read_forms(sheet: Sheet, complaints: Complaints) -> Iterator[FormLine]:
    """Forms with their shift and week."""
    for _, line in gather(sheet, _form, complaints, lambda line: line.form.name):
        yield line


def teacher_name(text: str) -> str:
    """As written; «вакансия» is nobody."""
    return "" if fold(text) in NOBODY else text


def _load(entry: Entry) -> LoadLine | None:
    if not any(entry.text(field) for field in ("subject", "teacher", "subgroup")):
        return None
    if not entry.text("form"):
        raise Wrong("lists-no-form")
    key = entry.text("key")
    if key.startswith(INTERNAL):
        raise Wrong("lists-key", key=key)
    return LoadLine(
        entry.where,
        entry.forms(),
        entry.needed("subject"),
        subgroup_name(entry.text("subgroup")),
        teacher_name(entry.text("teacher")),
        entry.word("kind", GROUP_KINDS),
        key,
    )


def _form(entry: Entry) -> FormLine | None:
    if not entry.text("form"):
        raise Wrong("lists-no-form")
    shift, days = entry.number("shift", SHIFTS, usual=1), entry.number("days", WEEKS, usual=5)
    return FormLine(entry.where, make_form(entry.form(), shift, days, entry.word("homework", YES_NO)))
