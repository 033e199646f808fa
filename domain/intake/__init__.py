"""A school's lists laid over what is known of it: the roster as it shall be.

Nobody is ever deleted. Who is missing from a form's full list has left on a day; who moves keeps everything; who comes
back is the same person. Two different people are never made one by guessing: where a file leaves it open, it is asked.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from domain.asking import Answers, Question
from domain.intake import forms, guardians, load, members, pupils, slots, staff, year
from domain.intake.draft import Draft
from domain.lists import Complaint, Lists, Where
from domain.roster import Roster

__all__ = ["Wanted", "intake"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """`roster` is right only when there are neither questions nor complaints; `origins` by the key of a person."""

    roster: Roster
    questions: tuple[Question, ...]
    complaints: tuple[Complaint, ...]
    origins: Mapping[str, Where]


def intake(known: Roster, lists: Lists, day: date, answers: Answers) -> Wanted:
    """Lay `lists` over `known`, as things shall be from `day` on. Doing it twice changes nothing the second time."""
    draft = Draft(known, lists, day, answers)
    year.lay(draft)
    forms.lay(draft)
    claimed = pupils.lay(draft)
    staff.lay(draft)
    guardians.lay(draft)
    load.lay(draft)
    slots.lay(draft)
    members.lay(draft, claimed)
    staff.leave(draft)
    complaints = (*lists.complaints, *draft.complaints)
    return Wanted(draft.roster(), tuple(draft.questions.values()), complaints, draft.origins)
