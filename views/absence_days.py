"""«Не придёт»: on which days. Today and tomorrow at one press, others in a month of buttons or in words."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.absence import BACK, Days, Draft, Reason
from domain.calendars import DAY, Calendar
from domain.people import Child
from locales import Texts
from views.absence_calendar import month_of, month_rows, month_start
from views.absence_lines import closed_lines
from views.absence_notes import AbsenceNotes
from views.absence_steps import AbsenceCalendar, AbsenceStep, Step, button_of
from views.page import Button, Page, blocks, lines, rows
from views.paging import child_row


def when_page(
    texts: Texts, family: Sequence[Child], child: Child, calendar: Calendar, today: date, draft: Draft, said: str = ""
) -> Page:
    """Today and the next school day at one press; today with the commonest reason as well."""
    open_today = calendar.closed(today) is None
    ill = replace(draft, days=Days(today, today), reason=Reason.ILL)
    month = AbsenceCalendar(pupil=child.id, month=month_of(today), reason=draft.reason, note=draft.note)
    quick = open_today and draft.reason is None
    others = child_row(family, child, lambda pupil: AbsenceStep(pupil=pupil)) if not draft.note else None
    return Page(
        blocks(said, texts("absence-when", child=child.title)),
        rows(
            [Button(texts.plain("absence-today-ill"), button_of(ill, Step.LOOK))] if quick else None,
            _near(texts, draft, today if open_today else None, today + DAY, calendar.next_school_day(today)),
            [Button(texts.plain("absence-other-days"), month)],
            others,
            [Button(texts.plain("absence-back-notes"), AbsenceNotes(pupil=child.id))],
        ),
    )


def calendar_page(texts: Texts, child: Child, calendar: Calendar, today: date, data: AbsenceCalendar) -> Page:
    """First day, then last day; or one writes them."""
    first = date.fromordinal(data.day) if data.day else None
    draft = Draft(child.id, None, data.reason, data.note)

    def pick(day: date) -> CallbackData:
        if first is None:
            return data.model_copy(update={"day": day.toordinal()})
        return button_of(replace(draft, days=Days(first, day)), Step.LOOK)

    def turn(month: int) -> CallbackData:
        return data.model_copy(update={"month": month})

    shown = month_start(data.month)
    asked = texts("absence-pick-last", day=first) if first else texts("absence-pick-first")
    whole = Days(shown, month_start(data.month + 1) - DAY)
    text = lines(texts("absence-month", child=child.title, month=shown), asked, closed_lines(texts, calendar, whole))
    grid = month_rows(texts, calendar, data.month, today - BACK, first, pick, turn)
    back = [Button(texts.plain("absence-back-days"), button_of(draft, Step.WHEN))]
    return Page(text, [*grid, back])


def unclear_days_page(texts: Texts, child: Child, draft: Draft) -> Page:
    """What was typed says no days."""
    return Page(
        texts("absence-days-unclear"),
        [[Button(texts.plain("absence-back-days"), button_of(replace(draft, pupil=child.id), Step.WHEN))]],
    )


def _on(draft: Draft, day: date) -> AbsenceStep:
    return button_of(replace(draft, days=Days(day, day)), Step.LOOK)


def _near(texts: Texts, draft: Draft, today: date | None, tomorrow: date, following: date | None) -> list[Button]:
    """Today, if it is a school day, and the next one, by its date when it is not tomorrow."""
    near = [Button(texts.plain("absence-today"), _on(draft, today))] if today else []
    if following is None:
        return near
    if following == tomorrow:
        return [*near, Button(texts.plain("absence-tomorrow"), _on(draft, following))]
    return [*near, Button(texts.plain("absence-on", day=following), _on(draft, following))]
