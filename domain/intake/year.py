"""The school, its year and calendar, its letters and scales. A list of them is the whole list."""

from collections.abc import Iterable
from dataclasses import replace

from domain import defaults
from domain.changes import Row
from domain.intake.draft import Draft
from domain.roster import (
    NO_YEAR,
    Bell,
    Holiday,
    Letter,
    MovedDay,
    ScaleRule,
    Term,
    WorkKind,
)

SHORT = 40


def lay(draft: Draft) -> None:
    """What the file tells replaces what was known; what no school can do without gets a usual beginning."""
    lists = draft.lists
    _school(draft)
    if lists.year is not None:
        draft.put(lists.year)
    elif draft.year == NO_YEAR:
        draft.put(defaults.year_of(draft.day))
    _listed(draft, Term, lists.terms)
    _listed(draft, Holiday, lists.holidays)
    _listed(draft, MovedDay, lists.moved_days)
    _listed(draft, Bell, lists.bells)
    _kept(draft, Letter, lists.letters, defaults.LETTERS)
    _kept(draft, WorkKind, lists.work_kinds, defaults.WORK_KINDS)
    _listed(draft, ScaleRule, lists.scales if draft.all(ScaleRule) or lists.scales else defaults.SCALES)


def _school(draft: Draft) -> None:
    known, told = draft.school, draft.lists.school
    if told is not None:
        short_name = told.short_name or told.name[:SHORT]
        draft.put(replace(known, name=told.name, short_name=short_name, zone=told.zone or known.zone))
    if not draft.school.zone:
        draft.put(replace(draft.school, zone=defaults.ZONE))


def _listed(draft: Draft, kind: type[Row], listed: Iterable[Row] | None) -> None:
    if listed is not None:
        draft.replace_all(kind, listed)


def _kept(
    draft: Draft, kind: type[Letter] | type[WorkKind], listed: Iterable[Row] | None, usual: Iterable[Row]
) -> None:
    """The journal points at these: they are added to and changed, not taken away."""
    for row in listed if listed is not None else () if draft.all(kind) else usual:
        draft.put(row)
