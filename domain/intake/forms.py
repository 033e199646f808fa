"""Forms: described by the file, or only mentioned."""

import re

from domain.intake.draft import Draft
from domain.lists import Where
from domain.roster import Form

NAME = re.compile(r"(1[0-3]|[1-9])\s*(.*)")


def lay(draft: Draft) -> None:
    """Every form that some line names is there afterwards; one whose name has no grade is complained of."""
    for described in draft.lists.forms:
        draft.put(described.form)
    for pupil in draft.lists.pupils:
        ensure(draft, pupil.form, pupil.where)
    for staff in draft.lists.staff or ():
        for form in staff.forms:
            ensure(draft, form, staff.where)
    for load in draft.lists.load:
        for form in load.forms:
            ensure(draft, form, load.where)


def ensure(draft: Draft, name: str, where: Where) -> None:
    """«7Б» is a form of grade 7; a new one sits in the first shift for five days."""
    if draft.find(Form, name) is not None:
        return
    parts = NAME.fullmatch(name)
    if parts is None:
        draft.complain(where, "intake-no-form", form=name)
    else:
        draft.put(Form(name, int(parts[1]), parts[2]))
