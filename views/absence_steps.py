"""The buttons of «Не придёт»: each carries the note as it is so far."""

from datetime import date
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.absence import Days, Draft, Reason
from domain.calendars import DAY
from views.absence_lines import day_number


class Step(StrEnum):
    """Which screen of the dialog comes next, or what is done."""

    BEGIN = "b"
    WHEN = "d"
    WHY = "r"
    LOOK = "l"
    CHILD = "c"
    WORDS = "w"
    NO_WORDS = "u"
    FILE = "f"
    NO_FILE = "g"
    SEND = "s"


class AbsenceStep(CallbackData, prefix="nb1"):
    """A note so far: `days` of them from `day` (`date.toordinal()`, 0: not said); `note` is one being changed."""

    pupil: int
    step: Step = Step.BEGIN
    day: int = 0
    days: int = 0
    reason: Reason | None = None
    note: int = 0


class AbsenceCalendar(CallbackData, prefix="nc1"):
    """Pick other days in a month (year × 12 + month − 1); `day` is the first one, once it is picked."""

    pupil: int
    month: int
    day: int = 0
    reason: Reason | None = None
    note: int = 0


def draft_of(data: AbsenceStep) -> Draft:
    """What a button says of the note."""
    first = date.fromordinal(data.day) if data.day and data.days else None
    days = Days(first, first + DAY * (data.days - 1)) if first else None
    return Draft(data.pupil, days, data.reason, data.note)


def button_of(draft: Draft, step: Step) -> AbsenceStep:
    """The button that leads there; words and document stay behind, in the chat's expectation."""
    first, count = (draft.days.first, draft.days.count) if draft.days else (None, 0)
    return AbsenceStep(
        pupil=draft.pupil, step=step, day=day_number(first), days=count, reason=draft.reason, note=draft.note
    )
