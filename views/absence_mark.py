"""The class teacher enters an absence for several pupils at once: who, when, why, then everything, to be confirmed."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.absence import BACK, Days, Misfit, Reason
from domain.calendars import DAY, Calendar
from domain.invitations import PupilLine
from locales import Texts
from views.absence_calendar import month_of, month_rows, month_start
from views.absence_lines import closed_lines, day_number, days_phrase, misfit_line, reason_phrase
from views.page import Button, Page, blocks, lines, rows
from views.paging import page_arrows, part_of_list

PER_PAGE = 10


class MarkStep(StrEnum):
    """What comes next."""

    WHEN = "d"
    WHY = "r"
    SUBJECT = "b"
    LOOK = "l"
    SEND = "s"


class ClassPick(CallbackData, prefix="cp1"):
    """A page of the class list; `pupil` is put in or taken out (0: nobody)."""

    form: int
    page: int = 0
    pupil: int = 0


class ClassMark(CallbackData, prefix="cm1"):
    """The entry so far; who it is about is kept in the chat's expectation, for that list may be long."""

    form: int
    step: MarkStep
    day: int = 0
    days: int = 0
    reason: Reason | None = None
    subject: int = 0


class ClassCalendar(CallbackData, prefix="cc1"):
    """Pick days in a month (year × 12 + month − 1); `day` is the first one, once it is picked."""

    form: int
    month: int
    day: int = 0


def days_of(data: ClassMark) -> Days | None:
    """The days a button carries."""
    if not (data.day and data.days):
        return None
    first = date.fromordinal(data.day)
    return Days(first, first + DAY * (data.days - 1))


def pick_page(texts: Texts, form: str, data: ClassPick, pupils: Sequence[PupilLine], chosen: Collection[int]) -> Page:
    """Ten pupils to a page, the chosen ones ticked."""
    shown, here = part_of_list(pupils, data.page, PER_PAGE)
    turned = ClassPick(form=data.form)
    names = [
        [_toggle(texts, pupil, turned.model_copy(update={"page": shown, "pupil": pupil.id}), chosen)] for pupil in here
    ]
    arrows = page_arrows(texts, shown, len(pupils), PER_PAGE, lambda to: ClassPick(form=data.form, page=to))
    ready = Button(texts.plain("class-picked", count=len(chosen)), ClassMark(form=data.form, step=MarkStep.WHEN))
    return Page(texts("class-pick", form=form), rows(*names, arrows, [ready] if chosen else None))


def mark_when_page(texts: Texts, form: int, calendar: Calendar, today: date, said: str = "") -> Page:
    """Today, the next school day, or others."""
    tomorrow = calendar.next_school_day(today)
    near: list[Button] = []
    if calendar.closed(today) is None:
        near.append(Button(texts.plain("absence-today"), _on(form, today)))
    if tomorrow:
        near.append(Button(texts.plain("absence-on", day=tomorrow), _on(form, tomorrow)))
    other = Button(texts.plain("absence-other-days"), ClassCalendar(form=form, month=month_of(today)))
    back = Button(texts.plain("class-change-pupils"), ClassPick(form=form))
    return Page(blocks(said, texts("class-when")), rows(near, [other], [back]))


def mark_calendar_page(texts: Texts, calendar: Calendar, today: date, data: ClassCalendar) -> Page:
    """First day, then last day."""
    first = date.fromordinal(data.day) if data.day else None

    def pick(day: date) -> CallbackData:
        if first is None:
            return data.model_copy(update={"day": day.toordinal()})
        return _span(data.form, Days(first, day))

    def turn(month: int) -> CallbackData:
        return data.model_copy(update={"month": month})

    shown = month_start(data.month)
    whole = Days(shown, month_start(data.month + 1) - DAY)
    asked = texts("absence-pick-last", day=first) if first else texts("class-pick-first")
    text = lines(texts("class-month", month=shown), asked, closed_lines(texts, calendar, whole))
    grid = month_rows(texts, calendar, data.month, today - BACK, first, pick, turn)
    back = Button(texts.plain("absence-back-days"), ClassMark(form=data.form, step=MarkStep.WHEN))
    return Page(text, [*grid, [back]])


def mark_misfit_page(texts: Texts, form: int, calendar: Calendar, today: date, days: Days, wrong: Misfit) -> Page:
    """These days cannot be; others are asked for."""
    return mark_when_page(texts, form, calendar, today, misfit_line(texts, calendar, days, wrong))


def mark_why_page(texts: Texts, data: ClassMark, days: Days) -> Page:
    """Every reason there is."""
    buttons = [_because(texts, data, reason) for reason in Reason]
    pairs = [buttons[start : start + 2] for start in range(0, len(buttons), 2)]
    back = Button(texts.plain("absence-back-days"), ClassMark(form=data.form, step=MarkStep.WHEN))
    return Page(texts("class-why", days=days_phrase(texts, days)), [*pairs, [back]])


def subject_page(texts: Texts, data: ClassMark, subjects: Mapping[int, str]) -> Page:
    """Exempt from which subject?"""
    step = data.model_copy(update={"step": MarkStep.LOOK})
    buttons = [Button(name, step.model_copy(update={"subject": number})) for number, name in subjects.items()]
    return Page(texts("class-subject"), [buttons[start : start + 2] for start in range(0, len(buttons), 2)])


def mark_look_page(
    texts: Texts, data: ClassMark, pupils: Sequence[PupilLine], days: Days, reason: Reason, subject: str
) -> Page:
    """Everything that will be entered."""
    said = texts(
        "class-look",
        pupils=", ".join(pupil.name.in_class for pupil in pupils),
        days=days_phrase(texts, days),
        reason=reason_phrase(texts, reason, subject),
    )
    send = Button(texts.plain("class-send"), data.model_copy(update={"step": MarkStep.SEND}), style="success")
    return Page(
        said,
        [
            [send],
            [
                Button(texts.plain("class-change-pupils"), ClassPick(form=data.form)),
                Button(texts.plain("absence-change-days"), ClassMark(form=data.form, step=MarkStep.WHEN)),
                Button(texts.plain("absence-change-reason"), data.model_copy(update={"step": MarkStep.WHY})),
            ],
        ],
    )


def marked_page(texts: Texts, back: CallbackData, entered: Sequence[PupilLine], known: Sequence[PupilLine]) -> Page:
    """Who has been entered, and who was already."""
    said = lines(
        texts("class-entered", count=len(entered), pupils=_names(entered)) if entered else None,
        texts("class-entered-before", pupils=_names(known)) if known else None,
        texts("class-seen-now") if entered else None,
    )
    return Page(said, [[Button(texts.plain("class-back"), back)]])


def _names(pupils: Sequence[PupilLine]) -> str:
    return ", ".join(pupil.name.in_class for pupil in pupils)


def _toggle(texts: Texts, pupil: PupilLine, data: ClassPick, chosen: Collection[int]) -> Button:
    if pupil.id in chosen:
        return Button(texts.plain("class-chosen", name=pupil.name.in_class), data)
    return Button(pupil.name.in_class, data)


def _span(form: int, days: Days) -> ClassMark:
    return ClassMark(form=form, step=MarkStep.WHY, day=day_number(days.first), days=days.count)


def _on(form: int, day: date) -> ClassMark:
    return _span(form, Days(day, day))


def _because(texts: Texts, data: ClassMark, reason: Reason) -> Button:
    step = MarkStep.SUBJECT if reason is Reason.EXEMPT else MarkStep.LOOK
    chosen = data.model_copy(update={"step": step, "reason": reason, "subject": 0})
    return Button(texts.plain(f"absence-reason-button-{reason.value}"), chosen)
